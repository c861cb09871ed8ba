from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from textual.events import Key
from textual.pilot import Pilot

from tests.app.conftest import TEXTS, Opened, compared, screen, settle, story
from tests.app.hosting import drawn
from tests.app.sight import entry, note
from tui.app import keys
from tui.app.app import CrossreadApp
from tui.app.filter import Filter
from tui.app.glyphs import glyph
from tui.app.keymap import KeyMap
from tui.app.open_session import OpenSession
from tui.app.rows import prepare
from tui.app.widgets.article import ArticlePane
from tui.language.sentences import split
from tui.reading.article import document
from tui.reading.documents import Document


def label(pilot: Pilot[int]) -> str:
    row = screen(pilot).desk.rows.chosen
    return row.claim.label if row else ""


async def test_the_same_articles_open_where_they_were_left(opened: Opened, tmp_path: Path) -> None:
    file = tmp_path / "s.sqlite3"
    async with opened(session=file) as pilot:
        await pilot.press("f", "s")
        await pilot.press("x", "2", "z", "space")
        await pilot.pause()
        place = screen(pilot).features.restore.view
        await pilot.press("Q")
    async with opened(session=file) as pilot:
        await pilot.pause()
        await pilot.pause()
        assert screen(pilot).features.restore.view == place
        assert place.zoomed
        assert (place.filter, place.pane, place.article) == (Filter(section="single"), "article", 1)
        assert "Filter from last time: in one source only · 1 of 5 · Esc: show all" in drawn(pilot)
        assert label(pilot) == "choir sang"


async def test_the_row_and_the_order_of_the_columns_are_restored(opened: Opened, tmp_path: Path) -> None:
    file = tmp_path / "s.sqlite3"
    async with opened(session=file) as pilot:
        await pilot.press("j", "j", "1", "x", "0")
        order = screen(pilot).desk.columns.order
        await pilot.press("Q")
    async with opened(session=file) as pilot:
        assert label(pilot) == "cars a day"
        assert screen(pilot).desk.columns.order == order == [1, 0, 2]
        assert screen(pilot).focused is screen(pilot).desk.table


async def test_heights_are_chosen_by_key_and_saved(opened: Opened, tmp_path: Path) -> None:
    file = tmp_path / "s.sqlite3"
    async with opened(session=file) as pilot:
        shown = screen(pilot)
        before = shown.desk.table.outer_size.height
        await pilot.press("ctrl+up", "ctrl+up")
        await pilot.pause()
        assert shown.desk.table.outer_size.height == before + 4
        await pilot.press("1", "ctrl+up")
        await pilot.pause()
        assert shown.desk.table.outer_size.height == before + 2
        await pilot.press("0", "z")
        await pilot.pause()
        assert shown.desk.table.outer_size.height == 38
        await pilot.press("z", *["ctrl+down"] * 11)
        await pilot.pause()
        assert shown.desk.table.outer_size.height == 4
        assert "no more room" in drawn(pilot).splitlines()[-1]
        await pilot.press("tab", *["ctrl+up"] * 30, "Q")
        assert shown.desk.columns.outer_size.height >= 6
        heights = shown.desk.panes.heights
    async with opened(session=file) as pilot:
        await pilot.pause()
        assert screen(pilot).desk.panes.heights == heights
        assert screen(pilot).desk.table.outer_size.height == 4


async def test_a_reader_who_has_moved_meanwhile_is_left_alone(opened: Opened, tmp_path: Path) -> None:
    file = tmp_path / "s.sqlite3"
    async with opened(session=file) as pilot:
        await pilot.press("G", "Q")
    async with opened(session=file, wait=False) as pilot:
        await pilot.press("2")
        await settle(pilot)
        assert isinstance(screen(pilot).focused, ArticlePane)


def priced(cost: str) -> tuple[Document, ...]:
    """The story with another price in the second source, under the same paths."""
    texts = {name: text.replace("cost 43 million", f"cost {cost} million") for name, text in TEXTS.items()}
    return tuple(split(document(text, name=name, path=f"/articles/{name}")) for name, text in texts.items())


async def test_notes_that_lost_their_claim_are_counted_at_once(opened: Opened, tmp_path: Path) -> None:
    file, documents = tmp_path / "s.sqlite3", priced("43")
    async with opened(session=file, documents=documents) as pilot:
        await pilot.press("v", "d", "Q")
    found = compared(documents)
    others = prepare(replace(found, claims=found.claims[2:]))
    async with opened(session=file, documents=documents, work=lambda *_: others) as pilot:
        assert note(pilot) == "1 note no longer matches the text. Press L"


async def test_a_verdict_stays_with_a_figure_that_was_corrected(opened: Opened, tmp_path: Path) -> None:
    file, before, after = tmp_path / "s.sqlite3", priced("43"), priced("44")
    async with opened(session=file, documents=before) as pilot:
        await pilot.press("v", "D", *"low", "enter", "Q")
    async with opened(session=file, documents=after, work=lambda *_: prepare(compared(after, "44"))) as pilot:
        restored = entry(pilot, "cost · bridge")
        assert (restored.verdict, restored.note) == ("disputed", "low")
        (change,) = restored.changes
        assert ("43 million" in change.was, "44 million" in change.now) == (True, True)
        assert "no longer match" not in drawn(pilot)


# Leaving


def test_a_last_tick_after_the_screen_is_gone_finds_nothing_to_do() -> None:
    app = CrossreadApp(story(), ())
    assert not app.screen_stack
    app._look()
    assert not app._watching


# Corrections


async def test_a_comparison_is_made_with_what_the_reader_decided(tmp_path: Path) -> None:
    asked = []

    def works(documents: object, corrections: object) -> object:
        def work(*_: object) -> object:
            asked.append(corrections())  # type: ignore[operator]  # a test's own function
            return prepare(compared(read))

        return work

    read = story()
    app = CrossreadApp(read, (), works=works, open_session=OpenSession(tmp_path / "s.sqlite3"))  # type: ignore[arg-type]
    async with app.run_test(size=(160, 40)) as pilot:
        await settle(pilot)
        assert not asked[0]
        await pilot.press("v", "w")
        for _ in range(300):
            await pilot.pause(0.01)
            if len(asked) > 1:
                break
        assert len(asked[1].separated) == 2


# The reader's own keys


async def test_the_readers_own_keys_work_and_are_shown(opened: Opened) -> None:
    async with opened() as pilot:
        assert isinstance(pilot.app, CrossreadApp)
        pilot.app.use_keys(KeyMap({"filter": ("B",), "zoom": ("Z", "f9")}))
        await pilot.press("f")
        await pilot.pause()
        assert "Filter the claims" not in drawn(pilot)
        await pilot.press("B")
        await pilot.pause()
        assert "Filter the claims" in drawn(pilot)
        await pilot.press("escape")
        await pilot.press("O", "j")
        await pilot.pause()
        assert "B filter" in drawn(pilot)
        await pilot.press("f9")
        assert screen(pilot).desk.panes.zoomed
        await pilot.press("Z", "?")
        await pilot.pause()
        assert "Z F9" in "\n".join(pilot.app.key_map.shown(action) for action in keys.ACTIONS)


async def test_keys_pressed_while_the_screen_is_changed_find_nothing_gone(opened: Opened) -> None:
    async with opened() as pilot:
        await pilot.press("v", "w")
        for key in ("j", "x", "ctrl+l", "j", "x", "l", "j", "k", "enter", "full_stop"):
            pilot.app.post_message(Key(key, glyph(key)[0]))
        for _ in range(60):
            await pilot.pause(0.01)
        assert screen(pilot).finished
