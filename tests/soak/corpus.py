"""Files of every format: those that the tests of its reader read."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from tui.reading.formats.registry import READERS

Corpus = dict[str, list[bytes]]
"""Files by the module of their reader."""

_TESTS = Path(__file__).parent.parent / "reading"
_LARGEST, _MOST = 100_000, 200
"""Bytes of a file, and files of one format."""
_PLAIN = "texts.plain"


def gathered(only: str = "") -> Corpus:
    """Run the tests of the readers, and collect what they read; `only` is a part of the names of modules."""
    found: dict[str, dict[bytes, None]] = {one.module: {} for one in READERS}
    for one in READERS:
        module: Any = import_module(f"tui.reading.formats.{one.module}")
        module.read = _collecting(module.read, found[one.module])
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        pytest.main(["-q", "-n0", "-p", "no:cacheprovider", str(_TESTS)])
    lacking = [name for name, files in found.items() if not files and name != _PLAIN]
    assert not lacking, f"no test reads a file of {lacking}"
    corpus = {name: sorted(files, key=lambda data: (len(data), data))[:_MOST] for name, files in found.items()}
    corpus[_PLAIN] = corpus[_PLAIN] or [b"The mill at Grenna closed on Monday, and 210 lost their jobs.\n"]
    return {name: files for name, files in corpus.items() if only in name}


def _collecting(read: Callable[[bytes], Any], files: dict[bytes, None]) -> Callable[[bytes], Any]:
    def collected(data: bytes) -> Any:
        if len(data) <= _LARGEST:
            files[data] = None
        return read(data)

    return collected
