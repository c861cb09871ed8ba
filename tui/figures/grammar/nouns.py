"""The thing that is counted: the noun a number belongs to, in the singular."""

from __future__ import annotations

from tui.english.casualties import STATES
from tui.english.counted_nouns import COUNTED_BEFORE_NOUNS
from tui.english.forms import lemma
from tui.english.function_words import ARTICLES, POSSESSIVE_DETERMINERS
from tui.english.nouns import (
    ADJECTIVE_ENDINGS,
    ADJECTIVES,
    BEFORE_NOUNS,
    COMPOUNDING,
    INVARIABLE,
    IRREGULAR,
    NOT_MEN,
    PEOPLES_IN_I,
    SINGULARS_IN_S,
    STOPS,
)
from tui.english.numbers import ONES
from tui.figures.grammar.tokens import Line

_OWNERS = (ARTICLES | POSSESSIVE_DETERMINERS) - {"my", "your"}


def _no_plural(word: str) -> bool:
    """Whether the `s` at the end is of the word itself: `glass`, `virus`, `basis`, but not `Israelis`."""
    return word.endswith(("ss", "us")) or (word.endswith("is") and not word.endswith(PEOPLES_IN_I))


def _of_men(word: str) -> bool:
    """`gunmen`, `businesswomen`: a plural in `men`."""
    return word.endswith("men") and len(word) > len("women") and word not in NOT_MEN


def singular(word: str) -> str:
    """The singular of an English noun in lower case; any other word comes back as it is."""
    if word in IRREGULAR:
        return IRREGULAR[word]
    if _of_men(word):
        return word[:-2] + "an"
    if word in SINGULARS_IN_S or word in INVARIABLE or not word.endswith("s") or len(word) < 4 or _no_plural(word):
        return word
    return lemma(word) if word.endswith("es") else word[:-1]


def plural(word: str) -> bool:
    """Whether a word in lower case looks like a plural noun."""
    if word == "person":
        return False
    if word in INVARIABLE or word in IRREGULAR or _of_men(word):
        return True
    return (
        len(word) > 3
        and word.endswith("s")
        and not _no_plural(word)
        and word not in SINGULARS_IN_S
        and word not in STOPS
    )


def counted(line: Line, i: int, *, one: bool = False, hyphenated: bool = False) -> tuple[str, int]:
    """(the noun in the singular, its token) that a number ending before token `i` counts; ("", -1) if none is found.

    The last plural of the noun phrase that starts there. `one` looks for a singular; a hyphen (`70-billion-parameter
    model`) takes the next word as it is.
    """
    if hyphenated:
        word = line.word(i)
        return (singular(word), i) if line.kind(i) == "word" and word not in STOPS else ("", -1)
    start = _skip(line, i)
    noun, place = _plural_from(line, start)
    return (noun, place) if noun or not one else _single(line, start)


def attributive(line: Line, i: int) -> tuple[str, int]:
    """(the noun, its token) of a count before another noun at token `i`: `14 page booklet`; ("", -1) if none is."""
    word, after = line.word(i), line.word(i + 1)
    noun = word in COUNTED_BEFORE_NOUNS and line.written(i).islower()
    goes_on = line.kind(i + 1) == "word" and after not in STOPS and line.written(i + 1).islower()
    return (word, i) if noun and goes_on else ("", -1)


def _plural_from(line: Line, i: int) -> tuple[str, int]:
    found, place, start = "", -1, i
    for _ in range(7):
        word = line.word(i)
        if line.kind(i) == "number" and _in_name(line, i):
            if line.glued(i + 1) and line.word(i + 1) == "s":
                return line.written(i - 1) + ("" if line.glued(i) else " ") + line.written(i), i + 1
            i += 1
            continue
        if word == "and" and not found and start < i and _joins_two_words(line, i):
            i += 1
            continue
        joined = line.hyphen(i + 1) and line.glued(i + 1) and line.glued(i + 2) and line.kind(i + 2) == "word"
        coded = joined or (line.kind(i + 1) == "number" and line.glued(i + 1))
        if (
            line.kind(i) != "word"
            or (word in STOPS and not coded and line.written(i) != "US")
            or word.startswith(("'", "’"))
        ):
            break
        if word in STATES:
            return (singular(found), place) if found else ("people", i)
        belongs = found in COMPOUNDING or line.written(place)[:1].isupper()
        if found and not (belongs and plural(word) and line.written(i).islower()):
            break
        if plural(word) or _letters(line, i):
            found, place = word, i
        i, belongs_on = _past(line, i)
        if belongs_on and place >= 0:
            found, place = "", -1
    if found and _letters(line, place):
        return found[:-1], place
    return (singular(found), place) if found else ("", -1)


def _letters(line: Line, i: int) -> bool:
    """Whether token `i` is a plural of letters: `PCs`, `SUVs`."""
    written = line.written(i)
    return len(written) > 2 and written[-1] == "s" and written[:-1].isupper()


def _joins_two_words(line: Line, i: int) -> bool:
    """Whether `and` at token `i` joins two words before one noun: `search and rescue personnel`."""
    before, after = line.word(i - 1), line.word(i + 1)
    plain = line.kind(i + 1) == "word" and after not in STOPS and not before.endswith(("ed", "s"))
    return plain and after not in ONES and not plural(after) and not after.endswith("ed") and plural(line.word(i + 2))


def _past(line: Line, i: int) -> tuple[int, bool]:
    """(the next token of the noun phrase, whether word `i` only belongs to it, as in `states' rights`)."""
    if line.hyphen(i + 1) and line.glued(i + 1) and line.kind(i + 2) == "word":
        return i + 2, True
    if line.word(i + 1) in ("'", "’", "'s", "’s"):
        return i + 2, True
    return i + 1, False


def _in_name(line: Line, i: int) -> bool:
    """Whether a number continues a name within the noun phrase: `Boeing 737s`, `Airbus A320 jets`."""
    return (
        line.kind(i) == "number"
        and (line.glued(i) or line.written(i - 1)[:1].isupper())
        and line.written(i - 1)[:1].isupper()
    )


def _qualified(line: Line, i: int) -> bool:
    """Whether token `i` only qualifies the noun after it: `global fleet`, `senior official`."""
    after, behind = line.word(i + 1), line.kind(i + 1) == "word" and line.written(i + 1).islower()
    quality = line.word(i) in ADJECTIVES or line.word(i).endswith(ADJECTIVE_ENDINGS)
    return quality and behind and len(after) > 2 and after not in STOPS and not after.endswith("ed")


def _single(line: Line, i: int) -> tuple[str, int]:
    while _qualified(line, i):
        i += 1
    word = line.word(i)
    return (
        (singular(word), i)
        if line.kind(i) == "word" and len(word) > 2 and word not in STOPS and line.written(i).islower()
        else ("", -1)
    )


def _skip(line: Line, i: int) -> int:
    """Past `of the`, `more`, … ."""
    start = i
    while line.word(i) in BEFORE_NOUNS and i - start < 4:
        if line.word(i) == "as" and line.word(i - 1) != "such":
            return i
        if line.word(i) in _OWNERS and i == start:
            return i
        if line.word(i) == "more" and line.word(i + 1) == "than":
            return i
        i += 1
    return i
