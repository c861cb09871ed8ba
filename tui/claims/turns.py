"""Words that turn a statement round: one account says up, the other down; one `approved`, the other `rejected`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui.claims.claim import Reason
from tui.claims.profiles import Part, Profile, plain
from tui.claims.terms import terms
from tui.figures import sameness
from tui.figures.figure import Period
from tui.figures.grammar.lexicon import words
from tui.language.words import Word

Member = tuple[Profile, Part]
_PAIRS = (
    (
        "direction", "one says up, the other down",
        words(
            "rise rises rose risen rising increase increases increased increasing grow grows grew grown growing growth"
            " climb climbs climbed climbing jump jumped jumps surge surged surges soar soared gain gains gained raise"
            " raises raised raising lift lifts lifted boost boosted hike hiked advance advanced rally rallied up"
            " accelerate accelerated widen widened expand expanded strengthen strengthened higher"
        ),
        words(
            "fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease"
            " decreases decreased slump slumped plunge plunged slide slid tumble tumbled shrink shrank shrunk reduction"
            " slip slips slipped dip dipped sink sank cut cuts cutting lower lowers lowered lowering reduce reduces"
            " reduced slash slashed shed lose loses lost losing down slow slowed narrow narrowed contract contracted"
            " weaken weakened retreat retreated"
        ),
    ),
    (
        "outcome", "one says dead, the other alive",
        words("killed kills killing kill dead died dies die dying death deaths fatal fatally"),
        words("injured injures injuring injure wounded wounds wounding hurt survived survives survive surviving alive"),
    ),
    (
        "outcome", "one says guilty, the other not",
        words("guilty convicted convicts convict convicting"),
        words("acquitted acquits acquit acquitting innocent exonerated"),
    ),
    (
        "outcome", "one says yes, the other no",
        words("approved approves approve passed passes pass adopted adopts backed accepted accepts accept agreed"),
        words(
            "rejected rejects reject defeated blocked blocks vetoed vetoes opposed opposes refused refuses declined"
            " scrapped"
        ),
    ),
    (
        "outcome", "one says won, the other lost",
        words("won wins win winning victory"),
        words("lost loses lose losing defeat"),
    ),
    (
        "outcome", "one confirms what the other denies",
        words("confirmed confirms confirm admitted admits admit acknowledged acknowledges conceded concedes"),
        words("denied denies deny denying rejected disputed disputes"),
    ),
    (
        "outcome", "one says upheld, the other overturned",
        words("upheld upholds uphold affirmed"),
        words("overturned overturns overturn quashed quashes reversed annulled"),
    ),
    (
        "outcome", "one says open, the other closed",
        words("open opens opened opening reopen reopens reopened reopening"),
        words("close closes closed closing shut shuts shutting closure"),
    ),
    (
        "outcome", "one says held, the other free",
        words("arrested arrests jailed detained detains remanded imprisoned"),
        words("released releases release freed frees"),
    ),
)  # fmt: skip
_TURNING = frozenset().union(*(one | other for _, _, one, other in _PAIRS))
_NOT = words(
    "not never cannot no none nobody nothing nor neither without refused refuses failed fails denied denies unlike"
    " hardly"
)
"""Words that turn a word round themselves; where one of them stands, two opposite words may say the same."""
_BESIDE = 3
"""So many telling words on either side of a turning word say of whom or what it is said."""
_GUEST = frozenset({"mr", "mrs", "ms", "dr"})


class Frame(NamedTuple):
    """A word and the telling terms on either side of it; `near` are those that no mark parts from it."""

    word: str
    left: frozenset[str]
    right: frozenset[str]
    near: tuple[frozenset[str], frozenset[str]]


def turns(a: Member, b: Member) -> Iterator[Reason]:
    """A reason for each pair of opposite words that two passages say of the same thing at the same time."""
    turning = _TURNING & a[1].small, _TURNING & b[1].small
    if not all(turning) or times_apart(a, b):
        return
    turned = _NOT & (a[1].small | b[1].small)
    for kind, text, one, other in _PAIRS:
        sides = [(bool(one & found), bool(other & found)) for found in turning]
        if sorted(sides) != [(False, True), (True, False)]:
            continue
        if turned - one - other:
            continue
        if kind == "outcome" and one & _DEADLY and not _one_toll(a[1], b[1]):
            continue
        x, y = (frame(member, one | other) for member in (a, b))
        if x and y and one_frame(a, x, b, y):
            yield Reason(kind, text, x.word, y.word)


_DEADLY = frozenset({"killed"})


def _one_toll(a: Part, b: Part) -> bool:
    """Whether both count as many people, or neither counts any: 41 killed and 300 injured are no contradiction."""
    tolls = [{figure.value for figure in part.figures if figure.kind == "count"} for part in (a, b)]
    return tolls[0] == tolls[1] or bool(tolls[0] & tolls[1])


def frame(member: Member, sought: frozenset[str]) -> Frame | None:
    """The first of the words sought in a passage, with what stands beside it."""
    tokens = member[1].tokens
    for place, word in enumerate(tokens):
        if plain(word) in sought:
            first, last = _clause(tokens, place)
            left, right = _telling(tokens[:place], sought), _telling(tokens[place + 1 :], sought)
            near = _telling(tokens[first:place], sought), _telling(tokens[place + 1 : last], sought)
            return Frame(
                word.text,
                frozenset(left[-_BESIDE:]),
                frozenset(right[:_BESIDE]),
                (frozenset(near[0][-_BESIDE:]), frozenset(near[1][:_BESIDE])),
            )
    return None


def _telling(tokens: Sequence[Word], sought: frozenset[str]) -> list[str]:
    return [term for term, each in terms(tokens) if plain(each) not in sought | _GUEST]


def _clause(tokens: Sequence[Word], place: int) -> tuple[int, int]:
    """From where to where no mark stands between the words; a space alone parts two words of one clause."""
    first, last = place, place + 1
    while first > 0 and tokens[first].span.start - tokens[first - 1].span.end <= 1:
        first -= 1
    while last < len(tokens) and tokens[last].span.start - tokens[last - 1].span.end <= 1:
        last += 1
    return first, last


def one_frame(a: Member, x: Frame, b: Member, y: Frame) -> bool:
    """Whether two words stand beside the same terms, in active or passive voice, and neither has its own beside it.

    `deaths on the roads dropped` and `injuries on the roads rose` are of two things: each has a word the other lacks.
    """
    straight = ((x.left, y.left), (x.right, y.right)), ((x.near[0], y.near[0]), (x.near[1], y.near[1]))
    crossed = ((x.left, y.right), (x.right, y.left)), ((x.near[0], y.near[1]), (x.near[1], y.near[0]))
    return any(_fits(a, b, around, near) for around, near in (straight, crossed))


_Sides = tuple[tuple[frozenset[str], frozenset[str]], ...]


def _fits(a: Member, b: Member, around: _Sides, near: _Sides) -> bool:
    if any(one - b[1].terms and other - a[1].terms for one, other in around):
        return False
    return any(one & other for one, other in near)


def times_apart(a: Member, b: Member) -> bool:
    """Whether both passages give a time and none of them can be the other's."""
    mine, theirs = (
        [figure.period for figure in member[1].figures if figure.kind == "date" and figure.period] for member in (a, b)
    )
    return bool(mine and theirs) and all(_apart(x, y) for x in mine for y in theirs)


def _apart(x: Period, y: Period) -> bool:
    likeness = sameness.periods(x, y)
    return likeness == "different" or (likeness == "unknown" and x.text.casefold() != y.text.casefold())
