"""Figures of a filing in iXBRL, which are read as they are tagged."""

from __future__ import annotations

import json
from datetime import date
from itertools import pairwise

import pytest

import tui
from tests.reading.formats.ixbrl.filing import document, filing, number
from tui.figures import readout
from tui.figures.figure import Figure
from tui.figures.steps import replay

HALF = (date(2031, 1, 1), date(2031, 6, 30))


def figures(body: str) -> tuple[Figure, ...]:
    """The figures of a filing with a body."""
    return tui.compare([document(filing(body))]).figures


def tagged(body: str) -> Figure:
    """The only figure of a filing that has a concept."""
    (found,) = (figure for figure in figures(body) if figure.concept)
    return found


def prose(said: str) -> str:
    return f"<p>In the first half of the year {said}, the ferries of Lorne said.</p>"


@pytest.mark.parametrize(
    ("said", "text", "kind", "value", "unit"),
    [
        (f"revenue was €{number('41.7', scale='6')} million", "€41.7 million", "money", 41_700_000.0, "EUR"),
        (f"revenue was {number('41,702', scale='3')}", "41,702", "money", 41_702_000.0, "EUR"),
        (f"fares rose {number('5.1', scale='-2', unitRef='share')}%", "5.1%", "percent", 5.1, "%"),
        (f"it paid €{number('0.25', unitRef='each')} a share", "€0.25", "money", 0.25, "EUR"),
        (f"it issued {number('9', unitRef='parts', scale='6')} million shares", "9 million", "count", 9e6, "share"),
        (f"the rate rose {number('25', unitRef='share', scale='-4')} basis points", "25 basis points",
         "percentage_points", 0.25, "pp"),
        (f"the stake was {number('0.35', unitRef='share', name='fer:StakePercentage')}", "0.35", "percent", 35.0, "%"),
        (f"it has {number('two', unitRef='crew', format='ixt-sec:numwordsen')} piers", "two", "count", 2.0, "pier"),
    ],
)  # fmt: skip
def test_prose(said: str, text: str, kind: str, value: float, unit: str) -> None:
    found = tagged(prose(said))
    assert (found.text, found.kind, found.value, found.unit) == (text, kind, value, unit)
    assert found.period is not None
    assert (found.period.start, found.period.end) == HALF
    assert found.sure
    assert replay(found.steps) == (value,)


TABLE = """<table><tr><th>In millions</th><th>2031</th><th>2030</th></tr>
<tr><td>Fares</td><td>{fares}</td><td>12</td></tr><tr><td>Loss</td><td>({loss})</td><td>(3)</td></tr>
<tr><td>Grants</td><td>{grants}</td><td>—</td></tr><tr><td>Boats bought</td><td>{bought}</td><td>2</td></tr></table>"""


def test_cells() -> None:
    body = TABLE.format(
        fares=number("17", scale="3"),  # the tag overrules what the table says
        loss=number("4", scale="6", sign="-", name="fer:Loss"),
        grants=number("—", format="ixt:fixed-zero", scale="6", name="fer:Grants"),
        bought=number("2,031", unitRef="crew", name="fer:Bought", contextRef="north"),
    )
    fares, loss, grants, bought = [figure for figure in figures(body) if figure.concept]
    assert (fares.value, fares.unit, fares.scale, fares.sure) == (17_000.0, "EUR", 1_000.0, True)
    assert (loss.value, loss.unit, loss.concept) == (-4_000_000.0, "EUR", "fer:Loss")
    assert (grants.text, grants.value, grants.measure) == ("—", 0.0, "Grants")
    assert (bought.kind, bought.value, bought.unit) == ("count", 2_031.0, "sailor")
    assert bought.period is not None
    assert (bought.period.start, bought.period.end, bought.period.text) == (None, date(2031, 6, 30), "30 Jun 2031")
    for figure in (fares, loss, grants, bought):
        assert figure.cell is not None
        assert replay(figure.steps) == (figure.value,)
    assert [figure.cell.row_label for figure in (fares, loss) if figure.cell] == ["Fares", "Loss"]


