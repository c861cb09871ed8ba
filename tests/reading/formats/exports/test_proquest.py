"""Exports of ProQuest as plain text."""

from __future__ import annotations

from datetime import date

import pytest

from tui.reading.content import Content, Part
from tui.reading.formats.exports import clippings, proquest
from tui.reading.formats.registry import format_of

RULE = "_" * 60
LEAD = "Two herons nest on the roof of the weighing house."
LAST = "They have 14 young between them."
HEAD = (
    "Herons nest on weighing house",
    "Author: Fenn, Ada",
    "Publication info: The Weir Post ; Weir [Weir]. 10 Mar 2026: 4.",
    "ProQuest document link",
    "Abstract: Two herons nest.",
    "Links: https://link.example/1",
)
TAIL = (
    "Credit: Ada Fenn; staff",
    "Subject: Birds; Roofs",
    "Title: Herons nest on weighing house",
    "Publication title: The Weir Post",
    "Pages: 4",
    "Publication year: 2026",
    "Publication date: Mar 10, 2026",
    "Section: Town",
    "Source type: Newspapers",
    "Language of publication: English",
    "ProQuest document ID: 3190373191",
    "Document URL: https://link.example/2",
    "Copyright: Copyright Weir Press Mar 10, 2026",
    "Last updated: 2026-03-25",
    "Database: Global Newsstream",
)


def article(
    number: int = 1,
    *,
    head: tuple[str, ...] = HEAD,
    body: tuple[str, ...] = (LEAD, LAST),
    tail: tuple[str, ...] = TAIL,
    count: str = "Document {} of 2",
    join: str = "\n\n",
) -> str:
    text = (f"Full text: {body[0]}", *body[1:]) if body else ()
    return f"{RULE}\n\n{count.format(number)}\n\n{join.join((*head, *text, *tail))}\n\n"


SECOND = article(
    2,
    head=("Ferry to run at night",),
    body=("The ferry will run until two.",),
    tail=("Title: Ferry to run at night", *TAIL[3:]),
)


def read(text: str) -> tuple[Content, ...]:
    data = f"{text}{RULE}\n\nContact us at: https://help.example\n\nDatabase copyright 2026 ProQuest LLC.\n".encode(
        "utf-8-sig"
    )
    assert format_of(data, ".txt").short == "proquest"
    return proquest.read(data)


def test_articles_and_their_fields() -> None:
    first, second = read(article() + SECOND)
    assert (first.title, first.source, first.byline) == ("Herons nest on weighing house", "The Weir Post", "Fenn, Ada")
    assert (first.published, first.url, first.language) == (date(2026, 3, 10), "https://link.example/2", "")
    assert first.details == (("section", "Town"), ("page", "4"), ("credit", "Ada Fenn; staff"))
    assert [part.text for part in first.parts] == [LEAD, LAST]
    assert (second.title, [part.text for part in second.parts]) == (
        "Ferry to run at night",
        ["The ferry will run until two."],
    )


@pytest.mark.parametrize(
    "first",
    [
        article(join="\n"),
        article(count=""),
        article(head=HEAD[1:]),
        article(tail=tuple(line for line in TAIL if not line.startswith("Title"))),
        article(tail=tuple(line for line in TAIL if not line.startswith("Publication "))),
        article(
            count="Dokument {} von 2",
            head=("Titel: Herons nest on weighing house", "Autor: Fenn, Ada"),
            tail=(
                "Publikationstitel: The Weir Post",
                "Veröffentlichungsdatum: 10. März 2026",
                "Publikationssprache: Englisch",
            ),
        ).replace("Full text:", "Volltext:"),
        article(tail=(*TAIL[:2], "Herons and others", *TAIL[2:])),
    ],
    ids=[
        "no empty lines",
        "no count",
        "no headline above",
        "no title below",
        "day and outlet in one line",
        "German",
        "field of two paragraphs",
    ],
)
def test_other_shapes(first: str) -> None:
    one, two = read(first + SECOND) if "Volltext" not in first else proquest.read((first + SECOND).encode())
    assert (one.title, one.source, one.published) == (
        "Herons nest on weighing house",
        "The Weir Post",
        date(2026, 3, 10),
    )
    assert " ".join(part.text for part in one.parts) == f"{LEAD} {LAST}"
    assert two.title == "Ferry to run at night"


@pytest.mark.parametrize(
    "paragraph",
    [
        "Title: that was all it said.",
        "Subject: herons",
        "Location: the roof.",
        "Document 1 of 2 was lost.",
        "Pages of the log are missing.",
        "Notes:",
        "______",
    ],
)
def test_prose_that_looks_like_a_field(paragraph: str) -> None:
    more = tuple(f"Paragraph {number} tells of the ferry." for number in range(6))
    one, _ = read(article(body=(LEAD, paragraph, *more, LAST)) + SECOND)
    assert " ".join(part.text for part in one.parts) == " ".join((LEAD, paragraph, *more, LAST))


def test_without_a_text_the_abstract_is_read() -> None:
    one, _ = read(article(body=()) + SECOND)
    assert [part.text for part in one.parts] == ["Two herons nest."]


def test_corrections_and_pictures() -> None:
    one, _ = read(article(tail=("Illustration: A heron", "Correction: It is 14, not 41.", *TAIL)) + SECOND)
    assert one.correction == "It is 14, not 41."
    assert [(part.kind, part.text) for part in one.parts[2:]] == [
        ("caption", "A heron"),
        ("prose", "It is 14, not 41."),
    ]


def test_word_files_and_others() -> None:
    lines = [line for line in (article() + SECOND).split("\n") if line]
    assert [one.title for one in proquest.articles(clippings.of_parts(map(Part, lines)))] == [
        "Herons nest on weighing house",
        "Ferry to run at night",
    ]
    assert proquest.articles(clippings.paragraphs("Title: A play\n\nAuthor: Ada Fenn\n\nIt has three acts.")) == []
    assert [part.kind for part in proquest.read(b"Nothing here.")[0].parts] == ["lines"]
