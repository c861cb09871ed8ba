"""The history of a text: every block in one change, both texts whole, the same in both directions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tui
from tests.versioning.texts import NEW, OLD, ferry, made, of_kind, read, said, words
from tui.errors import StoppedError
from tui.reading.documents import Document
from tui.versioning import labels
from tui.versioning.history import BlockChange, History, ItemChange, Step
from tui.versioning.inline import inline
from tui.versioning.make import history

PARAGRAPHS = [
    "The harbour of Orle was closed on Monday after a storm that lasted two days.",
    "Mayor Anna Brodersen said that 14 boats were lost. Nobody was hurt.",
    "“We have seen worse,” she said. The repairs will cost $3.5 million.",
    "The railway to Varna is open again, and trains run every hour.",
    "Schools open on Thursday.",
    "Schools open on Thursday.",
    "* * *",
    "The council will meet in May to talk about a new wall of 300 metres.",
]
EDITS = ["killed", "Castellan", "17", "Tuesday", "not", "$4 million", ""]


@st.composite
def texts(draw: st.DrawFn) -> tuple[str, str]:
    """A text, and the same with paragraphs edited, moved, taken out, put in, split and joined."""
    old = draw(st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=8))
    new: list[str] = []
    for paragraph in old:
        how = draw(st.sampled_from(["same", "same", "word", "out", "in", "split", "join"]))
        parts = paragraph.split(" ")
        if how == "word":
            parts[draw(st.integers(0, len(parts) - 1))] = draw(st.sampled_from(EDITS))
        if how == "in":
            new.append(draw(st.sampled_from(["A new wall is planned.", "Nobody said why on Friday."])))
        if how == "join" and new:
            new[-1] += " " + " ".join(parts)
        elif how == "split" and len(parts) > 4:
            new += [" ".join(parts[:4]), " ".join(parts[4:])]
        elif how != "out":
            new.append(" ".join(filter(None, parts)))
    order = draw(st.permutations(range(len(new)))) if draw(st.booleans()) else range(len(new))
    return "\n\n".join(old), "\n\n".join(new[n] for n in order) or "Nothing is left."


def _flat(text: str) -> str:
    return "".join(text.split())


@settings(max_examples=60, deadline=None)
@given(texts())
def test_every_block_of_either_version_is_in_exactly_one_change(pair: tuple[str, str]) -> None:
    found, step = made(*pair)
    for version, spans in ((found.versions[0], [change.old for change in step.changes]),
                           (found.versions[1], [change.new for change in step.changes])):  # fmt: skip
        held = [sum(bool(span and span.contains(block.span)) for span in spans) for block in version.document.blocks]
        assert held == [1] * len(held)
        assert _flat("".join(said(version.document, span) for span in sorted(filter(None, spans)))) == _flat(
            version.document.text
        )


@settings(max_examples=60, deadline=None)
@given(texts())
def test_both_versions_can_be_rebuilt_from_the_words_of_the_changes(pair: tuple[str, str]) -> None:
    found, step = made(*pair)
    old, new = (version.document for version in found.versions)
    for change in step.changes:
        if change.words is not None:
            runs = inline(old, new, change, folded=False)
            assert _flat("".join(run.text for run in runs if run.mark != "added")) == _flat(said(old, change.old))
            assert _flat("".join(run.text for run in runs if run.mark != "removed")) == _flat(said(new, change.new))
        elif change.kind in {"unchanged", "moved"}:
            assert _flat(said(old, change.old)) == _flat(said(new, change.new))


@settings(max_examples=60, deadline=None)
@given(texts())
def test_the_pieces_of_a_change_cover_both_of_its_places(pair: tuple[str, str]) -> None:
    _, step = made(*pair)
    for change in step.changes:
        for span, pieces in (
            ((change.old, change.words.left_pieces), (change.new, change.words.right_pieces)) if change.words else ()
        ):
            assert span is not None
            edges = [span.start, *(piece.span.end for piece in pieces)]
            assert [piece.span.start for piece in pieces] == edges[:-1]
            assert edges[-1] == span.end


TURNED = {"added": "removed", "removed": "added", "split": "joined", "joined": "split"}


def _item(item: ItemChange, *, turned: bool) -> tuple[object, ...]:
    sides = (item.new, item.old) if turned else (item.old, item.new)
    outcome = TURNED.get(item.outcome, item.outcome) if turned else item.outcome
    return item.kind, *sides, outcome, item.sure, item.why


def _change(change: BlockChange, *, turned: bool = False) -> tuple[object, ...]:
    sides = (change.new, change.old) if turned else (change.old, change.new)
    kind = TURNED.get(change.kind, change.kind) if turned else change.kind
    division = TURNED.get(change.division, change.division) if turned else change.division
    items = sorted((_item(item, turned=turned) for item in change.items), key=repr)
    return kind, *sides, change.part, division, tuple(items)


@settings(max_examples=60, deadline=None)
@given(texts())
def test_exchanged_versions_have_the_changes_exchanged(pair: tuple[str, str]) -> None:
    _, there = made(*pair)
    _, back = made(*reversed(pair))
    assert Counter(_change(change) for change in there.changes) == Counter(
        _change(change, turned=True) for change in back.changes
    )


@settings(max_examples=30, deadline=None)
@given(st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=8))
def test_nothing_is_changed_between_identical_versions(paragraphs: list[str]) -> None:
    text = "\n\n".join(paragraphs)
    _, step = made(text, text)
    assert not step.changed
    assert not step.items
    assert step.counts["unchanged"] == len(step.changes)


# One report, before and after


def test_what_became_of_the_blocks() -> None:
    _, step = ferry()
    assert step.counts == {
        "unchanged": 0, "edited": 5, "added": 2, "removed": 1, "moved": 1, "moved_edited": 0,
    }  # fmt: skip
    assert [change.part for change in step.changes][:2] == ["title", "lead"]
    assert [change.part for change in of_kind(step, "added")] == ["note", "text"]


def test_the_changes_are_in_the_order_of_the_new_version_and_what_was_removed_after_what_it_came_after() -> None:
    found, step = ferry()
    new = [change.new.start for change in step.changes if change.new]
    assert new == sorted(new)
    (gone,) = of_kind(step, "removed")
    before = step.changes[step.changes.index(gone) - 1]
    assert said(found.versions[1].document, before.new).startswith("Shares of Halden Lines")


def test_a_paragraph_that_moved_is_not_taken_out_and_put_in() -> None:
    found, step = ferry()
    (moved,) = of_kind(step, "moved")
    assert said(found.versions[0].document, moved.old).startswith("Investigators of the ministry")
    assert moved.words is None


def test_a_paragraph_that_moved_and_was_edited_is_shown_as_such() -> None:
    lines = OLD.split("\n\n")
    lines.insert(2, lines.pop(4).replace("June", "July"))
    lines[5] += " Its ships carry two million people a year between the islands of the Orle coast."
    found, step = made(OLD, "\n\n".join(lines))
    (moved,) = of_kind(step, "moved_edited")
    assert [words(found, step, item) for item in moved.items] == [("June", "July")]


def test_items_that_changed_come_with_their_announcement() -> None:
    found, step = ferry()
    announced = {words(found, step, item): item.announcement for item in step.items if item.changed}
    assert announced["Rosa Halden", "Rosa Marchetti"] == "announced"
    assert announced["240", "340"] == "unclear"
    assert not step.unannounced


def test_an_item_that_changed_without_a_note_is_unannounced() -> None:
    found, step = made(OLD, OLD.replace("12 on", "19 on"))
    assert [words(found, step, item) for item in step.unannounced] == [("12", "19")]
    assert not step.note_text


def test_the_same_in_another_form_is_neither_changed_nor_unannounced() -> None:
    _, step = made(OLD, OLD.replace("12 on", "a dozen on"))
    assert [item.outcome for item in step.items] == ["same_in_other_form"]
    assert not step.unannounced


def test_paragraphs_that_were_only_divided_differently_are_unchanged() -> None:
    divided = OLD.replace("Halden. The fire", "Halden.\n\nThe fire")
    _, step = made(OLD, divided)
    assert step.counts["unchanged"] == len(step.changes)
    assert [change.division for change in step.changes if change.division] == ["split"]
    _, back = made(divided, OLD)
    assert [change.division for change in back.changes if change.division] == ["joined"]


def test_a_joined_paragraph_that_was_edited_too_has_its_items() -> None:
    joined = OLD.replace('colleagues," said captain Rosa Halden. The', 'colleagues," said Rosa Halden. The').replace(
        "six hours.\n\nThe Anselm", "nine hours. The Anselm"
    )
    found, step = made(OLD, joined)
    assert ("six hours", "nine hours") in [words(found, step, item) for item in step.items]
    assert not of_kind(step, "removed")


def test_the_title_is_the_title_whatever_its_words() -> None:
    _, step = made(OLD, OLD.replace("Ferry fire at Marlow kills four", "A night of sorrow on the coast"))
    (change,) = of_kind(step, "edited")
    assert change.part == "title"


TABLE = """# Results of the mill

