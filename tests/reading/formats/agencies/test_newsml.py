"""NewsML of both generations: items with their text inside, their versions, and packages that only point."""

from __future__ import annotations

from datetime import date

import pytest

from tui.errors import UnreadableError
from tui.reading.content import Content
from tui.reading.formats.agencies import newsml
from tui.reading.formats.registry import format_of

XHTML = (
    '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>T</title>'
    "</head><body><p>Herons nest.</p><p>They have 3 young.</p></body></html></inlineXML>"
)
NITF = (
    '<inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body>'
    "<body.head><hedline><hl1>Of NITF</hl1></hedline><byline>By Ada Fenn</byline></body.head>"
    "<body.content><p>Herons nest.</p><p>They have 3 young.</p></body.content></body></nitf></inlineXML>"
)
HEADLINE = '<headline role="hld:sub">Nest stays</headline><headline role="hld:main">Herons on the roof</headline>'


def item(
    *,
    guid: str = "urn:newsml:sund.example:1",
    version: str = "1",
    management: str = "<versionCreated>2026-03-10T09:15:00+01:00</versionCreated>",
    provider: str = "<provider><name>Sund Wire</name></provider>",
    meta: str = HEADLINE,
    content: str = XHTML,
    rights: str = "",
) -> str:
    return (
        f'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="{guid}" version="{version}" xml:lang="en-GB">'
        f"<rightsInfo>{rights}</rightsInfo><itemMeta>{provider}{management}</itemMeta>"
        f"<contentMeta>{meta}</contentMeta><contentSet>{content}</contentSet></newsItem>"
    )


def message(*items: str, header: str = "") -> bytes:
    return (
        f'<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header>{header}</header>'
        f"<itemSet>{''.join(items)}</itemSet></newsMessage>"
    ).encode()


def read(data: bytes) -> tuple[Content, ...]:
    assert format_of(data, ".xml").short == "newsml"
    return newsml.read(data)


def texts(content: Content) -> list[str]:
    return [part.text for part in content.parts]


def test_an_item_by_itself_and_its_fields() -> None:
    meta = (
        "<by>By Ada Fenn</by><dateline>SUND, March 10</dateline><located><name>Sund</name></located>"
        f"<language tag='nb-NO'/>{HEADLINE}"
    )
    (content,) = read(item(meta=meta).encode())
    assert (content.title, content.source, content.byline) == ("Herons on the roof", "Sund Wire", "Ada Fenn")
    assert (content.published, content.modified, content.language) == (date(2026, 3, 10), None, "nb")
    assert content.details == (("dateline", "SUND, March 10"), ("place", "Sund"), ("version", "1"))
    assert texts(content) == ["Herons nest.", "They have 3 young."]


@pytest.mark.parametrize(
    ("content", "title"),
    [
        pytest.param(XHTML, "", id="XHTML"),
        pytest.param(NITF, "Of NITF", id="NITF"),
        pytest.param(XHTML + NITF, "Of NITF", id="NITF says more than XHTML"),
        pytest.param(
            '<inlineData contenttype="text/plain">Herons nest.\n\nThey have 3 young.</inlineData>', "", id="plain"
        ),
        pytest.param(
            "<inlineData>&lt;p&gt;Herons nest.&lt;/p&gt;&lt;p&gt;They have 3 young.&lt;/p&gt;</inlineData>",
            "",
            id="escaped",
        ),
        pytest.param('<inlineData contenttype="text/plain">Herons</inlineData>' + XHTML, "", id="an excerpt beside it"),
    ],
)
def test_forms_of_the_text(content: str, title: str) -> None:
    (found,) = read(message(item(meta="", content=content)))
    assert "\n\n".join(texts(found)) == "Herons nest.\n\nThey have 3 young."
    assert found.title == title


@pytest.mark.parametrize(
    ("provider", "rights", "meta", "expected"),
    [
        ('<provider literal="Sund Wire"/>', "", "", "Sund Wire"),
        ('<provider qcode="nprov:SW"/>', "", "", "SW"),
        (
            '<provider uri="http://sund.example/about"/>',
            "<copyrightHolder><name>Sund</name></copyrightHolder>",
            "",
            "Sund",
        ),
        ("", "<copyrightNotice>Copyright 2026 Sund - all rights reserved</copyrightNotice>", "", "Sund"),
        ("", "", "<infoSource><name>Vanne Press</name></infoSource>", "Vanne Press"),
        ("", "", "", "Desk of Sund"),
    ],
)
def test_outlets(provider: str, rights: str, meta: str, expected: str) -> None:
    data = message(item(provider=provider, rights=rights, meta=meta), header="<sender>Desk of Sund</sender>")
    assert read(data)[0].source == expected


@pytest.mark.parametrize(
    ("management", "correction"),
    [
        ("<edNote>Corrects paragraph 3.</edNote>", "Corrects paragraph 3."),
        ("<edNote>BERICHTIGUNG im 3. Absatz</edNote>", "BERICHTIGUNG im 3. Absatz"),
        ('<signal qcode="sig:correction"/><edNote>The year in paragraph 3.</edNote>', "The year in paragraph 3."),
        ("<edNote>With photos.</edNote>", ""),
    ],
)
def test_notes(management: str, correction: str) -> None:
    (content,) = read(message(item(management=management)))
    assert content.correction == correction


