"""Where this program imports from: never from the current folder, which may be a stranger's.

The command does this first, so nothing is imported here that Python has not loaded already.
"""

import os
import sys

HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120 - pathlib is not loaded yet
"""The folder, or the zip file, that holds this package."""


def safe() -> list[str]:
    """The path for imports without the current folder; the folder of this package, if that is the same, comes last."""
    named = os.environ.get("PYTHONPATH", "").split(os.pathsep)
    current = {_real(name) for name in (os.curdir, *named) if not os.path.isabs(name)}  # noqa: PTH117 - as above
    found = [name for name in sys.path if isinstance(name, str) and os.path.isabs(name) and _real(name) not in current]  # noqa: PTH117
    return found if HOME in found else [*found, HOME]


def secure() -> None:
    """Import nothing from the current folder from now on; for the whole process."""
    sys.path[:] = safe()


def _real(name: str) -> str:
    try:
        return os.path.realpath(name)
    except OSError:  # a current folder that has been removed
        return name
