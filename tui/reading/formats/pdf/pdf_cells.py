"""The cells of a table in a PDF: labels on several lines, columns of values, heads over them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median

from tui.reading.content import CellText
from tui.reading.formats.pdf.pdf_lines import Line, is_value
from tui.reading.formats.pdf.pdf_page import HARD_HYPHEN, Run
from tui.records import dataclass

_OPENING = re.compile(r"(?:[A-Z]{0,3}[$€£¥₹]\s?\(?|[(\[]|[-–−+~<>≈])")
_CLOSING = re.compile(r"[)\]%]{1,3}|\)\s%|%\s?\)")
_CURRENCY = re.compile(r"(?<=[$€£¥₹])\s+(?=[\d(.—–-])|(?<=\()\s+(?=[\d$])|(?<=[\d)])\s+(?=[)%])")
_YEAR = re.compile(r"(?:FY|CY|[QH]\d\s)?\s?(?:19|20)\d\d(?:\s?[-/–]\s?\d{2,4})?[AEP*]?", re.IGNORECASE)
_DANGLING = re.compile(
    r"(?:[,(/&–—-]|\b(?:a|an|and|as|at|by|for|from|in|into|of|on|or|per|than|the|to|with|before|after|its|their))$",
    re.IGNORECASE,
)
_CONTINUES = re.compile(r"[a-z(\[$€£¥&\d]")
_HEAD_GAP = 0.3
"""The narrowest gap between two heads, in heights, where it is wider than the spaces next to it."""


@dataclass(frozen=True, slots=True)
class PageTable:
    """The rows of a table, and the page and the column in which they are; `captioned` lines before it name it."""

    rows: tuple[tuple[CellText, ...], ...]
    page: int
    column: int
    captioned: int = 0


@dataclass(slots=True)
class _Row:
    """A row whose label may be on several lines; `bottom` and `right` are those of the last."""

    label: str
    cells: list[Run]
    bottom: float
    height: float
    right: float

    @property
    def is_head(self) -> bool:
        return bool(self.cells) and all(_YEAR.fullmatch(cell.text) or not is_value(cell.text) for cell in self.cells)


def table(lines: Sequence[Line], rows: Sequence[Line], *, captioned: int) -> PageTable:
    """The table on `lines`, of which `rows` have values."""
    columns = _columns(rows)
    edge = columns[0][0]
    limit = max((line.runs[0].right for line in rows if line.runs[0].right < edge), default=edge)
    made = [_row(line, edge, limit) for line in lines]
    labels = [line.runs[0].right for line in lines if line.runs[0].right < edge]
    merged = _merged(made, max(labels, default=edge))
    heads = next((place for place, row in enumerate(merged) if row.cells and not row.is_head), len(merged))
    cells = [_cells(row, columns, head=place < heads) for place, row in enumerate(merged)]
    return PageTable((*_stacked(cells[:heads]), *map(tuple, cells[heads:])), lines[0].page, lines[0].column, captioned)


def table_of_words(lines: Sequence[Line]) -> PageTable:
    """The table on lines whose cells begin below each other."""
    edges: list[float] = []
    for run in sorted((run for line in lines for run in line.runs), key=lambda run: run.left):
        if not edges or run.left - edges[-1] > run.height:
            edges.append(run.left)
    made = []
    for line in lines:
        cells = [""] * len(edges)
        for run in line.runs:
            place = min(range(len(edges)), key=lambda place: abs(edges[place] - run.left))
            cells[place] = f"{cells[place]} {run.text}".strip().replace(HARD_HYPHEN, "-")
        made.append(tuple(CellText(cell) for cell in cells))
    return PageTable(tuple(made), lines[0].page, lines[0].column)


def label_goes_on(before: str, after: str, *, full: bool) -> bool:
    """Whether a label runs over from one line to the next; `full` where the next word had no room on the first."""
    if before.endswith(":"):
        return False
    if after[0].islower() or _DANGLING.search(before) or before.count("(") > before.count(")"):
        return True
    return full and bool(_CONTINUES.match(after))


def _columns(rows: Sequence[Line]) -> list[tuple[float, float]]:
    """The columns of values, left and right: cells that overlap are in one."""
    cells = [cell for line in rows for cell in _joined(_split(line.runs[1:])) if is_value(cell.text)]
    spans: list[tuple[float, float]] = []
    for cell in sorted(cells, key=lambda cell: cell.left):
        if spans and cell.left < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], cell.right))
        else:
            spans.append((cell.left, cell.right))
    return spans


def _split(runs: Sequence[Run]) -> list[Run]:
    """The runs, one of several values cut into them."""
    found: list[Run] = []
    for run in runs:
        words = run.text.split(" ")
        if 2 <= len(words) == len(run.edges) // 2 and all(is_value(word) and len(word) > 1 for word in words):
            found += [
                replace(run, text=word, left=left, right=right)
                for word, left, right in zip(words, run.edges[::2], run.edges[1::2], strict=True)
            ]
        else:
            found.append(run)
    return found


def _joined(runs: Sequence[Run]) -> list[Run]:
    """The cells, where a currency sign or a bracket drawn by itself goes to its number."""
    found: list[Run] = []
    for run in runs:
        before = found[-1] if found else None
        if before is not None:
            closes = _CLOSING.fullmatch(run.text) and is_value(before.text)
            opens = _OPENING.fullmatch(before.text) and not _OPENING.fullmatch(run.text) and is_value(run.text)
            if closes or (opens and run.left - before.right < 6 * run.height):
                found[-1] = replace(before, text=before.text + run.text, right=run.right)
                continue
        found.append(run)
    return found


def _row(line: Line, edge: float, limit: float) -> _Row:
    """A line split into its label and what is above the columns of values."""
    labels: list[Run] = []
    cells: list[Run] = []
    names = not any(is_value(run.text) and not _YEAR.fullmatch(run.text) for run in line.runs)
    for run in _split_heads(line.runs) if names else line.runs:
        near = run.left >= edge - (3 * run.height if names and run.left + run.right > 2 * edge else 0.5 * run.height)
        near = near or (names and run.left > limit + run.height)
        separate = labels and run.left - labels[-1].right > run.height and (is_value(run.text) or run.right > edge)
        (cells if cells or near or separate else labels).append(run)
    right = labels[-1].right if labels else line.left
    return _Row(" ".join(run.text for run in labels), _joined(_split(cells)), line.bottom, line.height, right)


def _split_heads(runs: Sequence[Run]) -> list[Run]:
    """The heads of columns, where one run holds several with gaps a little wider than a space."""
    found: list[Run] = []
    for run in runs:
        words = run.text.split(" ")
        edges = run.edges
        if len(words) < 2 or len(edges) != 2 * len(words):
            found.append(run)
            continue
        gaps = [edges[2 * place] - edges[2 * place - 1] for place in range(1, len(words))]
        widest = max(_HEAD_GAP * run.height, 1.5 * min(gaps))
        start = 0
        for place in range(1, len(words) + 1):
            if place == len(words) or gaps[place - 1] > widest:
                text = " ".join(words[start:place])
                found.append(replace(run, text=text, left=edges[2 * start], right=edges[2 * place - 1]))
                start = place
    return found


def _merged(rows: list[_Row], limit: float) -> list[_Row]:
    """The rows, with a label on several lines as one."""
    steps = [a.bottom - b.bottom for a, b in pairwise(rows) if a.cells and b.cells]
    pitch = median(steps) if steps else 1.3 * rows[0].height
    found: list[_Row] = []
    for row in rows:
        before = found[-1] if found else None
        if before is not None and _goes_on(before, row, limit, pitch):
            label = f"{before.label} {row.label}".replace(f"{HARD_HYPHEN} ", "-").strip()
            found[-1] = _Row(label, before.cells or row.cells, row.bottom, row.height, row.right)
        else:
            found.append(row)
    return found


def _goes_on(before: _Row, row: _Row, limit: float, pitch: float) -> bool:
    """Whether two lines are one row: a label that runs over, its values next to either line or between both."""
    if before.cells and row.cells:
        return False
    step = before.bottom - row.bottom
    if step < 0.75 * row.height:
        return not (before.is_head or row.is_head)
    if step > max(1.5 * row.height, pitch) or not (before.label and row.label) or before.is_head:
        return False
    first = row.label.split(" ", 1)[0]
    full = before.right + (len(first) + 1) * 0.42 * row.height > limit
    if before.cells and not (row.label[0].islower() or _DANGLING.search(before.label)):
        return step < 0.93 * pitch and label_goes_on(before.label, row.label, full=full)
    return label_goes_on(before.label, row.label, full=full)


def _cells(row: _Row, columns: list[tuple[float, float]], *, head: bool) -> list[CellText]:
    """The label and a cell for each column; one that covers several says so."""
    found = [CellText(row.label.replace(HARD_HYPHEN, "-"), head=True)]
    at = 0
    for cell in (one for each in row.cells for one in _flush(each, columns)) if head else row.cells:
        text = _CURRENCY.sub("", cell.text).replace(HARD_HYPHEN, "-")
        if at == len(columns):
            found.append(CellText(text, head))
            continue
        first, last = _covered(cell, columns, at, head=head)
        found += [CellText("")] * (first - at)
        found.append(CellText(text, head, columns=last - first + 1))
        at = last + 1
    return found


def _flush(cell: Run, columns: list[tuple[float, float]]) -> list[Run]:
    """The heads in a run whose words end where the columns below it end, though no gap parts them."""
    words = cell.text.split(" ")
    if len(words) < 2 or len(cell.edges) != 2 * len(words):
        return [cell]
    ends = [right for left, right in columns if cell.left < right and left < cell.right]
    slack = 0.35 * cell.height
    places = [place for place, edge in enumerate(cell.edges[1::2]) if any(abs(edge - end) < slack for end in ends)]
    if len(places) < 2 or len(places) != len(ends) or places[-1] != len(words) - 1:
        return [cell]
    found: list[Run] = []
    start = 0
    for place in places:
        text = " ".join(words[start : place + 1])
        found.append(replace(cell, text=text, left=cell.edges[2 * start], right=cell.edges[2 * place + 1], edges=()))
        start = place + 1
    return found


def _covered(cell: Run, columns: list[tuple[float, float]], at: int, *, head: bool) -> tuple[int, int]:
    """The first and the last column, from `at`, over which a cell is."""
    slack = 0.3 * cell.height
    middle = (cell.left + cell.right) / 2
    places = range(at, len(columns))
    over = [place for place in places if cell.left - slack <= sum(columns[place]) / 2 <= cell.right + slack]
    if len(over) > 1 or (over and not head):
        return over[0], over[-1]
    for place in places:
        left, right = columns[place]
        flush = abs(cell.right - right) < slack or abs(cell.left - left) < slack
        if flush or left - slack <= middle <= right + slack:
            return place, place
    beyond = [place for place in places if columns[place][0] > middle]
    if head and beyond and beyond[0] > at:
        return beyond[0] - 1, beyond[0]
    nearest = min(places, key=lambda place: abs(sum(columns[place]) / 2 - middle))
    return nearest, nearest


def _stacked(heads: list[list[CellText]]) -> list[tuple[CellText, ...]]:
    """The rows of a head, where what is above a single column goes down to the last of them."""
    found: list[dict[int, CellText]] = []
    for row in map(_by_column, heads):
        above = found[-1] if found else None
        if above is not None and len(row) > 1 and not (above[0].text and row[0].text):
            single = [place for place, cell in above.items() if cell.columns == 1 and cell.text]
            if all(place not in row or row[place].columns == 1 for place in single):
                for place in single:
                    below = row.get(place, CellText(""))
                    row[place] = below._replace(text=f"{above.pop(place).text} {below.text}".strip(), head=True)
                if not any(cell.text for cell in above.values()):
                    found.pop()
        found.append(row)
    return [tuple(_in_columns(row)) for row in found]


def _by_column(row: list[CellText]) -> dict[int, CellText]:
    """The cells by the first column that they cover; the label is 0."""
    found: dict[int, CellText] = {}
    at = 0
    for cell in row:
        found[at] = cell
        at += cell.columns
    return found


def _in_columns(row: dict[int, CellText]) -> Iterator[CellText]:
    at = 0
    for place in sorted(row):
        yield from [CellText("")] * (place - at)
        yield row[place]
        at = place + row[place].columns