The mill of Orle has published its results for the year.

| | 2025 | 2024 |
| --- | --- | --- |
| Revenue | 412 | 398 |
| Costs | 300 | 290 |
| Profit | 112 | 108 |
"""


def read_markdown(path: Path, text: str) -> Document:
    path.write_text(text, encoding="utf-8")
    return tui.read(path)


def test_a_row_of_a_table_is_found_again_by_its_label(tmp_path: Path) -> None:
    old = read_markdown(tmp_path / "old.md", TABLE)
    new = read_markdown(tmp_path / "new.md", TABLE.replace("412", "421").replace("| Costs | 300 | 290 |\n", ""))
    found = history([old, new], in_order=True)
    (step,) = found.steps
    assert [words(found, step, item) for item in step.items] == [("412", "421")]
    assert [change.part for change in step.changes if change.kind != "unchanged"] == ["table", "table"]
    assert (step.counts["edited"], step.counts["removed"]) == (1, 1)


def test_a_text_that_is_new_or_gone_is_all_added_or_removed() -> None:
    found = history([read(""), read(NEW)], in_order=True)
    assert {change.kind for change in found.steps[0].changes} == {"added"}
    gone = history([read(NEW), read("")], in_order=True)
    assert {change.kind for change in gone.steps[0].changes} == {"removed"}


def test_several_versions_have_a_step_between_each_two() -> None:
    middle = OLD.replace("12 on", "13 on")
    found = history([read(text, f"v{n}") for n, text in enumerate((OLD, middle, NEW))], in_order=True)
    assert [(step.old, step.new) for step in found.steps] == [
        (one.document.id, other.document.id) for one, other in zip(found.versions, found.versions[1:], strict=False)
    ]
    assert len(list(found.pairs())) == 2


@pytest.mark.parametrize("count", [0, 1])
def test_there_is_no_step_without_two_versions(count: int) -> None:
    found = history([read(OLD)] * count)
    assert isinstance(found, History)
    assert len(found.versions) == count
    assert not found.steps


def test_versions_of_one_text_have_ids_of_their_own() -> None:
    found = history([read(OLD), read(OLD), read(OLD)], in_order=True)
    assert len({version.document.id for version in found.versions}) == 3


def test_the_steps_of_the_work_are_reported_and_it_can_be_stopped() -> None:
    seen: list[str] = []
    history([read(OLD), read(NEW)], progress=lambda step, _done, _total: seen.append(step))
    assert list(dict.fromkeys(seen)) == ["paragraphs", "versions", "changes"]
    with pytest.raises(StoppedError):
        history([read(OLD), read(NEW)], stopped=lambda: True)


def test_the_figures_of_what_changed_are_those_that_the_items_name() -> None:
    found, step = ferry()
    known: Sequence[str] = [figure.id for version in found.versions for figure in version.figures]
    named = [ref for item in step.items if item.kind == "figure" for ref in (item.old_ref, item.new_ref) if ref]
    assert named
    assert set(named) <= set(known)


def test_a_step_is_frozen() -> None:
    with pytest.raises(AttributeError):
        Step("a", "b").old = "c"  # type: ignore[misc]


def test_what_the_page_says_of_itself_is_compared_and_has_no_items() -> None:
    page = f"{OLD}\n\nShare this article 12 comments\n"
    _, step = made(page, page.replace("12 comments", "15 comments"))
    (change,) = of_kind(step, "edited")
    assert change.part == "furniture"
    assert change.words is not None
    assert not change.items


def test_a_line_of_the_page_that_became_part_of_the_text_has_no_items() -> None:
    old = "The council met in the old hall.\n\nAnn Vale, Tom Reed and Lena Hill contributed to this report.\n"
    _, step = made(old, f"{old.strip()} [Correction: The hall is from 1906.]\n")
    assert step.changed
    assert step.items == ()


def test_marks_of_another_form_change_nothing() -> None:
    old = (
        'The ferry\'s captain -- Rosa Halden -- said "we have lost colleagues ..." on Tuesday.\n\nNobody else spoke.\n'
    )
    new = "The ferry’s captain—Rosa Halden—said “we have lost colleagues …” on Tuesday.\n\nNobody else spoke.\n"
    _, step = made(old, new)
    assert [(change.kind, change.marks) for change in step.changes] == [("unchanged", True), ("unchanged", False)]
    assert not step.changed
    assert (
        labels.summary(step) == "Nothing was changed in 2 paragraphs, 1 of them with other quotation marks or dashes."
    )


def test_quotation_marks_that_were_taken_away_are_a_change() -> None:
    _, step = made('He called it a "gift" of the town hall.\n', "He called it a gift of the town hall.\n")
    assert [change.kind for change in step.changes] == ["edited"]


def test_only_what_was_changed_is_marked_in_a_paragraph_with_marks_of_another_form() -> None:
    old = 'The ferry\'s captain -- Rosa Halden -- said "we lost 4 people" on Tuesday.\n'
    new = "The ferry’s captain — Rosa Halden — said “we lost 5 people” on Tuesday.\n"
    found, step = made(old, new)
    before, after = (version.document for version in found.versions)
    assert [(run.text, run.mark) for run in inline(before, after, step.changes[0]) if run.mark != "same"] == [
        ("4", "removed"),
        ("5", "added"),
    ]


def test_a_paragraph_that_was_only_split_is_counted_as_divided() -> None:
    old = "The ferry burned for six hours on Tuesday. Divers will search the wreck of the ship tomorrow morning.\n"
    _, step = made(old, old.replace(". Divers", ".\n\nDivers"))
    assert labels.summary(step) == "Nothing was changed in 1 paragraph, divided differently."
