"""Labels of numbered paragraphs: those that say something of their own, and those that only count."""

# ruff: noqa: E501 - markup is read more easily on one line
from __future__ import annotations

import pytest

from tests.reading.formats.office.office_files import docx, p
from tui.reading.formats.office.docx import read
from tui.reading.formats.office.word_numbering import numeral


def level(place: int, text: str, form: str = "decimal", start: int = 1, more: str = "") -> str:
    return f'<w:lvl w:ilvl="{place}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>{more}</w:lvl>'


def numbering(*levels: str, overrides: str = "") -> str:
    return (
        f'<w:abstractNum w:abstractNumId="7">{"".join(levels)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/>'
        f'</w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/>{overrides}</w:num>'
    )


def items(*places: int | tuple[int, int]) -> str:
    pairs = ((place, 1) if isinstance(place, int) else place for place in places)
    return "".join(
        p(f"x{n}", properties=f'<w:numPr><w:ilvl w:val="{place}"/><w:numId w:val="{number}"/></w:numPr>')
        for n, (place, number) in enumerate(pairs)
    )


def labels(body: str, definition: str, styles: str = "") -> list[str]:
    (content,) = read(docx(body, parts={"numbering": definition, "styles": styles}))
    return [part.text.rpartition("x")[0].strip() for part in content.parts]


ARTICLE, SECTION = level(0, "Article %1", "upperRoman"), level(1, "%1.%2", "decimal")


@pytest.mark.parametrize(
    ("definition", "body", "wanted"),
    [
        (numbering(ARTICLE, SECTION), items(0, 1, 1, 0, 1), ["Article I", "I.1", "I.2", "Article II", "II.1"]),
        (numbering(level(0, "%1."), level(1, "(%2)", "lowerLetter")), items(0, 1, 0), ["", "", ""]),
        (numbering(level(0, "•", "bullet")), items(0, 0), ["", ""]),
        (numbering(level(0, "§ %1", start=4)), items(0, 0), ["§ 4", "§ 5"]),
        (numbering(level(0, "Art. %1")), items((0, 1), (0, 2), (0, 1)), ["Art. 1", "Art. 2", "Art. 3"]),
        (
            numbering(level(0, "Art. %1"), overrides='<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'),
            items((0, 1), (0, 1), (0, 2), (0, 2)),
            ["Art. 1", "Art. 2", "Art. 1", "Art. 2"],
        ),
        (numbering(ARTICLE, level(1, "%1.%2", more="<w:isLgl/>")), items(0, 1), ["Article I", "1.1"]),
        (numbering(ARTICLE, level(1, "Rule %2", more='<w:lvlRestart w:val="0"/>')), items(0, 1, 0, 1), ["Article I", "Rule 1", "Article II", "Rule 2"]),
        (numbering(level(0, "Part %1"), level(1, "%1.%2")), items(1), ["1.1"]),
        (numbering(level(0, "Art. %1", "chineseCounting")), items(0), [""]),
        ("", items(0), [""]),
    ],
)  # fmt: skip
def test_labels(definition: str, body: str, wanted: list[str]) -> None:
    assert labels(body, definition) == wanted


def test_a_heading_has_the_level_that_names_its_style() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="H2"><w:name w:val="heading 2"/>'
        '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
    )
    named = level(1, "%1.%2", more='<w:pStyle w:val="H2"/>')
    assert labels(p("x", style="H2"), numbering(ARTICLE, named), styles) == ["I.1"]


def test_a_deleted_item_is_not_counted() -> None:
    gone = '<w:rPr><w:del w:id="1" w:author="Bo"/></w:rPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    deleted = p('<w:del w:id="1" w:author="Bo"><w:r><w:delText>y</w:delText></w:r></w:del>', properties=gone)
    (content,) = read(docx(deleted + items(0), parts={"numbering": numbering(ARTICLE)}))
    assert [part.text for part in content.parts] == ["Article I x0"]
    assert [part.text for part in content.earlier[0].parts] == ["Article I y", "Article II x0"]


@pytest.mark.parametrize(
    ("count", "form", "written"),
    [
        (4, "decimal", "4"),
        (4, "decimalZero", "04"),
        (28, "lowerLetter", "bb"),
        (1999, "upperRoman", "MCMXCIX"),
        (0, "lowerRoman", ""),
        (3, "ideographDigital", ""),
    ],
)
def test_numerals(count: int, form: str, written: str) -> None:
    assert numeral(count, form) == written
