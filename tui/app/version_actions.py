"""The actions that only the versions of one text have."""

from __future__ import annotations

from tui.app.action import VERSIONS, Action

ACTIONS: tuple[Action, ...] = (
    Action(
        "next-change", ("right_square_bracket", "J"), "seek('change', 1)", "Next change", "Differences", "next change",
        panes=VERSIONS, counted=True, aliases="next difference, edit, conflict",
    ),
    Action(
        "previous-change", ("left_square_bracket", "K"), "seek('change', -1)", "Previous change", "Differences",
        panes=VERSIONS, counted=True, aliases="previous difference, edit, conflict",
    ),
    Action(
        "next-changed-item", ("right_curly_bracket", "greater_than_sign"), "seek('item', 1)", "Next changed item",
        "Differences", panes=VERSIONS, counted=True, aliases="figure, number, name, date, quotation, stealth",
        more="Next paragraph in which a figure, name, date or quotation was changed.",
    ),
    Action(
        "previous-changed-item", ("left_curly_bracket", "less_than_sign"), "seek('item', -1)", "Previous changed item",
        "Differences", panes=VERSIONS, counted=True, aliases="figure, number, name, date, quotation, stealth",
        more="Previous paragraph in which a figure, name, date or quotation was changed.",
    ),
    Action(
        "next-version", ("full_stop",), "version(1)", "Next version", "Sources", "next version", panes=VERSIONS,
        more="To the next version: what was changed after this one.", aliases="later, newer, step, revision, capture",
    ),
    Action(
        "previous-version", ("comma",), "version(-1)", "Previous version", "Sources", panes=VERSIONS,
        more="To the previous version: what was changed before this one.",
        aliases="earlier, older, step, revision, capture",
    ),
    Action(
        "unfold", ("enter",), "source", "Open what is folded", "Sources", "open", panes=VERSIONS,
        more="Open what is folded; in the list of items, go to the change.", aliases="expand, unfold, unchanged, show",
    ),
    Action(
        "items-only", ("f",), "filter", "Changed items only", "Differences", "items only", panes=VERSIONS,
        more="Fold the changes of mere words too, or show them again.", aliases="filter, hide, show, figures",
    ),
    Action(
        "copy-change", ("y", "Y"), "copy", "Copy the change", "Export", panes=VERSIONS,
        more="Copy the change, or the item of the list, with the names of its versions.",
        aliases="clipboard, yank, cite",
    ),
    Action(
        "versions-pane", ("tab", "shift+tab"), "pane(1)", "Changes or items", "Panes", "pane", panes=VERSIONS,
        more="Go to the list of items, or back to the changes.", aliases="window, focus, list",
    ),
    Action(
        "stop-versions", ("ctrl+g",), "stop", "Stop or resume comparing the versions", "Program", panes=VERSIONS,
        aliases="pause, cancel, abort, continue, again",
    ),
    Action(
        "clear-versions", ("escape",), "clear", "Show every change, then close", "Program", panes=VERSIONS,
        aliases="cancel, reset, show all, back",
    ),
)  # fmt: skip
