"""Words that say of what a figure is: of the whole or a part, of one each, of one side of two."""

from __future__ import annotations

from tui.english.word_lists import words

ADDITIONS = words("another further additional extra other")
INCLUSIONS = words("including include includes included among")
"""Words before a part of what was counted."""
SCATTERED = words("parts areas places spots regions sections locations")
"""Words for places here and there."""
DISTANCES = words(
    "than sooner later earlier before ahead behind older younger longer shorter higher lower taller deeper apart away"
)
"""Words after a figure that says how far two things are from each other."""
RUNS = words("last past first previous next final")
"""Words before a number of things in a row: `the last 10 games`."""
CONTRASTS = (
    (words("north northern"), words("south southern"), words("east eastern"), words("west western")),
    (words("man men male boy boys"), words("woman women female girl girls")),
    (words("domestic home"), words("foreign overseas international abroad")),
    (words("public"), words("private")),
    (words("adult adults"), words("child children")),
    (words("upper"), words("lower")),
    (words("urban"), words("rural")),
    (
        words("soldier soldiers policeman policemen officer officers"),
        words("civilian civilians marcher marchers protester protesters"),
    ),
)
"""Sides that part a whole, each with its words."""
PRICED_BY = words(
    "share shares barrel ton tonne ounce gallon litre liter pound kilogram kilo mile kilometre kilometer night day "
    "week month year hour person head unit ticket acre square bushel dozen piece household student passenger aircraft "
    "vehicle car copy user employee minute quarter mmbtu kwh mwh megawatt kilowatt therm carat gram kg dose episode "
    "game patient worker child family bottle pack metre meter seat flight trip visit resident capita season match "
    "customer"
)
"""What a price or a rate is of one of: `a barrel`, `per passenger`."""
