"""Completion scripts for the shells, made by shtab from the arguments."""

from __future__ import annotations

import argparse
import re


def script(parser: argparse.ArgumentParser, shell: str) -> str:
    """The script that completes the command in `shell`, one of `arguments.SHELLS`."""
    import shtab  # noqa: PLC0415 - nothing else needs it

    for action in parser._actions:
        # The first clause is enough beside an option; its values are completed anyway.
        action.help = re.split("[:;]", action.help or "")[0]
        if action.dest == "archive":
            action.complete = shtab.DIRECTORY  # type: ignore[attr-defined]  # as below
        if action.dest in {"paths", "output", "session", "check", "primary"}:
            action.complete = shtab.FILE  # type: ignore[attr-defined]  # how shtab marks file arguments
    return shtab.complete(parser, shell).rstrip("\n") + "\n"
