"""The headline of a row: what it is about, whose and when; empty if the sentence says it better."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from tui.claims.claim import Claim
from tui.english.casualties import STATES
from tui.english.common_words import COMMON_WORDS
from tui.english.forms import lemma
from tui.english.plurals import plural_of
from tui.english.verbs import COMMON_FINITE_VERBS
from tui.figures.figure import Figure
from tui.figures.wording import format_period
from tui.reading.documents import Document
from tui.rows.values import Values

_KINDS = {
    "date": "date", "time": "time of day", "number": "number", "name": "name", "role": "office", "party": "party",
    "title": "title", "place": "place", "quantity": "quantity", "polarity": "affirmed or denied", "deed": "who did it",
    "direction": "direction", "quote": "quotation", "attribution": "speaker",
}  # fmt: skip
"""The subject of a conflict that is not about figures, by the kind of its reason."""


_BARE = frozenset({*_KINDS.values(), "wording"})
"""Headlines that are a kind alone."""
_COUNTING = frozenset({"figure", "number", "quantity"})
"""Kinds whose headline says what is counted even if a source gives no figure, as in `dozens`."""
_NAME = r"((?:[A-Z][\w’'-]+\s){0,2}[A-Z][\w’'-]+)"
_BEFORE = re.compile(_NAME + r"(?:,\s+(?:now\s+|aged?\s+)?|\s*\(|\s+is\s+|\s+was\s+)$")
_BEHIND = re.compile(r"\s" + _NAME)
_MARKS = ".,;:!?()[]\"'“”‘’"
_NEAR = 60
"""The number of characters around a figure that are searched for its noun, to write it as the article does."""


def headline(claim: Claim, found: Values, documents: Mapping[str, Document]) -> str:
    """What · whose · when of the values of a row if they differ; empty if they do not or there are none."""
    if not found.differ:
        return _KINDS["attribution"] if _is_of_speakers(claim) else ""
    whole = sum(len(given.spans) + len(given.elsewhere) for given in found.given) <= len(found.figures)
    if found.figures and (whole or found.kind in _COUNTING):
        what = _what(found.figures, documents)
        if not what and claim.relation != "differ":
            return ""
        what = what or _phrase(claim, found.figures)
        parts = (what, _whose(found.figures, documents), _when(found.figures)) if whole else (what,)
        return " · ".join(part for part in (" ".join(part.split()) for part in parts) if part)
    return (_slot(claim, found.kind) or _KINDS.get(found.kind, "wording")) if claim.relation == "differ" else ""


def is_bare(words: str) -> bool:
    """Whether a headline only says of what kind the conflict is, as `name`, and not what it is about."""
    return words in _BARE


def _is_of_speakers(claim: Claim) -> bool:
    """Whether only the speakers differ."""
    reasons = [reason for pair in claim.pairs if pair.relation == "differ" for reason in pair.reasons]
    return any(reason.kind == "attribution" for reason in reasons) and all(
        reason.outcome != "differs" for reason in reasons
    )


def _slot(claim: Claim, kind: str) -> str:
    """An office or party with its owner, as the reason names it before its values: `office of Karl Amis`."""
    texts = (reason.text for pair in claim.pairs for reason in pair.reasons if reason.kind == kind and reason.outcome)
    named = next((text for text in texts if text.startswith("the ") and ": " in text), "")
    return named.partition(": ")[0].removeprefix("the ")


def _what(figures: Sequence[Figure], documents: Mapping[str, Document]) -> str:
    """The measure, or what is counted: `revenue`, `Indonesians or passengers`."""
    measures = _distinct(figure.measure for figure in figures if figure.kind != "date")
    nouns = _distinct(_noun(figure, documents) for figure in figures if figure.kind == "count")
    if not nouns:
        return " or ".join(measures[:2])
    counted = " or ".join(plural_of(noun) for noun in nouns[:2])
    if len(nouns) == 1:
        counted = f"{_described(figures, documents)}{counted}"
    state = [measure for measure in measures if measure.lower() in STATES]
    return f"{counted} {state[0]}" if state and state[0] not in nouns else counted


def _distinct(names: Iterable[str]) -> list[str]:
    """Names in order, each once regardless of capitals and number: `tax` and `Taxes` are one."""
    found: dict[str, str] = {}
    for name in names:
        if name:
            found.setdefault(" ".join(lemma(word) for word in name.lower().split()), name)
    return list(found.values())


def _phrase(claim: Claim, figures: Sequence[Figure]) -> str:
    """The words that name the claim without its figures: `maximum sustained winds` of `… winds of 65 mph`."""
    phrase = claim.label
    for figure in figures:
        phrase = phrase.replace(figure.text, " ")
    words = phrase.split()
    units = {lemma(figure.unit.lower()) for figure in figures if figure.unit}
    if len(words) > 1 and lemma(words[0].lower()) in units and words[1].lower() == "of":
        words = words[2:]
    words = words[: next((place for place, word in enumerate(words) if place and _is_verb(word)), None)]
    while words and words[-1].lower() in COMMON_WORDS:
        words.pop()
    return " ".join(words) or figures[0].kind.replace("_", " ")


def _is_verb(word: str) -> bool:
    return word.lower() in COMMON_FINITE_VERBS


def _noun(figure: Figure, documents: Mapping[str, Document]) -> str:
    """What a figure counts, capitalised as in the article."""
    near = documents[figure.document].text[max(0, figure.span.start - _NEAR) : figure.span.end + _NEAR]
    at = near.lower().find(figure.unit.lower())
    return near[at : at + len(figure.unit)] if at >= 0 and near[at : at + 1].isupper() else figure.unit


def _described(figures: Sequence[Figure], documents: Mapping[str, Document]) -> str:
    """The word that all of them have between number and noun, followed by a space: `crew ` in `8 crew members`."""
    found = set()
    for figure in figures:
        behind = documents[figure.document].text[figure.span.end :][:_NEAR].split()[:2]
        noun = len(behind) > 1 and lemma(behind[1].strip(_MARKS).lower()) == figure.unit.lower()
        found.add(behind[0].lower() if noun and behind[0].isalpha() and figure.kind == "count" else "")
    return f"{found.pop()} " if len(found) == 1 and "" not in found else ""


def _whose(figures: Sequence[Figure], documents: Mapping[str, Document]) -> str:
    """The holder if all figures have the same; for ages, the person named beside them."""
    if all(figure.kind == "age" for figure in figures):
        named = [name for figure in figures if (name := _person(figure, documents[figure.document].text))]
        return max(named, key=len, default="")
    holders = {figure.holder for figure in figures}
    return holders.pop() if len(holders) == 1 else ""


def _person(figure: Figure, text: str) -> str:
    """The name right before an age, which may be in brackets or between commas, or right after it."""
    before, behind = text[max(0, figure.span.start - _NEAR) : figure.span.start], text[figure.span.end :][:_NEAR]
    found = _BEFORE.search(before) or _BEHIND.match(behind)
    return " ".join(found[1].split()) if found else ""


def _when(figures: Sequence[Figure]) -> str:
    periods = {format_period(figure.period) for figure in figures if figure.period}
    return periods.pop() if len(periods) == 1 and len([f for f in figures if f.period]) == len(figures) else ""
