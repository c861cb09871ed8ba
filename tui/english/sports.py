"""Words of games and races: what is run, played, scored, won."""

from __future__ import annotations

from tui.english.word_lists import words

RACES = words("hurdles finals heats races sprints trials champions runners swimmers sprinters relays events titles")
"""What comes in metres and not in millions: `the 100m hurdles`."""
PLAYED = words("innings games matches races seasons rounds holes laps sets starts overs legs stages episodes")
"""Games and races, and what these are made of: `nine strikeouts over six innings`."""
RESULTS = words("win loss victory defeat draw lead")
"""What a score is of: `a 3-1 win`."""
SCORED = words("votes goals points runs wins games sets frames seats ballots")
"""What both sides have, `to` between them: `eight votes to three`."""
SHOTS = words("range line shot shots shooter shooters shooting play attempt attempts arc territory land percentage")
"""What a hyphened point goes with where it is worth three points, and none is counted: `three-point range`."""
MARGINS = words("behind ahead short adrift clear")
"""After a number they say how far two sides are from each other: `four behind Federer`."""
MATCH_WORDS = words(
    "goal goals scored scoring score match game games kick penalty striker midfielder touchdown touchdowns coach "
    "referee halftime minute minutes yards innings wickets lead kickoff basket rebounds quarterback trailed "
    "outscored"
)
"""Near these a half or a quarter is of a game and not of a year."""
