"""The figures table for more sources than columns: a row has each value once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.style import Style
from textual.content import Content

from tui.app.paint import Palette, clean
from tui.app.widgets.entry_list import fitted
from tui.app.widgets.figures_table import GAP, SIGNS, VERDICT, WHAT, FiguresTable, Piece, Plan, padded, together

if TYPE_CHECKING:
    from tui.reports.figures import CitedAmount, FigureLine

_COUNT = 6
"""The width of the number of sources; a narrow table has no room for it."""
_ROOMY = 24


class AmountsTable(FiguresTable):
    """The number of sources that give a figure, then its values, most sources first; the cursor is on one of them.

    `column` counts the values, from 0; in a row with fewer, the last is used.
    """

    @property
    def chosen_column(self) -> int:
        """The first source that gives the value under the cursor."""
        amount = self.amount
        return amount.places[0].article - 1 if amount else 0

    @property
    def amount(self) -> CitedAmount | None:
        """The value under the cursor."""
        given = self.chosen.given if self.chosen else ()
        return given[min(self.column, len(given) - 1)] if given else None

    def slide(self, by: int) -> bool:
        """Go to the next or previous value of this row; returns whether there is one."""
        count = len(self.chosen.given) if self.chosen else 0
        wanted = min(self.column, count - 1) + by
        if not 0 <= wanted < count:
            return False
        self.column = wanted
        self.repaint()
        self.post_message(self.Moved())
        return True

    def heads(self) -> Content:
        """The heads of the columns."""
        plan = self._plan
        heads = (
            (WHAT, plan.label),
            ("sources, values", plan.columns[0] if plan.columns else 0),
            (VERDICT, len(VERDICT)),
        )
        words = together(padded(text, width) for text, width in heads)
        return Content.assemble((" " * SIGNS + words, "bold"))

    def clicked(self, index: int, x: int) -> None:
        """Select only the row: the values have no columns."""

    def _follow(self) -> None:
        self.repaint()

    def _planned(self, width: int, first: int) -> Plan:  # noqa: ARG002 - the one column never slides
        return Plan.whole(width, self._verdict)

    def _cells(self, line: FigureLine, palette: Palette, *, current: bool) -> list[Piece]:
        """The number of sources and the values, from the first one that leaves the one under the cursor visible."""
        (width,) = self._plan.columns
        count = _COUNT if width >= _ROOMY else 0
        room = width - count
        given = line.given
        chosen = min(self.column, len(given) - 1) if current else -1
        texts = list(map(_value, given))
        first = 0
        while first < chosen and sum(cell_len(text) + GAP for text in texts[first : chosen + 1]) > room:
            first += 1
        parts: list[Piece] = [(" " * GAP, Style())]
        if count:
            parts.append((f"{line.row.articles:>{count - GAP}}{' ' * GAP}", palette.style("label")))
        left = room
        for place in range(first, len(given)):
            text = fitted(("‹ " if first and place == first else "") + texts[place], left)
            look = palette.style("differ" if given[place].remark or line.kind == "sum" else line.row.kind)
            parts.append((text, look + Style(reverse=True) if place == chosen else look))
            left -= cell_len(text)
            parts.append((" " * min(GAP, left), Style()))
            left -= min(GAP, left)
            if not left:
                break
        return [*parts, (" " * left, Style())]


def _value(given: CitedAmount) -> str:
    """A value, marked if it contradicts the others, and the number of its sources if there are several."""
    count = f" ×{len(given.places)}" if len(given.places) > 1 else ""
    return f"{'≠ ' if given.remark else ''}{clean(given.text)}{count}"
