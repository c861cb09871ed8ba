"""Tables written out for tests: a row a line, cells apart by `|`, one that covers several columns followed by `>`."""

from __future__ import annotations

from tui.figures.figure import Figure
from tui.figures.find import find
from tui.language import sentences
from tui.reading.article import assemble
from tui.reading.content import CellText, Content, Part
from tui.reading.documents import Document

FILING = ("FORM 10-Q", "For the quarterly period ended June 30, 2031", "Harbour Looms, Inc.")
"""The cover of a filing."""


def row(line: str) -> tuple[CellText, ...]:
    """The cells of a row."""
    cells: list[CellText] = []
    for text in (part.strip() for part in line.split("|")):
        if text == ">":
            cells[-1] = CellText(cells[-1].text, columns=cells[-1].columns + 1)
        else:
            cells.append(CellText(text))
    return tuple(cells)


def part(table: str, caption: str = "") -> Part:
    """A table."""
    return Part(kind="table", rows=tuple(map(row, table.strip("\n").split("\n"))), caption=caption)


def document(*parts: str | Part) -> Document:
    """A document of paragraphs and tables."""
    made = tuple(Part(one) if isinstance(one, str) else one for one in parts)
    return sentences.split(assemble(Content(made, title="Harbour Looms"), name="looms"))


def cells(*parts: str | Part) -> dict[str, Figure]:
    """The figures in the cells of a document, by how they are written; the first of several that are alike."""
    found: dict[str, Figure] = {}
    for figure in find(document(*parts)):
        if figure.cell is not None:
            found.setdefault(figure.text, figure)
    return found
