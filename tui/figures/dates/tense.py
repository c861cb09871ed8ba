"""Whether a clause looks back or ahead, which is what a bare `Friday` or `October` depends on."""

from __future__ import annotations

from typing import Final, Literal

from tui.english.calendar import MONTHS
from tui.english.function_words import ARTICLES, FORMS_OF_BE, MODAL_VERBS, POSSESSIVE_DETERMINERS
from tui.english.prepositions_of_time import RANGE_JOINTS
from tui.english.relative_time import ADJECTIVES_OF_PORTION
from tui.english.tense import (
    ADVERBS_OF_THE_PAST,
    CONTRACTED_MODALS,
    FORECASTS_MADE,
    IRREGULAR_PASTS,
    NO_PASTS,
    TIMETABLED_VERBS,
    WORDS_BEFORE_A_FUTURE,
    WORDS_BEFORE_AN_INFINITIVE,
    WORDS_OF_PLANS,
)
from tui.english.word_lists import words
from tui.figures.dates.tokens import APOSTROPHES, Tokens

Direction = Literal["past", "future", ""]

_REACH: Final = 16
"""Tokens looked at on either side: a clause, and a cost that does not grow with the line."""
_MODALS: Final = MODAL_VERBS | CONTRACTED_MODALS
_PAST: Final = IRREGULAR_PASTS | ADVERBS_OF_THE_PAST
_STOPS: Final = frozenset('.;!?"“”')
_NO_PRESENT: Final = (
    FORMS_OF_BE
    | ARTICLES
    | POSSESSIVE_DETERMINERS
    | words("to of in by first last 's")  # local: before seven verbs alone
)
"""Words after which a verb of the timetable is not one."""
_SKIPPED: Final = ADJECTIVES_OF_PORTION | words("on in of the next this end -")  # local: before a time already read
"""What comes between a time and the words that show its direction."""


def direction(tokens: Tokens, first: int, last: int) -> Direction:
    """Where the words around the tokens from `first` up to but without `last` point to; empty if nothing says."""
    before = first - 1
    while tokens.low(before) in _SKIPPED:
        before -= 1
    if tokens.low(before) in WORDS_BEFORE_A_FUTURE:
        verb = _nearest(tokens, before - 1, -1) or _nearest(tokens, last, 1)
        return "past" if verb == "past" and tokens.low(before) not in ("until", "till", "ahead") else "future"
    opens = not tokens.low(before) or tokens.low(before) in _STOPS or tokens[first].line
    if opens and tokens.low(last) in ("is", "are"):
        return "future"
    runs_on = tokens.low(before) == "from" and tokens.low(last) in RANGE_JOINTS
    if tokens.low(before) in ("since", "after", "from") and _nearest(tokens, before - 1, -1) != "future":
        return _nearest(tokens, before, -1) if runs_on else "past"
    if tokens.low(before) in FORECASTS_MADE and before < first - 1:
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
    if word in WORDS_OF_PLANS and tokens.low(at - 1) not in ("than", "as", "the"):
        return "future"
    if word in TIMETABLED_VERBS and tokens.low(at - 1) not in _NO_PRESENT and not tokens[at].capital:
        return "future"
    if word == "to" and tokens.low(at - 1) in WORDS_BEFORE_AN_INFINITIVE:
        return "future"
    if word in _PAST or (word.endswith("ed") and len(word) > 3 and word not in NO_PASTS):
        if tokens.low(at - 1) == "be" or (
            tokens.low(at - 1) == "been" and tokens.low(at - 2) not in ("have", "has", "had")
        ):
            return "future"
        return "past"
    return ""


def _has_won(tokens: Tokens, at: int) -> bool:
    """Whether `won` is not part of `won't`."""
    return not tokens[at + 1].glued or tokens.low(at + 1)[:1] not in APOSTROPHES
