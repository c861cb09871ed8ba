"""Whether git wants colour from a program that it starts."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress

from tui.cli.messages import is_terminal

_SECONDS = 5


def is_wanted() -> bool:
    """What git decides from its configuration, the terminal and the pager; never if NO_COLOR is set."""
    if os.environ.get("NO_COLOR"):
        return False
    in_terminal = is_terminal(sys.stdout)
    question = ["git", "config", "--get-colorbool", "color.diff", str(in_terminal).lower()]
    with suppress(OSError, subprocess.SubprocessError):
        # git sets GIT_PAGER_IN_USE and, for the options of its own command line, GIT_CONFIG_PARAMETERS.
        done = subprocess.run(question, capture_output=True, text=True, timeout=_SECONDS, check=False)  # noqa: S603 - our own words
        if done.stdout.strip() in {"true", "false"}:
            return done.stdout.strip() == "true"
    return in_terminal
