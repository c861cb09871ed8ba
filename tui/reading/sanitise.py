"""What a text may hold on its way in and out: no character that commands a terminal or hides from the reader."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable

from tui.records import dataclass

STAND_IN = "\ufffd"
"""Stands for every hidden character that has no picture of its own; one cell wide."""

_NEWLINES = re.compile("\r\n?|[\n\x0b\x0c\x85\u2028\u2029]")

_NEVER = (
    "\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 without tab and newline, DEL, C1
    "\xad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2028\u2029\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0"
    "\ufff0-\ufffb\ufffe\uffff\ud800-\udfff\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_SOMETIMES = "\u061c\u200b-\u200f\ufe00-\ufe0f"
_SUSPECT = re.compile(f"[{_NEVER}{_SOMETIMES}]")

_UNSEEN = frozenset("\xad\u200b\u200c\u200d\u2060\ufeff")
"""The soft hyphen, and what has no width and says only where a line may be broken or letters may be joined."""
_GAP = "\0"
"""What is looked through, until its line is closed up: a NUL has a picture by then."""

_JOINING = "\u0590-\u061b\u061d-\u109f\u1780-\u17b3\u17b6-\u180a\u1810-\u18af\ufb1d-\ufdff\ufe70-\ufefc"
_PICTURE = (
    "\xa9\xae\u203c\u2049\u2122\u2139\u2190-\u21ff\u2300-\u23ff\u2460-\u24ff\u25a0-\u27bf\u2900-\u297f"
    "\u2b00-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
)
_LOOK = "[\ufe0e\ufe0f]?[\U0001f3fb-\U0001f3ff]?"
_UNCHANGED = (
    f"(?P<kept>\U0001f3f4[\U000e0020-\U000e007e]{{1,6}}\U000e007f"  # the flags of England, Scotland, Wales
    f"|[#*0-9]{_LOOK}|[{_PICTURE}]{_LOOK}(?:\u200d[{_PICTURE}]{_LOOK})*"
    f"|[{_JOINING}][\u200b-\u200f\u061c]"  # scripts whose letters change shape or that write no spaces
    f"|[\u200e\u200f\u061c](?=[{_JOINING}])"
    f"|[\u3400-\u9fff\U00020000-\U0003ffff](?:[\ufe00-\ufe0f]|[\U000e0100-\U000e01ef])"
    f")|[{_NEVER}{_SOMETIMES}]"
)


@dataclass(frozen=True, slots=True)
class Clean:
    """A text made safe, and how many characters of it were `hidden` and now have a stand-in.

    `unseen` are the offsets, in the text with its newlines made one, of those that were looked through.
    """

    text: str
    hidden: int
    unseen: tuple[int, ...] = ()

    def offset(self, of: int) -> int:
        """Where a character now is that was at an offset of the text with its newlines made one."""
        if not self.unseen:
            return of
        line = 1 + max(self.text.rfind("\n", 0, of), self.text.rfind("\t", 0, of))
        return of - (bisect_left(self.unseen, of) - bisect_left(self.unseen, line))


def sanitise(text: str, *, tabs: bool = False) -> Clean:
    r"""Make a text that is read safe: newlines of every kind become `\n`, tabs spaces, and what hides gets a stand-in.

    With `tabs` they stay, which part the cells of a table.

    Replaced one for one are control characters (a C0 one by its picture, such as ␛), bidi controls, fillers, tags and
    lone surrogates. Soft hyphens and characters of no width, outside the scripts and emoji that need them, are looked
    through: they are taken out, and their line, or their cell, is filled up with spaces at its end, so that every line
    stays where it was and as long as it was.
    """
    unseen: list[int] = []
    hidden = 0

    def stand_in(match: re.Match[str]) -> str:
        nonlocal hidden
        if match[0] not in _UNSEEN:
            hidden += 1
            return _picture(match[0])
        if match[0] == "\xad" and match.string.startswith("\n", match.end()):
            return _picture(match[0])  # a word is broken here: its halves are still to be put together
        unseen.append(match.start())
        return _GAP

    clean = _cleaned(text, stand_in, tabs=tabs)
    if unseen:
        clean = "".join(map(_closed_up, re.split(r"([\t\n])", clean)))
    return Clean(clean, hidden, tuple(unseen))


def visible(text: str) -> str:
    """`text` fit for a terminal, the clipboard or a report: the last cleaning at every way out.

    Here all that hides has its stand-in, that what is drawn is as wide as its characters are many.
    """
    return _cleaned(text, lambda match: _picture(match[0]))


def _cleaned(text: str, stand_in: Callable[[re.Match[str]], str], *, tabs: bool = False) -> str:
    """`text` with its newlines made one and a stand-in for each character that hides."""
    text = newlines(text)
    if not tabs:
        text = text.replace("\t", " ")
    if _SUSPECT.search(text) is None:
        return text
    return re.sub(_UNCHANGED, lambda match: match["kept"] or stand_in(match), text)


def hidden_in(text: str) -> frozenset[str]:
    """The characters that hide or command; in a text that was made safe, only such as letters beside them need."""
    return frozenset(_SUSPECT.findall(text))


def newlines(text: str) -> str:
    """`text` with its lines of every kind ended by a newline character."""
    return _NEWLINES.sub("\n", text)


def _closed_up(line: str) -> str:
    """A line, or a cell, with its gaps moved to its end, where they are spaces."""
    seen = line.replace(_GAP, "")
    return seen + " " * (len(line) - len(seen))


def one_line(text: str) -> str:
    """`text` fit to be within a line, as the name of a file or the words of an error must be."""
    return visible(text).replace("\n", "\u240a")


def field(text: str) -> str:
    """What a file says of itself, such as its title, on one line: cleaned as a text is, with single blanks."""
    return one_line(" ".join(sanitise(text).text.split()))


def _picture(character: str) -> str:
    code = ord(character)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    return "\u2010" if code == 0xAD else STAND_IN
