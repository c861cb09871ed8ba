"""The structure of a report for people, before it becomes plain text, Markdown, HTML or a Word document.

Texts are those of the articles, on one line each; every format escapes them in its own way.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from tui.claims.sections import Section
from tui.records import dataclass

Look = Literal["", "strong", "value", "odd", "soft", "removed", "added"]
"""How a run is shown: `value` is one in which the sources differ, and `odd` the one that most of them contradict;
`removed` and `added` are words of an older and a newer version."""

Kind = Literal["", "lead", "why", "review", "more", "soft"]
"""What a paragraph is: the first of a claim, the evidence, the review, further places, small print."""


@dataclass(frozen=True, slots=True)
class Run:
    """Some text in one style; `target` is the id of a place in the report it links to, `url` a page."""

    text: str
    look: Look = ""
    target: str = ""
    url: str = ""


Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading within a part."""

    text: str
    section: Section | Literal[""] = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Some lines of text."""

    runs: Runs
    kind: Kind = ""


@dataclass(frozen=True, slots=True)
class Quotation:
    """The words of an article and where they are."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list; `number` is 0 if the list is not numbered; `depth` is 0 or 1."""

    runs: Runs
    number: int = 0
    depth: int = 0
    id: str = ""


@dataclass(frozen=True, slots=True)
class ValueCell:
    """One value of a conflict and the names of the sources that give it; `odd` if most contradict it."""

    text: str
    sources: tuple[str, ...]
    odd: bool = False


@dataclass(frozen=True, slots=True)
class ValueList:
    """The values in which sources differ, and their distance in words."""

    values: tuple[ValueCell, ...]
    gap: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, the first of each naming the row."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Runs, ...], ...]


@dataclass(frozen=True, slots=True)
class Group:
    """The blocks of one claim."""

    blocks: tuple[Block, ...]
    id: str = ""
    section: Section | Literal[""] = ""


@dataclass(frozen=True, slots=True)
class Fold:
    """Blocks under a title, collapsible if the format supports it."""

    title: str
    blocks: tuple[Block, ...]
    id: str = ""


Block = Heading | Paragraph | Quotation | Item | ValueList | Table | Group | Fold


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a report under a heading of its own; `id` names it for links."""

    id: str
    title: str
    blocks: tuple[Block, ...]
    section: Section | Literal[""] = ""


@dataclass(frozen=True, slots=True)
class Report:
    """A report: the story, what was found in a sentence or two, the sources, its parts, and how it was made."""

    title: str
    summary: str
    sources: tuple[Runs, ...]
    parts: tuple[Part, ...]
    making: str


def plain_text(runs: Iterable[Run]) -> str:
    """The text of some runs."""
    return "".join(run.text for run in runs)
