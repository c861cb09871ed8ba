"""Tables in PDFs: rows whole, cells in their columns, heads, labels on several lines."""

from __future__ import annotations

import pytest

from tests.reading.formats.pdf.pdf_files import across, columns, lines, pdf, right, set_in, text
from tui.reading.content import Part
from tui.reading.formats.pdf.pdf import read

NEWS = (
    "The yard at Ostrel built eleven ferries last year and lost money on four of them, its annual report says."
    " It wants to build fewer and larger ones from the spring, and will shut its older slip."
)
FIGURES = (
    ("Ferries sold", "412.7", "388.1"),
    ("Cost of steel", "(161.9)", "(155.7)"),
    ("Wages", "(97.0)", "—"),
    ("Profit", "48.9", "14.4"),
)
ROWS = tuple("\t".join(row) for row in FIGURES)


def parts(data: bytes) -> tuple[Part, ...]:
    (content,) = read(data)
    return content.parts


def tables(data: bytes) -> list[tuple[str, ...]]:
    return [tuple(part.whole.split("\n")) for part in parts(data) if part.rows]


def cells(
    rows: tuple[tuple[str, ...], ...] = FIGURES,
    *,
    x: float = 56,
    y: float = 600,
    step: float = 14,
    ends: tuple[float, ...] = (300, 380),
) -> list[list[str]]:
    """The operators of a table by its columns."""
    found = [[text(x, y - place * step, row[0]) for place, row in enumerate(rows)]]
    for column, end in enumerate(ends, 1):
        found.append(
            [
                right(end, y - place * step, row[column].replace("—", "\x97"))
                for place, row in enumerate(rows)
                if column < len(row) and row[column]
            ]
        )
    return found


def drawn(parts: list[list[str]], how: str) -> str:
    if how == "by row":
        return across(parts)
    if how == "by column":
        return "\n".join(one for column in parts for one in column)
    return "\n".join(one for column in reversed(parts) for one in reversed(column))


@pytest.mark.parametrize("how", ["by row", "by column", "backwards"])
def test_rows_are_whole_however_they_are_drawn(how: str) -> None:
    assert tables(pdf(drawn(cells(), how))) == [ROWS]


@pytest.mark.parametrize("how", ["by row", "by column"])
def test_prose_stands_before_and_behind_a_table(how: str) -> None:
    operators = [*lines(56, 700, set_in(NEWS, 450)), drawn(cells(), how), *lines(56, 500, set_in(NEWS, 450))]
    found = parts(pdf("\n".join(operators)))
    assert [(part.kind, part.whole) for part in found] == [("prose", NEWS), ("table", "\n".join(ROWS)), ("prose", NEWS)]


def test_a_table_within_a_column_that_is_drawn_across_the_page() -> None:
    left = [*lines(56, 700, set_in(NEWS, 220)), *lines(56, 500, set_in(NEWS, 220))]
    table = [one for row in zip(*cells(ends=(210, 270)), strict=True) for one in row]
    beside = columns([NEWS] * 5, 1, width=230, x=310)[0]
    found = parts(pdf(across([left, table, beside])))
    assert [part.whole for part in found] == [NEWS, "\n".join(ROWS), NEWS, *[NEWS] * 5]


HEADS = [
    (
        "years",
        [right(300, 616, "2031"), right(380, 616, "2030")],
        ["\t2031\t2030"],
    ),
    (
        "over two lines",
        [right(300, 628, "April"), right(300, 616, "2031"), right(380, 628, "April"), right(380, 616, "2030")],
        ["\tApril 2031\tApril 2030"],
    ),
    (
        "over both columns",
        [text(290, 628, "Year ended April"), right(300, 616, "2031"), right(380, 616, "2030"), text(56, 616, "Crowns")],
        ["\tYear ended April", "Crowns\t2031\t2030"],
    ),
    (
        "close together",
        [text(272, 616, "April 2031"), text(326.5, 616, "April 2030")],
        ["\tApril 2031\tApril 2030"],
    ),
]


@pytest.mark.parametrize(("operators", "head"), [case[1:] for case in HEADS], ids=[case[0] for case in HEADS])
def test_heads_stand_over_their_columns(operators: list[str], head: list[str]) -> None:
    (table,) = [part for part in parts(pdf("\n".join(operators) + drawn(cells(), "by row"))) if part.rows]
    assert table.whole.split("\n") == [*head, *ROWS]
    assert all(cell.head for row in table.rows[: len(head)] for cell in row if cell.text)
    assert not any(cell.head for row in table.rows[len(head) :] for cell in row[1:])


def test_a_head_over_several_columns_says_how_many() -> None:
    operators = text(290, 616, "Year ended April") + drawn(cells(), "by row")
    (table,) = [part for part in parts(pdf(operators)) if part.rows]
    assert [cell.columns for cell in table.rows[0]] == [1, 2]


