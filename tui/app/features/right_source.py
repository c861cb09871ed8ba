"""The question which source of a conflict is right, asked when the conflict is confirmed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.app.desk.feature import Feature
from tui.reading.sanitise import one_line

if TYPE_CHECKING:
    from textual import events

    from tui.app.desk.desk import Desk
    from tui.app.features.edits import Edits
    from tui.claims.claim import Claim

_MOST = 9
"""The number of sources that a digit can name."""


class RightSource(Feature):
    """A digit chooses the source, Enter means that none is right; Esc or any other key leaves it open."""

    def __init__(self, desk: Desk, edits: Edits) -> None:
        self._desk = desk
        self._edits = edits
        self._claim: Claim | None = None
        self._choices: dict[str, str] = {}
        """The ids of the documents, by their digits."""
        self._then: Callable[[str], None] = lambda _: None

    def ask(self, claim: Claim, then: Callable[[str], None]) -> None:
        """Ask for the source; `then` gets the answer in words."""
        documents = list(dict.fromkeys(passage.document for passage in claim.passages))
        numbers = [self._desk.article_of(document) + 1 for document in documents]
        if max(numbers) > _MOST:
            numbers = list(range(1, len(documents) + 1))
        chosen = sorted(zip(numbers, documents, strict=True))[:_MOST]
        self._claim, self._then = claim, then
        self._choices = {str(number): document for number, document in chosen}
        self._show_choices()

    def _show_choices(self) -> None:
        hints = [(digit, self._name(document)) for digit, document in self._choices.items()]
        self._desk.footer.ask((("Which is right?", ""), *hints, ("Enter", "none of them"), ("Esc", "skip")))

    @property
    def asking(self) -> bool:
        """Whether the question is open; the rows it is about stay until it is answered."""
        return self._claim is not None

    def key_pressed(self, event: events.Key) -> bool:
        """Handle the answer; any other key has its usual effect."""
        if self._claim is None:
            return False
        handled = self._take(self._claim, event)
        if not self.asking:
            for feature in self._desk.features:
                feature.answered()
        return handled

    def _take(self, claim: Claim, event: events.Key) -> bool:
        self._claim = None
        document = self._choices.get(event.character or "")
        if event.key == "escape":
            self._then("")
        elif event.key == "enter" or document:
            self._answer(claim, document or "")
        elif (event.character or "").isdecimal():
            # A digit of a source that is not among them would lead away from the question.
            self._claim = claim
            self._show_choices()
        else:
            return False
        return True

    def _answer(self, claim: Claim, document: str) -> None:
        reviewer = self._desk.rows.reviewer
        if reviewer is None:
            return
        known = reviewer.of(claim).resolution
        saved = self._edits.make(
            lambda reviewer: reviewer.resolve(
                claim, right=document, none_right=not document, value=known.value, evidence=known.evidence
            )
        )
        if saved:
            self._then(f"{self._name(document)} is right" if document else "no source is right")

    def _name(self, document: str) -> str:
        return one_line(next((s.short for s in self._desk.sources if s.document == document), document))
