"""The digest in words: conflicts first, then what the sources share, then what only one says; each line is cited."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from tui.claims.claim import Claim, Pair, Reason, ReasonKind
from tui.claims.copies import same_words
from tui.claims.sections import SECTIONS, Section
from tui.claims.worded import Worded, worded
from tui.comparison import Comparison
from tui.reading.documents import Document, Span
from tui.reading.sanitise import one_line
from tui.records import dataclass
from tui.reports.rows import ReportRow, Statement, flat
from tui.reports.words import counted
from tui.summaries.digest import independent_sources
from tui.summaries.shared import shared_wording
from tui.summaries.summary import SharedWording

CITED = 8
"""The maximum number of readings of a line, and of places of a reading, that are named; the rest are counted."""
_DESCRIBED = 4
"""The maximum number of differences of a claim that are described; its readings show the others."""
_TRAILING = " ,;:–—-"
"""Characters removed from the end of an excerpt if its sentence continues."""
_DECIDING: frozenset[ReasonKind] = frozenset({"attribution", "certainty", "direction", "outcome", "polarity"})
"""Kinds of evidence that make two passages differ, beside figures and names."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Words of an article, and the places that say the same; the first is where the words are.

    Words that are part of a sentence have `…` where it continues. `more` counts the places that are not named.
    `unshared` are the places in `words` of what most of the sources do not say.
    """

    words: str
    sources: tuple[Statement, ...]
    more: int = 0
    unshared: tuple[Span, ...] = ()

    @property
    def pieces(self) -> tuple[tuple[str, bool], ...]:
        """The words split into shared and unshared pieces, each with True if it is shared."""
        found: list[tuple[str, bool]] = []
        at = 0
        for span in self.unshared:
            found += [(self.words[at : span.start], True), (span.of(self.words), False)]
            at = span.end
        return tuple((text, shared) for text, shared in (*found, (self.words[at:], True)) if text)

    @property
    def others(self) -> tuple[Statement, ...]:
        """The places other than the one the words are taken from."""
        return self.sources[1:]

    @property
    def rest(self) -> str:
        """The number of places that are not named, in words, to follow those that are."""
        return f" and {self.more} more" if self.more else ""


@dataclass(frozen=True, slots=True)
class DigestLine:
    """One claim of the digest: its row, and its readings, a single one where the sources agree.

    `more` counts the readings that are not shown.
    """

    row: ReportRow
    readings: tuple[Reading, ...]
    more: int = 0

    @property
    def rest(self) -> str:
        """The number of readings that are not shown, in words."""
        return counted(self.more, "more reading") if self.more else ""

    @property
    def where(self) -> str:
        """The number of readings not shown, and the row that shows all of them."""
        return f"{self.rest}, row {self.row.number}" if self.more else f"row {self.row.number}"


@dataclass(frozen=True, slots=True)
class DigestGroup:
    """Lines under a title; a claim that differs has a group of its own, and `what` describes the difference."""

    title: str
    lines: tuple[DigestLine, ...]
    what: str = ""


@dataclass(frozen=True, slots=True)
class DigestPart:
    """A section of the digest and its lines in groups, most important first."""

    section: Section
    groups: tuple[DigestGroup, ...]

    @property
    def heading(self) -> str:
        """The heading of the section."""
        return SECTIONS[self.section].heading

    @property
    def differs(self) -> bool:
        """True if its sources contradict each other, or report parties who do."""
        return self.section in {"conflict", "check", "dispute"}

    @property
    def size(self) -> int:
        """The number of lines."""
        return sum(len(group.lines) for group in self.groups)


def parts(comparison: Comparison, rows: Iterable[ReportRow]) -> tuple[DigestPart, ...]:
    """The parts of the digest that are not empty, in the order of the sections."""
    every = tuple(rows)
    by_claim = {row.claim.id: row for row in every}
    digest = comparison.digest

    def known(claims: Iterable[str]) -> list[ReportRow]:
        return [by_claim[claim] for claim in claims if claim in by_claim and by_claim[claim].statements]

    documents = {document.id: document for document in comparison.documents}
    groups: dict[Section, list[DigestGroup]] = {section: [] for section in SECTIONS}
    for row in known(digest.disputed):
        groups[row.section].append(_differing(row, documents))
    groups["agree"] += _shared(comparison, known(digest.shared))
    groups["single"] += _single(known(digest.single), every)
    return tuple(DigestPart(section, tuple(found)) for section, found in groups.items() if found)


def _differing(row: ReportRow, documents: Mapping[str, Document]) -> DigestGroup:
    readings = _each(row)
    line = DigestLine(row, readings[:CITED], len(readings[CITED:]))
    title = " · ".join(part for part in (row.row.title, row.row.gap) if part)
    return DigestGroup(title, (line,), _what(row.claim, documents))


def _shared(comparison: Comparison, rows: Iterable[ReportRow]) -> Iterator[DigestGroup]:
    """Grouped by the number of sources, most first, and then by how many of them are independent."""
    documents = {document.id: document for document in comparison.documents}
    wordings = {wording.claim: wording for wording in comparison.digest.wordings}
    groups: dict[tuple[int, int, str], list[DigestLine]] = {}
    for row in rows:
        reporting = len({statement.number for statement in row.statements})
        independent = independent_sources(row.claim, documents)
        wording = wordings.get(row.claim.id) or shared_wording(row.claim, documents)
        key = -reporting, -independent, _support(row, reporting, independent, len(documents))
        groups.setdefault(key, []).append(DigestLine(row, (_common(row, wording, documents),)))
    for (*_, title), lines in sorted(groups.items(), key=lambda group: group[0]):
        yield DigestGroup(title, tuple(lines))


def _support(row: ReportRow, reporting: int, independent: int, articles: int) -> str:
    """`3 of 3 sources (2 independent)`; or `in the same words` if all copy one text."""
    title = f"{reporting} of {counted(articles, 'source')}"
    if independent == reporting:
        return title
    if independent > 1:
        return f"{title} ({independent} independent)"
    same = same_words(statement.words for statement in row.statements)
    return f"{title}, in {'the same' if same else 'nearly the same'} words"


def _common(row: ReportRow, wording: SharedWording, documents: Mapping[str, Document]) -> Reading:
    """What the sources share, in the words of one of them."""
    first = row.statements[wording.passage]
    others = [each for place, each in enumerate(row.statements) if place != wording.passage]
    passage = row.claim.passages[wording.passage]
    document = documents[passage.document]
    if wording.value is not None:
        reading = _reading(first, others)
        return replace(reading, words=f"{one_line(row.claim.label)}: {flat(document.slice(wording.value))}")
    sentence = next((each.span for each in document.sentences if each.id == passage.sentence), passage.span)
    text = flat(document.level(wording.span)).rstrip(_TRAILING)
    before = "… " if any(map(str.isalnum, document.text[sentence.start : wording.span.start])) else ""
    after = " …" if any(map(str.isalnum, document.text[wording.span.start + len(text) : sentence.end])) else ""
    if not after:
        text = flat(document.level(wording.span)).rstrip()
    by = len(before) - wording.span.start
    unshared = tuple(Span(span.start + by, span.end + by) for span in wording.dimmed)
    return replace(_reading(first, others), words=f"{before}{text}{after}", unshared=unshared)


def _single(rows: Iterable[ReportRow], every: Sequence[ReportRow]) -> Iterator[DigestGroup]:
    """Grouped by source, with the number of claims only it makes; the rows are already in that order."""
    counts = Counter(row.statements[0].number for row in every if row.section == "single" and row.statements)
    for source, group in groupby(rows, lambda row: row.statements[0].source):
        title = f"{source.heading} · {counts[source.index + 1]:,} only in this source"
        yield DigestGroup(title, tuple(DigestLine(row, (_reading(row.statements[0], []),)) for row in group))


def _each(row: ReportRow) -> tuple[Reading, ...]:
    """Each wording once, with every place that has it; if there are many, the two that differ most come first."""
    wordings = {wording[0].words: list(wording) for wording in row.wordings}
    if len(wordings) > CITED and (pair := _widest(row.claim)):
        first = [row.statements[pair.a].words, row.statements[pair.b].words]
        wordings = {each: wordings[each] for each in (*first, *wordings)}
    return tuple(_reading(sources[0], sources[1:]) for sources in wordings.values())


def _reading(statement: Statement, others: Sequence[Statement]) -> Reading:
    return Reading(statement.excerpt, (statement, *others[: CITED - 1]), len(others[CITED - 1 :]))


def _widest(claim: Claim) -> Pair | None:
    """The pair that makes a claim differ; the surest and most similar if there are several."""
    differing = [pair for pair in claim.pairs if pair.relation == "differ"]
    return max(differing, key=lambda pair: (pair.sure, pair.score), default=None)


def _what(claim: Claim, documents: Mapping[str, Document]) -> str:
    """What differs: the figures side by side, or what one denies; each pair once, and only the first few."""
    found: list[Worded] = []
    for pair in claim.pairs:
        if pair.relation == "differ":
            one, other = (documents[claim.passages[position].document] for position in (pair.a, pair.b))
            found += worded(filter(_decides, pair.reasons), one, other)
    texts: dict[object, str] = {}
    sides: dict[str, dict[str, None]] = {}
    for each in found:
        text = each.reason.text
        if _named(each):
            texts.setdefault(frozenset((each.a, each.b)) if each.reason.outcome and each.a != each.b else text, text)
        else:
            # More than two values that differ are listed together.
            sides.setdefault(text, {}).update(dict.fromkeys((each.a, each.b)))
            texts[text] = f"{text}: {' | '.join(sides[text])}"
    lines = [one_line(text) for text in texts.values()]
    more = len(lines) - _DESCRIBED
    return "; ".join(lines[:_DESCRIBED] + ([f"and {more} more"] if more > 0 else []))


def _decides(reason: Reason) -> bool:
    return reason.outcome == "differs" or reason.kind in _DECIDING or (reason.kind == "name" and not reason.weight)


def _named(each: Worded) -> bool:
    """True if the text of the reason names both sides itself."""
    return not (each.a and each.b) or " | " in each.reason.text or any(map(str.isdigit, each.reason.text))
