"""RTF documents: their paragraphs, tables and notes, in the newest version and in that before its tracked changes."""

from __future__ import annotations

import re
from dataclasses import replace

from striprtf.striprtf import rtf_to_text

from tui.errors import UnreadableError
from tui.reading.content import CellText, Content, Part, PartKind, Place, Remark
from tui.reading.formats.exports import exports
from tui.reading.formats.office import rtf_source
from tui.reading.formats.office.office_doubt import doubt
from tui.reading.formats.office.office_properties import author, headed
from tui.reading.formats.office.rtf_marks import (
    ANCHOR,
    ANCHOR_END,
    CELL,
    DIGITS,
    HEADING,
    ITEM,
    LINE,
    ROW,
    ROW_HEAD,
    ROW_START,
)
from tui.reading.formats.office.rtf_source import Source

_MARKS = re.compile("[\ufdd0-\ufdef]")
_ANCHOR = re.compile(f"([{ANCHOR}{ANCHOR_END}][{DIGITS}]+)")
_BLANKS = re.compile(r"[ \t\v\f\r]+")
_BREAKS = re.compile(r" ?(?:\n ?)+")
_FONTS = re.compile(r"\{\\fonttbl(?:[^{}]|\{[^{}]*\})*\}")
_NO_TITLE = re.compile(r"microsoft word\b.*|.*\.(?:docx?|rtf|txt|odt)|factiva.*|nexis.*|no title", re.IGNORECASE)


def read(data: bytes) -> tuple[Content, ...]:
    """The document, or the articles of an export; UnreadableError where the file is not RTF."""
    if not data.lstrip()[:5] == b"{\\rtf":
        raise UnreadableError("is damaged: it does not begin as RTF does")
    newest, *before = rtf_source.versions(data.lstrip())
    content = _content(newest)
    earlier = tuple(one for one in map(_content, before) if one.parts != content.parts)
    said = doubt(newest.changes if earlier else 0, struck=newest.struck)
    return exports.articles(replace(content, earlier=earlier, doubt=said))


def _content(source: Source) -> Content:
    found = _Parts(_text(source.text, source.encoding))
    remarks: list[Remark] = []
    for aside in source.asides:
        words = _text(aside.source, source.encoding)
        if aside.kind == "remark":
            ends = (found.anchors.get(mark + aside.anchor) for mark in (ANCHOR, ANCHOR_END))
            commenter = _line(_text(aside.author, source.encoding))
            remarks.append(Remark(commenter, aside.day, _MARKS.sub(" ", words).strip(), *ends))
        else:
            found.read(words)
    named = _line(_text(source.title, source.encoding))
    title, parts = headed(found.parts, "", "" if _NO_TITLE.fullmatch(named) else named)
    writer = author(_line(_text(source.author, source.encoding)))
    return Content(parts, title=title, byline=writer, remarks=tuple(remarks))


def _text(source: str, encoding: str) -> str:
    """What striprtf makes of a source; where it does not know the encoding of a font, without the fonts."""
    if not source:
        return ""
    try:
        text: str = rtf_to_text(source, encoding, errors="replace")  # type: ignore[no-untyped-call]
    except (LookupError, ValueError, TypeError):
        plain = re.sub(r"\\ansicpg\d+", "", _FONTS.sub("", source))
        text = rtf_to_text(plain, "cp1252", errors="replace")  # type: ignore[no-untyped-call]
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").replace("\0", "")


def _line(text: str) -> str:
    return " ".join(_MARKS.sub(" ", text).split())


class _Parts:
    """The parts of texts in which marks show where cells, rows and anchors end; `anchors` are by mark and number."""

    def __init__(self, text: str) -> None:
        self.parts: list[Part] = []
        self.anchors: dict[str, Place] = {}
        self.read(text)

    def read(self, text: str) -> None:
        """Take the parts of a text. Rows that follow each other are a table."""
        rows: list[tuple[CellText, ...]] = []
        *tabled, rest = text.split(ROW)
        for piece in tabled:
            before, row = _row(piece)
            if before.strip():
                self._table(rows)
                rows = []
                self._paragraphs(before)
            if any(cell.text for cell in row):
                rows.append(row)
        self._table(rows)
        self._paragraphs(rest)

    def _table(self, rows: list[tuple[CellText, ...]]) -> None:
        if rows:
            self.parts.append(Part(kind="table", rows=tuple(rows)))

    def _paragraphs(self, text: str) -> None:
        for paragraph in text.split("\n"):
            kind: PartKind = "heading" if HEADING in paragraph else "list" if ITEM in paragraph else "prose"
            words = ""
            for piece in _ANCHOR.split(paragraph.replace(LINE, "\n")):
                if piece[:1] in {ANCHOR, ANCHOR_END}:
                    self.anchors[piece] = Place(len(self.parts), len(words))
                else:
                    more = _BREAKS.sub("\n", _BLANKS.sub(" ", _MARKS.sub("", piece)))
                    words += more.lstrip() if not words or words[-1].isspace() else more
            if words.strip():
                self.parts.append(Part(words.rstrip(), kind))


def _row(piece: str) -> tuple[str, tuple[CellText, ...]]:
    """What comes before a row, and its cells; where no mark begins it, it begins with the paragraph of its first cell.

    The paragraphs of a cell are lines of it.
    """
    before, mark, row = piece.rpartition(ROW_START)
    if CELL in before and CELL not in row:
        before, mark, row = "", "", before + row
        piece = row
    if not mark:
        cut = piece.rfind("\n", 0, piece.find(CELL)) + 1 if CELL in piece else len(piece)
        before, row = piece[:cut], piece[cut:]
    cells = row.split(CELL)
    texts = [*cells[:-1], *([cells[-1]] if _cell(cells[-1]) else [])]
    return before, tuple(CellText(_cell(text), head=ROW_HEAD in piece) for text in texts)


def _cell(text: str) -> str:
    lines = (" ".join(_MARKS.sub(" ", line).split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)
