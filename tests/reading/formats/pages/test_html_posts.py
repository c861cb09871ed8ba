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


def test_posts_that_only_json_ld_tells_apart() -> None:
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
