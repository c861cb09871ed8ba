"""RTF documents, built by hand: what striprtf loses is read, and what is not part of the text is dropped."""

from __future__ import annotations

import re
from datetime import date

import pytest

from tui.errors import UnreadableError
from tui.reading.content import Content, Part, Place
from tui.reading.formats.office import rtf
from tui.reading.formats.registry import format_of

STYLES = r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0\b heading 1;}{\s2 List Paragraph;}}"


def document(body: str, *, head: str = "") -> bytes:
    return (
        rf"{{\rtf1\ansi\ansicpg1252\deff0{{\fonttbl{{\f0\fswiss\fcharset0 Arial;}}{{\f1\fcharset204 Cyr;}}}}"
        rf"{{\colortbl;\red0\green0\blue0;}}{STYLES}{head}{body}}}"
    ).encode("latin-1")


def read(body: str, *, head: str = "") -> Content:
    (content,) = rtf.read(document(body, head=head))
    return content


def kinds_and_texts(content: Content) -> list[tuple[str, str]]:
    return [(part.kind, part.whole) for part in content.parts]


def texts(body: str) -> list[str]:
    return [part.whole for part in read(body).parts]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (r"\pard Herons nest.\par They have 14 young.\par", ["Herons nest.", "They have 14 young."]),
        (r"\pard Herons\line nest.\par", ["Herons\nnest."]),
        (r"\pard cost \'805bn, \u8217?twas \u163?3m\par", ["cost €5bn, ’twas £3m"]),
        (r"\pard {\uc0\u8220}14{\uc0\u8221}\par", ["“14”"]),
        (r"\pard \u-10179?\u-8704? here\par", ["😀 here"]),
        (r"\pard {\f1 \'c0\'e1}\par", ["Аб"]),
        (r"\pard Herons\sect \pard nest\page there\par", ["Herons", "nest", "there"]),
        (r"\pard Herons{\v  and gulls} nest\par", ["Herons nest"]),
        (r"\pard \v gulls\v0 Herons\par", ["Herons"]),
        (
            r"\pard Herons {\field{\*\fldinst HYPERLINK https://link.example/ }{\fldrslt nest}} here\par",
            ["Herons nest here"],
        ),
        (r"{\header\pard Page head\par}{\footerf\pard 12\par}\pard Herons\par", ["Herons"]),
        (r"\pard Before {\pict\wmetafile8 0102030405}after\par", ["Before after"]),
        (r"\pard Before {\*\shppict{\pict\pngblip 89504e47}}after\par", ["Before after"]),
        (r"\pard Before {\object\objemb{\*\objdata 0102}{\result shown}} after\par", ["Before shown after"]),
        (r"\pard 1.2bn{\super 3} and CO{\sub 2}\par", ["1.2bn³ and CO2"]),
        (r"\pard {\*\generator Writer;}{\*\unknown gone}Herons\par", ["Herons"]),
        ("\\pard Her\r\nons\\par", ["Herons"]),
        (r"\pard Net \{loss\} of 5\~000 \endash  or 6\par", ["Net {loss} of 5\xa0000 – or 6"]),
        (
            r"\pard Here{\shp{\*\shpinst{\sp{\sn x}{\sv 1}}{\shptxt \pard In a box.\par}}{\shprslt gone}} it is.\par",
            ["Here it is.", "In a box."],
        ),
    ],
)
def test_words(body: str, expected: list[str]) -> None:
    assert texts(body) == expected


def test_headings_and_lists() -> None:
    body = (
        r"\pard\s1\outlinelevel0 Herons on the roof\par \pard\plain Two of them.\par"
        r"{\listtext\pard 1.\tab}\pard\s2\ls1 first\par{\listtext\pard 2.\tab}second\par \pard\plain End.\par"
    )
    assert kinds_and_texts(read(body)) == [
        ("heading", "Herons on the roof"),
        ("prose", "Two of them."),
        ("list", "first"),
        ("list", "second"),
        ("prose", "End."),
    ]


ROW = r"\trowd\trgaph60\cellx700\cellx9000 "


