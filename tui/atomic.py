"""Files written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

PART = ".part"
"""The ending of the name of a file that is still being written."""


def replace(target: Path, data: bytes, *, private: bool = False, safe: bool = False) -> None:
    """Replace the file at `target` by `data`, preserving its permissions; OSError leaves the old file as it was.

    If `private`, a new file is for its owner alone; if `safe`, the data is on the disk before the old file goes.
    """
    part = target.with_name(f".{target.name}.{os.urandom(6).hex()}{PART}")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600 if private else 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            if safe:
                file.flush()
                os.fsync(file.fileno())
        if not private and target.exists():
            part.chmod(target.stat().st_mode & 0o7777)
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
