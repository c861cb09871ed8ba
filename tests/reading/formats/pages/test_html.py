"""Saved web pages: what of them is the account, and how it is read."""

from __future__ import annotations

import pytest

from tests.reading.formats.pages.page_files import HARBOUR, article, one, paragraphs, texts
from tui.errors import UnreadableError
from tui.reading.article import assemble
from tui.reading.formats.pages.html import read
from tui.reading.formats.registry import format_of


def test_the_account_without_the_page_around_it() -> None:
    assert texts(one(article(paragraphs())), "prose") == list(HARBOUR)


def test_the_title_stands_once_at_the_top() -> None:
    content = one(article(paragraphs()))
    text = assemble(content, name="pier").text
    assert content.title == "Pier repairs to cost 4.2 million"
    assert text.startswith("Pier repairs to cost 4.2 million\n\nThe harbour board")
    assert text.count("Pier repairs to cost") == 1


INSIDE = [
    pytest.param("<h2>What the divers saw</h2>", "heading", "What the divers saw", id="heading"),
    pytest.param("<p><strong>What the divers saw</strong></p>", "heading", "What the divers saw", id="bold line"),
    pytest.param("<ul><li>31 piles are hollow</li></ul>", "list", "31 piles are hollow", id="list"),
    pytest.param("<dl><dt>Piles</dt><dd>118 in all</dd></dl>", "list", "118 in all", id="definition"),
    pytest.param(
        "<blockquote><p>“We have 9 weeks of work,” said Orla Finch.</p></blockquote>",
        "prose",
        "“We have 9 weeks of work,” said Orla Finch.",
        id="quotation",
    ),
    pytest.param(
        "<figure><img src='a.jpg'><figcaption>The pier at low tide, with 31 piles marked in red.</figcaption></figure>",
        "caption",
        "The pier at low tide, with 31 piles marked in red.",
        id="caption",
    ),
    pytest.param(
        "<table><tr><th>Year</th><th>Ferries</th></tr><tr><td>2023</td><td>1,204</td></tr></table>",
        "table",
        "Year\tFerries\n2023\t1,204",
        id="table",
    ),
    pytest.param("<p>Two lines<br>of verse</p>", "prose", "Two lines\nof verse", id="break"),
    pytest.param("<p>The area is 40 km<sup>2</sup> wide.</p>", "prose", "The area is 40 km² wide.", id="raised digit"),
    pytest.param("<p>It cost 5%<sup>1</sup> more.</p>", "prose", "It cost 5%¹ more.", id="footnote mark"),
    pytest.param(
        "<p>Fish &amp; chips cost &pound;9&nbsp;here.</p>", "prose", "Fish & chips cost £9 here.", id="entities"
    ),
    pytest.param("<p>It took 12&nbsp;500 bolts.</p>", "prose", "It took 12\u00a0500 bolts.", id="no-break in a number"),
    pytest.param("<pre>tide  06:12\ntide  18:40</pre>", "lines", "tide  06:12\ntide  18:40", id="preformatted"),
]


@pytest.mark.parametrize(("markup", "kind", "text"), INSIDE)
def test_what_is_within_the_account_has_its_kind(markup: str, kind: str, text: str) -> None:
    content = one(article(paragraphs(HARBOUR[:3]) + markup + paragraphs(HARBOUR[3:])))
    assert text in texts(content, kind)


def test_the_caption_of_a_table_stands_before_it() -> None:
    table = (
        "<table><caption>In tons</caption><tr><th>Year</th><th>Fish</th></tr><tr><td>2023</td><td>12</td></tr></table>"
    )
    content = one(article(paragraphs(HARBOUR[:3]) + table + paragraphs(HARBOUR[3:])))
    place = next(place for place, part in enumerate(content.parts) if part.rows)
    assert content.parts[place].caption == "In tons"
    assert (content.parts[place - 1].kind, content.parts[place - 1].text) == ("caption", "In tons")


OUTSIDE = [
    pytest.param("<script>var fee = 77;</script>", id="script"),
    pytest.param("<style>.a { width: 77px }</style>", id="style"),
    pytest.param("<template><p>Only 77 places are left on the boat to Sandholm.</p></template>", id="template"),
    pytest.param("<p hidden>Only 77 places are left on the boat to Sandholm.</p>", id="hidden"),
    pytest.param("<p style='color:red; display : none'>Only 77 places are left on the boat.</p>", id="display none"),
    pytest.param("<span class='sr-only'>Only 77 places are left on the boat.</span>", id="read aloud"),
    pytest.param("<ix:header><ix:hidden>77</ix:hidden></ix:header>", id="header of iXBRL"),
    pytest.param("<aside><h3>Most read</h3><p>Why 77 gulls live in the town hall of Tollmere.</p></aside>", id="aside"),
    pytest.param(
        "<div class='newsletter-signup'><p>Join the 77 thousand readers who get our letter about the sea.</p></div>",
        id="newsletter",
    ),
    pytest.param("<p><a href='/gulls'>Read more: 77 gulls live in the town hall of Tollmere</a></p>", id="link"),
    pytest.param(
        "<div class='related'><ul><li><a href='/a'>77 gulls live in the hall</a></li></ul></div>", id="related accounts"
    ),
    pytest.param("<button>Save 77</button>", id="button"),
    pytest.param(
        "<div class='sf-hidden'><p>Only 77 places are left on the boat to Sandholm.</p></div>", id="SingleFile"
    ),
]


