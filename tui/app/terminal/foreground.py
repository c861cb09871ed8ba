"""Another program that has the terminal until it ends, such as the reader's editor."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Final

from tui.errors import CrossreadError
from tui.reading.sanitise import one_line

_OF_KEYS: Final = (signal.SIGINT, signal.SIGQUIT)
"""What Ctrl+C and Ctrl+\\ send to every program of a terminal."""


class Foreground:
    """Runs one program at a time; one that was stopped is resumed."""

    def __init__(self) -> None:
        self._stopped = 0
        """The process that was stopped; 0 if none is."""

    def run(self, words: Sequence[str]) -> int:
        """Run a program to its end, or resume the one that was stopped; its exit code.

        CrossreadError, in one sentence, if it cannot be started, is killed or stopped.
        """
        with _unshared_keys():
            process = self._stopped or _begun(words)
            if self._stopped:
                self._stopped = 0
                os.kill(process, signal.SIGCONT)
            _, status = os.waitpid(process, os.WUNTRACED)
        if os.WIFSTOPPED(status):
            self._stopped = process
            raise CrossreadError("The editor was stopped; the same key resumes it.")
        code = os.waitstatus_to_exitcode(status)
        if code < 0:
            raise CrossreadError(f"The editor was ended by a signal ({signal.Signals(-code).name}).")
        return code


def _begun(words: Sequence[str]) -> int:
    try:
        return os.posix_spawnp(words[0], [*words], os.environ, setsigdef=_OF_KEYS)
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) else "a name has characters that none may have"
        raise CrossreadError(f"{one_line(words[0])} cannot be started: {why}.") from error


@contextmanager
def _unshared_keys() -> Iterator[None]:
    """Let Ctrl+C and Ctrl+\\ be of the program alone."""
    # Ignored, and not handled: the loop sees whatever is handled, and would act on it afterwards.
    before = [signal.signal(number, signal.SIG_IGN) for number in _OF_KEYS]
    try:
        yield
    finally:
        for number, handler in zip(_OF_KEYS, before, strict=True):
            signal.signal(number, handler)
