"""The account of a page, however the page is built."""

from __future__ import annotations

import pytest

from tests.reading.formats.pages.page_files import FOOTER, HARBOUR, NAVIGATION, page, paragraphs
from tui.reading.formats.pages.html import read

STORY = (
    *HARBOUR,
    "Bookings for April are down by 18 per cent, the larger of the two ferry lines said.",
    "The mayor, Ada Lund, called the plan “the least bad of nine” and promised a bus over the old bridge.",
    "Work on the southern berth is not part of the contract and will be put out to tender in 2026.",
)
HEAD = "<h1>Pier repairs to cost 4.2 million</h1>"
READER = (
    "<div class='container'><div class='header reader-header'><a class='reader-domain' href='https://g.example'>g.example"
    "</a><h1 class='reader-title'>Pier repairs to cost 4.2 million</h1><div class='credits'>Orla Finch</div>"
    "<div class='meta-data'>4 minutes</div></div><div class='content'><div class='moz-reader-content'>"
    f"<div id='readability-page-1'>{paragraphs(STORY)}</div></div></div></div>"
)


def each(form: str, texts: tuple[str, ...] = STORY) -> str:
    """Each text in this form, in which `{n}` is its number."""
    return "".join(form.format(text, n=n) for n, text in enumerate(texts))


TEASERS = (
    "<div class='sidebar'><h3>Most read</h3>"
    + each(
        "<div class='item'><a href='/{n}'>Gulls, part {n}</a><p>{}</p></div>",
        tuple(
            f"They came back in {1990 + n} and have not left since, to the dismay of the caretaker." for n in range(6)
        ),
    )
    + "</div>"
)
COMMENTS = "<div id='disqus'>" + each("<div class='c'><p>I have read this {n} times: {}</p></div>") + "</div>"
APPENDED = (
    f"<article class='story'><h1>Gulls of the hall</h1>{paragraphs(tuple(text[::-1] for text in STORY))}</article>"
)

SHAPES = [
    pytest.param(f"<article>{HEAD}{paragraphs(STORY)}</article>", id="article"),
    pytest.param(
        "<main>" + HEAD + each("<div class='css-{n}x'><p class='s{n}'>{}</p></div>") + "</main>", id="own boxes"
    ),
    pytest.param(
        "<main>" + HEAD + each("<div class='block'><div class='r'><p>{}</p></div></div>") + "</main>", id="blocks"
    ),
    pytest.param(f"<div id='content'>{HEAD}<div class='story'>{'<br><br>'.join(STORY)}</div></div>", id="breaks"),
    pytest.param(f"<div>{HEAD}<div class='story'>{'<br>&nbsp;<br>'.join(STORY)}</div></div>", id="breaks with a blank"),
    pytest.param(f"<div>{HEAD}<div class='story'>{each('<div>{}</div>')}</div></div>", id="div"),
    pytest.param(f"<div>{HEAD}{each('<span style=display:block>{}</span>')}</div>", id="span shown as a box"),
    pytest.param(f"{HEAD}{each('<p><font size=2>{}')}", id="tags left open"),
    pytest.param(f"<article>{HEAD}{each('<section class=s{n}><div>{}</div></section>')}</article>", id="sections"),
    pytest.param(f"<g-article><g-head>{HEAD}</g-head>{each('<g-para>{}</g-para>')}</g-article>", id="custom elements"),
    pytest.param(f"<g-article>{HEAD}{each('<g-para><p>{}</p></g-para>')}</g-article>", id="custom boxes"),
    pytest.param(f"<article>{HEAD}<ol>{each('<li><p>{}</p></li>')}</ol></article>", id="list of paragraphs"),
    pytest.param(f"<article>{HEAD}<ul>{each('<li>{}</li>')}</ul></article>", id="list"),
    pytest.param(f"<form id='aspnetForm'><div class='body'>{HEAD}{paragraphs(STORY)}</div></form>", id="all in a form"),
    pytest.param(f"<table><tr><td>menu</td><td>{HEAD}{paragraphs(STORY)}</td></tr></table>", id="layout table"),
    pytest.param(
        f"<div style='visibility:hidden'><article>{HEAD}{paragraphs(STORY)}</article></div>", id="not yet shown"
    ),
    pytest.param(
        f"<article>{HEAD}{each('<p>{}</p><div class=ad-slot>Advertisement {n}</div>')}</article>",
        id="advertisements between",
    ),
    pytest.param(f"<article>{HEAD}{paragraphs(STORY)}</article>{COMMENTS}", id="comments below"),
    pytest.param(READER, id="reader of a browser"),
]


@pytest.mark.parametrize("others", [pytest.param("", id="alone"), pytest.param(TEASERS, id="teasers")])
@pytest.mark.parametrize("markup", SHAPES)
def test_the_account_is_whole_and_nothing_else(markup: str, others: str) -> None:
    (content,) = read(page(markup + others))
    texts = [part.text for part in content.parts if part.kind != "heading"]
    assert texts == list(STORY)


