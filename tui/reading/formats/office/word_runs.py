"""The words of a Word document's paragraphs, with what is attached: fields, links, notes, comments and boxes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from lxml import etree

from tui.reading.formats.office import word_fields
from tui.reading.formats.office.office_flow import Flow
from tui.reading.formats.office.office_line import Stretch
from tui.reading.formats.office.word_changes import INTO, OUT
from tui.reading.formats.office.word_fields import Fields
from tui.reading.formats.office.word_math import formula
from tui.reading.formats.office.word_names import ON, child, children, relation, switch, tag, value, whole
from tui.reading.formats.office.word_numbering import numeral
from tui.reading.formats.office.word_package import Package
from tui.reading.formats.office.word_styles import Styles
from tui.reading.formats.office.word_symbols import spelled, symbol
from tui.reading.formats.raised import raised
from tui.records import dataclass

NOTES = {"w:footnoteReference": "footnotes", "w:endnoteReference": "endnotes"}
"""What refers to a note, and the kind of the part that has it."""
_SKIPPED = frozenset({
    "w:rPr", "w:pPr", "w:sectPr", "w:sdtPr", "w:sdtEndPr", "w:delInstrText", "w:fldData", "w:rt", "w:rubyPr",
    "w:smartTagPr", "w:customXmlPr", "w:tblPr", "w:tblGrid", "w:trPr", "w:tcPr", "w:ffData",
})  # fmt: skip
_WORDS = frozenset({"w:t", "w:delText", "a:t", "m:t"})


@dataclass(frozen=True, slots=True)
class Note:
    """A note that is referred to: the kind of its part, its id there, and the mark that is in the text."""

    kind: str
    id: str
    mark: str


@dataclass(slots=True)
class _Marks:
    """How the notes of a kind are counted."""

    number: int
    form: str

    @classmethod
    def of(cls, settings: etree._Element | None, kind: str) -> _Marks:
        """As the settings of the document say."""
        said = child(settings, f"w:{kind[:-1]}Pr")
        start, form = (value(child(said, name)) for name in ("w:numStart", "w:numFmt"))
        usual = "decimal" if kind == "footnotes" else "lowerRoman"
        return cls(whole(start, 1) - 1, form or usual)

    def next(self) -> str:
        """The mark of the next note; its number where the form is not known."""
        self.number += 1
        return numeral(self.number, self.form) or str(self.number)


class Runs:
    """Writes the words of one version to `flow`, and collects what is read later or elsewhere.

    `properties` are those of the paragraph that is being read; `boxes` are still to be read after it.
    """

    def __init__(self, package: Package, styles: Styles, *, newest: bool) -> None:
        self.flow = Flow()
        self.properties: etree._Element | None = None
        self.boxes: list[etree._Element | str] = []
        self.notes: list[Note] = []
        self.anchors: dict[str, Stretch] = {}
        self.is_bold = True
        self.is_struck = False
        self._package, self._styles, self._newest = package, styles, newest
        self._marks = {kind: _Marks.of(package.related("settings"), kind) for kind in NOTES.values()}
        self._is_placeholder = False
        self._fields = Fields(())
        self._handlers: dict[str, Callable[[etree._Element, bool], None]] = {
            "w:r": self._run,
            "w:t": self._words,
            "w:tab": self._tab,
            "w:ptab": self._tab,
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
            "w:sdt": self._control,
            "w:txbxContent": self._box,
            "a:p": self._drawn,
            "m:oMath": self._formula,
            "w:p": self._inner_paragraph,
        }

    @contextmanager
    def story(self, root: etree._Element) -> Iterator[None]:
        """Within the body, a note or a box: no field continues from one of them into another."""
        before, self._fields = self._fields, Fields(root)
        yield
        self._fields = before

    @contextmanager
    def control(self, element: etree._Element) -> Iterator[None]:
        """Within a content control, which may still show what is only to be replaced."""
        before = self._is_placeholder
        self._is_placeholder = before or bool(switch(child(element, "w:sdtPr"), "w:showingPlcHdr"))
        yield
        self._is_placeholder = before

    def is_shown(self, name: str, *, shown: bool) -> bool:
        """Whether what an element of this name wraps is in this version, where the element itself is `shown`."""
        return shown and name not in (OUT if self._newest else INTO)

    def write(self, element: etree._Element, *, shown: bool) -> None:
        """Write the words in an element and note what is attached to them; nothing is written that is not `shown`."""
        name = tag(element)
        if name in _SKIPPED:
            return
        handler = self._handlers.get(name)
        if handler is not None:
            handler(element, shown)
            return
        if name == "mc:AlternateContent":
            element = chosen(element)
        shown = self.is_shown(name, shown=shown)
        for one in element:
            self.write(one, shown=shown)

    def _all(self, elements: etree._Element, shown: bool) -> None:
        for element in elements:
            self.write(element, shown=shown)

    def _put(self, words: str, shown: bool) -> None:
        if shown and words and self._fields.is_shown:
            self.flow.write(words)

    # --- words

    def _run(self, element: etree._Element, shown: bool) -> None:
        properties = child(element, "w:rPr")
        shown = shown and not self._is_left_out(element, properties)
        is_raised = value(child(properties, "w:vertAlign")) == "superscript"
        font = value(child(properties, "w:rFonts"), "ascii")
        written = self.flow.written
        is_marked = False
        for one in element:
            name = tag(one)
            if is_marked and name in {"w:t", "w:delText", "w:sym"}:
                continue
            if name in {"w:t", "w:delText"}:
                words = spelled(one.text or "", font)
                is_there = shown and not (name == "w:delText" and self._newest)
                self._put(raised(words) if is_raised and self.flow.before.strip() else words, is_there)
            else:
                self.write(one, shown=shown)
            is_marked = is_marked or (name in NOTES and value(one, "customMarkFollows") in ON)
        if self.flow.written > written and not self._styles.switched("w:b", properties, self.properties):
            self.is_bold = False

    def _is_left_out(self, run: etree._Element, properties: etree._Element | None) -> bool:
        """Whether a run is hidden, struck through by hand, or to be replaced."""
        if self._styles.switched("w:vanish", properties, self.properties):
            return True
        if self._is_placeholder and self._styles.is_placeholder(properties):
            return True
        if properties is not None and (switch(properties, "w:strike") or switch(properties, "w:dstrike")):
            self.is_struck = self.is_struck or any(tag(one) == "w:t" and (one.text or "").strip() for one in run)
            return True
        return False

    def _words(self, element: etree._Element, shown: bool) -> None:
        self._put(element.text or "", shown)

    def _tab(self, _element: etree._Element, shown: bool) -> None:
        if shown and self._fields.is_shown:
            self.flow.tab()

    def _hyphen(self, _element: etree._Element, shown: bool) -> None:
        self._put("-", shown)

    def _break(self, _element: etree._Element, shown: bool) -> None:
        if shown and self._fields.is_shown:
            self.flow.break_line()

    def _inner_paragraph(self, element: etree._Element, shown: bool) -> None:
        """A paragraph where only words may be."""
        self._break(element, shown)
        self._all(element, shown)
        self._break(element, shown)

    def _symbol(self, element: etree._Element, shown: bool) -> None:
        try:
            code = int(value(element, "char"), 16)
        except ValueError:
            return
        self._put(symbol(code, value(element, "font")), shown)

    def _formula(self, element: etree._Element, shown: bool) -> None:
        if shown:
            self._put(formula(element, newest=self._newest), shown)

    # --- fields and links

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
        self._all(element, shown)
        if stretch is not None:
            self.flow.link(stretch, target)

    # --- notes, comments, controls, boxes

    def _note(self, element: etree._Element, shown: bool) -> None:
        """Leave the mark out, which would run into what comes before it; the word there leads to the note."""
        if not (shown and self._fields.is_shown):
            return
        kind = NOTES[tag(element)]
        if value(element, "customMarkFollows") in ON:
            mark = "".join(one.text or "" for one in children(element.getparent(), "w:t")).strip() or "*"
        else:
            mark = self._marks[kind].next()
        self.notes.append(Note(kind, value(element, "id"), mark))
        self.flow.link_last_word(f"#{kind[:-1]}-{mark}")

    def _comment_start(self, element: etree._Element, _shown: bool) -> None:
        self.anchors[value(element, "id")] = self.flow.open()

    def _comment_end(self, element: etree._Element, _shown: bool) -> None:
        if (stretch := self.anchors.get(value(element, "id"))) is not None:
            self.flow.close(stretch)

    def _control(self, element: etree._Element, shown: bool) -> None:
        with self.control(element):
            self._all(element, shown)

    def _box(self, element: etree._Element, shown: bool) -> None:
        if shown and self._fields.is_shown:
            self.boxes.append(element)

    def _drawn(self, element: etree._Element, shown: bool) -> None:
        """A paragraph of a drawing."""
        words = "".join(one.text or "" for one in element.iter() if tag(one) == "a:t")
        if shown and words.strip():
            self.boxes.append(words)


def chosen(element: etree._Element) -> etree._Element:
    """Of one thing in several forms the first with words in it, otherwise the first; itself if it has none."""
    forms = [form for form in element if tag(form) in {"mc:Choice", "mc:Fallback"}]
    readable = (form for form in forms if any(tag(one) in _WORDS for one in form.iter()))
    return next(readable, forms[0] if forms else element)
