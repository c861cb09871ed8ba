from __future__ import annotations

from textual.pilot import Pilot

from tests.app.conftest import Opened, claim, passage, screen
from tests.app.hosting import drawn
from tui.app.rows import Prepared, prepare
from tui.app.widgets.article import ArticlePane
from tui.app.widgets.diff_pane import DiffPane
from tui.comparison import Comparison
from tui.language.sentences import split
from tui.reading.article import document
from tui.summaries.summary import Summary


def first(pilot: Pilot[int]) -> ArticlePane:
    return screen(pilot).desk.columns.panes()[0][1]


async def test_the_sentences_are_numbered_as_they_are_cited(opened: Opened) -> None:
    async with opened() as pilot:
        pane = first(pilot)
        wide = pane._page.width
        await pilot.press("number_sign")
        await pilot.pause()
        sentences = pane.document.sentences
        number = next(n for n, each in enumerate(sentences, 1) if "bridge cost" in pane.document.slice(each.span))
        line = next(line for line in drawn(pilot).splitlines() if "The bridge cost 41.2" in line)
        assert f"{number}▌The bridge" in line.replace(f"{number} ▌", f"{number}▌")
        assert pane._page.width == wide - len(str(len(sentences))) - 1
        start = sentences[number - 1].span.start
        x = line.index("The bridge") - pane.region.x - 1
        y = pane.row_of(sentences[number - 1].span)
        assert pane._page.offset_under(x - pane._drawing.margin, y + pane.scroll_offset.y - pane._lead) == start
        await pilot.press("number_sign")
        await pilot.pause()
        assert pane._page.width == wide


async def test_numbers_asked_for_early_come_with_the_sentences(opened: Opened) -> None:
    async with opened(width=60) as pilot:
        await pilot.press("number_sign", "2")
        await pilot.pause()
        pane = screen(pilot).desk.columns.pane(1)
        assert pane is not None
        assert pane._drawing.margin > 2


async def test_a_click_on_a_figure_says_how_it_was_read(opened: Opened) -> None:
    async with opened() as pilot:
        rows = drawn(pilot).splitlines()
        y = next(y for y, line in enumerate(rows) if "The bridge cost 41.2" in line)
        await pilot.click(offset=(rows[y].index("41.2") + 1, y))
        await pilot.pause()
        assert "41.2 million euros → 41,200,000 EUR" in drawn(pilot).splitlines()[-1]


async def test_wording_only_differences_are_hidden_and_counted(opened: Opened) -> None:
    texts = ("The organisation has reaccelerated its work.", "The organization has re-accelerated its work.")
    documents = tuple(split(document(text, name=f"n{n}")) for n, text in enumerate(texts))

    def work(_on_progress: object, _stopped: object) -> Prepared:
        both = tuple(passage(documents, number, text) for number, text in enumerate(texts, 1))
        summaries = tuple(Summary(read.id, "auto", ()) for read in documents)
        claims = (claim("c1", "agree", "work", both),)
        return prepare(Comparison(documents, claims=claims, summaries=summaries))

    async with opened(documents=documents, work=work) as pilot:
        diff = screen(pilot).query_one(DiffPane)
        marked = [mark for line in diff.evidence.lines for _, mark in line.marks]
        assert marked.count("immaterial") >= 2
        await pilot.press("W")
        await pilot.pause()
        assert all(mark != "immaterial" for line in diff.evidence.lines for _, mark in line.marks)
        assert diff.evidence.hidden >= 1
        assert f"wording-only differences hidden: {diff.evidence.hidden}" in drawn(pilot)
        assert f"Wording-only differences: hidden ({diff.evidence.hidden} in this row)" in drawn(pilot)
        await pilot.press("W")
        await pilot.pause()
        assert "Wording-only differences: shown" in drawn(pilot)
        assert "differences hidden" not in drawn(pilot)
