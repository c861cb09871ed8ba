"""Every action of the app: its id, its keys, and the words that footer, help and palette show for it."""

from __future__ import annotations

from collections.abc import Iterable

from textual.binding import Binding, BindingType

from tui.app import version_actions
from tui.app.action import (
    ALL,
    CHECK,
    EVERYWHERE,
    GROUPS,
    LISTS,
    MAIN,
    MOVING,
    PANE_NAMES,
    VERSIONS,
    Action,
    KeyGroup,
    Pane,
)
from tui.app.check import actions as check

__all__ = [
    "ACTIONS", "ALL", "CHECK", "EVERYWHERE", "GROUPS", "LISTS", "MAIN", "MOVING", "PANE_NAMES", "STOP", "VERSIONS",
    "Action", "KeyGroup", "Pane", "bindings", "elsewhere", "of_footer", "of_pane", "of_screen",
]  # fmt: skip


def _source(number: int) -> Action:
    return Action(
        id=f"source-{number}",
        keys=(str(number),),
        run=f"article({number})",
        name="Go to a source" if number == 1 else f"Go to source {number}",
        more="Go to source 1 to 9; before a move, digits are a count: 3j, 12G." if number == 1 else "",
        aliases="article, column" if number == 1 else "",
        group="Panes",
        shown="1 … 9" if number == 1 else "",
        listed=number == 1,
    )


STOP = Action(
    "stop", ("ctrl+g",), "app.stop", "Pause or resume", "Program", panes=(*MAIN, "stories", "reading"),
    more="Pause or resume reading, comparing or grouping.", aliases="stop, cancel, abort, continue",
)  # fmt: skip

