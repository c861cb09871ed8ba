from __future__ import annotations

from dataclasses import replace

from tests.app.conftest import story
from tui.app.review_lines import review_lines
from tui.rows.sources import sources
from tui.sessions.resolution import Resolution
from tui.sessions.session import Change, Entry
from tui.sessions.source_edits import document_anchor

DOCUMENTS = story()
SOURCES = sources(DOCUMENTS)
FIRST, SECOND, *_ = SOURCES


def test_a_row_that_was_not_reviewed_has_no_lines() -> None:
    assert review_lines(Entry(()), SOURCES) == ()


def test_everything_that_was_said_of_a_row_is_read() -> None:
    entry = Entry(
        (),
        "confirmed",
        "ask the mayor",
        reviewed=True,
        linked=True,
        resolution=Resolution(document_anchor(DOCUMENTS[1]), value="41.2", evidence="the budget, p. 4"),
        right=DOCUMENTS[1].id,
        changes=(Change(DOCUMENTS[0].id, "It cost 41", "It cost 42"),),
    )
    assert review_lines(entry, SOURCES) == (
        f"✓ confirmed · {SECOND.name} is right: 41.2",
        "Evidence: the budget, p. 4",
        "✎ ask the mayor",
        "+ linked by hand",
        f"Text changed in {FIRST.name}: was “It cost 41”, now “It cost 42”",
    )


def test_what_is_right_is_read_without_a_verdict_too() -> None:
    assert review_lines(Entry((), reviewed=True), SOURCES) == ("∘ reviewed",)
    assert review_lines(Entry((), "disputed"), SOURCES) == ("✗ disputed",)
    found = Entry((), "confirmed", resolution=Resolution(none_right=True, value="42"))
    assert review_lines(found, SOURCES) == ("✓ confirmed · no source is right: 42",)
    assert review_lines(Entry((), resolution=Resolution(value="42")), SOURCES) == ("∘ right value: 42",)
    gone = Entry((), resolution=Resolution(replace(document_anchor(DOCUMENTS[0]), name="gone.txt")))
    assert review_lines(gone, ()) == ("∘ gone.txt is right",)


def test_what_commands_a_terminal_is_made_visible() -> None:
    entry = Entry((), "confirmed", "a\x1b[2Jb", changes=(Change("x", "\u202eold", "new\x07"),))
    assert not set("".join(review_lines(entry, SOURCES))) & {"\x1b", "\u202e", "\x07"}
