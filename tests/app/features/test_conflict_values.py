"""The values in conflict, marked where they stand in the articles."""

from __future__ import annotations

from dataclasses import replace

from textual.pilot import Pilot

from tests.app.conftest import Opened, claim, compared, passage, screen, story
from tui.app.paint import palette_of
from tui.app.rows import Prepared, prepare
from tui.claims.claim import Reason
from tui.comparison import compare
from tui.language.sentences import split
from tui.reading.article import document
from tui.rows.values import Given

LOW, HIGH = "41.2 million euros", "43 million euros"


def marked(pilot: Pilot[int], kind: str) -> dict[int, list[str]]:
    """The words marked as a kind, in the order of the text, by the positions of their articles."""
    return {
        index: words
        for index, pane in screen(pilot).desk.columns.made()
        if (words := [pane.document.text[start:end] for start, end, what in pane._drawing._values if what == kind])
    }


def two_conflicts(relation: str = "differ", *, sure: bool = True) -> Prepared:
    """The story with a second conflict, about the cars."""
    documents = story()
    found = compared(documents)
    places = passage(documents, 1, "It carries 9,000 cars a day."), passage(documents, 3, "The old ferry carried 4,000")
    many, few = passage(documents, 1, "9,000").span, passage(documents, 3, "4,000").span
    clash = Reason("figure", "9,000 against 4,000", many, few, "differs", 2.0)
    cars = claim("c9", relation, "cars a day", places, clash, sure=sure)  # type: ignore[arg-type]
    return prepare(replace(found, claims=(found.claims[0], cars, *found.claims[1:])))


async def test_the_values_of_the_row_under_the_cursor_are_loudest(opened: Opened) -> None:
    async with opened(work=lambda *_: two_conflicts()) as pilot:
        first, second = {0: [LOW], 1: [HIGH], 2: [LOW]}, {0: ["9,000"], 2: ["4,000"]}
        assert marked(pilot, "clash-chosen") == first
        every = marked(pilot, "clash")
        assert every == {0: [LOW, "9,000"], 1: [HIGH], 2: ["4,000", LOW]}
        await pilot.press("j")
        await pilot.pause()
        assert marked(pilot, "clash-chosen") == second
        assert marked(pilot, "clash") == every
        await pilot.press("G")
        await pilot.pause()
        assert marked(pilot, "clash-chosen") == {}
        assert marked(pilot, "clash") == every


async def test_what_is_to_be_checked_is_marked_too_and_what_agrees_is_not(opened: Opened) -> None:
    async with opened(work=lambda *_: two_conflicts(sure=False)) as pilot:
        assert marked(pilot, "clash")[0] == [LOW, "9,000"]
    async with opened(work=lambda *_: two_conflicts("related")) as pilot:
        await pilot.press("j")
        await pilot.pause()
        assert marked(pilot, "clash-chosen") == {}
        assert "9,000" not in str(marked(pilot, "clash"))


async def test_the_marks_are_drawn_with_more_than_colour(opened: Opened) -> None:
    async with opened(work=lambda *_: two_conflicts()) as pilot:
        pane = screen(pilot).desk.columns.panes()[1][1]
        loud, quiet = (palette_of(pilot.app).style(kind) for kind in ("clash-chosen", "clash"))
        drawn = {
            segment.text.strip(): segment.style
            for y in range(pane.size.height)
            for segment in pane.render_line(y)
            if segment.text.strip()
        }
        style = next(style for words, style in drawn.items() if words.startswith("43") and style)
        assert style
        assert (loud.reverse, loud.bold, quiet.bold) == (True, True, True)
        assert drawn[next(words for words in drawn if words.startswith("43"))].reverse  # type: ignore[union-attr]


async def test_an_article_that_comes_into_sight_later_has_its_values_marked(opened: Opened) -> None:
    async with opened(80, 24, work=lambda *_: two_conflicts()) as pilot:
        assert 2 not in marked(pilot, "clash")
        await pilot.press("3")
        await pilot.pause()
        assert "4,000" in marked(pilot, "clash")[2]


async def test_values_outside_the_passages_are_marked_where_they_stand(opened: Opened) -> None:
    prepared = two_conflicts()
    documents = prepared.comparison.documents
    place = passage(documents, 2, "9,000 cars").span
    first = prepared.rows[1]
    given = (*first.given[:1], Given("9,000", (1,), elsewhere=((documents[1].id, place),)), *first.given[1:])
    rows = (prepared.rows[0], replace(first, given=given), *prepared.rows[2:])
    async with opened(work=lambda *_: replace(prepared, rows=rows)) as pilot:
        await pilot.press("j")
        await pilot.pause()
        assert marked(pilot, "clash-chosen")[1] == ["9,000 cars"]


async def test_the_engine_finds_the_values_of_every_source_of_a_conflict(opened: Opened) -> None:
    texts = (
        "Officials in Lorne said the storm destroyed 41 fishing boats in the harbour on Friday.",
        "The storm destroyed 44 fishing boats in the harbour on Friday, officials in Lorne said.",
        "Officials in Lorne said the storm destroyed 41 fishing boats in the harbour on Friday night.",
    )
    prepared = prepare(compare([split(document(text, name=f"n{n}")) for n, text in enumerate(texts)]))
    assert prepared.rows[0].differs
    async with opened(documents=prepared.comparison.documents, work=lambda *_: prepared) as pilot:
        words = marked(pilot, "clash-chosen")
        assert {index: [each[:2] for each in found] for index, found in words.items()} == {
            0: ["41"], 1: ["44"], 2: ["41"],
        }  # fmt: skip
