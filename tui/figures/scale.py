"""Scales stated once for many figures: `(in millions, except per share data)` over a table, or for a whole text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from tui.english.scale_statements import UNCOUNTED_MONEY
from tui.figures.figure import Figure, Step
from tui.figures.statements import PROSE, Statement, may_state_a_scale, placed
from tui.reading.documents import Document, Span

_TWO_CELLS: Final = re.compile(r"[\d—–%)][ \t]+[$€£(]*\d[\d,.]*[)%]*[ \t]*$", re.MULTILINE)
_NUMBER: Final = re.compile(r"[$€£(]*\d[\d,.]*\)?%?")
_CELL_MARKS: Final = frozenset({"$", "€", "£", "—", "–", "-", "%", ")", "("})
"""What may be in a cell next to its number, or instead of one."""
_EMPTY: Final = frozenset("—–-")
"""What may be in a cell without a value."""
_FOOTNOTE: Final = re.compile(r"\s*(?:\(\w{1,2}\)|[*†‡]|\[\w{1,2}\]|[0-9a-z]\)|[¹²³])")
_SECTION: Final = re.compile(r"\s*(?:Item|ITEM|PART|Part)\b")
_PER: Final = re.compile(r"\bper\b", re.IGNORECASE)
_PAR: Final = re.compile(r"\b(?:par|stated|nominal|face) value\b", re.IGNORECASE)
_OF_SHARES: Final = re.compile(r"\bshares\b", re.IGNORECASE)
_THEN_SHARES: Final = re.compile(r"(?:[\s,]+(?:and\s+)?[\d.,]*\d){0,4}\s+shares\b", re.IGNORECASE)
_AFTER: Final = 24
"""Characters around an amount that say what it is an amount of."""
_GOES_ON: Final = 2
"""Lines below a long label in which the cells of its row or the notes of its table begin."""
_RUN: Final = 3
"""Rows in succession that make a table."""


def apply(document: Document, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures of `document`, those under a statement multiplied by its scale; unsure in a table without one.

    Those in cells of a table have theirs already.
    """
    stated = may_state_a_scale(document.text)
    tabled = _tabled(document)
    if not stated and not tabled and not _may_hold_a_table(document.text):
        return tuple(figures)
    lines = tuple(_lines(document.text))
    said = {line.start: statement for line, statement in placed(document.text, lines)} if stated else {}
    rows = _rows(document.text, lines, tabled)
    if not said and not rows:
        return tuple(figures)
    found: list[Figure] = []
    place = -1
    table = section = None
    kind = ""
    for figure in figures:
        while place + 1 < len(lines) and lines[place + 1].start <= figure.span.start:
            place += 1
            line = lines[place]
            kind = _kind(document.text, lines, place, tabled)
            if _SECTION.match(document.text, line.start, line.end):
                section = None
            if kind == "prose" and line.start not in said:
                table = None
            statement = said.get(line.start)
            if statement:
                table, section = statement, statement if statement.section else section
        if figure.cell is not None:
            found.append(figure)
            continue
        where = "label" if kind == "row" and _among_words(document.text, figure, lines[place]) else kind
        statement = table or (section if where != "row" else None)
        if statement and statement.span.start <= figure.span.start < statement.span.end:
            continue  # `in thousands of euros` is not an amount
        found.append(_scaled(document.text, figure, lines[place], statement, where, doubtful=place in rows))
    return tuple(found)


def _among_words(text: str, figure: Figure, line: Span) -> bool:
    """Whether a figure is in a cell that has more words than it."""
    first = text.rfind("\t", line.start, figure.span.start) + 1 or line.start
    last = text.find("\t", figure.span.end, line.end)
    around = text[first : figure.span.start] + text[figure.span.end : last if last >= 0 else line.end]
    return "\t" in text[line.start : line.end] and len(around.split()) > 1 and any(map(str.isalpha, around))


def _tabled(document: Document) -> frozenset[int]:
    """Where lines begin that are rows of a table by the format of the file."""
    text = document.text
    return frozenset(text.rfind("\n", 0, one.span.start) + 1 for one in document.blocks if one.kind == "table")


def _may_hold_a_table(text: str) -> bool:
    """Whether enough lines end in two numbers, decided without reading them."""
    return len([0 for _ in islice(_TWO_CELLS.finditer(text), _RUN)]) == _RUN


def _lines(text: str) -> Iterator[Span]:
    """The lines of a text that are not blank."""
    for match in re.finditer(r"[^\n]*\S[^\n]*", text):
        yield Span(match.start(), match.end())


