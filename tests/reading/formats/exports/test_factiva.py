"""Exports of Factiva: with codes in tables and in lines of text, and in words."""

from __future__ import annotations

from datetime import date

import pytest

from tui.reading.content import CellText, Content, Part
from tui.reading.formats.exports import clippings, factiva
from tui.reading.formats.registry import format_of

LEAD = ("Two herons nest on the roof of the weighing house.", "The keeper is not amused.")
REST = ("They have 14 young between them.",)
CORRECTION = "An earlier version gave 41 young; it is 14."
TRAPS = (
    "IN 2020 there were no herons.",
    "RE-stocking the pond begins in May.",
    "CO said nothing.",
    "LP records fill the loft.",
    "BY 2040 the roof may hold 30.",
    "TD Partners owns the roof.",
    "ART lovers come to draw them.",
    "AN official counted them.",
)


def coded(
    number: int = 1, *, title: str = "Herons nest on weighing house", body: tuple[str, ...] = REST
) -> list[tuple[str, tuple[str, ...]]]:
    """The rows of an article."""
    return [
        ("SE", ("Town",)),
        ("HD", (title,)),
        ("BY", ("By Ada Fenn",)),
        ("WC", ("1,543 words",)),
        ("PD", ("10 March 2026",)),
        ("ET", ("14:05",)),
        ("SN", ("The Weir Post",)),
        ("SC", ("WEIRP",)),
        ("PG", ("4",)),
        ("LA", ("English",)),
        ("CY", ("(c) 2026 Weir Press Ltd. All rights reserved.",)),
        ("CX", (CORRECTION,)),
        ("LP", LEAD),
        ("TD", body),
        ("ART", ("Photo: a heron.",)),
        ("NS", ("gbird : Birds | gtown : Towns",)),
        ("PUB", ("Weir Press Ltd",)),
        ("AN", (f"Document WEIRP0000020260310em3a{number:05}",)),
    ]


def check(content: Content, *, title: str = "Herons nest on weighing house", body: tuple[str, ...] = REST) -> None:
    assert (content.title, content.source, content.byline) == (title, "The Weir Post", "Ada Fenn")
    assert (content.published, content.language, content.correction) == (date(2026, 3, 10), "", CORRECTION)
    assert content.details == (("section", "Town"), ("page", "4"), ("words", "1543"))
    assert [(part.kind, part.text) for part in content.parts] == [
        *(("prose", text) for text in (*LEAD, *body)),
        ("caption", "Photo: a heron."),
        ("prose", CORRECTION),
    ]


def page(*articles: str) -> bytes:
    head = "<!DOCTYPE html><html><head><title>Factiva</title></head>"
    return f"{head}<body><h1>Factiva</h1>{''.join(articles)}</body></html>".encode()


def box(rows: list[tuple[str, tuple[str, ...]]], language: str = "en") -> str:
    cells = "".join(
        f'<tr><td class="index"><b>{code}</b>&nbsp;</td><td>'
        + "".join(f'<p class="articleParagraph {language}articleParagraph">{text}</p> ' for text in texts)
        + "</td></tr>"
        for code, texts in rows
    )
    return f'<div class="article {language}Article"><table>{cells}</table><br/></div><br/>'


def test_pages_with_codes() -> None:
    data = page(box(coded()), box(coded(2, title="Ferry", body=TRAPS)))
    assert format_of(data, ".html").short == "factiva"
    first, second = factiva.read(data)
    check(first)
    check(second, title="Ferry", body=TRAPS)


def of_rows(*articles: list[tuple[str, tuple[str, ...]]], each: bool = False) -> list[Content]:
    """The articles as RTF has them: tables of two columns, the paragraphs of a cell in lines."""
    rows = [[(CellText(code), CellText("\n".join(texts))) for code, texts in article] for article in articles]
    parts = (
        [Part(kind="table", rows=(row,)) for table in rows for row in table]
        if each
        else [Part(kind="table", rows=tuple(table)) for table in rows]
    )
    return factiva.articles(
        clippings.of_parts([Part("Factiva"), *parts, Part("© 2026 Factiva, Inc. All rights reserved.")])
    )


@pytest.mark.parametrize("each", [False, True])
def test_tables_with_codes(each: bool) -> None:
    first, second = of_rows(coded(), coded(2, title="Ferry", body=TRAPS), each=each)
    check(first)
    check(second, title="Ferry", body=TRAPS)


def test_tables_of_another_kind_are_no_export() -> None:
    assert of_rows([("IN", ("12",)), ("RE", ("13",))]) == []


@pytest.mark.parametrize(
    "part",
    [
        lambda code, texts: f"{code}\t" + "\n\n".join(texts) + "\n",
        lambda code, texts: f"{code}\t" + "\n\n".join(texts) + "\n\n",
        lambda code, texts: f"{code}  " + "\n\n".join(texts) + "\n\n",
        lambda code, texts: f"{code}\n\n" + "\n\n".join(texts) + "\n\n",
        lambda code, texts: f"{code}\n" + "\n\n".join(texts) + "\n\n",
        lambda code, texts: f"{code} " + "\n\n".join(texts) + "\n\n",
        lambda code, texts: f"{code}: " + "\n\n".join(texts) + "\n\n",
        lambda code, texts: f"{code}\t" + "\n".join(texts) + "\n",
    ],
    ids=["tab", "tab, empty line", "spaces", "line, empty line", "line", "space", "colon", "tab, no empty lines"],
)
def test_texts_with_codes(part: object) -> None:
    def whole(rows: list[tuple[str, tuple[str, ...]]]) -> str:
        return "".join(part(code, texts) for code, texts in rows)  # type: ignore[operator]

    data = f"Factiva\n\n{whole(coded())}\f{whole(coded(2, title='Ferry', body=TRAPS))}\n© 2026 Factiva, Inc.\n".encode()
    assert format_of(data, ".txt").short == "factiva"
    first, second = factiva.read(data)
    check(first)
    check(second, title="Ferry", body=TRAPS)


