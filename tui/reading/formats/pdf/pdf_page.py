"""What is on a page of a PDF: runs of words with their places, in the order in which the file draws them."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator
from ctypes import byref, c_int, c_ushort, create_string_buffer

import pypdfium2
from pypdfium2 import raw

from tui.reading.formats.pdf import pdf_marks as marks
from tui.reading.formats.pdf.pdf_paint import Paint
from tui.records import dataclass

HARD_HYPHEN = "\ufffe"
"""What PDFium writes for a hyphen at the end of a line, and no line break after it; in bounded text it is U+0002."""

_WORD = re.compile("[^ \t\r\n\x02\ufffe]+[\x02\ufffe]?|[\x02\ufffe]")
_LINE = re.compile(r"[^\r\n]+")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_LETTERLESS = re.compile("[\ufffd\ue000-\uf8ff\x01\x03-\x08\x0b\x0c\x0e-\x1f]")
_RISKY = re.compile("[\\d)%—–-] +[($€£¥₹\\d—–-]|[\\d)%—–] *$|[\x02\ufffe](?!$)")
"""Where a line may have cells, or a false space within a number, or continue somewhere else."""
_SHORT = 5
"""Characters; PDFium may give a line of its own to each letter of a page with little text."""
_BREAKS = "\x02\ufffe"
_ENDS = " \x02\ufffe"
_WIDEST_LETTERS = 0.6
"""The average width of a letter, in heights of the box, above which a line has wide gaps."""
_SYMBOL_BULLETS = dict.fromkeys((61607, 61623, 61656, 61558, 61692), "•") | {2: HARD_HYPHEN, 0: None}
"""Bullets of fonts that have no Unicode, as Word writes them."""
_SPACE_IN_RUN = 0.5
"""A gap wider than this, in heights of the box, begins another run of words."""
_NO_SPACE = 0.1
"""A gap narrower than this, in heights of the box, is not a space: letters were spaced out."""
_NARROW_SPACE = 0.19
"""A gap narrower than this parts no two figures: it was only kerned, or is the thin space of thousands."""
_THOUSANDS = re.compile(r"(?:^|\D)\d{1,3}(?: ?\d{3})*$")
_LITTLE = 400
"""Characters on a page that may be no more than a stamp."""
_SMALLEST = 1.0
"""Points; smaller type cannot be read."""


_Word = tuple[str, int, float, float, float, float, int]
"""A word, where it begins in the text, its left, right, bottom and top, by how many quarters it is turned."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words on one line with no wide gap between them; points from the lower left corner of the page as it is read.

    `bottom` and `top` are those of the font's box, and so do not depend on which letters there are. `edges` are the
    left and the right of each word, in turn.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    bold: bool = False
    edges: tuple[float, ...] = ()

    @property
    def height(self) -> float:
        """The height of the font's box, some 1.15 of its size."""
        return self.top - self.bottom


@dataclass(frozen=True, slots=True)
class PageText:
    """The runs of a page in the order of the file; `aside` are those that are at another angle than most.

    `letterless` characters of `characters` are drawn with a font that does not say which letters they are. `pictures`
    says whether the page has any, asked only of a page with little text. `unseen` counts characters left out because
    nothing of them can be seen. `bottom` and `top` are the edges of the page.
    """

    runs: tuple[Run, ...]
    aside: tuple[Run, ...] = ()
    characters: int = 0
    letterless: int = 0
    unseen: int = 0
    pictures: bool = False
    bottom: float = 0.0
    top: float = 0.0


def read_page(page: pypdfium2.PdfPage) -> PageText:
    """The text of `page`; without what lies outside of its crop box or cannot be seen."""
    textpage = page.get_textpage()
    try:
        return _Reader(page, textpage).read()
    finally:
        textpage.close()


