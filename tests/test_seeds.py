"""The samples still have what makes them worth comparing: their disagreements, and the flaws of scraped text."""

from __future__ import annotations

import re
import unicodedata

import pytest

from tui.resources import samples

BRIEF = "1-marketing-brief.txt"
WIRE = "2-wire-report.txt"
NOTE = "3-trade-note.txt"
FEATURE = "4-strategy-feature.txt"
NAMES = (BRIEF, WIRE, NOTE, FEATURE)

PASSAGES = (
    (BRIEF, "RMB 280.1 billion ($38.58 billion)"),
    (BRIEF, "rose 8% from a year earlier"),
    (BRIEF, "jumped 13% year-over-year to $4.3 billion"),
    (BRIEF, "grew 32% to $5.1 billion"),
    (BRIEF, "over the next three years"),
    (BRIEF, "artificial general intelligence (AGI)"),
    (BRIEF, "“reaccelerated growth of our core businesses,”"),
    (BRIEF, "‘user first, AI-driven’"),
    (WIRE, "280.2 billion yuan ($38.38 billion), up 8%"),
    (WIRE, "48.9 billion yuan ($6.71 billion)"),
    (WIRE, "grew 13% from a year ago"),
    (WIRE, "rose 32% at the international commerce unit"),
    (WIRE, "in the coming three years"),
    (WIRE, "artificial general intelligence (AGI)"),
    (WIRE, "“re-accelerated growth of our core businesses.”"),
    (WIRE, "‘user first, AI-driven’"),
    (WIRE, "up over 12%"),
    (WIRE, "up 8.5% in morning trading, at $136.58"),
    (WIRE, "more than 60%"),
    (WIRE, "$2.8 billion"),
    (NOTE, "380 billion yuan ($53 billion)"),
    (NOTE, "380 billion yuan (approximately $53 billion)"),
    (NOTE, "12% higher"),
    (FEATURE, "rose 9% YoY to 224.79 billion yuan"),
    (FEATURE, "27.648 billion yuan, up 2% YoY"),
    (FEATURE, "went up 53% year-over-year"),
    (FEATURE, "384 million yuan, against 748 million yuan"),
    (FEATURE, "approximately 28% year-over-year"),
)
"""Passages of each article, regardless of line breaks."""

LINES = (
    (BRIEF, "In a nutshell:"),
    (BRIEF, "|"),
    (WIRE, "Send a link to a friend"),
    (WIRE, "[February 21, 2025] By"),
    (WIRE, "[to top of second column] |"),
    (WIRE, "All contents © copyright 2025 Harbour Press Network. All rights reserved |"),
    (NOTE, "Key Takeaways"),
    (NOTE, "Shopping Event, ChinaRetailNews.com."),
    (FEATURE, "-"),
    (FEATURE, "Running on AI"),
)
"""Separate lines with little or no content of the story."""


def text(name: str) -> str:
    return (samples() / name).read_text(encoding="utf-8")


def test_the_folder_holds_the_four_articles_in_name_order() -> None:
    assert tuple(sorted(path.name for path in samples().glob("*.txt"))) == NAMES


@pytest.mark.parametrize(("name", "words"), PASSAGES)
def test_article_has_passage(name: str, words: str) -> None:
    assert words in " ".join(text(name).split())


@pytest.mark.parametrize(("name", "line"), LINES)
def test_article_has_line(name: str, line: str) -> None:
    assert line in text(name).split("\n")


def test_the_wire_report_is_hard_wrapped() -> None:
    lines = text(WIRE).split("\n")
    assert max(map(len, lines)) <= 75
    assert sum(1 for line in lines if re.search(r"[a-z,]$", line)) > 30


@pytest.mark.parametrize("broken", ["280.2 billion\nyuan", "$2.8\nbillion", "more than\n60%"])
def test_the_wire_report_breaks_figures_over_lines(broken: str) -> None:
    assert broken in text(WIRE)


def test_the_wire_report_has_a_dateline_under_its_byline() -> None:
    assert re.search(r"\] By\n[A-Z ]+\nHONG KONG \([A-Z]+\) — ", text(WIRE))


def test_a_stray_space_opens_the_second_column() -> None:
    assert "[to top of second column] |\n Alibaba" in text(WIRE)


def test_the_brief_opens_with_an_empty_line() -> None:
    assert text(BRIEF).startswith("\n")


def test_the_feature_has_its_list_and_tight_dashes() -> None:
    items = [line for line in text(FEATURE).split("\n") if line.startswith("- ")]
    assert len(items) == 5
    assert len(re.findall(r"\w—\w", text(FEATURE))) >= 5
    assert " — " not in text(FEATURE)


@pytest.mark.parametrize("name", [BRIEF, WIRE])
def test_straight_and_curly_quotes_are_mixed(name: str) -> None:
    assert re.search("[\"']", text(name))
    assert re.search("[“”‘’]", text(name))


@pytest.mark.parametrize("name", [NOTE, FEATURE])
def test_quotes_are_straight(name: str) -> None:
    assert '"' in text(name)
    assert not re.search("[“”‘’]", text(name))


@pytest.mark.parametrize("name", NAMES)
def test_no_character_is_dangerous(name: str) -> None:
    assert not [c for c in text(name) if unicodedata.category(c).startswith("C") and c != "\n"]
