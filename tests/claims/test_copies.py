from __future__ import annotations

from tests.claims.stories import story
from tui.claims.claim import Passage
from tui.claims.copies import among, copied, families, run, same_words
from tui.claims.profiles import Part
from tui.language.words import words


def part(text: str, line: str = "") -> Part:
    (document,) = story(text)
    sentence = document.sentences[0]
    found = words(document.text)
    return Part(Passage(document.id, sentence.id, sentence.span), line or text, found, frozenset(), frozenset(), (), ())


def test_the_longest_run_is_found_with_its_places_whatever_its_marks() -> None:
    a = "Late on Friday, the old bridge over the Tarn was closed to lorries."
    b = "The old “bridge” over the\nTarn was closed to all."
    size, mine, theirs = run(part(a), part(b, " ".join(b.split())))
    assert size == 9
    assert mine
    assert mine.of(a) == "the old bridge over the Tarn was closed to"
    assert theirs
    assert theirs.of(b) == "The old “bridge” over the\nTarn was closed to"


def test_only_a_long_run_makes_a_copy() -> None:
    a, b = part("one two three four five six seven eight nine"), part("one two three four five six seven eight")
    assert copied(a, b, 8)
    assert not copied(a, b, 5)
    assert run(part("alpha beta"), part("gamma delta")) == (0, None, None)


def test_copies_of_copies_are_one_family() -> None:
    assert families([(0, 1), (1, 2), (4, 5)]) == ((0, 1, 2), (4, 5))
    assert families([]) == ()


def test_among_many_passages_the_copies_are_found() -> None:
    wire = part("Late on Friday the old bridge over the Tarn was closed to lorries and buses.")
    own = [
        part(f"The bridge at quay {n} over the Tarn is shut to heavy traffic since day {n} of the flood.")
        for n in "abcd"
    ]
    assert families(among([own[0], wire, *own[1:], wire, wire])) == ((1, 5, 6),)
    assert families(among([wire] * 30)) == (tuple(range(30)),)
    assert families(among(own)) == ()


def test_words_are_the_same_whatever_their_case_and_punctuation() -> None:
    assert same_words(("Rain fell — on Oban.", "rain fell on Oban!", "Rain “fell” on Oban"))
    assert not same_words(("Rain fell on Oban.", "Rain fell in Oban."))
    assert same_words(())
