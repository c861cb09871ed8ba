"""The words of a stretch of Markdown."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.reading.formats.texts.markdown_inline import inline

TARGETS = {"hale": "https://hale.example", "the board": "https://board.example"}


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("It costs **5** million, __not__ *6* or ***7***.", "It costs 5 million, not 6 or 7."),
        ("**£5m** and 5**%** of **1**0", "£5m and 5% of 10"),
        ('**"No,"** he said; "**we** will," she said.', '"No," he said; "we will," she said.'),
        ("**a *b* c** and *a **b** c*", "a b c and a b c"),
        ("line **one\ntwo** three", "line one\ntwo three"),
        ("a [pier](https://hale.example/a_(b) 'title') here", "a pier here"),
        ("a [**bold** pier](<https://hale.example/a b>)", "a bold pier"),
        ("[Hale][] and [it][hale] and [Hale] and [The Board]", "Hale and it and Hale and The Board"),
        ("[Port Hale](hale.md)[^1] met.[^note]", "Port Hale met."),
        ("see [[Pier|the pier]] and [[Quay]]", "see the pier and Quay"),
        ("![a pier](a.png) The [![pier](b.png)](c.html) board", " The board"),
        ("at <https://hale.example/x> or <ann@hale.example>", "at https://hale.example/x or ann@hale.example"),
        ("a <b>bold</b> <span class='x'>word</span><br>here", "a bold word here"),
        ("it said.<sup>1</sup> Of 10<sup>6</sup> boats", "it said. Of 10⁶ boats"),
        ("cost ~~$4~~ $5 and <del>4</del> 5", "cost $5 and 5"),
        ("cost ==$5== million", "cost $5 million"),
        ("`**code**` and ``a ` b``", "**code** and a ` b"),
        (r"\*star\* \$5 \[sic\] C:\dir", r"*star* $5 [sic] C:\dir"),
        ("AT&amp;T &pound;5 &ldquo;so&rdquo;", "AT&T £5 “so”"),
        ("a <!-- not\nshown --> b {{< figure x >}} c {% raw %} d", "a b c d"),
        ("hard\\\nbreak", "hard\nbreak"),
    ],
)
def test_marks_are_taken_off(text: str, want: str) -> None:
    assert inline(text, TARGETS).text == want


@pytest.mark.parametrize(
    "text",
    [
        "5 * 3 * 2 and 2*3*4",
        "a 5* hotel and another 4* one",
        "snake_case_name and _ alone",
        "[sic] and [to top] and [1]",
        "a < b > c and <3 and <5%",
        "~5 boats, a ~ b, 5 = 5",
        "{braces} and {}",
        "No! Never!",
        "an open **mark and `tick and [bracket",
        "AT&T; R&D",
    ],
)
def test_what_is_no_mark_stays(text: str) -> None:
    assert inline(text, TARGETS).text == text


def test_links_stand_on_their_words() -> None:
    said = inline("The **[board](https://b.example)** of [*Hale*][hale] met.[^1] ![x](y) [](z)", TARGETS)
    assert [(said.text[link.start : link.end], link.target) for link in said.links] == [
        ("board", "https://b.example"),
        ("Hale", "https://hale.example"),
        ("met.", "#footnote-1"),
    ]


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="ab1 *_~=`[]()!<>\\{}|&;\n\"'^", max_size=60))
def test_any_text_is_read(text: str) -> None:
    said = inline(text, TARGETS)
    assert all(0 <= link.start < link.end <= len(said.text) for link in said.links)


@pytest.mark.parametrize(
    "sign", ["[", "*a ", "**a", "a``", "<del>", '[a](b "', "_", "![a", "<!--", "[a][b ", "{{", "~~a "]
)
def test_marks_that_are_never_closed_take_no_long(sign: str) -> None:
    assert len(inline(sign * 20_000, TARGETS).text) <= len(sign) * 20_000
