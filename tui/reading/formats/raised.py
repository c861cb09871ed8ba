"""Raised figures, of exponents and of notes, as characters that do not run into the number before them: 10⁹, 5 %³."""

from __future__ import annotations

from lxml import etree

_RAISED = str.maketrans("0123456789+-−–()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁽⁾")
_FIGURES = frozenset("0123456789+-−–() ,;")
_CLOSING = frozenset(".,;:!?…)]%”’\"'»")
"""What a note may be attached to besides letters and digits."""
_LONGEST = 3
"""Digits of the number of a note."""


def raised(words: str) -> str:
    """Words that are raised: figures with their signs as raised characters, anything else as it is."""
    return words.translate(_RAISED) if _FIGURES.issuperset(words) else words


def is_note(words: str, target: str, before: str) -> bool:
    """Whether a link is the number of a note, which only its style raises: `before` is the text that it comes after.

    A number that leads to a place in a page and has no blank before it is not one of the text.
    """
    is_number = words.isascii() and words.isdecimal() and len(words) <= _LONGEST
    return is_number and "#" in target and (before[-1:].isalnum() or before[-1:] in _CLOSING)


def goes_on(link: etree._Element) -> bool:
    """Whether a link is a piece of the one right before it: office programs cut a link into runs."""
    before = link.getprevious()
    return before is not None and not before.tail and before.get("href") == link.get("href") is not None
