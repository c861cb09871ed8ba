"""Scales stated once for many figures: `(in millions, except per share data)` over a table, or for a whole text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from typing import Final

from tui.english.scale_statements import (
    MONEY_STATED,
    SHORT_SCALES,
    STATED_SCALES,
    TABLES_ALONE,
    UNCOUNTED_MONEY,
    WHOLE_TEXT,
)
from tui.english.word_lists import either
from tui.figures.figure import Figure, Step
from tui.reading.documents import Document, Span

_SCALE: Final = either(STATED_SCALES)
_SIGN: Final = r"(?:(?:US|A|C|HK|NZ|S)?\$|€|£|¥|RMB\s?|USD\s?|EUR\s?|GBP\s?)"
_BRACKETED: Final = re.compile(rf"\((?=[^()]{{0,160}}\b{_SCALE}\b)[^()]{{2,200}}\)", re.IGNORECASE)
_ALONE: Final = re.compile(
    rf"^[ \t]*(?:(?:[\w$€£.]+[ \t]+){{0,4}}in[ \t]+{_SCALE}\b|{_SCALE}[ \t]+of[ \t]+[\w. ]{{2,30}})[^\n]{{0,80}}$",
    re.IGNORECASE | re.MULTILINE,
)
_TWO_CELLS: Final = re.compile(r"[\d—–%)][ \t]+[$€£(]*\d[\d,.]*[)%]*[ \t]*$", re.MULTILINE)
_SENTENCE: Final = re.compile(
    rf"[Aa]ll[ \t](?:[\w.$]+[ \t]){{0,6}}(?:amounts|figures)[ \t][^.\n(]{{0,80}}?\bin[ \t]{_SCALE}\b[^.\n(]{{0,120}}"
)
_HEAD: Final = re.compile(
    r"(?:[$€£¥]|RMB|USD|EUR|GBP)[ ]?['’]?(000s?|m|mn|bn|million|billion|thousand)\b(?![\w$])|\(000['’]?s\b"
)
_SIGNS: Final = ("$", "€", "£", "¥", "RMB", "USD", "EUR", "GBP", "(000")
"""How a head of a table begins if it states its scale by a sign."""
_STATED: Final = re.compile(
    rf"\bin[ \t\n]+({_SCALE})\b|\b({_SCALE})[ \t\n]+of\b|{_SIGN}[ \t]?({_SCALE})\b", re.IGNORECASE
)
_SHARES: Final = re.compile(rf"\bshares?\b[^,()]{{0,40}}?\bin[ \t\n]+({_SCALE})\b", re.IGNORECASE)
_EXCEPT_SHARES: Final = re.compile(r"\bexcept\b[^()]*?(?<!per)[ \t\n-]shares?\b", re.IGNORECASE)
_NUMBER: Final = re.compile(r"[$€£(]*\d[\d,.]*\)?%?")
_CELL_MARKS: Final = frozenset({"$", "€", "£", "—", "–", "-", "%", ")", "("})
"""What may be in a cell next to its number, or instead of one."""
_EMPTY: Final = frozenset("—–-")
"""What may be in a cell without a value."""
_FOOTNOTE: Final = re.compile(r"\s*(?:\(\w{1,2}\)|[*†‡]|\[\w{1,2}\]|[0-9a-z]\)|[¹²³])")
_NOTES: Final = re.compile(r"\s*(?:NOTES\b|Notes[ \t]+to\b)")
_SECTION: Final = re.compile(r"\s*(?:Item|ITEM|PART|Part)\b")
_PER: Final = re.compile(r"\bper\b", re.IGNORECASE)
_PAR: Final = re.compile(r"\b(?:par|stated|nominal|face) value\b", re.IGNORECASE)
_OF_SHARES: Final = re.compile(r"\bshares\b", re.IGNORECASE)
_AFTER: Final = 24
"""Characters around an amount that say what it is an amount of."""
_SHORT_LINE: Final = 14
"""Words in a statement on its own line, at most."""
_PROSE: Final = 11
"""Words in a line of running text, at least."""
_BELOW: Final = 3
"""Lines below its heading in which a statement for a section may be."""
_NAMED: Final = 4
"""Words after `in thousands of` in which the currency is named."""
_GOES_ON: Final = 2
"""Lines below a long label in which the cells of its row or the notes of its table begin."""
_RUN: Final = 3
"""Rows in succession that make a table."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One scale for many figures, and where it is stated.

    `money` and `shares` are the factors for amounts and numbers of shares, 1 if they are given in full; `section`: it
    applies to the text below as well as to the tables.
    """

    span: Span
    money: int
    shares: int
    only_money: bool = False
    section: bool = False


def apply(document: Document, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures of `document`, those under a statement multiplied by its scale; unsure in a table without one."""
    stated = _may_state_a_scale(document.text)
    tabled = _tabled(document)
    if not stated and not tabled and not _may_hold_a_table(document.text):
        return tuple(figures)
    lines = tuple(_lines(document.text))
    said = {line.start: statement for line, statement in _placed(document.text, lines)} if stated else {}
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
        statement = table if kind != "prose" or table else section
        if statement and statement.span.start <= figure.span.start < statement.span.end:
            continue  # `in thousands of euros` is not an amount
        found.append(_scaled(document.text, figure, lines[place], statement, kind, doubtful=place in rows))
    return tuple(found)


