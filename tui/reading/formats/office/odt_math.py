"""Formulas of MathML in one line of text."""

from __future__ import annotations

from lxml import etree

from tui.reading.formats.office.office_math import exponent, grouped
from tui.reading.formats.xml import name

_SKIPPED = frozenset({"annotation", "annotation-xml", "mspace", "mphantom"})


def formula(element: etree._Element) -> str:
    """The text of a formula; a fraction with its slash, an exponent raised or after its sign."""
    kind = name(element)
    if kind in _SKIPPED:
        return ""
    parts = [formula(one) for one in element if name(one) not in _SKIPPED]
    if kind == "mfrac" and len(parts) == 2:
        return "/".join(map(grouped, parts))
    if kind == "msup" and len(parts) == 2:
        return parts[0] + exponent(parts[1], parts[0])
    if kind == "msub" and len(parts) == 2:
        return f"{parts[0]}_{grouped(parts[1])}"
    if kind in {"msqrt", "mroot"} and parts:
        return f"√{grouped(''.join(parts[:1] if kind == 'mroot' else parts))}"
    if kind == "mfenced":
        return f"{element.get('open', '(')}{', '.join(parts)}{element.get('close', ')')}"
    return (element.text or "").strip() + "".join(parts)
