from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual.pilot import Pilot

from tests.app.conftest import Opened, screen
from tests.app.hosting import HOSTILE, drawn, harmless
from tests.ties.accounts import QUARTER, compared
from tui.app.rows import Prepared, prepare
from tui.app.screens.why import WhyScreen
from tui.app.widgets.article import ArticlePane
from tui.comparison import compare
from tui.reading.article import document

FILLER = "Nothing was said of money here. " * 40
FIRST = (
    "The mill made $80 million in 2023. Its sales rose from $80 million to $100 million, up 20%.\n\n"
    f"{FILLER}\n\nThe last boat carried 62 people: 40 adults and 22 children."
)
SECOND = "The mill sold three dozen boats."


@asynccontextmanager
async def pointing(opened: Opened, *texts: str, width: int = 220) -> AsyncIterator[Pilot[int]]:
    documents = tuple(document(text, name=f"n{n}") for n, text in enumerate(texts or (FIRST, SECOND), 1))

    prepared = prepare(compare(documents))

    def work(_on_progress: object, _stopped: object) -> Prepared:
        return prepared

    async with opened(width=width, documents=documents, work=work) as pilot:
        yield pilot


def note(pilot: Pilot[int]) -> str:
    return drawn(pilot).splitlines()[-1].strip()


def pointed(pilot: Pilot[int]) -> list[str]:
    """What is shown as pointed at, in any article."""
    made = [pane for _, pane in screen(pilot).desk.columns.made()]
    return [pane.document.text[start:end] for pane in made for start, end, _ in pane._drawing._pointed]


async def press(pilot: Pilot[int], *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()


async def test_the_cell_that_a_figure_is_tied_to_is_shown_with_its_reading(opened: Opened) -> None:
    tied = compared(f"Net sales were $41.7 million and gross profit was $14.7 million {QUARTER}.")
    async with opened(width=220, documents=tied.documents, work=lambda *_: prepare(tied)) as pilot:
        await press(pilot, "1", ")")
        assert "≈ 41,682 — Net sales · Three Months Ended June 30, › 2031 (41,682 rounds to" in drawn(pilot)
        await press(pilot, ")")
        assert "≠ 14,367 — Gross profit · Three Months Ended June 30, › 2031 (a digit is not" in drawn(pilot)


async def test_the_top_line_and_a_list_show_that_a_figure_differs_from_a_table(opened: Opened) -> None:
    tied = compared(f"Net sales were $41.7 million and gross profit was $14.7 million {QUARTER}.")
    async with opened(width=220, documents=tied.documents, work=lambda *_: prepare(tied)) as pilot:
        await pilot.pause()
        assert "1 figure differs from a table" in drawn(pilot).splitlines()[0]
        await press(pilot, "C")
        for _ in range(2000):
            await pilot.pause(0.01)
            if "Gross profit" in drawn(pilot):
                break
        assert "Figures tied to tables" in drawn(pilot)
        assert "14,367 — Gross profit" in drawn(pilot)
        await press(pilot, "enter")
        assert screen(pilot).in_focus == "article"


async def test_the_figures_of_an_article_are_gone_through_with_their_readings(opened: Opened) -> None:
    async with pointing(opened) as pilot:
        await press(pilot, "1", ")")
        assert pointed(pilot) == ["$80 million"]
        assert note(pilot).startswith("$80 million → 80,000,000 USD")
        await press(pilot, ")")
        assert note(pilot).startswith("2023 →")
        await press(pilot, ")", ")", ")")
        assert pointed(pilot) == ["20%"]
        assert "20% → up 20% · ≠ $80 million → $100 million is +25%, the text says up 20%" in note(pilot)
        await press(pilot, "(")
        assert pointed(pilot) == ["$100 million"]


async def test_the_figures_of_a_sum_that_fails_are_marked_in_the_text(opened: Opened) -> None:
    async with pointing(opened) as pilot:
        for _ in range(2000):
            await pilot.pause(0.01)
            marked = [
                pane.document.text[start:end]
                for _, pane in screen(pilot).desk.columns.made()
                for start, end, _ in pane._drawing._failing
            ]
            if marked:
                break
        assert marked == ["$80 million", "$100 million", "20%"]


async def test_a_figure_out_of_view_is_scrolled_into_it_and_the_end_is_reported(opened: Opened) -> None:
    async with pointing(opened) as pilot:
        await press(pilot, "1", *")" * 6)
        assert pointed(pilot) == ["62"]
        pane = screen(pilot).focused
        assert isinstance(pane, ArticlePane)
        assert 0 <= pane.row_of(pane.document.sentences[-1].span) < pane.size.height
        await press(pilot, ")", ")", ")")
        assert pointed(pilot) == ["22"]
        assert note(pilot) == "There is no further figure in this article."


async def test_moving_on_by_hand_begins_with_what_is_in_sight(opened: Opened) -> None:
    async with pointing(opened) as pilot:
        await press(pilot, "1", ")", "G", ")")
        assert pointed(pilot) == ["62"]
        await press(pilot, "g", "(")
        assert pointed(pilot) == ["20%"]


async def test_the_steps_are_listed_once_and_then_the_reasons(opened: Opened) -> None:
    async with pointing(opened) as pilot:
        await press(pilot, "2", ")", "i")
        assert note(pilot) == "three · × 12 (dozen) · unit: boat"
        await press(pilot, "i")
        assert isinstance(pilot.app.screen, WhyScreen)


async def test_from_the_claims_the_keys_lead_into_an_article(opened: Opened) -> None:
    async with pointing(opened) as pilot:
        assert screen(pilot).in_focus == "claims"
        await press(pilot, ")")
        assert screen(pilot).in_focus == "article"
        assert len(pointed(pilot)) == 1


async def test_another_row_or_pane_lets_go_of_the_figure(opened: Opened) -> None:
    async with pointing(opened) as pilot:
        await press(pilot, "1", ")")
        assert len(pointed(pilot)) == 1
        screen(pilot).desk.choose_claim(screen(pilot).desk.rows.every[-1].claim.id)
        await pilot.pause()
        assert pointed(pilot) == []
        await press(pilot, ")")
        assert len(pointed(pilot)) == 1
        await press(pilot, "0")
        assert pointed(pilot) == []


async def test_an_article_without_figures_says_so(opened: Opened) -> None:
    async with pointing(opened, "The mill sold boats.", "It sold $5 million of cloth.") as pilot:
        await press(pilot, "1", ")")
        assert note(pilot) == "No figure was found in this article."


async def test_hostile_words_stay_words(opened: Opened) -> None:
    async with pointing(opened, f"{HOSTILE} of [@click=app.quit]Mill[/] made $80\n million.", SECOND) as pilot:
        await press(pilot, "1", ")", "i")
        assert harmless(drawn(pilot))
        await press(pilot, "(")
        assert harmless(drawn(pilot))
