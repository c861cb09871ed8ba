"""The words of other languages, with sumy's stemmers and lists of common words."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache

from tui.language.words import Spelling, spellings
from tui.reading.language import function_words

_NAMES = {  # local: of other languages
    "ar": "arabic", "cs": "czech", "da": "danish", "de": "german", "el": "greek", "es": "spanish", "fi": "finnish",
    "fr": "french", "he": "hebrew", "hu": "hungarian", "it": "italian", "ja": "japanese", "ko": "korean",
    "nb": "norwegian", "nl": "dutch", "nn": "norwegian", "no": "norwegian", "pl": "polish", "pt": "portuguese",
    "ro": "romanian", "ru": "russian", "sk": "slovak", "sv": "swedish", "uk": "ukrainian", "zh": "chinese",
}  # fmt: skip
"""What sumy calls the languages for which it has a stemmer, or common words, or both."""


def spelled(text: str, language: str) -> tuple[Spelling, ...]:
    """The words of `text` in order, each with its stem in `language`, a code of ISO 639; empty for English."""
    if not language:
        return spellings(text)
    return tuple([_spelling(word.text, language) for word in spellings(text)])


@lru_cache(maxsize=100_000)
def _spelling(word: str, language: str) -> Spelling:
    small = word.lower()
    return Spelling(word, _stemmer(language)(small), small in _common(language))


@cache
def _stemmer(language: str) -> Callable[[str], str]:
    """The stemmer of a language; lower-casing if sumy has none, or needs another library for it."""
    from sumy.nlp.stemmers import Stemmer  # noqa: PLC0415 - sumy and nltk are slow to import

    try:
        stemmer: Callable[[str], str] = Stemmer(_NAMES.get(language, language))
        stemmer("a")
    except (LookupError, ValueError):
        return str.lower
    return stemmer


@cache
def _common(language: str) -> frozenset[str]:
    from sumy.utils import get_stop_words  # noqa: PLC0415 - as above

    try:
        listed: frozenset[str] = get_stop_words(_NAMES.get(language, language))
    except LookupError:
        listed = frozenset()
    return listed | function_words().get("no" if language in {"nb", "nn"} else language, frozenset())
