"""The forms of a verb: by rule, or as the table of irregular ones has them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from tui.english.tables import lines

_HISSING = ("s", "x", "z", "ch", "sh", "o")
"""After these the third person has a vowel of its own: `slashes`, `goes`."""
_SHORT = re.compile(r"[^aeiouy]*(?:qu)?[aeiouy][bdfgklmnprtvz]")
"""One syllable with one vowel before one consonant, which is doubled: `slip`, `slipped`."""


def inflected(verb: str) -> tuple[str, ...]:
    """The verb, its third person, its past and participle, and its form in -ing: `sink sinks sank sunk sinking`."""
    listed = _irregular().get(verb, ())
    third = next((form for form in listed if form.endswith("s")), _third(verb))
    progressive = next((form for form in listed if form.endswith("ing")), _progressive(verb))
    pasts = [form for form in listed if form not in (third, progressive)] or [_past(verb)]
    return tuple(dict.fromkeys((verb, third, *pasts, progressive)))


def all_forms(verbs: Iterable[str]) -> frozenset[str]:
    """Every form of every one of these verbs."""
    return frozenset(form for verb in verbs for form in inflected(verb))


@cache
def _irregular() -> Mapping[str, tuple[str, ...]]:
    rows = (line.split() for line in lines("irregular.txt"))
    return {verb: tuple(forms) for verb, *forms in rows}


def _third(verb: str) -> str:
    if verb.endswith(_HISSING):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if _ends_in_y(verb) else f"{verb}s"


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return f"{verb}d"
    return f"{verb[:-1]}ied" if _ends_in_y(verb) else f"{_stem(verb)}ed"


def _progressive(verb: str) -> str:
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying"
    silent = verb.endswith("e") and not verb.endswith(("ee", "oe", "ye"))
    return f"{verb[:-1] if silent else _stem(verb)}ing"


def _ends_in_y(verb: str) -> bool:
    """Whether the verb ends in a `y` after a consonant, which becomes an `i`: `rally`, `rallied`."""
    return verb.endswith("y") and verb[-2:-1] not in "aeiou"


def _stem(verb: str) -> str:
    return verb + verb[-1] if _SHORT.fullmatch(verb) else verb
