"""Whose money an article means where it writes none: a bare `$`, `pound`, `peso` or `¥`."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import field
from types import MappingProxyType

from tui.english.currencies import AMBIGUOUS, DOLLAR_PLACES, LETTERED, MINOR, PLACES, PLAIN, SYMBOLS
from tui.records import dataclass

_EXPLICIT = re.compile(r"\b(US|U\.S\. ?|HK|A|AU|C|CA|CAN|NZ|S|SG|NT)\$ ?([0-9][0-9.,]{0,20})")
_LETTERED = re.compile(r"\$(?:(?<=[A-Z.]\$)|(?<=\. \$))")
"""What every one of these ends with."""
_TRAILING = re.compile(r"\$(US|HK|A|C|NZ|S|NT) ?(?=[0-9])")
"""Letters after the sign, as Australian papers write them: `$US5`."""
_BARE = re.compile(r"(?<![A-Za-z.])\$ ?([0-9][0-9.,]{0,20})")
_SHILLINGS = re.compile(r"Sh(?<!\wSh)s?\.? ?[0-9]")
_DOLLARS = re.compile(r" dollars\b")
_STATED = re.compile(r"\b(?:in|are) (australian|canadian|hong kong|new zealand|singapore|u\.s\.|us)\Z")
_STATED_REACH = 24
"""How far before `dollars` it is said whose they are."""


@dataclass(frozen=True, slots=True)
class DefaultCurrency:
    """What an article says of its own money: the country whose dollar, pound or yen it means where it writes none."""

    codes: MappingProxyType[str, str] = field(default_factory=lambda: MappingProxyType({}))
    reason: str = ""

    def of(self, plain: str) -> tuple[str, str]:
        """(code, assumption in words) of an unmarked name or symbol."""
        code = self.codes.get(plain, "")
        if code:
            return code, f"{plain} taken as {code}: {self.reason}"
        code = SYMBOLS.get(plain) or PLAIN.get(plain) or MINOR.get(plain, "")
        return code, f"{plain} taken as {code}" if plain in AMBIGUOUS or plain in ("$", "¥", "cents") else ""


def find_default_currency(text: str) -> DefaultCurrency:
    """Whose money `text` means by a bare `$`, `pound`, `peso`, `¥`, from what it writes elsewhere."""
    lower = text.lower()
    codes: dict[str, str] = {}
    for plain, places in PLACES.items():
        if plain in lower or (plain == "shilling" and _SHILLINGS.search(text)):
            found = Counter({code: lower.count(place) for place, code in places.items() if place in lower})
            if found:
                codes[plain] = max(found.items(), key=lambda item: (item[1], item[0]))[0]
    if "¥" in text or "￥" in text:
        chinese = len(re.findall(r"\bchina|\bchinese|\byuan|\brmb|\brenminbi", lower))
        if chinese > len(re.findall(r"\bjapan|\byen\b|\btokyo", lower)):
            codes["¥"] = codes["￥"] = "CNY"
    if "grand" in lower:
        codes["grand"] = "GBP" if text.count("£") > text.count("$") else _dollar(text, lower) or "USD"
    dollar = _dollar(text, lower)
    if dollar:
        codes["$"] = codes["dollar"] = codes["＄"] = dollar
    return DefaultCurrency(MappingProxyType(codes), "as the article has it elsewhere")


def _dollar(text: str, lower: str) -> str:
    """The country of a bare `$` if it is not the United States, empty if it is or cannot be known.

    Said outright; or the same amount comes with its country's letters elsewhere; or the article writes `US$` for the
    others, or only its own letters, and names one dollar country more than any.
    """
    for dollars in _DOLLARS.finditer(lower):
        stated = _STATED.search(lower, max(0, dollars.start() - _STATED_REACH), dollars.start())
        if stated:
            return {"u.s.": "", "us": ""}.get(stated[1], DOLLAR_PLACES.get(stated[1], ""))
    if "$" not in text:
        return ""
    text, behind = _TRAILING.subn(r"\1$", text)
    if not _LETTERED.search(text):
        return ""
    explicit: dict[str, set[str]] = {}
    for match in _EXPLICIT.finditer(text):
        explicit.setdefault(LETTERED[match[1].strip().lower() + "$"], set()).add(match[2].rstrip(".,"))
    if not explicit:
        return ""
    bare = {match[1].rstrip(".,") for match in _BARE.finditer(text)}
    foreign = {code: amounts for code, amounts in explicit.items() if code != "USD"}
    for code, amounts in sorted(foreign.items()):
        if amounts & bare:
            return code
    places = Counter(
        {
            code: sum(lower.count(p) for p, c in DOLLAR_PLACES.items() if c == code)
            for code in set(DOLLAR_PLACES.values())
        }
    )
    likely = max(sorted(places), key=lambda code: places[code])
    american = len(re.findall(r"\bU\.?S\.?(?=[\s,'’])|\bAmerica", text))
    if not places[likely] or set(foreign) - {likely}:
        return ""
    if "USD" in explicit and not foreign:
        return likely if bare - explicit["USD"] and (behind or places[likely] > american) else ""
    return likely if "USD" not in explicit and places[likely] > american else ""
