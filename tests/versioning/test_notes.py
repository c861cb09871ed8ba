"""Notes of corrections and updates, and which changed items they speak of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.versioning.texts import OLD, made, read, words
from tui.versioning.make import history
from tui.versioning.notes import is_note

EDITED = OLD.replace("12 on", "19 on").replace("Rosa Halden", "Rosa Brandvold")
FIGURE, NAME = ("12", "19"), ("Rosa Halden", "Rosa Brandvold")


def announcements(note: str) -> dict[tuple[str, str], str]:
    found, step = made(OLD, f"{EDITED}\n{note}\n")
    return {words(found, step, item): item.announcement for item in step.items if item.changed}


@pytest.mark.parametrize(
    ("note", "figure", "name"),
    [
        ("Correction: An earlier version misspelled the captain's name.", "unclear", "announced"),
        ("Correction: An earlier version gave the number of people injured as 12.", "announced", "unclear"),
        ("Update: The captain is Rosa Brandvold, not as reported first.", "unclear", "announced"),
        ("This story has been updated.", "announced", "announced"),
        ("Updated 4 March 2026, 3:15 p.m.", "unclear", "unclear"),
        ("Divers will search the wreck tomorrow.", "unannounced", "unannounced"),
    ],
)
def test_what_a_note_speaks_of_is_announced(note: str, figure: str, name: str) -> None:
    assert announcements(note) == {FIGURE: figure, NAME: name}


def test_a_note_that_the_old_version_had_announces_nothing_new() -> None:
    note = "\nCorrection: An earlier version misspelled the name of the port.\n"
    _, step = made(OLD + note, EDITED + note)
    assert not step.note_text
    assert {item.announcement for item in step.items if item.changed} == {"unannounced"}


def test_a_correction_that_only_the_file_knows_counts_too() -> None:
    old, new = read(OLD), replace(read(EDITED), correction="The number of people injured was wrong.")
    (step,) = history([old, new], in_order=True).steps
    assert step.note_text == "The number of people injured was wrong."
    assert step.note is None
    assert sorted(item.announcement for item in step.items if item.changed) == ["announced", "unclear"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Correction: The bridge is in Orle.", True),
        ("This article was updated on Friday to add a comment of the ministry.", True),
        ("Corrections", True),
        ("Updated 3:15 p.m.", False),
        ("The update of the software failed on Monday.", False),
        ("Correctional officers were called to the prison.", False),
    ],
)
def test_what_is_a_note(text: str, *, expected: bool) -> None:
    assert is_note(text) is expected