@pytest.mark.parametrize(
    "row",
    [
        lambda *cells: ROW + "".join(rf"\pard\intbl {cell}\cell" for cell in cells) + r"\row ",
        lambda *cells: "".join(rf"\pard\intbl {cell}\cell" for cell in cells) + ROW + r"\row ",
        lambda *cells: ROW + "".join(rf"\pard\intbl {cell}\cell" for cell in cells) + ROW + r"\row ",
        lambda *cells: (
            "{" + ROW + "}" + "".join(rf"\pard\intbl {{{cell}\cell }}" for cell in cells) + "{" + ROW + r"\row }"
        ),
    ],
    ids=["before", "behind", "both", "groups"],
)
def test_tables(row: object) -> None:
    made = row("GBP m", "2026") + row("Sales|net", "12.5") + row(r"Loss\par of herons", "(3)")  # type: ignore[operator]
    before, table, after = read(rf"\pard Before.\par {made}\pard After.\par").parts
    assert (before.text, after.text) == ("Before.", "After.")
    assert table.whole == "GBP m\t2026\nSales|net\t12.5\nLoss of herons\t(3)"


@pytest.mark.parametrize("row", [rf"Loss\cell (3)\cell {ROW}\row ", r"Loss\cell (3)\cell\row "])
def test_tables_without_marks_before_their_rows(row: str) -> None:
    assert texts(rf"\pard Before.\par {row}{row}\pard After.\par") == ["Before.", "Loss\t(3)\nLoss\t(3)", "After."]


def test_heads_of_tables() -> None:
    row = r"\trowd{} \cellx700\cellx9000\pard\intbl Sales\cell 12\cell\row "
    (table,) = read(row.format(r"\trhdr") + row.format("")).parts
    assert [[cell.head for cell in cells] for cells in table.rows] == [[True, True], [False, False]]


def test_notes_stand_behind_the_text() -> None:
    body = r"\pard Sales rose 5{\super\chftn{\footnote\pard\plain {\super\chftn} Unaudited.}}%.\par The end.\par"
    assert texts(body) == ["Sales rose 5%.", "The end.", "Unaudited."]


@pytest.mark.parametrize(
    ("body", "newest", "before"),
    [
        (
            r"\pard Profit rose {\revised\revauth1 12}{\deleted\revauthdel1 15}%.\par",
            ["Profit rose 12%."],
            ["Profit rose 15%."],
        ),
        (
            r"\pard Profit rose \revised 12\revised0\deleted 15\deleted0 %.\par",
            ["Profit rose 12%."],
            ["Profit rose 15%."],
        ),
        (r"\pard One.{\deleted\par} Two.\par", ["One. Two."], ["One.", "Two."]),
        (r"\pard One.{\mvf  Two.}\par Three.{\mvt  Two.}\par", ["One.", "Three. Two."], ["One. Two.", "Three."]),
        (r"\pard One.\par{\deleted Two.\par}\pard Three.\par", ["One.", "Three."], ["One.", "Two.", "Three."]),
    ],
)
def test_tracked_changes(body: str, newest: list[str], before: list[str]) -> None:
    content = read(body)
    assert [part.text for part in content.parts] == newest
    assert [[part.text for part in one.parts] for one in content.earlier] == [before]
    assert re.fullmatch(r"has \d tracked changes? that (?:is|are) pending; the newest version is read", content.doubt)


def test_words_struck_through_are_left_out() -> None:
    content = read(r"\pard Profit rose {\strike 15}12%.\par")
    assert [part.text for part in content.parts] == ["Profit rose 12%."]
    assert (content.earlier, content.doubt) == ((), "has words that are struck through by hand; they are left out")


def test_without_changes_there_is_one_version() -> None:
    content = read(r"\pard Profit {\strike0 rose} 12%.\par")
    assert (content.earlier, content.doubt) == ((), "")