def test_versions_of_one_item_are_one_document() -> None:
    stamps = "<firstCreated>2026-03-09</firstCreated><versionCreated>{}</versionCreated>"
    old = item(version="9", management=stamps.format("2026-03-09"))
    other = item(guid="urn:newsml:sund.example:2")
    new = item(version="10", management=stamps.format("2026-03-10"))
    first, second = read(message(new, other, old))
    assert (first.published, first.modified) == (date(2026, 3, 9), date(2026, 3, 10))
    assert [one.modified for one in first.earlier] == [None]
    assert not second.earlier


def test_canceled() -> None:
    (content,) = read(message(item(management='<pubStatus qcode="stat:canceled"/>')))
    assert content.doubt == (
        "holds an article that was canceled by its publisher and is not to be used: Herons on the roof"
    )


def test_a_package_beside_items_is_no_document() -> None:
    meta = "<contentMeta><headline>Stories of the week</headline></contentMeta>"
    package = f'<packageItem guid="p"><itemMeta/>{meta}</packageItem>'
    assert len(read(message(item(), package))) == 1


def test_pictures_count_where_there_is_no_text() -> None:
    picture = item(
        guid="2",
        meta="<headline>A heron</headline><description>A heron at Sund.</description>",
        content="<remoteContent/>",
    )
    assert [content.title for content in read(message(picture, item()))] == ["Herons on the roof"]
    (content,) = read(message(picture))
    assert [(part.kind, part.text) for part in content.parts] == [("caption", "A heron at Sund.")]


@pytest.mark.parametrize(
    "data",
    [
        message(),
        b'<packageItem><groupSet><group><itemRef residref="u"/></group></groupSet></packageItem>',
        b"<NewsML><NewsItem/></NewsML>",
    ],
)
def test_nothing_but_references(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="only points to texts"):
        newsml.read(data)


def test_cut_off() -> None:
    (content,) = read(message(item())[:-100])
    assert texts(content)[0] == "Herons nest."
    assert content.doubt == "is damaged, and may lack a part of its text"


FIRST_GENERATION = """<?xml version="1.0"?><NewsML Version="1.2">
<NewsEnvelope><DateAndTime>20260310T091500Z</DateAndTime></NewsEnvelope>
<NewsItem xml:lang="fr"><Identification><NewsIdentifier><ProviderId>sund.example</ProviderId><DateId>20260310</DateId>
<NewsItemId>{item}</NewsItemId><RevisionId PreviousRevision="0" Update="N">{revision}</RevisionId></NewsIdentifier>
</Identification><NewsManagement><FirstCreated>20260310T091500+0000</FirstCreated>
<ThisRevisionCreated>20260311T091500Z</ThisRevisionCreated><Status FormalName="{status}"/></NewsManagement>
<NewsComponent><NewsLines><HeadLine>Herons on the roof</HeadLine><ByLine>By Ada Fenn</ByLine>
<DateLine>Sund (Sund)</DateLine><CopyrightLine>© 2026 Sund Wire</CopyrightLine></NewsLines>
<AdministrativeMetadata><Provider><Party FormalName="sund.example"/></Provider></AdministrativeMetadata>
<NewsComponent><ContentItem><MediaType FormalName="Text"/><DataContent>{content}</DataContent></ContentItem>
</NewsComponent><NewsComponent><NewsLines><HeadLine>A heron</HeadLine></NewsLines><NewsComponent>
<Role FormalName="Caption"/><ContentItem><DataContent><p>A heron at Sund.</p></DataContent></ContentItem>
</NewsComponent></NewsComponent></NewsComponent></NewsItem></NewsML>"""


@pytest.mark.parametrize(
    "content",
    [
        "<media><media-reference/></media><p>Herons nest.</p><p>They have 3 young.</p>",
        "<nitf><body><body.content><p>Herons nest.</p><p>They have 3 young.</p><p/></body.content></body></nitf>",
        "<html><head><title>x</title></head><body><p>Herons nest.</p><p>They have 3 young.</p></body></html>",
        "<![CDATA[<p>Herons nest.</p><p>They have 3 young.</p>]]>",
    ],
)
def test_first_generation(content: str) -> None:
    data = FIRST_GENERATION.format(item="1", revision="2", status="Usable", content=content)
    (found,) = read(data.encode())
    assert (found.title, found.source, found.byline) == ("Herons on the roof", "Sund Wire", "Ada Fenn")
    assert (found.published, found.modified, found.language) == (date(2026, 3, 10), date(2026, 3, 11), "fr")
    assert [(part.kind, part.text) for part in found.parts] == [
        ("prose", "Herons nest."),
        ("prose", "They have 3 young."),
        ("caption", "A heron at Sund."),
    ]
