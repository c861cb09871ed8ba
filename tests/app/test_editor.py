from __future__ import annotations

from pathlib import Path

import pytest

from tui.app.editor import command, line_of
from tui.errors import CrossreadError
from tui.reading.article import document
from tui.reading.documents import Span

FILE = Path("/articles/-x $(id).txt")


@pytest.mark.parametrize(
    ("editor", "expected"),
    [
        ("vim", ["vim", "+7", str(FILE)]),
        ("/usr/bin/nano -w", ["/usr/bin/nano", "-w", "+7", str(FILE)]),
        ("emacs -nw", ["emacs", "-nw", "+7", str(FILE)]),
        ("code --wait", ["code", "--wait", "--goto", f"{FILE}:7"]),
        ("hx", ["hx", f"{FILE}:7"]),
        ("kate", ["kate", "--line", "7", str(FILE)]),
        ("'my editor' -x", ["my editor", "-x", str(FILE)]),
    ],
)
def test_each_editor_gets_the_line_in_its_own_way(editor: str, expected: list[str]) -> None:
    assert command(FILE, 7, {"EDITOR": editor}) == expected


def test_visual_comes_first() -> None:
    assert command(FILE, 1, {"VISUAL": "vim", "EDITOR": "nano"})[0] == "vim"


def test_a_path_is_never_taken_for_an_option(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert command(Path("-c!id"), 1, {"EDITOR": "vim"})[-1].startswith("/")


@pytest.mark.parametrize(
    ("editor", "way"), [("", "set it"), ("  ", "set it"), ("vim 'x", "quotation marks"), ("''", "no program")]
)
def test_without_an_editor_the_message_says_what_to_do(editor: str, way: str) -> None:
    with pytest.raises(CrossreadError, match=way):
        command(FILE, 1, {"EDITOR": editor})


def test_the_line_is_counted_from_one() -> None:
    read = document("One.\r\n\r\nTwo here.", name="a")
    at = read.text.index("here")
    assert line_of(read, Span(at, at + 4)) == 3
    assert line_of(read, Span(0, 3)) == 1
