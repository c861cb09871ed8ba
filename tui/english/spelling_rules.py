"""Rules that lead from British spelling to American and back, by the endings that differ."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.english.spellings import BRITISH

_Rules = tuple[tuple[re.Pattern[str], str], ...]


def _rules(*rules: tuple[str, str]) -> _Rules:
    return tuple((re.compile(pattern), to) for pattern, to in rules)


_WORDS_STAY = _rules(
    (r"(?<=[a-z]{3})is(e|ed|es|ing|ation|ations)$", r"iz\1"),
    (r"(?<=[a-z]{3})our(s|ed|ing|able|ite|ites|ful|hood|hoods)?$", r"or\1"),
    (r"(?<=[a-z]{2})([tb])re(s)?$", r"\1er\2"),
    (r"(?<=[a-z]{2}[aeo])ll(ed|ing|er|ers)$", r"l\1"),
    (r"programme(s)?$", r"program\1"),
)
"""To American, by endings that nearly all words have for the same reason, so what comes out is a word."""
_WORDS_OR_NOT = _rules(
    (r"(?<=[a-z]{3})is(ers?)$", r"iz\1"),
    (r"(?<=[a-z]{3})ys(e|ed|es|er|ers|ing)$", r"yz\1"),
    (r"(?<=[a-z]{2}[tb])red$", "ered"),
    (r"(?<=[a-z]{2}[aeo])ll(ors?)$", r"l\1"),
    (r"(?<=[a-z]{3})ogue(s)?$", r"og\1"),
    (r"(?<=[a-z]{3})ence(s)?$", r"ense\1"),
    (r"^plough(s|ed|ing|er|ers)?$", r"plow\1"),
)
"""To American, by endings that others have too: of `science` they make no word, which harms nothing on both sides."""
_TO_AMERICAN = _WORDS_STAY + _WORDS_OR_NOT
_TO_BRITISH = _rules(
    (r"(?<=[a-z]{2})iz(?=(?:e|ed|es|ing|ation|er)$)", "is"),
    (r"(?<=[a-z]{2})yz(?=(?:e|ed|es|ing)$)", "ys"),
    (r"(?<=[a-z]{3})or(?=(?:s|ed|ing|able|ite|ful|hood|less)?$)", "our"),
    (r"(?<=[a-z]{3})ter(?=s?$)", "tre"),
    (r"(?<=[a-z]{2})ense(?=s?$)", "ence"),
    (r"(?<=[a-z]{3})og(?=s?$)", "ogue"),
    (r"(?<=[a-z]{3}[aeiou]l)(?=(?:er|ers|ed|ing|ery|or|ors)$)", "l"),
)


def _any(rules: _Rules) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{re.sub(r'[(](?=[^?])', '(?:', pattern.pattern)})" for pattern, _ in rules))


_AMERICAN_BY_RULE, _BRITISH_BY_RULE = _any(_TO_AMERICAN), _any(_TO_BRITISH)


def american(word: str) -> str:
    """A word in lower case as an American spells it; the result may be a word that nobody uses."""
    if _AMERICAN_BY_RULE.search(word):
        for pattern, to in _TO_AMERICAN:
            word = pattern.sub(to, word)
    return word


def american_word(word: str) -> str:
    """The same by the surest ending alone, where what comes out is looked up among words."""
    return next(_changed(word, _WORDS_STAY), word)


def british(word: str) -> tuple[str, ...]:
    """What a word in lower case may be in British spelling, without itself."""
    found = tuple(_changed(word, _TO_BRITISH)) if _BRITISH_BY_RULE.search(word) else ()
    return (*found, BRITISH[word]) if word in BRITISH else found


def _changed(word: str, rules: _Rules) -> Iterator[str]:
    return (spelt for pattern, to in rules if (spelt := pattern.sub(to, word, count=1)) != word)
