"""The examples in the docstrings of the grammar and of the dates, and what each of them gives.

An example is the text between backticks and can be read by itself: it holds a digit or a word of number, or gives a
figure in a plain sentence. Each has a line in `cases/docstrings.jsonl`: the example, the figures, and the sentence it
is in if that adds more than a full stop. A line whose example is no longer in a docstring has to go.
"""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import tui.figures
from tests.figures.cases_of import FOLDER, figures
from tui.english.numbers import FOLDS, MAGNITUDES, MULTIPLYING, ONES, ORDINALS, PARTS, TENS
from tui.figures.figure import Figure

FRAME = "{}."
"""What an example is put into."""
NUMERALS = frozenset((*ONES, *TENS, *MAGNITUDES, *ORDINALS, *PARTS, *FOLDS, *MULTIPLYING))
ROOM = Path(tui.figures.__file__).parent


def examples(source: str) -> Iterator[str]:
    """The texts between backticks in the docstrings of a module, those below assignments included."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            for found in re.findall(r"`([^`]+)`", node.value.value):
                yield " ".join(found.split())


def numeral(example: str) -> bool:
    """Whether an example holds a digit, or a word of number among others."""
    words = re.findall(r"[a-z_]+", example.lower())
    return any(sign.isdigit() for sign in example) or (len(words) > 1 and not NUMERALS.isdisjoint(words))


def row(figure: Figure) -> list[Any]:
    """A figure as the cases write it; of a date the first and the last day."""
    value: Any = figure.value if figure.value is not None else [figure.low, figure.high]
    if figure.kind == "date":
        days = figure.period and (figure.period.start, figure.period.end)
        value = "/".join(str(day) for day in days if day) if days else ""
    return [figure.kind, " ".join(figure.text.split()), value, figure.unit, figure.bound, figure.change]


def given(example: str, frame: str = FRAME) -> list[list[Any]]:
    """The figures of an example in its sentence, without empty columns at the end."""
    found = [row(figure) for figure in figures(frame.format(example))]
    for columns in found:
        while columns[-1] in (None, ""):
            columns.pop()
    return found


CASES = [json.loads(line) for line in (FOLDER / "docstrings.jsonl").read_text("utf-8").splitlines()]
WRITTEN = {
    example
    for wing in ("grammar", "dates")
    for path in sorted((ROOM / wing).glob("*.py"))
    for example in examples(path.read_text("utf-8"))
}


def _case(case: dict[str, Any]) -> Any:
    marks = [pytest.mark.xfail(reason="known failure", strict=True)] if case.get("group") == "known" else []
    return pytest.param(case, id=case["example"], marks=marks)


@pytest.mark.parametrize("case", map(_case, CASES))
def test_an_example_gives_what_its_line_says(case: dict[str, Any]) -> None:
    assert given(case["example"], case.get("in", FRAME)) == case["figures"]


def test_every_example_has_a_line() -> None:
    new = WRITTEN - {case["example"] for case in CASES}
    assert not sorted(example for example in new if numeral(example) or given(example))


def test_every_line_is_of_an_example() -> None:
    assert not sorted({case["example"] for case in CASES} - WRITTEN)
    assert len({case["example"] for case in CASES}) == len(CASES)
