"""How far each of the move keys goes, alike in every pane."""

from __future__ import annotations


def steps(where: str, page: int, total: int) -> int:
    """The rows that a move goes, downwards positive; `page` is what is in sight, `total` all there is."""
    page = max(1, page - 1)
    half = max(1, page // 2)
    return {
        "down": 1, "up": -1, "page_down": page, "page_up": -page, "half_down": half, "half_up": -half,
        "top": -total, "bottom": total,
    }[where]  # fmt: skip
