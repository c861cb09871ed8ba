"""What happened to people, by the word that counts them."""

from __future__ import annotations

from tui.english.word_lists import words

STATES = {
    "dead": "dead", "killed": "killed", "injured": "injured", "wounded": "injured", "missing": "missing",
    "homeless": "homeless", "arrested": "arrested", "unemployed": "unemployed", "hurt": "injured",
    "displaced": "displaced", "detained": "detained", "hospitalized": "hospitalized", "hospitalised": "hospitalized",
    "unaccounted": "missing", "trapped": "trapped",
}  # fmt: skip
"""Words that tell people by what happened to them: `12 dead`."""
HARMING = words("killed killing injured injuring wounded wounding hurting arrested")
"""Forms of verbs whose object counts people: `killing 12`."""
BEHIND_COUNTS = words("dead died injured missing wounded killed")
"""Words that may stand right behind the number of those they are of, without a verb: `left 12 dead`."""
_FORMS = {
    "killed": "killed killing kill kills died dead",
    "injured": "injured injuring injures wounded wounding wounds hurt",
    "arrested": "arrested",
    "detained": "detained",
    "displaced": "displaced",
    "missing": "missing",
    "hospitalized": "hospitalized hospitalised",
}
WHAT_HAPPENED = {form: deed for deed, forms in _FORMS.items() for form in forms.split()}
"""Each form of a word for what befell people, with the one that stands for all like it: `wounding` is `injured`."""
TOLLS = words("toll passed exceeded topped")
"""Words beside the number of the dead so far."""
