"""Entities of HTML in plain text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.reading.article import document
from tui.reading.entities import unescape
from tui.reading.formats.texts import plain


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("It cost &pound;5&nbsp;million.", "It cost £5\xa0million."),
        ("&quot;A shame,&quot; she said.", '"A shame," she said.'),
        ("&ldquo;It&#8217;s over,&rdquo; &#x2014; so", "“It’s over,” — so"),
        ("Caf&eacute; Hale &amp; Sons", "Café Hale & Sons"),
        ("a &#150; b", "a – b"),
        ("it&apos;s 5 &lt; 6", "it's 5 < 6"),
        ("one&#10;two &#x85;", "one two …"),
        ("sail&shy;ors", "sail\xadors"),
    ],
)
def test_entities_are_decoded(text: str, want: str) -> None:
    assert unescape(text).text == want
    assert unescape(text).remark.startswith("writes ")


@pytest.mark.parametrize(
    "text",
    [
        "AT&T",
        "AT&T; and others",
        "R&D; next",
        "R&D;next",
        "Q&A; then",
        "nets, ropes, &c.",
        "&c; and so on",
        "Marks & Spencer",
        "a &pound 5",
        "&harbour;",
        "&#;",
        "x&y;z",
        "https://hale.example/?a=1&lang=en;b",
    ],
)
def test_what_is_no_entity_stays(text: str) -> None:
    assert unescape(text).text == text
    assert not unescape(text).remark


def test_nothing_is_decoded_twice() -> None:
    assert unescape("&amp;pound;5 &amp;amp; &#38;lt;").text == "&pound;5 &amp; &lt;"


@given(st.text(alphabet="a&#;x1\n", max_size=30))
def test_lines_stay_lines(text: str) -> None:
    assert unescape(text).text.count("\n") == text.count("\n")


def test_a_file_is_remarked_on() -> None:
    (content,) = plain.read(b"It cost &pound;5&nbsp;million.")
    assert content.parts[0].text == "It cost £5\xa0million."
    assert content.doubt == "writes 2 characters as HTML entities; they were decoded"
    (content,) = plain.read("It cost &pound;5 – more.".encode("cp1252"))
    assert content.doubt.endswith("or save it as UTF-8, and writes 1 character as HTML entities; they were decoded")
    assert plain.read(b"AT&T")[0].doubt == ""


def test_a_text_given_is_decoded() -> None:
    assert document("It cost &pound;5&nbsp;million.", name="case").text == "It cost £5\xa0million."
