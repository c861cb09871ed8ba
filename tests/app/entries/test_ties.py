from __future__ import annotations

from tests.ties.accounts import QUARTER, YEAR_BEFORE, compared
from tui.app.entries.ties import entries


def test_what_differs_comes_first_and_leads_to_the_figure_and_to_the_cell() -> None:
    found = compared(f"Net sales were $41.7 million and gross profit was $14,637 thousand {QUARTER}.")
    made = entries(found)
    lines = [paragraph.text for each in made for paragraph in each.paragraphs if paragraph.text]
    assert lines[0] == "Differ from a table · 1"
    assert lines[1].startswith("$14,637 thousand")
    assert lines[2].startswith("14,367 — Gross profit")
    assert lines[3].startswith("a digit is not that of the table")
    assert lines[4] == "Agree with a table · 1"
    figure, cell = [each.target for each in made if each.target][:2]
    assert figure
    assert cell
    assert figure.span.of(found.documents[figure.article].text) == "$14,637 thousand"
    assert "14,367" in cell.span.of(found.documents[cell.article].text)
    assert [each.notable for each in made if each.target] == [True, False, False, False]


def test_without_ties_there_are_no_entries() -> None:
    assert entries(compared("The mill was painted blue.")) == ()


def test_what_is_not_sure_is_to_check() -> None:
    found = compared(f"Gross profit was $14.4 million {YEAR_BEFORE}.")
    assert [paragraph.text for paragraph in entries(found)[0].paragraphs][1] == "Differ from a table, to check · 1"
