"""What is said against an item in words, how certain it is, and the cells, heads and offices that are evidence."""

from __future__ import annotations

from pathlib import Path

import pytest

import tui
from tests.checking.stories import item, of
from tui.checking.check import Check
from tui.reading.documents import Document

_RELEASE = """# Norland Pumps reports its second quarter

Norland Pumps today announced results for its second quarter, which ended on June 27, 2026.

Revenue rose 13% to $512.6 million in the second quarter, from $455.2 million a year earlier. Harbor \
revenue was $321.3 million and River revenue was $191.3 million.

Net income was $59.8 million, or $0.79 per diluted share, in the second quarter of 2026.

“We raised our outlook because orders from ports came early,” said Marta Ekdal, chief financial officer.

## Statements of Income

(in millions, except per share amounts)

|  | Three Months Ended June 27, 2026 | Six Months Ended June 27, 2026 |
| --- | --- | --- |
| Harbor | $321.3 | $625.1 |
| River | 191.3 | 374.0 |
| Total revenue | 512.6 | 999.1 |
| Net income | $59.8 | $114.7 |
"""


@pytest.fixture
def release(tmp_path: Path) -> Document:
    path = tmp_path / "release.md"
    path.write_text(_RELEASE, encoding="utf-8")
    return tui.read(path)


def _check(draft: str, release: Document) -> Check:
    return tui.check(tui.document(draft, name="draft.txt"), [release])


@pytest.mark.parametrize(
    ("draft", "words", "why"),
    [
        (
            "Norland said revenue rose to $521.6 million in the second quarter, from $455.2 million a year earlier.",
            "$521.6 million",
            "$512.6 million, $9m apart (1.8%); Total revenue · Three Months Ended June 27, 2026: 512.6",
        ),
        (
            "Net income was $59.8 billion, or 79 cents per diluted share.",
            "$59.8 billion",
            "$59.8 million, a thousandth",
        ),
        (
            "Harbor revenue was $625.1 million in the three months ended June 27, 2026, and River revenue was $191.3 "
            "million.",
            "$625.1 million",
            "Harbor · Three Months Ended June 27, 2026: $321.3",
        ),
    ],
)
def test_a_fault_that_both_prose_and_table_contradict_is_certain(
    release: Document, draft: str, words: str, why: str
) -> None:
    found = item(_check(draft, release), words)
    assert (found.state, found.sure) == ("contradicted", True)
    assert why in found.why


def test_the_cell_that_holds_a_figure_is_named(release: Document) -> None:
    found = item(_check("River revenue was $191.3 million in the second quarter of 2026.", release), "$191.3 million")
    assert (found.state, found.sure) == ("supported", True)
    assert "River · Three Months Ended June 27, 2026: 191.3" in {each.cell for each in found.evidence}


def test_the_head_of_a_column_supports_a_period_of_what_is_in_it(release: Document) -> None:
    check = _check("River revenue was $191.3 million in the three months ended June 27, 2026.", release)
    found = item(check, "three months ended June 27, 2026")
    assert (found.state, found.sure) == ("supported", True)


def test_the_end_of_a_month_is_doubtful_where_a_source_gives_the_day() -> None:
    check = of("Debt was $80 million at the end of June.", source="Debt was $80 million as of June 27, 2026.")
    found = item(check, "end of June")
    assert not found.sure
    assert "June 27, 2026" in found.why


@pytest.mark.parametrize("month", ["end of May", "end of June 2025"])
def test_the_end_of_another_month_supports_nothing(month: str) -> None:
    check = of(f"Debt was $80 million at the {month}.", source="Debt was $80 million as of June 27, 2026.")
    assert item(check, month).state != "supported"


@pytest.mark.parametrize(
    ("draft", "source", "state", "sure"),
    [
        ("Thursday, September 4, 2026", "Friday, September 4, 2026", "contradicted", True),
        ("Thursday, September 4, 2026", "September 4, 2026", "supported", False),
        ("Friday, September 4, 2026", "September 4, 2026", "supported", True),
        ("September 4, 2026", "Friday, September 4, 2026", "supported", True),
    ],
)
def test_the_day_of_the_week_is_part_of_a_date(draft: str, source: str, state: str, sure: bool) -> None:
    check = of(f"The dividend is payable on {draft}.", source=f"The dividend is payable on {source}, to holders.")
    found = item(check, draft)
    assert (found.state, found.sure) == (state, sure)


def test_an_office_that_somebody_else_has_is_unsupported_and_its_holder_is_named(release: Document) -> None:
    found = item(
        _check("Martin Ekdal, the chief financial officer, spoke of ports.", release), "chief financial officer"
    )
    assert (found.state, "Marta Ekdal" in found.why) == ("unsupported", True)


def test_an_office_named_after_a_quotation_supports_that_of_the_draft(release: Document) -> None:
    found = item(
        _check("Marta Ekdal, the chief financial officer, spoke of ports.", release), "chief financial officer"
    )
    assert found.state == "supported"


def test_a_value_at_another_time_of_day_contradicts_nothing_for_certain() -> None:
    check = of(
        "By 11 p.m. the centre of the storm was moving west with maximum sustained winds of 65 mph.",
        source="At 2 a.m. the centre of the storm was over Lorne with maximum sustained winds at 50 mph.",
    )
    found = item(check, "65 mph")
    assert (found.state, found.sure) != ("contradicted", True)


def test_another_limit_is_put_in_words() -> None:
    draft = "The floods displaced more than 300,000 people across the province of Lorne."
    found = item(of(draft, source=draft.replace("300,000", "200,000")), "300,000")
    assert found.state == "contradicted"
    assert "more than 200,000, 100,000 apart (50%)" in found.why
    assert "both be true" not in found.why


def test_the_nearest_value_of_a_measure_is_shown_where_nothing_supports_a_figure() -> None:
    check = of(
        "Norland said on Thursday that revenue rose to $521.6 million in the second quarter.",
        source="Revenue of the firm grew to $512.6 million, ahead of what analysts had expected.",
    )
    found = item(check, "$521.6 million")
    assert found.state in ("contradicted", "unsupported")
    assert not (found.state == "contradicted" and found.sure)
    assert "$512.6 million, $9m apart (1.8%)" in found.why
