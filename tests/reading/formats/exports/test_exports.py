"""What the readers of Word, OpenDocument and RTF files pass on: an export is split into articles, nothing else is."""

from __future__ import annotations

import pytest

from tui.reading.content import CellText, Content, Part, Place, Remark
from tui.reading.formats.exports.exports import articles

NEXIS = (
    "Herons nest",
    "The Weir Post",
    "March 10, 2026",
    "Length: 9 words",
    "Body",
    "Two herons nest.",
    "End of Document",
)
COUNTED = (
    "1 of 2 DOCUMENTS",
    "The Weir Post",
    "March 10, 2026",
    "Herons nest",
    "LENGTH: 9 words",
    "Two herons nest.",
    "LOAD-DATE: March 11, 2026",
)
FACTIVA = (
    "Herons nest",
    "9 words",
    "10 March 2026",
    "The Weir Post",
    "WEIRP",
    "English",
    "(c) 2026",
    "Two herons nest.",
    "Document WEIRP000002026031000001",
)
PROQUEST = (
    "_" * 60,
    "Document 1 of 2",
    "Herons nest",
    "Full text: Two herons nest.",
    "Publication title: The Weir Post",
    "Publication date: Mar 10, 2026",
)


def content(*lines: str, doubt: str = "") -> Content:
    return Content(tuple(map(Part, lines)), title="Export", doubt=doubt)


@pytest.mark.parametrize(
    "lines", [NEXIS, COUNTED, FACTIVA, PROQUEST], ids=["Nexis", "older Nexis", "Factiva", "ProQuest"]
)
def test_exports(lines: tuple[str, ...]) -> None:
    first, second = articles(content(*lines, *(line.replace("herons", "gulls") for line in lines)))
    assert (first.title, first.source, str(first.published)) == ("Herons nest", "The Weir Post", "2026-03-10")
    assert [part.text for part in first.parts] == ["Two herons nest."]
    assert [part.text for part in second.parts] == ["Two gulls nest."]


def test_what_was_doubtful_of_the_file_stays() -> None:
    first, _ = articles(content(*NEXIS, *NEXIS, doubt="has tracked changes"))
    assert first.doubt == "has tracked changes"


def test_comments_go_with_the_words_that_they_hang_on() -> None:
    lines = [*NEXIS, *(line.replace("erons", "ulls") for line in NEXIS)]
    words = len(NEXIS) + NEXIS.index("Two herons nest.")
    remarks = (
        Remark("Ada", None, "Which?", Place(words, 4), Place(words, 9)),
        Remark("Bo", None, "Whose?", Place(1, 0), Place(1, 3)),
        Remark("Cy", None, "Why?"),
    )
    first, second = articles(Content(tuple(map(Part, lines)), remarks=remarks))
    assert second.remarks == (Remark("Ada", None, "Which?", Place(0, 4), Place(0, 9)),)
    assert first.remarks == (Remark("Bo", None, "Whose?"), Remark("Cy", None, "Why?"))


@pytest.mark.parametrize(
    "other",
    [
        content("Herons nest", "Two of them, the keeper said.", "They have 14 young."),
        content("Section: the roof", "Length: 12 metres", "Title: Herons", "Author: Ada Fenn"),
        content("Draft", "Body", "Two herons nest.", "Document 1 of 3"),
        Content((Part(kind="table", rows=((CellText("IN"), CellText("12")), (CellText("RE"), CellText("13")))),)),
        Content(
            (Part("Herons nest."),), remarks=(Remark("Ada", None, "Who?"),), earlier=(Content((Part("Gulls nest."),)),)
        ),
        Content(()),
    ],
)
def test_anything_else_is_left_alone(other: Content) -> None:
    assert articles(other) == (other,)
