"""Articles of journals: heads, sections, tables with their labels, numbers that refer to sources."""

from __future__ import annotations

from datetime import date

import pytest

from tui.errors import UnreadableError
from tui.reading.content import Content
from tui.reading.formats.publications import jats
from tui.reading.formats.registry import format_of

CONTRIBUTORS = """<contrib-group><contrib contrib-type="author"><name><surname>Fenn</surname>
<given-names>Ada B.</given-names></name><xref ref-type="aff">1</xref></contrib>
<contrib contrib-type="author"><string-name>Bo Lund</string-name></contrib>
<contrib contrib-type="author"><collab>Heron Group</collab></contrib>
<contrib contrib-type="editor"><name><surname>Not</surname></name></contrib></contrib-group>"""
TEXT = "<sec><title>Methods</title><p>We counted herons.</p></sec>"


def article(
    *,
    front: str = CONTRIBUTORS,
    dates: str = '<pub-date pub-type="epub"><day>10</day><month>3</month><year>2026</year></pub-date>',
    body: str = TEXT,
    back: str = "",
    kind: str = "research-article",
    more: str = "",
) -> bytes:
    return (
        '<?xml version="1.0"?><!DOCTYPE article PUBLIC "-//NLM//DTD JATS" "JATS.dtd">'
        f'<article article-type="{kind}" xml:lang="en" xmlns:xlink="http://www.w3.org/1999/xlink"><front><journal-meta>'
        "<journal-title-group><journal-title>Sund Studies</journal-title></journal-title-group></journal-meta>"
        "<article-meta>"
        '<article-id pub-id-type="doi">10.1/x</article-id><article-categories><subject>Birds</subject>'
        "</article-categories><title-group><article-title>Herons of <italic>Sund</italic>"
        f"<xref ref-type='fn'>*</xref></article-title></title-group>{front}{dates}"
        "<abstract><p>In short, 3.</p></abstract>"
        '<abstract abstract-type="graphical"><p>A picture.</p></abstract></article-meta></front>'
        f"<body>{body}</body>"
        f"<back>{back}</back>{more}</article>"
    ).encode()


def read(data: bytes) -> tuple[Content, ...]:
    assert format_of(data, ".xml").short == "jats"
    return jats.read(data)


def kinds_and_texts(content: Content) -> list[tuple[str, str]]:
    return [(part.kind, part.whole) for part in content.parts]


def test_fields() -> None:
    (content,) = read(article())
    assert (content.title, content.source) == ("Herons of Sund", "Sund Studies")
    assert content.byline == "Ada B. Fenn, Bo Lund, Heron Group"
    assert (content.published, content.url) == (date(2026, 3, 10), "https://doi.org/10.1/x")
    assert content.details == (("type", "research-article"), ("section", "Birds"), ("doi", "10.1/x"))
    assert kinds_and_texts(content) == [
        ("prose", "In short, 3."),
        ("heading", "Methods"),
        ("prose", "We counted herons."),
    ]


