"""The reader's view when the articles were closed, restored when they are opened again."""

from __future__ import annotations

from dataclasses import asdict, fields, replace
from typing import Any, cast

from tui.app import keys
from tui.app.filter import NO_FILTER, Filter, from_values
from tui.app.row_order import ORDERS, RowOrder
from tui.records import dataclass

_NAMES = {"columns": "order", "order": "sort"}
"""The stored names of fields that have other names here."""
_ORDERS = {"table": "section", "apart": "gap"}
"""The orders by their former names."""
_MOST_SOURCES = 10_000
_FURTHEST = 1 << 31
"""Beyond any row, column or character."""
_LONGEST = 300
"""Characters of a title or a name; what is longer was never shown whole."""


@dataclass(frozen=True, slots=True)
class SavedView:
    """The pane in focus, the article it was (-1 for none), the claim and its row, the filter, the order of the columns.

    `tops` are the offsets of the text at the top of each pane in sight; `zoomed` whether the pane had the whole screen;
    `rows` how many rows there were in all; `heights` those of the claims and of the diff, 0 if they are the
    stylesheet's; `order` that of the rows; `locked` whether the articles scroll together; `wrapped` whether long lines
    are wrapped; `hidden` the hidden articles, `widths` the share of the width of each, `unfolded` the sources whose own
    claims are shown. `title` is that of the story and `sources` are the names of its sources, for the start screen.
    """

    pane: str = "claims"
    article: int = -1
    claim: str = ""
    row: int = 0
    filter: Filter = NO_FILTER
    columns: tuple[int, ...] = ()
    tops: tuple[tuple[int, int], ...] = ()
    zoomed: bool = False
    rows: int = 0
    heights: tuple[int, int] = (0, 0)
    order: RowOrder = "section"
    locked: bool = False
    wrapped: bool = True
    hidden: tuple[int, ...] = ()
    widths: tuple[tuple[int, int], ...] = ()
    unfolded: tuple[int, ...] = ()
    title: str = ""
    sources: tuple[str, ...] = ()

    def to_json(self) -> str:
        """The view as text, for the store."""
        import json  # noqa: PLC0415 - the first frame does not need it

        values = {_stored(field.name): getattr(self, field.name) for field in fields(self)}
        values["filter"] = asdict(self.filter)
        return json.dumps(values, sort_keys=True)


def _stored(name: str) -> str:
    return _NAMES.get(name, name)


def from_json(text: str) -> SavedView:
    """The view as saved; the default one if the text is invalid, for example from another version."""
    import json  # noqa: PLC0415 - as above

    try:
        stored = json.loads(text or "{}")
        names = [field.name for field in fields(SavedView) if _stored(field.name) in stored]
        known: dict[str, Any] = {name: stored[_stored(name)] for name in names}
        known["filter"] = from_values(known.get("filter"), _MOST_SOURCES)
        order = known.get("order")
        known["order"] = _ORDERS.get(order, order) if isinstance(order, str) else "section" if order is None else order
        return _validated(SavedView(**known))
    except (ValueError, TypeError, RecursionError):
        return SavedView()


def _validated(view: SavedView) -> SavedView:
    """The same view with every value in its range; the default one if a value has the wrong type."""
    if (
        view.pane not in keys.PANE_NAMES
        or not isinstance(view.order, str)
        or view.order not in ORDERS
        or not all(isinstance(text, str) for text in (view.claim, view.title, *view.sources))
    ):
        return SavedView()
    numbers: list[Any] = [view.article, view.row, view.rows, *view.columns, *(n for pair in view.tops for n in pair)]
    numbers += [*view.heights, *view.hidden, *view.unfolded, *(n for pair in view.widths for n in pair)]
    if not all(isinstance(number, int) and abs(number) < _FURTHEST for number in numbers) or any(
        len(pair) != 2 for pair in (view.heights, *view.tops, *view.widths)
    ):
        return SavedView()
    tops = cast("tuple[tuple[int, int], ...]", tuple(tuple(pair) for pair in view.tops))
    widths = tuple((index, min(1000, max(1, width))) for index, width in view.widths)
    claims, diff = view.heights
    heights = (min(200, max(0, claims)), min(200, max(0, diff)))
    return replace(
        view, columns=tuple(view.columns), tops=tops, heights=heights, zoomed=bool(view.zoomed),
        locked=bool(view.locked), wrapped=bool(view.wrapped), hidden=tuple(view.hidden), widths=widths,
        unfolded=tuple(view.unfolded), title=view.title[:_LONGEST],
        sources=tuple(source[:_LONGEST] for source in view.sources),
    )  # fmt: skip
