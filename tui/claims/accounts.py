"""The account of two similar passages: every checkable item of both, and the verdict it comes to."""

from __future__ import annotations

from collections.abc import Sequence

from tui.claims import doubts
from tui.claims.claim import Reason, Relation
from tui.claims.doubts import VALUES, VERSION, NameWords
from tui.english import people
from tui.english.modality import CONSIDERED, POSSIBLE
from tui.english.offices import SUBSTITUTES
from tui.figures.outcome import Outcome
from tui.items.account import Account, Counterpart, Outlook
from tui.items.alignment import Run
from tui.items.judged import JudgedKind
from tui.items.tokens import Token
from tui.items.verdicts import Judgement
from tui.reading.documents import Span
from tui.records import dataclass

COPY = 0.75
"""From this share of tokens in order on, one is a version of the other, and each changed word is a change of meaning.
"""
STATED, HALF = 0.33, 0.5
"""From these shares on, both make the same statement, with different values or with different items in it."""
REWORDED = 0.4
"""From this share of informative tokens in common on, two passages say one thing in other words."""
ALL = 0.6
"""From this share on, a denial is a denial of the same thing."""
ASSURED = 0.7
"""From this share on, that is certain."""
_LEFT = 3
"""Passages that are not versions of one text say one thing if neither has more informative tokens of its own than this.
"""
_BEFORE_OFFICE = 3
"""An office has its rank among so many words before its end: `deputy county police chief`."""
_FEWEST = 2
"""Fewer informative tokens in common than this do not count as similar."""


NOBODY: NameWords = (frozenset(), frozenset())


@dataclass(frozen=True, slots=True)
class Verdict:
    """The relation that the account of two passages comes to, whether it is sure, why, and by how much figures differ.

    `near` is false where they are not similar enough for a verdict.
    """

    relation: Relation
    sure: bool
    reasons: tuple[Reason, ...]
    gap_percent: float = 0.0
    near: bool = True


def accounted(found: Account, name_words: NameWords = NOBODY, *, brief: bool = True) -> Verdict | None:
    """The verdict on two passages by their account; None if they are not similar enough for one.

    `name_words` are the words of the names that either article knows; `brief` says that both sentences are short.
    """
    copy = found.alignment.ordered >= COPY
    if not _near(found, copy=copy, brief=brief):
        return None
    open_ = _open(found, name_words, brief=brief)
    differing = open_ if copy else _weighty(found, open_, brief=brief)
    unlike = [] if copy else [each for each in differing if doubts.of_another(found, each)]
    if unlike:
        return Verdict("related", True, _reasons(found, unlike, "not_comparable"))
    number = _places(differing) + len(found.later)
    if number > 1 and _two_things(found, differing, number):
        return Verdict("related", True, _reasons(found, differing, "not_comparable"))
    if not copy:
        differing = [each for each in differing if not doubts.of_other_events(found, each)]
    if not differing:
        whole = found.coverage >= ALL and not found.later
        if whole and (ranks := [*_ranks(found), *_hedges(found)]):
            return Verdict("differ", False, _reasons(found, ranks))
        if (open_ and not copy) or doubts.meant(found) or doubts.nested(found):
            return Verdict("related", False, _reasons(found, ()))
        return _undisputed(found, copy=copy)
    if doubts.nested(found) and all(each.judgement.kind == "figure" for each in differing):
        return Verdict("related", True, _reasons(found, differing, "not_comparable"))
    certain = (copy or found.coverage >= ASSURED) and all(each.judgement.sure for each in differing)
    certain = certain and max(len(side) for side in found.over) <= found.same // _MORE
    if doubts.planned(found) and all(each.judgement.kind in ("figure", "date") for each in differing):
        return Verdict("related", True, _reasons(found, differing, "not_comparable"))
    growing = doubts.growing(found) and all(each.judgement.kind == "figure" for each in differing)
    certain = certain and not growing and not any(doubts.said_then(found, each) for each in differing)
    gap_percent = max((each.judgement.gap_percent for each in differing), default=0.0)
    return Verdict("differ", certain, _reasons(found, differing), gap_percent)


