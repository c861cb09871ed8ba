"""OpenDocument texts: versions, comments, notes, frames, tables, styles."""

# ruff: noqa: E501 - markup is read more easily on one line
from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading.formats.office import drafts
from tests.reading.formats.office.office_files import ODF, odt, zipped
from tui.errors import UnreadableError
from tui.reading.content import Content, Remark
from tui.reading.formats import signs
from tui.reading.formats.office.odt import read

INFO = "<office:change-info><dc:creator>Bo Tarn</dc:creator><dc:date>2031-04-05T23:30:00</dc:date></office:change-info>"


def one(data: bytes) -> Content:
    (content,) = read(data)
    return content


def lines_of(content: Content) -> list[str]:
    return [line for part in content.parts for line in part.whole.split("\n")]


def kinds(content: Content) -> list[str]:
    return [part.kind for part in content.parts]


def p(inner: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{inner}</text:p>'


def tracked(**regions: str) -> str:
    """Changes by their id: what was deleted, or `+` for an insertion, `+` and more for what came and went."""
    written = ""
    for name, deleted in regions.items():
        gone = deleted.removeprefix("+")
        changes = f"<text:deletion>{INFO}{gone}</text:deletion>" if gone else ""
        changes += f"<text:insertion>{INFO}</text:insertion>" if deleted.startswith("+") else ""
        written += f'<text:changed-region text:id="{name}">{changes}</text:changed-region>'
    return f"<text:tracked-changes>{written}</text:tracked-changes>"


def put_in(name: str, inner: str) -> str:
    return f'<text:change-start text:change-id="{name}"/>{inner}<text:change-end text:change-id="{name}"/>'


def gone(name: str) -> str:
    return f'<text:change text:change-id="{name}"/>'


def table(*rows: str) -> str:
    return f"<table:table><table:table-column/>{''.join(rows)}</table:table>"


def row(*cells: str) -> str:
    inner = "".join(
        cell if cell.startswith("<table:") else f"<table:table-cell>{p(cell)}</table:table-cell>" for cell in cells
    )
    return f"<table:table-row>{inner}</table:table-row>"


CHANGES = {
    "insertion": (tracked(a="+") + p("Ore rose " + put_in("a", "by 4% ") + "in May."), ["Ore rose by 4% in May."], ["Ore rose in May."]),
    "deletion": (tracked(a=p("by 4% ")) + p(f"Ore rose {gone('a')}in May."), ["Ore rose in May."], ["Ore rose by 4% in May."]),
    "a word replaced": (tracked(a=p("5"), b="+") + p(f"Ore {gone('a')}{put_in('b', '4')}%."), ["Ore 4%."], ["Ore 5%."]),
    "came and went": (tracked(a="+" + p("x"), b="+") + p(f"Ore{gone('a')} rose{put_in('b', ' much')}."), ["Ore rose much."], ["Ore rose."]),
    "a paragraph put in": (
        tracked(a="+") + p('Ore.<text:change-start text:change-id="a"/>') + p('Tin.<text:change-end text:change-id="a"/>') + p("Zinc."),
        ["Ore.", "Tin.", "Zinc."],
        ["Ore.", "Zinc."],
    ),
    "two paragraphs joined": (tracked(a=p("") + p("")) + p(f"Ore. {gone('a')}Tin."), ["Ore. Tin."], ["Ore.", "Tin."]),
    "three paragraphs taken out": (
        tracked(a=p(" rose.") + p("Tin.") + p("Zinc ")) + p(f"Ore{gone('a')}fell."), ["Orefell."], ["Ore rose.", "Tin.", "Zinc fell."],
    ),
    "a heading taken out": (
        tracked(a="<text:h>Mills</text:h><text:p/>") + p(f"{gone('a')}Ore."), ["Ore."], ["Mills", "Ore."],
    ),
    "a list taken out": (
        tracked(a=f"<text:list><text:list-item>{p('Tin')}</text:list-item><text:list-item>{p('Zinc')}</text:list-item></text:list>{p('')}")
        + p(f"{gone('a')}Ore."),
        ["Ore."],
        ["Tin", "Zinc", "Ore."],
    ),
    "a table taken out": (
        tracked(a=p("Ore") + table(row("Tin", "4")) + p("rose")) + p(f"{gone('a')}."), ["."], ["Ore", "Tin\t4", "rose."],
    ),
    "between paragraphs": (tracked(a=p("Tin.")) + p("Ore.") + gone("a") + p("Zinc."), ["Ore.", "Zinc."], ["Ore.", "Tin.", "Zinc."]),
    "a table put in": (
        tracked(a="+") + p("Ore.") + '<text:change-start text:change-id="a"/>' + table(row("Tin", "4")) + '<text:change-end text:change-id="a"/>' + p("Zinc."),
        ["Ore.", "Tin\t4", "Zinc."],
        ["Ore.", "Zinc."],
    ),
    "in cells": (
        tracked(a=p("5"), b="+") + table(row("Ore", gone("a") + put_in("b", "4")), row(put_in("b", "Tin"), "")),
        ["Ore\t4", "Tin\t"],
        ["Ore\t5"],
    ),
    "what was taken out still stands in the text": (
        tracked(a="", b="+").replace('text:id="a">', f'text:id="a"><text:deletion>{INFO}</text:deletion>')
        + p('Ore rose <text:change-start text:change-id="a"/>5%.')
        + p(f'Tin <text:change-end text:change-id="a"/>{put_in("b", "4%")}.'),
        ["Ore rose 4%."],
        ["Ore rose 5%.", "Tin ."],
    ),
    "an insertion that never ends": (tracked(a="+") + p('Ore <text:change-start text:change-id="a"/>rose.'), ["Ore rose."], []),
    "an unknown change": (p(f"Ore{gone('x')} rose."), ["Ore rose."], []),
    "a deletion that holds itself": (tracked(a=p("Tin" + gone("a"))) + p(f"Ore {gone('a')}."), ["Ore ."], ["Ore Tin."]),
    "a note put in": (
        tracked(a="+") + p("Ore." + put_in("a", '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
                                           f"<text:note-body>{p('Table 4.')}</text:note-body></text:note>")),
        ["Ore.", "[1] Table 4."],
        ["Ore."],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "newest", "oldest"), CHANGES.values(), ids=CHANGES)
def test_changes_are_there_in_the_newest_and_undone_in_the_oldest_version(
    text: str, newest: list[str], oldest: list[str]
) -> None:
    content = one(odt(text))
    assert lines_of(content) == newest
    assert [lines_of(earlier) for earlier in content.earlier] == ([oldest] if oldest else [])


@settings(max_examples=150)
@given(st.integers(min_value=0))
def test_both_versions_of_any_draft_come_back(seed: int) -> None:
    made = drafts.draft(seed)
    content = one(drafts.as_odt(made, seed))
    oldest = content.earlier[0] if content.earlier else content
    assert (lines_of(content), lines_of(oldest)) == (made.said("out"), made.said("in"))


def test_pending_changes_are_reported() -> None:
    assert not one(odt(p("Ore."))).doubt
    changed = one(odt(tracked(a=p("5"), b="+", c="+") + p(f"Ore {gone('a')}{put_in('b', '4')}%.")))
    assert changed.doubt == "has 2 tracked changes that are pending; the newest version is read"


NOTE = (
    '<text:note text:note-class="{kind}"><text:note-citation>{mark}</text:note-citation>'
    "<text:note-body>" + p("Table 4.") + p("Own sum.") + "</text:note-body></text:note>"
)
FRAME = (
    "<draw:frame><draw:text-box>{}</draw:text-box><svg:title>unseen</svg:title><svg:desc>unseen</svg:desc></draw:frame>"
)
WORDS = {
    "spaces, tabs, breaks": (p('Ore<text:s text:c="3"/>rose<text:tab/>by<text:line-break/>4%'), ["Ore rose by", "4%"]),
    "white space of the file": (p("\n  Ore\n  <text:span>rose</text:span>\n  in\n May. "), ["Ore rose in May."]),
    "notes": (p("Ore rose 5" + NOTE.format(kind="footnote", mark="1") + "%."), ["Ore rose 5%.", "[1] Table 4.", "Own sum."]),
    "fields": (p('On <text:date>5 May</text:date>, page <text:page-number>7</text:page-number>, <text:user-defined text:name="f">£4</text:user-defined>.'),
               ["On 5 May, page 7, £4."]),
    "a frame once, behind its paragraph": (p("Ore " + FRAME.format(p("Boxed 7.")) + "rose."), ["Ore rose.", "Boxed 7."]),
    "a frame between paragraphs": (FRAME.format(p("Boxed 7.")) + p("Ore."), ["Boxed 7.", "Ore."]),
    "a shape with words": (p("Ore.<draw:custom-shape>" + p("Drawn.") + "<draw:enhanced-geometry/></draw:custom-shape>"), ["Ore.", "Drawn."]),
    "a frame in a frame": (p(FRAME.format(p("Outer " + FRAME.format(p("Inner"))))), ["Outer", "Inner"]),
    "ruby": (p("<text:ruby><text:ruby-base>base</text:ruby-base><text:ruby-text>kana</text:ruby-text></text:ruby>"), ["base"]),
    "sections, soft pages, marks": (
        f"<text:section>{p('Ore<text:soft-page-break/> rose<text:bookmark/>.')}</text:section>"
        f'<text:section text:display="none">{p("Hidden.")}</text:section>',
        ["Ore rose."],
    ),
    "hidden words": (
        p('Ore<text:span text:style-name="Secret"> no</text:span><text:hidden-text text:is-hidden="true">no</text:hidden-text>.')
        + p('<text:hidden-paragraph text:is-hidden="true"/>No.'),
        ["Ore."],
    ),
    "raised figures": (p('10<text:span text:style-name="Up">9</text:span>'), ["10⁹"]),
    "struck words": (p('£<text:span text:style-name="Struck">9</text:span>7'), ["£7"]),
    "declarations and forms": (
        "<text:sequence-decls><text:sequence-decl/></text:sequence-decls><office:forms>unseen</office:forms>" + p("Ore."), ["Ore."],
    ),
    "formula": (
        p("<draw:frame><draw:object><math:math><math:mfrac><math:mn>3</math:mn><math:mn>4</math:mn></math:mfrac>"
          "<math:annotation>3 over 4</math:annotation></math:math></draw:object></draw:frame> ore"), ["3/4 ore"],
    ),
    "nothing": (p("") + p("<text:s/>"), []),
}  # fmt: skip
AUTOMATIC = """
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heading_20_2"/>
<style:style style:name="P2" style:family="paragraph" style:parent-style-name="P2"/>
<style:style style:name="P3" style:family="paragraph" style:parent-style-name="Illustration"/>
<style:style style:name="Secret" style:family="text"><style:text-properties text:display="none"/></style:style>
<style:style style:name="Struck" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style>
<style:style style:name="Up" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>
<style:style style:name="Strong" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
"""
STYLES = """
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:parent-style-name="Heading"/>
<style:style style:name="Illustration" style:family="paragraph" style:parent-style-name="Caption"/>
<style:style style:name="Contents_20_1" style:family="paragraph"/>
"""


@pytest.mark.parametrize(("text", "lines"), WORDS.values(), ids=WORDS)
def test_words_are_read_once_and_as_they_are_shown(text: str, lines: list[str]) -> None:
    content = one(odt(text, automatic=AUTOMATIC, styles=STYLES))
    assert lines_of(content) == lines
    assert not content.earlier


TABLES = {
    "a cell over two columns, and one over two rows": (
        table(
            row("", f'<table:table-cell table:number-columns-spanned="2">{p("Year")}</table:table-cell>', "<table:covered-table-cell/>"),
            row(f'<table:table-cell table:number-rows-spanned="2">{p("Ore")}</table:table-cell>', "4", "5"),
            row("<table:covered-table-cell/>", "6", "7"),
        ),
        ["\tYear", "Ore\t4\t5", "\t6\t7"],
    ),
    "what is repeated": (
        table(
            row("Ore", f'<table:table-cell table:number-columns-repeated="2">{p("4")}</table:table-cell>',
                '<table:table-cell table:number-columns-repeated="16000"/>'),
            row("Tin", "5", "6").replace("<table:table-row>", '<table:table-row table:number-rows-repeated="2">'),
            row("").replace("<table:table-row>", '<table:table-row table:number-rows-repeated="1000000">'),
        ),
        ["Ore\t4\t4", "Tin\t5\t6", "Tin\t5\t6"],
    ),
    "a table in a cell": (
        table(row("Ore", f"<table:table-cell>{p('by mill')}{table(row('East', '4'))}</table:table-cell>")), ["Ore\tby mill East 4"],
    ),
    "a list in a cell": (
        table(row("Ore", f"<table:table-cell><text:list><text:list-item>{p('4')}</text:list-item><text:list-item>{p('5')}</text:list-item>"
                         "</text:list></table:table-cell>")),
        ["Ore\t4 5"],
    ),
    "a frame of one cell": (table(row(f"<table:table-cell>{p('Ore.')}{p('Tin.')}</table:table-cell>")), ["Ore.", "Tin."]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "lines"), TABLES.values(), ids=TABLES)
def test_tables(text: str, lines: list[str]) -> None:
    assert lines_of(one(odt(text))) == lines


def test_the_head_of_a_table_and_its_caption() -> None:
    head = f"<table:table-header-rows>{row('Ore', '4')}</table:table-header-rows>"
    content = one(odt(p("Mills, in tonnes", "P3") + table(head, row("Tin", "5")), automatic=AUTOMATIC, styles=STYLES))
    assert kinds(content) == ["caption", "table"]
    assert content.parts[1].caption == "Mills, in tonnes"
    assert [[cell.head for cell in line] for line in content.parts[1].rows] == [[True, True], [False, False]]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('<text:h text:outline-level="2"><text:number>2.</text:number>Ore</text:h>', "heading"),
        (p("Ore rose.", "P1"), "heading"),
        (p("Ore rose.", "P2"), "prose"),
        (p("Ore rose.", "Title"), "heading"),
        (p('<text:span text:style-name="Strong">Ore prices</text:span>'), "heading"),
        (p('<text:span text:style-name="Strong">Ore</text:span> rose'), "prose"),
        (f"<text:list><text:list-item>{p('Ore')}</text:list-item></text:list>", "list"),
        (
            f"<text:table-of-content><text:index-body>{p('Ore 3')}</text:index-body></text:table-of-content>",
            "furniture",
        ),
    ],
)
def test_kinds_of_paragraphs(text: str, kind: str) -> None:
    assert kinds(one(odt(text, automatic=AUTOMATIC, styles=STYLES))) == [kind]


