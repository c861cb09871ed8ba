"""A folder of named records: whole or not there, limited in size, safe when several programs use it.

A record comes after a checksum, so a damaged or foreign file is ignored. The least recently used go when the
folder is full.
"""

from __future__ import annotations

import hashlib
import os
import stat
from contextlib import suppress
from pathlib import Path

from tui import atomic, own_files
from tui.records import dataclass

_MAGIC = b"crossread record\n"
_HEAD = len(_MAGIC) + hashlib.sha256().digest_size
_SUFFIX = ".record"


@dataclass(frozen=True, slots=True)
class Shelf:
    """Records under `folder`, `limit` bytes at most; a folder that cannot be written is treated as empty.

    It is for its owner alone, unless other files are in it.
    """

    folder: Path
    limit: int

    def read(self, name: str, most: int) -> memoryview | None:
        """A record of at most `most` bytes, which counts as used now; None if there is none or it is not whole."""
        path = self._path(name)
        try:
            content = own_files.read(path, _HEAD + min(most, self.limit))
        except OSError:
            return None
        record = memoryview(content)[_HEAD:]
        if content[:_HEAD] != _MAGIC + hashlib.sha256(record).digest():
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
            self._make_folder()
        for name, record in records.items():
            if len(record) <= self.limit:
                with suppress(OSError):
                    atomic.replace(self._path(name), _MAGIC + hashlib.sha256(record).digest() + record, private=True)
        self._make_room()

    def clear(self) -> None:
        """Delete every record; files that are not the shelf's own stay."""
        atomic.clean(self.folder)
        for path, _, _ in self._entries():
            with suppress(OSError):
                path.unlink()

    def _path(self, name: str) -> Path:
        return self.folder / f"{name}{_SUFFIX}"

    def _make_folder(self) -> None:
        """Create the folder, or take from others what they may see in one that holds nothing but records."""
        if not self.folder.exists() or all(_is_own(name) for name in os.listdir(self.folder)):  # noqa: PTH208 - quick
            own_files.make_folder(self.folder)

    def _make_room(self) -> None:
        """Remove what was used longest ago until the rest fits; another program may be doing the same."""
        atomic.clean(self.folder)
        left = self.limit
        for path, _, size in sorted(self._entries(), key=lambda entry: (-entry[1], entry[0])):
            left -= size
            if left < 0:
                with suppress(OSError):
                    path.unlink()

    def _entries(self) -> list[tuple[Path, float, int]]:
        """The records with the time of their last use and their size in bytes."""
        found = []
        with suppress(OSError):
            for path in self.folder.iterdir():
                if path.suffix == _SUFFIX:
                    with suppress(OSError):
                        state = path.lstat()
                        if stat.S_ISREG(state.st_mode):
                            own_files.narrow(path)
                        found.append((path, state.st_mtime, state.st_size))
        return found


def _is_own(name: str) -> bool:
    return name.endswith((_SUFFIX, atomic.PART))
