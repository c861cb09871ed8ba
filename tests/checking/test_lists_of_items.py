"""A draft and a source with very many items in one sentence: only equal ones are compared, and that is said."""

from __future__ import annotations

import tui
from tui.claims import quantities


def _list(first: int) -> str:
    return "The towns counted " + ", ".join(f"{n * 3}%" for n in range(first, first + 60)) + "."


def test_items_of_two_lists_are_supported_where_they_are_equal_and_else_not_compared() -> None:
    check = tui.check(tui.document(_list(100), name="draft"), [tui.document(_list(130), name="source")])
    states = {check.document(check.draft).slice(each.item.span): each for each in check.items}
    assert states["420%"].state == "supported"
    assert states["303%"].state == "unsupported"
    assert quantities.UNCOMPARED in states["303%"].why
