"""Tables of pages: rows, heads, and what only looks like a table."""

from __future__ import annotations

import pytest
from lxml import html

from tui.reading.content import CellText
from tui.reading.formats.markup.html_tables import Rows, caption, rows


def of(markup: str) -> Rows | None:
    """The rows of a table with this inside."""
    return rows(html.fragment_fromstring(f"<table>{markup}</table>"))


def lines(markup: str) -> list[list[str]]:
    """The words of the cells, row by row."""
    return [[cell.text for cell in row] for row in of(markup) or ()]


def test_heads_of_columns_and_rows() -> None:
    found = of("<thead><tr><td>Quay</td><td>Ships</td></tr></thead><tbody><tr><th>North</th><td>12</td></tr></tbody>")
    assert found == (
        (CellText("Quay", head=True), CellText("Ships", head=True)),
        (CellText("North", head=True), CellText("12")),
    )


SHAPES = [
    pytest.param("<tr><td>a<td>1<tr><td>b<td>2", [["a", "1"], ["b", "2"]], id="tags left out"),
    pytest.param("<tr><td>a</td><td>1</td></tr><tr></tr><tr><td></td><td> </td></tr>", [["a", "1"]], id="empty rows"),
    pytest.param(
        "<tr><th rowspan=2>Quay</th><th>Ships</th></tr><tr><td>12</td></tr>",
        [["Quay", "Ships"], ["", "12"]],
        id="reaching down",
    ),
    pytest.param(
        "<tr><td>Fares</td><td>$</td><td>4,210</td></tr><tr><td>Loss</td><td>$</td><td>12</td></tr>",
        [["Fares", "$4,210"], ["Loss", "$12"]],
        id="currency apart",
    ),
    pytest.param(
        "<tr><td>Loss</td><td>(12</td><td>)</td></tr><tr><td>Fares</td><td>9</td><td></td></tr>",
        [["Loss", "(12)"], ["Fares", "9"]],
        id="bracket apart",
    ),
    pytest.param(
        "<tr><td>Loss</td><td>$</td><td>(12</td><td>)</td></tr>", [["Loss", "$(12)"]], id="currency and bracket apart"
    ),
    pytest.param("<tr><td>Share</td><td>5.1</td><td>%</td></tr>", [["Share", "5.1%"]], id="per cent apart"),
    pytest.param("<tr><td>Change</td><td>(5.1</td><td>)%</td></tr>", [["Change", "(5.1)%"]], id="bracket and per cent"),
    pytest.param("<tr><td>Fares</td><td>$</td><td>—</td></tr>", [["Fares", "$—"]], id="dash for nothing"),
    pytest.param("<tr><td>Name</td><td>$</td><td>free</td></tr>", [["Name", "$", "free"]], id="sign without a number"),
    pytest.param("<tr><td>a<br>b</td><td>1</td></tr>", [["a b", "1"]], id="break in a cell"),
    pytest.param("<tr><td><p>a</p><p>b</p></td><td>1</td></tr>", [["a b", "1"]], id="paragraphs in a cell"),
    pytest.param("<tr><td>a</td><td>1,204<sup>2</sup></td></tr>", [["a", "1,204²"]], id="footnote mark"),
    pytest.param("<tr><td>a<td><td>1<tr><td>b<td><td>2", [["a", "1"], ["b", "2"]], id="spacer"),
    pytest.param("<tr><td>a<td><td>1<tr><td>b<td>3<td>", [["a", "", "1"], ["b", "3", ""]], id="gap"),
]  # fmt: skip


@pytest.mark.parametrize(("markup", "wanted"), SHAPES)
def test_shapes(markup: str, wanted: list[list[str]]) -> None:
    assert lines(markup) == wanted


def test_a_head_covers_the_columns_that_are_left() -> None:
    found = of(
        "<tr><td></td><td></td><td colspan=5>Months to June</td></tr>"
        "<tr><td></td><td></td><td colspan=2>2025</td><td></td><td colspan=2>2024</td></tr>"
        "<tr><td>Fares</td><td></td><td>$</td><td>42</td><td></td><td>$</td><td>39</td></tr>"
    )
    assert found is not None
    assert found[0] == (CellText(""), CellText("Months to June", columns=2))
    assert [cell.columns for cell in found[2]] == [1, 1, 1]


LAYOUTS = [
    pytest.param("<tr><td>one column</td></tr><tr><td>only</td></tr>", id="one column"),
    pytest.param("<tr><td><table><tr><td>1</td><td>2</td></tr></table></td><td>b</td></tr>", id="a table within"),
    pytest.param("<tr><td>menu</td><td><p>a</p><p>b</p><p>c</p><p>d</p></td></tr>", id="paragraphs"),
    pytest.param(f"<tr><td>menu</td><td>{'word ' * 200}</td></tr>", id="long text"),
    pytest.param("<tr><td>•</td><td>The first of two points that are made.</td></tr>", id="bullets"),
    pytest.param("<tr><td>(1)</td><td>Amounts leave out the ferry.</td></tr>", id="footnotes"),
    pytest.param("", id="empty"),
]


@pytest.mark.parametrize("markup", LAYOUTS)
def test_what_lays_out_a_page_is_no_table(markup: str) -> None:
    assert of(markup) is None


def test_a_caption_is_on_one_line() -> None:
    table = html.fragment_fromstring("<table><caption>Ships by <b>quay</b>\n(in tons)</caption><tr><td>a</table>")
    assert caption(table) == "Ships by quay (in tons)"


def test_cells_that_reach_far_down_do_not_make_a_table_grow_beyond_bounds() -> None:
    found = of("<tr><td>a</td><td>1</td></tr>" + "<tr><td colspan=1000 rowspan=999>b</td></tr>" * 400)
    assert found is not None
    assert [row[-1].text for row in found] == ["1"] + ["b"] * 400
    assert sum(map(len, found)) < 250_000
