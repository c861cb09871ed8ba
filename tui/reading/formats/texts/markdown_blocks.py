"""The blocks of Markdown: headings, paragraphs, lists, quotations, tables, code, notes; after CommonMark and GFM."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from tui.reading.content import CellText, Part, PartKind
from tui.reading.documents import Block, Span
from tui.reading.formats.texts.markdown_inline import Inline, inline
from tui.reading.hyphens import whole_words
from tui.records import dataclass

_QUOTE = re.compile(r" {0,3}(?:> ?)+")
_ALERT = re.compile(r"\s*\[!\w{1,20}\][+-]?\s*$")
_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]|$)")
_HEADING_END = re.compile(r"(?:^|(?<=[ \t]))#+$")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-+)[ \t]*$")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_FENCE = re.compile(r" {0,3}(?P<fence>`{3,}|~{3,})[ \t]*(?P<language>[^`\s]*)(?:\s[^`]*)?$")
_ITEM = re.compile(r"\s*(?:[-+*]|(?P<number>\d{1,9})[.)])(?:[ \t]+(?:\[[ xX]\][ \t]+)?(?P<words>.*))?$")
_NOTE = re.compile(r" {0,3}\[\^(?P<label>[^\]\s]{1,60})\]:[ \t]*(?P<words>.*)$")
_TARGET = re.compile(
    r" {0,3}\[(?P<label>[^\]^][^\]]{0,200})\]:[ \t]*<?(?P<target>[^\s<>]+)>?(?:[ \t]+[\"'(].{0,500})?$"
)
_DELIMITER = re.compile(r" {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_CELL = re.compile(r"(?:[^|\\`]|\\.|`[^`|]*`|`)*", re.DOTALL)
_PICTURES = re.compile(
    r"\s*(?:\[?!\[(?P<words>[^\[\]]{0,2000})\](?:\([^()]{0,2000}(?:\([^()]{0,500}\)[^()]{0,500})?\)|\[[^\[\]]{0,200}\])"
    r"(?:\]\([^()]{0,2000}\))?\s*)+(?:\{[^{}\n]{0,200}\})?\s*$"
)
_SLANTED = re.compile(r"\s*(?P<mark>[*_])(?![*_\s])[^*_]+(?P=mark)\s*$")
_ALONE = re.compile(r"\s*(?:\{\{.*\}\}|\{%.*%\}|:{3,}.*|\*\[[^\]]+\]:.*)\s*$")
_COMMENT = re.compile(r"\s*<!--(?!.*-->.*\S)")
"""A comment with words after it on its line is within a paragraph."""
_HIDING = re.compile(r"\s*<(?P<name>script|style|template|svg|iframe)\b", re.IGNORECASE)
_ONLY_TAGS = re.compile(r"\s*(?:</?[A-Za-z][\w-]{0,30}(?:\s[^<>]{0,1000})?/?>\s*)+$")
_UNSEEN = (_TARGET, _ALERT, _ALONE, _ONLY_TAGS)
"""Lines that are not shown."""
_INTERRUPTING = (_HEADING, _FENCE, _NOTE, _TARGET, _PICTURES, _COMMENT, _ONLY_TAGS, _ALONE)
_BOLD = re.compile(r"\s*(?P<mark>\*\*|__)(?![*_\s])[^*_\n]{1,100}(?<![.\s])(?P=mark)\s*$")
"""A paragraph that is bold throughout and no sentence stands for a heading."""
_FIGURE_WORDS = 3
"""Words of a picture's description that say something; fewer are a label."""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line without the marks of a quotation, and its number in the file, from 0."""

    number: int
    text: str

    @property
    def is_empty(self) -> bool:
        return not self.text.strip()


