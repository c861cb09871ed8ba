"""The time a figure is of."""

from __future__ import annotations

import pytest

from tests.figures import cases_of


def _texts(text: str) -> dict[str, str]:
    return {one.text: one.period.text if one.period else "" for one in cases_of.quantities(text)}


def test_a_quarter_reported_on_goes_on() -> None:
    text = "In Q3 2023 the yard's revenue was $9 million. Net profit was $2 million."
    assert _texts(text) == {"$9 million": "Q3 2023", "$2 million": "Q3 2023"}


def test_the_year_of_a_deal_does_not_go_on() -> None:
    text = "The yard was bought in 2017 for $9 million. Its revenue is $2 million."
    assert _texts(text) == {"$9 million": "2017", "$2 million": ""}


def test_a_count_of_quarters_is_no_time() -> None:
    assert _texts("For the second quarter running, the yard's sales rose 3%.")["3%"] == ""


def test_a_quarter_carries_to_no_price_of_a_deal() -> None:
    text = "In Q3 2023 the yard's revenue grew. It sold a dock for $9 million."
    assert _texts(text) == {"$9 million": ""}


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("LORNE, March 11 (NW) - At least 15 boats sank on Monday night.", "Monday night"),
        ("PORT HALE, Tarn, March 11, 2025 (Agency) — At least 15 boats sank.", ""),
        ("LORNE (NW) — On March 11 at least 15 boats sank.", "March 11"),
        ("On March 11 at least 15 boats sank - the most since 1911.", "March 11"),
    ],
)
def test_the_day_of_a_dateline_is_when_it_was_written(text: str, period: str) -> None:
    assert _texts(text)["15"] == period