def _near(found: Account, *, copy: bool, brief: bool) -> bool:
    """Whether two passages are similar enough for a verdict; `hopeless` asks the same in advance."""
    if found.same < (1 if copy else _FEWEST):
        return False
    own = max(len(side) for side in found.over)
    least = STATED if brief else REWORDED
    return copy or (found.coverage >= least and own <= _LEFT) or found.coverage >= ASSURED


def _open(found: Account, name_words: NameWords, *, brief: bool) -> list[Counterpart]:
    """What differs and has no counterpart elsewhere in the articles."""
    version = found.alignment.ordered >= (COPY if brief else VERSION)
    differing = (*found.differing, *(found.stood if version else ()))
    quoting = bool(differing) and doubts.quotes_alike(found)
    return [
        each
        for each in differing
        if not ((quoting and doubts.framing(found, each)) or doubts.at_home(found, each, name_words))
        and (each.judgement.kind != "polarity" or doubts.denies(found, each))
    ]


def _weighty(found: Account, differing: Sequence[Counterpart], *, brief: bool) -> list[Counterpart]:
    """The differences that count in passages that are not versions of one text: the less they share, the fewer."""
    own = max(len(side) for side in found.over)
    values = found.coverage < (HALF if brief else ALL)
    counting = []
    for each in differing:
        kind = each.judgement.kind
        if kind == "name" and not (each.beside or doubts.full(found, each)):
            continue
        if (values and kind not in VALUES) or (kind == "polarity" and found.coverage < ALL):
            continue
        if not values and own > _LEFT - 1 and kind in ("name", "place"):
            continue
        if not (doubts.of_the_page(found, each) or doubts.asked(found, each)):
            counting.append(each)
    return counting


def _undisputed(found: Account, *, copy: bool) -> Verdict:
    """The verdict on passages with no known difference."""
    if found.later:
        return Verdict("differ", False, _reasons(found, found.later))
    if not copy and min(len(side) for side in found.over) >= _OWN:
        return Verdict("related", True, _reasons(found, ()))
    return Verdict("agree", True, _reasons(found, ()))


_MORE = 8
"""Per this many informative words in common, one may be left over before a difference becomes doubtful."""
_OWN = 2
"""Where each passage has this many informative words of its own, each may say more than the other."""


def hopeless(best: Outlook, *, brief: bool) -> bool:
    """Whether two passages are not similar enough for a verdict even if their account comes out as well as it can.

    Everything that `accounted` requires of an account must be required here too.
    """
    if best.ordered >= COPY:
        return False
    return best.coverage < (ASSURED if best.over > _LEFT else STATED if brief else REWORDED)


def within(verdict: Verdict, one: Span, other: Span) -> Verdict | None:
    """What the verdict on two sentences says of two of their passages: only what differs in these; None if nothing
    does."""
    if verdict.relation != "differ":
        return verdict if verdict.relation == "agree" else None
    reasons = tuple(
        reason
        for reason in verdict.reasons
        if (reason.a is None or one.contains(reason.a)) and (reason.b is None or other.contains(reason.b))
    )
    if any(reason.outcome in ("differs", "later") for reason in reasons):
        return Verdict("differ", verdict.sure, reasons, verdict.gap_percent)
    return None


def alike(left: Sequence[Token], right: Sequence[Token]) -> bool:
    """Whether two passages share enough for a closer look, judged by a few sets."""
    mine = {token.key for token in left if not token.common}
    theirs = {token.key for token in right if not token.common}
    return len(mine & theirs) >= 0.3 * min(len(mine), len(theirs))


def _places(differing: Sequence[Counterpart]) -> int:
    """How many places differ: places that go together count once, as in `rose 4%` and `fell 4%`."""
    count, last, seen = 0, (-_BESIDE - 1, -_BESIDE - 1, ""), False
    for each in sorted(differing, key=lambda one: one.left):
        near = each.left[0] - last[0] <= _BESIDE and abs(each.right[0] - last[1]) <= _BESIDE
        kinds = {each.judgement.kind, last[2]}
        again = seen and each.judgement.kind == "direction"
        if not (again or (near and any(kinds <= one for one in _TOGETHER))):
            count += 1
        seen = seen or each.judgement.kind == "direction"
        last = each.left[0], each.right[0], each.judgement.kind
    return count


