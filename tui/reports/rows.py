"""What the reports written for people have in common: the rows of a comparison as words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from tui.claims import reasons
from tui.claims.claim import MARKS, NAMES, Claim, Relation
from tui.claims.worded import Worded, worded
from tui.comparison import Comparison
from tui.reading.documents import Document, Span
from tui.reading.sanitise import one_line
from tui.reports.words import citation, counted, distance, places
from tui.sessions.session import Entry, Review

Section = Literal[Relation, "unsure"]
"""A part of a report: the rows of one relation, or those whose line-up is in doubt."""

HEADINGS: dict[Section, str] = {
    "differ": "Where they differ",
    "unsure": "Not sure",
    "single": "What only one of them says",
    "related": "Related, not comparable",
    "agree": "Where they agree",
}
"""The sections of a report, in order. `unsure` has the rows whose line-up is in doubt, but for those that differ."""

SIGNS: dict[Section, str] = {**dict(MARKS.items()), "unsure": "?"}
"""The sign of each section."""


QUOTED = 12
"""So many wordings of a row are quoted; where others say it too, those are cited."""
_REASONS, _FIRST = 10, 6
"""So many reasons are told; of more these first ones, which compare, and the others from the end, which sum up."""
_TRAILING = " ,;:–—-"
"""What a passage may end with where its sentence goes on."""


@dataclass(frozen=True, slots=True)
class Witness:
    """One passage of a row: the article's number and name, its words on one line, where it stands.

    `place` is the number of its sentence in the article, from 1; `sentence` the sentence's id.
    """

    number: int
    name: str
    words: str
    start: int
    end: int
    sentence: str
    place: int
    excerpt: str
    """The words with `…` where they leave off or set in within their sentence."""

    @property
    def citation(self) -> str:
        """Article and sentence, as every line of a report gives its source."""
        return citation(self.number, self.place)

    @property
    def offsets(self) -> str:
        """Where the words stand in the text of the article, end not included."""
        return f"characters {self.start} to {self.end}"


Wording = tuple[Witness, ...]
"""The places that have the same words, one at least."""


@dataclass(frozen=True, slots=True)
class Row:
    """One claim as words: `why` says why its passages belong together; `entry` is what the reader said of it."""

    claim: Claim
    number: int
    label: str
    standing: str
    witnesses: tuple[Witness, ...]
    why: tuple[str, ...]
    entry: Entry

    @property
    def section(self) -> Section:
        """The section of the report that it belongs to."""
        relation = self.claim.relation
        return relation if relation == "differ" or sure(self.claim) else "unsure"

    @property
    def wordings(self) -> tuple[Wording, ...]:
        """Each way of saying it once, with every place that has it, in the order of their first places."""
        found: dict[str, list[Witness]] = {}
        for witness in self.witnesses:
            found.setdefault(witness.words, []).append(witness)
        return tuple(map(tuple, found.values()))

    @property
    def quoted(self) -> tuple[tuple[Wording, ...], tuple[Wording, ...]]:
        """The wordings that a report quotes, and those that it only cites: of very many the first that differ."""
        every = self.wordings
        if len(every) <= QUOTED:
            return every, ()
        pairs = [pair for pair in self.claim.pairs if pair.relation == "differ"]
        apart = {self.witnesses[place].words for pair in pairs for place in (pair.a, pair.b)}
        first = sorted(every, key=lambda wording: wording[0].words not in apart)[:QUOTED]
        return tuple(each for each in every if each in first), tuple(each for each in every if each not in first)

    @property
    def because(self) -> str:
        """Why its passages belong together, in a line: of very many reasons the first and the last."""
        left = len(self.why) - _REASONS
        if left <= 1:
            return "; ".join(self.why)
        return "; ".join((*self.why[:_FIRST], f"and {left} more like these", *self.why[_FIRST - _REASONS :]))

    @property
    def said(self) -> tuple[tuple[str, str], ...]:
        """What the reader said of it, as names and words; empty where nothing was said."""
        return spoken(self.entry)


def headline(comparison: Comparison) -> str:
    """`4 articles: 2 differ, 12 agree, 9 related, 61 only here`."""
    told = ", ".join(f"{number} {NAMES[relation]}" for relation, number in comparison.counts.items())
    return f"{counted(len(comparison.documents), 'article')}: {told}"


def rows(comparison: Comparison, review: Review | None = None) -> tuple[Row, ...]:
    """The rows of the claims table, in its order."""
    review = review or Review()
    documents = {document.id: (number, document) for number, document in enumerate(comparison.documents, 1)}
    numbers = places(comparison)
    return tuple(
        Row(
            claim=claim,
            number=number,
            label=one_line(claim.label),
            standing=_standing(claim, len(documents)),
            witnesses=tuple(_witnesses(claim, documents, numbers)),
            why=tuple(one_line(text) for text in reasons.describe_reasons(_reasons(claim, documents))),
            entry=review.of(claim.id),
        )
        for number, claim in enumerate(comparison.claims, 1)
    )


def sections(found: Iterable[Row]) -> Iterator[tuple[Section, tuple[Row, ...]]]:
    """The rows by section, sections without rows left out."""
    kept = tuple(found)
    for section in HEADINGS:
        group = tuple(row for row in kept if row.section == section)
        if group:
            yield section, group


def sure(claim: Claim) -> bool:
    """Whether no pair that makes the claim what it is stands in doubt."""
    deciding = [pair for pair in claim.pairs if pair.relation == claim.relation] or claim.pairs
    return all(pair.sure for pair in deciding)


def spoken(entry: Entry) -> tuple[tuple[str, str], ...]:
    """An entry as names and words, in a fixed order."""
    told = (
        ("verdict", entry.verdict or ("reviewed" if entry.reviewed else "")),
        ("taken apart", entry.odd.exact if entry.odd else ""),
        ("note", entry.note),
        ("pinned", "yes" if entry.linked else ""),
        ("marks", " ".join(entry.marks)),
    )
    return tuple((name, one_line(words)) for name, words in told if words)


def _reasons(claim: Claim, documents: dict[str, tuple[int, Document]]) -> Iterator[Worded]:
    for pair in claim.pairs:
        one, other = (documents[claim.passages[position].document][1] for position in (pair.a, pair.b))
        yield from worded(pair.reasons, one, other)


def _witnesses(
    claim: Claim, documents: dict[str, tuple[int, Document]], numbers: dict[str, int]
) -> Iterator[Witness]:  # fmt: skip
    for passage in claim.passages:
        number, document = documents[passage.document]
        place = numbers.get(passage.sentence, 0)
        yield Witness(
            number=number,
            name=one_line(document.name),
            words=one_line(document.slice(passage.span)),
            start=passage.span.start,
            end=passage.span.end,
            sentence=passage.sentence,
            place=place,
            excerpt=_excerpt(document, passage.span, document.sentences[place - 1].span if place else passage.span),
        )


def _excerpt(document: Document, passage: Span, sentence: Span) -> str:
    words = one_line(document.slice(passage))
    if any(map(str.isalnum, document.text[passage.end : sentence.end])):
        words = f"{words.rstrip(_TRAILING)} …"
    return f"… {words}" if any(map(str.isalnum, document.text[sentence.start : passage.start])) else words


def _standing(claim: Claim, articles: int) -> str:
    witnesses = len({passage.document for passage in claim.passages})
    told = f"{NAMES[claim.relation]}, {witnesses} of {counted(articles, 'article')}"
    if claim.gap_percent:
        told += f", {distance(claim.gap_percent)} apart"
    return told + ("" if sure(claim) else ", not sure")
