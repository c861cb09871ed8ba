"""Whether the clause of a figure names its holder; one only mentioned near it is a guess, and is not shown."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from tui.english.casualties import STATES
from tui.figures.figure import Figure
from tui.figures.kinds import ACCOUNTED, CALENDAR
from tui.language.words import is_common
from tui.reading.documents import Document

_REACH = 120
"""Characters between a subject and its figure at most."""
_BOUNDARY = re.compile(
    r"[;:—–()\"“”]|\s--?\s|,\s+(?:and|but|as|or|while|with)\b"
    r"|\b(?:that|who|whom|which|whose|where|when|after|before|because|while|if|until|since|although|though)\b"
)
_PREPOSITION = re.compile(
    r"\b(?:in|at|near|from|to|of|by|with|against|on|over|into|for|between|outside|off|inside|across|through|than|about"
    r"|around|via|under|toward|towards|and|or|like|as|according\sto|including)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"\s*[’'](?:s\b|\s)")
_AFTER = re.compile(r"(?:\s+[\w’'%$-]+){0,4}?\s+(?:of|for)\s+(?:the\s+)?$")
_REPORTS = re.compile(r"\s+(?:said|says|reported|announced)\b")
"""A firm that reports a figure of its accounts means its own: `revenue rose 8%, Mill said`."""
_ABOARD = re.compile(r"(?:\s+[\w’'-]+){0,4}?\s+(?:on|aboard|onboard|on\s+board|from)\s+(?:the\s+)?$")
"""The subject of the clause is not who was hurt, but those aboard a flight are identified by its name."""


def stated(documents: Iterable[Document], figures: Iterable[Figure]) -> frozenset[str]:
    """The ids of the figures whose holder is named in their own clause, as its subject or possessor."""
    known = {document.id: document for document in documents}
    spans = {sentence.id: sentence.span for document in known.values() for sentence in document.sentences}
    found = set()
    for figure in figures:
        span = spans.get(figure.sentence)
        if figure.holder and span is not None and not is_common(figure.holder.split()[-1]):
            text = known[figure.document].text
            before = text[max(span.start, figure.span.start - 2 * _REACH) : figure.span.start]
            if _is_stated(figure, before, text[figure.span.end : min(span.end, figure.span.end + _REACH)]):
                found.add(figure.id)
    return frozenset(found)


def _is_stated(figure: Figure, before: str, behind: str) -> bool:
    name = _named(figure.holder)
    harmed = figure.measure in STATES
    follows = _ABOARD if harmed else _AFTER
    for found in name.finditer(behind):
        if follows.fullmatch(behind[: found.start()]):
            return True
        if figure.kind in ACCOUNTED and figure.measure and _REPORTS.match(behind[found.end() :]):
            return True
    if harmed or figure.kind == "age":
        return False
    for found in name.finditer(before):
        between = before[found.end() :]
        if len(between) > _REACH or _BOUNDARY.search(between):
            continue
        if _POSSESSIVE.match(between):
            return True
        led = _PREPOSITION.search(before[: found.start()])
        if figure.kind not in CALENDAR and figure.kind != "ordinal" and not led:
            return True
    return False


@lru_cache(maxsize=1024)
def _named(holder: str) -> re.Pattern[str]:
    words = r"\s+".join(map(re.escape, holder.split()))
    return re.compile(rf"(?<![\w-]){words}(?![\w-])")
