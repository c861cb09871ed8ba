"""A report written to a file atomically."""

from __future__ import annotations

from pathlib import Path

from tui import atomic
from tui.errors import CrossreadError
from tui.reading.sanitise import one_line


def write(report: str | bytes, output: str | Path) -> None:
    """Write a report to the file `output`, replacing its contents; CrossreadError if that is not possible.

    It is written to a temporary file beside it first, so a failure leaves the old one intact. Links are followed, and
    devices and pipes are written to directly.
    """
    data = report.encode() if isinstance(report, str) else report
    target = Path(output)
    try:
        target = target.resolve()
        if target.exists() and not target.is_file():
            target.write_bytes(data)
        else:
            atomic.replace(target, data, safe=True)
    except (OSError, ValueError) as error:
        # ValueError if no file can have such a name.
        reason = (error.strerror if isinstance(error, OSError) else "") or one_line(str(error))
        raise CrossreadError(f"The report could not be written to {one_line(str(output))}: {reason}.") from None
