"""What versions, steps and items are called."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.versioning.texts import NEW, OLD, ferry, made, read
from tui.versioning import labels
from tui.versioning.history import History, Version
from tui.versioning.make import history


def test_versions_of_several_files_are_called_by_them() -> None:
    assert labels.names(ferry()[0]) == ("old.txt", "new.txt")


def test_files_of_one_name_are_called_by_their_paths() -> None:
    versions = [replace(read(OLD), path=f"{folder}/ferry.txt") for folder in ("may", "june")]
    assert labels.names(history(versions)) == ("may/ferry.txt", "june/ferry.txt")


def test_versions_of_one_file_are_numbered_or_called_by_their_days() -> None:
    found = history([read(OLD), read(NEW)], in_order=True)
    assert labels.names(found) == ("version 1", "version 2")
    dated = History(
        tuple(replace(each, when=f"2026-05-0{n}", basis="captured") for n, each in enumerate(found.versions, 1))
    )
    assert labels.names(dated) == ("1 May 2026", "2 May 2026")


def test_a_version_without_a_text_is_called_nothing() -> None:
    assert labels.names(history([read("", "old"), read(NEW, "new")], in_order=True)) == ("nothing", "new.txt")


@pytest.mark.parametrize(
    ("when", "basis", "expected"),
    [
        ("2026-05-01", "captured", "captured 1 May 2026"),
        ("2026-05-01T09:05:00", "commit", "committed 1 May 2026, 09:05"),
        ("", "place", ""),
        ("soon", "file", "file saved soon"),
    ],
)
def test_when_a_version_is_from(when: str, basis: str, expected: str) -> None:
    assert labels.dated(Version(read(OLD), when, basis)) == expected  # type: ignore[arg-type]


def test_a_step_in_sentences() -> None:
    _, step = ferry()
    assert labels.summary(step) == "Paragraphs: 5 edited, 2 added, 1 removed, 1 moved."
    assert labels.items_summary(step) == "7 items changed, 6 of them not named by the note; 1 removed."
    assert labels.note_line(step) == "Note: Correction: An earlier version misspelled the name of the captain."


def test_a_step_in_which_nothing_was_changed() -> None:
    _, step = made(OLD, OLD)
    assert labels.summary(step) == "Nothing was changed in 7 paragraphs."


def test_texts_that_have_nothing_in_common_are_said_to_have_nothing_in_common() -> None:
    other = "The museum of Orle reopens\n\n" + "The halls were closed for a year while the roof was mended.\n\n" * 3
    warning = "There is next to nothing in common; these may not be versions of one text."
    assert labels.summary(made(OLD, other)[1]).endswith(warning)
    assert warning not in labels.summary(ferry()[1])
    assert warning not in labels.summary(made(OLD, "")[1])
    assert warning not in labels.summary(made(OLD, f"{OLD}\n{other * 4}")[1])


def test_stealth_changes_are_named() -> None:
    _, step = made(OLD, OLD.replace("12 on", "13 on"))
    assert labels.items_summary(step) == "1 item changed, without a note."
    assert labels.note_line(step) == "No note of a correction or update was added."
    ((change, item),) = labels.listed(step)
    assert labels.item_remarks(item, change.part) == ("lead", "1 apart (8.33%)", "changed without a note")


def test_loud_items_come_first_those_of_title_and_lead_before_others() -> None:
    _, step = ferry()
    found = [(change.part, item.loud) for change, item in labels.listed(step)]
    assert [part for part, loud in found if loud][:3] == ["title", "lead", "lead"]
    assert [loud for _, loud in found] == sorted((loud for _, loud in found), reverse=True)
