from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.app.saved_view import SavedView, from_json

VIEW = SavedView(
    "article",
    1,
    "c1",
    4,
    "open",
    (1, 0),
    ((1, 300), (0, 0)),
    zoomed=True,
    rows=84,
    heights=(12, 0),
    order="apart",
    locked=True,
)


def test_a_place_comes_back_as_it_was() -> None:
    assert from_json(VIEW.to_json()) == VIEW


@pytest.mark.parametrize(
    "text",
    [
        "", "{", "[]", "null", "7", '{"pane": "nowhere"}', '{"wanted": "x"}', '{"wanted": []}', '{"row": "three"}',
        '{"order": 7}', '{"order": ["a"]}', '{"tops": [[1]]}', '{"tops": [1]}', '{"claim": 3}', '{"pane": []}',
        '{"heights": [1]}', '{"heights": 3}', '{"sort": "size"}', '{"sort": []}',
    ],
)  # fmt: skip
def test_what_cannot_be_understood_is_the_beginning(text: str) -> None:
    assert from_json(text) == SavedView()


def test_what_is_not_known_is_passed_over() -> None:
    assert from_json(json.dumps({**json.loads(VIEW.to_json()), "more": 1})) == VIEW


@settings(max_examples=60)
@given(st.dictionaries(st.sampled_from(sorted(json.loads(VIEW.to_json()))), st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3), lambda inner: st.lists(inner, max_size=3)
)))  # fmt: skip
def test_no_text_breaks_it(told: dict[str, object]) -> None:
    assert from_json(json.dumps(told)) is not None