def _tabled(document: Document) -> frozenset[int]:
    """Where lines begin that are rows of a table by the format of the file."""
    text = document.text
    return frozenset(text.rfind("\n", 0, one.span.start) + 1 for one in document.blocks if one.kind == "table")


def _may_state_a_scale(text: str) -> bool:
    """Whether a text may have a statement, decided without reading it."""
    lower = text.lower()
    for scale in STATED_SCALES:
        at = lower.find(scale)
        while at >= 0:
            before = lower[max(0, at - _AFTER) : at].rstrip()
            if not before or before.endswith(("in", "(", "$", "£", "€", "¥")) or lower[at - 1] == "\n":
                return True
            at = lower.find(scale, at + 1)
    return next(_heads(text), None) is not None


def _heads(text: str) -> Iterator[re.Match[str]]:
    """The signs of money with a magnitude, found by their first letters, which takes less time than a pattern."""
    for sign in _SIGNS:
        at = text.find(sign)
        while at >= 0:
            match = _HEAD.match(text, at)
            if match:
                yield match
            at = text.find(sign, at + 1)


def _may_hold_a_table(text: str) -> bool:
    """Whether enough lines end in two numbers, decided without reading them."""
    return len([0 for _ in islice(_TWO_CELLS.finditer(text), _RUN)]) == _RUN


def _lines(text: str) -> Iterator[Span]:
    """The lines of a text that are not blank."""
    for match in re.finditer(r"[^\n]*\S[^\n]*", text):
        yield Span(match.start(), match.end())


def statements(text: str) -> Iterator[Statement]:
    """Every statement of a scale in `text`, in reading order, none within another."""
    found = sorted(
        (*_heads(text), *(match for pattern in (_BRACKETED, _SENTENCE, _ALONE) for match in pattern.finditer(text))),
        key=lambda match: (match.start(), -match.end()),
    )
    end = -1
    for match in found:
        running = match.re is _HEAD and _runs_on(text, match)
        statement = None if match.start() < end or running else _statement(match)
        if statement:
            end = statement.span.end
            yield statement


def _runs_on(text: str, head: re.Match[str]) -> bool:
    """Whether a sign and a magnitude are in running text and not in a head: `75 USD million`."""
    first, last = text.rfind("\n", 0, head.start()) + 1, text.find("\n", head.end())
    line = Span(first, last if last >= 0 else len(text))
    return _is_prose(text, line) or text[line.start : head.start()].rstrip()[-1:].isdigit()


