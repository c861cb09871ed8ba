"""The sections of a comparison: which rows a reader sees first, and the words and signs for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Literal

from tui.claims.claim import Claim
from tui.records import dataclass
from tui.ties.tie import Differing

Section = Literal["conflict", "check", "dispute", "agree", "related", "single"]
"""A conflict is a `differ` that is sure; what is not sure is to be checked; in a dispute the parties disagree."""


@dataclass(frozen=True, slots=True)
class SectionWords:
    """How a section is called: its sign, its heading, its rows where they are counted (one, several), and its filter.

    `none` says that it has no rows, if that is worth saying.
    """

    sign: str
    heading: str
    one: str
    several: str
    only: str
    none: str = ""

    @property
    def label(self) -> str:
        """The name of one row of it: `conflict`, `to check`, `agree`."""
        return self.one if self.several == f"{self.one}s" else self.several

    def counted(self, number: int) -> str:
        """`1 conflict`, `3 conflicts`."""
        return f"{number:,} {self.one if number == 1 else self.several}"


SECTIONS: dict[Section, SectionWords] = {
    "conflict": SectionWords("≠", "Conflicts", "conflict", "conflicts", "conflicts only", "No conflicts found"),
    "check": SectionWords("?", "To check", "to check", "to check", "rows to check only"),
    "dispute": SectionWords(
        "!", "Disputed between the parties", "dispute", "disputes", "disputes only"
    ),
    "agree": SectionWords("=", "Agreed", "agrees", "agree", "agreed only"),
    "related": SectionWords("~", "Related", "related", "related", "related only"),
    "single": SectionWords("·", "Only in one source", "in one source", "in one source", "in one source only"),
}  # fmt: skip
"""The sections in the order in which they are shown everywhere."""

_NONE = Differing()
_PLACE = {section: place for place, section in enumerate(SECTIONS)}


def section_of(claim: Claim) -> Section:
    """The section of a claim."""
    if claim.relation != "differ":
        return claim.relation
    if claim.dispute:
        return "dispute"
    return "conflict" if is_sure(claim) else "check"


def is_sure(claim: Claim) -> bool:
    """Whether the relation of a claim is sure: one sure pair makes a conflict, agreement needs all."""
    deciding = [pair for pair in claim.pairs if pair.relation == claim.relation] or list(claim.pairs)
    found = [pair.sure for pair in deciding]
    return any(found) if claim.relation == "differ" else all(found)


def rank(claim: Claim) -> tuple[int, int, bool]:
    """The place of a claim among all: by section, agreement by number of sources, what is sure first."""
    section = section_of(claim)
    sources = len({passage.document for passage in claim.passages}) if section in {"dispute", "agree"} else 0
    return _PLACE[section], -sources, not is_sure(claim)


def counts(claims: Iterable[Claim]) -> dict[Section, int]:
    """How many claims each section has, in the order of the sections."""
    found = Counter(section_of(claim) for claim in claims)
    return {section: found[section] for section in SECTIONS}


def summary(found: dict[Section, int], tied: Differing = _NONE) -> str:
    """What was found, in one sentence: `1 conflict, 3 to check, 22 agree, 9 related, 104 in one source.`

    `tied` counts the figures that differ from a table, which are no claims: `No conflicts found in the text, but 2
    figures differ from a table (1 to check); 45 agree.`
    """
    said = [words.counted(found[section]) for section, words in SECTIONS.items() if found[section]]
    if found["conflict"]:
        first, *rest = said
        return f"{', '.join([first, *([differing_words(tied)] if tied.number else []), *rest])}."
    none = SECTIONS["conflict"].none
    first = f"{none} in the text, but {differing_words(tied)}" if tied.number else none
    return f"{first}; {', '.join(said)}." if said else f"{first}."


def differing_words(tied: Differing) -> str:
    """`2 figures differ from a table (1 to check)`."""
    figures = "1 figure differs" if tied.number == 1 else f"{tied.number:,} figures differ"
    return f"{figures} from a table{f' ({tied.doubtful:,} to check)' if tied.doubtful else ''}"
