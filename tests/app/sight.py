"""What the reader has before the eyes: articles, row, focus, bottom line."""

from __future__ import annotations

from textual.pilot import Pilot

from tests.app.conftest import compared, screen, story
from tests.app.hosting import drawn
from tui.app.widgets.article import ArticlePane
from tui.sessions.session import Entry


def articles(pilot: Pilot[int]) -> list[int]:
    """The numbers of the articles in sight, from left to right."""
    return [pane.number for _, pane in screen(pilot).desk.columns.panes()]


def label(pilot: Pilot[int]) -> str:
    row = screen(pilot).desk.table.chosen
    return row.claim.label if row else ""


def focus(pilot: Pilot[int]) -> str:
    widget = screen(pilot).focused
    return f"article {widget.number}" if isinstance(widget, ArticlePane) else str(widget and widget.id)


def note(pilot: Pilot[int]) -> str:
    return drawn(pilot).splitlines()[-1].strip()


def entry(pilot: Pilot[int], words: str) -> Entry:
    """What was said of the row with that label."""
    shown = screen(pilot)
    assert shown.desk.rows.reviewer is not None
    assert shown.desk.rows.prepared is not None
    row = next(row for row in shown.desk.rows.prepared.rows if row.claim.label == words)
    return shown.desk.rows.reviewer.of(row.claim)


async def sources_on_one_row(pilot: Pilot[int], expected: int) -> None:
    """So many passages of the chosen row are in sight, side by side."""
    row = screen(pilot).desk.table.chosen
    assert row is not None
    rows = set()
    seen = 0
    for index, pane in screen(pilot).desk.columns.panes():
        spans = [
            passage.span for passage in row.claim.passages if passage.document == compared(story()).documents[index].id
        ]
        if spans:
            seen += 1
            rows.add(pane.row_of(spans[0]))
    assert seen == expected
    assert len(rows) == 1
    assert 0 <= rows.pop() < screen(pilot).desk.columns.panes()[0][1].size.height