def worded(
    number: int = 1,
    *,
    above: tuple[str, ...] = ("Town", "Herons nest on weighing house", "By Ada Fenn"),
    below: tuple[str, ...] = (
        "10 March 2026",
        "14:05",
        "The Weir Post",
        "WEIRP",
        "4",
        "English",
        "(c) 2026 Weir Press Ltd. All rights reserved.",
    ),
    count: str = "1,543 words",
    body: tuple[str, ...] = (*LEAD, *REST),
    last: str = "Document",
) -> list[str]:
    return [*above, count, *below, *body, f"{last} WEIRP0000020260310em3a{number:05}"]


ABOVE, BELOW = (
    ("Herons nest on weighing house",),
    ("10 March 2026", "The Weir Post", "WEIRP", "English", "Copyright 2026. Weir Press."),
)
SECOND = worded(2, above=("Ferry to run at night",))


@pytest.mark.parametrize("join", ["\n", "\n\n"], ids=["lines", "paragraphs"])
@pytest.mark.parametrize(
    ("first", "byline"),
    [
        (worded(), "Ada Fenn"),
        (worded(above=(*ABOVE, "By Ada Fenn and Bo Reed")), "Ada Fenn and Bo Reed"),
        (worded(above=(*ABOVE, "Ada Fenn")), "Ada Fenn"),
        (worded(above=ABOVE), ""),
        (worded(above=("Town", *ABOVE)), ""),
        (worded(above=ABOVE, below=BELOW), ""),
        (worded(above=ABOVE, below=BELOW[:4]), ""),
        (worded(above=ABOVE, below=BELOW[:3]), ""),
        (
            worded(
                above=ABOVE,
                count="1543 Wörter",
                below=("10 März 2026", "The Weir Post", "WEIRP", "Deutsch", "(c) 2026"),
                last="Dokument",
            ),
            "",
        ),
        (["Factiva", "Table of contents", "A cover tells of this", *worded(above=ABOVE)], ""),
        (worded(body=(*LEAD, *REST, "NS gbird : Birds | gtown : Towns", "IN i75 : Boats")), "Ada Fenn"),
    ],
    ids=[
        "whole",
        "two writers",
        "names alone",
        "no byline",
        "section",
        "no hour, no page",
        "no copyright",
        "no language",
        "German",
        "cover",
        "index",
    ],
)
def test_texts_in_words(first: list[str], byline: str, join: str) -> None:
    data = join.join([*first, "", "Page 1 of 2 © 2026 Factiva, Inc. All rights reserved.", "", *SECOND, ""]).encode()
    assert format_of(data, ".txt").short == "factiva"
    one, two = factiva.read(data)
    assert (one.title, one.source, one.byline) == ("Herons nest on weighing house", "The Weir Post", byline)
    assert one.published == date(2026, 3, 10)
    assert ("words", "1543") in one.details
    assert "\n".join(part.text for part in one.parts).split() == " ".join((*LEAD, *REST)).split()
    assert two.title == "Ferry to run at night"


@pytest.mark.parametrize("language", ["en", "de"])
@pytest.mark.parametrize("byline", ['<div class="author">By Ada Fenn</div>', "<div>By Ada Fenn</div>"])
def test_pages_in_words(language: str, byline: str) -> None:
    paragraphs = "".join(
        f'<p class="articleParagraph {language}articleParagraph">{text}</p>' for text in (*LEAD, *REST)
    )
    lines = "".join(
        f"<div>{line}</div>" for line in ("1,543 words", "10 March 2026", "The Weir Post", "WEIRP", "English")
    )
    article = (
        f'<div class="article {language}Article"><div id="hd"><span class="{language}Headline">Herons nest on weighing'
        f" house</span></div>{byline}{lines}<div>(c) 2026 Weir Press</div>{paragraphs}"
        "<p>Document WEIRP0000020260310em3a00001</p></div>"
    )
    first, second = factiva.read(page(article, article.replace("Herons", "Gulls")))
    assert (first.title, first.source, first.byline) == ("Herons nest on weighing house", "The Weir Post", "Ada Fenn")
    assert (first.published, first.language) == (date(2026, 3, 10), "")
    assert [part.text for part in first.parts] == [*LEAD, *REST]
    assert second.title == "Gulls nest on weighing house"


def test_headline_over_two_lines_and_missing_fields() -> None:
    first, second = of_rows(
        [("HD", ("Herons nest", "on weighing house")), ("LP", LEAD), ("AN", ("Document A",))],
        [("HD", ("Ferry",)), ("PD", ("March 2026",)), ("AN", ("Document B",))],
    )
    assert (first.title, first.source, first.published) == ("Herons nest on weighing house", "", None)
    assert (second.title, second.published, second.parts) == ("Ferry", None, ())


@pytest.mark.parametrize(
    "text", ["", "The keeper counted 543 words.\n\nNo more.", "HD televisions are cheap.", "Document A1 is lost."]
)
def test_what_is_no_export(text: str) -> None:
    assert factiva.articles(clippings.paragraphs(text)) == []
