"""The text of a Word document as it is with every tracked change accepted, or with every one rejected."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from lxml import etree

from tui.reading.content import Part, PartKind
from tui.reading.formats.office.office_flow import is_bold_heading
from tui.reading.formats.office.word_changes import INTO, OUT
from tui.reading.formats.office.word_names import child, relation, switch, tag, value
from tui.reading.formats.office.word_numbering import Numbering
from tui.reading.formats.office.word_package import Package
from tui.reading.formats.office.word_runs import NOTES, Runs, chosen
from tui.reading.formats.office.word_styles import Styles, versioned
from tui.reading.formats.office.word_tables import Row, cell_columns, is_continued, is_layout, leading_columns, rows_of

_WRAPPERS = frozenset({"w:sdtContent", "w:customXml", "w:smartTag", "w:bdo", "w:dir", "w:body", "w:docPartBody"})
_CONTENTS = "Table of Contents"
"""The gallery from which Word takes them."""
Chunk = Callable[[str], tuple[Part, ...]]


class Body:
    """One version of a document: its parts in `flow`, what was collected in `runs`, its paragraph with the title."""

    def __init__(self, package: Package, chunk: Chunk, *, newest: bool) -> None:
        """`chunk` gives the parts of a part of the package that is in another format, by its name."""
        self.title = ""
        self._newest, self._package, self._chunk = newest, package, chunk
        self._styles = Styles(package.related("styles"))
        self._numbering = Numbering(package.related("numbering"), self._styles)
        self.runs = Runs(package, self._styles, newest=newest)
        self.flow = self.runs.flow
        self._first: etree._Element | None = None
        self._in_contents = False
        self._inserted: set[str] = set()
        self._note_label = ""
        document = package.document()
        body = child(document, "w:body")
        self._story(document if body is None else body)
        self._write_notes()
        self.flow.finish()

    def _story(self, root: etree._Element) -> None:
        """The body, a note or a box."""
        with self.runs.story(root):
            self._blocks(root, shown=True)
            self._finish()

    def _blocks(self, parent: etree._Element, *, shown: bool) -> None:
        for element in parent:
            name = tag(element)
            if name == "w:p":
                self._paragraph(element, shown=shown)
            elif name == "w:tbl":
                self._table(element, shown=shown)
            elif name == "w:sdt":
                with self._contents(element), self.runs.control(element):
                    self._blocks(element, shown=shown)
            elif name == "mc:AlternateContent":
                self._blocks(chosen(element), shown=shown)
            elif name == "w:altChunk":
                self._other_format(element, shown=shown)
            elif name in INTO or name in OUT or name in _WRAPPERS:
                self._blocks(element, shown=self.runs.is_shown(name, shown=shown))
            else:
                self.runs.write(element, shown=shown)

    @contextmanager
    def _contents(self, control: etree._Element) -> Iterator[None]:
        """Within a table of contents, which is not part of the account."""
        before = self._in_contents
        gallery = value(child(control, "w:sdtPr", "w:docPartObj", "w:docPartGallery"))
        self._in_contents = before or gallery.startswith(_CONTENTS)
        yield
        self._in_contents = before

    # --- paragraphs

    def _paragraph(self, element: etree._Element, *, shown: bool) -> None:
        properties = versioned(child(element, "w:pPr"), newest=self._newest)
        self.runs.properties = properties
        ends = shown and self._ends(element)
        if self.flow.in_cell and ends:
            self.flow.write(f"{self._numbering.label(properties) or ''} ")
        written = self.flow.written
        for one in element:
            self.runs.write(one, shown=shown)
        has_words = self.flow.written > written
        if ends:
            self._end(properties if has_words or self._first is None else self._first)
        elif has_words and self._first is None:
            self._first = properties

    def _ends(self, element: etree._Element) -> bool:
        """Whether a paragraph's mark is there, so the next one does not continue in its line."""
        properties = child(element, "w:pPr")
        mark = child(properties, "w:rPr")
        gone = OUT if self._newest else INTO
        if mark is not None and any(tag(one) in gone for one in mark):
            return False
        is_initial = value(child(properties, "w:framePr"), "dropCap") in {"drop", "margin"}
        return not (is_initial or switch(mark, "w:specVanish"))

    def _end(self, properties: etree._Element | None) -> None:
        """End the paragraph, and then read the boxes that are anchored in it."""
        kind, label = self._kind(properties)
        is_bold, self.runs.is_bold, self._first = self.runs.is_bold, True, None
        text = self.flow.end(kind, label)
        if is_bold and kind == "prose" and is_bold_heading(text):
            self.flow.parts[-1] = replace(self.flow.parts[-1], kind="heading")
        if text and not self.title and not self._note_label and self._styles.is_title(properties):
            self.title = text
        self._write_boxes()

    def _kind(self, properties: etree._Element | None) -> tuple[PartKind, str]:
        """What a paragraph is, and the label that its list or its note puts before it."""
        if self._note_label:
            label, self._note_label = self._note_label, " " if self.flow.is_pending else self._note_label
            return "list", label.lstrip()
        kind: PartKind = "furniture" if self._in_contents else self._styles.kind(properties)
        counted = None if self.flow.in_cell else self._numbering.label(properties)
        if counted is not None and kind == "prose":
            kind = "list"
        return kind, f"{counted} " if counted else ""

    def _finish(self) -> None:
        """End what has been written, though its paragraph has no mark of its own."""
        if self.flow.in_cell:
            self._first = None
            self._write_boxes()
        elif self.flow.is_pending or self.runs.boxes:
            self._end(self._first)

    def _write_boxes(self) -> None:
        boxes, self.runs.boxes = self.runs.boxes, []
        for box in boxes:
            if isinstance(box, str):
                self.flow.write(box)
                self.flow.end("prose")
            else:
                self._story(box)

    def _write_notes(self) -> None:
        roots = {kind: self._package.related(kind) for kind in NOTES.values()}
        stories = {(kind, value(one, "id")): one for kind, root in roots.items() if root is not None for one in root}
        for note in sorted(self.runs.notes, key=lambda note: note.kind == "endnotes"):
            story = stories.get((note.kind, note.id))
            if story is not None:
                del stories[note.kind, note.id]
                self._note_label = f"[{note.mark}] "
                self._story(story)
        self._note_label = ""

    def _other_format(self, element: etree._Element, *, shown: bool) -> None:
        found = self._package.relations.get(relation(element))
        if shown and found is not None and not found.is_external and found.target not in self._inserted:
            self._inserted.add(found.target)
            self._finish()
            self.flow.add(self._chunk(found.target))

    # --- tables

    def _table(self, element: etree._Element, *, shown: bool) -> None:
        rows = list(rows_of(element, newest=self._newest)) if shown else []
        if rows and not self.flow.in_cell:
            self._finish()
            if is_layout(element):
                self._loosen(rows)
                return
        for row in rows:
            self.flow.begin_row()
            if (columns := leading_columns(row.element)) and not self.flow.in_cell:
                self.flow.begin_cell()
                self.flow.end_cell(columns=columns)
            for cell in row.cells:
                properties = versioned(child(cell, "w:tcPr"), newest=self._newest)
                self.flow.begin_cell()
                if not is_continued(properties, newest=self._newest):
                    self._blocks(cell, shown=True)
                    self._finish()
                self.flow.end_cell(head=row.is_head, columns=cell_columns(properties))
        self.flow.end_table()

    def _loosen(self, rows: list[Row]) -> None:
        """The text of a table that only sets it in place, cell after cell."""
        for row in rows:
            for cell in row.cells:
                self._blocks(cell, shown=True)
                self._finish()