def test_signs_and_brackets_drawn_apart_go_to_their_number() -> None:
    operators = [
        *(
            text(56, 600, "Ferries sold"),
            text(270, 600, "$"),
            right(300, 600, "412.7"),
            text(345, 600, "$"),
            right(380, 600, "3.1"),
        ),
        *(
            text(56, 586, "Cost of steel"),
            right(300, 586, "(161.9"),
            text(301, 586, ")"),
            right(380, 586, "(1.7"),
            text(381, 586, ")"),
        ),
        *(
            text(56, 572, "Margin"),
            right(300, 572, "12.0"),
            text(306, 572, "%"),
            right(380, 572, "4.2"),
            text(386, 572, "%"),
        ),
    ]
    assert tables(pdf("\n".join(operators))) == [
        ("Ferries sold\t$412.7\t$3.1", "Cost of steel\t(161.9)\t(1.7)", "Margin\t12.0%\t4.2%")
    ]


LABEL = ("Ferries that were sold to the", "state and to towns (net of", "$3 of tax)")


@pytest.mark.parametrize("beside", [0, 1, 2], ids=["its first line", "its middle", "its last line"])
def test_a_label_on_several_lines_is_one_row(beside: int) -> None:
    top = [text(56, 640, "Slips"), right(300, 640, "4"), right(380, 640, "5")]
    label = lines(56, 624, LABEL, leading=11)
    values = [right(300, 624 - 11 * beside, "412.7"), right(380, 624 - 11 * beside, "388.1")]
    rest = drawn(cells(FIGURES[1:], y=582, step=16), "by row")
    rows = ("Slips\t4\t5", f"{' '.join(LABEL)}\t412.7\t388.1", *ROWS[1:])
    assert tables(pdf("\n".join([*top, *label, *values, rest]))) == [rows]


def test_the_label_of_a_group_is_a_row_of_its_own() -> None:
    rows = (("Income:",), *FIGURES[:2], ("Expenses:",), *FIGURES[2:])
    assert tables(pdf(drawn(cells(rows), "by column"))) == [("Income:", *ROWS[:2], "Expenses:", *ROWS[2:])]


def test_a_cell_that_is_missing_leaves_its_column_empty() -> None:
    rows = (FIGURES[0], ("Grants", "", "9.5"), FIGURES[3])
    assert tables(pdf(drawn(cells(rows), "by column"))) == [(ROWS[0], "Grants\t\t9.5", ROWS[3])]


def test_a_line_over_a_table_that_names_it_is_its_caption() -> None:
    caption = "Table 2. The yard in figures (millions of crowns)"
    found = parts(pdf(text(56, 620, caption) + drawn(cells(), "by row")))
    assert [(part.kind, part.text, part.caption) for part in found] == [
        ("caption", caption, ""),
        ("table", "", caption),
    ]


def test_two_tables_stay_apart() -> None:
    operators = [
        drawn(cells(y=700), "by row"),
        text(56, 620, "Table 2: the second half of the year"),
        drawn(cells(y=580), "by row"),
    ]
    assert tables(pdf("\n".join(operators))) == [ROWS, ROWS]


def test_a_head_that_every_page_repeats_is_no_running_head() -> None:
    page = "\n".join(
        [right(300, 740, "2031"), right(380, 740, "2030"), text(56, 740, "Crowns"), drawn(cells(y=726), "by row")]
    )
    assert tables(pdf(page, page)) == [("Crowns\t2031\t2030", *ROWS)] * 2


def test_words_below_each_other_are_a_table() -> None:
    rows = [("Mara Tindall", "Port master", "Velmora"), ("Ivo Karst", "Diver", ""), ("Bo Tarn", "Clerk", "Ostrel")]
    operators = [
        text(56 + 150 * column, 700 - 14 * place, cell)
        for place, row in enumerate(rows)
        for column, cell in enumerate(row)
        if cell
    ]
    assert tables(pdf("\n".join(operators))) == [tuple("\t".join(row) for row in rows)]


def test_prose_with_wide_spaces_is_no_table() -> None:
    words = [
        "In",
        "2031",
        "the",
        "yard",
        "built",
        "11",
        "ferries",
        "and",
        "in",
        "2030",
        "it",
        "built",
        "14",
        "of",
        "them",
    ]
    rows = [words[:5], words[5:10], words[10:]]
    operators = "\n".join(
        text(56 + place * (52, 46, 57)[number], 700 - 12 * number, word)
        for number, row in enumerate(rows)
        for place, word in enumerate(row)
    )
    assert [part.kind for part in parts(pdf(operators))] == ["prose"]
