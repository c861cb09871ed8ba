"""Forms of English words: from a word as it was written to the one a dictionary lists."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from tui.english.tables import lines, words

_VOWELS = frozenset("aeiouy")
_STAYS_DOUBLE = frozenset({"ss", "ff", "zz"})
_SILENT = re.compile(
    r"""(?: [cuvz] | [^s]s | [dlr]g                     # danc(e) argu(e) sav(e) pleas(e) judg(e) charg(e)
        | (?<![aeiou]) [aeiou]g                         # manag(e)
        | [bcdfgkptz]l | [bcdgkptv]r                    # struggl(e) centr(e)
        | (?<![aeo]) (?: ir | ur ) | (?<![eo]) ar       # fir(e) injur(e) shar(e)
        | (?<![eo]) at | (?<![ao]) ut                   # locat(e) disput(e)
        | (?<![aeou]) id | (?<![eio]) ad | (?<![aeiou]) [eou]d   # decid(e) invad(e) conced(e) explod(e) includ(e)
        | (?<![eo]) am | (?<![aeo]) um                  # nam(e) assum(e)
        | (?<![aeou]) in                                # defin(e)
        | (?<![aeou]) ul                                # schedul(e)
        | (?<![aeiou]) [aeiou][kb] )$                   # mak(e) brib(e)
    """,
    re.VERBOSE,
)
"""Stems of a verb that lost its `e` before -ed or -ing, by their last letters."""
_SHORT_SILENT = re.compile(r"^(?:[^aeiouy]+|qu)[aeiouy][bcdfgklmnprstvz]$")
"""One syllable with one vowel before one consonant: it would have been doubled, had the verb no `e`."""


def lemma(word: str) -> str:
    """The likeliest dictionary form of a word in lower case: all forms of one verb or noun have the same."""
    return _found(word)[0]


@lru_cache(maxsize=50_000)
def lemmas(word: str) -> frozenset[str]:
    """All dictionary forms that a word in lower case may have: `left` may come from `leave`, or be itself."""
    return frozenset(_found(word))


@lru_cache(maxsize=50_000)
def degree(word: str) -> str:
    """`er` or `est` for an adjective that is compared, else nothing: `largest` says more than `large`."""
    if word in _comparisons():
        return "est" if word.endswith("st") else "er"
    return ""


@lru_cache(maxsize=50_000)
def past(word: str) -> bool:
    """Whether a word in lower case may be the past of a verb: no plural is, and no adjective that is compared."""
    if word.endswith(("s", "ing")) or word in _plurals() or word in _comparisons():
        return False
    return any(each != word for each in lemmas(word))


@cache
def _irregular() -> frozenset[str]:
    return words("irregular.txt")


def irregular(word: str) -> str:
    """The likeliest dictionary form of an irregular one, as `struck`; any other word as it is, and what is compared."""
    return lemma(word) if word in _irregular() and not degree(word) else word


@cache
def _plurals() -> frozenset[str]:
    return frozenset(form for line in lines("plurals.txt") for form in line.split() if not form.endswith("ed"))


@lru_cache(maxsize=50_000)
def _found(word: str) -> tuple[str, ...]:
    listed = _listed().get(word)
    if listed:
        return listed
    head, hyphen, last = word.rpartition("-")
    if hyphen and last:
        return tuple(f"{head}-{each}" for each in _found(last))
    return (_by_rule(word),)


@cache
def _listed() -> Mapping[str, tuple[str, ...]]:
    """Form to its lemmas, for the forms that no rule leads back."""
    table: dict[str, tuple[str, ...]] = {}
    for line in lines("endings.txt"):
        for base in line.split():
            stem = base.removesuffix("e")
            table.update(dict.fromkeys((base, f"{stem}ed", f"{stem}ing"), (base,)))
    table.update({word: (base,) for word, base in _comparisons().items()})
    for line in (*lines("irregular.txt"), *lines("plurals.txt")):
        base, *forms = line.split()
        table[base] = (base,)
        for form in forms:
            table[form] = (base,)
    table.update({word: (word,) for word in words("alone.txt")})
    for line in lines("ambiguous.txt"):
        form, *bases = line.split()
        if form == "+":
            for each in bases:
                first = table.get(each) or (_by_rule(each),)
                table[each] = (*first, each)
        else:
            table[form] = tuple(bases)
    return table


@cache
def _comparisons() -> Mapping[str, str]:
    """Comparatives and superlatives with their adjective."""
    table = {"better": "good", "best": "good", "worse": "bad", "worst": "bad"}
    for base in words("graded.txt"):
        stem = base
        if base.endswith("e"):
            stem = base[:-1]
        elif base.endswith("y") and len(base) > 3:
            stem = f"{base[:-1]}i"
        elif re.search(r"^[^aeiou]*[aeiou][bdgmnt]$", base):
            stem = base + base[-1]
        table[f"{stem}er"] = table[f"{stem}est"] = base
    return table


def _by_rule(word: str) -> str:
    if word.endswith("s"):
        return _of_plural(word)
    if word.endswith("ied") and len(word) > 4:
        return f"{word[:-3]}y"
    for ending in ("ed", "ing"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 1 and not _VOWELS.isdisjoint(stem) and not word.endswith("eed"):
            return _of_stem(stem)
    return word


def _of_plural(word: str) -> str:
    """A noun from its plural, or a verb from its third person; the word itself where the `s` is its own."""
    if word.endswith(("ss", "us", "is", "'s")) or len(word) < 4:
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def _of_stem(stem: str) -> str:
    """A verb from what comes before its -ed or -ing."""
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS:
        doubled = stem[-2:]
        if doubled in _STAYS_DOUBLE or (doubled == "ll" and _syllables(stem) == 1):
            return stem
        return stem[:-1]
    plain = re.sub("qu(?=.)", "qq", stem)
    if _SILENT.search(plain) or _SHORT_SILENT.search(stem):
        return f"{stem}e"
    return stem


def _syllables(stem: str) -> int:
    return len(re.findall(r"[aeiouy]+", stem))
