"""Whether two surnames are one, one in two spellings, or two."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Literal

from tui.english.spelled import VOWELS, distance, folds, plain, skeleton, syllables
from tui.english.tables import lines

Sameness = Literal["same", "spelling", "different"]

_ARTICLE = re.compile(r"^(?:al|el|ad|as|ash|ar|an|at|az|ul|ou|il)[-‐‑ ](?=\w)")
_ARTICLES = ("al", "el")
_PARTICLE = re.compile(r"^(?:(?:von|van|de|der|den|la|di|da|del|du|dos|le|af|bin|ibn|ben|ter|ten|zu)[ -])+(?=\w)")
_SON = re.compile(r"\b(?:ibn|ben|bin)[- ]")
_DOUBLE = re.compile(r"(.)\1")
_ENDING = re.compile(
    r"(?<=...)(?:k?ov(?:ic|a|ski)?|k?ev(?:ic|a|ski)?|ic|ski|enko|[kg]vist|gren|strom|berg|man|son|sen|stein|opulos|shvili)$"
)
"""Endings that many surnames share."""
_NEAR = frozenset({"ae", "ei", "eo", "ou", "ao", "iy", "ey", "uy"})
"""Vowels that are taken for each other."""
_FREE = frozenset({"ae", "ei", "ou", "iy"})
"""Vowels that schools of transliteration choose between."""
_RELATED = frozenset(
    {"dt", "bp", "sz", "gk", "fv", "mn", "ck", "cs", "vw", "fp", "bv", "gj", "kq", "gq", "iy", "hk", "cz", "gh", "cg"}
)
"""Consonants that are taken for each other."""
_WIFE = (
    ("ov", "ova"),
    ("ev", "eva"),
    ("in", "ina"),
    ("ski", "ska"),
    ("i", "a"),
    ("i", "aia"),
    ("oi", "aia"),
    ("os", "u"),
    ("a", "ova"),
    ("i", "o"),
)
"""Endings of a man's surname and of his wife's or daughter's, and others that make another family's."""


@cache
def _groups() -> Mapping[str, frozenset[int]]:
    """The numbers of the lines that hold a surname, negative where only the spelling is one's own."""
    found: dict[str, set[int]] = {}
    for at, line in enumerate(lines("surnames.txt"), 1):
        for name in line.removeprefix("~").split():
            found.setdefault(name, set()).add(-at if line.startswith("~") else at)
    return {name: frozenset(ats) for name, ats in found.items()}


@lru_cache(maxsize=20_000)
def same_surname(a: str, b: str) -> Sameness:
    """ "same" where accents and transliteration explain the difference, "spelling" where a slip or a habit may.

    Of two roots, as of two first consonants, the answer is "different".
    """
    if plain(a) == plain(b):
        return "same"
    one, other = _core(a, b), _core(b, a)
    if not one or not other:
        return "different"
    shared = _groups().get(one, frozenset()) & _groups().get(other, frozenset())
    if shared:
        best: Sameness = "same" if max(shared) > 0 else "spelling"
    else:
        answers = {_compare(x, y) for x in folds(one) for y in folds(other)}
        best = "same" if "same" in answers else "spelling" if "spelling" in answers else "different"
        if best == "spelling" and not _written_alike(plain(one), plain(other)):
            return "different"
    return "spelling" if best == "same" and _bare(a) != _bare(b) else best


def _written_alike(one: str, other: str) -> bool:
    """Whether at most a slip lies between two names as they are written; Keller and Kessler differ by two."""
    if skeleton(one) == skeleton(other):
        return True
    if min(len(one), len(other)) < 7 and len(_DOUBLE.findall(one)) != len(_DOUBLE.findall(other)):
        return False
    return distance(one, other) <= (1 if min(len(one), len(other)) < 8 else 3)


def _bare(name: str) -> bool:
    """Whether a name has no particle before it."""
    return not _PARTICLE.match(name.casefold())


def _core(name: str, other: str) -> str:
    """A surname without article and particles, in plain letters; `Alsabri` loses its own next to `al-Sabri`."""
    small = _SON.sub("bin ", name.casefold().replace("’", "'").strip())
    core = _PARTICLE.sub("", _ARTICLE.sub("", small))
    core = core if "đ" in core else plain(core)
    marked = _ARTICLE.match(other.casefold())
    if marked and not _ARTICLE.match(small) and core.startswith(_ARTICLES) and len(core) > 5:
        return core[2:]
    return core


