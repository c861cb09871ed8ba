"""The figures table: what measures the same thing on one row, one column an article."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from tui.app import keys
from tui.app.entries.entry import Target
from tui.app.screens.listing import ListScreen
from tui.app.widgets.amounts_table import AmountsTable
from tui.app.widgets.cursor_view import CursorView
from tui.app.widgets.figures_table import LOOKS, FiguresTable
from tui.app.widgets.footer import Footer
from tui.app.widgets.titled import Frame
from tui.figures import wording
from tui.figures.figure import Figure, FigureKind
from tui.figures.kinds import CALENDAR, KINDS
from tui.reading.sanitise import one_line
from tui.reports.words import COLUMNS

if TYPE_CHECKING:
    from tui.comparison import Comparison
    from tui.reading.documents import Document
    from tui.reports.figures import Line

_HOW = "How it was read"
_MOST = 4
"""So many figures of one cell are told in words."""


class FiguresScreen(ListScreen):
    """Sorted by what differs most; the lines beneath say how the figures of the chosen cell were read.

    The sums that do not hold and the exchange rates in which articles differ are rows among them.
    """

    PANE: ClassVar[keys.Pane] = "figures"

    def __init__(self, comparison: Comparison, cursor: int = 0) -> None:
        super().__init__(cursor)
        self.comparison = comparison
        self.wanted: FigureKind | None = None
        self.steps = False
        """Whether the lines beneath tell the steps of a reading in place of what it came to."""
        self._lines: tuple[Line, ...] = ()
        self._own: defaultdict[str, list[Figure]] = defaultdict(list)
        for figure in comparison.figures:
            self._own[figure.document].append(figure)
        self._places = {document.id: index for index, document in enumerate(comparison.documents)}
        self._sentences = {
            sentence.id: number
            for document in comparison.documents
            for number, sentence in enumerate(document.sentences, 1)
        }  # fmt: skip

    def compose(self) -> ComposeResult:
        """Heads, rows, the chosen cell in words, the keys."""
        with Frame(id="figures") as frame:
            frame.entitle("Figures")
            yield Static(Content(), id="figures-heads")
            names = [one_line(document.name) for document in self.comparison.documents]
            yield AmountsTable(names) if len(names) > COLUMNS else FiguresTable(names)
        with Frame(id="figures-told") as beneath:
            beneath.entitle(_HOW)
            yield Static(Content(), id="figures-lines")
        yield Footer()

    @property
    def table(self) -> FiguresTable:
        """The rows."""
        return self.query_one(FiguresTable)

    def work(self) -> tuple[Line, ...]:
        """The rows of the figures table, those of the calendar too."""
        # Imported in the thread because they load the engine.
        from tui.reports import figures, sums  # noqa: PLC0415

        return sums.among(self.comparison, figures.lines(self.comparison, minor=True))

    def take(self, result: tuple[Line, ...]) -> None:
        """Show the rows."""
        self._lines = result
        self._fill(self.start)

    def _fill(self, cursor: int = 0) -> None:
        lines = [line for line in self._lines if self._wants(line)]
        self.table.show(lines, cursor=cursor)
        if not lines:
            self.note("No article gives a figure that can be compared.")
        self.tell()

    def _wants(self, line: Line) -> bool:
        """Whether a row is shown: most dates and durations say when and not how much, so they are asked for alone."""
        if self.wanted is None:
            return line.kind != "figures" or line.row.kind not in CALENDAR
        return line.row.kind == self.wanted

    @on(CursorView.Moved)
    def tell(self) -> None:
        """Say where the cursor stands, and how the figures of its cell were read."""
        table = self.table
        hidden = len(self._lines) - len(table.lines)
        kind = "no dates or durations" if self.wanted is None else f"{KINDS[self.wanted].plural} alone"
        kind += f", {hidden:,} hidden" if hidden else ""
        place = f"row {table.cursor + 1:,} of {len(table.lines):,}" if table.lines else "no rows"
        self.query_one("#figures", Frame).entitle(f"Figures ── {place} ── largest first ── {kind}")
        self.query_one("#figures-heads", Static).update(table.heads())
        self.query_one("#figures-lines", Static).update(self._words())
        how = f"{_HOW}, step by step" if self.steps else _HOW
        self.query_one("#figures-told", Frame).entitle(f"{table.chosen.label} ── {how}" if table.chosen else how)

    @on(FiguresTable.Planned)
    def _move_heads(self) -> None:
        """The heads move with the columns."""
        self.query_one("#figures-heads", Static).update(self.table.heads())

    def _words(self) -> Content:
        line = self.table.chosen
        if line is None:
            return Content()
        article = self.comparison.documents[self.table.chosen_column]
        own = self._own[article.id]
        read = self._read(article, own)
        figures = self.table.figures
        rows = [
            Content.assemble((f"{self._citation(figure)} ", "$foreground 75%"), one_line(read(figure)))
            for figure in figures[:_MOST]
        ]
        if len(figures) > _MOST:
            rows.append(Content(f"and {len(figures) - _MOST} more here"))
        if isinstance(self.table, AmountsTable) and (amount := self.table.amount) and len(amount.places) > 1:
            others = dict.fromkeys(said.article for said in amount.places[1:])
            rows.append(Content.assemble((f"also in {' '.join(map(str, others))}", "$foreground 75%")))
        # A sum that fails says in its rule what its verdict is.
        rule = line.rule if line.kind == "sum" else ": ".join(part for part in (line.verdict, line.rule) if part)
        look = f"${LOOKS[line.row.verdict]}"
        return Content("\n").join([*rows, Content.assemble((f"{line.sign} ", look), one_line(rule))])

    def _read(self, article: Document, own: Sequence[Figure]) -> Callable[[Figure], str]:
        """How a figure is told: what was read, or by what steps. A sum that fails is told by its own row."""
        if not self.steps:
            return lambda figure: wording.describe(figure, own)
        # Imported here because it loads the engine.
        from tui.figures import readout  # noqa: PLC0415

        return lambda figure: readout.steps(article, figure, own)

    def _citation(self, figure: Figure) -> str:
        return f"{self._places[figure.document] + 1}, sentence {self._sentences.get(figure.sentence, 0)}"

    def target(self) -> Target | None:
        """The first figure of the chosen cell."""
        figures = self.table.figures
        return Target(self._places[figures[0].document], figures[0].span) if figures else None

    def seek(self, step: int) -> bool:
        """Go to the next or previous row whose figures differ."""
        return self.table.seek(step)

    def action_slide(self, by: int) -> None:
        """Go to the figure of the next or previous article."""
        if not self.table.slide(by):
            side = "right" if by > 0 else "left"
            amounts = isinstance(self.table, AmountsTable)
            self.note(f"No amount further {side}." if amounts else f"No article further {side} gives this.")

    def action_open(self, name: str) -> None:
        """Tell the steps of the reading, or leave for another list."""
        if name != "why":
            super().action_open(name)
            return
        self.steps = not self.steps
        self.tell()

    def action_filter(self) -> None:
        """Show the rows of the next kind that has any."""
        kinds: list[FigureKind | None] = [None, *(k for k in KINDS if any(line.row.kind == k for line in self._lines))]
        self.wanted = kinds[(kinds.index(self.wanted) + 1) % len(kinds)]
        self._fill()
