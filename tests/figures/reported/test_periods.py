"""Which figures of a filing are of which period."""

from __future__ import annotations

import pytest

from tui.figures.find import find
from tui.language.sentences import split
from tui.reading.article import document

COVER = (
    "FORM 10-Q\n\nFor the quarterly period ended June 30, 2023\n\nHarbour Looms, Inc.\n\n"
    "The year ended December 31, 2022 was a good one.\n\n"
)
Q2, Q2_BEFORE = "2023-04-01/2023-06-30", "2022-04-01/2022-06-30"
HALF, HALF_BEFORE = "2023-01-01/2023-06-30", "2022-01-01/2022-06-30"
NOW, YEAR_END = "2023-06-30/2023-06-30", "2022-12-31/2022-12-31"
MAY = "2023-05-01/2023-05-31"
OPEN = "None/2023-06-30"


def periods(text: str, cover: str = COVER) -> dict[str, str]:
    found = find(split(document(cover + text + "\n", name="case")))
    quantities = [one for one in found if one.span.start >= len(cover) and one.kind not in ("date", "duration")]
    return {one.text: f"{one.period.start}/{one.period.end}" if one.period else "" for one in quantities}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "As of June 30, 2023 and December 31, 2022, loans were $4 million and $7 million, respectively.",
            {"$4 million": NOW, "$7 million": YEAR_END},
        ),
        (
            "Rent was $2 million and $3 million for the three months ended June 30, 2023 and 2022, respectively, and "
            "$5 million and $6 million for the six months ended June 30, 2023 and 2022, respectively.",
            {"$2 million": Q2, "$3 million": Q2_BEFORE, "$5 million": HALF, "$6 million": HALF_BEFORE},
        ),
        (
            "In the three and six months ended June 30, 2023, wages were $2 million and $3 million, respectively, "
            "and in the three and six months ended June 30, 2022 they were $5 million and $6 million, respectively.",
            {"$2 million": Q2, "$3 million": HALF, "$5 million": Q2_BEFORE, "$6 million": HALF_BEFORE},
        ),
        (
            "Tax was $2 million (12 percent) and $3 million (14 percent) during the quarters ended June 30, 2023 and "
            "2022, respectively.",
            {"$2 million": Q2, "12 percent": Q2, "$3 million": Q2_BEFORE, "14 percent": Q2_BEFORE},
        ),
        (
            "Stock was $2 million at June 30, 2023 and $3 million at December 31, 2022.",
            {"$2 million": NOW, "$3 million": YEAR_END},
        ),
        (
            "Fees of nil and $3 million were paid in the six months ended June 30, 2023 and 2022, respectively.",
            {"$3 million": HALF_BEFORE},
        ),
        (
            "Revenue was $9 million in the second quarter of 2023, compared to $8 million in the prior-year period.",
            {"$9 million": Q2, "$8 million": Q2_BEFORE},
        ),
        (
            "Sales were $9 million in the second quarter of 2023. It made $3 million, or $0.22 per share, compared to "
            "a net loss of $1 million, or $0.07 per share, in the prior-year quarter.",
            {"$9 million": Q2, "$3 million": Q2, "$0.22": Q2, "$1 million": Q2_BEFORE, "$0.07": Q2_BEFORE},
        ),
        (
            "Net income was $3 million, compared to $1 million in the prior-year quarter.",
            {"$3 million": "", "$1 million": Q2_BEFORE},
        ),
        ("During the quarter we opened mills for $2 million.", {"$2 million": Q2}),
        ("We may borrow $50 million until the facility expires in July 2027.", {"$50 million": OPEN}),
        ("In July 2022, we issued $50 million of notes due 2032.", {"$50 million": "2022-07-01/2022-07-31"}),
        (
            "It cost $2 million in the six months ended June 30, 2023. Dye cost $4 million.\n\nYarn cost $3 million.",
            {"$2 million": HALF, "$4 million": HALF, "$3 million": ""},
        ),
        (
            "In the three months ended June 30, 2022, wages included the following:\n\n"
            "• $3 million for spinners.\n\n• $4 million for dyers.",
            {"$3 million": Q2_BEFORE, "$4 million": Q2_BEFORE},
        ),
        (
            "Tax fell between the quarterly periods from $4 million in 2022 to $3 million in 2023. Wages went from "
            "$8 million in 2022 to $7 million in 2023.",
            {"$4 million": Q2_BEFORE, "$3 million": Q2, "$8 million": Q2_BEFORE, "$7 million": Q2},
        ),
        (
            "Tax fell from $4 million in 2022 to $3 million in 2023.",
            {"$4 million": "None/None", "$3 million": "None/None"},
        ),
        (
            "Tax was $3 million in 2021 and $4 million in 2022.",
            {"$3 million": "2021-01-01/2021-12-31", "$4 million": "2022-01-01/2022-12-31"},
        ),
        (
            "Tax was $2 million, or 6.7%, for the three months ended June 30, 2023 compared to $3 million, or 8.1%, in "
            "the three months ended June 30, 2022.",
            {"$2 million": Q2, "6.7%": Q2, "$3 million": Q2_BEFORE, "8.1%": Q2_BEFORE},
        ),
        (
            "In the six months ended June 30, 2023 we redeemed $4 million of vouchers that were outstanding as of "
            "December 31, 2022.",
            {"$4 million": HALF},
        ),
        (
            "For the three and six months ended June 30, 2023, wages were $2 million and $3 million and $4 million and "
            "$5 million, for the three and six months ended June 30, 2022, respectively.",
            {"$2 million": Q2, "$3 million": HALF, "$4 million": Q2_BEFORE, "$5 million": HALF_BEFORE},
        ),
        (
            "In the three and six months ended June 30, 2023, the reserve grew. The liability increased by $2 million "
            "and $3 million, respectively.",
            {"$2 million": Q2, "$3 million": HALF},
        ),
        (
            "Rent for the three and six months ended June 30, 2023 and 2022 was $2 million, $3 million, $4 million and "
            "$5 million, respectively.",
            dict.fromkeys(("$2 million", "$3 million", "$4 million", "$5 million"), ""),
        ),
        ("The right was exercised by the weavers in May 2023 and we got $9 million.", {"$9 million": MAY}),
        ("The next payment, $9 million, will follow.", {"$9 million": ""}),
        ("Under the Weaving Act of 1933, fines are $2 million.", {"$2 million": OPEN}),
        ("Under the Weaving Act of 1933, fines were $2 million.", {"$2 million": ""}),
        ("Subsequent Events\n\nThe firm has $2 million of new debt.", {"$2 million": ""}),
        ("In May 2022, we issued notes, which we have in part repaid. The 4.5% Notes are secured.", {"4.5%": OPEN}),
    ],
)
def test_the_figures_of_a_filing(text: str, expected: dict[str, str]) -> None:
    assert periods(text) == expected