def _compare(x: str, y: str) -> Sameness:
    """What two folded names are to each other."""
    if x == y:
        return "same"
    if _first(x) != _first(y) or _family(x, y):
        return "spelling" if _affricates(x, y) else "different"
    bones, others = skeleton(x), skeleton(y)
    if bones == others:
        return _by_vowels(x, y)
    if "ng" in {x[-2:], y[-2:]} and x.removesuffix("g") == y.removesuffix("g"):
        return "different"
    return "spelling" if _slip(x, y) else "different"


def _first(fold: str) -> str:
    """The sound a name begins with; all vowels are one, since they are written freely."""
    return "a" if fold[:1] in VOWELS else fold[:1]


def _affricates(x: str, y: str) -> bool:
    """Whether a long name begins with `j` (folded to `i`) here and with `ch` there, as names from Thailand may."""
    short, long = sorted((x, y), key=len)
    return len(short) > 5 and long.startswith("ch") and short[0] == "i" and short[1:] == long[2:]


def _family(x: str, y: str) -> bool:
    """Whether one is the other's form for a man or a woman: those are two people."""
    return any(
        (x.endswith(man) and y == x.removesuffix(man) + woman) or (y.endswith(man) and x == y.removesuffix(man) + woman)
        for man, woman in _WIFE
    )


def _by_vowels(x: str, y: str) -> Sameness:
    """Names of the same consonants: long ones are one name, short ones depend on which vowels they exchange."""
    bones, beats, steps = len(skeleton(x)), min(syllables(x), syllables(y)), distance(x, y)
    if bones >= 4 and beats >= 4 and steps <= 3 and _free(x, y):
        return "same"
    if len(x) != len(y):
        return "spelling" if bones >= 2 and steps == 1 and (beats > 1 or _silent(x, y)) else "different"
    if beats >= 3:
        if steps == 1 and bones >= 3 and x[-1] == y[-1] and not x.endswith("son") and _changes(x, y) <= _FREE:
            return "same"
        return "spelling" if steps <= (1 if len(x) < 7 else 2) else "different"
    changes = _changes(x, y)
    if steps > 1 or bones < 2 or (changes != {"iy"} and _short_vowel(x)):
        return "different"
    nucleus = re.search(f"(?<!^)[{VOWELS}]|^[{VOWELS}](?![{VOWELS}])", x)
    stressed = nucleus is not None and x[nucleus.start()] != y[nucleus.start()]
    return "different" if stressed and not changes <= _FREE else "spelling"


def _free(x: str, y: str) -> bool:
    """Whether long names exchange vowels that are written freely, or one has a vowel more between two consonants."""
    return _changes(x, y) <= _NEAR | {"ai"} if len(x) == len(y) else syllables(x) != syllables(y)


def _silent(x: str, y: str) -> bool:
    """Whether the one vowel that a name of one syllable has more is not heard: Browne, Cohen; Barry has one more."""
    short, long = sorted((x, y), key=len)
    return not long.startswith(short) or long[-1] == "e"


def _short_vowel(fold: str) -> bool:
    """Whether a name is one syllable about one vowel: with another vowel it is another name, as Hall and Hill."""
    return syllables(fold) == 1 and len(re.findall(f"[{VOWELS}]", fold[1:])) < 2


def _changes(x: str, y: str) -> frozenset[str]:
    """The pairs of letters that differ, place by place."""
    return frozenset("".join(sorted(p + q)) for p, q in zip(x, y, strict=False) if p != q)


def _slip(x: str, y: str) -> bool:
    """Whether names of different consonants differ by one slip of a finger or ear."""
    short, long = sorted(_roots(x, y), key=len)
    if len(long) < 5 or distance(x, y) > (2 if len(short) >= 9 else 1):
        return False
    if len(short) != len(long):
        return len(short) >= 6 or long == short + "s" or long.replace("h", "") == short
    if sorted(short) == sorted(long):
        return x[-2:] == y[-2:] or len(short) >= 6
    return _changes(short, long) <= _RELATED | _NEAR or len(short) >= 8


def _roots(x: str, y: str) -> tuple[str, str]:
    """Two names without the ending that both have: it may be most of the letters and distinguishes nothing."""
    ending = _ENDING.search(x)
    if ending and y.endswith(ending[0]):
        return x.removesuffix(ending[0]), y.removesuffix(ending[0])
    return x, y
