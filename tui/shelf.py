"""A folder of named records: whole or not there, limited in size, safe when several programs use it.

A record comes after a checksum, so a damaged or foreign file is ignored. The least recently used go when the
folder is full.
"""

from __future__ import annotations

import hashlib
import os
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from tui import atomic

_MAGIC = b"crossread record\n"
_SUFFIX = ".record"
_ABANDONED = 3600
"""Seconds after which a half-written record is abandoned."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Records under `folder`, `limit` bytes at most; a folder that cannot be written is treated as empty."""

    folder: Path
    limit: int

    def read(self, name: str) -> memoryview | None:
        """A record, which counts as used now; None if there is none or it is not whole."""
        path = self._path(name)
        try:
            content = path.read_bytes()
        except OSError:
            return None
        head = len(_MAGIC) + hashlib.sha256().digest_size
        record = memoryview(content)[head:]
        if content[:head] != _MAGIC + hashlib.sha256(record).digest():
            return None
        with suppress(OSError):
            os.utime(path)
        return record

    def holds(self, beginning: str) -> bool:
        """Whether there is a record whose name begins with this, whole or not."""
        with suppress(OSError), os.scandir(self.folder) as entries:
            return any(entry.name.startswith(beginning) for entry in entries)
        return False

    def write(self, records: dict[str, bytes]) -> None:
        """Store some records; one larger than the whole shelf is left out."""
        with suppress(OSError):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            for name, record in records.items():
                if len(record) <= self.limit:
                    atomic.replace(self._path(name), _MAGIC + hashlib.sha256(record).digest() + record, private=True)
            self._make_room()

    def clear(self) -> None:
        """Delete every record; files that are not the shelf's own stay."""
        for path, _, _ in self._entries():
            with suppress(OSError):
                path.unlink()

    def _path(self, name: str) -> Path:
        return self.folder / f"{name}{_SUFFIX}"

    def _make_room(self) -> None:
        """Remove what was used longest ago until the rest fits; another program may be doing the same."""
        left = self.limit
        for path, used, size in sorted(self._entries(), key=lambda entry: (-entry[1], entry[0])):
            left -= size
            if left < 0 or (path.suffix == atomic.PART and time.time() - used > _ABANDONED):
                with suppress(OSError):
                    path.unlink()

    def _entries(self) -> list[tuple[Path, float, int]]:
        """The shelf's own files with the time of their last use and their size in bytes."""
        found = []
        with suppress(OSError):
            for path in self.folder.iterdir():
                if path.suffix in {_SUFFIX, atomic.PART}:
                    with suppress(OSError):
                        state = path.stat()
                        found.append((path, state.st_mtime, state.st_size))
        return found
