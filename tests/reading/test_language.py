"""The language of a text."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from tui.reading.article import assemble, document
from tui.reading.content import Content, Part
from tui.reading.language import function_words, known, recognised, settled

LINES = (Path(__file__).parent / "cases" / "languages.jsonl").read_text(encoding="utf-8").splitlines()
TEXTS = {case["language"]: case["text"] for case in map(json.loads, LINES)}


@pytest.mark.parametrize("code", TEXTS)
def test_a_text_is_recognised(code: str) -> None:
    assert recognised([TEXTS[code]]) == code


@pytest.mark.parametrize("code", sorted(set(TEXTS) - {"en"}))
def test_an_article_has_its_language(code: str) -> None:
    assert document(TEXTS[code], name="case").language == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Der Hafen ist zu.",
        "Los Angeles de la Sierra, Las Vegas, El Paso, La Paz, San Juan de los Lagos.",
        "B de Boer; G Murphy, V le Roux, S van Dam, K der Vries, J de la Cruz, I el Amin, O da Silva " * 3,
        "5 million, 12%, 1,200 boats; 2024, 2025, 2026.",
        "港口",
    ],
)
def test_what_is_too_short_or_a_list_of_names_is_in_no_known_language(text: str) -> None:
    assert recognised([text]) == ""


def test_an_english_text_that_quotes_another_language_is_english() -> None:
    assert recognised([TEXTS["en"], TEXTS["en"], TEXTS["de"]]) == "en"
    assert document(f"{TEXTS['en']}\n\n“Das ist nicht wahr und auch nicht neu,” she said.", name="case").language == ""


@pytest.mark.parametrize(
    ("said", "code", "want"),
    [
        ("", "de", "de"),
        ("de", "de", "de"),
        ("de", "en", ""),
        ("", "en", ""),
        ("fr", "de", "de"),
        ("nb", "no", "nb"),
        ("sr", "hr", "sr"),
        ("et", "fi", "et"),
        ("et", "en", ""),
    ],
)
def test_the_text_is_believed_before_the_file(said: str, code: str, want: str) -> None:
    assert settled(said, [TEXTS[code]]) == want


def test_of_a_short_text_the_file_knows_best() -> None:
    assert settled("de", ["Der Hafen ist zu."]) == "de"
    made = assemble(Content((Part("Der Hafen ist zu."),), language="de", published=date(2025, 9, 9)), name="case")
    assert made.language == "de"


def test_the_page_around_an_article_does_not_decide() -> None:
    parts = (Part(TEXTS["de"], "furniture"), Part(TEXTS["en"]))
    assert assemble(Content(parts), name="case").language == ""


def test_lists_of_words() -> None:
    assert set(function_words()) <= known()
    for code, words in function_words().items():
        assert len(words) >= 25, code
        assert all(len(word) > 1 and word.islower() for word in words), code
