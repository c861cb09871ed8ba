"""Whether a clause looks back or ahead, which is what a bare `Friday` or `October` depends on."""

from __future__ import annotations

from typing import Final, Literal

from tui.figures.dates.tokens import APOSTROPHES, Tokens
from tui.figures.dates.words import MONTHS, words

Direction = Literal["past", "future", ""]

_REACH: Final = 16
"""Tokens looked at on either side: a clause, and a cost that does not grow with the line."""
_MODALS: Final = words("will shall would should could can may might must 'll ll won wouldn")
_PLANNED: Final = words(
    "scheduled due expected slated poised planned plans planning hopes hoping aims aiming intends wants likely "
    "going expects upcoming coming deadline expires begins starts effective tentatively forthcoming looming opens "
    "upcoming proposed proposes forecast forecasts predicts predicted projected set ready anticipates anticipated "
    "resumes reopens arrives convenes ends closes retires debuts await awaits awaited awaiting waiting"
)
_PLANNED_BEFORE_TO: Final = words("is are has have set about ready plan due likely going")
_PAST: Final = words(
    "was were had did said told fell rose came went got gave made took began saw sold bought won lost left met held "
    "cut became grew led paid ran sent spent spoke stood struck thought wrote brought built caught chose drew drove "
    "fought found flew hurt kept knew laid lay meant rode sank shot shut slid slept stuck swept swung threw wore "
    "died ago earlier hit beat broke posted sank since last been reported"
)
_NO_VERB: Final = words(
    "red need speed feed seed indeed united hundred limited combined bed shed federal medical media proceed exceed"
)
_STOPS: Final = frozenset('.;!?"“”')
_AHEAD: Final = words("until till by starting beginning effective before ahead")
_TIMETABLED: Final = words("open reopen go goes meet publishes launches")
"""Present forms that tell, with a day, what the timetable says, and that stand in few captions of pictures."""
_NO_PRESENT: Final = words("was were is are be been being the a an his her its their to of in first last 's by")
"""After these words they are no such verbs."""
_TOLD_THEN: Final = words("forecast predicted projected proposed")
"""`the rate forecast in December`: right before a date these are participles and look back."""


def direction(tokens: Tokens, first: int, last: int) -> Direction:
    """Where the words around the tokens from `first` up to but without `last` point to; empty where nothing says."""
    before = first - 1
    while tokens.low(before) in ("on", "in", "late", "early", "of", "the", "next", "this", "mid", "-", "end"):
        before -= 1
    if tokens.low(before) in _AHEAD:
        verb = _nearest(tokens, before - 1, -1) or _nearest(tokens, last, 1)
        return "past" if verb == "past" and tokens.low(before) not in ("until", "till", "ahead") else "future"
    opens = not tokens.low(before) or tokens.low(before) in _STOPS or tokens[first].line
    if opens and tokens.low(last) in ("is", "are"):
        return "future"
    runs_on = tokens.low(before) == "from" and tokens.low(last) in ("to", "through", "until", "till")
    if tokens.low(before) in ("since", "after", "from") and _nearest(tokens, before - 1, -1) != "future":
        return _nearest(tokens, before, -1) if runs_on else "past"
    if tokens.low(before) in _TOLD_THEN and before < first - 1:
        return "past"
    return _nearest(tokens, before, -1) or _nearest(tokens, last, 1)


def _nearest(tokens: Tokens, at: int, step: int) -> Direction:
    for position in range(at, at + step * _REACH, step):
        word = tokens.low(position)
        if word == "." and (tokens.low(position - 1) in MONTHS or len(tokens.low(position - 1)) == 1):
            continue
        if not word or word in _STOPS or (tokens[position].paragraph and step > 0):
            return ""
        found = _cue(tokens, position)
        if found:
            return found
        if step < 0 and tokens[position].paragraph:
            return ""
    return ""


def _cue(tokens: Tokens, at: int) -> Direction:
    word = tokens.low(at)
    if word in _MODALS and not (word == "may" and tokens[at].capital) and not (word == "won" and _has_won(tokens, at)):
        return "past" if word in ("would", "could") and tokens.low(at + 1) == "have" else "future"
    if word in _PLANNED and tokens.low(at - 1) not in ("than", "as", "the"):
        return "future"
    if word in _TIMETABLED and tokens.low(at - 1) not in _NO_PRESENT and not tokens[at].capital:
        return "future"
    if word == "to" and tokens.low(at - 1) in _PLANNED_BEFORE_TO | _PLANNED:
        return "future"
    if word in _PAST or (word.endswith("ed") and len(word) > 3 and word not in _NO_VERB):
        if tokens.low(at - 1) == "be" or (
            tokens.low(at - 1) == "been" and tokens.low(at - 2) not in ("have", "has", "had")
        ):
            return "future"
        return "past"
    return ""


def _has_won(tokens: Tokens, at: int) -> bool:
    """Whether `won` is no part of `won't`."""
    return not tokens[at + 1].glued or tokens.low(at + 1)[:1] not in APOSTROPHES
