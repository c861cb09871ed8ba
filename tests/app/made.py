"""Many articles of our own: of several stories, or with one claim that all of them make."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

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
    """Three events, told so many times, shuffled."""
    made = []
    for (title, text), count in zip(EVENTS.items(), SIZES, strict=True):
        for number in range(count):
            told = f"{title}\n\n{text} This is report number {number + 1} of our paper."
            day = date(2024, 3, 1) + timedelta(days=number % 2)
            made.append(document(told, name=f"{title.split()[0]} {number}{names}", published=day))
    return tuple(made[i * 7 % len(made)] for i in range(len(made)))


TOLD = "The bridge cost 41 million euros.", "The bridge cost 43 million euros.", "The bridge was dear, at 41 million."


def many(*said: int) -> tuple[Comparison, Claim]:
    """As many articles as are named, each with one of the wordings; those that say 43 million differ from the next."""
    documents = tuple(split(document(TOLD[which], name=str(at))) for at, which in enumerate(said))
    documents = tuple(replace(each, id=f"d{at}") for at, each in enumerate(documents))
    passages = tuple(Passage(each.id, f"{each.id}.s1", Span(0, len(each.text))) for each in documents)
    pairs = tuple(
        Pair(
            at - 1, at, 0.9, "differ" if 1 in said[at - 1 : at + 1] and said[at - 1] != said[at] else "agree", True, ()
        )
        for at in range(1, len(said))
    )
    claim = replace(compared(story()).claims[0], passages=passages, pairs=pairs)
    summaries = tuple(Summary(each.id, "lead", ()) for each in documents)
    return replace(compared(story()), documents=documents, claims=(claim,), figures=(), summaries=summaries), claim
