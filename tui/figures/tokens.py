"""A sentence as tokens: the one place where figures look at characters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from sys import intern
from typing import NamedTuple

from tui.reading.documents import Span

_TOKEN = re.compile(
    r"""(?P<word>['’]s\b | (?:[A-Za-z]\.){2,}+ | [^\W\d_]++)
      | (?P<number>(?<![0-9])[0-9]{1,3}(?:\ ,\ [0-9]{3}(?![0-9]))++
          | [0-9]{1,4}\ \.\ [0-9]{1,4}(?=\ (?:%|per\ ?cent\b|(?:m|b|tr)illion\b
              |(?:point|cent|yen|mark|pound|dollar|euro)s?\b))
          | [0-9]++(?:[.,][0-9]++)*+)
      | (?P<bracket>-[LR][RSC]B-)
      | (?P<mark>\S)""",
    re.VERBOSE,
)
"""Every repeat is possessive or short, so a line is read in one pass whatever stands in it. Some texts set spaces about
the points of a number (`4 . 8 %`, `80 , 000`) or write brackets as `-LRB-`."""

HYPHENS = frozenset("-‐‑‒–—−~")
"""What joins the ends of a range or a number and its unit."""


class Token(NamedTuple):
    """A number (with its separators), a word or one other mark; offsets are into the document."""

    start: int
    end: int
    text: str
    lower: str
    kind: str


@dataclass(frozen=True, slots=True)
class Line:
    """The tokens of one sentence, read by index; an index outside it answers with nothing."""

    text: str
    tokens: tuple[Token, ...]
    lows: tuple[str, ...]

    def word(self, i: int) -> str:
        """Token `i` in lower case, empty outside the line."""
        return self.lows[i] if 0 <= i < len(self.lows) else ""

    def written(self, i: int) -> str:
        """Token `i` as written, empty outside the line."""
        return self.tokens[i].text if 0 <= i < len(self.tokens) else ""

    def kind(self, i: int) -> str:
        """The kind of token `i`, empty outside the line."""
        return self.tokens[i].kind if 0 <= i < len(self.tokens) else ""

    def glued(self, i: int) -> bool:
        """Whether token `i` follows the one before it without a space."""
        return 0 < i < len(self.tokens) and self.tokens[i].start == self.tokens[i - 1].end

    def spaced(self, i: int) -> bool:
        """Whether token `i` exists and stands apart from the one before it."""
        return i == 0 or (0 < i < len(self.tokens) and self.tokens[i].start > self.tokens[i - 1].end)

    def hyphen(self, i: int) -> bool:
        """Whether token `i` is a hyphen or dash."""
        return self.written(i) in HYPHENS

    def words(self, first: int, count: int) -> str:
        """Up to `count` tokens from `first` in lower case, joined by spaces."""
        return " ".join(self.lows[max(first, 0) : max(first + count, 0)])

    def span(self, first: int, last: int) -> Span:
        """The characters from token `first` to token `last`, both included."""
        return Span(self.tokens[first].start, self.tokens[last].end)

    def surface(self, first: int, last: int) -> str:
        """What is written from token `first` to token `last`, with line ends and runs of spaces as one space."""
        return " ".join(self.span(first, last).of(self.text).split())

    def index(self, offset: int) -> int:
        """The first token that ends after `offset`; the number of tokens where there is none."""
        low, high = 0, len(self.tokens)
        while low < high:
            middle = (low + high) // 2
            if self.tokens[middle].end <= offset:
                low = middle + 1
            else:
                high = middle
        return low


def tokenise(text: str, span: Span | None = None) -> Line:
    """The tokens of `text` within `span`, all of it where none is given."""
    start, end = (span.start, span.end) if span else (0, len(text))
    tokens: list[Token] = []
    lows: list[str] = []
    make, add, add_low = tuple.__new__, tokens.append, lows.append  # Token() itself takes twice as long
    for match in _TOKEN.finditer(text, start, end):
        written = match.group()
        kind = match.lastgroup or "mark"
        if kind == "bracket":
            written, kind = ("(" if written[1] == "L" else ")"), "mark"
        low = intern(written.lower())  # one string for a word however often it stands, whose hash is known
        add(make(Token, (*match.span(), low if written == low else written, low, kind)))
        add_low(low)
    return Line(text, tuple(tokens), tuple(lows))
