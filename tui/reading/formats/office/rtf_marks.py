"""What an RTF source is written in for striprtf: characters by their numbers, and marks that no text has."""

from __future__ import annotations

import re

from tui.reading.formats.raised import raised

CELL, ROW, ROW_START, HEADING, ITEM, LINE = "\ufdd0", "\ufdd1", "\ufdd2", "\ufdd3", "\ufdd4", "\ufdd5"
ANCHOR, ANCHOR_END, ROW_HEAD = "\ufdd6", "\ufdd7", "\ufdd8"
DIGITS = "\ufde0\ufde1\ufde2\ufde3\ufde4\ufde5\ufde6\ufde7\ufde8\ufde9"
"""Marks in the text of striprtf: the ends of a cell and a row, the start of a row, a paragraph's kind, a line break,
where the words begin and end that a comment is anchored to, with the number of the comment after, and a row of heads.

They are not Unicode characters, and are taken out of the source where it has them.
"""
_HIGH = re.compile("[\x80-\xff]")


def decoded(data: bytes) -> str:
    """The source, in which a character from 128 to 255 stands for a byte; of UTF-8 each is written by its number."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")
    return text if text.isascii() else "".join(one if one.isascii() else character(ord(one)) for one in text)


def in_ascii(token: str) -> str:
    """Words with every byte above 127 written as RTF writes it."""
    return token if token.isascii() else _HIGH.sub(lambda match: f"\\'{ord(match[0]):02x}", token)


def character(code: int) -> str:
    """A character, or both halves of one beyond the first plane."""
    codes = (code,) if code < 0x10000 else (0xD800 + (code - 0x10000 >> 10), 0xDC00 + (code - 0x10000 & 0x3FF))
    return "{\\uc0" + "".join(f"\\u{one} " for one in codes) + "}"


def mark(char: str) -> str:
    """The source of a mark."""
    return character(ord(char))


def number_in_marks(number: str) -> str:
    """A number in the digits that no text has."""
    return "".join(DIGITS[int(digit)] for digit in number.strip()[:9] if digit in "0123456789")


def in_raised(token: str) -> str:
    """Words that are above the line; their digits are not part of a number before them."""
    return token if token.startswith("\\") else token.translate(_RAISED)


def numbered(number: str | None) -> str:
    """A character by its number, which may be written as a negative one of 16 bits."""
    code = int(number or 0)
    if code < 0:
        code %= 0x10000
    if code > 0x10FFFF or 0xFDD0 <= code <= 0xFDEF:
        code = 0xFFFD
    return f"\\u{code} "


_RAISED = str.maketrans({digit: character(ord(raised(digit))) for digit in "0123456789"})
