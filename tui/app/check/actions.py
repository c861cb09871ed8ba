"""The actions that only the check of a draft has."""

from __future__ import annotations

from tui.app.action import CHECK, Action

ACTIONS: tuple[Action, ...] = (
    Action(
        "next-open", ("right_square_bracket", "J"), "seek('open', 1)", "Next open item", "Differences", "next open",
        panes=CHECK, counted=True, aliases="next conflict, contradicted, unsupported, wrong, next difference",
        more="Next open item: contradicted, unsupported or unsure, and not yet checked off.",
    ),
    Action(
        "previous-open", ("left_square_bracket", "K"), "seek('open', -1)", "Previous open item", "Differences",
        panes=CHECK, counted=True, aliases="previous conflict, contradicted, unsupported, wrong",
    ),
    Action(
        "check-off", ("r",), "reviewed", "Check off", "Review", "check off", panes=CHECK,
        more="Check off the item, whose state is right, and go to the next one that is not checked off.",
        aliases="reviewed, done, tick, mark reviewed, ok",
    ),
    Action(
        "decide", ("v",), "ask('decision')", "Decide on the item", "Review", "decide", panes=CHECK,
        more="Decide on the item: v verified, c to be corrected, a author asked, l leave as it is, u unclear, n none; "
        "Shift+letter also adds a note.",
        aliases="verdict, verified, right, wrong, to be corrected, correct, ask, query, accept, leave, unclear",
    ),
    Action(
        "primary", ("p",), "ask('primary')", "Primary source", "Sources", panes=CHECK,
        more="Make a source the primary one, which decides where sources disagree, or no longer.",
        aliases="main source, authoritative, trust, official, decides",
    ),
    Action(
        "use-evidence", ("a",), "evidence", "Use as evidence", "Review", panes=CHECK,
        more="Record the chosen words of a source as the evidence for the item.",
        aliases="evidence, proof, cite, accept evidence",
    ),
    Action(
        "initials", ("I",), "initials", "Your initials", "Review", panes=CHECK,
        more="Change the initials that your decisions are signed with.", aliases="name, sign, signature, checker",
    ),
    Action(
        "stop-check", ("ctrl+g",), "stop", "Stop or resume the check", "Program", panes=CHECK,
        aliases="pause, cancel, abort, continue, again",
    ),
)  # fmt: skip
