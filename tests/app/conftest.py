"""A story of our own with claims made by hand, so that the screen is tested apart from the engine."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest
from textual.pilot import Pilot

from tui.app.app import CrossreadApp
from tui.app.open_session import OpenSession
from tui.app.rows import Prepared, prepare
from tui.app.screens.comparison import ComparisonScreen
from tui.claims.claim import Claim, Pair, Passage, Reason, Relation
from tui.comparison import Comparison
from tui.errors import Trouble
from tui.figures.figure import Figure
from tui.language.sentences import split
from tui.reading.article import document
from tui.reading.documents import Document, Span
from tui.summaries.summary import Summary

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

WEATHER = "The morning was clear and the river stood low, as it does in most years at that season. "
TEXTS = {
    "herald": "Bridge opens\n\n" + WEATHER * 12 + "\n\nThe bridge cost 41.2 million euros, the mayor said. "
    "It carries 9,000 cars a day. A choir of schoolchildren sang.\n\n" + WEATHER * 14,
    "post": "New bridge\n\n" + WEATHER * 4 + "\n\nAccording to the city, the bridge cost 43 million euros. "
    "Some 9,000 cars cross it each day.\n\n" + WEATHER * 14,
    "courier": "Crossing at last\n\n" + WEATHER * 7 + "\n\nThe old ferry carried 4,000 cars a day. "
    "The mayor put the price at 41.2 million euros.\n\n" + WEATHER * 12,
}
"""Three accounts; in each the facts stand at another depth."""


def story() -> tuple[Document, ...]:
    return tuple(
        split(document(text, name=name, published=date(2024, 5, 3) if name == "post" else None))
        for name, text in TEXTS.items()
    )


def passage(documents: Sequence[Document], number: int, words: str) -> Passage:
    read = documents[number - 1]
    start = read.text.index(words)
    span = Span(start, start + len(words))
    sentence = next(sentence for sentence in read.sentences if sentence.span.contains(span))
    return Passage(read.id, sentence.id, span)


def claim(
    name: str,
    relation: Relation,
    label: str,
    passages: tuple[Passage, ...],
    *reasons: Reason,
    sure: bool = True,
    gap_percent: float = 0.0,
) -> Claim:
    pairs = tuple(
        Pair(0, b, 0.8, relation if b == 1 or relation != "differ" else "agree", sure, reasons if b == 1 else ())
        for b in range(1, len(passages))
    )
    return Claim(name, relation, label, 0.8, passages, pairs, gap_percent)


def euros(documents: Sequence[Document], number: int, words: str, value: float, precision: float) -> Figure:
    found = passage(documents, number, words)
    return Figure(
        f"f{number}", found.document, found.sentence, found.span, words, "money", value, unit="EUR", precision=precision
    )


def compared(documents: Sequence[Document], second: str = "43") -> Comparison:
    """Five claims: a conflict, an unsure agreement, one alone, a related one, a plain agreement."""
    cost = tuple(
        passage(documents, number, words)
        for number, words in enumerate(
            (
                "The bridge cost 41.2 million euros, the mayor said.",
                f"According to the city, the bridge cost {second} million euros.",
                "The mayor put the price at 41.2 million euros.",
            ),
            1,
        )
    )
    cars = (
        passage(documents, 1, "It carries 9,000 cars a day."),
        passage(documents, 2, "Some 9,000 cars cross it each day."),
    )
    ferry = passage(documents, 3, "The old ferry carried 4,000 cars a day.")
    low, high = "41.2 million euros", f"{second} million euros"

    def at(number: int, words: str) -> Span:
        return passage(documents, number, words).span

    claims = (
        claim(
            "c1", "differ", "cost · bridge", cost,
            Reason("figure", f"{low} against {high}", at(1, low), at(2, high), "differs", 2.0),
            Reason("term", "both say bridge", at(1, "bridge"), at(2, "bridge"), weight=0.5),
            gap_percent=4.37,
        ),
        claim("c2", "agree", "mayor said", (cost[0], cost[2]), sure=False),
        claim("c3", "single", "choir sang", (passage(documents, 1, "A choir of schoolchildren sang."),)),
        claim("c4", "related", "cars a day", (cars[0], ferry)),
        claim("c5", "agree", "cars cross", cars),
    )  # fmt: skip
    figures = (
        euros(documents, 1, "41.2 million euros", 41.2e6, 1e5),
        euros(documents, 2, high, float(second) * 1e6, 1e6),
        euros(documents, 3, "41.2 million euros", 41.2e6, 1e5),
    )
    summaries = tuple(Summary(read.id, "lexrank", (read.sentences[1].id,)) for read in documents)
    return Comparison(
        tuple(documents), figures=figures, claims=claims, summaries=summaries, conflicts=(("f1", "f2", "f3"),)
    )


Work = Callable[[Callable[[str, int, int], None], Callable[[], bool]], Prepared]


def screen(pilot: Pilot[int]) -> ComparisonScreen:
    """The main screen, also while another lies on it."""
    return cast(ComparisonScreen, pilot.app.screen_stack[0])


async def settle(pilot: Pilot[int]) -> None:
    """Wait until the comparison is on the screen and everything asked for is drawn."""
    for _ in range(400):
        await pilot.pause(0.01)
        if screen(pilot).finished:
            break
    await pilot.pause()
    await pilot.pause()


Opened = Callable[..., AbstractAsyncContextManager[Pilot[int]]]


@pytest.fixture
def opened() -> Opened:
    """Open the app on the story, wait for the comparison, and give its pilot."""

    @asynccontextmanager
    async def open_app(
        width: int = 160,
        height: int = 40,
        *,
        documents: Sequence[Document] | None = None,
        troubles: Sequence[Trouble] = (),
        work: Work | None = None,
        session: Path | None = None,
        wait: bool = True,
    ) -> AsyncIterator[Pilot[int]]:
        read = story() if documents is None else tuple(documents)
        found = work or (lambda _on_progress, _stopped: prepare(compared(read)))
        app = CrossreadApp(read, troubles, found, open_session=OpenSession(session))
        async with app.run_test(size=(width, height)) as pilot:
            if wait:
                await settle(pilot)
            yield pilot

    return open_app
