"""Bare numbers made into what they are: counts of a thing, shares, multiples, ordinals, ages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from tui.figures import lookalikes
from tui.figures.draft import Draft
from tui.figures.figure import Change
from tui.figures.nouns import STATES, STOPS, counted, plural, singular
from tui.figures.steps import step
from tui.figures.tokens import Line

_TIMES_AFTER = frozenset(
    "as more higher larger bigger faster greater the its their his her that what better lower smaller less cheaper normal usual longer "
    "worse annual stronger over sales earnings last likelier heavier quicker current previous".split()
)
_SHARE_AFTER = frozenset("of the a an its their his her our as that this those these my your all".split())
_HALF_LEADS = frozenset(
    "first second latter other better opening final in half- this that last each one top bottom upper lower".split()
)
_CALENDAR = frozenset(
    "year years hour hours day days month months week weeks minute minutes time past century decade quarter quarters term".split()
)
_VERBS: dict[str, tuple[int, Change | None]] = {
    "doubled": (2, "up"), "doubling": (2, "up"), "doubles": (2, "up"), "tripled": (3, "up"), "tripling": (3, "up"),
    "triples": (3, "up"), "quadrupled": (4, "up"), "quadrupling": (4, "up"), "trebled": (3, "up"), "quintupled": (5, "up"),
    "twice": (2, None), "double": (2, None), "triple": (3, None), "quadruple": (4, None), "thrice": (3, None),
}  # fmt: skip
_LOOSE_VERBS = frozenset({"twice", "double", "triple", "quadruple", "thrice"})
_FOLD = re.compile(r"(two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|hundred)fold")
_FOLDS = dict(
    zip(
        "two three four five six seven eight nine ten twelve twenty hundred".split(),
        (2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 100),
        strict=True,
    )
)
_ORDINALS = {
    word: n
    for n, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
        "seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
} | {
    "thirtieth": 30,
    "fortieth": 40,
    "fiftieth": 50,
    "sixtieth": 60,
    "hundredth": 100,
    "thousandth": 1000,
    "millionth": 10**6,
}
_RUN = frozenset("consecutive straight successive".split())
_RANKS = frozenset(
    "time place spot half round edition phase anniversary attempt term floor day win victory loss goal title season game largest biggest "
    "highest lowest richest most busiest longest oldest fastest worst best".split()
)
_AGES = frozenset({"aged", "age", "ages"})
_PEOPLE = frozenset(
    "people person man woman men women boy girl child children soldier soldiers officer student victim patient".split()
)


def _one(line: Line, draft: Draft) -> bool:
    """Whether `one` counts: `one person`, `one car`, not `one of`, `no one`, `the one that`."""
    after = line.word(draft.last + 1)
    if line.word(draft.first) != "one":
        return False
    before = line.word(draft.first - 1)
    if before in (
        "the",
        "no",
        "any",
        "every",
        "this",
        "that",
        "which",
        "each",
        "number",
        "day",
        "a",
        "only",
        "another",
        "some",
        "as",
        "level",
        "'s",
        "’s",
    ):
        return True
    return (
        after not in _PEOPLE
        and line.word(draft.last + 2) not in ("was", "were", "died", "has", "killed", "dead", "injured", "and")
        or after in STOPS
    )


def settle(line: Line, drafts: Sequence[Draft], named: frozenset[str], *, titled: bool) -> list[Draft]:
    """The drafts with each bare number made a count, share, multiple or age, or left out as no quantity."""
    settled: list[Draft] = []
    skip = False
    for place, draft in enumerate(drafts):
        if skip:
            skip = False
            continue
        if not draft.bare:
            if not lookalikes.address(line, draft.first, draft.last):
                settled.append(draft)
            continue
        following = drafts[place + 1] if place + 1 < len(drafts) else None
        ratio = _ratio(line, draft, following)
        if ratio:
            settled.append(ratio)
            skip = True
            continue
        one = _bare(line, draft, named, titled=titled)
        if one:
            settled.append(one)
    return settled


def _ratio(line: Line, draft: Draft, following: Draft | None) -> Draft | None:
    """`one in five`, `three out of four`, `2 in 10`."""
    if following is None or not following.bare or draft.value is None or following.value is None or draft.scale != 1:
        return None
    between = line.words(draft.last + 1, following.first - draft.last - 1)
    if between not in ("in", "in every", "out of", "out of every", "of every") or not 0 < draft.value < following.value:
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
        noun in _CALENDAR
        or line.glued(following.last + 1)
        and line.kind(following.last + 1) != "mark"
        or 1500 < following.value < 2100
    ):
        return None
    if place < 0 and line.kind(following.last + 1) == "word" and line.word(following.last + 1) not in STOPS:
        return None
    value = draft.value / following.value
    steps = (*draft.steps, step("divided", line.surface(draft.last + 1, following.last), following.value))
    return replace(
        draft, last=following.last, kind="ratio", value=value, precision=Decimal(0), steps=steps, bare=False, unit=noun
    )


def _bare(line: Line, draft: Draft, named: frozenset[str], *, titled: bool) -> Draft | None:
    if lookalikes.why_not(line, draft, named, titled=titled):
        return None
    if draft.fraction and draft.value is not None and draft.value < 1:
        return _fraction(line, draft)
    after = line.word(draft.last + 1)
    if after in ("times", "time") and (line.word(draft.last + 2) in _TIMES_AFTER or line.hyphen(draft.last + 2)):
        return _multiple(line, draft, draft.last + 1)
    if after in ("fold", "x") or (line.hyphen(draft.last + 1) and line.word(draft.last + 2) == "fold"):
        return _multiple(line, draft, draft.last + (1 if after in ("fold", "x") else 2))
    if draft.value is not None and draft.value == 0:
        return None
    if _age(line, draft):
        return replace(draft, kind="duration", unit="year", measure="age", bare=False)
    return _count(line, draft)


def _fraction(line: Line, draft: Draft) -> Draft | None:
    i = draft.last + 1
    after, before = line.word(i), line.word(draft.first - 1)
    noun, place = counted(line, i)
    if (
        after not in _SHARE_AFTER
        and place < 0
        and not (before in ("nearly", "almost", "than", "about", "by", "roughly") and not line.hyphen(i))
    ):
        return None
    if (
        before in _HALF_LEADS
        and line.word(draft.first) in ("half",)
        or line.hyphen(draft.first - 1)
        or noun in _CALENDAR
        or line.hyphen(i)
    ):
        return None
    if (
        line.words(i, 2) in ("a time", "the time", "of the", "the way")
        and line.word(i + 2) in _CALENDAR | {"time"}
        or after in ("time", "way")
    ):
        return None
    if line.words(i, 2) == "of a" and line.word(i + 2) in _CALENDAR:
        return None
    if after in ("a", "an") and line.word(i + 1) in _CALENDAR:
        return None
    return replace(draft, kind="ratio", unit=noun, bare=False, precision=Decimal(0))


def _multiple(line: Line, draft: Draft, last: int) -> Draft:
    return replace(
        draft,
        last=last,
        kind="multiple",
        bare=False,
        steps=(*draft.steps, step("unit", line.surface(draft.last + 1, last), "times")),
    )


def _age(line: Line, draft: Draft) -> bool:
    """`aged 55`, `Miller, 49, left`: how old somebody is."""
    if (
        draft.scale != 1
        or not draft.digits
        or draft.value is None
        or not 0 < draft.value < 120
        or draft.value != int(draft.value)
    ):
        return False
    before, after = line.word(draft.first - 1), line.written(draft.last + 1)
    if before in _AGES or (before == "of" and line.word(draft.first - 2) == "age"):
        return True
    named = line.kind(draft.first - 2) == "word" and line.written(draft.first - 2)[0].isupper() and draft.first > 2
    return (
        before == ","
        and after in (",", ".")
        and named
        and draft.value > 5
        and line.written(draft.first - 3)[:1].isupper()
    )


def _count(line: Line, draft: Draft) -> Draft | None:
    one = draft.value == 1 and draft.scale == 1
    j = draft.last + 2 if draft.hyphenated else draft.last + 1
    if line.written(draft.last + 1) == "+" and line.glued(draft.last + 1):
        j = draft.last + 2
    if one and not draft.digits and _one(line, draft):
        return None
    if line.word(draft.first - 1) in ("per", "every", "each"):
        return None
    if (
        line.word(draft.first) in ("two", "three")
        and line.word(draft.first - 1) in ("the", "these", "those")
        and plural(line.word(j))
    ):
        return None
    noun, place = counted(line, j, one=one, hyphenated=draft.hyphenated)
    noun = noun or _state(line, draft.last + 1) or _same_as_last(line, draft)
    if place < 0 and not noun and not _stands_alone(line, draft):
        return None
    if noun in ("second", "fold", "way", "something", "thing") and not draft.digits:
        return None
    state = STATES.get(line.word(draft.last + 1), "")
    steps = (*draft.steps, step("unit", line.written(place) if place >= 0 else "", noun)) if noun else draft.steps
    return replace(draft, unit=noun, bare=False, steps=steps, measure=state)


def _state(line: Line, i: int) -> str:
    """`Three were killed`, `12 dead`: people, told by what happened to them."""
    if line.word(i) in ("others", "other"):
        i += 1
    if line.word(i) in ("was", "were", "are", "is", "have", "had", "reported", "been"):
        i += 1
    if line.word(i) in ("been", "still", "seriously", "reported"):
        i += 1
    return "person" if line.word(i) in STATES else ""


def _same_as_last(line: Line, draft: Draft) -> str:
    """`killed 102 and 21 people`: the noun of the number that follows on `and` or `or`."""
    if line.word(draft.last + 1) in ("and", "or") and line.kind(draft.last + 2) == "number":
        noun, _ = counted(line, draft.last + 3)
        return noun
    return ""


def _stands_alone(line: Line, draft: Draft) -> bool:
    """Whether a number without a noun is a quantity: digits always, words only as the object of a verb."""
    if draft.digits or draft.value is None:
        return True
    before = line.word(draft.first - 1)
    if before in (
        "the",
        "these",
        "those",
        "other",
        "all",
        "both",
        "one",
        "first",
        "last",
        "next",
        "of",
        "in",
        "no",
        "",
    ):
        return draft.scale > 1 and before not in ("the", "these", "those")
    return (
        draft.scale > 1
        or before.endswith(("ed", "ing"))
        or before in ("than", "least", "about", "to", "over", "nearly", "almost", "by")
    )


def words(line: Line, i: int) -> Draft | None:
    """Quantities that are one word or start with one that is no number: `doubled`, `tenfold`, `42nd`, `sixth`, `double-digit`."""
    word = line.word(i)
    if line.hyphen(i + 1) and line.word(i + 2) in ("digit", "digits") and word in _DIGITS:
        return _digit_growth(line, i)
    if word in _VERBS:
        return _multiplied(line, i)
    fold = _FOLD.fullmatch(word)
    if fold:
        value = Decimal(_FOLDS[fold[1]])
        return Draft(i, i, "multiple", value, precision=Decimal(1), steps=(step("matched", line.written(i), value),))
    return _ordinal(line, i)


_DIGITS = {"single": 10, "double": 10, "triple": 100, "quadruple": 1000, "two": 10, "three": 100}
_GROWING = re.compile(
    r"(grow|increas|gain|ris|rate|percent|return|inflation|declin|drop|jump|margin|surg|fall|hike|rose|expan|yield|yoy|year)"
)


def _digit_growth(line: Line, i: int) -> Draft | None:
    """`double-digit growth` is at least 10 %, `triple-digit` at least 100 %, `single-digit` less than 10 %."""
    near = [line.word(k) for k in range(i + 3, i + 10)] + [line.word(k) for k in range(i - 4, i)]
    if not any(_GROWING.match(word) for word in near):
        return None
    value = Decimal(_DIGITS[line.word(i)])
    small = line.word(i) == "single"
    bound = "less_than" if small else "at_least"
    steps = (step("matched", line.surface(i, i + 2), value), step("bound", line.surface(i, i + 2), bound))
    return Draft(i, i + 2, "percent", value, unit="%", steps=steps, bound="less_than" if small else "at_least")


def _multiplied(line: Line, i: int) -> Draft | None:
    word, after = line.word(i), line.word(i + 1)
    value, change = _VERBS[word]
    if (
        line.hyphen(i + 1)
        or line.hyphen(i - 1)
        or line.kind(i + 1) == "number"
        or (line.written(i)[0].isupper() and i > 0)
    ):
        return None
    if word in ("doubled", "doubling", "doubles") and after == "down":
        return None
    if word in _LOOSE_VERBS and after not in ("the", "that", "its", "their", "as", "what", "his", "her", "this", "our") and line.word(i - 1) not in (
        "than", "nearly", "almost", "to", "about", "will", "could", "roughly", "would", "may", "might",
    ):  # fmt: skip
        return None
    if word in ("twice", "thrice") and after in ("a", "the") and line.word(i + 2) in _CALENDAR:
        return None
    number = Decimal(value)
    changed: Change | None = "up" if word not in _LOOSE_VERBS else None
    return Draft(
        i,
        i,
        "multiple",
        number,
        precision=Decimal(0),
        change=changed or change,
        steps=(step("matched", line.written(i), number),),
    )


def _ordinal(line: Line, i: int) -> Draft | None:
    word = line.word(i)
    if line.kind(i) == "number":
        if (
            not line.glued(i + 1)
            or line.word(i + 1) not in ("st", "nd", "rd", "th")
            or not line.word(i).isdigit()
            or line.glued(i)
            and i
            and line.kind(i - 1) == "word"
        ):
            return None
        value, last = Decimal(line.word(i)), i + 1
    elif word in _ORDINALS:
        value, last = Decimal(_ORDINALS[word]), i
    else:
        return None
    after = line.word(last + 1)
    if last == i and not _ranks(line, i, word, after):
        return None
    j = last + 2 if after in _RUN or line.hyphen(last + 1) else last + 1
    noun = singular(line.word(j)) if line.kind(j) == "word" and line.word(j) not in STOPS else ""
    return Draft(
        i,
        last,
        "ordinal",
        value,
        unit=noun,
        steps=(step("matched", line.surface(i, last), value),),
        precision=Decimal(0),
    )


def _ranks(line: Line, i: int, word: str, after: str) -> bool:
    """Whether an ordinal in words puts something in a row: `sixth consecutive`, not `second, we`, `first announced`."""
    if after in _RUN:
        return True
    if line.written(i)[0].isupper() and i > 0:
        return False
    if word == "first":
        return after in ("time", "place", "anniversary", "half", "round", "edition")
    if word == "second" and (
        line.word(i - 1) in ("a", "per", "every", "each", "split") or after in ("to", "of", "and")
    ):
        return after in ("largest", "biggest", "time")
    hyphenated = line.hyphen(i + 1) and line.word(i + 2) in _RANKS
    return (
        hyphenated
        or after in _RANKS
        or (
            line.word(i - 1) in ("the", "a", "its", "their", "his", "her")
            and line.kind(i + 1) == "word"
            and after not in STOPS
            and not plural(after)
        )
    )
