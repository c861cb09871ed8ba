"""A draft check as Markdown."""

from __future__ import annotations

from tui.checking.check import Check
from tui.checking.review import CheckReview
from tui.reports import markdown
from tui.reports.check_contents import NO_REVIEW, contents


def render(check: Check, review: CheckReview = NO_REVIEW) -> str:
    """A heading for each part, a list item for each item of the draft."""
    return markdown.written(contents(check, review))