def test_comments() -> None:
    stamp = (126 << 20) | (3 << 16) | (10 << 11)
    note = rf"\chatn{{\*\annotation{{\*\atnref 12}}{{\*\atndate {stamp}}}\pard\plain Who says so?}}"
    body = (
        r"\pard First.\par  Two {\*\atrfstart 12}grey  herons{\*\atrfend 12}"
        rf"{{\*\atnid AF}}{{\*\atnauthor Ada \'c9mile}}{note} nest.\par \pard Loose.{{\*\annotation Why?}}\par"
    )
    content = read(body)
    assert [part.text for part in content.parts] == ["First.", "Two grey herons nest.", "Loose."]
    first, second = content.remarks
    assert (first.author, first.day, first.text) == ("Ada Émile", date(2026, 3, 10), "Who says so?")
    assert (first.start, first.end) == (Place(1, 4), Place(1, 15))
    assert (second.author, second.text, second.start) == ("", "Why?", None)


@pytest.mark.parametrize(
    ("title", "first", "expected"),
    [
        (r"Herons \u233?tage", "Herons étage", "Herons étage"),
        ("Microsoft Word - draft.doc", "Herons", "Herons"),
        ("Document1", r"\s1 Herons", "Herons"),
        ("", "Two herons nest here.", ""),
    ],
)
def test_titles(title: str, first: str, expected: str) -> None:
    long = "They have 14 young between them, which is more than last year, and the keeper is not amused by any of it."
    body = rf"\pard {first.replace('é', chr(92) + 'u233?')}\par\pard {long}\par"
    content = read(body, head=rf"{{\info{{\title {title}}}{{\author Ada Fenn}}{{\creatim\yr2026}}}}")
    assert (content.title, content.byline) == (expected, "Ada Fenn")


@pytest.mark.parametrize(
    "data",
    [
        document(r"\pard Before \bin12 {\par\pict}} after.\par"),
        document(r"\pard Before {\pict\bin4 " + "\x00{}}" + r"} after.\par"),
        document(r"\pard Before  after.\par").replace(b"fcharset204", b"fcharset78"),
        document(r"\pard Before  after.\par").replace(b"ansicpg1252", b"ansicpg99999"),
        document(r"\pard Before {\fonttbl{\f9 x;} after.\par"[:12] + r"  after.\par"),
        document(r"\pard Before \uc after.\par").replace(b"\\uc ", b" \\uc "),
        document(r"\pard Before  after.\par") + b"\x00\x00 rest {\\rtf1 more}",
        document(r"\pard Before  after.\par")[:-1],
        document("}" * 0 + r"\pard Before  after.\par" + "{" * 2_000),
        b"\xef\xbb\xbf"[:0] + b"\r\n" + document(r"\pard Before  after.\par"),
    ],
)
def test_damaged_and_hostile(data: bytes) -> None:
    (content,) = rtf.read(data)
    assert " ".join(content.parts[0].text.split()) == "Before after."


def test_raw_bytes_are_read_by_what_they_are() -> None:
    assert rtf.read(document("\\pard 5 \u20ac\\par".replace("\u20ac", "\x80")))[0].parts == (Part("5 €"),)
    assert rtf.read("{\\rtf1\\ansi\\pard Été 😀\\par}".encode())[0].parts == (Part("Été 😀"),)


@pytest.mark.parametrize("data", [b"", b"Herons", b"{\\rt"])
def test_what_is_no_rtf(data: bytes) -> None:
    with pytest.raises(UnreadableError, match=r"is damaged: it does not begin as RTF does"):
        rtf.read(data)


def test_exports_are_split() -> None:
    def article(number: int) -> str:
        rows = [
            ("HD", "Herons nest"),
            ("PD", "10 March 2026"),
            ("SN", "The Weir Post"),
            ("LP", r"One.\par Two."),
            ("AN", f"Document WEIRP000002026031000{number}"),
        ]
        return "".join(rf"{ROW}\pard\intbl{{\b {code}}}\cell\pard\intbl {text}\cell\row " for code, text in rows)

    data = document(article(1) + r"\pard\par\page " + article(2), head=r"{\info{\title Factiva RTF Display Format}}")
    assert format_of(data, ".rtf").short == "rtf"
    first, second = rtf.read(data)
    assert (first.title, first.source, first.published) == ("Herons nest", "The Weir Post", date(2026, 3, 10))
    assert [part.text for part in first.parts] == [part.text for part in second.parts] == ["One.", "Two."]
