"""A conflict of figures extended by every source that gives the same fact, anywhere in its article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from tui.claims.values import notation
from tui.figures.figure import Figure
from tui.rows.values import Given, Values, marked_odd


def with_other_sources(found: Values, fact: Iterable[Figure], indexes: Mapping[str, int]) -> Values:
    """The values with the first that each other source of the fact gives, in one notation."""
    covered = {source for given in found.given for source in given.sources}
    first: dict[int, Figure] = {}
    for figure in fact:
        first.setdefault(indexes[figure.document], figure)
    others = [(source, figure) for source, figure in first.items() if source not in covered]
    if not others or not all(given.figures for given in found.given):
        return found
    figures: list[Figure] = [*found.figures, *(figure for _, figure in others)]
    texts = {figure.id: text for figure, text in zip(figures, notation(figures), strict=True)}
    groups = {texts[given.figures[0]]: replace(given, text=texts[given.figures[0]]) for given in found.given}
    if len(groups) < len(found.given):
        return found
    for source, figure in others:
        text = texts[figure.id]
        given = groups.get(text, Given(text, ()))
        groups[text] = replace(
            given,
            sources=tuple(sorted({*given.sources, source})),
            figures=(*given.figures, figure.id),
            elsewhere=(*given.elsewhere, (figure.document, figure.span)),
        )
    return Values(marked_odd(groups.values()), tuple(figures), found.kind)
