"""Months and days of the week in other languages than English: German, French, Spanish, Italian, Dutch, Portuguese."""

from __future__ import annotations

from tui.english.calendar import MONTHS
from tui.english.word_lists import listed, words

_MONTHS = (
    "januar jänner jän janvier janv enero ene gennaio gen januari janeiro",
    "februar feber février févr fév febrero febbraio februari fevereiro fev",
    "märz mär mrz mars marzo maart mrt março",
    "avril avr abril abr aprile",
    "mai mayo maggio mag mei maio",
    "juni juin junio giugno giu junho",
    "juli juillet juil julio luglio lug julho",
    "août agosto ago augustus",
    "septembre septiembre settembre setembro sep set sett",
    "oktober okt octobre octubre ottobre ott outubro out",
    "novembre noviembre novembro",
    "dezember dez décembre déc diciembre dic dicembre dezembro",
)
MONTH_NAMES = MONTHS | {name: number for number, names in enumerate(_MONTHS, 1) for name in listed(names)}
"""Each name and abbreviation of a month, in these languages and in English, with its number."""
WEEKDAY_NAMES = words(  # local: of other languages
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi"
    " dimanche lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato"
    " domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"
)
"""Days of the week in the other languages."""
