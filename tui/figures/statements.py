"""Statements of one scale for many figures: `(in millions, except per share data)`, `£m`, `all amounts in millions`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from tui.english.scale_statements import (
    MAGNITUDE_LETTERS,
    MAGNITUDE_WORDS,
    MONEY_LETTERS,
    MONEY_STATED,
    STATED_SCALES,
    TABLES_ALONE,
    WHOLE_TEXT,
)
from tui.english.word_lists import either
from tui.reading.documents import Span
from tui.records import dataclass

_SCALE: Final = either(STATED_SCALES)
_SIGN: Final = r"(?:(?:US|A|C|HK|NZ|S)?\$|€|£|¥|RMB\s?|USD\s?|EUR\s?|GBP\s?)"
_BRACKETED: Final = re.compile(rf"\((?=[^()]{{0,160}}\b{_SCALE}\b)[^()]{{2,200}}\)", re.IGNORECASE)
_ALONE: Final = re.compile(
    rf"^[ \t]*(?:(?:[\w$€£.]+[ \t]+){{0,4}}in[ \t]+{_SCALE}\b|{_SCALE}[ \t]+of[ \t]+[\w. ]{{2,30}})[^\n]{{0,80}}$",
    re.IGNORECASE | re.MULTILINE,
)
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
_WORD: Final = either(frozenset(MAGNITUDE_WORDS) - frozenset(MAGNITUDE_LETTERS))
_MAGNITUDE: Final = either(MAGNITUDE_WORDS)
_CURRENCY: Final = (
    r"(?:(?-i:(?:US|U\.S\. ?|AU?|CA?|HK|NZ|S|NT|R)?\$|[€£¥₹₩]|\b[A-Z]{3}\b|\bRs\.?)"
    r"|\b(?:u\.?s\.? )?(?:dollars?|euros?|pounds?(?: sterling)?|yen|yuan|francs?|kron[aeo]r?|rupees|won|rand|reais"
    r"|pesos|sterling|currency)\b)"
)
_IN_HEAD: Final = re.compile(
    rf"\bin\s+(?:the\s+)?(?P<c1>{_CURRENCY}\s*)?['’]?(?P<in>{_WORD})(?![\w’'])(?:\s+of\s+(?:u\.?s\.?\s+)?(?P<c5>{_CURRENCY})|\.?\s+(?-i:(?P<c6>[€£]|EUR|USD|GBP|CHF)))?"
    rf"|(?P<c2>{_CURRENCY})\s*(?:amounts?\s+)?(?:are\s+)?(?:in\s+)?['’(]?(?P<by>{_MAGNITUDE})(?![\w’'])"
    rf"|\b(?P<of>{_WORD}|mio)(?:\.\s*|\s+)(?:of\s+)?(?:u\.?s\.?\s+)?(?P<c3>{_CURRENCY})"
    rf"|\b(?-i:(?P<glued>[MTKkB])(?P<c4>(?:EUR|USD|SEK|NOK|DKK|CHF|GBP|AUD|CAD|JPY)\b|[€£](?!\w)))"
    rf"|^\W*(?:amounts?\s+)?['’]?(?P<alone>{_WORD})\W*$|\(['’]?(?P<bracketed>{_WORD})[),;]",
    re.IGNORECASE,
)
"""How a head of a table states a scale."""
_OF_SHARES: Final = re.compile(r"\b(?:shares?|units|options|awards|adss?)\b", re.IGNORECASE)
_IN_FULL: Final = re.compile(
    r"\bin\s+(?:whole|actual|full)\s+(?:u\.?s\.?\s+)?(?:dollars|euros|pounds|amounts|units|numbers|shares)\b"
    r"|^\W*(?:amounts\s+)?in\s+(?:u\.?s\.?\s+)?(?:dollars|euros|pounds|shares)\W*$",
    re.IGNORECASE,
)
"""How a head states that its numbers are given in full."""
_MONEY_IN: Final = re.compile(r"(?<![A-Za-z])(?:[A-Z]{1,3})?[$€£¥₹]|\b[A-Z]{3}\b")
_PER_SHARE: Final = re.compile(r"\bper[\s-]+(?:\w+\s+){0,2}shares?\b", re.IGNORECASE)
_EXCEPT: Final = re.compile(r"\b(?:except|other than|excluding|unless)\b.*", re.IGNORECASE)
_NOTES: Final = re.compile(r"\s*(?:NOTES\b|Notes[ \t]+to\b)")
PROSE: Final = 11
"""Words in a line of running text, at least."""
_SHORT_LINE: Final = 14
"""Words in a statement on its own line, at most."""
_BELOW: Final = 3
"""Lines below its heading in which a statement for a section may be."""
_NAMED: Final = 4
"""Words after `in thousands of` in which the currency is named."""
_REACH: Final = 24
"""Characters before a magnitude in which a statement of it begins."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One scale for many figures, and where it is stated.

    `money` and `shares` are the factors for amounts and numbers of shares, 1 if they are given in full, 0 if a head
    does not say; `section`: it applies to the text below as well as to the tables. `currency` is what a head names.
    """

    span: Span
    money: int
    shares: int
    only_money: bool = False
    section: bool = False
    currency: str = ""


def may_state_a_scale(text: str) -> bool:
    """Whether a text may have a statement, decided without reading it."""
    lower = text.lower()
    for scale in STATED_SCALES:
        at = lower.find(scale)
        while at >= 0:
            before = lower[max(0, at - _REACH) : at].rstrip()
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
        short = MAGNITUDE_WORDS[(match[1] or "000s").lower()]
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


def without_scale(text: str) -> str:
    """A head without what it states of a scale."""
    return _IN_HEAD.sub(" ", text)


def money_in(text: str) -> Iterator[str]:
    """The signs and codes of currencies that a head or the brackets of a label may name: `Loans (EUR)`, `€`."""
    yield from (match[0] for match in _MONEY_IN.finditer(text))


def in_head(text: str, span: Span) -> Statement | None:
    """The scale that a head, a label or a caption of a table states, None if it states none; `span` is where it is."""
    match = _IN_HEAD.search(text)
    if match is None:
        return Statement(span, 1, 1) if _IN_FULL.search(text) else None
    glued = match["glued"]
    word = (match["in"] or match["by"] or match["of"] or match["alone"] or match["bracketed"] or "").lower()
    scale = MONEY_LETTERS[glued] if glued else MAGNITUDE_WORDS[word]
    currency = next((match[name].strip() for name in ("c1", "c2", "c3", "c4", "c5", "c6") if match[name]), "")
    lead = _PER_SHARE.sub("", text[text.rfind("(", 0, match.start()) + 1 :] if ")" in text[match.end() :] else text)
    lead = _EXCEPT.sub("", lead)
    before = lead[: max(0, lead.find(match[0]))]
    counted = not currency and text[match.end() :].lower().split()[:1] == ["of"]
    if counted or (_OF_SHARES.search(before) and not currency):
        return Statement(span, 0, scale)  # `in thousands of barrels`
    shares = _SHARES.search(text)
    if shares:
        of_shares = STATED_SCALES[shares[1].lower()]
    else:
        of_shares = 1 if _EXCEPT_SHARES.search(text) else 0 if currency else scale
    return Statement(span, scale, of_shares, only_money=bool(currency), currency=currency)


def placed(text: str, lines: Sequence[Span]) -> Iterator[tuple[Span, Statement]]:
    """Each statement with its line; one right below the heading of the notes applies to their text too."""
    place = 0
    for statement in statements(text):
        while lines[place].end <= statement.span.start:
            place += 1
        above = lines[max(0, place - _BELOW) : place]
        heading = any(_NOTES.match(text, line.start, line.end) and not _is_prose(text, line) for line in above)
        tables = any(word in text[statement.span.start : statement.span.end].lower() for word in TABLES_ALONE)
        line = lines[place]
        alone = not text[line.start : statement.span.start].strip(" ") and "\t" not in text[line.start : line.end]
        yield line, replace(statement, section=True) if heading and alone and not tables else statement


def _is_prose(text: str, line: Span) -> bool:
    return len(text[line.start : line.end].split()) >= PROSE
