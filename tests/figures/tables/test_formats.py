"""One table of results in every format that has tables, read alike."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from tests.reading.formats.office.office_files import docx, p, tbl, tr
from tests.reading.formats.pdf.pdf_files import pdf, right, text
from tui.figures.find import find
from tui.language import sentences
from tui.reading.files import read

SAID = (
    "Harbour Looms half-year report",
    "For the half-year ended 30 June 2031",
    "All amounts are in thousands of euros unless otherwise stated.",
    "The income of the group was as follows:",
)
ROWS = (
    ("EUR thousand", "30 June 2031", "30 June 2030"),
    ("Revenue", "4,120", "3,980"),
    ("Operating result", "(65)", "12"),
    ("Operating margin (%)", "-1.6", "0.3"),
    ("Earnings per share (EUR)", "(0.31)", "0.05"),
    ("Average shares (thousands)", "2,210", "2,240"),
)
EXPECTED = {
    "4,120": ("Revenue", 4_120_000, "EUR"),
    "(65)": ("Operating result", -65_000, "EUR"),
    "-1.6": ("Operating margin (%)", -1.6, "%"),
    "(0.31)": ("Earnings per share (EUR)", -0.31, "EUR"),
    "2,210": ("Average shares (thousands)", 2_210_000, "share"),
}
"""By the number of the first column, the name of its row, its value and its unit."""


def as_html() -> bytes:
    rows = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in ROWS)
    prose = "".join(f"<p>{line}</p>" for line in SAID[1:])
    return f"<html><body><h1>{SAID[0]}</h1>{prose}<table>{rows}</table></body></html>".encode()


def as_markdown() -> bytes:
    head, *rows = (f"| {' | '.join(row)} |" for row in ROWS)
    return "\n\n".join([f"# {SAID[0]}", *SAID[1:], "\n".join([head, "| --- | --: | --: |", *rows])]).encode()


def as_docx() -> bytes:
    return docx(p(SAID[0], style="Title") + "".join(map(p, SAID[1:])) + tbl(*(tr(*row) for row in ROWS)))


def as_pdf() -> bytes:
    drawn = [text(56, 720 - 24 * place, line) for place, line in enumerate(SAID)]
    for place, (name, *numbers) in enumerate(ROWS):
        y = 600 - 14 * place
        drawn.append(text(56, y, name))
        drawn += [right(end, y, number) for end, number in zip((330, 430), numbers, strict=True)]
    return pdf("\n".join(drawn))


def as_csv() -> bytes:
    return "\n".join(";".join(row) for row in ROWS).encode()


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("looms.html", as_html),
        ("looms.md", as_markdown),
        ("looms.docx", as_docx),
        ("looms.pdf", as_pdf),
        ("looms.csv", as_csv),
    ],
)
def test_a_table_is_read_alike_in_every_format(name: str, made: Callable[[], bytes], tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(made())
    document = sentences.split(read(path))
    assert len(document.tables) == 1
    found = {figure.text: figure for figure in find(document) if figure.cell and figure.kind != "date"}
    assert {
        written: (figure.cell.row_label, figure.value, figure.unit)
        for written, figure in found.items()
        if figure.cell and figure.cell.column == 1
    } == EXPECTED
    days = {figure.period and figure.period.end for figure in found.values()}
    assert days == {date(2031, 6, 30), date(2030, 6, 30)}
