"""What turns one passage against another: direction, negation, certainty, another name in the same place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from tui.claims import names
from tui.claims.claim import Reason
from tui.claims.profiles import Part, Profile, plain
from tui.claims.terms import terms
from tui.language.words import Word, stem

Member = tuple[Profile, Part]
_UP, _DOWN = "rise+", "fall+"
_NOT = frozenset({"not", "never", "cannot"})
_NOT_ONLY = frozenset({"only", "longer", "doubt", "just", "least", "less", "more", "fewer", "later", "one", "other"})
_FIRM, _OPEN = frozenset({"will"}), frozenset({"may", "might", "could"})
_REACH = 3
"""So many words after a negation or an auxiliary its verb is looked for; before a direction, its subject."""
_CLOSE = 0.6
"""From this share of words in common on, the one that adds a `not` denies the other."""
_SHORTEST = 3
"""A name of fewer letters than this may be a short form of any other."""
_SPELT = 0.75
"""From this likeness of letters on, two names are one spelt in two ways."""
_BESIDE = 3
"""So many words alike around an exchanged name show that it stands in the same place."""


def opposites(a: Member, b: Member) -> tuple[Reason, ...]:
    """The reasons, if any, why two passages that resemble each other say opposite things."""
    found = (_direction(a, b), _negation(a, b), *_exchanged(a, b))
    return tuple(reason for reason in found if reason)


def certainty(a: Member, b: Member) -> Reason | None:
    """Where one says that a thing will be and the other that it may."""
    firm, loose = _governed(a, _FIRM), _governed(a, _OPEN)
    firm_b, loose_b = _governed(b, _FIRM), _governed(b, _OPEN)
    for one, other in ((firm, loose_b), (loose, firm_b)):
        for term in sorted(one.keys() & other.keys()):
            return Reason("certainty", "one is certain, the other is not", one[term], other[term])
    return None


def _governed(member: Member, heads: frozenset[str]) -> dict[str, str]:
    """Term to words: the first telling words after each of `heads`, within reach."""
    found: dict[str, str] = {}
    if not heads & member[1].small:
        return found
    words = member[1].tokens
    for place, word in enumerate(words):
        if plain(word) not in heads:
            continue
        following = words[place + 1 : place + 1 + _REACH]
        if following and following[0].text.casefold() in _NOT_ONLY:
            continue
        for term, verb in terms(following)[:1]:
            found[term] = f"{word.text} {verb.text}"
    return found


def _negation(a: Member, b: Member) -> Reason | None:
    if len(a[0].stems & b[0].stems) < _CLOSE * min(len(a[0].stems), len(b[0].stems)):
        return None
    mine, theirs = _governed(a, _NOT), _governed(b, _NOT)
    for term in sorted(mine.keys() ^ theirs.keys()):
        same_word = stem(a[0].words.get(term, "")) == stem(b[0].words.get(term, "")) != ""
        if same_word and term in a[1].terms and term in b[1].terms and not (mine and theirs):
            one = mine.get(term) or a[0].words[term]
            other = theirs.get(term) or b[0].words[term]
            return Reason("negation", "one denies what the other says", one, other)
    return None


def _direction(a: Member, b: Member) -> Reason | None:
    """One says up, the other down, of the same thing; no passage may say both."""
    turns = [(_UP in member[1].terms, _DOWN in member[1].terms) for member in (a, b)]
    if sorted(turns) != [(False, True), (True, False)]:
        return None
    subjects = [_subject(member) for member in (a, b)]
    if not subjects[0] & subjects[1]:
        return None
    one, other = (member[0].words[_UP if up else _DOWN] for member, (up, _) in zip((a, b), turns, strict=True))
    return Reason("direction", "one says up, the other down", one, other)


def _subject(member: Member) -> frozenset[str]:
    """The terms just before the word of direction, or just after it where it is a noun: `a fall in profit`."""
    found = terms(member[1].tokens)
    near: set[str] = set()
    for place, (term, _) in enumerate(found):
        if term in {_UP, _DOWN}:
            near.update(each for each, _ in found[max(0, place - _REACH) : place + _REACH])
    return frozenset(near - {_UP, _DOWN})


def _exchanged(a: Member, b: Member) -> Iterator[Reason]:
    """Names that stand in the same place of two passages that are otherwise alike in words."""
    one, other = a[1].tokens, b[1].tokens
    blocks = SequenceMatcher(
        None, [word.stem for word in one], [word.stem for word in other], autojunk=False
    ).get_matching_blocks()
    for left, right in pairwise(blocks):
        x, y = one[left.a + left.size : right.a], other[left.b + left.size : right.b]
        beside = min(left.size, _BESIDE) + min(right.size, _BESIDE)
        if x and y and left.size and right.size and beside >= _BESIDE:
            mine, theirs = _name(a[0], x), _name(b[0], y)
            apart = mine and theirs and not names.same(mine, theirs)
            if apart and _unlike(x, y) and not _elsewhere(a, b, x, y):
                yield Reason("name", "another name in the same place", _said(x), _said(y))


def _name(profile: Profile, words: Sequence[Word]) -> str:
    """The key of the name that these words are, whole; empty where they are more or less than a name."""
    for name in profile.names:
        if name.span.start <= words[0].span.start and words[-1].span.end <= name.span.end:
            return name.key
    return ""


def _unlike(x: Sequence[Word], y: Sequence[Word]) -> bool:
    """Whether two names differ in more than spelling, spacing, abbreviation or a title."""
    one, other = ("".join(filter(str.isalnum, "".join(w.text for w in words))).casefold() for words in (x, y))
    if one in names.TITLES or other in names.TITLES or min(len(one), len(other)) < _SHORTEST:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() < _SPELT


def _elsewhere(a: Member, b: Member, x: Sequence[Word], y: Sequence[Word]) -> bool:
    """Whether a word exchanged for another also stands in the other sentence: then it is only told in another order."""
    tokens = [{word.text.casefold() for word in member[0].tokens} for member in (a, b)]
    return any(w.text.casefold() in tokens[1] for w in x) or any(w.text.casefold() in tokens[0] for w in y)


def _said(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)
