"""The stop of `a.m.` and `p.m.`: whether a sentence ends with it where a name or a noun follows."""

from __future__ import annotations

import re

from tui.english.calendar import MONTHS, WEEKDAYS
from tui.english.clock import NAMED_ZONES, TIME_ZONES
from tui.english.function_words import PREPOSITIONS
from tui.english.holidays import EASTER_HOLIDAYS, FIXED_HOLIDAYS, MOVABLE_HOLIDAYS, WEEKDAY_HOLIDAYS
from tui.english.verbs import COMMON_FINITE_VERBS
from tui.english.word_lists import words

_AFTER, _AHEAD = 60, 80
"""Characters looked at on each side."""
_HOUR = re.compile(r"(?P<lead>[a-z]+) (?:\d{1,2}(?:[:.]\d\d)?) ?[ap]\.m$")
_LEADS = PREPOSITIONS | {"and", "or", "past"}
"""Words before an hour that is given as a time, not as part of a name: `the 7 p.m. ferry`."""
_NAMES = re.compile(r"(?:[A-Z][\w’'&-]*[.,]? ){1,4}")
_GOING_ON = re.compile(r"[a-z]+")
_OF_DAYS = (
    set(WEEKDAYS)
    | set(MONTHS)
    | TIME_ZONES
    | NAMED_ZONES
    | {
        name.split()[0]
        for holidays in (FIXED_HOLIDAYS, WEEKDAY_HOLIDAYS, EASTER_HOLIDAYS, MOVABLE_HOLIDAYS)
        for name in holidays
    }
)
"""First words of a phrase that gives the day or the zone of an hour before it."""
_TIME = re.compile(r"(?:[\w.’'-]+ ){1,3}[Tt]ime\b")


def ends_at_hour(text: str, begun: int, mark: int, start: int) -> bool:
    """Whether a sentence ends with the hour before the stop at `mark`: `It closed at 4 p.m. Shares fell.`

    Not if the day, the zone or the place follows it, at `start`: `4 p.m. Eastern`, `9 a.m. London time`; and not if the
    hour opens the sentence begun at `begun`: `Shortly after 6 a.m. Voss left.`
    """
    behind = " ".join(text[max(begun, mark - _AFTER) : mark].split())
    hour = _HOUR.search(behind)
    if not hour or hour["lead"] not in _LEADS or (mark - begun < _AFTER and _opens(behind[: hour.start()].split())):
        return False
    ahead = " ".join(text[start : start + _AHEAD].split())
    names = _NAMES.match(ahead)
    if not names or _TIME.match(ahead):
        return False
    first = re.sub(r"[’']s$", "", names[0].split()[0].rstrip(".,"))
    if first.casefold() in _OF_DAYS or (first.isupper() and len(first) > 1):
        return False
    following = _GOING_ON.match(ahead, names.end())
    return following is not None and (following[0] not in PREPOSITIONS or len(names[0].split()) == 1)


def _opens(before: list[str]) -> bool:
    """Whether the words before an hour give the time as well, without a clause among them."""
    if any(word.casefold() in COMMON_FINITE_VERBS or word.endswith("ed") for word in before):
        return False
    return not before or before[0].casefold() in PREPOSITIONS | _ADVERBS


_ADVERBS = words("shortly just soon late early only exactly then today")  # local: first words before an hour
"""What may come before an hour that opens a sentence."""
