"""The captions of pictures on a page: which are of its account, and what is in them."""

from __future__ import annotations

import pytest

from tests.reading.formats.pages.page_files import HARBOUR, article, one, page, paragraphs, texts

SAID = "Divers at the long pier on Monday, beside 31 hollow piles."
FIGURE = f"<figure><img src='a.jpg'><figcaption>{SAID}</figcaption></figure>"
HEAD = "<h1>Pier repairs to cost 4.2 million</h1>"
BYLINE = "<p class='byline'>By Orla Finch</p>"
STORY = paragraphs()

LEADS = [
    pytest.param(f"<article>{HEAD}{BYLINE}{FIGURE}{STORY}</article>", id="behind the byline"),
    pytest.param(f"<article>{HEAD}{FIGURE}{BYLINE}{STORY}</article>", id="before the byline"),
    pytest.param(f"<article>{FIGURE}{HEAD}{BYLINE}{STORY}</article>", id="above the headline"),
    pytest.param(f"<article><header>{HEAD}{BYLINE}{FIGURE}</header>{STORY}</article>", id="in the header"),
    pytest.param(f"<article>{HEAD}<div class='lead-art'>{FIGURE}</div>{STORY}</article>", id="in a box"),
    pytest.param(
        f"<article><header>{HEAD}<div>{FIGURE}</div></header><div class='body'>{STORY}</div></article>", id="both"
    ),
    pytest.param(
        f"<article>{HEAD}{BYLINE}<time>4 March 2025</time>{FIGURE}<div>{STORY}</div></article>", id="behind the day"
    ),
    pytest.param(f"<main>{HEAD}{FIGURE}<div class='text'>{STORY}</div></main>", id="in main"),
    pytest.param(f"<div class='story'>{FIGURE}{HEAD}<div class='text'>{STORY}</div></div>", id="in a box of a story"),
    pytest.param(f"<header>{HEAD}</header>{FIGURE}<article>{STORY}</article>", id="between headline and article"),
    pytest.param(f"<article>{HEAD}{FIGURE.replace('figure>', 'div>')}{STORY}</article>", id="without a figure"),
    pytest.param(
        f"<article>{HEAD}<a href='a.jpg'><figure><img src='a.jpg'><figcaption>{SAID}</figcaption></figure></a>"
        f"{STORY}</article>",
        id="in a link to the picture",
    ),
    pytest.param(
        f"<article>{HEAD}<div class='wp-caption'><img src='a.jpg'><p class='wp-caption-text'>{SAID}</p></div>"
        f"{STORY}</article>",
        id="class of a paragraph",
    ),
    pytest.param(
        f"<article>{HEAD}<div class='pic'><img src='a.jpg'><span class='imageCaption'>{SAID}</span></div>"
        f"{STORY}</article>",
        id="class of a span",
    ),
]
CREDITS = [
    pytest.param("", id="no credit"),
    pytest.param("<span class='credit'>Credit: EPA</span>", id="glued"),
    pytest.param(" <cite>Bo Lund/Gazette</cite>", id="cited"),
    pytest.param("<span class='mono'>B. O. Lund / AP file</span>", id="without a name of its own"),
    pytest.param("<p class='imageCredit'>Bo Lund for the Gazette Picture Desk</p>", id="paragraph"),
]


@pytest.mark.parametrize("credit", CREDITS)
@pytest.mark.parametrize("markup", LEADS)
def test_the_caption_of_the_lead_picture_is_read(markup: str, credit: str) -> None:
    content = one(page(markup.replace(SAID, SAID + credit)))
    assert texts(content, "caption") == [SAID]
    assert texts(content, "prose") == list(HARBOUR)
    assert content.title == "Pier repairs to cost 4.2 million"


WITHIN = [
    pytest.param(FIGURE, id="alone"),
    pytest.param(f"<div class='ad'>Advertisement</div>{FIGURE}<h2>What the divers saw</h2>", id="behind an ad"),
    pytest.param(f"{FIGURE}<div class='ad-slot'></div>", id="before an ad"),
    pytest.param(f"<h2>What the divers saw</h2>{FIGURE}", id="under a heading"),
    pytest.param(f"<div class='media'><div>{FIGURE}</div></div>", id="in boxes"),
    pytest.param(
        f"<figure><img src='a.jpg'><span>Bo Lund</span><figcaption>{SAID}</figcaption></figure>", id="credit before it"
    ),
    pytest.param(
        f"<div><img src='a'><div class='caption'><span class='attribution'>© Bo Lund</span> {SAID}</div></div>",
        id="credit within it, before it",
    ),
    pytest.param(
        f"<figure><img src='a'><figcaption>{SAID}</figcaption><div class='photo-credit'>Photo by Bo Lund of the Gazette"
        "</div></figure>",
        id="credit behind it",
    ),
    pytest.param(FIGURE + FIGURE, id="twice"),
    pytest.param(f"<figure><a href='/pictures/a.jpg?w=9'><img>{SAID}</a></figure>", id="link to the picture"),
]


