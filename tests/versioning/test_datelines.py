"""The dateline that a paragraph begins with, and the day in it."""

from __future__ import annotations

import pytest

from tests.versioning.texts import items
from tui.versioning.datelines import dateline


@pytest.mark.parametrize(
    ("paragraph", "found"),
    [
        ("PORT HALE, March 4 (Agency) — A ferry sank.", "PORT HALE, March 4 (Agency) — "),
        (
            "MARLOW, Orle, March 4, 2026 /Newswire/ -- A ferry sank.",
            "MARLOW, Orle, March 4, 2026 /Newswire/ -- ",
        ),
        ("MARLOW - A ferry sank.", "MARLOW - "),
        ("NASA said on March 4 that it had launched 12 rockets - all of them small.", ""),
        ("A ferry sank in MARLOW, March 4 - the first of the year.", ""),
        ("The ferry - a new one - sank.", ""),
    ],
)
def test_the_length_of_a_dateline(paragraph: str, found: str) -> None:
    assert paragraph[: dateline(paragraph)] == found


def test_another_day_in_a_dateline_is_no_changed_item() -> None:
    text = "PORT HALE, {} (Agency) - The ferry sank on {}."
    assert items(text.format("March 4", "March 3"), text.format("March 5", "March 3")) == []
    assert items(text.format("March 4", "March 3"), text.format("March 5", "March 2")) == [
        ("date", "differs", "March 3", "March 2")
    ]
    assert [found[0] for found in items("PORT HALE (Agency) - It sank.", "MARLOW (Agency) - It sank.")] == ["name"]