def _statement(match: re.Match[str]) -> Statement | None:
    said, span = match[0], Span(*match.span())
    if match.re is _HEAD:
        short = SHORT_SCALES[(match[1] or "000s").lower()]
        return Statement(span, short, short, only_money=match[1] is not None)
    stated = _STATED.search(said)
    if stated is None or (match.re is not _SENTENCE and len(said.split()) > _SHORT_LINE * 2):
        return None
    behind = said[stated.end() :].lower().split()[:_NAMED]
    counted = stated[2] or behind[:1] == ["of"]
    if counted and not any(word in part for part in behind for word in MONEY_STATED):
        return None  # `in thousands of homes`
    lead = said[: stated.start()].lower()
    if match.re is _ALONE and len(said.split()) > _SHORT_LINE:
        return None
    if match.re is _BRACKETED and len(lead.split()) > _SHORT_LINE // 2:
        return None
    scale = STATED_SCALES[(stated[1] or stated[2] or stated[3]).lower()]
    shares = _SHARES.search(said)
    small = said.lower()
    only_money = bool(stated[3]) or any(word in lead or (stated[2] and word in small) for word in MONEY_STATED)
    of_shares = (
        STATED_SCALES[shares[1].lower()] if shares else 1 if only_money or _EXCEPT_SHARES.search(said) else scale
    )
    tables = any(word in small for word in TABLES_ALONE)
    whole = match.re is _SENTENCE or any(word in small for word in WHOLE_TEXT)
    return Statement(span, scale, of_shares, only_money=only_money, section=whole and not tables)


def _placed(text: str, lines: Sequence[Span]) -> Iterator[tuple[Span, Statement]]:
    """Each statement with its line; one right below the heading of the notes applies to their text too."""
    place = 0
    for statement in statements(text):
        while lines[place].end <= statement.span.start:
            place += 1
        above = lines[max(0, place - _BELOW) : place]
        heading = any(_NOTES.match(text, line.start, line.end) and not _is_prose(text, line) for line in above)
        tables = any(word in text[statement.span.start : statement.span.end].lower() for word in TABLES_ALONE)
        yield lines[place], replace(statement, section=True) if heading and not tables else statement


def _is_prose(text: str, line: Span) -> bool:
    return len(text[line.start : line.end].split()) >= _PROSE


def _kind(text: str, lines: Sequence[Span], place: int, tabled: frozenset[int]) -> str:
    """Whether a line is a `row` of a table, the `label` of one or a note below it, or running `prose`."""
    words = text[lines[place].start : lines[place].end].split()
    if lines[place].start in tabled:
        return "row" if any(_is_cell(word) for word in words[1:]) else "label"
    if _is_row(words) or all(_is_cell(word) for word in words):
        return "row"
    if len(words) < _PROSE or _FOOTNOTE.match(text, lines[place].start):
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
        elif len(words) >= _PROSE:
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
    by = _factor(figure, statement, kind, written)
    if by == 1:
        return figure
    said = " ".join(text[statement.span.start : statement.span.end].split())
    steps = (Step("multiplied", said, by), *((Step("shared", said, by),) if figure.value is None else ()))
    return replace(
        figure, value=_times(figure.value, by), low=_times(figure.low, by), high=_times(figure.high, by),
        precision=figure.precision * by, scale=float(by), scale_from=statement.span, steps=(*figure.steps, *steps),
    )  # fmt: skip


def _factor(figure: Figure, statement: Statement, kind: str, written: str) -> int:
    if figure.kind == "money":
        return 1 if figure.unit in UNCOUNTED_MONEY or _in_cents(figure) else statement.money
    if figure.unit not in ("", "share") or kind == "prose":
        return 1
    if figure.unit or (kind == "label" and _OF_SHARES.search(written)):
        return statement.shares
    return statement.money if kind == "row" else 1


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
    worth = _PER.search(behind) or _PAR.search(behind) or _PAR.search(before)
    return bool(figure.kind == "money" and worth) or (kind == "row" and _PER.search(written) is not None)
