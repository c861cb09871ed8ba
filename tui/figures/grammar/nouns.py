"""The thing that is counted: the noun a number belongs to, in the singular."""

from __future__ import annotations

from tui.english.word_lists import words
from tui.figures.grammar.number_words import ONES
from tui.figures.grammar.tokens import Line

STOPS = words(
    "a an the of in on at to for from by with as and or but nor than that which who whom whose when while where if "
    "because since after before during until till into onto over under above below between among through against "
    "about around per via is are was were be been being am has have had having do does did will would can could may "
    "might shall should must not no it its he she they them his her their this these those there here i we you our "
    "your my me us him what said says say saying told added according also too very so then now just only even "
    "still already ago later earlier up down out off back away again once each every both all some any such other "
    "more most less least fewer few many much own yesterday today tomorrow monday tuesday wednesday thursday friday "
    "saturday sunday respectively apiece worth including despite amid within without upon along across behind "
    "toward towards near following"
)
_SKIPPED = words(
    "of the a an more fewer other additional further extra such as those these its their his her our my your"
)
"""Words that may stand between a number and its noun: `25 of the 30 members`, `three more planes`."""
_INVARIABLE = words(
    "people police aircraft staff personnel crew fish sheep deer cattle men women children passersby spacecraft "
    "alumni criteria bacteria phenomena media data offspring salmon trout species series livestock folk infantry "
    "clergy youth mice feet geese oxen teeth yuan"
)
_IRREGULAR = {
    "person": "people", "persons": "people", "others": "people",
    "men": "man", "women": "woman", "children": "child", "criteria": "criterion",
    "bacteria": "bacterium", "phenomena": "phenomenon", "mice": "mouse", "feet": "foot", "geese": "goose",
    "lives": "life", "wives": "wife", "knives": "knife", "wolves": "wolf", "leaves": "leaf", "halves": "half",
    "shelves": "shelf", "thieves": "thief", "indices": "index", "analyses": "analysis", "crises": "crisis",
    "bases": "base", "passersby": "passerby", "buses": "bus", "gases": "gas", "movies": "movie", "cookies": "cookie",
    "viruses": "virus", "bonuses": "bonus", "statuses": "status", "campuses": "campus",
    "censuses": "census", "oxen": "ox", "teeth": "tooth", "alumni": "alumnus", "hypotheses": "hypothesis",
    "theses": "thesis", "diagnoses": "diagnosis", "lenses": "lens", "calories": "calorie", "zombies": "zombie",
    "selfies": "selfie", "birdies": "birdie", "pt": "point", "pts": "point",
    "rookies": "rookie", "brownies": "brownie", "hoodies": "hoodie", "bookies": "bookie", "hippies": "hippie",
    "ties": "tie", "lies": "lie", "pies": "pie", "species": "species", "series": "series",
    "dozens": "dozen", "shoes": "shoe", "canoes": "canoe", "toes": "toe", "axes": "axe", "caches": "cache",
}  # fmt: skip
_SINGULAR_S = words(
    "business less plus process access loss boss press class glass mass pass cross dress stress success congress "
    "address princess witness illness news politics economics physics mathematics gas bus bonus status virus focus "
    "campus census chaos always perhaps besides thus yes this his its was has does is us as plus versus analysis "
    "crisis basis thesis overseas afterwards towards lens express headquarters rose says goes comes makes takes"
)
_COMPOUNDING = words(
    "sports sales arms news savings goods weapons drugs rights states services operations communications customs "
    "systems graphics crew staff police media data youth livestock series electronics physics politics athletics "
    "women men people"
)
"""Plurals that stand before the noun they belong to, as names in `s` do: `two arms dealers`, `40 Airbus jets`."""
STATES = {
    "dead": "dead", "killed": "killed", "injured": "injured", "wounded": "injured", "missing": "missing",
    "homeless": "homeless", "arrested": "arrested", "unemployed": "unemployed", "hurt": "injured",
    "displaced": "displaced", "detained": "detained", "hospitalized": "hospitalized", "hospitalised": "hospitalized",
    "unaccounted": "missing", "trapped": "trapped",
}  # fmt: skip
"""Words that tell people by what happened to them: `12 dead`."""
_PEOPLE_IN_I = ("elis", "anis", "qis", "audis", "waitis", "taxis", "malis", "galis", "miris", "namis", "meritis")
_OWNERS = words("the a an its their his her our")
_NO_MEN = words("specimen regimen abdomen omen acumen semen hymen stamen bitumen ramen yemen amen")
"""Words in `men` that are no men."""


