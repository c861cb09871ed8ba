"""The Word document, read back by our own reader, and its package checked part by part."""

from __future__ import annotations

import io
import posixpath
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

import tui
from tests.reports.texts import parts_of
from tui.comparison import Comparison
from tui.reading.documents import Document
from tui.reports.formats import render_bytes
from tui.sessions.session import Review

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


@pytest.fixture
def data(comparison: Comparison, review: Review) -> bytes:
    return render_bytes(comparison, "docx", review)


@pytest.fixture
def read(data: bytes, tmp_path: Path) -> Document:
    file = tmp_path / "report.docx"
    file.write_bytes(data)
    return tui.read(file)


def body(data: bytes) -> etree._Element:
    return etree.fromstring(parts_of(data)["word/document.xml"].encode())


def styled(data: bytes, style: str) -> list[str]:
    """The text of every paragraph in one style."""
    paragraphs = body(data).iter(f"{W}p")
    return [
        "".join(str(text.text) for text in paragraph.iter(f"{W}t"))
        for paragraph in paragraphs
        if (found := paragraph.find(f"{W}pPr/{W}pStyle")) is not None and found.get(f"{W}val") == style
    ]


def test_it_is_read_back(read: Document) -> None:
    assert read.title == "Up, up & [away](x) · 20 Feb – 1 Mar 2025"
    assert "1 conflict, 2 agree, 1 in one source." in read.text
    assert "Sales *rose* 8% to $38.58 billion. — A 1, sentence 1" in read.text
    assert "Note: [see](x) the <b>filing</b>" in read.text
    evidence = "https://filing.example/*q4*"
    assert [link.target for link in read.links] == [evidence, evidence, 'https://lorne.example/mill?a=1&b="2"']


def test_the_values_of_a_conflict_are_a_table(read: Document) -> None:
    rows = [[read.slice(cell.span) for cell in row] for row in read.tables[0].rows]
    assert rows == [
        ["Source", "Value", "Note"],
        ["A 2, A 3", "$38.38 bn", ""],
        ["A 1", "$38.58 bn", "odd one out"],
    ]
    assert "$200m apart (0.52%)" in read.text


def test_the_values_are_highlighted_in_the_quotations_too(data: bytes) -> None:
    marked = [
        "".join(str(text.text) for text in run.iter(f"{W}t"))
        for paragraph in body(data).iter(f"{W}p")
        if paragraph.find(f"{W}pPr/{W}pStyle[@{W}val='Quote']") is not None
        for run in paragraph.iter(f"{W}r")
        if run.find(f"{W}rPr/{W}highlight") is not None and run.find(f"{W}rPr/{W}b") is not None
    ]
    assert marked == ["$38.58 billion", "$38.38 billion", "$38.38 billion"]


def test_what_only_one_source_says_comes_last_but_for_the_sources(data: bytes) -> None:
    headings = styled(data, "Heading1")
    assert headings[0] == "Reviewed"
    assert headings[1] == "≠ Conflicts"
    assert headings[-2:] == ["· Only in one source", "Sources"]
    assert styled(data, "Heading2")[-1] == "A 1 · 20 Feb 2025: 1 claim"


def test_every_part_is_xml_of_a_known_type_and_every_relation_leads_somewhere(data: bytes) -> None:
    parts = parts_of(data)
    assert next(iter(parts)) == "[Content_Types].xml", "where the format of the file is looked for"
    types = etree.fromstring(parts["[Content_Types].xml"].encode())
    overrides = {each.get("PartName") for each in types if each.get("PartName")}
    assert overrides == {f"/{name}" for name in parts if not name.endswith(".rels") and not name.startswith("[")}
    for name, text in parts.items():
        etree.fromstring(text.encode())
        if not name.endswith(".rels"):
            continue
        base = posixpath.dirname(posixpath.dirname(name))
        for relation in etree.fromstring(text.encode()).iter(RELATION):
            target = str(relation.get("Target"))
            assert relation.get("TargetMode") == "External" or posixpath.join(base, target) in parts
    known = {each.get("Id") for each in etree.fromstring(parts["word/_rels/document.xml.rels"].encode())}
    used = {each.get(f"{R}id") for each in body(data).iter(f"{W}hyperlink")}
    assert used
    assert used <= known


def test_every_style_that_is_used_exists(data: bytes) -> None:
    styles = etree.fromstring(parts_of(data)["word/styles.xml"].encode())
    known = {style.get(f"{W}styleId") for style in styles.iter(f"{W}style")}
    used = {style.get(f"{W}val") for style in body(data).iter(f"{W}pStyle")}
    assert used <= known


def test_markup_and_control_characters_stay_words(comparison: Comparison, review: Review) -> None:
    hostile = "</w:t><w:br/>&amp;\x1b]52;c;x\x07\x00\ufffe\ud800"
    documents = tuple(replace(each, title=hostile, source=hostile, url="") for each in comparison.documents)
    changed = render_bytes(replace(comparison, documents=documents), "docx", review)
    assert not list(body(changed).iter(f"{W}br"))
    assert "</w:t><w:br/>&amp;␛]52;c;x␇␀" in styled(changed, "ListBullet")[0]


def test_an_address_that_is_no_page_is_no_link(comparison: Comparison) -> None:
    documents = tuple(replace(each, url="javascript:alert(1)") for each in comparison.documents)
    changed = render_bytes(replace(comparison, documents=documents), "docx")
    assert not list(body(changed).iter(f"{W}hyperlink"))
    assert "javascript" not in parts_of(changed)["word/_rels/document.xml.rels"]


def test_no_part_has_a_date_of_its_own(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert {each.date_time for each in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
