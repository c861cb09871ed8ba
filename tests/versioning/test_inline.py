"""An edited paragraph as one line."""

from __future__ import annotations

from tests.versioning.texts import made
from tui.versioning.inline import FOLD, Run, inline


def runs(old: str, new: str, *, folded: bool = True) -> list[tuple[str, str]]:
    found, step = made(f"Title of the text\n\n{old}", f"Title of the text\n\n{new}")
    change = next(each for each in step.changes if each.kind != "unchanged")
    one, other = (version.document for version in found.versions)
    return [(run.mark, run.text) for run in inline(one, other, change, folded=folded)]


def test_what_was_taken_out_comes_before_what_was_put_in() -> None:
    assert runs("The ferry sank on Tuesday near Orle.", "The ferry sank on Friday near Orle.") == [
        ("same", "The ferry sank on "), ("removed", "Tuesday"), ("added", "Friday"), ("same", " near Orle."),
    ]  # fmt: skip


def test_a_mark_alone_is_put_in() -> None:
    assert runs("The ferry sank near Orle and nobody was hurt.", "The ferry sank near Orle, and nobody was hurt.") == [
        ("same", "The ferry sank near Orle"), ("added", ","), ("same", " and nobody was hurt."),
    ]  # fmt: skip


def test_a_sentence_at_the_end_that_was_taken_out_stands_apart() -> None:
    old = "The ferry sank near Orle on Tuesday evening in fog. Divers search the wreck."
    assert runs(old, old.partition(" Divers")[0]) == [
        ("same", "The ferry sank near Orle on Tuesday evening in fog. "), ("removed", "Divers search the wreck."),
    ]  # fmt: skip


def test_long_sameness_is_folded_and_never_what_was_changed() -> None:
    long = " ".join(f"word{n}" for n in range(60))
    shown = runs(
        f"The mayor spoke on Tuesday of {long} and left at noon.",
        f"The mayor spoke on Friday of {long} and left at noon.",
    )
    assert ("added", "Friday") in shown
    assert FOLD in shown[-1][1]
    whole = runs(
        f"The mayor spoke on Tuesday of {long} and left.",
        f"The mayor spoke on Friday of {long} and left.",
        folded=False,
    )
    assert FOLD not in "".join(text for _, text in whole)


def test_an_item_that_changed_is_marked() -> None:
    old, new = "The storm killed 12 people in Varna.", "The storm killed 15 people in Varna."
    found, step = made(f"Title of the text\n\n{old}", f"Title of the text\n\n{new}")
    one, other = (version.document for version in found.versions)
    marked = [run for run in inline(one, other, step.changes[1]) if run.item]
    assert marked == [Run("12", "removed", item=True), Run("15", "added", item=True)]


def test_a_paragraph_without_words_to_compare_is_one_run() -> None:
    assert runs("", "A new paragraph stands here.") == [("same", "A new paragraph stands here.")]
