"""The words of a stretch of Markdown: without its marks of emphasis, its pictures and its tags, with its links."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from tui.reading.content import LinkText
from tui.reading.entities import unescape
from tui.reading.formats.raised import raised
from tui.records import dataclass

_SPECIAL = re.compile(r"[\\`*_~=\[\]!<{]")
_ESCAPABLE = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][\w:-]{0,30})(?:\s[^<>]{0,1000})?/?>|<[?!][^<>]{0,500}>")
_AUTOLINK = re.compile(r"<(?P<address>(?:https?|ftp)://[^\s<>]{1,2000}|(?:mailto:)?[^\s<>@:]{1,200}@[^\s<>@]{1,200})>")
_DESTINATION = re.compile(
    r"\(\s{0,9}(?:<(?P<pointed>[^<>\n]{0,2000})>"
    r"|(?P<bare>[^\s()<>]{0,2000}(?:\([^\s()]{0,500}\)[^\s()<>]{0,500}){0,3}))"
    r"(?:\s{1,9}(?:\"[^\"]{0,500}\"|'[^']{0,500}'|\([^()]{0,500}\)))?\s{0,9}\)"
)
_REFERENCE = re.compile(r"\s?\[(?P<label>[^\[\]]{0,200})\]")
_WIKI = re.compile(r"\[\[(?:[^\[\]|]{0,200}\|)?(?P<shown>[^\[\]|]{1,200})\]\]")
_NOTE = re.compile(r"\[\^(?P<label>[^\]\s]{1,60})\]")
_RAISED_NOTE = re.compile(
    r"(?<![\d\s])<sup>\s*(?:<a\b[^<>]{0,500}>)?\[?[\d*†‡]{1,3}\]?(?:</a>)?\s*</sup>", re.IGNORECASE
)
_RAISED = re.compile(r"(?<=\d)<sup>\s*(?P<number>[-−+]?\d{1,3})\s*</sup>", re.IGNORECASE)
_SHORTCODE = re.compile(r"\{\{[^{}]{0,1000}\}\}|\{%[^{}]{0,1000}%\}|\{[#.:][^{}\n]{0,200}\}")
_WITHDRAWN = frozenset({"del", "s", "strike", "script", "style"})
"""Elements whose text is not shown, or is no longer meant."""
_STRUCK, _LIT = "~~", "=="
_SPACES = re.compile(r"[ \t]{2,}")
_LAST_WORD = re.compile(r"\S+$")


@dataclass(frozen=True, slots=True)
class Inline:
    """The words, and where their links lead; a soft line break is a newline."""

    text: str
    links: tuple[LinkText, ...] = ()


@dataclass(slots=True)
class _Piece:
    """A run of text, a run of marks that `opens` or `closes` emphasis, or one end of a link; `note` is a footnote."""

    text: str = ""
    mark: str = ""
    opens: bool = False
    closes: bool = False
    target: str | None = None
    ends: bool = False
    note: str = ""


def inline(text: str, targets: Mapping[str, str]) -> Inline:
    """The words of `text`; `targets` are the addresses of its references, by their labels in lower case."""
    if _SPECIAL.search(text) is None:
        return Inline(unescape(text).text)
    pieces = list(_Scanner(text, targets).pieces())
    _take_marks_off(pieces)
    return _joined(pieces)


class _Scanner:
    """Goes over a stretch once and cuts it at what is not text."""

    def __init__(self, text: str, targets: Mapping[str, str]) -> None:
        self._text = text
        self._targets = targets
        self._ticks = _pairs_of_ticks(text)
        self._closing = self._brackets()
        self._tails: dict[int, int] = {}
        self._unclosed: set[str] = set()
        self._read = {
            "\\": self._escape, "`": self._code, "*": self._marks, "_": self._marks, "~": self._marks,
            "=": self._marks, "[": self._opening, "]": self._end, "!": self._picture, "<": self._angle,
            "{": self._brace,
        }  # fmt: skip

    def pieces(self) -> Iterator[_Piece]:
        """The pieces, in order."""
        place = 0
        while match := _SPECIAL.search(self._text, place):
            at = match.start()
            if at > place:
                yield _Piece(unescape(self._text[place:at]).text)
            piece, place = self._read[self._text[at]](at)
            yield piece
        yield _Piece(unescape(self._text[place:]).text)

    def _brackets(self) -> dict[int, int]:
        """Where each bracket that opens is closed."""
        found: dict[int, int] = {}
        opened: list[int] = []
        place = 0
        for match in re.finditer(r"[\\`\[\]]", self._text):
            at = match.start()
            if at < place:
                continue
            if match[0] == "\\":
                place = at + 2
            elif match[0] == "`":
                run, close = self._ticks.get(at, (1, -1))
                place = at + run if close < 0 else close + run
            elif match[0] == "[":
                opened.append(at)
            elif opened:
                found[opened.pop()] = at
        return found

    def _escape(self, at: int) -> tuple[_Piece, int]:
        after = self._text[at + 1 : at + 2]
        if after == "\n":
            return _Piece(), at + 1  # a hard line break
        return _Piece(after if after in _ESCAPABLE else f"\\{after}"), at + 2

    def _code(self, at: int) -> tuple[_Piece, int]:
        run, close = self._ticks[at]
        if close < 0:
            return _Piece(self._text[at : at + run]), at + run
        shown = self._text[at + run : close]
        if shown.strip() and shown[0] == shown[-1] == " ":
            shown = shown[1:-1]
        return _Piece(shown), close + run

    def _marks(self, at: int) -> tuple[_Piece, int]:
        sign = self._text[at]
        end = at + 1
        while end < len(self._text) and self._text[end] == sign:
            end += 1
        run = self._text[at:end]
        if sign in "~=" and run not in {_STRUCK, _LIT}:
            return _Piece(run), end
        before, after = self._text[at - 1 : at] if at else " ", self._text[end : end + 1] or " "
        if run == "*" and before.isdigit() and after.isdigit():
            return _Piece(run), end  # 2*3*4
        left, right = not after.isspace(), not before.isspace()
        if sign == "_":  # within a word it is a part of it
            left, right = left and not (right and before.isalnum()), right and not (left and after.isalnum())
        return _Piece(mark=run, opens=left, closes=right), end

    def _opening(self, at: int) -> tuple[_Piece, int]:
        if note := _NOTE.match(self._text, at):
            return _Piece(note=note["label"]), note.end()
        if wiki := _WIKI.match(self._text, at):
            return _Piece(unescape(wiki["shown"]).text), wiki.end()
        if tail := self._tail(at):
            self._tails[self._closing[at]] = tail[1]
            return _Piece(target=tail[0]), at + 1
        return _Piece("["), at + 1

    def _end(self, at: int) -> tuple[_Piece, int]:
        return (_Piece(ends=True), self._tails[at]) if at in self._tails else (_Piece("]"), at + 1)

    def _picture(self, at: int) -> tuple[_Piece, int]:
        tail = self._tail(at + 1) if self._text.startswith("[", at + 1) else None
        return (_Piece(), tail[1]) if tail else (_Piece("!"), at + 1)

    def _tail(self, at: int) -> tuple[str, int] | None:
        """Where the link leads whose words begin with the bracket at `at`, and where it ends; None if it is not one."""
        close = self._closing.get(at)
        if close is None:
            return None
        if to := _DESTINATION.match(self._text, close + 1):
            return to["pointed"] if to["pointed"] is not None else to["bare"], to.end()
        words = " ".join(self._text[at + 1 : min(close, at + 200)].casefold().split())
        reference = _REFERENCE.match(self._text, close + 1)
        label = (" ".join(reference["label"].casefold().split()) if reference else "") or words
        end = reference.end() if reference else close + 1
        return (self._targets[label], end) if label in self._targets else None

    def _angle(self, at: int) -> tuple[_Piece, int]:
        if self._text.startswith("<!--", at):
            end = self._find("-->", at)
            return (_Piece(), end + 3) if end >= 0 else (_Piece("<"), at + 1)
        if link := _AUTOLINK.match(self._text, at):
            return _Piece(link["address"].removeprefix("mailto:")), link.end()
        if note := _RAISED_NOTE.match(self._text, at):
            return _Piece(), note.end()
        if power := _RAISED.match(self._text, at):
            return _Piece(raised(power["number"])), power.end()
        tag = _TAG.match(self._text, at)
        if tag is None:
            return _Piece("<"), at + 1
        name = (tag["name"] or "").lower()
        if name in _WITHDRAWN and not tag["end"] and (end := self._find(f"</{name}", tag.end())) >= 0:
            close = self._text.find(">", end)
            return _Piece(), close + 1 if close >= 0 else end
        return _Piece(" " if name == "br" else ""), tag.end()

    def _find(self, words: str, start: int) -> int:
        """Where `words` are next, in letters of either size; a search in vain is not made again."""
        if words in self._unclosed:
            return -1
        match = re.compile(re.escape(words), re.IGNORECASE).search(self._text, start)
        if match is None:
            self._unclosed.add(words)
            return -1
        return match.start()

    def _brace(self, at: int) -> tuple[_Piece, int]:
        code = _SHORTCODE.match(self._text, at)
        return (_Piece(), code.end()) if code else (_Piece("{"), at + 1)


def _pairs_of_ticks(text: str) -> dict[int, tuple[int, int]]:
    """Of each run of backticks its length and where the next of that length is, -1 if none is."""
    found: dict[int, tuple[int, int]] = {}
    following: dict[int, int] = {}
    for match in reversed(list(re.finditer(r"`+", text))):
        length = len(match[0])
        found[match.start()] = (length, following.get(length, -1))
        following[length] = match.start()
    return found


def _take_marks_off(pieces: list[_Piece]) -> None:
    """Empty the marks that belong together, and what is struck out; marks that have no other half are text."""
    opened: dict[str, list[int]] = defaultdict(list)
    for place, piece in enumerate(pieces):
        if not piece.mark:
            continue
        sign = piece.mark[0]
        while piece.closes and piece.mark and opened[sign]:
            other = pieces[opened[sign][-1]]
            shared = min(len(other.mark), len(piece.mark))
            if sign == _STRUCK[0]:
                for struck in pieces[opened[sign][-1] + 1 : place]:
                    struck.text = struck.mark = struck.note = ""
            other.mark, piece.mark = other.mark[shared:], piece.mark[shared:]
            if not other.mark:
                opened[sign].pop()
        if piece.opens and piece.mark:
            opened[sign].append(place)


def _joined(pieces: list[_Piece]) -> Inline:
    written: list[str] = []
    links: list[LinkText] = []
    opened: list[tuple[int, str]] = []
    length = 0
    for piece in pieces:
        shown = _SPACES.sub(" ", piece.text + piece.mark)
        if written and written[-1][-1].isspace():
            shown = shown.lstrip(" ")
        if shown:
            written.append(shown)
            length += len(shown)
        if piece.target is not None:
            opened.append((length, piece.target))
        elif piece.ends and opened:
            start, target = opened.pop()
            if length > start and target:
                links.append(LinkText(start, length, target))
        elif piece.note and (word := _LAST_WORD.search("".join(written[-3:]))):
            links.append(LinkText(length - len(word[0]), length, f"#footnote-{piece.note}"))
    return Inline("".join(written), tuple(links))
