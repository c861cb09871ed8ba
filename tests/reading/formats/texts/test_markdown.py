"""Markdown made an article."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.reading.article import assemble
from tui.reading.documents import Document
from tui.reading.files import read as read_file
from tui.reading.formats.texts.markdown import read

ARTICLE = """\
---
title: Pier to be rebuilt
date: 2025-09-09
author: Ann Vale
source: Hale Gazette
---

# Pier to be rebuilt
By Ann Vale

The eastern **pier** will cost *£5* million, the [board](https://hale.example) said.[^1] It is hard-
wrapped over two
lines.
* one **item**
* two
  goes on

* [ ] three

> “A shame,” **Varrow** said.
>
> It was his second.

| Year | Boats |
|------|------:|
| 2024 | **1,200** |
| 2025 | a \\| b |

![A pier in the storm of May](pier.jpg)
*The pier in May*

Costs of it
-----------

![](x.png)
It opened in the year
2024. The board met.
1. First
2. Second

```
A letter stands here, and is read.
```

```python
print(5)
```

***

<!-- hidden
more -->
[^1]: The board,
    in May.
[hale]: https://hale.example

**What the board says**

<div class="x">

Last <b>line</b>.

</div>
"""


def made(text: str) -> Document:
    (content,) = read(text.encode())
    return assemble(content, name="case", titled=False)


def kinds(text: str) -> list[tuple[str, str]]:
    document = made(text)
    return [(block.kind, document.slice(block.span)) for block in document.blocks]


def test_an_article() -> None:
    document = made(ARTICLE)
    assert (document.title, document.source, document.byline) == ("Pier to be rebuilt", "Hale Gazette", "Ann Vale")
    assert document.published == date(2025, 9, 9)
    assert kinds(ARTICLE)[1:] == [
        ("heading", "Pier to be rebuilt"),
        ("furniture", "By Ann Vale"),
        ("prose", "The eastern pier will cost £5 million, the board said. It is hard- wrapped over two lines."),
        ("list", "one item"),
        ("list", "two goes on"),
        ("list", "three"),
        ("prose", "“A shame,” Varrow said."),
        ("prose", "It was his second."),
        ("table", "Year Boats"),
        ("table", "2024 1,200"),
        ("table", "2025 a | b"),
        ("caption", "A pier in the storm of May"),
        ("caption", "The pier in May"),
        ("heading", "Costs of it"),
        ("prose", "It opened in the year 2024. The board met."),
        ("list", "First"),
        ("list", "Second"),
        ("prose", "A letter stands here, and is read."),
        ("furniture", "print(5)"),
        ("furniture", "***"),
        ("list", "[1] The board, in May."),
        ("heading", "What the board says"),
        ("prose", "Last line."),
    ]
    assert kinds(ARTICLE)[0][0] == "furniture"


def test_every_line_stands_where_the_file_has_it() -> None:
    document = made(ARTICLE)
    for words in ("Pier to be rebuilt", "The eastern", "two", "three", "It was", "The pier in May", "Costs", "Last"):
        line = document.text.count("\n", 0, document.text.rindex(words))
        assert words in ARTICLE.replace("**", "").split("\n")[line]


def test_cells_and_links() -> None:
    document = made(ARTICLE)
    (table,) = document.tables
    assert [[cell.span.of(document.text) for cell in row] for row in table.rows] == [
        ["Year", "Boats"],
        ["2024", "1,200"],
        ["2025", "a | b"],
    ]
    assert [cell.head for row in table.rows for cell in row] == [True, True, False, False, False, False]
    assert [(link.span.of(document.text), link.target) for link in document.links] == [
        ("board", "https://hale.example"),
        ("said.", "#footnote-1"),
    ]


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Pier to be rebuilt\n===\nThe board met.", [("heading", "Pier to be rebuilt"), ("prose", "The board met.")]),
        ("### Costs ###\n\nHalf.", [("heading", "Costs"), ("prose", "Half.")]),
        ("#5 boat won the race.", [("prose", "#5 boat won the race.")]),
        ("- one\n- two\n\n  more of it", [("list", "one"), ("list", "two"), ("prose", "more of it")]),
        ("The board -\nit met - voted.", [("prose", "The board - it met - voted.")]),
        ("It met\n- in May\n- in June", [("prose", "It met"), ("list", "in May"), ("list", "in June")]),
        ("It cost 5 | 6.\n\nMore.", [("prose", "It cost 5 | 6."), ("prose", "More.")]),
        ("a | b\n- | -\n1 | 2", [("table", "a b"), ("table", "1 2")]),
        ("| a | b | c |\n|--|--|--|\n| 1 |\n\nText.", [("table", "a b c"), ("table", "1"), ("prose", "Text.")]),
        ("![pier](a.png)\n\nThe board met.", [("prose", "The board met.")]),
        ("[![The pier in the storm](a.png)](b)\n\nText.", [("caption", "The pier in the storm"), ("prose", "Text.")]),
        ("> [!NOTE]\n> The board met.", [("prose", "The board met.")]),
        ("*The board met in May.*\n\nText.", [("prose", "The board met in May."), ("prose", "Text.")]),
        ("**The board met.**\n\nText.", [("prose", "The board met."), ("prose", "Text.")]),
        ("A permit-\nted use and the har-\nbour.", [("prose", "A permitted use and the harbour.")]),
        ("<script>\nlet a = 5\n</script>\nText stands.", [("prose", "Text stands.")]),
        ("<!-- a --> The board met.", [("prose", "The board met.")]),
        ("{{< figure src=x >}}\n\n:::note\nIt met.\n:::", [("prose", "It met.")]),
        ("    Indented it is.\n\n\tAnd this.", [("prose", "Indented it is."), ("prose", "And this.")]),
        ("One\\\ntwo  \nthree.", [("prose", "One two three.")]),
    ],
)
def test_blocks(text: str, want: list[tuple[str, str]]) -> None:
    assert kinds(text) == want


def test_the_same_text_in_a_text_file_is_read_as_before(tmp_path: Path) -> None:
    text = "# Pier to be rebuilt\n\nThe **board** met.\n\n## Costs\n\n* half\n"
    (tmp_path / "a.txt").write_text(text)
    document = read_file(tmp_path / "a.txt")
    assert document.text == text
    assert document.title == "Pier to be rebuilt"


def test_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"\xef\xbb\xbf" + ARTICLE.replace("\n", "\r\n").encode())
    document = read_file(tmp_path / "a.md")
    assert document.title == "Pier to be rebuilt"
    assert "\r" not in document.text


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from([*ARTICLE.split("\n"), ">> x", "\t", "a | b", "|-|-|", "-", "~~~", "+++", "{"]), max_size=25
    )
)
def test_any_lines_are_read(lines: list[str]) -> None:
    document = made("\n".join(lines))
    assert all(one.span.end <= other.span.start for one, other in pairwise(document.blocks))
    assert all(block.span.of(document.text).strip() for block in document.blocks)


@pytest.mark.parametrize(
    "piece", ["<!--\n", "![a](", "* ", "> ", "- x\n", "<script>\n", "[^1]: a\n", "**", "![](x) ", "# "]
)
def test_hostile_text_takes_no_long(piece: str) -> None:
    assert read((piece * 10_000 + "x").encode())
