"""Every action of the app: its id, its keys, and the sentence that footer, help and palette show for it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from textual.binding import Binding, BindingType
from textual.keys import KEY_NAME_REPLACEMENTS

Pane = Literal["article", "claims", "diff", "figures", "quotations", "overview", "digest", "why", "stories", "reading"]
Group = Literal["Move", "Differences", "Witnesses", "Review", "Search", "Lists", "Hand on", "Panes", "Program"]

GROUPS: tuple[Group, ...] = (
    "Differences", "Witnesses", "Review", "Search", "Lists", "Hand on", "Move", "Panes", "Program",
)  # fmt: skip
"""The order of the help screen."""

PANE_NAMES: dict[Pane, str] = {
    "article": "an article", "claims": "the claims", "diff": "the diff", "figures": "the figures table",
    "quotations": "the quotations", "overview": "the overview", "digest": "the digest", "why": "the reasons",
    "stories": "the stories", "reading": "the reading of articles",
}  # fmt: skip

MAIN: tuple[Pane, ...] = ("article", "claims", "diff")
"""The panes of the main screen."""

LISTS: tuple[Pane, ...] = ("figures", "quotations", "overview", "digest", "why")
"""The lists that have the screen for themselves and lead back into the articles."""

EVERYWHERE: tuple[Pane, ...] = (*MAIN, *LISTS)
"""Wherever there is a comparison to be looked into."""

MOVING: tuple[Pane, ...] = (*EVERYWHERE, "stories")
"""Wherever there is a cursor."""

ALL: tuple[Pane, ...] = (*MOVING, "reading")


@dataclass(frozen=True, slots=True)
class Action:
    """Something the reader can do.

    `keys` are Textual's names; `run` is the action of the screen (or of the app, with `app.`); `label` is the word in
    the footer, empty where it is not shown there; `panes` are those it does something in; `shown` replaces the keys
    where a row of keys is one entry, and `listed` is false for the others of that row; `counted` is true for a move
    that digits before it repeat.
    """

    id: str
    keys: tuple[str, ...]
    run: str
    sentence: str
    group: Group
    label: str = ""
    panes: tuple[Pane, ...] = MAIN
    shown: str = ""
    listed: bool = True
    everywhere: bool = False
    counted: bool = False


def _article(number: int) -> Action:
    return Action(
        id=f"article-{number}",
        keys=(str(number),),
        run=f"article({number})",
        sentence="Go to that article; before a letter that moves it is a count: 3j, 12G."
        if number == 1
        else f"Go to article {number}.",
        group="Panes",
        shown="1 … 9" if number == 1 else "",
        listed=number == 1,
    )


STOP = Action(
    "stop", ("ctrl+g",), "app.stop", "Stop the work that goes on, or take it up again.", "Program",
    panes=(*MAIN, "stories", "reading"),
)  # fmt: skip

ACTIONS: tuple[Action, ...] = (
    Action(
        "open-read", ("enter",), "open", "Open the articles that are read, once the reading is stopped.", "Lists",
        panes=("reading",),
    ),
    Action("story", ("enter",), "source", "Compare the story.", "Lists", "compare", panes=("stories",)),
    Action("everything", ("a",), "everything", "Compare all the articles.", "Lists", "compare all", panes=("stories",)),
    Action(
        "next-difference", ("right_square_bracket", "J"), "seek('notable', 1)",
        "Go to the next row that is not plain agreement.", "Differences", "next difference",
        panes=EVERYWHERE, counted=True,
    ),
    Action(
        "previous-difference", ("left_square_bracket", "K"), "seek('notable', -1)",
        "Go to the previous row that is not plain agreement.", "Differences", panes=EVERYWHERE, counted=True,
    ),
    Action(
        "next-conflict", ("right_curly_bracket", "greater_than_sign"), "seek('conflict', 1)",
        "Go to the next conflict of figures.", "Differences", "next conflict", counted=True,
    ),
    Action(
        "previous-conflict", ("left_curly_bracket", "less_than_sign"), "seek('conflict', -1)",
        "Go to the previous conflict of figures.", "Differences", counted=True,
    ),
    Action(
        "filter", ("f",), "filter",
        "Filter: all, differ, only here, related, agree, open, marked; the figures by kind.", "Differences", "filter",
        panes=(*MAIN, "figures"),
    ),
    Action(
        "order", ("O",), "order", "Sort the rows: differ first, largest difference first, in the order of the text.",
        "Differences",
    ),
    Action(
        "source", ("enter",), "source",
        "Go to the sentence in its article.", "Witnesses", "to the article", panes=("claims", "diff", *LISTS),
    ),
    Action(
        "next-witness", ("full_stop",), "witness(1)",
        "Go to the next article that says it.", "Witnesses", "next witness",
    ),
    Action("previous-witness", ("comma",), "witness(-1)", "Go to the previous article that says it.", "Witnesses"),
    Action(
        "back", ("backspace",), "back", "Go back to where you were.", "Witnesses", "back",
        panes=("article", *LISTS),
    ),
    Action(
        "search", ("slash",), "search('all')", "Search all articles: a regular expression, as in less.", "Search",
        "search",
    ),
    Action("search-pane", ("ctrl+f",), "search('pane')", "Search this article alone.", "Search"),
    Action("search-rows", ("ampersand",), "search('rows')", "Show the rows that match a pattern.", "Search"),
    Action("next-match", ("n",), "match(1)", "Go to the next match.", "Search", counted=True),
    Action("previous-match", ("N",), "match(-1)", "Go to the previous match.", "Search", counted=True),
    Action("clear", ("escape",), "clear", "Clear the search, then the pattern of the rows.", "Search"),
    Action(
        "immaterial", ("W",), "immaterial", "Hide or show differences that are only written otherwise.", "Differences",
    ),
    Action("numbers", ("number_sign",), "numbers", "Number the sentences, as they are cited.", "Panes"),
    Action(
        "figures", ("t",), "open('figures')", "Show the figures: what measures the same thing on one row.", "Lists",
        "figures", panes=EVERYWHERE,
    ),
    Action(
        "quotations", ("quotation_mark",), "open('quotations')", "Show who is quoted where, and what was changed.",
        "Lists", panes=EVERYWHERE,
    ),
    Action(
        "overview", ("o",), "open('overview')", "Show how much of each article is in each other.", "Lists",
        panes=EVERYWHERE,
    ),
    Action(
        "digest", ("S",), "open('digest')", "Show what they share, where they differ, and the summaries.", "Lists",
        panes=EVERYWHERE,
    ),
    Action(
        "why", ("i",), "open('why')", "Say why the passages of the row were lined up, or how a figure was read.",
        "Lists", panes=(*MAIN, "figures", "why"),
    ),
    Action(
        "method", ("M",), "method", "Summarise by the next method.", "Lists", "method", panes=("article", "digest"),
    ),
    Action(
        "longer", ("plus",), "length(1)", "Make the summaries longer.", "Lists", "longer", panes=("article", "digest"),
    ),
    Action("shorter", ("minus",), "length(-1)", "Make the summaries shorter.", "Lists", panes=("article", "digest")),
    Action(
        "verdict", ("v",), "ask('verdict')",
        "Verdict, then c confirmed, d disputed, w wrong match, u unclear, n none; a capital writes a note too.",
        "Review", "verdict",
    ),
    Action("reviewed", ("r",), "reviewed", "Call the row reviewed and go on to the next open one.", "Review"),
    Action("note", ("c",), "note", "Write a note on the row.", "Review"),
    Action("mark", ("m",), "ask('mark')", "Set a mark on the row: m and a letter.", "Review"),
    Action("go-to-mark", ("apostrophe",), "ask('go to mark')", "Go to a mark: ' and its letter.", "Review"),
    Action("pin", ("p",), "pin", "Pin the passages of the row together, or hold one for the next pin.", "Review"),
    Action("unpin", ("P",), "unpin", "Undo the pin on the row.", "Review"),
    Action("undo", ("u",), "undo", "Take back the last thing you said.", "Review"),
    Action("redo", ("ctrl+r",), "redo", "Do again what was taken back.", "Review"),
    Action("lost", ("L",), "lost", "List what you said that has no row any longer.", "Review"),
    Action("copy", ("y",), "copy", "Copy the sentence with its citation, and show it.", "Hand on"),
    Action("copy-row", ("Y",), "copy_row", "Copy the row as Markdown.", "Hand on"),
    Action("copy-to-file", ("ctrl+y",), "copy_to_file", "Add what was copied last to a file.", "Hand on"),
    Action("edit", ("e",), "edit", "Open the article in your editor, at the line of the passage.", "Hand on"),
    Action("export", ("E",), "export", "Write a report to a file.", "Hand on"),
    Action(
        "reread", ("ctrl+l",), "app.reread", "Read the articles again.", "Program",
    ),
    Action("add", ("A",), "app.add", "Add articles.", "Program"),
    Action("drop", ("X",), "app.drop", "Drop the article in focus.", "Program", panes=("article",)),
    Action(
        "line-down", ("j", "down"), "move('down')", "Move one line or row down.", "Move", panes=MOVING, counted=True,
    ),
    Action("line-up", ("k", "up"), "move('up')", "Move one line or row up.", "Move", panes=MOVING, counted=True),
    Action("page-down", ("space", "pagedown"), "move('page_down')", "Move one page down.", "Move", panes=MOVING),
    Action("page-up", ("b", "pageup"), "move('page_up')", "Move one page up.", "Move", panes=MOVING),
    Action("half-down", ("ctrl+d",), "move('half_down')", "Move half a page down.", "Move", panes=MOVING),
    Action("half-up", ("ctrl+u",), "move('half_up')", "Move half a page up.", "Move", panes=MOVING),
    Action("top", ("g", "home"), "move('top')", "Go to the top.", "Move", panes=MOVING, counted=True),
    Action("bottom", ("G", "end"), "move('bottom')", "Go to the bottom.", "Move", panes=MOVING, counted=True),
    Action(
        "next-figure", ("right_parenthesis",), "figure(1)",
        "Go to the next figure of the article, and say how it was read.", "Move", panes=("article",),
    ),
    Action(
        "previous-figure", ("left_parenthesis",), "figure(-1)",
        "Go to the previous figure of the article, and say how it was read.", "Move", panes=("article",),
    ),
    Action(
        "slide-left", ("h", "left"), "slide(-1)", "Slide to the article on the left.", "Move",
        panes=(*MAIN, "figures"),
    ),
    Action(
        "slide-right", ("l", "right"), "slide(1)", "Slide to the article on the right.", "Move",
        panes=(*MAIN, "figures"),
    ),
    Action("next-pane", ("tab",), "pane(1)", "Go to the next pane.", "Panes", "pane"),
    Action("previous-pane", ("shift+tab",), "pane(-1)", "Go to the previous pane.", "Panes"),
    *(_article(number) for number in range(1, 10)),
    Action("claims", ("0",), "claims", "Go to the claims.", "Panes", "claims", panes=("article", "diff")),
    Action(
        "lock", ("s",), "lock", "Scroll lock: the other articles follow to what they say of the same.", "Panes",
    ),
    Action("swap", ("x",), "swap", "Swap this article with its neighbour.", "Panes"),
    Action("zoom", ("z",), "zoom", "Give this pane the whole screen, or give it back.", "Panes", "zoom"),
    Action("wrap", ("w",), "wrap", "Wrap long lines, or leave each paragraph on one.", "Panes"),
    Action(
        "sideways-right", ("shift+right",), "sideways(1)", "Move unwrapped lines to see their ends.", "Panes",
        panes=("article", "diff"),
    ),
    Action(
        "sideways-left", ("shift+left",), "sideways(-1)", "Move unwrapped lines back.", "Panes",
        panes=("article", "diff"),
    ),
    Action("hide", ("H",), "hide", "Hide the article; its number shows it again.", "Panes", panes=("article",)),
    Action("wider", ("ctrl+right",), "widen(1)", "Make this article wider.", "Panes", panes=("article",)),
    Action("narrower", ("ctrl+left",), "widen(-1)", "Make this article narrower.", "Panes", panes=("article",)),
    Action("even", ("equals_sign",), "even", "Give every pane its usual size, and show every article.", "Panes"),
    Action("higher", ("ctrl+up",), "resize(1)", "Make this pane higher.", "Panes"),
    Action("lower", ("ctrl+down",), "resize(-1)", "Make this pane lower.", "Panes"),
    STOP,
    Action("help", ("question_mark", "f1"), "help", "Show the keys of this pane.", "Program", "help", panes=ALL),
    Action(
        "palette", ("colon", "ctrl+p"), "app.command_palette", "Find an action by name.", "Program", panes=ALL,
        everywhere=True,
    ),
    Action("close", ("q",), "close", "Close what is open, then leave.", "Program", "leave", panes=ALL),
    Action("close-list", ("escape",), "close", "Close the list.", "Program", panes=LISTS),
    Action("leave", ("Q", "ctrl+q"), "app.quit", "Leave at once.", "Program", panes=ALL, everywhere=True),
)  # fmt: skip

GLYPHS = {
    "right_square_bracket": "]", "left_square_bracket": "[", "right_curly_bracket": "}", "left_curly_bracket": "{",
    "right_parenthesis": ")", "left_parenthesis": "(",
    "greater_than_sign": ">", "less_than_sign": "<", "full_stop": ".", "comma": ",", "question_mark": "?", "colon": ":",
    "down": "↓", "up": "↑", "left": "←", "right": "→", "space": "Space", "pagedown": "PgDn", "pageup": "PgUp",
    "home": "Home", "end": "End", "enter": "Enter", "backspace": "Backspace", "tab": "Tab", "shift+tab": "Shift+Tab",
    "f1": "F1", "escape": "Esc", "apostrophe": "'", "quotation_mark": '"', "slash": "/", "ampersand": "&",
    "number_sign": "#", "plus": "+", "minus": "-", "equals_sign": "=",
    "shift+left": "Shift+←", "shift+right": "Shift+→",
}  # fmt: skip
"""The keys that are printed otherwise than Textual names them."""


def glyph(key: str) -> str:
    """A key as it is printed on the keyboard: `]`, `Ctrl+D`."""
    if key in GLYPHS:
        return GLYPHS[key]
    if key.startswith("ctrl+"):
        return f"Ctrl+{GLYPHS.get(key[5:], key[5:].upper())}"
    return key.upper() if key[0] == "f" and key[1:].isdecimal() else key


def named(character: str) -> str:
    """Textual's name for the key of a character."""
    if character.isalnum():
        return character
    name = unicodedata.name(character, "").lower().replace("-", "_").replace(" ", "_")
    return KEY_NAME_REPLACEMENTS.get(name, name)


def of_pane(pane: Pane) -> tuple[Action, ...]:
    """The listed actions that do something in a pane, in the order of the help screen."""
    there = [action for action in ACTIONS if pane in action.panes and action.listed]
    return tuple(sorted(there, key=lambda action: GROUPS.index(action.group)))


def of_footer(pane: Pane) -> tuple[Action, ...]:
    """The actions whose word stands in the footer of a pane."""
    return tuple(action for action in ACTIONS if action.label and pane in action.panes and action.id != pane)


def of_screen(panes: Iterable[Pane]) -> tuple[Action, ...]:
    """The actions of a screen with these panes, without those of the app itself."""
    return tuple(action for action in ACTIONS if not action.everywhere and set(action.panes) & set(panes))


def bindings(actions: Iterable[Action]) -> list[BindingType]:
    """The actions as Textual's bindings; their ids are what a key map names."""
    return [
        Binding(
            ",".join(action.keys), action.run, action.sentence,
            id=action.id, tooltip=action.sentence, show=bool(action.label),
        )
        for action in actions
    ]  # fmt: skip
