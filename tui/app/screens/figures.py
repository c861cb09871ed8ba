"""The figures table: one row per figure, one column per source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar, Literal, cast

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from tui.app import keys
from tui.app.entries.entry import Destination
from tui.app.screens.listing import Closed, ListScreen
from tui.app.widgets.amounts_table import AmountsTable
from tui.app.widgets.cursor_view import CursorView
from tui.app.widgets.figures_table import LOOKS, FiguresTable
from tui.app.widgets.titled import Frame
from tui.figures import wording
from tui.figures.figure import Figure, FigureKind
from tui.figures.kinds import KINDS
from tui.reading.sanitise import one_line
from tui.reports.amounts import LEGEND
from tui.reports.words import COLUMNS
from tui.rows.sources import Source, sources

if TYPE_CHECKING:
    from tui.comparison import Comparison
    from tui.reading.documents import Document
    from tui.reports.figures import FigureLine

_HOW, _STEPS = "Read as", "Read as, step by step"
_MOST = 4
"""The maximum number of figures of one cell that are described."""
Order = Literal["conflicts", "gap", "text"]
ORDERS: dict[Order, str] = {"conflicts": "conflicts first", "gap": "largest gap first", "text": "text order"}
Filter = FigureKind | Literal["", "conflicts", "minor"]
_ONLY: dict[Filter, str] = {"": "", "conflicts": "conflicts only", "minor": "dates and durations in one source only"}


class FiguresScreen(ListScreen):
    """Conflicts first; the lines below explain how the figures of the chosen cell were read.

    Sums that do not add up and implied exchange rates that disagree are rows among them.
    """

    PANE: ClassVar[keys.Pane] = "figures"

    def __init__(self, comparison: Comparison, cursor: int = 0, named: Sequence[Source] = ()) -> None:
        super().__init__(cursor)
        self.comparison = comparison
        self.sources = tuple(named) or sources(comparison.documents)
        self.wanted: Filter = ""
        self.order: Order = "conflicts"
        self.steps = False
        """Whether the lines below show the steps of reading a figure instead of the result."""
        self._lines: tuple[FigureLine, ...] = ()
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
        """The headings, the rows, the chosen cell in words, the keys."""
        with Frame(id="figures") as frame:
            frame.entitle("Figures")
            frame.border_subtitle = Content(LEGEND)
            yield Static(Content(), id="figures-heads")
            many = len(self.sources) > COLUMNS
            yield AmountsTable(self.sources) if many else FiguresTable(self.sources)
        with Frame(id="figures-how") as beneath:
            beneath.entitle(_HOW)
            yield Static(Content(), id="figures-lines")
        yield self.footer

    @property
    def table(self) -> FiguresTable:
        """The rows."""
        return self.query_one(FiguresTable)

    def work(self) -> tuple[FigureLine, ...]:
        """All rows of the figures table, with sums and rates."""
        # Imported in the thread because they load the engine.
        from tui.reports import figures, sums  # noqa: PLC0415

        return sums.among(self.comparison, figures.lines(self.comparison, self.sources, minor=True), self.sources)

    def take(self, result: tuple[FigureLine, ...]) -> None:
        """Show the rows."""
        self._lines = result
        self._fill(self.start)

    def _fill(self, cursor: int = 0) -> None:
        lines = [line for line in self._lines if self._wants(line)]
        if self.order == "gap":
            lines.sort(key=lambda line: (line.row.verdict != "differs", -line.row.judgement.gap_percent))
        elif self.order == "text":
            lines.sort(key=self._place)
        self.table.show(lines, cursor=cursor)
        if not lines:
            self.note("No figures to compare.")
        self.describe()

    def _place(self, line: FigureLine) -> tuple[int, int]:
        first = line.row.figures[0]
        return self._places[first.document], first.span.start

    def _wants(self, line: FigureLine) -> bool:
        """Whether a row is shown: dates and durations in only one source are shown on request."""
        minor = line.kind == "figures" and line.row.is_minor
        if self.wanted in {"", "minor"}:
            return minor == (self.wanted == "minor")
        if self.wanted == "conflicts":
            return line.row.verdict == "differs"
        return line.row.kind == self.wanted

    @on(CursorView.Moved)
    def describe(self) -> None:
        """Show the place of the cursor and the filter in the titles, and how the figures of its cell were read."""
        table = self.table
        place = f"row {table.cursor + 1:,} of {len(table.lines):,}" if table.lines else "no rows"
        parts = ["Figures", place, ORDERS[self.order], self._filter_words(len(self._lines) - len(table.lines))]
        self.query_one("#figures", Frame).entitle(" ── ".join(part for part in parts if part))
        self.query_one("#figures-heads", Static).update(table.heads())
        self.query_one("#figures-lines", Static).update(self._words())
        how = _STEPS if self.steps else _HOW
        self.query_one("#figures-how", Frame).entitle(f"{table.chosen.label} ── {how}" if table.chosen else how)

    def _filter_words(self, hidden: int) -> str:
        """What is shown, and the number of hidden rows."""
        words = _ONLY.get(self.wanted)
        if words is None:
            words = f"{KINDS[cast('FigureKind', self.wanted)].plural} only"
        if not hidden:
            return words
        return f"{words}, {hidden:,} hidden" if words else f"{hidden:,} dates and durations in one source hidden"

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
        rows = [Content.assemble(*self._citation(figure), "  ", one_line(read(figure))) for figure in figures[:_MOST]]
        if len(figures) > _MOST:
            rows.append(Content(f"and {len(figures) - _MOST} more in this source"))
        if isinstance(self.table, AmountsTable) and (amount := self.table.amount) and len(amount.places) > 1:
            others = dict.fromkeys(figure.source.short for figure in amount.places[1:])
            rows.append(Content.assemble((one_line(f"also in {', '.join(others)}"), "$foreground 75%")))
        verdict = ": ".join(part for part in (line.verdict, line.rule) if part)
        look = f"${LOOKS[line.row.verdict]}"
        return Content("\n").join([*rows, Content.assemble((f"{line.sign} ", look), one_line(verdict))])

    def _read(self, article: Document, own: Sequence[Figure]) -> Callable[[Figure], str]:
        """Describe a figure: how it was read, or the steps of reading it."""
        if not self.steps:
            return lambda figure: wording.describe(figure, own)
        # Imported here because it loads the engine.
        from tui.figures import readout  # noqa: PLC0415

        return lambda figure: readout.steps(article, figure, own)

    def _citation(self, figure: Figure) -> tuple[tuple[str, str], tuple[str, str]]:
        """The source in its colour, and the number of the sentence."""
        source = self.sources[self._places[figure.document]]
        number = self._sentences.get(figure.sentence, 0)
        return (one_line(source.short), f"bold $source-{source.colour + 1}"), (
            f", sentence {number}",
            "$foreground 75%",
        )

    def target(self) -> Destination | None:
        """The first figure of the chosen cell."""
        figures = self.table.figures
        return Destination(self._places[figures[0].document], figures[0].span) if figures else None

    def seek(self, step: int) -> bool:
        """Go to the next or previous conflict."""
        return self.table.seek(step)

    def action_slide(self, by: int) -> None:
        """Go to the value of the next or previous source."""
        if not self.table.slide(by):
            side = "right" if by > 0 else "left"
            amounts = isinstance(self.table, AmountsTable)
            self.note(f"No more values to the {side}" if amounts else f"No source further {side} gives this figure")

    def action_open(self, name: str) -> None:
        """Show the steps of the reading, the timeline above this list, or leave for another list."""
        if name == "timeline":
            self._open_timeline()
            return
        if name != "why":
            super().action_open(name)
            return
        self.steps = not self.steps
        self.describe()

    def _open_timeline(self) -> None:
        """Open the timeline of the row; a place chosen there is shown at once."""
        # Imported here because the main screen has not needed it yet.
        from tui.app.screens.timeline import TimelineScreen  # noqa: PLC0415

        line = self.table.chosen
        if line is None:
            self.note("There is no row with a figure to follow")
            return
        figures = [figure.id for figure in line.row.figures]
        self.app.push_screen(TimelineScreen(self.comparison, figures, named=self.sources), self._follow)

    def _follow(self, closed: Closed | None) -> None:
        if closed is not None and (closed.target or closed.then):
            self.dismiss(Closed(self.view.cursor, closed.target, closed.then, closed.claim))

    def action_filter(self) -> None:
        """Show the rows of the next kind that has any: all, conflicts, each kind, dates and durations in one source."""
        kinds: list[Filter] = ["", "conflicts"]
        kinds += [kind for kind in KINDS if any(line.row.kind == kind for line in self._lines)]
        kinds += ["minor"] if any(line.row.is_minor for line in self._lines) else []
        self.wanted = kinds[(kinds.index(self.wanted) + 1) % len(kinds)]
        self._fill()

    def action_order(self) -> None:
        """Sort the rows by the next order."""
        orders = list(ORDERS)
        self.order = orders[(orders.index(self.order) + 1) % len(orders)]
        self._fill()
