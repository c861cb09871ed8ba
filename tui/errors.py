"""The one family of errors that are shown to a reader, each a single sentence."""

from __future__ import annotations

from enum import IntEnum

from tui.records import dataclass


class ExitCode(IntEnum):
    """The exit codes of the command."""

    DONE = 0
    """Everything asked for was done."""
    FOUND = 1
    """A `--fail-on` condition was met."""
    USAGE = 2
    """The arguments do not fit together."""
    UNREADABLE = 3
    """At least one input could not be read; the rest were still compared if any is left."""
    FAULT = 70
    """crossread failed, and the log says why; the number is EX_SOFTWARE of sysexits.h."""
    INTERRUPTED = 130
    """Stopped by the reader."""


class CrossreadError(Exception):
    """An error the reader can act on; its text is one sentence that names the thing and the way out."""

    exit_code = ExitCode.USAGE


class UnreadableError(CrossreadError):
    """An input that could not be read as an article."""

    exit_code = ExitCode.UNREADABLE


class StoppedError(CrossreadError):
    """Work that was stopped because the reader asked for it."""

    exit_code = ExitCode.INTERRUPTED


@dataclass(frozen=True, slots=True)
class Trouble:
    """An input that was left out or read with a doubt, passed on as a value so that the rest continues.

    `text` is one sentence without control characters; `fatal` is false for a remark on an article that was read.
    """

    name: str
    text: str
    fatal: bool = True
