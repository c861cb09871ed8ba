"""PDFs written by hand: one Helvetica, pages of drawing operators, a table of offsets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from textwrap import wrap

WIDTH, HEIGHT = 612, 792
_FONTS = {"F1": "Helvetica", "F2": "Helvetica-Bold"}
_LETTER = 0.5
"""The width of a letter of Helvetica on average, in sizes."""
PIXEL = "<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>"


@dataclass(frozen=True, slots=True)
class Page:
    """Operators, and what the page says of itself; `extra` is put into its dictionary."""

    content: str
    extra: str = ""
    width: int = WIDTH
    height: int = HEIGHT


def pdf(
    *pages: Page | str, trailer: str = "", encoding: str = "/WinAnsiEncoding", more: str = "", **info: str
) -> bytes:
    """A whole file; `info` is what it says of itself, such as Title, and `more` goes into the font's dictionary."""
    made = [page if isinstance(page, Page) else Page(page) for page in pages]
    first = 6
    kids = " ".join(f"{first + 2 * place} 0 R" for place in range(len(made)))
    fonts = [
        f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding {encoding} {more} >>" for name in _FONTS.values()
    ]
    said = " ".join(f"/{key} ({_escaped(value)})" for key, value in info.items())
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(made)} /Kids [{kids}] >>",
        *fonts,
        f"<< {said} >>",
    ]
    for place, page in enumerate(made):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {page.width} {page.height}] {page.extra} /Contents"
            f" {first + 2 * place + 1} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >>"
            f" /XObject << /I1 {first + 2 * len(made)} 0 R >> >> >>"
        )
        objects.append(_stream(f"<< /Length {len(page.content.encode('latin-1'))} >>", page.content))
    objects.append(_stream(PIXEL, "\x80"))
    objects.append(_stream("<< /Length 390 >>", UNNAMED))
    return _file(objects, trailer)


def _stream(dictionary: str, content: str) -> str:
    return f"{dictionary}\nstream\n{content}\nendstream"


def _file(objects: Sequence[str], trailer: str) -> bytes:
    data = b"%PDF-1.7\n"
    offsets = []
    for number, one in enumerate(objects, 1):
        offsets.append(len(data))
        data += f"{number} 0 obj\n{one}\nendobj\n".encode("latin-1")
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    end = f"trailer\n<< /Size {size} /Root 1 0 R /Info 5 0 R {trailer} >>\nstartxref\n{len(data)}\n%%EOF\n"
    return data + f"xref\n0 {size}\n0000000000 65535 f \n{table}{end}".encode("ascii")


UNNAMED = (
    "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def\n"
    "1 begincodespacerange <00> <ff> endcodespacerange\n1 beginbfrange <21> <7e> <e021> endbfrange\n"
    "endcmap CMapName currentdict /CMap defineresource pop end end"
).ljust(390)
"""A map from the letters of a font to characters that have no meaning; the last object but none of every file."""


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def text(x: float, y: float, words: str, size: float = 10, font: str = "F1", matrix: str = "1 0 0 1") -> str:
    """Draw `words` with their baseline beginning at a point."""
    return f"BT /{font} {size} Tf {matrix} {x} {y} Tm ({_escaped(words)}) Tj ET"


def raw_text(x: float, y: float, array: str, size: float = 10) -> str:
    """Draw what an array of pieces and of shifts says."""
    return f"BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm [{array}] TJ ET"


def right(x: float, y: float, words: str, size: float = 10) -> str:
    """Draw `words` so that they end at a point; digits all have one width."""
    width = sum(0.278 if one in ".,$ " else 0.333 if one in "()-" else 0.889 if one == "%" else 0.556 for one in words)
    return text(round(x - width * size, 2), y, words, size)


def lines(
    x: float, y: float, rows: Iterable[str], size: float = 10, leading: float = 12, font: str = "F1"
) -> list[str]:
    """Draw lines one below the other."""
    return [text(x, y - place * leading, row, size, font) for place, row in enumerate(rows)]


def set_in(words: str, width: float, size: float = 10) -> list[str]:
    """The lines of a paragraph set in a column of this width in points."""
    return wrap(words, int(width / (_LETTER * size)), break_on_hyphens=False)


def columns(
    paragraphs: Sequence[str], count: int, *, width: float = 500, gap: float = 24, x: float = 56, y: float = 700
) -> list[list[str]]:
    """The lines of paragraphs as operators, by column; an indent separates the paragraphs."""
    wide = (width - gap * (count - 1)) / count
    rows = [
        (10 if not place else 0, row)
        for paragraph in paragraphs
        for place, row in enumerate(set_in(paragraph, wide - 10))
    ]
    high = -(-len(rows) // count)
    return [
        [
            text(x + number * (wide + gap) + indent, y - 12 * place, row)
            for place, (indent, row) in enumerate(rows[number * high : (number + 1) * high])
        ]
        for number in range(count)
    ]


def across(parts: Sequence[Sequence[str]]) -> str:
    """The operators of several columns, the first line of each before the second of any."""
    most = max(map(len, parts))
    return "\n".join(part[place] for place in range(most) for part in parts if place < len(part))
