"""The history of a text as one HTML file: no script, nothing remote."""

from __future__ import annotations

from collections.abc import Iterator

from tui.reports.html import head, navigation, part_lines
from tui.reports.html_text import escape
from tui.reports.versions_contents import contents
from tui.versioning.history import History


def render(history: History) -> str:
    """The steps, each with its items and its changes in order."""
    return "\n".join(_lines(history)) + "\n"


def _lines(history: History) -> Iterator[str]:
    report = contents(history)
    yield from head(report)
    if len(report.parts) > 1:
        yield from navigation(list(report.parts), articles=False)
    yield '<main id="content">'
    for part in report.parts:
        yield from part_lines(part)
    yield f"</main><footer><p>{escape(report.making)}</p></footer></body></html>"
