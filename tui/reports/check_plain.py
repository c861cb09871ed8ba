"""A draft check as plain text."""

from __future__ import annotations

from tui.checking.check import Check
from tui.checking.review import CheckReview
from tui.reports import plain
from tui.reports.check_contents import NO_REVIEW, contents


def render(check: Check, review: CheckReview = NO_REVIEW) -> str:
    """One line per statement, no colour."""
    return plain.written(contents(check, review))
