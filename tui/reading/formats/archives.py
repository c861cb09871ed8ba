"""Members of a zip archive, taken out with a limit."""

from __future__ import annotations

import io
import zipfile
import zlib

from tui.errors import UnreadableError

LARGEST = 128 * 1024 * 1024
"""Bytes of one member when it is unpacked."""


class Archive:
    """A zip archive in memory; UnreadableError where it is damaged, locked by a password, or far too large unpacked."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise UnreadableError("is damaged: its archive cannot be opened; get the file once more") from error

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its members, in their order."""
        return tuple(self._zip.namelist())

    def get(self, name: str) -> bytes | None:
        """The bytes of a member; None if there is none of that name."""
        try:
            with self._zip.open(name) as member:
                data = member.read(LARGEST + 1)
        except KeyError:
            return None
        except RuntimeError as error:
            raise UnreadableError("is locked by a password; save it without one") from error
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError, zlib.error) as error:
            raise UnreadableError("is damaged: a part of it cannot be unpacked; get the file once more") from error
        if len(data) > LARGEST:
            raise UnreadableError(
                f"holds a part of more than {LARGEST >> 20} MB when it is unpacked; save its text as a .txt file"
            )
        return data
