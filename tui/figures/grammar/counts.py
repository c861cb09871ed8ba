"""Bare numbers made into what they are: counts of a thing, shares, multiples, ages."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from tui.english.casualties import HARMING, STATES
from tui.english.comparatives import COMPARATIVES
from tui.english.direction import CUTTING, WAY
from tui.english.finance import INDICES
from tui.english.function_words import (
    COMPARATIVE_QUANTIFIERS,
    DETERMINERS,
    POSSESSIVE_DETERMINERS,
    PREPOSITIONS_OF_LEVEL,
)
from tui.english.limits import AFTER, APPROXIMATORS
from tui.english.naming import PICTURES
from tui.english.nouns import NOUNS_OF_TIME, STOPS
from tui.english.numbers import ONES
from tui.english.persons import DOINGS_OF_PEOPLE, GROUPS, IN_THE_NEWS, MEN_AND_WOMEN, PEOPLE
from tui.english.ranking import HALVES
from tui.english.scopes import ADDITIONS, RUNS
from tui.english.sports import MARGINS, SCORED, SHOTS
from tui.english.word_lists import words
from tui.figures.grammar import ages, lookalikes, quakes, surroundings
from tui.figures.grammar.draft import Draft
from tui.figures.grammar.named import Names
from tui.figures.grammar.nouns import attributive, counted, plural, singular
from tui.figures.grammar.rule import Refused
from tui.figures.grammar.tokens import Line
from tui.figures.steps import step

_TIMES_AFTER = (
    POSSESSIVE_DETERMINERS
    | COMPARATIVES
    | words("as the that what normal usual annual over sales earnings last current previous")  # local: after `times`
)
_SHARE_AFTER = DETERMINERS | {"of", "as", "all"}
_IN_A_ROW = PICTURES | words("page part figure")
_PEOPLE = MEN_AND_WOMEN | PEOPLE | IN_THE_NEWS | {"person", "soldier", "officer", "patient"}
_ONE_AFTER = words(  # local: before `one` that counts nothing
    "the no any every this that which each number day a only another some as level 's ’s"
)
_DONE_TO = words("was were died has killed dead injured and")  # local: what is said of one person
_BEING = words("was were are is have had reported been")  # local: between a count and what happened
_NO_OBJECT = words(  # local: before a number that is not an object
    "the these those other all both one first last next of in no"
)
_OF_WHOM = POSSESSIVE_DETERMINERS | RUNS | {"the", "about", "all"}
_NEAR = 12
_LOWEST_LEVEL = 100
"""No index is lower than this."""
_TO_LEVELS = frozenset({"to", "at", "from"})
_FAR = 14
"""Tokens before an amount in which the `number of` may be that says what it counts."""
_JUST = (
    APPROXIMATORS
    | COMPARATIVE_QUANTIFIERS
    | ADDITIONS
    | words("just only some than at least over under an")  # local: before a count whose noun was named before
)
_ALSO = HARMING | words("and or including from versus against with than")  # local: what leads to a second count
_ENDS = words(  # local: what may end a count without its noun
    "in on at during by last this a from for when , . ) ; after before earlier more others"
) | {""}
_HOLDS = words(  # local: whose object counts people
    "seats seat carries carry employs employ sleeps sleep killing killed"
)
_LEADS = APPROXIMATORS | words("than least to over by")  # local: before an object
_OBJECTS = _LEADS | _HOLDS
_OUT_OF = ("in", "in every", "out of", "out of every", "of every")  # local: within a ratio
_UNCOUNTED = words("second fold way something thing")  # local: what words of number come before and do not count
_SHARED = APPROXIMATORS | PREPOSITIONS_OF_LEVEL | {"than", "by", "which", "whom"}


def _one(line: Line, draft: Draft) -> bool:
    """Whether `one` counts nothing: `one of`, `no one`, `the one that`, `one car`, but not `one person was`."""
    after = line.word(draft.last + 1)
    if line.word(draft.first) != "one":
        return False
    before = line.word(draft.first - 1)
    if before in _ONE_AFTER:
        return True
    if _among_counts(line, draft) and line.kind(draft.last + 1) == "word" and after not in STOPS:
        return False
    return (after not in _PEOPLE and line.word(draft.last + 2) not in _DONE_TO) or after in STOPS


def _among_counts(line: Line, draft: Draft) -> bool:
    """`16 children and one infant`, `one goal and two assists`: one of some numbers."""
    listed = line.word(draft.first - 1) in ("and", "or", ",")
    before = listed and any(_counts(line, i) for i in range(draft.first - 4, draft.first - 2))
    return before or (line.word(draft.last + 2) in ("and", "or", ",") and _counts(line, draft.last + 3))


def _counts(line: Line, i: int) -> bool:
    return line.kind(i) == "number" or ONES.get(line.word(i), 0) > 1


def settle(line: Line, drafts: Sequence[Draft], names: Names, refused: list[Refused] | None = None) -> list[Draft]:
    """The drafts with each bare number made a count, share, multiple or age, or left out as no quantity.

    What a rule leaves out is added to `refused`, if that is given.
    """
    settled: list[Draft] = []
    skip = False
    for place, draft in enumerate(drafts):
        if skip:
            skip = False
            continue
        if not draft.bare:
            if not surroundings.address(line, draft.first, draft.last):
                settled.append(draft)
            continue
        following = drafts[place + 1] if place + 1 < len(drafts) else None
        ratio = _ratio(line, draft, following)
        if place and drafts[place - 1].kind == "money" and drafts[place - 1].last + 1 == draft.first:
            continue  # `64 cents a dozen`
        if ratio:
            settled.append(ratio)
            skip = True
            continue
        known = quakes.is_magnitude(line, draft) or ages.beside_a_name(line, draft)
        rule = None if known else lookalikes.why_not(line, draft, names)
        if rule:
            if refused is not None:
                refused.append(Refused(draft.first, draft.last, rule))
            continue
        one = _bare(line, draft, following)
        if one:
            settled.append(_of_the_same(line, settled[-1], one) if settled else one)
    return settled


def _of_the_same(line: Line, before: Draft, draft: Draft) -> Draft:
    """`268,000 jobs in February and just 88,000 in March`: a count whose noun was given with the one before it."""
    plain = draft.kind == before.kind == "count" and draft.digits and not draft.unit and before.unit
    if not plain or draft.first - before.last > _NEAR or line.word(draft.last + 1) not in _ENDS:
        return draft
    i = draft.first - 1
    while line.word(i) in _JUST and i > before.last:
        i -= 1
    between = [line.word(k) for k in range(before.last + 1, draft.first)]
    if line.word(i) not in _ALSO or {";", ":", "while", "but", "("} & set(between):
        return draft
    return draft._replace(
        unit=before.unit,
        steps=(*draft.steps, step("unit", line.surface(before.last, draft.first - 1), before.unit)),
    )


def _ratio(line: Line, draft: Draft, following: Draft | None) -> Draft | None:
    """`one in five`, `three out of four`, `2 in 10`."""
    if following is None or not (following.bare or following.kind == "measure"):
        return None
    if draft.value is None or following.value is None or draft.scale != 1 or not 0 < draft.value < following.value:
        return None
    between = line.words(draft.last + 1, following.first - draft.last - 1)
    single = following.bare and _single_in(line, draft, following)
    if not single and between not in _OUT_OF:
        return None
    if (
        following.value != int(following.value)
        or draft.value != int(draft.value)
        or draft.value > 20
        or following.fraction
    ):
        return None
    noun, place = counted(line, following.last + 1)
    if (
        noun in NOUNS_OF_TIME
        or (line.glued(following.last + 1) and line.kind(following.last + 1) != "mark")
        or 1500 < following.value < 2100
    ):
        return None
    named = line.kind(following.last + 1) == "word" and line.word(following.last + 1) not in STOPS
    if place < 0 and named and "out" not in between and (draft.digits or following.digits):
        return None
    noun = noun or following.unit or (single and singular(line.word(draft.last + 1))) or ""
    value = draft.value / following.value
    steps = (*draft.steps, step("divided", line.surface(draft.last + 1, following.last), following.value))
    return draft._replace(
        last=following.last, kind="ratio", value=value, precision=Decimal(0), steps=steps, bare=False, unit=noun
    )


def _single_in(line: Line, draft: Draft, following: Draft) -> bool:
    """`one person in three`, if nothing of another kind is counted after, as in `one goal in three games`."""
    i = draft.last + 1
    alone = draft.value == 1 and line.word(i + 1) == "in" and following.first == i + 2 and following.scale == 1
    return alone and line.kind(i) == "word" and line.word(i) not in STOPS and counted(line, following.last + 1)[1] < 0


def _bare(line: Line, draft: Draft, following: Draft | None) -> Draft | None:
    if quakes.is_magnitude(line, draft):
        return draft._replace(kind="measure", unit="magnitude", measure="magnitude", bare=False)
    if draft.fraction and draft.value is not None and draft.value < 1:
        return _fraction(line, draft)
    after = line.word(draft.last + 1)
    if after in ("times", "time") and (line.word(draft.last + 2) in _TIMES_AFTER or line.hyphen(draft.last + 2)):
        return _multiple(line, draft, draft.last + 1)
    times = after == "fold" or (after == "x" and line.kind(draft.last + 2) != "number")  # but `2 x 4 m`
    if times or (line.hyphen(draft.last + 1) and line.word(draft.last + 2) == "fold"):
        return _multiple(line, draft, draft.last + (1 if after in ("fold", "x") else 2))
    if draft.value is not None and draft.value == 0:
        return None
    if _caption(line, draft):
        return None
    if ages.is_age(line, draft) or ages.beside_a_name(line, draft):
        return draft._replace(kind="age", unit="year", measure="age", bare=False)
    return _count(line, draft, following)


def _fraction(line: Line, draft: Draft) -> Draft | None:
    i = draft.last + 1
    if line.words(draft.first - 1, 2) == "in half" and any(line.word(k) in CUTTING for k in range(i - 9, i - 2)):
        return draft._replace(kind="ratio", bare=False, precision=Decimal(0), change="down")
    after, before = line.word(i), line.word(draft.first - 1)
    whole = i + 1 if after in ("a", "an") else _past_number(line, i)
    noun, place = counted(line, whole, one=after in ("of", "a", "an"))
    if after not in _SHARE_AFTER and place < 0 and not (before in _SHARED and not line.hyphen(i)):
        return None
    if after not in _SHARE_AFTER and line.kind(i) == "word" and after not in STOPS and not plural(after):
        return None  # `by a fourth boy`
    if (
        (before in HALVES and line.word(draft.first) == "half")
        or line.hyphen(draft.first - 1)
        or noun in NOUNS_OF_TIME
        or line.hyphen(i)
    ):
        return None
    if (
        line.words(i, 2) in ("a time", "the time", "of the", "the way") and line.word(i + 2) in NOUNS_OF_TIME
    ) or after in ("time", "way"):
        return None
    if line.words(i, 2) == "of a" and line.word(i + 2) in NOUNS_OF_TIME:
        return None
    if after in ("a", "an") and line.word(i + 1) in NOUNS_OF_TIME:
        return None
    return draft._replace(kind="ratio", unit=noun, bare=False, precision=Decimal(0))


def _past_number(line: Line, i: int) -> int:
    """Where the noun of `of the 5,600 passengers` begins, from its `of` at token `i`; `i` itself if no number is."""
    if line.word(i) == "the" and line.kind(i + 1) == "number":
        return i + 2
    j = i + 1
    while line.word(j) in _OF_WHOM and j < i + 4:
        j += 1
    return j + 1 if line.word(i) == "of" and line.kind(j) == "number" else i


def _multiple(line: Line, draft: Draft, last: int) -> Draft:
    return draft._replace(
        last=last,
        kind="multiple",
        bare=False,
        steps=(*draft.steps, step("unit", line.surface(draft.last + 1, last), "times")),
    )


def _caption(line: Line, draft: Draft) -> bool:
    """`Image 2 of 14`: where something is in a row of pictures."""
    if not draft.digits or draft.scale != 1:
        return False
    first = line.word(draft.last + 1) == "of" and line.kind(draft.last + 2) == "number"
    second = line.word(draft.first - 1) == "of" and line.kind(draft.first - 2) == "number"
    named = line.word(draft.first - (3 if second else 1)) in _IN_A_ROW
    return (first or second) and (named or (second and counted(line, draft.last + 1)[1] < 0))


def _count(line: Line, draft: Draft, following: Draft | None) -> Draft | None:
    one = draft.value == 1 and draft.scale == 1
    j = draft.last + 2 if draft.hyphenated else draft.last + 1
    if draft.hyphenated and line.word(j) == "plus":
        j, draft = j + 1, draft._replace(hyphenated=False)
    if line.written(draft.last + 1) == "+" and line.glued(draft.last + 1):
        j = draft.last + 2
    if one and not draft.digits and _one(line, draft):
        return None
    if line.word(draft.first - 1) in ("per", "every", "each"):
        return None
    if draft.hyphenated and line.word(draft.last + 2) in ("point", "pointer") and line.word(draft.last + 3) in SHOTS:
        return None
    if line.words(draft.last + 1, 2) in AFTER:
        j = draft.last + 3
    if line.word(j) == "of" and not line.hyphen(j - 1) and line.kind(_past_number(line, j) - 1) == "number":
        j = _past_number(line, j)
    noun, place = counted(line, j, one=one, hyphenated=draft.hyphenated)
    if place < 0:
        noun, place = attributive(line, j)
    if place < 0 and following and following.first == j and following.kind == "measure":
        noun, place = counted(line, following.last + 1)  # `two thousand 5kg sacks`
    noun = noun or _number_of(line, draft) or _people(line, draft.last + 1) or _level_of_an_index(line, draft)
    noun = noun or _state(line, draft.last + 1) or _same_as_last(line, draft) or _held_against(line, draft.first)
    if place < 0 and not noun and not _stands_alone(line, draft):
        return None
    if (noun in _UNCOUNTED or (one and noun in NOUNS_OF_TIME)) and not draft.digits:
        return None
    state = STATES.get(line.word(draft.last + 1), "")
    steps = (*draft.steps, step("unit", line.written(place) if place >= 0 else "", noun)) if noun else draft.steps
    return draft._replace(unit=noun, bare=False, steps=steps, measure=state)


def _number_of(line: Line, draft: Draft) -> str:
    """`raise the number of seats from 65 to 125`: the noun that `number of` gave before."""
    if line.kind(draft.last + 1) == "word" and line.word(draft.last + 1) not in STOPS:
        return ""
    for i in range(draft.first - 2, max(draft.first - _FAR, 0), -1):
        if line.word(i) in (";", ".", ":", "while", "but"):
            return ""
        if line.word(i) == "of" and line.word(i - 1) in ("number", "numbers"):
            noun, place = counted(line, i + 1)
            return noun if 0 <= place < draft.first else ""
    return ""


def _level_of_an_index(line: Line, draft: Draft) -> str:
    """`The benchmark edged up 0.2% to 2,310.55`, `lost 44`: points, by the index before it and nothing after it."""
    alone = line.kind(draft.last + 1) != "word" or line.word(draft.last + 1) in STOPS
    before = line.word(draft.first - 1)
    level = (before in _TO_LEVELS and draft.top >= _LOWEST_LEVEL) or before in WAY
    points = draft.digits and draft.scale == 1 and alone and level
    return "point" if points and any(line.word(i) in INDICES for i in range(draft.first - _FAR, draft.first)) else ""


def _people(line: Line, i: int) -> str:
    """`30 million tuned in`, `about 5,000 marched`: people, by what only they do."""
    return "people" if line.word(i) in DOINGS_OF_PEOPLE else ""


def _state(line: Line, i: int) -> str:
    """`Three were killed`, `12 dead`: people, by what happened to them."""
    if line.word(i) in ("others", "other"):
        i += 1
    if line.word(i) in _BEING:
        i += 1
    if line.word(i) in ("been", "still", "seriously", "reported"):
        i += 1
    aboard = line.word(i) == "aboard" or line.words(i, 2) == "on board"
    return "people" if line.word(i) in STATES or aboard else ""


def _same_as_last(line: Line, draft: Draft) -> str:
    """`killed 102 and 21 people`: the noun of the number that follows on `and` or `or`."""
    i, joint = draft.last + 1, ""
    if line.word(i) == "to" and line.word(draft.first - 1) == "from" and line.kind(i + 1) == "number":
        return counted(line, i + 2)[0]  # `from 1200 to 1800 ovens`
    while line.word(i) in (",", "and", "or") and line.kind(i + 1) == "number" and i < draft.last + 12:
        joint, i = line.word(i), i + 2
    return counted(line, i)[0] if joint in ("and", "or") else ""


def _held_against(line: Line, i: int) -> str:
    """`eight votes to three`: the noun of the number that this one is set against."""
    against = line.word(i - 1) == "to" and plural(line.word(i - 2)) and _counts(line, i - 3)
    return singular(line.word(i - 2)) if against and line.word(i - 2) in SCORED else ""


def _stands_alone(line: Line, draft: Draft) -> bool:
    """Whether a number without a noun is a quantity: digits always, words only as the object of a verb."""
    if draft.digits or draft.value is None:
        return True
    before = line.word(draft.first - 1)
    if before == "of" and line.word(draft.first - 2) in GROUPS:
        return True
    if line.word(draft.last + 1) == "of" and line.word(draft.last + 2) in ("them", "whom", "which"):
        return draft.top > 1
    after = line.word(draft.last + 1)
    if after in MARGINS or (after in ("fewer", "more", "less") and line.word(draft.last + 2) == "than"):
        return True  # `two fewer than Nadal and four behind Federer`
    if before == "out" and line.word(draft.first - 2).endswith(("ed", "ing")):
        return True  # `striking out nine`
    if before in _NO_OBJECT:
        return draft.scale > 1 and before not in ("the", "these", "those")
    return draft.scale > 1 or before.endswith(("ed", "ing")) or before in _OBJECTS or draft.bound is not None
