"""The command: its arguments, its exit codes, and the choice between the app and a report."""

from tui.cli.command import main

__all__ = ["main"]
