"""The parts of the main screen, and what it knows of the articles."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from textual import events
from textual.app import ComposeResult

from tui.app.screens.counting import CountingScreen
from tui.app.widgets.claims_table import ClaimsTable
from tui.app.widgets.columns import Columns
from tui.app.widgets.diff_pane import DiffPane
from tui.app.widgets.footer import Footer
from tui.app.widgets.header import Header
from tui.app.widgets.note_panel import NotePanel
from tui.app.widgets.search_line import SearchLine
from tui.app.widgets.trouble_line import TroubleLine
from tui.app.widgets.typed_line import TypedLine
from tui.errors import Trouble
from tui.reading.documents import Document

if TYPE_CHECKING:
    from tui.app.review import Reviewer
    from tui.app.rows import Prepared, Row
    from tui.app.widgets.article import ArticlePane
    from tui.comparison import Comparison
    from tui.sessions.session import Review

Line = TypeVar("Line", NotePanel, SearchLine)

_CHANGES = {"left_square_bracket", "right_square_bracket"}
TALL = 32
"""Lines of a terminal from which on the panes have whole frames."""


class PartsScreen(CountingScreen[None], inherit_bindings=False):
    """Lines and panes from top to bottom; what every other part of the screen may ask for."""

    reviewer: Reviewer | None = None
    """Keeps what the reader says, once the session is open."""
    prepared: Prepared | None = None
    """The comparison with its rows, once it is there."""

    vim_changes = False
    """Whether `c` straight after `]` or `[` is the end of that stroke, as in vim, and no note."""
    _key = ""
    """The key before."""

    def __init__(self, documents: Sequence[Document], troubles: Sequence[Trouble]) -> None:
        super().__init__()
        self.documents = tuple(documents)
        self.troubles = tuple(troubles)

    def compose(self) -> ComposeResult:
        """The lines and panes from top to bottom."""
        # Textual sees how tall the screen is after the first frame only, and would then style all of it anew.
        self.add_class("-tall" if self.app.size.height >= TALL else "-short")
        yield Header(len(self.documents))
        if self.troubles:
            yield TroubleLine(self.troubles)
        yield Columns(self.documents, self.prepare_pane)
        yield ClaimsTable()
        yield DiffPane()
        yield Footer()

    def prepare_pane(self, index: int, pane: ArticlePane) -> None:
        """Give the pane of an article, which may just have been made, what is known of it."""

    # The parts

    @property
    def header(self) -> Header:
        """The top line."""
        return self.query_one(Header)

    @property
    def columns(self) -> Columns:
        """The articles."""
        return self.query_one(Columns)

    @property
    def table(self) -> ClaimsTable:
        """The claims."""
        return self.query_one(ClaimsTable)

    @property
    def diff(self) -> DiffPane:
        """The passages of the chosen row against each other."""
        return self.query_one(DiffPane)

    @property
    def footer(self) -> Footer:
        """The bottom line."""
        return self.query_one(Footer)

    def typing(self, kind: type[Line]) -> Line:
        """The line of a kind to type in, made when it is first wanted: a field costs as much as an article."""
        for line in self.query(kind):
            return line
        line = kind()
        self.mount(line, before=self.footer)
        return line

    @property
    def stands(self) -> bool:
        """Whether it is the main screen still; another one takes its place when the articles change."""
        return self in self.app.screen_stack

    def note(self, text: str) -> None:
        """Say something in the bottom line until the next key."""
        self.footer.note(text)

    def clear_note(self) -> None:
        """Show the keys in the bottom line again."""
        self.footer.clear_note()

    async def take_key(self, event: events.Key) -> bool:
        """Whether a key is used up before it can be one of the map: typed into a line, or the end of a stroke."""
        line = self.focused
        if isinstance(line, TypedLine):
            if line.display:
                return line.take_key(event)
            # Something has given the focus back to where it was before, and that is gone.
            self.set_focus(self.table)
        before, self._key = self._key, event.key
        if self.vim_changes and event.key == "c" and before in _CHANGES:
            return True
        return await super().take_key(event)

    # What is known

    @property
    def comparison(self) -> Comparison | None:
        """What was found, where it is there."""
        return self.prepared.comparison if self.prepared else None

    @property
    def review(self) -> Review | None:
        """What the reader said."""
        return self.reviewer.review if self.reviewer else None

    @property
    def every_row(self) -> tuple[Row, ...]:
        """The rows, with those that the filter hides."""
        return self.prepared.rows if self.prepared else ()

    @property
    def shown(self) -> tuple[Row, ...]:
        """The rows that the filter lets through."""
        return self.table.rows

    @property
    def row(self) -> Row | None:
        """The row under the cursor."""
        return self.table.chosen

    def place_of(self, document: str) -> int:
        """The position of an article, by its id."""
        known = self.comparison.documents if self.comparison else self.documents
        return next((place for place, read in enumerate(known) if read.id == document), -1)
