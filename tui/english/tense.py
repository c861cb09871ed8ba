"""Words that show whether something is past or to come: modal verbs, pasts of verbs, words of plans."""

from __future__ import annotations

from tui.english.function_words import MODAL_VERBS
from tui.english.modality import EXPECTED
from tui.english.verbs import COMMON_PASTS
from tui.english.word_lists import words

CONTRACTED_MODALS = words("'ll ll won wouldn")
"""As they are where `I'll`, `won't` and `wouldn't` are cut at the apostrophe."""
WORDS_BEFORE_A_VERB = MODAL_VERBS | words("to not cannot did does")
"""After them is the plain form of a verb: `did not last`."""

IRREGULAR_PASTS = COMMON_PASTS | words("was were had been")
"""Common pasts of verbs that do not end in -ed."""
NO_PASTS = words(
    "red need speed feed seed indeed united hundred limited combined bed shed federal medical media proceed exceed"
)
"""Words that end in -ed, or look so, and are the past of no verb."""
ADVERBS_OF_THE_PAST = words("ago earlier since last")

FORECASTS_MADE = words("forecast predicted projected proposed")
"""`the rate forecast in December`: right before a date these participles look back."""
WORDS_OF_PLANS = (
    EXPECTED
    | FORECASTS_MADE
    | words(
        "scheduled due expected slated poised planned plans planning hoping aims aiming intends expects upcoming "
        "coming deadline expires begins starts effective tentatively forthcoming looming opens proposes forecasts "
        "predicts set ready anticipates anticipated resumes reopens arrives convenes ends closes retires debuts await "
        "awaits awaited awaiting waiting"
    )
)
"""Words next to a time which show that something is still to come."""
WORDS_BEFORE_AN_INFINITIVE = WORDS_OF_PLANS | words("is are have has about plan")
"""With `to` after them they refer to the future: `is to open`, `due to open`."""
TIMETABLED_VERBS = words("open reopen go goes meet publishes launches")
"""Present forms that, with a day, refer to the timetable, and that are in few captions of pictures."""
WORDS_BEFORE_A_FUTURE = words("until till by starting beginning effective before ahead")
"""What comes before a time to come."""
