from __future__ import annotations

import pytest

from tests.sessions.conftest import FIRST, SECOND, Make, claim, edit
from tui.reading.documents import Span
from tui.rows.sources import SourceChange
from tui.sessions.item_values import ItemValue, write_item
from tui.sessions.places import Places
from tui.sessions.resolution import Resolution, write
from tui.sessions.session import EditKind
from tui.sessions.source_edits import ColumnOrder, SourceFile, document_anchor, write_change, write_files, write_order
from tui.sessions.wording import describe, source_names


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        ("verdict", "confirmed", "confirmed: people"),
        ("verdict", "", "verdict cleared: people"),
        ("apart", "0", "wrong match: people"),
        ("note", "ask [/]", "note on people"),
        ("note", "", "note deleted: people"),
        ("reviewed", "yes", "reviewed: people"),
        ("pin", "yes", "linked: people"),
        ("pin", "", "link removed: people"),
        ("mark", "a", "mark a: people"),
        ("resolution", "", "resolution cleared: people"),
    ],
)
def test_an_edit_of_a_row_is_described(make: Make, kind: EditKind, value: str, text: str) -> None:
    a = make(FIRST)
    assert describe(edit(kind, Places((a,)).target(claim("c", (a, "About 40 people"))), value), "people") == text


@pytest.mark.parametrize(
    ("kind", "value", "text"),
    [
        ("item-decision", "verified", "verified: “40” in “About 40 people lost work.”"),
        ("item-decision", "", "decision cleared: “40” in “About 40 people lost work.”"),
        ("item-note", "ask", "note on “40” in “About 40 people lost work.”"),
        ("item-note", "", "note deleted: “40” in “About 40 people lost work.”"),
        ("item-evidence", "log", "evidence on “40” in “About 40 people lost work.”"),
    ],
)
def test_an_edit_of_an_item_is_described(make: Make, kind: EditKind, value: str, text: str) -> None:
    a = make(FIRST)
    places = Places((a,))
    spans = [
        Span(a.text.index(words), a.text.index(words) + len(words)) for words in ("About 40 people lost work.", "40")
    ]
    target = tuple(places.anchors([(a.id, span)])[0] for span in spans)
    assert describe(edit(kind, target, write_item(ItemValue("figure", value)))) == text


def test_a_resolution_is_described(make: Make) -> None:
    a, b = make(FIRST, "cnn.txt"), make(SECOND, "2014-12-28-fox-news.txt")
    at = Places((a, b)).target(claim("c", (a, "About 40 people"), (b, "Some 45 people")))

    def described(made: Resolution) -> str:
        return describe(edit("resolution", at, write(made, at)), "people", source_names((a, b)))

    named = next(wanted for wanted in at if wanted.name == b.name)
    assert described(Resolution(named)) == "Fox News is right: people"
    assert described(Resolution(named, value="45")) == "Fox News is right, 45: people"
    assert described(Resolution(none_right=True, value="42")) == "no source is right, 42: people"
    assert described(Resolution(value="42", evidence="by phone")) == "right value, 42: people"
    assert described(Resolution(evidence="by phone")) == "evidence, by phone: people"


def test_edits_of_sources_are_described(make: Make) -> None:
    a, b = make(FIRST, "cnn.txt"), make(SECOND, "fox.txt")
    named = source_names((a,), {a.id: SourceChange(name="Cable News")})

    def described(kind: EditKind, value: str, *documents: object) -> str:
        return describe(edit(kind, tuple(map(document_anchor, documents)), value), named=named)  # type: ignore[arg-type]

    files = write_files((SourceFile("Politico"), SourceFile("Fox\x1b")))
    assert described("remove", files, a, b) == "removed Politico, Fox␛"
    assert described("add", write_files((SourceFile("Fox"),)), b) == "added Fox"
    assert described("hide", "yes", a) == "hid Cable News"
    assert described("hide", "", a, b) == "showed Cable News and Fox"
    assert described("primary", "yes", a) == "primary: Cable News"
    assert described("primary", "", b) == "no longer primary: Fox"
    assert described("initials", "JD\x1b", a) == "initials JD␛"
    assert described("initials", "", a) == "no initials"
    assert described("order", write_order(ColumnOrder((0, 1), (1, 0))), a, b) == "swapped Cable News and Fox"
    assert described("order", write_order(ColumnOrder((0, 1), (1, 0))), b) == "moved Fox"
    assert described("source", write_change(SourceChange("x")), a) == "changed details of Cable News"
    assert described("source", "", a) == "reset details of Cable News"


def test_without_its_row_an_edit_is_described_by_its_words(make: Make) -> None:
    a = make(FIRST + " and so on" * 20)
    at = Places((a,)).target(claim("c", (a, a.text)))
    assert describe(edit("note", at, "n")) == "note on “The mill closed in May. About 40 people lost work. and so o…”"
