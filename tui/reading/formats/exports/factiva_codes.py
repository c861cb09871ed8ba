"""The fields of Factiva's articles, each named by a code of two or three capitals, in tables or in lines of text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from lxml import html

from tui.english.word_lists import either, listed
from tui.reading.content import Part
from tui.reading.formats.exports import clippings
from tui.reading.formats.exports.clippings import Paragraph
from tui.reading.formats.pages import html_blocks
from tui.reading.furniture import blocks
from tui.records import dataclass

_CODES = listed("CLM SE HD BY CR WC PD ET SN SC ED PG VOL LA CY CX DLN LP TD ART CT RF CO IN NS RE IPC IPD PUB AN")
"""In the order in which an article has them."""
_ORDER = {code: place for place, code in enumerate(_CODES)}
_INDEX = frozenset(_CODES[_ORDER["CT"] :])
"""Codes of what was added to the article for those who search."""
DOCUMENT = re.compile(r"(?:Document|Dokument|Documento|Documentos) (?=[A-Za-z0-9]*\d{6})[A-Za-z0-9]{15,40}\s*")
"""The last line of an article: the number of its document."""
_ENTRY = re.compile(r"[\w.]{2,12} ?: ?\S")
"""What an index says: `gfinl : Financial News`."""
_INDEX_LINE = re.compile(rf"{either(_INDEX)}(?:\t| +){_ENTRY.pattern}")
_WORD_COUNT = re.compile(r"\d[\d.,]* \w+")
_NAME = rf"(?P<code>{either(_CODES)})"
_STYLES = (
    re.compile(rf"{_NAME}(?:\t\s*| {{2,}})(?P<value>\S.*)|{_NAME.replace('code', 'alone')}"),
    re.compile(rf"{_NAME}\s?:\s*(?P<value>.*)"),
    re.compile(rf"{_NAME}(?P<value>)"),
    re.compile(rf"{_NAME} (?P<value>\S.*)"),
)
"""How codes and values are parted: by a tab or several spaces, a colon, a line end, one space."""


@dataclass(frozen=True, slots=True)
class Fields:
    """What an article's codes say, in order."""

    values: tuple[tuple[str, tuple[Part, ...]], ...]

    def parts(self, code: str) -> tuple[Part, ...]:
        """The paragraphs of every field of that code."""
        return tuple(part for name, parts in self.values if name == code for part in parts)

    def text(self, code: str) -> str:
        """The field on one line; empty if there is none."""
        return " ".join(" ".join(part.whole.split()) for part in self.parts(code))


def of_rows(paragraphs: Iterable[Paragraph]) -> list[Fields]:
    """The articles of tables of two columns, of which the first holds the codes."""
    rows: list[tuple[str, list[Part]]] = []
    for one in paragraphs:
        for row in one.part.rows:
            code = row[0].text.strip() if row else ""
            texts = [line.strip() for cell in row[1:] for line in cell.text.split("\n")]
            parts = [clippings.prose(" ".join(line.split())) for line in texts if line]
            if code in _ORDER:
                rows.append((code, parts))
            elif rows and not code and parts:
                rows[-1][1].extend(parts)
    return _articles(rows)


def of_box(box: html.HtmlElement) -> list[Fields]:
    """The articles of a box of a page; none if it has no codes."""
    rows: list[tuple[str, list[Part]]] = []
    for row in box.iter("tr"):
        cells = [cell for cell in row if cell.tag in {"td", "th"}]
        code = "".join(cells[0].itertext()).strip(" \xa0\t\n") if cells else ""
        if len(cells) < 2:
            continue
        parts = [one.part for cell in cells[1:] for one in html_blocks.blocks(cell)]
        if code in _ORDER:
            rows.append((code, parts))
        elif rows and not code:
            rows[-1][1].extend(parts)
    return _articles(rows)


def of_lines(paragraphs: Sequence[Paragraph]) -> list[Fields]:
    """The articles of a plain text with codes at the beginnings of lines; none if it has no codes."""
    lines = [line for one in paragraphs if not one.part.rows for line in (*one.lines, "")]
    for style in _STYLES:
        if any((match := style.fullmatch(line)) and match["code"] == "HD" for line in lines):
            found = _articles((code, list(paragraphs_of(own))) for code, own in _coded_lines(lines, style))
            if found:
                return found
    return []


def is_index(text: str) -> bool:
    """Whether a paragraph is of the index after an article, `NS gfinl : Financial News`."""
    return _INDEX_LINE.match(text) is not None


def _coded_lines(lines: Iterable[str], style: re.Pattern[str]) -> Iterator[tuple[str, list[str]]]:
    """Each code with its lines. A paragraph that begins like a code out of sequence does not count."""
    strict = style in _STYLES[1:]
    code, own = "", list[str]()
    for line in lines:
        match = style.fullmatch(line)
        name, value = "", ""
        if match:
            groups = match.groupdict()
            name, value = groups["code"] or groups.get("alone") or "", (groups["value"] or "").strip()
        if name and (not strict or _is_next(name, value, code, spaced=style is _STYLES[-1])):
            if code:
                yield code, own
            code, own = name, [value] if value else []
        elif code and DOCUMENT.fullmatch(line) and code != "AN":
            yield code, own
            yield "AN", [line]
            code, own = "", []
        else:
            own.append(line)
    if code:
        yield code, own


def _is_next(name: str, value: str, before: str, *, spaced: bool) -> bool:
    """Whether a code may follow another, and what comes after it is of its kind where only a space parts them."""
    if not before or before == "AN":
        return name in {"CLM", "SE", "HD"}
    if _ORDER[name] <= _ORDER[before]:
        return False
    if not spaced or _ORDER[name] <= _ORDER["LP"]:
        return name != "WC" or not value or _WORD_COUNT.match(value) is not None
    if name == "AN":
        return DOCUMENT.fullmatch(value) is not None
    if name in {"CO", "IN", "NS", "RE", "IPC", "IPD"}:
        return _ENTRY.match(value) is not None
    if name == "TD":
        return before == "LP"
    return name == "PUB" or (name == "ART" and value[:1].isupper())


def paragraphs_of(lines: Sequence[str]) -> Iterator[Part]:
    """The paragraphs of lines, separated by empty ones, or if there are none as a reader of plain text finds them."""
    text = "\n".join(lines).strip("\n")
    if "\n\n" in text or "\n" not in text:
        yield from (one.part for one in clippings.paragraphs(text))
    else:
        yield from (clippings.prose(" ".join(block.span.of(text).split())) for block in blocks(text))


def _articles(rows: Iterable[tuple[str, Sequence[Part]]]) -> list[Fields]:
    """The rows split into articles, those that have a headline and something of an article next to it."""
    found: list[Fields] = []
    own: list[tuple[str, tuple[Part, ...]]] = []
    for code, parts in rows:
        names = {name for name, _ in own}
        begins = (code == "HD" and "HD" in names) or (code in {"SE", "CLM"} and names & {code, "LP", "TD"})
        if begins or "AN" in names:
            found.append(Fields(tuple(own)))
            own = []
        own.append((code, tuple(parts)))
    found.append(Fields(tuple(own)))
    return [one for one in found if one.parts("HD") and {name for name, _ in one.values} & {"LP", "TD", "AN", "PD"}]
