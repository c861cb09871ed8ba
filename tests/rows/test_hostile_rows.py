"""Rows of articles whose words would be a command elsewhere: one line each, with nothing that commands a terminal."""

from __future__ import annotations

import pytest

import tui
from tui.reading.article import document
from tui.rows.row import Row, rows

HOSTILE = "[/] [@click=app.quit]x[/] \x1b]52;c;eA==\x07 \x9b31m a\u202eb\u200bc\x00 [bold]"
SAID = (
    f"The {HOSTILE} ferry lost 41 containers in the storm on Friday night, Ole {HOSTILE} Strand said.\n\n"
    f"The works {HOSTILE}\ntook four years.",
    f"The {HOSTILE} ferry lost 44 containers in the storm on Friday night, Ole {HOSTILE} Strand said.\n\n"
    "A choir sang at the quay.",
)


@pytest.fixture(scope="module")
def made() -> tuple[Row, ...]:
    articles = [document(text, name=f"{HOSTILE}{n}", source=f"{n}{HOSTILE}") for n, text in enumerate(SAID)]
    return rows(tui.compare(articles))


def test_there_is_a_conflict_and_rows_with_the_words(made: tuple[Row, ...]) -> None:
    assert made[0].differs
    assert any("[@click=app.quit]x[/]" in row.sentence for row in made)


def test_every_text_of_a_row_is_one_line_without_control_characters(made: tuple[Row, ...]) -> None:
    for row in made:
        for text in (row.headline, row.sentence, row.title, row.gap, *(given.text for given in row.given)):
            assert all(character.isprintable() for character in text), text


def test_the_markup_of_the_articles_stays_as_it_is_written(made: tuple[Row, ...]) -> None:
    assert not any("\\[" in row.sentence for row in made)