def test_an_article_appended_to_the_one_that_was_saved_is_left_out() -> None:
    head = "<meta property='og:type' content='article'><meta property='og:title' content='Pier repairs to cost'>"
    (content,) = read(page(f"<article class='story'>{HEAD}{paragraphs(STORY)}</article>{APPENDED}", head))
    assert [part.text for part in content.parts if part.kind != "heading"] == list(STORY)


LINKS = "<a href='/a'>Gulls of the hall come back</a>{0}<br><a href='/b'>Tides: the ferries that wait</a>{1}"
LABELLED = LINKS.format(" [INSIGHT]", " [IN PICTURES]")
LISTS = [
    pytest.param(f"<p><b>DON'T MISS</b><br>{LABELLED}</p>", id="in one paragraph"),
    pytest.param(f"<p><strong>DON’T MISS</strong></p><p>{LABELLED}</p>", id="in two paragraphs"),
    pytest.param(f"<p>Read next:</p><p>{LINKS.format('', '')}</p>", id="without labels"),
    pytest.param(f"<p><b>{LABELLED.replace(' [', ' <b>[')}</b></p>", id="without a head"),
    pytest.param("<h3>You may also like</h3><p><a href='/a'>Gulls of the hall come back</a></p>", id="heading"),
]


@pytest.mark.parametrize("markup", LISTS)
def test_a_paragraph_of_links_to_other_accounts_is_left_out_with_its_head(markup: str) -> None:
    (content,) = read(page(f"<article>{HEAD}{paragraphs(STORY[:4])}{markup}{paragraphs(STORY[4:])}</article>"))
    assert [part.text for part in content.parts if part.text not in HEAD] == list(STORY)


@pytest.mark.parametrize(
    "markup",
    [
        "<p><a href='/a'>Gulls of the hall</a> [sic] was the name of the play, the mayor said on Monday.</p>",
        "<p>The board has three plans:<br><a href='/a'>Plan one would shut the pier</a> for 9 weeks, it said.</p>",
        "<p>You do not want to miss the <a href='/a'>boat</a>, the mayor said.</p>",
    ],
)
def test_a_sentence_with_links_is_of_the_account(markup: str) -> None:
    (content,) = read(page(f"<article>{HEAD}{paragraphs(STORY[:4])}{markup}{paragraphs(STORY[4:])}</article>"))
    assert len([part for part in content.parts if part.text not in HEAD]) == len(STORY) + 1


def test_links_to_other_accounts_at_the_end_are_left_out() -> None:
    more = "<h3>More from the Gazette</h3><ul><li>Gulls: <a href='/a'>why they came back</a></li></ul>"
    (content,) = read(page(f"<article>{HEAD}{paragraphs(STORY)}{more}<p>Follow the Gazette on Twitter.</p></article>"))
    assert content.parts[-1].text == STORY[-1]


def test_the_boxes_of_a_page_give_its_text_if_trafilatura_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("trafilatura.bare_extraction", fail)
    (content,) = read(page(f"<article>{HEAD}{paragraphs(STORY)}</article>{TEASERS}"))
    assert [part.text for part in content.parts if part.kind != "heading"] == list(STORY)


def test_a_short_account_is_read() -> None:
    (content,) = read(page(f"<article>{HEAD}<p>The pier is shut until 9 May.</p></article>"))
    assert content.parts[-1].text == "The pier is shut until 9 May."


@pytest.mark.xfail(strict=True, reason="longer teasers in a named box win over a single short sentence")
def test_a_short_account_is_read_beside_teasers() -> None:
    (content,) = read(page(f"<div>{HEAD}<p>The pier is shut until 9 May.</p></div>{TEASERS}"))
    assert content.parts[-1].text == "The pier is shut until 9 May."


def test_the_lead_under_the_headline_is_included() -> None:
    lead = "The repairs to the long pier of Tollmere will take eleven weeks and close a berth to all the ferries."
    body = f"<div class='art'>{HEAD}<div class='summary'>{lead}</div><div class='text'>{paragraphs(STORY)}</div></div>"
    (content,) = read(page(body))
    assert lead in [part.text for part in content.parts]


def test_the_day_above_an_account_is_no_part_of_it() -> None:
    (content,) = read(page(f"<article>{HEAD}<p>Tuesday, 4 March 2025, 9:15 GMT</p>{paragraphs(STORY)}</article>"))
    assert not any("2025, 9:15" in part.text for part in content.parts)


@pytest.mark.parametrize("form", ["<div>{}<p>It is shut.</p></div>", "<center>{}</center>", "<div><div>{}</div></div>"])
def test_a_paragraph_in_a_box_without_a_name_is_of_the_account_around_it(
    form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("trafilatura.bare_extraction", lambda *_args, **_options: None)
    said = "The ferries of the smaller line will leave from the berth of the fishermen until the ninth of May."
    body = f"<article>{HEAD}{paragraphs(STORY[:4])}{form.format(said)}{paragraphs(STORY[4:])}</article>"
    (content,) = read(page(body))
    assert said in [part.text for part in content.parts]


def test_what_stands_around_a_page_is_no_account() -> None:
    (content,) = read(page(f"<article>{HEAD}{paragraphs(STORY)}</article>"))
    assert not any(part.text in around for part in content.parts for around in (NAVIGATION, FOOTER))
