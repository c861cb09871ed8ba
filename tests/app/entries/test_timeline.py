from __future__ import annotations

from datetime import date

import pytest

import tui
from tui.app.entries.entry import ListEntry
from tui.app.entries.timeline import entries, spark
from tui.reading.article import document

TOLL = "Rescuers said the flood at Ostel dam killed {} people."


def _entries() -> tuple[ListEntry, ...]:
    days = (date(2024, 5, 3), date(2024, 5, 4), date(2024, 5, 4))
    accounts = [
        document(TOLL.format(toll), name=name, published=day)
        for toll, name, day in zip((12, 14, 15), ("Herald", "Post", "Courier"), days, strict=True)
    ]
    comparison = tui.compare(accounts)
    return entries(comparison, {next(figure.id for figure in comparison.figures if figure.text == "12")})


def test_each_value_has_its_source_its_day_its_stage_and_its_sentence() -> None:
    heading, first, second, third = _entries()
    assert heading.target is None
    assert heading.paragraphs[1].text == "people killed · ▁▆█"
    assert first.paragraphs[0].head.split() == ["Herald", "3", "May", "2024"]
    assert first.paragraphs[0].text.split() == ["12", "██████████░░", "first", "value"]
    assert first.paragraphs[1].text == TOLL.format(12)
    assert second.paragraphs[0].head.startswith("↑ Post ")
    assert second.paragraphs[0].text.endswith("later value")
    assert third.paragraphs[0].head.startswith("≠ Courier ")
    assert third.paragraphs[0].text.endswith("conflict: another value for the same time")
    assert [each.notable for each in (first, second, third)] == [False, False, True]
    assert [each.target.article for each in (first, second, third) if each.target] == [0, 1, 2]


def test_an_unknown_figure_has_no_entries() -> None:
    comparison = tui.compare([document(TOLL.format(12), name="Herald")])
    assert entries(comparison, {"none"}) == ()


@pytest.mark.parametrize(
    ("values", "expected"),
    [((), ""), ((3.0,), ""), ((3.0, 3.0), ""), ((0.0, None, 7.0, 14.0), "▁▅█"), ((2.0, -2.0), "█▁")],
)
def test_a_graph_is_drawn_of_values_that_vary(values: tuple[float | None, ...], expected: str) -> None:
    assert spark(values) == expected
