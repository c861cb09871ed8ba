"""A report written to a file whole or not at all."""

from __future__ import annotations

from pathlib import Path

from tui import atomic
from tui.errors import CrossreadError
from tui.reading.sanitise import one_line


def write(report: str | bytes, output: str | Path) -> None:
    """Write a report to the file `output`, replacing what was there; CrossreadError where that cannot be done.

    It is written beside the file first, so that a failure on the way leaves the old one as it was. A link is followed,
    and a device or a pipe is written to.
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
        # ValueError where no file can have such a name.
        reason = (error.strerror if isinstance(error, OSError) else "") or one_line(str(error))
        raise CrossreadError(f"The report could not be written to {one_line(str(output))}: {reason}.") from None
