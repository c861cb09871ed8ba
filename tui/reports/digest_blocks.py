"""The digest as blocks of a report: what the sources share and what each adds; conflicts have their own parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.comparison import Comparison
from tui.reports import digests
from tui.reports.outline import Block, Heading, Item, Paragraph, Part, Run, Runs
from tui.reports.rows import ReportRow
from tui.reports.summaries import summaries
from tui.rows.sources import Source


def in_short(comparison: Comparison, rows: Sequence[ReportRow]) -> Iterator[Part]:
    """What the sources share, and the most informative of what only one of them says."""
    found = [part for part in digests.parts(comparison, rows) if not part.differs]
    if any(part.section == "agree" for part in found):
        yield Part("digest", "In short", tuple(block for part in found for block in _part(part)))


def _part(part: digests.DigestPart) -> Iterator[Block]:
    yield Heading(part.heading, part.section)
    if any(reading.unshared for group in part.groups for line in group.lines for reading in line.readings):
        yield Paragraph((Run("Words in [brackets] are not in most of the sources.", "soft"),), "soft")
    for group in part.groups:
        yield Item((Run(group.title, "strong"),))
        yield from (Item(_line(line), depth=1) for line in group.lines)


def _line(line: digests.DigestLine) -> Runs:
    """The first reading with its places, and the row that shows all of them."""
    reading = line.readings[0]
    first, *others = (Run(place.citation, "soft", target=place.sentence) for place in reading.sources)
    also = [run for other in others for run in (Run("; ", "soft"), other)][1:]
    # In brackets, since not every format can show dimmed text.
    runs = [Run(text) if shared else Run(f"[{text}]", "soft") for text, shared in reading.pieces]
    runs += [Run(" "), Run("— ", "soft"), first]
    runs += [Run("; also ", "soft"), *also, Run(reading.rest, "soft")] if also else []
    return (*runs, Run(" (", "soft"), Run(line.where, "soft", target=line.row.claim.id), Run(")", "soft"))


def summary_part(comparison: Comparison, named: Sequence[Source]) -> Iterator[Part]:
    """The summary of each article, every sentence with its citation."""
    blocks: list[Block] = []
    for each in summaries(comparison, named):
        blocks.append(Heading(f"{each.source.name}: {each.size}, by {each.method}"))
        blocks += [
            Item((Run(f"{chosen.words} "), Run("— ", "soft"), Run(chosen.citation, "soft", chosen.id)))
            for chosen in each.sentences
        ]
    if blocks:
        yield Part("summaries", "Summaries", tuple(blocks))
