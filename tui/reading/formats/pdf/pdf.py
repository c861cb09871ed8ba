"""PDF: press releases, court papers, filings, pages of newspapers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

import pypdfium2
from pypdfium2 import raw

from tui.errors import UnreadableError
from tui.reading.content import Content, Part
from tui.reading.credits import is_names
from tui.reading.formats.pdf.pdf_columns import Columns
from tui.reading.formats.pdf.pdf_furniture import PageLines, furniture, line_numbers
from tui.reading.formats.pdf.pdf_hyphens import Hyphens
from tui.reading.formats.pdf.pdf_lines import Line, beside, lines_of
from tui.reading.formats.pdf.pdf_page import PageText, read_page
from tui.reading.formats.pdf.pdf_paragraphs import parts
from tui.reading.formats.pdf.pdf_rows import with_tables

_NO_TEXT = "has no text in it, only pictures of pages; run text recognition (OCR) over it first"
_HIDDEN = "has only text that cannot be seen on its pages, which is not read; run text recognition (OCR) over it first"
_NO_LETTERS = (
    "has fonts that do not say which letters they draw, so its text cannot be read;"
    " run text recognition (OCR) over it first"
)
_LOCKED = "is protected by a password; save a copy without one"
_DAMAGED = "is damaged or no PDF at all; get the file once more"
_LETTERLESS, _DOUBTFUL = 0.3, 0.02
"""Shares of characters without a letter at which a file is refused, and at which a doubt is reported."""
_FEW_UNSEEN = 20
"""Characters that may be left out without a word."""
_JUNK_AUTHOR = re.compile(r"(?i)\b(?:user|admin\w*|author|anonymous|owner|office|microsoft|adobe|default|staff|team)\b")
_ENDINGS = "docx?|pdf|indd|qx[pd]|rtf|txt|html?|xlsx?|pptx?|tex|dvi|ps|odt|pages|p65|pmd|fm|eps|ai|pub|wpd"
_JUNK_TITLE = re.compile(
    r"(?:microsoft (?:word|powerpoint|excel)\b|adobe \w+ |https?:|file:|about:).*"
    r"|(?:untitled|title|document|doc|slide|presentation|layout|page|print|draft|full page photo|scan\w*)[\s_-]?\d*"
    r"|no(?:ne|t specified| title| name)?"
    rf"|.*\.(?:{_ENDINGS})(?: \(.{{0,40}}\))?|[\W\d_]*|\S*[_\\/]\S*",
    re.IGNORECASE,
)
"""What programs and scanners write where the title of a file should be."""


def read(data: bytes) -> tuple[Content, ...]:
    """The text of all pages as one article."""
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        locked = getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD or "password" in str(error).casefold()
        raise UnreadableError(_LOCKED if locked else _DAMAGED) from None
    try:
        return (_content(document),)
    finally:
        document.close()


def _content(document: pypdfium2.PdfDocument) -> Content:
    pages: list[PageLines] = []
    margin: list[Line] = []
    order, columns = Columns(), 0
    seen = _Seen()
    for number in range(1, len(document) + 1):
        text = _page(document, number)
        seen.add(number, text)
        lines: list[Line] = []
        numbers = line_numbers(text.runs)
        if numbers:
            counted = set(map(id, numbers))
            text = replace(text, runs=tuple(run for run in text.runs if id(run) not in counted))
            margin.append(beside(numbers, number))
        for region in (*order.regions(text.runs), *Columns().regions(text.aside)):
            lines += lines_of(region, number, columns)
            columns += 2
        pages.append(PageLines(tuple(lines), text.bottom, text.top, text.pictures))
    outside = furniture(pages)
    lines = [line for page in pages for line in page.lines]
    account = [line for line in lines if id(line) not in outside]
    if seen.letterless > _LETTERLESS * seen.characters:
        raise UnreadableError(_NO_LETTERS)
    if not account:
        raise UnreadableError(_HIDDEN if seen.unseen > _FEW_UNSEEN else _NO_TEXT)
    made = parts(
        [item for region in _regions(account) for item in with_tables(region)],
        margin + [line for line in lines if id(line) in outside],
        Hyphens([line.text for line in account]),
    )
    return Content(
        tuple(made),
        title=_title(document.get_metadata_value("Title"), made, account),
        byline=_byline(document.get_metadata_value("Author")),
        doubt=seen.doubt,
    )


@dataclass(slots=True)
class _Seen:
    """What is counted on the pages; `pictures` are the numbers of those that have no text."""

    characters: int = 0
    letterless: int = 0
    unseen: int = 0
    pictures: list[int] = field(default_factory=list)

    def add(self, number: int, text: PageText) -> None:
        """Count a page."""
        self.characters += text.characters
        self.letterless += text.letterless
        self.unseen += text.unseen
        if text.pictures and not text.runs:
            self.pictures.append(number)

    @property
    def doubt(self) -> str:
        """What a reader should know: the end of a sentence that begins with the file's name."""
        found = []
        if self.pictures:
            some = ", ".join(map(str, self.pictures[:5])) + (" and others" if len(self.pictures) > 5 else "")
            found.append(f"pages that are only pictures, which are not read: {some}")
        if self.letterless > _DOUBTFUL * self.characters:
            found.append(f"characters that its fonts do not name, {self.letterless / self.characters:.0%} of all")
        if self.unseen > _FEW_UNSEEN:
            found.append("text that cannot be seen on the page, which is left out")
        return f"has {'; and '.join(found)}" if found else ""


def _page(document: pypdfium2.PdfDocument, number: int) -> PageText:
    """The text of a page; none if PDFium cannot load it."""
    try:
        page = document[number - 1]
    except pypdfium2.PdfiumError:
        return PageText(())
    try:
        return read_page(page)
    finally:
        page.close()


def _regions(lines: Iterable[Line]) -> list[list[Line]]:
    found: list[list[Line]] = []
    for line in lines:
        if found and found[-1][-1].column == line.column:
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _title(given: str, made: Sequence[Part], account: Sequence[Line]) -> str:
    """The title that the file gives if it is one; else the heading in the largest type at the top of page 1."""
    given = " ".join(given.split())
    if len(given) > 3 and not _JUNK_TITLE.fullmatch(given):
        return given
    heads = [part.text for part in made[:12] if part.page == 1 and part.kind == "heading"]
    tops = [line for line in account[:20] if line.page == 1 and any(line.text in head for head in heads)]
    if not tops:
        return ""
    largest = max(tops, key=lambda line: line.height)
    return next(head for head in heads if largest.text in head)


def _byline(given: str) -> str:
    """The author that the file gives where it is a person's full name, and not who set up the computer."""
    given = " ".join(given.split())
    named = 2 <= len(given.split()) <= 12 and not any(map(str.isdigit, given)) and is_names(given)
    return given if named and not _JUNK_AUTHOR.search(given) else ""
