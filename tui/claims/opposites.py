"""What turns one passage against another: opposite words, a denial, another name or day in the same place."""

from __future__ import annotations

import re
from itertools import pairwise

from tui.claims import exchanged, turns
from tui.claims.claim import Reason
from tui.claims.profiles import Part, Profile, plain
from tui.claims.terms import term, terms
from tui.figures.grammar.lexicon import words

Member = tuple[Profile, Part]
_NOT = frozenset({"not", "never", "cannot"})
_NONE = words(
    "no none nobody nothing nor neither without refused refuses failed fails denied denies unlike unclear hardly"
    " only until"
)
"""Words that deny in another way; where one of them stands, the lack of a `not` proves nothing."""
_NOT_ONLY = words("only longer doubt just least less more fewer later one other")
_LETS_BY = words("be been being have has had yet to also even ever immediately currently already")
"""What may stand between a negation or an auxiliary and its verb."""
_FIRM, _OPEN = frozenset({"will"}), frozenset({"may", "might", "could"})
_ALLEGED = words("allegedly reportedly purportedly apparently supposedly")
_REACH = 3
"""So many words after a negation or an auxiliary its verb is looked for."""
_CLOSE = 0.6
"""From this share of words in common on, the one that adds a `not` denies the other."""


def opposites(a: Member, b: Member, *, quoted: bool = False) -> tuple[Reason, ...]:
    """The reasons, if any, why two passages that resemble each other say opposite things.

    `quoted` says that both quote the same words, so that another speaker is a difference.
    """
    denied = _negation(a, b)
    return (*turns.turns(a, b), *((denied,) if denied else ()), *exchanged.exchanged(a, b, quoted=quoted))


def doubts(a: Member, b: Member) -> tuple[Reason, ...]:
    """Where one is sure of what the other only holds possible, or says outright what the other has on hearsay.

    `allegedly` is often the style of a house: as `hearsay` it is told and turns nothing.
    """
    found = (_certainty(a, b), _hearsay(a, b))
    return tuple(reason for reason in found if reason)


def _certainty(a: Member, b: Member) -> Reason | None:
    if _lack(_FIRM, a, b) or _lack(_OPEN, a, b):
        return None
    mine, theirs = _governed(a, _FIRM), _governed(a, _OPEN)
    firm, loose = _governed(b, _FIRM), _governed(b, _OPEN)
    for one, other in ((mine, loose), (theirs, firm)):
        for each in sorted(one.keys() & other.keys()):
            return Reason("certainty", "one is certain, the other is not", one[each], other[each])
    return None


def _hearsay(a: Member, b: Member) -> Reason | None:
    mine, theirs = _governed(a, _ALLEGED), _governed(b, _ALLEGED)
    for each in sorted(mine.keys() ^ theirs.keys()):
        if each in a[1].terms and each in b[1].terms and not (mine and theirs):
            one, other = mine.get(each) or a[0].words[each], theirs.get(each) or b[0].words[each]
            return Reason("hearsay", "one says so on hearsay", one, other)
    return None


def _lack(heads: frozenset[str], a: Member, b: Member) -> bool:
    """Whether none of these words stands in either, which is soon seen of most pairs."""
    return heads.isdisjoint(a[1].small) and heads.isdisjoint(b[1].small)


def _governed(member: Member, heads: frozenset[str]) -> dict[str, str]:
    """Term to words: the telling word after each of `heads`, with nothing but auxiliaries between."""
    found: dict[str, str] = {}
    if not heads & member[1].small:
        return found
    tokens = member[1].tokens
    for place, word in enumerate(tokens):
        if plain(word) not in heads:
            continue
        for verb in tokens[place + 1 : place + 1 + _REACH]:
            small = plain(verb)
            if small in _NOT_ONLY or (small in _NOT and not heads & _NOT):
                break
            for each, _ in terms((verb,))[:1]:
                found[each] = f"{word.text} {verb.text}"
            if small not in _LETS_BY:
                break
    return found


def _negation(a: Member, b: Member) -> Reason | None:
    if _lack(_NOT, a, b):
        return None
    if len(a[0].stems & b[0].stems) < _CLOSE * min(len(a[0].stems), len(b[0].stems)):
        return None
    mine, theirs = _governed(a, _NOT), _governed(b, _NOT)
    if bool(mine) == bool(theirs) or _NONE & (a[1].small | b[1].small) or turns.times_apart(a, b):
        return None
    for each in sorted(mine.keys() | theirs.keys()):
        if each not in a[1].terms or each not in b[1].terms:
            continue
        x, y = (_frame(member, each) for member in (a, b))
        if x and y and turns.one_frame(a, x, b, y) and not (_anothers(a, b) or _anothers(b, a)):
            one = mine.get(each) or a[0].words[each]
            other = theirs.get(each) or b[0].words[each]
            return Reason("negation", "one denies what the other says", one, other)
    return None


def _anothers(member: Member, other: Member) -> bool:
    """Whether one speaks of what belongs to someone whom the other speaks of: `Veld's brother` is not Veld."""
    for owner, owned in pairwise(member[1].tokens):
        bare = re.sub(r"[’']s$", "", owner.text)
        if bare != owner.text and bare.casefold() in other[1].small:
            mine = {each for each, _ in terms((owned,))}
            if mine and not mine & other[1].terms:
                return True
    return False


def _frame(member: Member, sought: str) -> turns.Frame | None:
    """The word of a passage that has this term, with what stands beside it."""
    forms = {plain(word) for word in member[1].tokens if term(word.text) == sought}
    return turns.frame(member, frozenset(forms))
