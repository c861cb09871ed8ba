"""Parts next to their total: `62 people, 40 adults and 22 children`, `40 adults and 22 children, 62 in all`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tui.figures import wording
from tui.figures.checks.check import Check, outcome
from tui.figures.figure import Figure

_TOTAL = re.compile(r"\b(?:a total of|totall?ing|in all|altogether|in total)\b", re.IGNORECASE)
_LISTED = re.compile(r"[^.;:()]{0,40}(?:,|\band\b)[^.;:()]{0,20}", re.DOTALL)
_OPENED = re.compile(r"[^.;:()]{0,40}[,:(—–]\s*(?:of (?:whom|them|which)\s+)?", re.DOTALL)
_SOME = re.compile(r"\b(?:includ|among|mostly|at least|more than|other|another|also|such as)", re.IGNORECASE)
_NEAR = 0.25
"""A total is missed by less than this share of it; anything further off was not meant as its parts."""
_MOST = 6


def find(text: str, sentence: Sequence[Figure]) -> Iterator[Check]:
    """The totals that the figures of one sentence of `text` allow to add up.

    That parts add up shows what they are; that they do not is reported only where the words say that they should.
    """
    plain = [
        one
        for one in sentence
        if one.kind in ("count", "money") and one.value and not (one.bound or one.origin or one.counterpart)
        and not _numbered(text, one)
    ]  # fmt: skip
    for place, total in enumerate(plain):
        before = [part for part in plain[max(0, place - _MOST) : place] if part.kind == total.kind]
        if _TOTAL.search(text[max(0, total.span.start - 24) : total.span.end + 24]) and _are_listed(text, before):
            check = _added(total, before)
            if check.holds or _may_be_missed(text, total, before):
                yield check
            continue
        for parts in _runs(text, plain[place + 1 : place + 1 + 2 * _MOST], total):
            stated = _gap(text, total, parts[0]).rstrip().endswith(":") and parts[-1] is plain[-1]
            check = _added(total, parts)
            if check.holds or (stated and _may_be_missed(text, total, parts)):
                yield check
                break


def _numbered(text: str, figure: Figure) -> bool:
    """Whether it only numbers the items of a list: `(1)`, `2)`."""
    return text[figure.span.end : figure.span.end + 1] == ")" and figure.text.isdecimal()


def _are_listed(text: str, parts: Sequence[Figure]) -> bool:
    return len(parts) >= 2 and all(_LISTED.fullmatch(_gap(text, one, other)) for one, other in pairwise(parts))


def _may_be_missed(text: str, total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether a sum that misses its total was meant to reach it: it is close, and no words leave parts out."""
    added, whole = sum(part.value or 0.0 for part in parts), total.value or 0.0
    words = text[min(total.span.start, parts[0].span.start) : max(total.span.end, parts[-1].span.end)]
    return abs(added - whole) <= _NEAR * whole and not _SOME.search(words)


def _gap(text: str, first: Figure, second: Figure) -> str:
    return text[first.span.end : second.span.start]


def _runs(text: str, parts: Sequence[Figure], total: Figure) -> Iterator[Sequence[Figure]]:
    """The first two, three, … figures listed after a total that may be its parts: of its kind, and each smaller."""
    alike = [part for part in parts if part.kind == total.kind and (part.unit == total.unit or total.kind == "count")]
    if not alike or not _OPENED.fullmatch(_gap(text, total, alike[0])):
        return
    for count in range(2, min(len(alike), _MOST) + 1):
        found = alike[:count]
        if all((part.value or 0.0) < (total.value or 0.0) for part in found) and _are_listed(text, found):
            yield found


def _added(total: Figure, parts: Sequence[Figure]) -> Check:
    added = sum(part.value or 0.0 for part in parts)
    slack = sum(figure.precision for figure in (total, *parts) if figure.precision > 1) / 2
    holds = abs(added - (total.value or 0.0)) <= slack + 1e-9 * abs(added)
    unit = f" {total.unit}" if total.kind == "money" else ""
    result = outcome(f"{wording.format_number(added)}{unit}", total.text, holds=holds)
    figures = (total.id, *(part.id for part in parts))
    return Check("total", figures, holds, f"{' + '.join(part.text for part in parts)} {result}")
