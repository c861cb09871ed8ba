"""The offices of the people in a draft, and what the sources say that these people are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from tui.checking.check import Evidence
from tui.checking.findings import Finding, Sought
from tui.claims.mentions import Mention, mentions
from tui.claims.profiles import Profile
from tui.english.people import Role, same_given, same_surname


class Roles:
    """What the sources say that people are, by source and surname."""

    def __init__(self, read: Sequence[Profile]) -> None:
        self._held: dict[tuple[str, str], list[tuple[Mention, str]]] = defaultdict(list)
        for position, profile in enumerate(read):
            for mention in mentions(profile, position):
                if isinstance(mention.value, Role):
                    sentence = profile.parts[0].passage.sentence
                    self._held[profile.document, mention.who.split()[-1]].append((mention, sentence))

    def findings(self, one: Sought, mine: Mention, source: str) -> Iterator[Finding]:
        """What a source says of the office of a person."""
        if not isinstance(mine.value, Role):
            return
        for other, sentence in self._held.get((source, mine.who.split()[-1]), ()):
            if not isinstance(other.value, Role) or not _one_person(mine.who, other.who):
                continue
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


_RANK, _OTHER = 0.8, 0.4


def _one_person(a: str, b: str) -> bool:
    one, other = a.split(), b.split()
    if one[0] == other[0] and one[-1] == other[-1]:
        return True
    return same_surname(one[-1], other[-1]) == "same" and same_given(one[0], other[0]) == "same"
