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

SAID = [
    ("conflicts", "beyond the last", ["]", "]", "]"], "No more conflicts"),
    ("no figures", "no conflict of figures further on", ["}", "}"], "No more conflicts of figures"),
    ("sort", "another order", ["O", "O"], "text order"),
    ("wording", "wording-only differences", ["W"], "Wording-only differences: hidden"),
    ("wording again", "wording-only differences", ["W", "W"], "Wording-only differences: shown"),
    ("undo", "nothing was done", ["u"], "Nothing to undo"),
    ("redo", "nothing was undone", ["ctrl+r"], "Nothing to redo"),
    ("undone", "a verdict", ["v", "d", "u"], "Undid: disputed"),
    ("redone", "a verdict", ["v", "d", "u", "ctrl+r"], "Redid: disputed"),
    ("edits", "no edits", ["L"], "No edits yet."),
    ("orphans", "no orphans", ["L"], "No orphaned notes."),
    ("verdict", "its letters", ["v"], "Shift+letter"),
    ("no verdict", "another letter", ["v", "x"], "Not a verdict. Use c, d, w, u or n"),
    ("no match", "a row of one source", ["G", "enter", "j", "v", "w"], "Only one source says this, so there is no match to reject"),
    ("held", "a row of one source", ["G", "enter", "j", "p"], "Held. Go to a row of another source and press p to link them; p again cancels"),
    ("hold cancelled", "the same row", ["G", "enter", "j", "p", "p"], "Hold cancelled"),
    ("linked", "a row of two sources", ["p"], "Linked by hand"),
    ("unlinked", "a row that was linked", ["p", "P"], "Link removed"),
    ("mark", "a mark", ["m", "a"], "Mark a set. Press 'a to return"),
    ("note unchanged", "an empty note", ["c", "enter"], "Note unchanged"),
    ("note saved", "a note", ["c", "o", "k", "enter"], "Note saved"),
    ("note deleted", "a note taken out", ["c", "o", "k", "enter", "c", "backspace", "backspace", "enter"], "Note deleted"),
    ("writing", "the panel of a note", ["c"], "Enter or Esc save"),
    ("pattern", "half a pattern", ["slash", "ctrl+r", "(", "enter"], "Incomplete pattern: missing )"),
    ("search", "the line of a search", ["slash"], "smart case"),
    ("regex", "a pattern", ["slash", "ctrl+r"], "regex"),
    ("search hints", "the keys of a search", ["slash"], "Enter find"),
    ("matches", "a word", ["slash", *"river"], "matches: Herald"),
    ("wrapped", "the last match", ["slash", *"euros", "enter", "N"], "wrapped to the last match"),
    ("sync", "scrolling together", ["s"], "Sync scrolling by claim"),
    ("help", "the keys", ["question_mark"], "Signs"),
    ("explain", "a match", ["i"], "Explain"),
    ("quotations", "no quotations", ["quotation_mark"], "quot"),
    ("overlap", "the overlap", ["o"], "Overlap"),
    ("shared text", "the overlap", ["o"], "Shared text"),
    ("outliers", "the overlap", ["o"], "Outliers"),
    ("conflicts only", "a filter", ["f", "c"], "conflicts only"),
    ("agreed only", "a filter", ["f", "a"], "agreed only"),
    ("related only", "a filter", ["f", "r"], "related only"),
    ("single only", "a filter", ["f", "s"], "in one source only"),
    ("unreviewed", "a filter", ["f", "u"], "unreviewed"),
    ("summary", "the next method", ["1", "M"], "-sentence summaries"),
]  # fmt: skip
"""What is tried, with the keys and what must be read on the screen."""

NAMES = {
    "next-conflict": "Next conflict or row to check", "next-source": "Next source", "previous-source": "Previous source",
    "undo": "Undo", "redo": "Redo", "explain": "Explain this match", "next-method": "Next summary method",
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


@pytest.mark.parametrize(("pressed", "words"), [pytest.param(p, w, id=name) for name, _, p, w in SAID])
async def test_the_screen_says_it_in_plain_words(opened: Opened, pressed: list[str], words: str) -> None:
    async with opened(width=160) as pilot:
        await press(pilot, pressed)
        assert words in " ".join(drawn(pilot).split()) or words in drawn(pilot), drawn(pilot)


async def press(pilot: Pilot[int], pressed: list[str]) -> None:
    for key in pressed:
        await pilot.press(key)
        await pilot.pause(0.02)
    await pilot.pause(0.3)


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