ACTIONS: tuple[Action, ...] = (
    Action(
        "open-read", ("enter",), "open", "Open what has been read", "Lists", panes=("reading",),
        more="Open the articles read so far, once reading is paused.",
    ),
    Action(
        "compare-story", ("enter",), "source", "Compare this story", "Lists", "compare", panes=("stories",),
        aliases="open",
    ),
    Action(
        "compare-all", ("a",), "everything", "Compare all articles", "Lists", "compare all", panes=("stories",),
        aliases="everything",
    ),
    Action(
        "next-conflict", ("right_square_bracket", "J"), "seek('conflict', 1)", "Next conflict or row to check",
        "Differences", "next conflict", panes=(*MAIN, *LISTS), counted=True,
        aliases="next difference, differ, change",
    ),
    Action(
        "previous-conflict", ("left_square_bracket", "K"), "seek('conflict', -1)", "Previous conflict or row to check",
        "Differences", panes=(*MAIN, *LISTS), counted=True, aliases="previous difference, differ",
    ),
    Action(
        "next-figure-conflict", ("right_curly_bracket", "greater_than_sign"), "seek('figures', 1)",
        "Next conflict of figures", "Differences", counted=True, aliases="number, amount, next difference",
    ),
    Action(
        "previous-figure-conflict", ("left_curly_bracket", "less_than_sign"), "seek('figures', -1)",
        "Previous conflict of figures", "Differences", counted=True, aliases="number, amount",
    ),
    *check.ACTIONS,
    *version_actions.ACTIONS,
    Action(
        "filter", ("f",), "filter", "Filter", "Differences", "filter",
        panes=(*MAIN, "figures", *CHECK), aliases="only, show, hide, state, contradicted, unsupported",
        more="Filter the rows by relation, source, kind or review; the figures by kind; a draft's items by state.",
    ),
    Action(
        "sort", ("O",), "order", "Sort", "Differences", panes=(*MAIN, "figures", "stories", *CHECK), aliases="order",
        more="Sort the rows: conflicts first, largest gap first, text order; the stories by conflicts, size or day; a "
        "draft's items in its order or open ones first.",
    ),
    Action(
        "ignore-wording", ("W",), "immaterial", "Ignore wording-only differences", "Differences",
        more="Ignore or show wording-only differences (spelling, punctuation).", aliases="whitespace, style, trivial",
    ),
    Action(
        "go-to-source", ("enter",), "source", "Go to the sentence in its source", "Sources", "to the source",
        panes=("claims", "diff", *LISTS, *CHECK), aliases="open, article, jump, follow",
    ),
    Action(
        "next-source", ("full_stop",), "other_source(1)", "Next source", "Sources", "next source",
        panes=(*MAIN, *CHECK), more="Next source of this claim or item.", aliases="article, witness, evidence",
    ),
    Action(
        "previous-source", ("comma",), "other_source(-1)", "Previous source", "Sources", panes=(*MAIN, *CHECK),
        more="Previous source of this claim or item; before the first comes the draft.",
        aliases="article, witness, evidence",
    ),
    Action(
        "back", ("backspace",), "back", "Back", "Sources", "back", panes=("article", *LISTS, *CHECK),
        more="Back to where you came from.", aliases="return, previous place",
    ),
    Action(
        "search", ("slash",), "search('all')", "Search all sources", "Search", "search",
        panes=(*MAIN, "stories", *CHECK), aliases="find, grep, look for",
        more="Search all sources; in the list of stories, their titles and sources; in a check, its items.",
    ),
    Action(
        "search-source", ("ctrl+f",), "search('pane')", "Search this source", "Search", aliases="find, grep, article",
    ),
    Action(
        "search-rows", ("ampersand",), "search('rows')", "Search the claims", "Search",
        more="Show only the claims that match what you type.", aliases="find, filter, grep, rows",
    ),
    Action(
        "next-match", ("n",), "match(1)", "Next match", "Search", panes=(*MAIN, *CHECK), counted=True,
        aliases="find next",
    ),
    Action(
        "previous-match", ("N",), "match(-1)", "Previous match", "Search", panes=(*MAIN, *CHECK), counted=True,
        aliases="find previous",
    ),
    Action(
        "results", ("semicolon",), "results", "List the matches", "Search",
        more="List the matches of the search, each in its sentence.", aliases="results, occurrences, concordance",
    ),
    Action(
        "clear", ("escape",), "clear", "Clear the search and the filter", "Search", panes=(*MAIN, "stories", *CHECK),
        more="Clear the search, then the filters; then close a list.", aliases="cancel, reset, show all",
    ),
    Action(
        "figures", ("t",), "open('figures')", "Figures", "Lists", "figures", panes=EVERYWHERE,
        more="Show the figures table: every quantity, and what each source gives for it.",
        aliases="numbers, table, statistics, amounts",
    ),
    Action(
        "ties", ("C",), "open('ties')", "Figures tied to tables", "Lists", panes=EVERYWHERE,
        more="Show which figures differ from the cell of a table that they were taken from, and which agree.",
        aliases="tie out, tables, cells, filing, accounts",
    ),
    Action(
        "quotations", ("quotation_mark",), "open('quotations')", "Quotations", "Lists", panes=EVERYWHERE,
        more="Show who is quoted where, and which quotations were altered.", aliases="quotes, speakers, said",
    ),
    Action(
        "overlap", ("o",), "open('overview')", "Overlap", "Lists", panes=EVERYWHERE,
        more="Show how much of each source the others report, shared text, and what only one says.",
        aliases="overview, copied, plagiarism, share",
    ),
    Action(
        "digest", ("S",), "open('digest')", "Digest", "Lists", panes=EVERYWHERE,
        more="Show what the sources disagree on, what they share, and their summaries.", aliases="summary, summaries",
    ),
    Action(
        "explain", ("i",), "open('why')", "Explain this match", "Lists", panes=(*MAIN, "figures", "why"),
        more="Explain this match, or how a figure was parsed.", aliases="why, evidence, reasons, info",
    ),
    Action(
        "timeline", ("T",), "open('timeline')", "Timeline of a figure", "Lists", panes=(*MAIN, "figures", "timeline"),
        more="Show all values of a figure in order of time.", aliases="history, developing, toll, over time",
    ),
    Action(
        "draft-check", ("D",), "open('check')", "Draft check", "Lists", panes=EVERYWHERE,
        more="Check the source in focus as a draft: every figure, date, name and quotation against the other sources.",
        aliases="check, verify, fact-check, fact check, draft, proof, supported, unsupported, contradicted",
    ),
    Action(
        "versions", ("V",), "open('versions')", "Versions", "Lists", panes=EVERYWHERE,
        more="Show what was changed between articles that are nearly the same text.",
        aliases="history, revisions, changes, redline, track changes, near copies, old, new",
    ),
    Action(
        "next-method", ("M",), "method", "Next summary method", "Lists", "method", panes=("article", "digest"),
        aliases="algorithm, summarise, summarize",
    ),
    Action(
        "longer", ("plus",), "length(1)", "Longer summaries", "Lists", "longer", panes=("article", "digest"),
        aliases="summary length",
    ),
    Action("shorter", ("minus",), "length(-1)", "Shorter summaries", "Lists", panes=("article", "digest")),
    Action(
        "verdict", ("v",), "ask('verdict')", "Set a verdict", "Review", "verdict",
        more="Set a verdict: c confirmed, d disputed, w wrong match, u unclear, n none; Shift+letter also adds a note.",
        aliases="confirm, reject, dispute, judge",
    ),
    Action(
        "reviewed", ("r",), "reviewed", "Mark reviewed", "Review",
        more="Mark reviewed and go to the next unreviewed row.", aliases="done, tick, check off",
    ),
    Action(
        "note", ("c",), "note", "Add or edit a note", "Review", panes=(*MAIN, *CHECK),
        more="Add or edit a note; for a conflict or an item of a draft also the right value and its evidence.",
        aliases="comment, annotate, write, evidence, right value",
    ),
    Action(
        "mark", ("m",), "ask('mark')", "Set a mark", "Review", more="Set a mark on the row: m and a letter.",
        aliases="bookmark",
    ),
    Action(
        "go-to-mark", ("apostrophe",), "ask('go to mark')", "Go to a mark", "Review",
        more="Go to a mark: ' and its letter.", aliases="bookmark, jump",
    ),
    Action(
        "link", ("p",), "link", "Link passages by hand", "Review",
        more="Link the passages of this row, or hold one to link it with another row.", aliases="pin, match, join",
    ),
    Action(
        "unlink", ("P",), "unlink", "Remove the link", "Review", more="Remove the link from this row.", aliases="unpin",
    ),
    Action("undo", ("u",), "undo", "Undo", "Review", panes=(*MAIN, *CHECK), aliases="take back, revert"),
    Action("redo", ("ctrl+r",), "redo", "Redo", "Review", panes=(*MAIN, *CHECK), aliases="repeat, do again"),
    Action(
        "edits", ("L",), "edits", "Edits", "Review", panes=(*MAIN, *CHECK),
        more="List every edit, newest first, and the notes that lost their claim.",
        aliases="history, log, undo list, orphaned notes, lost",
    ),
    Action(
        "copy", ("y",), "copy", "Copy the sentence", "Export", panes=(*MAIN, *CHECK),
        more="Copy the sentence with its citation.", aliases="clipboard, yank, cite",
    ),
    Action(
        "copy-row", ("Y",), "copy_row", "Copy the row", "Export", panes=(*MAIN, *CHECK),
        more="Copy the row as Markdown.", aliases="clipboard, yank",
    ),
    Action(
        "copy-to-file", ("ctrl+y",), "copy_to_file", "Add the copy to a file", "Export",
        panes=(*MAIN, *CHECK, *VERSIONS),
        more="Append what was copied last to a file.", aliases="append, collect",
    ),
    Action(
        "open-editor", ("e",), "edit", "Open in your editor", "Export", panes=(*MAIN, *CHECK),
        more="Open the source in your editor, at this sentence.", aliases="edit, vim, nano, correct",
    ),
    Action(
        "export", ("E",), "export", "Export a report", "Export", panes=(*MAIN, *CHECK, *VERSIONS),
        aliases="save, write, html, markdown, csv, json, docx, word",
    ),
    Action(
        "reload", ("ctrl+l",), "app.reread", "Reload the sources", "Program", panes=(*MAIN, *CHECK),
        more="Read the files again.", aliases="refresh, reread, update",
    ),
    Action(
        "source-details", ("R",), "source_details", "Source details", "Program",
        more="Change the name, short name, day or colour of this source.", aliases="rename, name, date, source colour",
    ),
    Action("add-source", ("A",), "app.add", "Add sources", "Program", aliases="open, file, article, url, paste, load"),
    Action(
        "remove-source", ("X",), "app.drop", "Remove this source", "Program", panes=("article",),
        aliases="remove, delete, drop, close article",
    ),
    Action("line-down", ("j", "down"), "move('down')", "Line down", "Move", panes=MOVING, counted=True),
    Action("line-up", ("k", "up"), "move('up')", "Line up", "Move", panes=MOVING, counted=True),
    Action("page-down", ("space", "pagedown"), "move('page_down')", "Page down", "Move", panes=MOVING),
    Action("page-up", ("b", "pageup"), "move('page_up')", "Page up", "Move", panes=MOVING),
    Action("half-down", ("ctrl+d",), "move('half_down')", "Half a page down", "Move", panes=MOVING),
    Action("half-up", ("ctrl+u",), "move('half_up')", "Half a page up", "Move", panes=MOVING),
    Action("top", ("g", "home"), "move('top')", "Top", "Move", panes=MOVING, counted=True, aliases="first, start"),
    Action("bottom", ("G", "end"), "move('bottom')", "Bottom", "Move", panes=MOVING, counted=True, aliases="last, end"),
    Action(
        "next-figure", ("right_parenthesis",), "figure(1)", "Next figure", "Move", panes=("article",),
        more="Next figure in this source, and how it was parsed.", aliases="number",
    ),
    Action(
        "previous-figure", ("left_parenthesis",), "figure(-1)", "Previous figure", "Move", panes=("article",),
        more="Previous figure in this source, and how it was parsed.", aliases="number",
    ),
    Action("previous-column", ("h", "left"), "slide(-1)", "Previous column", "Move", panes=(*MAIN, "figures")),
    Action("next-column", ("l", "right"), "slide(1)", "Next column", "Move", panes=(*MAIN, "figures")),
    Action("next-pane", ("tab",), "pane(1)", "Next pane", "Panes", "pane", aliases="window, focus"),
    Action("previous-pane", ("shift+tab",), "pane(-1)", "Previous pane", "Panes", aliases="window, focus"),
    *(_source(number) for number in range(1, 10)),
    Action("claims", ("0",), "claims", "Go to the claims", "Panes", "claims", panes=("article", "diff")),
    Action(
        "numbers", ("number_sign",), "numbers", "Sentence numbers", "Panes", more="Show or hide sentence numbers.",
        aliases="line numbers, cite",
    ),
    Action(
        "sync-scrolling", ("s",), "lock", "Sync scrolling by claim", "Panes", aliases="scroll lock, synchronise",
    ),
    Action("swap", ("x",), "swap", "Swap columns", "Panes", more="Swap this source with its neighbour."),
    Action("zoom", ("z",), "zoom", "Zoom pane", "Panes", "zoom", aliases="full screen, maximise, maximize"),
    Action("wrap", ("w",), "wrap", "Wrap long lines", "Panes", more="Wrap long lines, or show each paragraph on one."),
    Action(
        "sideways-right", ("shift+right",), "sideways(1)", "Scroll right", "Panes", panes=("article", "diff"),
        more="Scroll unwrapped lines to the right.",
    ),
    Action(
        "sideways-left", ("shift+left",), "sideways(-1)", "Scroll left", "Panes", panes=("article", "diff"),
        more="Scroll unwrapped lines to the left.",
    ),
    Action(
        "hide-source", ("H",), "hide", "Hide this source", "Panes", panes=("article",),
        more="Hide this source; its number shows it again.", aliases="close article",
    ),
    Action("wider", ("ctrl+right",), "widen(1)", "Wider column", "Panes", panes=("article",), aliases="resize"),
    Action("narrower", ("ctrl+left",), "widen(-1)", "Narrower column", "Panes", panes=("article",), aliases="resize"),
    Action(
        "reset-layout", ("equals_sign",), "even", "Reset layout", "Panes",
        more="Reset layout: every source shown, every pane its usual size.", aliases="even, unhide, show all",
    ),
    Action("taller", ("ctrl+up",), "resize(1)", "Taller pane", "Panes", aliases="resize, higher"),
    Action("shorter-pane", ("ctrl+down",), "resize(-1)", "Shorter pane", "Panes", aliases="resize, lower"),
    STOP,
    Action(
        "help", ("question_mark", "f1"), "help", "Help", "Program", "help", panes=ALL,
        more="Show the legend of signs and the keys of this pane.", aliases="keys, shortcuts, legend, signs, colours",
    ),
    Action(
        "palette", ("colon", "ctrl+p"), "app.command_palette", "Command palette", "Program", panes=ALL, everywhere=True,
        more="Find an action by name.", aliases="commands",
    ),
    Action(
        "close", ("q",), "close", "Close", "Program", "quit", panes=ALL, more="Close what is open, then quit.",
        aliases="leave, back",
    ),
    Action("close-list", ("escape",), "close", "Close the list", "Program", panes=LISTS),
    Action(
        "quit", ("Q", "ctrl+q"), "app.quit", "Quit", "Program", panes=ALL, everywhere=True, more="Quit now.",
        aliases="exit, leave, close crossread",
    ),
)  # fmt: skip


def of_pane(pane: Pane) -> tuple[Action, ...]:
    """The listed actions available in a pane, in the order of the help screen."""
    there = [action for action in ACTIONS if pane in action.panes and action.listed]
    return tuple(sorted(there, key=lambda action: GROUPS.index(action.group)))


def elsewhere(pane: Pane) -> tuple[Action, ...]:
    """The listed actions that are not available in a pane but in others open with it."""
    there = set(EVERYWHERE) if pane in EVERYWHERE else set()
    return tuple(
        action for action in ACTIONS if action.listed and pane not in action.panes and there & set(action.panes)
    )


def of_footer(pane: Pane) -> tuple[Action, ...]:
    """The actions that the footer of a pane shows."""
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
