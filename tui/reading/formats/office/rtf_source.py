"""The source of an RTF document made ready for striprtf: one version of it, with what that library loses marked.

Pictures, hidden text, page heads and instructions of fields are dropped; cells, rows, headings and list items are
marked by characters that no text has; footnotes, text boxes and comments are taken out of the line they interrupt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from tui.english.word_lists import words
from tui.reading.formats.office import rtf_marks
from tui.reading.formats.office.rtf_marks import ANCHOR, ANCHOR_END, CELL, HEADING, ITEM, LINE, ROW, ROW_HEAD, ROW_START
from tui.records import dataclass

_TOKEN = re.compile(
    r"\\(?:(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})?[ ]?|'(?P<hex>[0-9a-fA-F]{2})|(?P<sign>[^a-zA-Z']))"
    r"|(?P<brace>[{}])|[\r\n]+|(?P<text>[^\\{}\r\n]+)|\\",
    re.DOTALL,
)
_DROPPED = words(  # local: the names that its markup and fields have
    "pict colortbl stylesheet info header headerl headerr headerf footer footerl footerr footerf ftnsep ftnsepc ftncn"
    " aftnsep aftnsepc aftncn nonshppict shprslt fldinst datafield listtext pntext tc tcn xe txe rxe objdata comment"
    " filetbl revtbl listtable listoverridetable rsidtbl themedata datastore template do objclass operator"
)
"""Groups of which nothing is read."""
_CONTROL_WORDS = words(  # local: the names that its markup and fields have
    "f uc ansi ansicpg mac pc pca deff rtf emdash endash emspace enspace qmspace bullet lquote rquote ldblquote"
    " rdblquote"
)
"""Words that striprtf needs."""
_STYLE = re.compile(
    r"\{\\s(\d{1,6})\b[^{};]{0,600}?\b(?:heading|überschrift|titre|title|titel|título)\b[^{};]{0,40};", re.IGNORECASE
)
_FONT = re.compile(r"\\f(\d{1,6})(?!\d)[^;]{0,2000}?\\fcharset(\d{1,3})")
_CODE_PAGES = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}


@dataclass(frozen=True, slots=True)
class Aside:
    """What comes next to the text: the source of a `note`, a `box` or a `remark`, this with its author and day.

    `anchor` is the number, in `DIGITS`, of the words in the text that a remark is anchored to; empty if there are none.
    """

    kind: str
    source: str
    author: str = ""
    day: date | None = None
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """A version of a document: `text` and `asides` are RTF; `encoding` is of the bytes that name none.

    `changes` are tracked changes that alter the text; `struck` says that words were left out that somebody had struck
    through by hand.
    """

    text: str
    asides: tuple[Aside, ...]
    title: str
    author: str
    encoding: str
    changes: int
    struck: bool


def source(data: bytes, *, earlier: bool = False) -> Source:
    """The newest version of the document, or that before its changes."""
    text = rtf_marks.decoded(data)
    walker = _Walker(text, earlier=earlier)
    walker.walk()
    head = f"{{\\rtf1\\ansi{walker.code_page}"
    return Source(
        text="".join(walker.out),
        asides=tuple(replace(aside, source=head + walker.fonts + aside.source + "}") for aside in walker.asides),
        title=_info(text, "title", head),
        author=_info(text, "author", head),
        encoding=walker.encoding,
        changes=walker.changes,
        struck=walker.struck,
    )


def _info(text: str, name: str, head: str) -> str:
    """The source of what the file says of itself; empty if it says nothing."""
    start = text.find("{\\info")
    match = re.compile(rf"\{{\\{name} ((?:[^{{}}\\]|\\[^*]){{1,400}})\}}").search(text, start, start + 8_000)
    return f"{head} {match[1]}}}" if start >= 0 and match else ""


@dataclass(slots=True)
class _Group:
    """What holds within the braces of a group; `out` is where its words go, None if they are dropped."""

    out: list[str] | None
    hidden: bool = False
    deleted: bool = False
    inserted: bool = False
    starred: bool = False
    verbatim: bool = False
    braced: bool = False
    raised: bool = False
    struck: bool = False
    aside: str = ""


@dataclass(slots=True)
class _Paragraph:
    """What the paragraph is; it continues in the next one, until `\\pard`."""

    heading: bool = False
    item: bool = False


class _Walker:
    """Reads the tokens and writes those that count."""

    def __init__(self, text: str, *, earlier: bool) -> None:
        self.out: list[str] = []
        self.asides: list[Aside] = []
        self.changes = 0
        self.struck = False
        self.code_page = ""
        self.encoding = "cp1252"
        self.fonts = ""
        self._text = text
        self._earlier = earlier
        self._group = _Group(self.out)
        self._stack: list[_Group] = []
        self._paragraph = _Paragraph()
        self._in_row = False
        self._headings = frozenset(match[1] for match in _STYLE.finditer(_stylesheet(text)))
        self._author = self._anchor = ""
        self._day: date | None = None
        self._state = (False, False)

    def walk(self) -> None:
        """Read all tokens; what is cut off ends where it is cut off."""
        place = 0
        while match := _TOKEN.match(self._text, place):
            place = match.end()
            if match["word"] == "bin":
                place += max(0, int(match["number"] or 0))
            elif match["word"]:
                self._word(match["word"], match["number"], match[0])
            elif match["brace"]:
                self._brace(match["brace"])
            elif match["sign"]:
                self._sign(match["sign"], match[0])
            elif match["hex"] or match["text"]:
                self._words(match[0])
        while self._stack:
            self._brace("}")

    def _brace(self, brace: str) -> None:
        group = self._group
        if brace == "{":
            if group.out is not None:
                group.out.append("{")
            self._stack.append(group)
            self._group = replace(group, starred=False, braced=group.out is not None, aside="")
            return
        if not self._stack:
            return
        self._group = self._stack.pop()
        if group.aside and group.out is not None:
            self._close(group.aside, "".join(group.out))
        if group.verbatim and not self._group.verbatim and group.out is not None:
            self._take_fonts(group.out)
        if group.braced and self._group.out is not None:
            self._group.out.append("}")

    def _take_fonts(self, out: list[str]) -> None:
        """Extract from the table of fonts what striprtf needs: numbers and encodings."""
        found = (_FONT.search(entry) for entry in "".join(out).split(";"))
        fonts = "".join(f"{{\\f{font[1]}\\fcharset{font[2]} x;}}" for font in found if font)
        self.fonts = f"{{\\fonttbl{fonts}}}"
        if self._group.out is not None:
            self._group.out.append(self.fonts)

    def _close(self, kind: str, inner: str) -> None:
        if kind == "author":
            self._author = inner
        elif kind == "day":
            self._day = _packed_day(inner.strip())
        elif kind == "remark":
            self.asides.append(Aside(kind, inner, self._author, self._day, self._anchor))
            self._author, self._day, self._anchor = "", None, ""
        elif kind == "anchor":
            self._anchor = rtf_marks.number_in_marks(inner)
        elif kind in _ENDS:
            self._put(_ENDS[kind] + rtf_marks.number_in_marks(inner))
        else:
            self.asides.append(Aside(kind, inner))

    def _sign(self, sign: str, token: str) -> None:
        if sign == "*":
            self._group.starred = True
        elif sign in "\r\n":
            self._end("par")
        else:
            self._words(token)

    def _words(self, token: str) -> None:
        """Words of the document; nothing if they are hidden or of the other version."""
        group = self._group
        if group.verbatim and group.out is not None:
            group.out.append(token)
        elif self._shows():
            token = rtf_marks.in_ascii(token)
            group.out.append(rtf_marks.in_raised(token) if group.raised else token)  # type: ignore[union-attr]

    def _shows(self) -> bool:
        group = self._group
        if group.out is None or group.hidden:
            return False
        state = (group.deleted, group.inserted)
        if state != self._state:
            self._state = state
            self.changes += any(state)
        if group.inserted if self._earlier else group.deleted:
            return False
        self.struck = self.struck or group.struck
        return not group.struck

    def _word(self, word: str, number: str | None, token: str) -> None:
        group = self._group
        if group.verbatim:
            self._words(token)
        elif group.starred or word in _DROPPED or word in {"footnote", "shptxt", "fonttbl"}:
            self._destination(word)
        elif word in {"super", "nosupersub", "sub"}:
            group.raised = word == "super" and number != "0"
        elif word in _FLAGS:
            on = number != "0"
            for name in _FLAGS[word]:
                setattr(group, name, on and word != "plain")
        elif word in {"par", "sect", "page", "column"}:
            self._end(word)
        elif word in {"line", "lbr", "softline"}:
            self._put(LINE)
        elif word in {"tab", "nestcell"}:
            self._words("\\tab ")
        elif word in _TABLE:
            self._table(word)
        elif word == "u":
            self._words(rtf_marks.numbered(number))
        elif word in _PARAGRAPH and group.out is not None:
            self._style(word, number)
        elif word in _CONTROL_WORDS:
            self._control(word, number, token)

    def _control(self, word: str, number: str | None, token: str) -> None:
        if word == "uc" and number is None:
            return
        if word == "ansicpg" and number:
            self.code_page = f"\\ansicpg{number}"
        self.encoding = _CODE_PAGES.get(word, self.encoding)
        if self._group.out is not None and word not in {"plain", "ansi"}:
            self._group.out.append(token if token.endswith(" ") else f"{token} ")

    def _destination(self, word: str) -> None:
        """A group that is not part of the line: dropped, or taken next to it."""
        group = self._group
        kind = _ASIDES.get(word, "")
        if word in {"listtext", "pntext"}:
            self._paragraph.item = True
        if word == "fonttbl":
            group.out, group.verbatim = [], True
        elif kind and (group.out is not None or word == "shptxt") and not group.hidden:
            group.out, group.aside, group.starred = [], kind, False
        elif group.starred or word in _DROPPED:
            group.out, group.starred = None, False

    def _style(self, word: str, number: str | None) -> None:
        if word == "pard":
            self._paragraph = _Paragraph()
        elif word == "outlinelevel":
            self._paragraph.heading = (number or "9") < "9"
        elif word == "s":
            self._paragraph.heading = number in self._headings
        elif word == "ls":
            self._paragraph.item = number not in {None, "0"}

    def _end(self, word: str) -> None:
        """End a paragraph, unless its end is of the other version."""
        if not self._shows():
            return
        if self._paragraph.heading:
            self._put(HEADING)
        elif self._paragraph.item:
            self._put(ITEM)
        self._group.out.append("\\par " if word == "par" else "\\par\\par ")  # type: ignore[union-attr]

    def _table(self, word: str) -> None:
        if word in {"trowd", "intbl"}:
            if not self._in_row:
                self._put(ROW_START)
            self._in_row = True
        elif word in {"cell", "trhdr"}:
            self._put(CELL if word == "cell" else ROW_HEAD)
        else:
            self._put(ROW)
            self._in_row = False

    def _put(self, marks: str) -> None:
        if self._group.out is not None:
            self._group.out.append("".join(map(rtf_marks.mark, marks)))


_FLAGS = {
    "v": ("hidden",),
    "webhidden": (),
    "deleted": ("deleted",),
    "mvf": ("deleted",),
    "revised": ("inserted",),
    "mvt": ("inserted",),
    "strike": ("struck",),
    "striked": ("struck",),
    "plain": ("hidden", "deleted", "inserted", "raised", "struck"),
}
"""Words that say what becomes of the words after them, on or off."""
_TABLE = frozenset({"trowd", "trhdr", "intbl", "cell", "row"})
_PARAGRAPH = frozenset({"pard", "outlinelevel", "s", "ls"})
_ASIDES = {
    "footnote": "note",
    "shptxt": "box",
    "annotation": "remark",
    "atnauthor": "author",
    "atndate": "day",
    "atnref": "anchor",
    "atrfstart": "start",
    "atrfend": "end",
}
"""Groups that are read next to the text, and what they are."""
_ENDS = {"start": ANCHOR, "end": ANCHOR_END}


def _stylesheet(text: str) -> str:
    start = text.find("{\\stylesheet")
    return text[start : start + 200_000] if start >= 0 else ""


def _packed_day(digits: str) -> date | None:
    """The day of a stamp in 32 bits: minute 6, hour 5, day 5, month 4, year since 1900 9, weekday 3."""
    try:
        number = int(digits)
        return date(1900 + (number >> 20 & 0x1FF), number >> 16 & 0xF, number >> 11 & 0x1F)
    except ValueError:
        return None


def versions(data: bytes) -> Iterator[Source]:
    """The newest version of a document, and where it has changes that before them."""
    newest = source(data)
    yield newest
    if newest.changes:
        yield source(data, earlier=True)
