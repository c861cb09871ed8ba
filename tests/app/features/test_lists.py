from __future__ import annotations

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from threading import Event
from typing import Any

import pytest
from textual.pilot import Pilot

from tests.app.conftest import Opened, compared, passage, screen, story
from tests.app.hosting import HOSTILE, drawn, walk_whole_and_harmless
from tui import quotes
from tui.app import keys
from tui.app.rows import prepare
from tui.app.screens.digest import DigestScreen
from tui.app.screens.figures import FiguresScreen
from tui.app.screens.listing import EntryScreen, ListScreen
from tui.app.screens.timeline import TimelineScreen
from tui.app.widgets.article import ArticlePane
from tui.comparison import Comparison
from tui.errors import StoppedError
from tui.figures.figure import Figure
from tui.language.sentences import split
from tui.reading.article import document
from tui.reading.documents import Document
from tui.summaries.summary import Digest

QUOTATION = "“We have waited for this bridge for thirty years,” Anna Holm said. "
ALTERED = "“We have waited for this ferry for thirty years,” Anna Holm said. "


def marked_up_story(hostile: str = "") -> tuple[tuple[Document, ...], Comparison]:
    """The story with quotations and a digest; `hostile` stands in every name and text."""
    documents = story()
    texts = [f"{read.text}\n\n{hostile}{ALTERED if n == 1 else QUOTATION}" for n, read in enumerate(documents)]
    documents = tuple(
        # What calls itself something is called that; a file's name is cleaned of what looks like a folder.
        replace(
            split(document(text, name=f"{read.name}{hostile}", published=read.published)),
            source=f"{hostile}{read.name}" if hostile else "",
        )
        for text, read in zip(texts, documents, strict=True)
    )
    comparison = compared(documents)
    claims = tuple(replace(claim, label=claim.label + hostile) for claim in comparison.claims)
    copied = replace(claims[4], copies=((0, 1),))
    found = tuple(quote for read in documents for quote in quotes.find(read))
    cars = passage(documents, 1, "9,000 cars")
    counted = Figure("f9", cars.document, cars.sentence, cars.span, "9,000 cars", "count", 9000.0, unit="car")
    comparison = replace(
        comparison,
        figures=(*comparison.figures, counted),
        claims=(*claims[:4], copied),
        quotes=found,
        digest=Digest(shared=("c5",), disputed=("c1",), single=("c3",)),
    )
    return documents, comparison


@asynccontextmanager
async def listing(
    opened: Opened, key: str, width: int = 120, height: int = 40, *, hostile: str = ""
) -> AsyncIterator[Pilot[int]]:
    """The app with one of its lists open."""
    documents, comparison = marked_up_story(hostile)
    async with opened(width, height, documents=documents, work=lambda _t, _s: prepare(comparison)) as pilot:
        await pilot.press(key)
        await ready(pilot)
        yield pilot


async def ready(pilot: Pilot[int]) -> None:
    for _ in range(400):
        await pilot.pause(0.01)
        shown = pilot.app.screen
        if isinstance(shown, ListScreen) and shown.ready:
            break
    await pilot.pause()
    await pilot.pause()


def here(pilot: Pilot[int]) -> ListScreen:
    shown = pilot.app.screen
    assert isinstance(shown, ListScreen)
    return shown


def entry(pilot: Pilot[int]) -> str:
    shown = here(pilot)
    assert isinstance(shown, EntryScreen)
    chosen = shown.entries.chosen
    return " ".join(paragraph.text for paragraph in chosen.paragraphs) if chosen else ""


def article_in_focus(pilot: Pilot[int]) -> int:
    pane = screen(pilot).focused
    assert isinstance(pane, ArticlePane)
    return pane.number


async def until(pilot: Pilot[int], words: str) -> None:
    for _ in range(300):
        await pilot.pause(0.01)
        if words in drawn(pilot):
            return
    raise AssertionError(f"{words!r} never came:\n{drawn(pilot)}")


