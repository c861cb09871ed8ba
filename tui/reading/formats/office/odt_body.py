"""The text of an OpenDocument text in one of its versions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from lxml import etree

from tui.reading.content import PartKind
from tui.reading.formats.office.odt_changes import Version, restored
from tui.reading.formats.office.odt_names import tag, value
from tui.reading.formats.office.odt_runs import PARAGRAPHS, SHAPES, SKIPPED, Embedded, Runs
from tui.reading.formats.office.odt_styles import Styles
from tui.reading.formats.office.odt_tables import is_layout, rows_of
from tui.reading.formats.office.office_flow import is_bold_heading

_CONTENTS = frozenset({
    "text:table-of-content", "text:illustration-index", "text:table-index", "text:object-index", "text:user-index",
    "text:alphabetical-index",
})  # fmt: skip
_LISTS = frozenset({"text:list", "text:list-item", "text:list-header"})


class Body:
    """One version of a text: its parts in `flow`, what was collected in `runs`, its paragraph with the title."""

    def __init__(self, body: etree._Element, styles: Styles, embedded: Embedded, version: Version) -> None:
        """`embedded` gives the root of an object in the package, by its address; `version` is the one to read."""
        self.title = ""
        self.runs = Runs(body, styles, embedded, version)
        self.runs.handlers["text:change"] = self._restore
        self.flow = self.runs.flow
        self._styles, self._version = styles, version
        self._restored: set[str] = set()
        self._note_label = ""
        self._first: etree._Element | None = None
        self._depth_of_lists = 0
        self._in_contents = False
        self._blocks(body)
        self._finish()
        self._write_notes()
        self.flow.finish()

    def _blocks(self, parent: Iterable[etree._Element]) -> None:
        for element in parent:
            name = tag(element)
            if name in SKIPPED or (name == "text:section" and value(element, "text:display") == "none"):
                continue
            if name in PARAGRAPHS:
                self._paragraph(element)
            elif name == "table:table":
                self._table(element)
            elif name in _LISTS:
                self._depth_of_lists += 1
                self._blocks(element)
                self._depth_of_lists -= 1
            elif name in _CONTENTS:
                before, self._in_contents = self._in_contents, True
                self._blocks(element)
                self._in_contents = before
            elif name in self.runs.handlers and name not in SHAPES:
                self.runs.handlers[name](element)
            else:
                self._blocks(element)

    # --- paragraphs

    def _paragraph(self, element: etree._Element) -> None:
        if self._is_hidden(element):
            return
        outer, self.runs.paragraph = self.runs.paragraph, element
        self._write(element)
        if not self.runs.cut:
            self._end(element)
        self.runs.paragraph = outer

    def _write(self, paragraph: etree._Element) -> None:
        """Write the words of a paragraph, which may continue in the next."""
        written = self.flow.written
        self.runs.write(paragraph)
        if self._first is None and self.flow.written > written:
            self._first = paragraph

    def _is_hidden(self, paragraph: etree._Element) -> bool:
        hidden = any(
            tag(one) == "text:hidden-paragraph" and value(one, "text:is-hidden") == "true" for one in paragraph.iter()
        )
        return hidden or self._styles.is_hidden("paragraph", value(paragraph, "text:style-name"))

    def _end(self, paragraph: etree._Element) -> None:
        """End the paragraph, which is what its first one is, and then read the boxes that are anchored in it."""
        paragraph = paragraph if self._first is None else self._first
        kind, label = self._kind(paragraph)
        is_bold, self.runs.is_bold, self._first = self.runs.is_bold, True, None
        text = self.flow.end(kind, label)
        if is_bold and kind == "prose" and is_bold_heading(text):
            self.flow.parts[-1] = replace(self.flow.parts[-1], kind="heading")
        if text and not self.title and not self._note_label and self._styles.is_title(paragraph):
            self.title = text
        self._write_boxes()

    def _kind(self, paragraph: etree._Element) -> tuple[PartKind, str]:
        """What a paragraph is, and the label that its note puts before it."""
        if self._note_label:
            label, self._note_label = self._note_label, " " if self.flow.is_pending else self._note_label
            return "list", label.lstrip()
        kind = "furniture" if self._in_contents else self._styles.kind(paragraph)
        return "list" if kind == "prose" and self._depth_of_lists else kind, ""

    def _write_boxes(self) -> None:
        boxes, self.runs.boxes = self.runs.boxes, []
        lists, self._depth_of_lists = self._depth_of_lists, 0
        for box in boxes:
            self._blocks(box)
            self._finish()
        self._depth_of_lists = lists

    def _finish(self) -> None:
        """End what has been written, though its paragraph was to continue."""
        if self.flow.in_cell:
            self._write_boxes()
        elif self.flow.is_pending or self.runs.boxes:
            paragraph = self._first if self._first is not None else self.runs.paragraph
            if paragraph is None:
                self.flow.end("prose")
            else:
                self._end(paragraph)

    def _write_notes(self) -> None:
        for note in sorted(self.runs.notes, key=lambda note: note.is_endnote):
            self._note_label = f"[{note.mark}] " if note.mark else " "
            self._blocks(note.body)
            self._finish()
        self._note_label = ""

    # --- tables

    def _table(self, element: etree._Element) -> None:
        if not self.runs.cut:
            self._finish()
        if not self.flow.in_cell and is_layout(element):
            self._blocks(cell.element for row in rows_of(element) for cell in row if cell.element is not None)
            return
        lists, self._depth_of_lists = self._depth_of_lists, 0
        for row in rows_of(element, repeats=not self.flow.in_cell):
            self.flow.begin_row()
            for cell in row:
                self.flow.begin_cell()
                if cell.element is not None:
                    self._blocks(cell.element)
                    self._finish()
                self.flow.end_cell(head=cell.is_head, columns=cell.columns)
        self.flow.end_table()
        self._depth_of_lists = lists

    # --- changes

    def _restore(self, mark: etree._Element) -> None:
        """Put back what was deleted here; its first and last paragraph continue in the one in which it was deleted."""
        name = value(mark, "text:change-id")
        if name not in self._version.restored or name in self._restored:
            return
        self._restored.add(name)
        cut, self.runs.cut = self.runs.cut, set()
        blocks = list(restored(self._version.restored[name]))
        for place, block in enumerate(blocks):
            self._depth_of_lists += block.in_list
            if self.runs.paragraph is not None and tag(block.element) in PARAGRAPHS:
                self._write(block.element)
                if place < len(blocks) - 1:
                    self._end(block.element)
            else:
                self._finish()
                self._blocks([block.element])
            self._depth_of_lists -= block.in_list
        self.runs.cut = cut
