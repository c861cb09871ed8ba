"""The tokens of a sentence as the grammars of dates and durations step over them, with where lines end."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, Literal, NamedTuple

from tui.english.time_units import UNIT_WORDS
from tui.figures.dates.readings import Day, Reading
from tui.figures.grammar.tokens import Line, TokenKind

HYPHENS: Final = frozenset("-‐‑‒–—−")
APOSTROPHES: Final = frozenset("'’‘`")
_MARGIN: Final = 8
"""Empty tokens added after the text, which negative positions read too."""
REACH: Final = 14
"""Tokens from the first of the longest amount (`between two and a half and three and a half trading`) to its unit."""


class Token(NamedTuple):
    """One word, number or mark; `low` is its lower case.

    `glued`: nothing comes before it; `line`: it begins a line; `paragraph`: it begins a paragraph or a sentence.
    """

    start: int
    end: int
    text: str
    low: str
    kind: TokenKind | Literal[""]
    glued: bool
    line: bool
    paragraph: bool

    @property
    def whole(self) -> int | None:
        """The value of at most eight plain digits."""
        return int(self.text) if self.kind == "number" and self.text.isdigit() and len(self.text) < 9 else None

    @property
    def capital(self) -> bool:
        """Whether the first letter is a capital."""
        return self.text[0].isupper()


_END: Final = Token(0, 0, " ", "", "", glued=False, line=True, paragraph=True)


class Tokens:
    """The tokens of one sentence; positions outside it read as an empty token, so a grammar needs no bounds checks.

    `begins_paragraph`: an empty line, or nothing, comes before it. A text may be read as one sentence too. `durations`:
    those read so far by their first token, for several grammars ask. `listed`: the days of lists that name their month
    once, by their first token, once they are asked for.
    """

    __slots__ = ("_count", "_end", "_lows", "_made", "_unit_at", "begins_paragraph", "durations", "line", "listed")

    def __init__(self, line: Line, lows: Sequence[str]) -> None:
        self.line = line
        self.durations: dict[int, Reading | None] = {}
        self.listed: dict[int, Day] | None = None
        self._count = len(lows)
        self._unit_at = _next_units(lows)
        first = line.starts[0] if lows else 0
        space = _space_before(line.text, first)
        self.begins_paragraph = not lows or len(space) == first or space.count("\n") > 1
        self._end = _end(line)
        self._made: dict[int, Token] = {}
        self._lows = [*lows, *[""] * _MARGIN]

    def __len__(self) -> int:
        return self._count

    def __getitem__(self, at: int) -> Token:
        if at not in self._made:
            self._made[at] = self._token(at)
        return self._made[at]

    def _token(self, at: int) -> Token:
        if not 0 <= at < self._count:
            return self._end if -_MARGIN <= at < self._count + _MARGIN else _END
        line = self.line
        start, before = line.starts[at], line.ends[at - 1] if at else -1
        if at == 0:
            space = _space_before(line.text, start)
            glued, lines, paragraph = bool(start) and not space, "\n" in space or len(space) == start, True
        else:
            breaks = line.text.count("\n", before, start)
            glued, lines, paragraph = start == before, breaks > 0, breaks > 1
        return Token(start, line.ends[at], line.texts[at], self._lows[at], line.kinds[at], glued, lines, paragraph)

    def low(self, at: int) -> str:
        """The lower case of the token at a position, empty outside the text."""
        return self._lows[at] if -_MARGIN <= at < self._count + _MARGIN else ""

    def unit_near(self, at: int) -> bool:
        """Whether a unit of time is at a token or close after it: without one no duration begins there."""
        return 0 <= at < len(self._unit_at) and self._unit_at[at] - at <= REACH

    def lows(self, at: int, *words: str) -> bool:
        """Whether the text continues with these words from a position on."""
        return all(self.low(at + step) == word for step, word in enumerate(words))

    def slice(self, first: int, last: int) -> str:
        """The text of the tokens from `first` up to but without `last`, on one line."""
        return self.line.surface(first, last - 1)

    def text_is(self, at: int, marks: frozenset[str]) -> bool:
        """Whether the token at a position is one of these marks."""
        return self.low(at) in marks

    def whole_run(self, first: int, last: int) -> bool:
        """Whether no paragraph ends between the tokens from `first` up to but without `last`."""
        return not any(self[at].paragraph for at in range(first + 1, last))

    def cut_off(self, last: int) -> bool:
        """Whether the token before `last` ends its word: no letter or digit follows it directly."""
        after = self[last]
        return not (after.glued and (after.text[0].isalnum() or after.text == "_"))

    def clean_start(self, first: int) -> bool:
        """Whether the token at `first` begins its word: no letter, digit or sign of money comes right before."""
        before = self[first - 1]
        if not self[first].glued or not before.low:
            return True
        if before.low in (".", ",", "/", ":") or before.low in HYPHENS:
            return not (self[first - 1].glued and self[first - 2].text[-1].isdigit())
        return not (before.text[-1].isalnum() or before.text in "$€£¥₹#_+@&=%^~")


def _next_units(lows: Sequence[str]) -> list[int]:
    """For each token the position of the next unit of time, its own included."""
    found, following = [0] * len(lows), len(lows) + REACH + 1
    for at in range(len(lows) - 1, -1, -1):
        if lows[at] in UNIT_WORDS:
            following = at
        found[at] = following
    return found


def _end(line: Line) -> Token:
    """The empty token after a sentence, which begins a line where the sentence ends one."""
    text, at = line.text, line.ends[-1] if line.ends else 0
    while at < len(text) and text[at].isspace() and text[at] != "\n":
        at += 1
    return _END if at == len(text) or text[at] == "\n" else _END._replace(line=False)


def _space_before(text: str, at: int) -> str:
    """The white space right before an offset."""
    first = at
    while first and text[first - 1].isspace():
        first -= 1
    return text[first:at]
