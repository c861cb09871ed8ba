"""The quotations of a block that are not as they were: other words, cut, added or removed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.claims.quotations import QuoteMatch, match_quotes
from tui.quotes import Quote, plain
from tui.reading.documents import Span
from tui.versioning.examined import Examined
from tui.versioning.history import ItemChange


def quotation_changes(old: Examined, one: Span, new: Examined, other: Span) -> Iterator[ItemChange]:
    """What became of the quotations of two blocks that correspond."""
    mine, theirs = list(old.quotes_within(one)), list(new.quotes_within(other))
    for quote in list(mine):
        same = next((each for each in theirs if _words(old, quote) == _words(new, each)), None)
        if same is not None:
            mine.remove(quote)
            theirs.remove(same)
    for match in match_quotes(_texts(old, mine), _texts(new, theirs)):
        if match.a in mine and match.b in theirs:
            mine.remove(match.a)
            theirs.remove(match.b)
            if match.how != "exact":
                yield _changed(match)
    for quote in mine:
        yield ItemChange("quotation", quote.span, None, "removed", old_ref=quote.id)
    for quote in theirs:
        yield ItemChange("quotation", None, quote.span, "added", new_ref=quote.id)


def _words(side: Examined, quote: Quote) -> str:
    """The letters of a quotation: a hyphen more or less changes nothing."""
    return "".join(plain(side.document.slice(quote.span)))


def _texts(side: Examined, quotes: Sequence[Quote]) -> list[tuple[Quote, str]]:
    return [(quote, side.document.slice(quote.span)) for quote in quotes]


def _changed(match: QuoteMatch) -> ItemChange:
    cut = match.how == "cut"
    return ItemChange(
        "quotation",
        match.a.span,
        match.b.span,
        "compatible" if cut else "differs",
        why="one has more of the words" if cut else "",
        old_ref=match.a.id,
        new_ref=match.b.id,
        words=match.changed,
    )
