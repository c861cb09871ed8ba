"""Numbers as they are written in cells."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.figures.tables.written import is_empty, is_number, read


@pytest.mark.parametrize(
    ("text", "number", "money", "unit", "magnitude"),
    [
        ("1,234", "1234", "", "", 1),
        ("$(1,234)", "-1234", "$", "", 1),
        ("($0.05)", "-0.05", "$", "", 1),
        ("(265)", "-265", "", "", 1),
        ("(24", "-24", "", "", 1),
        ("−3.5", "-3.5", "", "", 1),
        ("12.5%", "12.5", "", "%", 1),
        ("(0.4)%", "-0.4", "", "%", 1),
        ("(2.5%)", "-2.5", "", "%", 1),
        ("€3.2m", "3.2", "€", "", 10**6),
        ("HK$ 5", "5", "HK$", "", 1),
        ("NOK 412", "412", "NOK", "", 1),
        ("412 €", "412", "€", "", 1),
        ("+3.1 pp", "3.1", "", "pp", 1),
        ("25 bps", "25", "", "bps", 1),
        ("3.2x", "3.2", "", "x", 1),
        ("1 234 567", "1234567", "", "", 1),
        ("1'234.5", "1234.5", "", "", 1),
        ("1.234,5", "1234.5", "", "", 1),
        ("12,5", "12.5", "", "", 1),
        (".75", "0.75", "", "", 1),
        ("1,234 (a)", "1234", "", "", 1),
        ("88(1)(2)", "88", "", "", 1),
        ("17*", "17", "", "", 1),
    ],
)
def test_a_number_with_what_is_written_beside_it(text: str, number: str, money: str, unit: str, magnitude: int) -> None:
    found = read(text)
    assert found
    assert (found.number, found.money, found.unit, found.magnitude) == (Decimal(number), money, unit, magnitude)
    assert text[: found.end][-1] not in "*ab"


@pytest.mark.parametrize(
    "text",
    ["", "—", "n/a", "2031", "2031(1)", "FY 2031", "HON 27", "94-2404110", "0.5–1.2%", "5)", "June 30", "Level 1", "$"],
)
def test_what_is_no_number(text: str) -> None:
    assert not is_number(text)


def test_a_decimal_comma_is_read_where_the_table_has_them() -> None:
    one, other = read("1,234", comma=True), read("1.234", comma=True)
    assert one is not None
    assert other is not None
    assert (one.number, other.number) == (Decimal("1.234"), Decimal(1234))


@pytest.mark.parametrize("text", ["—", "-", "$—", "–%", "n/a", "N/M", ""])
def test_what_is_in_a_cell_without_a_number(text: str) -> None:
    assert is_empty(text)


@given(st.integers(0, 10**12), st.sampled_from(["", "$", "€", "CHF "]), st.booleans())
def test_grouped_digits_in_brackets_are_read_back(number: int, sign: str, below: bool) -> None:
    written = f"{sign}({number:,})" if below else f"{sign}{number:,}"
    found = read(written, years=True)
    assert found
    assert found.number == (-number if below else number)
    assert written[: found.end] == written
