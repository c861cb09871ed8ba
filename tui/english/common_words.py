"""Words so common that they say little of what a text is about."""

from __future__ import annotations

from tui.english import function_words as of
from tui.english.word_lists import words

COMMON_ADVERBS = words(
    "not only just also too very more most much many few less least own even still already again once ever never here "
    "there now however therefore thus hence then why how"
)
COMMON_WORDS = (
    of.DETERMINERS
    | of.QUANTIFIERS
    | of.PRONOUNS
    | of.REFLEXIVE_PRONOUNS
    | of.RELATIVE_PRONOUNS
    | words("one ones")
    | of.MODAL_VERBS
    | of.FORMS_OF_BE
    | of.FORMS_OF_DO
    | of.FORMS_OF_HAVE
    | of.NEGATIVE_CONTRACTIONS
    | of.CONTRACTIONS
    | of.PREPOSITIONS
    | of.COORDINATING_CONJUNCTIONS
    | of.SUBORDINATING_CONJUNCTIONS
    | COMMON_ADVERBS
    | words("said says say saying")
)
"""Function words, the adverbs that are used as they are, and the commonest verb of the news."""
_SELDOM_FIRST = words("no one ones may will can us up down near per via mine own")
SENTENCE_OPENERS = (
    (COMMON_WORDS - _SELDOM_FIRST)
    | of.INDEFINITE_PRONOUNS
    | words("meanwhile according mr mrs ms earlier later asked last")
)
"""Words that often come first in a sentence."""
SUBJECTS_OF_SENTENCES = words("the he she it they we there this these but mr mrs ms")
"""Openers that rarely carry a sentence on."""
OPENERS_BEFORE_SPEECH = of.SUBJECT_PRONOUNS | words("but and the a an in on that")
"""Openers of what follows a quotation and is not part of it: `"Go!" He said so.`"""
SHOUTED_NAMES = words("yahoo yum jeopardy oklahoma")
"""Names written with an exclamation mark."""
