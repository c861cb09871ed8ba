"""Paragraphs, headings and lists out of the lines of a PDF, across the ends of columns and pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tui.reading.content import Part, PartKind
from tui.reading.formats.pdf.pdf_cells import PageTable
from tui.reading.formats.pdf.pdf_hyphens import Hyphens, is_broken
from tui.reading.formats.pdf.pdf_lines import Line
from tui.reading.formats.pdf.pdf_page import HARD_HYPHEN

_SIZE_DIFFERS = 0.08
"""The share by which the type of two lines differs that are not of one paragraph."""
_HEADING_SIZE = 1.12
_LEADING = 1.3
"""A distance of this many usual ones between two lines separates paragraphs."""
_LONG = 40
"""Characters on a line that is set from one edge of a column to the other, where lines are widely spaced."""
_BULLET = re.compile(r"[•◦▪‣⁃●○■□–*·➢►]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s", re.IGNORECASE)

_LEADER = re.compile(r"(?:\s?\.){4} ?\s?[\divxl]{1,5}$")
"""The dots and the number at the end of an entry of a table of contents."""
_STOPPED = re.compile(r"[.!?:…][\"'”’»)\]]*[\d*†]{0,2}$")
_LONGEST_HEADING = 200
_LOOK_BACK = 4
"""Parts back, at most, in which the paragraph is that continues after a note, a table or a picture."""


@dataclass(slots=True)
class _Paragraph:
    """Lines of one paragraph; `full` says that its last line reaches the end of the column."""

    lines: list[Line]
    kind: PartKind
    full: bool = False
    page: int = 0


@dataclass(slots=True)
class _Measure:
    """What is usual in a column: the distance of lines, and its edges."""

    leading: float
    left: float
    right: float


def parts(items: Sequence[Line | PageTable], furniture: Iterable[Line], hyphens: Hyphens) -> list[Part]:
    """The parts of a file; `items` are its lines and tables in reading order without the furniture."""
    body = _body_size(item for item in items if isinstance(item, Line))
    found: list[_Paragraph | PageTable] = []
    column: list[Line] = []
    for item in items:
        if isinstance(item, Line) and (not column or column[-1].column == item.column):
            column.append(item)
            continue
        caption = column[-item.captioned :] if isinstance(item, PageTable) and item.captioned else []
        found = _with_column(found, column[: len(column) - len(caption)], body)
        if caption:
            found.append(_Paragraph(caption, "caption", page=caption[0].page))
        column = []
        if isinstance(item, Line):
            column = [item]
        else:
            found.append(item)
    found = _with_column(found, column, body)
    return _placed(found, furniture, hyphens)


def _body_size(lines: Iterable[Line]) -> float:
    """The size in which most characters are set."""
    sizes = Counter[float]()
    for line in lines:
        sizes[round(line.height * 4) / 4] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _with_column(found: list[_Paragraph | PageTable], lines: list[Line], body: float) -> list[_Paragraph | PageTable]:
    """The paragraphs of one column put after those before it; the first may continue the last."""
    for place, paragraph in enumerate(_paragraphs(lines, body)):
        before = _unfinished(found, paragraph) if place == 0 else None
        if before is not None:
            before.lines += paragraph.lines
            before.full = paragraph.full
        else:
            found.append(paragraph)
    return found


def _unfinished(found: list[_Paragraph | PageTable], paragraph: _Paragraph) -> _Paragraph | None:
    """The paragraph that continues `paragraph`, at the top of a column."""
    if paragraph.kind != "prose":
        return None
    first = paragraph.lines[0]
    lower = first.text[0].islower()
    for back, before in enumerate(reversed(found[-_LOOK_BACK:])):
        if isinstance(before, PageTable) or before.kind not in ("prose", "list"):
            continue
        last = before.lines[-1]
        if not _same_type(last, first):
            continue
        if last.page < first.page - 1 or (last.page == first.page and last.column == first.column):
            return None
        if is_broken(last.text):
            return before
        open_end = not _STOPPED.search(last.text)
        if back:
            return before if open_end and lower else None
        return before if (open_end and (before.full or lower)) or (lower and before.full) else None
    return None


def _paragraphs(lines: list[Line], body: float) -> list[_Paragraph]:
    found: list[_Paragraph] = []
    for group in _same_size(lines):
        measure = _measure(group)
        start = 0
        for at in range(1, len(group) + 1):
            if at == len(group) or _parts(group[at - 1], group[at], _near(group, at), measure, _steps(group, at)):
                own = group[start:at]
                full = own[-1].right > _near(group, at) - 1.5 * own[-1].height
                found.append(_Paragraph(own, _kind(own, body), full, own[0].page))
                start = at
    return found


def _same_size(lines: list[Line]) -> list[list[Line]]:
    groups: list[list[Line]] = []
    for line in lines:
        if groups and _same_type(groups[-1][-1], line):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _same_type(a: Line, b: Line) -> bool:
    return abs(a.height - b.height) <= _SIZE_DIFFERS * max(a.height, b.height)


def _measure(lines: list[Line]) -> _Measure:
    steps = [a.bottom - b.bottom for a, b in pairwise(lines) if 0 < a.bottom - b.bottom < 3 * a.height]
    height = lines[0].height
    if steps:
        # The usual distance is the smallest that is common: between paragraphs of one line there are only wide ones.
        steps.sort()
        leading = steps[len(steps) // 4] if len(steps) > 3 else steps[0]
        leading = min(max(leading, 0.85 * height), 1.9 * height)
    else:
        leading = 1.2 * height
    return _Measure(leading, min(line.left for line in lines), max(line.right for line in lines))


def _steps(lines: list[Line], at: int) -> list[float]:
    """The distances of lines, before and after those that a break would part."""
    return [lines[place - 1].bottom - lines[place].bottom for place in (at - 1, at + 1) if 0 < place < len(lines)]


def _near(lines: list[Line], at: int) -> float:
    """The right edge of the lines about a break, so text next to a picture is measured by itself."""
    return max(line.right for line in lines[max(0, at - 4) : at + 4])


def _parts(before: Line, after: Line, right: float, measure: _Measure, steps: Sequence[float]) -> bool:
    """Whether a new paragraph begins with `after`; `steps` are the distances of the lines before and after them."""
    step = before.bottom - after.bottom
    if step < 0:
        return True
    stopped = bool(_STOPPED.search(before.text))
    if step > _LEADING * measure.leading:
        goes_on = len(before.text) >= _LONG and (not stopped or any(abs(step - other) < 0.05 * step for other in steps))
        if not (goes_on and before.right > measure.right - 2 * before.height and step < 2.8 * before.height):
            return True
    if before.bold != after.bold and len(before.runs) == 1 and (before.bold or after.bold):
        return True
    if is_broken(before.text):
        return False
    if _LEADER.search(before.text):
        return True
    if _BULLET.match(after.text) and stopped:
        return True
    height = after.height
    lower = after.text[0].islower()
    if after.left > measure.left + 0.8 * height and before.left < after.left - 0.8 * height and (stopped or not lower):
        return not _BULLET.match(before.text)
    first = after.text.split(" ", 1)[0]
    width = len(first) * (after.right - after.left) / max(1, len(after.text))
    fits = before.right + width + 0.5 * height < right
    return fits and (stopped or not lower)


def _kind(lines: list[Line], body: float) -> PartKind:
    length = sum(len(line.text) for line in lines)
    first, last = lines[0], lines[-1].text
    bare = not (_BULLET.match(first.text) or _LEADER.search(last))
    if bare and length <= _LONGEST_HEADING and any(map(str.isalpha, first.text)):
        large = first.height > (1.4 if last.endswith(".") else _HEADING_SIZE) * body and len(lines) <= 5
        strong = all(line.bold for line in lines) and len(lines) <= 3 and not last.endswith((",", ";"))
        if large or (strong and not (last.endswith(".") and length > 80)):
            return "heading"
        if len(lines) == 1 and first.text.isupper() and length <= 80 and first.height > 0.85 * body:
            return "heading"
    return "list" if _BULLET.match(first.text) or _LEADER.search(last) else "prose"


def _placed(found: list[_Paragraph | PageTable], furniture: Iterable[Line], hyphens: Hyphens) -> list[Part]:
    """The parts, with the furniture of each page before what begins on the page after it."""
    waiting = list(furniture)
    waiting.sort(key=lambda line: line.page)
    result: list[Part] = []
    at = 0
    for one in found:
        while at < len(waiting) and waiting[at].page < one.page:
            result.append(Part(waiting[at].text, "furniture", waiting[at].page))
            at += 1
        if isinstance(one, PageTable):
            caption = result[-1].text if one.captioned and result else ""
            result.append(Part(kind="table", page=one.page, rows=one.rows, caption=caption))
        else:
            text = one.lines[0].text
            for line in one.lines[1:]:
                text = hyphens.joined(text, line.text)
            result.append(Part(text.replace(HARD_HYPHEN, "-"), one.kind, one.page))
    result += [Part(line.text, "furniture", line.page) for line in waiting[at:]]
    return result
