"""The periods of the figures in the name of a row, by the columns of its table."""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.figures.find import find
from tui.language.sentences import split
from tui.reading.files import read

PAGE = """<html><body><h1>Harbour Looms</h1>
<table>
<tr><td></td><td>June 30, 2023</td><td>December 31, 2022</td></tr>
<tr><td>Cash</td><td>$1,200</td><td>$1,100</td></tr>
<tr><td>{name}</td><td>{first}</td><td>{second}</td></tr>
<tr><td>Total assets</td><td>$9,200</td><td>$9,100</td></tr>
</table></body></html>"""
NOW, YEAR_END = "2023-06-30", "2022-12-31"


@pytest.mark.parametrize(
    ("name", "cells", "expected"),
    [
        ("Receivables, less allowances of $35 and $32, respectively", ("700", "600"), {"$35": NOW, "$32": YEAR_END}),
        ("Receivables (less allowance: 2023 - $35; 2022 - $32)", ("700", "600"), {"$35": NOW, "$32": YEAR_END}),
        ("Common stock, $0.25 par value", ("—", "—"), {"$0.25": NOW}),
        ("Common stock issued: 65 and 64 shares; held: 11 and 12 shares", ("8", "7"), {"65": NOW, "12": YEAR_END}),
        ("Looms bought for $20, $30 and $40", ("7", "6"), {"$20": "", "$40": ""}),
        ("Deposits at December 31, 2022 of $35", ("700", "600"), {"$35": YEAR_END}),
    ],
)
def test_a_figure_in_a_name_is_of_its_column(
    tmp_path: Path, name: str, cells: tuple[str, str], expected: dict[str, str]
) -> None:
    path = tmp_path / "case.html"
    path.write_text(PAGE.format(name=name, first=cells[0], second=cells[1]), encoding="utf-8")
    found = {one.text.removesuffix(" shares"): one for one in find(split(read(path))) if one.kind != "date"}
    ends = {text: found[text].period for text in expected}
    assert {text: str(one.end) if one else "" for text, one in ends.items()} == expected
