"""The conditions of `--fail-on`, so a script can act on the exit code."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from tui.errors import CrossreadError
from tui.ties.tie import differing

if TYPE_CHECKING:
    from tui.checking.check import Check
    from tui.checking.review import CheckReview
    from tui.comparison import Comparison
    from tui.sessions.session import Review
    from tui.versioning.history import History


def any_changed(conditions: Iterable[str], history: History) -> bool:
    """Whether the history of a text meets one of the conditions."""
    items = [item for step in history.steps for item in step.items if item.changed]
    met = {
        "changed": any(step.changed for step in history.steps),
        "differ": bool(items),
        "figures": any(item.kind == "figure" and item.sure for item in items),
        "unannounced": any(step.unannounced for step in history.steps),
    }
    return any(met.get(name, False) for name in conditions)


def any_open(conditions: Iterable[str], check: Check, review: CheckReview) -> bool:
    """Whether the check of a draft meets one of the conditions; what was checked off meets none."""
    open_ = review.open(check.items)
    states = {each.state for each in open_}
    met = {
        "contradicted": "contradicted" in states,
        "unsupported": bool(states & {"contradicted", "unsupported"}),
        "unreviewed": bool(open_),
    }
    return any(met.get(name, False) for name in conditions)


def require_compared(conditions: Iterable[str]) -> None:
    """CrossreadError for a condition that no comparison can meet."""
    for name in conditions:
        if name in _OF_OTHERS:
            raise CrossreadError(f"--fail-on {name} is about {_OF_OTHERS[name]}.")


_CHECKED, _CHANGED = "the check of a draft; add --check DRAFT", "the versions of one text; add --versions"
_OF_OTHERS = {"contradicted": _CHECKED, "unsupported": _CHECKED, "changed": _CHANGED, "unannounced": _CHANGED}
"""What the conditions are about that are not those of a comparison."""


def any_met(conditions: Iterable[str], comparison: Comparison, review: Review) -> bool:
    """Whether the comparison meets one of the conditions."""
    tied = differing(comparison.ties)
    checks = {
        "differ": lambda: bool(comparison.counts["differ"] or tied.number),
        "figures": lambda: bool(tied.sure) or _figures_conflict(comparison),
        "unreviewed": lambda: _unreviewed(comparison, review),
    }
    return any(checks[name]() for name in conditions)


def _figures_conflict(comparison: Comparison) -> bool:
    """Whether figures for the same thing certainly differ, in a claim or in the figures table."""
    from tui.rows.figure_rows import figure_rows  # noqa: PLC0415 - the engine is loaded by now

    in_claims = any(
        reason.kind == "figure" and reason.outcome == "differs"
        for claim in comparison.claims
        for pair in claim.pairs
        if pair.relation == "differ" and pair.sure
        for reason in pair.reasons
    )
    return in_claims or any(row.verdict == "differs" and row.sure for row in figure_rows(comparison))


def _unreviewed(comparison: Comparison, review: Review) -> bool:
    """Whether a row that differs has no verdict and has not been marked as reviewed."""
    entries = (review.of(claim.id) for claim in comparison.claims if claim.relation == "differ")
    return not all(entry.verdict or entry.reviewed for entry in entries)
