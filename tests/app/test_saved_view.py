from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.app.filter import Filter
from tui.app.saved_view import SavedView, from_json

VIEW = SavedView(
    "article",
    1,
    "c1",
    4,
    Filter(section="conflict", state="unreviewed"),
    (1, 0),
    ((1, 300), (0, 0)),
    zoomed=True,
    rows=84,
    heights=(12, 0),
    order="gap",
    locked=True,
    unfolded=(0, 2),
    title="Pier opens",
    sources=("Harbour Echo", "Lorne Mail"),
)


def test_a_place_comes_back_as_it_was() -> None:
    assert from_json(VIEW.to_json()) == VIEW


@pytest.mark.parametrize(
    "text",
    [
        "", "{", "[]", "null", "7", '{"pane": "nowhere"}', '{"row": "three"}',
        '{"order": 7}', '{"order": ["a"]}', '{"tops": [[1]]}', '{"tops": [1]}', '{"claim": 3}', '{"pane": []}',
        '{"heights": [1]}', '{"heights": 3}', '{"sort": "size"}', '{"sort": []}',
        '{"title": 3}', '{"unfolded": 3}', '{"unfolded": ["a"]}', '{"sources": [1]}',
    ],
)  # fmt: skip
def test_what_cannot_be_understood_is_the_beginning(text: str) -> None:
    assert from_json(text) == SavedView()


@pytest.mark.parametrize(
    ("text", "view"),
    [
        ('{"wanted": "differ", "row": 3}', SavedView(row=3)),
        ('{"sort": "apart"}', SavedView(order="gap")),
        ('{"sort": "table"}', SavedView()),
        ('{"filter": {"section": "nowhere"}, "row": 2}', SavedView(row=2)),
        ('{"filter": {"section": "conflict"}}', SavedView(filter=Filter(section="conflict"))),
    ],
)
def test_what_an_earlier_version_saved_is_taken_as_far_as_it_is_known(text: str, view: SavedView) -> None:
    assert from_json(text) == view


def test_what_is_not_known_is_passed_over() -> None:
    assert from_json(json.dumps({**json.loads(VIEW.to_json()), "more": 1})) == VIEW


@settings(max_examples=60)
@given(st.dictionaries(st.sampled_from(sorted(json.loads(VIEW.to_json()))), st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3), lambda inner: st.lists(inner, max_size=3)
)))  # fmt: skip
def test_no_text_breaks_it(fields: dict[str, object]) -> None:
    assert from_json(json.dumps(fields)) is not None
