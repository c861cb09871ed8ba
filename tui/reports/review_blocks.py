"""What the reader decided as blocks of a report: the reviewed claims on top, and what lost its claim at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.claims.sections import SECTIONS
from tui.reports import orphans
from tui.reports.claim_blocks import DIFFERING, linked, review_lines, value_line, value_list
from tui.reports.outline import Block, Group, Item, Paragraph, Part, Quotation, Run
from tui.reports.rows import ReportRow
from tui.sessions.session import Review
from tui.sessions.wording import Named

_SHOWN = frozenset({"Right", "Right value", "Evidence", "Does not belong", "Note", "Changed since"})


def reviewed(rows: Sequence[ReportRow]) -> Iterator[Part]:
    """The claims that have a verdict, were reviewed or have a note: resolved ones first, then unclear ones."""
    found = sorted((row for row in rows if is_reviewed(row)), key=_rank)
    if not found:
        return
    open_rows = [row for row in rows if row.section in DIFFERING]
    resolved = sum(map(is_resolved, open_rows))
    blocks: list[Block] = []
    if open_rows:
        text = f"Resolved: {resolved} of {len(open_rows)} (conflicts, claims to check and disputes)."
        blocks.append(Paragraph((Run(text),)))
    yield Part("reviewed", "Reviewed", (*blocks, *map(_item, found)))


def is_reviewed(row: ReportRow) -> bool:
    """True if the reader gave a verdict on a claim or wrote a note on it."""
    return row.entry.resolved or row.entry.reviewed or bool(row.entry.note)


def is_resolved(row: ReportRow) -> bool:
    """True if the reader settled a claim: an unclear one stays open unless the right value is known."""
    return row.entry.resolved and (row.entry.verdict != "unclear" or bool(row.entry.resolution))


def _rank(row: ReportRow) -> tuple[bool, bool, int]:
    return not is_resolved(row), not row.entry.reviewed, row.number


def _item(row: ReportRow) -> Item:
    runs = [Run(f"{SECTIONS[row.section].sign} "), Run(row.row.name, "strong", target=row.claim.id)]
    values = value_list(row)
    runs += [Run(" — "), *value_line(values)] if values else []
    review = dict(row.review)
    verdict = review.get("Verdict", "")
    runs += [Run(" — "), Run(verdict, "strong")] if verdict else []
    for name, words in review.items():
        runs += [Run(f". {name}: "), linked(words)] if name in _SHOWN else []
    return Item(tuple(runs))


def unplaced(review: Review, named: Named) -> Iterator[Part]:
    """Wrong matches that were separated, and reviewed claims whose text changed."""
    for name, heading, group in orphans.sections(review, named):
        groups = tuple(
            Group((
                *(Quotation((Run(place.words), Run(f" — {place.name}", "soft"))) for place in each.passages),
                *review_lines(each.review),
            ))
            for each in group
        )  # fmt: skip
        yield Part(name, heading, groups)