class Blocks:
    """The parts of a text, from the line `first` of a file on."""

    def __init__(self, lines: Sequence[str], first: int) -> None:
        self._lines = [_Line(number, _unquoted(text)) for number, text in enumerate(lines[first:], first)]
        self._targets = {
            " ".join(found["label"].casefold().split()): found["target"]
            for line in self._lines
            if (found := _TARGET.match(line.text))
        }
        self._parts: list[Part] = []
        self._last = first - 1
        """The line of the file on which the last part ends."""
        self._before: PartKind = "furniture"
        self._after_picture = False
        self._unclosed: set[str] = set()
        """What would end something hidden and is nowhere further down."""
        self._read()

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts, in order."""
        return tuple(self._parts)

    def _read(self) -> None:
        place = 0
        while place < len(self._lines):
            line = self._lines[place]
            if hidden := _COMMENT.match(line.text) or _HIDING.match(line.text):
                place = self._past(place, "-->" if hidden.re is _COMMENT else f"</{hidden['name'].lower()}")
            elif line.is_empty or any(sign.match(line.text) for sign in _UNSEEN):
                place += 1
            elif fence := _FENCE.match(line.text):
                place = self._code(place, fence)
            elif _HEADING.match(line.text):
                self._say(line.number, _HEADING_END.sub("", line.text.strip().lstrip("#").strip()), "heading")
                place += 1
            elif _RULE.match(line.text):
                self._put(line.number, Part(line.text.strip(), "furniture"))
                place += 1
            elif self._begins_table(place):
                place = self._table(place)
            else:
                place = self._paragraph(place)

    def _past(self, place: int, end: str) -> int:
        """The line after the one that holds `end`; if none does, the next line."""
        if end not in self._unclosed:
            for number in range(place, len(self._lines)):
                if end in self._lines[number].text.lower():
                    return number + 1
            self._unclosed.add(end)
        return place + 1

    def _code(self, place: int, fence: re.Match[str]) -> int:
        """A block of code: text of its own where it names no language, else it is not part of the account."""
        closing = re.compile(rf" {{0,3}}{re.escape(fence['fence'])}[`~]*\s*$")
        end = place + 1
        while end < len(self._lines) and not closing.match(self._lines[end].text):
            end += 1
        inside = self._lines[place + 1 : end]
        text = "\n".join(line.text.rstrip() for line in inside)
        if text.strip():
            plain = fence["language"].casefold() in {"", "text", "txt", "plain", "plaintext"}
            self._put(inside[0].number, Part(text, "lines" if plain else "furniture"))
        return end + 1

    def _begins_table(self, place: int) -> bool:
        if place + 1 >= len(self._lines) or "|" not in self._lines[place].text:
            return False
        below = self._lines[place + 1].text
        return (
            "-" in below
            and _DELIMITER.match(below) is not None
            and len(_cells(below)) == len(_cells(self._lines[place].text))
        )

    def _table(self, place: int) -> int:
        end = place + 2
        while end < len(self._lines) and "|" in self._lines[end].text and not self._lines[end].is_empty:
            end += 1
        heads = _cells(self._lines[place].text)
        rows = [heads, *(_cells(line.text) for line in self._lines[place + 2 : end])]
        table = tuple(
            tuple(
                CellText(" ".join(inline(cell, self._targets).text.split()), head=not number)
                for cell in [*row, *[""] * (len(heads) - len(row))]
            )
            for number, row in enumerate(rows)
        )
        self._put(self._lines[place].number, Part(rows=table))
        return end

    def _paragraph(self, place: int) -> int:
        """A paragraph, an item of a list, a note, or the words over the line that makes a heading of them."""
        first = self._lines[place]
        if pictures := _PICTURES.match(first.text):
            self._caption(first.number, pictures["words"])
            return place + 1
        kind: PartKind = "prose"
        words = first.text.strip()
        if note := _NOTE.match(first.text):
            kind, words = "list", f"[{note['label']}] {note['words'].strip()}"
        elif item := _ITEM.match(first.text):
            kind, words = "list", item["words"] or ""
        held = [words]
        end = place + 1
        while end < len(self._lines) and not self._interrupts(end, listed=kind == "list"):
            line = self._lines[end].text
            if kind == "prose" and _UNDERLINE.match(line):
                kind = "heading"
                end += 1
                break
            held.append(line.strip())
            end += 1
        text = "\n".join(held)
        if kind == "prose" and self._after_picture and _SLANTED.match(text):
            kind = "caption"
        elif kind == "prose" and _BOLD.match(text):
            kind = "heading"
        self._say(first.number, text, kind)
        return end

    def _interrupts(self, place: int, *, listed: bool) -> bool:
        """Whether a line ends the paragraph above it, which is an item of a list where it is `listed`."""
        text = self._lines[place].text
        if self._lines[place].is_empty or any(sign.match(text) for sign in _INTERRUPTING) or self._begins_table(place):
            return True
        if _RULE.match(text):
            return listed or _UNDERLINE.match(text) is None
        item = _ITEM.match(text)
        # The last line of a paragraph may begin with a year and a stop; a list within one begins with 1.
        return item is not None and bool(item["words"]) and (listed or item["number"] in {None, "1"})

    def _caption(self, number: int, words: str) -> None:
        """What a picture is said to show, where that is said in some words."""
        shown = inline(words, self._targets).text
        if len(shown.split()) >= _FIGURE_WORDS:
            self._put(number, Part(shown, "caption"))
        self._after_picture = True

    def _say(self, number: int, text: str, kind: PartKind) -> None:
        said = inline(text, self._targets)
        if said.text.strip():
            self._put(number, _part(said, kind))

    def _put(self, number: int, part: Part) -> None:
        """Add a part that begins on the line `number` of the file, with as many empty lines as bring it there."""
        near = self._last >= 0 and (number <= self._last + 1 or (part.kind == self._before == "list"))
        begun = self._last + (1 if near or self._last < 0 else 2)
        above = 0 if part.rows else max(0, number - begun)
        moved = tuple(replace(link, start=link.start + above, end=link.end + above) for link in part.links)
        self._parts.append(replace(part, text="\n" * above + part.text, links=moved, follows=near))
        self._last = begun + above + part.whole.count("\n")
        self._before = part.kind
        self._after_picture = False


def _unquoted(text: str) -> str:
    """A line without the marks of a quotation before it."""
    match = _QUOTE.match(text)
    return text[match.end() :] if match else text


def _cells(line: str) -> list[str]:
    """The cells of a row of a table, without the bars around and between them."""
    line = line.strip().removeprefix("|")
    if line.endswith("|") and not line.endswith("\\|"):
        line = line[:-1]
    cells, place = [], 0
    while True:
        end = _CELL.match(line, place).end()  # type: ignore[union-attr]  # it matches nothing too
        cells.append(line[place:end].replace("\\|", "|").strip())
        if end >= len(line):
            return cells
        place = end + 1


def _part(said: Inline, kind: PartKind) -> Part:
    """A part of words; those that a hyphen breaks over two lines are whole if no link is moved by it."""
    text = said.text.rstrip()
    start = len(text) - len(text.lstrip())
    text = text[start:]
    links = tuple(replace(link, start=link.start - start, end=link.end - start) for link in said.links)
    if not links:
        text = whole_words(text, [Block(Span(0, len(text)), "prose")])
    return Part(text, kind, links=links)
