"""The claims as rows, drawn by line so that thousands cost no more than ten."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.app.messages import RowChosen, RowOpened
from tui.app.moves import steps
from tui.app.paint import Palette, palette_of
from tui.app.review_wording import WIDTH
from tui.app.widgets.edges import Edge, Edged
from tui.claims.claim import MARKS

if TYPE_CHECKING:
    from tui.app.rows import Row

_POINTER = "▌"
_MOST_LABEL = 44
_LEAST_LABEL = 18
"""A label gives way to figures down to this."""
_MOST_NUMBERS = 9
"""More articles than this are told as a count, `3 of 12`."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The widths of the columns in cells: `values` where a distance follows, and `rest` for all after the witnesses."""

    width: int
    articles: int
    label: int
    values: int
    rest: int

    @classmethod
    def of(cls, rows: Sequence[Row], width: int, articles: int) -> Plan:
        """The columns for these rows in so many cells."""
        said = len(_witnesses((), articles))
        room = max(0, width - 4 - WIDTH - 1 - 2 - said - 2)
        measured = [row for row in rows if row.apart]
        wanted = max((cell_len(row.values) for row in measured), default=0)
        apart = max((cell_len(_apart(row)) for row in measured), default=0)
        label = min(_MOST_LABEL, room * 9 // 20)
        label = max(min(label, _LEAST_LABEL), min(label, room - wanted - 2 - apart))
        rest = room - label
        return cls(width, articles, label, max(0, min(wanted, rest - apart - 2)), rest)


class ClaimsTable(ScrollView, Edged, can_focus=True, inherit_bindings=False):
    """One line a claim: sign, label, the articles that say it, their figures, how far apart they are.

    The cursor is a place among the rows shown; the screen is told when the reader moves it.
    """

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__(id="claims")
        self.rows: tuple[Row, ...] = ()
        self.cursor = 0
        self._articles = 0
        self._order = ""
        self._plan = Plan(0, 0, 0, 0, 0)
        self._said: Callable[[str], str] = lambda _claim: " " * WIDTH
        self._empty = "The articles are being compared."
        self.entitle("Claims")

    def show(self, rows: tuple[Row, ...], *, articles: int, order: str, cursor: int = 0) -> None:
        """Show rows, in an order that the title names, with the cursor on one of them."""
        self.rows = rows
        self._articles = articles
        self._order = order
        self._plan = Plan(0, 0, 0, 0, 0)
        self._empty = "There is nothing to compare: one article alone, or none with a sentence."
        self.virtual_size = Size(0, len(rows))
        self.put(cursor)

    def show_said(self, said: Callable[[str], str]) -> None:
        """Show what the reader said: the signs of a claim, by its id."""
        self._said = said
        self.refresh()

    def show_empty(self, text: str) -> None:
        """Say why there are no rows."""
        self._empty = text
        self.refresh()

    @property
    def chosen(self) -> Row | None:
        """The row under the cursor."""
        return self.rows[self.cursor] if self.rows else None

    def put(self, cursor: int) -> None:
        """Put the cursor on a row, or on the nearest there is, and bring it into sight."""
        if not self.rows:
            self.cursor = 0
            self.refresh()
            return
        self.cursor = max(0, min(cursor, len(self.rows) - 1))
        self._keep_in_sight()
        self._tell_place()
        self.refresh()

    def move(self, where: str, times: int = 1) -> bool:
        """Move the cursor (`down`, `page_up`, `top`, …); whether it could."""
        return self._move_to(self.cursor + times * steps(where, self.size.height, len(self.rows)))

    def go_to(self, number: int) -> bool:
        """Move the cursor to the row of a number, counted from 1, or to the last; whether it could."""
        return self._move_to(number - 1)

    def _move_to(self, cursor: int) -> bool:
        before = self.cursor
        self.put(cursor)
        if self.cursor == before:
            return False
        self.post_message(RowChosen(self.cursor))
        return True

    def _keep_in_sight(self) -> None:
        height = self.scrollable_content_region.height
        top = self.scroll_offset.y
        if not height:
            return
        if self.cursor < top:
            self.scroll_to(y=self.cursor, animate=False, immediate=True, force=True)
        elif self.cursor >= top + height:
            self.scroll_to(y=self.cursor - height + 1, animate=False, immediate=True, force=True)

    def _tell_place(self) -> None:
        place = f"row {self.cursor + 1:,} of {len(self.rows):,}"
        self.entitle(f"Claims ── {self._order} ── {place}")

    def edge_at(self, _x: int, y: int) -> Edge:
        """The line of the title."""
        return "top" if y == 0 else ""

    def on_resize(self) -> None:
        """Keep the cursor in sight in a pane of another height."""
        self._keep_in_sight()

    def on_click(self, event: events.Click) -> None:
        """Choose the row under the pointer; a second click goes to its source."""
        offset = event.get_content_offset(self)
        if offset is None:
            return
        index = offset.y + self.scroll_offset.y
        if index >= len(self.rows):
            return
        self.put(index)
        self.post_message(RowChosen(index))
        if event.chain == 2:
            self.post_message(RowOpened())

    def render_line(self, y: int) -> Strip:
        """One row as it stands at the width of the pane."""
        palette = palette_of(self.app)
        index = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        if index >= len(self.rows):
            quiet = palette.style("furniture")
            return Strip([Segment(set_cell_size(f" {self._empty}", width), quiet)] if not self.rows and not y else [])
        if self._plan.width != width:
            self._plan = Plan.of(self.rows, width, self._articles)
        row = self.rows[index]
        return Strip(
            _segments(
                row, self._plan, palette, self.visual_style.rich_style,
                said=self._said(row.claim.id), current=index == self.cursor,
            )
        )  # fmt: skip


def _segments(row: Row, plan: Plan, palette: Palette, base: Style, *, said: str, current: bool) -> list[Segment]:
    relation = row.claim.relation
    ground = base + palette.style("chosen") if current else base
    parts = [
        (_POINTER if current else " ", palette.style("chosen-bar")),
        (MARKS[relation] + (" " if row.sure else "?") + " ", palette.style(relation)),
        (said + " ", palette.style("label")),
        (_fitted(row.label, plan.label) + "  ", Style(bold=relation == "differ")),
        (_witnesses(row.numbers, plan.articles) + "  ", palette.style(relation)),
    ]
    if row.apart:
        parts.append((_fitted(row.values, plan.values) + "  ", Style(bold=relation == "differ")))
        parts.append((_fitted(_apart(row), plan.rest - plan.values - 2), palette.style(relation)))
    else:
        look = palette.style("" if row.figured else "excerpt")
        parts.append((_fitted(row.values, plan.rest), look))
    return [Segment(text, ground + style) for text, style in parts if text]


def _apart(row: Row) -> str:
    return f"{row.apart} apart"


def _witnesses(numbers: tuple[int, ...], articles: int) -> str:
    if articles > _MOST_NUMBERS:
        return f"{len(numbers):>3} of {articles}"
    return " ".join(str(number) if number in numbers else "·" for number in range(1, articles + 1))


def _fitted(text: str, width: int) -> str:
    """`text` in exactly `width` cells, with an ellipsis where it had more."""
    length = cell_len(text)
    if length > width:
        return set_cell_size(set_cell_size(text, max(0, width - 1)).rstrip() + "…", width) if width > 0 else ""
    return text + " " * (width - length)
