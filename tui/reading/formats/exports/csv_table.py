"""Tables with commas, semicolons or tabs: an article a row where a column holds texts, and else one table."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice

from tui.errors import UnreadableError
from tui.reading.content import CellText, Content, Part
from tui.reading.encodings import decode
from tui.reading.formats.days import day, is_day_first
from tui.reading.formats.exports import clippings, language_names
from tui.reading.formats.fields import details, first_with
from tui.reading.formats.pages import html_blocks, html_tree
from tui.records import dataclass

_LARGEST = 32 * 1024 * 1024
"""Characters of one field."""
_DELIMITERS = ",;\t|"
_SAMPLE = 40
_SAMPLE_TEXT = 262_144
"""Rows by which a delimiter is judged, and characters in which they are looked for."""
_COLUMNS = {
    "title": "title headline articletitle titel überschrift titre heading headlines storytitle",
    "text": "text body content article fulltext articletext articlebody bodytext fullarticle contenttext story"
    " storytext maintext plaintext cleantext textbody volltext texte contenu inhalt",
    "date": "date published publishdate pubdate publicationdate datepublished publishedat publisheddate datum"
    " articledate issuedate day time timestamp pubdatetime",
    "outlet": "outlet source medianame publication publicationtitle publicationname newspaper sourcename medium media"
    " publisher journal site domain sourcetitle quelle zeitung",
    "byline": "author authors byline creator writer journalist autor auteur",
    "url": "url link articleurl weburl permalink sourceurl storyurl",
    "language": "language lang sprache langue",
    "section": "section category rubrik desk",
    "page": "page pages",
    "modified": "modified updated updatedat lastmodified datemodified modifieddate",
    "correction": "correction corrections correctionnote",
}
_MEANINGS = {name: meaning for meaning, names in _COLUMNS.items() for name in names.split()}
_HEADER_ROWS = 5
"""Rows from the top in which the names of the columns are looked for."""
_TEXT_WORDS = 25
"""Words of a text, in the middle of a column whose name alone would leave it open."""
_NUMBER = re.compile(r"[-+(]?[$€£¥]?\s?\d[\d.,\s]*[%)]?")
_MARKUP = re.compile(r"</?(?:p|br|div|span|h[1-6]|ul|li|b|i|em|strong|a)\b[^>]*>", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Table:
    """The rows below the names of the columns, and which column means what."""

    rows: tuple[tuple[str, ...], ...]
    columns: dict[str, int]

    def get(self, row: Sequence[str], meaning: str) -> str:
        """The cell of a row; empty if there is no such column."""
        place = self.columns.get(meaning, -1)
        return row[place].strip() if 0 <= place < len(row) else ""


def read(data: bytes) -> tuple[Content, ...]:
    """The articles of the rows, or the table; UnreadableError where it has no rows."""
    decoded = decode(data)
    rows = _rows(decoded.text)
    if not rows:
        raise UnreadableError("is empty; there is nothing in it to compare")
    table = _table(rows)
    if table is None:
        return (Content((_whole(rows),), doubt=decoded.remark),)
    day_first = is_day_first([table.get(row, "date") for row in table.rows])
    found = [made for row in table.rows if (made := _article(table, row, day_first=day_first))]
    left = len(table.rows) - len(found)
    doubt = f"has {left} {'rows' if left > 1 else 'row'} without a text; they are left out" if left else ""
    return first_with(found, decoded.remark or doubt)


def _rows(text: str) -> list[tuple[str, ...]]:
    """The rows that are not empty, by the delimiter that parts them most evenly."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    first, _, rest = text.partition("\n")
    stated = re.fullmatch(r'"?sep=(.)"?', first.strip("\n "), re.IGNORECASE) or re.fullmatch(r"sep=(\t)", first)
    if stated:
        return list(_parsed(rest, stated[1]))
    return list(_parsed(text, max(_DELIMITERS, key=lambda one: _evenness(text, one))))


