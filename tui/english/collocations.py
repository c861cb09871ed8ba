"""Words that go with one preposition or particle and make something else of it than it is before an amount."""

from __future__ import annotations

from tui.english.word_lists import words

NOUNS_WITH_OVER = words("premium discount advantage victory lead increase gain preference win control")
"""What one thing has over another: `a premium over`."""
WORDS_BEFORE_SHORT_OF = words(
    "just fell fall falls falling well far little stopped stops stop stopping slightly inches came"
)
"""Before `short of` they measure how little is missing: `fell short of 500`, but `the ward is short of 500 nurses`."""
WRITING_AND_KNOWING = words("wrote write report know knew")
WORDS_WITH_ABOUT = WRITING_AND_KNOWING | words(
    "writes writing talked talk talks talking spoke asked ask worried concerned complained story stories book film "
    "song debate question questions think thinking heard learned"
)
"""Verbs and nouns after which `about` introduces the topic: `asked about the loan`."""
VERBS_WITH_AROUND = words("centres centers centred centered revolves revolved built based walk walked ran run turned")
"""Verbs after which `around` gives a place: `centres around`."""
WORDS_WITH_TO = words(
    "exposed related linked compared equivalent equal close next thanks due according response access similar prior "
    "owed paid sold gave given offered sent delivered shipped exported home attributed available said"
)
"""Words whose `to` leads to no new level: `flowers exposed to 2 grams`, `paid to 12 firms`."""
