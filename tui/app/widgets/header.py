"""The top line: what is compared, and how it stands."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget

from tui.app import keys
from tui.app.keymap import keymap_of
from tui.claims.claim import MARKS, NAMES, Relation

_TOLD: tuple[Relation, ...] = ("differ", "agree", "related", "single")


class Header(Widget):
    """`crossread · 4 articles`, and at the right the counts, or the step the analysis has come to."""

    ALLOW_SELECT = False

    def __init__(self, articles: int) -> None:
        super().__init__()
        self._articles = articles
        self._reviewed = ""
        self._changed = 0
        self._locked = ""
        self._hidden = 0
        self._right = self._short = Content()

    def show_step(self, step: str, done: int, total: int) -> None:
        """Say what the analysis is doing."""
        far = f"{step} {done:,}/{total:,} …" if total > 1 else f"{step} …"
        self._show(Content(f"{far} {keymap_of(self.app).first(keys.STOP)} stops"))

    def show_told(self, text: str) -> None:
        """Say how things stand, in words of the caller's."""
        self._show(Content(text))

    def show_fault(self) -> None:
        """Say that there is no comparison; why stands in the claims pane."""
        self._show(Content("not compared"))

    def show_counts(self, counts: dict[Relation, int]) -> None:
        """Say how many claims there are of each relation."""
        words = [Content.styled(f"{counts[relation]:,} {NAMES[relation]}", _look(relation)) for relation in _TOLD]
        signs = [Content.styled(f"{MARKS[relation]} {counts[relation]:,}", _look(relation)) for relation in _TOLD]
        self._show(Content(" · ").join(words), Content("   ").join(signs))

    def show_reviewed(self, reviewed: int, rows: int) -> None:
        """Say how far the review is, once it has begun."""
        self._reviewed = f"{reviewed} of {rows} reviewed" if reviewed else ""
        self.refresh()

    def show_changed(self, files: int) -> None:
        """Say that files were changed on the disk since they were read."""
        if files != self._changed:
            self._changed = files
            self.refresh()

    def show_locked(self, *, on: bool) -> None:
        """Say that the articles scroll together."""
        self._locked = "scroll lock" if on else ""
        self.refresh()

    def show_hidden(self, articles: int) -> None:
        """Say how many of the articles are hidden."""
        self._hidden = articles
        self.refresh()

    def _show(self, right: Content, short: Content | None = None) -> None:
        self._right, self._short = right, short or right
        self.refresh()

    def render(self) -> Content:
        """Both ends of the line, as far apart as it is wide."""
        for left in self._lefts():
            for right in (self._right, self._short):
                gap = self.size.width - 2 - right.cell_length - len(left)
                if gap > 0:
                    return Content.assemble((left, "bold"), " " * gap, right)
        return self._short.truncate(self.size.width - 2, ellipsis=True)

    def _lefts(self) -> Iterator[str]:
        """What stands at the left, from the fullest to what must be said; the counts shrink to signs first."""
        articles = f"{self._articles:,} {'article' if self._articles == 1 else 'articles'}"
        hidden = f"{self._hidden} hidden" if self._hidden else ""
        changed = f"{self._changed} changed on disk: Ctrl+L" if self._changed else ""
        states = (hidden, self._locked, self._reviewed, changed)
        for parts in (
            ("crossread", articles, *states),
            (articles, *states),
            states,
            (self._reviewed, changed),
            (changed or self._reviewed or self._locked or hidden,),
        ):
            if any(parts):
                yield " · ".join(part for part in parts if part)
        yield f"{self._changed} changed" if changed else self._reviewed.removesuffix(" reviewed")


def _look(relation: Relation) -> str:
    return f"bold ${relation}" if relation == "differ" else f"${relation}"
