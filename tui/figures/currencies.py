"""Currencies: every name, code and symbol, and which country's dollar an article means. Names come from the CLDR."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache
from types import MappingProxyType

from tui.figures.tokens import Line

_SYMBOLS = {
    "$": "USD", "£": "GBP", "€": "EUR", "₹": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₦": "NGN", "₱": "PHP",
    "฿": "THB", "₫": "VND", "₪": "ILS", "₴": "UAH", "₿": "BTC", "₡": "CRC", "₾": "GEL", "₭": "LAK", "₸": "KZT",
    "₲": "PYG", "₵": "GHS", "₮": "MNT", "₼": "AZN", "元": "CNY", "円": "JPY", "¥": "JPY", "￥": "JPY", "＄": "USD",
}  # fmt: skip
_LETTERED = {
    "us$": "USD", "u.s.$": "USD", "hk$": "HKD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "can$": "CAD",
    "nz$": "NZD", "s$": "SGD", "sg$": "SGD", "nt$": "TWD", "r$": "BRL", "mx$": "MXN", "mex$": "MXN", "j$": "JMD",
    "tt$": "TTD", "ec$": "XCD", "z$": "ZWL", "rd$": "DOP", "n$": "NAD", "fj$": "FJD", "bz$": "BZD", "b$": "BND",
    "u.s$": "USD", "cn¥": "CNY", "jp¥": "JPY", "gb£": "GBP", "uk£": "GBP", "ir£": "IEP", "e£": "EGP", "le£": "EGP",
}  # fmt: skip
_PREFIX_WORDS = {
    "rmb": "CNY", "rs": "INR", "rs.": "INR", "re": "INR", "rp": "IDR", "rm": "MYR", "kr": "SEK", "sfr": "CHF", "fr": "CHF",
    "zł": "PLN", "ksh": "KES", "ush": "UGX", "tsh": "TZS", "r": "ZAR", "btc": "BTC", "eth": "ETH", "us": "USD", "ரூ": "LKR",
    "p": "PHP", "n": "NGN", "dh": "AED", "dhs": "AED", "sr": "SAR", "kshs": "KES", "birr": "ETB", "stg": "GBP",
    "sen": "MYR", "dollar": "USD", "dollars": "USD",
}  # fmt: skip
_GLUED_ONLY = frozenset({"r", "p", "n", "rp", "kr", "fr", "re", "dh", "sr"})
"""Prefixes that are a letter or a word of their own unless the number is glued to them."""
_NEVER_PREFIX = frozenset({"us", "birr"})
_PLAIN = {
    "dollar": "USD", "pound": "GBP", "yuan": "CNY", "won": "KRW", "franc": "CHF", "rupee": "INR", "peso": "MXN",
    "lira": "TRY", "real": "BRL", "rand": "ZAR", "ruble": "RUB", "rouble": "RUB", "riyal": "SAR", "rial": "IRR",
    "dinar": "KWD", "dirham": "AED", "shilling": "KES", "krona": "SEK", "krone": "NOK", "crown": "CZK", "koruna": "CZK",
    "renminbi": "CNY", "rmb": "CNY", "shekel": "ILS", "euro": "EUR", "bitcoin": "BTC", "quid": "GBP", "buck": "USD",
    "yen": "JPY", "kuai": "CNY", "sterling": "GBP", "loonie": "CAD", "satoshi": "BTC", "ether": "ETH", "dong": "VND",
    "rupiah": "IDR", "ringgit": "MYR", "guilder": "NLG", "zloty": "PLN", "mark": "DEM", "taka": "BDT", "som": "UZS",
    "manat": "AZN", "cedi": "GHS", "kwacha": "ZMW", "escudo": "PTE", "colon": "CRC", "leu": "RON", "lei": "RON", "lev": "BGN",
    "leva": "BGN", "kronor": "SEK", "kroner": "NOK", "reais": "BRL", "usd": "USD", "schilling": "ATS", "drachma": "GRD",
    "sol": "PEN", "peseta": "ESP", "peso": "MXN", "punt": "IEP", "btc": "BTC", "eth": "ETH", "bolivar": "VES", "naira": "NGN", "baht": "THB",
    "tala": "WST", "kip": "LAK", "forint": "HUF", "hryvnia": "UAH", "hryvnias": "UAH", "nis": "ILS",
}  # fmt: skip
"""Bare names, and whose money they mean where the article does not say."""
_AMBIGUOUS = frozenset(
    "dollar pound won franc rupee peso lira riyal rial dinar dirham shilling krona krone crown koruna mark som manat "
    "kwacha escudo colon ruble rouble guilder kronor kroner real buck cent".split()
)
_CAREFUL = frozenset(
    {"won", "real", "mark", "crown", "sol", "som", "lev", "lei", "leu", "colon", "punt", "kip", "rand", "ether", "eth"}
)
"""Names that are words of their own: money only after a number no count of matches or marks would reach."""
_MINOR = {
    "cent": "USD", "cents": "USD", "penny": "GBP", "pence": "GBP", "pennies": "GBP", "fen": "CNY", "paise": "INR",
    "paisa": "INR", "kopeck": "RUB", "kopecks": "RUB", "kopek": "RUB", "kopeks": "RUB", "sen": "MYR", "eurocent": "EUR",
    "eurocents": "EUR", "centavos": "MXN", "agorot": "ILS",
}  # fmt: skip
_ADJECTIVES = {
    "american": "USD", "us": "USD", "u.s.": "USD", "sterling": "GBP", "uk": "GBP", "dutch": "NLG",
    "korean": "KRW", "taiwan": "TWD", "taiwanese": "TWD", "singaporean": "SGD", "swiss": "CHF",
}  # fmt: skip
_MEGA = re.compile(r"([mk])([a-z]{3})")


@dataclass(frozen=True, slots=True)
class Money:
    """A currency recognised up to token `last`; `factor` is 0.01 for a cent; `assumed` says why where the text does not."""

    last: int
    code: str
    factor: Decimal = Decimal(1)
    scale: Decimal = Decimal(1)
    assumed: str = ""
    sign: bool = False


@dataclass(frozen=True, slots=True)
class House:
    """What an article says of its own money: the country whose dollar, pound or yen it means where it writes none."""

    codes: MappingProxyType[str, str] = field(default_factory=lambda: MappingProxyType({}))
    reason: str = ""

    def of(self, plain: str) -> tuple[str, str]:
        """(code, assumption in words) of an unmarked name or symbol."""
        code = self.codes.get(plain, "")
        if code:
            return code, f"{plain} taken as {code}: {self.reason}"
        code = _SYMBOLS.get(plain) or _PLAIN.get(plain) or _MINOR.get(plain, "")
        return code, f"{plain} taken as {code}" if plain in _AMBIGUOUS or plain in ("$", "¥", "cents") else ""


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
        if len(codes) == 1 and len(word) > 2 and word not in _NOT_MONEY:
            names.setdefault(word, next(iter(codes)))
    for word, code in _PLAIN.items():
        names[word] = code
        names[word + "s"] = code
    for adjective, code in _ADJECTIVES.items():
        for word in [w for w, c in _PLAIN.items() if c == code or w == "dollar"]:
            names.setdefault(f"{adjective} {word}", code)
            names.setdefault(f"{adjective} {word}s", code)
    names |= {
        "pounds sterling": "GBP",
        "pound sterling": "GBP",
        "u.s. dollar": "USD",
        "u.s. dollars": "USD",
        "new shekels": "ILS",
    }
    names |= {"greenbacks": "USD", "swedish kronor": "SEK", "danish kroner": "DKK", "norwegian kroner": "NOK"}
    return names


_NOT_MONEY = frozenset(
    {"unit", "account", "units", "gold", "funds", "rights", "value", "silver", "sum", "hard", "inti", "lats"}
)


@cache
def _heads() -> frozenset[str]:
    return frozenset(name.split()[0] for name in _names()) | _MINOR.keys()


@cache
def _codes() -> frozenset[str]:
    from babel import Locale  # noqa: PLC0415 - as in _names

    return frozenset(Locale.parse("en").currencies) - {
        "ALL",
        "TOP",
        "XXX",
        "ANG",
        "ARM",
        "MOP",
        "COP",
        "MAD",
        "SOS",
        "CUP",
        "TRY",
        "BAM",
        "BAD",
        "BAN",
        "PES",
    } | {"BTC", "ETH"}


@cache
def _spelt_codes() -> frozenset[str]:
    """Codes that are English words in capitals: money only right beside digits."""
    return frozenset({"TRY", "MAD", "COP", "TOP", "ALL", "CUP"})


def is_code(written: str) -> bool:
    """Whether `written` is an ISO 4217 code in capitals."""
    return len(written) == 3 and written.isupper() and written in _codes()


def prefix(line: Line, i: int, house: House) -> Money | None:
    """The currency written before a number, from token `i`: `$`, `US$`, `HK $`, `RMB`, `USD`, `Rs.`, `USD$`."""
    written, word = line.written(i), line.word(i)
    if written in _SYMBOLS:
        code, assumed = house.of(written) if written in "$¥￥＄" else (_SYMBOLS[written], "")
        return Money(i, code, assumed=assumed, sign=True)
    if written == "#" or (word == "gb" and line.written(i + 1) == "#"):
        return _hash(line, i if written == "#" else i + 1)
    if line.kind(i) != "word":
        return None
    lettered = _lettered(line, i)
    if lettered:
        return lettered
    if word in _PREFIX_WORDS and word not in _NEVER_PREFIX and line.kind(i + 1) in ("number", "mark"):
        dotted = line.written(i + 1) == "." and word in ("rs", "sfr", "fr")
        last = i + 1 if dotted else i
        if line.kind(last + 1) == "number" and (word not in _GLUED_ONLY or line.glued(last + 1)):
            if word in ("dollar", "dollars", "sen"):
                code, assumed = house.of(word.removesuffix("s"))
                return Money(last, code, Decimal("0.01") if word == "sen" else Decimal(1), assumed=assumed)
            return Money(last, _PREFIX_WORDS[word])
    if (
        is_code(written.upper() if line.glued(i + 1) else written)
        and line.kind(i + 1) == "number"
        and written.isupper()
    ):
        return Money(i, written)
    if word in ("usd", "eur", "gbp", "rmb") and line.kind(i + 1) == "number":
        return Money(i, "CNY" if word == "rmb" else word.upper())
    mega = _mega(word)
    return mega and Money(i, mega.code, scale=mega.scale) if line.kind(i + 1) == "number" else None


def _hash(line: Line, i: int) -> Money | None:
    """`# 13 billion`: the pound sign as seven-bit text has it, where a magnitude shows that it is money."""
    scaled = line.kind(i + 1) == "number" and line.word(i + 2) in ("million", "billion", "trillion", "bn", "m")
    return Money(i, "GBP", assumed="# taken as a pound sign", sign=True) if scaled else None


def _lettered(line: Line, i: int) -> Money | None:
    """Letters and a sign: `US$`, `US $`, `AUD$`, `U.S. $`."""
    sign = line.written(i + 1)
    if sign not in ("$", "¥", "£"):
        return None
    word = line.word(i)
    together = line.glued(i + 1)
    code = _LETTERED.get(word + sign, "")
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
    if (
        match
        and is_code(match[2].upper())
        and match[2] in ("usd", "eur", "gbp", "aud", "cad", "sek", "nok", "dkk", "chf", "jpy")
    ):
        return Money(0, match[2].upper(), scale=Decimal(10**6 if match[1] == "m" else 1000))
    return None


def suffix(line: Line, i: int, house: House, value: Decimal) -> Money | None:
    """The currency written after a number, from token `i`: `yuan`, `U.S. dollars`, `cents`, `€`, `USD`."""
    written, word = line.written(i), line.word(i)
    if written in _SYMBOLS:
        if line.kind(i + 1) == "number" and not line.glued(i) and not _marked(line, i + 2):
            return None
        code, assumed = house.of(written) if written in "$¥￥" else (_SYMBOLS[written], "")
        return Money(i, code, assumed=assumed, sign=True)
    if line.kind(i) != "word":
        return None
    if word in ("us", "u.s.") and line.word(i + 1) == "$":
        return Money(i + 1, "USD") if line.kind(i + 2) != "number" else None
    if word == "euro" and line.word(i + 1) in ("cent", "cents"):
        return Money(i + 1, "EUR", Decimal("0.01"))
    if word in ("us", "u.s.", "australian", "canadian") and line.word(i + 1) in ("cent", "cents"):
        return Money(i + 1, {"australian": "AUD", "canadian": "CAD"}.get(word, "USD"), Decimal("0.01"))
    if word in _MINOR:
        code, assumed = (
            (house.of("$")[0], "cents taken as " + house.of("$")[0]) if word.startswith("cent") else (_MINOR[word], "")
        )
        return Money(i, code, Decimal("0.01"), assumed=assumed)
    if line.kind(i + 1) == "number" and line.glued(i + 1) and not line.glued(i):
        return None
    if is_code(written) or (word in ("usd", "eur", "gbp", "rmb", "cny", "jpy", "inr", "aud", "cad", "hkd")):
        return Money(i, "CNY" if word == "rmb" else written.upper())
    if written in _LOOSE_SUFFIXES:
        return Money(i, _LOOSE_SUFFIXES[written])
    mega = _mega(word)
    if mega:
        return Money(i, mega.code, scale=mega.scale)
    return _named(line, i, house, value)


_LOOSE_SUFFIXES = {"kr": "SEK", "zł": "PLN", "ரூ": "LKR", "Kč": "CZK", "lei": "RON", "Ft": "HUF"}


def _marked(line: Line, i: int) -> bool:
    """Whether the next number has its own currency behind it, so that the sign before it goes with the one before: `10 $ 30 $`."""
    return line.written(i) in _SYMBOLS or line.word(i) in _MINOR


def _named(line: Line, i: int, house: House, value: Decimal) -> Money | None:
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
    single = word if word in _PLAIN else word.removesuffix("s")
    if word in ("mark", "crown", "sol", "real") and value < 10**6:
        return None
    if single in _CAREFUL and value < 1000 and not (single == "real" and word in ("reais", "reals")):
        return None
    if single in _CAREFUL and line.written(i)[0].isupper():
        return None
    if single in ("kronor", "kroner", "reais", "lei", "leva"):
        return Money(i, _PLAIN[single])
    if single in _AMBIGUOUS:
        code, assumed = house.of(single)
        return Money(i, code, assumed=assumed)
    return Money(i, names[word])


_DOLLAR_WORDS = {
    "hong kong": "HKD", "australia": "AUD", "australian": "AUD", "canada": "CAD", "canadian": "CAD", "new zealand": "NZD",
    "singapore": "SGD", "taiwan": "TWD", "jamaica": "JMD", "fiji": "FJD",
}  # fmt: skip
_PLACES = {
    "won": {"north korea": "KPW"},
    "pound": {"egypt": "EGP", "lebanon": "LBP", "lebanese": "LBP", "syria": "SYP", "sudan": "SDG", "egyptian": "EGP"},
    "franc": {"france": "FRF", "french": "FRF", "belgium": "BEF", "belgian": "BEF", "swiss": "CHF", "switzerland": "CHF", "senegal": "XOF", "rwanda": "RWF", "congo": "CDF"},
    "rupee": {"pakistan": "PKR", "pakistani": "PKR", "sri lanka": "LKR", "nepal": "NPR", "india": "INR", "indian": "INR"},
    "peso": {"philippine": "PHP", "philippines": "PHP", "argentina": "ARS", "argentine": "ARS", "chile": "CLP", "chilean": "CLP", "colombia": "COP", "cuba": "CUP", "mexico": "MXN", "mexican": "MXN", "uruguay": "UYU", "manila": "PHP"},
    "lira": {"italy": "ITL", "italian": "ITL", "turkey": "TRY", "turkish": "TRY"},
    "krona": {"iceland": "ISK", "sweden": "SEK", "swedish": "SEK"},
    "krone": {"denmark": "DKK", "danish": "DKK", "norway": "NOK", "norwegian": "NOK"},
    "crown": {"czech": "CZK", "sweden": "SEK", "swedish": "SEK", "norway": "NOK", "norwegian": "NOK", "denmark": "DKK", "danish": "DKK"},
    "dinar": {"kuwait": "KWD", "iraq": "IQD", "iraqi": "IQD", "jordan": "JOD", "serbia": "RSD", "serbian": "RSD", "algeria": "DZD", "tunisia": "TND", "libya": "LYD", "bahrain": "BHD"},
    "riyal": {"qatar": "QAR", "saudi": "SAR"}, "dirham": {"morocco": "MAD", "moroccan": "MAD", "emirates": "AED", "dubai": "AED"},
    "shilling": {"kenya": "KES", "uganda": "UGX", "tanzania": "TZS", "somalia": "SOS"},
}  # fmt: skip
_EXPLICIT = re.compile(r"\b(US|U\.S\. ?|HK|A|AU|C|CA|CAN|NZ|S|SG|NT)\$ ?([0-9][0-9.,]{0,20})")
_BARE = re.compile(r"(?<![A-Za-z.])\$ ?([0-9][0-9.,]{0,20})")
_STATED = re.compile(r"\b(?:in|are) (australian|canadian|hong kong|new zealand|singapore|u\.s\.|us) dollars\b")


def house(text: str) -> House:
    """Whose money `text` means by a bare `$`, `pound`, `peso`, `¥`, from what it writes elsewhere."""
    lower = text.lower()
    codes: dict[str, str] = {}
    for plain, places in _PLACES.items():
        if plain in lower:
            found = Counter({code: lower.count(place) for place, code in places.items() if place in lower})
            if found:
                codes[plain] = max(found.items(), key=lambda item: (item[1], item[0]))[0]
    if "¥" in text or "￥" in text:
        chinese = len(re.findall(r"\bchina|\bchinese|\byuan|\brmb|\brenminbi", lower))
        if chinese > len(re.findall(r"\bjapan|\byen\b|\btokyo", lower)):
            codes["¥"] = codes["￥"] = "CNY"
    dollar = _dollar(text, lower)
    if dollar:
        codes["$"] = codes["dollar"] = codes["＄"] = dollar
    return House(MappingProxyType(codes), "as the article has it elsewhere")


def _dollar(text: str, lower: str) -> str:
    """The country of a bare `$` where it is not the United States, empty where it is or cannot be known.

    Said outright; or the same amount stands with its country's letters elsewhere; or the article writes `US$` for the
    others, or only its own letters, and names one dollar country more than any.
    """
    stated = _STATED.search(lower)
    if stated:
        return {"u.s.": "", "us": ""}.get(stated[1], _DOLLAR_WORDS.get(stated[1], ""))
    if "$" not in text:
        return ""
    explicit: dict[str, set[str]] = {}
    for match in _EXPLICIT.finditer(text):
        explicit.setdefault(_LETTERED[match[1].strip().lower() + "$"], set()).add(match[2].rstrip(".,"))
    if not explicit:
        return ""
    bare = {match[1].rstrip(".,") for match in _BARE.finditer(text)}
    foreign = {code: amounts for code, amounts in explicit.items() if code != "USD"}
    for code, amounts in sorted(foreign.items()):
        if amounts & bare:
            return code
    places = Counter(
        {
            code: sum(lower.count(p) for p, c in _DOLLAR_WORDS.items() if c == code)
            for code in set(_DOLLAR_WORDS.values())
        }
    )
    likely = max(sorted(places), key=lambda code: places[code])
    american = len(re.findall(r"\bU\.?S\.?(?=[\s,'’])|\bAmerica", text))
    if not places[likely] or set(foreign) - {likely}:
        return ""
    if "USD" in explicit and not foreign:
        return likely if bare - explicit["USD"] and places[likely] > american else ""
    return likely if "USD" not in explicit and places[likely] > american else ""
