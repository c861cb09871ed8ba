"""A row: one claim as shown, made from a comparison before anything is drawn."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from tui.claims.claim import Claim, Passage, ReasonKind
from tui.claims.sections import SECTIONS, Section, is_sure, section_of
from tui.reading.documents import Document
from tui.reading.sanitise import one_line
from tui.records import dataclass
from tui.rows.headlines import headline, is_bare
from tui.rows.sources import Source, by_document, sources
from tui.rows.values import Given, Values, values

if TYPE_CHECKING:
    from tui.comparison import Comparison


_BY_SENTENCE = frozenset({"agree", "single"})
"""Sections whose rows show a sentence instead of a headline."""
_LEADING = " —–-•·*"
"""Characters removed from the beginning of a sentence: bullets and dashes."""
_TRAILING = " ,;:—–-"
"""Characters removed from the end of a part of a sentence, where they would look cut off."""


@dataclass(frozen=True, slots=True)
class Row:
    """One claim in the table.

    `headline` says what it is about, whose and when, if its values differ; empty if `sentence`, the words of the
    shortest passage, says it better. `sources` are the positions of the sources that make the claim, `given` the
    values by source, `gap` their distance in words. `kinds` are those of the decisive reasons.
    """

    claim: Claim
    number: int
    section: Section
    sure: bool
    headline: str
    sentence: str
    sources: tuple[int, ...]
    given: tuple[Given, ...] = ()
    gap: str = ""
    kinds: frozenset[ReasonKind] = frozenset()
    first: tuple[int, int] = (0, 0)
    """The first place of the claim: the position of the source, and the offset in it."""
    folded: int = 0
    """The number of rows in its group, if it is the head of what only one source says; `open` if they are shown."""
    open: bool = False

    @property
    def sign(self) -> str:
        """The sign of its section, with `?` if a row that agrees or is related is not sure."""
        return SECTIONS[self.section].sign + ("?" if not self.sure and self.section in {"agree", "related"} else "")

    @property
    def title(self) -> str:
        """The headline, or the sentence if there is none."""
        return self.headline or self.sentence

    @property
    def name(self) -> str:
        """What it is called where its sentence does not follow: `affirmed or denied: The ferry has sunk.`"""
        bare = is_bare(self.headline) and self.sentence
        return f"{self.headline}: {self.sentence}" if bare else self.title

    @property
    def differs(self) -> bool:
        """Whether it is a conflict, sure or to be checked."""
        return self.section in {"conflict", "check"}

    @property
    def of_figures(self) -> bool:
        """Whether it is a conflict of figures."""
        return self.differs and "figure" in self.kinds


def rows(comparison: Comparison, named: Sequence[Source] = ()) -> tuple[Row, ...]:
    """The rows of a comparison, in the order of its claims; the sources are `named`, if given."""
    named = named or sources(comparison.documents)
    known = by_document(named)
    documents = {document.id: document for document in comparison.documents}
    figures = {(figure.document, figure.span): figure for figure in reversed(comparison.figures)}
    indexes = {document: source.index for document, source in known.items()}
    made = [values(claim, documents, figures, indexes) for claim in comparison.claims]
    made = _with_every_source(comparison, made, indexes)
    used: set[str] = set()
    found_rows = []
    for number, (claim, found) in enumerate(zip(comparison.claims, made, strict=True), 1):
        row = _row(claim, number, found, documents, indexes, used)
        used.add(row.sentence)
        found_rows.append(row)
    return tuple(found_rows)


def _with_every_source(comparison: Comparison, made: Sequence[Values], indexes: Mapping[str, int]) -> list[Values]:
    """The values of conflicts of figures with those of sources that give the same fact elsewhere."""
    # Imported here because it loads the engine, and this module's records are needed before that.
    from tui.rows.other_sources import with_other_sources  # noqa: PLC0415

    by_id = {figure.id: figure for figure in comparison.figures}
    facts = {name: fact for fact in comparison.conflicts for name in fact}
    widened = []
    for claim, found in zip(comparison.claims, made, strict=True):
        concerned = {facts[figure.id] for figure in found.figures if figure.id in facts}
        (fact,) = concerned if claim.relation == "differ" and found.differ and len(concerned) == 1 else ((),)
        widened.append(with_other_sources(found, map(by_id.__getitem__, fact), indexes) if fact else found)
    return widened


def _row(
    claim: Claim,
    number: int,
    found: Values,
    documents: Mapping[str, Document],
    indexes: Mapping[str, int],
    used: Collection[str],
) -> Row:
    from tui.rows.gaps import gap  # noqa: PLC0415 - loads the engine, and this module's records are needed before that

    section = section_of(claim)
    return Row(
        claim=claim,
        number=number,
        section=section,
        sure=is_sure(claim),
        headline=one_line(headline(claim, found, documents)) if section not in _BY_SENTENCE else "",
        sentence=_sentence(_passages(claim, found), documents, used),
        sources=tuple(sorted({indexes[passage.document] for passage in claim.passages})),
        given=found.given,
        gap=gap(found.figures) if found.differ and claim.relation == "differ" else "",
        kinds=frozenset(_deciding(claim)),
        first=min(((indexes[p.document], p.span.start) for p in claim.passages), default=(0, 0)),
    )


def _passages(claim: Claim, found: Values) -> Sequence[Passage]:
    """The passages that contain the values in conflict, else all."""
    holding = sorted({position for given in found.given for position, _ in given.spans}) if found.differ else []
    return [claim.passages[position] for position in holding] or claim.passages


def _sentence(passages: Sequence[Passage], documents: Mapping[str, Document], used: Collection[str]) -> str:
    """The words of the shortest passage that is not a fragment, on one line; preferably one that no row above uses."""
    slices = (documents[passage.document].slice(passage.span) for passage in passages)
    texts = [one_line(text.replace("\n", " ")).lstrip(_LEADING).rstrip(_TRAILING) for text in slices]
    whole = [text for text in texts if text[:1].isupper() or not text[:1].isalpha()] or texts
    return min(whole, key=lambda text: (text in used, len(text)), default="")


def _deciding(claim: Claim) -> Iterator[ReasonKind]:
    """The kinds of the reasons that decide the relation of a claim."""
    if claim.relation == "differ":
        found = _kinds(claim, "differs")
        yield from found
        if not found:
            yield "wording"
    else:
        yield from _kinds(claim)


def _kinds(claim: Claim, outcome: str = "") -> list[ReasonKind]:
    return [
        reason.kind
        for pair in claim.pairs
        if pair.relation == claim.relation
        for reason in pair.reasons
        if reason.outcome == outcome or not outcome
    ]
