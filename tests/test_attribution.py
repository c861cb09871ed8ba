from __future__ import annotations

import pytest

from tui.attribution import attributed, speaker

SAID = "We shall stay until the water falls,"


@pytest.mark.parametrize(
    ("before", "quoted", "after", "who"),
    [
        ("", SAID, "said Ines Roth, the mayor.", "Ines Roth"),
        ("", SAID, "Ines Roth later said.", "Ines Roth"),
        ("", SAID, "said the mayor of Lorne, Karl Amis.", "Karl Amis"),
        ("Ines Roth told reporters on Monday:", "We shall stay.", "", "Ines Roth"),
        ("According to Dr. Roth,", "nobody saw it coming.", "", "Dr. Roth"),
        ("", SAID, "said the Rev. Ines Roth, who lives there.", "the Rev. Ines Roth"),
        ("", SAID, "said the harbour master, Rear Adm. Karl Amis.", "Rear Adm. Karl Amis"),
        ("It rained.", SAID, "she said.", "she"),
        ("The mill burned on Monday.", "We shall stay.", "The water fell.", ""),
        ("", "", "", ""),
    ],
)
def test_the_words_around_a_quotation_name_its_speaker(before: str, quoted: str, after: str, who: str) -> None:
    assert speaker(before, quoted, after) == who


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("The mill had burned before, Ines Roth said.", "Ines Roth"),
        ("The mill had burned before, according to the fire service.", "the fire service"),
        (";, said Karl Amis, the owner.", "Karl Amis"),
        ("The mill had burned before.", ""),
    ],
)
def test_a_sentence_names_whose_words_it_gives(sentence: str, who: str) -> None:
    assert attributed(sentence) == who
