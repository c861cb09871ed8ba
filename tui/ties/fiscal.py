"""Fiscal periods that an article names and a filing dates: `the second quarter and first half of fiscal 2031`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui.figures.figure import Figure
from tui.figures.find import find
from tui.figures.kinds import CALENDAR
from tui.figures.reporting_period import find_reporting_period
from tui.reading.documents import Document


def dated(document: Document, figures: Sequence[Figure], filing: Document) -> Sequence[Figure]:
    """The figures of a document, those of periods without days with the ones that they have in a filing's calendar."""
    if document.id == filing.id or not any(map(_is_open, figures)):
        return figures
    reporting = find_reporting_period(filing.text)
    if reporting is None or find_reporting_period(document.text) is not None:
        return figures
    read = {one.span: one.period for one in find(document, reporting) if one.period and one.period.end}
    return [replace(one, period=read.get(one.span, one.period)) if _is_open(one) else one for one in figures]


def _is_open(figure: Figure) -> bool:
    """Whether it is of a period that is named, but has no days."""
    return figure.kind not in CALENDAR and figure.period is not None and figure.period.end is None
