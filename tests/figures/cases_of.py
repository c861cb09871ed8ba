"""The sentences with figures that the tests of this room share."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tui.figures.figure import Figure
from tui.figures.find import find
from tui.language.sentences import split
from tui.reading.article import document

FOLDER = Path(__file__).parent / "cases"


def load(name: str) -> list[Any]:
    """The cases of one file as parameters; those of the group `known` are expected to fail."""
    rows = [json.loads(line) for line in (FOLDER / f"{name}.jsonl").read_text("utf-8").splitlines() if line.strip()]
    marks = {"known": pytest.mark.xfail(reason="known failure", strict=True)}
    return [
        pytest.param(row, id=f"{row['group']}: {row['text'][:60]}", marks=marks.get(row["group"], ())) for row in rows
    ]


def figures(text: str, published: date | None = date(2025, 8, 29)) -> tuple[Figure, ...]:
    """The figures of a text, all kinds."""
    return find(split(document(text, name="case", published=published)))


def quantities(text: str) -> list[Figure]:
    """The figures of a text but its dates, durations and ages."""
    return [figure for figure in figures(text) if figure.kind not in ("date", "duration", "age")]


def one(text: str) -> Figure:
    """The only quantity of a text."""
    (figure,) = quantities(text)
    return figure
