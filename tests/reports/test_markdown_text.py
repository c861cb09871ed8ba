"""Markdown renders back to the text, whatever it contains, and has no unnecessary backslash."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tui.reading.sanitise import one_line
from tui.reports.markdown import _inline
from tui.reports.markdown_text import escape
from tui.reports.outline import Look, Run

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
PIECES = st.sampled_from(
    [
        "Brenn", "a", "5", " ", "  ", "\\", "`", "``", "*", "**", "_", "__", "~", "~~", "[", "]", "(", ")", "](x)",
        "[a]: b", "<", "</b>", "<i>", "<!--", ">", "#", "##", "-", "--", "---", "+", "1.", "2)", "=", "===", "|", "&",
        "&amp;", "&#35;", "$", "$5", "!", "![a](b)", ":", ":tada:", "'", '"', ".", "https://brenn.example", "\t", "\n",
        "é", "“", "—", "☃", "[x] ", "{", "}", "^", "@", "www.brenn.example",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.lists(PIECES, max_size=12).map("".join), st.text(max_size=30))
LOOKS: st.SearchStrategy[Look] = st.sampled_from(["", "strong", "value", "soft"])
RUNS = st.lists(st.builds(Run, TEXTS, LOOKS), min_size=1, max_size=4)


def shown(tokens: list[Token] | None) -> str:
    """The text as rendered."""
    assert not {each.type for each in tokens or ()} & {"link_open", "image", "html_inline", "code_inline", "s_open"}
    return "".join(" " if each.type == "softbreak" else each.content for each in tokens or ())


def rendered(markdown: str, block: str) -> str:
    """The rendered text of Markdown that is a single `block`."""
    tokens = PARSER.parse(markdown)
    assert [each.type for each in tokens if each.level == 0 and each.nesting >= 0] == [block]
    return "".join(shown(each.children) for each in tokens if each.type == "inline")


@given(RUNS)
def test_a_paragraph_gives_the_text_back(runs: list[Run]) -> None:
    text = "".join(one_line(run.text) for run in runs).strip(" ")
    if text:
        assert rendered(_inline(runs, opens=True).rstrip(" "), "paragraph_open").strip() == text.strip()


@given(RUNS)
def test_a_quotation_and_an_item_give_the_text_back(runs: list[Run]) -> None:
    text = "".join(one_line(run.text) for run in runs).strip()
    if text:
        line = _inline(runs, opens=True)
        assert rendered(f"> {line}", "blockquote_open").strip() == text
        assert rendered(f"- {line}", "bullet_list_open").strip() == text


@given(RUNS)
def test_a_cell_gives_the_text_back(runs: list[Run]) -> None:
    text = "".join(one_line(run.text) for run in runs).strip()
    table = f"| a | b |\n| --- | --- |\n| {_inline(runs, cell=True)} | y |"
    assert rendered(table, "table_open") == f"ab{text}y"


@pytest.mark.parametrize(
    "text",
    [
        "The yard (at Brenn) said: “We sold 40 boats” - it’s a record, up 8.5% to $38.58 billion!",
        "Profits rose to US$5 in 2024-25; see sections #3, 4 + 5 & more.",
        "Mr. O'Neill's e-mail, ann_ash@brenn.example, was <3 lines> ... [sic]",
        "5 * 4 is 20; a ~ b, snake_case_name, a|b, x = y, {x} ^ @mill",
        "at 10:30 a.m. on 3/4 [the mill], 50/50",
    ],
)
def test_no_backslash_is_needless(text: str) -> None:
    assert "\\" not in escape(text, opens=True)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("*very* old", r"\*very\* old"),
        ("[see](x)", r"[see\](x)"),
        ("<b>x</b>", r"\<b>x\</b>"),
        ("# 5", r"\# 5"),
        ("1. May", r"1\. May"),
        ("- no", r"\- no"),
        ("> no", r"\> no"),
        ("&amp;", r"\&amp;"),
        (r"C:\[x", r"C:\\[x"),
        ("`x`", r"\`x\`"),
        (":tada:", r"\:tada:"),
    ],
)
def test_what_markdown_would_take_for_markup_has_one(text: str, written: str) -> None:
    assert escape(text, opens=True) == written


def test_the_bar_is_escaped_in_a_table_alone() -> None:
    assert escape("a|b") == "a|b"
    assert escape("a|b", cell=True) == r"a\|b"


def test_a_value_is_bold_where_markdown_can_show_it() -> None:
    assert _inline([Run("sold "), Run("$40", "value"), Run(" boats")]) == "sold **$40** boats"
    assert _inline([Run("US"), Run("$40", "value"), Run(" boats")]) == "US$40 boats"
    assert _inline([Run("sold "), Run(" 40 ", "value"), Run("boats")]) == "sold  **40** boats"
    assert _inline([Run("a", "value"), Run("b", "odd")]) == "**ab**"
