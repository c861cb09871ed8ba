"""The offices of the people in a draft, and the offices that the sources give them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from tui.checking.check import Evidence
from tui.checking.findings import Finding, Sought
from tui.claims.mentions import Mention, mentions
from tui.claims.profiles import Profile
from tui.comparison import Comparison
from tui.english.people import Role, same_given, same_surname
from tui.items.item import Item
from tui.reading.documents import Span
from tui.reading.spans import ByPlace

_BESIDE = 6
"""Characters between a name and the office of its bearer, at most: `, the `."""


class Roles:
    """The offices of people, by source and surname, and the holders of offices, by source and office."""

    def __init__(self, comparison: Comparison, read: Sequence[Profile]) -> None:
        self._held: dict[tuple[str, str], list[tuple[Mention, str]]] = defaultdict(list)
        for position, profile in enumerate(read):
            for mention in mentions(profile, position):
                if isinstance(mention.value, Role):
                    sentence = profile.parts[0].passage.sentence
                    self._held[profile.document, mention.who.split()[-1]].append((mention, sentence))
        self._offices: dict[tuple[str, str], list[tuple[str, Item]]] = defaultdict(list)
        texts = {document.id: document.text for document in comparison.documents}
        names = {key: ByPlace((name.span, name) for name in items) for key, items in _named(comparison).items()}
        for item in comparison.items:
            if item.kind == "role":
                named = names.get((item.document, item.sentence))
                around = Span(item.span.start - _BESIDE - 1, item.span.end + _BESIDE + 1)
                for who in named.overlapping(around) if named else ():
                    if _beside(texts[item.document], who.span, item.span):
                        self._offices[item.document, item.value].append((who.span.of(texts[item.document]), item))

    def findings(self, one: Sought, mine: Mention, source: str) -> Iterator[Finding]:
        """What a source says of the office of a person."""
        if not isinstance(mine.value, Role):
            return
        known = False
        for other, sentence in self._held.get((source, mine.who.split()[-1]), ()):
            if not isinstance(other.value, Role) or not _one_person(mine.who, other.who):
                continue
            known = True
            outcome = mine.value.outcome(other.value)
            if outcome == "same":
                why = f"{one.item.value} = {other.text}"
                yield Finding("for", 1.0, Evidence(source, other.span, "same", why, "", sentence))
            elif outcome == "differs":
                sure = not mine.value.unsure(other.value)
                why = f"{mine.text} and {other.text}"
                yield Finding("against", _RANK, Evidence(source, other.span, "differs", why, "", sentence, sure))
            else:
                why = f"there {mine.who.title()} is {other.text}"
                yield Finding("hint", _OTHER, Evidence(source, other.span, "not_comparable", why, "", sentence, False))
        if not known:
            yield from self._of_office(mine.who, source, one.item.value)

    def _of_office(self, who: str, source: str, office: str) -> Iterator[Finding]:
        """Who holds an office in a source: the same person, or another one."""
        held = self._offices.get((source, office), [])
        for name, item in held:
            if _one_person(who, name.casefold()):
                evidence = Evidence(source, item.span, "same", f"{name}: {office}", "", item.sentence)
                yield Finding("for", 1.0, evidence)
                return
        if len({name.casefold().split()[-1] for name, _ in held}) == 1:
            name, item = held[0]
            evidence = Evidence(source, item.span, "not_comparable", f"it is {name}", "", item.sentence, sure=False)
            yield Finding("hint", _OTHER, evidence)


_RANK, _OTHER = 0.8, 0.4


def _named(comparison: Comparison) -> dict[tuple[str, str], list[Item]]:
    found: dict[tuple[str, str], list[Item]] = defaultdict(list)
    for item in comparison.items:
        if item.kind == "name":
            found[item.document, item.sentence].append(item)
    return found


def _beside(text: str, name: Span, office: Span) -> bool:
    """Whether an office is right before or after a name: `Ann Marsh, the mayor`, `Mayor Ann Marsh`."""
    first, last = sorted((name, office))
    between = text[first.end : last.start]
    if len(between) > _BESIDE or last.start < first.end:
        return False
    return between.strip() in ("", ",", ", the", ", a", ", an", ", its") and (first == office or "," in between)


def _one_person(a: str, b: str) -> bool:
    one, other = a.split(), b.split()
    if one[0] == other[0] and one[-1] == other[-1]:
        return True
    return same_surname(one[-1], other[-1]) == "same" and same_given(one[0], other[0]) == "same"
