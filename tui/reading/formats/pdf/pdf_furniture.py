"""Running heads, running feet and page numbers of a PDF: lines that are at the same place on several pages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from tui.reading.formats.pdf.pdf_lines import Line
from tui.reading.formats.pdf.pdf_page import Run
from tui.records import dataclass

_EDGE_ROWS = 4
"""Rows from the top and from the bottom of a page that may be furniture."""
_SAME_PLACE = 4.0
"""Points by which the places of a running head differ from page to page."""
_MARGIN = 0.15
"""The share of the height of a page, at either edge, in which furniture is."""
_WHITE = 1.7
"""The distance, in heights, of furniture from the text."""
_FEWEST_NUMBERS = 10
"""Numbers below each other that may count the lines of a page."""
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"\W{0,3}(?:(?:page|p\.|pg\.?|seite|página)\s{0,2})?(?:\d{1,4}|[ivxl]{1,7})(?:\s?(?:of|/|\||-)\s?\d{1,4})?\W{0,3}",
    re.IGNORECASE,
)
_PRINTED = re.compile(
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},? \d{1,2}[:.]\d{2}(?: ?[AP]M)?\b.*"
    r"|(?:https?|file)://\S+(?: .{0,12}?\d{1,4} ?(?:/|of) ?\d{1,4})?"
    r"|.* (?:https?|file)://\S+",
    re.IGNORECASE,
)
"""What a browser prints at the edges of a page: when, the title, the address, the number of the page."""


@dataclass(frozen=True, slots=True)
class _Row:
    """Lines next to each other, in whatever columns."""

    lines: tuple[Line, ...]
    text: str
    bottom: float


@dataclass(frozen=True, slots=True)
class PageLines:
    """The lines of a page, its edges in points, and whether it has pictures and little else."""

    lines: tuple[Line, ...]
    bottom: float = 0.0
    top: float = 0.0
    pictures: bool = False


def furniture(pages: Sequence[PageLines]) -> set[int]:
    """The `id` of each line that belongs to the page and not to the account.

    On a page of nothing else the lines stay, unless it is a picture with a stamp.
    """
    edges = [_edges(page) for page in pages]
    repeated = _repeated(pages, edges)
    found: set[int] = set()
    for page, sides in zip(pages, edges, strict=True):
        mine: set[int] = set()
        for rows in sides:
            outer: list[_Row] = []
            for place, row in enumerate(rows[:_EDGE_ROWS]):
                alone = place == 0 and (_PRINTED.fullmatch(row.text) or (len(pages) > 1 and _is_lone_number(row, page)))
                if not (alone or id(row) in repeated):
                    break
                outer.append(row)
            while outer and not _is_separate(outer[-1], rows, len(outer)):
                outer.pop()
            mine.update(id(line) for row in outer for line in row.lines)
        if len(mine) < len(page.lines) or page.pictures:
            found |= mine
    return found


def line_numbers(runs: Sequence[Run]) -> list[Run]:
    """The numbers that a court paper has down its left margin, one for each line."""
    numbers = [run for run in runs if run.text.isdigit() and len(run.text) <= 2]
    if len(numbers) < _FEWEST_NUMBERS:
        return []
    edge = min(run.right for run in numbers)
    beside = sorted((run for run in numbers if abs(run.right - edge) < 1.5 * run.height), key=lambda run: -run.bottom)
    counted = [int(run.text) for run in beside]
    steps = sum(after == before + 1 for before, after in pairwise(counted))
    if len(beside) < _FEWEST_NUMBERS or counted[0] > 2 or steps < 0.9 * (len(beside) - 1):
        return []
    chosen = set(map(id, beside))
    others = sorted(run.left for run in runs if id(run) not in chosen)
    margin = max(run.right for run in beside)
    return beside if others and others[len(others) // 20] > margin else []


def _is_separate(row: _Row, rows: list[_Row], count: int) -> bool:
    """Whether there is white between `row`, the last of `count` of furniture, and the text; a table's head has none."""
    if count == len(rows):
        return True
    height = row.lines[0].height
    step = abs(row.bottom - rows[count].bottom)
    return step > _WHITE * height or abs(height - rows[count].lines[0].height) > 0.2 * height


def _edges(page: PageLines) -> tuple[list[_Row], list[_Row]]:
    """The highest rows from the top, and the lowest from the bottom: those that may be furniture and one more."""
    rows: list[list[Line]] = []
    for line in sorted(page.lines, key=lambda line: -line.bottom):
        if rows and line.top - rows[-1][0].bottom > 0.6 * line.height and rows[-1][0].column != line.column:
            rows[-1].append(line)
        else:
            rows.append([line])
    most = _EDGE_ROWS + 1
    made = [
        _Row(tuple(row), " ".join(line.text for line in sorted(row, key=lambda line: line.left)), row[0].bottom)
        for row in (rows if len(rows) <= 2 * most else rows[:most] + rows[-most:])
    ]
    return made[:most], made[: -most - 1 : -1]


def _repeated(pages: Sequence[PageLines], edges: Sequence[tuple[list[_Row], list[_Row]]]) -> set[int]:
    """The `id` of each row that is on another page at the same place, except its numbers."""
    seen: dict[tuple[str, int], list[tuple[int, float, int]]] = defaultdict(list)
    for number, sides in enumerate(edges):
        page = pages[number]
        margin = _MARGIN * (page.top - page.bottom)
        for side, rows in enumerate(sides):
            for row in rows[:_EDGE_ROWS]:
                if page.bottom + margin < row.bottom < page.top - margin:
                    break
                pattern = _DIGITS.sub("#", row.text.casefold())
                if any(map(str.isalpha, pattern)) or _PAGE_NUMBER.fullmatch(row.text):
                    seen[pattern, side].append((number, row.bottom, id(row)))
    found: set[int] = set()
    for places in seen.values():
        places.sort(key=lambda place: place[1])
        for before, after in pairwise(places):
            if before[0] != after[0] and after[1] - before[1] < _SAME_PLACE:
                found |= {before[2], after[2]}
    return found


def _is_lone_number(row: _Row, page: PageLines) -> bool:
    """Whether a row is a page number that is separate from the text."""
    if not _PAGE_NUMBER.fullmatch(row.text) or len(page.lines) < 3:
        return False
    line = row.lines[0]
    return min(abs(other.bottom - line.bottom) for other in page.lines if other is not line) > 1.5 * line.height
