"""Whether text on a page of a PDF can be seen: not what is white on white, clear, or laid invisibly over no picture."""

from __future__ import annotations

from ctypes import byref, c_uint

import pypdfium2
from pypdfium2 import raw

from tui.records import dataclass

_WHITE = 250
"""The least of red, green and blue in what looks white."""
_INVISIBLE = frozenset({raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP})
"""The modes of text that recognition lays over a scan."""
_MOST_SHAPES = 5_000


@dataclass(frozen=True, slots=True)
class _Shape:
    """A picture, or an area that is not white."""

    left: float
    bottom: float
    right: float
    top: float
    picture: bool


class Paint:
    """Looks at colours; at the shapes of the page only where a text would not be seen without them."""

    def __init__(self, page: pypdfium2.PdfPage, textpage: pypdfium2.PdfTextPage) -> None:
        self._page = page
        self._text = textpage.raw
        self._shapes: list[_Shape] | None = None
        self._red, self._green, self._blue, self._alpha = parts = [c_uint() for _ in range(4)]
        self._references = tuple(map(byref, parts))

    def shows(self, index: int, x: float, y: float) -> bool:
        """Whether the character with this index, about the point, can be seen."""
        raw.FPDFText_GetFillColor(self._text, index, *self._references)
        if not self._alpha.value:
            return False
        if self._red.value < _WHITE or self._green.value < _WHITE or self._blue.value < _WHITE:
            return True
        return self._is_on(x, y, pictures=False)

    def is_laid_over_nothing(self, index: int, x: float, y: float) -> bool:
        """Whether the character is drawn invisibly and there is no scan below it."""
        mode = raw.FPDFTextObj_GetTextRenderMode(raw.FPDFText_GetTextObject(self._text, index))
        return mode in _INVISIBLE and not self._is_on(x, y, pictures=True)

    def _is_on(self, x: float, y: float, *, pictures: bool) -> bool:
        if self._shapes is None:
            self._shapes = _shapes(self._page)
        return any(
            one.left <= x <= one.right and one.bottom <= y <= one.top and (one.picture or not pictures)
            for one in self._shapes
        )


def _shapes(page: pypdfium2.PdfPage) -> list[_Shape]:
    found: list[_Shape] = []
    for number, one in enumerate(page.get_objects(max_depth=1)):
        if number >= _MOST_SHAPES:
            break
        if one.type == raw.FPDF_PAGEOBJ_TEXT or (one.type == raw.FPDF_PAGEOBJ_PATH and not _is_dark(one)):
            continue
        left, bottom, right, top = one.get_bounds()
        found.append(_Shape(left, bottom, right, top, picture=one.type != raw.FPDF_PAGEOBJ_PATH))
    return found


def _is_dark(path: pypdfium2.PdfObject) -> bool:
    """Whether a path is filled with what is not white."""
    parts = tuple(c_uint() for _ in range(4))
    raw.FPDFPageObj_GetFillColor(path.raw, *map(byref, parts))
    red, green, blue, alpha = (part.value for part in parts)
    return alpha > 0 and min(red, green, blue) < _WHITE
