"""Abbreviations of the news in small letters without their last stop, by what may follow that stop."""

from __future__ import annotations

from tui.english.calendar import SHORT_MONTHS, SHORT_WEEKDAYS
from tui.english.firms import ABBREVIATED_FORMS
from tui.english.offices import ABBREVIATED_TITLES
from tui.english.word_lists import words

BEFORE_NAMES = ABBREVIATED_TITLES | words(
    "hon fr cdr const asst messrs mme mlle msgr dist lt.-col st ste mt vs v e.g i.e cf viz ca approx"
)
"""A sentence never ends with one: a name or the other party follows."""
WITHIN_NAMES = frozenset(word.capitalize() for word in ABBREVIATED_TITLES | ABBREVIATED_FORMS | words("st jr sr"))
"""As they are written in names, without their full stop: `Mr`, `Inc`, `Jr`."""
NUMBERED = words("c deg no nos vol vols fig figs pp p art sec ch para pt op rs")
"""Abbreviations only where a number follows: `No. 5`, but `She said no. Nobody left.`"""
DATED = frozenset(SHORT_MONTHS) | words("may june july")
"""Months, followed by a day or at the end of a sentence."""
COUNTRIES = words("u.s u.k u.n e.u u.s.s.r")
AMERICAN_STATES = words(
    "ala ariz ark calif cal colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa "
    "penn tenn tex va vt wash wis wyo n.y n.j n.h n.m n.c s.c n.d s.d r.i w.va d.c l.a p.r"
)
CANADIAN_PROVINCES = words("ont que alta sask b.c")
CLOCKS = words("a.m p.m e.t e.s.t e.d.t p.t p.s.t g.m.t")
OFFICES_AND_DEGREES = words("c.e.o m.p ph.d m.d b.a m.a m.b.a d.d.s jr sr esq etc al est")
ORGANISATIONS = ABBREVIATED_FORMS | words("cos bros assn dept univ intl mfg natl l.p n.v s.a p.l.c gmbh")
ROADS_AND_MEASURES = words("ave blvd rd hwy sq ft in lb lbs oz mi km hr hrs min yr yrs gal bn mn tn mln")
LAST_WORDS = (
    ORGANISATIONS
    | COUNTRIES
    | AMERICAN_STATES
    | CANADIAN_PROVINCES
    | CLOCKS
    | OFFICES_AND_DEGREES
    | ROADS_AND_MEASURES
    | (frozenset(SHORT_WEEKDAYS) - {"weds"})  # a verb as well
    | words("u.s.a u.a.e a.d b.c.e c.e")
)
"""Those that a sentence may end with."""
WORDS_TOO = words(
    "no art sec ch fig op pt col gen rep pres det hon ms fr mar may dec june july jan mon wed thu sat sun tue fri co "
    "cos al est sq in mi min ill ind mass miss mo ore pa cal del la va ala wash conn kan md que gal st mt inc"
)
"""Common words when written small: `He was ill. Mary left.`"""
ABBREVIATIONS = BEFORE_NAMES | NUMBERED | DATED | LAST_WORDS
"""All of them."""
TOP_LEVEL_DOMAINS = words("com org net co gov edu info tv uk")
"""What stands behind the last point of an address of the web."""
