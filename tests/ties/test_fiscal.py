"""Fiscal periods that only the filing dates."""

from __future__ import annotations

from datetime import date

import tui
from tests.ties.accounts import read
from tui.ties.fiscal import dated

FILING = """<html><body><p>FORM 10-Q</p>
<p>For the quarterly period ended July 30, 2031</p>
<p>Harrow Looms ends its fiscal year on the last Sunday of January. Fiscal year 2032 ends on January 25, 2032.
The last report was for the year ended January 26, 2031.</p>
<table><tr><td></td><td colspan="2">Three Months Ended</td></tr><tr><td></td><td>July 30, 2031</td>
<td>July 28, 2030</td></tr><tr><td>Rent</td><td>14</td><td>12</td></tr></table></body></html>"""
DRAFT = "Looms\n\nRent was $14 million for the second quarter of fiscal year 2032. A hall cost $3 million.\n"


def test_the_calendar_of_the_filing_gives_the_days() -> None:
    draft, filing = tui.document(DRAFT, name="draft.txt"), read(FILING, "filing.html")
    found = tui.compare([draft, filing])
    own = [figure for figure in found.figures if figure.document == found.documents[0].id and figure.kind == "money"]
    rent, hall = dated(found.documents[0], own, found.documents[1])
    assert rent.period
    assert rent.period.end
    assert abs((rent.period.end - date(2031, 7, 30)).days) < 7
    assert hall.period == own[1].period


def test_without_a_reporting_period_nothing_is_changed() -> None:
    draft, other = (tui.document(DRAFT, name=name) for name in ("a.txt", "b.txt"))
    found = tui.compare([draft, other])
    own = [figure for figure in found.figures if figure.document == found.documents[0].id]
    assert dated(found.documents[0], own, found.documents[1]) is own