def annotation(name: str) -> str:
    named = f' office:name="{name}"' if name else ""
    return (
        f"<office:annotation{named}><dc:creator>Bo Tarn</dc:creator><dc:date>2031-04-05T23:30:00</dc:date>"
        f"{p('Says <text:span>who</text:span>?')}{p('Ask.')}</office:annotation>"
    )


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        (p(f'Ore {annotation("a")}rose <office:annotation-end office:name="a"/>by 4%.'), "rose"),
        (p(f"Ore {annotation('a')}rose.") + p('Tin<office:annotation-end office:name="a"/>.'), "rose.\nTin"),
        (table(row("Ore", f'by {annotation("a")}4%<office:annotation-end office:name="a"/>'), row("Tin", "5")), "4%"),
        (p(f"Ore {annotation('')}rose."), None),
        (p(f"Ore {annotation('a')}rose."), None),
    ],
)
def test_a_comment_hangs_on_its_words(text: str, anchor: str | None) -> None:
    content = one(odt(text))
    (remark,) = content.remarks
    assert (remark.author, remark.day, remark.text) == ("Bo Tarn", date(2031, 4, 5), "Says who?\nAsk.")
    assert anchored(content, remark) == anchor
    assert "who" not in "".join(lines_of(content))


def anchored(content: Content, remark: Remark) -> str | None:
    if remark.start is None or remark.end is None:
        return None
    first, last = remark.start, remark.end
    texts = [part.whole for part in content.parts[first.part : last.part + 1]]
    texts[-1] = texts[-1][: last.offset]
    return "\n".join([texts[0][first.offset :], *texts[1:]])


