"""The start screen: recent comparisons, the samples, and the file picker."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from tui.app.messages import ArticlesChosen
from tui.app.saved_view import from_json
from tui.app.screens.picker import PickerScreen
from tui.app.widgets.choices import Choices
from tui.errors import Trouble
from tui.figures import wording
from tui.reading.sanitise import one_line
from tui.records import dataclass
from tui.resources import current_folder, samples

if TYPE_CHECKING:
    from tui.reading.pages import Pages
    from tui.sessions.store import Recent

_LONGEST = 100
"""Characters of the name of a source."""
_MOST_TROUBLES, _MOST_NAMED = 3, 8
"""The maximum number of problems, and of sources of one session, that are named; the rest are counted."""


@dataclass(frozen=True, slots=True)
class _Offer:
    """One entry: its words, a dimmed line below them, and the paths it opens; without paths, it opens the picker.

    `together` if they were compared with each other before.
    """

    words: str
    detail: str
    paths: tuple[str, ...]
    together: bool = False


class OpeningScreen(Screen[None], inherit_bindings=False):
    """A list to choose from; posts the paths to the app. The disk is not searched until the picker is opened."""

    AUTO_FOCUS = "#offers"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j,down", "step(1)", show=False),
        Binding("k,up", "step(-1)", show=False),
        Binding("g,home", "step(-1000)", show=False),
        Binding("G,end", "step(1000)", show=False),
        Binding("slash,o", "find", show=False),
        Binding("q,escape", "close", show=False),
    ]

    def __init__(
        self,
        recent: Sequence[Recent] = (),
        troubles: Sequence[Trouble] = (),
        *,
        picks: bool = True,
        pages: Pages | None = None,
    ) -> None:
        super().__init__()
        self._recent = tuple(recent)
        self._picks = picks
        self._pages = pages
        self._message = describe(troubles)
        self._offered: dict[str, _Offer] = {}
        """The entries of the list, by the ids of their options."""

    def compose(self) -> ComposeResult:
        """The list, and a line for errors."""
        with Vertical(id="opening", classes="panel") as frame:
            frame.border_title = Content("crossread")
            keys = "Enter: open · /: find files · q: quit" if self._picks else "Enter: open · q: quit"
            frame.border_subtitle = Content(keys)
            yield Static(Content("Compares several accounts of the same story, side by side."), id="about")
            yield Choices(*self._options(), id="offers", markup=False)
            yield Static(Content(self._message), id="message")

    @property
    def _offers(self) -> list[_Offer]:
        found = [_offer(recent) for recent in self._recent if recent.paths and all(recent.paths)]
        found.append(_Offer("Sample articles", "four accounts of one quarter's results", (str(samples()),)))
        if self._picks:
            found.append(_Offer("Find articles …", f"in {one_line(str(current_folder()))}", ()))
        return found

    def _options(self) -> list[Option]:
        """The entries, each under its own name: others may be offered before a choice of one arrives."""
        self._offered = {f"{len(self._recent)} {number}": offer for number, offer in enumerate(self._offers)}
        return [Option(_line(offer), id=name) for name, offer in self._offered.items()]

    def show_recent(self, recent: Sequence[Recent]) -> None:
        """Show the recent sessions, once they are known."""
        self._recent = tuple(recent)
        offers = self.query_one("#offers", OptionList)
        offers.set_options(self._options())
        offers.highlighted = 0

    def show_message(self, text: str) -> None:
        """Show an error on one line."""
        self.query_one("#message", Static).update(Content(one_line(text)))

    def show_troubles(self, troubles: Sequence[Trouble]) -> None:
        """Show what could not be read."""
        self.show_message(describe(troubles))

    def note(self, text: str) -> None:
        """Show a message, as other screens do in their bottom line."""
        self.show_message(text)

    @on(OptionList.OptionSelected)
    def _open(self, message: OptionList.OptionSelected) -> None:
        offer = self._offered.get(message.option_id or "")
        if offer is None:
            return
        if offer.paths:
            self.post_message(ArticlesChosen(offer.paths, together=offer.together))
        else:
            self.action_find()

    def action_step(self, by: int) -> None:
        """Go down or up the list."""
        offers = self.query_one("#offers", OptionList)
        offers.highlighted = max(0, min((offers.highlighted or 0) + by, offers.option_count - 1))

    def action_find(self) -> None:
        """Find files as their names are typed."""
        if self._picks:
            self.app.push_screen(PickerScreen(current_folder(), pages=self._pages), self._take)

    def _take(self, paths: tuple[str | Path, ...] | None) -> None:
        if paths:
            self.post_message(ArticlesChosen(tuple(map(str, paths))))

    def action_close(self) -> None:
        """Quit."""
        self.app.exit()


def describe(troubles: Sequence[Trouble]) -> str:
    """What could not be read, the first problems in full."""
    more = f" And {len(troubles) - _MOST_TROUBLES:,} more." if len(troubles) > _MOST_TROUBLES else ""
    return " ".join(one_line(trouble.text) for trouble in troubles[:_MOST_TROUBLES]) + more


def _offer(recent: Recent) -> _Offer:
    """A recent session, named by the title and sources of its story, or by its files if these were not saved."""
    view = from_json(recent.place)
    named = view.sources or recent.names
    more = f" and {len(named) - _MOST_NAMED:,} more" if len(named) > _MOST_NAMED else ""
    names = ", ".join(one_line(name[:_LONGEST]) for name in named[:_MOST_NAMED]) + more
    state = f"{recent.reviewed} of {view.rows} reviewed" if view.rows else f"{recent.reviewed} reviewed"
    parts = (names if view.title else "", _day(recent.at), state)
    detail = " · ".join(part for part in parts if part)
    return _Offer(one_line(view.title) or names, detail, tuple(dict.fromkeys(recent.paths)), together=True)


def _day(at: str) -> str:
    try:
        local = datetime.fromisoformat(at).astimezone()
    except (ValueError, OverflowError):
        return ""
    return f"{wording.format_day(local)}, {local:%H:%M}"


def _line(offer: _Offer) -> Content:
    return Content.assemble(offer.words, "\n", (f"  {offer.detail}", "dim"))
