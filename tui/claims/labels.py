"""A claim's name in a few words taken from its texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tui.claims.profiles import Part, Profile

_WORDS = 4
_LONGEST = 48


def label(members: Sequence[tuple[Profile, Part]]) -> str:
    """What a figure of the claim measures, of whom and when; or its most telling terms in the order of the text."""
    for _, part in members:
        for figure in part.figures:
            if figure.measure and figure.kind != "date":
                period = figure.period.text if figure.period else ""
                return _short(
                    " · ".join(" ".join(piece.split()) for piece in (figure.measure, figure.holder, period) if piece)
                )
    return _short(_terms(members))


def _terms(members: Sequence[tuple[Profile, Part]]) -> str:
    weight: Counter[str] = Counter()
    for profile, part in members:
        weight.update({term: profile.weights[term] for term in part.terms})
    profile, part = members[0]
    best = set(sorted(part.terms, key=lambda term: (-weight[term], term))[:_WORDS])
    written = [word for term, word in reversed(profile.words.items()) if term in best]
    return " ".join(dict.fromkeys(written)) or part.text


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
