"""Every item of two passages and its counterpart in the other: the same, another, or none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import product

from tui.english import people
from tui.english.negations import NEGATIONS
from tui.items import actions, answers, polarity, verdicts
from tui.items.account import Account, Counterpart, Outlook
from tui.items.alignment import Alignment, Run, align
from tui.items.hooks import related, unrelated
from tui.items.tokens import Token
from tui.items.verdicts import AGREEING, Judgement
from tui.language.spelling import needs_hyphen

_PHRASE = 4
"""A phrase of more tokens than this is not looked up."""
_MANY = 400
"""More pairs of open tokens than this are not compared with each other."""
_BY, _WITH = frozenset({"by", "to"}), frozenset({"with", "without"})
_SMALL = _BY | _WITH
_SUBSTITUTED = 2
"""More informative tokens than this say something else, and replace nothing in particular."""
_COPY = 0.7
"""From this share of tokens in order on, two dates in one place are of one thing, whatever their length."""
_WITHIN = 0.3
"""Below this share of informative tokens in common, what is left over is unrelated."""
_TWICE = 2


def account(left: tuple[Token, ...], right: tuple[Token, ...]) -> Account:
    """Compare two passages, token by token."""
    return accounted(align(left, right))


def accounted(alignment: Alignment) -> Account:
    """The account of two passages that are aligned already."""
    return _Accounting(alignment).account()


def outlook(alignment: Alignment) -> Outlook:
    """The best that the account of aligned passages can come to, for a fraction of its cost."""
    return _Accounting(alignment).outlook()


@dataclass(slots=True)
class _Accounting:
    """The open tokens of both sides while their counterparts are found."""

    alignment: Alignment
    open: tuple[set[int], set[int]] = field(init=False)
    agreeing: list[Counterpart] = field(default_factory=list)
    differing: list[Counterpart] = field(default_factory=list)
    later: list[Counterpart] = field(default_factory=list)

    def __post_init__(self) -> None:
        answered = (*self.alignment.pairs, *self.alignment.moved)
        used = ({i for i, _ in answered}, {j for _, j in answered})
        self.open = (
            {i for i in range(len(self.alignment.left)) if i not in used[0]},
            {j for j in range(len(self.alignment.right)) if j not in used[1]},
        )

    def account(self) -> Account:
        left, right = self.alignment.left, self.alignment.right
        for i, j in (*self.alignment.pairs, *self.alignment.moved):
            if left[i].sort == "figure":
                self.settle((i, i + 1), (j, j + 1), verdicts.judge(left[i], right[j]), beside=True)
        for one, other in self.alignment.gaps:
            self.gap(one, other)
        if self.share() >= _WITHIN:
            self.elsewhere()
        self.settle_reversals()
        return Account(
            self.alignment,
            tuple(self.agreeing),
            tuple(self.differing),
            tuple(self.later),
            tuple(self.stood()) if self.alignment.ordered >= _COPY else (),
            (tuple(self.informative(0)), tuple(self.informative(1))),
            self.same(),
        )

    def outlook(self) -> Outlook:
        """The best outcome for the open tokens; it settles phrases, so it takes an accounting of its own."""
        left, right = self.alignment.left, self.alignment.right
        alone = (
            unrelated(left, self.open[0], [right[j] for j in self.open[1]]),
            unrelated(right, self.open[1], [left[i] for i in self.open[0]]),
        )
        most, over = [len(still) for still in self.open], [0, 0]
        for one, other in self.alignment.gaps:
            sides = (self.inside(0, one), self.inside(1, other))
            if all(sides) and self.phrase(*sides):
                continue
            for side in (0, 1):
                stuck = [n for n in sides[side] if n in alone[side]]
                if len(stuck) == 1:
                    self.phrases(side, stuck[0], sides[1 - side])
                over[side] += sum(n in self.open[side] for n in stuck)
        paired = sum(not left[i].common for i, _ in (*self.alignment.pairs, *self.alignment.moved))
        same = paired + min(most[0] - over[0], most[1] - over[1])
        return Outlook(self.alignment.ordered, same, max(over))

    def phrases(self, side: int, n: int, others: Sequence[int]) -> None:
        """Compare a word and its neighbour with each of the others and their neighbours."""
        tokens = self.alignment.left if side else self.alignment.right
        for other in others:
            if not tokens[other].common:
                self.phrased(*((other, n) if side else (n, other)))

    def same(self) -> int:
        """How many informative tokens of the left passage say the same in the right one."""
        left = self.alignment.left
        words = sum(not left[i].common for i, _ in (*self.alignment.pairs, *self.alignment.moved))
        others = sum(1 for each in self.agreeing if left[each.left[0]].key != self.alignment.right[each.right[0]].key)
        return words + others

    def share(self) -> float:
        """The share of informative tokens in common, in the passage that has fewer."""
        fewest = min(sum(not token.common for token in side) for side in (self.alignment.left, self.alignment.right))
        return self.same() / fewest if fewest else 1.0

    def informative(self, side: int) -> Iterator[int]:
        """The open positions of a side that say something by themselves."""
        tokens = (self.alignment.left, self.alignment.right)[side]
        return (n for n in sorted(self.open[side]) if not tokens[n].common)

    def settle(self, one: Run, other: Run, judgement: Judgement | None, *, beside: bool) -> bool:
        """Record the outcome of two runs and close them; False if nothing is known about them."""
        if judgement is None or judgement.outcome == "not_comparable":
            return False
        outcomes = (
            self.later if judgement.outcome == "later" else self.differing if judgement.differs else self.agreeing
        )
        outcomes.append(Counterpart(one, other, judgement, beside))
        self.open[0].difference_update(range(*one))
        self.open[1].difference_update(range(*other))
        return True

    def gap(self, one: Run, other: Run) -> None:
        """The tokens between the same neighbours: first those that say the same, then those that do not."""
        if one[0] == one[1] or other[0] == other[1]:
            return
        sides = (self.inside(0, one), self.inside(1, other))
        if not all(sides):
            return
        if self.phrase(*sides):
            return
        self.titled(*sides)
        self.small(*sides)
        self.pairs(*sides, beside=True)
        left = [self.left(side, run) for side, run in ((0, one), (1, other))]
        if len(left[0]) == len(left[1]) == 1:
            self.phrased(left[0][0], left[1][0])

    def small(self, one: Sequence[int], other: Sequence[int]) -> None:
        """Prepositions that change the meaning of what follows: up `by` 3 % or `to` 3 %, `with` or `without`."""
        left, right = self.alignment.left, self.alignment.right
        one = [i for i in one if left[i].small in _SMALL]
        other = [j for j in other if right[j].small in _SMALL]
        for i, j in ((i, j) for i in one for j in other if i in self.open[0] and j in self.open[1]):
            words = frozenset({left[i].small, right[j].small})
            follows = [tokens[n + 1].sort for tokens, n in ((left, i), (right, j)) if n + 1 < len(tokens)]
            if words == _WITH or (words == _BY and follows == ["figure", "figure"]):
                text = f"{left[i].text} and {right[j].text}"
                self.settle((i, i + 1), (j, j + 1), Judgement("differs", "relation", text, sure=False), beside=True)

    def left(self, side: int, run: Run) -> list[int]:
        """The open positions within a run that say something by themselves."""
        tokens = self.alignment.right if side else self.alignment.left
        return [n for n in self.inside(side, run) if not tokens[n].common]

    def phrased(self, i: int, j: int) -> None:
        """Two words that say the same together with a neighbour: `decided to`, `chose to`."""
        left, right = self.alignment.left, self.alignment.right
        for step in (1, -1):
            x, y = i + step, j + step
            if 0 <= x < len(left) and 0 <= y < len(right) and left[x].key == right[y].key:
                first, second = (i, j) if step == 1 else (x, y), (x, y) if step == 1 else (i, j)
                one = f"{left[first[0]].small} {left[second[0]].small}"
                other = f"{right[first[1]].small} {right[second[1]].small}"
                if self.settle((i, i + 1), (j, j + 1), answers.phrases(one, other), beside=True):
                    return

    def titled(self, one: Sequence[int], other: Sequence[int]) -> None:
        """Two titles before one name."""
        left, right = self.alignment.left, self.alignment.right
        mine, theirs = (
            [n for n in side if people.title(tokens[n].small)] for tokens, side in ((left, one), (right, other))
        )
        for i, j in product(mine, theirs):
            followed = i + 1 < len(left) and j + 1 < len(right) and left[i + 1].key == right[j + 1].key
            if followed and j in self.open[1] and i in self.open[0]:
                self.settle((i, i + 1), (j, j + 1), verdicts.titles(left[i].small, right[j].small), beside=True)

    def stood(self) -> Iterator[Counterpart]:
        """What is left between the same neighbours on both sides, each of them informative."""
        left, right = self.alignment.left, self.alignment.right
        for one, other in self.alignment.gaps:
            if one[0] == one[1] or other[0] == other[1]:
                continue
            sides = [self.left(side, run) for side, run in ((0, one), (1, other))]
            if all(sides) and not self.speakers(*sides):
                runs = [(places[0], places[-1] + 1) for places in sides]
                if abs(len(sides[0]) - len(sides[1])) > 1 or max(map(len, sides)) > _SUBSTITUTED:
                    continue
                texts = [_said(tokens, run) for tokens, run in zip((left, right), runs, strict=True)]
                found = Judgement("differs", "word", " and ".join(texts), sure=False)
                yield Counterpart(runs[0], runs[1], found)

    def speakers(self, one: Sequence[int], other: Sequence[int]) -> bool:
        """Whether one names a person whom the other only describes: `an official`, `finance chief Karl Finch`."""
        left = [self.alignment.left[n] for n in one]
        right = [self.alignment.right[n] for n in other]
        named = [any(token.sort == "name" for token in side) for side in (left, right)]
        described = right if named[0] else left
        return named[0] != named[1] and bool(people.roles([token.text for token in described]))

    def inside(self, side: int, run: Run) -> list[int]:
        still = self.open[side]
        return [n for n in range(*run) if n in still]

    def phrase(self, one: Sequence[int], other: Sequence[int]) -> bool:
        """Whether two short stretches say the same as a whole: `cease-fire`, `ceasefire`; `went down`, `sank`."""
        left, right = self.alignment.left, self.alignment.right
        if not 1 < max(len(one), len(other)) <= _PHRASE:
            return False  # word by word is another matter
        texts = [" ".join(tokens[n].small for n in places) for tokens, places in ((left, one), (right, other))]
        runs = (one[0], one[-1] + 1), (other[0], other[-1] + 1)
        words = [*(left[n] for n in one), *(right[n] for n in other)]
        plain = all(token.sort == "word" and not needs_hyphen(token.small) for token in words)
        if plain and _letters(texts[0]) == _letters(texts[1]):
            return self.settle(*runs, Judgement("same_in_other_form", "word", f"{texts[0]} = {texts[1]}"), beside=True)
        if self.settle(*runs, answers.phrases(*texts), beside=True):
            return True
        wider = self.wider(one, other)
        return wider is not None and self.settle(*runs, answers.phrases(wider[0], wider[1]), beside=True)

    def wider(self, one: Sequence[int], other: Sequence[int]) -> tuple[str, str] | None:
        """Two stretches with the word before them, if that is the same: `shot dead`, `shot and killed`."""
        left, right = self.alignment.left, self.alignment.right
        if not one[0] or not other[0] or left[one[0] - 1].key != right[other[0] - 1].key:
            return None
        runs = ((left, one[0] - 1, one[-1]), (right, other[0] - 1, other[-1]))
        texts = [" ".join(token.small for token in tokens[first : last + 1]) for tokens, first, last in runs]
        return texts[0], texts[1]

    def pairs(self, one: Sequence[int], other: Sequence[int], *, beside: bool) -> None:
        """Each open token with the first that says the same, then each that remains with one it contradicts."""
        left, right = self.alignment.left, self.alignment.right
        if len(one) * len(other) > _MANY:
            return
        many = max(sum(not tokens[n].common for n in side) for tokens, side in ((left, one), (right, other))) > 1
        ambiguous = []
        for i, j in related(left, one, right, other):
            if i not in self.open[0] or j not in self.open[1] or not self.may_answer(i, j, beside=beside):
                continue
            found = answers.judged(left[i], right[j])
            if found is not None and found.differs and not beside and answers.converse(left[i].small, right[j].small):
                found = Judgement("same_in_other_form", "word", "seen seen from the other side", sure=False)
            if found is not None and found.outcome in AGREEING:
                self.settle((i, i + 1), (j, j + 1), found, beside=beside)
            elif found is not None and not (beside and many and left[i].sort == right[j].sort == "name"):
                ambiguous.append((i, j, found))  # which of several names it replaces is not known
        for i, j, found in ambiguous:
            if i in self.open[0] and j in self.open[1]:
                self.settle((i, i + 1), (j, j + 1), found, beside=beside or self.behind(i, j))

    def behind(self, i: int, j: int) -> bool:
        """Whether two tokens follow the same words, wherever in the sentence that is: `north of Hask`."""
        left, right = self.alignment.left, self.alignment.right
        before = [(left[i - n], right[j - n]) for n in (1, 2) if n <= min(i, j) and left[i - n].key == right[j - n].key]
        return bool(before) and before[0][0] is left[i - 1] and not all(one.common for one, _ in before)

    def may_answer(self, i: int, j: int, *, beside: bool) -> bool:
        """Whether two open tokens are of sorts that may correspond, from afar under stricter terms."""
        x, y = self.alignment.left[i], self.alignment.right[j]
        if {x.sort, y.sort} == {"figure", "word"} and self.bounds(*((0, i) if x.sort == "word" else (1, j))):
            return False
        if x.sort != y.sort or x.sort in ("word", "name"):
            return answers.may_answer(x, y, beside=beside)
        if beside and (x.sort != "date" or self.alignment.ordered >= _COPY):
            return True
        if x.sort == "date":
            return answers.days(x) == answers.days(y) and not self.more_dates()
        if x.sort == "code":
            return self.numbers(i, j)
        return answers.may_answer(x, y, beside=x.sort == "figure" and self.only(i, j))

    def bounds(self, side: int, n: int) -> bool:
        """Whether a word is part of the figure after it, and corresponds to nothing by itself: `some 40,000 people`."""
        tokens = self.alignment.right if side else self.alignment.left
        return n + 1 < len(tokens) and tokens[n + 1].sort == "figure"

    def only(self, i: int, j: int) -> bool:
        """Whether two figures are the only open ones of their sides, so they may count one thing by two nouns."""
        sides = ((self.alignment.left, self.open[0], i), (self.alignment.right, self.open[1], j))
        return all(
            tokens[n].sort == "figure" and not any(tokens[m].sort == "figure" for m in still if m != n)
            for tokens, still, n in sides
        )

    def more_dates(self) -> bool:
        """Whether one side has more open dates, so it is not known which of them the other gives."""
        sides = ((self.alignment.left, self.open[0]), (self.alignment.right, self.open[1]))
        counts = [sum(tokens[n].sort == "date" for n in still) for tokens, still in sides]
        return counts[0] != counts[1]

    def numbers(self, i: int, j: int) -> bool:
        """Whether two numbers in names follow the same word, or are the only open ones of their sides."""
        left, right = self.alignment.left, self.alignment.right
        if i and j and left[i - 1].key == right[j - 1].key and not left[i - 1].common:
            return True
        return all(
            not any(tokens[m].sort == "code" for m in still if m != n)
            for tokens, still, n in ((left, self.open[0], i), (right, self.open[1], j))
        )

    def elsewhere(self) -> None:
        """Counterparts at different places: in another order of the sentence."""
        self.pairs(list(self.informative(0)), list(self.informative(1)), beside=False)

    def reverses(self, each: Counterpart) -> bool:
        """Whether the two say the opposite, so a denial would make them say the same."""
        words = {self.alignment.left[each.left[0]].small, self.alignment.right[each.right[0]].small}
        denies = each.judgement.kind == "quantity" and bool(words & NEGATIONS)
        return denies or each.judgement.kind in polarity.TURNING

    def exchanged(self, reversals: Sequence[Counterpart]) -> tuple[Run, Run, str] | None:
        """Who did it to whom, if both say it the other way round."""
        left, right = self.alignment.left, self.alignment.right
        answered = {*self.alignment.pairs, *self.alignment.moved}
        answered |= {(each.left[0], each.right[0]) for each in self.agreeing}
        verbs = {(i, j) for i, j in answered if left[i].key == right[j].key}
        verbs |= {(each.left[0], each.right[0]) for each in reversals}
        return actions.exchanged(left, right, answered, verbs)

    def settle_reversals(self) -> None:
        """Denials, and who did it to whom: two reversals of one statement cancel each other."""
        left, right = self.alignment.left, self.alignment.right
        reversals = [each for each in self.differing if self.reverses(each)]
        denied = polarity.denied(left, right, self.open)
        crossed = bool(self.alignment.moved) or any(token.small == "by" for token in (*left, *right))
        exchanged = self.exchanged(reversals) if crossed else None
        opposite = [each for each in reversals if each.judgement.kind != "quantity"]
        denies = (denied is not None) + len(reversals) - len(opposite)
        if denied is not None:
            self.open[0].difference_update(denied.left)
            self.open[1].difference_update(denied.right)
        twice = len(opposite) == 1 and denies + (exchanged is not None) == 1
        if twice or (len(reversals) == 1 and not opposite and denies == _TWICE):
            self.differing = [each for each in self.differing if each not in reversals]
            restored = Judgement("same_in_other_form", "word", "turned twice", sure=False)
            self.agreeing += [Counterpart(each.left, each.right, restored) for each in reversals]
            return
        if denied is not None and not reversals:
            self.differing.append(Counterpart(denied.run(0), denied.run(1), denied.judgement))
        if exchanged is not None and not reversals:
            one, other, text = exchanged
            self.differing.append(Counterpart(one, other, Judgement("differs", "deed", text)))
        elif crossed:
            answered = (*self.alignment.pairs, *self.alignment.moved)
            swapped = actions.swapped(left, right, answered)
            if swapped is not None:
                one, other, text = swapped
                self.differing.append(Counterpart(one, other, Judgement("differs", "figure", text, sure=False)))


@lru_cache(maxsize=20_000)
def _letters(text: str) -> str:
    """A text without the characters that separate its letters."""
    return "".join(filter(str.isalnum, text))


def _said(tokens: Sequence[Token], run: Run) -> str:
    return " ".join(token.text for token in tokens[run[0] : run[1]])
