"""Figures in a row with names or measures in a row: `Ford and GM rose 3% and 4%`, `profit and sales fell 5% and 2%`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from tui.figures.grammar.draft import Draft
from tui.figures.grammar.tokens import Line
from tui.figures.meaning.clauses import Measures
from tui.figures.meaning.holders import Names

_JOINS = frozenset({",", "and", ", and", "and the", ", and the", ", the"})
_REACH = 8


def pair(line: Line, drafts: Sequence[Draft], found: Names, named: Measures) -> list[Draft]:
    """The drafts, those of a row with the holders or measures of the row before it; unchanged if none matches."""
    done = list(drafts)
    first = 0
    while first < len(done):
        last = first
        while last + 1 < len(done) and _goes_on(line, done[last], done[last + 1]):
            last += 1
        if last > first:
            done[first : last + 1] = _shared_out(line, done[first : last + 1], found, named)
        first = last + 1
    return done


def _goes_on(line: Line, draft: Draft, following: Draft) -> bool:
    between = line.words(draft.last + 1, following.first - draft.last - 1)
    return between in _JOINS and (draft.kind, draft.unit) == (following.kind, following.unit)


def _shared_out(line: Line, row: list[Draft], found: Names, named: Measures) -> list[Draft]:
    said = any(line.word(i) == "respectively" for i in range(row[-1].last + 1, row[-1].last + _REACH))
    for split in (False, True):
        owners = _row_before(line, row[0], found, split=split)
        if len(owners) == len(row):
            return [draft._replace(holder=owner) for draft, owner in zip(row, owners, strict=True)]
    measured = _measures_before(line, row[0], named)
    if len(measured) == len(row):
        return [draft._replace(measure=measure) for draft, measure in zip(row, measured, strict=True)]
    return [draft._replace(holder="", measure="") for draft in row] if said else row


def _measures_before(line: Line, draft: Draft, named: Measures) -> list[str]:
    """The measures of the last row before a figure."""
    measured: list[str] = []
    end = draft.first
    behind = bisect_left(named.starts, draft.first)
    for one in reversed(named.all[max(behind - _REACH, 0) : behind]):
        between = line.words(one.last + 1, end - one.last - 1)
        near = end - one.last <= _REACH and not {",", ";", "."} & set(between.split())
        if not (between in _JOINS if measured else near):
            break
        measured.insert(0, one.text)
        end = one.first
    return measured


def _row_before(line: Line, draft: Draft, found: Names, *, split: bool) -> list[str]:
    """The names of the last row before a figure; with `split`, those that were joined by `and` are separated."""
    owners: list[str] = []
    end = draft.first
    for name in reversed(found.between(max(draft.first - 40, 0), draft.first)):
        between = line.words(name.last + 1, end - name.last - 1)
        near = end - name.last <= _REACH and not {",", ";", "."} & set(between.split())
        if not (between in _JOINS if owners else near) or not name.text:
            break
        owners[:0] = name.text.split(" and ") if split else [name.text]
        end = name.first
    return owners
