"""The clause of a verb of saying: what of a sentence before that verb holds its subject."""

from __future__ import annotations

import re

from tui.english.abbreviations import WITHIN_NAMES
from tui.english.function_words import DETERMINERS, PREPOSITIONS
from tui.english.speech import ISSUING, NOUNS_WITH_THAT, OF_SOURCES, QUOTING, WITH_THAT
from tui.english.verbs import COMMON_FINITE_VERBS
from tui.english.word_lists import either

_ABBREVIATED = re.compile(rf"\b(?:{either(WITHIN_NAMES)}|U\.S|[A-Z])$")
"""The end of a text whose stop is part of a name."""
_ABBREVIATION = 20
"""Characters of the longest such word, and more."""


def is_abbreviated(text: str, stop: int) -> bool:
    """Whether the full stop at `stop` is part of a name: `Dr. Roth`, `J. Amis`."""
    return _ABBREVIATED.search(text, max(0, stop - _ABBREVIATION), stop) is not None


_DATELINE = re.compile(r"^[A-Z]{3}[A-Z.’'/ -]*(?:,\s[\w. ]{1,30})?\s(?:\([\w. /]{1,30}\)\s)?(?:[-–—]|--)\s+")
_ASIDE = re.compile(r"\s*(?:\([^()]{0,60}\)|[—–][^—–]{0,120}[—–])")
"""What is put between brackets or dashes: `Lena Marsh (R) said`."""
_ENDED = re.compile(r"(?<=[a-z]{4})[.!?][”\"’)]*\s+(?=\S)")
"""Where a sentence ends in a text in lower case as well."""
_AFTERWARDS = r"(?:\s(?:now|then|also|later|once|had|has|have|[a-z]+ly))*$"
_WHO = re.compile(rf"(?P<comma>\s?,)?\swho{_AFTERWARDS}")
_WHICH = re.compile(rf",?\s(?:that|which){_AFTERWARDS}")
_BEARER = re.compile(r"(?<!\w)(?:[A-Z][\w’'.-]*+\s?+){1,8}$")
_DESCRIBED = re.compile(r"\b(?:an?|the|another|one|some|many|several)\s(?:[a-z-]+\s){0,2}[a-z-]+$")
_CLAUSE = re.compile(r"\b(?P<word>that|if|whether|because|how|why|what)\s+")
_DOUBTED = re.compile(r"\b(?:if|whether|den(?:y|ies|ied)|doubts?|doubted)\b")
"""Words after which nothing is stated: `asked whether he had said`."""
_REPORTED = re.compile(rf"\b{either(QUOTING | OF_SOURCES | WITH_THAT | NOUNS_WITH_THAT)}\b")
_ISSUED = re.compile(rf"\s(?:ha[sd]\s)?{either(ISSUING)}\s(?:out\s|up\s)?(?:an?|the|another|his|her|its|their)\s")


def of_subject(text: str) -> str:
    """The part of `text`, which ends before a verb of saying, with the verb's subject; empty if nothing is stated.

    A comma at its end is left, since an apposition may end there. `Amis said that Roth` leaves `Roth`, `Amis issued a
    statement that` leaves `Amis`, `Amis asked if Roth had` nothing.
    """
    clause = re.sub(r"\s--(?=\s|$)", " —", _DATELINE.sub("", text.rstrip()))
    ended = [m.end() for m in _ENDED.finditer(clause) if not is_abbreviated(clause, m.start())]
    clause = _ASIDE.sub("", clause[ended[-1] if ended else 0 :]).rstrip()
    who = _WHO.search(clause)
    if who:
        clause = clause[: who.start()]
        bearer = _BEARER.search(clause)
        bearer = bearer or (None if who["comma"] else _DESCRIBED.search(clause))
        return bearer[0].strip() if bearer else clause + ("," if who["comma"] else "")
    which = _WHICH.search(clause)
    if which:
        issued = _ISSUED.search(clause)
        return clause[: issued.start()] if issued else ""
    return _stated(clause)


def _stated(clause: str) -> str:
    """The rest of a clause after the last conjunction before its verb."""
    found = list(_CLAUSE.finditer(clause))
    if not found or ("," in clause[found[-1].end() :] and not clause.endswith(",")):
        return clause
    before = clause[: found[-1].end()].rpartition(",")[2]
    if _DOUBTED.search(before):
        return ""
    bearer, following = clause[: found[-1].start()].rstrip(), clause[found[-1].end() :]
    if found[-1]["word"] == "that" and not _REPORTED.search(before) and _is_verb(following, bearer):
        return clause[: found[-1].start()].rstrip() + ("," if clause.endswith(",") else "")
    return clause[found[-1].end() :]


def _is_verb(text: str, bearer: str) -> bool:
    """Whether `text` begins with a verb whose subject is `that`: `the shooting that ended it`.

    `bearer` ends with what that is; after `a company` it is rarely anything else.
    """
    word, following = (*text.split(maxsplit=2)[:2], "", "")[:2]
    if word in COMMON_FINITE_VERBS or word.endswith("ed"):
        return True
    placed = following in DETERMINERS or following in PREPOSITIONS or _DESCRIBED.search(bearer) is not None
    return word.endswith("s") and word.islower() and word not in DETERMINERS and placed
