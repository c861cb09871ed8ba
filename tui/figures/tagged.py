"""The figures of a filing in iXBRL, read as the filer tagged them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import chain

from tui.english.units import AFTER_SLASH
from tui.figures.figure import Figure, FigureKind, Period, Step
from tui.figures.kinds import WITH_PLURALS
from tui.figures.wording import format_day
from tui.reading.documents import Document, Span, TaggedFact
from tui.records import dataclass

_CURRENCY = re.compile(r"([A-Z]{3})(?:/\w.*)?")
_WORDS = re.compile(r"[A-Z]+(?![a-z])|[A-Z][a-z]+|[a-z]+|\d+")
_DIGITS = re.compile(r"\d[\d,.\s]*")
_LENGTH = re.compile(r"(\d+(?:\.\d+)?)([YMWDH])")
_LENGTHS = {"Y": "year", "M": "month", "W": "week", "D": "day", "H": "hour"}
_NAMED = {**AFTER_SLASH, "sqft": "square foot", "sqm": "square metre", "mi": "mile", "d": "day", "y": "year"}
"""Units by the symbols that the registry of XBRL units has for them."""
_LONGEST = 60
"""Characters of the words of a concept that may stand for a measure."""
_WHOLE = 0.8
"""Share of a date that a tag covers at least where it is of the date and not of a part of it."""


def apply(
    document: Document, figures: Sequence[Figure], placed: Callable[[Sequence[Figure]], Sequence[Figure]]
) -> tuple[Figure, ...]:
    """The figures of `document`, those it tags as they are tagged; one for each fact that was read as no figure.

    `placed` gives figures in a table their place in it.
    """
    if not document.tagged:
        return tuple(figures)
    facts = list(_distinct(document.tagged))
    found: list[Figure] = []
    at = 0
    for figure in figures:
        while at < len(facts) and facts[at].span.end <= figure.span.start:
            found.extend(_new(document, facts[at]))
            at += 1
        over = at
        while over < len(facts) and facts[over].span.start < figure.span.end:
            over += 1
        found.extend(_read(document, figure, facts[at:over]) if over > at else (figure,))
        at = over
    found.extend(chain.from_iterable(_new(document, fact) for fact in facts[at:]))
    measured = [_measured(figure) if figure.concept else figure for figure in placed(_apart(found))]
    return _numbered(document, measured)


def _measured(figure: Figure) -> Figure:
    """A tagged figure with what it measures, by the row that it is in or the words of its concept."""
    if figure.measure or figure.kind == "date":
        return figure
    return replace(figure, measure=(figure.cell.row_label if figure.cell else "") or _words(figure.concept))


def _distinct(facts: Sequence[TaggedFact]) -> Iterator[TaggedFact]:
    """Of facts whose words overlap, such as nested ones, the first that could be read."""
    waiting: TaggedFact | None = None
    for fact in facts:
        if waiting is not None and fact.span.start < waiting.span.end:
            if waiting.value is None and fact.value is not None:
                waiting = fact
            continue
        if waiting is not None:
            yield waiting
        waiting = fact
    if waiting is not None:
        yield waiting


@dataclass(frozen=True, slots=True)
class _Meaning:
    """What a tag means as a figure: a value in the unit in which figures have it, and by what it came of its words."""

    kind: FigureKind
    value: float
    unit: str
    steps: tuple[Step, ...]
    precision: float = 0.0


def _read(document: Document, figure: Figure, facts: Sequence[TaggedFact]) -> Iterator[Figure]:
    """What becomes of a figure in whose words facts are tagged."""
    open_ = [fact for fact in facts if fact.value is None]
    if open_:
        why = open_[0].why or "it is tagged as empty"
        yield replace(figure, sure=False, steps=(*figure.steps, Step("mistagged", why, open_[0].concept)))
        return
    if figure.kind == "date" and all(_is_day(fact) for fact in facts):
        yield _dated(figure, facts[0])
        return
    if _is_range(document, figure, facts):
        yield _marked(figure, facts[0])
        return
    if len(facts) > 1:
        for fact in facts:
            yield from _new(document, fact, figure)
        return
    fact = facts[0]
    if _is_day(fact):
        yield from _new(document, fact, figure)
        return
    meaning = _meaning(document, fact, figure)
    if meaning is None:
        yield _marked(figure, fact)
        return
    span = figure.span if figure.kind != "date" and figure.span.contains(fact.span) else fact.span
    yield _figure(replace(figure, span=span, text=span.of(document.text)), fact, meaning)


def _is_range(document: Document, figure: Figure, facts: Sequence[TaggedFact]) -> bool:
    """Whether the facts are the ends of a range, and not cells of a row that a dash is between."""
    if figure.value is not None or "\t" in figure.text or len(facts) > 2:
        return False
    found = [_meaning(document, fact, figure) for fact in facts]
    values = {abs(meaning.value) for meaning in found if meaning and meaning.unit == figure.unit}
    return len(values) == len(facts) and values <= {abs(end) for end in (figure.low, figure.high) if end is not None}


def _new(document: Document, fact: TaggedFact, near: Figure | None = None) -> Iterator[Figure]:
    """A figure of the words of a fact, in the sentence of the figure `near` it."""
    if fact.value is None:
        return
    text = fact.span.of(document.text)
    sentence = near.sentence if near else _sentence(document, fact.span)
    if not sentence:
        return
    bare = Figure("", document.id, sentence, fact.span, text, "date", holder=near.holder if near else "")
    if _is_day(fact):
        yield _dated(bare, fact)
    elif meaning := _meaning(document, fact, None):
        yield _figure(bare, fact, meaning)


def _sentence(document: Document, span: Span) -> str:
    at = bisect_right(document.sentences, span.start, key=lambda sentence: sentence.span.start) - 1
    return document.sentences[at].id if at >= 0 and document.sentences[at].span.contains(span) else ""


def _figure(figure: Figure, fact: TaggedFact, meaning: _Meaning) -> Figure:
    """A figure with the value, the unit and the period of its tag."""
    is_change = figure.change in {"up", "down"} and meaning.kind == figure.kind
    same = figure.kind == meaning.kind and figure.value is not None and abs(figure.value) == abs(meaning.value)
    own = any(step.what in {"multiplied", "shared"} for step in figure.steps) and figure.scale == 1.0
    return _marked(
        replace(
            figure,
            kind=meaning.kind,
            value=abs(meaning.value) if is_change else meaning.value,
            low=None,
            high=None,
            unit=meaning.unit,
            bound=figure.bound if figure.kind == meaning.kind else None,
            change=figure.change if figure.kind == meaning.kind else None,
            precision=figure.precision if same and figure.precision else meaning.precision,
            scale=1.0 if own or fact.scale <= 0 else 10.0**fact.scale,
            steps=meaning.steps,
        ),
        fact,
    )


def _marked(figure: Figure, fact: TaggedFact) -> Figure:
    """A figure with the period of its tag, sure as the filer is."""
    return replace(
        figure,
        period=_period(figure.period, fact),
        concept=fact.concept,
        sure=True,
        steps=(*figure.steps, Step("tagged", fact.concept)),
    )


def _period(known: Period | None, fact: TaggedFact) -> Period | None:
    if fact.end is None:
        return known
    if known is not None and (known.start, known.end) == (fact.start, fact.end):
        return known
    words = format_day(fact.end) if fact.start is None else f"{format_day(fact.start)} to {format_day(fact.end)}"
    return Period(words, fact.start, fact.end)


def _is_day(fact: TaggedFact) -> bool:
    return isinstance(fact.value, str) and not fact.value.startswith("P")


def _dated(figure: Figure, fact: TaggedFact) -> Figure:
    """A date as it is tagged; one that says more than its tag stays as it is."""
    day = str(fact.value)
    marked = replace(figure, concept=fact.concept, sure=True, steps=(*figure.steps, Step("tagged", fact.concept)))
    covers = len(fact.span) >= _WHOLE * len(figure.span)
    if not covers or len(day) != len("2031-06-30") or day.startswith("-"):
        return marked
    found = date.fromisoformat(day)
    steps = (Step("matched", figure.text), Step("resolved", "as tagged", f"{day}/{day}"), Step("tagged", fact.concept))
    return replace(marked, period=Period(figure.text, found, found), steps=steps)


def _meaning(document: Document, fact: TaggedFact, figure: Figure | None) -> _Meaning | None:
    """What a tag says of a number or of a length of time; None where it is neither."""
    if isinstance(fact.value, str):
        return _length(document, fact)
    if fact.value is None:
        return None
    text = fact.span.of(document.text)
    kind, unit, hundredfold = _kind(fact, figure)
    exponent = fact.scale + (2 if hundredfold else 0)
    value = Decimal(str(fact.value)) * (100 if hundredfold else 1)
    steps = [Step("matched", text, float(abs(value).scaleb(-exponent)))]
    if exponent and value:
        steps.append(Step("multiplied" if exponent > 0 else "divided", "as tagged", float(10 ** abs(exponent))))
    if value < 0:
        steps.append(Step("negated", "as tagged"))
    if unit:
        steps.append(Step("unit", "the unit", unit))
    return _Meaning(kind, float(value), unit, tuple(steps), _precision(text, exponent))


def _kind(fact: TaggedFact, figure: Figure | None) -> tuple[FigureKind, str, bool]:
    """The kind and the unit of a number, and whether it is said in hundredths."""
    if currency := _CURRENCY.fullmatch(fact.unit):
        return "money", currency[1], False
    if fact.unit == "shares":
        return "count", "share", False
    beside = figure.unit if figure else ""
    if fact.unit == "pure":
        if beside in {"pp", "basis point"}:
            return "percentage_points", "pp", True
        if beside == "%" or fact.scale == -2 or (not beside and "Percent" in fact.concept):
            return "percent", "%", True
        if figure and (figure.kind in WITH_PLURALS or figure.kind == "multiple"):
            return figure.kind, figure.unit, False
        return "count", "", False
    if figure and figure.unit and figure.kind in WITH_PLURALS:
        return figure.kind, figure.unit, False
    named = _NAMED.get(fact.unit) or _NAMED.get(fact.unit.lower())
    if named in {"day", "year"}:
        return "duration", named, False
    return ("measure", named, False) if named else ("count", " ".join(_WORDS.findall(fact.unit)).lower(), False)


def _precision(text: str, exponent: int) -> float:
    """The worth of the last digit that is written; 0 where none is."""
    found = _DIGITS.search(text)
    if found is None:
        return 0.0
    parts = found[0].strip().rstrip(".,").rpartition(".")
    places_ = len(parts[2]) if parts[1] else 0
    return float(Decimal(1).scaleb(exponent - places_))


def _length(document: Document, fact: TaggedFact) -> _Meaning | None:
    """A length of time that has one unit, or years and months."""
    found = {_LENGTHS[unit]: Decimal(count) for count, unit in _LENGTH.findall(str(fact.value))}
    text = fact.span.of(document.text)
    if set(found) == {"year", "month"}:
        found = {"month": found["year"] * 12 + found["month"]}
    if len(found) != 1:
        return None
    ((unit, count),) = found.items()
    steps = (Step("matched", text, float(count)), Step("unit", "the unit", unit))
    return _Meaning("duration", float(count), unit, steps, 1.0)


def _words(concept: str) -> str:
    """A concept in words: `us-gaap:AssetsNet` is `assets net`; empty where they are many."""
    words = " ".join(_WORDS.findall(concept.rpartition(":")[2])).lower()
    return words if len(words) <= _LONGEST else ""


def _apart(figures: Sequence[Figure]) -> list[Figure]:
    """The figures in reading order; of two that overlap the one that is tagged, or the first."""
    found: list[Figure] = []
    for figure in sorted(figures, key=lambda one: (one.span.start, one.span.end)):
        if found and figure.span.start < found[-1].span.end:
            if figure.concept and not found[-1].concept:
                found[-1] = figure
        else:
            found.append(figure)
    return found


def _numbered(document: Document, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures with ids in reading order, and what refers to another by its id."""
    ids = {figure.id: f"{document.id}.f{number}" for number, figure in enumerate(figures, 1) if figure.id}
    return tuple(
        replace(
            figure,
            id=f"{document.id}.f{number}",
            counterpart=ids.get(figure.counterpart, ""),
            origin=ids.get(figure.origin, ""),
        )
        for number, figure in enumerate(figures, 1)
    )
