"""The panel in which a note is written, below the texts it is about."""

from __future__ import annotations

from collections.abc import Callable

from textual import events
from textual.widgets import Input, Static

from tui.app.widgets.titled import Frame
from tui.app.widgets.typed_line import TypedLine
from tui.reading.sanitise import one_line
from tui.records import dataclass

_ROOMY = 40
"""The number of terminal lines from which on the other panes need not shrink for three lines."""
_LABELS = ("Note", "Right value", "Evidence")


@dataclass(frozen=True, slots=True)
class NoteText:
    """The text about a row: the note and, for a conflict, the right value and its evidence."""

    note: str = ""
    value: str = ""
    evidence: str = ""


class NoteField(TypedLine):
    """One line of the panel. Enter and Esc save the whole panel, Tab goes to the next line."""

    def __init__(self, panel: NotePanel, label: str) -> None:
        super().__init__(id=f"field-{label.rsplit(maxsplit=1)[-1].lower()}")
        self._panel = panel

    def fill(self, text: str) -> None:
        """Show this text without treating it as typed."""
        with self.prevent(Input.Changed):
            self.value = text

    def type_key(self, event: events.Key) -> bool:
        """As in the base class; Tab and the arrows change lines."""
        if event.key in {"tab", "down", "shift+tab", "up"} and self._panel.settles:
            self._panel.step(self, 1 if event.key in {"tab", "down"} else -1)
            return True
        return super().type_key(event)

    def action_accept(self) -> None:
        """Save the panel."""
        self._panel.action_accept()

    def action_leave(self) -> None:
        """Save the panel too: nothing written is ever lost."""
        self._panel.action_accept()

    @property
    def typing(self) -> bool:
        """As in the base class; another line of the panel does not count as elsewhere."""
        return self.screen.focused in self._panel.fields


class NotePanel(Frame):
    """A line for the note; for a conflict two more, for the right value and the evidence."""

    def __init__(self) -> None:
        super().__init__(id="note")
        self.display = False
        self.settles = False
        """Whether the row is a conflict, which can be settled."""
        self.fields: tuple[NoteField, ...] = ()
        self._labels: tuple[Static, ...] = ()
        self._done: Callable[[NoteText], None] | None = None

    @property
    def hints(self) -> tuple[tuple[str, str], ...]:
        """Its keys, for the bottom line."""
        tab = (("Tab", "next line"),) if self.settles else ()
        return ("Enter or Esc", "save"), *tab, ("u", "undo afterwards")

    def open(self, label: str, text: NoteText, done: Callable[[NoteText], None], *, settles: bool = False) -> None:
        """Start with the existing text; `done` gets the final text."""
        self.settles = settles
        if not self.fields:
            # Mounted here and not composed, which would happen after the next keys.
            self._labels = tuple(Static(name, markup=False, classes="label") for name in _LABELS)
            self.fields = tuple(NoteField(self, name) for name in _LABELS)
            self.mount(*(part for row in zip(self._labels, self.fields, strict=True) for part in row))
        self._done = done
        self.display = True
        self.set_class(settles, "-settles")
        self.screen.set_class(settles and self.app.size.height < _ROOMY, "-writing")
        for label_shown, field in zip(self._labels, self.fields, strict=True):
            field.HINTS = self.hints
            label_shown.display = settles
            field.display = settles or field is self.fields[0]
        self.entitle(f"Note on {one_line(label)}")
        for field, value in zip(self.fields, (text.note, text.value, text.evidence), strict=True):
            field.fill(value)
        self.fields[0].begin(text.note)

    def step(self, field: NoteField, by: int) -> None:
        """Go to another line."""
        following = self.fields[(self.fields.index(field) + by) % len(self.fields)]
        following.begin(following.value)

    def action_accept(self) -> None:
        """Close the panel, and pass on the text."""
        done, self._done = self._done, None
        self.display = False
        self.screen.remove_class("-writing")
        if done is not None:
            note, value, evidence = (field.value.strip() for field in self.fields)
            done(NoteText(note, value, evidence) if self.settles else NoteText(note))