_BESIDE = 2
_TOGETHER: tuple[frozenset[JudgedKind], ...] = (
    frozenset({"direction", "quantity", "figure"}),
    frozenset({"side"}),
    frozenset({"word", "name", "role", "relation", "title", "family"}),
)
"""Kinds of items of which two side by side are parts of one statement."""


def _ranks(found: Account) -> list[Counterpart]:
    """The ranks that one passage gives and the other leaves out: a deputy chief is not the chief."""
    sides = (found.alignment.left, found.alignment.right)
    return [
        _alone(side, n, f"only in one source: {tokens[n].text}", "role")
        for side, tokens in enumerate(sides)
        for n in found.over[side]
        if people.ranks().get(tokens[n].small) in SUBSTITUTES and _holds_office(tokens, n)
    ]


def _holds_office(tokens: Sequence[Token], place: int) -> bool:
    """Whether an office comes right after a rank: a temporary truce is none."""
    behind = " ".join(token.text for token in tokens[place + 1 : place + 1 + _BEFORE_OFFICE])
    return bool(people.roles(behind.split()))


def _hedges(found: Account) -> list[Counterpart]:
    """Words by which only one passage qualifies what the other states, and the places in a row that it alone gives."""
    sides = (found.alignment.left, found.alignment.right)
    made = [
        _alone(side, n, f"only in one source: {tokens[n].text}", "figure")
        for side, tokens in enumerate(sides)
        for n in found.over[side]
        if tokens[n].sort == "code" and n + 1 < len(tokens) and tokens[n + 1].small.endswith("est")
    ]
    answered = ({i for i, _ in found.alignment.pairs}, {j for _, j in found.alignment.pairs})
    for side, tokens in enumerate(sides):
        if any(token.text in POSSIBLE for token in sides[1 - side]):
            continue
        hedged = [n for n, token in enumerate(tokens) if token.text in CONSIDERED and _hedges_it(found, side, n)][:1]
        made += [
            _alone(side, n, f"only in one source: {tokens[n].text}", "certainty")
            for n in hedged
            if n not in answered[side]
        ]
    return made


def _hedges_it(found: Account, side: int, place: int) -> bool:
    """Whether the words after a hedge are in the other passage too, and are not quoted."""
    tokens = (found.alignment.left, found.alignment.right)[side]
    beyond = place + 1 < len(tokens) and tokens[place + 1].quoted != tokens[place].quoted
    return not beyond and doubts.governs(found, side, place)


def _alone(side: int, place: int, text: str, kind: JudgedKind) -> Counterpart:
    runs = ((place, place + 1), (0, 0)) if side == 0 else ((0, 0), (place, place + 1))
    return Counterpart(*runs, Judgement("differs", kind, text, sure=False))


def _two_things(found: Account, differing: Sequence[Counterpart], number: int) -> bool:
    """Whether so much differs that the passages are about two things: another subject with another value."""
    if found.same >= _LONG * number:
        return False
    return any(each.judgement.kind != "figure" for each in differing) or number > _MOST


_LONG = 5
"""In passages with this many informative words in common per difference, each difference counts by itself."""
_MOST = 2


def _reasons(found: Account, decisive: Sequence[Counterpart], outcome: Outcome | None = None) -> tuple[Reason, ...]:
    also = [each for each in found.agreeing if each.judgement.kind in _NUMERIC and each not in decisive]
    return (
        *(_reason(found, each, outcome or each.judgement.outcome) for each in decisive),
        *(_reason(found, each, each.judgement.outcome) for each in also),
    )


_NUMERIC: frozenset[JudgedKind] = frozenset({"figure", "time", "date", "number"})


def _reason(found: Account, each: Counterpart, outcome: Outcome) -> Reason:
    one, other = _place(found.alignment.left, each.left), _place(found.alignment.right, each.right)
    return Reason(each.judgement.kind, each.judgement.text, one, other, outcome)


def _place(tokens: Sequence[Token], run: Run) -> Span | None:
    """Where a run of tokens is; None for an empty run."""
    return Span(tokens[run[0]].span.start, tokens[run[1] - 1].span.end) if run[1] > run[0] else None
