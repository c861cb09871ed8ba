"""Figures as the JSON has them: each as it was read, and the rows, sums, rates and ties that are made of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from tui.figures.checks.check import Check
from tui.figures.checks.rates import differing, rates
from tui.figures.figure import CellPlace, Figure, Period, Step
from tui.figures.table import FigureRow
from tui.reports.json_documents import span_of
from tui.reports.words import rounded
from tui.ties.tie import Tie


def figure_fields(figure: Figure) -> dict[str, Any]:
    """A figure with what it is of, and the steps by which it was read."""
    return {
        "id": figure.id,
        "document": figure.document,
        "sentence": figure.sentence,
        "start": figure.span.start,
        "end": figure.span.end,
        "text": figure.text,
        "kind": figure.kind,
        "value": number(figure.value),
        "low": number(figure.low),
        "high": number(figure.high),
        "unit": figure.unit,
        "bound": figure.bound,
        "change": figure.change,
        "measure": figure.measure,
        "holder": figure.holder,
        "period": period_fields(figure.period) if figure.period else None,
        "precision": number(figure.precision),
        "basis": figure.basis,
        "counterpart": figure.counterpart,
        "origin": figure.origin,
        "scale": number(figure.scale),
        "scale_from": span_of(figure.scale_from) if figure.scale_from else None,
        "sure": figure.sure,
        "cell": _cell(figure.cell) if figure.cell else None,
        "concept": figure.concept,
        "steps": [_step(step) for step in figure.steps],
    }


def _cell(cell: CellPlace) -> dict[str, Any]:
    return {
        "table": cell.table,
        "row": cell.row,
        "column": cell.column,
        "row_label": cell.row_label,
        "column_label": cell.column_label,
        "section": cell.section,
        "caption": cell.caption,
    }


def period_fields(period: Period) -> dict[str, Any]:
    """A period as it was written, with its first and last day."""
    return {
        "text": period.text,
        "start": period.start.isoformat() if period.start else None,
        "end": period.end.isoformat() if period.end else None,
    }


def _step(step: Step) -> dict[str, Any]:
    value = step.value if isinstance(step.value, str) else number(step.value)
    return {"what": step.what, "text": step.text, "value": value}


def sum_fields(check: Check, figure: Figure) -> dict[str, Any]:
    """The check of a sum; `figure` is its first figure."""
    return {
        "kind": check.kind,
        "document": figure.document,
        "sentence": figure.sentence,
        "figures": list(check.figures),
        "holds": check.holds,
        "text": check.text,
    }


def rate_fields(figures: Sequence[Figure]) -> list[dict[str, Any]]:
    """The rate that each amount in two currencies implies; `differs` where the rates of two currencies disagree."""
    disagreeing = {(rate.unit, rate.other) for found in differing(figures) for rate in found}
    return [
        {
            "document": rate.document,
            "figures": list(rate.figures),
            "unit": rate.unit,
            "other": rate.other,
            "value": number(rate.value),
            "slack": number(rate.slack),
            "differs": (rate.unit, rate.other) in disagreeing,
        }
        for rate in rates(figures)
    ]


def row_fields(row: FigureRow) -> dict[str, Any]:
    """A row of the table of figures, with the cell of each document."""
    return {
        "kind": row.kind,
        "unit": row.unit,
        "measure": row.measure,
        "holder": row.holder,
        "period": period_fields(row.period) if row.period else None,
        "verdict": row.verdict,
        "sure": row.sure,
        "unknown": list(row.unknown),
        "rule": row.judgement.text,
        "gap": number(row.judgement.gap),
        "gap_percent": number(row.judgement.gap_percent),
        "cells": [
            {
                "document": cell.document,
                "figures": [figure.id for figure in cell.figures],
                "odd": cell.odd,
                "contradicts": cell.contradicts,
            }
            for cell in row.cells
        ],
    }


def tie_fields(tie: Tie) -> dict[str, Any]:
    """A tie of a figure of prose to cells of tables."""
    return {
        "figure": tie.figure,
        "sources": list(tie.sources),
        "verdict": tie.verdict,
        "sure": tie.sure,
        "reasons": [{"kind": reason.kind, "text": reason.text, "cell": reason.cell} for reason in tie.reasons],
    }


def number(value: float | None) -> float | int | None:
    """A number rounded as all floats of the JSON are."""
    return None if value is None else rounded(value)
