"""A report written to a file whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

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
            _replace(target, text.encode())
    except (OSError, ValueError) as error:
        # ValueError where no file can have such a name.
        told = (error.strerror if isinstance(error, OSError) else "") or one_line(str(error))
        raise CrossreadError(f"The report could not be written to {one_line(str(output))}: {told}.") from None


def _replace(target: Path, data: bytes) -> None:
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            part.chmod(target.stat().st_mode & 0o7777)
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
