"""Lines of a page of a PDF: the runs that are side by side, from left to right."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from statistics import median

from tui.reading.formats.pdf import pdf_marks as marks
from tui.reading.formats.pdf.pdf_page import Run
from tui.records import dataclass

_SAME_LINE = 0.6
"""The share of the lower run's height by which two runs on one line overlap."""
_VALUE = re.compile(
    r"(?:[-+−–—~<>≈]\s?)?\(?\s?(?:[A-Z]{0,3}[$€£¥₹]\s?)?[-+−–]?\(?\d[\d,.\s/:]*(?:\([a-z\d]{1,2}\))?\s?"
    r"(?:[%x×]|bps?|bn|mn?|pp|pts?)?\s?\)?\s?%?\)?[*†‡]?"
    r"|[-–—−]{1,3}\s?%?|[%)$€£¥₹*†‡]|\)\s?%|n\.?/?[am]\.?|nil|[A-Z]{0,3}[$€£¥₹]\s?\(?\s?(?:[-–—−]{0,2})\)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Line:
    """Runs from left to right; `page` from 1; `column` counts the columns of the whole file in reading order."""

    runs: tuple[Run, ...]
    text: str
    left: float
    right: float
    bottom: float
    top: float
    page: int = 0
    column: int = 0

    @property
    def height(self) -> float:
        """The height of the font's box."""
        return self.top - self.bottom

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(run.bold for run in self.runs)


@lru_cache(maxsize=4096)
def is_value(text: str) -> bool:
    """Whether a cell holds a number or stands for one: an amount, a dash, a lone currency sign."""
    return len(text) <= 24 and _VALUE.fullmatch(text) is not None


def rows(runs: Iterable[Run]) -> list[list[Run]]:
    """The runs gathered by the line on which they are, from the top; each line from left to right."""
    found: list[list[Run]] = []
    bottom = top = 0.0
    for run in sorted(runs, key=_middle, reverse=True):
        low, high = run.bottom, run.top
        lower = max(bottom, low)
        upper = min(top, high)
        height, other = high - low, top - bottom
        if found and upper - lower >= _SAME_LINE * (min(other, height)):
            found[-1].append(run)
        else:
            found.append([run])
            bottom, top = low, high
    for row in found:
        if len(row) > 1:
            row.sort(key=lambda run: run.left)
    return found


def _middle(run: Run) -> float:
    return run.bottom + run.top


def beside(runs: list[Run], page: int) -> Line:
    """A line of what is below each other in a margin."""
    first, last = runs[0], runs[-1]
    return Line(tuple(runs), " ".join(run.text for run in runs), first.left, first.right, last.bottom, first.top, page)


def lines_of(region: list[Run], page: int, column: int) -> list[Line]:
    """The lines of a column, and after them what comes next to them in other type, as the words under a picture do."""
    size = median(run.height for run in region)
    lines: list[Line] = []
    aside: list[Line] = []
    for row in rows(region):
        parts = _split_row(row)
        main = min(parts, key=lambda part: abs(part[0].height - size))
        lines.append(line_of(main, page, column))
        aside += [line_of(part, page, column + 1) for part in parts if part is not main]
    return lines + aside


def _split_row(row: list[Run]) -> list[list[Run]]:
    """A row cut where words in different type only happen to be side by side."""
    parts = [[row[0]]]
    for before, run in pairwise(row):
        smaller, larger = sorted((before.height, run.height))
        separate = run.left - before.right > larger and smaller < 0.88 * larger
        if separate and not is_value(before.text) and not is_value(run.text):
            parts.append([])
        parts[-1].append(run)
    return parts


def line_of(row: list[Run], page: int, column: int) -> Line:
    """A line of runs that are side by side."""
    if len(row) == 1:
        run = row[0]
        return Line((run,), run.text, run.left, run.right, run.bottom, run.top, page, column)
    main = max(row, key=lambda run: (len(run.text), run.height))
    text = row[0].text
    merged = [row[0]]
    for before, run in pairwise(row):
        near = run.left - before.right < 0.3 * main.height
        if near and marks.is_raised(run.bottom, run.top, main.bottom, main.top):
            added = marks.after(text, run.text)
            text += added
            if added:
                merged[-1] = replace(merged[-1], text=merged[-1].text + added, right=run.right, edges=())
        else:
            text += f" {run.text}"
            merged.append(run)
    return Line(tuple(merged), text, row[0].left, row[-1].right, main.bottom, main.top, page, column)
