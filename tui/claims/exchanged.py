"""Another name, day, rank or age in the same place of two passages that are otherwise alike in words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from tui.claims import names, turns
from tui.claims.claim import Reason
from tui.claims.profiles import Part, Profile, plain
from tui.claims.terms import terms
from tui.figures import verdicts
from tui.figures.figure import Figure
from tui.figures.grammar.lexicon import words
from tui.language.words import Word

Member = tuple[Profile, Part]
_SHORTEST = 3
"""A name of fewer letters than this may be a short form of any other."""
_SPELT = 0.75
"""From this likeness of letters on, two names are one spelt in two ways."""
_BESIDE = 3
"""So many words alike around an exchanged name show that it stands in the same place."""
_TITLED = 0.7
"""From this share of capitals on capitals prove no name."""
_HEAD = 4
"""A name after fewer words than this may be what the passage is about, and then the passages are of two matters."""
_SAYS = words(
    "said says say told tells added adds stated states reported reports announced announces wrote writes explained"
    " noted notes claimed claims according testified spokesman spokeswoman spokesperson"
)
_YEARS = 3
"""Ages so far apart, in years, may be of one person."""


def exchanged(a: Member, b: Member, *, quoted: bool) -> tuple[Reason, ...]:
    """The names, days, ranks and ages that stand in the same place of two passages, each pair with its reason.

    Where both quote the same words (`quoted`) another speaker counts; else two articles only asked two people. With
    another name and another figure they speak of two things: `a blaze in Ellerby was out in 20 minutes`.
    """
    found = tuple(_found(a, b, quoted=quoted))
    return found if len({reason.kind for reason in found}) <= 1 else ()


def _found(a: Member, b: Member, *, quoted: bool) -> Iterator[Reason]:
    one, other = a[1].tokens, b[1].tokens
    if not (_strange(a, b) or _timed(a[1]) & _timed(b[1])) or _titled(one) or _titled(other):
        return
    blocks = SequenceMatcher(
        None, [word.stem for word in one], [word.stem for word in other], autojunk=False
    ).get_matching_blocks()
    for left, right in pairwise(blocks):
        x, y = one[left.a + left.size : right.a], other[left.b + left.size : right.b]
        beside = min(left.size, _BESIDE) + min(right.size, _BESIDE)
        if x and y and (left.size or right.size) and beside >= _BESIDE:
            figure = _figures(a, x, b, y)
            if figure:
                yield figure
            elif left.size and right.size and (quoted or not (_speaks(one, x) or _speaks(other, y))):
                yield from _named(a, x, b, y)


def _strange(a: Member, b: Member) -> bool:
    """Whether each sentence has a word of a name that the other has not; else no name is exchanged for another."""
    return not (a[0].proper <= b[0].small or b[0].proper <= a[0].small)


def _timed(part: Part) -> frozenset[str]:
    return frozenset(figure.kind for figure in part.figures) & _TIMES


_TIMES = frozenset({"ordinal", "date", "duration"})


def _titled(tokens: Sequence[Word]) -> bool:
    capital = sum(word.text[:1].isupper() for word in tokens)
    return len(tokens) > _BESIDE and capital >= _TITLED * len(tokens)


def _speaks(tokens: Sequence[Word], part: Sequence[Word]) -> bool:
    """Whether a word of speech stands beside: who tells of a thing is no part of it."""
    around = [word for word in tokens if -_NEAR <= word.span.start - part[-1].span.end <= _NEAR or _before(word, part)]
    return bool(_SAYS & {plain(word) for word in (*around, *part)})


_NEAR = 12
"""So many characters behind a name its verb may begin, and as many before it end."""


def _before(word: Word, part: Sequence[Word]) -> bool:
    return 0 <= part[0].span.start - word.span.end <= _NEAR


def _named(a: Member, x: Sequence[Word], b: Member, y: Sequence[Word]) -> Iterator[Reason]:
    mine, theirs = _name(a[0], x), _name(b[0], y)
    if not (mine and theirs) or names.same(mine, theirs) or not _unlike(x, y):
        return
    opens = a[1].tokens.index(x[0]) < _HEAD and b[1].tokens.index(y[0]) < _HEAD
    if opens and not (_person(a[1].tokens, x) and _person(b[1].tokens, y)):
        return
    if not (_known(x, b) or _known(y, a)):
        yield Reason("name", "another name in the same place", _said(x), _said(y))


def _person(tokens: Sequence[Word], part: Sequence[Word]) -> bool:
    """Whether a title stands before a name or at its head: one judge may be given for another."""
    place = tokens.index(part[0])
    return bool(names.TITLES & {word.text.casefold() for word in tokens[max(0, place - 1) : place + 1]})


def _name(profile: Profile, part: Sequence[Word]) -> str:
    """The key of the name that these words are, whole; empty where they are more or less than a name."""
    for name in profile.names:
        if name.span.start <= part[0].span.start and part[-1].span.end <= name.span.end:
            return name.key
    return ""


def _unlike(x: Sequence[Word], y: Sequence[Word]) -> bool:
    """Whether two names differ in more than spelling, spacing, abbreviation or a title."""
    one, other = ("".join(filter(str.isalnum, "".join(w.text for w in part))).casefold() for part in (x, y))
    if one in names.TITLES or other in names.TITLES or min(len(one), len(other)) < _SHORTEST:
        return False
    if one.startswith(other) or other.startswith(one):
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() < _SPELT


def _known(part: Sequence[Word], other: Member) -> bool:
    """Whether the other article knows the name too: then it tells in another order, or of a place within a place."""
    key = [word.text.casefold().removesuffix("'s").removesuffix("’s") for word in part]
    said = {word.text.casefold().removesuffix("'s").removesuffix("’s") for word in other[0].tokens}
    telling = [word for word in key if word not in names.TITLES]
    short = "".join(word[:1] for word in telling)
    return bool({*telling} & said) or {*telling} <= other[0].cast or (len(telling) > 1 and short in said)


def _figures(a: Member, x: Sequence[Word], b: Member, y: Sequence[Word]) -> Reason | None:
    """The day, rank, age or length of time that two stretches are the rest of, where it is not the same.

    At another time an age or a length of time may well be another.
    """
    mine, theirs = a[1], b[1]
    one, other = _figure(mine, x), _figure(theirs, y)
    if not one or not other or one.kind != other.kind:
        return None
    if one.kind == "ordinal" and one.unit and one.unit == other.unit and one.value != other.value:
        return Reason("figure", "another rank in the same place", one.text, other.text, "differs")
    if one.kind == "date" and _days_apart(one, other) and not (_of_speech(mine, one) or _of_speech(theirs, other)):
        return Reason("figure", "another day in the same place", one.text, other.text, "differs")
    if one.kind != "duration" or turns.times_apart(a, b):
        return None
    if _ages_apart(one, other):
        return Reason("figure", "another age in the same place", one.text, other.text, "differs")
    if _lengths_apart(one, other) and not (_own(mine, theirs) and _own(theirs, mine)):
        return Reason("figure", "another length of time in the same place", one.text, other.text, "differs")
    return None


def _figure(part: Part, stretch: Sequence[Word]) -> Figure | None:
    """The figure that a stretch of a passage lies in, or that fills it."""
    for figure in part.figures:
        if figure.span.start <= stretch[0].span.start and stretch[-1].span.end <= figure.span.end:
            return figure
    return None


def _days_apart(one: Figure, other: Figure) -> bool:
    """Whether both name a day, and not the same."""
    if not one.period or not other.period:
        return False
    days = [{*figure.period.text.casefold().split()} & _WEEKDAYS for figure in (one, other) if figure.period]
    if all(days):
        return days[0] != days[1]
    written = [_DAY.search(figure.period.text.casefold()) for figure in (one, other) if figure.period]
    if all(written):
        return len({each[0] for each in written if each}) > 1
    single = all(p.start and p.start == p.end for p in (one.period, other.period))
    return single and verdicts.compare(one, other).verdict == "differs"


_DAY = re.compile(
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november|december) \d\d?\b"
)
_WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})


def _of_speech(part: Part, figure: Figure) -> bool:
    """Whether a day is the one on which something was said."""
    before = [plain(word) for word in part.tokens if word.span.end <= figure.span.start][-_HEAD:]
    return bool(_SAYS & {*before})


def _ages_apart(one: Figure, other: Figure) -> bool:
    if one.unit != "year" or other.unit != "year" or "old" not in one.text or "old" not in other.text:
        return False
    return 0 < abs((one.value or 0.0) - (other.value or 0.0)) <= _YEARS


def _own(part: Part, other: Part) -> set[str]:
    """The terms of a passage, its figures left out, that the other has not: who led a bank did not only work there."""
    plainly = [word for word in part.tokens if not any(word.span.overlaps(each.span) for each in part.figures)]
    return {each for each, _ in terms(plainly)} - other.terms


def _lengths_apart(one: Figure, other: Figure) -> bool:
    aged = any("old" in figure.text for figure in (one, other))
    return not aged and one.unit == other.unit and verdicts.compare(one, other).verdict == "differs"


def _said(part: Sequence[Word]) -> str:
    return " ".join(word.text for word in part)
