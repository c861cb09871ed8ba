"""What stands on a page of a PDF: runs of words with their places, in the order in which the file draws them."""

from __future__ import annotations

import math
import re
from collections import Counter
from ctypes import byref, c_int, c_uint, c_ushort, create_string_buffer
from dataclasses import dataclass

import pypdfium2
from pypdfium2 import raw

HARD_HYPHEN = "\ufffe"
"""What PDFium writes for a hyphen at the end of a line, and no line break after it; in bounded text it is U+0002."""

_WORD = re.compile("[^ \t\r\n\x02\ufffe]+[\x02\ufffe]?|[\x02\ufffe]")
_LINE = re.compile(r"[^\r\n]+")
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_LETTERLESS = re.compile("[\ufffd\ue000-\uf8ff\x01\x03-\x08\x0b\x0c\x0e-\x1f]")
_RISKY = re.compile("[\\d)%—–-] +[($€£¥₹\\d—–-]|[\\d)%—–] *$|[\x02\ufffe](?!$)")
"""Where a line may have cells, or a space that is none within a number, or go on somewhere else."""
_SHORT = 5
"""Characters; PDFium may give a line of its own to each letter of a page with little text."""
_ENDS = " \x02\ufffe"
_WIDEST_LETTERS = 0.6
"""The average width of a letter, in heights of the box, above which a line has wide gaps."""
_SYMBOL_BULLETS = dict.fromkeys((61607, 61623, 61656, 61558, 61692), "•") | {2: HARD_HYPHEN, 0: None}
"""Bullets of fonts that have no Unicode, as Word writes them."""
_SPACE_IN_RUN = 0.5
"""A gap wider than this, in heights of the box, begins another run of words."""
_NO_SPACE = 0.1
"""A gap narrower than this, in heights of the box, is no space: letters were moved apart."""
_SMALLEST = 1.0
"""Points; smaller type cannot be read."""
_WHITE = 250
_INVISIBLE = 3
"""The render mode of text that recognition lays over a scan."""
_MARK = re.compile(r"[\d,*†‡§]{1,4}")
_BEFORE_POWER = re.compile(r"(?:[×x·*]\s?10|\b(?:[kcm]?m|km|ft|in|mi|yd))$")
_POWERS = str.maketrans("0123456789-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁻")


