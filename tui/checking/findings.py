"""What one source says of an item of the draft: for it or against it, and how strong that is."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Literal, NamedTuple

from tui.checking import naming, weekdays
from tui.checking.check import Evidence
from tui.checking.naming import Naming
from tui.checking.near import Index, Near
from tui.checking.periods import is_one_period
from tui.checking.surroundings import Surroundings
from tui.checking.vagueness import gap, is_vague, says_less
from tui.checking.wholes import are_of_one_whole
from tui.claims import quantities
from tui.claims.profiles import Profile
from tui.english.plurals import plural_of_unit
from tui.figures import verdicts as figure_verdicts
from tui.figures.figure import Figure
from tui.figures.outcome import Outcome
from tui.items import days, verdicts
from tui.items.account import Counterpart
from tui.items.item import Item
from tui.items.tokens import Token
from tui.items.verdicts import AGREEING
from tui.reading.documents import Span
from tui.reading.spans import before, until
from tui.records import dataclass

Stance = Literal["for", "against", "hint"]
"""A `hint` is the value of an item found in a source where it describes something else."""
_SAME_WORDS = 0.1
"""The strength that is added where both have the item between the same words."""
_OTHER_THING = 0.4
"""The share that is left of the strength of a value whose measure, holder or period is different."""
_UNKNOWN = 0.85
"""The share that is left where it is not known what either describes."""
_SAID = 0.5
"""From this strength on, two figures of one measure, holder and period that differ contradict each other for sure."""


class Finding(NamedTuple):
    """What a place in a source says of an item; `strength` is from 0 to about 1."""

    stance: Stance
    strength: float
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Sought:
    """An item of the draft with the tokens of its sentence that it covers."""

    item: Item
    sentence: Profile
    first: int
    last: int
    around: Surroundings

    @property
    def token(self) -> Token:
        """The first token of the item."""
        return self.sentence.line[self.first]


def sought(item: Item, sentence: Profile, around: Surroundings) -> Sought | None:
    """An item with its tokens and what is around it; None if its sentence has none there."""
    first, last = before(sentence.line, item.span.start), until(sentence.line, item.span.end)
    return Sought(item, sentence, first, last, around) if first < last else None


def findings(one: Sought, source: str, near: Sequence[Near], index: Index) -> Iterator[Finding]:
    """Everything that a source says of an item."""
    for each in near:
        yield from _in_sentence(one, each)
    if one.last - one.first == 1:
        yield from _elsewhere(one, source, index, {each.profile.place for each in near})


def _in_sentence(one: Sought, near: Near) -> Iterator[Finding]:
    """What a similar sentence says: by the alignment of the two, otherwise by what its items describe."""
    paired = list(_accounted(one, near)) if near.account else []
    yield from paired
    if one.last - one.first == 1 and not any(each.stance != "hint" for each in paired):
        yield from _by_slot(one, near)


def _accounted(one: Sought, near: Near) -> Iterator[Finding]:
    found, outcomes = near.account, near.outcomes
    if found is None or outcomes is None:
        return
    strength = one.around.context(one.item.span, near.profile).strength
    if found.alignment.ordered >= _COPY:
        strength = max(strength, found.alignment.ordered)
    for each in outcomes.of(one.first, one.last):
        yield from _counterpart(one, near, each, strength)
    for pairs, more in ((found.alignment.pairs, _SAME_WORDS), (found.alignment.moved, 0.0)):
        for i, j in pairs[bisect_left(pairs, (one.first,)) : bisect_left(pairs, (one.last,))]:
            token = found.alignment.right[j]
            if not outcomes.is_judged(i):
                why = f"{one.sentence.line[i].text} = {token.text}"
                yield _for(near.profile, token, "same", why, strength + more, one.token)


def _counterpart(one: Sought, near: Near, each: Counterpart, strength: float) -> Iterator[Finding]:
    right = near.account.alignment.right if near.account else ()
    token = right[each.right[0]]
    span = Span(token.span.start, right[each.right[1] - 1].span.end)
    judged = each.judgement
    beside = _SAME_WORDS if each.beside else 0.0
    named = naming.judge(one.token, token) if one.token.sort == token.sort == "name" else None
    if named is not None:
        yield _named(near.profile, token, named, strength + beside)
        return
    if judged.outcome in AGREEING:
        if one.token.sort == "name" and judged.outcome == "compatible":
            return
        if _is_of_another(one.token, token, near, each):
            return
        yield _for(near.profile, token, judged.outcome, judged.text, strength + beside, one.token)
        return
    if _is_of_another(one.token, token, near, each) or _is_unlike(one.token, token):
        return
    decisive = near.outcomes is not None and near.outcomes.is_decisive(one.item.span)
    accepted = near.verdict is not None and near.verdict.relation == "differ" and decisive
    if judged.outcome == "later" or not accepted:
        evidence = _evidence(near.profile, span, judged.outcome, judged.text, token, sure=False)
        if accepted or _much_alike(one.token, token, near, each):
            yield Finding("against", strength, evidence)
        elif _is_close(one.token, token):
            yield Finding("hint", strength, replace(evidence, why=f"there it is {token.text}"))
        return
    sure = judged.sure and near.verdict is not None and near.verdict.sure
    sure = (sure or _is_replaced(one.token, token, near, each)) and not one.around.is_at_another_time(near.profile)
    evidence = _evidence(near.profile, span, "differs", judged.text, token, sure=sure)
    yield Finding("against", strength + beside, evidence)


def _is_of_another(one: Token, two: Token, near: Near, each: Counterpart) -> bool:
    """Whether two figures count different things: `abducted at 2`, `two other women`."""
    mine, other = one.figure, two.figure
    if mine is None or other is None or not one.sort == two.sort == "figure":
        return False
    if each.judgement.outcome == "same_in_other_form" or (near.account and near.account.alignment.ordered >= _COPY):
        return False
    against = {*figure_verdicts.judge(mine, other).against}
    return bool(against & {"kind", "unit"} if each.beside else against)


def _is_replaced(mine: Token, other: Token, near: Near, each: Counterpart) -> bool:
    """Whether two sentences are the same except for their figures, so that one figure corresponds to the other."""
    a, b, found = mine.figure, other.figure, near.account
    if a is None or b is None or found is None or not each.beside or each.judgement.kind != "figure":
        return False
    alike = (a.kind, a.unit, a.bound) == (b.kind, b.unit, b.bound) and a.kind != "date" and a.sure and b.sure
    only = near.outcomes is not None and near.outcomes.only_figures
    return alike and only and (found.contained >= _REPLACED or found.alignment.ordered >= _REPLACED)


_REPLACED = 0.8


def _is_unlike(mine: Token, other: Token) -> bool:
    """Whether two tokens are of different sorts, so that they cannot correspond: a figure, a model."""
    if "word" in (mine.sort, other.sort):
        return False
    return mine.sort != other.sort or mine.text.startswith("@") != other.text.startswith("@")


def _is_close(mine: Token, other: Token) -> bool:
    """Whether two figures of one kind differ by so little that they may be the same quantity."""
    a, b = mine.figure, other.figure
    return a is not None and b is not None and (a.kind, a.unit) == (b.kind, b.unit) and gap(a, b) <= _SLIP


_SLIP = 0.1


def _much_alike(mine: Token, other: Token, near: Near, each: Counterpart) -> bool:
    """Whether what a source has in place of an item replaces it, even if the sentences differ elsewhere too."""
    found = near.account
    if found is None:
        return False
    value = each.judgement.kind in _VALUES and mine.sort == other.sort and each.beside
    value = value and found.contained >= _CONTAINED
    return value or found.alignment.ordered >= _COPY


_COPY, _CONTAINED = 0.6, 0.7
"""The least share of tokens in the same order, or of informative tokens in common."""
_VALUES = frozenset({"figure", "time", "date", "number"})


def _by_slot(one: Sought, near: Near) -> Iterator[Finding]:
    """What the items of a sentence say that is not similar enough to be aligned."""
    strength = one.around.context(one.item.span, near.profile).strength
    if near.equal is not None and near.profile.line:
        last = near.profile.line[-1].span.end
        place = Span(near.profile.line[0].span.start, last)
        why = _evidence(near.profile, place, "not_comparable", quantities.UNCOMPARED, near.profile.line[0], sure=False)
        yield Finding("hint", strength, why)
    for token in near.profile.line if near.equal is None else near.equal.get(one.token.key, ()):
        if token.sort == "word":
            continue
        if one.token.figure and token.figure and one.token.sort == token.sort == "figure":
            yield from _figures(one, near.profile, token, strength)
        elif token.key == one.token.key:
            yield _for(near.profile, token, "same", f"{one.token.text} = {token.text}", strength, one.token)
        elif one.token.sort == token.sort:
            yield from _judgement(one, near.profile, token, strength)


def _judgement(one: Sought, source: Profile, token: Token, strength: float) -> Iterator[Finding]:
    """Two dates, times, numbers or names that are not written alike."""
    if token.sort == "name":
        named = naming.judge(one.token, token)
        if named is not None:
            yield _named(source, token, named, strength)
        return
    judged = verdicts.judge(one.token, token, alike=False)
    if judged is None:
        return
    if judged.outcome in AGREEING:
        yield _for(source, token, judged.outcome, judged.text, strength, one.token)
    elif judged.outcome == "not_comparable" and days.plain(one.token.text) == days.plain(token.text):
        yield _for(source, token, "same", f"{one.token.text} = {token.text}", strength, one.token)
    elif one.token.figure and token.figure and (why := weekdays.near_end(one.token.figure, token.figure)):
        yield Finding("for", strength * _WEAK, _evidence(source, token.span, "compatible", why, token, sure=False))


def _named(source: Profile, token: Token, named: Naming, strength: float) -> Finding:
    """Two names that may name the same person or thing, wherever they are."""
    evidence = _evidence(source, token.span, named.outcome, named.why, token, sure=named.sure)
    if named.outcome == "differs":
        return Finding("against", max(strength, _NAMESAKE), evidence)
    return Finding("for", strength * (_WEAK if named.outcome == "compatible" else 1.0), evidence)


_NAMESAKE = 0.4
"""The strength of one name in two spellings, wherever they are."""
_WEAK = 0.5
"""The share that is left of the strength of what is only compatible: a part of a name, a longer period, a bound."""


def _figures(one: Sought, source: Profile, token: Token, strength: float) -> Iterator[Finding]:
    """Two figures of sentences that are not much alike, compared by what each describes."""
    mine, other = one.token.figure, token.figure
    if mine is None or other is None:
        return
    slot = figure_verdicts.judge(mine, other)
    value = verdicts.judge(one.token, token, alike=False)
    if value is None or value.outcome == "not_comparable":
        return
    if value.outcome in AGREEING:
        against = {*slot.against} - {"kind"} if value.outcome == "same_in_other_form" else {*slot.against}
        if against:
            text = f"{token.text} is there, of another {' and '.join(sorted(against))}"
            evidence = _evidence(source, token.span, "not_comparable", text, token, sure=False)
            yield Finding("hint", strength * _OTHER_THING, evidence)
        else:
            share = _UNKNOWN if slot.unknown else 1.0
            yield _for(source, token, value.outcome, value.text, strength * share, one.token)
    elif value.outcome == "differs" and are_of_one_whole(one.sentence, mine, source, other):
        evidence = _evidence(source, token.span, "differs", value.text, token, sure=strength >= _SAID)
        yield Finding("against", max(strength, _SAID), evidence)
    elif mine.kind == "age" and not _same_age(mine, other):
        return
    elif slot.verdict == "differs" and not {"measure", "holder"} & {*slot.unknown} and _one_unit(mine, other):
        sure = slot.sure and strength >= _SAID and not one.around.is_at_another_time(source)
        evidence = _evidence(source, token.span, "differs", slot.text, token, sure=sure)
        yield Finding("against", strength, evidence)
    elif value.outcome == "differs" and _is_close(one.token, token) and _is_one_measure(mine, other, slot):
        # Whose it is, is often misread; two values of one measure that are so close are meant to be one.
        evidence = _evidence(source, token.span, "differs", value.text, token, sure=False)
        rival = not (one.around.is_at_another_time(source) or slot.against or mine.kind == "percent")
        yield Finding("against" if rival else "hint", strength + _SAME_WORDS, evidence)


def _is_one_measure(mine: Figure, other: Figure, slot: figure_verdicts.Judgement) -> bool:
    """Whether two figures are of one measure, whoever they are said of."""
    known = bool(mine.measure) and "measure" not in slot.unknown and _one_unit(mine, other)
    return known and {*slot.against} <= {"holder"}


def _same_age(a: Figure, b: Figure) -> bool:
    """Whether two ages may be meant as the same; further apart, they are those of one person at two times."""
    return a.value is not None and b.value is not None and abs(a.value - b.value) <= _YEARS


_YEARS = 3


def _one_unit(a: Figure, b: Figure) -> bool:
    return a.unit == b.unit or quantities.kin(a, b)


def _elsewhere(one: Sought, source: str, index: Index, seen: Iterable[int]) -> Iterator[Finding]:
    """The same value, name or number in other sentences of a source."""
    known = {*seen}
    for place in index.places(source, one.token.key):
        if place.profile.place in known:
            continue
        found = one.around.context(one.item.span, place.profile)
        if one.token.figure and place.token.figure and one.token.sort == "figure":
            yield from _figures(one, place.profile, place.token, found.strength)
        elif place.token.sort == one.token.sort:
            why = f"{one.token.text} = {place.token.text}"
            yield _for(place.profile, place.token, "same", why, found.strength, one.token)
    if one.token.sort == "name" and one.token.name:
        for place in index.surnames(source, one.token.name.split()[-1]):
            if place.profile.place not in known and place.token.key != one.token.key:
                strength = one.around.context(one.item.span, place.profile).strength
                yield from _judgement(one, place.profile, place.token, strength)


def _for(
    source: Profile, token: Token, outcome: Outcome, why: str, strength: float, mine: Token | None = None
) -> Finding:
    """Support by a token of a source; what is only compatible is weak unless the draft says less than the source."""
    if mine is not None and mine.sort == token.sort == "date" and mine.figure and token.figure:
        against = weekdays.conflict(mine.figure, token.figure)
        if against:
            return Finding("against", strength + _SAME_WORDS, _evidence(source, token.span, "differs", against, token))
        if outcome == "compatible" and is_one_period(mine.figure.period, token.figure.period):
            outcome, why = "same_in_other_form", f"{mine.text} = {token.text}"
        doubt = weekdays.misfit(mine.figure, token.figure)
        if doubt:
            why = f"{token.text}, but {doubt}"
            return Finding("for", strength, _evidence(source, token.span, "compatible", why, token, sure=False))
    if mine is not None and outcome in _EXACT and (other := _other_thing(mine, token)):
        evidence = _evidence(source, token.span, outcome, f"{token.text} is there, but of {other}", token, sure=False)
        return Finding("for", strength, evidence)
    weak = outcome == "compatible" and not (mine is not None and says_less(mine, token))
    if weak and mine is not None and is_vague(mine, token):
        return Finding("hint", strength * _WEAK, _evidence(source, token.span, outcome, why, token, sure=False))
    evidence = _evidence(source, token.span, outcome, why, token, sure=not weak)
    return Finding("for", strength * (_WEAK if weak else 1.0), evidence)


_EXACT: frozenset[Outcome] = frozenset({"same", "same_in_other_form", "rounding"})


def _other_thing(mine: Token, other: Token) -> str:
    """What the same value is of in a source, if that is certainly not what it is of in the draft: `revenue`."""
    a, b = mine.figure, other.figure
    if a is None or b is None or not mine.sort == other.sort == "figure":
        return ""
    against = figure_verdicts.judge(a, b).against
    if "unit" in against and a.unit and b.unit and a.kind == b.kind == "count" and "people" not in (a.unit, b.unit):
        return plural_of_unit(b.unit)
    one, two = a.measure.casefold().split(), b.measure.casefold().split()
    return " ".join(two) if "measure" in against and one and two and {*one}.isdisjoint(two) else ""


def _evidence(source: Profile, span: Span, outcome: Outcome, why: str, token: Token, *, sure: bool = True) -> Evidence:
    ref = token.figure.id if token.figure else ""
    sentence = source.parts[0].passage.sentence if source.parts else ""
    return Evidence(source.document, span, outcome, why, ref, sentence, sure)
