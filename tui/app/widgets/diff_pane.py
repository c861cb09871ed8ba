"""The passages of one claim under each other, with what differs marked, and why they were lined up."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.app.cut import cut
from tui.app.evidence import Evidence, Line
from tui.app.layers import Layer
from tui.app.moves import steps
from tui.app.paint import Palette, paint, palette_of
from tui.app.widgets.edges import Edge, Edged
from tui.app.wrap import ENDLESS, Wrapping, shown
from tui.reading.documents import Span

_LEAST_HEAD = 3
"""Cells of the number of an article and the space behind it, where it has no more than two digits."""
_LEGEND = "[changed] · ‹moved› · underlined: only here"


class DiffPane(ScrollView, Edged, can_focus=True, inherit_bindings=False):
    """Draws what it is given; it computes no difference."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__(id="diff")
        self.evidence = Evidence()
        self._strips: list[Strip] = []
        self._wrapped = True
        self._left = 0
        self._drawn_for = (-1, -1, "")
        self.entitle("Diff")

    def show(self, evidence: Evidence) -> None:
        """Show the passages of a claim from the top."""
        self.evidence = evidence
        self._drawn_for = (-1, -1, "")
        self._left = 0
        self.entitle(f"Diff ── {_about(evidence)}")
        self.scroll_to(y=0, animate=False, immediate=True)
        self._draw()

    def show_wrapped(self, *, on: bool) -> None:
        """Wrap long lines, or leave each passage on one."""
        self._wrapped, self._left, self._drawn_for = on, 0, (-1, -1, "")
        self._draw()

    def move_sideways(self, step: int) -> bool:
        """Move unwrapped lines by half the width, as far as the longest goes; whether it could."""
        half = max(1, self.scrollable_content_region.width // 2)
        longest = max((strip.cell_length for strip in self._strips), default=0)
        left = max(0, min(self._left + step * half, max(self._left, longest - half)))
        if left == self._left:
            return False
        self._left = left
        self.refresh()
        return True

    def move(self, where: str, times: int = 1) -> bool:
        """Scroll (`down`, `page_up`, `top`, …); whether it could."""
        return self._stand(self.scroll_offset.y + times * steps(where, self.size.height, self.virtual_size.height))

    def go_to(self, number: int) -> bool:
        """Bring the line of a number, counted from 1, to the top, or as far as it goes; whether that moved anything."""
        return self._stand(number - 1)

    def _stand(self, y: int) -> bool:
        before = self.scroll_offset.y
        self.scroll_to(y=y, animate=False, immediate=True)
        return self.scroll_offset.y != before

    def edge_at(self, _x: int, y: int) -> Edge:
        """The line of the title."""
        return "top" if y == 0 else ""

    def on_resize(self) -> None:
        """Wrap anew."""
        self._draw()

    def render_line(self, y: int) -> Strip:
        """One line of the passages or of the reasons."""
        self._draw()
        index = y + self.scroll_offset.y
        strip = self._strips[index] if index < len(self._strips) else Strip([])
        return strip if self._wrapped else self._cut(strip)

    def _cut(self, strip: Strip) -> Strip:
        """The part of an unwrapped line that is in sight, with a sign at the end of what goes on."""
        room = self.scrollable_content_region.width - 1 - self._head
        words = strip.crop(self._head, strip.cell_length)
        return Strip([*strip.crop(0, self._head), *cut(words, self._left, room, self.visual_style.rich_style)])

    @property
    def _head(self) -> int:
        """Cells of a number and the space behind it, which stay when unwrapped lines are moved."""
        return max(_LEAST_HEAD, *(len(str(line.number)) + 1 for line in self.evidence.lines), 0)

    def _draw(self) -> None:
        state = (*self.scrollable_content_region.size, self.app.theme)
        if state == self._drawn_for or state[0] < 8:
            return
        self._drawn_for = state
        palette = palette_of(self.app)
        base = self.visual_style.rich_style
        width = state[0] - 1 if self._wrapped else ENDLESS
        head_cells = self._head
        self._strips = [
            strip for line in self.evidence.lines for strip in _passage(line, head_cells, width, palette, base)
        ]
        for number, why in enumerate(self.evidence.why):
            head = Segment("why  " if number == 0 else "     ", base + palette.style("label"))
            self._strips += _wrapped(head, why, (), width, palette, base)
        # What fits needs no scroll bar, however many its lines, so that the screen is not laid out for it.
        lines = len(self._strips)
        self.virtual_size = Size(0, lines if lines > self.scrollable_content_region.height else 0)
        self.refresh()


def _about(evidence: Evidence) -> str:
    """What the marks mean; where passages have the same words, also how many there are, and which is in hand."""
    same = len(evidence.lines) < evidence.witnesses
    place = f"witness {evidence.witness:,} of {evidence.witnesses:,}"
    if len(evidence.lines) < 2:
        return f"{place}, all in the same words" if same else "one article alone says this"
    hidden = f" ── {evidence.hidden} only written otherwise, not shown" if evidence.hidden else ""
    return f"{f'{place}, {len(evidence.lines):,} wordings ── ' if same else ''}{_LEGEND}{hidden}"


def _passage(line: Line, head: int, width: int, palette: Palette, base: Style) -> list[Strip]:
    """The words of a line, with the other articles that have them behind."""
    also = f" · also {' '.join(map(str, line.also))}" if line.also else ""
    marks = (*line.marks, *(((Span(len(line.text), len(line.text) + len(also)), "excerpt"),) if also else ()))
    number = Segment(f"{line.number:<{head - 1}} ", base + palette.style("chosen-bar"))
    return _wrapped(number, line.text + also, marks, width, palette, base)


def _wrapped(
    head: Segment, text: str, marks: tuple[tuple[Span, str], ...], width: int, palette: Palette, base: Style
) -> list[Strip]:
    """`text` behind its head, the further lines under the first."""
    wrapping = Wrapping.of(text, (), width - head.cell_length)
    wrapping.finish()
    layers = (Layer(marks),)
    hang = Segment(" " * head.cell_length, base)
    strips = []
    for index in range(len(wrapping)):
        row = wrapping.row(index)
        words = paint(shown(text[row.start : row.end]), row.start, layers, palette, base)
        strips.append(Strip([hang if index else head, *words]))
    return strips
