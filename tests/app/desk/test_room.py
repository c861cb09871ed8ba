"""How many claims are in sight at the usual sizes, with the sources above them and a conflict in the diff."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual.pilot import Pilot

from tests.app.conftest import Opened, claim, compared, passage, screen, story
from tests.app.hosting import drawn
from tui.app.rows import Prepared, prepare
from tui.claims.claim import Reason
from tui.language.sentences import split
from tui.reading.article import document
from tui.reading.documents import Document

LONG = (
    "The bridge across the Tarn, which the county had wanted since the flood took the old one and the ferry with it, "
    "cost {} million euros, the mayor said on Thursday in front of the town hall, where the choir of the school sang "
    "and the brass band of the fire brigade played until the rain came down from the hills."
)
SIZES = [((80, 24), 9), ((120, 40), 16), ((200, 50), 24)]


def many_rows(*, long: bool) -> tuple[tuple[Document, ...], Prepared]:
    """The story with many rows that agree; `long` makes of the conflict two passages of several lines each."""
    documents = story()
    if long:
        texts = [f"{read.text}\n\n{LONG.format(cost)}" for read, cost in zip(documents, (41, 43, 41), strict=True)]
        documents = tuple(
            split(document(text, name=read.name)) for text, read in zip(texts, documents, strict=True)
        )  # fmt: skip
    found = compared(documents)
    first = found.claims[0]
    if long:
        places = tuple(passage(documents, n, LONG.format(cost)) for n, cost in ((1, 41), (2, 43)))
        one, other = (passage(documents, n, f"{cost} million euros").span for n, cost in ((1, 41), (2, 43)))
        clash = Reason("figure", "41 million euros against 43 million euros", one, other, "differs", 2.0)
        first = claim("c1", "differ", "cost · bridge", places, clash)
    agreed = tuple(replace(found.claims[4], id=f"a{n}") for n in range(60))
    return documents, prepare(replace(found, claims=(first, *agreed)))


def in_sight(pilot: Pilot[int]) -> int:
    """How many lines of the claims are read on the screen."""
    table = screen(pilot).desk.table
    page = drawn(pilot).splitlines()
    region = table.scrollable_content_region
    return sum("9,000 cars" in line or "bridge" in line for line in page[region.y : region.bottom])


@pytest.mark.parametrize("long", [False, True], ids=["short", "long"])
@pytest.mark.parametrize(("size", "least"), SIZES)
async def test_enough_claims_are_in_sight(opened: Opened, size: tuple[int, int], least: int, *, long: bool) -> None:
    documents, prepared = many_rows(long=long)
    async with opened(*size, documents=documents, work=lambda *_: prepared) as pilot:
        desk = screen(pilot).desk
        assert desk.diff.display
        assert desk.diff.show_vertical_scrollbar or not long or size == (200, 50)
        assert in_sight(pilot) == desk.table.scrollable_content_region.height >= least
        for _, pane in desk.columns.panes():
            assert pane.scrollable_content_region.height >= 5
        page = drawn(pilot)
        assert "1 conflict" in page.splitlines()[0]
        await pilot.press("j")  # the message that some of them are nearly the same text goes with the first key
        assert "next conflict" in drawn(pilot).splitlines()[-1]


@pytest.mark.parametrize(("size", "least"), SIZES)
async def test_the_first_row_stays_in_its_line_whatever_the_diff_shows(
    opened: Opened, size: tuple[int, int], least: int
) -> None:
    documents, prepared = many_rows(long=True)
    async with opened(*size, documents=documents, work=lambda *_: prepared) as pilot:
        desk = screen(pilot).desk
        top = desk.table.region.y
        await pilot.press("j")
        await pilot.pause()
        assert desk.table.region.y == top
        assert in_sight(pilot) >= least