def _no_plural(word: str) -> bool:
    """Whether the `s` at the end is of the word itself: `glass`, `virus`, `basis`, but not `Israelis`."""
    return word.endswith(("ss", "us")) or (word.endswith("is") and not word.endswith(_PEOPLE_IN_I))


def _of_men(word: str) -> bool:
    """`gunmen`, `businesswomen`: a plural in `men`."""
    return word.endswith("men") and len(word) > len("women") and word not in _NO_MEN


def singular(word: str) -> str:
    """The singular of an English noun in lower case; a word that is none comes back as it is."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if _of_men(word):
        return word[:-2] + "an"
    if word in _SINGULAR_S or word in _INVARIABLE or not word.endswith("s") or len(word) < 4 or _no_plural(word):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes")) and not word.endswith(("aches",)):
        return word[:-2]
    if word.endswith(("oes",)):
        return word[:-2]
    return word[:-1]


def plural(word: str) -> bool:
    """Whether a word in lower case looks like a plural noun."""
    if word == "person":
        return False
    if word in _INVARIABLE or word in _IRREGULAR or _of_men(word):
        return True
    return (
        len(word) > 3 and word.endswith("s") and not _no_plural(word) and word not in _SINGULAR_S and word not in STOPS
    )


def counted(line: Line, i: int, *, one: bool = False, hyphenated: bool = False) -> tuple[str, int]:
    """(the noun in the singular, its token) that a number ending before token `i` counts; ("", -1) where none is found.

    The last plural of the noun phrase that starts there. `one` looks for a singular; a hyphen (`70-billion-parameter
    model`) takes the next word as it is.
    """
    if hyphenated:
        word = line.word(i)
        return (singular(word), i) if line.kind(i) == "word" and word not in STOPS else ("", -1)
    start = _skip(line, i)
    noun, place = _plural_from(line, start)
    return (noun, place) if noun or not one else _single(line, start)


def _plural_from(line: Line, i: int) -> tuple[str, int]:
    found, place, start = "", -1, i
    for _ in range(7):
        word = line.word(i)
        if line.kind(i) == "number" and _in_name(line, i):
            if line.glued(i + 1) and line.word(i + 1) == "s":
                return line.written(i - 1) + ("" if line.glued(i) else " ") + line.written(i), i + 1
            i += 1
            continue
        if word == "and" and not found and start < i and _twofold(line, i):
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
        belongs = found in _COMPOUNDING or line.written(place)[:1].isupper()
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


def _twofold(line: Line, i: int) -> bool:
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
    """Whether a number goes on a name within the noun phrase: `Boeing 737s`, `Airbus A320 jets`."""
    return (
        line.kind(i) == "number"
        and (line.glued(i) or line.written(i - 1)[:1].isupper())
        and line.written(i - 1)[:1].isupper()
    )


_QUALITIES = ("al", "ous", "ful", "ible", "able", "less", "ive", "ern")
_ADJECTIVES = words("senior young old new large big small entire whole former female male white black chief unnamed")


def _qualified(line: Line, i: int) -> bool:
    """Whether token `i` only tells what kind the noun behind it is: `global fleet`, `senior official`."""
    after, behind = line.word(i + 1), line.kind(i + 1) == "word" and line.written(i + 1).islower()
    quality = line.word(i) in _ADJECTIVES or line.word(i).endswith(_QUALITIES)
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
    while line.word(i) in _SKIPPED and i - start < 4:
        if line.word(i) == "as" and line.word(i - 1) != "such":
            return i
        if line.word(i) in _OWNERS and i == start:
            return i
        if line.word(i) == "more" and line.word(i + 1) == "than":
            return i
        i += 1
    return i
