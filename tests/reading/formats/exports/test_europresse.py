"""Pages of Europresse, today's and those of before 2014."""

from __future__ import annotations

from datetime import date

import pytest

from tui.reading.content import Content
from tui.reading.formats import signs
from tui.reading.formats.exports import europresse
from tui.reading.formats.registry import format_of

FOOT = (
    "<footer><small>© 2026 La Vanne. Tous droits réservés.</small><p>Numéro de document : news·20260311·LV·1_2</p>"
    '<div id="divPubliC"><span>Ce certificat est émis à <b>Salle</b>.</span></div></footer>'
)
TEXT = "<p>Two herons nest on the <mark>roof</mark>.</p><p>They have 14 young.</p>"


def article(
    *,
    outlet: str = '<div><span class="DocPublicationName">La Vanne </span></div>',
    header: str = '<div><span class="DocHeader">Ville, mardi 10 mars 2026, p. 15</span></div>',
    title: str = '<div class="titreArticle"><p class="titreArticleVisu">Herons on the roof</p></div>',
    byline: str = "<div>Ada Fenn</div>",
    text: str = f'<section><div class="DocText clearfix"><div class="docOcurrContainer">{TEXT}</div></div></section>',
    aside: str = "",
) -> str:
    head = f"<header><img src='x.gif'/>{outlet}{header}<div><p>VILLE</p></div>{title}{byline}</header>"
    return f"<article>{head}{text}{aside}{FOOT}</article>"


def read(*articles: str) -> tuple[Content, ...]:
    head = '<!DOCTYPE html><html><head><meta charset="utf-8"><title></title></head>'
    page = f"{head}<body>{''.join(articles)}</body></html>"
    assert signs.is_europresse(page.encode())
    assert format_of(page.encode(), ".html").short == "europresse"
    return europresse.read(page.encode())


def test_articles_and_their_fields() -> None:
    first, second = read(article(), article(title='<p class="titreArticleVisu grandTitre">Ferry at night</p>'))
    assert (first.title, first.source, first.byline) == ("Herons on the roof", "La Vanne", "Ada Fenn")
    assert first.published == date(2026, 3, 10)
    assert first.details == (("section", "Ville"), ("page", "15"))
    assert [part.text for part in first.parts] == ["Two herons nest on the roof.", "They have 14 young."]
    assert second.title == "Ferry at night"


@pytest.mark.parametrize(
    ("header", "day", "details"),
    [
        ("Business, Tuesday, March 10, 2026, p. 15", date(2026, 3, 10), (("section", "Business"), ("page", "15"))),
        ("Tuesday, March 10, 2026", date(2026, 3, 10), ()),
        ("mardi 10 mars 2026 - 08:15 UTC +01:00 543 mots", date(2026, 3, 10), (("words", "543"),)),
        (
            "Culture, lundi 9 mars 2026 1 543 mots, p. MDE6",
            date(2026, 3, 9),
            (("section", "Culture"), ("page", "MDE6"), ("words", "1543")),
        ),
        ("", date(2026, 3, 11), ()),
    ],
)
def test_headers(header: str, day: date, details: tuple[tuple[str, str], ...]) -> None:
    (one,) = read(article(header=f'<div><span class="DocHeader">{header}</span></div>'))
    assert (one.published, one.details) == (day, details)


@pytest.mark.parametrize(
    "outlet",
    [
        '<div class="rdp__DocPublicationName"><span class="DocPublicationName">La Vanne, no. 43018</span></div>',
        '<div><span class="DocPublicationName">La Vanne (site web)<br/>Économie</span></div>',
        '<div><span class="DocPublicationName">La Vanne <span>Vol. 14, no 4</span></span></div>',
        '<div><span class="DocPublicationName">La Vanne, Vol. 14, no 4</span></div>',
    ],
)
def test_outlets_without_the_number_of_the_issue(outlet: str) -> None:
    (one,) = read(article(outlet=outlet))
    assert one.source == "La Vanne"


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ('<div class="docAuthors">Ada Fenn</div>', "Ada Fenn"),
        ('<p class="sm-margin-bottomNews">Par Ada Fenn et Bo Reed</p>', "Ada Fenn et Bo Reed"),
        ("<div>By Ada Fenn</div>", "Ada Fenn"),
        ("", ""),
        ("<div>the roof of the weighing house holds</div>", ""),
        ("<div>Par ailleurs, the roof holds</div>", ""),
    ],
)
def test_bylines(byline: str, names: str) -> None:
    (one,) = read(article(byline=byline))
    assert one.byline == names


def test_a_kicker_within_the_headline_and_a_text_without_its_box() -> None:
    line = '<p class="titreArticleVisu">Herons on the roof</p>'
    title = f'<div class="titreArticle"><p class="sm-margin-bottom">BIRDS</p>{line}</div>'
    (one,) = read(article(title=title, text=f"<section>{TEXT}</section>"))
    assert one.title == "Herons on the roof"
    assert len(one.parts) == 2


def test_pictures_and_decks() -> None:
    picture = "<div><p><b>Illustration(s) : </b></p><p></p><div><p>A heron.</p></div></div>"
    aside = f"<aside>{picture}<div><b>Note(s) : </b></div></aside>"
    (one,) = read(article(byline='<p class="rdp__subtitle">The keeper is not amused.</p>', aside=aside))
    assert [(part.kind, part.text) for part in one.parts] == [
        ("prose", "The keeper is not amused."),
        ("prose", "Two herons nest on the roof."),
        ("prose", "They have 14 young."),
        ("caption", "A heron."),
    ]


def older(title: str, byline: str) -> str:
    return (
        '<table><tr><td><table id="tbHeaderImages"><tr><td><img src="x.gif"></td></tr></table>'
        '<span class="DocPublicationName">La Vanne, no. 5968</span><br><span class="DocHeader">Ville, </span>'
        '<span class="DocHeader">mardi </span><span class="DocHeader">10 mars 2009</span>'
        '<span class="DocHeader">, p. 03</span>'
        f'<br><br>Birds<br><span class="TitreArticleVisu">{title}</span><br><br>{byline}'
        "Two herons nest on the roof.<p></p>They have 14 young.<p></p><b><i>© 2009 La Vanne.</i></b><p></p>"
        "Numéro de document : news·20090310·LV·1<br>"
        "<table><tr><td>Ce certificat est émis à <b>Salle</b></td></tr></table>"
        "</td></tr></table>"
    )


def test_older_pages() -> None:
    first, second = read(
        older('Herons on the <span style="color:red">roof</span>', "Ada Fenn<br><p></p>"), older("Ferry", "")
    )
    assert (first.title, first.source, first.byline) == ("Herons on the roof", "La Vanne", "Ada Fenn")
    assert (first.published, first.details) == (date(2009, 3, 10), (("section", "Ville"), ("page", "03")))
    assert [part.text for part in first.parts] == ["Two herons nest on the roof.", "They have 14 young."]
    assert (second.title, second.byline, len(second.parts)) == ("Ferry", "", 2)


@pytest.mark.parametrize(
    "page",
    [b"<html><body><p class='DocPublicationName'>La Vanne</p><p>Herons.</p>", b"<html><body><article></article>"],
)
def test_pages_without_articles(page: bytes) -> None:
    assert len(europresse.read(page)) == 1
