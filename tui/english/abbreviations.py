"""Abbreviations of the news in lower case without their last stop, by what may follow that stop."""

from __future__ import annotations

from tui.english.calendar import SHORT_MONTHS, SHORT_WEEKDAYS
from tui.english.firms import ABBREVIATED_FORMS
from tui.english.offices import ABBREVIATED_TITLES
from tui.english.word_lists import words

BEFORE_NAMES = ABBREVIATED_TITLES | words(
    "hon fr br bro cdr cllr ald mx pfc pte const asst assoc dep profs dets sgts capts lts messrs mme mlle msgr dist "
    "lt.-col st ste sta sto mt wm geo chas jas thos robt benj vs v e.g i.e cf viz ca approx"
)
"""A sentence never ends with one: a name or the other party follows."""
WITHIN_NAMES = frozenset(word.capitalize() for word in ABBREVIATED_TITLES | ABBREVIATED_FORMS | words("st jr sr"))
"""As they are written in names, without their full stop: `Mr`, `Inc`, `Jr`."""
NUMBERED = words("c deg no nos vol vols fig figs pp p art sec ch para pt op rs")
"""Abbreviations only where a number follows: `No. 5`, but `She said no. Nobody left.`"""
NAMED_TOO = words("sec pt")
"""Those of them that, written large, come before a name as well: `Pt. Orr`."""
BIBLICAL_BOOKS = words(
    "exod lev num deut josh judg sam kgs chron neh esth ps pss prov eccl eccles isa jer lam ezek dan hos mic hab zech "
    "mal matt rom cor gal eph phil thess tim heb pet macc"
)
COUNTED_WHERE_LARGE = BIBLICAL_BOOKS | words("cat ord div doc docs")
"""Written large and before a number they end no sentence: `Matt. 5:3`, but `They met Matt. He left.`"""
COUNTED = words(
    "reg regs ex exx exh exs stat supp app rptr cir amend amdt cl cls sched res tit subch rul ann l arts secs sects "
    "paras chs pts hob bk bks ser suppl edn ll nn vv n eq eqs tab tabs ref refs anh apt rm bldg fl flt rte ext tel "
    "max min avg temp mag est gr ver rev b d r"
)
"""The same, however they are written: `ext. 401`, `b. 1950`."""
CITED = words("pub priv exec fed cong crim civ admin rev gen stat code ann sup cir")
"""Written large they are in citations before another abbreviation that has a number: `Pub. L. 117-58`."""
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
    "bro geo dep cos al est sq in mi min ill ind mass miss mo ore pa cal del la va ala wash conn kan md que gal st mt "
    "inc"
)
"""Common words when written small: `He was ill. Mary left.`"""
ABBREVIATIONS = BEFORE_NAMES | NUMBERED | DATED | LAST_WORDS
"""All of them."""
TOP_LEVEL_DOMAINS = words("com org net co gov edu info tv uk")
"""What comes after the last point of an address of the web."""
FILE_ENDINGS = words("html json docx xlsx pptx java yaml toml jpeg")
"""Ends of the names of files that are as long as a word."""
