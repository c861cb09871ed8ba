"""What is measured: the names of measures, and which of them mean the same."""

from __future__ import annotations

from functools import lru_cache

from tui.english.measures import BEFORE_MEASURES, NAMES, NOUNS_OF_CHANGE
from tui.figures.grammar.nouns import singular

KEYS = {" ".join(map(singular, form.split())): name for form, name in NAMES.items()}
"""Each name of a measure, in the singular, to its standard name."""
OPENERS = frozenset(
    form
    for name in KEYS
    for word in [name.replace("-", " ").split()[0]]
    for form in (word, word + "s", word + "es", word[:-1] + "ies")
)
"""Words with which the name of a measure can start, singular and plural."""
BEGINNING: dict[str, list[tuple[str, ...]]] = {}
"""The tokens of each name of a measure by the first of them, a hyphen being one, longest first."""
for _tokens in sorted((tuple(name.replace("-", " - ").split()) for name in KEYS), key=len, reverse=True):
    BEGINNING.setdefault(_tokens[0], []).append(_tokens)
LONGEST = 4


@lru_cache(maxsize=4096)
def key(measure: str) -> str:
    """The standard name of a measure, for comparing; "" for none.

    `net income` and `net profit` are one, and `sales growth` with a change is `revenue`.
    """
    words = [singular(word) for word in measure.lower().split()]
    words = [word for word in words if word not in NOUNS_OF_CHANGE] or words
    per = ""
    if "per" in words:
        at = words.index("per")
        words, per = words[:at], " ".join(words[at:])
    while len(words) > 1 and words[0] in BEFORE_MEASURES:
        words = words[1:]
    phrase = " ".join(words)
    name = KEYS.get(phrase, phrase)
    if name == phrase and len(words) > 1:
        for count in range(min(len(words) - 1, LONGEST), 0, -1):
            tail = " ".join(words[-count:])
            if tail in KEYS:
                name = " ".join((*words[:-count], KEYS[tail]))
                break
    return f"{name} {per}".strip()
