"""Random drafts with tracked changes, written as Word and as LibreOffice write them, and what both versions say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from random import Random
from typing import Literal

from tests.reading.formats.office import office_files

Status = Literal["same", "in", "out"]
END = "¶"
WORDS = ("ore", "41.6", "mill", "£12", "tide", "reef", "9%", "dune", "loam", "1,204", "fen", "quay")
_WHO = 'w:author="A. Reader" w:date="2031-05-06T07:08:09Z"'


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a word or a word, with the blank behind it where there is one, or the end of a paragraph."""

    text: str
    status: Status


@dataclass(frozen=True, slots=True)
class Row:
    status: Status
    cells: tuple[tuple[Token, ...], ...]


@dataclass(frozen=True, slots=True)
class Table:
    rows: tuple[Row, ...]


Block = tuple[Token, ...] | Table


@dataclass(frozen=True, slots=True)
class Draft:
    """Stretches of paragraphs, each of which ends in an end that is there in both versions, and tables between them."""

    blocks: tuple[Block, ...]

    def said(self, gone: Status) -> list[str]:
        """The paragraphs and the rows, the words with status `gone` left out."""
        lines = []
        for block in self.blocks:
            if isinstance(block, Table):
                lines += [
                    "\t".join(_text(cell, gone) for cell in row.cells) for row in block.rows if row.status != gone
                ]
            else:
                lines += _text(block, gone).split(END)
        return [line for line in map(_single, lines) if line]


def _single(line: str) -> str:
    return "\t".join(" ".join(cell.split()) for cell in line.split("\t")) if line.strip() else ""


def _text(tokens: Iterable[Token], gone: Status) -> str:
    return "".join(token.text for token in tokens if token.status != gone)


def draft(seed: int) -> Draft:
    random = Random(seed)  # noqa: S311 - a draft, no secret

    def tokens(most: int, *, ends: bool) -> tuple[Token, ...]:
        made: list[Token] = []
        while len(made) < random.randint(1, most):
            status: Status = random.choice(("same", "same", "in", "out"))
            for _ in range(random.randint(1, 4)):
                text = END if ends and random.random() < 0.25 else random.choice(WORDS) + random.choice(("", " "))
                made.append(Token(text, status))
        return (*made, Token(END, "same")) if ends else tuple(made)

    def table() -> Table:
        columns = random.randint(2, 4)
        statuses: tuple[Status, ...] = ("same", "same", "in", "out")
        return Table(
            tuple(
                Row(random.choice(statuses), tuple(tokens(3, ends=False) for _ in range(columns)))
                for _ in range(random.randint(1, 4))
            )
        )

    blocks: list[Block] = []
    for _ in range(random.randint(1, 3)):
        blocks.append(tokens(12, ends=True))
        if random.random() < 0.5:
            blocks.append(table())
    return Draft((*blocks, tokens(6, ends=True)))


# --- as Word writes it


def as_docx(made: Draft, seed: int) -> bytes:
    random = Random(seed)  # noqa: S311 - as above
    return office_files.docx("".join(_word_block(block, random) for block in made.blocks))


def _word_block(block: Block, random: Random) -> str:
    if isinstance(block, Table):
        rows = []
        for row in block.rows:
            mark = {"same": "", "in": f"<w:ins w:id='1' {_WHO}/>", "out": f"<w:del w:id='1' {_WHO}/>"}[row.status]
            rows.append(
                office_files.tr(
                    *(office_files.tc(_word_paragraph(cell, "", random)) for cell in row.cells), properties=mark
                )
            )
        return office_files.tbl(*rows)
    written, start = "", 0
    for place, token in enumerate(block):
        if token.text == END:
            out, into = random.choice((("del", "ins"), ("moveFrom", "moveTo")))
            mark = {"same": "", "in": f"<w:{into} w:id='1' {_WHO}/>", "out": f"<w:{out} w:id='1' {_WHO}/>"}[
                token.status
            ]
            written += _word_paragraph(block[start:place], f"<w:rPr>{mark}</w:rPr>", random)
            start = place + 1
    return written


