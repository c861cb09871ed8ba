"""Acronyms and nouns in capitals that name no one."""

from __future__ import annotations

from tui.english.clock import TIME_ZONES
from tui.english.word_lists import words

PERIODS = words("q1 q2 q3 q4 h1 h2 yoy")
CURRENCIES = words("rmb usd eur")
BUSINESS_TERMS = words(
    "gmv ebita ebitda ebit gdp ai dau ipo eps mau r d agi vip it pe vc pr hr roi dvd cpu gpu api sme ev esg llm"
)
CHIEF_OFFICERS = words("ceo cfo coo cto")
OF_PICTURES = words("photo photos image caption video")
"""Nouns that open a line under a picture."""
STORMS = words("hurricane typhoon storm cyclone")
NAMING_NO_ONE = (
    TIME_ZONES
    | PERIODS
    | CURRENCIES
    | BUSINESS_TERMS
    | CHIEF_OFFICERS
    | OF_PICTURES
    | STORMS
    | words("federal tweet podcast")
)
