"""What each source says of an item, and the state that follows from all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

from tui.checking.check import CheckedItem, Evidence, State
from tui.checking.findings import Finding, Sought
from tui.figures.outcome import Outcome
from tui.items.item import Item

_LEAST = 0.2
"""Below this strength a value belongs to something else; a name counts at any strength."""
_ENOUGH = 0.4
"""From this strength on, a value, a date or a name belongs to the same thing."""
_AGAINST = 0.35
"""Below this strength nothing contradicts."""
_PREFERRED = 0.05
"""A contradiction has to be this much stronger than the support of the same source."""
_SHOWN = 3
"""Places of each source that are given as evidence."""

Naming = Callable[[str], str]
"""The name of a source by the id of its document."""


class Answer(NamedTuple):
    """What one source says of an item; `sure` is false where it may be about something else."""

    stance: Literal["for", "against", "hint"]
    strength: float
    sure: bool
    evidence: tuple[Evidence, ...]


def answer(one: Sought, found: Iterable[Finding]) -> Answer | None:
    """What a source says, by the strongest of all that was found in it; None if it says nothing."""
    ranked = sorted(found, key=lambda each: (-round(each.strength, 6), each.evidence.span))
    fors = [each for each in ranked if each.stance == "for"]
    against = [each for each in ranked if each.stance == "against" and each.strength >= _AGAINST]
    if against and (not fors or against[0].strength > fors[0].strength + _PREFERRED):
        sure = against[0].evidence.sure and not (fors and fors[0].strength >= _ENOUGH)
        best = [each for each in against if (each.strength, each.evidence.sure) == _standing(against[0])]
        return Answer(
            "against", against[0].strength, sure, _places(best[:1] + [each for each in best if each.evidence.cell])
        )
    figure = one.token.sort == "figure"
    named = one.item.kind in ("name", "place") or _is_code(one)
    if fors and (fors[0].strength >= _LEAST or named):
        near = [each for each in fors if each.strength >= min(fors[0].strength, _ENOUGH)]
        near.sort(key=lambda each: (not each.evidence.sure, each.evidence.outcome not in _EXACT))
        sure = near[0].strength >= _ENOUGH or (not figure and _is_known(one, fors))
        sure = sure and near[0].evidence.sure
        if against and against[0].strength >= fors[0].strength - _PREFERRED and against[0].evidence.sure:
            return Answer("for", fors[0].strength, sure=False, evidence=_places([*near[:1], *against[:1]]))
        return Answer("for", fors[0].strength, sure, _places(near))
    hints = [each for each in ranked if each.stance != "against" and each.strength > 0]
    return Answer("hint", hints[0].strength, sure=False, evidence=_places(hints[:1])) if hints else None


def _standing(found: Finding) -> tuple[float, bool]:
    return found.strength, found.evidence.sure


_EXACT: frozenset[Outcome] = frozenset({"same", "same_in_other_form"})


def _is_known(one: Sought, fors: Sequence[Finding]) -> bool:
    """Whether a name is a full one, or occurs several times in the source, so that it belongs to the story."""
    token = one.token
    if _is_code(one):
        return True
    fors = [each for each in fors if each.evidence.sure]
    return (
        bool(fors)
        and token.sort == "name"
        and (len(token.small.split()) > 1 or len({each.evidence.span for each in fors}) > 1)
    )


def _is_code(one: Sought) -> bool:
    """Whether it is a number that is a name of its own: `QZ8501`, not `II`."""
    token = one.token
    return token.sort == "code" and len(token.text) > _SHORT and any(map(str.isdigit, token.text))


_SHORT = 2


def _places(found: Sequence[Finding]) -> tuple[Evidence, ...]:
    places = {(each.evidence.document, each.evidence.span): each.evidence for each in reversed(found)}
    return tuple(reversed(places.values()))[:_SHOWN]


def decided(
    item: Item, said: Mapping[str, Answer], name: Naming, *, primary: Sequence[str] = (), cited: str = ""
) -> CheckedItem:
    """The state of an item by what the sources say; a primary source decides, then the one that the draft cites."""
    fors = _ranked(said, "for")
    against = _ranked(said, "against")
    evidence = tuple(place for source in (*fors, *against) for place in said[source].evidence)
    deciding = [source for source in primary if said.get(source) and said[source].stance != "hint"]
    if not fors and not against:
        return _missing(item, said, name, cited)
    if deciding:
        return _by_primary(item, said, name, deciding, cited, evidence)
    if not against:
        return _supported(item, said, name, fors, cited, evidence)
    if not fors or (cited in against and cited not in fors):
        return _contradicted(item, said, name, fors, against, cited)
    open_ = said[against[0]].sure or not said[fors[0]].sure or item.kind not in ("name", "place")
    if open_ and said[against[0]].strength > said[fors[0]].strength + _STRONGER:
        return _contradicted(item, said, name, fors, against, cited)
    checked = _supported(item, said, name, fors, cited, evidence)
    doubt = [source for source in against if said[source].sure or not said[fors[0]].sure]
    if not doubt or cited in fors:
        return checked
    if not said[fors[0]].sure and said[doubt[0]].sure:
        return _contradicted(item, said, name, fors, against, cited)
    why = f"{checked.why}; but {_says(said, name, doubt)}: the sources disagree"
    return CheckedItem(item, checked.state, sure=False, why=why, evidence=evidence, cited=cited)


_STRONGER = 0.2
"""A contradiction that is this much stronger than any support prevails over it."""


def _ranked(said: Mapping[str, Answer], stance: str) -> list[str]:
    found = [source for source, each in said.items() if each.stance == stance]
    return sorted(found, key=lambda source: (not said[source].sure, -round(said[source].strength, 6)))


def _missing(item: Item, said: Mapping[str, Answer], name: Naming, cited: str) -> CheckedItem:
    hints = _ranked(said, "hint")
    evidence = tuple(place for source in hints for place in said[source].evidence)
    why = "no source has it"
    if hints:
        first = said[hints[0]].evidence[0]
        near = {"differs": f"there is {first.why}", "not_comparable": first.why}
        why += f"; in {name(hints[0])} {near.get(first.outcome, 'it is of something else')}"
    return CheckedItem(item, "unsupported", why=why, evidence=evidence, cited=cited)


def _state(places: Iterable[Evidence]) -> State:
    outcomes = {place.outcome for place in places}
    return "rounding" if "rounding" in outcomes and not outcomes & {"same", "same_in_other_form"} else "supported"


def _supported(
    item: Item,
    said: Mapping[str, Answer],
    name: Naming,
    fors: Sequence[str],
    cited: str,
    evidence: tuple[Evidence, ...],
) -> CheckedItem:
    sure = [source for source in fors if said[source].sure]
    shown = sure or list(fors)
    state = _state(said[shown[0]].evidence[:1] if len(shown) == 1 else [said[each].evidence[0] for each in shown])
    verb = "has it" if len(shown) == 1 else "have it"
    first = said[shown[0]].evidence[0]
    why = f"{_listed([name(source) for source in shown])} {verb}"
    if cited and cited not in fors:
        found = _listed([name(one) for one in shown])
        why = f"the cited source, {name(cited)}, does not have it; found in {found}"
    cell = next((each.cell for each in said[shown[0]].evidence if each.cell), "")
    if first.outcome != "same" or not first.sure or item.kind == "quote":
        why += f": {first.why}" if not _repeats(first.why) else ""
    elif cell:
        why += f": {cell}"
    if not sure and first.sure:
        why += ", perhaps of something else"
    return CheckedItem(item, state, bool(sure) and not (cited and cited not in fors), why, evidence, cited)


def _repeats(why: str) -> bool:
    """Whether a reason repeats one wording on both sides: `a year earlier = a year earlier`."""
    return any(len({*why.split(mark)}) == 1 < why.count(mark) + 1 for mark in (" and ", " = "))


def _contradicted(
    item: Item, said: Mapping[str, Answer], name: Naming, fors: Sequence[str], against: Sequence[str], cited: str
) -> CheckedItem:
    first = sorted(against, key=lambda source: source != cited)
    why = _says(said, name, first)
    if fors:
        verb = "may have it" if not said[fors[0]].sure else "has it" if len(fors) == 1 else "have it"
        why += f"; {_listed([name(source) for source in fors])} {verb}"
    evidence = tuple(place for source in (*first, *fors) for place in said[source].evidence)
    return CheckedItem(item, "contradicted", said[first[0]].sure and not fors, why, evidence, cited)


def _by_primary(
    item: Item,
    said: Mapping[str, Answer],
    name: Naming,
    deciding: Sequence[str],
    cited: str,
    evidence: tuple[Evidence, ...],
) -> CheckedItem:
    """What the primary sources say, whatever the others say."""
    mine = {source: said[source] for source in deciding}
    others = {source: each for source, each in said.items() if source not in mine and each.stance != "hint"}
    agreed = len({each.stance for each in mine.values()}) == 1
    inner = decided(item, mine, name, cited=cited if cited in mine else "")
    opposed = [source for source, each in others.items() if each.stance != mine[deciding[0]].stance]
    why = inner.why
    if opposed and agreed:
        stand = "contradicts it" if mine[deciding[0]].stance == "for" else "has it"
        stand = stand if len(opposed) == 1 else {"contradicts it": "contradict it", "has it": "have it"}[stand]
        why += f"; {_listed([name(one) for one in opposed])} {stand}, but the primary source decides"
    order = sorted(evidence, key=lambda place: place.document not in mine)
    return CheckedItem(item, inner.state, inner.sure, why, tuple(order), cited)


def _says(said: Mapping[str, Answer], name: Naming, sources: Sequence[str]) -> str:
    """`CNN says 12 (4 apart)`."""
    places = said[sources[0]].evidence
    shown = places[-1:] if said[sources[0]].stance == "for" else places
    verb = "says otherwise" if len(sources) == 1 else "say otherwise"
    why = "; ".join(dict.fromkeys(place.why if place is shown[0] else place.cell for place in shown))
    return f"{_listed([name(source) for source in sources])} {verb}: {why}"


def _listed(names: Sequence[str]) -> str:
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)
