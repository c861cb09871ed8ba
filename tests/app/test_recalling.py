"""A cached comparison: shown with the first frame, and like one that was just made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from textual import events

from tests.app.conftest import Work, compared, screen, settle, story
from tests.app.hosting import drawn
from tui.app.analysis import Recall, recalling
from tui.app.app import CrossreadApp
from tui.app.open_session import OpenSession
from tui.app.rows import Prepared, prepare
from tui.app.setup import Setup
from tui.app.widgets.claims_table import ClaimsTable
from tui.cache import FOLDER, Cache
from tui.claims.corrections import NONE, Corrections
from tui.options import Options
from tui.reading.article import document
from tui.reading.documents import Document

SIZES = [(160, 40), (80, 24), (110, 30)]


def app(session: Path, recall: Recall | None = None, work: Work | None = None) -> CrossreadApp:
    return CrossreadApp(story(), (), work, open_session=OpenSession(session), setup=Setup(recall=recall))


def known(_documents: tuple[Document, ...], corrections: Callable[[], Corrections]) -> Prepared:
    corrections()
    return prepare(compared(story()))


def found(_on_progress: object, _stopped: object) -> Prepared:
    return prepare(compared(story()))


@pytest.mark.parametrize("size", SIZES)
async def test_a_cached_comparison_looks_like_a_new_one(size: tuple[int, int], tmp_path: Path) -> None:
    async with app(tmp_path / "one", known).run_test(size=size) as pilot:
        await settle(pilot)
        recalled = drawn(pilot)
    async with app(tmp_path / "two", work=found).run_test(size=size) as pilot:
        await settle(pilot)
        assert drawn(pilot) == recalled


async def test_the_first_frame_has_the_rows_and_lines_the_passages_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    frames: list[tuple[int, list[int]]] = []
    render = ClaimsTable.render_line

    def watched(self: ClaimsTable, y: int):  # type: ignore[no-untyped-def]  # the strip it gives is Textual's
        passages = self.rows[0].claim.passages if self.rows else ()
        panes = [pane for _, pane in self.screen.desk.columns.panes()]  # type: ignore[attr-defined]
        frames.append((len(self.rows), [pane.row_of(each.span) for pane, each in zip(panes, passages, strict=False)]))
        return render(self, y)

    monkeypatch.setattr(ClaimsTable, "render_line", watched)
    async with app(tmp_path / "session", known).run_test(size=(160, 40)) as pilot:
        await settle(pilot)
        rows, places = frames[0]
        assert rows == 5
        assert len(places) == 3
        assert len(set(places)) == 1
        assert places[0] > 0
        assert frames[-1] == frames[0]


async def test_a_cached_comparison_is_not_computed(tmp_path: Path) -> None:
    begun: list[bool] = []

    def work(_on_progress: object, _stopped: object) -> Prepared:
        begun.append(True)
        return found(_on_progress, _stopped)

    async with app(tmp_path / "session", known, work).run_test() as pilot:
        await settle(pilot)
        await pilot.press("c", "x", "enter")
        await settle(pilot)
        assert screen(pilot).desk.rows.reviewer is not None
        assert not begun


@pytest.mark.parametrize("fault", [None, ValueError("a record that does not fit")])
async def test_what_is_not_cached_or_is_unusable_is_computed(tmp_path: Path, fault: Exception | None) -> None:
    def recall(_documents: tuple[Document, ...], _corrections: Callable[[], Corrections]) -> Prepared | None:
        if fault:
            raise fault
        return None

    async with app(tmp_path / "session", recall, found).run_test() as pilot:
        await settle(pilot)
        assert len(screen(pilot).desk.rows.shown) == 5
        assert screen(pilot).desk.rows.reviewer is not None


def test_corrections_are_only_asked_for_if_something_is_cached(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FOLDER, str(tmp_path))
    asked: list[bool] = []

    def corrections() -> Corrections:
        asked.append(True)
        return NONE

    read = (document("The port was fined $2.4 million.", name="a"), document("The port paid $2.6 million.", name="b"))
    recall = recalling(Options(), cached=True)
    assert recall(read, corrections) is None
    assert not asked
    made = Cache.usual().compare(read)
    recalled = recall(read, corrections)
    assert recalled is not None
    assert recalled.comparison == made
    assert asked
    assert recalling(Options(sentences=1), cached=True)(read, corrections) is None
    assert recalling(Options(), cached=False)(read, corrections) is None


def test_the_first_frame_waits_for_no_long_articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(FOLDER, str(tmp_path))
    monkeypatch.setattr("tui.app.analysis._LARGE", 10)
    read = (document("The port was fined $2.4 million.", name="a"),)
    Cache.usual().compare(read)
    assert recalling(Options(), cached=True)(read, lambda: NONE) is None


async def test_the_first_frame_stands_where_the_reader_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session = tmp_path / "session"
    opened = app(session, work=found)
    async with opened.run_test(size=(160, 40)) as pilot:
        await settle(pilot)
        await pilot.press("j", "3", "pagedown", "pagedown")
        await pilot.pause()
        left = screen(pilot).features.restore.view
        opened.workspace.save_view()
    assert left.row == 1
    tops: list[tuple[tuple[int, int], ...]] = []
    render = ClaimsTable.render_line

    def watched(self: ClaimsTable, y: int):  # type: ignore[no-untyped-def]  # the strip it gives is Textual's
        tops.append(tuple((index, pane.offset_at_top) for index, pane in self.screen.desk.columns.panes()))  # type: ignore[attr-defined]
        return render(self, y)

    monkeypatch.setattr(ClaimsTable, "render_line", watched)
    async with app(session, known).run_test(size=(160, 40)) as pilot:
        await settle(pilot)
        assert screen(pilot).features.restore.view == left
    assert set(tops) == {left.tops}


async def test_a_repeated_size_moves_nothing(tmp_path: Path) -> None:
    async with app(tmp_path / "session", known).run_test(size=(160, 40)) as pilot:
        await settle(pilot)
        (_, pane), *_ = screen(pilot).desk.columns.panes()
        pane.move("bottom")
        there = pane.offset_at_top
        size = pilot.app.size
        screen(pilot).post_message(events.Resize(size, size))
        await pilot.pause()
        await pilot.pause()
        assert pane.offset_at_top == there
