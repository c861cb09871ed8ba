"""Where the reader was when the articles were left, to be there again when they are opened."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields, replace
from typing import Any, cast

from tui.app import keys
from tui.app.filters import FILTERS, ORDERS, Filter, Order


@dataclass(frozen=True, slots=True)
class Kept:
    """The pane in focus, the article it was (-1 for none), the claim and its row, the filter, the order of the columns.

    `tops` are the offsets of the text that stood at the top of each pane that had been in sight; `zoomed` whether the
    pane had the screen; `rows` how many rows there were in all; `heights` those of the claims and of the diff, 0 where
    they are the stylesheet's; `sort` the order of the rows; `locked` whether the articles scroll together;
    `wrapped` whether long lines go on beneath; `hidden` the articles out of sight, `widths` the parts of the width of
    each.
    """

    pane: str = "claims"
    article: int = -1
    claim: str = ""
    row: int = 0
    wanted: Filter = None
    order: tuple[int, ...] = ()
    tops: tuple[tuple[int, int], ...] = ()
    zoomed: bool = False
    rows: int = 0
    heights: tuple[int, int] = (0, 0)
    sort: Order = "table"
    locked: bool = False
    wrapped: bool = True
    hidden: tuple[int, ...] = ()
    widths: tuple[tuple[int, int], ...] = ()

    def told(self) -> str:
        """As text, for the store."""
        import json  # noqa: PLC0415 - the first frame does not need it

        return json.dumps(asdict(self), sort_keys=True)


def read(text: str) -> Kept:
    """What was kept; the beginning where it cannot be understood, as when it was written by another version."""
    import json  # noqa: PLC0415 - as above

    try:
        told = json.loads(text or "{}")
        known = {field.name: told[field.name] for field in fields(Kept) if field.name in told}
        return _sound(Kept(**known))
    except (ValueError, TypeError, RecursionError):
        return Kept()


def _sound(kept: Kept) -> Kept:
    """The same with nothing in it but what belongs there."""
    if (
        kept.pane not in keys.PANE_NAMES
        or kept.wanted not in FILTERS
        or kept.sort not in ORDERS
        or not isinstance(kept.claim, str)
    ):
        return Kept()
    numbers: list[Any] = [kept.article, kept.row, kept.rows, *kept.order, *(n for pair in kept.tops for n in pair)]
    numbers += [*kept.heights, *kept.hidden, *(n for pair in kept.widths for n in pair)]
    if not all(isinstance(number, int) for number in numbers) or any(
        len(pair) != 2 for pair in (kept.heights, *kept.tops, *kept.widths)
    ):
        return Kept()
    tops = cast("tuple[tuple[int, int], ...]", tuple(tuple(pair) for pair in kept.tops))
    widths = tuple((index, min(1000, max(1, width))) for index, width in kept.widths)
    claims, diff = kept.heights
    heights = (min(200, max(0, claims)), min(200, max(0, diff)))
    return replace(
        kept, order=tuple(kept.order), tops=tops, heights=heights, zoomed=bool(kept.zoomed), locked=bool(kept.locked),
        wrapped=bool(kept.wrapped), hidden=tuple(kept.hidden), widths=widths,
    )  # fmt: skip
