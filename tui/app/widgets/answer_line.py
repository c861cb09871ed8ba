"""The text field for a short answer to a question."""

from __future__ import annotations

from collections.abc import Callable

from tui.app.widgets.typed_line import TypedLine


class AnswerLine(TypedLine):
    """Enter gives the answer, Esc none."""

    HINTS = (("Enter", "save"), ("Esc", "none"))

    def __init__(self) -> None:
        super().__init__(id="answer")
        self._done: Callable[[str | None], None] | None = None

    def open(self, question: str, answer: str, done: Callable[[str | None], None]) -> None:
        """Ask a question, with an answer to begin with; `done` gets the answer, None for none."""
        self._done = done
        self.entitle(question)
        self.begin(answer)

    def action_accept(self) -> None:
        """Give the answer."""
        self._finish(self.value.strip())

    def action_leave(self) -> None:
        """Give no answer."""
        self._finish(None)

    def _finish(self, answer: str | None) -> None:
        done, self._done = self._done, None
        self.display = False
        if done is not None:
            done(answer)
