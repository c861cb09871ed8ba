"""Whether a form that is a noun more often is the verb of its clause."""

from __future__ import annotations

from tui.english.forms import past
from tui.english.function_words import (
    COMPARATIVE_QUANTIFIERS,
    MODAL_VERBS,
    PREPOSITIONS_OF_LEVEL,
    SUBJECT_PRONOUNS,
)
from tui.english.limits import APPROXIMATORS
from tui.english.nouns import ADJECTIVE_ENDINGS, ADJECTIVES, NOUNS_OF_TIME, STOPS
from tui.english.numbers import NUMBER_OPENERS
from tui.english.word_lists import words
from tui.figures.grammar.draft import Draft
from tui.figures.grammar.nouns import plural
from tui.figures.grammar.tokens import Line

_DIRECT = APPROXIMATORS | words(  # local: between a figure and its verb
    "by to a an as much more than over at least some just further even still another"
)
"""What may come between a verb and its figure where the verb's form is a noun more often."""
_AUXILIARIES = MODAL_VERBS | {"to"}
_ENDING = (STOPS | NOUNS_OF_TIME | {"next", "last"}) - (
    PREPOSITIONS_OF_LEVEL | COMPARATIVE_QUANTIFIERS | {"of", "up", "down"}
)
"""What may follow the figure after such a verb: `tank 5% in May`, not `law firms 5% of`."""
_NO_SUBJECTS = (STOPS - SUBJECT_PRONOUNS) | NUMBER_OPENERS | ADJECTIVES
_ADJECTIVE = (*ADJECTIVE_ENDINGS, "ese", "ish", "ian", "'s", "’s")
"""Endings of words before a noun that are not nouns themselves: `Russian firms`, `the army's tanks`."""


def is_verb(line: Line, at: int, near: int, draft: Draft, *, led: bool) -> bool:
    """Whether the word at `at`, a noun more often, is the verb of its clause: `Shares tank 5%`, not `two tanks`.

    The figure, or what begins at token `near` and leads to it, comes right after it, or after `by` or `to` (`led`), and
    ends the clause or its object; a subject that goes with the form comes before it, or an auxiliary.
    """
    word, end = line.word(at), draft.last + 1
    end += draft.kind == "count" and draft.relative  # past the `points`
    direct = all(line.word(k) in _DIRECT or line.word(k).endswith("ly") for k in range(at + 1, near))
    ended = line.kind(end) != "word" or line.word(end) in _ENDING
    if not direct or not ended or not (led or draft.relative):
        return False
    j = at - 1
    while line.word(j).endswith("ly"):
        j -= 1
    subject = line.word(j)
    if subject in _AUXILIARIES:
        return not word.endswith("s")
    if line.kind(j) != "word" or subject in _NO_SUBJECTS or subject.endswith(_ADJECTIVE):
        return False
    named = line.written(j)[0].isupper()
    if not named and (subject.endswith(("ed", "ing")) or past(subject)):
        return False
    fits = (named or not _many(subject)) if word.endswith("s") else _many(subject)
    return fits and (draft.kind != "count" or draft.relative)


def _many(subject: str) -> bool:
    """Whether a verb after this subject has no `s`."""
    return plural(subject) or subject in ("i", "we", "you", "they")
