"""A draft checked by hand, so that what is done with a check is tested apart from the engine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from tui.checking.check import Calculation, Check, CheckedItem, Citation, Evidence, State
from tui.comparison import Comparison
from tui.figures.outcome import Outcome
from tui.items.item import Item, ItemKind
from tui.language.sentences import split
from tui.reading.article import document
from tui.reading.distinct import distinct
from tui.reading.documents import Document, Span
from tui.summaries.summary import Summary

DRAFT = (
    "Ferry aground\n\nThe ferry Halda ran aground off Brenn on 3 May with 84 passengers. Its captain, Odd Lier, blamed "
    "the fog. “We saw nothing at all,” he said. Repairs will cost 2.4 million euros.\n\n"
    "The owner paid 1.5 million and the state 0.9 million euros. It was the worst grounding in a decade."
)
COAST = (
    "Halda on the rocks\n\nThe Halda ran aground near Brenn on May 3. The coast guard took 86 passengers ashore. "
    "“We saw nothing,” said its captain, Odd Lier. Repairs are put at 2.41 million euros."
)
HARBOUR = (
    "Ferry freed\n\nA tug freed the ferry Halda off Brenn on Saturday. All 86 passengers were safe. "
    "Captain Odd Lier spoke of fog."
)
Given = tuple[str, ItemKind, State, tuple[tuple[int, str, Outcome, str], ...]]
"""The words of an item in the draft, its kind and state, and the evidence: source, words, outcome, why."""

ITEMS: tuple[Given, ...] = (
    ("3 May", "date", "supported", ((1, "May 3", "same_in_other_form", "the same day"),)),
    (
        "84 passengers", "figure", "contradicted",
        (
            (1, "86 passengers", "differs", "84 against 86"),
            (2, "86 passengers", "differs", "84 against 86"),
        ),
    ),
    ("Odd Lier", "name", "supported", ((1, "Odd Lier", "same", ""), (2, "Odd Lier", "same", ""))),
    ("“We saw nothing at all,”", "quote", "contradicted", ((1, "“We saw nothing,”", "differs", "added: at all"),)),
    ("2.4 million euros", "figure", "rounding", ((1, "2.41 million euros", "rounding", "2.41 million, rounded"),)),
    ("1.5 million", "figure", "unsupported", ()),
    ("0.9 million euros", "figure", "unsupported", ()),
    ("worst", "superlative", "not_checkable", ()),
)  # fmt: skip


def read(text: str, name: str) -> Document:
    """A text as a document of its own, with sentences."""
    return split(document(text, name=name, published=date(2026, 5, 4)))


def drafted(draft: str = DRAFT, *sources: str) -> tuple[Document, ...]:
    """The draft and its sources."""
    texts = {"draft": draft, **dict(zip(("coast", "harbour"), sources or (COAST, HARBOUR), strict=False))}
    return distinct(read(text, name) for name, text in texts.items())


def place(read_from: Document, words: str) -> Span:
    """Where words are first."""
    start = read_from.text.index(words)
    return Span(start, start + len(words))


def sentence(read_from: Document, span: Span) -> str:
    """The id of the sentence around a span."""
    return next(each.id for each in read_from.sentences if each.span.overlaps(span))


def comparison(documents: Sequence[Document]) -> Comparison:
    """A comparison of documents in which nothing was found."""
    summaries = tuple(Summary(each.id, "lead", ()) for each in documents)
    return Comparison(tuple(documents), summaries=summaries)


def checked(
    documents: Sequence[Document] = (),
    items: Sequence[Given] = ITEMS,
    *,
    primary: tuple[str, ...] = (),
    cited: bool = True,
    calculations: bool = True,
) -> Check:
    """A check of the first document with these items; those whose words are not in it are left out."""
    documents = tuple(documents) or drafted()
    draft, *others = documents
    found: list[CheckedItem] = []
    for words, kind, state, evidence in items:
        if words not in draft.text:
            continue
        span = place(draft, words)
        item = Item(f"{draft.id}.i{len(found) + 1}", draft.id, sentence(draft, span), span, kind, words.casefold())
        given = tuple(
            Evidence(
                others[number - 1].id, place(others[number - 1], said), outcome, why,
                sentence=sentence(others[number - 1], place(others[number - 1], said)),
            )
            for number, said, outcome, why in evidence
            if number <= len(others) and said in others[number - 1].text
        )  # fmt: skip
        found.append(CheckedItem(item, state, why=given[0].why if given else "", evidence=given))
    citations: tuple[Citation, ...] = ()
    if cited and others and found:
        sentence_of = next(each.span for each in draft.sentences if each.id == found[0].item.sentence)
        citations = (Citation("comment", sentence_of, "per the Coast, p. 2", others[0].id),)
        found = [replace(each, cited=others[0].id) if sentence_of.contains(each.item.span) else each for each in found]
    sums: tuple[Calculation, ...] = ()
    parts = ("1.5 million", "0.9 million euros", "2.4 million euros")
    if calculations and all(part in draft.text for part in parts):
        sums = (
            Calculation(
                "total", (), tuple(place(draft, part) for part in parts), "holds", "the parts add up to the total",
                ("1.5 million + 0.9 million = 2.4 million",),
            ),
        )  # fmt: skip
    return Check(
        comparison(documents), draft.id, tuple(each.id for each in others), primary, tuple(found), sums, citations
    )
