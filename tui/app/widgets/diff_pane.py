"""The passages of one claim below each other, with differences marked, the review, and why they match."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.strip import Strip
from textual.timer import Timer

from tui.app.cut import cut
from tui.app.evidence import Evidence, EvidenceLine
from tui.app.layers import Layer
from tui.app.moves import steps
from tui.app.paint import Palette, paint, palette_of
from tui.app.widgets.edges import Edge, Edged
from tui.app.widgets.line_view import LineView
from tui.app.wrap import ENDLESS, Wrapping, shown
from tui.reading.documents import Span

_MOST_LINES, _MOST_LINES_SHORT = 6, 3
"""The maximum automatic height, with a full frame and with only a title line: the claims need the room more."""
_WIDEST_HEAD = 24
"""The maximum width of the names of sources."""
_LEAST_WIDTH = 8
_REST = 0.2
"""Seconds on one row after which the pane adapts its height to its content."""
_WHY = "why"
_NOTED = "you"
_LEGEND = {
    "clash": "[conflicting]",
    "changed": "‹changed›",
    "only": "underlined: only in this source",
    "moved": "italic: elsewhere in the other",
    "immaterial": "dim: wording only",
}
"""The meaning of each mark, most important first."""


class DiffPane(LineView, Edged, can_focus=True, inherit_bindings=False):
    """Draws its content in the height it needs; it does not compute differences."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__(id="diff")
        self.evidence = Evidence()
        self._review: tuple[str, ...] = ()
        self._strips: list[Strip] = []
        self._wrapped = True
        self._left = 0
        self._drawn_for = (-1, "", "")
        self._height = 0
        """The number of lines requested in the last layout."""
        self._resting: Timer | None = None
        self.entitle("Diff")

    def show(self, evidence: Evidence, review: Sequence[str] = ()) -> None:
        """Show the passages of a claim from the top, and its review."""
        if evidence is self.evidence and tuple(review) == self._review and not self._left:
            self.scroll_to(y=0, animate=False, immediate=True)
            self._settle_soon()
            return
        self.evidence, self._review = evidence, tuple(review)
        self._left = 0
        self.entitle(f"Diff ── {_about(evidence)}")
        self.scroll_to(y=0, animate=False, immediate=True)
        self._show_again()

    def show_review(self, lines: Sequence[str]) -> None:
        """Show the review of the row below the passages."""
        if tuple(lines) != self._review:
            self._review = tuple(lines)
            self._show_again()

    def show_wrapped(self, *, on: bool) -> None:
        """Set whether long lines are wrapped."""
        self._wrapped, self._left = on, 0
        self._show_again()

    def _show_again(self) -> None:
        """Redraw at once, and lay out the screen again once the reader stays on a row, since that is slower than a key.

        A headless screen is laid out at once: its content must not depend on time.
        """
        self._drawn_for = (-1, "", "")
        self._strips_at(self.scrollable_content_region.width)
        self._settle_soon()

    def _settle_soon(self) -> None:
        if self._resting:
            self._resting.stop()
        if self.app.is_headless or not self.display:
            self._settle()
        else:
            self._resting = self.set_timer(_REST, self._settle)

    def _settle(self) -> None:
        """Take as many lines as needed, or none."""
        self._show_or_hide()
        wanted = self._most(self.wanted_height(self.scrollable_content_region.width))
        if wanted != self._height and self._fits_content:
            self._height = wanted
            self.refresh(layout=True)
        self._draw()

    # The height

    def wanted_height(self, width: int) -> int:
        """The height of all content at a width, without a frame; 0 if there is nothing to compare or read."""
        if not self._worth_showing:
            return 0
        return max(1, len(self._strips_at(width)))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - Textual's
        """The lines needed, up to the maximum of the pane."""
        self._height = self._most(self.wanted_height(width) or len(self._strips_at(width)))
        return self._height

    def _most(self, lines: int) -> int:
        return max(1, min(lines, _MOST_LINES if self.gutter.height > 1 else _MOST_LINES_SHORT))

    @property
    def _fits_content(self) -> bool:
        """Whether the height is that of the content: no height was chosen, and the pane is not zoomed."""
        height = self.styles.height
        return height is None or height.is_auto

    @property
    def _worth_showing(self) -> bool:
        return self.evidence.comparable or bool(self._review)

    def _show_or_hide(self) -> None:
        """Hide an empty pane, unless it is focused or the reader chose its height."""
        self.set_class(not self._worth_showing and not self.has_focus and self._fits_content, "-nothing")

    def on_focus(self) -> None:
        """Show an empty pane while it is focused."""
        self._show_or_hide()

    def on_blur(self) -> None:
        """Hide it again."""
        self._show_or_hide()

    # Moving

    def move_sideways(self, step: int) -> bool:
        """Scroll unwrapped lines by half the width, up to the longest; returns whether it could."""
        half = max(1, self.scrollable_content_region.width // 2)
        longest = max((strip.cell_length for strip in self._strips), default=0)
        left = max(0, min(self._left + step * half, max(self._left, longest - half)))
        if left == self._left:
            return False
        self._left = left
        self.refresh()
        return True

    def move(self, where: str, times: int = 1) -> bool:
        """Scroll (`down`, `page_up`, `top`, …); returns whether it could."""
        return self._scroll(self.scroll_offset.y + times * steps(where, self.size.height, self.virtual_size.height))

    def go_to(self, number: int) -> bool:
        """Scroll the line with a number, from 1, to the top, or as far as possible; returns whether it moved."""
        return self._scroll(number - 1)

    def _scroll(self, y: int) -> bool:
        before = self.scroll_offset.y
        self.scroll_to(y=y, animate=False, immediate=True)
        return self.scroll_offset.y != before

    def edge_at(self, _x: int, y: int) -> Edge:
        """The line of the title."""
        return "top" if y == 0 else ""

    # Drawing

    def on_resize(self) -> None:
        """Wrap again."""
        self._draw()

    def render_line(self, y: int) -> Strip:
        """One line of the passages, of the notes or of the reasons."""
        self._strips_at(self.scrollable_content_region.width)
        index = y + self.scroll_offset.y
        strip = self._strips[index] if index < len(self._strips) else Strip([])
        return strip if self._wrapped else self._cut(strip)

    def _cut(self, strip: Strip) -> Strip:
        """The visible part of an unwrapped line, with a sign where it continues."""
        head = self._head
        room = self.scrollable_content_region.width - 1 - head
        words = strip.crop(head, strip.cell_length)
        return Strip([*strip.crop(0, head), *cut(words, self._left, room, self.visual_style.rich_style)])

    @property
    def _head(self) -> int:
        """The width of the names before the lines and the space after them, which do not scroll with the lines."""
        names = (cell_len(", ".join(source.short for source in line.sources)) for line in self.evidence.lines)
        return 2 + max(len(_WHY), min(_WIDEST_HEAD, max(names, default=0)))

    def _draw(self) -> None:
        width, height = self.scrollable_content_region.size
        if width < _LEAST_WIDTH:
            return
        lines = len(self._strips_at(width))
        # Content that fits needs no scroll bar: the screen is not laid out for one.
        room = self._height if self._fits_content else height
        size = Size(0, lines if lines > room else 0)
        if size != self.virtual_size:
            self.virtual_size = size

    def _strips_at(self, width: int) -> list[Strip]:
        """Every line at a width, wrapped once per width."""
        state = (width, self.app.theme, "wrapped" if self._wrapped else "")
        if state != self._drawn_for and width >= _LEAST_WIDTH:
            self._drawn_for = state
            self._strips = list(self._lines(width - 1 if self._wrapped else ENDLESS))
            self.refresh(self.size.region)
        return self._strips

    def _lines(self, width: int) -> Iterator[Strip]:
        palette, base = palette_of(self.app), self.visual_style.rich_style
        head = self._head
        for line in self.evidence.lines:
            yield from _wrapped(_heading(line, head, palette, base), line.text, line.marks, width, palette, base)
        for name, texts in ((_NOTED, self._review), (_WHY, self.evidence.why)):
            for number, text in enumerate(texts):
                label = Segment(f"{'' if number else name:<{head}}", base + palette.style("label"))
                yield from _wrapped(label, text, (), width, palette, base)


def _about(evidence: Evidence) -> str:
    """The meaning of the marks; if passages have the same words, also their number and the current one."""
    if not evidence.comparable:
        return "only in one source"
    same = len(evidence.lines) < evidence.passages
    place = f"source {evidence.reference:,} of {evidence.passages:,}"
    if len(evidence.lines) < 2:
        return f"{place}, all in the same words"
    parts = [f"{place}, {len(evidence.lines):,} wordings"] if same else []
    legend = " · ".join(text for mark, text in _LEGEND.items() if mark in evidence.marked)
    parts += [legend] if legend else []
    parts += ["little in common"] if evidence.loose else []
    parts += [f"wording-only differences hidden: {evidence.hidden}"] if evidence.hidden else []
    return " ── ".join(parts)


def _heading(line: EvidenceLine, cells: int, palette: Palette, base: Style) -> list[Segment]:
    """The names of the sources of a line, each in its colour; those that do not fit are counted."""
    segments: list[Segment] = []
    rest = list(line.sources)
    room = cells - 2
    while rest:
        more = f" +{len(rest) - 1}" if len(rest) > 1 else ""
        joint = ", " if segments else ""
        used = sum(segment.cell_length for segment in segments)
        if segments and used + cell_len(joint + rest[0].short + more) > room:
            segments.append(Segment(f" +{len(rest)}", base))
            break
        source = rest.pop(0)
        name = source.short if cell_len(source.short) <= room else set_cell_size(source.short, room - 1) + "…"
        segments += [Segment(joint, base)] if joint else []
        segments.append(
            Segment(name, base + palette.style("chosen-bar") + palette.style(f"source-{source.colour + 1}"))
        )
    used = sum(segment.cell_length for segment in segments)
    return [*segments, Segment(" " * max(0, cells - used), base)]


def _wrapped(
    head: Segment | Sequence[Segment],
    text: str,
    marks: tuple[tuple[Span, str], ...],
    width: int,
    palette: Palette,
    base: Style,
) -> list[Strip]:
    """`text` after its head, with further lines aligned under the first."""
    heads = [head] if isinstance(head, Segment) else list(head)
    cells = sum(segment.cell_length for segment in heads)
    wrapping = Wrapping.of(text, (), width - cells)
    wrapping.finish()
    layers = (Layer(marks),)
    hang = [Segment(" " * cells, base)]
    strips = []
    for index in range(len(wrapping)):
        row = wrapping.row(index)
        words = paint(shown(text[row.start : row.end]), row.start, layers, palette, base)
        strips.append(Strip([*(hang if index else heads), *words]))
    return strips
