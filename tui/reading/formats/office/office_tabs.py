"""Tables that were set with tabs, paragraph under paragraph, made tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from tui.reading.content import CellText, LinkText, Part, Place
from tui.records import dataclass

_LONGEST_CELL = 80


@dataclass(frozen=True, slots=True)
class Tabs:
    """The offsets of the tabs in a paragraph's text, where each is one blank; `leads` where one comes before it."""

    offsets: tuple[int, ...]
    leads: bool


@dataclass(frozen=True, slots=True)
class Tabled:
    """The parts with their tables, and for each part as it was where its text begins now."""

    parts: tuple[Part, ...]
    places: tuple[Place, ...]


def tabled(parts: Sequence[Part], tabs: Mapping[int, Tabs]) -> Tabled:
    """Make a table of paragraphs on end with equally many cells that hold numbers; `tabs` are by number of the part."""
    made: list[Part] = []
    places: list[Place] = []
    start = 0
    while start < len(parts):
        rows = list(_rows(parts, tabs, start))
        if not _is_table(rows):
            rows = rows[:1]
            places.append(Place(len(made), 0))
            made.append(parts[start])
        else:
            offset, links = 0, list[LinkText]()
            for row, part in zip(rows, parts[start:], strict=False):
                begins = offset + (not row[0])
                places.append(Place(len(made), begins))
                links += [LinkText(begins + one.start, begins + one.end, one.target) for one in part.links]
                offset = begins + len(part.text) + 1
            table = tuple(tuple(map(CellText, row)) for row in rows)
            made.append(Part(kind="table", rows=table, page=parts[start].page, links=tuple(links)))
        start += max(1, len(rows))
    return Tabled(tuple(made), tuple(places))


def _rows(parts: Sequence[Part], tabs: Mapping[int, Tabs], start: int) -> Iterator[list[str]]:
    """The cells of the paragraphs from `start` on, as long as there are equally many."""
    columns = 0
    for place in range(start, len(parts)):
        found, part = tabs.get(place), parts[place]
        if found is None or part.kind not in {"prose", "heading"} or "\n" in part.text:
            return
        edges = [-1, *found.offsets, len(part.text)]
        cells = [part.text[first + 1 : last] for first, last in pairwise(edges)]
        if any(not cell or len(cell) > _LONGEST_CELL or len(" ".join(cell.split())) != len(cell) for cell in cells):
            return
        cells = ["", *cells] if found.leads else cells
        columns = columns or len(cells)
        if columns < 2 or len(cells) != columns:
            return
        yield cells


def _is_table(rows: Sequence[Sequence[str]]) -> bool:
    """Whether there are several rows, each with a label except the first, and most of the other cells have numbers."""
    if len(rows) < 2 or not all(row[0] for row in rows[1:]):
        return False
    beside = [cell for row in rows[1:] for cell in row[1:]]
    return 2 * sum(any(map(str.isdigit, cell)) for cell in beside) > len(beside)
