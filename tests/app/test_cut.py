from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.app.cut import MORE, cut


def seen(text: str, start: int, room: int) -> str:
    return cut(Strip([Segment(text)]), start, room, Style()).text


def test_what_fits_is_left_as_it_is() -> None:
    assert seen("a line", 0, 6) == "a line"
    assert seen("a line", 0, 20) == "a line"
    assert seen("", 9, 20) == ""


def test_half_a_figure_is_left_out_at_either_end() -> None:
    text = "it cost 280.1 billion and not 310.5 billion"
    assert seen(text, 0, 11) == "it cost   …"
    assert seen(text, 9, 14) == "…    billion …"
    assert seen(text, 9, 60) == "…    billion and not 310.5 billion"


def test_one_long_word_is_cut_all_the_same() -> None:
    assert seen("a" * 40, 0, 10) == "a" * 9 + MORE
    assert seen("a" * 40, 5, 10) == MORE + "a" * 8 + MORE


@settings(max_examples=60)
@given(st.text(alphabet="ab 漢é1.", max_size=60), st.integers(0, 70), st.integers(4, 30))
def test_it_is_never_wider_than_the_room(text: str, start: int, room: int) -> None:
    assert cut(Strip([Segment(text)]), start, room, Style()).cell_length <= room
