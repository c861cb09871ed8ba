"""The comparison as a Word document for editors: headings, tables of values, quotations with the values marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from tui.comparison import Comparison
from tui.reading.addresses import is_address
from tui.reading.sanitise import one_line
from tui.reports import outline
from tui.reports.claim_blocks import DIFFERING
from tui.reports.contents import contents
from tui.reports.docx_package import Comment, package, relation
from tui.reports.outline import Block, Run, Runs
from tui.sessions.session import Review

_LOOKS = {
    "strong": "<w:b/>",
    "value": '<w:b/><w:highlight w:val="yellow"/>',
    "odd": '<w:b/><w:highlight w:val="cyan"/><w:u w:val="single"/>',
    "soft": '<w:color w:val="505860"/>',
}
_TRACKED = {"removed": "del", "added": "ins"}
_LINK = '<w:color w:val="0B4F9E"/><w:u w:val="single"/>'
_STYLES = {"why": "Small", "more": "Small", "soft": "Small", "review": "Review"}
_LAST = frozenset({"section-single", "sources"})
"""Parts that an editor reads last; here they come after everything else."""
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="8C959F"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


def render(comparison: Comparison, review: Review | None = None, scope: str = "") -> bytes:
    """The bytes of the file."""
    return written(contents(comparison, review, scope))


def written(report: outline.Report, opening: str = "", comments: Sequence[Comment] = ()) -> bytes:
    """The bytes of the file of any report; words of two versions are changes that Word tracks.

    `opening` are paragraphs of WordprocessingML before its parts, to which `comments` are anchored by their places.
    """
    return _Document().written(report, opening, comments)


class _Document:
    """Collects the link targets while the body is written."""

    def __init__(self) -> None:
        self._links: list[str] = []
        self._changes = 0

    def written(self, report: outline.Report, opening: str, comments: Sequence[Comment]) -> bytes:
        parts = sorted(report.parts, key=lambda part: part.id in _LAST)
        body = [self._paragraph((Run(report.title),), "Title"), self._paragraph((Run(report.summary),), "Subtitle")]
        body += [self._paragraph(source, "ListBullet") for source in report.sources]
        body.append(opening)
        for part in parts:
            body.append(self._paragraph((Run(part.title),), "Heading1"))
            body += [self._block(block, part.section) for block in part.blocks]
        body.append(self._paragraph((Run(report.making),), "Small"))
        return package(_text(report.title), "".join(body), self._links, comments)

    def _block(self, block: Block, section: str) -> str:
        match block:
            case outline.Heading():
                return self._paragraph((Run(block.text),), "Heading2")
            case outline.Paragraph():
                return self._of_kind(block, section)
            case outline.Quotation():
                return self._paragraph(block.runs, "Quote")
            case outline.Item():
                return self._item(block)
            case outline.ValueList():
                return self._values(block)
            case outline.Table():
                heads = [((Run(head, "strong"),)) for head in block.heads]
                return self._table([heads, *block.rows])
            case outline.Group():
                return "".join(self._block(each, block.section) for each in block.blocks)
            case outline.Fold():
                inner = "".join(self._block(each, section) for each in block.blocks)
                return self._paragraph((Run(block.title),), "Heading2") + inner

    def _of_kind(self, paragraph: outline.Paragraph, section: str) -> str:
        if paragraph.kind == "why" and section not in DIFFERING:
            return ""
        titled = paragraph.kind == "lead" and any(run.look == "strong" for run in paragraph.runs)
        return self._paragraph(paragraph.runs, "Heading3" if titled else _STYLES.get(paragraph.kind, "Normal"))

    def _item(self, item: outline.Item) -> str:
        if item.number:
            return self._paragraph((Run(f"{item.number}.\t"), *item.runs), "Numbered")
        return self._paragraph(item.runs, "ListBullet2" if item.depth else "ListBullet")

    def _values(self, values: outline.ValueList) -> str:
        """The distance of the values, and a row for each; a column marks the odd one out."""
        heads = ["Source", "Value", "Note"] if any(cell.odd for cell in values.values) else ["Source", "Value"]
        rows: list[list[Runs]] = [[(Run(head, "strong"),) for head in heads]]
        for cell in values.values:
            value, note = Run(cell.text, "odd" if cell.odd else "value"), Run("odd one out" if cell.odd else "")
            cells: list[Runs] = [(Run(", ".join(cell.sources)),), (value,), (note,)]
            rows.append(cells[: len(heads)])
        gap = self._paragraph((Run(values.gap),)) if values.gap else ""
        return gap + self._table(rows)

    def _table(self, rows: Sequence[Sequence[Runs]]) -> str:
        """A table whose first row is the header, repeated on every page; Word requires a paragraph after it."""
        grid = "".join(f'<w:gridCol w:w="{9638 // len(rows[0])}"/>' for _ in rows[0])
        written = []
        for place, cells in enumerate(rows):
            head = "<w:tblHeader/>" if not place else ""
            inner = "".join(f'<w:tc><w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>{self._paragraph(cell)}</w:tc>'
                            for cell in cells)  # fmt: skip
            written.append(f"<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>{inner}</w:tr>")
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>{_BORDERS}</w:tblBorders></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{''.join(written)}</w:tbl>{self._paragraph((), 'Small')}"
        )

    def _paragraph(self, runs: Iterable[Run], style: str = "Normal") -> str:
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{"".join(map(self._run, runs))}</w:p>'

    def _run(self, run: Run) -> str:
        if not run.text:
            return ""
        look = _LINK if run.url else _LOOKS.get(run.look, "")
        text = "<w:tab/>".join(f'<w:t xml:space="preserve">{_text(part)}</w:t>' for part in run.text.split("\t"))
        written = f"<w:r><w:rPr>{look}</w:rPr>{text}</w:r>" if look else f"<w:r>{text}</w:r>"
        if tag := _TRACKED.get(run.look):
            self._changes += 1
            text = text.replace("w:t>", "w:delText>").replace("<w:t ", "<w:delText ") if tag == "del" else text
            return f'<w:{tag} w:id="{self._changes}" w:author="crossread"><w:r>{text}</w:r></w:{tag}>'
        if not is_address(run.url):
            return written
        self._links.append(run.url)
        return f'<w:hyperlink r:id="{relation(len(self._links) - 1)}">{written}</w:hyperlink>'


def _text(text: str) -> str:
    return escape(one_line(text))
