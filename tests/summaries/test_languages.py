"""Words of other languages: their stems, and which of them are common."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.summaries.made import document
from tui.language.words import spellings
from tui.summaries.candidates import candidates
from tui.summaries.languages import spelled
from tui.summaries.methods import METHODS, summarise

HAFEN = (
    "Die Fähre zwischen den beiden Inseln blieb am Montag liegen, weil ihre Maschine ausfiel.",
    "Etwa 200 Fahrgäste warteten im Hafen, bis eine andere Fähre sie nach Hause brachte.",
    "Die Firma der Fähren sagte, die Maschinen seien im Frühjahr geprüft worden.",
    "Sie sollen bis Freitag wieder laufen.",
    "Fischer sahen von der Mole zu.",
    "Die Fahrgäste sagten, die Firma habe ihnen nichts von den Maschinen erzählt.",
)


@pytest.mark.parametrize(
    ("language", "word", "other", "common"),
    [
        ("de", "Fahrgäste", "Fahrgästen", "nicht"),
        ("fr", "navire", "navires", "dans"),
        ("es", "barcos", "barco", "entre"),
        ("it", "passeggeri", "passeggero", "della"),
        ("pt", "barcos", "barco", "pelo"),
        ("nl", "minister", "ministers", "niet"),
        ("sv", "båtarna", "båtar", "och"),
        ("da", "skibene", "skibe", "ikke"),
        ("nb", "skipene", "skip", "ikke"),
        ("fi", "laivat", "laiva", "mutta"),
        ("ru", "лодки", "лодка", ""),
        ("cs", "lodě", "lodě", "nebo"),
        ("pl", "statek", "Statek", "jest"),
        ("el", "πλοίο", "Πλοίο", "και"),
        ("id", "kapal", "Kapal", "yang"),
        ("xx", "word", "Word", ""),
    ],
)
def test_words_have_the_stems_and_the_common_words_of_their_language(
    language: str, word: str, other: str, common: str
) -> None:
    one, two = spelled(f"{word} {other}", language)
    assert one.stem == two.stem
    assert (one.text, one.common) == (word, False)
    assert all(each.common for each in spelled(common, language))


def test_english_words_are_what_they_are() -> None:
    assert spelled("The ferries stopped", "") == spellings("The ferries stopped")


def test_candidates_are_read_in_the_language_of_their_document() -> None:
    made = replace(document(*HAFEN), language="de")
    words = candidates(made)[0].words
    assert {word.text for word in words if word.common} >= {"Die", "den", "ihre", "am"}
    assert next(word.stem for word in words if word.text == "Maschine") == "maschin"


@pytest.mark.parametrize("method", METHODS)
def test_every_method_summarises_another_language(method: str) -> None:
    made = replace(document(*HAFEN), language="de")
    found = summarise(made, method, 2)
    assert len(found.sentences) == 2
    terms = {term for choice in found.choices for term in choice.terms}
    assert not terms & {"Die", "die", "den", "der", "sagte,"}
