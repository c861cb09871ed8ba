"""The changes of the quotations of a block: other words, cut, added or removed."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from tui.claims.quotations import QuoteMatch, match_quotes
from tui.quotes import Quote, plain
from tui.reading.documents import Span
from tui.versioning.examined import Examined
from tui.versioning.history import ItemChange


def quotation_changes(
    old: Examined, one: Span, new: Examined, other: Span, items: Sequence[ItemChange] = ()
) -> Iterator[ItemChange]:
    """The changes of the quotations of two corresponding blocks; `items` are the changes of their other items."""
    mine = {quote.id: quote for quote in old.quotes_within(one)}
    theirs = {quote.id: quote for quote in new.quotes_within(other)}
    waiting: defaultdict[str, deque[Quote]] = defaultdict(deque)
    for each in theirs.values():
        waiting[_words(new, each)].append(each)
    for quote in [*mine.values()]:
        same = waiting.get(_words(old, quote))
        if same:
            del mine[quote.id], theirs[same.popleft().id]
    for match in match_quotes(_texts(old, mine.values()), _texts(new, theirs.values())):
        if match.a.id in mine and match.b.id in theirs:
            del mine[match.a.id], theirs[match.b.id]
            if match.how != "exact":
                found = _changed(match, old.document.slice(match.a.span), new.document.slice(match.b.span))
                rewritten = _without_values(old, match.a, items, new=False) == _without_values(
                    new, match.b, items, new=True
                )
                yield replace(found, outcome="same_in_other_form", why="") if rewritten else found
    for quote in mine.values():
        yield ItemChange("quotation", quote.span, None, "removed", old_ref=quote.id)
    for quote in theirs.values():
        yield ItemChange("quotation", None, quote.span, "added", new_ref=quote.id)


def _words(side: Examined, quote: Quote) -> str:
    """The letters of a quotation: a hyphen more or less changes nothing."""
    return "".join(plain(side.document.slice(quote.span)))


def _without_values(side: Examined, quote: Quote, items: Sequence[ItemChange], *, new: bool) -> list[tuple[str, ...]]:
    """The words of a quotation between the values that are only written differently: `two`, then `2`."""
    values = [item.new if new else item.old for item in items if item.kind in _VALUES and item.outcome in _SAME]
    found, start = [], quote.span.start
    for value in sorted(value for value in values if value and quote.span.contains(value)):
        found.append(plain(side.document.text[start : value.start]))
        start = value.end
    return [*found, plain(side.document.text[start : quote.span.end])]


_VALUES = frozenset({"figure", "number", "date", "time"})
_SAME = frozenset({"same", "same_in_other_form"})


def _texts(side: Examined, quotes: Iterable[Quote]) -> list[tuple[Quote, str]]:
    return [(quote, side.document.slice(quote.span)) for quote in quotes]


def _changed(match: QuoteMatch, one: str, other: str) -> ItemChange:
    cut = match.how == "cut"
    return ItemChange(
        "quotation",
        match.a.span,
        match.b.span,
        "compatible" if cut else "differs",
        why="one has more of the words" if cut else "",
        old_ref=match.a.id,
        new_ref=match.b.id,
        words=tuple(_changes(_written(one), _written(other))) if match.changed else (),
    )


def _changes(one: Sequence[tuple[str, str]], other: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The words that are not the same, as they are written: an apostrophe or a capital alone changes nothing."""
    left, right = ([key for key, _ in words] for words in (one, other))
    for tag, start, end, first, last in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if tag != "equal":
            yield " ".join(word for _, word in one[start:end]), " ".join(word for _, word in other[first:last])


def _written(text: str) -> list[tuple[str, str]]:
    """The words of a quotation, each with how it is compared before how it is written."""
    found: list[tuple[str, str]] = []
    for part in text.split():
        words = plain(part)
        found += [(words[0], _OUTER.sub("", part))] if len(words) == 1 else [(word, word) for word in words]
    return found


_OUTER = re.compile(r"^\W+|\W+$")
