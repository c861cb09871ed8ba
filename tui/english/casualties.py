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
