"""What a row looks like: every state has a look that does not need colours, and no character commands the terminal."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.style import Style
from textual.theme import BUILTIN_THEMES

from tests.app.hosting import Host
from tui.app.layers import Layer
from tui.app.paint import LOOKS, Palette, clean, paint, palette_of
from tui.app.wrap import shown, unfilled
from tui.claims.claim import Relation
from tui.figures.figure import FigureKind
from tui.reading.documents import Kind, Span

PALETTE = Palette(BUILTIN_THEMES["textual-dark"].to_color_system().generate())


def test_everything_that_is_shown_has_a_look() -> None:
    assert {*get_args(FigureKind), *get_args(Relation), "heading", "furniture", "caption"} <= set(LOOKS)
    assert not PALETTE.style("prose")
    assert set(get_args(Kind)) == {"heading", "prose", "list", "caption", "table", "furniture"}


@pytest.mark.parametrize(
    "kind", [*get_args(FigureKind), "heading", "furniture", "caption", "chosen", "match", "changed", "moved"]
)
def test_a_state_is_recognisable_without_colours(kind: str) -> None:
    style = PALETTE.style(kind).without_color
    assert style.bold or style.italic or style.underline or style.reverse or style.dim


def test_sorts_of_figures_differ_without_colours() -> None:
    groups = {PALETTE.style(kind).without_color for kind in ("money", "percent", "count", "date")}
    assert len(groups) == 4


@pytest.mark.parametrize("theme", BUILTIN_THEMES.values(), ids=lambda theme: theme.name)
def test_every_theme_gives_a_colour_to_every_figure(theme: object) -> None:
    palette = Palette(theme.to_color_system().generate())  # type: ignore[attr-defined]
    assert all(palette.style(kind).color is not None for kind in get_args(FigureKind))


def test_a_variable_of_ours_goes_before_that_of_the_theme() -> None:
    style = Palette({"text-warning": "#ff0000", "figure-money": "#00ff00"}).style("money")
    assert style.color is not None
    assert style.color.triplet == (0, 255, 0)


def test_later_layers_lie_on_top() -> None:
    text = "up 8% to 5"
    below = Layer([(Span(10, 20), "money")])
    above = Layer([(Span(13, 15), "percent")])
    segments = paint(text, 10, (below, above), PALETTE, Style())
    assert [segment.text for segment in segments] == ["up ", "8%", " to 5"]
    percent = segments[1].style
    assert percent is not None
    assert percent.bold
    assert percent.underline
    assert percent.color == PALETTE.style("percent").color


@given(text=st.text(max_size=60), cuts=st.lists(st.integers(0, 60), max_size=6))
def test_painting_does_not_change_the_text(text: str, cuts: list[int]) -> None:
    row = shown(text)
    layer = Layer((Span(cut, cut + 5), "money") for cut in cuts)
    segments = paint(row, 0, (layer,), PALETTE, Style())
    assert "".join(segment.text for segment in segments) == "".join(clean(character) for character in unfilled(row))


@pytest.mark.parametrize("text", ["\x1b]52;c;aGk=\x07", "\x9b31m", "\u202eabc", "\x00", "[/] [to top]"])
def test_nothing_reaches_the_terminal_that_commands_it(text: str) -> None:
    painted = "".join(segment.text for segment in paint(text, 0, (), PALETTE, Style()))
    assert not any(ord(character) < 32 or 127 <= ord(character) < 160 or character == "\u202e" for character in painted)
    if text.startswith("["):
        assert painted == text


async def test_the_palette_of_an_app_goes_with_it() -> None:
    one, other = Host(), Host()
    other.theme = "textual-light"
    assert palette_of(one) is palette_of(one)
    assert palette_of(one).style("money") != palette_of(other).style("money")
