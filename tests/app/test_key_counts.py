"""How many keys a reader needs for what matters most, on articles that the engine itself compares."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.app.conftest import Opened, screen
from tests.app.hosting import drawn
from tests.app.sight import focus
from tui.app.rows import Prepared, prepare
from tui.app.screens.export import ExportScreen
from tui.comparison import compare
from tui.reading.article import document
from tui.reading.documents import Document

HERALD = """Bridge opens after four years

The new bridge across the Tarn cost 41.2 million euros, the mayor said on Thursday. Some 9,000 cars are expected to
cross it each day. The works took four years. A choir of schoolchildren sang at the opening.

Anna Holm, who runs the ferry, said that 12 of her people would lose their jobs.
"""
POST = """New Tarn bridge opened

The mayor said on Thursday that the new bridge across the Tarn cost 43 million euros. Some 7,500 cars are expected to
cross it each day. The ferry stops running on Sunday.

Anna Holm, who runs the ferry, said that 15 of her people would lose their jobs.
"""


class Hand:
    """Presses keys and counts them, but not those of words that are typed."""

    def __init__(self, pilot: Pilot[int]) -> None:
        self.pilot = pilot
        self.keys = 0

    async def press(self, *keys: str) -> None:
        self.keys += len(keys)
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def type(self, words: str) -> None:
        await self.pilot.press(*("space" if letter == " " else letter for letter in words))


@pytest.fixture(scope="module")
def articles() -> tuple[Document, ...]:
    return tuple(
        document(text, name=name, published=date(2024, 5, 3)) for name, text in (("herald", HERALD), ("post", POST))
    )


@pytest.fixture(scope="module")
def found(articles: tuple[Document, ...]) -> Prepared:
    prepared = prepare(compare(articles))
    assert [row.section for row in prepared.rows][:4] == ["conflict"] * 3 + ["single"]
    return prepared


async def test_which_figures_differ_and_by_how_much_is_read_without_a_key(opened: Opened, found: Prepared) -> None:
    async with opened(120, 40, documents=found.comparison.documents, work=lambda *_: found) as pilot:
        lines = drawn(pilot).splitlines()
        assert "3 conflicts" in lines[0]
        for values in (
            ("≠ ", "Herald €41.2 m · Post €43 m", "€1.8m apart (4.4%)"),
            ("≠ ", "Herald about 9,000 · Post about 7,500", "1,500 apart (20%)"),
            ("≠ ", "Herald 12 · Post 15", "3 apart (25%)"),
        ):
            assert any(all(each in line for each in values) for line in lines), values


async def test_the_table_of_figures_is_one_key_away(opened: Opened, found: Prepared) -> None:
    async with opened(120, 40, documents=found.comparison.documents, work=lambda *_: found) as pilot:
        hand = Hand(pilot)
        await hand.press("t")
        for _ in range(100):
            await pilot.pause(0.01)
            if "41.2 million" in drawn(pilot):
                break
        table = drawn(pilot).splitlines()
        assert hand.keys == 1
    for values in (("9,000", "7,500"), ("12", "15"), ("41.2", "43")):
        assert any(all(each in line for each in values) for line in table), values


@pytest.mark.parametrize("keys", [("enter", "full_stop"), ("enter", "comma")])
async def test_from_a_conflict_to_the_sentence_in_each_source_is_one_key_each(
    opened: Opened, found: Prepared, keys: tuple[str, str]
) -> None:
    async with opened(120, 40, documents=found.comparison.documents, work=lambda *_: found) as pilot:
        hand = Hand(pilot)
        first, second = found.rows[0].claim.passages
        read = []
        for key in keys:
            await hand.press(key)
            article = screen(pilot).desk.panes.focused_article
            pane = screen(pilot).desk.columns.pane(article if article is not None else -1)
            assert pane is not None
            place = next(each for each in (first, second) if each.document == pane.document.id)
            assert 0 <= pane.row_of(place.span) < pane.size.height
            read.append(focus(pilot))
        assert sorted(read) == ["article 1", "article 2"]
        assert hand.keys == 2


async def test_a_verdict_with_the_right_source_and_a_note_is_four_keys_and_the_words(
    opened: Opened, found: Prepared
) -> None:
    async with opened(120, 40, documents=found.comparison.documents, work=lambda *_: found) as pilot:
        hand = Hand(pilot)
        conflict = found.rows[0].claim
        await hand.press("v", "C", "2")
        await hand.type("asked the city")
        await hand.press("enter")
        assert hand.keys == 4
        reviewer = screen(pilot).desk.rows.reviewer
        assert reviewer is not None
        entry = reviewer.of(conflict)
        assert (entry.verdict, entry.right, entry.note) == (
            "confirmed", found.comparison.documents[1].id, "asked the city",
        )  # fmt: skip
        assert screen(pilot).desk.table.cursor == 1


async def test_each_conflict_gets_a_verdict_and_a_note_and_a_report_is_two_keys_more(
    opened: Opened, found: Prepared, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    notes = ("asked the city", "counted in May", "her own word")
    async with opened(120, 40, documents=found.comparison.documents, work=lambda *_: found) as pilot:
        hand = Hand(pilot)
        for note in notes:
            await hand.press("v", "D")
            await hand.type(note)
            await hand.press("enter")
        assert hand.keys == 3 * len(notes)
        await hand.press("E", "enter")
        for _ in range(300):
            await pilot.pause(0.01)
            if not isinstance(pilot.app.screen, ExportScreen):
                break
        assert hand.keys == 3 * len(notes) + 2
    (written,) = tmp_path.iterdir()
    report = written.read_text(encoding="utf-8")
    assert report.count("disputed") >= len(notes)
    assert all(note in report for note in notes)
