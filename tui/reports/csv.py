"""The claims as CSV (RFC 4180), a row a passage, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io

from tui.comparison import Comparison
from tui.reading.sanitise import visible
from tui.reports.rows import rows

COLUMNS = (
    "claim", "relation", "sure", "score", "apart_percent", "label",
    "article", "name", "sentence", "start", "end", "text", "why", "sha256",
)  # fmt: skip


def cell(text: str) -> str:
    """`text` so that no spreadsheet takes it for a formula: an apostrophe before the signs that start one."""
    shown = visible(text)
    return "'" + shown if shown[:1] in {"=", "+", "-", "@", "\t", "\r"} else shown


def render(comparison: Comparison) -> str:
    """A heading, then a row for every passage of every claim, in the order of the table."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for row in rows(comparison):
        claim = row.claim
        sure = "yes" if all(pair.sure for pair in claim.pairs) else "no"
        head = (claim.id, claim.relation, sure, round(claim.score, 6), round(claim.apart, 6), cell(row.label))
        for passage, witness in zip(claim.passages, row.witnesses, strict=True):
            document = comparison.documents[witness.number - 1]
            article = (witness.number, cell(witness.name), passage.sentence, witness.start, witness.end)
            said = (cell(witness.words), cell("; ".join(row.why)), document.sha256)
            writer.writerow((*head, *article, *said))
    return out.getvalue()
