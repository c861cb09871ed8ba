"""Word documents: versions, comments, notes, fields, tables, lists, and shapes that other programs write."""

# ruff: noqa: E501 - markup is read more easily on one line
from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading.formats.office import drafts
from tests.reading.formats.office.office_files import W, docx, p, r, tbl, tc, tr, zipped
from tui.errors import UnreadableError
from tui.reading.content import Content, Remark
from tui.reading.formats import signs
from tui.reading.formats.office.docx import read

WHO = 'w:id="1" w:author="Bo Tarn" w:date="2031-04-05T23:30:00Z"'
STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/><w:basedOn w:val="1"/></w:style>
<w:style w:type="paragraph" w:styleId="House"><w:name w:val="House"/><w:basedOn w:val="berschrift2"/></w:style>
<w:style w:type="paragraph" w:styleId="Round"><w:name w:val="Round"/><w:basedOn w:val="Round"/></w:style>
<w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Points"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="character" w:styleId="PH"><w:name w:val="Placeholder Text"/></w:style>
"""


def ins(*runs: str) -> str:
    return f"<w:ins {WHO}>{''.join(runs)}</w:ins>"


def out(text: str) -> str:
    return f"<w:del {WHO}><w:r><w:delText xml:space='preserve'>{text}</w:delText></w:r></w:del>"


def mark(name: str) -> str:
    return f"<w:rPr><w:{name} {WHO}/></w:rPr>"


def one(data: bytes) -> Content:
    (content,) = read(data)
    return content


def lines_of(content: Content) -> list[str]:
    return [line for part in content.parts for line in part.whole.split("\n")]


def kinds(content: Content) -> list[str]:
    return [part.kind for part in content.parts]


CHANGES = {
    "insertion": (p("Ore rose ", ins(r("by 4% ")), "in May."), ["Ore rose by 4% in May."], ["Ore rose in May."]),
    "deletion": (p("Ore rose ", out("by 4% "), "in May."), ["Ore rose in May."], ["Ore rose by 4% in May."]),
    "a figure replaced within a word": (
        p("It cost £", out("12"), ins(r("15")), "m."),
        ["It cost £15m."],
        ["It cost £12m."],
    ),
    "a raised figure taken out": (
        p("10", f"<w:del {WHO}><w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:delText>9</w:delText></w:r></w:del>", ins(r("8"))),
        ["108"],
        ["10⁹"],
    ),
    "put in by one and taken out by another": (p("Ore", ins(out(" and tin")), " rose."), ["Ore rose."], []),
    "only a format changed": (p(r("Ore", f"<w:b/><w:rPrChange {WHO}><w:rPr/></w:rPrChange>"), " rose."), ["Ore rose."], []),
    "moved": (
        p(f"<w:moveFrom {WHO}>{r('Tin fell. ')}</w:moveFrom>", "Ore rose.")
        + p("Zinc rose. ", f"<w:moveTo {WHO}>{r('Tin fell.')}</w:moveTo>"),
        ["Ore rose.", "Zinc rose. Tin fell."],
        ["Tin fell. Ore rose.", "Zinc rose."],
    ),
    "a paragraph put in": (
        p("Ore rose.") + p(ins(r("Tin fell.")), properties=mark("ins")) + p("Zinc rose."),
        ["Ore rose.", "Tin fell.", "Zinc rose."],
        ["Ore rose.", "Zinc rose."],
    ),
    "a paragraph taken out": (
        p("Ore rose.") + p(out("Tin fell."), properties=mark("del")) + p("Zinc rose."),
        ["Ore rose.", "Zinc rose."],
        ["Ore rose.", "Tin fell.", "Zinc rose."],
    ),
    "two paragraphs joined": (
        p("Ore rose. ", properties=mark("del")) + p("Tin fell."),
        ["Ore rose. Tin fell."],
        ["Ore rose.", "Tin fell."],
    ),
    "one paragraph parted": (
        p("Ore rose. ", properties=mark("ins")) + p("Tin fell."),
        ["Ore rose.", "Tin fell."],
        ["Ore rose. Tin fell."],
    ),
    "joined before a table": (
        p("Ore rose.", properties=mark("del")) + tbl(tr("Tin", "4"), tr("Ore", "5")),
        ["Ore rose.", "Tin\t4", "Ore\t5"],
        [],
    ),
    "joined over a table that is gone": (
        p("Ore ", properties=mark("del")) + tbl(tr("Tin", "4", properties=f"<w:del {WHO}/>")) + p("rose."),
        ["Ore rose."],
        ["Ore", "Tin\t4", "rose."],
    ),
    "a row put in and one taken out": (
        tbl(tr("Ore", "4"), tr("Tin", "5", properties=f"<w:ins {WHO}/>"), tr("Zinc", "6", properties=f"<w:del {WHO}/>")),
        ["Ore\t4", "Tin\t5"],
        ["Ore\t4", "Zinc\t6"],
    ),
    "a cell put in and one taken out": (
        tbl(tr("Ore", tc("4", f"<w:cellIns {WHO}/>"), tc("5", f"<w:cellDel {WHO}/>"), "6")),
        ["Ore\t4\t6"],
        ["Ore\t5\t6"],
    ),
    "cells merged": (
        tbl(tr("Ore", "4"), tr(tc("Tin", f'<w:cellMerge {WHO} w:vMerge="cont" w:vMergeOrig="rest"/>'), tc(p("5", ins(r("6")))))),
        ["Ore\t4", "\t56"],
        ["Ore\t4", "Tin\t5"],
    ),
    "a field put in whole": (
        p(
            "Ore rose ",
            f"<w:ins {WHO}><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>"
            f"<w:r><w:fldChar w:fldCharType='separate'/></w:r>{r('4%')}<w:r><w:fldChar w:fldCharType='end'/></w:r></w:ins>",
            " in May.",
        ),
        ["Ore rose 4% in May."],
        ["Ore rose in May."],
    ),
    "the old result of a field": (
        p(
            "<w:r><w:fldChar w:fldCharType='begin'/><w:instrText>DATE</w:instrText><w:fldChar w:fldCharType='separate'/></w:r>",
            out("5 May"), ins(r("6 May")), "<w:r><w:fldChar w:fldCharType='end'/></w:r>",
        ),
        ["6 May"],
        ["5 May"],
    ),
    "a paragraph wrapped whole": (
        f"<w:ins {WHO}>{p('Tin fell.')}</w:ins>{p('Ore rose.')}",
        ["Tin fell.", "Ore rose."],
        ["Ore rose."],
    ),
    "in a formula": (
        p("<m:oMath><m:r><m:t>a=</m:t></m:r>" f"<w:ins {WHO}><m:r><m:t>2</m:t></m:r></w:ins><w:del {WHO}><m:r><m:t>3</m:t></m:r></w:del></m:oMath>"),
        ["a=2"],
        ["a=3"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("body", "newest", "oldest"), CHANGES.values(), ids=CHANGES)
def test_changes_are_accepted_in_the_newest_and_rejected_in_the_oldest_version(
    body: str, newest: list[str], oldest: list[str]
) -> None:
    content = one(docx(body))
    assert lines_of(content) == newest
    assert [lines_of(earlier) for earlier in content.earlier] == ([oldest] if oldest and oldest != newest else [])


@settings(max_examples=150)
@given(st.integers(min_value=0))
def test_both_versions_of_any_draft_come_back(seed: int) -> None:
    made = drafts.draft(seed)
    content = one(drafts.as_docx(made, seed))
    oldest = content.earlier[0] if content.earlier else content
    assert (lines_of(content), lines_of(oldest)) == (made.said("out"), made.said("in"))


@pytest.mark.parametrize(
    ("body", "doubt"),
    [
        (p("Ore rose."), ""),
        (p("Ore ", ins(r("a"), r("b")), "rose."), "has 1 tracked change that is pending; the newest version is read"),
        (p(out("4"), ins(r("5"))), "has 2 tracked changes that are pending; the newest version is read"),
        (p(r("£9", "<w:strike/>"), " £7"), "has words that are struck through by hand; they are left out"),
        (
            p(r("£9", "<w:strike/>"), ins(r(" £7"))),
            "has 1 tracked change that is pending, and words that are struck through by hand; the newest version is read"
            " without them",
        ),
    ],
)
def test_pending_changes_are_reported(body: str, doubt: str) -> None:
    assert one(docx(body)).doubt == doubt


COMMENTS = f"""
<w:comment w:id="3" w:author="Bo Tarn" w:date="2031-04-05T23:30:00Z"><w:p><w:r><w:annotationRef/></w:r>{r("Says who?")}</w:p></w:comment>
<w:comment w:id="4" w:author="Cy Fen" w:date="0000-00-00"><w:p>{r("First. ")}</w:p><w:p>{r("Second")}{out("third")}</w:p></w:comment>
"""


def commented(*inner: str) -> str:
    return f"<w:commentRangeStart w:id='3'/>{''.join(inner)}<w:commentRangeEnd w:id='3'/><w:r><w:commentReference w:id='3'/></w:r>"


@pytest.mark.parametrize(
    ("body", "anchor"),
    [
        (p("Ore rose ", commented(r("by 4"), r("%")), " in May."), "by 4%"),
        (p("Ore rose", commented(r(" by 4% ")), "in May."), "by 4%"),
        (p("Ore rose ", commented(r("by "), ins(r("4")), out("5"), r("%")), "."), "by 4%"),
        (p("Tin", commented(), " fell."), None),
        (p("Ore") + tbl(tr("Tin", tc(p("from ", commented(r("4%"))))), tr("Zinc", "5")), "4%"),
        (p("Ore ", properties=mark("del")) + p(commented(r("rose")), "."), "rose"),
        (p("Ore") + "<w:commentRangeStart w:id='3'/>" + p("Tin.") + p("Zinc.") + "<w:commentRangeEnd w:id='3'/>", "Tin.\nZinc."),
    ],
)  # fmt: skip
def test_a_comment_hangs_on_its_words(body: str, anchor: str | None) -> None:
    content = one(docx(body, parts={"comments": COMMENTS}))
    remark = content.remarks[0]
    assert (remark.author, remark.day, remark.text) == ("Bo Tarn", date(2031, 4, 5), "Says who?")
    assert anchored(content, remark) == anchor


def anchored(content: Content, remark: Remark) -> str | None:
    if remark.start is None or remark.end is None:
        return None
    first, last = remark.start, remark.end
    texts = [part.whole for part in content.parts[first.part : last.part + 1]]
    texts[-1] = texts[-1][: last.offset]
    return "\n".join([texts[0][first.offset :], *texts[1:]])


def test_a_comment_of_several_paragraphs_and_without_a_day() -> None:
    remark = one(docx(p("Ore"), parts={"comments": COMMENTS})).remarks[1]
    assert remark == Remark("Cy Fen", None, "First.\nSecond")


def known(text: str, name: str) -> str:
    return p(text).replace("<w:p>", f'<w:p w14:paraId="{name}">')


def test_an_answer_hangs_where_its_comment_does() -> None:
    names = W + ' xmlns:w14="urn:w14" xmlns:w15="urn:w15"'
    comments = (
        f'<w:comment w:id="3" w:author="Bo">{known("Why?", "AA")}</w:comment>'
        f'<w:comment w:id="4" w:author="Cy">{known("So.", "BB")}</w:comment>'
    )
    threads = (
        "<w15:commentsEx xmlns:w15='urn:w15'><w15:commentEx w15:paraId='BB' w15:paraIdParent='AA'/></w15:commentsEx>"
    )
    parts = {"comments": comments, "word/commentsExtended.xml": threads}
    content = one(docx(p("Ore ", commented(r("rose"))), parts=parts, names=names))
    assert [anchored(content, remark) for remark in content.remarks] == ["rose", "rose"]


REFERENCE = "<w:r><w:footnoteRef/></w:r>"
NOTES = {
    "footnotes": f'<w:footnote w:type="separator" w:id="-1">{p("--")}</w:footnote>'
    f'<w:footnote w:id="2">{p(REFERENCE, " Table 4.")}{p("Own sum.")}</w:footnote>'
    f'<w:footnote w:id="7">{p("Not cited.")}</w:footnote>'
    f'<w:footnote w:id="5">{p("Ask ", ins(r("Bo")), out("Cy"))}</w:footnote>',
    "endnotes": f'<w:endnote w:id="2">{p("Annex.")}</w:endnote>',
}


def test_notes_stand_behind_the_text_and_their_marks_in_no_word() -> None:
    body = p(
        "Ore rose 5%", "<w:r><w:footnoteReference w:id='2'/></w:r>", " in May", "<w:r><w:endnoteReference w:id='2'/></w:r>",
        ".", "<w:r><w:footnoteReference w:id='5' w:customMarkFollows='1'/><w:t>*</w:t></w:r>",
    )  # fmt: skip
    content = one(docx(body, parts=NOTES))
    assert lines_of(content) == ["Ore rose 5% in May.", "[1] Table 4.", "Own sum.", "[*] Ask Bo", "[i] Annex."]
    assert kinds(content) == ["prose", "list", "list", "list", "list"]
    assert lines_of(content.earlier[0])[-2] == "[*] Ask Cy"
    text = content.parts[0].text
    assert [(text[link.start : link.end], link.target) for link in content.parts[0].links] == [
        ("5%", "#footnote-1"),
        ("May", "#endnote-i"),
    ]


def test_notes_are_counted_as_the_settings_say() -> None:
    settings = '<w:endnotePr><w:numFmt w:val="upperLetter"/><w:numStart w:val="3"/></w:endnotePr>'
    body = p("Ore", "<w:r><w:endnoteReference w:id='2'/></w:r>", ".")
    parts = {**NOTES, "settings": settings}
    assert lines_of(one(docx(body, parts=parts))) == ["Ore.", "[C] Annex."]


def field(instruction: str, result: str) -> str:
    return (
        f"<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>{instruction}</w:instrText></w:r>"
        f"<w:r><w:fldChar w:fldCharType='separate'/></w:r>{result}<w:r><w:fldChar w:fldCharType='end'/></w:r>"
    )


TO_REPLACE = r("Click here", '<w:rStyle w:val="PH"/>')
NESTED = field("IF " + "</w:instrText></w:r>" + field("PAGE", r("7")) + "<w:r><w:instrText> = 7", r("last"))
WORDS = {
    "simple field": (p("On ", f"<w:fldSimple w:instr='DATE'>{r('5 May')}</w:fldSimple>", "."), ["On 5 May."]),
    "complex field": (p("On ", field("DATE", r("5 May")), "."), ["On 5 May."]),
    "field in the instruction of another": (p("Page ", NESTED, "."), ["Page last."]),
    "field in the result of another": (p(field("QUOTE", r("on ") + field("DATE", r("5 May")))), ["on 5 May"]),
    "field without a result": (
        p("Ore<w:x/>", "<w:r><w:fldChar w:fldCharType='begin'/><w:instrText>XE ore</w:instrText>"
          "<w:fldChar w:fldCharType='end'/></w:r>", " rose."),
        ["Ore rose."],
    ),
    "field that never ends": (p("<w:r><w:fldChar w:fldCharType='begin'/></w:r>", "Ore rose.") + p("Tin."), ["Ore rose.", "Tin."]),
    "field over two paragraphs": (
        p("<w:r><w:fldChar w:fldCharType='begin'/><w:instrText>INCLUDETEXT</w:instrText><w:fldChar w:fldCharType='separate'/></w:r>", "Ore.")
        + p("Tin.", "<w:r><w:fldChar w:fldCharType='end'/></w:r>"),
        ["Ore.", "Tin."],
    ),
    "wrappers": (
        p(
            f"<w:smartTag w:element='x'>{r('Ore ')}</w:smartTag><w:bdo w:val='ltr'>{r('rose ')}</w:bdo>"
            f"<w:customXml><w:dir>{r('by 4')}</w:dir></w:customXml>"
            f"<w:sdt><w:sdtPr><w:alias w:val='no'/></w:sdtPr><w:sdtContent>{r('%')}</w:sdtContent></w:sdt>"
        ),
        ["Ore rose by 4%"],
    ),
    "block control in a control": (
        f"<w:sdt><w:sdtContent><w:sdt><w:sdtContent>{p('Ore.')}</w:sdtContent></w:sdt>{p('Tin.')}</w:sdtContent></w:sdt>",
        ["Ore.", "Tin."],
    ),
    "what is to be replaced": (
        p(f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{TO_REPLACE}</w:sdtContent></w:sdt>", "Ore."),
        ["Ore."],
    ),
    "hidden words": (
        p("Ore", r(" no", "<w:vanish/>"), r(" no", '<w:rStyle w:val="Secret"/>'), r(" rose", '<w:rStyle w:val="Secret"/><w:vanish w:val="0"/>')),
        ["Ore rose"],
    ),
    "breaks and tabs": (p("Ore", "<w:r><w:br/></w:r>", "rose", "<w:r><w:tab/></w:r>", "4%"), ["Ore", "rose 4%"]),
    "two breaks part a paragraph": (p("Ore rose.", "<w:r><w:br/><w:br/></w:r>", "Tin fell."), ["Ore rose.", "Tin fell."]),
    "hyphens": (p("<w:r><w:t>F</w:t><w:noBreakHyphen/><w:t>16 Amer</w:t><w:softHyphen/><w:t>ican</w:t></w:r>"), ["F-16 American"]),
    "symbols": (
        p("<w:r><w:sym w:font='Symbol' w:char='F0B3'/></w:r>", " 4 ", "<w:r><w:sym w:font='Wingdings' w:char='F0FC'/></w:r>",
          r("\uf0a3 5", '<w:rFonts w:ascii="Symbol"/>'), "<w:r><w:sym w:font='Arial' w:char='20AC'/><w:sym w:char='zz'/></w:r>"),
        ["≥ 4 ✓≤ 5€"],
    ),
    "raised figures": (
        p("10", r("9", '<w:vertAlign w:val="superscript"/>'), " m", r("2", '<w:vertAlign w:val="superscript"/>'),
          " 5%", r("3", '<w:vertAlign w:val="superscript"/>'), " 1", r("st", '<w:vertAlign w:val="superscript"/>')),
        ["10⁹ m² 5%³ 1st"],
    ),
    "ruby": (p(f"<w:r><w:ruby><w:rubyPr/><w:rt>{r('kana')}</w:rt><w:rubyBase>{r('base')}</w:rubyBase></w:ruby></w:r>"), ["base"]),
    "formula": (
        p("<m:oMath><m:f><m:num><m:r><m:t>3</m:t></m:r></m:num><m:den><m:r><m:t>4</m:t></m:r></m:den></m:f>"
          "<m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>"),
        ["3/4x²"],
    ),
    "an initial in a frame": (p("T", properties='<w:framePr w:dropCap="drop"/>') + p("in fell."), ["Tin fell."]),
    "a heading in the line": (
        p("Ore. ", properties="<w:rPr><w:vanish/><w:specVanish/></w:rPr>") + p("It rose."), ["Ore. It rose."],
    ),
    "without spaces kept": (p("<w:r><w:t>Ore </w:t></w:r><w:r><w:t>rose</w:t></w:r>"), ["Ore rose"]),
    "text box once": (
        p("Ore.", "<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx><w:txbxContent>" + p("Boxed 7.")
          + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>" + p("Boxed 7.")
          + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>", " Tin."),
        ["Ore. Tin.", "Boxed 7."],
    ),
    "text box in the fallback alone": (
        p("Ore.", "<w:r><mc:AlternateContent><mc:Choice Requires='cx'><w:drawing/></mc:Choice><mc:Fallback><w:pict><v:textbox>"
          "<w:txbxContent>" + p("Boxed 7.") + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"),
        ["Ore.", "Boxed 7."],
    ),
    "text box of the old kind, with a table, in a box": (
        p("<w:r><w:pict><v:textbox><w:txbxContent>" + p("Boxed.", "<w:r><w:pict><v:textbox><w:txbxContent>" + p("Inner.")
          + "</w:txbxContent></v:textbox></w:pict></w:r>") + tbl(tr("Ore", "4")) + "</w:txbxContent></v:textbox></w:pict></w:r>", "Tin."),
        ["Tin.", "Boxed.", "Inner.", "Ore\t4"],
    ),
    "words of a drawing": (p("Ore.", "<w:r><w:drawing><a:p><a:r><a:t>Drawn 3.</a:t></a:r></a:p></w:drawing></w:r>"), ["Ore.", "Drawn 3."]),
    "nothing": (p() + p(" ") + p("\u00a0"), []),
}  # fmt: skip


@pytest.mark.parametrize(("body", "lines"), WORDS.values(), ids=WORDS)
def test_words_are_read_once_and_as_they_are_shown(body: str, lines: list[str]) -> None:
    content = one(docx(body, parts={"styles": STYLES}))
    assert lines_of(content) == lines
    assert not content.earlier


def test_links_lead_where_they_say() -> None:
    body = p(
        "The ", f"<w:hyperlink r:id='r5' w:anchor='p2'>{r('or')}{r('der')}</w:hyperlink>", " of ",
        field('HYPERLINK "https://mill.example/b" \\\\o "tip"', r("the mill")), " and ",
        f"<w:hyperlink w:anchor='below'>{r('below')}</w:hyperlink>",
    )  # fmt: skip
    part = one(docx(body, relations={"r5": ("hyperlink", "https://mill.example/a")})).parts[0]
    assert [(part.text[link.start : link.end], link.target) for link in part.links] == [
        ("order", "https://mill.example/a#p2"),
        ("the mill", "https://mill.example/b"),
    ]


TABLES = {
    "a cell over two columns, and one over two rows": (
        tbl(
            tr("", tc("Year", '<w:gridSpan w:val="2"/>')),
            tr(tc("Ore", '<w:vMerge w:val="restart"/>'), "4", "5"),
            tr(tc("Ore", "<w:vMerge/>"), "6", "7"),
        ),
        ["\tYear", "Ore\t4\t5", "\t6\t7"],
    ),
    "cells merged the old way": (
        tbl(tr(tc("Ore", '<w:hMerge w:val="restart"/>'), tc("Ore", '<w:hMerge w:val="continue"/>'), "4"), tr("a", "b", "c")),
        ["Ore\t4", "a\tb\tc"],
    ),
    "a table in a cell": (
        tbl(tr("Ore", tc(p("by mill") + tbl(tr("East", "4"), tr("West", "5")) + p())), tr("Tin", "6")),
        ["Ore\tby mill East 4 West 5", "Tin\t6"],
    ),
    "controls around rows and cells": (
        tbl(f"<w:sdt><w:sdtContent>{tr('Ore', '<w:tc>' + p('4') + '</w:tc>')}</w:sdtContent></w:sdt>",
            f"<w:tr><w:sdt><w:sdtContent>{tc('Tin')}</w:sdtContent></w:sdt>{tc('5')}</w:tr>"),
        ["Ore\t4", "Tin\t5"],
    ),
    "several paragraphs and breaks in a cell": (tbl(tr("Ore", tc(p("4", "<w:r><w:br/></w:r>", "m") + p("net")))), ["Ore\t4 m net"]),
    "a hidden row, an empty row": (tbl(tr("Ore", "4"), tr("Tin", "5", properties="<w:hidden/>"), tr("", "")), ["Ore\t4"]),
    "a box in a cell": (
        tbl(tr("Ore", tc(p("4", "<w:r><w:pict><w:txbxContent>" + p("boxed") + "</w:txbxContent></w:pict></w:r>")))),
        ["Ore\t4 boxed"],
    ),
    "a frame of one cell": (tbl(tr(tc(p("Ore rose.") + p("Tin fell.")))), ["Ore rose.", "Tin fell."]),
    "columns of running text": (
        tbl(tr(tc(p("Ore " * 60) + p("Tin " * 60)), tc("Zinc"))), [("Ore " * 60).strip(), ("Tin " * 60).strip(), "Zinc"],
    ),
    "a row that begins late": (
        tbl(tr("Ore", "4", "5"), tr("6", "7", properties='<w:gridBefore w:val="1"/>')), ["Ore\t4\t5", "\t6\t7"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("body", "lines"), TABLES.values(), ids=TABLES)
def test_tables(body: str, lines: list[str]) -> None:
    assert lines_of(one(docx(body))) == lines


TAB = "<w:r><w:tab/></w:r>"
SET_WITH_TABS = {
    "a table with a head": (
        p("In £m") + p(TAB, "2031", TAB, "2030") + p("Ore", TAB, TAB, "4 ", TAB, "5") + p("Tin", TAB, "6", TAB, "-", TAB) + p("Ore rose."),
        ["In £m", "\t2031\t2030", "Ore\t4\t5", "Tin\t6\t-", "Ore rose."],
    ),
    "no numbers": (p("To", TAB, "Bo") + p("From", TAB, "Cy"), ["To Bo", "From Cy"]),
    "one line alone": (p("Ore", TAB, "4") + p("Tin rose."), ["Ore 4", "Tin rose."]),
    "unlike lines": (p("Ore", TAB, "4") + p("Tin", TAB, "4", TAB, "5"), ["Ore 4", "Tin 4 5"]),
    "an indent": (p(TAB, "Ore 4.") + p(TAB, "Tin 5."), ["Ore 4.", "Tin 5."]),
}  # fmt: skip


@pytest.mark.parametrize(("body", "lines"), SET_WITH_TABS.values(), ids=SET_WITH_TABS)
def test_lines_set_with_tabs(body: str, lines: list[str]) -> None:
    assert lines_of(one(docx(body))) == lines


def test_a_comment_hangs_on_its_words_in_lines_set_with_tabs() -> None:
    body = (
        p("Mills.")
        + p(TAB, "2031")
        + p("Ore", TAB, commented(r("4%")))
        + p("So ", f"<w:hyperlink r:id='r5'>{r('it')}</w:hyperlink>", ".")
    )
    relations = {"r5": ("hyperlink", "https://mill.example/")}
    content = one(docx(body, parts={"comments": COMMENTS}, relations=relations))
    assert lines_of(content) == ["Mills.", "\t2031", "Ore\t4%", "So it."]
    assert anchored(content, content.remarks[0]) == "4%"
    assert content.parts[-1].links[0].start == 3


def test_the_head_of_a_table_and_its_caption() -> None:
    body = tbl(tr("Ore", "4", properties="<w:tblHeader/>"), tr("Tin", "5")) + p("Table 1. Mills", style="Beschriftung")
    content = one(docx(p("Mills.") + body, parts={"styles": STYLES}))
    assert kinds(content) == ["prose", "table", "caption"]
    assert content.parts[1].caption == "Table 1. Mills"
    assert [[cell.head for cell in row] for row in content.parts[1].rows] == [[True, True], [False, False]]


@pytest.mark.parametrize(
    ("paragraph", "kind"),
    [
        (p("Ore", style="T"), "heading"),
        (p("Ore", style="1"), "heading"),
        (p("Ore", style="berschrift2"), "heading"),
        (p("Ore", style="House"), "heading"),
        (p("Ore", style="Round"), "prose"),
        (p("Ore", style="Heading3"), "heading"),
        (p("Ore rose.", properties='<w:outlineLvl w:val="1"/>'), "heading"),
        (p("Ore rose.", style="1", properties='<w:outlineLvl w:val="9"/>'), "prose"),
        (p("Ore " * 80, style="1"), "prose"),
        (p(r("Ore prices", "<w:b/>")), "heading"),
        (p(r("Ore rose.", "<w:b/>")), "prose"),
        (p(r("Ore", "<w:b/>"), " rose"), "prose"),
        (p("Ore 3", style="TOC1"), "furniture"),
        (p("Ore", style="Points"), "list"),
        (p("Ore", properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'), "list"),
        (p("Ore", style="Points", properties='<w:numPr><w:numId w:val="0"/></w:numPr>'), "prose"),
    ],
)
def test_kinds_of_paragraphs(paragraph: str, kind: str) -> None:
    assert kinds(one(docx(paragraph, parts={"styles": STYLES}))) == [kind]


def test_a_style_that_was_changed_is_the_old_one_in_the_oldest_version() -> None:
    change = f"<w:pPrChange {WHO}><w:pPr/></w:pPrChange>"
    content = one(docx(p("Ore", ins(r(" rose")), style="1", properties=change), parts={"styles": STYLES}))
    assert (kinds(content), kinds(content.earlier[0])) == (["heading"], ["prose"])


CORE = (
    '<cp:coreProperties xmlns:cp="urn:cp" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="urn:terms">'
    "<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator><dcterms:created>2001-01-01T00:00:00Z</dcterms:created>"
    "<dcterms:modified>2031-02-03T04:05:06Z</dcterms:modified></cp:coreProperties>"
)


@pytest.mark.parametrize(
    ("body", "said", "title"),
    [
        (p("Press release") + p("Ore rises", style="T") + p("Ore rose."), "Template 7", "Ore rises"),
        (p("News release:", style="1") + p("Ore rises", style="1") + p("Ore rose."), "", "Ore rises"),
        (p("Ore rises", style="1") + p("Ore rose."), "Microsoft Word - a.doc", "Ore rises"),
        (p("Bo Tarn") + p("Ore rises") + p("Ore rose."), "Ore rises", "Ore rises"),
        (p("Ore rises again") + p("Ore rose by four per cent in May, the mill said on Friday, after a year of losses."), "", "Ore rises again"),
        (p("Ore rose.") + p("Tin fell."), "Document1", ""),
        (p("Ore rose.") * 5 + p("Late", style="1"), "Document1", ""),
    ],
)  # fmt: skip
def test_the_title_is_one_that_the_text_has(body: str, said: str, title: str) -> None:
    parts = {"styles": STYLES, "docProps/core.xml": CORE.format(title=said, author="Bo Tarn")}
    content = one(docx(body, parts=parts))
    assert content.title == title
    assert (content.published, content.modified) == (None, date(2031, 2, 3))


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ("Bo Tarn", "Bo Tarn"),
        ("Bo Tarn;Cy Fen", "Bo Tarn, Cy Fen"),
        ("python-docx", ""),
        ("Microsoft Office User", ""),
        ("", ""),
    ],
)
def test_the_author_is_a_person(author: str, byline: str) -> None:
    assert one(docx(p("Ore"), parts={"docProps/core.xml": CORE.format(title="", author=author)})).byline == byline


def test_page_heads_are_not_read() -> None:
    parts = {"word/header1.xml": f"<w:hdr {W}>{p('Secret draft')}</w:hdr>"}
    body = p("Ore.") + "<w:sectPr><w:headerReference r:id='r7'/></w:sectPr>"
    assert lines_of(one(docx(body, parts=parts, relations={"r7": ("header", "header1.xml")}))) == ["Ore."]


def test_strict_names_and_a_main_part_elsewhere() -> None:
    strict = W.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    body = p("Ore ", ins(r("rose")), out("fell"), ".")
    content = one(docx(body, names=strict, main="text/story.xml"))
    assert (lines_of(content), lines_of(content.earlier[0])) == (["Ore rose."], ["Ore fell."])


def test_parts_are_found_by_their_relationships() -> None:
    parts = {"word/odd/Notes9.xml": f"<w:comments {W}>{COMMENTS}</w:comments>"}
    content = one(docx(p(commented(r("Ore"))), parts=parts, relations={"r9": ("comments", "/word/odd/notes9.xml")}))
    assert len(content.remarks) == 2


def test_a_text_in_another_format_is_read_in_its_place() -> None:
    inner = docx(p("Tin fell."))
    parts = {"word/a.docx": inner, "word/b.bin": b"\x00\x01\x02\x03" * 40}
    relations = {"c1": ("aFChunk", "a.docx"), "c2": ("aFChunk", "b.bin"), "c3": ("aFChunk", "gone.html")}
    body = p("Ore rose.") + "".join(f"<w:altChunk r:id='{name}'/>" for name in relations) + p("Zinc rose.")
    assert lines_of(one(docx(body, parts=parts, relations=relations))) == ["Ore rose.", "Tin fell.", "Zinc rose."]


def test_a_document_in_itself_ends() -> None:
    inner = docx(
        "<w:altChunk r:id='c1'/>" + p("Tin."),
        parts={"word/a.docx": docx(p("Deep."))},
        relations={"c1": ("aFChunk", "a.docx")},
    )
    outer = docx(
        "<w:altChunk r:id='c1'/>" + p("Ore."), parts={"word/a.docx": inner}, relations={"c1": ("aFChunk", "a.docx")}
    )
    assert lines_of(one(outer)) == ["Tin.", "Ore."]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"PK\x03\x04 and no more", "is damaged: its archive cannot be opened"),
        (
            zipped({"[Content_Types].xml": "<Types/>", "word/styles.xml": "<s/>"}),
            "is damaged: the part with its text is missing",
        ),
        (zipped({"word/document.xml": "no markup"}), "is damaged: its XML cannot be read"),
    ],
)
def test_what_cannot_be_read_is_reported_in_a_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(UnreadableError, match=sentence):
        read(data)


def test_a_file_that_breaks_off_is_read_as_far_as_it_goes() -> None:
    whole = f"<w:document {W}><w:body>{p('Ore rose.')}{p('Tin fell.')}"
    content = one(zipped({"word/document.xml": whole[: whole.index("fell")]}))
    assert lines_of(content)[0] == "Ore rose."
    assert content.doubt == "is damaged, and may lack a part of its text"


def test_no_entity_is_opened() -> None:
    bomb = "<!DOCTYPE w:document [<!ENTITY a 'tintintin'><!ENTITY b '&a;&a;&a;'>]>"
    data = zipped(
        {
            "word/document.xml": f"{bomb}<w:document {W}><w:body>{p('Ore.')}<w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
        }
    )
    assert "tintin" not in "".join(lines_of(one(data)))


def test_what_is_referred_to_often_is_written_once() -> None:
    notes: dict[str, str | bytes] = {
        "footnotes": f'<w:footnote w:id="2">{p("Table 4.")}</w:footnote>',
        "word/a.docx": docx(p("Tin.")),
    }
    body = p(*["<w:r><w:t>x </w:t><w:footnoteReference w:id='2'/></w:r>"] * 300) + "<w:altChunk r:id='c1'/>" * 300
    content = one(docx(body, parts=notes, relations={"c1": ("aFChunk", "a.docx")}))
    assert lines_of(content)[1:] == ["Tin.", "[1] Table 4."]


@pytest.mark.parametrize(
    ("members", "is_one"),
    [
        (("[Content_Types].xml", "word/document.xml"), True),
        (("word\\document.xml", "[Content_Types].xml"), True),
        (("[Content_Types].xml", "text/document.xml"), True),
        (("[Content_Types].xml", "xl/workbook.xml"), False),
        (("word/document.xml",), False),
    ],
)
def test_a_word_document_is_known_by_its_members(members: tuple[str, ...], is_one: bool) -> None:
    assert signs.is_docx(zipped(dict.fromkeys(members, "<x/>"))) is is_one


def test_absurd_numbers_do_no_harm() -> None:
    nines = "9" * 5000
    numbered = f'<w:numPr><w:ilvl w:val="{nines}"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="{nines}"/>'
    numbering = (
        f'<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="{nines}"/><w:numFmt w:val="upperRoman"/>'
        '<w:lvlText w:val="Part %1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    )
    body = p("Ore.", properties=numbered) + tbl(tr(tc("4", f'<w:gridSpan w:val="{nines}"/>'), "5"))
    assert lines_of(one(docx(body, parts={"numbering": numbering}))) == ["Ore.", "4\t5"]


@pytest.mark.parametrize("depth", [230, 20_000])
def test_deep_nesting_does_no_harm(depth: int) -> None:
    deep = p("<w:smartTag>" * depth + r("Tin") + "</w:smartTag>" * depth)
    assert lines_of(one(docx(p("Ore.") + deep)))[0] == "Ore."