@pytest.mark.parametrize("place", [1, 3, 5])
@pytest.mark.parametrize("markup", WITHIN)
def test_a_caption_is_read_wherever_it_stands(markup: str, place: int) -> None:
    content = one(article(paragraphs(HARBOUR[:place]) + markup + paragraphs(HARBOUR[place:])))
    # A heading at the end of an account is of what follows it, and so is what is under it.
    assert texts(content, "caption") == ([] if place == 5 and markup.startswith("<h2>") else [SAID])
    assert texts(content, "prose") == list(HARBOUR)


DROPPED = [
    pytest.param("<figure><img><figcaption>Photo: Bo Lund for the Tollmere Gazette</figcaption></figure>", id="credit"),
    pytest.param(
        "<figure><img><figcaption>Bo Lund / Tollmere Gazette / Getty Images</figcaption></figure>", id="names"
    ),
    pytest.param("<figure><img><figcaption>Ann Lee and Bo Lund via AP</figcaption></figure>", id="agency"),
    pytest.param(
        "<figure><img><figcaption>(Credit: Gazette Works and the Harbour Board)</figcaption></figure>", id="("
    ),
    pytest.param("<figure><img><figcaption>The pier</figcaption></figure>", id="a name"),
    pytest.param(f"<div class='gallery'>{FIGURE}</div>", id="gallery"),
    pytest.param(f"<div class='photo-slideshow'><ul><li><div><div>{FIGURE}</div></div></li></ul></div>", id="deep"),
    pytest.param(f"<aside>{FIGURE}</aside>", id="aside"),
    pytest.param(f"<div class='related'>{FIGURE}</div>", id="related"),
    pytest.param(f"<article class='card'>{FIGURE}<h2>Gulls of the hall</h2></article>", id="another article"),
    pytest.param(f"<figure><a href='/gulls'><img>{SAID}</a></figure>", id="link to another article"),
    pytest.param(f"<div class='video-player'>{FIGURE}</div>", id="film"),
    pytest.param(
        "<figure><img><figcaption>Want more? Subscribe to our sister paper for the latest tides.</figcaption></figure>",
        id="offer",
    ),
]


@pytest.mark.parametrize("place", [0, 3, 5])
@pytest.mark.parametrize("markup", DROPPED)
def test_credits_galleries_and_captions_of_other_articles_are_left_out(markup: str, place: int) -> None:
    content = one(article(paragraphs(HARBOUR[:place]) + markup + paragraphs(HARBOUR[place:])))
    assert texts(content, "caption") == []
    assert texts(content, "prose") == list(HARBOUR)


def test_what_stands_below_the_account_under_a_heading_is_of_other_articles() -> None:
    below = f"<h3>More of the sea</h3>{FIGURE}"
    assert texts(one(article(STORY + below)), "caption") == []


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("Ships wait<span>Off the pier of Tollmere in May.</span>", "Ships wait Off the pier of Tollmere in May."),
        ("Ada Mc<b>Donald</b> opens the pier again.", "Ada McDonald opens the pier again."),
        ("The pier is <span>9</span><span>km</span> long, the board says.", "The pier is 9km long, the board says."),
        ("The pier was opened again by <cite>Ann Lee</cite>.", "The pier was opened again by Ann Lee."),
        ("Ann Lee on the pier in <cite>The Tides of May</cite>", "Ann Lee on the pier in The Tides of May"),
        ("From the left: the mayor, <span>Ann Lee</span>", "From the left: the mayor, Ann Lee"),
        ("The board met on the pier.<span> It was cold.</span>", "The board met on the pier. It was cold."),
    ],
)
def test_pieces_of_a_caption_are_parted_where_they_are_glued(markup: str, text: str) -> None:
    content = one(article(f"<figure><img><figcaption>{markup}</figcaption></figure>{STORY}"))
    assert texts(content, "caption") == [text]


def test_who_is_quoted_in_a_figure_is_no_credit() -> None:
    quoted = (
        "<figure><blockquote><p>We have nine weeks of work ahead of us.</p></blockquote>"
        "<figcaption>The head of the harbour board, <cite>Orla Finch</cite></figcaption></figure>"
    )
    content = one(article(paragraphs(HARBOUR[:3]) + quoted + paragraphs(HARBOUR[3:])))
    assert "The head of the harbour board, Orla Finch" in texts(content)


def test_a_class_of_captions_without_a_picture_is_none() -> None:
    content = one(article("<div class='caption-text'><p>The pier is shut until the ninth of May.</p></div>" + STORY))
    assert texts(content, "caption") == []