def test_links_lead_where_they_say() -> None:
    text = p(
        'The <text:a xlink:href="https://mill.example/a">or<text:span>der</text:span></text:a>, <text:a xlink:href="#b">below</text:a>.'
    )
    part = one(odt(text)).parts[0]
    assert [(part.text[link.start : link.end], link.target) for link in part.links] == [
        ("order", "https://mill.example/a")
    ]


def test_what_the_file_says_of_itself() -> None:
    meta = (
        "<dc:title>Template</dc:title><meta:initial-creator>Bo Tarn</meta:initial-creator><dc:creator>Cy Fen</dc:creator>"
        "<meta:creation-date>2001-01-01T00:00:00</meta:creation-date><dc:date>2031-02-03T04:05:06.7</dc:date>"
    )
    content = one(odt(p("Release") + p("Ore rises", "Title") + p("Ore rose."), meta=meta))
    assert (content.title, content.byline, content.published, content.modified) == (
        "Ore rises",
        "Bo Tarn",
        None,
        date(2031, 2, 3),
    )


FLAT = f'<?xml version="1.0"?><office:document {ODF}><office:body><office:text>{p("Ore rose.")}</office:text></office:body></office:document>'


def test_a_flat_text_is_read() -> None:
    assert signs.is_odt(FLAT.encode())
    assert lines_of(one(FLAT.encode())) == ["Ore rose."]


