"""A draft check as a Word document: the draft with a comment at each of its items, then the report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from html import escape

from tui.checking.check import Check, CheckedItem, Evidence, State
from tui.checking.review import CheckReview
from tui.reading.sanitise import visible
from tui.reports import check_words, docx
from tui.reports.check_contents import NO_REVIEW, contents
from tui.reports.check_marks import Paragraph, Piece, paragraphs
from tui.reports.docx_package import Comment
from tui.reports.words import places

_COLOURS: dict[State, str] = {
    "contradicted": "red",
    "unsupported": "yellow",
    "rounding": "",
    "supported": "",
    "not_checkable": "",
}
"""The highlight of the words of an item."""
_STYLES = {"heading": "Heading2", "list": "ListBullet"}
_SHOWN = 3
"""Places of sources that a comment quotes."""
_LONG = 300
"""Characters of a source that a comment quotes at most."""


def render(check: Check, review: CheckReview = NO_REVIEW) -> bytes:
    """The bytes of the file."""
    report = contents(check, review)
    draft = check.document(check.draft)
    numbers = {each.id: place for place, each in enumerate(check.items)}
    shown = tuple(each for each in report.parts if each.id != "items")
    heading = '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>The draft</w:t></w:r></w:p>'
    body = "".join(_paragraph(each, numbers) for each in paragraphs(draft, check.items))
    comments = [_comment(check, each, review) for each in check.items]
    return docx.written(replace(report, parts=shown), heading + body, comments)


def _paragraph(paragraph: Paragraph, numbers: Mapping[str, int]) -> str:
    style = _STYLES.get(paragraph.block.kind, "Normal")
    runs = "".join(_piece(piece, numbers) for piece in paragraph.pieces)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>'


def _piece(piece: Piece, numbers: Mapping[str, int]) -> str:
    colour = next((found for each in reversed(piece.inside) if (found := _COLOURS.get(each.state, ""))), "")
    look = f'<w:rPr><w:highlight w:val="{colour}"/></w:rPr>' if colour else ""
    opened = "".join(f'<w:commentRangeStart w:id="{numbers[each.id]}"/>' for each in piece.opened)
    closed = "".join(
        f'<w:commentRangeEnd w:id="{numbers[each.id]}"/><w:r><w:commentReference w:id="{numbers[each.id]}"/></w:r>'
        for each in piece.closed
    )
    text = escape(visible(piece.text))
    return f'{opened}<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>{closed}'


def _comment(check: Check, checked: CheckedItem, review: CheckReview) -> Comment:
    """The state and the reason, the words of the sources, and what was decided."""
    names, numbers = check_words.named(check), places(check.comparison)
    lines = [f"{check_words.state(checked)}: {checked.why}" if checked.why else check_words.state(checked)]
    lines += [
        f"{check_words.place(check, each, names, numbers)}: “{_quoted(check, each)}”"
        for each in checked.evidence[:_SHOWN]
    ]
    lines += [f"{name}: {text}" for name, text in check_words.reviewed(review.of(checked.id))]
    return Comment(tuple(lines))


def _quoted(check: Check, evidence: Evidence) -> str:
    document = check.document(evidence.document)
    words = check_words.words(document, check_words.sentence(document, evidence.sentence, evidence.span))
    return words if len(words) <= _LONG else f"{words[:_LONG].rpartition(' ')[0]} …"
