from __future__ import annotations

import pytest
from textual.pilot import Pilot

from tests.app.hosting import HOSTILE, Host, drawn, harmless
from tui.app.entries.entry import Destination, ListEntry, Paragraph, heading
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
