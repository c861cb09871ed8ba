"""How outlets are called: short forms that readers know, and the words that a short name does without."""

from __future__ import annotations

from tui.english.word_lists import words

SHORT_NAMES = {
    "agence france-presse": "AFP",
    "al jazeera english": "Al Jazeera",
    "american broadcasting company": "ABC",
    "associated press": "AP",
    "british broadcasting corporation": "BBC",
    "canadian broadcasting corporation": "CBC",
    "christian science monitor": "CSM",
    "deutsche presse-agentur": "dpa",
    "deutsche welle": "DW",
    "financial times": "FT",
    "houston chronicle": "Chronicle",
    "huffington post": "HuffPost",
    "international business times": "IBT",
    "los angeles times": "LA Times",
    "national public radio": "NPR",
    "new york post": "NY Post",
    "new york times": "NYT",
    "philadelphia inquirer": "Inquirer",
    "press association": "PA",
    "san francisco chronicle": "SF Chronicle",
    "south china morning post": "SCMP",
    "sydney morning herald": "SMH",
    "thomson reuters": "Reuters",
    "united press international": "UPI",
    "wall street journal": "WSJ",
    "washington post": "WaPo",
    "washington times": "Wash. Times",
}
"""Outlets in lower case and without an article, by what they are called where room is short."""

CAPITALS = words(
    "abc ap afp bbc bnn cbc cbn cbs cnbc cnn csm dpa dw efe espn ft ibt itv msnbc nbc nhk npr nyt pa pbs pti rt scmp "
    "upi us usa uk wsj"
)
"""Words in names of outlets that are written in capitals."""

GENERIC_WORDS = words("web online news com website digital international world the live latest")
"""Words that many names of outlets end or begin with, and that a short name can do without."""

ARTICLES = words("the")
SMALL_WORDS = words("of and the for in on a an to at by from with")
"""Words that a title writes in lower case."""
