"""The completions of the shells, made from the arguments by shtab."""

from __future__ import annotations

import argparse


def script(parser: argparse.ArgumentParser, shell: str) -> str:
    """The script that a shell reads to complete the command; `shell` is one of `arguments.SHELLS`."""
    import shtab  # noqa: PLC0415 - nothing else needs it

    for action in parser._actions:
        if action.dest in {"paths", "output", "session"}:
            action.complete = shtab.FILE  # type: ignore[attr-defined]  # shtab's own way of being told
    return shtab.complete(parser, shell).rstrip("\n") + "\n"
