"""The only place where a span becomes a style.

Every state has a colour of the theme and a second look (bold, italic, underline, reverse) or a character in the margin,
so nothing is lost without colours.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final
from weakref import WeakKeyDictionary

from rich.segment import Segment
from rich.style import Style
from textual.color import Color, ColorParseError

from tui.app.wrap import unfilled
from tui.figures import kinds
from tui.reading.sanitise import visible
from tui.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from textual.app import App

    from tui.app.layers import Layer


@dataclass(frozen=True, slots=True)
class Look:
    """How a kind of span is drawn: theme variables of its colour and ground, and its text attributes.

    A variable may be followed by a fallback for themes that lack it: `figure-money text-warning`.
    """

    colour: str = ""
    ground: str = ""
    attributes: str = ""


_FIGURES: Final[dict[kinds.Look, Look]] = {
    "figure-money": Look("figure-money text-warning", "", "bold"),
    "figure-percent": Look("figure-percent text-success", "", "underline"),
    "figure-count": Look("figure-count text-primary", "", "bold underline"),
    "figure-date": Look("figure-date text-secondary", "", "italic"),
}

_SOURCES = ("text-primary", "text-warning", "text-success", "text-accent", "text-secondary") * 2
"""The colours of the sources in themes that have none for them."""

LOOKS: Final[dict[str, Look]] = {
    "heading": Look("text-primary", "", "bold"),
    "furniture": Look("quiet foreground-muted", "", "italic"),
    "caption": Look("", "", "italic"),
    "rule": Look("quiet foreground-muted", "", "dim"),
    "label": Look("text-accent", "", "bold"),
    **{kind: _FIGURES[rules.look] for kind, rules in kinds.KINDS.items()},
    "failing": Look("differ text-error", "", "bold italic underline"),
    "agree": Look("agree text-success"),
    "differ": Look("differ text-error", "", "bold"),
    "conflict": Look("differ text-error", "", "bold"),
    "check": Look("check text-warning", "", "bold"),
    "dispute": Look("dispute text-accent"),
    "odd": Look("differ text-error", "", "bold underline"),
    "related": Look("related text-secondary"),
    "single": Look("single text-accent"),
    "differ-passage": Look("", "differ-ground error-muted"),
    "chosen": Look("", "chosen-ground primary-muted", "bold"),
    "summary-bar": Look("text-secondary"),
    "chosen-bar": Look("text-primary", "", "bold"),
    "match": Look("text-warning", "", "reverse"),
    "match-current": Look("text-warning", "", "bold underline reverse"),
    "item": Look("text-primary", "", "bold underline"),
    "pointed": Look("", "", "bold reverse"),
    "clash": Look("differ text-error", "differ-ground error-muted", "bold"),
    "clash-chosen": Look("differ text-error", "", "bold reverse"),
    "changed": Look("text-warning", "", "bold"),
    "only": Look("", "", "underline"),
    "moved": Look("text-secondary", "", "italic"),
    "immaterial": Look("", "", "dim"),
    "excerpt": Look("quiet foreground-muted"),
    **{
        f"source-{number}": Look(f"source-{number} {fallback}", "", "bold")
        for number, fallback in enumerate(_SOURCES[:9], 1)
    },
}
"""The look of every kind: text, figures, relations, the selection, matches, and the marks of a diff."""


class Palette:
    """The looks in the colours of one theme."""

    def __init__(self, variables: Mapping[str, str], looks: Mapping[str, Look] = LOOKS) -> None:
        self._variables = variables
        self._styles = {kind: self._style(look) for kind, look in looks.items()}

    def style(self, kind: str) -> Style:
        """The style of a kind; plain for one that has no look."""
        return self._styles.get(kind, _PLAIN)

    def _style(self, look: Look) -> Style:
        ground = self._colour(look.ground)
        colour = self._colour(look.colour)
        return Style.parse(look.attributes) + Style(
            color=colour.rich_color if colour else None, bgcolor=ground.rich_color if ground else None
        )

    def _colour(self, names: str) -> Color | None:
        for name in names.split():
            try:
                colour = Color.parse(self._variables[name])
            except (KeyError, ColorParseError):
                continue
            return self._over_ground(colour)
        return None

    def _over_ground(self, colour: Color) -> Color | None:
        if colour.ansi is not None:
            return colour if colour.a == 1 else None
        if colour.a == 1:
            return colour
        try:
            return Color.parse(self._variables["background"]) + colour
        except (KeyError, ColorParseError):
            return None


_PLAIN: Final = Style()
_PALETTES: Final[WeakKeyDictionary[App[Any], dict[str, Palette]]] = WeakKeyDictionary()
"""The palettes of each running app, by theme; they are freed with it."""


def palette_of(app: App[Any]) -> Palette:
    """The palette of the app's current theme, made once per theme."""
    known = _PALETTES.setdefault(app, {})
    if app.theme not in known:
        known[app.theme] = Palette(app.get_css_variables())
    return known[app.theme]


def clean(text: str) -> str:
    """`text` safe for the terminal; almost free if it is already clean."""
    return text if text.isprintable() else visible(text)


def paint(text: str, start: int, layers: Sequence[Layer[str]], palette: Palette, base: Style) -> list[Segment]:
    """The segments of one row: `text` (as `wrap.shown` gives it) begins at offset `start`; later layers lie on top."""
    end = start + len(text)
    spans = [
        (max(left, start), min(right, end), palette.style(kind))
        for layer in layers
        for left, right, kind in layer.within(start, end)
    ]
    if not spans:
        return [Segment(clean(unfilled(text)), base)] if text else []
    cuts = sorted({start, end, *(left for left, _, _ in spans), *(right for _, right, _ in spans)})
    segments = []
    for left, right in pairwise(cuts):
        style = base
        for span_start, span_end, span_style in spans:
            if span_start <= left and right <= span_end:
                style += span_style
        if piece := clean(unfilled(text[left - start : right - start])):
            segments.append(Segment(piece, style))
    return segments
