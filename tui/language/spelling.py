"""Words that are written in more than one way: British and American spelling, hyphens, verbs in another tense."""

from __future__ import annotations

import re
from functools import lru_cache

from tui.english.calendar import MONTH_NAMES, SHORT_AND_WORDS, SHORT_MONTHS, SHORT_WEEKDAYS, WEEKDAY_NAMES
from tui.english.forms import irregular
from tui.english.spelling_rules import american
from tui.english.spellings import AMERICAN

_CALENDAR = {
    **{short: WEEKDAY_NAMES[number] for short, number in SHORT_WEEKDAYS.items()},
    **{short: MONTH_NAMES[number - 1] for short, number in SHORT_MONTHS.items()},
}
_PAIRS = AMERICAN | {short: name for short, name in _CALENDAR.items() if short not in SHORT_AND_WORDS}


_SHORT = (("won't", "will not"), ("can't", "can not"), ("shan't", "shall not"), ("n't", " not"), ("'ll", " will"))
_SHORTER = (("'re", " are"), ("'ve", " have"), ("'m", " am"))
_ENDINGS = (("ied", "y"), ("ying", "y"), ("ying", "ie"), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"))


@lru_cache(maxsize=20_000)
def plain(word: str) -> str:
    """The word in lower case and American spelling, without hyphens, points and curled apostrophes."""
    small = word.casefold().replace("’", "'")
    small = _PAIRS.get(small, small)
    small = re.sub(r"[-‐‑.]", "", small)
    return american(small)


def expanded(word: str) -> str:
    """A contraction in full, in lower case: `didn't` is `did not`; "" for any other word.

    A final 's stays: it may be a possessive, and `he'd` may be `he had` or `he would`.
    """
    small = word.casefold().replace("’", "'")
    for short, full in (*_SHORT, *_SHORTER):
        if small.endswith(short) and (small != short or full[0] != " "):
            return small.removesuffix(short) + full
    return ""


_AGAIN = re.compile(
    r"(?:re[-‐‑](?:sign|form|cover|sent|leas|creat|collect|press|dress|mark|serv|present|sort|solv|stor|strain|tir|treat"
    r"|bound|pair|prov|petition|lay|count|fus|act|deem|view)|un[-‐‑]ioni)"
)
"""Words whose hyphen distinguishes them from another word: one who re-signed did not resign."""


def needs_hyphen(word: str) -> bool:
    """Whether a word in lower case means something else without its hyphen."""
    return _AGAIN.match(word) is not None


def variant(a: str, b: str) -> str:
    """How two words of one stem differ only in writing: a kind of immaterial change; "" if the meaning may differ."""
    if a.replace("’", "'") == b.replace("’", "'"):
        return "quotes"
    small_a, small_b = (word.casefold().replace("’", "'") for word in (a, b))
    if small_a == small_b:
        return "case"
    if re.sub(r"[-‐‑.]", "", small_a) == re.sub(r"[-‐‑.]", "", small_b):
        return "" if needs_hyphen(small_a) or needs_hyphen(small_b) else "hyphen"
    if small_a.removesuffix("'s") == small_b.removesuffix("'s"):
        return "possessive"
    plain_a, plain_b = (plain(small.removesuffix("'s")) for small in (small_a, small_b))
    if plain_a == plain_b:
        return "spelling"
    return "tense" if _bases(plain_a) & _bases(plain_b) else ""


def base(word: str) -> str:
    """The plain form of an irregular verb, any other word as it is."""
    return irregular(word)


def _bases(word: str) -> set[str]:
    """The verbs that `word` may be a past or -ing form of, and itself.

    A final s is left alone: it may be a plural, and one analyst is not several.
    """
    found = {word, base(word)}
    for ending, to in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 2:
            root = word[: -len(ending)]
            found.add(root + to)
            if not to and len(root) > 2 and root[-1] == root[-2]:
                found.add(root[:-1])
    return found