def test_cells_that_a_dash_is_between_are_no_range() -> None:
    row = f"<td>{number('14', unitRef='parts', scale='6')}</td><td>—</td><td>{number('247', scale='6')}</td>"
    body = f"<table><tr><td>Issued</td>{row}</tr><tr><td>Sold</td><td>1</td><td>—</td><td>2</td></tr></table>"
    assert [(figure.value, figure.unit) for figure in figures(body) if figure.concept] == [
        (14_000_000.0, "share"), (247_000_000.0, "EUR"),
    ]  # fmt: skip


def test_a_range_whose_ends_are_tagged_stays_one() -> None:
    low, high = number("5", scale="6"), number("7", scale="6")
    found = tagged(prose(f"it spent between €{low} million and €{high} million"))
    assert (found.value, found.low, found.high, found.sure) == (None, 5_000_000.0, 7_000_000.0, True)


def test_a_tag_that_cannot_be_read_leaves_the_figure_in_doubt_and_says_why() -> None:
    found = figures(prose(f"revenue was €{number('41.7', contextRef='gone')} million"))
    (figure,) = (one for one in found if one.kind == "money")
    assert (figure.value, figure.concept, figure.sure) == (41_700_000.0, "", False)
    assert figure.steps[-1].what == "mistagged"
    said = readout.steps(document(filing(prose("x"))), figure, ())
    assert "tagged by the filer, but its context “gone” is not in the filing" in said


def test_a_fact_that_is_nil_makes_no_figure() -> None:
    assert not [one for one in figures(prose(f"grants were {number('—', xsi_nil='true', format='')}")) if one.concept]


def test_days_and_lengths_of_time() -> None:
    day = '<ix:nonNumeric name="dei:End" contextRef="half" format="ixt:date-day-month-year">{}</ix:nonNumeric>'
    found = tagged(prose(f"which ended on {day.format('05/06/31')}"))
    assert (found.kind, found.concept, found.period and found.period.start) == ("date", "dei:End", date(2031, 6, 5))
    term = '<ix:nonNumeric name="fer:Term" contextRef="half" format="ixt-sec:durwordsen">five years</ix:nonNumeric>'
    found = tagged(prose(f"it was given {term}"))
    assert (found.kind, found.value, found.unit, found.concept) == ("duration", 5.0, "year", "fer:Term")


def test_ids_are_in_reading_order_and_no_two_figures_overlap() -> None:
    body = TABLE.format(fares=number("17"), loss=number("4"), grants=number("—", format="ixt:fixed-zero"), bought="1")
    found = figures(prose(f"revenue rose to €{number('41.7', scale='6')} million from €40 million") + body)
    assert [figure.id.rpartition(".f")[2] for figure in found] == [str(n) for n in range(1, len(found) + 1)]
    assert all(one.span.end <= two.span.start for one, two in pairwise(found))


def test_a_reader_is_shown_that_the_filer_tagged_it() -> None:
    found = document(filing(prose(f"revenue was €{number('41.7', scale='6')} million")))
    comparison = tui.compare([found])
    (figure,) = (one for one in comparison.figures if one.concept)
    assert "tagged by the filer: fer:Revenue" in readout.steps(comparison.documents[0], figure, comparison.figures)
    written = json.loads(tui.render(comparison, "json"))
    assert [one["concept"] for one in written["figures"] if one["concept"]] == ["fer:Revenue"]
    (fact,) = written["documents"][0]["tagged"]
    assert (fact["concept"], fact["value"], fact["unit"]) == ("fer:Revenue", 41_700_000, "EUR")
    assert fact["period"] == {"start": "2031-01-01", "end": "2031-06-30"}


def test_another_language_is_as_certain_where_it_is_tagged() -> None:
    revenue = number("1.204,5", format="ixt:num-comma-decimal", scale="6")
    said = (
        f"<p>Die Umsatzerlöse der Fähren von Lorne betrugen im ersten Halbjahr des Jahres {revenue} Mio. Euro, wie der"
        " Vorstand der Gesellschaft am Montag in Tollmere mitteilte, und lagen damit über denen des Vorjahres.</p>"
    )
    found = document(filing(said).replace(b"<html ", b'<html lang="de" '))
    (figure,) = (one for one in tui.compare([found]).figures if one.concept)
    assert found.language == "de"
    assert (figure.text, figure.value, figure.unit, figure.sure) == ("1.204,5", 1_204_500_000.0, "EUR", True)
