"""Live blogs and pages of several posts."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reading.formats.pages.page_files import HARBOUR, article, page, paragraphs, texts
from tui.reading.formats.pages.html import read


def _post(title: str, hour: str, said: str) -> str:
    return (
        f"<article class='post'><h2>{title}</h2><time datetime='2025-03-04T{hour}'>{hour}</time><p>{said}</p></article>"
    )


LIVE = """<script type="application/ld+json">{"@type": "LiveBlogPosting", "headline": "Storm over Tollmere, as it
happened", "datePublished": "2025-03-04"}</script>"""


def test_a_live_blog_is_several_articles() -> None:
    posts = [_post(f"Post {n}", f"0{n}:10", said) for n, said in enumerate(HARBOUR[1:4], 1)]
    body = f"<main><h1>Storm over Tollmere, as it happened</h1><p>{HARBOUR[0]}</p>{''.join(posts)}</main>"
    contents = read(page(body, LIVE))
    assert [content.title for content in contents][-3:] == ["Post 1", "Post 2", "Post 3"]
    assert [texts(content) for content in contents][-3:] == [[said] for said in HARBOUR[1:4]]
    assert {content.published for content in contents} == {date(2025, 3, 4)}


def test_posts_that_only_json_ld_separates() -> None:
    updates = ",".join(
        f'{{"@type": "BlogPosting", "headline": "Post {n}", "datePublished": "2025-03-0{n}", "articleBody": "{said}"}}'
        for n, said in enumerate(HARBOUR, 1)
    )
    head = LIVE.replace('"datePublished"', f'"liveBlogUpdate": [{updates}], "datePublished"')
    contents = read(page(f"<main><h1>Storm over Tollmere, as it happened</h1>{paragraphs()}</main>", head))
    assert [content.title for content in contents][-5:] == [f"Post {n}" for n in range(1, 6)]
    assert contents[-1].published == date(2025, 3, 5)
    assert sum(texts(content).count(HARBOUR[2]) for content in contents) == 1


def test_a_page_of_whole_posts_is_several_articles() -> None:
    longer = " ".join(HARBOUR)
    body = _post("Pier repairs", "06:00", longer) + _post("Ferries stop", "07:00", longer[::-1])
    assert [content.title for content in read(page(f"<main>{body}</main>"))] == ["Pier repairs", "Ferries stop"]


SINGLE = [
    pytest.param(
        "".join(
            f"<article class='card'><h3><a href='/{n}'>Gulls of Tollmere, part {n}</a></h3><time>06:00</time></article>"
            for n in range(1, 5)
        ),
        id="cards",
    ),
    pytest.param(
        "<section id='comments'><h2>Comments</h2>"
        + "".join(
            f"<article class='comment'><h4>reader{n}</h4><time>0{n}:00</time><p>{HARBOUR[n]} I say.</p></article>"
            for n in range(1, 5)
        )
        + "</section>",
        id="comments",
    ),
]


@pytest.mark.parametrize("others", SINGLE)
def test_cards_and_comments_are_no_articles(others: str) -> None:
    contents = read(article(paragraphs()).replace(b"</main>", f"</main>{others}".encode()))
    assert len(contents) == 1
    assert texts(contents[0])[-5:] == list(HARBOUR)


ENTRIES = (("Toll rises to 15", "9:00"), ("Prime minister to visit", "8:00 GMT"), ("Ferries stop", "7.30 pm"))
INDEXES = [
    pytest.param("<ul>{}</ul>", "<li><a href='#p'>{0}</a> <time>{1}</time></li>", id="links"),
    pytest.param("{}", "<p>{0}</p><p>{1}</p>", id="paragraphs"),
    pytest.param("{}", "<p><time>{1}</time></p><p>{0}</p>", id="hours first"),
    pytest.param("<h2>Key events</h2><ul>{}</ul>", "<li><time>{1}</time><span>{0}</span></li>", id="glued"),
    pytest.param("<section class='points'>{}</section>", "<p>{0}<br>{1}</p>", id="two lines"),
    pytest.param("{}", "<article class='key'><h3>{0}</h3><time>{1}</time></article>", id="articles"),
    pytest.param("<h2>Key points</h2>{}", "<div><a href='#p'>{0}</a><span> {1}</span></div>", id="boxes"),
]


@pytest.mark.parametrize("box", ["{}", "<article>{}</article>"])
@pytest.mark.parametrize("intro", ["", HARBOUR[0]])
@pytest.mark.parametrize(("form", "entry"), INDEXES)
def test_the_index_of_a_live_blog_is_no_article(form: str, entry: str, intro: str, box: str) -> None:
    index = form.format("".join(entry.format(*one) for one in ENTRIES))
    above = box.format(f"<h1>Storm over Tollmere, as it happened</h1>{f'<p>{intro}</p>' if intro else ''}{index}")
    posts = "".join(_post(f"Post {n}", f"0{n}:10", said) for n, said in enumerate(HARBOUR[1:4], 1))
    contents = read(page(f"<main>{above}{posts}</main>", LIVE))
    said = [[text for text in texts(content) if not text.startswith("Storm")] for content in contents]
    assert said == [[intro]] * bool(intro) + [[text] for text in HARBOUR[1:4]]


def test_key_points_in_sentences_are_an_article_above_the_posts() -> None:
    points = ("The toll has risen to 15, the board said at 9:00.", "Ferries stopped at 7:30.")
    posts = "".join(_post(f"Post {n}", f"0{n}:10", said) for n, said in enumerate(HARBOUR[1:4], 1))
    body = f"<main><h1>Storm over Tollmere</h1><p>{HARBOUR[0]}</p>{paragraphs(points)}{posts}</main>"
    first, *others = read(page(body, LIVE))
    assert texts(first)[-3:] == [
        HARBOUR[0],
        "The toll has risen to 15, the board said at 9:00.",
        "Ferries stopped at 7:30.",
    ]
    assert len(others) == 3


def test_a_post_with_two_hours_in_its_sentences_is_whole() -> None:
    said = "The first ferry left at 9:00.</p><p>The second one left with 310 passengers at 9:30"
    posts = _post("Ferries", "09:10", said) + _post("Pier", "09:20", HARBOUR[1])
    contents = read(page(f"<main><h1>Storm over Tollmere</h1>{posts}</main>", LIVE))
    assert ["The first ferry left at 9:00.", "The second one left with 310 passengers at 9:30"] in map(texts, contents)


def test_an_index_above_posts_that_only_json_ld_has_is_no_article() -> None:
    updates = ",".join(
        f'{{"@type": "BlogPosting", "headline": "Post {n}", "articleBody": "{said}"}}' for n, said in enumerate(HARBOUR)
    )
    head = LIVE.replace('"datePublished"', f'"liveBlogUpdate": [{updates}], "datePublished"')
    index = "".join(f"<p>{title}</p><p>{hour}</p>" for title, hour in ENTRIES)
    contents = read(page(f"<main><h1>Storm over Tollmere, as it happened</h1>{index}</main>", head))
    assert [texts(content) for content in contents] == [[said] for said in HARBOUR]
