"""A sentence as tokens: the one place where figures look at characters."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import lru_cache
from typing import Literal

from tui.reading.documents import Span
from tui.records import dataclass

_TOKEN = re.compile(
    r"""[^\W\d_]{2,}+ | ['’]s\b | (?:[A-Za-z]\.){2,}+ | [^\W\d_]
      | (?<![0-9])[0-9]{1,3}(?:\ ,\ [0-9]{3}(?![0-9]))++
      | [0-9]{1,4}\ \.\ [0-9]{1,4}(?=\ (?:%|per\ ?cent\b|(?:m|b|tr)illion\b
          |(?:point|cent|yen|mark|pound|dollar|euro)s?\b))
      | [0-9]++(?:[.,·][0-9]++|['’][0-9]{3}(?![0-9]))*+
      | [０-９]++(?:[.,．，][０-９]++)*+
      | (?<![\w.,)\]}])\.[0-9]++(?!\w)(?!\.[0-9])
      | -[LR][RSC]B-
      | \S""",
    re.VERBOSE,
)
"""Every repeat is possessive or short, so a line is read in one pass whatever is in it. Some texts set spaces about the
points of a number (`4 . 8 %`, `80 , 000`) or write brackets as `-LRB-`; some leave its zero out (`.3`), some separate
its thousands by apostrophes, raise its point (`2·5`) or write it in full width."""

_WORD = re.compile(r"['’]s|(?:[A-Za-z]\.){2,}+|[^\W\d_]++")
_BRACKETS = {f"-{side}{shape}B-": mark for side, mark in (("L", "("), ("R", ")")) for shape in "RSC"}

TokenKind = Literal["number", "word", "mark"]

HYPHENS = frozenset("-‐‑‒–—−~")
"""What joins the ends of a range or a number and its unit."""


@dataclass(frozen=True, slots=True)
class Line:
    """The tokens of one sentence, read by index; an index outside it answers with nothing.

    Of each token, a number with its separators, a word or one other mark: as it is written, in lower case, its kind
    (`number`, `word`, `mark`) and its offsets into the document `text`. Five runs of plain values take a third of the
    memory of as many records, which counts in a book.
    """

    text: str
    texts: tuple[str, ...]
    lows: tuple[str, ...]
    kinds: tuple[TokenKind, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def word(self, i: int) -> str:
        """Token `i` in lower case, empty outside the line."""
        try:  # of three ways the quickest, and asked hundreds of times for each sentence
            return self.lows[i] if i >= 0 else ""
        except IndexError:
            return ""

    def written(self, i: int) -> str:
        """Token `i` as written, empty outside the line."""
        try:
            return self.texts[i] if i >= 0 else ""
        except IndexError:
            return ""

    def kind(self, i: int) -> TokenKind | Literal[""]:
        """The kind of token `i`, empty outside the line."""
        try:
            return self.kinds[i] if i >= 0 else ""
        except IndexError:
            return ""

    def glued(self, i: int) -> bool:
        """Whether token `i` follows the one before it without a space."""
        return 0 < i < len(self.lows) and self.starts[i] == self.ends[i - 1]

    def spaced(self, i: int) -> bool:
        """Whether token `i` exists and is separated from the one before it."""
        return i == 0 or (0 < i < len(self.lows) and self.starts[i] > self.ends[i - 1])

    def hyphen(self, i: int) -> bool:
        """Whether token `i` is a hyphen or dash."""
        return self.written(i) in HYPHENS

    def words(self, first: int, count: int) -> str:
        """Up to `count` tokens from `first` in lower case, joined by spaces."""
        return " ".join(self.lows[max(first, 0) : max(first + count, 0)])

    def span(self, first: int, last: int) -> Span:
        """The characters from token `first` to token `last`, both included."""
        return Span(self.starts[first], self.ends[last])

    def surface(self, first: int, last: int) -> str:
        """What is written from token `first` to token `last`, with line ends and runs of spaces as one space."""
        return " ".join(self.text[self.starts[first] : self.ends[last]].split())

    def index(self, offset: int) -> int:
        """The first token that ends after `offset`; the number of tokens if there is none."""
        return bisect_right(self.ends, offset)


def tokenise(text: str, span: Span | None = None) -> Line:
    """The tokens of `text` within `span`, all of it if none is given."""
    at, end = (span.start, span.end) if span is not None else (0, len(text))
    found = _TOKEN.findall(text, at, end)
    ends = [at := text.index(token, at) + len(token) for token in found]  # only space lies between
    starts = [end - len(token) for end, token in zip(ends, found, strict=True)]
    texts, lows, kinds = zip(*map(_classified, found), strict=True) if found else ((), (), ())
    return Line(text, texts, lows, kinds, tuple(starts), tuple(ends))


@lru_cache(maxsize=100_000)
def _classified(token: str) -> tuple[str, str, TokenKind]:
    """The properties of a token wherever it is, as stored in a line: how it is written, in lower case, and its kind."""
    if token[0] in "0123456789" or (token[0] == "." and len(token) > 1):
        return token, token, "number"
    if "０" <= token[0] <= "９":
        return token, unicodedata.normalize("NFKC", token), "number"
    written = _BRACKETS.get(token, token)
    return written, written.lower(), "word" if _WORD.fullmatch(written) else "mark"
