"""A report written to a file, whole or not at all, or to something that takes it as it comes."""

from __future__ import annotations

import errno
import os
import select
from collections.abc import Iterable
from contextlib import suppress

from tui import atomic
from tui.reports.destination import AnyPath, Destination, destination, refusal


def write(report: str | bytes, output: AnyPath, articles: Iterable[AnyPath] = (), *, waits: bool = True) -> None:
    """Write a report to the file `output`, replacing its contents; CrossreadError if that is not possible.

    A failure leaves the old file intact; none of the `articles` is overwritten. What is no file is written to directly;
    unless `waits`, a pipe needs a reader already.
    """
    data = report.encode() if isinstance(report, str) else report
    target = destination(output, articles)
    try:
        if target.is_file:
            atomic.clean(target.path.parent)
            atomic.replace(target.path, data, safe=True)
        else:
            with suppress(BrokenPipeError):  # its reader has left with what it wanted
                _pass_on(data, target, waits=waits)
    except (OSError, ValueError) as error:
        raise refusal(output, error) from None


def _pass_on(data: bytes, target: Destination, *, waits: bool) -> None:
    """Write to a pipe, a device or a descriptor, also to one that is set not to wait."""
    handle = os.dup(target.descriptor) if target.descriptor is not None else _opened(target, waits=waits)
    try:
        left = memoryview(data)
        while left:
            try:
                left = left[os.write(handle, left) :]
            except BlockingIOError:
                select.select([], [handle], [])
    finally:
        os.close(handle)


def _opened(target: Destination, *, waits: bool) -> int:
    try:
        return os.open(target.path, os.O_WRONLY | os.O_NOCTTY | (0 if waits else os.O_NONBLOCK))
    except OSError as error:
        if error.errno == errno.ENXIO:
            raise OSError(errno.ENXIO, "nothing reads from it") from None
        raise
