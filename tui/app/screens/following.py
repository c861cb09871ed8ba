"""The part of the main screen that has a claim in hand, and shows it in every pane."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.app import review_wording
from tui.app.evidence import evidence, wordings
from tui.app.filters import Filter, Order, kept, ordered, told
from tui.app.mark import marks_of
from tui.app.screens.panes import PanesScreen
from tui.app.widgets.article import ArticlePane
from tui.reading.sanitise import one_line

if TYPE_CHECKING:
    from tui.app.entries.entry import Target
    from tui.app.rows import Row
    from tui.app.summaries import Summaries
    from tui.claims.claim import Passage
    from tui.reading.documents import Span


class FollowingScreen(PanesScreen):
    """The row under the cursor decides what the diff shows, and what the articles have in sight."""

    wanted: Filter = None
    order: Order = "table"
    pattern = ""
    """What the rows shown must match; empty where any may."""
    witness = 0
    """The passage of the row that the others are held against."""
    material_only = False
    numbered = False
    loaded = False
    """Whether a diff can be made in no time."""
    summaries: Summaries | None = None
    aim: Target | None = None
    """The place a list has led to, until the reader takes another row."""

    # What other parts add

    def matching(self, rows: tuple[Row, ...]) -> tuple[Row, ...]:
        """The rows that match the pattern there is."""
        return rows

    def matches(self, _article: int) -> tuple[Sequence[Span], int, str]:
        """What was found in an article, which of it the reader is at, and both in words."""
        return (), -1, ""

    # The rows

    def fill_table(self, row: int = 0) -> None:
        """Show the rows that are let through, the cursor on one of them."""
        if self.prepared:
            self.table.show(self.kept_rows(), articles=len(self.documents), order=self._order_told(), cursor=row)

    def kept_rows(self) -> tuple[Row, ...]:
        """The rows that the filter and the pattern let through."""
        return ordered(self.matching(kept(self.every_row, self.wanted, self.review)), self.order)

    def _order_told(self) -> str:
        """The order of the rows, the filter and the pattern, and how many rows these hide."""
        hidden = len(self.every_row) - len(self.kept_rows())
        parts = [told(self.wanted, self.order)]
        if self.pattern:
            parts.append(f"&{one_line(self.pattern)}")
        return ", ".join([*parts, f"{hidden:,} hidden"] if hidden else parts)

    def show_rows(self, wanted: Filter, row: int) -> None:
        """Filter the rows, put the cursor on one, and show it."""
        self.wanted = wanted if kept(self.every_row, wanted, self.review) else None
        self.fill_table(row)
        self.choose()

    def show_same_row(self) -> None:
        """Show the rows that are let through, the cursor staying on its row where it can."""
        chosen = self.row
        self.fill_table(next((at for at, row in enumerate(self.kept_rows()) if row is chosen), 0))
        self.choose(line_up=self.row is not chosen)

    def show_new_rows(self) -> None:
        """Show the rows of another line-up, the cursor on the one that says what the row in hand said."""
        before = self.row
        rows = self.kept_rows()
        likeness = [_likeness(row, before) for row in rows]
        most = max(likeness, default=0.0)
        place = likeness.index(most) if most else self.table.cursor
        self.witness = 0
        self.fill_table(place)
        self.choose(line_up=False)
        self.mark(reveal=False)

    def show_review(self) -> None:
        """Draw anew what the reader said, with the rows it brings in or takes out of the filter."""
        review = self.review
        if review is None or self.prepared is None:
            return
        chosen = self.row
        rows = self.kept_rows()
        if rows != self.shown:
            place = next((at for at, row in enumerate(rows) if row is chosen), self.table.cursor)
            self.fill_table(place)
            self.choose()
        self.table.show_said(lambda claim: review_wording.signs(review.of(claim)))
        self.header.show_reviewed(review.reviewed, len(self.prepared.rows))

    # The claim in hand

    def follow_cursor(self) -> None:
        """Take the row the cursor has come to in hand."""
        self.witness = 0
        self.choose()

    def choose(self, *, line_up: bool = True) -> None:
        """Show the row under the cursor in the diff and, unless the reader is elsewhere, in the articles."""
        self.aim = None
        if self.row is not None and self.prepared is not None:
            self.show_diff()
            if line_up:
                self.line_up()

    def choose_claim(self, claim_id: str) -> None:
        """Put the cursor on a claim, taking off a filter that hides it."""
        if self.prepared is None:
            return
        if all(row.claim.id != claim_id for row in self.shown):
            self.wanted, self.pattern = None, ""
            self.fill_table()
        place = next((at for at, row in enumerate(self.shown) if row.claim.id == claim_id), None)
        if place is not None:
            self.table.put(place)
            self.follow_cursor()

    def show_diff(self) -> None:
        """Show the passages of the row against each other."""
        row = self.row
        if row is None or self.prepared is None or not self.loaded:
            return
        found = evidence(self.prepared.comparison, row.claim, self.witness)
        self.diff.show(found.material() if self.material_only else found)

    def line_up(self) -> None:
        """Bring the articles that say the chosen row into sight, and its passages to one row of the screen."""
        row = self.row
        if row is None:
            return
        if not self.zoomed:
            # Beside the witness in hand what says otherwise, then the other wordings, and copies last.
            groups = wordings(self.documents, row.claim, self.witness)
            order = [group[at] for at in range(max(map(len, groups))) for group in groups if at < len(group)]
            passages = (row.claim.passages[position] for position in order)
            self.columns.bring(list(dict.fromkeys(self.place_of(passage.document) for passage in passages)))
        self.mark()

    def mark(self, *, reveal: bool = True) -> None:
        """Mark the passages of the row, or the place aimed at, and bring the first of each article to one row."""
        if not self.stands:
            return
        row, aim = self.row, self.aim
        if row is None and aim is None:
            return
        passages = row.claim.passages if row is not None else ()
        for index, pane in self.columns.panes():
            if aim is not None:
                here = [aim.span] if aim.article == index else []
            else:
                here = [passage.span for passage in passages if self.place_of(passage.document) == index]
            pane.select(here)
            if here and reveal:
                pane.reveal(here[0], exactly=True)

    @property
    def passage(self) -> Passage | None:
        """The passage of the row in the article in focus, or else the witness in hand."""
        row = self.row
        if row is None:
            return None
        index = self.columns.index_of(self.focused)
        here = [passage for passage in row.claim.passages if self.place_of(passage.document) == index]
        return here[0] if here else row.claim.passages[self.witness]

    def reach(self, target: Target) -> None:
        """Go to the article of a place, and stay aimed at the place while the columns move."""
        self.aim = target
        self.focus_article(target.article)

    # What stands in the columns

    def prepare_pane(self, index: int, pane: ArticlePane) -> None:
        """Give a pane what the analysis found in its article."""
        if self.prepared is None:
            return
        comparison = self.prepared.comparison
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

    def prepare_panes(self) -> None:
        """Give every pane what was found, or what is shown otherwise now."""
        for index, pane in self.columns.made():
            self.prepare_pane(index, pane)


def _likeness(row: Row, other: Row | None) -> float:
    """The part of the passages of two rows that they have in common, from 0 to 1."""
    if other is None:
        return 0.0
    one, two = ({(passage.document, passage.span) for passage in each.claim.passages} for each in (row, other))
    return len(one & two) / max(1, len(one | two))
