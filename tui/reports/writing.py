"""A report written to a file whole or not at all."""

from __future__ import annotations

from pathlib import Path

from tui import atomic
from tui.errors import CrossreadError
from tui.reading.sanitise import one_line


def write(text: str, output: str | Path) -> None:
    """Put `text` where `output` says, in the place of what stood there; CrossreadError where that cannot be done.

    It is written beside the file first, so that a fault on the way leaves the old one as it was. A link is followed,
    and a device or a pipe is written to.
    """
    target = Path(output)
    try:
        target = target.resolve()
        if target.exists() and not target.is_file():
            target.write_bytes(text.encode())
        else:
            atomic.replace(target, text.encode(), safe=True)
    except (OSError, ValueError) as error:
        # ValueError where no file can have such a name.
        told = (error.strerror if isinstance(error, OSError) else "") or one_line(str(error))
        raise CrossreadError(f"The report could not be written to {one_line(str(output))}: {told}.") from None
