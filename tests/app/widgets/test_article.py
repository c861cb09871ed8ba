"""The pane of an article: its content, its scroll position, its messages."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date

import pytest
from textual.app import App, ComposeResult
from textual.geometry import Size
from textual.pilot import Pilot
from textual.strip import Strip

from tui.app.mark import Mark
from tui.app.widgets.article import ArticlePane
from tui.app.widgets.article_clicks import PassageClicked
from tui.app.widgets.overview_strip import OverviewStrip
from tui.claims.sections import Section
from tui.figures.figure import Figure
from tui.reading.documents import Block, Document, Sentence, Span
from tui.summaries.summary import Summary

SENTENCES = [f"Sentence number {number} says that sales rose {number}% over the year." for number in range(1, 41)]
TEXT = "\n\n".join(SENTENCES)
HOSTILE = "See [to top] and [/] and [/usr/bin] and [@click=app.quit]x[/] and [red]y."


def article(text: str = TEXT, **fields: object) -> Document:
    blocks, sentences, start = [], [], 0
    for number, part in enumerate(text.split("\n\n"), 1):
        span = Span(start, start + len(part))
        blocks.append(Block(span, "prose"))
        sentences.append(Sentence(f"a.s{number}", span, "prose"))
        start = span.end + 2
    known = {"id": "a", "name": "Wire", "path": "", "title": "", "source": "", "published": None, "sha256": ""} | fields
    return Document(text=text, blocks=tuple(blocks), sentences=tuple(sentences), **known)  # type: ignore[arg-type]


class Host(App[None]):
    CSS = "ArticlePane { border: round white; width: 1fr; }"

    def __init__(self, document: Document) -> None:
        super().__init__()
        self.document = document
        self.clicked: list[str] = []

    def compose(self) -> ComposeResult:
        yield ArticlePane(1, self.document, id="article-1")

    def on_passage_clicked(self, message: PassageClicked) -> None:
        self.clicked.append(message.claim_id)

    @property
    def pane(self) -> ArticlePane:
        return self.query_one(ArticlePane)


@asynccontextmanager
async def shown(document: Document, size: tuple[int, int] = (50, 14)) -> AsyncIterator[tuple[Pilot[None], ArticlePane]]:
    app = Host(document)
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        yield pilot, app.pane


def lines(pane: ArticlePane) -> list[str]:
    return [pane.render_line(y).text.rstrip() for y in range(pane.size.height)]


def span_of(number: int) -> Span:
    start = TEXT.index(SENTENCES[number - 1])
    return Span(start, start + len(SENTENCES[number - 1]))


def mark(number: int, symbol: str = "≠", section: Section = "conflict") -> Mark:
    return Mark(span_of(number), symbol, section, f"c{number}")


def analyse(pane: ArticlePane, *marks: Mark) -> None:
    figure = Figure("a.f1", "a", "a.s1", Span(TEXT.index("1%"), TEXT.index("1%") + 2), "1%", "percent")
    pane.show_analysis(summary=Summary("a", "lexrank", ("a.s2", "a.s9")), figures=[figure], marks=marks)


async def test_the_text_is_there_before_any_analysis() -> None:
    async with shown(article()) as (_, pane):
        assert lines(pane)[:3] == ["  Sentence number 1 says that sales rose 1%", "  over the year.", ""]


async def test_markup_like_text_is_shown_as_it_is() -> None:
    document = article(HOSTILE, name="[/] [@click=app.quit]n[/]")
    async with shown(document, (100, 14)) as (pilot, pane):
        assert lines(pane)[0] == f"  {HOSTILE}"
        screen = pilot.app.export_screenshot()
        assert "[/]&#160;[@click=app.quit]n[/]" in screen
        await pilot.click(ArticlePane, offset=(48, 1))
        assert pilot.app.is_running


@pytest.mark.parametrize("character", ["\x1b", "\x9b", "\x07", "\u202e", "\x00"])
async def test_what_commands_a_terminal_never_reaches_it(character: str) -> None:
    document = article(f"before {character}after", name=f"n{character}")
    async with shown(document) as (pilot, pane):
        assert character not in lines(pane)[0]
        assert "after" in lines(pane)[0]
        assert character not in pilot.app.export_screenshot()


async def test_the_border_names_the_article_and_its_day() -> None:
    async with shown(article(published=date(2025, 2, 3), hidden=2)) as (_, pane):
        assert pane.border_title == "Wire · 3 Feb 2025"
        assert pane.border_subtitle == "2 hidden characters shown"


async def test_the_border_names_a_language_that_is_not_english() -> None:
    async with shown(article(published=date(2025, 2, 3), language="de")) as (_, pane):
        assert pane.border_title == "Wire · 3 Feb 2025 · German"


async def test_the_summary_stands_on_top_above_a_rule() -> None:
    async with shown(article()) as (_, pane):
        analyse(pane, mark(1), mark(2, "=", "agree"))
        assert lines(pane)[:7] == [
            "  SUMMARY 2 of 40",
            "= Sentence number 2 says that sales rose 2%",
            "    over the year.",
            "  Sentence number 9 says that sales rose 9%",
            "    over the year.",
            "─" * 46,
            "≠ Sentence number 1 says that sales rose 1%",
        ]
        assert lines(pane)[9].startswith("=▏Sentence number 2")


async def test_text_in_sight_stays_when_the_summary_comes() -> None:
    async with shown(article()) as (_, pane):
        pane.move("page_down")
        before = lines(pane)
        analyse(pane)
        assert [line[2:] for line in lines(pane)] == [line[2:] for line in before]


@pytest.mark.parametrize("row", [0, 3, 11])
@pytest.mark.parametrize("number", [1, 20, 40])
async def test_a_passage_comes_to_the_very_row_asked_for(number: int, row: int) -> None:
    async with shown(article()) as (pilot, pane):
        analyse(pane)
        pane.reveal(span_of(number), row=row)
        assert pane.row_of(span_of(number)) == row
        await pilot.pause()
        assert lines(pane)[row][2:].startswith(f"Sentence number {number} ")


async def test_a_passage_asked_for_before_the_first_layout_is_brought_later() -> None:
    async with shown(article()) as (pilot, _):
        pane = ArticlePane(2, article())
        pane.reveal(span_of(30), row=4)
        await pilot.app.mount(pane)
        await pilot.pause()
        assert lines(pane)[4][2:].startswith("Sentence number 30 ")


async def test_changes_to_a_hidden_pane_are_there_when_it_is_shown() -> None:
    async with shown(article()) as (pilot, pane):
        pane.display = False
        await pilot.pause()
        analyse(pane, mark(1))
        pane.reveal(span_of(30), row=4)
        pane.display = True
        await pilot.pause()
        assert lines(pane)[4][2:].startswith("Sentence number 30 ")
        pane.move("top")
        await pilot.pause()
        assert lines(pane)[0] == "  SUMMARY 2 of 40"


async def test_without_a_row_it_moves_only_when_it_must() -> None:
    async with shown(article()) as (_, pane):
        pane.reveal(span_of(2))
        assert pane.scroll_offset.y == 0
        pane.reveal(span_of(30))
        assert 0 <= pane.row_of(span_of(30)) < 12


async def test_blank_lines_beyond_the_text_go_with_the_next_move_to_an_end() -> None:
    async with shown(article()) as (pilot, pane):
        pane.reveal(span_of(1), row=6)
        assert lines(pane)[0] == ""
        pane.move("top")
        await pilot.pause()
        assert lines(pane)[0][2:].startswith("Sentence number 1 ")
        pane.reveal(span_of(40), row=0)
        pane.move("bottom")
        await pilot.pause()
        assert lines(pane)[-2][2:].startswith("Sentence number 40 ")


async def test_moves() -> None:
    async with shown(article()) as (_, pane):
        places = []
        for move in ("down", "half_down", "page_down", "page_up", "half_up", "up"):
            pane.move(move)
            places.append(pane.scroll_offset.y)
        assert places == [1, 6, 17, 6, 1, 0]


async def test_what_is_chosen_has_a_bar_and_bold_type() -> None:
    async with shown(article()) as (_, pane):
        pane.select([span_of(2)])
        assert [line[1:2] for line in lines(pane)[:6]] == [" ", " ", "", "▌", "▌", ""]
        style = list(pane.render_line(3))[2].style
        assert style is not None
        assert style.bold
        pane.select([])
        assert "▌" not in "".join(lines(pane))


async def test_matches_and_the_one_the_reader_is_at() -> None:
    async with shown(article()) as (_, pane):
        pane.show_matches([Span(0, 8), Span(9, 15)], current=1)
        styles = {segment.text: segment.style for segment in pane.render_line(0)}
        assert styles["Sentence"] is not None
        assert styles["number"] is not None
        assert styles["Sentence"].reverse
        assert not styles["Sentence"].underline
        assert styles["number"].reverse
        assert styles["number"].underline


async def test_a_click_on_a_passage_or_its_mark_posts_the_claim() -> None:
    async with shown(article()) as (pilot, pane):
        analyse(pane, mark(1), mark(2, "=", "agree"))
        pane.move("top")
        await pilot.pause()
        await pilot.click(ArticlePane, offset=(1, 7))
        await pilot.click(ArticlePane, offset=(20, 10))
        await pilot.click(ArticlePane, offset=(20, 9))
        await pilot.pause()
        assert isinstance(pilot.app, Host)
        assert pilot.app.clicked == ["c1", "c2"]


async def test_the_same_text_again_changes_nothing_in_sight() -> None:
    async with shown(article()) as (_, pane):
        pane.move("page_down")
        before = pane.scroll_offset.y
        pane.show(article(published=date(2025, 1, 9)))
        assert pane.scroll_offset.y == before
        pane.show(article("Another text."))
        assert pane.scroll_offset.y == 0
        assert lines(pane)[:2] == ["  Another text.", ""]


async def test_the_first_character_in_sight_stays_when_the_width_changes() -> None:
    async with shown(article()) as (pilot, pane):
        pane.reveal(span_of(20), row=0)
        await pilot.resize_terminal(36, 20)
        await pilot.pause()
        assert pane.offset_at_top == span_of(20).start
        assert lines(pane)[0][2:].startswith("Sentence number 20 ")


async def test_a_long_text_is_there_at_once_and_its_end_too() -> None:
    document = article("\n\n".join(f"{number} " + "and so on " * 20 for number in range(5000)))
    async with shown(document) as (pilot, pane):
        assert lines(pane)[0].startswith("  0 and so on")
        pane.move("bottom")
        await pilot.pause()
        assert lines(pane)[-1].endswith("on")
        assert pane.row_of(document.sentences[-1].span) < pane.size.height


async def test_the_overview_shows_the_weightiest_marks_and_goes_where_it_is_clicked() -> None:
    async with shown(article(), (50, 22)) as (pilot, pane):
        analyse(pane, mark(20, "=", "agree"), mark(21), mark(40, "·", "single"))
        pane.move("top")
        await pilot.pause(0.1)
        strip = pane.vertical_scrollbar
        assert isinstance(strip, OverviewStrip)
        cells = [strip.render_line(y).text for y in range(strip.size.height)]
        assert [cell for cell in cells if cell not in {" ", "█"}] == ["≠", "·"]
        assert cells[0] == "█"
        await pilot.click(ArticlePane, offset=(48, 1 + cells.index("·")))
        await pilot.pause(0.3)
        assert 0 <= pane.row_of(span_of(40)) < 20


async def test_a_theme_changes_the_colours_in_sight() -> None:
    async with shown(article()) as (pilot, pane):
        analyse(pane)
        before = list(pane.render_line(0))[1].style
        pilot.app.theme = "textual-light"
        await pilot.pause()
        assert list(pane.render_line(0))[1].style != before


async def test_the_mouse_takes_the_words_and_not_the_margin() -> None:
    async with shown(article("One two three four five.\n\nSix seven."), (24, 8)) as (pilot, pane):
        pane.show_analysis(summary=None, figures=[], marks=[Mark(Span(0, 24), "≠", "conflict", "c1")])
        await pilot.pause()
        await pilot.mouse_down(ArticlePane, offset=(7, 1))
        await pilot.hover(ArticlePane, offset=(5, 4))
        await pilot.mouse_up(ArticlePane, offset=(5, 4))
        await pilot.pause()
        assert pilot.app.screen.get_selected_text() == "two three four five.\nSix"
        reversed_text = "".join(part.text for part in pane.render_line(0) if part.style and part.style.reverse)
        assert reversed_text == "two three four"
        assert isinstance(pilot.app, Host)
        assert pilot.app.clicked == []


async def test_all_of_an_article_can_be_taken() -> None:
    async with shown(article("One   two\nthree.\n\n" + "x" * 60)) as (pilot, pane):
        pane.text_select_all()
        assert pilot.app.screen.get_selected_text() == "One two three.\n" + "x" * 60


async def test_what_is_shown_lays_nothing_else_out(monkeypatch: pytest.MonkeyPatch) -> None:
    async with shown(article()) as (pilot, pane):
        await pilot.pause()
        laid_out: list[Size | None] = []
        monkeypatch.setattr(pane.screen, "_refresh_layout", lambda size=None, **_: laid_out.append(size))
        pane.show_analysis(summary=None, figures=(), marks=())
        pane.reveal(span_of(40), row=0)
        await pilot.pause()
        assert pane.row_of(span_of(40)) == 0
        assert pane.vertical_scrollbar.window_virtual_size == pane.virtual_size.height
        assert not laid_out


async def test_the_strip_and_the_title_stand_with_the_first_layout() -> None:
    drawn: list[tuple[int, str]] = []

    class Watched(ArticlePane):
        def render_line(self, y: int) -> Strip:
            drawn.append((self.scrollable_content_region.width, str(self.border_title)))
            return super().render_line(y)

    class Watching(Host):
        def compose(self) -> ComposeResult:
            yield Watched(1, self.document)

    async with Watching(article()).run_test(size=(50, 14)) as pilot:
        await pilot.pause()
        # The frame takes two cells and the strip one.
        assert set(drawn) == {(47, "Wire")}
