"""What happened to people, by the word that counts them."""

from __future__ import annotations

from tui.english.word_lists import words

_BEFALLEN = {
    "killed": ("killed dead", "killing kill kills died"),
    "injured": ("injured wounded hurt", "injuring injures wounding wounds"),
    "missing": ("missing unaccounted", ""),
    "arrested": ("arrested", ""),
    "detained": ("detained", ""),
    "displaced": ("displaced", ""),
    "hospitalized": ("hospitalized hospitalised", ""),
    "trapped": ("trapped", ""),
    "homeless": ("homeless", ""),
    "unemployed": ("unemployed", ""),
}
"""What befell people, in the word that stands for all like it: the states they are in then, and forms of its verbs."""
STATES = {state: deed for deed, (states, _) in _BEFALLEN.items() for state in states.split()} | {"dead": "dead"}
"""Words that count people by what befell them: `12 dead`, `12 wounded`. A state of being dead is left what it is."""
WHAT_HAPPENED = {form: deed for deed, forms in _BEFALLEN.items() for form in " ".join(forms).split()}
"""Each form of a word for what befell people, with the one that stands for all like it: `wounding` is `injured`."""
HARMING = words("killed killing injured injuring wounded wounding hurting arrested")
"""Forms of verbs whose object counts people: `killing 12`."""
AFTER_COUNTS = words("dead died injured missing wounded killed")
"""Words that may come right after the number of those they are of, without a verb: `left 12 dead`."""
TOLLS = words("toll passed exceeded topped")
"""Words next to the number of the dead so far."""
