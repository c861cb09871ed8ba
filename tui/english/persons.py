"""Nouns for persons: men and women, kin, groups, those who are counted."""

from __future__ import annotations

from tui.english.word_lists import words

MEN_AND_WOMEN = words("man woman boy girl child")
PEOPLE = words("people men women children")
"""People in the plural, whoever they are."""
ONE_PERSON = MEN_AND_WOMEN | words(
    "lad lass youth baby toddler pensioner teenager schoolboy schoolgirl infant grandmother grandfather youngster male "
    "female"
)
"""Nouns for one person that say how old or of which sex."""
KIN = words(
    "wife husband son daughter brother sister mother father widow widower partner girlfriend boyfriend fiancee nephew "
    "niece cousin grandson granddaughter uncle aunt twin"
)
"""Nouns for one person by the tie to another."""
IN_THE_NEWS = words("friend driver passenger suspect victim gunman student")
"""Nouns for one person whose age the news gives."""
ANYONE = PEOPLE | words(
    "anyone nobody everyone anybody everybody all those adults girls boys players citizens residents patients workers "
    "voters americans kids teenagers persons drivers passengers one someone females males"
)
"""Whose age it is after `under`: `children under 5`, `anyone over 65`."""
GROUPS = words("crew team group total party family father mother panel gang staff squad")
"""What may be of a number of people: `a crew of seven`, `a mother of three`."""
ROUND_NUMBERS_OF = PEOPLE | words("soldiers troops students workers jobs employees officers delegates residents homes")
"""Who and what is counted by round numbers that look like years or names: `2000 workers`."""
MILLIONS_OF = words(
    "people users customers subscribers viewers residents passengers voters workers jobs visitors members households "
    "shares barrels tonnes tons doses vehicles cars homes copies books albums tickets votes downloads fans listeners"
)
"""Who and what is counted in millions: `5 m viewers`."""
DOINGS_OF_PEOPLE = words(
    "attended marched fled protested rallied voted queued gathered demonstrated tuned watched turned evacuated "
    "emigrated enrolled enlisted volunteered commuted retired"
)
"""Pasts of what only people do: after a number without its noun they say that it counts people."""
FOLLOWERS = words("user subscriber customer member follower account client viewer reader")
"""Whom a firm gains and loses."""
JOBS = words("job post position role employee worker staff payroll")
"""What a firm adds and cuts."""
