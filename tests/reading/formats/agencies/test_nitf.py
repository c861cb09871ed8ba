"""NITF: an article, its heads and notes, and what agencies and archives make of the format."""

from __future__ import annotations

from datetime import date

import pytest

from tui.errors import UnreadableError
from tui.reading.content import Content
from tui.reading.formats.agencies import nitf
from tui.reading.formats.registry import format_of

PARAGRAPH = "Two herons nest on the roof of the ferry office at Sund."


def story(
    *,
    docdata: str = '<date.issue norm="20260310T091500Z"/>',
    pubdata: str = '<pubdata name="Sund Herald" date.publication="20260311"/>',
    head: str = "<hedline><hl1>Herons on the roof</hl1></hedline>",
    content: str = f"<p>{PARAGRAPH}</p>",
    end: str = "",
) -> bytes:
    return (
        '<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf-3-4.dtd"><nitf><head><title>Herons on t</title>'
        f"<docdata>{docdata}</docdata>{pubdata}</head><body><body.head>{head}</body.head>"
        f"<body.content>{content}</body.content><body.end>{end}</body.end></body></nitf>"
    ).encode()


def read(data: bytes) -> Content:
    assert format_of(data, ".xml").short == "nitf"
    (content,) = nitf.read(data)
    return content


def kinds_and_texts(content: Content) -> list[tuple[str, str]]:
    return [(part.kind, part.whole) for part in content.parts]


def test_fields() -> None:
    head = (
        "<hedline><hl1>Herons on the <em>roof</em></hl1><hl2>Nest stays</hl2></hedline>"
        "<byline>By <person>Ada Fenn</person></byline>"
        "<dateline><location>SUND</location><story.date>March 10</story.date></dateline>"
    )
    content = read(story(head=head, end="<tagline>Edited at the desk</tagline>"))
    assert (content.title, content.source, content.byline) == ("Herons on the roof", "Sund Herald", "Ada Fenn")
    assert (content.published, content.doubt) == (date(2026, 3, 10), "")
    assert content.details == (("dateline", "SUND March 10"),)
    assert kinds_and_texts(content) == [
        ("heading", "Nest stays"),
        ("prose", PARAGRAPH),
        ("furniture", "Edited at the desk"),
    ]


@pytest.mark.parametrize(
    ("docdata", "pubdata", "expected"),
    [
        ('<date.release norm="20260312"/>', "", date(2026, 3, 12)),
        ("", '<pubdata date.publication="20260311T000000"/>', date(2026, 3, 11)),
        ('<date.issue norm="soon"/>', '<pubdata date.publication="20260311"/>', date(2026, 3, 11)),
        ("", "", None),
    ],
)
def test_days(docdata: str, pubdata: str, expected: date | None) -> None:
    assert read(story(docdata=docdata, pubdata=pubdata)).published == expected


@pytest.mark.parametrize(
    ("docdata", "pubdata", "expected"),
    [
        ('<doc.copyright holder="Vanne Press"/>', "", "Vanne Press"),
        ('<doc.copyright holder="Vanne Press"/>', '<pubdata name="Sund Herald"/>', "Sund Herald"),
        ("", "", ""),
    ],
)
def test_outlets(docdata: str, pubdata: str, expected: str) -> None:
    assert read(story(docdata=docdata, pubdata=pubdata)).source == expected


@pytest.mark.parametrize(
    ("docdata", "correction", "details"),
    [
        ('<ed-msg info="CORRECTION: the roof is red."/>', "CORRECTION: the roof is red.", ()),
        ('<ed-msg info="Photos to follow."/>', "", (("editor's note", "Photos to follow."),)),
        ('<correction info="Paragraph 2 was wrong."/>', "Paragraph 2 was wrong.", ()),
        ('<ed-msg info=" "/>', "", ()),
    ],
)
def test_notes(docdata: str, correction: str, details: tuple[tuple[str, str], ...]) -> None:
    content = read(story(docdata=docdata))
    assert (content.correction, content.details) == (correction, details)


@pytest.mark.parametrize(
    ("status", "said"),
    [("usable", ""), ("canceled", "was canceled"), ("withheld", "is withheld"), ("embargoed", "is under embargo")],
)
def test_status(status: str, said: str) -> None:
    data = story().replace(b"<docdata>", f'<docdata management-status="{status}">'.encode())
    assert said in read(data).doubt
    assert bool(read(data).doubt) == bool(said)


def test_blocks_tables_and_pictures() -> None:
    content = f"""<block><p>{PARAGRAPH}</p><hl2>Young</hl2><ul><li>three males</li></ul>
        <table><tr><th>Year</th><th>Nests</th></tr><tr><td>2025</td><td><num>14</num></td></tr></table>
        <media><media-reference source="x.jpg"/><media-caption><p>A heron.</p></media-caption>
        <media-producer>Ada Fenn</media-producer></media></block>"""
    assert kinds_and_texts(read(story(content=content))) == [
        ("prose", PARAGRAPH),
        ("heading", "Young"),
        ("list", "three males"),
        ("table", "Year\tNests\n2025\t14"),
        ("caption", "A heron."),
        ("furniture", "Ada Fenn"),
    ]


def test_archives_give_the_lead_twice_and_the_correction_as_a_block() -> None:
    content = (
        f'<block class="lead_paragraph"><p>{PARAGRAPH}</p></block><block class="full_text"><p>{PARAGRAPH}</p>'
        '<p>They have 3.</p></block><block class="correction_text"><p>The roof is red.</p></block>'
    )
    found = read(story(content=content))
    assert [part.text for part in found.parts] == [PARAGRAPH, "They have 3."]
    assert found.correction == "The roof is red."


def test_abstract_stands_for_a_text_that_is_missing() -> None:
    found = read(story(head="<abstract><p>In short.</p></abstract>", content=""))
    assert [part.text for part in found.parts] == ["In short."]
    assert found.title == "Herons on t"


def test_entities_of_a_dtd_that_is_not_loaded() -> None:
    assert read(story(content="<p>Ren&eacute; &amp; Ana&nbsp;B.</p>")).parts[0].text == "René & Ana\u00a0B."


def test_cut_off() -> None:
    content = read(story(content=f"<p>{PARAGRAPH}</p><p>They &amp; we have 3 more.</p>")[:-60])
    assert content.parts[0].text == PARAGRAPH
    assert content.doubt == "is damaged, and may lack a part of its text"


def test_nothing_in_it() -> None:
    with pytest.raises(UnreadableError, match="without a text"):
        nitf.read(b"<nitf><body/></nitf>")