@dataclass(frozen=True, slots=True)
class Run:
    """Words on one line with no wide gap between them; points from the lower left corner of the page as it is read.

    `bottom` and `top` are those of the font's box, and so do not hang on which letters there are. `edges` are the left
    and the right of each word, in turn.
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
    """The runs of a page in the order of the file; `aside` are those that stand at another angle than most.

    `letterless` characters of `characters` are drawn with a font that does not say which letters they are. `pictures`
    tells whether the page has any, asked only of a page without text.
    """

    runs: tuple[Run, ...]
    aside: tuple[Run, ...] = ()
    characters: int = 0
    letterless: int = 0
    pictures: bool = False


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
        self._font = create_string_buffer(96)
        self._flags = c_int()
        self._colour = tuple(c_uint() for _ in range(4))
        self._colours = tuple(map(byref, self._colour))
        self._painted: list[tuple[float, float, float, float, bool]] | None = None
        self._bottom, self._bold = 0.0, False
        self._found: list[tuple[int, Run]] = []

    def read(self) -> PageText:
        """Everything on the page."""
        units = self._units()
        done = 0
        for line in _LINE.finditer(units):
            begin, end = line.span()
            run = self._whole(units, begin, end)
            if run is not None:
                self._word_by_word(units, done, begin)
                self._add(0, begin, *run)
                done = end
        self._word_by_word(units, done, len(units))
        main = 0
        if any(quarter for quarter, _ in self._found):
            sizes = Counter[int]()
            for quarter, run in self._found:
                sizes[quarter] += len(run.text)
            main = sizes.most_common(1)[0][0]
        return PageText(
            runs=tuple(run for quarter, run in self._found if quarter == main),
            aside=tuple(run for quarter, run in self._found if quarter != main),
            characters=len(units),
            letterless=len(_LETTERLESS.findall(units)),
            pictures=not units.strip() and any(True for _ in self._page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,))),
        )

    def _units(self) -> str:
        """The text in units of UTF-16, which are what PDFium counts."""
        count = raw.FPDFText_CountChars(self._raw)
        if count <= 0:
            return ""
        buffer = (c_ushort * (count + 1))()
        raw.FPDFText_GetText(self._raw, 0, count, buffer)
        text = bytes(buffer).decode("utf-16-le", "surrogatepass").rstrip("\0")
        return "".join(map(chr, buffer)).rstrip("\0") if _ASTRAL.search(text) else text

    def _whole(self, units: str, begin: int, end: int) -> tuple[list[str], list[float], float, float] | None:
        """A line as one run, where it is drawn as one and nothing in it may be a table."""
        if (
            end - begin < _SHORT
            or _RISKY.search(units, begin, end)
            or raw.FPDFText_CountRects(self._raw, begin, end - begin) != 1
        ):
            return None
        text = units[begin:end].rstrip(" ")
        box, get = self._box, raw.FPDFText_GetLooseCharBox
        get(self._raw, begin, self._reference)
        left, bottom, top = box.left, box.bottom, box.top
        get(self._raw, begin + len(text.rstrip(_ENDS)) - 1, self._reference)
        height = top - bottom
        level = abs(box.bottom - bottom) < 0.02 * height and abs(box.top - top) < 0.02 * height
        if not level or not 0 < box.right - left < _WIDEST_LETTERS * height * len(text):
            return None
        return [text.lstrip(" ")], [left, box.right], bottom, top

    def _word_by_word(self, units: str, first: int, last: int) -> None:
        """Gather words into runs, whatever lines PDFium makes of them."""
        get, page, box, reference = raw.FPDFText_GetLooseCharBox, self._raw, self._box, self._reference
        words: list[str] = []
        edges: list[float] = []
        quarter = start = 0
        right = bottom = top = height = 0.0
        broken = False
        for match in _WORD.finditer(units, first, last):
            begin, end = match.span()
            word = match[0]
            final = end - 2 if word[-1] in _ENDS else end - 1
            get(page, begin, reference)
            near, low, high = box.left, box.bottom, box.top
            if quarter:
                near, low, _, high = _turned(quarter, near, low, box.right, high)
            if words:
                gap = near - right
                here = abs(low - bottom) < 0.3 * height and 0.8 * height < high - low < 1.25 * height
                if here and not broken and -0.5 * height < gap < _SPACE_IN_RUN * height:
                    if gap > _NO_SPACE * height:
                        words.append(" ")
                        edges += (right, near)
                else:
                    self._add(quarter, start, words, [*edges, right], bottom, top)
                    words = []
            if not words:
                angle = raw.FPDFText_GetCharAngle(page, begin)
                turn = round(angle / (math.pi / 2)) % 4 if angle > 0.01 else 0
                if turn != quarter:
                    quarter = turn
                    near, low, high = box.left, box.bottom, box.top
                    if quarter:
                        near, low, _, high = _turned(quarter, near, low, box.right, high)
                start, bottom, top, height = begin, low, high, high - low
                edges = [near]
            if final > begin:
                get(page, final, reference)
            right = _turned(quarter, box.left, box.bottom, box.right, box.top)[2] if quarter else box.right
            words.append(word)
            broken = final < end - 1
        if words:
            self._add(quarter, start, words, [*edges, right], bottom, top)

    def _add(self, quarter: int, start: int, words: list[str], edges: list[float], bottom: float, top: float) -> None:
        left, right = edges[0], edges[-1]
        if not quarter:
            x, y, x2, y2 = self._crop
            if not (x - 1 <= (left + right) / 2 <= x2 + 1 and y - 1 <= (bottom + top) / 2 <= y2 + 1):
                return
        if top - bottom < _SMALLEST:
            return
        text = "".join(words)
        if not text.isascii():
            text = text.translate(_SYMBOL_BULLETS)
            text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        if bottom != self._bottom:
            self._bottom, self._bold = bottom, self._is_bold(start)
        self._found.append((quarter, Run(text, left, right, bottom, top, self._bold, tuple(edges))))

    def _is_bold(self, index: int) -> bool:
        raw.FPDFText_GetFontInfo(self._raw, index, self._font, 96, byref(self._flags))
        name = self._font.value.lower()
        return b"bold" in name or b"black" in name or b"heavy" in name


def _turned(quarter: int, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
    """A box as it is when the page is turned so that text at `quarter` turns stands upright."""
    if quarter == 1:
        return -top, left, -bottom, right
    if quarter == 2:
        return -right, -top, -left, -bottom
    return bottom, -right, top, -left
