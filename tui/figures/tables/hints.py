"""The unit of numbers, as suggested by the words of a label, a head or a section beside or above them."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, Literal

from tui.english.table_words import (
    AMOUNT_ALONE,
    COUNT_WORDS,
    COUNTED,
    FOR_EACH,
    ISSUED,
    MONEY_WORDS,
    NUMBER_ALONE,
    PER_SHARE_WORDS,
    PERCENT_WORDS,
    POINT_WORDS,
    PRICE_WORDS,
    RATE_WORDS,
    RATIO_WORDS,
    SHARE_COUNTS,
    SHARE_WORDS,
    STOCK_WORDS,
    SUMS,
    TIME_WORDS,
)
from tui.figures.statements import in_head, without_scale
from tui.figures.tables.said import is_only_time
from tui.reading.documents import Span

Hint = Literal[
    "percentage", "rate", "ratio", "point", "each", "share", "of_shares", "amount", "sum", "number", "year", ""
]
"""`each` is an amount for one share or piece, `of_shares` names shares and may be a number or an amount of them, `rate`
is as a rule in percent, `ratio` in percent or times, `sum` is of money where nothing says otherwise."""

_ASIDE: Final = re.compile(
    r"[,;:–—-]?\s*[$€£¥]?\s?[\d.]*\s*(?:no\s+)?\b(?:par|stated|nominal)\s+value.*"
    r"|[(]?[$€£¥]\s?\d[\d.,]*\s*(?:per\s+(?:\w+\s+){0,2}share)[)]?"
    r"|[(,;:]?\s*\d[\d,.]*\s+(?:and\s+[\d,.]+\s+)?(?:\w+\s+){0,2}shares\b.*"
    r"|\b(?:except|other than|excluding|unless)\b.*|\d[\d.,]*\s*(?:%|per\s?cent)",
    re.IGNORECASE,
)
"""The figures within a label: `$0.01 par value per share; 5,000,000 shares authorized`, `2.5% notes`."""
_PERCENT, _POINTS, _EACH, _PRICE, _SHARE_COUNTS, _SHARES, _MONEY, _COUNT, _YEARS, _RATE, _FOR_EACH, _RATIO = (
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        PERCENT_WORDS, POINT_WORDS, PER_SHARE_WORDS, PRICE_WORDS, SHARE_COUNTS, SHARE_WORDS, MONEY_WORDS, COUNT_WORDS,
        TIME_WORDS, RATE_WORDS, FOR_EACH, RATIO_WORDS,
    )
)  # fmt: skip
_WORD: Final = re.compile(r"[^\W\d_]{2}")
_STOCK, _NUMBER, _ISSUED, _COUNTED, _SUMS, _AMOUNT = (
    re.compile(pattern, re.IGNORECASE) for pattern in (STOCK_WORDS, NUMBER_ALONE, ISSUED, COUNTED, SUMS, AMOUNT_ALONE)
)


@lru_cache(maxsize=4096)
def of_row(label: str) -> Hint:
    """The unit that the name of a row or section suggests for its numbers."""
    text = _ASIDE.sub(" ", label)
    if _POINTS.search(text):
        return "point"
    if _PERCENT.search(text):
        return "percentage"
    if _SHARE_COUNTS.search(_EACH.sub(" ", text)):
        return "share"
    if _EACH.search(text):
        return "" if _FOR_EACH.search(text) else "each"
    if _COUNT.search(text) or (_COUNTED.search(text) and not _SUMS.search(text)):
        return "number"
    if _SHARES.search(text):
        return "of_shares"
    if _RATIO.search(text):
        return "ratio"
    if _RATE.search(text):
        return "rate"
    return "sum" if _SUMS.search(text) else ""


def _states_money(head: str, without: str) -> bool:
    """Whether the head of a column names a currency with a scale besides its measure: `Loans ($m)`."""
    stated = in_head(head, Span(0, 0))
    return bool(stated and stated.currency and _WORD.search(without))


@lru_cache(maxsize=4096)
def of_column(head: str, above: str = "") -> Hint:
    """The unit that a head suggests for its column; `above` are the heads over it."""
    if is_only_time(head):
        return ""
    text = without_scale(_ASIDE.sub(" ", head))
    if _POINTS.search(text):
        return "point"
    if _PERCENT.search(text):
        return "percentage"
    if _EACH.search(text) or _PRICE.search(text):
        return "each"
    if _NUMBER.search(text):
        return "share" if _STOCK.search(above) else "number"
    if _COUNT.search(text) and not (_SHARES.search(text) and _AMOUNT.search(text)):
        return "share" if _SHARES.search(text) else "number"
    if _YEARS.search(text):
        return "year"
    if _SHARES.search(text) and not _MONEY.search(_SHARE_COUNTS.sub(" ", text)):
        return "share"
    if _ISSUED.search(text):
        return "of_shares"
    if _MONEY.search(text):
        return "amount" if _AMOUNT.search(text) or _states_money(head, text) else "sum"
    if _states_money(head, text):
        return "amount"
    return "rate" if _RATE.search(text) else ""
