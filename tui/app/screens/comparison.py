"""The main screen: articles side by side, the claims beneath, the diff of the chosen one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Thread
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from tui.app import keys, said
from tui.app.evidence import evidence, load
from tui.app.filters import FILTERS, Filter, filter_name, kept, words_of
from tui.app.mark import marks_of
from tui.app.messages import (
    ActionAsked,
    ColumnsChanged,
    Compared,
    CompareFailed,
    EngineLoaded,
    RowChosen,
    RowOpened,
    StepBegun,
)
from tui.app.places import Place
from tui.app.screens.handing import HandingScreen
from tui.app.screens.returning import ReturningScreen
from tui.app.screens.searching import SearchingScreen
from tui.app.widgets.article import ArticlePane
from tui.app.widgets.claims_table import ClaimsTable
from tui.app.widgets.columns import Columns
from tui.app.widgets.diff_pane import DiffPane
from tui.app.widgets.footer import Footer
from tui.app.widgets.header import Header
from tui.app.widgets.note_panel import NotePanel
from tui.app.widgets.search_line import SearchLine
from tui.errors import Trouble
from tui.reading.documents import Document, Span
from tui.reading.sanitise import one_line

if TYPE_CHECKING:
    from tui.app.listing import Target
    from tui.app.rows import Prepared, Row
    from tui.claims.claim import Passage
    from tui.comparison import Comparison

_TALL = 32
"""Lines of a terminal from which on the panes have whole frames."""


class ComparisonScreen(SearchingScreen, HandingScreen, ReturningScreen):
    """Decides what the panes show; every key of the map ends here."""

    BINDINGS = keys.bindings(keys.of_screen(keys.MAIN))
    AUTO_FOCUS = "#claims"
    VERTICAL_BREAKPOINTS = [(0, "-short"), (_TALL, "-tall")]  # noqa: RUF012 - the base class declares no ClassVar

    def __init__(self, documents: Sequence[Document], troubles: Sequence[Trouble]) -> None:
        super().__init__()
        self.documents = tuple(documents)
        self.troubles = tuple(troubles)
        self.wanted: Filter = None
        self.witness = 0
        self.material_only = False
        self.numbered = False
        self._prepared: Prepared | None = None
        self.chosen_among_stories = False
        """Whether there is a list of stories to go back to."""
        self._loaded = False
        """Whether a diff can be made in no time."""
        self._places: list[Place] = []
        self._aim: Target | None = None
        """The place a list has led to, until the reader takes another row."""

    def compose(self) -> ComposeResult:
        """The lines and panes from top to bottom."""
        # Textual sees how tall the screen is after the first frame only, and would then style all of it anew.
        self.add_class("-tall" if self.app.size.height >= _TALL else "-short")
        yield Header(len(self.documents))
        if self.troubles:
            yield Static(Content(_trouble(self.troubles)), id="troubles")
        columns = Columns(self.documents)
        columns.on_new(self._prepare_pane)
        yield columns
        yield ClaimsTable()
        yield DiffPane()
        yield NotePanel()
        yield SearchLine()
        yield Footer()

    @property
    def finished(self) -> bool:
        """Whether the comparison is there, to its diffs."""
        return self._prepared is not None and self._loaded

    @property
    def row(self) -> Row | None:
        """The row under the cursor."""
        return self.table.chosen

    @property
    def shown(self) -> tuple[Row, ...]:
        """The rows that the filter lets through."""
        return self.table.rows

    def note(self, text: str) -> None:
        """Say something in the bottom line until the next key."""
        self.query_one(Footer).note(text)

    def clear_note(self) -> None:
        """Show the keys in the bottom line again."""
        self.query_one(Footer).clear_note()

    # What has happened

    @on(StepBegun)
    def _tell_step(self, message: StepBegun) -> None:
        self.query_one(Header).show_step(message.step, message.done, message.total)

    @on(CompareFailed)
    def _tell_fault(self, message: CompareFailed) -> None:
        self.query_one(Header).show_fault()
        self.table.show_empty(one_line(message.text))

    @on(Compared)
    def _take(self, message: Compared) -> None:
        self._prepared = message.prepared
        if self.reviewer:
            self.reviewer.take(message.prepared.places)
        self.query_one(Header).show_counts(message.prepared.comparison.counts)
        for index, pane in self.columns.made():
            self._prepare_pane(index, pane)
        untouched = all(not pane.scroll_offset.y for _, pane in self.columns.panes())
        self._fill_table()
        self._choose(line_up=untouched)
        self.show_review()
        self.arrive(untouched=untouched and self.focused is self.table and not self.table.cursor)
        # Once the rows are drawn, which the loading would slow.
        self.call_after_refresh(Thread(target=self._load, daemon=True).start)

    def _load(self) -> None:
        load()
        self.post_message(EngineLoaded())

    @on(EngineLoaded)
    def _take_engine(self) -> None:
        self._loaded = True
        self._show_diff()

    @on(RowChosen)
    def _follow_cursor(self) -> None:
        self.witness = 0
        self._choose()

    @on(RowOpened)
    def _open_source(self) -> None:
        self.action_source()

    @on(ArticlePane.PassageClicked)
    def _choose_clicked(self, message: ArticlePane.PassageClicked) -> None:
        """Go to the row of the passage; where a filter hides it, the filter is taken off."""
        self.choose_claim(message.claim_id)
        if self.comparison is not None and message.offset is not None:
            own = [figure for figure in self.comparison.figures if figure.document == message.pane.document.id]
            here = Span(message.offset, message.offset + 1)
            under = next((figure for figure in own if figure.span.contains(here)), None)
            if under is not None:
                from tui.figures import told  # noqa: PLC0415 - the first frame does not need it

                self.note(one_line(told.line(under, own)))

    @on(ColumnsChanged)
    def _mark_anew(self) -> None:
        focused = self.columns.index_of(self.focused)
        if focused is not None and focused not in self.columns.in_sight:
            self.set_focus(self.columns.panes()[0][1])
        self.call_after_refresh(self._mark)

    def on_resize(self) -> None:
        """Bring the passages to one row again."""
        self.call_after_refresh(self._mark)

    @on(ActionAsked)
    async def _run_asked(self, message: ActionAsked) -> None:
        await self.run_action(message.run)

    def on_descendant_focus(self) -> None:
        """Show the keys of the pane."""
        self.query_one(Footer).show_pane(self.in_focus)

    # The claim in hand

    def _fill_table(self, row: int = 0) -> None:
        if self._prepared:
            self.table.show(self._kept(), articles=len(self.documents), order=self._order_told(), cursor=row)

    def _kept(self) -> tuple[Row, ...]:
        return self.matching(kept(self.every_row, self.wanted, self.review))

    def _order_told(self) -> str:
        """The order of the rows, the filter and the pattern, and how many rows these hide."""
        hidden = len(self.every_row) - len(self._kept())
        told = [filter_name(self.wanted)]
        if self.pattern:
            told.append(f"&{one_line(self.pattern)}")
        return ", ".join([*told, f"{hidden:,} hidden"] if hidden else told)

    def show_review(self) -> None:
        """Draw anew what the reader said, with the rows it brings in or takes out of the filter."""
        review = self.review
        if review is None or self._prepared is None:
            return
        chosen = self.table.chosen
        rows = self._kept()
        if rows != self.table.rows:
            place = next((at for at, row in enumerate(rows) if row is chosen), self.table.cursor)
            self._fill_table(place)
            self._choose()
        self.table.show_said(lambda claim: said.signs(review.of(claim)))
        self.query_one(Header).show_reviewed(review.reviewed, len(self._prepared.rows))

    def _choose(self, *, line_up: bool = True) -> None:
        """Show the row under the cursor in the diff and, unless the reader is elsewhere, in the articles."""
        self._aim = None
        row = self.table.chosen
        if row is None or self._prepared is None:
            return
        self._show_diff()
        if line_up:
            self._line_up()

    def _show_diff(self) -> None:
        row = self.table.chosen
        if row is None or self._prepared is None or not self._loaded:
            return
        found = evidence(self._prepared.comparison, row.claim, self.witness)
        self.query_one(DiffPane).show(found.material() if self.material_only else found)

    def _line_up(self) -> None:
        """Bring the articles that say the chosen row into sight, and its passages to one row of the screen."""
        row = self.table.chosen
        if row is None:
            return
        if not self.zoomed:
            passages = (row.claim.passages[self.witness], *row.claim.passages)
            self.columns.bring(list(dict.fromkeys(self._index(passage.document) for passage in passages)))
        self._mark()

    def _mark(self) -> None:
        """Mark the passages of the row, or the place aimed at, and bring the first of each article to one row."""
        if not self.stands:
            return
        row, aim = self.table.chosen, self._aim
        if row is None and aim is None:
            return
        passages = row.claim.passages if row is not None else ()
        for index, pane in self.columns.panes():
            if aim is not None:
                here = [aim.span] if aim.article == index else []
            else:
                here = [passage.span for passage in passages if self._index(passage.document) == index]
            pane.select(here)
            if here:
                pane.reveal(here[0], row=pane.size.height // 3)

    def choose_claim(self, claim_id: str) -> None:
        """Put the cursor on a claim, taking off a filter that hides it."""
        if self._prepared is None:
            return
        if all(row.claim.id != claim_id for row in self.table.rows):
            self.wanted, self.pattern = None, ""
            self._fill_table()
        place = next((at for at, row in enumerate(self.table.rows) if row.claim.id == claim_id), None)
        if place is not None:
            self.table.put(place)
            self._follow_cursor()

    def _index(self, document: str) -> int:
        if self._prepared is None:
            return -1
        return next(i for i, known in enumerate(self._prepared.comparison.documents) if known.id == document)

    def _prepare_pane(self, index: int, pane: ArticlePane) -> None:
        """Give a pane what the analysis found in its article."""
        if self._prepared is None:
            return
        comparison = self._prepared.comparison
        document = comparison.documents[index]
        pane.show(document)
        pane.show_analysis(
            summary=(self.summaries.chosen if self.summaries else comparison.summaries)[index],
            figures=[figure for figure in comparison.figures if figure.document == document.id],
            marks=marks_of(document, comparison.claims),
        )
        pane.show_matches(*self.matches(index))
        if self.numbered:
            pane.show_numbers(shown=True)

    # What the other parts of the screen ask for

    @property
    def passage(self) -> Passage | None:
        """The passage of the row in the article in focus, or else the witness in hand."""
        row = self.row
        if row is None:
            return None
        index = self.columns.index_of(self.focused)
        here = [passage for passage in row.claim.passages if self._index(passage.document) == index]
        return here[0] if here else row.claim.passages[self.witness]

    @property
    def every_row(self) -> tuple[Row, ...]:
        """The rows, with those that the filter hides."""
        return self._prepared.rows if self._prepared else ()

    def show_rows(self, wanted: Filter, row: int) -> None:
        """Filter the rows, put the cursor on one, and show it."""
        self.wanted = wanted if kept(self.every_row, wanted, self.review) else None
        self._fill_table(row)
        self._choose()

    @property
    def comparison(self) -> Comparison | None:
        """What was found, where it is there."""
        return self._prepared.comparison if self._prepared else None

    def go_to(self, target: Target) -> None:
        """Go to a place in an article, and mark it."""
        self.keep_place()
        self.reach(target)
        self._mark()

    def show_summaries(self) -> None:
        """Show the summaries in the columns."""
        for index, pane in self.columns.made():
            self._prepare_pane(index, pane)

    # What the search asks for

    def keep_place(self) -> None:
        """Keep where the reader is, to come back to."""
        self._places.append(self._place())

    def reach(self, target: Target) -> None:
        """Go to the article of a place, and stay aimed at the place while the columns move."""
        self._aim = target
        self.focus_article(target.article)

    def show_matching_rows(self) -> None:
        """Show the rows that the filter and the pattern let through, the cursor staying on its row where it can."""
        chosen = self.table.chosen
        self._fill_table(next((at for at, row in enumerate(self._kept()) if row is chosen), 0))
        self._choose(line_up=False)

    # Actions: differences and rows

    def action_seek(self, kind: str, step: int) -> None:
        """Go to the next or previous row that is not plain agreement, or that is a conflict of figures."""
        wanted = _IS[kind]
        rows = self.table.rows
        places = range(self.table.cursor + step, len(rows) if step > 0 else -1, step)
        found = next((place for place in places if wanted(rows[place])), None)
        if found is None:
            self.note(f"There is no {'further' if step > 0 else 'earlier'} {_SOUGHT[kind]}.")
            return
        self.table.put(found)
        self._follow_cursor()

    def action_filter(self) -> None:
        """Show the rows of the next relation that has any."""
        if self._prepared is None:
            self.note("The articles are still being compared.")
            return
        every = self._prepared.rows
        turn = FILTERS.index(self.wanted)
        order = FILTERS[turn + 1 :] + FILTERS[: turn + 1]
        self.wanted = next(wanted for wanted in order if wanted is None or kept(every, wanted, self.review))
        self._fill_table()
        self.witness = 0
        self._choose()
        hidden = len(every) - len(self.table.rows)
        told = "All rows are shown." if self.wanted is None else f"Only rows that are {words_of(self.wanted)}"
        self.note(told if self.wanted is None else f"{told}; {hidden:,} others are hidden.")

    def action_immaterial(self) -> None:
        """Hide or show the marks of what is only written otherwise."""
        self.material_only = not self.material_only
        self._choose(line_up=False)
        hidden = self.query_one(DiffPane).evidence.hidden
        told = f"{hidden:,} in this row not marked" if self.material_only else "all differences are marked"
        self.note(f"What is only written otherwise: {told}.")

    # Actions: witnesses

    def action_source(self) -> None:
        """Go to the sentence of the witness in its article."""
        row = self.table.chosen
        if row is None:
            self.note("There is no row to follow yet.")
            return
        self._places.append(self._place())
        self._go_to_witness(row)

    def action_witness(self, step: int) -> None:
        """Take the next or previous passage as the one the others are held against, and follow it."""
        row = self.table.chosen
        if row is None or len(row.claim.passages) < 2:
            self.note("No other article says this." if row else "There is no row to follow yet.")
            return
        self.witness = (self.witness + step) % len(row.claim.passages)
        self._choose(line_up=False)
        if self.in_focus == "article":
            self._go_to_witness(row)
        else:
            self._line_up()

    def _go_to_witness(self, row: Row) -> None:
        index = self._index(row.claim.passages[self.witness].document)
        self.focus_article(index)
        self._line_up()

    async def action_back(self) -> None:
        """Go back to the place before the last jump, from the first to the stories."""
        if not self._places and self.chosen_among_stories:
            await self.run_action("app.stories")
            return
        if not self._places:
            self.note("There is nothing to go back to.")
            return
        place = self._places.pop()
        self.wanted, self.witness = place.wanted, place.witness
        self._fill_table(place.row)
        self._choose()
        if place.pane == "article":
            self.focus_article(place.article)
        else:
            self.go(self.query_one(f"#{place.pane}"))

    def _place(self) -> Place:
        article = self.columns.index_of(self.focused)
        return Place(self.in_focus, -1 if article is None else article, self.table.cursor, self.wanted, self.witness)

    # Actions: moving

    def action_move(self, where: str) -> None:
        """Move within the pane in focus."""
        pane = self.focused
        if isinstance(pane, ArticlePane | ClaimsTable | DiffPane):
            pane.move(where)

    def action_slide(self, by: int) -> None:
        """Slide the columns."""
        if not self.columns.slide(by):
            hidden = len(self.documents) - len(self.columns.in_sight)
            side = "right" if by > 0 else "left"
            self.note(f"There is no article further {side}." if hidden else "All articles are in sight.")

    # Actions: what is shown

    def action_numbers(self) -> None:
        """Number the sentences of the articles, or take the numbers away."""
        self.numbered = not self.numbered
        for _, pane in self.columns.made():
            pane.show_numbers(shown=self.numbered)
        self.note("The sentences are numbered as they are cited." if self.numbered else "The numbers are gone.")

    # Actions: the program

    def action_help(self) -> None:
        """Show the keys of the pane in focus."""
        from tui.app.screens.help import HelpScreen  # noqa: PLC0415 - the first frame does not need it

        self.app.push_screen(HelpScreen(self.in_focus, self.troubles))

    async def action_close(self) -> None:
        """Give the screen back where one pane has it; else go back to the stories where there are, or leave."""
        if self.zoomed:
            self.zoom(None)
        elif self.chosen_among_stories:
            await self.run_action("app.stories")
        else:
            self.app.exit()


_IS: dict[str, Callable[[Row], bool]] = {"notable": lambda row: row.notable, "conflict": lambda row: row.conflict}
_SOUGHT = {"notable": "row that is not plain agreement", "conflict": "conflict of figures"}


def _trouble(troubles: Sequence[Trouble]) -> str:
    """The first in full, and how many more there are."""
    more = f" · {len(troubles) - 1} more under ?" if len(troubles) > 1 else ""
    return one_line(troubles[0].text) + more
