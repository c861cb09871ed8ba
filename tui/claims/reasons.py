"""The evidence of a pair in words, with weights that add up to its score."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from tui.claims import similarity
from tui.claims.claim import Reason, ReasonKind
from tui.claims.profiles import Part, Profile
from tui.claims.similarity import BIAS, Evidence
from tui.claims.worded import Worded
from tui.items import names

_TERMS = 6
"""Words in common that are named; the rest are counted."""
_LEAST = 1e-6
_ORDER: tuple[ReasonKind, ...] = (
    "figure", "quote", "verbatim", "attribution", "direction", "polarity", "outcome", "certainty",
)  # fmt: skip
"""The kinds that say how two passages relate, in the order shown; then any other, then names, words and places."""
_BEST = "mutual best match"
_HALF = "one-way best match"
_INNER: frozenset[ReasonKind] = frozenset({"part", "wording"})
"""Kinds that only add weight, and are shown with the weights; so are figures without an outcome."""
_SAID: dict[str, tuple[ReasonKind, str]] = {  # local: names of features
    "unmatched": ("figure", "figures of the same kind with different values"),
    "equal": ("figure", "same figures in both"),
    "unlike": ("figure", "no figure of the same value"),
    "counted": ("figure", "both give a figure for the same thing"),
    "quoted": ("quote", "both quote the same words"),
    "opening": ("place", "both are the opening of their article"),
    "best": ("place", _BEST),
    "chosen": ("place", _HALF),
    "neighbours": ("place", "neighbouring sentences match"),
    "alone": ("part", "each article has one sentence, so only the wording counts"),
    "part": ("part", "partial overlap"),
}


def replay(reasons: Sequence[Reason]) -> float:
    """The score, from 0 to 1, that the weights of `reasons` add up to."""
    return similarity.score(BIAS + sum([reason.weight for reason in reasons]))


def describe_reasons(reasons: Iterable[Worded]) -> tuple[str, ...]:
    """The reasons why passages are aligned, as shown to a reader, each once.

    First how the figures compare, then quotations and other deciding evidence, then the names in common and the words
    in common as one entry each, and last the places. Features that only add weight are left out.
    """
    given = [each for each in reasons if each.reason.text]
    kinds = {each.reason.kind for each in given if each.a}
    shown = sorted((each for each in given if not _inner(each, kinds)), key=_rank)
    names = list({_bare(each.a).casefold(): _bare(each.a) for each in shown if _names(each)}.values())
    words = _common(shown, names)
    entries = [each.reason.text for each in shown if each.reason.kind not in {"term", "place"} and not _names(each)]
    entries += [f"both name {', '.join(names)}"] if names else []
    entries += [f"in common: {', '.join(words[:_TERMS])}"] if words else []
    places = [each.reason.text for each in shown if each.reason.kind == "place"]
    entries += [text for text in places if text != _HALF or _BEST not in places]
    return tuple(dict.fromkeys(entries))


def _names(each: Worded) -> bool:
    """Whether it is a name in common; one without weight distinguishes two names."""
    return each.reason.kind == "name" and bool(each.reason.weight and each.a)


def _bare(word: str) -> str:
    return word.removesuffix("'s").removesuffix("’s")


def _inner(each: Worded, kinds: set[ReasonKind]) -> bool:
    reason = each.reason
    weighs = reason.kind == "figure" and reason.outcome is None
    # That words are quoted in both is shown by the quotations themselves, if they are known.
    return weighs or reason.kind in _INNER or (reason.kind == "quote" and not each.a and "quote" in kinds)


def _rank(each: Worded) -> tuple[int, bool, bool, float]:
    reason = each.reason
    place = _ORDER.index(reason.kind) if reason.kind in _ORDER else len(_ORDER) + (reason.kind == "name")
    return place, reason.outcome != "differs", reason.outcome == "not_comparable", -abs(reason.weight)


def _common(shown: Sequence[Worded], names: Sequence[str]) -> list[str]:
    """The informative words in common, in the order given; those of the names and the figures are shown with these."""
    known = {word for each in shown if each.reason.outcome for side in (each.a, each.b) for word in side.split()}
    known |= {word.casefold() for word in names}
    found: dict[str, str] = {}
    for reason, a, b in shown:
        if reason.kind != "term":
            continue
        one, other = sorted((_bare(a or reason.text), _bare(b or reason.text)), key=len)
        alike = other.casefold().startswith(one.casefold())
        if not {one, other, one.casefold()} & known:
            found.setdefault(one.casefold(), one if alike else f"{a}/{b}")
    return list(found.values())


def explain(a: tuple[Profile, Part], b: tuple[Profile, Part], evidence: Evidence) -> tuple[Reason, ...]:
    """Every feature of the pair as a reason: names and words in common first, then figures, then the places."""
    weights = {name: evidence.weights[name] * value for name, value in evidence.features.items()}
    words = sum(weights.pop(name, 0.0) for name in similarity.WORDS)
    listed = _words(a[0], b[0], evidence.shared, words)
    listed += _figures(a[0], b[0], weights.pop("figures", 0.0))
    for name, weight in weights.items():
        listed.append(_plainly(name, round(weight, 6)))
    return tuple(listed)


@lru_cache(maxsize=10_000)
def _plainly(feature: str, weight: float) -> Reason:
    """A reason without words of its own: many pairs have the same one."""
    kind, text = _SAID[feature]
    return Reason(kind, text, weight=weight)


def _words(a: Profile, b: Profile, shared: Sequence[str], weight: float) -> list[Reason]:
    """The weight of all wording shared out over the terms in common by their own weight."""
    listed: list[Reason] = []
    mine, theirs = a.weights, b.weights
    whole = sum([mine[term] + theirs[term] for term in shared])
    for term in shared[:_TERMS]:
        share = round(weight * (mine[term] + theirs[term]) / whole, 6)
        x, y = a.words[term], b.words[term]
        one, other = x.text, y.text
        named = one.casefold() in a.called and other.casefold() in b.called
        said = f"both name {one}" if named else f"both say {one}" if one == other else f"{one} and {other}"
        listed.append(Reason("name" if named else "term", said, x.span, y.span, weight=share))
    left = round(weight - sum([reason.weight for reason in listed]), 6)
    if abs(left) > _LEAST:
        more = len(shared) - _TERMS
        listed.append(Reason("wording", f"{more} more words in common" if more > 0 else "other wording", weight=left))
    return listed


def _figures(a: Profile, b: Profile, weight: float) -> list[Reason]:
    both = [key for key in a.keys if key in b.keys]
    if not both or abs(weight) <= _LEAST:
        return []
    each = round(weight / len(both), 6)
    listed = [Reason("figure", "the same figure", a.keys[key].span, b.keys[key].span, weight=each) for key in both]
    left = round(weight - each * len(both), 6)
    return [*listed, Reason("figure", "rounding of the weights", weight=left)] if abs(left) > _LEAST else listed


def strangers(a: Profile, b: Profile) -> tuple[str, str] | None:
    """A name on either side where both sentences name someone and share no name; None if they share one."""
    if not a.names or not b.names or any(names.same(x.key, y.key) for x in a.names for y in b.names):
        return None
    return a.names[0].key, b.names[0].key
