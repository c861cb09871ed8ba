"""Colour is added to the plain report without changing a word."""

from __future__ import annotations

import re

from tui.comparison import Comparison
from tui.reports import colour, plain
from tui.sessions.session import Review


def test_without_its_colours_it_is_the_plain_report(comparison: Comparison, review: Review) -> None:
    found = colour.render(comparison, review)
    assert found != plain.render(comparison, review)
    assert re.sub(r"\x1b\[[0-9;]*m", "", found) == plain.render(comparison, review)
