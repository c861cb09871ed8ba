"""The language of a text, by its letters and its commonest words; a short text is in none that is known."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

ENGLISH = "en"
_SAMPLE = 4_000
"""Characters that are looked at."""
_FEWEST_WORDS, _FEWEST_HITS, _FEWEST_DIFFERENT = 25, 8, 5
"""A text with fewer words, or with fewer function words, is too short to decide; names include a few of them too."""
_SHARE = 0.1
"""The least share of function words in a text; in English news it is two fifths, in Finnish an eighth."""
_CLEARLY = 2.0
"""How many times more hits are needed for another language than for English."""
_LEAST_LETTERS = 30
_WORD = re.compile(r"[^\W\d_]{2,}")
"""A letter alone may be an initial."""
_SCRIPTS = {  # local: names of scripts
    "cyrillic": "[\u0400-\u04ff]",
    "greek": "[\u0370-\u03ff\u1f00-\u1fff]",
    "hebrew": "[\u0590-\u05ff]",
    "arabic": "[\u0600-\u06ff]",
    "devanagari": "[\u0900-\u097f]",
    "bengali": "[\u0980-\u09ff]",
    "thai": "[\u0e00-\u0e7f]",
    "georgian": "[\u10a0-\u10ff]",
    "armenian": "[\u0530-\u058f]",
    "hangul": "[\u1100-\u11ff\uac00-\ud7af]",
    "kana": "[\u3040-\u30ff]",
    "han": "[\u3400-\u4dbf\u4e00-\u9fff]",
}
"""The letters of each script, as a set of a regular expression has them."""
_OF_SCRIPT = {  # local: as above
    "greek": "el", "hebrew": "he", "devanagari": "hi", "bengali": "bn", "thai": "th", "georgian": "ka",
    "armenian": "hy", "hangul": "ko", "kana": "ja", "han": "zh",
}  # fmt: skip
_BY_LETTERS = {
    "cyrillic": (("uk", "іїєґ"), ("be", "ў"), ("sr", "ђћљњџ"), ("mk", "ѓќѕ"), ("ru", "ыэё"), ("bg", "ъ")),
    "arabic": (("ur", "ٹڈںے"), ("fa", "پچژگ")),
}
"""Languages that share a script, by letters that the others do not have; of several, the commonest letters decide."""
_USUAL = {"cyrillic": "ru", "arabic": "ar"}
_RARE = 0.004
"""Such letters are more of a text than this; fewer are in its names."""
_ALSO = {  # local: codes of languages
    "nb": "no",
    "nn": "no",
    "bs": "hr",
    "sr": "hr",
    "ms": "id",
    "gl": "pt",
    "fil": "tl",
    "iw": "he",
    "yue": "zh",
}
"""Languages that are taken for another here, when they are written in Latin letters as it is, or by another code."""


def settled(said: str, texts: Iterable[str]) -> str:
    """The language of an article of which its file has `said` one: a code of ISO 639, empty for English.

    `texts` are its paragraphs. The text itself has precedence over the file, if it is long enough to decide; of
    languages so close that they are taken for one, the file says which it is.
    """
    found = recognised(texts)
    if not found:
        return said
    if found == ENGLISH:
        return ""
    near = found in {said, _ALSO.get(said, said)}
    return said if said and (near or said not in known()) else found


def recognised(texts: Iterable[str]) -> str:
    """The language of paragraphs as a code of ISO 639-1, `en` for English; empty if it cannot be determined."""
    sample = _sample(texts)
    return _by_script(sample) or _by_words(sample)


@cache
def known() -> frozenset[str]:
    """The codes of all languages that can be recognised."""
    shared = (code for listed in _BY_LETTERS.values() for code, _ in listed)
    return frozenset({*function_words(), *_OF_SCRIPT.values(), *_USUAL.values(), *shared, *_ALSO})


@cache
def function_words() -> Mapping[str, frozenset[str]]:
    """The commonest function words of each language that is written in Latin letters."""
    lines = (Path(__file__).parent / "function_words.txt").read_text(encoding="utf-8").splitlines()
    pairs = (line.partition(":") for line in lines if line and line[0] != "#")
    return {code: frozenset(words.split()) for code, _, words in pairs}


def _sample(texts: Iterable[str]) -> str:
    pieces: list[str] = []
    length = 0
    for text in texts:
        pieces.append(text[: _SAMPLE - length])
        length += len(pieces[-1])
        if length >= _SAMPLE:
            break
    return "\n".join(pieces)


def _by_script(sample: str) -> str:
    """The language by the script that most letters are of; empty if they are Latin."""
    if not any(map(_is_foreign, set(sample))):
        return ""
    letters = sum(map(str.isalpha, sample))
    counts = {name: len(found) for name, script in _SCRIPTS.items() if (found := re.findall(script, sample))}
    if counts.get("kana", 0) * 10 > counts.get("han", 0):
        counts["kana"] = counts.get("kana", 0) + counts.pop("han", 0)  # Japanese is written in both
    name = max(counts, key=lambda each: counts[each], default="")
    if not name or counts[name] < _LEAST_LETTERS or counts[name] * 2 < letters:
        return ""
    if name not in _BY_LETTERS:
        return _OF_SCRIPT[name]
    small = Counter(sample.casefold())
    counted = {code: sum(small[sign] for sign in signs) for code, signs in _BY_LETTERS[name]}
    best = max(counted, key=lambda code: counted[code])
    return best if counted[best] > _RARE * counts[name] else _USUAL[name]


def _is_foreign(sign: str) -> bool:
    """Whether a sign may be a letter of another script than Latin."""
    return "\u0370" <= sign <= "\u1dff" or "\u1f00" <= sign <= "\u1fff" or sign >= "\u2e80"


def _by_words(sample: str) -> str:
    """The language whose function words are most of the words; one that few others share counts more."""
    tokens = Counter(word.casefold() for word in _WORD.findall(sample))
    total = tokens.total()
    if total < _FEWEST_WORDS:
        return ""
    of_word = _languages_of_words()
    weights: defaultdict[str, float] = defaultdict(float)
    hits: Counter[str] = Counter()
    different: Counter[str] = Counter()
    for token, count in tokens.items():
        languages = of_word.get(token, ())
        for code in languages:
            hits[code] += count
            different[code] += 1
            weights[code] += count / len(languages)
    best = max(weights, key=lambda code: (weights[code], code), default="")
    if not best or hits[best] < max(_FEWEST_HITS, _SHARE * total) or different[best] < _FEWEST_DIFFERENT:
        return ""
    if best != ENGLISH and weights[best] < _CLEARLY * weights[ENGLISH]:
        return ""
    return best


@cache
def _languages_of_words() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for code, words in function_words().items():
        for word in sorted(words):
            found.setdefault(word, []).append(code)
    return {word: tuple(codes) for word, codes in found.items()}
