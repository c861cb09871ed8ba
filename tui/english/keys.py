"""What a word or short phrase is looked up by: as it was written, by its lemmas, and as the British spell it."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

from tui.english.forms import degree, lemma, lemmas
from tui.english.spellings import BRITISH

_LONGEST = 6
"""A phrase of more words is in no list."""
_BRITISH = (
    (re.compile(r"(?<=[a-z]{2})iz(?=(?:e|ed|es|ing|ation|er)$)"), "is"),
    (re.compile(r"(?<=[a-z]{2})yz(?=(?:e|ed|es|ing)$)"), "ys"),
    (re.compile(r"(?<=[a-z]{3})or(?=(?:s|ed|ing|able|ite|ful|hood|less)?$)"), "our"),
    (re.compile(r"(?<=[a-z]{3})ter(?=s?$)"), "tre"),
    (re.compile(r"(?<=[a-z]{2})ense(?=s?$)"), "ence"),
    (re.compile(r"(?<=[a-z]{3})og(?=s?$)"), "ogue"),
    (re.compile(r"(?<=[a-z]{3}[aeiou]l)(?=(?:er|ers|ed|ing|ery|or|ors)$)"), "l"),
)
_EITHER = re.compile("|".join(f"(?:{pattern.pattern})" for pattern, _ in _BRITISH))


@lru_cache(maxsize=50_000)
def keys(phrase: str) -> frozenset[str]:
    """The keys of a word or phrase in these lists, its words joined by `_`; two forms of one word share one."""
    tokens = tuple(re.split(r"[\s_-]+", phrase.strip().replace("’", "'")))
    if len(tokens) > _LONGEST:
        return frozenset({"_".join(tokens)})
    return frozenset("_".join(chosen) for chosen in product(*map(_spellings, tokens)))


def compared(phrase: str) -> tuple[str, str]:
    """The degree of an adjective that is compared, and the adjective: `larger` gives `er` and `large`."""
    step = degree(phrase)
    return (step, lemma(phrase)) if step else ("", phrase)


@lru_cache(maxsize=50_000)
def _spellings(token: str) -> frozenset[str]:
    """A word, its lemmas and their British spellings; a compared one has no lemma here, as `largest` is not `large`."""
    found = {token} if degree(token) else {token, *lemmas(token)}
    for each in tuple(found):
        if each in BRITISH:
            found.add(BRITISH[each])
        for pattern, replacement in _BRITISH if _EITHER.search(each) else ():
            spelt = pattern.sub(replacement, each, count=1)
            if spelt != each:
                found.add(spelt)
    return frozenset(found)
