"""Reasons not to take two items for a conflict: they may be about two things, two times, or two stages."""

from __future__ import annotations

from collections.abc import Sequence

from tui.english import speech
from tui.english.casualties import TOLLS
from tui.english.modality import FUTURE, INTENTIONS
from tui.english.speech import VERBS_OF_ANSWERING
from tui.figures.verdicts import judge
from tui.items.account import Account, Counterpart
from tui.items.judged import JudgedKind
from tui.items.tokens import Token, key

NameWords = tuple[frozenset[str], frozenset[str]]
"""The words of the names that either article knows."""
VALUES: frozenset[JudgedKind] = frozenset({"figure", "time", "date", "number", "quantity"})
"""Kinds that are values: they differ even where no more than half of the words are accounted for."""


def quotes_alike(found: Account) -> bool:
    """Whether two passages share a quotation, or most of one."""
    left, right = found.alignment.left, found.alignment.right
    return sum(left[i].quoted or right[j].quoted for i, j in found.alignment.pairs) >= _QUOTED


def framing(found: Account, each: Counterpart) -> bool:
    """Whether two items are outside a quotation that both give: who is quoted differs, and the rest is the frame."""
    left, right = found.alignment.left, found.alignment.right
    if each.judgement.kind in VALUES or _share_a_word(found, each):
        return False
    if found.alignment.ordered >= _EVERY:
        return False
    inside = [token.quoted for tokens, run in ((left, each.left), (right, each.right)) for token in tokens[slice(*run)]]
    return not any(inside)


def _share_a_word(found: Account, each: Counterpart) -> bool:
    """Whether two names have a word in common, so one may stand for the other."""
    words = [
        {word for token in tokens[slice(*run)] for word in token.name.split()}
        for tokens, run in ((found.alignment.left, each.left), (found.alignment.right, each.right))
    ]
    return each.judgement.kind == "name" and not words[0].isdisjoint(words[1])


def at_home(found: Account, each: Counterpart, name_words: NameWords) -> bool:
    """Whether the other article knows a name too, so it is about both and does not replace one by the other."""
    if each.judgement.kind not in ("name", "place") or found.alignment.ordered >= VERSION or _share_a_word(found, each):
        return False
    sides = ((found.alignment.left, each.left, name_words[1]), (found.alignment.right, each.right, name_words[0]))
    return any(
        words and words <= named
        for tokens, run, named in sides
        for words in [{word for token in tokens[slice(*run)] for word in token.small.replace("’", "'").split()}]
    )


VERSION = 0.8
"""From this share of tokens in order on, each changed word is a change of meaning unless it is known to be harmless."""
_EVERY = 0.9
"""From this share of tokens in order on, only what was changed can be meant."""
_QUOTED = 6
"""This many quoted tokens that both have are one quotation."""


def of_another(found: Account, each: Counterpart) -> bool:
    """Whether two figures are of different holders, periods or scopes, by the words around each."""
    one, other = (found.alignment.left[each.left[0]].figure, found.alignment.right[each.right[0]].figure)
    if each.judgement.kind != "figure" or one is None or other is None or one.kind != other.kind:
        return False
    against = {"holder", "period", "scope"} & {*judge(one, other).against}
    return bool(against) and not (against == {"holder"} and _both_name(found, one.holder, other.holder))


def _both_name(found: Account, *holders: str) -> bool:
    """Whether both passages name all holders, so it is a matter of wording which of them a figure is of."""
    sides = [{word for token in side for word in token.small.split()} for side in _sides(found)]
    return all(word in side for holder in holders for word in holder.casefold().split() for side in sides)


def denies(found: Account, each: Counterpart) -> bool:
    """Whether the other passage states what is denied, and does not only name it: `not include`, `including`."""
    side = 0 if each.left[1] > each.left[0] else 1
    place = (each.left, each.right)[side][0]
    tokens, others = _sides(found) if side == 0 else _sides(found)[::-1]
    if place + 1 < len(tokens) and tokens[place + 1].small == "longer":
        place += 1
    following = next((n for n in range(place + 1, len(tokens)) if not tokens[n].common), None)
    answer = next((pair[1 - side] for pair in _answered(found) if pair[side] == following), None)
    if answer is not None and others[answer].small == "including" != tokens[following or 0].small:
        return False
    return governs(found, side, place)


def of_the_page(found: Account, each: Counterpart) -> bool:
    """Whether a time or a day is that at which the page was updated."""
    if each.judgement.kind not in ("time", "date"):
        return False
    return all(any(token.key == _UPDATED for token in side[:_OPENING]) for side in _sides(found))


_UPDATED, _OPENING = key("updated"), 2


