"""One article: its summary, its text and the marks in its margin, drawn line by line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING, Final

from rich.style import Style
from textual import events, on
from textual.geometry import Region, Size
from textual.scrollbar import ScrollTo
from textual.selection import Selection
from textual.strip import Strip
from textual.timer import Timer

from tui.app.mark import Mark
from tui.app.moves import steps
from tui.app.paint import Palette, palette_of
from tui.app.widgets import article_frame
from tui.app.widgets.article_clicks import ArticleScrolled, PassageClicked
from tui.app.widgets.article_drawing import GAP, ArticleDrawing, ticks
from tui.app.widgets.article_page import NOTHING, ArticlePage
from tui.app.widgets.article_selection import overlay, selected_text
from tui.app.widgets.edges import Edge, Edged
from tui.app.widgets.line_cache import LineCache
from tui.app.widgets.overview_strip import Overviewed, OverviewStrip
from tui.app.wrap import ENDLESS
from tui.reading.documents import Document, Span

if TYPE_CHECKING:
    from tui.figures.figure import Figure
    from tui.rows.sources import Source
    from tui.summaries.summary import Summary

_SLICE: Final = 0.006
"""Seconds that wrapping may take between two keys."""
_AT_ONCE: Final = 0.002
"""Seconds that it may take before a text that was already laid out is drawn again."""


class ArticlePane(Overviewed, Edged, can_focus=True, inherit_bindings=False):
    """Shows a document at once, and the findings in it when they are available.

    Controlled by method calls; posts messages about clicks. Scrolling is exact even beyond both ends of the text, with
    blank lines there, to align passages of several panes on one row of the screen.
    """

    ALLOW_MAXIMIZE = False

    def __init__(
        self,
        number: int,
        document: Document = NOTHING,
        source: Source | None = None,
        *,
        id: str | None = None,  # noqa: A002 - the name Textual gives it
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self.number = number
        self.document = document
        self._source = source
        self.summary: Summary | None = None
        self.marks: tuple[Mark, ...] = ()
        self.marks_in_order: Sequence[Mark] = ()
        """The same in the order in which their passages end."""
        self._page = ArticlePage(NOTHING, (), 1)
        self._stale = True
        self._found = ""
        self._page_of_file = 0
        self._beyond = False, False
        self._lead = 0
        self._tail = 0
        self._wrapped = True
        self._left = 0
        """The number of cells by which unwrapped lines are scrolled to the left."""
        self._awaited: Callable[[], None] | None = None
        self._revealed: tuple[Span | None, int] = None, 0
        """The span that was scrolled to a third from the top, and the line of the page at the top then."""
        self._palette = Palette({})
        self._drawing = ArticleDrawing()
        self._summary_spans: tuple[Span, ...] = ()
        self._strips = LineCache()
        self._filling: Timer | None = None
        self._entitle()

    # What it shows

    def show(self, document: Document) -> None:
        """Show `document` from its top; if its text is already shown, everything else stays in place."""
        same = document.text == self.document.text
        self.document = document
        self._page_of_file = 0
        self._entitle()
        if same:
            return
        self.summary, self._summary_spans, self.marks, self.marks_in_order = None, (), (), ()
        self._drawing = ArticleDrawing()
        self._lead = self._tail = 0
        self._lay_out_again()
        self.scroll_to(y=0, animate=False, force=True)

    def show_analysis(self, *, summary: Summary | None, figures: Iterable[Figure], marks: Sequence[Mark]) -> None:
        """Show the findings; the visible text stays in place unless the pane is at its top."""
        self.summary = summary
        chosen = set(summary.sentences) if summary else set()
        self._summary_spans = tuple(sentence.span for sentence in self.document.sentences if sentence.id in chosen)
        self.marks = tuple(marks)
        self.marks_in_order = sorted(marks, key=lambda mark: (mark.span.end, mark.span.start))
        self._drawing.lay_analysis(self._summary_spans, figures, marks)
        at_top = self.scroll_offset.y <= self._lead
        self._lay_out_again(stay=not at_top)

    def select(self, spans: Iterable[Span]) -> None:
        """Show these passages as chosen, and no others."""
        chosen = tuple(spans)
        changed = self._drawing.lay_chosen(chosen)
        if changed:
            self._page_of_file = self.document.page(chosen[0]) if chosen else 0
            self._entitle()
            self._repaint(changed)

    def show_values(self, values: Iterable[Span], chosen: Iterable[Span]) -> None:
        """Show these figures, names and other values as conflicting, most prominently those of the chosen row."""
        self._repaint(self._drawing.lay_values(values, chosen))

    def show_failing(self, spans: Iterable[Span]) -> None:
        """Show these figures as those whose sums do not add up."""
        self._repaint(self._drawing.lay_failing(spans))

    def point(self, span: Span | None) -> None:
        """Show one span as the one under the figure cursor, or none."""
        self._repaint(self._drawing.lay_pointed(span))

    def show_matches(self, spans: Sequence[Span], current: int = -1, summary: str = "") -> None:
        """Show these spans as search matches; `current` is the position of the current one, -1 for none.

        `summary` is shown in the frame.
        """
        self._found = summary
        self._entitle()
        self._repaint(self._drawing.lay_matches(spans, current))

    def show_source(self, source: Source) -> None:
        """Show the name, day and colour of the source in the frame."""
        self._source = source
        self._entitle()

    def show_numbers(self, *, shown: bool) -> None:
        """Show or hide the sentence numbers in the margin, as used in citations."""
        self._drawing.lay_numbers([sentence.span for sentence in self.document.sentences] if shown else [])
        self._lay_out_again(stay=self.scroll_offset.y > self._lead)

    def show_wrapped(self, *, on: bool) -> None:
        """Set whether long lines are wrapped."""
        if on != self._wrapped:
            self._wrapped, self._left = on, 0
            self._lay_out_again(stay=self.scroll_offset.y > self._lead)

    # Scroll position

    @property
    def offset_at_top(self) -> int:
        """The offset of the first visible character of the text."""
        return self._page.offset_at(self.scroll_offset.y - self._lead)

    def row_of(self, span: Span) -> int:
        """The current row of the pane on which the span begins: below 0 or past the last row if it is not visible."""
        return self._page.line_of(span.start) + self._lead - self.scroll_offset.y

    def reveal(self, span: Span, *, row: int | None = None, exactly: bool = False) -> None:
        """Scroll so that the span begins on `row` of the pane, exactly, with blank lines beyond an end of the text.

        Without a row it goes a third from the top and, unless `exactly`, does not move if the span is visible.
        """
        height = self.scrollable_content_region.height
        if self._stale or not height:
            self._awaited = partial(self.reveal, span, row=row, exactly=exactly)
            return
        self._show_beginning(span)
        if row is not None or exactly:
            top = self._page.line_of(span.start) - (height // 3 if row is None else row)
            self._stand(top)
            self._revealed = (span, top) if row is None else (None, 0)
        elif not 0 <= self.row_of(span) < height:
            self._stand(max(0, self._page.line_of(span.start) - height // 3))

    def _show_beginning(self, span: Span) -> None:
        """Scroll unwrapped lines horizontally if the beginning of the span is not visible."""
        left = self._left if self._wrapped else self._page.left_showing(span.start, self._left)
        if left != self._left:
            self._left = left
            self._repaint_all()

    def move_sideways(self, step: int) -> bool:
        """Scroll unwrapped lines by half the width, up to the longest visible one; returns whether it could."""
        first = self.scroll_offset.y - self._lead
        left = self._page.left_after(step, self._left, range(first, first + self.size.height))
        if left == self._left:
            return False
        self._left = left
        self._repaint_all()
        return True

    # Scrolling by the reader, never animated

    def move(self, where: str, times: int = 1) -> None:
        """Scroll by a move: `down`, `page_up`, `top`, …."""
        if where == "top":
            self._stand(0)
        elif where == "bottom":
            self._page.body.finish()
            self._stand(max(0, self._page.height - self.scrollable_content_region.height))
        else:
            self._move(times * steps(where, self.scrollable_content_region.height, 0))

    def go_to(self, number: int) -> None:
        """Scroll the sentence with this citation number, or the last one, to the top."""
        sentences = self.document.sentences
        if sentences:
            self.reveal(sentences[min(number, len(sentences)) - 1].span, row=0)

    def _move(self, lines: int) -> None:
        self._page.body.reach(self.scroll_offset.y + lines + 2 * self.size.height)
        self._measure()
        self.scroll_to(y=self.scroll_offset.y + lines, animate=False, force=True)

    def _stand(self, y: int) -> None:
        """Scroll line `y` of the page to the top of the pane, with as many blank lines as needed."""
        height = self.scrollable_content_region.height
        before = self.scroll_offset.y - self._lead
        self._page.body.reach(y + height)
        self._lead = max(0, -y)
        self._tail = max(0, y + height - self._page.height)
        self._measure()
        self.scroll_to(y=y + self._lead, animate=False, force=True)
        if y != before:
            self.refresh(self.size.region)

    def edge_at(self, x: int, y: int) -> Edge:
        """The sides of its frame; if it has none, the ends of the line of its title. The rest of that line too."""
        if y and not self.styles.border_left[0]:
            return ""
        if x in {0, self.outer_size.width - 1}:
            return "left" if x == 0 else "right"
        return "" if y else "title"

    @on(events.MouseScrollDown)
    @on(events.MouseScrollUp)
    @on(ScrollTo)
    def _post_scrolled(self) -> None:
        self.call_after_refresh(self.post_message, ArticleScrolled(self.document.id))

    # Layout

    def on_mount(self) -> None:
        """Apply the colours of the theme, now and whenever it changes."""
        self._filling = self.set_interval(0.01, self._fill, pause=True)
        self._take_colours()
        self.watch(self.app, "theme", self._take_colours, init=False)

    def lay_out_again(self, *, changed: bool) -> bool:
        """Wrap the text again if the width has changed; the first visible character, or what was revealed, stays."""
        hidden = self._awaited is not None
        revealed, top = self._revealed
        stands = revealed is not None and self.scroll_offset.y - self._lead == top
        if self._stale or self._text_width != self._page.width:
            self._lay_out(stay=self.scroll_offset.y > self._lead)
        elif changed:
            self._measure()
        self._reveal_awaited()
        if changed and stands and not hidden and revealed is not None:
            self.reveal(revealed, exactly=True)
        return changed or hidden

    def _lay_out_again(self, *, stay: bool = False) -> None:
        self._lay_out(stay=stay)
        self.refresh()

    def _lay_out(self, *, stay: bool = False) -> None:
        width = self._text_width
        # A hidden one is laid out when it becomes visible.
        self._stale = width < 1 or not self.is_attached or not self.display
        if self._stale:
            return
        before = self._page
        offset, top = self.offset_at_top, before.top - (self.scroll_offset.y - self._lead)
        same = before.body.width == (width if self._wrapped else ENDLESS) and before.body.text is self.document.text
        body = before.body if same else None
        self._page = ArticlePage(self.document, self._summary_spans, width, body, wrapped=self._wrapped)
        self._page.body.reach(self.size.height)
        self._strips.clear()
        self._set_dirty()
        if stay:
            self._stand(self._page.line_of(offset) - max(0, top))
        else:
            self._measure()
        if before.document is self.document and self._wrap_on(_AT_ONCE):
            # The frame with the text then also has its marks in the overview.
            self._tick()
        elif self._filling is not None:
            self._filling.resume()
        self._reveal_awaited()

    def _reveal_awaited(self) -> None:
        """Show what changed while the pane was hidden."""
        awaited, self._awaited = self._awaited, None
        if awaited is not None:
            awaited()

    @property
    def _text_width(self) -> int:
        return self.scrollable_content_region.width - self._drawing.margin - GAP

    def _fill(self) -> None:
        """Wrap more of a long text, between two keys."""
        if self._wrap_on(_SLICE):
            if self._filling is not None:
                self._filling.pause()
            self._measure()
            self._tick()

    def _wrap_on(self, seconds: float) -> bool:
        """Wrap the text for this long; returns whether all of it is wrapped."""
        until = perf_counter() + seconds
        while not self._page.body.done and perf_counter() < until:
            self._page.body.advance()
        return self._page.body.done

    def _measure(self) -> None:
        lines = max(self._page.height, self._page.top + len(self._page.body))
        self.virtual_size = Size(self.scrollable_content_region.width, self._lead + lines + self._tail)

    def _tick(self) -> None:
        strip = self.vertical_scrollbar
        if isinstance(strip, OverviewStrip) and self._page.body.done:
            strip.show(ticks(self.marks, self._page, self._palette))

    def show_beyond(self, *, before: bool, after: bool) -> None:
        """Show whether there are more articles to its left and right."""
        self._beyond = before, after
        self._entitle()

    def _entitle(self) -> None:
        self.entitle(article_frame.above(self.document, self._source, self._beyond))
        self.entitle_below(article_frame.below(self.document, self._found, self._page_of_file))

    # Drawing

    def _take_colours(self) -> None:
        self._palette = palette_of(self.app)
        self._repaint_all()
        self._tick()

    def _repaint_all(self) -> None:
        self._strips.clear()
        self.refresh(self.size.region)

    def _repaint(self, spans: Sequence[Span]) -> None:
        """Draw again the lines that show any of these spans."""
        lines = self._page.lines_of(spans) if spans else set()
        if lines is None:
            self._repaint_all()
            return
        top, (width, height) = self.scroll_offset.y - self._lead, self.size
        self._strips.drop(lines)
        regions = [Region(0, line - top, width, 1) for line in lines if 0 <= line - top < height]
        if regions:
            self.refresh(*regions)

    def render_line(self, y: int) -> Strip:
        """One visible line."""
        line = self.scroll_offset.y + y - self._lead
        base = self.visual_style.rich_style
        strip = self._strips.get(line, base, partial(self._draw, line, base))
        span = self.text_selection.get_span(line) if self.text_selection else None
        if span is not None:
            return overlay(strip, self._page.line(line), span, self._drawing.margin)
        return strip

    def _draw(self, line: int, base: Style) -> Strip:
        left = None if self._wrapped else self._left
        return self._drawing.strip(self._page.line(line), self._page, self._palette, base, left).apply_offsets(0, line)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The words selected with the mouse, without the margin."""
        return selected_text(self._page, selection, self._drawing.margin - self._left), "\n"

    def on_click(self, event: events.Click) -> None:
        """Post which passage was clicked, in its text or in the margin."""
        at = event.get_content_offset(self)
        if at is None or event.chain > 1 or self.text_selection is not None:
            return
        y = self.scroll_offset.y + at.y - self._lead
        offset = self._page.offset_under(at.x - self._drawing.margin + self._left, y)
        mark = self._drawing.mark_at(self._page.line(y), at.x, offset)
        if mark is not None:
            self.post_message(PassageClicked(self.document.id, mark.claim_id, offset))
