"""The text of a Word document as it is with every tracked change accepted, or with every one rejected."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from lxml import etree

from tui.reading.content import Part, PartKind
from tui.reading.formats import word_fields
from tui.reading.formats.office_flow import Flow, is_bold_heading
from tui.reading.formats.office_line import Stretch
from tui.reading.formats.word_changes import INTO, OUT
from tui.reading.formats.word_fields import Fields
from tui.reading.formats.word_math import formula
from tui.reading.formats.word_names import child, children, relation, switch, tag, value
from tui.reading.formats.word_numbering import Numbering, numeral
from tui.reading.formats.word_package import Package
from tui.reading.formats.word_styles import Styles, versioned
from tui.reading.formats.word_symbols import raised, spelled, symbol
from tui.reading.formats.word_tables import cell_columns, is_continued, is_layout, leading_columns, rows_of

_SKIPPED = frozenset({
    "w:rPr", "w:pPr", "w:sectPr", "w:sdtPr", "w:sdtEndPr", "w:delInstrText", "w:fldData", "w:rt", "w:rubyPr",
    "w:smartTagPr", "w:customXmlPr", "w:tblPr", "w:tblGrid", "w:trPr", "w:tcPr", "w:ffData",
})  # fmt: skip
_WRAPPERS = frozenset({"w:sdtContent", "w:customXml", "w:smartTag", "w:bdo", "w:dir", "w:body", "w:docPartBody"})
_NOTES = {"w:footnoteReference": "footnotes", "w:endnoteReference": "endnotes"}
_CONTENTS = "Table of Contents"
Chunk = Callable[[str], tuple[Part, ...]]


class Body:
    """One version of a document: its parts in `flow`, where its comments hang, which paragraph is its title."""

    def __init__(self, package: Package, chunk: Chunk, *, newest: bool) -> None:
        """`chunk` gives the parts of a part of the package that is in another format, by its name."""
        self.flow = Flow()
        self.title = ""
        self.anchors: dict[str, Stretch] = {}
        self._newest, self._package, self._chunk = newest, package, chunk
        self._styles = Styles(package.related("styles"))
        self._numbering = Numbering(package.related("numbering"), self._styles)
        self._notes: list[tuple[str, str, str]] = []
        self._numbers = dict.fromkeys(_NOTES.values(), 0)
        self._boxes: list[etree._Element | str] = []
        self._first: etree._Element | None = None
        self._in_contents = False
        self._as_note = ""
        self._properties: etree._Element | None = None
        self._is_bold = True
        document = package.document()
        self._fields = Fields(document)
        self._inline_elements = self._handlers()
        story = child(document, "w:body")
        self._blocks(document if story is None else story, shown=True)
        self._finish()
        self._write_notes()

    def _handlers(self) -> dict[str, Callable[[etree._Element, bool], None]]:
        return {
            "w:r": self._run,
            "w:t": self._words,
            "w:delText": self._deleted_words,
            "w:tab": self._blank,
            "w:ptab": self._blank,
            "w:br": self._break,
            "w:cr": self._break,
            "w:noBreakHyphen": self._hyphen,
            "w:sym": self._symbol,
            "w:fldChar": self._field_mark,
            "w:instrText": self._instruction,
            "w:fldSimple": self._simple_field,
            "w:hyperlink": self._hyperlink,
            "w:footnoteReference": self._note,
            "w:endnoteReference": self._note,
            "w:commentRangeStart": self._comment_start,
            "w:commentRangeEnd": self._comment_end,
            "w:txbxContent": self._box,
            "a:p": self._drawn,
            "m:oMath": self._formula,
            "w:p": self._inner_paragraph,
        }

    # --- blocks

    def _blocks(self, parent: etree._Element, *, shown: bool) -> None:
        for element in parent:
            name = tag(element)
            if name == "w:p":
                self._paragraph(element, shown)
            elif name == "w:tbl":
                self._table(element, shown)
            elif name == "w:sdt":
                with self._contents(element):
                    self._blocks(element, shown=shown)
            elif name == "mc:AlternateContent":
                self._blocks(_chosen(element), shown=shown)
            elif name == "w:altChunk":
                self._other_format(element, shown)
            elif name in INTO or name in OUT or name in _WRAPPERS:
                self._blocks(element, shown=self._shown(name, shown))
            else:
                self._inline(element, shown)

    @contextmanager
    def _contents(self, control: etree._Element) -> Iterator[None]:
        """Within a table of contents, which tells nothing."""
        before = self._in_contents
        gallery = value(child(control, "w:sdtPr", "w:docPartObj", "w:docPartGallery"))
        self._in_contents = before or gallery.startswith(_CONTENTS)
        yield
        self._in_contents = before

    def _shown(self, name: str, shown: bool) -> bool:
        if name in INTO:
            return shown and self._newest
        return shown and not (name in OUT and self._newest)

    def _paragraph(self, element: etree._Element, shown: bool) -> None:
        properties = versioned(child(element, "w:pPr"), newest=self._newest)
        self._properties = properties
        written = self.flow.written
        if self.flow.in_cell and self._ends(element):
            self.flow.write(f"{self._numbering.label(properties) or ''} ")
        for one in element:
            self._inline(one, shown)
        if self.flow.written > written or self._first is None:
            self._first = properties if self._first is None or self._ends(element) else self._first
        if self._ends(element) and shown:
            self._end(properties if self.flow.written > written else self._first)

    def _ends(self, element: etree._Element) -> bool:
        """Whether a paragraph's mark is there, so that the next one does not go on in its line."""
        properties = child(element, "w:pPr")
        mark = child(properties, "w:rPr")
        gone = OUT if self._newest else INTO
        if mark is not None and any(tag(one) in gone for one in mark):
            return False
        if switch(mark, "w:specVanish"):
            return False
        return value(child(properties, "w:framePr"), "dropCap") not in {"drop", "margin"}

    def _end(self, properties: etree._Element | None) -> None:
        """End the paragraph, and then tell what stands in boxes that hang on it."""
        kind, label = self._kind(properties)
        is_bold, self._is_bold, self._first = self._is_bold, True, None
        text = self.flow.end(kind, label)
        if is_bold and kind == "prose" and is_bold_heading(text):
            self.flow.parts[-1] = Part(text, "heading", links=self.flow.parts[-1].links)
        if text and not self.title and not self._as_note and self._styles.is_title(properties):
            self.title = text
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self._write_box(box)

    def _kind(self, properties: etree._Element | None) -> tuple[PartKind, str]:
        label: str | None
        if self._as_note:
            if not self.flow.is_pending:
                return "list", ""
            label, self._as_note = self._as_note, " "
            return "list", label.lstrip()
        kind: PartKind = "furniture" if self._in_contents else self._styles.kind(properties)
        label = None if self.flow.in_cell else self._numbering.label(properties)
        if label is not None and kind == "prose":
            kind = "list"
        return kind, f"{label} " if label else ""

    def _finish(self) -> None:
        """End what has been written, though its paragraph has no mark of its own."""
        if self.flow.is_pending or self._boxes:
            self._end(self._first)

    def _write_box(self, box: etree._Element | str) -> None:
        if isinstance(box, str):
            self.flow.write(box)
            self.flow.end("prose")
            return
        fields, self._fields = self._fields, Fields(box)
        self._blocks(box, shown=True)
        self._finish()
        self._fields = fields

    def _write_notes(self) -> None:
        roots = {kind: self._package.related(kind) for kind in _NOTES.values()}
        stories = {
            (kind, value(note, "id")): note
            for kind, root in roots.items()
            for note in (root if root is not None else ())
        }
        for kind, number, label in self._notes:
            story = stories.get((kind, number))
            if story is not None:
                self._as_note = f"[{label}] "
                self._fields = Fields(story)
                self._blocks(story, shown=True)
                self._finish()
        self._as_note = ""

    def _other_format(self, element: etree._Element, shown: bool) -> None:
        relation_of = self._package.relations.get(relation(element))
        if shown and relation_of is not None and not relation_of.is_external:
            self._finish()
            self.flow.add(self._chunk(relation_of.target))

    # --- tables

    def _table(self, element: etree._Element, shown: bool) -> None:
        rows = list(rows_of(element, newest=self._newest)) if shown else []
        if not rows:
            return
        if not self.flow.in_cell:
            self._finish()
            if is_layout(element):
                for row in rows:
                    for cell in row.cells:
                        self._blocks(cell, shown=True)
                        self._finish()
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
                    self._finish_cell()
                self.flow.end_cell(head=row.is_head, columns=cell_columns(properties))
        self.flow.end_table()

    def _finish_cell(self) -> None:
        boxes, self._boxes, self._first = self._boxes, [], None
        for box in boxes:
            self._write_box(box)

    # --- words

    def _inline(self, element: etree._Element, shown: bool) -> None:
        name = tag(element)
        if name in _SKIPPED:
            return
        handler = self._inline_elements.get(name)
        if handler is not None:
            handler(element, shown)
            return
        if name == "mc:AlternateContent":
            element = _chosen(element)
        shown = self._shown(name, shown)
        for one in element:
            self._inline(one, shown)

    def _inner_paragraph(self, element: etree._Element, shown: bool) -> None:
        """A paragraph where only words may stand."""
        self.flow.break_line()
        for one in element:
            self._inline(one, shown)
        self.flow.break_line()

    def _run(self, element: etree._Element, shown: bool) -> None:
        properties = child(element, "w:rPr")
        if self._styles.switched("w:vanish", properties, self._properties):
            shown = False
        if properties is not None and (switch(properties, "w:strike") or switch(properties, "w:dstrike")):
            shown = False
        is_raised = value(child(properties, "w:vertAlign")) == "superscript"
        font = value(child(properties, "w:rFonts"), "ascii")
        written = self.flow.written
        is_marked = False
        for one in element:
            name = tag(one)
            if name == "w:t" and (is_raised or font or "\uf000" <= max(one.text or " ") <= "\uf0ff"):
                words = spelled(one.text or "", font)
                self._write(raised(words, self.flow.before) if is_raised else words, shown and not is_marked)
            elif not (is_marked and name in {"w:t", "w:sym"}):
                self._inline(one, shown)
            is_marked = is_marked or (name in _NOTES and value(one, "customMarkFollows") in {"1", "true", "on"})
        if self.flow.written > written and not self._styles.switched("w:b", properties, self._properties):
            self._is_bold = False

    def _write(self, words: str, shown: bool) -> None:
        if shown and words and self._fields.is_shown:
            self.flow.write(words)

    def _words(self, element: etree._Element, shown: bool) -> None:
        self._write(element.text or "", shown)

    def _deleted_words(self, element: etree._Element, shown: bool) -> None:
        self._write(element.text or "", shown and not self._newest)

    def _blank(self, _element: etree._Element, shown: bool) -> None:
        self._write(" ", shown)

    def _hyphen(self, _element: etree._Element, shown: bool) -> None:
        self._write("-", shown)

    def _break(self, _element: etree._Element, shown: bool) -> None:
        if shown and self._fields.is_shown:
            self.flow.break_line()

    def _symbol(self, element: etree._Element, shown: bool) -> None:
        try:
            code = int(value(element, "char"), 16)
        except ValueError:
            return
        self._write(symbol(code, value(element, "font")), shown)

    def _formula(self, element: etree._Element, shown: bool) -> None:
        if shown:
            self._write(formula(element, newest=self._newest), shown)

    # --- what leads elsewhere

    def _field_mark(self, element: etree._Element, _shown: bool) -> None:
        field = self._fields.mark(element)
        if field is None:
            return
        leads_to = word_fields.target(field.instruction)
        if value(element, "fldCharType") == "separate":
            field.stretch = self.flow.open() if leads_to else None
        elif field.stretch is not None:
            self.flow.link(field.stretch, leads_to)

    def _instruction(self, element: etree._Element, shown: bool) -> None:
        if shown:
            self._fields.instruct(element.text or "")

    def _simple_field(self, element: etree._Element, shown: bool) -> None:
        self._linked(element, shown, word_fields.target(value(element, "instr")))

    def _hyperlink(self, element: etree._Element, shown: bool) -> None:
        found = self._package.relations.get(relation(element))
        target = found.target if found is not None and found.is_external else ""
        anchor = value(element, "anchor")
        self._linked(element, shown, f"{target}#{anchor}" if target and anchor and "#" not in target else target)

    def _linked(self, element: etree._Element, shown: bool, target: str) -> None:
        stretch = self.flow.open() if target else None
        for one in element:
            self._inline(one, shown)
        if stretch is not None:
            self.flow.link(stretch, target)

    def _note(self, element: etree._Element, shown: bool) -> None:
        if not (shown and self._fields.is_shown):
            return
        kind = _NOTES[tag(element)]
        if value(element, "customMarkFollows") in {"1", "true", "on"}:
            run = element.getparent()
            label = "".join(one.text or "" for one in children(run, "w:t")).strip() or "*"
        else:
            self._numbers[kind] += 1
            label = numeral(self._numbers[kind], "decimal" if kind == "footnotes" else "lowerRoman")
        self._notes.append((kind, value(element, "id"), label))
        self.flow.link_last_word(f"#{kind[:-1]}-{label}")

    def _comment_start(self, element: etree._Element, _shown: bool) -> None:
        self.anchors[value(element, "id")] = self.flow.open()

    def _comment_end(self, element: etree._Element, _shown: bool) -> None:
        if (stretch := self.anchors.get(value(element, "id"))) is not None:
            self.flow.close(stretch)

    # --- boxes

    def _box(self, element: etree._Element, shown: bool) -> None:
        if shown and self._fields.is_shown:
            self._boxes.append(element)

    def _drawn(self, element: etree._Element, shown: bool) -> None:
        """A paragraph of a drawing."""
        words = "".join(one.text or "" for one in element.iter() if tag(one) == "a:t")
        if shown and words.strip():
            self._boxes.append(words)


def _chosen(element: etree._Element) -> etree._Element:
    """Of one thing in several forms the first with words in it, else the first; itself where it has none."""
    forms = [form for form in element if tag(form) in {"mc:Choice", "mc:Fallback"}]
    told = (form for form in forms if any(tag(one) in {"w:t", "w:delText", "a:t", "m:t"} for one in form.iter()))
    return next(told, forms[0] if forms else element)
