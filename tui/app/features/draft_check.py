"""The check of a draft: worked out in the background, and decided on item by item."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from typing import TYPE_CHECKING, Literal, NamedTuple

from tui.app import background, keys
from tui.app.check.start import Checking, CheckPlace, engine
from tui.app.desk.feature import Feature
from tui.app.keymap import keymap_of
from tui.app.messages import CheckStepBegun
from tui.errors import StoppedError
from tui.progress import Throttle
from tui.reading.sanitise import one_line
from tui.sessions.item_values import ItemValue
from tui.sessions.source_edits import anchored, document_anchor

if TYPE_CHECKING:
    from tui.app.desk.desk import Desk
    from tui.app.features.edits import Edits
    from tui.checking.check import Check, Evidence
    from tui.checking.review import CheckReview
    from tui.comparison import Comparison
    from tui.reading.documents import Document
    from tui.sessions.item_places import ItemPlaces
    from tui.sessions.session import Edit, ItemEditKind, LoggedEdit

_WORK = "draft check"
_BEAT = 0.05
"""Seconds between two messages of progress."""
Stage = Literal["none", "waiting", "running", "stopped", "failed", "done"]
ALONE = "Add a source first: press A"
NOTHING_SHOWN = "Nothing to check: the draft has no figures, dates, names or quotations."


class _Made(NamedTuple):
    """What a check is made of."""

    comparison: Comparison
    draft: str
    primary: tuple[str, ...]

    def is_like(self, other: _Made) -> bool:
        """Whether it is the same; two comparisons are not compared, which would take long."""
        return self.comparison is other.comparison and self[1:] == other[1:]


def _nobody() -> None:
    """No screen shows the check."""


class DraftCheck(Feature):
    """Goes on while its screen is closed; another draft, other primary sources or corrected matches begin it again."""

    def __init__(self, desk: Desk, edits: Edits, checking: Checking | None = None) -> None:
        self._desk = desk
        self._edits = edits
        self._checking = checking or Checking(engine())
        self._stopped = Event()
        self._throttle = Throttle(_BEAT)
        self._made: _Made | None = None
        """What the check in progress, or the last one, was made of."""
        self._places: ItemPlaces | None = None
        self._reviewed: tuple[tuple[Edit, ...], ItemPlaces, CheckReview] | None = None
        """The decisions that some edits add up to."""
        self._resume = self._checking.draft
        """The place to go on at when the check is there."""
        self.stage: Stage = "none"
        self.progress = ""
        """The step that is being worked on, or why the check failed."""
        self.draft = -1
        """The position of the draft among the documents; -1 before there is one."""
        self.check: Check | None = None
        self.current = ""
        """The id of the item under the cursor."""
        self.changed: Callable[[], None] = _nobody
        """Called whenever anything here has changed; set by the screen that shows it."""

    # Which draft

    def choose_draft(self) -> str:
        """Take the document in focus as the draft, or resume the last check; why not, or nothing."""
        desk, documents = self._desk, self._documents
        if len(documents) < 2:
            return ALONE
        focused = desk.panes.focused_article
        if self._resume is not None:
            wanted = anchored(self._resume.draft, documents)
            chosen = next((place for place, each in enumerate(documents) if each is wanted), 0)
        elif self.draft >= 0 and (focused is None or desk.selection.aim is not None):
            # A jump from the check leads to a source, which is no other draft for that.
            chosen = self.draft
        else:
            chosen = desk.panes.leading_article
        if chosen != self.draft:
            self.draft, self.check, self._places = chosen, None, None
        self._checking.remember(self.place)
        self.begin()
        return ""

    @property
    def _documents(self) -> tuple[Document, ...]:
        found = self._desk.comparison
        return found.documents if found else self._desk.documents

    @property
    def document(self) -> Document:
        """The draft."""
        return self._documents[self.draft]

    def left(self) -> None:
        """The reader has closed the check."""
        self.changed = _nobody
        self._checking.remember(None)

    def place(self) -> CheckPlace:
        """The draft and the item under the cursor, to return to it if the draft is read again."""
        subject = self._places.subject(self.current) if self._places else None
        target = self._places.target(subject.id) if self._places and subject else ()
        return CheckPlace(document_anchor(self.document), target, subject.kind if subject else "")

    def take_place(self) -> str:
        """The id of the item to begin at, once; empty for the first."""
        resume, self._resume = self._resume, None
        return self._places.find(resume.item, resume.kind) if resume and resume.item and self._places else ""

    # The work

    def begin(self) -> None:
        """Work out the check, unless that is done or going on."""
        comparison = self._desk.comparison
        if comparison is None:
            self._set("waiting", self.progress if self.stage == "waiting" else "")
            return
        draft = comparison.documents[self.draft].id
        wanted = _Made(comparison, draft, self.primary)
        if self.stage in {"running", "done"} and self._made is not None and self._made.is_like(wanted):
            return
        self._stopped.set()
        self._stopped, self._made = Event(), wanted
        stopped, checks, primary = self._stopped, self._checking.checks, self.primary

        def report(_step: str, done: int, total: int) -> None:
            if self._throttle.allows(_WORK, done, total) and not stopped.is_set():
                self._desk.screen.post_message(CheckStepBegun(done, total))

        def work() -> tuple[Event, Check | None, ItemPlaces | None]:
            from tui.sessions.item_places import ItemPlaces  # noqa: PLC0415 - as below

            try:
                found = checks(comparison, draft, primary, report, stopped.is_set)
            except StoppedError:
                return stopped, None, None
            # The engine of the diff is loaded here, so that it delays no key.
            from tui.app.evidence import load  # noqa: PLC0415

            load()
            return stopped, found, ItemPlaces(found)

        self._set("running", "")
        background.begin(self._desk.screen, _WORK, work)

    def toggle(self) -> None:
        """Stop the work, or begin it again."""
        if self.stage == "running":
            self._stopped.set()
            self._set("stopped", "")
        elif self.stage in {"stopped", "failed"}:
            self.begin()

    def show_step(self, done: int, total: int) -> None:
        """The check has reached one of its sentences."""
        if self.stage == "running":
            self._set("running", f"{done:,} of {total:,} sentences" if total else "")

    def show_comparing(self, step: str, done: int, total: int) -> None:
        """The comparison, which the check waits for, has reached a step."""
        if self.stage == "waiting":
            self._set("waiting", f"{step} {done:,} of {total:,}" if total else step)

    def show_failure(self, text: str) -> None:
        """There is no comparison to check with."""
        if self.stage == "waiting":
            self._set("failed", one_line(text))

    def work_done(self, message: background.Done) -> None:
        """Show the check, unless it was stopped or begun again meanwhile."""
        if message.name != _WORK:
            return
        stopped, found, places = message.result
        if stopped is self._stopped and found is not None and not stopped.is_set():
            self.check, self._places = found, places
            self._set("done", "")

    def work_failed(self, message: background.Failed) -> None:
        """Show why there is no check."""
        if message.name == _WORK:
            self._set("failed", one_line(message.text))

    def comparison_shown(self, *, untouched: bool) -> None:
        """Begin, if the check was waiting for the comparison."""
        del untouched
        if self.draft >= 0 and self.stage in {"waiting", "failed"}:
            self.begin()

    def comparison_replaced(self) -> None:
        """Check again with the corrected matches."""
        if self.draft >= 0:
            self.begin()

    def _set(self, stage: Stage, progress: str) -> None:
        self.stage, self.progress = stage, progress
        self.changed()

    @property
    def state(self) -> str:
        """What is going on, in a sentence; empty where the check is there."""
        key = keymap_of(self._desk.screen.app).first(keys.STOP)
        detail = f": {self.progress}" if self.progress else ""
        return {
            "none": "",
            "waiting": f"Comparing first{detail} … {key} stops",
            "running": f"Checking{detail} … {key} stops",
            "stopped": f"Stopped; {key} checks again",
            "failed": self.progress,
            "done": "",
        }[self.stage]

    # The review

    @property
    def primary(self) -> tuple[str, ...]:
        """The ids of the primary sources."""
        reviewer, documents = self._desk.rows.reviewer, self._documents
        given = [each.id for anchor in self._checking.primary if (each := anchored(anchor, documents))]
        found = reviewer.primary(documents, given) if reviewer else given
        draft = documents[self.draft].id if self.draft >= 0 else ""
        return tuple(name for name in found if name != draft)

    @property
    def review(self) -> CheckReview:
        """The decisions on the items."""
        from tui.checking.review import CheckReview  # noqa: PLC0415 - loaded with the check

        reviewer, places = self._desk.rows.reviewer, self._places
        if reviewer is None or places is None:
            return CheckReview()
        known = self._reviewed
        if known is None or known[0] is not reviewer.edits or known[1] is not places:
            self._reviewed = known = reviewer.edits, places, reviewer.check_review(places)
        return known[2]

    @property
    def initials(self) -> str | None:
        """The initials to sign with; None if they are not known yet."""
        reviewer = self._desk.rows.reviewer
        return reviewer.initials(self._checking.initials) if reviewer else None

    def set_initials(self, initials: str) -> bool:
        """Sign the next decisions with these initials; returns whether that could be saved."""
        return self._edits.make(lambda reviewer: reviewer.set_initials(self._documents, initials))

    def edit(
        self, item: str, kind: ItemEditKind, value: str, *, right: str = "", evidence: Evidence | None = None
    ) -> bool:
        """Make an edit of an item; returns whether it could be saved."""
        places = self._places
        subject = places.subject(item) if places else None
        if places is None or subject is None or not self._edits.ready:
            return False
        given = ItemValue(subject.kind, value, right, self.initials or "", subject.state)
        place = (evidence.document, evidence.span) if evidence else None
        return self._edits.make(lambda reviewer: reviewer.edit_item(places, item, kind, given, place))

    def set_primary(self, document: str) -> bool | None:
        """Make a source primary, or no longer, and check again; returns whether it is now, None if nothing is saved."""
        chosen = next((each for each in self._documents if each.id == document), None)
        if chosen is None or not self._edits.ready:
            return None
        on = document not in self.primary
        if not self._edits.make(lambda reviewer: reviewer.set_primary(chosen, on=on)):
            return None
        self.begin()
        return on

    def revert(self, note: Callable[[str], None], *, undone: bool) -> str:
        """Undo or redo an edit; returns the id of the item it is about, empty for none."""
        reverted = self._edits.revert(note, undone=undone)
        self.changed()
        return self._places.item(reverted.edit) if reverted and self._places else ""

    def edit_reverted(self, edit: Edit, *, undone: bool) -> None:
        """Check again if another source is primary now."""
        del undone
        if edit.kind == "primary" and self.draft >= 0:
            self.begin()

    def edits_loaded(self) -> None:
        """Show the decisions of another terminal, and check again if another source is primary now."""
        if self.stage == "done":
            self.begin()
            self.changed()

    @property
    def logged(self) -> tuple[LoggedEdit, ...]:
        """Every edit in words, with the items that they are about."""
        reviewer = self._desk.rows.reviewer
        return reviewer.logged(self._places) if reviewer and self._places else ()