def _parsed(text: str, delimiter: str) -> Iterator[tuple[str, ...]]:
    """The rows with a word in them, one line end in a quoted cell as another."""
    before = csv.field_size_limit(_LARGEST)
    try:
        for row in csv.reader(io.StringIO(text, newline="\n"), delimiter=delimiter):
            if any(cell.strip() for cell in row):
                yield tuple(row)
    except csv.Error as error:
        raise UnreadableError(f"is damaged: a cell has more than {_LARGEST >> 20} million characters") from error
    finally:
        csv.field_size_limit(before)


def _evenness(text: str, delimiter: str) -> tuple[int, int, float, int]:
    """How well a delimiter parts a text: names of columns that it finds, whether it parts at all, how evenly."""
    rows = list(islice(_parsed(text[:_SAMPLE_TEXT], delimiter), _SAMPLE))
    widths = Counter(len(row) for row in rows)
    width, count = widths.most_common(1)[0] if widths else (1, 0)
    names = max((sum(_name(cell) in _MEANINGS for cell in row) for row in rows[:_HEADER_ROWS]), default=0)
    return names if names > 1 else 0, int(width > 1), count / max(1, len(rows)), width


def _name(cell: str) -> str:
    return "".join(filter(str.isalpha, cell)).casefold()


def _table(rows: Sequence[tuple[str, ...]]) -> _Table | None:
    """The articles of a table, by the names of its columns; None if none of them holds texts."""
    for number, row in enumerate(rows[:_HEADER_ROWS]):
        columns: dict[str, int] = {}
        names = [_name(cell) for cell in row]
        for meaning, known in _COLUMNS.items():
            order = known.split()
            places = [place for place, name in enumerate(names) if _MEANINGS.get(name) == meaning]
            if places:
                columns[meaning] = min(places, key=lambda place: (order.index(names[place]), place))
        if "text" not in columns or len(row) < 2:
            continue
        below = tuple(rows[number + 1 :])
        columns["text"] = max(
            (place for place, name in enumerate(names) if _MEANINGS.get(name) == "text"),
            key=lambda place: _words(below, place),
        )
        if len(columns) > 1 and _words(below, columns["text"]) >= _TEXT_WORDS:
            return _Table(below, columns)
    return None


def _words(rows: Sequence[tuple[str, ...]], place: int) -> int:
    """Words of the longest of the first texts of a column."""
    return max((len(row[place].split()) for row in rows[:200] if place < len(row)), default=0)


def _article(table: _Table, row: Sequence[str], *, day_first: bool | None) -> Content | None:
    """The article of a row; None if it has no text."""
    text = table.get(row, "text")
    if not text:
        return None
    correction = table.get(row, "correction")
    return Content(
        (*_parts(text), *([Part(correction)] if correction else [])),
        title=" ".join(table.get(row, "title").split()),
        source=table.get(row, "outlet"),
        byline=clippings.writers(table.get(row, "byline")),
        published=day(table.get(row, "date"), day_first=day_first),
        modified=day(table.get(row, "modified"), day_first=day_first),
        correction=correction,
        url=table.get(row, "url"),
        language=language_names.code(table.get(row, "language")),
        details=details(("section", table.get(row, "section")), ("page", table.get(row, "page"))),
    )


def _parts(text: str) -> list[Part]:
    """The paragraphs of a cell, which may hold a piece of a page."""
    if len(_MARKUP.findall(text)) > 1:
        page = html_tree.parse(text.encode("utf-8"))
        html_tree.clean(page.root)
        return [one.part for one in html_blocks.blocks(page.root)]
    return [Part(text, "lines")]


def _whole(rows: Sequence[tuple[str, ...]]) -> Part:
    """One table; the first row names the columns where it has no numbers and those below it have some."""
    width = max(map(len, rows))
    headed = len(rows) > 1 and not any(map(_is_number, rows[0])) and any(any(map(_is_number, row)) for row in rows[1:6])
    named = width > 1 and not any(_is_number(row[0]) for row in rows if row and row[0].strip())
    return Part(
        kind="table",
        rows=tuple(
            tuple(
                CellText(" ".join(cell.split()), head=(headed and not number) or (named and not place))
                for place, cell in enumerate(row)
            )
            for number, row in enumerate(rows)
        ),
    )


def _is_number(cell: str) -> bool:
    return _NUMBER.fullmatch(cell.strip()) is not None
