"""Notes of corrections and updates, and which changed items they speak of."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.versioning.texts import OLD, made, read, words
from tui.versioning.labels import changed_items
from tui.versioning.make import history
from tui.versioning.notes import is_note

CASES = Path(__file__).parent / "cases"
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
        ("Correction: An earlier version misspelled the name of the owner of the museum.", "unclear", "unclear"),
        ("Correction: An earlier version misstated the number of berths.", "unclear", "unclear"),
        ("Correction (12 March): An earlier version had another cause.", "unclear", "unclear"),
        ("Correction: The number of the wounded was wrong.", "announced", "unclear"),
        ("Correction: The death toll was wrong.", "announced", "unclear"),
        ("Correction: An earlier version gave wrong figures.", "announced", "unclear"),
        ("This story has been updated.", "unclear", "unclear"),
        ("(Corrects the name of the captain in paragraph 2)", "unclear", "announced"),
        (
            "A correction was made on March 4, 2026: A previous version of this article misstated the number of people "
            "who were injured.",
            "announced",
            "unclear",
        ),
        ("Updated 4 March 2026, 3:15 p.m.", "unclear", "unclear"),
        ("Divers will search the wreck tomorrow.", "unannounced", "unannounced"),
    ],
)
def test_what_a_note_speaks_of_is_announced(note: str, figure: str, name: str) -> None:
    assert announcements(note) == {FIGURE: figure, NAME: name}


def test_what_was_changed_again_further_on_is_announced_too() -> None:
    later = "\nThe lawyers of Halden had no comment.\n"
    note = "\nCorrection: An earlier version misspelled the name of the captain.\n"
    found, step = made(OLD + later, EDITED + later.replace("Halden", "Brandvold") + note)
    names = [item for item in step.items if item.kind == "name"]
    assert [words(found, step, item)[1] for item in names] == ["Rosa Brandvold", "Brandvold"]
    assert {item.announcement for item in names} == {"announced"}


def test_what_a_note_is_about_stands_near_the_item() -> None:
    between = " The road along the coast was closed at the old mill for the whole of the weekend." * 4
    old = f"The storm killed 12 people in the hills.{between} Some 40 boats were lost.\n\nNobody else was hurt there.\n"
    new = old.replace("12", "13").replace("40", "50")
    found, step = made(old, f"{new}\nCorrection: An earlier version misstated the number of boats.\n")
    assert {words(found, step, item)[1]: item.announcement for item in step.items} == {
        "13": "unclear",
        "50": "announced",
    }


def test_a_note_at_the_end_of_a_paragraph_is_a_note() -> None:
    end = "and a museum."
    note = "This article has been corrected to give the right number of people injured."
    _, step = made(OLD, EDITED.replace(end, f"{end} {note}"))
    assert step.note_text == note
    assert sorted(item.announcement for item in step.items if item.changed) == ["announced", "unclear"]


def test_what_the_note_of_a_later_version_names_was_not_changed_without_a_note() -> None:
    note = "\nCorrection: An earlier version misspelled the name of the captain.\n"
    found = history([read(OLD, "a"), read(EDITED, "b"), read(EDITED + note, "c")], in_order=True)
    assert {words(found, found.steps[0], item): item.announcement for item in found.steps[0].items} == {
        FIGURE: "unannounced",
        NAME: "later",
    }
    assert changed_items(found.steps[:1]) == "2 items changed, 1 of them without a note, 1 of them announced later"


@pytest.mark.parametrize(
    "heading",
    ["Correction\n\n", "Corrections and clarifications\n\n- The name of the museum was wrong.\n- "],
)
def test_what_is_under_the_heading_of_notes_is_a_note(heading: str) -> None:
    end = f"\n{heading}The story misstated the number of people injured.\n"
    _, step = made(OLD, EDITED + end)
    assert step.note_text.endswith("The story misstated the number of people injured.")
    assert sorted(item.announcement for item in step.items if item.changed) == ["announced", "unclear"]


@pytest.mark.parametrize("slug", ["CORRECTED-", "UPDATE 2-", "REFILE - ", "[Updated] "])
def test_what_stands_before_the_title_says_that_the_text_was_corrected(slug: str) -> None:
    found, step = made(OLD, slug + EDITED)
    assert step.note_text == slug.strip(" -")
    assert {words(found, step, item): item.announcement for item in step.items} == {FIGURE: "unclear", NAME: "unclear"}
    _, step = made(slug + OLD, slug + EDITED)
    assert not step.note_text
    assert {item.announcement for item in step.items} == {"unannounced"}


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


@pytest.mark.parametrize("text", (CASES / "notes.txt").read_text("utf-8").splitlines())
def test_what_is_a_note(text: str) -> None:
    assert is_note(text)


@pytest.mark.parametrize("text", (CASES / "no_notes.txt").read_text("utf-8").splitlines())
def test_what_is_no_note(text: str) -> None:
    assert not is_note(text)
