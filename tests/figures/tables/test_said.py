"""What heads and labels say of time."""

from __future__ import annotations

import pytest

from tui.figures.tables.said import Day, Said, is_only_time, read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Three Months Ended July 2, 2031", {"months": (3,), "days": (Day(2031, 7, 2),), "ended": True}),
        ("Thirteen weeks ended 3 May 2031", {"weeks": (13,), "days": (Day(2031, 5, 3),), "ended": True}),
        ("Twenty-six Weeks Ended", {"weeks": (26,), "ended": True}),
        ("Years ended 31 December", {"months": (12,), "days": (Day(0, 12, 31),), "ended": True}),
        ("Three and six months ended June 30, 2031", {"months": (3, 6), "days": (Day(2031, 6, 30),), "ended": True}),
        ("As of June 30, 2031", {"days": (Day(2031, 6, 30),), "instant": True}),
        ("At 31.12.2030", {"days": (Day(2030, 12, 31),), "instant": True}),
        ("12/31/2030", {"days": (Day(2030, 12, 31),)}),
        ("31-Dec-30", {"days": (Day(2030, 12, 31),)}),
        ("Fiscal 2031", {"years": (2031,), "fiscal": True}),
        ("FY31", {"years": (2031,), "fiscal": True}),
        ("Q2 2031", {"quarter": 2, "years": (2031,)}),
        ("2Q31", {"quarter": 2, "years": (2031,)}),
        ("Q2'31", {"quarter": 2, "years": (2031,)}),
        ("H1 2031", {"half": 1, "years": (2031,)}),
        ("9M 2031", {"months": (9,), "years": (2031,)}),
        ("Apr 1, 2031 - Apr 30, 2031", {"days": (Day(2031, 4, 1), Day(2031, 4, 30)), "ranged": True}),
        ("Year to date", {"to_date": True, "ended": True}),
        ("Level 1", {}),
        ("May be restated", {}),
        ("1,234 2,345", {}),
    ],
)
def test_a_text_says_of_time(text: str, expected: dict[str, object]) -> None:
    found = read(text)
    plain = Said()
    said = {name: getattr(found, name) for name in Said.__slots__ if name != "text"}
    assert {name: value for name, value in said.items() if value != getattr(plain, name)} == expected


@pytest.mark.parametrize(
    "text", ["June 30,", "2031", "As of June 30, 2031", "For the three months ended", "Fiscal year 2031"]
)
def test_what_says_only_a_time(text: str) -> None:
    assert is_only_time(text)


@pytest.mark.parametrize("text", ["", "Total", "2.5% notes due 2031", "Remainder of 2031", "Looms sold in 2031"])
def test_what_says_more_than_a_time(text: str) -> None:
    assert not is_only_time(text)
