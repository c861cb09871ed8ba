"""The arithmetic of a draft: calculations that hold, that do not hold, and that could not be checked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from tui.checking import shares, times
from tui.checking.check import Calculation, CalculationKind
from tui.english.calendar import WEEKDAYS
from tui.figures.checks.arithmetic import checks
from tui.figures.figure import Figure
from tui.reading.documents import Document

_TOTAL = re.compile(r"\b(?:a total of|totall?ing|in all|altogether|in total)\b", re.IGNORECASE)
_AROUND = 24
"""Characters on either side of a number that may call it a total."""


def find(draft: Document, figures: Iterable[Figure]) -> tuple[Calculation, ...]:
    """Every calculation that the sentences of the draft allow, in reading order, and those that lack a number."""
    own = tuple(figure for figure in figures if figure.document == draft.id and figure.cell is None)
    known = {figure.id: figure for figure in own}
    found = [
        Calculation(
            each.kind,
            each.figures,
            tuple(known[name].span for name in each.figures),
            "holds" if each.holds else "does_not_hold",
            each.text,
        )
        for each in checks(draft, own)
    ]
    for _, group in groupby(own, key=lambda figure: figure.sentence):
        sentence = tuple(group)
        found += shares.find(draft.text, sentence)
        found += times.find(draft, sentence)
    worked = {name for each in found for name in each.figures}
    found += _unchecked(draft, [figure for figure in own if figure.id not in worked])
    return tuple(sorted(found, key=lambda each: (each.spans[:1], each.kind, each.figures)))


def _unchecked(draft: Document, figures: Sequence[Figure]) -> Iterator[Calculation]:
    """The calculations that the draft does not allow, with what is missing."""
    for figure in figures:
        around = draft.text[max(0, figure.span.start - _AROUND) : figure.span.end + _AROUND]
        if figure.kind == "percent" and figure.change in ("up", "down"):
            yield _missing("change", figure, "the amounts before and after it are not given")
        elif figure.kind == "count" and _TOTAL.search(around):
            yield _missing("total", figure, "its parts are not given")
        elif figure.kind == "date" and _has_weekday_and_number(figure) and draft.published is None:
            yield _missing("weekday", figure, "neither its year nor the day of the article is known")


def _has_weekday_and_number(figure: Figure) -> bool:
    words = figure.text.lower().replace(",", " ").split()
    return any(word.rstrip(".") in WEEKDAYS for word in words) and any(word[:1].isdigit() for word in words)


def _missing(kind: CalculationKind, figure: Figure, why: str) -> Calculation:
    return Calculation(kind, (figure.id,), (figure.span,), "not_checkable", f"{figure.text}: {why}")
