"""Many articles of our own: of several stories, or with one claim that all of them make."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from tests.app.conftest import compared, story
from tui.claims.claim import Claim, Pair, Passage
from tui.comparison import Comparison
from tui.language.sentences import split
from tui.reading.article import document
from tui.reading.documents import Document, Span
from tui.summaries.summary import Summary

EVENTS = {
    "Ferry Halda runs aground off Brenn": "The ferry Halda ran aground off Brenn at dawn. Its captain, Odd Lier, said "
    "fog hid the skerries. The coast guard took 84 passengers from the Halda to Brenn by lifeboat.",
    "Orsal brewery closes its bottling hall": "The Orsal brewery closed its bottling hall, and 210 brewers lost their "
    "jobs. Orsal's owner, the Kessin group, blamed the price of barley and of glass bottles.",
    "Tovar wins the hill marathon": "Runner Ines Tovar won the hill marathon in Pelm. Tovar finished in record time on "
    "a wet course; spectators lined the vineyards of Pelm to see the marathon.",
}
SIZES = (7, 5, 3)


def archive(names: str = "") -> tuple[Document, ...]:
    """Articles on three events, shuffled."""
    made = []
    for (title, text), count in zip(EVENTS.items(), SIZES, strict=True):
        for number in range(count):
            body = f"{title}\n\n{text} This is report number {number + 1} of our paper."
            day = date(2024, 3, 1) + timedelta(days=number % 2)
            made.append(document(body, name=f"{title.split()[0]} {number}{names}", published=day))
    return tuple(made[i * 7 % len(made)] for i in range(len(made)))


WORDINGS = (
    "The bridge cost 41 million euros.",
    "The bridge cost 43 million euros.",
    "The bridge was dear, at 41 million.",
)


def many(*chosen: int) -> tuple[Comparison, Claim]:
    """One article for each wording chosen; those that say 43 million differ from the next."""
    documents = tuple(split(document(WORDINGS[which], name=str(at))) for at, which in enumerate(chosen))
    documents = tuple(replace(each, id=f"d{at}") for at, each in enumerate(documents))
    passages = tuple(Passage(each.id, f"{each.id}.s1", Span(0, len(each.text))) for each in documents)
    differ = [1 in pair and pair[0] != pair[1] for pair in pairwise(chosen)]
    pairs = tuple(
        Pair(at, at + 1, 0.9, "differ" if each else "agree", True, ()) for at, each in enumerate(differ)
    )  # fmt: skip
    claim = replace(compared(story()).claims[0], passages=passages, pairs=pairs)
    summaries = tuple(Summary(each.id, "lead", ()) for each in documents)
    return replace(compared(story()), documents=documents, claims=(claim,), figures=(), summaries=summaries), claim
