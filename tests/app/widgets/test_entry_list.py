from __future__ import annotations

import pytest
from rich.style import Style
from textual.pilot import Pilot

from tests.app.hosting import HOSTILE, Host, drawn, harmless
from tui.app.entries.entry import Destination, ListEntry, Paragraph, heading
from tui.app.paint import palette_of
from tui.app.widgets.entry_list import EntryList, fitted
from tui.reading.documents import Span

LONG = "the quick brown fox jumps over the lazy dog " * 4


def entries(count: int = 12, text: str = "line") -> list[ListEntry]:
    found = [heading("First part", "half")]
    for number in range(count):
        if number == count // 2:
            found.append(heading("Second part"))
        words = Paragraph(f"{number:<3}", f"{text} {number}")
        found.append(ListEntry((words,), Destination(0, Span(number, number + 1)), notable=number % 4 == 3))
    return found


def at(pilot: Pilot[None]) -> int:
    chosen = pilot.app.query_one(EntryList).chosen
    assert chosen is not None
    assert chosen.target is not None
    return chosen.target.span.start


async def test_the_cursor_passes_over_headings() -> None:
    async with Host(EntryList()).run_test(size=(40, 30)) as pilot:
        view = pilot.app.query_one(EntryList)
        view.show(entries())
        await pilot.pause()
        assert at(pilot) == 0
        assert not view.move("up")
        for _ in range(6):
            assert view.move("down")
        assert at(pilot) == 6
        assert view.place == (7, 12)
        assert view.move("bottom")
        assert at(pilot) == 11
        assert not view.move("down")
        assert view.move("top")
        assert at(pilot) == 0
        assert "First part · half" in drawn(pilot)


@pytest.mark.parametrize("where", ["page", "half"])
async def test_pages_move_by_lines_and_back(where: str) -> None:
    async with Host(EntryList()).run_test(size=(40, 10)) as pilot:
        view = pilot.app.query_one(EntryList)
        view.show(entries(40, LONG))
        await pilot.pause()
        seen = [at(pilot)]
        while view.move(f"{where}_down"):
            seen.append(at(pilot))
        assert seen[-1] == 39
        assert seen == sorted(set(seen))
        back = 0
        while view.move(f"{where}_up"):
            back += 1
        assert at(pilot) == 0
        assert back >= len(seen) - 3
        assert view.scroll_offset.y == 0, "the heading above the first entry comes back into sight"


async def test_long_words_hang_beside_their_head_and_fit_the_width() -> None:
    async with Host(EntryList()).run_test(size=(31, 20)) as pilot:
        view = pilot.app.query_one(EntryList)
        whole = Paragraph("1, 12  ", LONG)
        cut = Paragraph("1, 12  ", LONG, whole=False)
        view.show([ListEntry((whole,), Destination(0, Span(0, 1))), ListEntry((cut,), Destination(0, Span(0, 1)))])
        await pilot.pause()
        lines = [line.strip("┃").rstrip() for line in drawn(pilot).splitlines()[1:-1]]
        assert lines[0].startswith("▌1, 12  the quick")
        assert lines[1].startswith("▌       jumps over the lazy")
        assert [line for line in lines if "…" in line] == [" 1, 12  the quick brown fo…"]
        assert sum(line.count("lazy") for line in lines) == 4


async def test_the_notable_ones_are_gone_through() -> None:
    async with Host(EntryList()).run_test(size=(40, 30)) as pilot:
        view = pilot.app.query_one(EntryList)
        view.show(entries())
        await pilot.pause()
        seen = []
        while view.seek(1):
            seen.append(at(pilot))
        assert seen == [3, 7, 11]
        assert view.seek(-1)
        assert at(pilot) == 7


async def test_a_click_takes_an_entry_and_a_second_opens_it() -> None:
    async with Host(EntryList()).run_test(size=(40, 30)) as pilot:
        view = pilot.app.query_one(EntryList)
        view.show(entries())
        await pilot.pause()
        line = next(y for y, text in enumerate(drawn(pilot).splitlines()) if "line 2" in text)
        await pilot.click(offset=(8, line))
        assert at(pilot) == 2
        await pilot.click(offset=(8, line), times=2)
        await pilot.pause()
        assert any(isinstance(message, EntryList.Opened) for message in pilot.app.heard)  # type: ignore[attr-defined]
        heading_line = next(y for y, text in enumerate(drawn(pilot).splitlines()) if "Second part" in text)
        await pilot.click(offset=(8, heading_line))
        assert at(pilot) == 2


