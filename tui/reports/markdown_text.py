"""Text in Markdown: with a backslash only before what Markdown would take for markup.

The rules are those of CommonMark 0.31 with GitHub's tables, strikethrough, task lists, mathematics and emoji names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, groupby
from unicodedata import category

from tui.reading.sanitise import one_line

_SPECIAL = re.compile(
    r"""
      \\(?=[!-/:-@\[-`{-~]|$)                 # a backslash before punctuation
    | `
    | (?<!\S)[*~](?=\S) | (?<=\S)[*~]         # not between spaces
    | (?<![^\W_])_(?=\S) | (?<=\S)_(?![^\W_]) # not within a word, not between spaces
    | \](?=[(:])                              # a link, or its definition
    | <(?=[A-Za-z/!?])                        # a tag
    | &(?=\#?\w+;)                            # an entity
    | (?<=\S)\$(?!\w)                         # the end of a formula
    | :(?=[a-z][a-z_]+:)                      # an emoji
    """,
    re.VERBOSE,
)
"""Single characters that Markdown would take for markup where they are."""
_OPENING = re.compile(
    r"""
      \#{1,6}(?=\s|$) | > | [-+*](?=\s|$) | (?:(?<=\d)|(?<=\d\d))[.)](?=\s|$) | \[(?=[ xX]\]) | -(?=[-\s]*$) | =(?==*$)
    """,
    re.VERBOSE,
)
"""What starts a block at the beginning of a line: a heading, a quotation, a list item, a task, a rule."""


def escape(text: str, *, opens: bool = False, cell: bool = False) -> str:
    """`text` escaped for Markdown; `opens` at the beginning of a line, `cell` in a table."""
    return inline([(text, False)], opens=opens, cell=cell)


def inline(pieces: Sequence[tuple[str, bool]], *, opens: bool = False, cell: bool = False) -> str:
    """Pieces of one line, each with True if it is bold; bold only where Markdown interprets the asterisks that way."""
    texts = [one_line(text) for text, _ in pieces]
    whole = "".join(texts)
    escaped = {match.start() for match in _SPECIAL.finditer(whole)}
    first = len(whole) - len(whole.lstrip(" ")) if opens else 0
    number = re.compile(r"\d{0,9}").match(whole, first)
    if opens and number and (found := _OPENING.match(whole, number.end())):
        escaped.add(found.start())
    if cell:
        escaped |= {place for place, character in enumerate(whole) if character == "|"}
    # A backslash right before the asterisks of a bold piece would escape them.
    edges = accumulate(map(len, texts))
    escaped |= {edge - 1 for edge in edges if whole[:edge].endswith("\\")} if len(texts) > 1 else set()
    written: list[str] = []
    start = 0
    for bold, group in groupby(zip(texts, (bold for _, bold in pieces), strict=True), key=lambda piece: piece[1]):
        end = start + sum(len(text) for text, _ in group)
        written.append(_piece(whole, max(start, first), end, escaped, bold=bold))
        start = end
    return "".join(written)


def _piece(whole: str, start: int, end: int, escaped: set[int], *, bold: bool) -> str:
    inner = whole[start:end].strip()
    left = start + len(whole[start:end]) - len(whole[start:end].lstrip())
    right = left + len(inner)
    if not (bold and inner and _flanks(whole[left], whole[:left]) and _flanks(whole[right - 1], whole[right:][::-1])):
        return _escaped(whole, start, end, escaped)
    stars = {place for place in range(left, right) if whole[place] in "*_"}
    stars |= {right - 1} if whole[right - 1] == "\\" else set()
    return f"{whole[start:left]}**{_escaped(whole, left, right, escaped | stars)}**{whole[right:end]}"


def _escaped(whole: str, start: int, end: int, escaped: set[int]) -> str:
    return "".join(f"\\{whole[place]}" if place in escaped else whole[place] for place in range(start, end))


def _flanks(inside: str, outside: str) -> bool:
    """True if asterisks between a character and the text before it (or, mirrored, after it) start bold text."""
    return inside.isalnum() or not outside or outside[-1].isspace() or category(outside[-1]).startswith("P")
