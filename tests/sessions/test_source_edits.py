from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.sessions.conftest import FIRST, SECOND, Make, edit
from tui.rows.sources import SourceChange
from tui.sessions.session import entries
from tui.sessions.source_edits import (
    ColumnOrder,
    SourceFile,
    dated,
    document_anchor,
    primary,
    read_change,
    read_files,
    read_initials,
    read_order,
    source_changes,
    write_change,
    write_files,
    write_order,
)

DAY = date(2014, 12, 28)


def test_values_are_read_as_they_were_written() -> None:
    change = SourceChange("Cable News Network", "CNN", DAY, 3)
    assert read_change(write_change(change)) == change
    assert read_change(write_change(SourceChange())) == SourceChange()
    files = (SourceFile("CNN", "/a/cnn.txt"), SourceFile("Fox", "/a/all.mbox", 2))
    assert read_files(write_files(files)) == files
    order = ColumnOrder((0, 1, 2), (1, 0, 2))
    assert read_order(write_order(order)) == order


@pytest.mark.parametrize("value", ["", "{", "[]", "7", '{"before": [0], "after": [0, 1]}', '{"before": [], "name": 1}'])
def test_what_is_not_an_order_is_refused(value: str) -> None:
    assert read_order(value) is None


def test_names_are_made_harmless() -> None:
    found = read_change(write_change(SourceChange(name="A\x1b[2J\nB" + "x" * 900)))
    assert found is not None
    assert "\x1b" not in found.name
    assert "\n" not in found.name
    assert len(found.name) <= 80


def test_the_details_of_a_source_are_those_set_last_and_stay_with_its_corrected_file(make: Make) -> None:
    a, b = make(FIRST, "a"), make(SECOND, "b")
    edits = [
        edit("source", (document_anchor(a),), write_change(SourceChange("CNN")), 1),
        edit("source", (document_anchor(b),), write_change(SourceChange("Fox")), 2),
        edit("source", (document_anchor(a),), write_change(SourceChange("CNN", day=DAY)), 3),
        edit("source", (document_anchor(b),), write_change(SourceChange()), 4),
        edit("note", (document_anchor(b),), "not a source's", 5),
    ]
    corrected = make(FIRST.replace("40", "41"), "a")
    assert source_changes(edits, (corrected, b)) == {corrected.id: SourceChange("CNN", day=DAY)}
    assert source_changes(edits, (b,)) == {}


def test_a_day_that_the_reader_set_is_the_documents(make: Make) -> None:
    a, b = make(FIRST, "a"), replace(make(SECOND, "b"), published=DAY)
    found = dated((a, b), {a.id: SourceChange(day=DAY), b.id: SourceChange(day=DAY)})
    assert (found[0].published, found[0].day_given, found[1]) == (DAY, True, b)


def test_edits_of_sources_make_no_entries_of_rows(make: Make) -> None:
    assert entries([edit("hide", (document_anchor(make(FIRST)),), "yes")]) == ()


def test_primary_sources_are_those_given_unless_the_reader_decided_otherwise(make: Make) -> None:
    a, b = make(FIRST, "a"), make(SECOND, "b")
    on, off = edit("primary", (document_anchor(b),), "yes"), edit("primary", (document_anchor(a),), "")
    assert primary([], (a, b), [a.id]) == (a.id,)
    assert primary([on], (a, b), [a.id]) == (a.id, b.id)
    assert primary([on, off], (a, b), [a.id]) == (b.id,)
    assert primary([on, off], (a,), [a.id]) == ()


def test_initials_are_short_and_harmless() -> None:
    assert read_initials(" J.D.\x1b ") == "J.D.␛"
    assert len(read_initials("x" * 99)) == 12
