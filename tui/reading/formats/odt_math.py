"""Formulas of MathML in one line of text."""

from __future__ import annotations

from lxml import etree

from tui.reading.formats.raised import raised
from tui.reading.formats.xml import name

_SKIPPED = frozenset({"annotation", "annotation-xml", "mspace", "mphantom"})


def formula(element: etree._Element) -> str:
    """The text of a formula; a fraction with its stroke, what is raised with its sign or raised."""
    kind = name(element)
    if kind in _SKIPPED:
        return ""
    parts = [formula(one) for one in element if name(one) not in _SKIPPED]
    if kind == "mfrac" and len(parts) == 2:
        return "/".join(map(_grouped, parts))
    if kind == "msup" and len(parts) == 2:
        small = raised(parts[1]) if parts[0].strip() else parts[1]
        return parts[0] + (small if small != parts[1] else f"^{_grouped(parts[1])}")
    if kind == "msub" and len(parts) == 2:
        return f"{parts[0]}_{_grouped(parts[1])}"
    if kind in {"msqrt", "mroot"} and parts:
        return f"√{_grouped(''.join(parts[:1] if kind == 'mroot' else parts))}"
    if kind == "mfenced":
        return f"{element.get('open', '(')}{', '.join(parts)}{element.get('close', ')')}"
    return (element.text or "").strip() + "".join(parts)


def _grouped(text: str) -> str:
    return text if text.replace(".", "").replace(",", "").isalnum() else f"({text})"
