"""The methods of summarising: rank the sentences of an article once, then take a summary of any length from that."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from tui.errors import CrossreadError
from tui.summaries import names
from tui.summaries.candidates import Candidate, candidates, terms
from tui.summaries.summary import Choice, Ranking, Summary

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.reading.documents import Document

METHODS = names.METHODS


def rank(document: Document, method: str) -> Ranking:
    """Score every sentence of `document` that a summary may include, best first; equal ones stay in reading order.

    Raises CrossreadError if `method` is not one of METHODS.
    """
    sentences = candidates(document)
    return Ranking(document.id, method, _best(sentences, method, len(sentences)))


def choose(ranking: Ranking, sentences: int | str) -> Summary:
    """The best `sentences` of a ranking in reading order: a number, or a percentage such as `10%` (at least one)."""
    best = ranking.choices[: length(sentences, len(ranking.choices))]
    return _summary(ranking.document, ranking.method, best)


def summarise(document: Document, method: str, sentences: int | str) -> Summary:
    """The summary of one document; all its sentences if it has fewer than requested.

    The same as `choose` takes from the ranking, but only as much of the ranking is computed as needed.
    """
    found = candidates(document)
    return _summary(document.id, method, _best(found, method, length(sentences, len(found))))


def _summary(document: str, method: str, best: Sequence[Choice]) -> Summary:
    chosen = tuple(sorted(best, key=lambda choice: choice.place))
    return Summary(document, method, tuple(choice.sentence for choice in chosen), chosen)


def length(asked: int | str, total: int) -> int:
    """The number of sentences out of `total` that a number or a percentage asks for; a percentage gives at least one.

    Raises CrossreadError if `asked` is neither.
    """
    text = str(asked)
    number = text.removesuffix("%")
    if not (number.isascii() and number.isdigit()):
        msg = f"The length of a summary is a number or a percentage such as 10%, not {text!r}."
        raise CrossreadError(msg)
    wanted = int(number) if number == text else max(1, total * int(number) // 100)
    return min(wanted, total)


def _best(sentences: Sequence[Candidate], method: str, count: int) -> tuple[Choice, ...]:
    """The best `count` sentences, best first, each with its reasons."""
    if method not in METHODS:
        msg = f"No summary method is called {method!r}: choose one of {', '.join(METHODS)}."
        raise CrossreadError(msg)
    best = list(islice(_scored(sentences, method), count)) if sentences else []
    reasons = terms(sentences, [place for place, _ in best])
    return tuple(
        Choice(sentences[place].id, number, place, score, reason)
        for number, ((place, score), reason) in enumerate(zip(best, reasons, strict=True), 1)
    )


def _scored(sentences: Sequence[Candidate], method: str) -> Iterable[tuple[int, float]]:
    """The places of the sentences with their scores, best first."""
    if method == "auto":
        from tui.summaries import auto  # noqa: PLC0415 - numpy is slow to import

        return auto.score(sentences)
    from tui.summaries import scoring  # noqa: PLC0415 - sumy and numpy are slow to import

    return scoring.score(sentences, method)
