"""What the transformation rules make of what is shown."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tui.reading.formats.ixbrl import transformations
from tui.reading.formats.ixbrl.errors import TagError

NUMBERS = [
    ("ixt:num-dot-decimal", "41,702", "41702"),
    ("ixt:numdotdecimal", " 1\u00a0204.50 ", "1204.50"),
    ("other:num-dot-decimal", ".5", "0.5"),
    ("ixt:num-comma-decimal", "1.204,5", "1204.5"),
    ("ixt:numdotcomma", "1.204,5", "1204.5"),
    ("ixt:numspacecomma", "1 204,5", "1204.5"),
    ("ixt:num-dot-decimal-apos", "41'702.5", "41702.5"),
    ("ixt:num-unit-decimal", "5 euros 20 cents", "5.20"),
    ("ixt:fixed-zero", "none", "0"),
    ("ixt:zerodash", "—", "0"),
    ("ixt-sec:numwordsen", "two", "2"),
    ("ixt-sec:numwordsen", "Twenty-five", "25"),
    ("ixt-sec:numwordsen", "two hundred and five thousand", "205000"),
    ("ixt-sec:numwordsen", "no", "0"),
    ("", "41702.5", "41702.5"),
    ("", "-7", "-7"),
]
NO_NUMBERS = [
    ("ixt:num-dot-decimal", "41.702,5"),
    ("ixt:num-dot-decimal", "n/a"),
    ("ixt:num-dot-decimal", ""),
    ("ixt:num-dot-decimal", "٤١"),
    ("ixt:num-comma-decimal", "41,702.5"),
    ("ixt:zerodash", "3"),
    ("ixt-sec:numwordsen", "a few"),
    ("ixt-sec:numwordsen", ""),
    ("ixt:num-unit-decimal", "five"),
    ("", "41,702"),
    ("ixt:made-up", "41"),
    ("ixt:num-dot-decimal", "7" * 31),
    ("ixt:num-dot-decimal", "7" * 400),
]
TIMES = [
    ("ixt:date-monthname-day-year-en", "June 30, 2031", "2031-06-30"),
    ("ixt:date-monthname-day-year-en", "Sept. 3rd, 2031", "2031-09-03"),
    ("ixt:date-day-monthname-year-en", "30 June 2031", "2031-06-30"),
    ("ixt:datedaymonthyear", "30.06.31", "2031-06-30"),
    ("ixt:date-month-day-year", "6/30/2031", "2031-06-30"),
    ("ixt:date-year-month-day", "2031-06-30", "2031-06-30"),
    ("ixt:datelongus", "June 30, 2031", "2031-06-30"),
    ("ixt:date-monthname-year-en", "June 2031", "2031-06"),
    ("ixt:date-month-day", "--12-31", "--12-31"),
    ("ixt:date-monthname-day-en", "December 31", "--12-31"),
    ("ixt-sec:duryear", "5", "P5Y"),
    ("ixt-sec:durday", "20", "P20D"),
    ("ixt-sec:durwordsen", "five years", "P5Y"),
    ("ixt-sec:durwordsen", "one year and six months", "P1Y6M"),
    ("ixt-sec:durwordsen", "18-month", "P18M"),
]
NO_TIMES = [
    ("ixt:date-monthname-day-year-en", "Juin 30, 2031"),
    ("ixt:date-monthname-day-year-en", "February 30, 2031"),
    ("ixt:date-monthname-day-year-en", "June 2031"),
    ("ixt:date-month-day-year", "30/6/2031"),
    ("ixt:date-day-monthname-year-fr", "30 juin 2031"),
    ("ixt-sec:durwordsen", "a long time"),
    ("ixt:date-month-day-year", "6/30/2031" + " " + "x" * 100),
]


@pytest.mark.parametrize(("name", "said", "value"), NUMBERS)
def test_numbers(name: str, said: str, value: str) -> None:
    assert transformations.number(said, transformations.rule(name)) == Decimal(value)


@pytest.mark.parametrize(("name", "said"), NO_NUMBERS)
def test_what_is_no_number_in_its_format(name: str, said: str) -> None:
    with pytest.raises(TagError):
        transformations.number(said, transformations.rule(name))


@pytest.mark.parametrize(("name", "said", "value"), TIMES)
def test_times(name: str, said: str, value: str) -> None:
    assert transformations.is_of_time(transformations.rule(name))
    assert transformations.time(said, transformations.rule(name)) == value


@pytest.mark.parametrize(("name", "said"), NO_TIMES)
def test_what_is_no_time_in_its_format(name: str, said: str) -> None:
    with pytest.raises(TagError):
        transformations.time(said, transformations.rule(name))
