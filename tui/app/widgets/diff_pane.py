"""The passages of one claim under each other, with what differs marked, and why they were lined up."""

from __future__ import annotations

from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from tui.app.evidence import Evidence, Line
from tui.app.layers import Layer
from tui.app.moves import steps
from tui.app.paint import Palette, paint, palette_of
from tui.app.wrap import Wrapping, shown
from tui.reading.documents import Span

_LEGEND = "[changed] · ‹moved› · underlined: only here"


class DiffPane(ScrollView, can_focus=True, inherit_bindings=False):
    """Draws what it is given; it computes no difference."""

    ALLOW_SELECT = False

    def __init__(self) -> None:
        super().__init__(id="diff")
        self.evidence = Evidence()
        self._strips: list[Strip] = []
        self._drawn_for = (-1, "")
        self.border_title = Content("Diff")

    def show(self, evidence: Evidence) -> None:
        """Show the passages of a claim from the top."""
        self.evidence = evidence
        self._drawn_for = (-1, "")
        several = len(evidence.lines) > 1
        hidden = f" ── {evidence.hidden} only written otherwise, not shown" if evidence.hidden else ""
        self.border_title = Content(f"Diff ── {_LEGEND}{hidden}" if several else "Diff")
        self.scroll_to(y=0, animate=False, immediate=True)
        self._draw()

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

    def on_resize(self) -> None:
        """Wrap anew."""
        self._draw()

    def render_line(self, y: int) -> Strip:
        """One line of the passages or of the reasons."""
        self._draw()
        index = y + self.scroll_offset.y
        return self._strips[index] if index < len(self._strips) else Strip([])

    def _draw(self) -> None:
        state = (self.scrollable_content_region.width, self.app.theme)
        if state == self._drawn_for or state[0] < 8:
            return
        self._drawn_for = state
        palette = palette_of(self.app)
        base = self.visual_style.rich_style
        width = state[0] - 1
        self._strips = [strip for line in self.evidence.lines for strip in _passage(line, width, palette, base)]
        for number, why in enumerate(self.evidence.why):
            head = Segment("why  " if number == 0 else "     ", base + palette.style("label"))
            self._strips += _wrapped(head, why, (), width, palette, base)
        self.virtual_size = Size(0, len(self._strips))
        self.refresh()


def _passage(line: Line, width: int, palette: Palette, base: Style) -> list[Strip]:
    head = Segment(f"{line.number:<2} ", base + palette.style("chosen-bar"))
    return _wrapped(head, line.text, line.marks, width, palette, base)


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
