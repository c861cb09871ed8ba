"""Tables of office documents that hold no data."""

from __future__ import annotations

from collections.abc import Iterable

_LONG = 150
"""Characters of a paragraph of running text."""


def is_layout(rows: Iterable[Iterable[tuple[int, list[int]]]]) -> bool:
    """Whether a table only sets text in place: it has one column, or most of it is long paragraphs.

    Of each cell of its rows is given how many columns it covers, and the lengths of its paragraphs.
    """
    widest = running = whole = 0
    for row in rows:
        width = 0
        for columns, lengths in row:
            width += columns
            whole += sum(lengths)
            running += sum(lengths) if sum(length > _LONG for length in lengths) >= 2 else 0
        widest = max(widest, width)
    return widest <= 1 or 2 * running > whole
