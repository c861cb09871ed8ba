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

    `bottom` and `top` are those of the font's box, and so do not hang on which letters there are.
    """

    text: str
    left: float
    right: float
    bottom: float
    top: float
    bold: bool = False

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
        self._found: list[tuple[int, Run]] = []

    def read(self) -> PageText:
        """Everything on the page."""
        units = self._units()
        self._gather(units)
        main = 0
        if any(quarter for quarter, _ in self._found):
            sizes = Counter[int]()
            for quarter, run in self._found:
                sizes[quarter] += len(run.text)
            main = sizes.most_common(1)[0][0]
        letters = [unit for unit in units if not unit.isspace()]
        return PageText(
            runs=tuple(run for quarter, run in self._found if quarter == main),
            aside=tuple(run for quarter, run in self._found if quarter != main),
            characters=len(letters),
            letterless=sum(unit == "\ufffd" or "\ue000" <= unit <= "\uf8ff" or unit < "\x20" for unit in letters),
            pictures=not letters and any(True for _ in self._page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,))),
        )

    def _units(self) -> str:
        """The text in units of UTF-16, which are what PDFium counts."""
        count = raw.FPDFText_CountChars(self._raw)
        if count <= 0:
            return ""
        buffer = (c_ushort * (count + 1))()
        raw.FPDFText_GetText(self._raw, 0, count, buffer)
        text = bytes(buffer).decode("utf-16-le", "surrogatepass").rstrip("\0")
        return text if text.isascii() or max(text) < "\U00010000" else "".join(map(chr, buffer)).rstrip("\0")

    def _gather(self, units: str) -> None:
        get, page, box, reference = raw.FPDFText_GetLooseCharBox, self._raw, self._box, self._reference
        words: list[str] = []
        quarter, start = 0, 0
        left = right = bottom = top = height = 0.0
        last = -1
        for match in _WORD.finditer(units):
            begin, end = match.span()
            word = match[0]
            get(page, begin, reference)
            near, low, far, high = box.left, box.bottom, box.right, box.top
            if quarter:
                near, low, far, high = _turned(quarter, near, low, far, high)
            final = end - 2 if word[-1] in "\x02\ufffe" else end - 1
            other = high - low
            if words:
                gap = near - right
                here = abs(low - bottom) < 0.3 * height and 0.8 * height < other < 1.25 * height
                joins = here and last < 0 and -0.5 * height < gap < _SPACE_IN_RUN * height
            else:
                joins = False
            if not joins:
                if words:
                    self._add(quarter, start, words, left, right, bottom, top)
                words = []
                angle = raw.FPDFText_GetCharAngle(page, begin)
                turn = round(angle / (math.pi / 2)) % 4 if angle > 0.01 else 0
                if turn != quarter:
                    quarter = turn
                    near, low, far, high = box.left, box.bottom, box.right, box.top
                    if quarter:
                        near, low, far, high = _turned(quarter, near, low, far, high)
                start, left, bottom, top, height = begin, near, low, high, high - low
            elif gap > _NO_SPACE * height or not units[begin - 1].isspace():
                words.append(" ")
            if final > begin:
                get(page, final, reference)
                near, low2, far, high2 = box.left, box.bottom, box.right, box.top
                if quarter:
                    near, low2, far, high2 = _turned(quarter, near, low2, far, high2)
            right = far
            words.append(word)
            last = 0 if final < end - 1 else -1
        if words:
            self._add(quarter, start, words, left, right, bottom, top)

    def _add(
        self, quarter: int, start: int, words: list[str], left: float, right: float, bottom: float, top: float
    ) -> None:
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
        bold = self._is_bold(start)
        self._found.append((quarter, Run(text, left, right, bottom, top, bold)))

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
