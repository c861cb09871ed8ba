"""A repository of a real git, with a home of its own and the configuration that `docs/git.md` gives."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
GUIDE = ROOT / "docs" / "git.md"
_BLOCK = re.compile(r"^```(?P<kind>\w+)\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)


def blocks(heading: str, kind: str) -> str:
    """The code of one kind under a heading of the guide."""
    guide = GUIDE.read_text(encoding="utf-8")
    section = guide.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    found = "".join(block["code"] for block in _BLOCK.finditer(section) if block["kind"] == kind)
    assert found, f"docs/git.md has no {kind} under {heading}"
    return found


@dataclass
class Repository:
    """A work tree in `folder`; what git prints is returned as text."""

    folder: Path
    environment: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        outside = self.folder.parent
        home, programs = outside / "home", outside / "bin"
        for made in (self.folder, home, programs):
            made.mkdir()
        command = programs / "crossread"
        command.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m tui "$@"\n')
        command.chmod(0o755)
        inherited = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "XDG_", "LC_"))}
        self.environment = {
            **{name: value for name, value in inherited.items() if name not in {"NO_COLOR", "CROSSREAD_SERVED"}},
            "HOME": str(home),
            "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT),
            "GIT_CONFIG_GLOBAL": str(outside / "gitconfig"),
            "GIT_CONFIG_NOSYSTEM": "1",
            "TERM": "xterm-256color",
            "LC_ALL": "C.UTF-8",
        }
        self.configure("[user]\nname = Ann\nemail = ann@lorne.example\n[init]\ndefaultBranch = main\n")
        self.git("init", "--quiet")

    def configure(self, text: str) -> None:
        """Add to the user's configuration."""
        with Path(self.environment["GIT_CONFIG_GLOBAL"]).open("a", encoding="utf-8") as file:
            file.write(text)

    def write(self, name: str, content: str | bytes) -> Path:
        """A file of the work tree."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def commit(self) -> None:
        """All that is in the work tree."""
        self.git("add", "--all", ".")
        self.git("commit", "--quiet", "--message", "As it is now")

    def run(self, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
        """A command of git, whatever its exit code; `more` is put into its environment."""
        return subprocess.run(
            ["git", *words],
            cwd=self.folder, env=self.environment | more, capture_output=True, check=False, encoding="utf-8",
        )  # fmt: skip

    def git(self, *words: str, **more: str) -> str:
        """What a command of git prints, which must succeed without a message."""
        done = self.run(*words, **more)
        assert (done.returncode, done.stderr) == (0, ""), done
        return done.stdout
