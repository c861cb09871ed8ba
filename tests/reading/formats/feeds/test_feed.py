"""Feeds: RSS of both families, Atom, JSON Feed."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from tui.errors import UnreadableError
from tui.reading.content import Content
from tui.reading.formats.feeds import feed
from tui.reading.formats.registry import format_of

SPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    ' xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"'
)
BODY = "<p>Two herons nest on the roof of the ferry office.</p><p>They have 3 young.</p>"
ESCAPED = BODY.replace("<", "&lt;").replace(">", "&gt;")
EXPECTED = ["Two herons nest on the roof of the ferry office.", "They have 3 young."]


def rss(*items: str, spaces: str = SPACES, more: str = "") -> bytes:
    inner = "".join(f"<item>{one}</item>" for one in items)
    return (
        f'<?xml version="1.0"?><rss version="2.0" {spaces}><channel><title>Sund Herald</title>'
        f"<link>https://sund.example</link><description>All news</description>{more}{inner}</channel></rss>"
    ).encode()


def item(
    text: str = f"<content:encoded><![CDATA[{BODY}]]></content:encoded>", *, title: str = "Herons", more: str = ""
) -> str:
    return f"<title>{title}</title><link>https://sund.example/1</link>{more}{text}"


def read(data: bytes, suffix: str = ".xml") -> tuple[Content, ...]:
    assert format_of(data, suffix).short == "feed"
    return feed.read(data)


def texts(content: Content) -> list[str]:
    return [part.text for part in content.parts if part.kind != "furniture"]


def test_fields() -> None:
    more = (
        "<dc:creator><![CDATA[Ada Fenn]]></dc:creator><dc:creator>Bo Lund</dc:creator>"
        "<pubDate>Tue, 10 Mar 2026 23:30:00 BST</pubDate><atom:updated>2026-03-12T08:00:00Z</atom:updated>"
        '<category>Nature</category><category>Harbour</category><guid isPermaLink="false">7</guid>'
    )
    (content,) = read(rss(item(more=more), more="<language>de-DE</language>"))
    assert (content.title, content.source, content.byline) == ("Herons", "Sund Herald", "Ada Fenn, Bo Lund")
    assert (content.published, content.modified, content.language) == (date(2026, 3, 10), date(2026, 3, 12), "de")
    assert (content.url, content.details) == ("https://sund.example/1", (("section", "Nature, Harbour"),))
    assert texts(content) == EXPECTED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(f"<content:encoded><![CDATA[{BODY}]]></content:encoded>", EXPECTED, id="CDATA"),
        pytest.param(f"<content:encoded>{ESCAPED}</content:encoded>", EXPECTED, id="escaped"),
        pytest.param(f"<description>{ESCAPED}</description>", EXPECTED, id="description alone"),
        pytest.param(
            f"<description>Two herons nest on the roof of…</description><content:encoded>{ESCAPED}</content:encoded>",
            EXPECTED,
            id="the beginning told twice",
        ),
        pytest.param(
            f"<description>{ESCAPED}</description><content:encoded>{ESCAPED}</content:encoded>",
            EXPECTED,
            id="all told twice",
        ),
        pytest.param(
            "<description>What the town does about its noisy guests.</description>"
            f"<content:encoded>{ESCAPED}</content:encoded>",
            ["What the town does about its noisy guests.", *EXPECTED],
            id="a standfirst",
        ),
        pytest.param(
            f"<description>{ESCAPED}</description><content:encoded>Two herons</content:encoded>",
            EXPECTED,
            id="the wrong way round",
        ),
        pytest.param(
            '<description><![CDATA[Two herons nest here. <a href="u">Read more</a>]]></description>',
            ["Two herons nest here."],
            id="an invitation",
        ),
        pytest.param(
            "<description>Fish &amp;amp; birds, 5 km</description>", ["Fish & birds, 5 km"], id="escaped twice"
        ),
        pytest.param("<description>One.\n\nTwo.</description>", ["One.\n\nTwo."], id="plain"),
        pytest.param("", [], id="a title alone"),
        pytest.param("<media:description>A picture.</media:description>", [], id="of the picture"),
    ],
)
def test_texts(text: str, expected: list[str]) -> None:
    (content,) = read(rss(item(text)))
    assert texts(content) == expected


def test_blank_lines_part_paragraphs_where_no_tag_does() -> None:
    said = "Two <b>herons</b> nest here.\n \nThey have 3 young &amp; eat fish\nall day.\n\n\n<ul><li>Roach</li></ul>"
    (content,) = read(rss(item(f"<content:encoded><![CDATA[{said}]]></content:encoded>")))
    assert texts(content) == ["Two herons nest here.", "They have 3 young & eat fish all day.", "Roach"]
    (content,) = read(rss(item(f"<content:encoded><![CDATA[<p>{said}</p>]]></content:encoded>")))
    assert texts(content)[0] == "Two herons nest here. They have 3 young & eat fish all day."


def test_pictures_and_menus_in_an_export_of_wordpress_are_no_articles() -> None:
    spaces = f'{SPACES} xmlns:wp="http://wordpress.org/export/1.2/"'
    kinds = ("post", "attachment", "nav_menu_item", "page")
    found = read(rss(*(item(more=f"<wp:post_type>{kind}</wp:post_type>", title=kind) for kind in kinds), spaces=spaces))
    assert [content.title for content in found] == ["post", "page"]


def test_prefixes_that_are_not_declared_and_entities_of_html() -> None:
    (content,) = read(rss(item(title="R&D &amp; caf&eacute;"), spaces=""))
    assert content.title == "R&D & café"
    assert texts(content) == EXPECTED


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("<![CDATA[AT&T <b>buys</b>]]>", "AT&T buys"),
        ("Fish &amp;lt; birds", "Fish < birds"),
        ("5 &lt; 6", "5 < 6"),
        ("Fish &amp;#8217;n birds", "Fish ’n birds"),
        ("Herons - Sund Herald", "Herons"),
    ],
)
def test_titles(title: str, expected: str) -> None:
    assert read(rss(item(title=title)))[0].title == expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("<author>ada@sund.example (Ada Fenn)</author>", "Ada Fenn"),
        ("<author>By Ada Fenn</author>", "Ada Fenn"),
        ("", ""),
    ],
)
def test_authors(more: str, expected: str) -> None:
    assert read(rss(item(more=more)))[0].byline == expected


def test_an_item_that_was_taken_from_elsewhere() -> None:
    more = '<source url="https://vanne.example/rss">Vanne Press</source>'
    (content,) = read(rss(item(title="Herons - Vanne Press", more=more)))
    assert (content.source, content.title) == ("Vanne Press", "Herons")


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("<guid>https://sund.example/2</guid>", "https://sund.example/2"),
        ('<guid isPermaLink="false">https://sund.example/2</guid>', ""),
        ('<atom:link rel="self" href="https://sund.example/rss"/>', ""),
    ],
)
def test_addresses(more: str, expected: str) -> None:
    assert read(rss(f"<title>Herons</title>{more}"))[0].url == expected


def test_footers_of_items_are_furniture() -> None:
    post = '<p>The post <a href="u">Herons</a> appeared first on <a href="v">Sund Herald</a>.</p>'
    (content,) = read(rss(item(f"<content:encoded><![CDATA[{BODY}{post}]]></content:encoded>")))
    assert texts(content) == EXPECTED
    assert content.parts[-1].kind == "furniture"


def test_rss_1() -> None:
    data = f"""<?xml version="1.0" encoding="iso-8859-1"?><rdf:RDF xmlns="http://purl.org/rss/1.0/" {SPACES}
        xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel rdf:about="u"><title>Sund Herald</title>
        </channel><item rdf:about="u1"><title>Caf\u00e9</title><link>https://sund.example/1</link>
        <dc:date>2026-03-10T23:00:00-05:00</dc:date>
        <dc:creator>Ada Fenn</dc:creator><dc:subject>Nature</dc:subject><description>{ESCAPED}</description></item>
        </rdf:RDF>"""
    (content,) = read(data.encode("latin-1"))
    assert (content.title, content.source, content.published) == ("Café", "Sund Herald", date(2026, 3, 10))
    assert (content.byline, content.details) == ("Ada Fenn", (("section", "Nature"),))
    assert texts(content) == EXPECTED


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (f'<content type="html">{ESCAPED}</content>', EXPECTED),
        (f'<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">{BODY}</div></content>', EXPECTED),
        ('<content type="text">5 &lt; 6 &amp;amp; so</content>', ["5 < 6 &amp; so"]),
        (f'<summary>Two herons nest on the roof</summary><content type="html">{ESCAPED}</content>', EXPECTED),
        (
            '<content type="video/mp4" src="https://sund.example/v"/><summary>In short, two herons.</summary>',
            ["In short, two herons."],
        ),
    ],
)
def test_atom(entry: str, expected: list[str]) -> None:
    data = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title type="text">Sund Herald</title>
        <entry><title type="html">Fish &amp;amp; birds</title><link rel="self" href="https://sund.example/api"/>
        <link href="https://sund.example/1"/><author><name>Ada Fenn</name><uri>https://a.example</uri></author><id>7</id>
        <updated>2026-03-12T01:00:00+02:00</updated><published>2026-03-10T01:00:00+02:00</published>
        <category term="nature" label="Nature"/>{entry}</entry></feed>"""
    (content,) = read(data.encode(), ".atom")
    assert (content.title, content.source, content.byline) == ("Fish & birds", "Sund Herald", "Ada Fenn")
    assert (content.published, content.modified) == (date(2026, 3, 10), date(2026, 3, 12))
    assert (content.url, content.details) == ("https://sund.example/1", (("section", "Nature"),))
    assert texts(content) == expected


