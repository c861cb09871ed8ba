"""RTF documents: their paragraphs, tables and notes, in the newest version and in that before its tracked changes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from striprtf.striprtf import rtf_to_text

from tui.errors import UnreadableError
from tui.reading.content import CellText, Content, Part, PartKind, Remark
from tui.reading.formats import exports, rtf_source
from tui.reading.formats.office_doubt import doubt
from tui.reading.formats.office_properties import byline, headed
from tui.reading.formats.rtf_source import CELL, HEADING, ITEM, LINE, ROW, ROW_START, Source

_MARKS = re.compile("[\ufdd0-\ufdef]")
_BLANKS = re.compile(r"[ \t\v\f\r]+")
_FONTS = re.compile(r"\{\\fonttbl(?:[^{}]|\{[^{}]*\})*\}")
_NO_TITLE = re.compile(r"microsoft word\b.*|.*\.(?:docx?|rtf|txt|odt)|factiva.*|nexis.*|no title", re.IGNORECASE)


def read(data: bytes) -> tuple[Content, ...]:
    """The document, or the articles of an export; UnreadableError where the file is no RTF."""
    if not data.lstrip()[:5] == b"{\\rtf":
        raise UnreadableError("is damaged: it does not begin as RTF does")
    newest, *before = rtf_source.versions(data.lstrip())
    content = _content(newest)
    earlier = tuple(one for one in map(_content, before) if one.parts != content.parts)
    said = doubt(newest.changes if earlier else 0, struck=newest.struck)
    return exports.articles(replace(content, earlier=earlier, doubt=said))


def _content(source: Source) -> Content:
    found = [*_parts(_text(source.text, source.encoding))]
    remarks: list[Remark] = []
    for aside in source.asides:
        words = _text(aside.source, source.encoding)
        if aside.kind == "remark":
            author = _line(_text(aside.author, source.encoding))
            remarks.append(Remark(author, aside.day, _MARKS.sub(" ", words).strip()))
        else:
            found += _parts(words)
    named = _line(_text(source.title, source.encoding))
    title, parts = headed(found, "", "" if _NO_TITLE.fullmatch(named) else named)
    author = byline(_line(_text(source.author, source.encoding)))
    return Content(parts, title=title, byline=author, remarks=tuple(remarks))


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


def _parts(text: str) -> Iterator[Part]:
    """The parts of a text in which marks show where its cells and rows end. Rows that follow each other are a table."""
    rows: list[tuple[CellText, ...]] = []
    *tabled, rest = text.split(ROW)
    for piece in tabled:
        before, row = _row(piece)
        if before.strip():
            yield from _table(rows)
            rows = []
            yield from _paragraphs(before)
        if any(cell.text for cell in row):
            rows.append(row)
    yield from _table(rows)
    yield from _paragraphs(rest)


def _row(piece: str) -> tuple[str, tuple[CellText, ...]]:
    """What stands before a row, and its cells; where no mark begins it, it begins with the paragraph of its first cell.

    The paragraphs of a cell are lines of it.
    """
    before, mark, row = piece.rpartition(ROW_START)
    if not mark:
        cut = piece.rfind("\n", 0, piece.find(CELL)) + 1 if CELL in piece else len(piece)
        before, row = piece[:cut], piece[cut:]
    cells = row.split(CELL)
    texts = [*cells[:-1], *([cells[-1]] if cells[-1].strip() else [])]
    return before, tuple(CellText(_cell(text)) for text in texts)


def _cell(text: str) -> str:
    lines = (" ".join(_MARKS.sub(" ", line).split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _table(rows: list[tuple[CellText, ...]]) -> Iterator[Part]:
    if rows:
        yield Part(kind="table", rows=tuple(rows))


def _paragraphs(text: str) -> Iterator[Part]:
    for paragraph in text.split("\n"):
        kind: PartKind = "heading" if HEADING in paragraph else "list" if ITEM in paragraph else "prose"
        lines = (_BLANKS.sub(" ", _MARKS.sub("", line)).strip() for line in paragraph.split(LINE))
        words = "\n".join(line for line in lines if line)
        if words:
            yield Part(words, kind)
