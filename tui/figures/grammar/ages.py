"""How old somebody is: `aged 55`, `a girl of seven`, `she was sixteen`, `in her sixties`, `a teenage boy`."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from tui.english.finance import INDICES
from tui.english.function_words import FORMS_OF_BE, FORMS_OF_HAVE, POSSESSIVE_DETERMINERS
from tui.english.naming import NOUNS_BEFORE_NUMBERS
from tui.english.nouns import STOPS
from tui.english.numbers import DECADES
from tui.english.persons import ANYONE, IN_THE_NEWS, KIN, ONE_PERSON
from tui.english.word_lists import words
from tui.figures.figure import Figure
from tui.figures.grammar.draft import Draft
from tui.figures.grammar.nouns import counted
from tui.figures.grammar.tokens import Line
from tui.figures.steps import step

_AGES = frozenset({"aged", "age", "ages"})
_LEADS = words("of to and between ( under over")  # local: what comes between `aged` and its number
_OLDER = words("under over above below")  # local: limits of ages
_KIN = ONE_PERSON | KIN | IN_THE_NEWS
_DECADES = DECADES | {"teens": 13}
_WHOSE = POSSESSIVE_DETERMINERS - {"its"}
_PARTS = words("early mid late middle")  # local: parts of ten years
_TEENAGED = words("teenage teenaged teenager")
_TEENS = (Decimal(13), Decimal(19))
_DEAD = words("died dies dead")
_TURNING = words("turn turned turns turning")
_AFTER_AGE = FORMS_OF_BE | FORMS_OF_HAVE | words("who whose of from a an the said says")  # local: after an age
_SAID_OF = words("he she who i")
_OLDEST = 122
_CHILD = 16
_LITTLE = 5
_AFTER = {"be"} | _AGES | _LEADS | _OLDER | _TURNING | {"than", "was", "is", "at"}
"""What an age may come after that no comma separates."""
STARTS = frozenset(_DECADES) | _TEENAGED
"""Words in lower case for somebody's age in years, without a number."""


def read(line: Line, i: int) -> Draft | None:
    """The years that somebody is in at token `i`: `in her sixties`, `in his early 60s`, `a teenage boy`."""
    word = line.word(i)
    if word in _TEENAGED:
        noun = line.word(i + 1) if word != "teenager" else ""
        whose = (
            noun in _KIN
            or noun.removesuffix("s") in _KIN
            or (not noun and line.word(i - 1) == "a" and line.word(i - 2) != "as")
        )
        return _between(line, i, i, *_TEENS) if whose else None
    if word in _DECADES:
        low, last = _DECADES[word], i
    elif line.kind(i) == "number" and word.isdigit() and len(word) == 2 and line.glued(i + 1):
        low, last = int(word), i + 1
        if low % 10 or line.word(last) != "s":
            return None
    else:
        return None
    j = i - 1
    j -= line.hyphen(j)
    j -= line.word(j) in _PARTS
    if line.word(j) not in _WHOSE or line.word(j - 1) not in ("in", "into", "of", "entering"):
        return None
    return _between(line, i, last, Decimal(low), Decimal(_TEENS[1] if word == "teens" else low + 9))


def _between(line: Line, first: int, last: int, low: Decimal, high: Decimal) -> Draft:
    written = line.surface(first, last)
    steps = (step("matched", written, low), step("matched", written, high))
    return Draft(first, last, "age", low=low, high=high, unit="year", steps=steps, measure="age")


def is_age(line: Line, draft: Draft) -> bool:
    """Whether a bare number is an age, by the words around it."""
    years = draft.top
    if draft.scale != 1 or draft.fraction or not 0 < years <= _OLDEST or years != int(years) or draft.hyphenated:
        return False
    if _said(line, draft):
        return True
    if not draft.digits:
        return _apposed(line, draft) and years > 1
    before, after = line.word(draft.first - 1), line.written(draft.last + 1)
    if before in ("is", "was") and after == "now" and years > _LITTLE:
        return True
    if before == "now" and line.word(draft.first - 2) in (",", "is") and after in (",", "."):
        return True
    if before == "(" and after == ")":
        return _full_name(line, draft.first - 2) and years > _LITTLE
    return _apposed(line, draft)


