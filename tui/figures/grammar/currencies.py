"""Currencies: every name, code and symbol, before a number or after it. Names come from the CLDR."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from tui.english.currencies import (
    ADJECTIVES,
    ALSO_LETTERS,
    AMBIGUOUS,
    CAREFUL,
    CASED_PREFIXES,
    CODES_LIKE_WORDS,
    FOREIGN_PLURALS,
    GLUED_ONLY,
    LETTERED,
    LOOSE_SUFFIXES,
    MEGA_CODES,
    MINOR,
    NEVER_PREFIX,
    NOT_MONEY,
    PLACES,
    PLAIN,
    PREFIX_WORDS,
    SMALL_CODES,
    SYMBOLS,
)
from tui.english.finance import TRADED
from tui.english.naming import WITH_LETTERS
from tui.english.numbers import MILLIONS
from tui.english.payment import PAYMENTS
from tui.figures.grammar.default_currency import DefaultCurrency
from tui.figures.grammar.tokens import Line

_SCALES = MILLIONS | {"k"}
_MEGA = re.compile(r"([mk])([a-z]{3})")


class Money(NamedTuple):
    """A currency up to token `last`; `factor` is 0.01 for a cent; `assumed` says what was taken for granted."""

    last: int
    code: str
    factor: Decimal = Decimal(1)
    scale: Decimal = Decimal(1)
    assumed: str = ""
    sign: bool = False


@cache
def _names() -> dict[str, str]:
    """Every name of a currency in lower case, singular and plural, to its ISO 4217 code."""
    from babel import Locale  # noqa: PLC0415 - loading the CLDR takes 0.1 s and only money needs it
    from babel.numbers import get_currency_name  # noqa: PLC0415 - as above

    locale = Locale.parse("en")
    names: dict[str, str] = {}
    last: dict[str, set[str]] = {}
    for code, name in locale.currencies.items():
        if "(" in name or (code.startswith("X") and code not in ("XAF", "XOF", "XPF", "XCD")) or " " not in name:
            continue
        for form in {name.lower(), get_currency_name(code, 2, locale).lower()}:
            names.setdefault(form, code)
            last.setdefault(form.rpartition(" ")[2], set()).add(code)
    for word, codes in last.items():
        if len(codes) == 1 and len(word) > 2 and word not in NOT_MONEY:
            names.setdefault(word, next(iter(codes)))
    for word, code in PLAIN.items():
        names[word] = code
        names[word + "s"] = code
    for adjective, code in ADJECTIVES.items():
        for word in [w for w, c in PLAIN.items() if c == code or w == "dollar"]:
            names.setdefault(f"{adjective} {word}", code)
            names.setdefault(f"{adjective} {word}s", code)
    for word, places in PLACES.items():
        for place, code in places.items():
            names.setdefault(f"{place} {word}", code)
            names.setdefault(f"{place} {word}s", code)
    names |= {
        "pounds sterling": "GBP",
        "pound sterling": "GBP",
        "u.s. dollar": "USD",
        "u.s. dollars": "USD",
        "new shekels": "ILS",
    }
    names |= {"greenbacks": "USD", "swedish kronor": "SEK", "danish kroner": "DKK", "norwegian kroner": "NOK"}
    return names


@cache
def _heads() -> frozenset[str]:
    return frozenset(name.split()[0] for name in _names()) | MINOR.keys()


@cache
def _codes() -> frozenset[str]:
    from babel import Locale  # noqa: PLC0415 - as in _names

    return frozenset(Locale.parse("en").currencies) - CODES_LIKE_WORDS | {"BTC", "ETH"}


def _amount_at(line: Line, i: int) -> bool:
    """Whether a number is at token `i`, below zero too: `GBP -4m`, `USD (3.1) million`."""
    signed = line.hyphen(i) and line.spaced(i) and line.glued(i + 1) and line.kind(i + 1) == "number"
    bracketed = line.written(i) == "(" and line.kind(i + 1) == "number" and line.written(i + 2) == ")"
    return line.kind(i) == "number" or signed or bracketed


def is_code(written: str) -> bool:
    """Whether `written` is an ISO 4217 code in capitals."""
    return len(written) == 3 and written.isupper() and written in _codes()


def prefix(line: Line, i: int, default: DefaultCurrency) -> Money | None:
    """The currency written before a number, from token `i`: `$`, `US$`, `$US`, `HK $`, `RMB`, `USD`, `Rs.`, `USD$`."""
    written, word = line.written(i), line.word(i)
    if written in SYMBOLS:
        trailing = LETTERED.get(line.word(i + 1) + "$", "") if written == "$" and line.glued(i + 1) else ""
        if trailing and line.kind(i + 2) == "number" and line.written(i + 1).isupper():
            return Money(i + 1, trailing, sign=True)
        code, assumed = default.of(written) if written in "$¥￥＄" else (SYMBOLS[written], "")
        return Money(i, code, assumed=assumed, sign=True)
    if written == "#" or (word == "gb" and line.written(i + 1) == "#"):
        return _hash(line, i if written == "#" else i + 1)
    if line.kind(i) != "word":
        return None
    lettered = _lettered(line, i)
    if lettered:
        return lettered
    if word in PREFIX_WORDS and word not in NEVER_PREFIX and line.kind(i + 1) in ("number", "mark"):
        dotted = line.written(i + 1) == "." and word in ("rs", "sfr", "fr")
        last = i + 1 if dotted else i
        coded = (line.glued(i) and line.kind(i - 1) == "number") or (word in ("p", "n", "r") and _short(line, last + 1))
        if not coded and line.kind(last + 1) == "number" and (word not in GLUED_ONLY or line.glued(last + 1)):
            if word in ("dollar", "dollars", "sen"):
                code, assumed = default.of(word.removesuffix("s"))
                return Money(last, code, Decimal("0.01") if word == "sen" else Decimal(1), assumed=assumed)
            return Money(last, PREFIX_WORDS[word])
    cased = _cased(line, i, default) if written in CASED_PREFIXES else None
    if cased:
        return cased
    if is_code(written.upper() if line.glued(i + 1) else written) and _amount_at(line, i + 1) and written.isupper():
        return Money(i, written)
    if word in ("usd", "eur", "gbp", "rmb") and line.kind(i + 1) == "number":
        return Money(i, "CNY" if word == "rmb" else word.upper())
    mega = _mega(word) if line.kind(i + 1) == "number" else None
    return mega and Money(i, mega.code, scale=mega.scale)


def _cased(line: Line, i: int, default: DefaultCurrency) -> Money | None:
    """`NIS 30 million`, `Sh500`, `DM40`: a prefix known by its capitals, its number glued or great."""
    name = CASED_PREFIXES[line.written(i)]
    last = i + 1 if line.written(i + 1) == "." and line.glued(i + 1) else i
    lettered = line.written(i) in ALSO_LETTERS
    loose = line.spaced(last + 1) or lettered
    coded = lettered and line.word(last + 2) == "k"  # `Y2K`
    if line.kind(last + 1) != "number" or coded or (loose and _short(line, last + 1)):
        return None
    if not name.isupper():
        code, assumed = default.of(name)
        return Money(last, code, assumed=assumed)
    return Money(last, name)


def _short(line: Line, i: int) -> bool:
    """Whether a number at token `i` is too small to be pesos, naira or rand after their letter: `P5+1`, `N95`."""
    scaled = line.word(i + 1) in _SCALES
    return len(line.written(i)) < 3 and not scaled


def _hash(line: Line, i: int) -> Money | None:
    """`# 13 billion`: the pound sign as seven-bit text has it, where a magnitude shows that it is money."""
    scaled = line.kind(i + 1) == "number" and line.word(i + 2) in MILLIONS
    return Money(i, "GBP", assumed="# taken as a pound sign", sign=True) if scaled else None


def _lettered(line: Line, i: int) -> Money | None:
    """Letters and a sign: `US$`, `US $`, `AUD$`, `U.S. $`."""
    sign = line.written(i + 1)
    if sign not in ("$", "¥", "£"):
        return None
    word = line.word(i)
    together = line.glued(i + 1)
    code = LETTERED.get(word + sign, "")
    if not code and together and is_code(line.written(i).upper()):
        code = line.written(i).upper()
    if not code and word == "u.s." and sign == "$":
        code = "USD"
    if not code or (not together and len(word) < 2 and word not in ("c", "a")) or (not together and word == "a"):
        return None
    if (
        not together
        and word == "us"
        and not line.written(i).isupper()
        and line.word(i - 1) in ("of", "gives", "cost", "gave")
    ):
        return None
    return Money(i + 1, code, sign=True)


def _mega(word: str) -> Money | None:
    """`MUSD`, `kEUR`: a magnitude glued to a code."""
    match = _MEGA.fullmatch(word)
    if match and is_code(match[2].upper()) and match[2] in MEGA_CODES:
        return Money(0, match[2].upper(), scale=Decimal(10**6 if match[1] == "m" else 1000))
    return None


def old_money(line: Line, i: int, last: int) -> int:
    """The last token of the shillings and pence after pounds that end at `last`: `£1-6-8`; -1 if there is none."""
    parts = [line.word(k) for k in (last + 2, last + 4)]
    joined = all(line.hyphen(k) and line.glued(k) and line.glued(k + 1) for k in (last + 1, last + 3))
    below = joined and all(part.isdecimal() for part in parts) and int(parts[0]) < _SHILLINGS and int(parts[1]) < _PENCE
    return last + 4 if below and line.written(i) == "£" else -1


_SHILLINGS = 20
"""Shillings in a pound of old, and pence in a shilling."""
_PENCE = 12


_YEARS = (1900, 2100)
_BEFORE_YEARS = frozenset({"in", "by", "since", "during"})


def _is_a_year(line: Line, i: int) -> bool:
    """Whether the number before a currency at token `i` is a year: `in 2010 CHF 4m`, `in 2019 dollars`, `2018 £m`."""
    year = len(line.word(i - 1)) == 4 and line.word(i - 1).isdecimal() and line.spaced(i)
    headed = line.written(i) in SYMBOLS and line.word(i + 1) in ("m", "bn", "million", "billion", "thousand")
    return year and (line.word(i - 2) in _BEFORE_YEARS or line.kind(i + 1) == "number" or headed)


def suffix(line: Line, i: int, default: DefaultCurrency, value: Decimal) -> Money | None:
    """The currency written after a number, from token `i`: `yuan`, `U.S. dollars`, `cents`, `€`, `USD`."""
    written, word = line.written(i), line.word(i)
    if _YEARS[0] <= value <= _YEARS[1] and _is_a_year(line, i):
        return None
    if written in SYMBOLS:
        if line.kind(i + 1) == "number" and not line.glued(i) and not _marked(line, i + 2):
            return None
        code, assumed = default.of(written) if written in "$¥￥" else (SYMBOLS[written], "")
        return Money(i, code, assumed=assumed, sign=True)
    if written == "¢":
        code, assumed = default.of("$")
        return Money(i, code, Decimal("0.01"), assumed=assumed)
    if line.kind(i) != "word":
        return None
    if word in ("us", "u.s.") and line.word(i + 1) == "$":
        return Money(i + 1, "USD") if line.kind(i + 2) != "number" else None
    minor = _minor(line, i, default, value)
    if minor:
        return minor
    if line.kind(i + 1) == "number" and line.glued(i + 1) and not line.glued(i):
        return None
    if is_code(written) or (word in SMALL_CODES):
        return Money(i, "CNY" if word == "rmb" else written.upper())
    if written in LOOSE_SUFFIXES and (written != "kn" or _priced(line, i)):
        return Money(i, LOOSE_SUFFIXES[written])
    mega = _mega(word)
    if mega:
        return Money(i, mega.code, scale=mega.scale)
    return _named(line, i, default, value)


def _minor(line: Line, i: int, default: DefaultCurrency, value: Decimal) -> Money | None:
    """Hundredths of a currency: `cents`, `euro cents`, `pence`, `99p`."""
    written, word = line.written(i), line.word(i)
    if word == "euro" and line.word(i + 1) in ("cent", "cents"):
        return Money(i + 1, "EUR", Decimal("0.01"))
    if word in ("us", "u.s.", "australian", "canadian") and line.word(i + 1) in ("cent", "cents"):
        return Money(i + 1, {"australian": "AUD", "canadian": "CAD"}.get(word, "USD"), Decimal("0.01"))
    touching = line.glued(i) or (written == "p" and _priced(line, i))
    if written in ("p", "c") and touching and line.kind(i - 1) == "number" and _coins(line, i, value):
        return Money(
            i,
            "GBP" if written == "p" else default.of("$")[0],
            Decimal("0.01"),
            assumed=f"{written} taken as pence or cents",
        )
    if word in MINOR:
        code, assumed = (
            (default.of("$")[0], "cents taken as " + default.of("$")[0])
            if word.startswith("cent")
            else (MINOR[word], "")
        )
        return Money(i, code, Decimal("0.01"), assumed=assumed)
    return None


_PRICES = TRADED | PAYMENTS
_PRICED = 10
"""How near a word of payment must be to a letter that may be a currency."""


def _priced(line: Line, i: int) -> bool:
    """Whether a separate `p` means pence, by the words around it: `the share fell 41 p to 980 p`."""
    return any(line.word(k) in _PRICES for k in range(i - _PRICED, i + _PRICED))


def _coins(line: Line, i: int, value: Decimal) -> bool:
    """Whether `5p` is money and not lines of a picture, part of a code or a numbered thing: `1080p`, `type 2c`."""
    coded = line.glued(i + 1) and line.kind(i + 1) == "number"
    return value not in _LINES and not coded and line.word(i - 2) not in WITH_LETTERS


_LINES = frozenset({240, 360, 480, 576, 720, 900, 1080, 1440, 2160, 4320})
"""Numbers of lines of a picture: `1080p` is not a price."""


def _marked(line: Line, i: int) -> bool:
    """Whether the next number has its own currency after it, so this sign goes with the last: `10 $ 30 $`."""
    return line.written(i) in SYMBOLS or line.word(i) in MINOR


def _named(line: Line, i: int, default: DefaultCurrency, value: Decimal) -> Money | None:
    if line.word(i) not in _heads():
        return None
    names = _names()
    for count in (4, 3, 2):
        name = line.words(i, count)
        if name in names and name.count(" ") == count - 1:
            return Money(i + count - 1, names[name])
    word = line.word(i)
    if word not in names:
        return None
    single = word if word in PLAIN else word.removesuffix("s")
    if word in ("mark", "crown", "sol", "real") and value < 10**6:
        return None
    known = single in default.codes and single not in ("won", "real")
    if single in CAREFUL and value < 1000 and not known and not (single == "real" and word in ("reais", "reals")):
        return None
    if single in CAREFUL and line.written(i)[0].isupper():
        return None
    if single in FOREIGN_PLURALS:
        return Money(i, PLAIN[single])
    if single in AMBIGUOUS:
        code, assumed = default.of(single)
        return Money(i, code, assumed=assumed)
    return Money(i, names[word])


def load() -> None:
    """Read the names and codes of all currencies now and not at the first figure."""
    _heads()
    _codes()
