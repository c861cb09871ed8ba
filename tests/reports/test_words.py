from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tui.comparison import Comparison
from tui.reading.article import document
from tui.reports.words import citation, counted, details, distance, making, origin, rounded
from tui.rows.sources import sources


@pytest.mark.parametrize(("percent", "words"), [(0.0357, "0.036%"), (3.26, "3.3%"), (12.3, "12%"), (450.0, "450%")])
def test_a_distance_has_two_significant_figures(percent: float, words: str) -> None:
    assert distance(percent) == words


def test_a_noun_is_counted() -> None:
    assert [counted(number, "article") for number in (0, 1, 2, 1200)] == [
        "0 articles",
        "1 article",
        "2 articles",
        "1,200 articles",
    ]


def test_a_citation_has_what_is_known() -> None:
    assert citation("CNN", 43) == "CNN, sentence 43"
    assert citation("CNN", 43, 3) == "CNN, page 3, sentence 43"
    assert citation("CNN", 0) == "CNN"


def test_a_whole_number_has_no_places() -> None:
    assert [str(rounded(value)) for value in (280_100_000_000.0, 0.1234567, 2.0000001)] == [
        "280100000000",
        "0.123457",
        "2",
    ]


def test_a_language_is_named_where_it_is_not_english() -> None:
    made = document("Pier to be rebuilt.", name="wire")
    assert details(made) == "0 sentences"
    assert details(replace(made, language="de", hidden=1)) == "German, 0 sentences, 1 hidden character made visible"


def test_an_article_says_where_it_comes_from() -> None:
    made = replace(document("Pier.", name="wire.txt"), byline="Ann Ash", published=date(2025, 2, 20))
    (source,) = sources([made])
    assert origin(source, made) == "wire.txt, by Ann Ash, published 20 Feb 2025"
    plain = document("Pier.", name="wire.txt")
    assert origin(sources([plain])[0], plain) == "wire.txt, date unknown"


def test_the_foot_has_no_date() -> None:
    assert making(Comparison()).startswith("Made by crossread ")
