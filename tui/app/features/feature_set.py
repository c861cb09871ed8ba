"""The features of the main screen, in the order in which their hooks are called."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from tui.app.features.annotations import Annotations
from tui.app.features.arithmetic_marks import ArithmeticMarks
from tui.app.features.arrival import Arrival
from tui.app.features.bookmarks import Bookmarks
from tui.app.features.clipboard import Clipboard
from tui.app.features.conflict_values import ConflictValues
from tui.app.features.draft_check import DraftCheck
from tui.app.features.edits import Edits
from tui.app.features.export import Export
from tui.app.features.external_editor import ExternalEditor
from tui.app.features.figure_cursor import FigureCursor
from tui.app.features.history import History
from tui.app.features.layout import Layout
from tui.app.features.line_wrap import LineWrap
from tui.app.features.links import Links
from tui.app.features.lists import Lists
from tui.app.features.navigation import Navigation
from tui.app.features.near_copies import NearCopies
from tui.app.features.notes import Notes
from tui.app.features.open_rows import OpenRows
from tui.app.features.restore import Restore
from tui.app.features.right_source import RightSource
from tui.app.features.row_filter import RowFilter
from tui.app.features.scroll_lock import ScrollLock
from tui.app.features.search import Search
from tui.app.features.second_key import SecondKey
from tui.app.features.source_details import SourceDetails
from tui.app.features.summary_choice import SummaryChoice
from tui.app.features.text_entry import TextEntry
from tui.app.features.verdicts import Verdicts
from tui.app.features.vim_keys import VimKeys

if TYPE_CHECKING:
    from tui.app.check.start import Checking
    from tui.app.count import Count
    from tui.app.desk.desk import Desk
    from tui.app.desk.feature import Feature

Run = Callable[..., object]
"""The function of an action; its parameters are those in the key map."""


class FeatureSet:
    """Creates each feature once, passing it the features it needs."""

    def __init__(
        self, desk: Desk, count: Count, *, vim_changes: bool, from_stories: bool, checking: Checking | None = None
    ) -> None:
        self._desk = desk
        self.text_entry = TextEntry(desk)
        self.vim_keys = VimKeys(enabled=vim_changes)
        self.history = History(desk, from_stories=from_stories)
        self.navigation = Navigation(desk, self.history, count)
        self.row_filter = RowFilter(desk)
        self.edits = Edits(desk)
        self.layout = Layout(desk, self.edits)
        self.line_wrap = LineWrap(desk)
        self.scroll_lock = ScrollLock(desk)
        self.summary_choice = SummaryChoice(desk)
        self.annotations = Annotations(desk, self.summary_choice)
        self.arithmetic_marks = ArithmeticMarks(desk)
        self.figure_cursor = FigureCursor(desk)
        self.conflict_values = ConflictValues(desk)
        self.search = Search(desk, self.history, count)
        self.external_editor = ExternalEditor(desk)
        self.draft_check = DraftCheck(desk, self.edits, checking)
        self.near_copies = NearCopies(desk)
        self.lists = Lists(
            desk,
            self.history,
            self.search,
            self.summary_choice,
            self.figure_cursor,
            self.draft_check,
            self.external_editor,
            self.near_copies,
        )
        self.open_rows = OpenRows(desk)
        self.notes = Notes(desk, self.edits)
        self.right_source = RightSource(desk, self.edits)
        self.verdicts = Verdicts(desk, self.edits, self.open_rows, self.notes.write, self.right_source.ask)
        self.bookmarks = Bookmarks(desk, self.edits)
        self.links = Links(desk, self.edits)
        self.source_details = SourceDetails(desk, self.edits)
        self.second_key = SecondKey(
            desk,
            self.edits,
            {"verdict": self.verdicts.set, "mark": self.bookmarks.set, "go to mark": self.bookmarks.go},
        )
        self.clipboard = Clipboard(desk)
        self.export = Export(desk)
        self.arrival = Arrival(desk, lambda: self.notes.writing or self.right_source.asking)
        self.restore = Restore(desk, self.line_wrap, self.scroll_lock)

    @property
    def in_order(self) -> tuple[Feature, ...]:
        """The order of every hook: features that take keys, features shown in the articles, and the others."""
        return (
            # A second key comes before a text field, and `]c` only if no field is open.
            self.right_source, self.second_key, self.text_entry, self.vim_keys,
            # The first diff comes before anything that is computed in the background.
            self.arrival,
            # Wrapping comes before the text it lays out, and the text before its overlays.
            self.line_wrap, self.annotations, self.search, self.arithmetic_marks, self.figure_cursor,
            self.conflict_values,
            self.summary_choice, self.scroll_lock, self.restore,
            self.history, self.navigation, self.row_filter, self.layout, self.lists,
            self.edits, self.draft_check, self.near_copies, self.open_rows, self.notes, self.verdicts, self.bookmarks,
            self.links, self.source_details,
            self.clipboard, self.external_editor, self.export,
        )  # fmt: skip

    @property
    def actions(self) -> Mapping[str, Run]:
        """The functions of the actions in the key map, by the name before their parameters."""
        return {
            "seek": self.navigation.seek,
            "source": self.navigation.open_source,
            "other_source": self.navigation.change_source,
            "pane": self.navigation.next_pane,
            "article": self.navigation.article,
            "claims": self.navigation.claims,
            "slide": self.navigation.slide,
            "move": self.navigation.move,
            "back": self.history.back,
            "filter": self.row_filter.open_menu,
            "filter_to": self.row_filter.filter_to,
            "order_by": self.row_filter.order_by,
            "order": self.row_filter.next_order,
            "immaterial": self.row_filter.toggle_immaterial,
            "zoom": self.layout.toggle_zoom,
            "even": self.layout.reset,
            "swap": self.layout.swap,
            "widen": self.layout.widen,
            "hide": self.layout.hide,
            "resize": self.layout.resize,
            "wrap": self.line_wrap.toggle,
            "sideways": self.line_wrap.move_sideways,
            "lock": self.scroll_lock.toggle,
            "numbers": self.annotations.toggle_numbers,
            "method": self.summary_choice.next_method,
            "length": self.summary_choice.lengthen,
            "figure": self.figure_cursor.step,
            "open": self.lists.open,
            "search": self.search.open,
            "match": self.search.step,
            "results": self.search.list_results,
            "clear": self._clear,
            "ask": self.second_key.ask,
            "reviewed": self.verdicts.set_reviewed,
            "note": self.notes.begin,
            "link": self.links.link,
            "unlink": self.links.unlink,
            "undo": self.edits.undo,
            "redo": self.edits.redo,
            "edits": self.edits.show_list,
            "source_details": self.source_details.open,
            "copy": self.clipboard.copy_sentence,
            "copy_row": self.clipboard.copy_row,
            "copy_to_file": self.clipboard.save_copy,
            "edit": self.external_editor.open,
            "export": self.export.open,
        }

    def _clear(self) -> None:
        """Clear the search, else the search of the claims, else the filter."""
        if not self.search.clear() and not self.row_filter.clear():
            self._desk.note("Nothing to clear")