def _word_paragraph(tokens: Iterable[Token], properties: str, random: Random) -> str:
    inner = ""
    for status, group in groupby(tokens, key=lambda token: token.status):
        runs = "".join(_word_runs(token.text, status, random) for token in group)
        out, into = random.choice((("del", "ins"), ("moveFrom", "moveTo")))
        if out == "moveFrom":
            runs = runs.replace("w:delText", "w:t")
        wrapper = {"same": "", "in": into, "out": out}[status]
        inner += f"<w:{wrapper} w:id='1' {_WHO}>{runs}</w:{wrapper}>" if wrapper else _wrapped(runs, random)
        inner += random.choice(("", "<w:proofErr w:type='spellStart'/>", "<w:bookmarkEnd w:id='4'/>"))
    return office_files.p(inner or "<w:bookmarkStart w:id='4'/>", properties=properties)


def _word_runs(word: str, status: Status, random: Random) -> str:
    cut = random.randint(0, len(word))
    name = "delText" if status == "out" else "t"
    pieces = (word[:cut], word[cut:])
    return "".join(
        f"<w:r w:rsidR='00AB'><w:{name} xml:space='preserve'>{one}</w:{name}></w:r>" for one in pieces if one
    )


def _wrapped(runs: str, random: Random) -> str:
    return random.choice(
        (
            runs,
            f"<w:smartTag w:element='place'>{runs}</w:smartTag>",
            f"<w:sdt><w:sdtPr><w:alias w:val='unseen'/></w:sdtPr><w:sdtContent>{runs}</w:sdtContent></w:sdt>",
            f"<w:fldSimple w:instr=' DOCPROPERTY unseen '>{runs}</w:fldSimple>",
            "<w:r><w:fldChar w:fldCharType='begin'/><w:instrText>REF unseen</w:instrText></w:r>"
            f"<w:r><w:fldChar w:fldCharType='separate'/></w:r>{runs}<w:r><w:fldChar w:fldCharType='end'/></w:r>",
        )
    )


# --- as LibreOffice writes it


def as_odt(made: Draft, seed: int) -> bytes:
    writer = _OdtWriter(Random(seed))  # noqa: S311 - as above
    text = "".join(writer.block(block) for block in made.blocks)
    return office_files.odt(f"<text:tracked-changes>{''.join(writer.regions)}</text:tracked-changes>{text}")


class _OdtWriter:
    def __init__(self, random: Random) -> None:
        self.regions: list[str] = []
        self._random = random

    def block(self, block: Block) -> str:
        if not isinstance(block, Table):
            return f"<text:p>{self._inner(block[:-1])}</text:p>"
        rows = []
        for row in block.rows:
            whole = [_within(row.status, cell) for cell in row.cells]
            inner = "".join(
                f"<table:table-cell><text:p>{self._inner(cell)}</text:p></table:table-cell>" for cell in whole
            )
            rows.append(f"<table:table-row>{inner}</table:table-row>")
        return f"<table:table>{''.join(rows)}</table:table>"

    def _inner(self, tokens: Iterable[Token]) -> str:
        return "".join(self._group(status, list(group)) for status, group in groupby(tokens, key=lambda t: t.status))

    def _group(self, status: str, group: list[Token]) -> str:
        words = "".join("</text:p><text:p>" if t.text == END else f"<text:span>{t.text}</text:span>" for t in group)
        name = f"ct{len(self.regions)}"
        if status == "same":
            return words
        stands = status == "out" and self._random.random() < 0.3
        deleted = f"<text:p>{words}</text:p>" if status == "out" and not stands else ""
        kind = "deletion" if status == "out" else "insertion"
        self.regions.append(
            f'<text:changed-region text:id="{name}"><text:{kind}><office:change-info><dc:creator>A. Reader</dc:creator>'
            f"<dc:date>2031-05-06T07:08:09</dc:date></office:change-info>{deleted}</text:{kind}></text:changed-region>"
        )
        mark = f'text:change-id="{name}"'
        return f"<text:change {mark}/>" if deleted else f"<text:change-start {mark}/>{words}<text:change-end {mark}/>"


def _within(row: Status, cell: Iterable[Token]) -> list[Token]:
    """The words of a cell, changed with its row; one that was put in and taken out again was never there."""
    shown = (token for token in cell if {token.status, row} != {"in", "out"})
    return [Token(token.text, row) if row != "same" else token for token in shown]
