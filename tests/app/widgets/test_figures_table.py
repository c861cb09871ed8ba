from __future__ import annotations

from datetime import date

import pytest

from tests.app.hosting import HOSTILE, Host, drawn, harmless
from tui.app.widgets.figures_table import FiguresTable, Plan
from tui.comparison import Comparison, compare
from tui.figures.figure import Figure, Period
from tui.language.sentences import split
from tui.reading.article import document
from tui.reading.documents import Span
from tui.reports.figures import FigureLine, lines
from tui.reports.sums import among
from tui.rows.sources import Source

YEAR = Period("2024", date(2024, 1, 1), date(2024, 12, 31))


def table(articles: int = 3, name: str = "paper", text: str = "{} million euros") -> tuple[FigureLine, ...]:
    """Two rows: a cost that the last article has otherwise, and a length that only the second one gives."""
    documents = tuple(split(document(f"Words of {n}.", name=f"{name}{n}")) for n in range(1, articles + 1))
    values = [41.0] * (articles - 1) + [57.0]
    figures = [
        Figure(
            f"{read.id}.f1", read.id, read.sentences[0].id, Span(0, 5), text.format(f"{value:g}"), "money", value * 1e6,
            unit="EUR", measure="cost", holder="bridge", period=YEAR, precision=1e5,
        )
        for read, value in zip(documents, values, strict=True)
    ]  # fmt: skip
    figures.append(
        Figure(
            f"{documents[1].id}.f2", documents[1].id, documents[1].sentences[0].id, Span(6, 8), "800 metres", "measure",
            800.0, unit="metre", measure="length", holder="bridge", period=YEAR,
        )
    )  # fmt: skip
    return lines(Comparison(documents, figures=tuple(figures)))


def named(articles: int = 3, name: str = "paper") -> list[Source]:
    return [
        Source(f"d{n}", n - 1, f"{name}{n}", f"{name}{n}", "", None, (n - 1) % 9) for n in range(1, articles + 1)
    ]  # fmt: skip


async def test_the_odd_one_out_is_marked_and_gaps_are_seen() -> None:
    async with Host(FiguresTable(named())).run_test(size=(120, 12)) as pilot:
        view = pilot.app.query_one(FiguresTable)
        view.show(table())
        await pilot.pause()
        cost, length = (next(line for line in drawn(pilot).splitlines() if word in line) for word in ("cost", "length"))
        assert "≠ €57.0 m" in cost
        assert cost.count("≠") == 2, "the sign of the row and of the one that stands out"
        assert "€16m apart (39%)" in cost
        assert length.count("·") >= 3
        assert "only in Paper2" in length
        assert view.heads().plain.split() == ["figure", "paper1", "paper2", "paper3", "gap", "or", "verdict"]
        ends = [cost.index("€41.0 m") + 7, view.heads().plain.index("paper1") + 6]
        assert ends[0] == ends[1], "numbers stand at the right end of their column, under its head"


async def test_the_heads_are_in_the_colours_of_their_sources() -> None:
    async with Host(FiguresTable(named())).run_test(size=(120, 12)) as pilot:
        view = pilot.app.query_one(FiguresTable)
        view.show(table())
        await pilot.pause()
        looks = [str(span.style) for span in view.heads().spans]
        assert [look for look in looks if "source" in look] == [f"bold $source-{n}" for n in (1, 2, 3)]


def remarked(*texts: str) -> tuple[FigureLine, ...]:
    """The rows of articles, with the sums that fail and the rates that differ."""
    comparison = compare([document(text, name=f"paper{n}") for n, text in enumerate(texts, 1)])
    return among(comparison, lines(comparison))


async def test_sums_that_fail_stand_first_and_rates_below_what_differs() -> None:
    first = "The bridge cost 80 million euros in 2024. Its toll rose from $80 million to $100 million, up 20%."
    found = remarked(
        f"{first} It lent 280.1 billion yuan ($38.58 billion).", "It lent 280.2 billion yuan ($38.38 billion)."
    )
    async with Host(FiguresTable(named(2))).run_test(size=(120, 12)) as pilot:
        view = pilot.app.query_one(FiguresTable)
        view.show(found)
        await pilot.pause()
        rows = drawn(pilot).splitlines()
        assert "≠ 20%" in rows[0]
        assert "does not add up" in rows[0]
        assert "implied rate · CNY per USD" in rows[1]
        assert "7.260" in rows[1]
        assert "0.56% apart" in rows[1]
        assert {figure.text for figure in view.figures} == {"$80 million", "$100 million", "20%"}


