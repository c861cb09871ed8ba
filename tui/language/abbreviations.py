"""Abbreviations of the news, kept as data in small letters without their last stop, by what may follow that stop."""

from __future__ import annotations

_TITLES = """
mr mrs ms dr prof rev hon fr sen sens rep reps gov govs lt col gen maj capt cmdr cdr sgt cpl pvt adm brig pres supt
det insp const asst messrs mme mlle msgr amb atty dist lt.-col st ste mt
vs v e.g i.e cf viz ca approx
"""
_NUMBERED = "c deg no nos vol vols fig figs pp p art sec ch para pt op rs"
_MONTHS = "jan feb mar apr may jun june jul july aug sep sept oct nov dec"
_ENDING = """
inc corp co cos ltd llc plc bros assn dept univ intl mfg natl l.p n.v s.a p.l.c gmbh
u.s u.k u.n e.u u.s.a u.a.e u.s.s.r d.c l.a n.y n.j n.h n.m n.c s.c n.d s.d r.i w.va p.r b.c a.d b.c.e c.e
a.m p.m e.t e.s.t e.d.t p.t p.s.t g.m.t c.e.o m.p ph.d m.d b.a m.a m.b.a d.d.s
jr sr esq etc al est
mon tue tues wed thu thur thurs fri sat sun
ave blvd rd hwy sq ft in lb lbs oz mi km hr hrs min yr yrs gal
ala ariz ark calif cal colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn
tenn tex va vt wash wis wyo ont que alta sask
bn mn tn mln
"""
_WORDS_TOO = """
no art sec ch fig op pt col gen rep pres det hon ms fr
mar may dec june july jan mon wed thu sat sun tue fri
co cos al est sq in mi min ill ind mass miss mo ore pa cal del la va ala wash conn kan md que gal st mt inc
"""

TITLES: frozenset[str] = frozenset(_TITLES.split())
"""A sentence never ends with one: a name or the other party follows."""
NUMBERED: frozenset[str] = frozenset(_NUMBERED.split())
"""Abbreviations only where a number follows: `No. 5`, but `She said no. Nobody left.`"""
MONTHS: frozenset[str] = frozenset(_MONTHS.split())
"""Followed by a day, or at the end of a sentence."""
WORDS_TOO: frozenset[str] = frozenset(_WORDS_TOO.split())
"""Common words when written small: `He was ill. Mary left.`"""
ABBREVIATIONS: frozenset[str] = TITLES | NUMBERED | MONTHS | frozenset(_ENDING.split())
"""All of them."""
