"""What a word or short phrase is looked up by: as it was written, by its lemmas, and as the British spell it."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

from tui.english.forms import degree, lemma, lemmas
from tui.english.spelling_rules import british

_LONGEST = 6
"""A phrase of more words is in no list."""


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
        found.update(british(each))
    return frozenset(found)
