"""The top line: what is compared, and how it stands."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from tui.claims.claim import NAMES, Relation

_TOLD: tuple[Relation, ...] = ("differ", "agree", "related", "single")


class Header(Widget):
    """`crossread · 4 articles`, and at the right the counts, or the step the analysis has come to."""

    ALLOW_SELECT = False

    def __init__(self, articles: int) -> None:
        super().__init__()
        self._left = f"crossread · {articles} {'article' if articles == 1 else 'articles'}"
        self._right = Content()

    def show_step(self, step: str, done: int, total: int) -> None:
        """Say what the analysis is doing."""
        self._show(Content(f"{step} {done}/{total} …" if total > 1 else f"{step} …"))

    def show_fault(self) -> None:
        """Say that there is no comparison; why stands in the claims pane."""
        self._show(Content("not compared"))

    def show_counts(self, counts: dict[Relation, int]) -> None:
        """Say how many claims there are of each relation."""
        parts = [Content.styled(f"{counts[relation]} {NAMES[relation]}", _look(relation)) for relation in _TOLD]
        self._show(Content(" · ").join(parts))

    def _show(self, right: Content) -> None:
        self._right = right
        self.refresh()

    def render(self) -> Content:
        """Both ends of the line, as far apart as it is wide."""
        gap = self.size.width - 2 - len(self._left) - self._right.cell_length
        if gap < 1:
            return self._right.truncate(self.size.width - 2, ellipsis=True)
        return Content.assemble((self._left, "bold"), " " * gap, self._right)


def _look(relation: Relation) -> str:
    return f"bold ${relation}" if relation == "differ" else f"${relation}"
