"""The figures in the name of a row, their periods and what they count: `Receivables, less allowances of $3 and $2`."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from tui.figures.figure import Figure, Period

_JOINT: Final = re.compile(r"[)\]]?\s*(?:shares|units)?\s*(?:,\s*and|,|and|&)\s*[($€£]*", re.IGNORECASE)
_YEAR_BEFORE: Final = re.compile(r"\b((?:19|20)\d\d)\s*[-–—:]\s*[($€£]*$")
_SHARES: Final = re.compile(r"\bshares\b", re.IGNORECASE)
_PAR: Final = re.compile(r"\s+(?:par|stated|nominal)\b", re.IGNORECASE)
_BEFORE: Final = 12
"""The most characters between a year and the figure after it."""


@dataclass(slots=True)
class _Row:
    """The figures of a row: those of its name without a period, and the periods of its cells by their columns."""

    named: list[int] = field(default_factory=list)
    cells: dict[int, Period] = field(default_factory=dict)


def read(text: str, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures; those of a row's name with the period of their column, and as shares where they count shares."""
    rows: defaultdict[tuple[int, int], _Row] = defaultdict(_Row)
    columns: defaultdict[int, defaultdict[int, Counter[Period]]] = defaultdict(lambda: defaultdict(Counter))
    for place, one in enumerate(figures):
        if one.cell is None or one.kind == "date":
            continue
        row = rows[one.cell.table, one.cell.row]
        if one.cell.column and one.period is not None and one.period.end:
            row.cells[one.cell.column] = one.period
            columns[one.cell.table][one.cell.column][one.period] += 1
        elif not one.cell.column and (one.period is None or one.period.text.isdecimal()):
            row.named.append(place)
    found = [_of_shares(text, one) for one in figures]
    for (table, _), row in rows.items():
        if row.named:
            usual = {column: counted.most_common(1)[0][0] for column, counted in columns[table].items()}
            for place, period in _periods(text, figures, row, usual):
                found[place] = replace(found[place], period=period)
    return tuple(found)


def _of_shares(text: str, one: Figure) -> Figure:
    """The figure; a number of shares if it is a bare number in a name about shares."""
    if one.cell is None or one.cell.column or one.kind != "count" or one.unit or _PAR.match(text, one.span.end):
        return one
    return replace(one, unit="share") if _SHARES.search(one.cell.row_label) else one


def _periods(text: str, figures: Sequence[Figure], row: _Row, usual: dict[int, Period]) -> Iterator[tuple[int, Period]]:
    """The places of the figures of a name with their periods: in the order of the columns, or by a year before them."""
    here = list(row.cells.values())
    rates = any(figures[place].kind == "percent" for place in row.named)
    if len(set(here)) == 1 and (len(here) > 1 or not rates):
        every = [here[0]]
    else:
        every = list(dict.fromkeys({**usual, **row.cells}[column] for column in sorted({*usual, *row.cells})))
    if not every:
        return
    runs = list(_runs(text, figures, row.named))
    together = len(row.named) == len(every) and len({len(run) for run in runs}) == 1
    for run in [row.named] if together and len(runs[0]) > 1 else runs:
        for rank, place in enumerate(run):
            start = figures[place].span.start
            year = _YEAR_BEFORE.search(text, max(0, start - _BEFORE), start)
            if year:
                same = [one for one in every if one.end and one.end.year == int(year[1])]
                if len(same) == 1:
                    yield place, same[0]
            elif len(run) == len(every):
                yield place, every[rank]
            elif len(run) == 1 and all(one.start in (None, one.end) for one in every):
                yield place, every[0]


def _runs(text: str, figures: Sequence[Figure], places: Sequence[int]) -> Iterator[list[int]]:
    """The figures of a name in rows: `$350 and $326`."""
    run: list[int] = []
    for place in places:
        joined = run and _JOINT.fullmatch(text[figures[run[-1]].span.end : figures[place].span.start].strip())
        if run and not joined:
            yield run
            run = []
        run.append(place)
    if run:
        yield run
