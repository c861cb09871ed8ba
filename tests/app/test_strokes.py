"""What a reader who has never seen the program gets for how many keys, on articles that the engine itself compares."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.app.conftest import Opened
from tests.app.hosting import drawn
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
    """Presses keys and counts them, words that are typed apart."""

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
    return prepare(compare(articles))


async def test_which_figures_differ_and_by_how_much_is_there_in_at_most_three_keys(
    opened: Opened, found: Prepared
) -> None:
    async with opened(120, 40, documents=found.comparison.documents, work=lambda *_: found) as pilot:
        at_once = drawn(pilot)
        hand = Hand(pilot)
        await hand.press("t")
        for _ in range(100):
            await pilot.pause(0.01)
            if "41.2 million euros" in drawn(pilot):
                break
        table = drawn(pilot)
    for told in ("3 differ", "41.2 | 43 m EUR", "4.4 % apart", "20 % apart", "25 % apart"):
        assert told in at_once, told
    for line in (("9,000", "7,500"), ("12", "15"), ("41.2 million euros", "43 million euros")):
        assert any(all(each in row for each in line) for row in table.splitlines()), line
    assert hand.keys <= 3


async def test_each_difference_gets_a_verdict_and_a_note_and_a_report_tells_them(
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
    report = (tmp_path / "crossread.html").read_text(encoding="utf-8")
    told = [claim for claim in found.comparison.claims if claim.relation == "differ"]
    assert len(told) == len(notes)
    assert report.count("<strong>Verdict: </strong>disputed") == len(notes)
    assert all(f"<strong>Note: </strong>{note}" in report for note in notes)
