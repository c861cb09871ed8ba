"""The contents of every report for people, in order: the findings come before the sources."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.claims.sections import counts, differing_words, summary
from tui.comparison import Comparison
from tui.reading.addresses import is_address
from tui.reports import claim_blocks, digest_blocks, figure_blocks, naming, review_blocks, tie_blocks
from tui.reports.outline import Block, Item, Part, Report, Run, Runs
from tui.reports.rows import rows
from tui.reports.words import comments, details, making, origin
from tui.rows.sources import Source
from tui.rows.story_title import story_days, story_title
from tui.sessions.session import Review
from tui.ties.tie import differing

ONE = "Only one article was given, so there is nothing to compare."
NONE = "No articles were given."
_NAMED = 3
"""The maximum number of sources that are named if no article has a title."""


def contents(comparison: Comparison, review: Review | None = None, scope: str = "") -> Report:
    """The contents of a report, in order; `scope` says which claims it was limited to, if any."""
    review = review or Review()
    named = naming.named(comparison, review)
    story = story_title(comparison.documents) or _listed([source.name for source in named])
    return Report(
        title=" · ".join(part for part in (story, story_days(named)) if part) or "Nothing to compare",
        summary=" ".join(part for part in (found(comparison), scope) if part),
        sources=tuple(_source(comparison, source) for source in named),
        parts=tuple(_parts(comparison, review, named)),
        making=making(comparison),
    )


def found(comparison: Comparison) -> str:
    """What was found in one sentence, even if it is nothing."""
    if not comparison.documents:
        return NONE
    tied = differing(comparison.ties)
    if len(comparison.documents) > 1:
        return summary(counts(comparison.claims), tied)
    return f"{ONE} {differing_words(tied)}." if tied.number else ONE


def _listed(names: Sequence[str]) -> str:
    """`CNN, Fox and USA Today`; `CNN and 4 more sources`."""
    shown = list(names) if len(names) <= _NAMED else [names[0], f"{len(names) - 1} more sources"]
    return " and ".join(part for part in (", ".join(shown[:-1]), *shown[-1:]) if part)


def _parts(comparison: Comparison, review: Review, named: Sequence[Source]) -> Iterator[Part]:
    found_rows = rows(comparison, review, named)
    yield from review_blocks.reviewed(found_rows)
    yield from claim_blocks.parts(found_rows, claim_blocks.DIFFERING)
    yield from figure_blocks.arithmetic(comparison, named)
    yield from tie_blocks.tied(comparison, named)
    yield from digest_blocks.in_short(comparison, found_rows)
    if len(named) > 1:
        yield from claim_blocks.parts(found_rows, claim_blocks.OTHER)
    yield from figure_blocks.table(comparison, named)
    yield from digest_blocks.summary_part(comparison, named)
    yield from review_blocks.unplaced(review, naming.names_of_anchors(comparison, named))
    if named:
        yield Part("sources", "Sources", tuple(_sources(comparison, named)))


def _source(comparison: Comparison, source: Source) -> Runs:
    """A source on one line: its short name if that differs, its citation, and its length."""
    short = f"{source.short}: " if source.short != source.name else ""
    size = f" ({details(comparison.documents[source.index])})"
    return Run(short, "strong"), Run(source.citation, target=f"article-{source.index + 1}"), Run(size, "soft")


def _sources(comparison: Comparison, named: Sequence[Source]) -> Iterator[Block]:
    for source, document in zip(named, comparison.documents, strict=True):
        runs = [Run(source.citation, "strong"), Run(f". {origin(source, document)}")]
        if is_address(source.url):
            runs += [Run(", "), Run(source.url, url=source.url)]
        yield Item((*runs, Run(f", sha256 {document.sha256}", "soft")), number=source.index + 1)
        yield from (Item((Run(each),), depth=1) for each in comments(document))
