"""The drawing of a row of the claims table: its headline with every source's value, or the sentence and its sources."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style

from tui.app.paint import Palette, clean
from tui.records import dataclass

if TYPE_CHECKING:
    from tui.rows.row import Row
    from tui.rows.sources import Source
    from tui.rows.values import Given

POINTER = "▌"
OPEN, CLOSED = "▾", "▸"
"""The signs of an open group of rows, and of a folded one."""
ODD = "≠"
"""Precedes the value of the odd one out."""

_SIGN = 3
_GAP = 2
_MOST_NAMES = 4
"""More sources than this are counted and not named."""
_HEADLINE = 36
_LEAST_EXCERPT = 24
"""The minimum width of an excerpt of the sentence after the values."""

Piece = tuple[str, Style]


@dataclass(frozen=True, slots=True)
class Plan:
    """The widths in cells: of the whole, of the reader's marks, of headlines, and of the names of sources."""

    width: int
    marks: int
    headline: int
    names: int

    @classmethod
    def of(cls, rows: Sequence[Row], width: int, sources: Sequence[Source], *, marks: int) -> Plan:
        """The widths for these rows."""
        room = max(0, width - 2 - _SIGN - marks)
        # Long headlines of related rows would push the values of conflicts apart.
        titled = [row for row in rows if row.headline]
        foremost = [row for row in titled if row.section != "related"] or titled
        headline = max((cell_len(row.headline) for row in foremost), default=0)
        names = max(
            (cell_len(names_of(row.sources, sources)) for row in rows if not row.headline and row.section != "single"),
            default=0,
        )
        return cls(width, marks, min(headline, _HEADLINE, room * 2 // 5), min(names, room * 3 // 10))

    @property
    def room(self) -> int:
        """The width of the text of a row."""
        return max(0, self.width - 2 - _SIGN - self.marks)


def names_of(indexes: Sequence[int], sources: Sequence[Source]) -> str:
    """Sources by their short names: `CNN, Fox`; of many `7 sources`, of all of four or more `all 4 sources`."""
    if _are_named(indexes, sources):
        return ", ".join(sources[index].short for index in indexes)
    every = "all " if len(indexes) == len(sources) else ""
    return f"{every}{len(indexes)} sources"


def _are_named(indexes: Sequence[int], sources: Sequence[Source]) -> bool:
    return len(indexes) < _MOST_NAMES or (len(indexes) == _MOST_NAMES < len(sources))


def segments(
    row: Row, plan: Plan, palette: Palette, base: Style, sources: Sequence[Source], *, marks: str, current: bool
) -> list[Segment]:  # fmt: skip
    """One row in exactly the cells of the plan."""
    ground = base + palette.style("chosen") if current else base
    section = palette.style(row.section)
    parts: list[Piece] = [
        (POINTER if current else " ", palette.style("chosen-bar")),
        (fitted(row.sign, _SIGN), section),
        (fitted(marks, plan.marks), palette.style("label")),
    ]
    if row.folded:
        parts += _group(row, plan.room, palette, sources)
    elif row.headline:
        parts += _values(row, plan, palette, sources)
    elif row.section == "single":
        parts.append((fitted(row.sentence, plan.room), Style()))
    else:
        room = plan.room - plan.names - _GAP
        parts += [(fitted(row.sentence, room), Style()), (" " * _GAP, Style())]
        parts += _cut(_names(row.sources, sources, palette), plan.names)
    drawn = [Segment(clean(text), ground + style) for text, style in parts if text]
    return Segment.adjust_line_length(drawn, plan.width, ground)


def _group(row: Row, room: int, palette: Palette, sources: Sequence[Source]) -> list[Piece]:
    """The group of what only one source says, on one line: its name and the number of rows."""
    source = sources[row.sources[0]]
    count = f"{row.folded:,} {'claim' if row.folded == 1 else 'claims'}"
    pieces = [
        (f"{OPEN if row.open else CLOSED} Only in ", Style()),
        (source.short, palette.style(f"source-{source.colour + 1}")),
        (f" · {count}", Style()),
    ]
    return _cut(pieces, room)


def _values(row: Row, plan: Plan, palette: Palette, sources: Sequence[Source]) -> list[Piece]:
    """The headline, every source with its value, the sentence if there is room, and the gap at the right.

    The gap gives way to the values: first its share in percent, then all of it.
    """
    bold = Style(bold=row.differs)
    head = [(fitted(row.headline, plan.headline) + " " * _GAP, bold)]
    given: list[Piece] = []
    for number, each in enumerate(row.given):
        if number:
            given.append((" · ", palette.style("excerpt")))
        given += _given(each, row, palette, sources)
    width = sum(cell_len(text) for text, _ in given)
    whole = max(0, plan.room - plan.headline - _GAP)
    gaps = [" " * _GAP + gap for gap in (row.gap, row.gap.partition(" (")[0]) if gap]
    gap = next((gap for gap in gaps if width + cell_len(gap) <= whole), "")
    room = whole - cell_len(gap)
    left = room - width - _GAP
    excerpt = row.sentence if left >= _LEAST_EXCERPT else ""
    middle = _cut(given, room) if not excerpt else [
        *given, (" " * _GAP, Style()), (fitted(excerpt, left), palette.style("excerpt")),
    ]  # fmt: skip
    return [*head, *middle, (gap, palette.style(row.section))]


def _given(each: Given, row: Row, palette: Palette, sources: Sequence[Source]) -> list[Piece]:
    look = palette.style("odd") if each.odd else Style(bold=row.differs)
    return [*_names(each.sources, sources, palette), (" ", Style()), (f"{ODD if each.odd else ''}{each.text}", look)]


def _names(indexes: Sequence[int], sources: Sequence[Source], palette: Palette) -> list[Piece]:
    """The names of sources, each in its colour."""
    if not _are_named(indexes, sources):
        return [(names_of(indexes, sources), palette.style("label"))]
    pieces: list[Piece] = []
    for index in indexes:
        if pieces:
            pieces.append((", ", palette.style("excerpt")))
        pieces.append((sources[index].short, palette.style(f"source-{sources[index].colour + 1}")))
    return pieces


def _cut(pieces: Iterable[Piece], width: int) -> list[Piece]:
    """Pieces in exactly this many cells, with an ellipsis if they are cut."""
    found: list[Piece] = []
    left = width
    for text, style in pieces:
        length = cell_len(text)
        if length > left:
            found.append((fitted(text, left) if left else "", style))
            return _marked_cut(found) if not left else found
        found.append((text, style))
        left -= length
    return [*found, (" " * left, Style())]


def _marked_cut(pieces: list[Piece]) -> list[Piece]:
    """Pieces that fill their room, the last of them ending in an ellipsis."""
    for place in range(len(pieces) - 1, -1, -1):
        text, style = pieces[place]
        if text:
            return [*pieces[:place], (fitted(f"{text}  ", cell_len(text)), style), *pieces[place + 1 :]]
    return pieces


def fitted(text: str, width: int) -> str:
    """`text` in exactly `width` cells, with an ellipsis if it is cut."""
    length = cell_len(text)
    if length > width:
        return set_cell_size(set_cell_size(text, max(0, width - 1)).rstrip() + "…", width) if width > 0 else ""
    return text + " " * (width - length)


Marks = Callable[[str], str]
"""Gives the signs of the review of a claim, by its id."""
