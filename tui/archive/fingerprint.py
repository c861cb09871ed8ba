"""The version of this program as far as its answers go, the same on every machine that gives the same ones."""

from __future__ import annotations

import hashlib
import sys
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_LIBRARIES = (  # local: names of packages
    *("babel", "nltk", "numpy", "pint", "regex"),  # local: as above
    *("sumy", "lxml", "trafilatura", "pypdfium2", "striprtf"),  # local: as above
)
_NOT_ASKED = {"app", "cli", "__pycache__"}


@cache
def fingerprint() -> str:
    """A digest of this program's own files, of the versions of the libraries it reads with, and of Python's."""
    package = Path(__file__).parent.parent
    found = hashlib.sha256(f"{sys.version_info[:3]}".encode())
    for path in sorted(package.rglob("*")):
        within = path.relative_to(package)
        if path.suffix in {".py", ".txt"} and within.parts[0] not in _NOT_ASKED:
            found.update(within.as_posix().encode() + b"\0" + path.read_bytes())
    for library in _LIBRARIES:
        try:
            found.update(f"{library} {version(library)}\n".encode())
        except PackageNotFoundError:
            continue
    return found.hexdigest()