@pytest.mark.parametrize(
    ("dates", "published", "modified"),
    [
        (
            '<pub-date pub-type="ppub"><month>4</month><year>2026</year></pub-date>'
            '<pub-date pub-type="epub"><day>10</day><month>Mar</month><year>2026</year></pub-date>',
            date(2026, 3, 10),
            None,
        ),
        ('<pub-date iso-8601-date="2026-03-10"/>', date(2026, 3, 10), None),
        (
            '<pub-date date-type="pub" iso-8601-date="2026-03-10"/>'
            '<history><date date-type="corrected" iso-8601-date="2026-04-01"/></history>',
            date(2026, 3, 10),
            date(2026, 4, 1),
        ),
        ("<pub-date><year>2026</year></pub-date>", None, None),
        ("", None, None),
    ],
)
def test_days(dates: str, published: date | None, modified: date | None) -> None:
    (content,) = read(article(dates=dates))
    assert (content.published, content.modified) == (published, modified)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        pytest.param(
            "<sec><label>2.1</label><title>Sites</title><p>Sund.</p></sec>",
            [("heading", "2.1 Sites"), ("prose", "Sund.")],
            id="a numbered section",
        ),
        pytest.param(
            "<table-wrap><label>Table 1</label><caption><title>Nests</title><p>By year.</p></caption><table><thead><tr>"
            "<th>Year</th><th>Nests</th></tr></thead><tbody><tr><td>2025</td><td>14</td></tr></tbody></table>"
            "<table-wrap-foot><p>As of May.</p></table-wrap-foot></table-wrap>",
            [("caption", "Table 1. Nests By year."), ("table", "Year\tNests\n2025\t14"), ("caption", "As of May.")],
            id="a table",
        ),
        pytest.param(
            "<fig><label>Figure 2.</label><caption><p>A heron.</p></caption><graphic/></fig>",
            [("caption", "Figure 2. A heron.")],
            id="a figure",
        ),
        pytest.param(
            '<p>It grew<xref ref-type="bibr">12</xref> by 3<xref ref-type="fn">4</xref> '
            '[<xref ref-type="bibr">5</xref>].</p>',
            [("prose", "It grew¹² by 3⁴ [5].")],
            id="numbers of references",
        ),
        pytest.param(
            '<p>See Table <xref ref-type="table">1</xref> and 10<sup>9</sup>, H<sub>2</sub>O.</p>',
            [("prose", "See Table 1 and 10⁹, H2O.")],
            id="raised and lowered",
        ),
        pytest.param(
            "<list><list-item><p>one</p></list-item><list-item><p>two</p></list-item></list>",
            [("list", "one"), ("list", "two")],
            id="a list",
        ),
        pytest.param("<disp-quote><p>So.</p></disp-quote>", [("prose", "So.")], id="a quotation"),
        pytest.param("<p>a<tex-math>\\x</tex-math></p>", [("prose", "a")], id="a formula"),
    ],
)
def test_bodies(body: str, expected: list[tuple[str, str]]) -> None:
    (content,) = read(article(body=body))
    assert kinds_and_texts(content)[1:] == expected


def test_links() -> None:
    (content,) = read(article(body='<p>See <ext-link xlink:href="https://a.example">the map</ext-link>.</p>'))
    assert [link.target for link in content.parts[1].links] == ["https://a.example"]


def test_references_are_left_out_and_thanks_are_furniture() -> None:
    back = (
        "<ack><p>We thank Bo.</p></ack><ref-list><title>References</title><ref>Fenn 2020"
        "</ref></ref-list><fn-group><fn><p>As of May.</p></fn></fn-group>"
    )
    (content,) = read(article(back=back))
    assert kinds_and_texts(content)[3:] == [("furniture", "We thank Bo."), ("prose", "As of May.")]


def test_a_table_says_its_caption() -> None:
    body = "<table-wrap><caption><p>Nests</p></caption><table><tr><th>a</th><td>1</td></tr></table></table-wrap>"
    (content,) = read(article(body=body))
    assert content.parts[-1].caption == "Nests"


def test_letters_printed_with_an_article() -> None:
    letter = (
        "<sub-article><front-stub><title-group><article-title>Reply</article-title></title-group></front-stub>"
        "<body><p>We disagree.</p></body></sub-article>"
    )
    first, second = read(article(more=letter))
    assert (second.title, second.source, kinds_and_texts(second)) == (
        "Reply",
        "Sund Studies",
        [("prose", "We disagree.")],
    )
    assert len(first.parts) == 3


def test_a_notice_of_correction() -> None:
    assert read(article(kind="correction"))[0].correction == "Herons of Sund"


def test_cut_off() -> None:
    (content,) = read(article()[:-40])
    assert content.doubt
    assert kinds_and_texts(content)[-1] == ("prose", "We counted herons.")


def test_nothing_in_it() -> None:
    with pytest.raises(UnreadableError, match="without a text"):
        jats.read(b"<article><front/></article>")