def _kind(text: str, lines: Sequence[Span], place: int, tabled: frozenset[int]) -> str:
    """Whether a line is a `row` of a table, the `label` of one or a note below it, or running `prose`."""
    words = text[lines[place].start : lines[place].end].split()
    if lines[place].start in tabled:
        return "row" if any(_is_cell(word) for word in words[1:]) else "label"
    if _is_row(words) or all(_is_cell(word) for word in words):
        return "row"
    if len(words) < PROSE or _FOOTNOTE.match(text, lines[place].start):
        return "label"
    for line in lines[place + 1 : place + 1 + _GOES_ON]:
        below = text[line.start : line.end].split()
        if all(_is_cell(word) for word in below) or _FOOTNOTE.match(text, line.start):
            return "label"
    return "prose"


def _is_cell(word: str) -> bool:
    return _NUMBER.fullmatch(word) is not None or word in _CELL_MARKS


def _is_row(words: Sequence[str]) -> bool:
    """Whether a line ends in two numbers or more, as a row of a table does."""
    cells = 0
    for word in reversed(words):
        if _NUMBER.fullmatch(word) or word in _EMPTY:
            cells += 1
        elif word not in _CELL_MARKS:
            break
    return cells > 1


def _rows(text: str, lines: Sequence[Span], tabled: frozenset[int]) -> frozenset[int]:
    """The places of the lines that are rows of a table: several rows in succession, or by the format."""
    run: list[int] = []
    found: set[int] = set()
    for place, line in enumerate(lines):
        words = text[line.start : line.end].split()
        if line.start in tabled:
            found |= {place} if any(_is_cell(word) for word in words[1:]) else set()
        elif _is_row(words):
            run.append(place)
            if len(run) >= _RUN:
                found |= set(run)
        elif len(words) >= PROSE:
            run = []
    return frozenset(found)


def _scaled(text: str, figure: Figure, line: Span, statement: Statement | None, kind: str, *, doubtful: bool) -> Figure:
    """The figure multiplied by the scale of the statement above it, unsure in a table that has none."""
    written = text[line.start : line.end]
    if figure.kind not in ("money", "count") or _has_its_own(figure) or _per_one(text, figure, written, kind):
        return figure
    if statement is None:
        bare = figure.kind == "money" and doubtful
        return (
            replace(figure, sure=False, steps=(*figure.steps, Step("unknown", "scale of the table")))
            if bare
            else figure
        )
    by = _factor(figure, statement, kind, written, text[figure.span.end : line.end])
    if by == 1:
        return figure
    said = " ".join(text[statement.span.start : statement.span.end].split())
    steps = (Step("multiplied", said, by), *((Step("shared", said, by),) if figure.value is None else ()))
    return replace(
        figure, value=_times(figure.value, by), low=_times(figure.low, by), high=_times(figure.high, by),
        precision=figure.precision * by, scale=float(by), scale_from=statement.span, steps=(*figure.steps, *steps),
    )  # fmt: skip


def _factor(figure: Figure, statement: Statement, kind: str, written: str, behind: str) -> int:
    if figure.kind == "money":
        return 1 if figure.unit in UNCOUNTED_MONEY or _in_cents(figure) else statement.money
    if figure.unit not in ("", "share") or kind == "prose":
        return 1
    if figure.unit or (kind == "label" and _counts_shares(figure, written, behind)):
        return statement.shares
    return statement.money if kind == "row" else 1


def _counts_shares(figure: Figure, written: str, behind: str) -> bool:
    """Whether a bare number in a line about shares counts them: a whole one, or one of a row that ends in the word."""
    return _OF_SHARES.search(written) is not None and ("." not in figure.text or _THEN_SHARES.match(behind) is not None)


def _in_cents(figure: Figure) -> bool:
    """Whether an amount is written to the cent, as prices and amounts per share are."""
    return re.search(r"\.\d\d(?!\d)", figure.text) is not None


def _times(value: float | None, by: int) -> float | None:
    return None if value is None else value * by


def _has_its_own(figure: Figure) -> bool:
    """Whether the figure is written with a magnitude of its own: `$5 million`."""
    return any(step.what in ("multiplied", "shared") for step in figure.steps)


def _per_one(text: str, figure: Figure, written: str, kind: str) -> bool:
    """Whether it is the amount for one share or piece: `$0.25 per share`, `$0.001 par value`."""
    behind = text[figure.span.end : figure.span.end + _AFTER]
    before = text[max(0, figure.span.start - _AFTER) : figure.span.start]
    if figure.kind == "money":
        each = _PER.search(behind) or _PAR.search(behind) or _PAR.search(before)
    else:
        each = None if figure.unit else _PAR.match(behind.lstrip())
    return each is not None or (kind == "row" and _PER.search(written) is not None)
