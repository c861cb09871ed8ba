"""The ids of documents that are shown or compared together."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tui.reading.article import document
from tui.reading.distinct import distinct
from tui.reading.documents import Document

TEXTS = ("The kiln was lit in May.", "The kiln was lit in June.")


def read(text: str, name: str) -> Document:
    return document(text, name=name)


def test_copies_are_numbered_by_their_names_and_others_stay_the_same_objects() -> None:
    late, early, other = read(TEXTS[0], "b"), read(TEXTS[0], "a"), read(TEXTS[1], "c")
    found = distinct([late, early, other])
    assert [each.id for each in found] == [f"{late.id}-2", late.id, other.id]
    assert found[1] is early
    assert found[2] is other
    assert distinct(found) == found


def test_an_id_that_another_document_has_is_not_given_to_a_copy() -> None:
    one = replace(read(TEXTS[0], "a"), id="x")
    assert [each.id for each in distinct([one, one, replace(one, id="x-2")])] == ["x", "x-3", "x-2"]


@given(st.lists(st.tuples(st.sampled_from(TEXTS), st.sampled_from("abcde")), max_size=9), st.data())
def test_ids_do_not_depend_on_what_was_there_before(named: list[tuple[str, str]], data: st.DataObject) -> None:
    fresh = [read(*each) for each in named]
    found = distinct(fresh)
    assert len({each.id for each in found}) == len(found)
    chosen = data.draw(st.lists(st.sampled_from(range(len(named))), unique=True)) if named else []
    assert distinct(found[place] for place in chosen) == distinct(fresh[place] for place in chosen)
