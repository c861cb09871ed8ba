"""The commands of the palette: the same actions as the keys, filters and themes, found by common words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from tui.app import keys
from tui.app.keymap import keymap_of
from tui.records import dataclass

if TYPE_CHECKING:
    from typing import Any

    from textual.screen import Screen

    from tui.app.keymap import KeyMap

_THEME_WORDS = ("theme", "colour", "color", "scheme", "appearance")


@dataclass(frozen=True, slots=True)
class Command:
    """One entry of the palette.

    `run` is the action of the screen that it does, `key` its key as printed, `more` says more than the name, `words`
    are others that people use for it; `theme` is the theme that it chooses.
    """

    name: str
    run: str = ""
    key: str = ""
    more: str = ""
    words: tuple[str, ...] = ()
    theme: str = ""


@runtime_checkable
class Offering(Protocol):
    """A screen with commands of its own, such as the filters of its rows."""

    def commands(self) -> Sequence[Command]:
        """The commands, in order."""


def commands_of(screen: Screen[Any]) -> tuple[Command, ...]:
    """The commands available on a screen."""
    panes = (screen.PANE,) if hasattr(screen, "PANE") else keys.MAIN
    own = screen.commands() if isinstance(screen, Offering) else ()
    return (*of_actions(panes, keymap_of(screen.app)), *own, *of_themes(screen.app.available_themes))


def of_actions(panes: Iterable[keys.Pane], key_map: KeyMap) -> Iterator[Command]:
    """The listed actions of some panes, with the reader's keys."""
    there = set(panes)
    for action in keys.ACTIONS:
        if action.listed and action.id != "palette" and there & set(action.panes):
            more = action.more.removeprefix(action.name).strip(" .,:;")
            yield Command(action.name, action.run, key_map.shown(action), more, action.words)


def of_themes(names: Iterable[str]) -> Iterator[Command]:
    """The themes; crossread's own come first."""
    for name in sorted(names, key=lambda name: (not name.startswith("crossread"), name)):
        yield Command(f"Theme: {name}", theme=name, words=_THEME_WORDS)


def matching(commands: Iterable[Command], typed: str) -> tuple[Command, ...]:
    """The commands that match some typed words, best first; all of them if nothing is typed."""
    query = " ".join(typed.casefold().split())
    found = ((_rank(command, query), command) for command in commands)
    ranked = sorted(((rank, command) for rank, command in found if rank is not None), key=lambda each: each[0])
    return tuple(command for _, command in ranked)


def _rank(command: Command, query: str) -> int | None:
    """How well a command matches a query, 0 being best; None if it does not."""
    name, words, more = command.name.casefold(), command.words, command.more.casefold()
    tests = (
        query == name,
        query in words,
        name.startswith(query),
        _begins_words(query, name),
        any(word.startswith(query) for word in words),
        _begins_words(query, f"{name} {' '.join(words)}"),
        _has_initials(query, name),
        query in name,
        _begins_words(query, f"{name} {more}"),
    )
    return tests.index(True) if any(tests) else None


def _begins_words(query: str, text: str) -> bool:
    """Whether each word of the query begins a word of the text."""
    there = text.split()
    return all(any(word.strip("(“").startswith(part) for word in there) for part in query.split())


def _has_initials(query: str, name: str) -> bool:
    """Whether the query is made of the first letters of the name: `nc` of `Next conflict`."""
    return len(query) > 1 and "".join(word[0] for word in name.split()).startswith(query)


async def run(screen: Screen[Any], action: str) -> None:
    """Run the chosen action, unless a quick key has closed the screen that it was chosen for."""
    if screen in screen.app.screen_stack:
        await screen.run_action(action)