def test_a_figure_says_how_its_period_is_known_if_its_sentence_gives_none() -> None:
    text = (
        "Wages in the second quarter of fiscal 2023 were $2 million. Rent cost $3 million.\n\nWe own 15% of a mill.\n"
    )
    found = {one.text: one for one in find(split(document(COVER + text, name="case")))}
    assert not any(step.what == "anchored" for step in found["$2 million"].steps)
    for written, day in {"$3 million": "2023-06-30", "15%": "2023-06-30"}.items():
        assert [step.value for step in found[written].steps if step.what == "anchored"] == [day]
    period = found["15%"].period
    assert period
    assert period.text == "For the quarterly period ended June 30, 2023"


def test_a_date_of_a_filing_has_the_days_of_its_calendar() -> None:
    cover = COVER.replace("June 30, 2023", "July 1, 2023")
    text = "Wages in the second quarter of fiscal 2023 were $2 million.\n"
    found = {one.text: one.period for one in find(split(document(cover + text, name="case")))}
    quarter = found["the second quarter of fiscal 2023"]
    assert quarter
    assert (str(quarter.start), str(quarter.end)) == ("2023-04-02", "2023-07-01")


def test_the_years_of_an_annual_report_are_its_fiscal_years() -> None:
    cover = (
        "ANNUAL REPORT\n\nFor the fiscal year ended September 30, 2023\n\nHarbour Looms, Inc.\n\n"
        "The fiscal year ended September 30, 2022 was a good one.\n\n"
    )
    found = periods("Wages were $4 million in 2022 and $3 million in 2023. The mill cost $9 million in 1990.", cover)
    assert found == {
        "$4 million": "2021-10-01/2022-09-30",
        "$3 million": "2022-10-01/2023-09-30",
        "$9 million": "1990-01-01/1990-12-31",
    }


def test_a_text_that_reports_on_nothing_has_no_default() -> None:
    assert periods("We may borrow $50 million.", "") == {"$50 million": ""}


def test_a_sentence_of_any_text_may_have_the_days_on_which_accounts_closed() -> None:
    text = "Debts were $4 million at June 30, 2023 and $3 million at December 31, 2022, and wages rose 5% in May 2023."
    assert periods(text, "") == {"$4 million": NOW, "$3 million": YEAR_END, "5%": MAY}


def test_a_sentence_of_any_text_may_share_out_its_periods() -> None:
    text = "Sales were $4 million and $3 million for the quarters ended June 30, 2023 and 2022, respectively."
    assert periods(text, "") == {"$4 million": Q2, "$3 million": Q2_BEFORE}