LISTS = {"t": "Figures", '"': "Quotations", "o": "Overlap", "S": "Digest", "i": "Explain"}


@pytest.mark.parametrize("key", LISTS)
async def test_each_list_opens_by_its_key_and_closes_by_it(opened: Opened, key: str) -> None:
    async with listing(opened, key) as pilot:
        assert LISTS[key] in drawn(pilot).splitlines()[0]
        for closing in (key, "q", "backspace", "escape"):
            await pilot.press(closing)
            await pilot.pause()
            assert pilot.app.screen is screen(pilot)
            assert pilot.app.return_code is None
            await pilot.press(key)
            await ready(pilot)
            assert LISTS[key] in drawn(pilot).splitlines()[0]


@pytest.mark.parametrize("key", LISTS)
async def test_each_list_is_drawn_whole_and_harmless_at_every_size(opened: Opened, key: str) -> None:
    async with listing(opened, key, 200, 50, hostile=HOSTILE) as pilot:
        await walk_whole_and_harmless(pilot, (200, 50), (120, 40), (80, 24), (30, 8))


async def test_help_and_palette_show_what_a_list_can_do(opened: Opened) -> None:
    async with listing(opened, "o") as pilot:
        pane = here(pilot).PANE
        await pilot.press("?")
        await pilot.pause()
        assert f"Keys in {keys.PANE_NAMES[pane]}" in drawn(pilot)
        assert "Swap this article" not in drawn(pilot)
        await pilot.press("q", ":")
        await pilot.pause(0.3)
        await pilot.press(*"close what")
        await pilot.pause(0.4)
        await pilot.press("enter")
        for _ in range(100):
            await pilot.pause(0.02)
            if pilot.app.screen is screen(pilot):
                break
        assert pilot.app.screen is screen(pilot)


async def test_one_list_leads_to_another_and_its_cursor_is_remembered(opened: Opened) -> None:
    async with listing(opened, "o") as pilot:
        await pilot.press("j", "j")
        before = here(pilot).view.cursor
        await pilot.press("S")
        await ready(pilot)
        assert isinstance(pilot.app.screen, DigestScreen)
        await pilot.press("o")
        await ready(pilot)
        assert here(pilot).view.cursor == before


async def test_a_line_of_the_digest_leads_to_its_row_and_backspace_back(opened: Opened) -> None:
    async with listing(opened, "S") as pilot:
        main = screen(pilot)
        before = main.desk.rows.chosen
        while here(pilot).about != "c5":
            await pilot.press("j")
        await pilot.press("enter")
        await pilot.pause()
        assert main.desk.rows.chosen is not None
        assert main.desk.rows.chosen.claim.id == "c5"
        assert isinstance(main.focused, ArticlePane)
        await pilot.press("backspace")
        await pilot.pause()
        assert main.desk.rows.chosen == before


async def test_lists_wait_for_the_comparison(opened: Opened) -> None:
    go_on = Event()

    def never(_on_progress: Any, _stopped: Any) -> Any:
        go_on.wait(60)
        raise StoppedError("Stopped.")

    async with opened(work=never, wait=False) as pilot:
        await pilot.press("t")
        await pilot.pause()
        assert "still being compared" in drawn(pilot).splitlines()[-1]
        await pilot.press("M", "plus")
        assert pilot.app.screen is screen(pilot)
    go_on.set()


# Figures


async def test_enter_in_the_figures_goes_to_the_sentence_of_the_cell(opened: Opened) -> None:
    async with listing(opened, "t") as pilot:
        shown = here(pilot)
        assert isinstance(shown, FiguresScreen)
        line = "\n".join(drawn(pilot).splitlines()[-6:])
        assert "41.2 million euros → 41,200,000 EUR" in line
        assert re.search(r"\w, sentence \d+", line)
        while shown.table.slide(1):
            pass
        await pilot.pause()
        number, span = shown.table.chosen_column, shown.table.figures[0].span
        await pilot.press("enter")
        await pilot.pause()
        assert article_in_focus(pilot) == number + 1
        pane = screen(pilot).desk.columns.pane(number)
        assert pane is not None
        await pilot.pause()
        assert 0 <= pane.row_of(span) < pane.size.height
        await pilot.press("backspace")
        await pilot.pause()
        assert screen(pilot).in_focus == "claims"


