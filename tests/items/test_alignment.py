from __future__ import annotations

import pytest
from hypothesis import given

from tests.items.lines import line, sentences, texts
from tui.items.alignment import Alignment, align


def laid(a: str, b: str) -> tuple[Alignment, list[str], list[tuple[str, str]]]:
    """Two texts aligned: with what moved, and what is between."""
    found = align(line(a), line(b))
    moved = [found.left[i].text for i, _ in found.moved]
    return found, moved, [(texts(found.left, one), texts(found.right, other)) for one, other in found.gaps]


@pytest.mark.parametrize(
    ("a", "b", "moved", "gaps"),
    [
        ("The mill closed on Monday.", "The mill closed on Monday.", [], []),
        ("The mill closed on Monday.", "The mill opened on Monday.", [], [("closed", "opened")]),
        ("The mill closed.", "The old mill closed.", [], [("", "old")]),
        ("The mill closed in Hask.", "In Hask the mill closed.", ["Hask"], None),
        ("Mills were closed.", "The mill is closing.", [], None),
        ("Roth sued Amis.", "Amis sued Roth.", None, None),
    ],
)
def test_what_answers_what(a: str, b: str, moved: list[str] | None, gaps: list[tuple[str, str]] | None) -> None:
    found = laid(a, b)
    assert moved is None or found[1] == moved
    assert gaps is None or found[2] == gaps


def test_function_words_far_from_each_other_answer_nothing() -> None:
    found, _, _ = laid("The ferry of the line sank off Hask.", "Nobody on shore had heard a word of the wreck.")
    assert not found.pairs


def test_an_empty_row_has_nothing_to_answer() -> None:
    assert align((), ()).ordered == 1.0
    assert align(line("The mill closed."), ()).ordered == 0.0


@given(sentences(), sentences())
def test_every_position_is_answered_or_lies_in_a_gap(a: str, b: str) -> None:
    found = align(line(a), line(b))
    for side, row in enumerate((found.left, found.right)):
        paired = [pair[side] for pair in found.pairs]
        between = [place for gap in found.gaps for place in range(*gap[side])]
        assert sorted(paired) == paired
        assert sorted([*paired, *between]) == list(range(len(row)))
        assert {pair[side] for pair in found.moved} <= set(between)
    for i, j in (*found.pairs, *found.moved):
        assert found.left[i].key == found.right[j].key
    assert 0 <= found.ordered <= 1


@given(sentences())
def test_a_text_answers_itself_in_order(text: str) -> None:
    found = align(line(text), line(text))
    assert found.ordered == 1.0
    assert (found.moved, found.gaps) == ((), ())
