"""Which lines on a page of a PDF are the rows of a table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from tui.reading.formats.pdf.pdf_cells import PageTable, label_goes_on, table, table_of_words
from tui.reading.formats.pdf.pdf_lines import Line, is_value

_CELL_GAP = 0.5
"""The narrowest gap between two cells, in heights of the box."""
_WIDE_GAP = 2.0
"""A gap that is not a space between words even in a justified line."""
_ALIGNED = 0.8
"""How far the edges of two cells of a column may differ, in heights; a bracket hangs out."""
_MOST_BETWEEN = 8
"""Lines without a value that come between two rows of one table."""
_FEWEST_ROWS = 3
"""Rows of a table of words."""
_MOST_HEAD = 8
"""Lines over the first row."""
_SEPARATE = 1.0
"""White over a line, in heights, that parts it from the table above if it is not a label."""
_CAPTION = re.compile(r"(?:table|exhibit|figure|chart|schedule)\s+(?:\d+|[A-Z]|[IVX]+)\b[.:]?", re.IGNORECASE)


def with_tables(lines: Sequence[Line]) -> list[Line | PageTable]:
    """The lines of one column of a page, with each table among them as one."""
    marks = [_is_row(line) for line in lines]
    if not any(marks):
        return _with_words(lines)
    found: list[Line | PageTable] = []
    at = 0
    for first, last in _extents(lines, marks):
        found += _with_words(lines[at:first])
        captioned = _caption(lines, at, first)
        rows = [line for line, mark in zip(lines[first:last], marks[first:last], strict=True) if mark]
        found.append(table(lines[first:last], rows, captioned=captioned))
        at = last
    return [*found, *_with_words(lines[at:])]


def _with_words(lines: Sequence[Line]) -> list[Line | PageTable]:
    """The lines, with tables of words: widely spaced cells that begin below each other on line after line."""
    found: list[Line | PageTable] = []
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and _has_cells(lines[end]) and (end == at or _is_below(lines[end - 1], lines[end])):
            end += 1
        if end - at >= _FEWEST_ROWS:
            found.append(table_of_words(lines[at:end]))
        else:
            end = at + 1
            found.append(lines[at])
        at = end
    return found


def _has_cells(line: Line) -> bool:
    gaps = _gaps(line)
    return bool(gaps) and min(gaps) >= 1.2 and max(gaps) >= _WIDE_GAP


def _is_below(above: Line, line: Line) -> bool:
    """Whether cells of a line begin where those of the line above it do, the first and another."""
    slack = _CELL_GAP * line.height
    lefts = [run.left for run in above.runs[1:]]
    return (
        abs(above.left - line.left) < slack
        and above.bottom - line.bottom < 3 * line.height
        and any(abs(run.left - left) < slack for run in line.runs[1:] for left in lefts)
    )


def _caption(lines: Sequence[Line], floor: int, first: int) -> int:
    """How many lines before a table are its caption: one that names it, and what that runs over to."""
    if first > floor and _CAPTION.match(lines[first - 1].text):
        return 1
    return 2 if first > floor + 1 and _runs_over(lines[first - 2], lines[first - 1]) else 0


def _runs_over(line: Line, below: Line) -> bool:
    """Whether a caption continues below."""
    return _CAPTION.match(line.text) is not None and (
        below.text[0].islower() or line.text.count("(") > line.text.count(")")
    )


def _gaps(line: Line) -> list[float]:
    """The gaps between the runs, in heights."""
    return [(after.left - before.right) / line.height for before, after in pairwise(line.runs)]


def _is_row(line: Line) -> bool:
    """Whether a line has cells of its own: a value after a gap, and little else after it."""
    if len(line.runs) < 2:
        return False
    values = [is_value(run.text) for run in line.runs[1:]]
    last = line.runs[-1].text
    if "(" in last and ")" not in last:  # a bracket that opens in a line of prose
        return False
    gaps = _gaps(line)
    if all(values):
        return max(gaps) >= _WIDE_GAP or len(values) >= 2 or gaps[-1] >= 0.9
    wide = any(value and gap >= _WIDE_GAP for value, gap in zip(values, gaps, strict=True))
    return wide and sum(values) * 2 >= len(values)


def _extents(lines: Sequence[Line], marks: Sequence[bool]) -> list[tuple[int, int]]:
    """The half-open ranges of lines that are tables."""
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(lines):
        if not marks[at]:
            at += 1
            continue
        end = reach = at + 1
        edge = _value_edge(lines[at])
        while reach < len(lines) and reach - end <= _MOST_BETWEEN:
            if not marks[reach]:
                if not _may_stand_between(lines[reach - 1], lines[reach], edge):
                    break
            elif lines[end - 1].bottom - lines[reach].bottom < 14 * lines[reach].height:
                end = reach + 1
                edge = min(edge, _value_edge(lines[reach]))
            reach += 1
        members = [line for line, mark in zip(lines[at:end], marks[at:end], strict=True) if mark]
        edge = median(map(_value_edge, members))
        beyond = sum(line.right > edge + line.height for line in lines[at:end]) - len(members)
        if beyond <= len(members) and _is_table(members):
            first = _with_head(lines, at, found[-1][1] if found else 0, edge)
            end = _with_tail(lines, end, edge)
            found.append((first, end))
        at = end
    return found


def _value_edge(line: Line) -> float:
    """Where the first value of a row begins."""
    return next((run.left for run in line.runs[1:] if is_value(run.text)), line.right)


def _may_stand_between(above: Line, line: Line, edge: float) -> bool:
    """Whether a line without values is the label of a group or continues a label, and is neither prose nor a title."""
    if _CAPTION.match(line.text):
        return False
    separate = above.bottom - line.top > _SEPARATE * line.height
    label = line.left < edge and line.right <= edge + line.height
    if label:
        return not (separate and len(line.text) > 24 and line.text.endswith("."))
    return not separate and (len(line.runs) > 1 or len(line.text) < 60)


def _is_table(rows: Sequence[Line]) -> bool:
    """Whether values of some rows are below each other; one row alone needs wide gaps and two values."""
    if len(rows) == 1:
        gaps = _gaps(rows[0])
        return len(gaps) > 1 and min(gaps) >= _CELL_GAP and max(gaps) >= 3
    slack = _ALIGNED * rows[0].height
    seen: list[tuple[float, float]] = []
    aligned = 0
    for line in rows:
        values = [(run.left, run.right) for run in line.runs[1:] if is_value(run.text)]
        aligned += any(
            min(abs(left - other_left), abs(right - other_right), abs(left + right - other_left - other_right)) < slack
            for left, right in values
            for other_left, other_right in seen
        )
        seen = (seen + values)[-40:]
    return aligned >= 0.5 * (len(rows) - 1)


def _with_head(lines: Sequence[Line], first: int, floor: int, edge: float) -> int:
    """Where a table begins with the lines over its first row: the names of its columns, the first lines of a label."""
    at = best = first
    while at > floor and first - at < _MOST_HEAD:
        line, below = lines[at - 1], lines[at]
        if not -0.6 * line.height < line.bottom - below.top < 1.5 * line.height or _CAPTION.match(line.text):
            break
        if at - 1 > floor and _runs_over(lines[at - 2], line):
            break
        at -= 1
        if _names_columns(line, edge) or (best == at + 1 and _begins_label(line, below, edge)):
            best = at
        elif line.right > edge or len(line.runs) > 1 or best - at > 1:
            break
    return best


def _names_columns(line: Line, edge: float) -> bool:
    if line.left >= edge - 3 * line.height:
        return len(line.text) < 60 * len(line.runs)
    gaps = _gaps(line)
    if not gaps or line.runs[-1].right < edge or max(len(run.text) for run in line.runs) >= 60:
        return False
    # A label and what is above the values; the spaces of a justified line are all alike.
    return max(gaps) >= 1.5 and (len(gaps) < 4 or max(gaps) > 1.5 * min(gaps))


def _begins_label(line: Line, below: Line, edge: float) -> bool:
    if len(line.runs) > 1 or line.right > edge or line.bottom - below.bottom > 1.6 * line.height:
        return False
    return line.text.endswith(":") or label_goes_on(line.text, below.runs[0].text, full=False)


def _with_tail(lines: Sequence[Line], end: int, edge: float) -> int:
    """Where a table ends with the rest of its last label."""
    while end < len(lines):
        line, above = lines[end], lines[end - 1]
        close = above.bottom - line.bottom < 1.5 * line.height
        if not (close and len(line.runs) == 1 and line.right < edge and line.text[0].islower()):
            break
        end += 1
    return end
