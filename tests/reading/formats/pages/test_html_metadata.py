"""What a page says of its article."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reading.formats.pages.page_files import HARBOUR, article, page, paragraphs
from tui.reading.article import assemble
from tui.reading.content import Content
from tui.reading.formats.pages.html import read

HEADLINE = "Pier repairs to cost 4.2 million"


def of(head: str, body: str = "") -> Content:
    """The article of a page with this head; under its headline where no `body` is given."""
    (content,) = read(page(body + paragraphs(), head) if body else article(paragraphs(), head))
    return content


def ld(json: str) -> str:
    """JSON-LD in its script."""
    return f'<script type="application/ld+json">{json}</script>'


NEWS = (
    '{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Pier repairs to cost 4.2 million",'
    ' "datePublished": "2025-03-04T23:30:00-05:00", "dateModified": "2025-03-06T01:00:00Z",'
    ' "author": [{"@type": "Person", "name": "Orla Finch"}, {"name": "Bo Lund"}],'
    ' "publisher": {"@type": "Organization", "name": "Tollmere Gazette"}, "articleSection": "Harbour",'
    ' "inLanguage": "en-GB", "correction": "The cost was first given as 2.4 million."}'
)
FORMS = [
    pytest.param(ld(NEWS), id="one node"),
    pytest.param(ld(f"[{NEWS}]"), id="list"),
    pytest.param(ld('{"@graph": [{"@type": "WebSite", "name": "Gazette"}, ' + NEWS + "]}"), id="graph"),
    pytest.param(ld('{"@type": "WebPage", "mainEntity": ' + NEWS + "}"), id="main entity"),
    pytest.param(ld(NEWS.replace('"NewsArticle"', '["Article", "https://schema.org/NewsArticle"]')), id="types"),
    pytest.param(ld(f"<!--\n{NEWS}\n-->"), id="comment around it"),
    pytest.param(ld(f"//<![CDATA[\n{NEWS}\n//]]>"), id="CDATA around it"),
    pytest.param(ld(NEWS[:-1] + ",}"), id="comma at the end"),
    pytest.param(ld(NEWS + ";"), id="semicolon behind it"),
    pytest.param(ld(NEWS.replace("The cost", "The\n\tcost")), id="line end in a string"),
    pytest.param(ld('{"broken": ') + ld(NEWS), id="another that is broken"),
    pytest.param(
        ld('{"@type": "NewsArticle", "headline": "Gulls of the hall", "datePublished": "2019-01-01"}') + ld(NEWS),
        id="another article before it",
    ),
    pytest.param(
        ld('{"@type": "ItemList", "itemListElement": [{"@type": "NewsArticle", "headline": "Gulls"}]}') + ld(NEWS),
        id="list of others",
    ),
]


@pytest.mark.parametrize("head", FORMS)
def test_json_ld(head: str) -> None:
    content = of(head)
    assert (content.title, content.byline, content.source) == (HEADLINE, "Orla Finch, Bo Lund", "Tollmere Gazette")
    assert (content.published, content.modified) == (date(2025, 3, 4), date(2025, 3, 6))
    assert content.correction == "The cost was first given as 2.4 million."
    assert content.details == (("section", "Harbour"),)
    assert content.language == ""


@pytest.mark.parametrize(
    ("json", "day"),
    [
        ('{"@type": "NewsArticle", "headline": "Pier "repairs" now", "datePublished": "2025-03-04"}', date(2025, 3, 4)),
        ('{"@type": "NewsArticle", "datePublished": "2025-03-04", "description": "cut o', date(2025, 3, 4)),
        ('{"@type": "NewsArticle", "datePublished": null}', None),
        ('{"@type": "NewsArticle", "datePublished": ["2025-03-04"]}', date(2025, 3, 4)),
        (
            '{"@type": "NewsArticle", "author": 7, "publisher": [], "datePublished": {"@value": "2025-03-04"}}',
            date(2025, 3, 4),
        ),
        ("null", None),
        ("", None),
    ],
)
def test_broken_and_odd_json_ld_gives_what_can_be_read(json: str, day: date | None) -> None:
    assert of(ld(json)).published == day


SITE = "<meta property='og:site_name' content='{}'>"
OUTLETS = [
    pytest.param(SITE.format("Tollmere Gazette"), "", "Tollmere Gazette", id="name of the site"),
    pytest.param(
        SITE.format("gazette") + "<title>Pier repairs - The Gazette</title>", "", "The Gazette", id="handle and title"
    ),
    pytest.param(
        SITE.format("@tollgazette") + ld('{"@type": "Organization", "name": "Toll Gazette"}'),
        "",
        "Toll Gazette",
        id="handle and organisation",
    ),
    pytest.param(
        SITE.format("gazette") + "<title>Pier repairs | gazette.example</title>",
        "",
        "gazette.example",
        id="handle and host",
    ),
    pytest.param(SITE.format("gazette") + "<title>Pier repairs</title>", "", "gazette", id="handle alone"),
    pytest.param(
        SITE.format("gazette") + "<title>Pier repairs | Gulls</title>", "", "gazette", id="another name in the title"
    ),
    pytest.param(
        ld('{"@type": "NewsArticle", "headline": "Pier", "publisher": {"name": "Finchs"}}')
        + "<title>Pier repairs - Finch's</title>",
        "",
        "Finch's",
        id="lost mark",
    ),
    pytest.param(SITE.format("The Gazette | gazette.example"), "", "The Gazette", id="two names"),
    pytest.param(SITE.format("gazette"), "<a href='/'><img src='l.png' alt='GA ZETTE'></a>", "GA ZETTE", id="logo"),
    pytest.param(
        "<link rel='canonical' href='https://www.tollmeregazette.example/pier'><title>Pier – Tollmere Gazette</title>",
        "",
        "Tollmere Gazette",
        id="address and title",
    ),
    pytest.param(
        "<link rel='canonical' href='https://news.ttg.example/pier'><title>Pier | The Tollmere Gazette</title>",
        "",
        "The Tollmere Gazette",
        id="first letters",
    ),
    pytest.param(
        "<link rel='canonical' href='https://tide.example/pier'><title>Pier | Tide and ebb of 2019</title>",
        "",
        "tide.example",
        id="end of a headline",
    ),
    pytest.param(
        "<link rel='canonical' href='https://tide.example/pier'><title>Pier | Tidemarks</title>",
        "",
        "tide.example",
        id="longer word",
    ),
]


@pytest.mark.parametrize(("head", "logo", "name"), OUTLETS)
def test_the_outlet_is_called_as_it_calls_itself(head: str, logo: str, name: str) -> None:
    (content,) = read(article(paragraphs(), head).replace(b"<main>", f"{logo}<main>".encode()))
    assert content.source == name


@pytest.mark.parametrize(
    ("said", "byline"),
    [
        ("Gazette News, Gazette News", "Gazette News"),
        ("By Orla Finch, ORLA FINCH", "Orla Finch"),
        ("GAZETTE STAFF MARCH 4, 2025 10:43", "GAZETTE STAFF"),
        ("Orla Finch | Published: 4 March 2025, 09:15 GMT", "Orla Finch"),
        ("March 4, 2025", ""),
        ("Orla Finch, Bo Lund", "Orla Finch, Bo Lund"),
        ("May March and June Day, Gazette 24", "May March and June Day, Gazette 24"),
        ("Orla Finch, Harbour Editor", "Orla Finch, Harbour Editor"),
    ],
)
def test_a_byline_has_each_name_once_and_no_day(said: str, byline: str) -> None:
    assert of(f"<meta name='author' content='{said}'>").byline == byline


DAYS = [
    pytest.param("<meta property='article:published_time' content='2025-03-04T08:00:00Z'>", date(2025, 3, 4), id="og"),
    pytest.param("<meta name='parsely-pub-date' content='2025-03-04'>", date(2025, 3, 4), id="parsely"),
    pytest.param(
        "<meta name='sailthru.date' content='Tue, 04 Mar 2025 08:00:00 +0000'>", date(2025, 3, 4), id="RFC 5322"
    ),
    pytest.param("<meta name='DC.date.issued' content='20250304'>", date(2025, 3, 4), id="without hyphens"),
    pytest.param("<meta name='date' content='March 4, 2025'>", date(2025, 3, 4), id="month first"),
    pytest.param("<meta name='date' content='4 March 2025'>", date(2025, 3, 4), id="day first"),
    pytest.param("<meta name='pubdate' content='1741075200'>", date(2025, 3, 4), id="seconds since 1970"),
    pytest.param("<meta name='pubdate' content='1741075200000'>", date(2025, 3, 4), id="milliseconds since 1970"),
    pytest.param("<meta name='date' content='25.03.2025'>", date(2025, 3, 25), id="with points"),
    pytest.param("<meta name='date' content='03/25/2025'>", date(2025, 3, 25), id="American"),
    pytest.param("<meta name='date' content='03/04/2025'>", None, id="either of two days"),
    pytest.param("<meta name='date' content='2025-13-45'>", None, id="no day"),
    pytest.param("<meta name='date' content='soon'>", None, id="a word"),
    pytest.param("<link rel='canonical' href='https://g.example/2025/03/04/pier'>", date(2025, 3, 4), id="address"),
    pytest.param("<link rel='canonical' href='https://g.example/2025/13/44/pier'>", None, id="no day in the address"),
]


@pytest.mark.parametrize(("head", "day"), DAYS)
def test_days(head: str, day: date | None) -> None:
    assert of(head).published == day


@pytest.mark.parametrize(
    ("stamp", "day"),
    [
        ("<time itemprop='datePublished' datetime='2025-03-04'>Tuesday</time>", date(2025, 3, 4)),
        ("<span itemprop='datePublished' content='2025-03-04'>Tuesday</span>", date(2025, 3, 4)),
        ("<div itemprop='datePublished'>March 4, 2025</div>", date(2025, 3, 4)),
        ("<time class='entry-date published' datetime='2025-03-04'>Tuesday</time>", date(2025, 3, 4)),
        ("<time pubdate datetime='2025-03-04'>Tuesday</time>", date(2025, 3, 4)),
        ("<time>4 March 2025</time>", date(2025, 3, 4)),
        ("<time class='updated' datetime='2025-03-04'>Tuesday</time>", None),
    ],
)
def test_days_beside_the_headline(stamp: str, day: date | None) -> None:
    assert of("", f"<article><h1>{HEADLINE}</h1>{stamp}").published == day


VISIBLE = [
    pytest.param("<p>Published: 4 March 2025</p>", date(2025, 3, 4), None, id="published"),
    pytest.param("<p>March 4, 2025 9:15 a.m.</p>", date(2025, 3, 4), None, id="a stamp"),
    pytest.param(
        "<p>Published 4 March 2025</p><p>Updated 6 March 2025</p>", date(2025, 3, 4), date(2025, 3, 6), id="both"
    ),
    pytest.param("<p>Last updated: March 6, 2025</p>", None, date(2025, 3, 6), id="updated alone"),
    pytest.param("<p>The pier was built on 4 March 1902 by the guild.</p>", None, None, id="a sentence"),
]


@pytest.mark.parametrize(("line", "published", "modified"), VISIBLE)
def test_days_in_words_above_the_account(line: str, published: date | None, modified: date | None) -> None:
    content = of("", f"<article><h1>{HEADLINE}</h1>{line}")
    assert (content.published, content.modified) == (published, modified)


def test_json_ld_goes_before_meta_and_meta_before_the_address() -> None:
    meta = "<meta property='article:published_time' content='2025-03-05'>"
    link = "<link rel='canonical' href='https://g.example/2025/03/07/pier'>"
    assert of(ld(NEWS) + meta + link).published == date(2025, 3, 4)
    assert of(meta + link).published == date(2025, 3, 5)


def test_a_change_before_the_publication_is_none() -> None:
    head = "<meta property='article:published_time' content='2025-03-05'><meta name='lastmod' content='2019-01-01'>"
    assert of(head).modified is None


TITLES = [
    pytest.param(
        "<title>Pier repairs to cost 4.2 million | Tollmere Gazette</title>", f"<h1>{HEADLINE}</h1>", id="heading"
    ),
    pytest.param(
        "<title>Pier repairs to cost 4.2 million - Tollmere Gazette</title>", "<div>Gazette</div>", id="title"
    ),
    pytest.param(
        "<meta property='og:title' content='Pier repairs to cost 4.2 million | Tollmere Gazette'>"
        "<meta property='og:site_name' content='Tollmere Gazette'>",
        "<div>Gazette</div>",
        id="meta",
    ),
    pytest.param(
        "<meta property='og:site_name' content='Tollmere Gazette'><title>Tollmere Gazette » Pier repairs to cost 4.2"
        " million</title>",
        f"<h1>Tollmere Gazette</h1><h1>{HEADLINE}</h1>",
        id="outlet first",
    ),
    pytest.param(
        "<meta property='og:title' content='Pier repairs to cost 4.2 million'>",
        "<h1>Tollmere Gazette</h1>",
        id="outlet is the heading",
    ),
    pytest.param("<title>Pier repairs</title>", f"<h1>{HEADLINE}</h1>", id="heading goes on"),
]


@pytest.mark.parametrize(("head", "body"), TITLES)
def test_titles(head: str, body: str) -> None:
    assert of(head, body).title == HEADLINE


def test_a_dash_within_a_title_stays() -> None:
    head = "<meta property='og:title' content='Tollmere - Sandholm ferry stops'><title>Tollmere - Sandholm</title>"
    assert of(head, "<h1>Tollmere - Sandholm ferry stops</h1>").title == "Tollmere - Sandholm ferry stops"


def test_meta_elements() -> None:
    content = of(
        "<meta name='author' content='By Orla Finch'><meta property='og:site_name' content='Tollmere Gazette'>"
        "<meta property='og:url' content='https://g.example/pier'>"
        "<meta property='article:author' content='https://social.example/orla'>"
        "<meta property='article:section' content='Harbour &amp; Sea'>"
    )
    assert (content.byline, content.source, content.url) == ("Orla Finch", "Tollmere Gazette", "https://g.example/pier")
    assert content.details == (("section", "Harbour & Sea"),)


@pytest.mark.parametrize(
    "comment",
    [
        "<!-- saved from url=(0024)https://g.example/pier -->",
        "<!--\n Page saved with SingleFile \n url: https://g.example/pier \n saved date: Tue Mar 04 2025\n-->",
    ],
)
def test_where_a_page_was_saved_from(comment: str) -> None:
    content = of(comment)
    assert (content.url, content.source) == ("https://g.example/pier", "g.example")


@pytest.mark.parametrize(("lang", "code"), [("de-DE", "de"), ("en-GB", ""), ("x", ""), ("nb_NO", "nb")])
def test_the_language_that_a_page_says_it_is_in(lang: str, code: str) -> None:
    (content,) = read(article(paragraphs()).replace(b"<html>", f"<html lang='{lang}'>".encode()))
    assert content.language == code


def test_a_language_is_not_believed_against_the_words() -> None:
    (content,) = read(article(paragraphs()).replace(b"<html>", b"<html lang='de-DE'>"))
    assert assemble(content, name="pier").language == ""


def test_an_article_that_the_page_cuts_short_is_whole_in_json_ld() -> None:
    body = "\\n\\n".join(HARBOUR)
    head = ld('{"@type": "NewsArticle", "articleBody": "' + body + '"}')
    (content,) = read(article(f"<p>{HARBOUR[0]}</p><p>Subscribe to read on.</p>", head))
    assert [part.text for part in content.parts] == list(HARBOUR)


def test_a_page_that_says_nothing_leaves_all_open() -> None:
    content = of("", "<div>")
    assert (content.published, content.modified, content.byline, content.url, content.language) == (
        None,
        None,
        "",
        "",
        "",
    )
    assert content.parts[0].text == HARBOUR[0]
