"""The process of a window in the browser: the command, tied to its server."""

from __future__ import annotations

import sys

from tui.cli import main


def show_window() -> None:
    """Run the command whose arguments follow the descriptor and the process of the server."""
    from tui.serving import child  # noqa: PLC0415 - an optional extra

    life, server, *words = sys.argv[1:]
    child.begin(int(life), int(server))
    sys.argv = ["crossread", *words]
    sys.exit(main())