async def test_an_article_that_contradicts_itself_shows_both() -> None:
    text = "Mill Corp stock was up over 12% after the results.\n\nShares of Mill Corp rose 8.5% in morning trading."
    for width in (120, 70):
        async with Host(FiguresTable(named(1))).run_test(size=(width, 12)) as pilot:
            view = pilot.app.query_one(FiguresTable)
            view.show(remarked(text))
            await pilot.pause()
            assert "≠ >12% / 8.5%" in drawn(pilot), width
            assert "contradicts" in drawn(pilot), width


async def test_the_cursor_stays_in_its_column_on_a_figure() -> None:
    async with Host(FiguresTable(named())).run_test(size=(120, 12)) as pilot:
        view = pilot.app.query_one(FiguresTable)
        view.show(table())
        await pilot.pause()
        assert view.slide(1)
        assert view.slide(1)
        assert not view.slide(1)
        assert [figure.text for figure in view.figures] == ["57 million euros"]
        view.move("down")
        assert [figure.text for figure in view.figures] == ["800 metres"]
        assert not view.slide(-1)
        view.move("up")
        assert view.chosen_column == 2


async def test_only_rows_that_differ_are_sought() -> None:
    async with Host(FiguresTable(named())).run_test(size=(120, 12)) as pilot:
        view = pilot.app.query_one(FiguresTable)
        view.show(table(), cursor=1)
        await pilot.pause()
        assert not view.seek(1)
        assert view.seek(-1)
        assert view.cursor == 0


async def test_more_articles_than_fit_are_reached_by_sliding() -> None:
    async with Host(FiguresTable(named(12))).run_test(size=(80, 12)) as pilot:
        view = pilot.app.query_one(FiguresTable)
        view.show(table(12))
        await pilot.pause()
        assert "paper12" not in view.heads().plain
        for _ in range(11):
            assert view.slide(1)
        await pilot.pause()
        assert "paper12" in view.heads().plain
        assert "‹" in view.heads().plain
        assert "≠ €57.0 m" in drawn(pilot)


async def test_a_click_takes_the_cell() -> None:
    async with Host(FiguresTable(named())).run_test(size=(120, 12)) as pilot:
        view = pilot.app.query_one(FiguresTable)
        view.show(table())
        await pilot.pause()
        rows = drawn(pilot).splitlines()
        y = next(y for y, line in enumerate(rows) if "cost" in line)
        await pilot.click(offset=(rows[y].index("≠ €57") + 3, y))
        assert view.chosen_column == 2


async def test_without_rows_nothing_is_chosen() -> None:
    async with Host(FiguresTable([])).run_test(size=(60, 8)) as pilot:
        view = pilot.app.query_one(FiguresTable)
        view.show(())
        await pilot.pause()
        assert view.chosen is None
        assert view.figures == ()
        assert not view.slide(1)
        assert not view.move("down")


async def test_hostile_words_stay_words_in_sums_too() -> None:
    text = f"{HOSTILE} [@click=app.quit]Mill[/] sales rose from $80 million to $100 million, up 20%. {HOSTILE}"
    async with Host(FiguresTable(named(1, "[/]"))).run_test(size=(200, 12)) as pilot:
        view = pilot.app.query_one(FiguresTable)
        view.show(remarked(text))
        await pilot.pause()
        assert "does not add up" in drawn(pilot)
        assert harmless(drawn(pilot))


async def test_hostile_words_stay_words() -> None:
    async with Host(FiguresTable(named(2, "[/]"))).run_test(size=(200, 12)) as pilot:
        view = pilot.app.query_one(FiguresTable)
        view.show(table(2, "[/]", HOSTILE + "{}"))
        await pilot.pause()
        assert "[/]1" in view.heads().plain
        assert harmless(drawn(pilot))


@pytest.mark.parametrize("width", [1, 20, 60, 80, 120, 200, 300])
@pytest.mark.parametrize("wanted", [(9,), (11, 10, 8, 8, 11), (18,) * 12])
def test_the_columns_fit_the_width(width: int, wanted: tuple[int, ...]) -> None:
    for first in range(len(wanted)):
        plan = Plan.of(width, wanted, 30, first)
        assert plan.columns
        assert set(plan.shown) <= set(range(len(wanted)))
        if width >= 80:
            assert 4 + plan.label + sum(plan.columns) + 2 * len(plan.columns) + 2 + plan.verdict <= width
            assert plan.label >= 24
            assert first in plan.shown