@pytest.mark.parametrize("markup", OUTSIDE)
def test_what_is_not_seen_or_not_of_the_account_is_left_out(markup: str) -> None:
    content = one(article(paragraphs(HARBOUR[:3]) + markup + paragraphs(HARBOUR[3:])))
    assert not any("77" in text for text in texts(content))
    assert texts(content)[-5:] == list(HARBOUR)


def test_links_lead_from_their_words_to_a_whole_address() -> None:
    linked = "<p>Divers of the <a href='/club'>Sandholm club</a> took samples at 14 places along the <b>pier</b>.</p>"
    head = "<link rel='canonical' href='https://gazette.example/2025/pier'>"
    content = one(article(paragraphs() + linked, head))
    part = next(part for part in content.parts if part.links)
    (link,) = part.links
    assert (part.text[link.start : link.end], link.target) == ("Sandholm club", "https://gazette.example/club")


CUSTOM = [
    pytest.param("<p>Profit rose to <ix:nonFraction scale='6'>5</ix:nonFraction>m in May, it said.</p>", id="prefix"),
    pytest.param("<p>Profit rose to <x-figure>5</x-figure>m in May, it said.</p>", id="hyphen"),
    pytest.param(
        "<div><x-a><span>Profit rose to 5m</span></x-a><span> in May, it said.</span></div>", id="beside a run"
    ),
    pytest.param("<x-line>Profit rose to 5m in May, it said.</x-line>", id="a box of its own"),
    pytest.param(
        "<blockquote><ix:nonNumeric>Profit rose to 5m in May, it said.</ix:nonNumeric></blockquote>", id="quoted"
    ),
    pytest.param("<ul><li>Profit rose to <x-b>5</x-b>m in May, it said.</li></ul>", id="in a list"),
    pytest.param(
        "<div><template shadowrootmode='open'><p>Profit rose to 5m in May, it said.</p></template></div>", id="shadow"
    ),
]


@pytest.mark.parametrize("markup", CUSTOM)
def test_elements_that_html_does_not_know_lose_no_words(markup: str) -> None:
    content = one(article(paragraphs(HARBOUR[:3]) + markup + paragraphs(HARBOUR[3:])))
    assert "Profit rose to 5m in May, it said." in texts(content)


NOTES = [
    pytest.param("<aside class='correction'><p>{}</p></aside>", id="aside"),
    pytest.param("<footer><p>{}</p></footer>", id="footer"),
    pytest.param("<div class='article-correction'>{}</div>", id="box"),
    pytest.param("<p><em>{}</em></p>", id="last paragraph"),
    pytest.param("<section><h4>Corrections</h4><p>{}</p></section>", id="under a heading"),
]


@pytest.mark.parametrize("markup", NOTES)
def test_a_correction_is_found_wherever_it_stands(markup: str) -> None:
    note = "Correction: an earlier version of this article gave the cost as 2.4 million pounds."
    content = one(article(paragraphs() + markup.format(note)))
    assert content.correction == note
    assert texts(content).count(note) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Correction facilities in Sandholm hold 310 people, which is 12 more than they were built for in 1974.",
        "The corrected figures were put before the board of the harbour on Monday, a week later than promised.",
    ],
)
def test_a_sentence_about_corrections_is_none(text: str) -> None:
    assert one(article(paragraphs() + f"<p>{text}</p>")).correction == ""


def test_a_changed_page_has_two_versions() -> None:
    changed = (
        "<p>Repairs cost <del>3.9</del> <ins class=uploads>4.2</ins> million, said <s>Bo</s><ins>Ada</ins> Lund.</p>"
    )
    content = one(article(paragraphs() + changed))
    assert "Repairs cost 4.2 million, said Ada Lund." in texts(content)
    (old,) = content.earlier
    assert "Repairs cost 3.9 million, said Bo Lund." in texts(old)
    assert content.doubt == "has changes that are marked in its text; the newest version is read"


@pytest.mark.parametrize(
    "markup", ["<ins class='adsbygoogle'></ins>", "<ins class='adsbygoogle'>Buy boats</ins>", "<del> </del>"]
)
def test_an_advertisement_is_no_change(markup: str) -> None:
    content = one(article(paragraphs(HARBOUR[:3]) + markup + paragraphs(HARBOUR[3:])))
    assert (content.earlier, content.doubt) == ((), "")
    assert "Buy boats" not in " ".join(texts(content))