class Counting(EntryList):
    """Counts the entries that it measures."""

    measured = 0

    def _measure(self, width: int, index: int) -> int:
        self.measured += 1
        return super()._measure(width, index)


async def test_only_the_entries_near_what_is_visible_are_measured() -> None:
    async with Host(Counting()).run_test(size=(40, 10)) as pilot:
        view = pilot.app.query_one(Counting)
        view.show(entries(4000, LONG), cursor=2000)
        assert 0 < view.measured <= 40
        await pilot.pause()
        assert view.measured <= 40, "the first frame measures no others"
        before = view.measured
        for key in ("bottom", "up", "page_up", "top", "down"):
            view.move(key)
            await pilot.pause()
        assert view.measured - before <= 120


async def test_what_is_visible_follows_in_order_wherever_the_list_is_scrolled() -> None:
    async with Host(EntryList()).run_test(size=(40, 10)) as pilot:
        view = pilot.app.query_one(EntryList)
        # Spaces and wide characters are what an estimate from the number of characters is wrong about.
        listed = [
            ListEntry(
                (Paragraph(f"{number} ", "word " * (number % 7) + "漢字" * (number % 11)),), Destination(0, Span(0, 1))
            )
            for number in range(600)
        ]
        view.show(listed)
        width = view.scrollable_content_region.width
        lines = [
            strip.text
            for index in range(len(listed))
            for strip in view._draw(index, width, palette_of(pilot.app), Style(), current=False)
        ]
        together = "\n".join(lines)
        moves = ["bottom", "page_up", "half_up", "top", "page_down", "page_down", "down"]
        scrolls = [-3, -8, 300, -1, 5000, -2, -700, 4]
        for move, scroll in zip([*moves, None], scrolls, strict=True):
            if move:
                assert view.move(move)
            for by in (0, scroll):
                view.scroll_to(y=view.scroll_offset.y + by, animate=False, immediate=True)
                await pilot.pause()
                shown = [view.render_line(y).text for y in range(view.scrollable_content_region.height)]
                assert "\n".join(shown).replace("▌", " ") in together
        assert view.virtual_size.height != len(lines), "rows that were never near are still estimated"


@pytest.mark.parametrize("size", [(40, 10), (9, 4), (2, 2)])
async def test_any_size_draws(size: tuple[int, int]) -> None:
    async with Host(EntryList()).run_test(size=size) as pilot:
        pilot.app.query_one(EntryList).show(entries(5, LONG + "漢字かな😀"))
        await pilot.pause()
        await pilot.resize_terminal(60, 20)
        await pilot.pause()
        assert at(pilot) == 0
        assert "漢字" in drawn(pilot)


async def test_without_entries_nothing_is_chosen() -> None:
    async with Host(EntryList()).run_test(size=(40, 10)) as pilot:
        view = pilot.app.query_one(EntryList)
        view.show([heading("Nothing here")])
        await pilot.pause()
        assert view.chosen is None
        assert not view.move("down")
        assert view.place == (0, 0)


async def test_hostile_words_stay_words() -> None:
    async with Host(EntryList()).run_test(size=(120, 10)) as pilot:
        view = pilot.app.query_one(EntryList)
        words = Paragraph("[/] \x1b[2J ", HOSTILE)
        view.show([heading(HOSTILE, HOSTILE), ListEntry((words,), Destination(0, Span(0, 1)))])
        await pilot.pause()
        assert "[@click=app.quit]x[/]" in drawn(pilot)
        assert "[bold]" in drawn(pilot)
        assert harmless(drawn(pilot))


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [("abc", 3, "abc"), ("abcd", 3, "ab…"), ("漢字漢", 4, "漢…"), ("abc", 0, ""), ("", 5, "")],
)
def test_words_are_cut_by_cells(text: str, width: int, expected: str) -> None:
    assert fitted(text, width) == expected
