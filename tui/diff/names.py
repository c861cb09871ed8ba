"""Names in a longer and a shorter form: acronyms, companies without `Inc.`, people by their surname."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.english.firms import FORMS_OF_FIRMS
from tui.english.name_parts import NAME_LINKS
from tui.english.offices import HONORIFICS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.diff.change import Mark
    from tui.diff.tokens import Token

_DRESS = FORMS_OF_FIRMS | HONORIFICS
"""Words that are part of the form of a name and not of what it names."""


def abbreviates(
    left: Sequence[Token], right: Sequence[Token], open_left: Sequence[int], open_right: Sequence[int]
) -> tuple[tuple[int, int], tuple[int, int], Mark, str] | None:
    """An acronym on one side for the words on the other: `AI`, `artificial intelligence`."""
    for i in open_left:
        if run := _spelt(left[i].text, right, open_right):
            return (i, i + 1), run, "immaterial", "name"
    for j in open_right:
        if run := _spelt(right[j].text, left, open_left):
            return run, (j, j + 1), "immaterial", "name"
    return None


def adorns(tokens: Sequence[Token], same: Sequence[bool], places: Sequence[int], other: str) -> Iterable[int]:
    """The positions among `places` that only lengthen an adjacent name that both sides have.

    That is `Inc.` or `Mr.`, and capitalised words that make with it a name which the `other` document has in full too.
    """
    open_places = set(places)
    for n in places:
        if not tokens[n].capital:
            continue
        for step in (1, -1):
            at = n
            while at in open_places and tokens[at].capital:
                at += step
            if not 0 <= at < len(tokens) or not same[at] or not tokens[at].capital or tokens[at].figure:
                continue
            first, last = sorted((n, at))
            form = " ".join(token.text for token in tokens[first : last + 1])
            if tokens[n].text.casefold().strip(".") in _DRESS or form in other:
                yield n
                break


def _spelt(acronym: str, tokens: Sequence[Token], places: Sequence[int]) -> tuple[int, int] | None:
    """The run of open tokens whose first letters are `acronym`."""
    letters = acronym.replace(".", "")
    if len(letters) < 2 or not letters.isalpha() or not letters.isupper():
        return None
    for at, start in enumerate(places):
        built = ""
        for step, place in enumerate(places[at:]):
            text = tokens[place].text
            if place != start + step:
                break
            if built and text in NAME_LINKS and not letters.startswith(built + text[0].upper()):
                continue
            built += text[0].upper()
            if not letters.startswith(built):
                break
            if built == letters:
                return start, place + 1
    return None
