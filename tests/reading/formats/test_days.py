"""Stamps of messages, feeds and agencies."""

from __future__ import annotations

from datetime import date

import pytest

from tui.reading.formats.days import day, of_numbers


@pytest.mark.parametrize(
    ("stamp", "expected"),
    [
        ("2026-02-07T23:30:00-05:00", date(2026, 2, 7)),
        ("2026-02-07", date(2026, 2, 7)),
        ("2026-2-7 10:00", date(2026, 2, 7)),
        ("20260207T110000Z", date(2026, 2, 7)),
        ("20260207", date(2026, 2, 7)),
        ("20260207110000", date(2026, 2, 7)),
        ("Sat, 07 Feb 2026 23:59:00 BST", date(2026, 2, 7)),
        ("7 Feb 26 10:00 +0100", date(2026, 2, 7)),
        ("Sat, 7 Feb 99 10:00 GMT", date(1999, 2, 7)),
        ("Saturday, 07-Feb-26 10:00:00 UTC", date(2026, 2, 7)),
        ("Sat Feb  7 06:30:02 2026", date(2026, 2, 7)),
        ("Sat Feb 07 06:30:02 +0000 2026", date(2026, 2, 7)),
        ("February 7, 2026", date(2026, 2, 7)),
        ("2026-02-30", None),
        ("2026-13-01", None),
        ("31 Feb 2026", None),
        ("2026-02", None),
        ("2026", None),
        ("20260207123", None),
        ("yesterday", None),
        ("10:00:26", None),
        ("", None),
        (None, None),
    ],
)
def test_day(stamp: str | None, expected: date | None) -> None:
    assert day(stamp) == expected


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        (("2026", "02", "7"), date(2026, 2, 7)),
        (("2026", "Feb.", "07"), date(2026, 2, 7)),
        (("2026", "", "7"), None),
        (("2026", "2", ""), None),
        (("26", "2", "7"), None),
    ],
)
def test_of_numbers(numbers: tuple[str, str, str], expected: date | None) -> None:
    assert of_numbers(*numbers) == expected
