"""The words of the screen: what each key says, in the words that such programs use."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.pilot import Pilot

import tui
from tests.app.conftest import Opened, story
from tests.app.hosting import drawn
from tui.app import keys

TOURS: dict[str, tuple[tuple[str, str], ...]] = {
    "conflicts": (
        ("] ] ]", "No more conflicts"), ("} }", "No more conflicts of figures"),
        ("W", "Wording-only differences: hidden"), ("W", "Wording-only differences: shown"),
        ("O O", "text order"), ("s", "Sync scrolling by claim"),
    ),
    "filters": (
        ("f c", "conflicts only"), ("escape f a", "agreed only"), ("escape f r", "related only"),
        ("escape f s", "in one source only"), ("escape f u", "unreviewed"),
    ),
    "undo": (
        ("u", "Nothing to undo"), ("ctrl+r", "Nothing to redo"), ("L", "No edits yet."), ("q L", "No orphaned notes."),
        ("q v", "Shift+letter"), ("x", "Not a verdict. Use c, d, w, u or n"),
        ("v d u", "Undid: disputed"), ("ctrl+r", "Redid: disputed"),
    ),
    "links and marks": (
        ("p", "Linked by hand"), ("P", "Link removed"), ("m a", "Mark a set. Press 'a to return"),
        ("G enter j v w", "Only one source says this, so there is no match to reject"),
        ("p", "Held. Go to a row of another source and press p to link them; p again cancels"), ("p", "Hold cancelled"),
    ),
    "notes": (
        ("c", "Enter or Esc save"), ("enter", "Note unchanged"), ("c o k enter", "Note saved"),
        ("c backspace backspace enter", "Note deleted"),
    ),
    "search": (
        ("slash", "smart case"), ("", "Enter find"), ("r i v e r", "matches: Herald"), ("ctrl+r", "regex"),
        ("( enter", "Incomplete pattern: missing )"),
    ),
    "wrapping": (("slash e u r o s enter N", "wrapped to the last match"),),
    "lists": (
        ("question_mark", "Signs"), ("q i", "Explain"), ("q o", "Overlap"), ("", "Shared text"), ("", "Outliers"),
        ("q quotation_mark", "uot"), ("q 1 M", "-sentence summaries"),
    ),
}  # fmt: skip
"""What is pressed, and what must then be read on the screen."""

NAMES = {
    "next-conflict": "Next conflict or row to check", "next-source": "Next source",
    "previous-source": "Previous source", "undo": "Undo", "redo": "Redo", "explain": "Explain this match",
    "next-method": "Next summary method",
    "sync-scrolling": "Sync scrolling by claim", "previous-column": "Previous column", "next-column": "Next column",
    "zoom": "Zoom pane", "reset-layout": "Reset layout", "stop": "Pause or resume", "close": "Close", "quit": "Quit",
    "reviewed": "Mark reviewed", "ignore-wording": "Ignore wording-only differences", "edits": "Edits",
}  # fmt: skip
"""What actions are called in help and palette, by their ids."""

GONE = (
    "not plain agreement", "next witness", "differ alone", "in the order of the text", "only written otherwise",
    "take back the", "taken back", "done again", "lost its place", "stands beside its row", "writes a note too",
    "is no verdict", "pins the two together", "no later run", "held any longer", "comes back here", "is as it was",
    "takes it back", "no pattern yet", "find capitals", "enter keep", "esc leave", "earlier patterns",
    "from the other end", "what they say of the same", "give it back", "take it up again", "leave at once", "q leaves",
    "were lined up", "by the next method", "who copies", "has the words of", "given to someone else",
    "written otherwise", "in the same words as another", "imply otherwise", "what differs most first",
    "how it was read", "but for rounding", "best counterpart", "match too", "not known to be of",
    "lining up anew", "read again:", "is dropped", "no editor is named", "lends itself", "to read aloud",
    "chooses several", "beneath a folder", "ask for permission", "is no port", "is no day", "is no toml",
    "known of a fault", "there is no standard input", "% apart",
)  # fmt: skip
"""What the program used to say, in words that nobody else uses."""


@pytest.mark.parametrize("steps", TOURS.values(), ids=TOURS)
async def test_the_screen_says_it_in_plain_words(opened: Opened, steps: tuple[tuple[str, str], ...]) -> None:
    async with opened(width=160) as pilot:
        for pressed, words in steps:
            await pilot.press(*pressed.split())
            await until(pilot, words)


async def until(pilot: Pilot[int], words: str) -> None:
    """Wait until the words are on the screen, wherever its lines break."""
    for _ in range(200):
        await pilot.pause(0.01)
        if words in " ".join(drawn(pilot).split()):
            return
    pytest.fail(f"{words!r} is not on the screen:\n{drawn(pilot)}")


@pytest.mark.parametrize(("action", "name"), NAMES.items())
def test_an_action_is_called_what_people_call_it(action: str, name: str) -> None:
    assert {each.id: each.name for each in keys.ACTIONS}[action] == name


async def test_one_article_alone_says_what_to_do(opened: Opened) -> None:
    from tui.app.rows import prepare
    from tui.comparison import compare

    alone = story()[:1]
    async with opened(documents=alone, work=lambda _t, _s: prepare(compare(alone))) as pilot:
        assert "add a second article" in drawn(pilot)


def strings(module: ast.Module) -> Iterator[str]:
    """The strings of a module that are no docstrings."""
    documents = {id(node.value) for node in ast.walk(module) if isinstance(node, ast.Expr)}
    for node in ast.walk(module):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documents:
            yield node.value


@pytest.mark.parametrize("words", GONE)
def test_nothing_is_worded_in_the_old_way(words: str) -> None:
    package = Path(tui.__file__).parent
    found = [(path.name, text) for path in package.rglob("*.py") for text in known_strings(path) if words in text]
    assert not found


_KNOWN: dict[Path, tuple[str, ...]] = {}


def known_strings(path: Path) -> tuple[str, ...]:
    if path not in _KNOWN:
        _KNOWN[path] = tuple(text.lower() for text in strings(ast.parse(path.read_text(encoding="utf-8"))))
    return _KNOWN[path]
