"""The check of a draft: its items in order, each looked for in every source."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from tui.checking.check import Calculation, Check, CheckedItem
from tui.claims.corrections import NONE, Corrections
from tui.comparison import Comparison, Progress, compare
from tui.errors import CrossreadError, StoppedError
from tui.examination import ExaminationCache, NoCache
from tui.options import Options
from tui.reading.documents import Document

_NO_CACHE = NoCache()


def check(  # noqa: PLR0913 - the arguments of compare, and which document is what
    draft: Document,
    sources: Iterable[Document],
    options: Options | None = None,
    *,
    primary: Iterable[Document] = (),
    progress: Progress | None = None,
    stopped: Callable[[], bool] | None = None,
    workers: int = 1,
    corrections: Corrections = NONE,
    cache: ExaminationCache = _NO_CACHE,
) -> Check:
    """Check every item of a draft against its sources; where sources disagree, a `primary` one decides.

    A primary source need not be among the `sources` too. Pure, as `compare`, whose arguments the others are.
    """
    first = tuple(primary)
    given = [*first, *(each for each in sources if not any(each is one for one in first))]
    if not given:
        raise CrossreadError("A draft is checked against at least one source; give the sources after the draft.")
    comparison = compare(
        [draft, *given],
        options,
        progress=progress,
        stopped=stopped,
        workers=workers,
        corrections=corrections,
        cache=cache,
    )
    names = [document.id for document in comparison.documents]
    return checked(
        comparison,
        names[0],
        primary=names[1 : 1 + len(first)],
        aliases=dict(corrections.aliases),
        progress=progress,
        stopped=stopped,
    )


def checked(
    comparison: Comparison,
    draft: str,
    *,
    primary: Sequence[str] = (),
    aliases: Mapping[str, str] | None = None,
    progress: Progress | None = None,
    stopped: Callable[[], bool] | None = None,
) -> Check:
    """Check one document of a comparison against its other documents; `primary` are ids of those that decide."""
    from tui.checking import calculations, citations, draft_items  # noqa: PLC0415 - the engine, paid for when it is used

    documents = {document.id: document for document in comparison.documents}
    sources = tuple(name for name in documents if name != draft)
    cited = citations.find(documents[draft], [documents[name] for name in sources])
    found: list[CheckedItem] = []
    work = draft_items.Work(comparison, draft, sources, tuple(primary), aliases or {}, cited)
    for done, total, items in work.by_sentence():
        if stopped is not None and stopped():
            raise StoppedError("Stopped while working on the check.")
        if progress is not None:
            progress("check", done, total)
        found += items
    worked_out = calculations.find(documents[draft], comparison.figures)
    return Check(
        comparison=comparison,
        draft=draft,
        sources=sources,
        primary=tuple(primary),
        items=tuple(_with_own_arithmetic(found, worked_out)),
        calculations=worked_out,
        citations=cited,
    )


def _with_own_arithmetic(items: Sequence[CheckedItem], worked_out: Sequence[Calculation]) -> Iterator[CheckedItem]:
    """The items, what the draft worked out from figures that sources have as its own."""
    states = {each.item.ref: each.state for each in items if each.item.ref}
    own: dict[str, str] = {}
    for each in worked_out:
        alone = [name for name in each.figures if states.get(name) == "unsupported"]
        rest = [name for name in each.figures if states.get(name) in ("supported", "rounding")]
        if each.state == "holds" and len(alone) == 1 and len(rest) == len(each.figures) - 1 >= 1:
            own[alone[0]] = f"the draft's own arithmetic: {each.why}"
    for checked_item in items:
        why = own.get(checked_item.item.ref, "") if checked_item.item.ref else ""
        yield replace(checked_item, state="not_checkable", why=why) if why else checked_item
