"""The distances of the move keys, the same in every pane."""

from __future__ import annotations


def steps(where: str, page: int, total: int) -> int:
    """The rows that a move covers, positive downwards; `page` is the number of visible rows, `total` of all rows."""
    page = max(1, page - 1)
    half = max(1, page // 2)
    return {
        "down": 1, "up": -1, "page_down": page, "page_up": -page, "half_down": half, "half_up": -half,
        "top": -total, "bottom": total,
    }[where]  # fmt: skip