async def test_the_filter_of_the_figures_goes_by_kind_and_counts_what_it_hides(opened: Opened) -> None:
    async with listing(opened, "t") as pilot:
        shown_first = here(pilot)
        assert isinstance(shown_first, FiguresScreen)
        total = len(shown_first._lines)
        seen = []
        for _ in range(12):
            await pilot.press("f")
            await pilot.pause()
            if not shown_first.wanted:
                break
            top = drawn(pilot).splitlines()[0]
            shown, hidden = re.search(r"row 1 of (\d+)", top), re.search(r"(\d+) hidden", top)
            assert hidden
            assert (int(shown[1]) if shown else 0) + int(hidden[1]) == total
            seen.append(shown_first.wanted)
        assert seen[:2] == ["conflicts", "money"]
        assert not shown_first.wanted


async def test_the_figures_are_sorted_in_three_orders(opened: Opened) -> None:
    async with listing(opened, "t") as pilot:
        shown = here(pilot)
        assert isinstance(shown, FiguresScreen)
        first = [line.label for line in shown.table.lines]
        for words in ("largest gap first", "text order", "conflicts first"):
            await pilot.press("O")
            await pilot.pause()
            assert words in drawn(pilot).splitlines()[0]
            labels = [line.label for line in shown.table.lines]
            assert sorted(labels) == sorted(first)
            assert (labels == first) == (words == "conflicts first" or labels == first)
        assert [line.label for line in shown.table.lines] == first


async def test_the_marks_of_limits_are_explained(opened: Opened) -> None:
    async with listing(opened, "t") as pilot:
        assert "≈ about · > more than" in drawn(pilot)


async def test_the_steps_of_a_reading_are_shown_in_place_of_its_result(opened: Opened) -> None:
    async with listing(opened, "t") as pilot:
        shown = here(pilot)
        assert isinstance(shown, FiguresScreen)
        assert shown.table.chosen is not None
        assert f"{shown.table.chosen.label} ── Read as ─" in drawn(pilot)
        assert "→" in drawn(pilot)
        await pilot.press("i")
        await pilot.pause()
        assert f"{shown.table.chosen.label} ── Read as, step by step ─" in drawn(pilot)
        assert "→" not in drawn(pilot)
        assert here(pilot) is shown
        await pilot.press("i")
        await pilot.pause()
        assert "step by step" not in drawn(pilot)


# Quotations


async def test_changed_quotations_come_first_with_the_change_marked(opened: Opened) -> None:
    async with listing(opened, '"') as pilot:
        rows = drawn(pilot).splitlines()
        assert "Altered quotes · 1" in rows[1]
        assert "Anna Holm" in drawn(pilot)
        assert "this bridge for" in rows[2]
        assert "this ferry for" in drawn(pilot)
        await pilot.press("j")
        await pilot.pause()
        target = here(pilot).target()
        assert target is not None
        await pilot.press("enter")
        await pilot.pause()
        assert article_in_focus(pilot) == target.article + 1


# Overlap


async def test_the_overlap_gives_shares_shared_text_and_what_only_one_says(opened: Opened) -> None:
    async with listing(opened, "o") as pilot:
        page = drawn(pilot)
        assert "Overlap · share of sentences matched elsewhere" in page
        assert "in any" in page
        assert "Shared text" in page
        assert "1 sentence word for word" in page
        assert "Only in Herald · 1" in page
        assert "A choir of schoolchildren sang." in page
        await pilot.press("G")
        await pilot.pause()
        assert entry(pilot) == "A choir of schoolchildren sang."
        await pilot.press("enter")
        await pilot.pause()
        assert article_in_focus(pilot) == 1


# Digest