def asked(found: Account, each: Counterpart) -> bool:
    """Whether two names are of people who did not answer a newspaper, of whom there may be many."""
    if each.judgement.kind not in ("name", "role"):
        return False
    return all(
        {token.key for token in side} >= {key("comment")} and any(token.key in _ANSWERS for token in side)
        for side in _sides(found)
    )


_ANSWERS = frozenset(map(key, VERBS_OF_ANSWERING))


def full(found: Account, each: Counterpart) -> bool:
    """Whether one of two names in different places has more than one word."""
    names = (found.alignment.left[each.left[0]].name, found.alignment.right[each.right[0]].name)
    return any(" " in name for name in names)


def of_other_events(found: Account, each: Counterpart) -> bool:
    """Whether two dates are those of the statement itself, or of something that the other passage does not report."""
    if each.judgement.kind != "date":
        return False
    answered = (*_answered(found), *((a.left[0], a.right[0]) for a in found.agreeing))
    near = [
        _neighbours(tokens, run[0])
        for tokens, run in ((found.alignment.left, each.left), (found.alignment.right, each.right))
    ]
    if said_then(found, each):
        return True
    known = ({i for i, _ in answered}, {j for _, j in answered})
    return all(ns and known[side].isdisjoint(ns) for side, ns in enumerate(near))


def said_then(found: Account, each: Counterpart) -> bool:
    """Whether two dates say when something was said, which each outlet may count from its own day."""
    if each.judgement.kind != "date":
        return False
    runs = zip(_sides(found), (each.left, each.right), strict=True)
    return all(any(speech.says(side[n].small) for n in _neighbours(side, run[0])[:1]) for side, run in runs)


def _answered(found: Account) -> tuple[tuple[int, int], ...]:
    return (*found.alignment.pairs, *found.alignment.moved)


def _sides(found: Account) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    return found.alignment.left, found.alignment.right


def _neighbours(tokens: Sequence[Token], place: int) -> list[int]:
    """The nearest informative words before and after a place, or the nearest verb of speech."""
    before = next((n for n in range(place - 1, -1, -1) if not tokens[n].common or speech.says(tokens[n].small)), None)
    behind = next((n for n in range(place + 1, len(tokens)) if not tokens[n].common), None)
    return [n for n in (before, behind) if n is not None]


def governs(found: Account, side: int, place: int) -> bool:
    """Whether the next informative word after a place is one that the other passage has too."""
    tokens = (found.alignment.left, found.alignment.right)[side]
    following = next((n for n in range(place + 1, len(tokens)) if not tokens[n].common), None)
    return following in {pair[side] for pair in _answered(found)} or any(
        following in range(*(each.left, each.right)[side]) for each in found.agreeing
    )


def nested(found: Account) -> bool:
    """Whether the passages are about a longer and a shorter period, one within the other, as their figures suggest."""
    counted = any(token.sort == "figure" for token in found.alignment.left)
    return counted and any(
        each.judgement.kind == "date" and each.judgement.outcome == "compatible" and _spans(found, each)
        for each in found.agreeing
    )


def _spans(found: Account, each: Counterpart) -> bool:
    """Whether both dates are periods of months and not days."""
    figures = (found.alignment.left[each.left[0]].figure, found.alignment.right[each.right[0]].figure)
    periods = [figure.period for figure in figures if figure and figure.period]
    return len(periods) > 1 and all(
        period.start and period.end and (period.end - period.start).days > _MONTH for period in periods
    )


_MONTH = 40


def meant(found: Account) -> bool:
    """Whether one passage says that it is to be, and the other that it was."""
    sides = (found.alignment.left, found.alignment.right)
    planned = [any(token.key in _EXPECTED for token in side) for side in sides]
    ahead = [any(token.small in FUTURE for token in side) for side in sides]
    return (planned[0] and not (planned[1] or ahead[1])) or (planned[1] and not (planned[0] or ahead[0]))


_EXPECTED = frozenset(key(word) for word in ["expected", "due", "scheduled"])


def planned(found: Account) -> bool:
    """Whether one passage reports what was planned and the other what happened."""
    sides = (found.alignment.left, found.alignment.right)
    meant = [any(token.key in _MEANT for token in side) for side in sides]
    return meant[0] != meant[1]


_MEANT = frozenset(map(key, INTENTIONS))


def growing(found: Account) -> bool:
    """Whether what is counted may have grown from one account to the other: a toll, what was found so far."""
    sides = (found.alignment.left, found.alignment.right)
    return any(token.key in _TOLLS for side in sides for token in side) or any(
        "so far" in " ".join(token.small for token in side) for side in sides
    )


_TOLLS = frozenset(map(key, TOLLS))
