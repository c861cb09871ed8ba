"""Arithmetic within a sentence: figures that must fit each other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from tui.figures.checks import changes as change_checks
from tui.figures.checks import totals as total_checks
from tui.figures.checks import weekdays as weekday_checks
from tui.figures.checks.check import Check
from tui.figures.figure import Figure
from tui.reading.documents import Document


def checks(document: Document, figures: Sequence[Figure]) -> tuple[Check, ...]:
    """Every calculation that the sentences of `document` allow with its `figures`, correct or not, in reading order.

    One that fails is reported only where the words leave no other reading: a false alarm costs more than a miss.
    """
    return tuple(replace(check, text=" ".join(check.text.split())) for check in _checks(document, figures))


def _checks(document: Document, figures: Sequence[Figure]) -> Iterator[Check]:
    for _, group in groupby(figures, key=lambda figure: figure.sentence):
        sentence = tuple(group)
        yield from change_checks.find(document.text, sentence)
        yield from total_checks.find(document.text, sentence)
        yield from weekday_checks.find(sentence, document.published)
