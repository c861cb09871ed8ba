"""The values of a figure in chronological order, and which of them are updates."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tui.comparison import Comparison, compare
from tui.reading.article import document
from tui.reports.timeline import Timeline, figures_of, timeline

FIRST, SECOND = date(2024, 5, 3), date(2024, 5, 4)


def _compared(*accounts: tuple[str, date | None]) -> Comparison:
    return compare([
        document(text, name=f"n{number}", published=day) for number, (text, day) in enumerate(accounts, 1)
    ])  # fmt: skip


def _of(comparison: Comparison, text: str) -> Timeline:
    return timeline(comparison, {next(figure.id for figure in comparison.figures if figure.text == text)})


def stages(found: Timeline) -> list[tuple[str, str, str]]:
    return [(moment.source.short, moment.text, moment.stage) for moment in found.moments]


TOLL = "Rescuers said the flood at Ostel dam killed {} people."


@pytest.mark.parametrize(
    ("accounts", "expected"),
    [
        (
            ((TOLL.format(14), SECOND), (TOLL.format(12), FIRST)),
            [("N2", "12", "first"), ("N1", "14", "later")],
        ),
        (
            ((TOLL.format(12), FIRST), (TOLL.format(14), FIRST), (TOLL.format(12), SECOND)),
            [("N1", "12", "first"), ("N2", "14", "conflict"), ("N3", "12", "later")],
        ),
        (
            ((TOLL.format(12), None), (TOLL.format(14), FIRST)),
            [("N2", "14", "first"), ("N1", "12", "conflict")],
        ),
        (
            ((TOLL.format("at least 12"), FIRST), (TOLL.format(14), FIRST)),
            [("N1", "at least 12", "first"), ("N2", "14", "same")],
        ),
    ],
)
def test_another_value_is_later_only_if_every_value_that_it_replaces_is_of_an_earlier_day(
    accounts: tuple[tuple[str, date | None], ...], expected: list[tuple[str, str, str]]
) -> None:
    comparison = _compared(*accounts)
    assert expected in [stages(timeline(comparison, {each.id})) for each in comparison.figures]


def test_what_the_text_says_it_is_of_goes_before_the_day_of_publication() -> None:
    early = "Mill Corp's revenue in 2022 was $40 million."
    comparison = _compared((early, SECOND))
    (moment,) = _of(comparison, "$40 million").moments
    assert (moment.as_of, moment.day, moment.sentence) == ("2022", date(2022, 12, 31), early)


def test_a_value_of_another_row_is_related() -> None:
    flood = "the great flood at Ostel dam had killed"
    text = f"By noon {flood} 3 people. By dusk {flood} 26 people."
    filler = " ".join(f"A {animal} slept in the shade." for animal in ("goat", "dog", "cat", "hen", "cow", "fox"))
    found = _of(_compared((f"{text} {filler}", FIRST)), "26")
    assert [(text, stage) for _, text, stage in stages(found)] == [("3", "related"), ("26", "first")]


def test_an_unknown_figure_has_no_timeline() -> None:
    assert timeline(_compared((TOLL.format(12), FIRST)), {"none"}) == Timeline()


def test_a_claim_gives_the_figures_of_its_conflict_or_all_of_its_passages() -> None:
    comparison = _compared((TOLL.format(12), FIRST), (TOLL.format(14), FIRST))
    claim = next(claim for claim in comparison.claims if claim.relation == "differ")
    texts = {figure.text for figure in comparison.figures if figure.id in figures_of(comparison, claim)}
    assert texts == {"12", "14"}
    plain = replace(claim, pairs=())
    assert figures_of(comparison, plain) >= figures_of(comparison, claim)
