"""The text of an OpenDocument text as it is, or as it was before its tracked changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from lxml import etree

from tui.reading.content import Part, PartKind, Remark
from tui.reading.formats.odt_changes import Version, restored
from tui.reading.formats.odt_math import formula
from tui.reading.formats.odt_names import find, number, tag, value
from tui.reading.formats.odt_styles import Styles
from tui.reading.formats.odt_tables import is_layout, rows_of
from tui.reading.formats.office_flow import Flow, is_bold_heading
from tui.reading.formats.office_line import Stretch
from tui.reading.formats.office_properties import day
from tui.reading.formats.word_symbols import raised

_SKIPPED = frozenset({
    "text:tracked-changes", "office:forms", "text:variable-decls", "text:sequence-decls", "text:user-field-decls",
    "text:dde-connection-decls", "office:change-info", "svg:title", "svg:desc", "text:ruby-text", "text:script",
    "office:event-listeners", "office:binary-data", "text:number", "presentation:notes", "office:scripts",
    "text:table-of-content-source", "text:illustration-index-source", "text:table-index-source",
    "text:object-index-source", "text:user-index-source", "text:alphabetical-index-source",
    "text:bibliography-source", "table:table-source", "draw:glue-point", "draw:plugin", "text:list-level-style-number",
})  # fmt: skip
_CONTENTS = frozenset({
    "text:table-of-content", "text:illustration-index", "text:table-index", "text:object-index", "text:user-index",
    "text:alphabetical-index",
})  # fmt: skip
_SHAPES = frozenset({
    "draw:text-box", "draw:custom-shape", "draw:rect", "draw:ellipse", "draw:circle", "draw:polygon", "draw:path",
    "draw:polyline", "draw:line", "draw:caption", "draw:regular-polygon", "draw:connector", "draw:measure",
})  # fmt: skip
_PARAGRAPHS = frozenset({"text:p", "text:h"})
_MOST_SPACES = 100
Embedded = Callable[[str], etree._Element | None]


@dataclass(frozen=True, slots=True)
class _Annotation:
    element: etree._Element
    stretch: Stretch


class Body:
    """One version of a text: its parts in `flow`, its remarks, which paragraph is its title."""

    def __init__(self, body: etree._Element, styles: Styles, embedded: Embedded, version: Version) -> None:
        """`embedded` gives the root of an object in the package, by its address; `version` is the one to read."""
        self.flow = Flow()
        self.title = ""
        self.is_struck = False
        self._styles, self._embedded = styles, embedded
        self._annotations: list[_Annotation] = []
        self._ranges: dict[str, Stretch] = {}
        self._notes: list[tuple[str, etree._Element, bool]] = []
        self._note_label = ""
        self._boxes: list[etree._Element] = []
        self._ranged = {value(one, "office:name") for one in body.iter() if tag(one) == "office:annotation-end"}
        self._version = version
        self._cut: set[str] = set()
        self._restored: set[str] = set()
        self._paragraph: etree._Element | None = None
        self._first: etree._Element | None = None
        self._depth_of_lists = 0
        self._in_contents = False
        self._is_bold = True
        self._style = ""
        self._handlers: dict[str, Callable[[etree._Element], None]] = {
            "text:s": lambda one: self._write(" " * number(one, "text:c", _MOST_SPACES)),
            "text:tab": lambda _: self._tab(),
            "text:line-break": lambda _: self._break(),
            "text:span": self._span,
            "text:a": self._link,
            "draw:a": self._link,
            "text:note": self._note,
            "office:annotation": self._annotation,
            "office:annotation-end": self._annotation_end,
            "text:change": self._restore,
            "text:change-start": self._cut_start,
            "text:change-end": self._cut_end,
            "text:p": self._inner_paragraph,
            "text:h": self._inner_paragraph,
            "text:hidden-text": self._hidden,
            "text:hidden-paragraph": lambda _: None,
            "draw:object": self._object,
            "math:math": lambda one: self._write(formula(one)),
        } | dict.fromkeys(_SHAPES, self._box)
        self._blocks(body)
        self._finish()
        self._write_notes()
        self.flow.finish()

    def remarks(self) -> Iterable[Remark]:
        """The comments in their order."""
        for one in self._annotations:
            said = {tag(part): part.text or "" for part in one.element}
            paragraphs = (
                " ".join("".join(part.itertext()).split()) for part in one.element.iter() if tag(part) == "text:p"
            )
            start, end = self.flow.span(one.stretch)
            text = "\n".join(filter(None, paragraphs))
            yield Remark(said.get("dc:creator", ""), day(said.get("dc:date", "")), text, start, end)

    # --- blocks

    def _blocks(self, parent: Iterable[etree._Element]) -> None:
        for element in parent:
            name = tag(element)
            if name in _SKIPPED or (name == "text:section" and self._styles.is_section_hidden(element)):
                continue
            if name in _PARAGRAPHS:
                self._whole_paragraph(element)
            elif name == "table:table":
                self._table(element)
            elif name in {"text:list", "text:list-item", "text:list-header"}:
                self._depth_of_lists += 1
                self._blocks(element)
                self._depth_of_lists -= 1
            elif name in _CONTENTS:
                before, self._in_contents = self._in_contents, True
                self._blocks(element)
                self._in_contents = before
            elif name in _SHAPES:
                self._blocks(element)
            elif name in self._handlers:
                self._handlers[name](element)
            else:
                self._blocks(element)

    def _whole_paragraph(self, element: etree._Element) -> None:
        if self._is_hidden(element):
            return
        outer, self._paragraph = self._paragraph, element
        written = self.flow.written
        self._inline(element)
        if self._first is None and self.flow.written > written:
            self._first = element
        if not self._cut:
            self._end(self._first if self._first is not None else element)
        self._paragraph = outer

    def _is_hidden(self, paragraph: etree._Element) -> bool:
        hidden = any(
            tag(one) == "text:hidden-paragraph" and value(one, "text:is-hidden") == "true" for one in paragraph.iter()
        )
        return hidden or self._styles.is_hidden("paragraph", value(paragraph, "text:style-name"))

    def _end(self, paragraph: etree._Element) -> None:
        """End the paragraph, and then tell what stands in boxes that hang on it."""
        kind, label = self._kind(paragraph)
        is_bold, self._is_bold, self._first = self._is_bold, True, None
        text = self.flow.end(kind, label)
        if is_bold and kind == "prose" and is_bold_heading(text):
            self.flow.parts[-1] = Part(text, "heading", links=self.flow.parts[-1].links)
        if text and not self.title and not self._note_label and self._styles.is_title(paragraph):
            self.title = text
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self._write_box(box)

    def _write_box(self, box: etree._Element) -> None:
        lists, self._depth_of_lists = self._depth_of_lists, 0
        self._blocks(box)
        self._finish()
        self._depth_of_lists = lists

    def _kind(self, paragraph: etree._Element) -> tuple[PartKind, str]:
        if self._note_label:
            if not self.flow.is_pending:
                return "list", ""
            label, self._note_label = self._note_label, " "
            return "list", label.lstrip()
        kind = "furniture" if self._in_contents else self._styles.kind(paragraph)
        return "list" if kind == "prose" and self._depth_of_lists else kind, ""

    def _finish(self) -> None:
        """End what has been written, though its paragraph was to go on."""
        if (self.flow.is_pending or self._boxes) and not self.flow.in_cell:
            paragraph = self._first if self._first is not None else self._paragraph
            if paragraph is not None:
                self._end(paragraph)
            else:
                self.flow.end("prose")

    def _write_notes(self) -> None:
        for label, body, _ in sorted(self._notes, key=lambda note: note[2]):
            self._note_label = f"[{label}] " if label else " "
            self._blocks(body)
            self._finish()
        self._note_label = ""

    def _table(self, element: etree._Element) -> None:
        if not self.flow.in_cell and is_layout(element):
            self._finish_unless_cut()
            for row in rows_of(element):
                for cell in row:
                    if cell.element is not None:
                        self._blocks(cell.element)
            return
        lists, self._depth_of_lists = self._depth_of_lists, 0
        self._finish_unless_cut()
        for row in rows_of(element, repeats=not self.flow.in_cell):
            self.flow.begin_row()
            for cell in row:
                self.flow.begin_cell()
                if cell.element is not None:
                    self._blocks(cell.element)
                    boxes, self._boxes = self._boxes, []
                    for box in boxes:
                        self._blocks(box)
                self.flow.end_cell(head=cell.is_head, columns=cell.columns)
        self.flow.end_table()
        self._depth_of_lists = lists

    def _finish_unless_cut(self) -> None:
        if not self._cut:
            self._finish()

    # --- words

    def _inline(self, parent: etree._Element) -> None:
        self._write(parent.text or "")
        for element in parent:
            name = tag(element)
            if name not in _SKIPPED:
                handler = self._handlers.get(name, self._inline)
                handler(element)
            self._write(element.tail or "")

    def _write(self, words: str) -> None:
        if not words or self._cut:
            return
        if self._styles.is_raised(self._style):
            words = raised(words, self.flow.before)
        self.flow.write(words)
        if words.strip() and self._is_bold:
            bold = self._styles.is_bold("text", self._style)
            if bold is None and self._paragraph is not None:
                bold = self._styles.is_bold("paragraph", value(self._paragraph, "text:style-name"))
            self._is_bold = bool(bold)

    def _tab(self) -> None:
        if not self._cut:
            self.flow.tab()

    def _break(self) -> None:
        if not self._cut:
            self.flow.break_line()

    def _span(self, element: etree._Element) -> None:
        style = value(element, "text:style-name")
        if self._styles.is_hidden("text", style):
            return
        if self._styles.is_struck(style):
            self.is_struck = self.is_struck or (not self._cut and any(text.strip() for text in element.itertext()))
            return
        outer, self._style = self._style, style
        self._inline(element)
        self._style = outer

    def _hidden(self, element: etree._Element) -> None:
        if value(element, "text:is-hidden") != "true":
            self._inline(element)

    def _inner_paragraph(self, element: etree._Element) -> None:
        """A paragraph where only words may stand."""
        self._break()
        self._inline(element)
        self._break()

    def _object(self, element: etree._Element) -> None:
        math = find(element, "math:math")
        if math is None:
            math = self._embedded(value(element, "xlink:href"))
        if math is not None and tag(math) == "math:math":
            self._write(formula(math))

    # --- changes

    def _cut_start(self, element: etree._Element) -> None:
        name = value(element, "text:change-id")
        if name in self._version.cut:
            self._cut.add(name)

    def _cut_end(self, element: etree._Element) -> None:
        self._cut.discard(value(element, "text:change-id"))

    def _restore(self, element: etree._Element) -> None:
        """Put back what was deleted here; its first and last paragraph go on in the one in which it was deleted."""
        name = value(element, "text:change-id")
        if name not in self._version.restored or name in self._restored:
            return
        self._restored.add(name)
        cut, self._cut = self._cut, set()
        within = self._paragraph is not None
        blocks = list(restored(self._version.restored[name]))
        for place, one in enumerate(blocks):
            block = one.element
            self._depth_of_lists += one.in_list
            if within and tag(block) in _PARAGRAPHS:
                written = self.flow.written
                self._inline(block)
                if self._first is None and self.flow.written > written:
                    self._first = block
                if place < len(blocks) - 1:
                    self._end(self._first if self._first is not None else block)
            else:
                self._finish()
                self._blocks([block])
            self._depth_of_lists -= one.in_list
        self._cut = cut

    # --- what stands beside the line

    def _link(self, element: etree._Element) -> None:
        target = value(element, "xlink:href")
        if not target or target.startswith("#"):
            self._inline(element)
            return
        stretch = self.flow.open()
        self._inline(element)
        self.flow.link(stretch, target)

    def _note(self, element: etree._Element) -> None:
        body = find(element, "text:note-body")
        if self._cut or body is None:
            return
        citation = find(element, "text:note-citation")
        label = " ".join("".join(citation.itertext()).split()) if citation is not None else ""
        label = label or value(citation, "text:label")
        kind = value(element, "text:note-class") or "footnote"
        self._notes.append((label, body, kind == "endnote"))
        self.flow.link_last_word(f"#{kind}-{label}")

    def _annotation(self, element: etree._Element) -> None:
        name = value(element, "office:name")
        if name and name in self._ranged:
            self._ranges[name] = stretch = self.flow.open()
        else:
            stretch = Stretch()
        self._annotations.append(_Annotation(element, stretch))

    def _annotation_end(self, element: etree._Element) -> None:
        if (stretch := self._ranges.get(value(element, "office:name"))) is not None:
            self.flow.close(stretch)

    def _box(self, element: etree._Element) -> None:
        if not self._cut and any(tag(one) in _PARAGRAPHS for one in element.iter()):
            self._boxes.append(element)
