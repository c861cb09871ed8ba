"""Abbreviations of the news, kept as data, in small letters and without their last stop."""

from __future__ import annotations

_NEWS = """
mr mrs ms dr prof rev hon sen sens rep reps gov govs lt col gen maj capt cmdr sgt cpl adm brig pres supt det insp
messrs mme mlle st sr jr
u.s u.k u.n e.u u.s.a d.c l.a n.y u.a.e p.r b.c a.d
inc corp co ltd llc plc bros cos assn dept univ intl l.p n.v s.a p.l.c
no nos vol vols fig figs pp ed eds art sec approx est
a.m p.m e.s.t e.t
jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
ave blvd rd hwy mt ft sq
ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn
tenn tex va vt wash wis wyo
vs v etc e.g i.e cf al viz ph.d m.d b.a m.a
m bn mn tn mln
"""

ABBREVIATIONS: frozenset[str] = frozenset(_NEWS.split())
