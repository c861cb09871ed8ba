"""Nouns: their plurals, and the words around them."""

from __future__ import annotations

from tui.english.calendar import FULL_WEEKDAYS
from tui.english.function_words import (
    ARTICLES,
    COORDINATING_CONJUNCTIONS,
    DETERMINERS,
    FORMS_OF_BE,
    FORMS_OF_DO,
    FORMS_OF_HAVE,
    MODAL_VERBS,
    OBJECT_PRONOUNS,
    POSSESSIVE_DETERMINERS,
    PREPOSITIONS,
    QUANTIFIERS,
    RELATIVE_PRONOUNS,
    SUBJECT_PRONOUNS,
    SUBORDINATING_CONJUNCTIONS,
)
from tui.english.tables import lines
from tui.english.time_units import CALENDAR_UNITS
from tui.english.word_lists import listed, words

STOPS = (
    DETERMINERS
    | (QUANTIFIERS - {"same", "another"})
    | SUBJECT_PRONOUNS
    | OBJECT_PRONOUNS
    | RELATIVE_PRONOUNS
    | MODAL_VERBS
    | FORMS_OF_BE
    | FORMS_OF_DO
    | FORMS_OF_HAVE
    | PREPOSITIONS
    | COORDINATING_CONJUNCTIONS
    | SUBORDINATING_CONJUNCTIONS
    | FULL_WEEKDAYS
    | words(
        "according added again ago already also amid apiece away back earlier even few fewer following here including "
        "just later least less many more most much not now once only own respectively said say saying says still then "
        "there today told tomorrow too very worth yesterday"
    )
)
"""Words that no noun phrase holds, and that end one."""
BEFORE_NOUNS = (
    ARTICLES | POSSESSIVE_DETERMINERS | words("of more fewer other additional further extra such as those these")
)
"""Words that may come between a number and its noun: `25 of the 30 members`, `three more planes`."""
INVARIABLE = words(
    "people police aircraft staff personnel crew fish sheep deer cattle spacecraft media data offspring salmon trout "
    "species series livestock folk infantry clergy youth yuan"
)
"""Nouns that are their own plural, or plurals that are counted as they are."""
IRREGULAR = {
    **{
        form: singular
        for singular, *forms in map(str.split, lines("plurals.txt"))
        for form in forms
        if form not in INVARIABLE and form != "pence" and not form.endswith(("ed", "ing"))
    },
    **dict.fromkeys(("person", "persons", "peoples", "others"), "people"),
    "passersby": "passerby", "bases": "base", "axes": "axe", "ties": "tie", "lies": "lie", "shoes": "shoe",
    "canoes": "canoe", "toes": "toe", "caches": "cache", "dozens": "dozen", "pt": "point", "pts": "point",
    "species": "species", "series": "series",
}  # fmt: skip
"""Plurals that no rule leads back, with their singular; of two that are written alike the one that is counted more."""
SINGULARS_IN_S = words(
    "business less plus process access loss boss press class glass mass pass cross dress stress success congress "
    "address princess witness illness news politics economics physics mathematics gas bus bonus status virus focus "
    "campus census chaos always perhaps besides thus yes this his its was has does is us as versus analysis "
    "crisis basis thesis overseas afterwards towards lens express headquarters rose says goes comes makes takes"
)
"""Words whose last `s` is their own."""
COMPOUNDING = words(
    "sports sales arms news savings goods weapons drugs rights states services operations communications customs "
    "systems graphics crew staff police media data youth livestock series electronics physics politics athletics "
    "women men people ratings rules plainclothes"
)
"""Plurals that come before the noun they belong to, as names in `s` do: `two arms dealers`, `40 Airbus jets`."""
PEOPLES_IN_I = listed("elis anis qis audis waitis taxis malis galis miris namis meritis")
"""Endings of plurals in `is`, most of them of a people: `Israelis`, `Saudis`."""
NOT_MEN = words("specimen regimen abdomen omen acumen semen hymen stamen bitumen ramen yemen amen")
"""Words in `men` that are not men."""
ADJECTIVE_ENDINGS = listed("al ous ful ible able less ive ern")
ADJECTIVES = words("senior young old new large big small entire whole former female male white black chief unnamed")
"""Adjectives that come before a noun for a person or a thing, and only qualify it."""
IN_LY = words("family ally assembly rally monopoly anomaly bully butterfly supply reply homily")
"""Those that end as adverbs do."""
SUPPLIES = words("power electricity water gas heat access supplies services aid funding support ties links")
"""Supplies cut to a number of people, who are no fewer for it: `cut power to 400,000 homes`."""
MILESTONES = words("mark threshold barrier milestone level levels")
"""What a number is reached as: `the 50 mark`."""
NOUNS_OF_TIME = frozenset(
    f"{unit}{ending}" for unit in (CALENDAR_UNITS - {"century"}) | {"hour", "minute"} for ending in ("", "s")
) | words("century centuries time past term")
"""Units of time, and what else a time is called: `half the year`, `twice a week`, `a third of the time`."""
