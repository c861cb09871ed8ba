"""Pages that are a document and nothing else."""

from __future__ import annotations

from tests.reading.formats.pages.page_files import HARBOUR, one, page, paragraphs, texts
from tui.reading.content import Part
from tui.reading.formats.registry import format_of

FILING = """<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"><head><title>tlm-20250331</title></head>
<body><div style="display:none"><ix:header><ix:hidden><ix:nonNumeric>77</ix:nonNumeric></ix:hidden></ix:header></div>
<div><span style="font-weight:700">TOLLMERE FERRIES PLC</span></div>
<div>(in thousands)</div>
<table><tr><td colspan="3"></td><td colspan="3">2025</td><td></td><td colspan="3">2024</td></tr>
<tr><td colspan="3">Fares</td><td>$</td><td><ix:nonFraction scale="3">4,210</ix:nonFraction></td><td></td><td></td>
<td>$</td><td>3,987</td><td></td></tr>
<tr><td colspan="3">Net loss</td><td colspan="2">(<ix:nonFraction>12</ix:nonFraction></td><td>)</td><td></td>
<td colspan="2">(9</td><td>)</td></tr></table>
<div>Fares rose by <ix:nonFraction>5.6</ix:nonFraction>% because of the longer season.</div>
<div>4</div></body></html>"""


def test_a_filing_is_read_whole_with_its_rows() -> None:
    content = one(FILING.encode())
    table = next(part for part in content.parts if part.rows)
    assert table.whole == "\t2025\t2024\nFares\t$4,210\t$3,987\nNet loss\t(12)\t(9)"
    assert content.parts[0] == Part("TOLLMERE FERRIES PLC", "heading")
    assert "Fares rose by 5.6% because of the longer season." in texts(content)
    assert "77" not in " ".join(texts(content))
    assert texts(content, "furniture") == ["4"]
    assert content.title == ""


def test_what_the_sec_puts_before_a_page_is_left_out() -> None:
    before = "<DOCUMENT>\n<TYPE>EX-99.1\n<SEQUENCE>2\n<FILENAME>tlm991.htm\n<DESCRIPTION>RELEASE\n<TEXT>\n"
    data = (before + FILING.partition("?>")[2] + "\n</TEXT>\n</DOCUMENT>").encode()
    assert format_of(data, ".htm").name == "a web page"
    assert one(data).parts[0] == Part("TOLLMERE FERRIES PLC", "heading")


def test_page_numbers_and_running_heads_of_a_document_are_furniture() -> None:
    pages = "".join(
        f"<div><a href='#toc'>Table of Contents</a></div><p>{text}</p><p>84</p><div>Ferries | Form 10-Q | {n}</div>"
        f"<div>{n}</div>"
        for n, text in enumerate(HARBOUR, 1)
    )
    content = one(page(pages, "<meta name='generator' content='Workiva'>", site=False))
    assert texts(content, "prose") == [line for text in HARBOUR for line in (text, "84")]
    assert texts(content, "furniture")[:3] == ["Table of Contents", "Ferries | Form 10-Q | 1", "1"]


def test_a_page_with_a_table_and_few_links_is_read_whole() -> None:
    table = "<table><tr><td>Fares</td><td>4,210</td></tr><tr><td>Net loss</td><td>(12)</td></tr></table>"
    contact = "<p>Contact: <a href='mailto:press@tollmere.example'>the press office</a></p>"
    content = one(page(f"<p>Release</p>{paragraphs()}{table}<p>Unaudited</p>{contact}", site=False))
    assert texts(content) == [
        "Release",
        *HARBOUR,
        "Fares\t4,210\nNet loss\t(12)",
        "Unaudited",
        "Contact: the press office",
    ]


def test_an_office_document_is_read_whole() -> None:
    head = "<meta name='Generator' content='Microsoft Word 15'>"
    body = "<p class=MsoNormal>Draft of the release</p><p class=MsoNormal><a href='https://x.example'>Source</a></p>"
    assert texts(one(page(body, head, site=False))) == ["Draft of the release", "Source"]


DOCS = """<html><head><meta content="text/html; charset=UTF-8" http-equiv="content-type"></head>
<body class="c3 doc-content"><p class="c1"><span>Repairs will cost 4.2 million</span><sup><a href="#cmnt1"
id="cmnt_ref1">[a]</a></sup><span>, <a href="https://www.google.com/url?q=https://board.example/minutes%3Fn%3D7&amp;sa=D">
minutes</a> say.</span></p>
<div class="c2"><p class="c1"><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Checked with the board.</span></p></div>
</body></html>"""


def test_the_comments_of_a_google_document_are_separate() -> None:
    content = one(DOCS.encode())
    assert texts(content) == ["Repairs will cost 4.2 million, minutes say."]
    assert [link.target for link in content.parts[0].links] == ["https://board.example/minutes?n=7"]
    assert [remark.text for remark in content.remarks] == ["Checked with the board."]
