"""The reader's own editor, at the line of a passage."""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tui.errors import CrossreadError
from tui.reading.documents import Document, Span
from tui.reading.sanitise import visible
from tui.resources import current_folder

_PLUS = {
    "vi", "vim", "nvim", "gvim", "view", "nano", "pico", "emacs", "emacsclient", "kak", "joe", "jed", "mg", "ne",
    "micro", "mcedit", "ed", "gedit",
}  # fmt: skip
"""Editors that take `+LINE FILE`."""
_GOTO = {"code", "codium", "code-insiders", "cursor", "windsurf"}
"""Editors that take `--goto FILE:LINE`."""
_COLON = {"hx", "helix", "subl", "zed"}
"""Editors that take `FILE:LINE`."""
_LINE = {"kate", "kwrite", "mate", "idea", "pycharm", "bbedit"}
"""Editors that take `--line LINE FILE`."""


def command(path: Path, line: int, environment: Mapping[str, str] = os.environ) -> list[str]:
    """The words to start the editor with, on `line` (from 1) of a file; CrossreadError if none is named.

    `$VISUAL` comes before `$EDITOR`, as usual; either may contain options. An unknown editor opens the file at its top.
    """
    asked = environment.get("VISUAL", "").strip() or environment.get("EDITOR", "").strip()
    if not asked:
        raise CrossreadError("$EDITOR is not set; set it in the environment, as in EDITOR=nano")
    try:
        words = shlex.split(asked)
    except ValueError:
        raise CrossreadError("EDITOR cannot be understood; look at its quotation marks.") from None
    if not words or not words[0]:
        raise CrossreadError("EDITOR names no program; set it in the environment, as in EDITOR=nano")
    # A file name that begins with a hyphen must not be read as an option.
    file = str(current_folder() / path)
    name = Path(words[0]).stem.casefold()
    if name in _PLUS:
        return [*words, f"+{line}", file]
    if name in _GOTO:
        return [*words, "--goto", f"{file}:{line}"]
    if name in _COLON:
        return [*words, f"{file}:{line}"]
    if name in _LINE:
        return [*words, "--line", str(line), file]
    return [*words, file]


@contextmanager
def text_of(document: Document) -> Iterator[Path]:
    """A temporary file with the text of a document whose own file has another format."""
    with TemporaryDirectory(prefix="crossread-") as folder:
        file = Path(folder) / "text.txt"
        file.write_text(visible(document.text), encoding="utf-8")
        file.chmod(0o400)
        yield file


def line_of(document: Document, span: Span) -> int:
    """The line of the file, from 1, on which a span begins."""
    return document.text.count("\n", 0, span.start) + 1
