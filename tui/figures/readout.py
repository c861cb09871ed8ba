"""Everything known about one figure: how it was read, by what steps, whether its arithmetic adds up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.figures import wording
from tui.figures.checks.arithmetic import checks
from tui.figures.checks.check import Check
from tui.figures.figure import Figure, Step, StepKind
from tui.figures.rules import RULES
from tui.reading.documents import Document

_STEPS: dict[StepKind, str] = {
    "matched": "{text}", "multiplied": "× {value} ({text})", "divided": "÷ {value} ({text})",
    "added": "+ {value} ({text})", "shared": "× {value} ({text})", "negated": "negative ({text})",
    "unit": "{text} is {value}", "assumed": "{text}", "bound": "“{text}” is {value}", "resolved": "that is {value}",
    "doubt": "not sure: {text}",
    "unknown": "{text} unknown", "anchored": "{text}, {value}", "compared": "compared with what was {text}",
    "vague": "“{text}” is not a number", "ended": "ended with {text}", "portion": "“{text}” is a part of it",
    "age": "an age", "disagrees": "disagrees: {text}", "ambiguous": "“{text}” may be {value}",
    "change": "“{text}” is {value}", "refused": "“{text}” {value}",
    "tagged": "tagged by the filer: {text}", "mistagged": "tagged by the filer, but {text}",
}  # fmt: skip


_REFUSED = {"bound": "sets no limit", "change": "gives no direction"}
"""What a word does not do that a rule rejected, by how the ids of such rules begin."""
_DAYS = frozenset({"resolved", "anchored", "compared"})
"""Steps whose value is a day, or the first and the last of several."""


def line(document: Document, figure: Figure, own: Sequence[Figure]) -> str:
    """How a figure was read, in one line, with the arithmetic of its sentence that fails. `own` are its article's
    figures."""
    failing = [check.brief for check in _checks(document, figure, own) if not check.holds]
    return wording.describe(figure, own, failing)


def steps(document: Document, figure: Figure, own: Sequence[Figure]) -> str:
    """The steps of its reading in one line, and the arithmetic of its sentence that adds up."""
    holding = [check.line for check in _checks(document, figure, own) if check.holds]
    found = [" ".join(text.split()) for text in map(_describe, figure.steps) if text]
    return " · ".join([*dict.fromkeys(found), *holding]) or f"{' '.join(figure.text.split())}, as written"


def _checks(document: Document, figure: Figure, own: Sequence[Figure]) -> Iterator[Check]:
    beside = [other for other in own if other.sentence == figure.sentence]
    for check in checks(document, beside):
        if figure.id in check.figures:
            yield check


def _describe(step: Step) -> str:
    value = (step.value if isinstance(step.value, str) else wording.format_number(step.value)).replace("_", " ")
    if step.what in _DAYS:
        first, _, last = value.partition("/")
        value = f"{first} to {last}" if last and last != first else first
    if step.what == "unit":
        if value[:1].islower():
            return f"unit: {value}"
        if step.text == value:
            return ""
    rule = RULES.get(str(step.value)) if step.what == "refused" else None
    if rule:
        value = f"{_REFUSED[rule.id.partition('-')[0]]}: {rule.why}"
    if step.what == "assumed" and " " in value:
        return f"{step.text}: {value}"
    return _STEPS[step.what].format(text=step.text, value=value).removesuffix(", ")
