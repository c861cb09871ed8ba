"""The figures in the cells of the tables of a document, and the place of each figure that is in one."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field, replace
from typing import TYPE_CHECKING, Final

from tui.figures.figure import CellPlace, Figure
from tui.reading.documents import Sentence, Span
from tui.records import dataclass

if TYPE_CHECKING:
    from tui.figures.tables.said import Said

_DIGITS: Final = re.compile(r"\d{1,9}")


@dataclass(frozen=True, slots=True)
class Cells:
    """What the tables of a document hold: `places` of all cells with words, `figures` of those that are numbers.

    Both are in reading order; the figures have no ids yet. `times` are where heads begin that say a time, with its
    numbers; `asides` are where cells begin whose numbers are no figures.
    """

    places: tuple[tuple[Span, CellPlace], ...] = ()
    figures: tuple[Figure, ...] = ()
    times: Mapping[int, Said] = field(default_factory=dict)
    asides: frozenset[int] = frozenset()

    def inside(self, span: Span) -> tuple[Figure, ...]:
        """The figures in a row that is a sentence."""
        if not self.figures:
            return ()
        first = bisect_left(self.figures, span.start, key=lambda figure: figure.span.start)
        last = bisect_left(self.figures, span.end, lo=first, key=lambda figure: figure.span.start)
        return self.figures[first:last]

    def words(self, span: Span) -> Span:
        """The part of a sentence to read: of a row, the part before its numbers if there are no words after them."""
        figures = self.inside(span)
        if not figures:
            return span
        last = bisect_left(self.places, span.end, key=lambda place: place[0].start) - 1
        first = last - len(figures) + 1
        numbers_last = self.places[first][0].start == figures[0].span.start
        return Span(span.start, figures[0].span.start) if numbers_last else span

    def joined(self, said: Sequence[Figure], sentence: Sentence, count: int) -> Sequence[Figure]:
        """The figures `said` in a sentence and those in the cells of its row, numbered from `count` + 1."""
        figures = self.inside(sentence.span)
        apart = [
            one
            for one in said
            if not self._is_none(one) and not any(one.span.overlaps(figure.span) for figure in figures)
        ]
        if not figures and len(apart) == len(said):
            return said
        first = count + len(apart) + 1
        name = (*figures, *said)[0].document
        numbered = [replace(one, id=f"{name}.f{first + n}", sentence=sentence.id) for n, one in enumerate(figures)]
        return sorted([*_renumbered(apart, name, count), *numbered], key=lambda one: one.span)

    def _is_none(self, figure: Figure) -> bool:
        """Whether what was read is not a figure: it spans two cells, or is the number of a note or part of a time."""
        if figure.kind == "date" or not self.places:
            return False
        at = bisect_right(self.places, figure.span.start, key=lambda place: place[0].start) - 1
        if at < 0 or figure.span.start >= self.places[at][0].end:
            return False
        cell = self.places[at][0]
        if figure.span.end > cell.end or cell.start in self.asides:
            return True
        time = self.times.get(cell.start)
        if time is None:
            return False
        if figure.kind == "duration":
            return time.long
        return {int(digits) for digits in _DIGITS.findall(figure.text)} <= time.numbers

    def placed(self, figures: Iterable[Figure]) -> tuple[Figure, ...]:
        """The figures, those among the words of a cell with its place."""
        starts = [span.start for span, _ in self.places]
        found: list[Figure] = []
        for figure in figures:
            at = bisect_right(starts, figure.span.start) - 1
            inside = figure.cell is None and at >= 0 and self.places[at][0].contains(figure.span)
            found.append(replace(figure, cell=self.places[at][1]) if inside else figure)
        return tuple(found)


def _renumbered(figures: Sequence[Figure], name: str, count: int) -> list[Figure]:
    """The figures numbered from `count` + 1, with their references to each other."""
    ids = {one.id: f"{name}.f{count + n}" for n, one in enumerate(figures, start=1)}
    return [
        replace(one, id=ids[one.id], counterpart=ids.get(one.counterpart, ""), origin=ids.get(one.origin, ""))
        for one in figures
    ]
