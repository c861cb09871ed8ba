"""All that is known of one figure for whoever points at it: how it was read, by what steps, whether its sums hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.figures import told
from tui.figures.arithmetic import checks
from tui.figures.check import Check
from tui.figures.figure import Figure, Step
from tui.reading.documents import Document

_STEPS = {"matched": "{text}", "counted": "{text}", "multiplied": "× {value} ({text})", "divided": "÷ {value} ({text})",
    "added": "+ {value} ({text})", "shared": "× {value} ({text})", "negated": "less than nothing ({text})",
    "unit": "{text} is {value}", "assumed": "{text}", "bound": "“{text}” is {value}", "resolved": "that is {value}",
    "unknown": "{text} is not known",
}  # fmt: skip


def line(document: Document, figure: Figure, own: Sequence[Figure]) -> str:
    """How a figure was read, in one line; where the sums of its sentence fail, that too. `own` are its article's."""
    failing = [check.brief for check in _checks(document, figure, own) if not check.holds]
    return told.line(figure, own, failing)


def steps(document: Document, figure: Figure, own: Sequence[Figure]) -> str:
    """The steps of its reading in one line, and the sums of its sentence that hold."""
    holding = [check.line for check in _checks(document, figure, own) if check.holds]
    found = [" ".join(text.split()) for text in map(_told, figure.steps) if text]
    return " · ".join([*dict.fromkeys(found), *holding]) or f"{' '.join(figure.text.split())}, as written"


def _checks(document: Document, figure: Figure, own: Sequence[Figure]) -> Iterator[Check]:
    beside = [other for other in own if other.sentence == figure.sentence]
    for check in checks(document, beside):
        if figure.id in check.figures:
            yield check


def _told(step: Step) -> str:
    value = step.value if isinstance(step.value, str) else told.number(step.value)
    value = value.replace("_", " ")
    if step.what == "resolved":
        first, _, last = value.partition("/")
        value = first if first == last or not last else f"{first} to {last}"
    form = _STEPS.get(step.what)
    if form is None:
        return f"{step.what.replace('_', ' ')}: {step.text}"
    return "" if step.what == "unit" and step.text == step.value else form.format(text=step.text, value=value)
