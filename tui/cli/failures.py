"""What `--fail-on` asks a comparison, so that a script can act on the answer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.comparison import Comparison
    from tui.sessions.session import Review


def found(asked: Iterable[str], comparison: Comparison, review: Review) -> bool:
    """Whether any of the things asked about is there."""
    checks = {
        "differ": lambda: bool(comparison.counts["differ"]),
        "figures": lambda: _figures(comparison),
        "unreviewed": lambda: _unreviewed(comparison, review),
    }
    return any(checks[name]() for name in asked)


def _figures(comparison: Comparison) -> bool:
    """Whether figures of one thing differ for sure, in a claim or in the figures table."""
    from tui.reports.figures import figure_rows  # noqa: PLC0415 - the engine is loaded by now

    conflict = any(
        reason.kind == "figure" and reason.outcome == "differs"
        for claim in comparison.claims
        for pair in claim.pairs
        if pair.relation == "differ" and pair.sure
        for reason in pair.reasons
    )
    return conflict or any(row.verdict == "differs" and row.sure for row in figure_rows(comparison))


def _unreviewed(comparison: Comparison, review: Review) -> bool:
    """Whether a row that differs has neither a verdict nor been marked as reviewed."""
    entries = (review.of(claim.id) for claim in comparison.claims if claim.relation == "differ")
    return not all(entry.verdict or entry.reviewed for entry in entries)
