"""The top line: the story, its sources, what was found, and the state of things, in whatever room there is."""

from __future__ import annotations

from dataclasses import replace

import pytest
from textual.pilot import Pilot

from tests.app.hosting import HOSTILE, Host, drawn, harmless
from tui.app.messages import ActionAsked
from tui.app.widgets.header import Header
from tui.claims.sections import SECTIONS, Section
from tui.rows.sources import Source
from tui.ties.tie import Differing

SOURCES = tuple(
    Source(f"d{index}", index, f"The {name} Post", name, "", None, index)
    for index, name in enumerate(("Hask", "Lorne", "Tarn"))
)
COUNTS: dict[Section, int] = {"conflict": 1, "check": 3, "dispute": 0, "agree": 22, "related": 9, "single": 104}
IN_WORDS = "1 conflict   3 to check   22 agree   9 related   104 in one source"
IN_SIGNS = "≠ 1   ? 3   = 22   ~ 9   · 104"


class Listening(Host):
    """Keeps the actions that are asked for."""

    def __init__(self, header: Header) -> None:
        super().__init__(header)
        self.asked: list[str] = []

    def on_action_asked(self, message: ActionAsked) -> None:
        self.asked.append(message.run)


def made(*, counts: dict[Section, int] | None = None, sources: tuple[Source, ...] = SOURCES) -> Header:
    header = Header(sources)
    header.show_sources(sources, "Ferry aground")
    header.show_counts(COUNTS if counts is None else counts)
    return header


def top(pilot: Pilot[None]) -> str:
    return drawn(pilot).splitlines()[0].strip()


@pytest.mark.parametrize(
    ("width", "left", "right"),
    [
        (120, "crossread · Ferry aground   Hask  Lorne  Tarn", IN_WORDS),
        (108, "Ferry aground   Hask  Lorne  Tarn", IN_WORDS),
        (90, "Hask  Lorne  Tarn", IN_WORDS),
        (85, "Ferry aground", IN_WORDS),
        (80, "crossread · Ferry aground   Hask  Lorne  Tarn", IN_SIGNS),
        (60, "Hask  Lorne  Tarn", IN_SIGNS),
        (50, "Ferry aground", IN_SIGNS),
        (40, "", IN_SIGNS),
    ],
)
async def test_what_there_is_no_room_for_is_left_out_step_by_step(width: int, left: str, right: str) -> None:
    async with Host(made()).run_test(size=(width, 3)) as pilot:
        line = top(pilot)
        assert line.startswith(left)
        assert line.endswith(right)
        gap = line.removeprefix(left).removesuffix(right)
        assert gap == " " * max(3 if left else 0, width - 2 - len(left) - len(right) if left else 0)


@pytest.mark.parametrize("width", [80, 90, 120, 200])
async def test_the_state_of_things_is_shown_beside_the_counts_at_every_width(width: int) -> None:
    header = made()
    async with Host(header).run_test(size=(width, 3)) as pilot:
        header.show_hidden(1)
        header.show_locked(on=True)
        header.show_reviewed(7, 139)
        await pilot.pause()
        assert "1 hidden · sync scrolling · 7 of 139 reviewed" in top(pilot)
        assert IN_SIGNS in top(pilot) or IN_WORDS in top(pilot)
        header.show_changed(2)
        await pilot.pause()
        assert "2 changed" in top(pilot)


async def test_no_conflict_is_said_in_words_and_with_the_sign() -> None:
    header = made(counts={**COUNTS, "conflict": 0})
    async with Host(header).run_test(size=(120, 3)) as pilot:
        assert "no conflicts   3 to check" in top(pilot)
        await pilot.resize_terminal(60, 3)
        await pilot.pause()
        assert "≠ 0   ? 3" in top(pilot)


@pytest.mark.parametrize("width", [60, 120, 200])
async def test_a_click_on_a_count_asks_for_its_rows(width: int) -> None:
    app = Listening(made())
    async with app.run_test(size=(width, 3)) as pilot:
        line = drawn(pilot).splitlines()[0]
        for section in ("conflict", "check", "agree", "related", "single"):
            words = SECTIONS[section]
            count = COUNTS[section]
            shown = next(form for form in (words.counted(count), f"{words.sign} {count}") if form in line)
            for x in (line.index(shown), line.index(shown) + len(shown) - 1):
                app.asked.clear()
                await pilot.click(Header, offset=(x, 0))
                await pilot.pause()
                assert app.asked == [f"filter_to('{section}')"]
        app.asked.clear()
        await pilot.click(Header, offset=(3, 0))
        await pilot.click(Header, offset=(line.index("22") - 2 * (width == 60) - 1, 0))
        await pilot.pause()
        assert app.asked == []


async def test_a_step_takes_the_place_of_the_counts_and_is_no_place_to_click() -> None:
    header = made()
    app = Listening(header)
    async with app.run_test(size=(120, 3)) as pilot:
        header.show_step("figures", 2, 3)
        await pilot.pause()
        assert "figures 2/3 … Ctrl+G stops" in top(pilot)
        assert "conflict" not in top(pilot)
        for x in range(60, 118):
            await pilot.click(Header, offset=(x, 0))
        assert app.asked == []
        header.show_failure()
        await pilot.pause()
        assert top(pilot).endswith("not compared")
        header.show_counts(COUNTS)
        await pilot.pause()
        assert top(pilot).endswith(IN_WORDS)


async def test_articles_without_sources_are_counted() -> None:
    async with Host(Header(articles=1)).run_test(size=(80, 3)) as pilot:
        assert top(pilot) == "crossread · 1 article"


async def test_titles_and_names_are_no_markup_and_hold_no_control_character() -> None:
    # Names of sources are cleaned where they are made; a title is cleaned here.
    names = tuple(replace(source, short="[@click=app.quit]x[/] [bold]") for source in SOURCES)
    header = Header(names)
    header.show_sources(names, HOSTILE)
    async with Host(header).run_test(size=(250, 3)) as pilot:
        line = drawn(pilot).splitlines()[0]
        assert harmless(line)
        assert line.count("[@click=app.quit]x[/]") == 4
        await pilot.click(Header, offset=(line.index("[@click") + 17, 0))
        await pilot.pause()
        assert pilot.app.is_running


@pytest.mark.parametrize(
    ("width", "shown"), [(120, "2 figures differ from a table (1 to check)"), (60, "table ≠ 1 ? 1")]
)
async def test_figures_that_differ_from_a_table_are_shown_and_lead_to_their_list(width: int, shown: str) -> None:
    header = made()
    header.show_counts({**COUNTS, "conflict": 0, "related": 0, "single": 0}, Differing(1, 1))
    app = Listening(header)
    async with app.run_test(size=(width, 3)) as pilot:
        line = drawn(pilot).splitlines()[0]
        assert shown in line
        await pilot.click(Header, offset=(line.index(shown), 0))
        await pilot.pause()
        assert app.asked == ["open('ties')"]


async def test_one_article_says_that_its_figures_differ_from_its_tables() -> None:
    header = made(sources=SOURCES[:1])
    header.show_counts(COUNTS, Differing(0, 1))
    async with Host(header).run_test(size=(120, 3)) as pilot:
        assert top(pilot).endswith("1 figure differs from a table (1 to check)")
