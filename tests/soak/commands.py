"""Every kind of command, with the files that it needs, run as a process in a home of its own."""

from __future__ import annotations

import os
import random
import re
import signal
import subprocess
import sys
import uuid
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from tests.drafts import COAST, DRAFT, HARBOUR
from tests.versioning.texts import NEW, OLD
from tui import atomic

ROOT = Path(__file__).parent.parent.parent
_PAGE = "<html><head><title>Harbour</title></head><body><article>{}</article></body></html>"
_MARK = "CROSSREAD_SOAK"
"""In the environment of every process, so that those which are left over can be found."""

REPORTS: dict[str, tuple[str, ...]] = {
    "plain": ("coast.txt", "harbour.html", "--plain"),
    "coloured": ("coast.txt", "harbour.txt", "--plain", "--color", "always"),
    "json": ("coast.txt", "harbour.txt", "--format", "json", "--no-cache"),
    "docx": ("coast.txt", "harbour.txt", "--format", "docx"),
    "html": ("--demo", "--format", "html"),
    "demo": ("--demo", "--plain", "--no-cache"),
    "csv of stdin": ("-", "coast.txt", "--format", "csv"),
    "one missing": ("coast.txt", "gone.txt", "harbour.txt", "--format", "markdown"),
    "check": ("--check", "draft.txt", "coast.txt", "harbour.txt", "--plain"),
    "check of stdin": ("--check", "-", "coast.txt", "--format", "json"),
    "versions": ("--versions", "old.txt", "new.txt", "--format", "markdown"),
    "diff": ("--git-diff", "new.txt", "old.txt", "0000000", "100644", "new.txt", "1111111", "100644"),
    "diff in json": ("--git-diff", "new.txt", "old.txt", "0", "100644", "new.txt", "1", "100644", "--format", "json"),
    "text": ("--text", "harbour.html"),
    "text of stdin": ("--text", "-"),
    "differ": ("coast.txt", "harbour.txt", "--fail-on", "differ", "--format", "json"),
}
"""What prints a report."""
SILENT: dict[str, tuple[str, ...]] = {
    "to a file": ("coast.txt", "harbour.txt", "--output", "out/report.html"),
    "check to a file": ("--check", "draft.txt", "coast.txt", "--output", "out/check.docx", "--no-cache"),
    "versions to a file": ("--versions", "old.txt", "new.txt", "--output", "out/versions.json"),
    "quiet": ("coast.txt", "harbour.txt", "--quiet"),
    "fail": ("coast.txt", "harbour.txt", "--fail-on", "differ"),
}
"""What prints nothing."""
PAGES: dict[str, tuple[str, ...]] = {
    "help": ("--help",),
    "version": ("--version",),
    "manual": ("--man",),
    "completion": ("--completion", "bash"),
}
WRONG: dict[str, tuple[str, ...]] = {
    "option": ("--formt", "json"),
    "value": ("--demo", "--format", "odp"),
    "nothing there": ("gone.txt", "--plain"),
    "no draft": ("--primary", "coast.txt"),
    "over an article": ("coast.txt", "harbour.txt", "--output", "coast.txt"),
}
"""What prints messages alone."""
COMMANDS = REPORTS | SILENT | PAGES | WRONG


@dataclass
class Home:
    """A folder with the files of the commands, and the home of the user who starts them."""

    folder: Path
    mark: str = field(default_factory=lambda: uuid.uuid4().hex)

    def __post_init__(self) -> None:
        (self.folder / "out").mkdir(parents=True)
        texts = {"coast.txt": COAST, "harbour.txt": HARBOUR, "draft.txt": DRAFT, "old.txt": OLD, "new.txt": NEW}
        texts["harbour.html"] = _PAGE.format("".join(f"<p>{line}</p>" for line in HARBOUR.splitlines() if line))
        for name, text in texts.items():
            (self.folder / name).write_text(text, encoding="utf-8")
        self._inputs = self._read()

    @property
    def environment(self) -> dict[str, str]:
        inherited = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "PYTHON"))}
        return {
            **inherited,
            "HOME": str(self.folder / "home"),
            "PYTHONPATH": str(ROOT),
            "TERM": "xterm-256color",
            _MARK: self.mark,
        }

    def words(self, name: str) -> list[str]:
        """The command line of a command."""
        return [sys.executable, "-m", "tui", *COMMANDS[name]]

    def start(self, words: list[str], **streams: object) -> subprocess.Popen[bytes]:
        """Start a command line."""
        return subprocess.Popen(words, cwd=self.folder, env=self.environment, **streams)  # type: ignore[call-overload, no-any-return]

    def parts(self) -> list[str]:
        """What is left of files that were being written."""
        return [str(path.relative_to(self.folder)) for path in self.folder.rglob(f".*{atomic.PART}")]

    def faults(self) -> str:
        """What the log of faults says."""
        return "".join(path.read_text(errors="replace") for path in self.folder.rglob("faults.log"))

    def changed(self) -> list[str]:
        """The articles that are no longer what they were."""
        now = self._read()
        return [name for name, digest in self._inputs.items() if now.get(name) != digest]

    def left_over(self) -> list[int]:
        """The processes that still run."""
        found = []
        for path in Path("/proc").glob("[0-9]*/environ"):
            with suppress(OSError):
                if f"{_MARK}={self.mark}".encode() in path.read_bytes():
                    found.append(int(path.parent.name))
        return found

    def end_all(self) -> None:
        """End every process of this home."""
        for process in self.left_over():
            with suppress(OSError):
                os.kill(process, signal.SIGKILL)

    def _read(self) -> dict[str, str]:
        return {path.name: sha256(path.read_bytes()).hexdigest() for path in sorted(self.folder.glob("*.*"))}


def traceback_of_ours(said: bytes) -> bool:
    """Whether a traceback was printed that is not of Python's own start, before it has come to this program."""
    if b"Exception ignored" in said and b"Error processing line" not in said:
        return True
    return re.search(rb'Traceback(?s:.)*File "[^"]*(?:/tui/|/site-packages/(?!_distutils_hack))', said) is not None


def seeded(seed: int | None) -> int:
    """The seed that was named, or a fresh one."""
    return random.SystemRandom().randrange(1 << 31) if seed is None else seed
