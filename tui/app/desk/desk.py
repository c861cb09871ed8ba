"""What the features of the main screen share: its widgets, the rows, and the current row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, Protocol, TypeVar, runtime_checkable

from tui.app import review_wording
from tui.app.desk.diffs import Diffs
from tui.app.desk.panes import Panes
from tui.app.desk.row_list import RowList
from tui.app.desk.selection import Selection
from tui.app.evidence import Evidence, first_in_conflict, wordings
from tui.app.review_lines import review_lines
from tui.app.widgets.claims_table import ClaimsTable
from tui.app.widgets.columns import Columns
from tui.app.widgets.diff_pane import DiffPane
from tui.app.widgets.footer import Footer
from tui.app.widgets.header import Header
from tui.app.widgets.note_panel import NotePanel
from tui.app.widgets.search_line import SearchLine
from tui.rows.sources import sources

if TYPE_CHECKING:
    from textual.screen import Screen
    from textual.timer import Timer

    from tui.app.desk.feature import Feature
    from tui.app.entries.entry import Destination
    from tui.app.widgets.article import ArticlePane
    from tui.claims.claim import Passage
    from tui.comparison import Comparison
    from tui.errors import Trouble
    from tui.reading.documents import Document
    from tui.rows.row import Row

InputLine = TypeVar("InputLine", NotePanel, SearchLine)

_REST = 0.04
"""Seconds on one row after which the next one is prepared: longer than between two keys of one held down."""
BUSY = "The articles are still being compared."
"""The message for actions that need the comparison before it is available."""


@runtime_checkable
class _NoteTaking(Protocol):
    """A screen that shows the messages of the one below."""

    TAKES_NOTES: ClassVar[bool]

    def note(self, text: str) -> None:
        """Show a message until the next key."""


class Desk:
    """The row under the cursor decides what the diff and the articles show."""

    def __init__(self, screen: Screen[None], documents: Sequence[Document], troubles: Sequence[Trouble]) -> None:
        self.screen = screen
        self.documents = tuple(documents)
        """The articles as they were read, whose ids are those of the comparison too."""
        self._places = {document.id: place for place, document in enumerate(self.documents)}
        self.troubles = tuple(troubles)
        self.features: Sequence[Feature] = ()
        self.sources = sources(self.documents)
        self.header = Header(self.sources)
        self.columns = Columns(self.documents, self.sources, self._pane_made)
        self.table = ClaimsTable()
        self.diff = DiffPane()
        self.footer = Footer()
        self.panes = Panes(screen, self.header, self.columns, self.table, self.diff)
        self.rows = RowList(self.table, self.sources)
        self.selection = Selection(self.rows)
        self.material_only = False
        self.loaded = False
        """Whether a diff can be made without delaying a key."""
        self._diffs = Diffs()
        self._resting: Timer | None = None

    # The screen

    def note(self, text: str) -> None:
        """Show a message until the next key: in the bottom line, or in that of a screen above which takes messages."""
        stack = self.screen.app.screen_stack
        above = stack[stack.index(self.screen) + 1 :] if self.is_shown else ()
        taking = next((each for each in reversed(above) if isinstance(each, _NoteTaking)), self.footer)
        taking.note(text)

    @property
    def is_shown(self) -> bool:
        """Whether the screen is still open; another one replaces it when the articles change."""
        return self.screen in self.screen.app.screen_stack

    def input_line(self, kind: type[InputLine]) -> InputLine:
        """The text field of a class, created when first needed: a field is as expensive as an article."""
        for line in self.screen.query(kind):
            return line
        line = kind()
        self.screen.mount(line, before=self.footer)
        return line

    # The articles

    @property
    def comparison(self) -> Comparison | None:
        """The comparison, once it is available."""
        return self.rows.comparison

    @property
    def passage(self) -> Passage | None:
        """The passage of the row in the focused article, or else that of the source."""
        row = self.rows.chosen
        if row is None:
            return None
        index = self.panes.focused_article
        here = [passage for passage in row.claim.passages if self.article_of(passage.document) == index]
        return here[0] if here else self.selection.passage

    def article_of(self, document: str) -> int:
        """The position of an article, by its id; -1 if there is none."""
        return self._places.get(document, -1)

    def name_sources(self, *, rows: bool = True) -> None:
        """Apply the reader's names of the sources; to the rows too, unless these are about to be shown anyway."""
        reviewer, known = self.rows.reviewer, self.comparison.documents if self.comparison else self.documents
        found = reviewer.sources(known) if reviewer else sources(known)
        if found == self.sources:
            return
        self.sources = self.rows.sources = found
        self.header.show_sources(found, self.rows.prepared.title if self.rows.prepared else "")
        self.columns.show_sources(found)
        if rows and self.rows.prepared is not None:
            self.rows.fill(self.table.cursor)
            self.show_diff()

    def _pane_made(self, index: int, pane: ArticlePane) -> None:
        for feature in self.features:
            feature.pane_made(index, pane)

    def refresh_panes(self) -> None:
        """Let the features draw their annotations in every article again."""
        for index, pane in self.columns.made():
            self._pane_made(index, pane)

    # The rows

    def show_same_row(self) -> None:
        """Show the rows that match; the cursor stays on its row if possible."""
        before = self.rows.chosen
        self.rows.fill(self.rows.place_of(before, 0))
        after = self.rows.chosen
        self.choose(line_up=before is None or after is None or after.claim.id != before.claim.id)

    def show_new_rows(self) -> None:
        """Show the rows of another comparison, with the cursor on the row most similar to the previous one."""
        self.selection.compare_with(None)
        self.rows.fill(self.rows.nearest(self.rows.chosen, self.table.cursor))
        self.choose(line_up=False)
        self.mark(reveal=False)

    def show_review(self) -> None:
        """Draw the review again, and apply the filter again, as the review may change what matches."""
        review = self.rows.review
        if review is None or self.rows.prepared is None:
            return
        if self.rows.passing() != self.rows.shown:
            self.rows.fill(self.rows.place_of(self.rows.chosen, self.table.cursor))
            self.choose()
        if self.rows.chosen is not None:
            self.diff.show_review(self._review_lines(self.rows.chosen))
        any_marked = any(not entry.blank for entry in review.entries.values())
        self.table.show_marks(lambda claim: review_wording.signs(review.of(claim)), any_marked=any_marked)
        self.header.show_reviewed(review.reviewed, len(self.rows.every))

    # The row under the cursor

    def take_row(self) -> None:
        """Show the row that the reader has moved to."""
        for feature in self.features:
            feature.row_chosen()
        self.selection.compare_with(None)
        self.choose()

    def choose(self, *, line_up: bool = True) -> None:
        """Show the row under the cursor in the diff and, if `line_up`, in the articles."""
        self.selection.go(None)
        self.show_diff()
        for feature in self.features:
            feature.row_shown()
        if line_up or self.rows.chosen is None:
            self.line_up()

    def choose_claim(self, claim_id: str) -> None:
        """Put the cursor on a claim, unfolding it or removing a filter that hides it."""
        place = self.rows.find(claim_id)
        if place is not None:
            self.table.put(place)
            self.take_row()

    def show_diff(self) -> None:
        """Show the passages of the row compared with each other."""
        row, comparison = self.rows.chosen, self.comparison
        if comparison is None or not self.loaded:
            return
        if row is None:
            self.diff.show(Evidence())
            return
        found = self._diffs.of(comparison, row.claim, self.selection.source, self.sources)
        self.diff.show(found.material() if self.material_only else found, self._review_lines(row))
        if self._resting is not None:
            self._resting.stop()
        self._resting = self.screen.set_timer(_REST, self.prepare_next)

    def prepare_next(self) -> None:
        """Compute the diff of the next row while the reader rests on one, so the next key need not."""
        comparison, after = self.comparison, self.table.cursor + 1
        if comparison is None or after >= len(self.rows.shown):
            return
        row = self.rows.shown[after]
        if not row.folded:
            self._diffs.of(comparison, row.claim, first_in_conflict(row.claim), self.sources)

    def _review_lines(self, row: Row) -> tuple[str, ...]:
        """The review of a row, to show beside its passages."""
        review = self.rows.review
        return review_lines(review.of(row.claim.id), self.sources) if review is not None else ()

    def line_up(self) -> None:
        """Scroll to the articles with the row, and align its passages on one line of the screen."""
        row = self.rows.chosen
        if row is not None and not self.panes.zoomed:
            self.columns.bring(self._sources_in_order(row))
        self.mark()

    def _sources_in_order(self, row: Row) -> list[int]:
        """The articles to show: the current source, those that contradict it, other wordings, and copies last."""
        groups = wordings(self.documents, row.claim, self.selection.source)
        order = [group[at] for at in range(max(map(len, groups))) for group in groups if at < len(group)]
        return list(dict.fromkeys(self.article_of(row.claim.passages[position].document) for position in order))

    def mark(self, *, reveal: bool = True) -> None:
        """Mark the passages of the row, or the target of a jump, and align the first of each article."""
        row, aim, beside = self.rows.chosen, self.selection.aim, self.selection.beside
        if not self.is_shown or (self.comparison is None and aim is None):
            return
        passages = row.claim.passages if row is not None else ()
        for index, pane in self.columns.panes():
            if aim is not None:
                here = [each.span for each in (aim, beside) if each is not None and each.article == index]
            else:
                here = [passage.span for passage in passages if self.article_of(passage.document) == index]
            pane.select(here)
            if here and reveal:
                pane.reveal(here[0], exactly=True)

    def go(self, target: Destination, beside: Destination | None = None) -> None:
        """Go to a place in an article, beside another if there is room; both stay marked while the columns scroll."""
        self.selection.go(target, beside)
        if beside is not None:
            self.columns.bring([target.article, beside.article])
        self.panes.focus_article(target.article)
