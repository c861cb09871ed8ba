from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.attribution import attributed, speaker, titled
from tui.quotes import find
from tui.reading.article import document

WORDS = "We shall stay until the water falls,"


@pytest.mark.parametrize(
    ("before", "quoted", "after", "who"),
    [
        ("", WORDS, "said Ines Roth, the mayor.", "Ines Roth"),
        ("", WORDS, "Ines Roth later said.", "Ines Roth"),
        ("", WORDS, "said the mayor of Lorne, Karl Amis.", "Karl Amis"),
        ("Ines Roth told reporters on Monday:", "We shall stay.", "", "Ines Roth"),
        ("According to Dr. Roth,", "nobody saw it coming.", "", "Dr. Roth"),
        ("", WORDS, "said the Rev. Ines Roth, who lives there.", "the Rev. Ines Roth"),
        ("", WORDS, "said the harbour master, Rear Adm. Karl Amis.", "Rear Adm. Karl Amis"),
        ("It rained.", WORDS, "she said.", "she"),
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


def speakers(text: str) -> list[str]:
    return [quote.speaker for quote in find(document(text, name="a"))]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ('Amis called the quay "rotten", but Roth said it would hold.', ["Amis"]),
        ('Amis called the quay "rotten," while Roth insisted it would hold.', ["Amis"]),
        ('Amis described the quay as "rotten," and Roth said she agreed.', ["Amis"]),
        ('Amis told them that the quay was "rotten", whereas Roth argued it would hold.', ["Amis"]),
        ('While Amis called the quay "rotten", Roth said it would hold.', ["Amis"]),
        ('Although Amis wrote that it was "rotten," Roth said it would hold.', ["Amis"]),
        ('The survey calls the quay "a hazard," and Roth said she agreed.', ["The survey"]),
        ('Neighbours call it "a hazard," but Roth said it would hold.', ["Neighbours"]),
        ('The quay is "a hazard," but Roth said it would hold.', [""]),
        ('"We shall mend it before the winter," but Roth said she would not wait.', [""]),
        ('"It is rotten," Amis said, but Roth said it would hold.', ["Amis"]),
        ('Amis said "no," and Roth said "yes".', ["Amis", "Roth"]),
        ('Amis had labelled the quay "rotten," though Roth told reporters it would hold.', ["Amis"]),
        ('Amis says the quay is "rotten." Roth says it is "sound."', ["Amis", "Roth"]),
        ('According to Amis, the quay is "rotten," but Roth said it would hold.', ["Amis"]),
        ('The quay was "rotten" and "a disgrace", Amis said.', ["Amis", "Amis"]),
        ('Amis called the quay "rotten" and "a disgrace".', ["Amis", "Amis"]),
        ("“It will not hold for long,”[3] Roth said.", ["Roth"]),
        ('The quay is "a hazard," but nobody was hurt, Roth said.', ["Roth"]),
        ('It was unclear whether he "cut the rope," which would have freed it, Roth said.', ["Roth"]),
        ('Amis was blunt. "We shall mend it now." Roth told the board: "We shall sell it, all of it."', ["", "Roth"]),
    ],
)
def test_the_speaker_is_that_of_the_clause(text: str, who: list[str]) -> None:
    assert speakers(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ('On Monday\'s "Morning in Vale," Amis said the quay would hold.', [""]),
        ('In her memoir "A Quay Too Far," Roth wrote that it would hold.', [""]),
        ('In an essay headlined "Why the quay must go," Roth wrote that it was rotten.', [""]),
        ('In the documentary "High Water," Roth said that it was rotten.', [""]),
        ('The tug "Perseverance," Amis said, would sail again.', [""]),
        ('His ballad "Salt and Rope," Amis said, was written there.', [""]),
        ('The novel, "A Quay Too Far," Amis said, was a lie.', [""]),
        ('A film called "High Water," Amis said, was made there.', [""]),
        ('In her column "Notes from the Quay," Roth wrote that it was rotten.', [""]),
        ('The crew of the "Blue Marlin," Amis said, had fled.', [""]),
        ('Amis told "Vale Today": "The quay is rotten, all of it."', ["", "Amis"]),
        ('Speaking on "Vale at Noon," Roth said that it was rotten.', [""]),
        ('In an interview with "The Vale Hour," Roth said that it was rotten.', [""]),
        ("“It will hold,” Roth said on VNN’s “Port of Call.” “It must.”", ["Roth", "", ""]),
        ('The quay is a "Disgrace," Amis said.', ["Amis"]),
        ('The plan was "Dead on Arrival," Amis said.', ["Amis"]),
        ('It was "the longest night of the year," Amis said.', ["Amis"]),
        ('"Never Again," Amis said.', ["Amis"]),
        ('Of the storm, Amis said: "Never Again."', ["Amis"]),
    ],
)
def test_nobody_says_a_title(text: str, who: list[str]) -> None:
    assert speakers(text) == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ('Amis was told by Roth that it was "a hazard to everyone here".', ["Roth"]),
        ('Amis was told that it was "a hazard to everyone here".', [""]),
        ('Amis said he was told "we shall mend it before winter".', [""]),
        ('The quay was described as "a hazard to everyone here" by Roth.', ["Roth"]),
        ('The quay was called "a hazard to everyone here" by the mayor of Vale.', ["the mayor of Vale"]),
        ('The quay was called "a hazard to everyone here" by Monday.', [""]),
        ('Amis was quoted as saying that it was "a hazard to everyone here".', ["Amis"]),
        ('"We shall mend it before winter," Amis was quoted as saying.', ["Amis"]),
        ('Amis asked if he had said "we shall mend it before winter".', [""]),
        ('Amis asked whether Roth had said "we shall mend it before winter".', [""]),
        ('Amis denied that he had said "we shall mend it before winter".', [""]),
        ('Amis said that Roth had told him "we shall mend it before winter".', ["Roth"]),
        ('Amis said Roth had told him "we shall mend it before winter".', ["Roth"]),
        ('Amis has been told by doctors it is "a hazard to everyone here".', ["doctors"]),
        ('"We shall mend it before winter," Amis quoted Roth as saying.', ["Roth"]),
        ('"We shall mend it," Roth, 54, said.', ["Roth"]),
        ('"We shall mend it," Roth, who is 54, said.', ["Roth"]),
        ('Asked if it was safe, Roth said "no, it is a hazard to us".', ["Roth"]),
        ('Amis rose and said "we shall mend it before winter".', ["Amis"]),
        ('Amis, who said "we shall mend it before winter", left.', ["Amis"]),
        ('Amis — who owns the quay — sent out a letter that said "we shall mend it".', ["Amis"]),
        ('The board issued a statement which read: "We shall mend it before winter."', ["The board"]),
        ('"We shall mend it," said a sailor known as “Old Ned”.', ["a sailor", ""]),
        ('"We shall mend it," said a woman wearing oilskins.', ["a woman"]),
        ('"We shall mend it," said Amis\'s lawyer, Lena Marsh.', ["Lena Marsh"]),
        ('"We shall mend it," said Amis’s lawyer Lena Marsh.', ["Lena Marsh"]),
        ('"We shall mend it," Amis\'s lawyer, Lena Marsh, said.', ["Lena Marsh"]),
        ('"Who pays?" asked Amis\'s brother, Tom.', ["Tom"]),
        ('"We shall mend it," said Vale\'s mayor.', ["Vale's mayor"]),
        ('"We shall mend it," said Vale\'s envoy to the Dorn Islands, Karl Amis.', ["Karl Amis"]),
        ('"We shall mend it," Karl Amis, a former Vale harbour master turned lawyer, said.', ["Karl Amis"]),
        ('"We shall mend it," Amis flatly said.', ["Amis"]),
        ('"Stop the boat!" cried Amis, who fell.', ["Amis"]),
        ('"Where is the boat?" Roth demanded.', ["Roth"]),
        ('"We shall mend it," the family said.', ["the family"]),
        ('"We shall mend it," Sen. Lena Marsh (R) said.', ["Sen. Lena Marsh"]),
        ('Sen. Lena Marsh, R-Vale, said it was "a hazard to everyone here".', ["Sen. Lena Marsh"]),
        ('VALE (AP) — Karl Amis, the harbour master, said it was "a hazard".', ["Karl Amis"]),
        ('On Monday, the mayor said it was "a hazard to everyone here".', ["the mayor"]),
        ('Critics liked to call the quay a "hazard".', [""]),
    ],
)
def test_a_speaker_is_a_name_or_a_noun(text: str, who: list[str]) -> None:
    assert speakers(text) == who


def test_what_follows_a_title_may_be_the_words_of_who_is_named() -> None:
    text = 'Roth told VNN\'s "Port of Call" on Sunday that it holds because "there is so much stone in it all".'
    assert speakers(text) == ["", "Roth"]
    assert titled("In her memoir", "A Quay Too Far,")
    assert not titled("", "A Quay Too Far,")


PIECES = st.sampled_from(
    [
        *("Amis", "AMIS", "R-Vale", "It’s", "Vale’s", "mayor", "the", "of", "who", "that", "and", "by", "was", "had"),
        *("said", "told", "called", "reportedly", ",", ".", ":", "(", ")", "—", "--", "-", '"', "'"),
    ]
)


@settings(max_examples=200, deadline=None)
@given(st.lists(PIECES, max_size=14), st.lists(PIECES, max_size=14))
def test_any_words_have_a_speaker_or_none(before: list[str], after: list[str]) -> None:
    found = speaker(" ".join(before), "We shall mend it,", " ".join(after))
    assert found == found.strip()
    assert len(attributed(" ".join([*before, ";", *after]))) <= 200
