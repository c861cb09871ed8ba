"""A comparison limited to the claims that the reader reviewed, for a report of these alone."""

from __future__ import annotations

from dataclasses import replace

from tui.comparison import Comparison
from tui.rows import row as claim_rows
from tui.sessions.session import Review
from tui.summaries.summary import Digest


def limited(comparison: Comparison, review: Review | None) -> Comparison:
    """The claims with a verdict or a note, and those marked as reviewed, with the figures of their passages and values.

    The articles stay whole; the summaries and the digest, which are about all claims, are left out.
    """
    entries = {} if review is None else review.entries
    known = {name for name, entry in entries.items() if entry.resolved or entry.reviewed or entry.note}
    claims = tuple(claim for claim in comparison.claims if claim.id in known)
    sentences = {passage.sentence for claim in claims for passage in claim.passages}
    rows = claim_rows.rows(comparison) if claims else ()
    values = {name for row in rows if row.claim.id in known for given in row.given for name in given.figures}
    return replace(
        comparison,
        claims=claims,
        figures=tuple(figure for figure in comparison.figures if figure.sentence in sentences or figure.id in values),
        summaries=(),
        digest=Digest(),
    )


def scope_of(whole: Comparison, part: Comparison) -> str:
    """A sentence that says which claims a report was limited to."""
    return f"Only the reviewed claims are shown: {len(part.claims):,} of {len(whole.claims):,}."
