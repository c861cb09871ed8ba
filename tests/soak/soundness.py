"""What holds in the app after every key, whatever was pressed before."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.app.hosting import harmless
from tui.app.screens.comparison import ComparisonScreen
from tui.app.widgets.cursor_view import CursorView

if TYPE_CHECKING:
    from textual.screen import Screen

    from tui.app.app import CrossreadApp
    from tui.app.desk.desk import Desk
    from tui.app.entries.entry import Destination
    from tui.app.screens.check import CheckScreen
    from tui.app.screens.versions import VersionsScreen


def faults(app: CrossreadApp) -> list[str]:
    """What does not hold on any of the screens; each in a few words."""
    found: list[str] = []
    for screen in app.screen_stack:
        if not screen.is_running or not screen.is_mounted:
            continue
        if isinstance(screen, ComparisonScreen):
            found += _of_desk(screen.desk)
        for view in screen.query("CursorView").results():
            if isinstance(view, CursorView):
                found += _of_cursor(view)
        found += _of_others(screen)
    focused = app.focused
    if focused is not None and (not focused.is_attached or focused.screen is not app.screen):
        found.append(f"the focus is on {focused}, which is not on the screen")
    return found


def _of_desk(desk: Desk) -> Iterator[str]:
    yield from _of_selection(desk)
    yield from _of_columns(desk)
    comparison, row = desk.comparison, desk.rows.chosen
    if comparison is None:
        return
    if [each.id for each in comparison.documents] != [each.id for each in desk.documents]:
        yield "the documents compared have other ids than those shown"
    known = {claim.id for claim in comparison.claims}
    if desk.rows.review is not None and not desk.rows.review.entries.keys() <= known:
        yield "the review has an entry of no claim"
    evidence = desk.diff.evidence
    if desk.loaded and row is None and evidence.lines:
        yield "the diff shows a row that is not there"
    if desk.loaded and row is not None:
        if (evidence.passages, evidence.reference) != (len(row.claim.passages), desk.selection.source + 1):
            yield "the diff shows another row or wording than the selected one"
        if not {source for line in evidence.lines for source in line.sources} <= set(desk.sources):
            yield "the diff shows sources by former names"


def _of_selection(desk: Desk) -> Iterator[str]:
    selection, table = desk.selection, desk.table
    row = selection.row
    if not 0 <= table.cursor < max(1, len(table.rows)):
        yield f"the cursor is at {table.cursor} of {len(table.rows)} rows"
    if row is not None:
        if selection.passage is not row.claim.passages[selection.source]:
            yield "the selected passage is not one of the row"
        if desk.passage not in row.claim.passages:
            yield "the current passage is not one of the row"
        if any(desk.article_of(passage.document) < 0 for passage in row.claim.passages):
            yield "a passage is of no article"
    figure = selection.figure
    if figure is not None and (desk.comparison is None or not any(figure is each for each in desk.comparison.figures)):
        yield "the selected figure is not one of the comparison"
    for place in (selection.aim, selection.beside):
        if place is not None and not _is_in(place, desk):
            yield f"{place} is in no article"


def _is_in(place: Destination, desk: Desk) -> bool:
    there = 0 <= place.article < len(desk.documents)
    return there and 0 <= place.span.start <= place.span.end <= len(desk.documents[place.article].text)


def _of_columns(desk: Desk) -> Iterator[str]:
    columns = desk.columns
    if sorted(columns.order) != list(range(len(desk.documents))):
        yield f"the order of the columns is {columns.order}"
    if len(columns.hidden) >= len(desk.documents):
        yield "all articles are hidden"
    if not columns.in_sight or len(set(columns.in_sight)) != len(columns.in_sight):
        yield f"the articles in sight are {columns.in_sight}"
    if not columns.alone and not set(columns.in_sight) <= set(columns.shown):
        yield "a hidden article is in sight"
    for index, pane in columns.panes():
        if pane.document.id != desk.documents[index].id or not pane.display:
            yield f"column {index} shows another article, or none"
    focused = desk.panes.focused_article
    if focused is not None and focused not in columns.in_sight:
        yield "the focus is on an article out of sight"


def _of_cursor(view: CursorView) -> Iterator[str]:
    if not 0 <= view.cursor < max(1, view.count):
        yield f"the cursor of {view} is at {view.cursor} of {view.count} rows"
    elif not view._can_select(view.cursor) and any(map(view._can_select, range(view.count))):
        yield f"the cursor of {view} is on a row that it cannot select"


def _of_others(screen: Screen[object]) -> Iterator[str]:
    # Imported here because importing a screen is what its first opening does.
    if type(screen).__name__ == "CheckScreen":
        yield from _of_check(screen)  # type: ignore[arg-type]  # by its name
    elif type(screen).__name__ == "VersionsScreen":
        yield from _of_versions(screen)  # type: ignore[arg-type]  # by its name


def _of_check(screen: CheckScreen) -> Iterator[str]:
    model, desk = screen._model, screen.desk
    if not 0 <= model.draft < len(desk.documents):
        yield f"the draft is article {model.draft} of {len(desk.documents)}"
    if screen.chosen is not None and screen.check is not None:
        if screen.chosen not in screen.rows:
            yield "the item under the cursor is none of the check"
        evidence = screen.evidence_chosen
        if evidence is not None and desk.article_of(evidence.document) < 0:
            yield "the evidence is of no article"


def _of_versions(screen: VersionsScreen) -> Iterator[str]:
    history = screen.history
    if history is not None and not 0 <= screen.place < max(1, len(history.steps)):
        yield f"step {screen.place} of {len(history.steps)} is shown"


def drawn_faults(app: CrossreadApp) -> list[str]:
    """What is wrong with the drawn screen: a line of another width, a control or hidden character."""
    width, height = app.size
    lines = ["".join(segment.text for segment in strip) for strip in app.screen._compositor.render_strips()]
    found = [f"a line has {strip.cell_length} of {width} cells" for strip in app.screen._compositor.render_strips()
             if strip.cell_length != width][:1]  # fmt: skip
    found += [f"there are {len(lines)} of {height} lines"] if len(lines) != height else []
    return found + [f"the screen shows {line!r}" for line in lines if not harmless(line)][:1]
