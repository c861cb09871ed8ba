"""What is above the text of a Markdown file."""

from __future__ import annotations

from datetime import date

import pytest

from tui.reading.formats.texts.front_matter import FrontMatter, read

YAML = """\
---
layout: post
title: "Pier to be rebuilt: £5 million"
date: 2025-09-09 10:15:00 +0200
lastmod: 2025-09-12T08:00:00Z
authors:
  - Ann Vale
  - {name: Tom Reed, role: editor}
publication: Hale Gazette
canonical_url: https://hale.example/pier
lang: en-GB
tags: [pier, quay]
---
"""
TOML = """\
+++
title = "Pier to be rebuilt: £5 million"
date = 2025-09-09T10:15:00+02:00
updated = 2025-09-12
authors = ["Ann Vale", "Tom Reed"]
url = "https://hale.example/pier"
[extra]
source = "Hale Gazette"
+++
"""
JSON = """\
{
  "title": "Pier to be rebuilt: £5 million",
  "publishDate": "2025-09-09",
  "modified": "2025-09-12",
  "author": [{"name": "Ann Vale"}, {"name": "Tom Reed"}],
  "site": "Hale Gazette",
  "link": "https://hale.example/pier"
}
"""


@pytest.mark.parametrize("text", [YAML, TOML, JSON])
def test_every_notation_means_the_same(text: str) -> None:
    assert read([*text.split("\n"), "", "# Pier"]) == FrontMatter(
        lines=text.count("\n"),
        title="Pier to be rebuilt: £5 million",
        source="Hale Gazette",
        byline="Ann Vale, Tom Reed",
        published=date(2025, 9, 9),
        modified=date(2025, 9, 12),
        url="https://hale.example/pier",
    )


def test_a_title_block() -> None:
    found = read(["% Pier to be rebuilt", "% By Ann Vale", "% 9 September 2025", "", "The board met."])
    assert (found.lines, found.title, found.byline) == (3, "Pier to be rebuilt", "Ann Vale")
    assert found.published == date(2025, 9, 9)


def test_a_source_may_be_an_address() -> None:
    above = [
        "title: Pier",
        'source: "https://hale.example/pier"',
        "author:",
        '  - "[[Ann Vale]]"',
        "site: Hale Gazette",
    ]
    found = read(["---", *above, "---"])
    assert (found.url, found.source, found.byline) == ("https://hale.example/pier", "Hale Gazette", "Ann Vale")


def test_other_keys() -> None:
    found = read(
        ["---", "headline: Pier", "language: de", "correction: The sum was wrong.", "author: By Ann Vale", "..."]
    )
    assert (found.title, found.language, found.byline) == ("Pier", "de", "Ann Vale")
    assert (found.correction, found.published) == ("The sum was wrong.", None)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# Pier\n\nThe board met.",
        "---\n\nThe board met.\n\n---\n\nIt voted.",
        "---\ntitle: never closed",
        "---\nThe board met on Tuesday, it said.\n---\n",
        "+++\nnever closed",
        "{not json}",
        '{"title": "never closed"',
        "[1, 2]",
        "% of boats is what is meant\nwith text below",
        "The board met.\n---\ntitle: x\n---",
    ],
)
def test_a_text_without_front_matter(text: str) -> None:
    assert read(text.split("\n")) == FrontMatter()


def test_broken_toml_is_taken_off_and_says_nothing() -> None:
    assert read(["+++", "title = Pier", "+++", "The board met."]) == FrontMatter(lines=3)


def test_deep_json_is_survived() -> None:
    assert read(['{"a":' * 50_000]) == FrontMatter()
