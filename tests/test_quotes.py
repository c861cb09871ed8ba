from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.language.sentences import split
from tui.quotes import find
from tui.reading.article import document
from tui.reading.documents import Document


def read(text: str) -> Document:
    return split(document(text, name="a"))


def found(text: str) -> list[tuple[str, str]]:
    whole = read(text)
    return [(whole.slice(quote.span), quote.speaker) for quote in find(whole)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "“We shall stay until the water falls,” Ines Roth said.",
            [("We shall stay until the water falls,", "Ines Roth")],
        ),
        (
            '"We shall stay until the water falls," said Ines Roth, the mayor.',
            [("We shall stay until the water falls,", "Ines Roth")],
        ),
        ("Ines Roth told reporters: “We shall stay until it falls.”", [("We shall stay until it falls.", "Ines Roth")]),
        (
            "According to Ines Roth, “nobody in the valley saw it coming at all.”",
            [("nobody in the valley saw it coming at all.", "Ines Roth")],
        ),
        ("Ines Roth spoke first. “We shall stay until it falls,” she said.", [("We shall stay until it falls,", "")]),
        (
            "“We shall stay until it falls,” Ines Roth said. “And then we shall go home again.”",
            [("We shall stay until it falls,", "Ines Roth"), ("And then we shall go home again.", "Ines Roth")],
        ),
        ("Roth promised to 'leave nothing behind' in the valley.", [("leave nothing behind", "Roth")]),
        ("The board’s plan isn’t the workers’ plan.", []),
        ('He is 6\'2" tall and rode 12" wheels.', []),
        ("A so-called “miracle” was seen in Ellerby.", [("miracle", "")]),
    ],
)
def test_words_and_speaker(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


WORDS = "We shall tow the barge to Vale at dawn"


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        *("“”", "““", "“„", '“"', '"”', '""', "„“", "„”", '„"', "””", "‟”", "＂＂"),
        *("«»", "»«", "»»", "‹›", "›‹", "››", "‚‘", "‚’", "‘’", "''", "`'", "「」", "『』", "〝〞"),
        *(("« ", " »"), ("<<", ">>"), ("<< ", " >>"), (",,", "”"), (",,", '"'), (",,", "''"), ("‚‚", "‘‘")),
        *(("``", "''"), ("“", "’’"), ("``", '"'), ("''", "''"), ("''", '"')),
    ],
)
def test_every_sort_of_mark(opening: str, closing: str) -> None:
    for text in (
        f"{opening}{WORDS},{closing} Karl Amis said.",
        f"{opening}{WORDS}{closing}, said Karl Amis, the harbour master.",
        f"The tug was late. Karl Amis said: {opening}{WORDS}{closing}.",
        f"Karl Amis said ({opening}{WORDS}{closing}) that they were ready.",
    ):
        assert [(words.rstrip(","), speaker) for words, speaker in found(text)] == [(WORDS, "Karl Amis")], text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f'{WORDS}," Karl Amis said.', [(f"{WORDS},", "Karl Amis")]),
        (f"{WORDS},” said Karl Amis.", [(f"{WORDS},", "Karl Amis")]),
        (f'The tug was late. {WORDS}," Karl Amis said.', [(f"{WORDS},", "Karl Amis")]),
        (
            f'{WORDS}," Karl Amis said. "Then we shall sell it to the highest bidder."',
            [(f"{WORDS},", "Karl Amis"), ("Then we shall sell it to the highest bidder.", "Karl Amis")],
        ),
        (f'He called it "scrap". {WORDS}," Karl Amis said.', [("scrap", ""), (f"{WORDS},", "Karl Amis")]),
        (
            f"„{WORDS}“, said Karl Amis, „and sell it for scrap there“.",
            [(WORDS, "Karl Amis")] * 1 + [("and sell it for scrap there", "Karl Amis")],
        ),
        ("„He said ‚no‘ to all of us“, said Karl Amis.", [("He said ‚no‘ to all of us", "Karl Amis")]),
        (
            f'"{WORDS}," Karl Amis said. “Then we shall sell it for scrap.”',
            [(f"{WORDS},", "Karl Amis"), ("Then we shall sell it for scrap.", "Karl Amis")],
        ),
    ],
)
def test_marks_that_are_missing_or_mixed(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Home › Harbour › Barges and tugs",
        "Home » Harbour » Barges and tugs",
        "The tug‚ which was old‚ sank off Vale.",
        "It cost too much,, said Amis, and sank.",
        'The pipe is 12" wide, and its 5" valve leaks," or so it seems to be.',
        "It lies at 51° 28' 38\" N and 3° 10' 12\" W, off Vale.",
        "The ’90s were kind to it, and ’tis pity for the owners’ club.",
        "The level is 12 >> 5, and 3 << 50, at Vale.",
        'Amis went home, and that was all."',
    ],
)
def test_marks_that_quote_nothing(text: str) -> None:
    assert found(text) == []


def test_marks_within_a_quotation_open_no_other() -> None:
    assert [words for words, _ in found("“The ‘quick fix’ is over,” Ines Roth said.")] == ["The ‘quick fix’ is over,"]


def test_a_quotation_runs_over_a_hard_wrap_and_several_sentences() -> None:
    text = "“We shall stay here\nuntil it falls. Then we go,” said Ines Roth,\nwho leads the town of Ellerby."
    assert found(text) == [("We shall stay here until it falls. Then we go,", "Ines Roth")]


def test_the_speaker_beside_the_words_is_known_from_one_taken_over() -> None:
    whole = read("“We shall stay until it falls,” Ines Roth said. “And then we shall go home again.”")
    assert [quote.named for quote in find(whole)] == [True, False]


@settings(max_examples=80, deadline=None)
@given(st.text(alphabet="ab .,“”\"'‘’„«»‹›<>`\n?!9", max_size=80))
def test_spans_lie_in_the_text_in_order_and_do_not_overlap(text: str) -> None:
    whole = read(text)
    end = 0
    for quote in find(whole):
        assert end <= quote.span.start < quote.span.end <= len(whole.text)
        assert any(character.isalnum() for character in quote.span.of(whole.text))
        end = quote.span.end
