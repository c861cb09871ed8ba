"""Exports of Nexis as plain text, in the layout that counts its articles, and in that of its Word files."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from tui.reading.content import Content, Part
from tui.reading.formats.exports import clippings, nexis
from tui.reading.formats.registry import format_of

LEAD = "Two herons nest on the roof of the weighing house, the keeper said."
LAST = "They have 14 young between them."


def centred(line: str) -> str:
    return line.center(80).rstrip()


def counted(
    *,
    outlet: str = "The Weir Post",
    day: str = "March 10, 2026 Tuesday",
    title: str = "Herons nest on weighing house",
    fields: str = "BYLINE: Ada Fenn\n\nSECTION: TOWN; Pg. 4\n\nLENGTH: 1,543 words\n",
    body: str = f"{LEAD}\n\n{LAST}",
    tail: str = "LOAD-DATE: March 11, 2026\n\nLANGUAGE: ENGLISH\n\nPUBLICATION-TYPE: Newspaper\n",
    above: str = "",
    count: str = "1 of 2 DOCUMENTS",
) -> str:
    """One article as the older layout has it."""
    copyright_lines = f"{centred('Copyright 2026 Weir Press Ltd')}\n{centred('All Rights Reserved')}"
    return (
        f"\n\n{centred(count)}\n\n\n\n{above}{centred(outlet)}\n\n{centred(day)}\n\n{title}\n\n{fields}\n\n{body}\n\n"
        f"{tail}\n\n{copyright_lines}\n"
    )


OTHER = counted(
    title="Ferry to run at night", body="The ferry will run until two.\n\nIt carries 90.", count="2 of 2 DOCUMENTS"
)
COVER = "\n\nDownload Request: Selected Items: 1-2\nTime Of Request: Friday, March 27, 2026\n\nTerms: (herons)\n\n"


def read(text: str) -> tuple[Content, ...]:
    return nexis.read(text.encode("utf-8-sig"))


def texts(content: Content, kind: str = "prose") -> list[str]:
    return [part.text for part in content.parts if part.kind == kind]


def test_articles_and_their_fields() -> None:
    first, second = read(COVER + counted() + OTHER)
    assert (first.title, first.source, first.byline) == ("Herons nest on weighing house", "The Weir Post", "Ada Fenn")
    assert first.published == date(2026, 3, 10)
    assert first.details == (("section", "TOWN"), ("page", "4"), ("words", "1543"))
    assert texts(first) == [LEAD, LAST]
    assert (second.title, texts(second)) == (
        "Ferry to run at night",
        ["The ferry will run until two.", "It carries 90."],
    )


def test_wraps_are_undone() -> None:
    body = "Two herons nest on the roof of the weighing\nhouse, the well-\nknown keeper said, pre-\nand post-war."
    (first, _) = read(counted(body=body) + OTHER)
    assert texts(first) == [
        "Two herons nest on the roof of the weighing house, the well-known keeper said, pre- and post-war."
    ]


COPYRIGHT = f"{centred('Copyright 2026 Weir Press Ltd')}\n{centred('All Rights Reserved')}\n"


@pytest.mark.parametrize(
    ("change", "title", "day"),
    [
        ({"title": "Herons nest; Keeper is\nnot amused"}, "Herons nest; Keeper is not amused", 10),
        ({"day": f"March 10, 2026 Tuesday\n{centred('Edition 2;')}\n{centred('National')}"}, "", 10),
        ({"day": "10 March 2026 Tuesday"}, "", 10),
        ({"day": "Tuesday, March 10, 2026"}, "", 10),
        ({"day": "March 10, 2026 Tuesday 3:15 PM GMT"}, "", 10),
        ({"day": "March 2026"}, "", None),
        ({"above": COPYRIGHT}, "", 10),
        ({"above": f"{COPYRIGHT}\n"}, "", 10),
        ({"fields": "LENGTH: 12 words"}, "", 10),
        ({"fields": "BYLINE: Ada Fenn\nSECTION: TOWN; Pg. 4\nLENGTH: 12 words"}, "", 10),
    ],
)
def test_heads(change: dict[str, str], title: str, day: int | None) -> None:
    first, _ = read(counted(**change) + OTHER)
    assert (first.title, first.source) == (title or "Herons nest on weighing house", "The Weir Post")
    assert first.published == (date(2026, 3, day) if day else None)
    assert texts(first) == [LEAD, LAST]


def test_a_text_that_lost_its_indentation() -> None:
    first, second = read("\n".join(line.lstrip() for line in (counted() + OTHER).split("\n")))
    assert (first.title, first.source, texts(first)) == ("Herons nest on weighing house", "The Weir Post", [LEAD, LAST])
    assert second.title == "Ferry to run at night"


@pytest.mark.parametrize(
    ("text", "day", "language"),
    [
        (
            counted(
                day="Dienstag 10. März 2026",
                fields="AUTOR: Ada Fenn\n\nRUBRIK: STADT; S. 4\n\nLÄNGE: 1543 Wörter",
                tail="UPDATE: 11. März 2026\n\nSPRACHE: DEUTSCH\n\nPUBLICATION-TYPE: Zeitung",
                count="Dokument 1 von 2",
            ),
            date(2026, 3, 10),
            "de",
        ),
        (
            counted(
                day="mardi 10 mars 2026",
                fields="AUTEUR: Ada Fenn\n\nRUBRIQUE: VILLE; Pg. 4\n\nLONGUEUR: 1543 mots",
                tail="DATE-CHARGEMENT: 11 mars 2026\n\nLANGUE: FRANÇAIS; FRENCH",
                count="Document 1 de 2",
            ),
            date(2026, 3, 10),
            "fr",
        ),
    ],
    ids=["German", "French"],
)
def test_other_languages(text: str, day: date, language: str) -> None:
    first, _ = read(text + OTHER)
    assert (first.published, first.language, first.byline) == (day, language, "Ada Fenn")
    assert ("page", "4") in first.details
    assert ("words", "1543") in first.details
    assert texts(first) == [LEAD, LAST]


@pytest.mark.parametrize(
    "paragraph",
    [
        "Of these, 3 of 5 documents were in the wrong drawer.",
        "BY 2040 the roof may hold 30 herons.",
        "LENGTH of beak is 12 centimetres in the larger of the two.",
        "SECTION 4 of the act says so.",
        "Copyright law has nothing to say of herons.",
        "Contact: Ada Fenn, at the weighing house.",
        "Note: the weighing house is closed on Mondays.",
        "Language: that is what keepers of herons lack.",
        "End of Document was the title of her poem.",
        "3 of 5 DOCUMENTS",
        "3 of 5 DOCUMENTS\n\nThe keeper found them on the evening of the longest night since the\n"
        "March 10, 2026, storm and kept them in the drawer of the weighing house.",
    ],
)
def test_prose_that_looks_like_a_field(paragraph: str) -> None:
    first, second = read(counted(body=f"{LEAD}\n\n{paragraph}\n\n\n\n{LAST}") + OTHER)
    assert " ".join(part.text for part in first.parts) == " ".join(f"{LEAD} {paragraph} {LAST}".split())
    assert second.title == "Ferry to run at night"


def test_pictures_and_corrections() -> None:
    tail = (
        "LOAD-DATE: March 11, 2026\n\nLANGUAGE: ENGLISH\n\nCORRECTION-DATE: March 12, 2026\n\n"
        "CORRECTION: An earlier version gave 41 young;\nit is 14.\n\nGRAPHIC: PHOTO: A heron\n\n"
        "SUBJECT: HERONS (91%);\nROOFS (90%)"
    )
    first, _ = read(counted(tail=tail) + OTHER)
    assert first.correction == "An earlier version gave 41 young; it is 14."
    assert first.modified == date(2026, 3, 12)
    assert texts(first) == [LEAD, LAST, first.correction]
    assert texts(first, "caption") == ["PHOTO: A heron"]


def test_an_article_without_body_has_its_headline() -> None:
    first, second = read(counted(body="") + OTHER)
    assert (first.title, first.parts) == ("Herons nest on weighing house", ())
    assert second.parts


@pytest.mark.parametrize(
    "text", ["", "The keeper counted 1 of 2 DOCUMENTS.\n", "1 of 2 DOCUMENTS\n\nNothing here says what it is.\n"]
)
def test_what_is_no_export(text: str) -> None:
    assert nexis.articles(clippings.paragraphs(text)) == []
    assert [part.kind for part in read(text)[0].parts] == ["lines"]


@pytest.mark.parametrize(
    "change",
    [
        lambda text: text.encode(),
        lambda text: text.encode("utf-8-sig"),
        lambda text: text.encode("utf-16"),
        lambda text: text.replace("\n", "\r\n").encode("cp1252"),
        lambda text: text.replace("\n", "\r").encode(),
        lambda text: text.replace("  ", "\xa0 ").encode(),
    ],
    ids=["UTF-8", "mark", "UTF-16", "Windows", "old line ends", "no-break spaces"],
)
def test_known_by_the_line_above_its_articles(change: Callable[[str], bytes]) -> None:
    data = change(COVER + counted() + OTHER)
    assert format_of(data, ".txt").short == "nexis"
    assert [one.title for one in nexis.read(data)] == ["Herons nest on weighing house", "Ferry to run at night"]


def test_prose_is_not_taken_for_an_export() -> None:
    assert format_of(b"Of these, 3 of 5 documents were in the wrong drawer.\n", ".txt").short == "plain"


# The layout of Word and RTF files.

TITLES = ("Herons nest on weighing house", "Ferry to run at night")
HEAD = ("The Weir Post", "March 10, 2026 Tuesday", "Copyright 2026 Weir Press Ltd All Rights Reserved")
FIELDS = ("Section: TOWN; Pg. 4", "Length: 543 words", "Byline: Ada Fenn")
TAIL = ("Load-Date: March 11, 2026", "End of Document")
CONTENTS = tuple(f"{number}. {title}" for number, title in enumerate(TITLES, 1))
LISTED = (
    "User Name: reader",
    "Job Number: 77",
    "Documents (2)",
    *CONTENTS,
    "Client/Matter: -None-",
    "Search Terms: herons",
)
FOOT = ("| About LexisNexis | Privacy Policy | Terms & Conditions | Copyright © 2026 LexisNexis",)


def titled(*lines: str | Part) -> list[Content]:
    return nexis.articles(clippings.of_parts(line if isinstance(line, Part) else Part(line) for line in lines))


def article(
    title: str = TITLES[0],
    *,
    head: tuple[str, ...] = HEAD,
    fields: tuple[str, ...] = FIELDS,
    body: tuple[str, ...] = (LEAD, LAST),
    tail: tuple[str, ...] = TAIL,
) -> tuple[str, ...]:
    """The paragraphs of an article as the newer layout has it."""
    return (title, *head, *fields, "Body", *body, *tail)


SECOND = article(TITLES[1], body=("The ferry will run until two.", "It carries 90."))


CLASSIFIED = ("Classification", "Language: ENGLISH", "Subject: HERONS (90%)", "Industry: NONE", *TAIL)
GERMAN = article(
    head=("The Weir Post", "10. März 2026 Dienstag 8:00 AM GMT+1", "Copyright 2026 Weir Press"),
    fields=("Rubrik: TOWN; S. 4", "Länge: 543 Wörter", "Autor: Ada Fenn"),
    tail=("Update: 11. März 2026", "Ende des Dokuments"),
)


@pytest.mark.parametrize(
    ("before", "first"),
    [
        ((), article()),
        ((*LISTED, *FOOT), article()),
        ((*LISTED[:3], Part(TITLES[0], "list"), Part(TITLES[1], "list"), *FOOT), article()),
        (TITLES, article()),
        (("Page 1 of 3",), article()),
        ((), article(fields=("Length: 543 words Byline: Ada Fenn Section: TOWN; Pg. 4",))),
        ((), article(fields=("Byline: Ada Fenn", "Section: TOWN; Blz. 4", "Length: 543 words", "Link to image"))),
        ((), article(tail=CLASSIFIED)),
        ((), GERMAN),
    ],
    ids=["plain", "cover", "list", "titles", "page", "one paragraph", "more in the head", "classification", "German"],
)
def test_articles_of_word_files(before: tuple[str, ...], first: tuple[str, ...]) -> None:
    one, two = titled(*before, *first, *FOOT, *SECOND)
    assert (one.title, one.source, one.byline, one.published) == (
        TITLES[0],
        "The Weir Post",
        "Ada Fenn",
        date(2026, 3, 10),
    )
    assert sorted(one.details) == [("page", "4"), ("section", "TOWN"), ("words", "543")]
    assert texts(one) == [LEAD, LAST]
    assert (two.title, texts(two)) == (TITLES[1], ["The ferry will run until two.", "It carries 90."])


MARCH = date(2026, 3, 10)
DATED = "March 5, 2026: the day the herons came"


@pytest.mark.parametrize(
    ("lines", "title", "outlet", "day"),
    [
        (article(head=HEAD[:1] + HEAD[2:]), TITLES[0], "The Weir Post", None),
        (article(head=HEAD[1:]), TITLES[0], "", MARCH),
        (article(head=()), TITLES[0], "", None),
        (article("Herons nest"), "Herons nest", "The Weir Post", MARCH),
        (article(DATED), DATED, "The Weir Post", MARCH),
        (article(fields=FIELDS[:2]), TITLES[0], "The Weir Post", MARCH),
        (article(body=(), tail=("End of Document",)), TITLES[0], "The Weir Post", MARCH),
        (("Herons nest on", "weighing house", *article()[1:]), TITLES[0], "The Weir Post", MARCH),
    ],
    ids=["no day", "no outlet", "neither", "another", "day in the title", "no byline", "no body", "headline of two"],
)
def test_what_is_missing_in_a_head(lines: tuple[str, ...], title: str, outlet: str, day: date | None) -> None:
    _, one = titled(*SECOND, *lines)
    assert (one.title, one.source, one.published) == (title, outlet, day)


@pytest.mark.parametrize(
    "quoted",
    [
        "End of Document",
        "End of Document, she wrote.",
        "Body",
        "Classification",
        "Graphic",
        "Load-Date: none was known.",
        "Subject: herons",
        "Notes",
    ],
)
def test_a_body_that_quotes_the_marks_of_the_layout(quoted: str) -> None:
    more = tuple(f"Paragraph {number} tells of the ferry." for number in range(14))
    one, two = titled(*article(body=(LEAD, quoted, *more, LAST)), *SECOND)
    assert " ".join(part.text for part in one.parts) == " ".join((LEAD, quoted, *more, LAST))
    assert two.title == TITLES[1]


def test_deck_pictures_corrections_and_notes_of_word_files() -> None:
    lines = article(
        fields=(*FIELDS, "Highlight: The keeper is not amused.", "And says so."),
        tail=(
            "Graphic",
            "A heron",
            "Photo by Ada Fenn",
            "Correction",
            "It is 14, not 41.",
            "Correction-Date: March 12, 2026",
            *TAIL,
        ),
    )
    (one,) = titled(*lines)
    assert [(part.kind, part.text) for part in one.parts] == [
        ("prose", "The keeper is not amused. And says so."),
        ("prose", LEAD),
        ("prose", LAST),
        ("caption", "A heron"),
        ("caption", "Photo by Ada Fenn"),
        ("prose", "It is 14, not 41."),
    ]
    assert (one.correction, one.modified) == ("It is 14, not 41.", date(2026, 3, 12))


def test_parts_of_a_body_stay_what_they_are() -> None:
    heading = Part("What the keeper says", "heading", page=2)
    lines = article()
    (one,) = titled(*lines[:-3], heading, *lines[-3:])
    assert heading in one.parts


@pytest.mark.parametrize("lines", [(), ("A letter.", "End of Document"), ("Body", "of water"), (LEAD, LAST)])
def test_other_texts_are_left_alone(lines: tuple[str, ...]) -> None:
    assert titled(*lines) == []