def beside_a_name(line: Line, draft: Draft) -> bool:
    """Whether a number is an age that no comma separates from a name of two words: `Ann Holt 51, has led`."""
    plain = draft.digits and draft.scale == 1 and _CHILD <= draft.top <= _OLDEST and draft.first == draft.last
    after, verb = line.word(draft.last + 1), line.word(draft.last + 2)
    apposed = plain and after == "," and verb in _AFTER_AGE
    word = line.word(draft.first - 1)
    return apposed and _full_name(line, draft.first - 1) and word not in INDICES and word not in NOUNS_BEFORE_NUMBERS


def _said(line: Line, draft: Draft) -> bool:
    """`aged 55`, `between the ages of 5 and 10`, `turned 18`, `older than 60`, `a boy of 16`, `she was 49`."""
    before, lead = line.word(draft.first - 1), line.word(draft.first - 2)
    if before not in _AFTER or not (draft.digits or _alone(line, draft)):
        return False
    if before in _AGES:
        return True
    if before in _LEADS and any(line.word(i) in _AGES for i in range(draft.first - 5, draft.first)):
        return True
    if before == "than":
        return lead in ("older", "younger")
    if before in ("was", "is") and lead in _SAID_OF:
        after = line.word(draft.last + 1)
        least = _LITTLE if lead == "who" else _TEENS[0]
        return after in (".", "when", "") or (after in (",", "and", "at") and draft.top >= least)
    if before == "be" and lead in ("will", "would") and line.word(draft.last + 1) in ("in", "on", "next", "this"):
        return line.word(draft.first - 3) in (*_SAID_OF, ",") and draft.digits
    if before == "was" and line.word(draft.last + 1) == "when":
        return line.written(draft.first - 2)[:1].isupper()
    if not _alone(line, draft):
        return False
    if before in _TURNING:
        return draft.top > _LITTLE + 4
    if before == "of":
        return lead in ONE_PERSON and line.kind(draft.last + 1) != "number"
    if before == "at":
        return lead in _DEAD and draft.top > _LITTLE and not line.written(draft.last + 1)[:1].isupper()
    return before in _OLDER and lead in ANYONE


def _alone(line: Line, draft: Draft) -> bool:
    """Whether nothing is counted after the number."""
    i = draft.last + 1
    if counted(line, i)[1] >= 0:
        return False
    return draft.digits or line.kind(i) != "word" or (line.word(i) in STOPS and line.word(i) != "of")


def _apposed(line: Line, draft: Draft) -> bool:
    """`Miller, 49, left`, `Ann Miller, 49.`, `his wife, 46, left`: a number between the commas after somebody."""
    if line.word(draft.first - 1) != ",":
        return False
    after, years = line.written(draft.last + 1), draft.top
    if line.word(draft.first - 2) in _KIN and line.kind(draft.first - 2) == "word":
        return after in (",", ".", "and") and line.word(draft.first - 3) not in (",", "and")
    named = line.written(draft.first - 2)[:1].isupper() and line.kind(draft.first - 2) == "word"
    full = _full_name(line, draft.first - 2)
    if not draft.digits:
        return full and after == ","
    clear = (after == "," and named) or (after == "." and full)
    return years > _LITTLE and clear and draft.first > (2 if years < _CHILD else 1)


def _full_name(line: Line, i: int) -> bool:
    """Whether two words with capitals end at token `i`."""
    return line.kind(i) == "word" and line.written(i)[:1].isupper() and line.written(i - 1)[:1].isupper()


def share(line: Line, drafts: Sequence[Draft], times: Sequence[Figure]) -> list[Draft]:
    """The drafts, a bare number joined to an age as an age: `16 and 17-year-olds`."""
    starts = frozenset(one.span.start for one in times if one.kind == "age")
    if not starts:
        return list(drafts)
    found: list[Draft] = []
    for draft in drafts:
        i = draft.last + 1 + (line.hyphen(draft.last + 1) and line.spaced(draft.last + 2))
        joined = line.word(i) in ("and", "or", "to") and i + 1 < len(line.starts) and line.starts[i + 1] in starts
        if joined and draft.kind == "count" and draft.digits and draft.scale == 1 and draft.top <= _OLDEST:
            found.append(draft._replace(kind="age", unit="year", measure="age"))
        else:
            found.append(draft)
    return found
