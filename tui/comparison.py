"""The comparison: its result, and its steps in order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from tui import quotes as quotations
from tui.claims import alignment
from tui.claims.claim import NAMES, Claim, Relation
from tui.errors import StoppedError
from tui.figures import find
from tui.figures.figure import Figure
from tui.language import sentences
from tui.options import Options
from tui.quotes import Quote
from tui.reading.documents import Document
from tui.summaries import digest, methods
from tui.summaries.summary import Digest, Summary

Progress = Callable[[str, int, int], None]
"""Told the step, how many of its articles are done, and how many there are."""

Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Comparison:
    """The finished result. Everything is in document order; the claims are in the order of the table."""

    documents: tuple[Document, ...] = ()
    options: Options = field(default_factory=Options)
    figures: tuple[Figure, ...] = ()
    quotes: tuple[Quote, ...] = ()
    claims: tuple[Claim, ...] = ()
    summaries: tuple[Summary, ...] = ()
    digest: Digest = field(default_factory=Digest)

    @property
    def counts(self) -> dict[Relation, int]:
        """How many claims there are of each relation, in the order they are told."""
        found = Counter(claim.relation for claim in self.claims)
        return {relation: found[relation] for relation in NAMES}


def distinct(documents: Iterable[Document]) -> tuple[Document, ...]:
    """The documents with ids that no two share, whatever their order: copies of one text are told apart by name."""
    kept = list(documents)
    seen: Counter[str] = Counter()
    ids = {}
    for position in sorted(range(len(kept)), key=lambda i: (kept[i].id, kept[i].name, kept[i].path, i)):
        name = kept[position].id
        seen[name] += 1
        ids[position] = name if seen[name] == 1 else f"{name}-{seen[name]}"
    return tuple(replace(document, id=ids[i]) for i, document in enumerate(kept))


def compare(
    documents: Iterable[Document],
    options: Options | None = None,
    *,
    progress: Progress | None = None,
    stopped: Callable[[], bool] | None = None,
) -> Comparison:
    """Compare articles; one alone gets its summary, figures and quotations.

    Pure: the same documents and options give the same answer, byte for byte. `stopped` is asked between steps and
    articles; where it answers yes, StoppedError is raised.
    """
    options = options or Options()
    steps = _Steps(progress, stopped)
    read = steps.each("sentences", sentences.split, distinct(documents))
    figures = steps.gather("figures", find.find, read)
    quotes = steps.gather("quotations", quotations.find, read)
    summaries = steps.each("summaries", lambda d: methods.summarise(d, options.summary, options.sentences), read)
    claims = steps.once("claims", lambda: alignment.align(read, figures, quotes))
    return Comparison(
        documents=read,
        options=options,
        figures=figures,
        quotes=quotes,
        claims=claims,
        summaries=summaries,
        digest=steps.once("digest", lambda: digest.digest(read, claims)),
    )


class _Steps:
    """Runs the steps, tells how far they are, and gives up where the reader asks for it."""

    def __init__(self, progress: Progress | None, stopped: Callable[[], bool] | None) -> None:
        self._progress = progress
        self._stopped = stopped

    def _tell(self, step: str, done: int, total: int) -> None:
        if self._stopped is not None and self._stopped():
            raise StoppedError(f"Stopped while working on the {step}.")
        if self._progress is not None:
            self._progress(step, done, total)

    def each(self, step: str, work: Callable[[Item], Result], items: Sequence[Item]) -> tuple[Result, ...]:
        results = []
        for done, item in enumerate(items):
            self._tell(step, done, len(items))
            results.append(work(item))
        self._tell(step, len(items), len(items))
        return tuple(results)

    def gather(
        self, step: str, work: Callable[[Item], tuple[Result, ...]], items: Sequence[Item]
    ) -> tuple[Result, ...]:
        return tuple(found for results in self.each(step, work, items) for found in results)

    def once(self, step: str, work: Callable[[], Result]) -> Result:
        self._tell(step, 0, 1)
        result = work()
        self._tell(step, 1, 1)
        return result
