"""Where a report is written to: what may be there already, and what may not."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from tui.errors import CrossreadError
from tui.reading.addresses import is_address
from tui.reading.origins import STDIN
from tui.reading.sanitise import one_line
from tui.records import dataclass
from tui.settings import config_file

AnyPath = str | os.PathLike[str]

_DATABASE = b"SQLite format 3\0"
"""How the file of the reader's verdicts and notes begins, and no report."""
_LINKS = 40
"""Links to follow before they are a loop, as many as Linux follows."""


@dataclass(frozen=True, slots=True)
class Destination:
    """A place that a report can be written to: a file, a pipe or device, or a descriptor that the caller has opened.

    `exists` says whether something is there already, `is_file` whether it is or will be a file.
    """

    path: Path
    is_file: bool = True
    exists: bool = False
    descriptor: int | None = None


def destination(name: AnyPath, articles: Iterable[AnyPath] = ()) -> Destination:
    """The destination that a name stands for; CrossreadError for one that no report can, or may, be written to.

    Links are followed. None of the `articles`, by whatever name, may be overwritten, nor what else the reader has made.
    """
    given = os.fspath(name)
    if not given:
        raise CrossreadError("The report needs the name of a file.")
    try:
        found = _found(given)
    except (OSError, ValueError) as error:
        raise refusal(given, error) from None
    if found.is_file and found.exists:
        _spare(given, found.path, articles)
    return found


def typed(name: str) -> str:
    """The path that was typed, in which `~` is a home; CrossreadError if it is nobody's."""
    expanded = os.path.expanduser(name)  # noqa: PTH111 - pathlib drops the slash at the end, which makes it a folder
    if name.startswith("~") and expanded == name:
        home = one_line(name.partition("/")[0])
        raise CrossreadError(f"There is no home folder {home}; write ./{home} for a file or folder of that name.")
    return expanded


def refusal(name: AnyPath, error: Exception) -> CrossreadError:
    """The error that says why a report could not be written."""
    reason = getattr(error, "strerror", None) or one_line(str(error)).rstrip(".")
    return CrossreadError(f"The report could not be written to {one_line(os.fspath(name))}: {reason}.")


def _found(given: str) -> Destination:
    opened = _descriptor(given)
    if opened is not None:
        if not os.get_inheritable(opened):  # one of ours, and not of the caller
            raise OSError(errno.EBADF, os.strerror(errno.EBADF))
        return Destination(Path(given), is_file=False, exists=True, descriptor=opened)
    try:
        mode = os.stat(given).st_mode  # noqa: PTH116 - as above
    except FileNotFoundError:
        return _new(given)
    if stat.S_ISDIR(mode):
        raise CrossreadError(f"{one_line(given)} is a folder; add a file name.")
    if stat.S_ISBLK(mode) or stat.S_ISSOCK(mode):
        raise CrossreadError(f"{one_line(given)} is a {'disk' if stat.S_ISBLK(mode) else 'socket'}; name a file.")
    if not stat.S_ISREG(mode):
        return Destination(Path(given), is_file=False, exists=True)
    path = Path(given).resolve()
    _require_access(path)  # or a file that is protected would be replaced by one that is not
    return Destination(path, exists=True)


def _new(given: str) -> Destination:
    """A file that does not exist yet, perhaps at the end of a link."""
    if os.path.basename(given) in {"", os.curdir, os.pardir}:  # noqa: PTH119 - as above
        raise FileNotFoundError(errno.ENOENT, "there is no such folder")
    path = Path(given).resolve()
    if not path.parent.is_dir():
        raise FileNotFoundError(errno.ENOENT, f"there is no folder {one_line(os.fspath(path.parent))}")
    _require_access(path.parent)
    return Destination(path)


def _require_access(path: Path) -> None:
    if not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, f"{one_line(path.name)} may not be written")


def _descriptor(given: str) -> int | None:
    """The number of an open file that a path such as `/dev/stdout` or that of `>(...)` in a shell stands for."""
    path = given
    for _ in range(_LINKS):
        folder, name = os.path.split(path)
        folder = os.path.realpath(folder or os.curdir)
        if name.isascii() and name.isdecimal() and folder in {"/dev/fd", f"/proc/{os.getpid()}/fd"}:
            return int(name)
        path = os.path.join(folder, name)  # noqa: PTH118 - as above
        if not os.path.islink(path):  # noqa: PTH114 - as above
            break
        path = os.path.join(folder, os.readlink(path))  # noqa: PTH115, PTH118 - as above
    return None


def _spare(given: str, path: Path, articles: Iterable[AnyPath]) -> None:
    """CrossreadError if the file is one that the reader has made or read."""
    own = _identity(path)
    if own is None:
        return
    if any(_identity(article) == own for article in articles):
        raise CrossreadError(f"{one_line(given)} is one of the articles; name another file for the report.")
    if _identity(config_file()) == own:
        raise CrossreadError(f"{one_line(given)} is the file of your settings; name another file for the report.")
    with suppress(OSError), path.open("rb") as file:
        if file.read(len(_DATABASE)) == _DATABASE:
            raise CrossreadError(f"{one_line(given)} is a database; name another file for the report.")


def _identity(path: AnyPath) -> tuple[int, int] | None:
    """What makes two names one file: device and inode, also of links and other spellings; None if it is no file."""
    if is_address(path):
        return None
    try:
        found = os.fstat(0) if path == STDIN else os.stat(path)  # noqa: PTH116 - as above
    except (OSError, ValueError):
        return None
    return (found.st_dev, found.st_ino) if stat.S_ISREG(found.st_mode) else None
