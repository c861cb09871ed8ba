"""Verbs of a special make: those that mean little, those in which both sides have one part, and converse ones."""

from __future__ import annotations

from tui.english.function_words import (
    FORMS_OF_BE,
    FORMS_OF_HAVE,
    MODAL_VERBS,
)
from tui.english.word_lists import words

LIGHT_VERBS = words("get make take give go come put set")
"""Verbs that mean little without their object: `made it`."""
RECIPROCAL_VERBS = words("meet marry join match resemble divorce face fight draw tie border merge")
"""Verbs in which both have the same part: who meets somebody is met by them."""
NOT_ACTIONS = words("say tell include cost reach equal")
"""Verbs that express nothing that one does to another."""
UNCHANGED_PASTS = words("beat hit hurt outbid upset")
"""Verbs whose past is written as the verb is, and that are done by one to another."""
CONVERSES = (
    (words("sell"), words("buy purchase acquire")),
    (words("pay give send"), words("receive get")),
    (words("lend"), words("borrow")),
    (words("beat defeat win"), words("lose beat")),
)
"""Verbs for one deed as seen from either side of it."""
COMMON_PASTS = words(
    "beat became began bought broke brought built came caught chose cut did drew drove fed fell felt fled flew forbade "
    "fought found froze gave got grew held hit hurt kept knew laid lay led left lent lost made meant met paid ran rang "
    "rode rose said sank sat saw sent shook shot shrank shut slept slid sold spent spoke stole stood struck stuck "
    "swept swore swung taught thought threw told took understood went wept won wore wrote"
)
"""Pasts of irregular verbs that are commonest in the news, except those that are the present as often: `put`."""
COMMON_FINITE_VERBS = (
    COMMON_PASTS
    | words(
        "do does expects hopes let makes plans put quit read remains says set showed spread stands sued takes wants "
        "wins works"
    )
    | MODAL_VERBS
    | (FORMS_OF_BE - words("been being"))
    | (FORMS_OF_HAVE - words("having"))
)
"""Forms that make a clause, of the verbs that are commonest in the news; a past in -ed is known by its ending."""