SIGNS = [
    pytest.param(b"<!-- saved from url=(0024)https://g.example/pier -->\n<!DOCTYPE html><html>", id="comment first"),
    pytest.param("<!DOCTYPE html><html><body>Pier".encode("utf-16"), id="UTF-16"),
    pytest.param(b"\xef\xbb\xbf<HTML><BODY>Pier", id="mark and capitals"),
    pytest.param(b"<table><tr><td>Pier", id="a piece of a page"),
    pytest.param(b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', id="XHTML"),
]


@pytest.mark.parametrize("data", SIGNS)
def test_a_page_is_known_by_its_content(data: bytes) -> None:
    assert format_of(data, ".txt").name == "a web page"


@pytest.mark.parametrize("data", [b"<!--a-->" * 8_000 + b"x", b"<3 the pier", b"<pier> is a tag of nothing"])
def test_what_only_begins_like_a_page_is_none(data: bytes) -> None:
    assert format_of(data, ".txt").name == "a text"


DEEP = [
    pytest.param("<b>" * 400 + "The last survey" + "</b>" * 400, id="in a line"),
    pytest.param("<font size=2>" * 300 + "The last survey", id="left open"),
    pytest.param("<script>" + "x" * 11_000_000 + "</script>", id="a script longer than libxml2 reads"),
]


@pytest.mark.parametrize("markup", DEEP)
def test_nothing_is_lost_behind_what_libxml2_gives_up_on(markup: str) -> None:
    content = one(article(f"<p>{markup}</p>{paragraphs()}"))
    assert texts(content)[-5:] == list(HARBOUR)


ENCODED = [
    pytest.param("utf-8", "<meta charset='utf-8'>", "", id="UTF-8"),
    pytest.param("utf-8-sig", "", "", id="mark"),
    pytest.param("utf-16", "", "", id="UTF-16"),
    pytest.param("cp1252", "<meta charset=iso-8859-1>", "", id="declared"),
    pytest.param(
        "cp1251", "<meta http-equiv='Content-Type' content='text/html; charset=windows-1251'>", "", id="http-equiv"
    ),
    pytest.param("cp1252", "", "windows-1252", id="header beside the page"),
    pytest.param("utf-8", "<meta charset='iso-8859-1'>", "", id="declared wrongly"),
    pytest.param("utf-8", "<meta charset='no-such-thing'>", "", id="declared as nothing"),
]


@pytest.mark.parametrize(("encoding", "head", "charset"), ENCODED)
def test_encodings(encoding: str, head: str, charset: str) -> None:
    said = "Лодка стоит 900 рублей за сутки в гавани." if encoding == "cp1251" else "The café “Möwe” sold 310 portions."
    data = article(paragraphs() + f"<p>{said}</p>", head).decode().encode(encoding)
    content = one(data, charset)
    assert said in texts(content)
    assert content.doubt == ""


def test_a_guessed_encoding_is_reported() -> None:
    data = article(paragraphs() + "<p>The café sold 310 portions.</p>").decode().encode("cp1252")
    content = one(data)
    assert "The café sold 310 portions." in texts(content)
    assert "cp1252" in content.doubt


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"<!DOCTYPE html>", id="type alone"),
        pytest.param(b"<html><head><title>T</title></head><body></body></html>", id="empty body"),
        pytest.param(b"<html><body><script>run()</script></body></html>", id="script alone"),
        pytest.param(b"<html><!-- nothing -->", id="comment alone"),
    ],
)
def test_a_page_without_text_is_refused_with_a_way_out(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="save the page again"):
        read(data)


HOSTILE = [
    pytest.param(b"<div>" * 30_000 + b"deep", id="nested"),
    pytest.param(b"<html><body>" + b"<p>x" * 20_000, id="many paragraphs"),
    pytest.param(b"<table>" + b"<tr><td colspan=999999 rowspan=999999>7" * 300, id="spans"),
    pytest.param(b"<html><body><p>" + b"<a href=x>" * 5_000 + b"word", id="links in links"),
    pytest.param(b"<html><body><p>cut <b>off <i", id="cut off"),
    pytest.param(b"<p>a\x00b</p>" * 3, id="NUL"),
    pytest.param(b"<!DOCTYPE html [<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><p>&b; text</p>", id="entities"),
    pytest.param(b"<script type='application/ld+json'>" + b"[" * 100_000 + b"</script><p>text</p>", id="deep JSON"),
    pytest.param(b"<p><img src='data:image/png;base64," + b"A" * 2_000_000 + b"'>text</p>", id="picture within"),
]


@pytest.mark.parametrize("data", HOSTILE)
def test_hostile_pages_are_read_or_refused(data: bytes) -> None:
    try:
        contents = read(data)
    except UnreadableError:
        return
    assert contents


def test_a_page_cut_off_anywhere_is_read_or_refused() -> None:
    data = article(paragraphs())
    for end in range(0, len(data), 97):
        try:
            read(data[:end])
        except UnreadableError:
            continue
