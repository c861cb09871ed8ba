"""The top line: the story, its sources, and the findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from textual import events
from textual.content import Content
from textual.widget import Widget

from tui.app import keys
from tui.app.keymap import keymap_of
from tui.app.messages import ActionAsked
from tui.claims.sections import SECTIONS, Section
from tui.reading.sanitise import one_line
from tui.rows.sources import Source

LOOKS: Mapping[Section, str] = {
    "conflict": "bold $differ", "check": "bold $check", "dispute": "$dispute", "agree": "$agree",
    "related": "$related", "single": "$single",
}  # fmt: skip
_BETWEEN = "   "


class Header(Widget):
    """The story and its sources, and at the right the number of rows in each section, or the step of the analysis.

    A click on a count shows only the rows of its section.
    """

    ALLOW_SELECT = False

    def __init__(self, sources: Sequence[Source] = (), *, articles: int = 0) -> None:
        """`articles` is their number if they have no sources yet."""
        super().__init__()
        self._sources = tuple(sources)
        self._articles = len(self._sources) or articles
        self._title = ""
        self._reviewed = ""
        self._changed = 0
        self._locked = ""
        self._hidden = 0
        self._counts: dict[Section, int] = {}
        self._status = Content()
        self._places: list[tuple[int, int, Section]] = []
        """The cells of the count of a section."""

    def show_sources(self, sources: Sequence[Source], title: str = "") -> None:
        """Show the sources and the name of the story."""
        self._sources, self._title = tuple(sources), one_line(title)
        self.refresh()

    def show_step(self, step: str, done: int, total: int) -> None:
        """Show the step of the analysis."""
        progress = f"{step} {done:,}/{total:,} …" if total > 1 else f"{step} …"
        self.show_status(f"{progress} {keymap_of(self.app).first(keys.STOP)} stops")

    def show_status(self, text: str) -> None:
        """Show a status instead of the counts."""
        self._status = Content(text)
        self.refresh()

    def show_failure(self) -> None:
        """Show that there is no comparison; the claims pane shows why."""
        self.show_status("not compared")

    def show_counts(self, counts: Mapping[Section, int]) -> None:
        """Show the number of rows in each section."""
        self._counts, self._status = dict(counts), Content()
        self.refresh()

    def show_reviewed(self, reviewed: int, rows: int) -> None:
        """Show the progress of the review, once it has started."""
        said = f"{reviewed} of {rows} reviewed" if reviewed else ""
        if said != self._reviewed:
            self._reviewed = said
            self.refresh()

    def show_changed(self, files: int) -> None:
        """Show that files were changed on disk since they were read."""
        if files != self._changed:
            self._changed = files
            self.refresh()

    def show_locked(self, *, on: bool) -> None:
        """Show that the articles scroll together."""
        self._locked = "sync scrolling" if on else ""
        self.refresh()

    def show_hidden(self, articles: int) -> None:
        """Show the number of hidden articles."""
        if articles != self._hidden:
            self._hidden = articles
            self.refresh()

    def on_click(self, event: events.Click) -> None:
        """Show the rows of the section whose count was clicked."""
        offset = event.get_content_offset(self)
        for first, last, section in self._places if offset is not None else ():
            if offset is not None and first <= offset.x < last:
                self.post_message(ActionAsked(f"filter_to('{section}')"))

    def render(self) -> Content:
        """The left and right parts of the line, with space between them."""
        width = self.size.width
        *lefts, least = self._lefts()
        for right, sections in self._rights():
            for left in lefts:
                gap = width - left.cell_length - right.cell_length
                if gap >= len(_BETWEEN):
                    return self._line(left, gap, right, sections)
        return self._line(least, max(0, width - least.cell_length - right.cell_length), right, sections)

    def _line(self, left: Content, gap: int, right: Content, sections: Sequence[tuple[Section, int]]) -> Content:
        self._place(sections, left.cell_length + gap)
        return Content.assemble(left, " " * gap, right).truncate(self.size.width, ellipsis=True)

    def _place(self, sections: Sequence[tuple[Section, int]], start: int) -> None:
        self._places = []
        for section, cells in sections:
            self._places.append((start, start + cells, section))
            start += cells + len(_BETWEEN)

    def _rights(self) -> Iterator[tuple[Content, list[tuple[Section, int]]]]:
        """The counts in words, then as signs only; or the status; for one article there is nothing to count."""
        if self._status or not self._counts or self._articles < 2:
            yield self._status, []
            return
        shown = [section for section in SECTIONS if self._counts[section] or section == "conflict"]
        for form in (_words, _sign):
            parts = [
                Content.styled(form(section, self._counts[section]), LOOKS[section] if self._counts[section] else "")
                for section in shown
            ]
            cells = [(section, part.cell_length) for section, part in zip(shown, parts, strict=True)]
            yield Content(_BETWEEN).join(parts), cells

    def _lefts(self) -> Iterator[Content]:
        """The left part, from the longest form to the shortest, used if even the signs of the counts leave no room."""
        hidden = f"{self._hidden} hidden" if self._hidden else ""
        changed = f"{self._changed} changed on disk: Ctrl+L" if self._changed else ""
        states = [Content.styled(state, "bold") for state in (changed, hidden, self._locked, self._reviewed) if state]
        number = f"{self._articles:,} {'article' if self._articles == 1 else 'articles'}"
        title = [Content.styled(self._title or number, "bold")]
        name = [Content.styled("crossread", "bold")]
        names = Content("  ").join(
            Content.styled(source.short, f"bold $source-{source.colour + 1}") for source in self._sources
        )
        for head in ([*name, *title], title, []):
            parts = [Content(" · ").join([*head, *states]) if head or states else Content(), names]
            if any(parts):
                yield Content(_BETWEEN).join(part for part in parts if part)
        yield Content(" · ").join([*title, *states])
        if states:
            yield Content(" · ").join(states)
        yield Content.styled(f"{self._changed} changed" if changed else "", "bold")


def _words(section: Section, number: int) -> str:
    if section == "conflict" and not number:
        return "no conflicts"
    return SECTIONS[section].counted(number)


def _sign(section: Section, number: int) -> str:
    return f"{SECTIONS[section].sign} {number:,}"