def test_a_large_picture_in_a_flat_text_hides_nothing_behind_it() -> None:
    picture = f"<draw:image><office:binary-data>{'QUJD' * 2_600_000}</office:binary-data></draw:image>"
    flat = FLAT.replace("</text:p>", f"</text:p><text:p>{picture}</text:p>{p('Tin fell.')}", 1)
    content = one(flat.encode())
    assert (lines_of(content), content.doubt) == (["Ore rose.", "Tin fell."], "")


@pytest.mark.parametrize(
    "data", [FLAT.encode()[:-40], zipped({"content.xml": FLAT[:-40], "META-INF/manifest.xml": "<m/>"})]
)
def test_a_text_that_breaks_off_is_read_as_far_as_it_goes_and_that_is_said(data: bytes) -> None:
    content = one(data)
    assert (lines_of(content), content.doubt) == (["Ore rose."], "is damaged, and may lack a part of its text")


def test_the_tables_of_a_spreadsheet_are_read() -> None:
    content = f"<office:document-content {ODF}><office:body><office:spreadsheet>{table(row('Ore', '4'))}</office:spreadsheet></office:body></office:document-content>"
    assert lines_of(one(zipped({"content.xml": content}))) == ["Ore\t4"]


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (odt(p("Ore."), manifest="<manifest:encryption-data/>"), "is locked by a password; save it without one"),
        (
            zipped({"mimetype": "application/vnd.oasis.opendocument.text"}),
            "is damaged: the part with its text is missing",
        ),
        (b"PK\x03\x04 and no more", "is damaged: its archive cannot be opened"),
        (b"no markup", "is damaged: its XML cannot be read"),
    ],
)
def test_what_cannot_be_read_is_reported_in_a_sentence(data: bytes, sentence: str) -> None:
    with pytest.raises(UnreadableError, match=sentence):
        read(data)


def test_what_is_repeated_without_end_is_not() -> None:
    inner = p("4")
    for _ in range(12):
        inner = table(
            row("a", f'<table:table-cell table:number-columns-repeated="9999">{inner}</table:table-cell>')
        ).replace("<table:table-row>", '<table:table-row table:number-rows-repeated="9999">')
    text = tracked(a=p("Tin")) + p(f"Ore {gone('a') * 300}.") + inner
    content = one(odt(text))
    assert len("".join(lines_of(content))) < 1_000_000
    assert lines_of(content.earlier[0])[0] == "Ore Tin."
