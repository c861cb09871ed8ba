"""The words of an OpenDocument text's paragraphs, with what is attached to them: links, notes, comments and boxes."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lxml import etree

from tui.reading.content import Remark
from tui.reading.formats.days import day
from tui.reading.formats.office.odt_changes import Version
from tui.reading.formats.office.odt_math import formula
from tui.reading.formats.office.odt_names import find, number, tag, value
from tui.reading.formats.office.odt_styles import Styles
from tui.reading.formats.office.office_flow import Flow
from tui.reading.formats.office.office_line import Stretch
from tui.reading.formats.raised import raised
from tui.records import dataclass

SKIPPED = frozenset({
    "text:tracked-changes", "office:forms", "text:variable-decls", "text:sequence-decls", "text:user-field-decls",
    "text:dde-connection-decls", "office:change-info", "svg:title", "svg:desc", "text:ruby-text", "text:script",
    "office:event-listeners", "office:binary-data", "text:number", "presentation:notes", "office:scripts",
    "text:table-of-content-source", "text:illustration-index-source", "text:table-index-source",
    "text:object-index-source", "text:user-index-source", "text:alphabetical-index-source",
    "text:bibliography-source", "table:table-source", "text:hidden-paragraph",
})  # fmt: skip
"""What has words that are not shown."""
SHAPES = frozenset({
    "draw:text-box", "draw:custom-shape", "draw:rect", "draw:ellipse", "draw:circle", "draw:polygon", "draw:path",
    "draw:polyline", "draw:line", "draw:caption", "draw:regular-polygon", "draw:connector", "draw:measure",
})  # fmt: skip
"""What has paragraphs of its own."""
PARAGRAPHS = frozenset({"text:p", "text:h"})
_MOST_SPACES = 100
Embedded = Callable[[str], etree._Element | None]
Handler = Callable[[etree._Element], None]


@dataclass(frozen=True, slots=True)
class Note:
    """A note and the mark that stands for it in the text."""

    mark: str
    body: etree._Element
    is_endnote: bool


class Runs:
    """Writes the words of one version to `flow`, and collects what is read later or elsewhere.

    `paragraph` is the one that is being read; `cut` are the stretches that are open and left out; `boxes` are still to
    be read after the paragraph.
    """

    def __init__(self, body: etree._Element, styles: Styles, embedded: Embedded, version: Version) -> None:
        self.flow = Flow()
        self.paragraph: etree._Element | None = None
        self.cut: set[str] = set()
        self.boxes: list[etree._Element] = []
        self.notes: list[Note] = []
        self.is_bold = True
        self.is_struck = False
        self._styles, self._embedded, self._version = styles, embedded, version
        self._style = ""
        self._annotations: list[tuple[etree._Element, Stretch]] = []
        self._open: dict[str, Stretch] = {}
        self._ranged = {value(one, "office:name") for one in body.iter() if tag(one) == "office:annotation-end"}
        self.handlers: dict[str, Handler] = {
            "text:s": lambda one: self._write(" " * number(one, "text:c", _MOST_SPACES)),
            "text:tab": lambda _: self._tab(),
            "text:line-break": lambda _: self._break(),
            "text:span": self._span,
            "text:a": self._link,
            "draw:a": self._link,
            "text:note": self._note,
            "office:annotation": self._annotation,
            "office:annotation-end": self._annotation_end,
            "text:change-start": self._cut_start,
            "text:change-end": lambda one: self.cut.discard(value(one, "text:change-id")),
            "text:p": self._inner_paragraph,
            "text:h": self._inner_paragraph,
            "text:hidden-text": self._hidden,
            "draw:object": self._object,
            "math:math": lambda one: self._write(formula(one)),
        } | dict.fromkeys(SHAPES, self._box)

    def write(self, parent: etree._Element) -> None:
        """Write the words in an element and note what is attached to them."""
        self._write(parent.text or "")
        for element in parent:
            name = tag(element)
            if name not in SKIPPED:
                self.handlers.get(name, self.write)(element)
            self._write(element.tail or "")

    def remarks(self) -> Iterator[Remark]:
        """The comments in their order."""
        for element, stretch in self._annotations:
            said = {tag(part): part.text or "" for part in element}
            paragraphs = (" ".join("".join(one.itertext()).split()) for one in element.iter() if tag(one) == "text:p")
            start, end = self.flow.span(stretch)
            text = "\n".join(filter(None, paragraphs))
            yield Remark(said.get("dc:creator", ""), day(said.get("dc:date", "")), text, start, end)

    # --- words

    def _write(self, words: str) -> None:
        if not words or self.cut:
            return
        if self._styles.is_raised(self._style) and self.flow.before.strip():
            words = raised(words)
        self.flow.write(words)
        if words.strip() and self.is_bold:
            bold = self._styles.is_bold("text", self._style)
            if bold is None:
                bold = self._styles.is_bold("paragraph", value(self.paragraph, "text:style-name"))
            self.is_bold = bool(bold)

    def _tab(self) -> None:
        if not self.cut:
            self.flow.tab()

    def _break(self) -> None:
        if not self.cut:
            self.flow.break_line()

    def _span(self, element: etree._Element) -> None:
        style = value(element, "text:style-name")
        if self._styles.is_hidden("text", style):
            return
        if self._styles.is_struck(style):
            self.is_struck = self.is_struck or (not self.cut and any(text.strip() for text in element.itertext()))
            return
        outer, self._style = self._style, style
        self.write(element)
        self._style = outer

    def _hidden(self, element: etree._Element) -> None:
        if value(element, "text:is-hidden") != "true":
            self.write(element)

    def _inner_paragraph(self, element: etree._Element) -> None:
        """A paragraph where only words may be."""
        self._break()
        self.write(element)
        self._break()

    def _object(self, element: etree._Element) -> None:
        math = find(element, "math:math")
        if math is None:
            math = self._embedded(value(element, "xlink:href"))
        if math is not None and tag(math) == "math:math":
            self._write(formula(math))

    # --- what is attached to them

    def _cut_start(self, element: etree._Element) -> None:
        name = value(element, "text:change-id")
        if name in self._version.cut:
            self.cut.add(name)

    def _link(self, element: etree._Element) -> None:
        target = value(element, "xlink:href")
        if not target or target.startswith("#"):
            self.write(element)
            return
        stretch = self.flow.open()
        self.write(element)
        self.flow.link(stretch, target)

    def _note(self, element: etree._Element) -> None:
        """Leave the mark out, which would run into what comes before it; the word there leads to the note."""
        body = find(element, "text:note-body")
        if self.cut or body is None:
            return
        citation = find(element, "text:note-citation")
        mark = " ".join("".join(citation.itertext()).split()) if citation is not None else ""
        mark = mark or value(citation, "text:label")
        kind = value(element, "text:note-class") or "footnote"
        self.notes.append(Note(mark, body, kind == "endnote"))
        self.flow.link_last_word(f"#{kind}-{mark}")

    def _annotation(self, element: etree._Element) -> None:
        name = value(element, "office:name")
        stretch = self.flow.open() if name and name in self._ranged else Stretch()
        self._open[name] = stretch
        self._annotations.append((element, stretch))

    def _annotation_end(self, element: etree._Element) -> None:
        if (stretch := self._open.get(value(element, "office:name"))) is not None:
            self.flow.close(stretch)

    def _box(self, element: etree._Element) -> None:
        if not self.cut and any(tag(one) in PARAGRAPHS for one in element.iter()):
            self.boxes.append(element)
