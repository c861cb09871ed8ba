"""The comparison: its result, and its steps in order.

The engine is imported by the steps, so a cached result is shown without it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import field, replace
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from tui import garbage, pool
from tui.claims.claim import NAMES, Claim, Relation
from tui.claims.corrections import NONE, Corrections
from tui.errors import StoppedError
from tui.examination import ExaminationCache, Examined, NoCache, examine
from tui.figures.figure import Figure
from tui.items.item import Item
from tui.options import Options
from tui.quotes import Quote
from tui.reading.distinct import distinct
from tui.reading.documents import Document
from tui.records import dataclass
from tui.summaries.summary import Digest, Summary
from tui.ties.tie import Tie

if TYPE_CHECKING:
    from tui.items.lines import Lines
    from tui.memory import Memory

Progress = Callable[[str, int, int], None]
"""Called with the step, how many of its articles are done, and how many there are."""

Result = TypeVar("Result")

_NO_CACHE = NoCache()
_PAYS = 300_000
"""Characters from which reading the articles in several processes is faster than in this one: they start cold."""


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
    items: tuple[Item, ...] = ()
    conflicts: tuple[tuple[str, ...], ...] = ()
    """The facts in conflict, each as the ids of its figures, whichever source gives them."""
    ties: tuple[Tie, ...] = ()
    """The figures of prose with the cells of tables that hold them; none where no document has a table of figures."""

    @property
    def counts(self) -> dict[Relation, int]:
        """How many claims there are of each relation, in the order shown."""
        found = Counter(claim.relation for claim in self.claims)
        return {relation: found[relation] for relation in NAMES}


def compare(
    documents: Iterable[Document],
    options: Options | None = None,
    *,
    progress: Progress | None = None,
    stopped: Callable[[], bool] | None = None,
    workers: int = 1,
    corrections: Corrections = NONE,
    cache: ExaminationCache = _NO_CACHE,
    memory: Memory | None = None,
) -> Comparison:
    """Compare articles; one alone gets its summary, figures and quotations.

    Pure: the same documents, options and corrections give the same answer, byte for byte. `stopped` is asked between
    steps and articles; if it answers yes, StoppedError is raised. With `workers` above 1 (such as
    `tui.machine.cores()`) that many processes read the articles and relate their passages, if there is enough text for
    that to pay. Articles in the `cache` are not examined again; what `memory` holds of the last comparison is not
    computed again.
    """
    from tui.claims import alignment, figure_facts, held  # noqa: PLC0415 - the engine, paid for by the first comparison
    from tui.summaries import digest  # noqa: PLC0415 - as above

    options = options or Options()
    steps = _Steps(progress, stopped)
    with garbage.paused():
        documents = distinct(documents)
        lines: dict[str, Lines] = {}
        examined = _examined(documents, options, steps, workers, cache, memory, lines)
        read = tuple(
            replace(document, sentences=found.sentences) for document, found in zip(documents, examined, strict=True)
        )
        figures = tuple(figure for found in examined for figure in found.figures)
        quotes = tuple(quote for found in examined for quote in found.quotes)
        tied = _tied(read, figures)
        report, in_tables = partial(steps.report, "claims"), held.held(tied, figures)
        claims = alignment.align(
            read,
            figures,
            quotes,
            corrections,
            report,
            in_tables,
            memory.pairs if memory else None,
            lines,
            workers=workers,
        )
        return Comparison(
            documents=read,
            options=options,
            figures=figures,
            quotes=quotes,
            claims=claims,
            summaries=tuple(found.summary for found in examined),
            digest=steps.once("digest", lambda: digest.digest(read, claims)),
            items=tuple(item for found in examined for item in found.items),
            conflicts=figure_facts.facts_in_conflict(read, figures, claims),
            ties=tied,
        )


def _tied(documents: Sequence[Document], figures: Sequence[Figure]) -> tuple[Tie, ...]:
    """The figures of prose that cells of tables hold."""
    if not any(figure.cell for figure in figures):
        return ()
    from tui.ties import find as ties  # noqa: PLC0415 - most articles have no table

    return ties.ties(documents, figures)


def _examined(
    documents: Sequence[Document],
    options: Options,
    steps: _Steps,
    workers: int,
    cache: ExaminationCache,
    memory: Memory | None,
    lines: dict[str, Lines],
) -> tuple[Examined, ...]:
    """What each article contains by itself, from the memory or the cache if it is there.

    What this process reads in the sentences goes into `lines`; from another it costs as much to send as to read again.
    """
    found = {
        place: (memory.examined(document, options) if memory else None) or cache.get(document, options)
        for place, document in enumerate(documents)
    }
    left = [place for place, examined in found.items() if examined is None]
    missing = [documents[place] for place in left]
    text = sum(len(document.text) for document in missing)
    workers = workers if text >= _PAYS else 1
    made = pool.each(
        partial(examine, options=options) if workers > 1 else partial(examine, options=options, lines=lines),
        missing,
        workers=workers,
        weigh=lambda document: len(document.text),
        on_progress=lambda done: steps.report("articles", len(documents) - len(missing) + done, len(documents)),
    )
    cache.store(missing, options, made)
    found.update(zip(left, made, strict=True))
    every = tuple(examined for examined in found.values() if examined is not None)
    if memory:
        memory.remember(documents, options, every)
    return every


class _Steps:
    """Runs the steps, reports their progress, and stops when the reader asks for it."""

    def __init__(self, progress: Progress | None, stopped: Callable[[], bool] | None) -> None:
        self._progress = progress
        self._stopped = stopped

    def report(self, step: str, done: int, total: int) -> None:
        if self._stopped is not None and self._stopped():
            raise StoppedError(f"Stopped while working on the {step}.")
        if self._progress is not None:
            self._progress(step, done, total)

    def once(self, step: str, work: Callable[[], Result]) -> Result:
        self.report(step, 0, 1)
        result = work()
        self.report(step, 1, 1)
        return result
