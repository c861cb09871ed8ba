"""Names in letters that writers choose: what transliteration and left-out accents make of one name."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

VOWELS = "aeiouy"
"""The letters that are vowels once a folded `y` comes between consonants only."""
_LETTERS = str.maketrans({"ø": "o", "œ": "oe", "æ": "ae", "ß": "ss", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"})
_UMLAUTS = re.compile(r"(?<=[aou])e(?![iyv])")
_RULES = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"(?:sch|shch|sh)(?=[mnlrwtkp])|shch|sch(?=[aeiou])", "sh"),
        (r"tsch|tch|tsh", "ch"),
        (r"(?<=[aeiou])y(?=ev)", ""),
        (r"(?<=[iy])eh$", "a"),
        (r"^ou(?=[aei])", "w"),
        (r"ou|oo", "u"),
        (r"(?:iy|yi|yy|ij|yj|ii|y|(?<!a)j)$", "i"),
        (r"(?<=[bcdfghklmnprstvwz])(?:[yi]|iy)[eo](?=v(?:a$|$|[aei]))", "e"),
        (r"(?<=ch|sh|zh|ts)ov$", "ev"),
        (r"(?<=[bcdfglmnprstvz])yo(?=[dklmnrstvz](?!g))", "e"),
        (r"^ye(?=[bcdfgklmnprstvz])", "e"),
        (r"(?:dzh|dj)(?=[aeiou])", "j"),
        (r"(?<=[aeiou])(?:y|j(?!$))|^[yj](?=[aeiou])|[yj](?=[aeiou])", "i"),
        (r"[iy]t?ch$", "ic"),
        (r"[ao]ff$", "ov"),
        (r"(?<=[eo])ff$", "v"),
        (r"ck(?!ov)|c(?=[aoulrnt]|$)(?<!ic)", "k"),
        (r"x", "ks"),
        (r"tz|tc", "ts"),
        (r"zz", "ts"),
        (r"(?<=.)w(?!h)|^w(?=.{4})(?!h)", "v"),
        (r"(?<=[aeiou])h$", ""),
        (r"gh", "g"),
        (r"bh", "b"),
        (r"(.)\1+", r"\1"),
    )
)
"""What one sound becomes, in this order. Both names go through it, so a rule which makes no name harms nothing."""
_CHOICES = {"kh": ("h", "k"), "q": ("k", "g"), "th": ("t", "s"), "dh": ("d", "z"), "ph": ("f", "p")}
"""Letters that different schools write in more than one way."""
_SHORT = 5
"""A name of fewer letters has one reading: too little of it is left to know it by."""


@lru_cache(maxsize=20_000)
def plain(name: str) -> str:
    """A name in the letters a to z alone: without accents, points, hyphens and spaces; `ü` is written `u`."""
    if name.isascii() and name.isalpha() and name.islower():
        return name
    small = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS))
    return "".join(letter for letter in small if "a" <= letter <= "z")


@lru_cache(maxsize=20_000)
def folds(name: str) -> frozenset[str]:
    """The sounds that a name can stand for, one word for each way to read it."""
    if "đ" in name:
        return folds(name.replace("đ", "d")) | folds(name.replace("đ", "dj"))
    letters = plain(name)
    if len(letters) < _SHORT:
        return frozenset({_fold(letters)})
    ways = {_UMLAUTS.sub("", letters)}
    for sign, sounds in _CHOICES.items():
        ways = {way.replace(sign, sound) for way in ways for sound in sounds}
    return frozenset(map(_fold, ways))


def _fold(word: str) -> str:
    for pattern, to in _RULES:
        word = pattern.sub(to, word)
    return word


def skeleton(fold: str) -> str:
    """The consonants of a folded name."""
    return "".join(letter for letter in fold if letter not in VOWELS)


def syllables(fold: str) -> int:
    """The groups of vowels of a folded name."""
    return len(re.findall(f"[{VOWELS}]+", fold))


def distance(one: str, other: str) -> int:
    """How many letters have to be put in, left out, changed or exchanged with their neighbour (Damerau 1964)."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        last, row, older = row, [i], before
        for j, its in enumerate(other, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != its))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == its:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        before = last
    return row[-1]
