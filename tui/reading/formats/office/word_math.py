"""Formulas in one line of text."""

from __future__ import annotations

from lxml import etree

from tui.reading.formats.office.office_math import exponent, grouped
from tui.reading.formats.office.word_names import child, math_value, tag

_SKIPPED = frozenset({"m:ctrlPr", "m:rPr", "w:rPr", "m:oMathParaPr"})


def formula(element: etree._Element, *, newest: bool) -> str:
    """The text of a formula or a part of it; a fraction with its slash, an exponent raised or after its sign."""
    name = tag(element)
    if name in {"m:t", "w:t"}:
        return element.text or ""
    if name in _SKIPPED or (name.endswith("Pr") and name.startswith("m:")):
        return ""
    if name in ({"w:del", "w:moveFrom"} if newest else {"w:ins", "w:moveTo"}):
        return ""
    if name == "m:f":
        return "/".join(grouped(_part(element, part, newest=newest)) for part in ("m:num", "m:den"))
    if name in {"m:sSup", "m:sSub", "m:sSubSup"}:
        below, above = (_part(element, part, newest=newest) for part in ("m:sub", "m:sup"))
        base = _part(element, "m:e", newest=newest)
        return base + (f"_{grouped(below)}" if below else "") + exponent(above, base)
    if name == "m:rad":
        return f"{_part(element, 'm:deg', newest=newest)}√{grouped(_part(element, 'm:e', newest=newest))}"
    inner = [formula(part, newest=newest) for part in element]
    if name == "m:d":
        first, last = (math_value(child(element, "m:dPr", end)) for end in ("m:begChr", "m:endChr"))
        return f"{'(' if first is None else first}{', '.join(filter(None, inner))}{')' if last is None else last}"
    if name == "m:nary":
        return f"{math_value(child(element, 'm:naryPr', 'm:chr')) or '∫'} {' '.join(filter(None, inner))}"
    return (" " if name in {"m:mr", "m:eqArr", "m:func"} else "").join(inner)


def _part(element: etree._Element, name: str, *, newest: bool) -> str:
    found = child(element, name)
    return "" if found is None else formula(found, newest=newest)
