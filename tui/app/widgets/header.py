"""The top line: the story, its sources, and the findings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from textual import events
from textual.content import Content
from textual.widget import Widget

from tui.app import keys
from tui.app.keymap import keymap_of
from tui.app.messages import ActionAsked
from tui.claims.sections import SECTIONS, Section, differing_words
from tui.reading.sanitise import one_line
from tui.rows.sources import Source
from tui.ties.tie import Differing

LOOKS: Mapping[Section, str] = {
    "conflict": "bold $differ", "check": "bold $check", "dispute": "$dispute", "agree": "$agree",
    "related": "$related", "single": "$single",
}  # fmt: skip
_BETWEEN = "   "
_NONE = Differing()
_TIES = "open('ties')"


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
        self._tied = _NONE
        self._status = Content()
        self._places: list[tuple[int, int, str]] = []
        """The cells of each count, with the action that a click on it asks for."""

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

    def show_counts(self, counts: Mapping[Section, int], tied: Differing = _NONE) -> None:
        """Show the number of rows in each section, and of figures that differ from a table."""
        self._counts, self._tied, self._status = dict(counts), tied, Content()
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
        """Show the rows of the section whose count was clicked, or the figures that differ from a table."""
        offset = event.get_content_offset(self)
        for first, last, action in self._places if offset is not None else ():
            if offset is not None and first <= offset.x < last:
                self.post_message(ActionAsked(action))

    def render(self) -> Content:
        """The left and right parts of the line, with space between them."""
        width = self.size.width
        *lefts, least = self._lefts()
        for right, actions in self._rights():
            for left in lefts:
                gap = width - left.cell_length - right.cell_length
                if gap >= len(_BETWEEN):
                    return self._line(left, gap, right, actions)
        return self._line(least, max(0, width - least.cell_length - right.cell_length), right, actions)

    def _line(self, left: Content, gap: int, right: Content, actions: Sequence[tuple[str, int]]) -> Content:
        self._place(actions, left.cell_length + gap)
        return Content.assemble(left, " " * gap, right).truncate(self.size.width, ellipsis=True)

    def _place(self, actions: Sequence[tuple[str, int]], start: int) -> None:
        self._places = []
        for action, cells in actions:
            self._places.append((start, start + cells, action))
            start += cells + len(_BETWEEN)

    def _rights(self) -> Iterator[tuple[Content, list[tuple[str, int]]]]:
        """The counts in words, then as signs only; or the status; for one article only the figures of its tables."""
        if self._status or not self._counts or (self._articles < 2 and not self._tied.number):
            yield self._status, []
            return
        if self._articles < 2:
            part = self._tied_part(_words)
            yield part, [(_TIES, part.cell_length)]
            return
        shown = [section for section in SECTIONS if self._counts[section] or section == "conflict"]
        for form in (_words, _sign):
            parts = [
                Content.styled(form(section, self._counts[section]), LOOKS[section] if self._counts[section] else "")
                for section in shown
            ]
            actions = [f"filter_to('{section}')" for section in shown]
            if self._tied.number:
                parts.insert(1, self._tied_part(form))
                actions.insert(1, _TIES)
            cells = [(action, part.cell_length) for action, part in zip(actions, parts, strict=True)]
            yield Content(_BETWEEN).join(parts), cells

    def _tied_part(self, form: Callable[[Section, int], str]) -> Content:
        """The figures that differ from a table; signs say how many of them are sure: `table ≠ 1 ? 2`."""
        kinds: tuple[tuple[Section, int], ...] = (("conflict", self._tied.sure), ("check", self._tied.doubtful))
        signs = ("table", *(_sign(section, number) for section, number in kinds if number))
        text = differing_words(self._tied) if form is _words else " ".join(signs)
        return Content.styled(text, LOOKS["conflict" if self._tied.sure else "check"])

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