async def test_the_digest_gives_both_readings_and_cites_each(opened: Opened) -> None:
    async with listing(opened, "S") as pilot:
        page = drawn(pilot)
        for words in ("Conflicts", "Agreed", "Only in one source"):
            assert words in page
        assert re.search(r"the bridge cost 43 million euros\. Post, sentence \d+", page)
        assert re.search(r"It carries 9,000 cars a day\.|Some 9,000 cars cross it", page)
        await pilot.press("]")
        await pilot.pause()
        assert "cost · bridge" in entry(pilot)


async def test_summaries_change_their_length_and_method_in_both_screens(opened: Opened) -> None:
    async with listing(opened, "S", height=60) as pilot:
        await until(pilot, "summary · 3 sentences (")
        await pilot.press("plus")
        await until(pilot, "summary · 4 sentences (")
        before = screen(pilot).features.summary_choice.summaries
        assert before is not None
        method = before.method
        await pilot.press("M")
        await pilot.pause()
        for _ in range(300):
            await pilot.pause(0.01)
            if before.ranked:
                break
        assert before.method != method
        await until(pilot, f"summary · 4 sentences ({before.method})")
        await pilot.press("q")
        await pilot.press("1", "home", "minus", "minus")
        await pilot.pause()
        assert {len(pane.summary.sentences) for _, pane in screen(pilot).desk.columns.panes() if pane.summary} == {2}
        await until(pilot, "SUMMARY 2 of")
        await pilot.press("minus", "minus")
        await pilot.pause()
        assert "cannot be shorter" in drawn(pilot).splitlines()[-1]


# Why


async def test_the_reasons_of_a_row_stand_with_their_weights_and_their_sum(opened: Opened) -> None:
    async with listing(opened, "i") as pilot:
        page = drawn(pilot)
        assert re.search(r"Match score 0\.\d\d of 1", page)
        assert "+2.00" in page
        assert "41.2 million euros against 43 million euros" in page
        assert "which is the score of" in page


async def test_a_row_of_one_article_says_that_there_is_nothing_to_weigh(opened: Opened) -> None:
    documents, comparison = marked_up_story()
    async with opened(documents=documents, work=lambda _t, _s: prepare(comparison)) as pilot:
        await pilot.press("G", "enter", "j", "i")
        await ready(pilot)
        assert "No other source says this" in drawn(pilot)


# Timeline


async def test_the_timeline_of_a_figure_opens_on_the_table_and_leads_back_to_it(opened: Opened) -> None:
    async with listing(opened, "t") as pilot:
        table = here(pilot)
        assert isinstance(table, FiguresScreen)
        await pilot.press("T")
        await ready(pilot)
        shown = here(pilot)
        assert isinstance(shown, TimelineScreen)
        assert "Timeline ── 1 of " in drawn(pilot)
        assert "first value" in drawn(pilot)
        await pilot.press("backspace")
        await pilot.pause()
        assert here(pilot) is table
        await pilot.press("T")
        await ready(pilot)
        target = here(pilot).target()
        assert target is not None
        await pilot.press("enter")
        await pilot.pause()
        assert article_in_focus(pilot) == target.article + 1


async def test_the_timeline_of_a_row_follows_the_figures_of_its_conflict(opened: Opened) -> None:
    async with listing(opened, "T") as pilot:
        shown = here(pilot)
        assert isinstance(shown, TimelineScreen)
        values = {entry.paragraphs[0].text.split()[0] for entry in shown.entries.entries if entry.target}
        assert values == {"€41.2", "€43"}


@pytest.mark.parametrize("key", ["t", '"', "o", "T"])
async def test_the_lists_call_the_sources_as_the_reader_does(opened: Opened, key: str) -> None:
    documents, comparison = marked_up_story()
    async with opened(documents=documents, work=lambda _t, _s: prepare(comparison)) as pilot:
        await pilot.pause()
        desk = screen(pilot).desk
        desk.sources = tuple(replace(source, short=f"Own{source.index + 1}") for source in desk.sources)
        await pilot.press(key)
        await ready(pilot)
        assert "Own1" in drawn(pilot)