def test_corrections_in_the_markup_are_read_in_their_newest_form() -> None:
    text = "<p>They have <del>4</del> <ins datetime='2026-03-11'>3</ins> young.</p>"
    (content,) = read(rss(item(f"<content:encoded><![CDATA[{text}]]></content:encoded>")))
    assert texts(content) == ["They have 3 young."]


def test_versions_of_one_item_are_one_document() -> None:
    old, new = (
        item(
            f"<description>{number} young herons are in the nest.</description>",
            more=f"<guid>7</guid><pubDate>{number} Mar 2026</pubDate>",
        )
        for number in (3, 4)
    )
    (content,) = read(rss(new, old))
    assert texts(content) == ["4 young herons are in the nest."]
    assert [texts(one) for one in content.earlier] == [["3 young herons are in the nest."]]


JSON: dict[str, Any] = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Sund Herald",
    "language": "de",
    "items": [
        {
            "id": 1,
            "url": "https://sund.example/1",
            "title": "Herons",
            "content_html": BODY,
            "summary": "Two herons nest on the roof",
            "date_published": "2026-03-10T01:00:00+02:00",
            "date_modified": "2026-03-12T01:00:00+02:00",
            "authors": [{"name": "Ada Fenn"}, {"name": "Bo Lund"}],
            "tags": ["Nature"],
        },
        {"id": "2", "content_text": "One.\n\nTwo.", "author": {"name": "Ada Fenn"}},
        None,
    ],
}


def test_json_feed() -> None:
    first, second = read(json.dumps(JSON).encode(), ".json")
    assert (first.title, first.source, first.byline) == ("Herons", "Sund Herald", "Ada Fenn, Bo Lund")
    assert (first.published, first.modified, first.language) == (date(2026, 3, 10), date(2026, 3, 12), "de")
    assert (first.url, first.details) == ("https://sund.example/1", (("section", "Nature"),))
    assert texts(first) == EXPECTED
    assert (texts(second), second.byline) == (["One.\n\nTwo."], "Ada Fenn")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (rss(), "without an item"),
        (b"<feed/>", "without an item"),
        (b'{"version": "https://jsonfeed.org/version/1", "items": 5}', "without an item"),
        (b'{"version": "https://jsonfeed.org/version/1"', "its JSON cannot be read"),
        (b"", "its XML cannot be read"),
    ],
)
def test_unreadable(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableError, match=said):
        feed.read(data)


def test_cut_off() -> None:
    first, _second = read(rss(item(), item(title="Ferry", more="<guid>8</guid>"))[:-120])
    assert texts(first) == EXPECTED
    assert first.doubt == "is damaged, and may lack a part of its text"
