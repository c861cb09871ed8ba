"""What formulas of office documents have in common when they are written in one line."""

from __future__ import annotations

from tui.reading.formats.raised import raised


def grouped(text: str) -> str:
    """A part of a formula in brackets, unless it is one number, name or sign."""
    return text if len(text) < 2 or text.replace(".", "").replace(",", "").isalnum() else f"({text})"


def exponent(text: str, base: str) -> str:
    """What is raised after a base: figures as raised ones, anything else after its sign."""
    small = raised(text) if base.strip() else text
    return small if small != text else f"^{grouped(text)}" if text else ""
