"""A draft check as one HTML file: what is open, and the draft with its items marked and the notes beside them."""

from __future__ import annotations

from collections.abc import Iterator

from tui.checking.check import STATE_MARKS, STATE_NAMES, STATES, UNSURE_MARK, Check, CheckedItem
from tui.checking.review import CheckReview
from tui.reports import check_words
from tui.reports.check_contents import NO_REVIEW, contents
from tui.reports.check_marks import Paragraph, paragraphs
from tui.reports.html import head, navigation, part_lines
from tui.reports.html_text import escape
from tui.reports.outline import Part

_ALL = "items"
"""The part that is the draft itself in this format."""
STYLE = """
.checked { border-top: 1px solid var(--line); display: grid; gap: .2rem 1.5rem; padding: .5rem 0;
  grid-template-columns: minmax(0, 3fr) minmax(0, 2fr) }
.checked p { margin: 0 } .checked ul { font-size: .9rem; list-style: none; margin: 0; padding: 0 }
.checked li { margin-bottom: .15rem }
.item { border-bottom: 2px solid var(--line) } .item.supported, .item.rounding { border-color: var(--agree) }
.item.contradicted { background: var(--odd); border-color: var(--conflict) }
.item.unsupported { background: var(--value); border-color: var(--check) }
.item.unsure { border-bottom-style: dashed }
a.sign { font-weight: bold; text-decoration: none } .contradicted > a.sign { color: var(--conflict) }
.unsupported > a.sign { color: var(--check) } .supported > a.sign, .rounding > a.sign { color: var(--agree) }
@media (max-width: 40rem) { .checked { grid-template-columns: minmax(0, 1fr) } }
"""


def render(check: Check, review: CheckReview = NO_REVIEW) -> str:
    """The parts of the report, and the draft."""
    return "\n".join(_lines(check, review)) + "\n"


def _lines(check: Check, review: CheckReview) -> Iterator[str]:
    report = contents(check, review)
    yield from head(report, STYLE)
    parts = [part if part.id != _ALL else Part(_ALL, "The draft", ()) for part in report.parts]
    yield from navigation(parts, articles=False)
    yield '<main id="content">'
    for part in parts:
        yield from _draft(check, review) if part.id == _ALL else part_lines(part)
    yield f"</main><footer><p>{escape(report.making)}</p></footer></body></html>"


def _draft(check: Check, review: CheckReview) -> Iterator[str]:
    key = ", ".join(f"{STATE_MARKS[state]} {STATE_NAMES[state]}" for state in STATES)
    yield f'<section class="part" aria-labelledby="{_ALL}"><h2 id="{_ALL}">The draft</h2>'
    yield f'<p class="soft">Each sign leads to what the sources say: {key}; {UNSURE_MARK} is a doubt.</p>'
    for each in paragraphs(check.document(check.draft), check.items):
        yield from _paragraph(check, each, review)
    yield "</section>"


def _paragraph(check: Check, paragraph: Paragraph, review: CheckReview) -> Iterator[str]:
    yield f'<div class="checked"><p class="{paragraph.block.kind}">'
    text = ""
    for piece in paragraph.pieces:
        words = escape(piece.text)
        names = "".join(f'<span id="at-{escape(each.id)}"></span>' for each in piece.opened)
        if piece.inside:
            inner = piece.inside[-1]
            look = f"item {inner.state}" + ("" if inner.sure else " unsure")
            words = f'<span class="{look}">{words}</span>'
        text += names + words + "".join(map(_sign, piece.closed))
    yield f"{text}</p>"
    if paragraph.items:
        yield "<ul>"
        yield from (_note(check, each, review) for each in paragraph.items)
        yield "</ul>"
    yield "</div>"


def _sign(checked: CheckedItem) -> str:
    name = STATE_NAMES[checked.state] + ("" if checked.sure else ", doubtful")
    sign = STATE_MARKS[checked.state] + ("" if checked.sure else UNSURE_MARK)
    return (
        f'<sup class="{checked.state}"><a class="sign" href="#{escape(checked.id)}" aria-label="{name}" '
        f'title="{escape(checked.why)}">{sign}</a></sup>'
    )


def _note(check: Check, checked: CheckedItem, review: CheckReview) -> str:
    words = escape(check_words.words(check.document(check.draft), checked.item.span))
    state = escape(check_words.state(checked))
    decided = "".join(
        f'<br><span class="soft">{escape(name)}: {escape(text)}</span>'
        for name, text in check_words.reviewed(review.of(checked.id))
    )
    return (
        f'<li id="{escape(checked.id)}" class="{checked.state}">{state}: '
        f'<a href="#at-{escape(checked.id)}">{words}</a> — {escape(checked.why)}{decided}</li>'
    )