class _Reader:
    """Goes through the words of one page and gathers them into runs."""

    def __init__(self, page: pypdfium2.PdfPage, textpage: pypdfium2.PdfTextPage) -> None:
        self._page = page
        self._raw = textpage.raw
        self._box = raw.FS_RECTF()
        self._reference = byref(self._box)
        self._crop = page.get_cropbox()
        self._paint = Paint(page, textpage)
        self._font = create_string_buffer(96)
        self._flags = c_int()
        self._indices: list[int] = []
        self._bottom, self._bold, self._laid = 0.0, False, False
        self._found: list[tuple[int, Run]] = []
        self._unseen = 0

    def read(self) -> PageText:
        """Everything on the page."""
        units = self._units()
        done = 0
        for line in _LINE.finditer(units):
            begin, end = line.span()
            whole = self._whole(units, begin, end)
            if whole is not None:
                self._word_by_word(units, done, begin)
                self._add(0, begin, len(units[begin:end].rstrip(_ENDS)) + begin - 1, *whole)
                done = end
        self._word_by_word(units, done, len(units))
        main = 0
        if any(quarter for quarter, _ in self._found):
            sizes = Counter[int]()
            for quarter, run in self._found:
                sizes[quarter] += len(run.text)
            main = sizes.most_common(1)[0][0]
        _, bottom, _, top = _rotated(main, *self._crop) if main else self._crop
        return PageText(
            runs=tuple(run for quarter, run in self._found if quarter == main),
            aside=tuple(run for quarter, run in self._found if quarter != main),
            characters=len(units),
            letterless=len(_LETTERLESS.findall(units)),
            unseen=self._unseen,
            pictures=len(units) < _LITTLE and any(True for _ in self._page.get_objects((raw.FPDF_PAGEOBJ_IMAGE,))),
            bottom=bottom,
            top=top,
        )

    def _units(self) -> str:
        """The text in units of UTF-16, which are what PDFium counts."""
        count = raw.FPDFText_CountChars(self._raw)
        if count <= 0:
            return ""
        buffer = (c_ushort * (count + 1))()
        written = raw.FPDFText_GetText(self._raw, 0, count, buffer) - 1
        text = bytes(buffer)[: 2 * written].decode("utf-16-le", "surrogatepass")
        if written != count:  # some characters have no text
            self._indices = [raw.FPDFText_GetCharIndexFromTextIndex(self._raw, place) for place in range(written)]
        return "".join(map(chr, buffer[:written])) if _ASTRAL.search(text) else text

    def _index(self, place: int) -> int:
        """What PDFium counts a character as that is at a place in the text."""
        return self._indices[place] if self._indices else place

    def _boxed(self, place: int) -> None:
        """Have the box of a character in hand."""
        raw.FPDFText_GetLooseCharBox(self._raw, self._index(place), self._reference)

    def _whole(self, units: str, begin: int, end: int) -> tuple[list[str], list[float], float, float] | None:
        """A line as one run, where it is drawn as one and nothing in it may be a table."""
        if (
            end - begin < _SHORT
            or self._indices
            or _RISKY.search(units, begin, end)
            or raw.FPDFText_CountRects(self._raw, begin, end - begin) != 1
        ):
            return None
        text = units[begin:end].rstrip(" ")
        box = self._box
        self._boxed(begin)
        left, bottom, top = box.left, box.bottom, box.top
        self._boxed(begin + len(text.rstrip(_ENDS)) - 1)
        height = top - bottom
        level = abs(box.bottom - bottom) < 0.02 * height and abs(box.top - top) < 0.02 * height
        if not level or not 0 < box.right - left < _WIDEST_LETTERS * height * len(text):
            return None
        return [text.lstrip(" ")], [left, box.right], bottom, top

    def _word_by_word(self, units: str, first: int, last: int) -> None:
        """Gather words into runs, whatever lines PDFium makes of them."""
        words: list[str] = []
        edges: list[float] = []
        boxes: dict[tuple[float, float], int] = {}
        quarter = start = latest = 0
        right = bottom = height = 0.0
        broken = False
        for word in self._words(units, first, last):
            text, begin, left, far, low, high, rotation = word
            if words:
                gap = left - right
                if (
                    rotation == quarter
                    and not broken
                    and -0.5 * height < gap < _SPACE_IN_RUN * height
                    and -0.3 * height < low - bottom < 0.3 * height
                    and 0.8 * height < high - low < 1.25 * height
                ):
                    if self._is_space(units, begin, gap / height, words[-1]):
                        words.append(" ")
                        edges += (right, left)
                else:
                    self._add(quarter, start, latest, words, [*edges, right], *max(boxes, key=boxes.__getitem__))
                    words, boxes = [], {}
            if not words:
                quarter, start, bottom, height, edges = rotation, begin, low, high - low, [left]
            boxes[low, high] = boxes.get((low, high), 0) + len(text)
            words.append(text)
            latest = begin
            right = far
            broken = text[-1] in _BREAKS
        if words:
            self._add(quarter, start, latest, words, [*edges, right], *max(boxes, key=boxes.__getitem__))

    def _words(self, units: str, first: int, last: int) -> Iterator[_Word]:
        """The words with their boxes; most stand upright on one line, and cost two questions to PDFium."""
        box, page, reference, get = self._box, self._raw, self._reference, raw.FPDFText_GetLooseCharBox
        indices, quarter = self._indices, 0
        bottom = float("nan")
        for match in _WORD.finditer(units, first, last):
            begin, end = match.span()
            text = match[0]
            final = end - 2 if text[-1] in _BREAKS and end - begin > 1 else end - 1
            get(page, indices[begin] if indices else begin, reference)
            left, low, high = box.left, box.bottom, box.top
            if final > begin:
                get(page, indices[final] if indices else final, reference)
            if not quarter and box.bottom == low and (low == bottom or not self._rotation(begin)):
                bottom = low
                yield text, begin, left, box.right, low, high, 0
                continue
            for word in self._uneven(units, begin, end):
                quarter = word[-1]
                yield word

    def _uneven(self, units: str, begin: int, end: int) -> Iterator[_Word]:
        """The words in what PDFium takes for one: turned, with raised characters, or on two lines without a gap."""
        box = self._box
        rotation = self._rotation(begin)
        if rotation:
            self._boxed(begin)
            left, low, _, high = _rotated(rotation, box.left, box.bottom, box.right, box.top)
            self._boxed(end - 1 - (units[end - 1] in _BREAKS and end - begin > 1))
            right = _rotated(rotation, box.left, box.bottom, box.right, box.top)[2]
            yield units[begin:end], begin, left, right, low, high, rotation
            return
        boxes: list[tuple[float, float, float, float]] = []
        start = begin
        for place in range(begin, end):
            if units[place] not in _BREAKS:
                self._boxed(place)
            one = (box.left, box.bottom, box.right, box.top)
            if boxes and abs(one[1] - boxes[0][1]) > 0.7 * (boxes[0][3] - boxes[0][1]):
                yield _levelled(units[start:place], start, boxes)
                start, boxes = place, []
            boxes.append(one)
        yield _levelled(units[start:end], start, boxes)

    def _rotation(self, place: int) -> int:
        """By how many quarters the text is turned against the page."""
        angle = raw.FPDFText_GetCharAngle(self._raw, self._index(place))
        return round(angle / (math.pi / 2)) % 4 if angle > 0.01 else 0

    def _is_space(self, units: str, begin: int, gap: float, before: str) -> bool:
        """Whether a gap, in heights, before the word that begins there is a space: PDFium guesses many."""
        if gap < _NARROW_SPACE and units[begin].isdigit() and _THOUSANDS.search(before):
            return False
        return gap > _NO_SPACE or self._is_drawn_space(units, begin - 1)

    def _is_drawn_space(self, units: str, place: int) -> bool:
        """Whether there is a space that the file draws; others are PDFium's guess."""
        if units[place] != " ":
            return False
        return bool(raw.FPDFText_IsGenerated(self._raw, self._index(place)) == 0)

    def _add(
        self, quarter: int, start: int, last: int, words: list[str], edges: list[float], bottom: float, top: float
    ) -> None:
        """Take a run that begins and ends with words at these places in the text, if it can be seen."""
        left, right = edges[0], edges[-1]
        text = "".join(words)
        index = self._index(start)
        x, y = (left + right) / 2, (bottom + top) / 2
        near, low, far, high = _rotated(quarter, *self._crop) if quarter else self._crop
        if not (right >= near + 1 and left <= far - 1 and low - 1 <= y <= high + 1):
            return
        if quarter:
            x, y, _, _ = _rotated(4 - quarter, x, y, x, y)
        if not top - bottom >= _SMALLEST or not self._paint.shows(index, x, y):
            self._unseen += len(text)
            return
        if bottom != self._bottom:
            self._bottom, self._bold = bottom, self._is_bold(index)
            self._laid = self._paint.is_laid_over_nothing(index, x, y)
        if self._laid:
            self._unseen += len(text)
            return
        if not text.isascii():
            text = text.translate(_SYMBOL_BULLETS)
            text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        self._found.append(
            (
                quarter,
                Run(text, left, right, bottom, top, self._bold and self._is_bold(self._index(last)), tuple(edges)),
            )
        )

    def _is_bold(self, index: int) -> bool:
        raw.FPDFText_GetFontInfo(self._raw, index, self._font, 96, byref(self._flags))
        name = self._font.value.lower()
        return b"bold" in name or b"black" in name or b"heavy" in name


def _levelled(units: str, begin: int, boxes: list[tuple[float, float, float, float]]) -> _Word:
    """A word without the marks that are raised over its line."""
    low, high = max(((box[1], box[3]) for box in boxes), key=lambda one: (round(one[1] - one[0], 1), -one[0]))
    text = raised = ""
    for unit, box in zip(units, boxes, strict=True):
        if marks.is_raised(box[1], box[3], low, high):
            raised += unit
            continue
        if raised:
            text = text + marks.after(text, raised) if text else f"{raised} "
            raised = ""
        text += unit
    text += (marks.after(text, raised) if text else raised) if raised else ""
    return text, begin, boxes[0][0], boxes[-1][2], low, high, 0


def _rotated(quarter: int, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
    """A box as it is when the page is turned so that text at `quarter` turns stands upright."""
    if quarter == 1:
        return -top, left, -bottom, right
    if quarter == 2:
        return -right, -top, -left, -bottom
    return bottom, -right, top, -left
