"""Cues of change: the words that say which way a figure went, and where such a word says something else."""

from __future__ import annotations

from typing import NamedTuple

from tui.english.collocations import WORDS_WITH_TO
from tui.english.comparatives import COMPARATIVES
from tui.english.direction import (
    ADVANCING,
    AMBIGUOUS,
    COMING_AND_BOILING,
    DOUBTFUL_WAY,
    FALLING,
    GAINING_AND_LOSING,
    MOVEMENTS_OF_BODIES,
    NOUN_WAY,
    VERBS_OF_EDGING,
    VERBS_WITH_UP,
    WAY,
)
from tui.english.finance import TRADED
from tui.english.function_words import (
    ARTICLES,
    COMPARATIVE_QUANTIFIERS,
    POSSESSIVE_DETERMINERS,
    PREPOSITIONS_OF_LEVEL,
)
from tui.english.limits import APPROXIMATORS
from tui.english.nouns import NOUNS_OF_TIME, SUPPLIES
from tui.english.persons import FOLLOWERS, JOBS
from tui.english.quantities import EMPHATIC_ADJECTIVES
from tui.english.units import METRES
from tui.english.word_lists import words
from tui.figures.grammar import verbs
from tui.figures.grammar.draft import Draft
from tui.figures.grammar.rule import Rule
from tui.figures.grammar.tokens import Line

PASSED = (
    APPROXIMATORS
    | ARTICLES
    | POSSESSIVE_DETERMINERS
    | PREPOSITIONS_OF_LEVEL
    | COMPARATIVE_QUANTIFIERS
    | EMPHATIC_ADJECTIVES
    | words(  # local: between a word of change and its figure
        "by than some another further additional as much many at least up to year on quarter month yoy annual annually "
        "just only well exactly estimated of sharply modest modestly slightly close even no own total combined - ‑ – "
        "in excess upwards cumulative average seasonally adjusted annualized annualised real net high low past rate "
        "pace clip"
    )
)
"""Words that may come between a cue and its figure."""
_COMPARED = COMPARATIVES | {"up", "down"}
_FAR_TO_FALL = 5.0
"""Metres: who falls so far is a body, and no level."""
_PERCENT = words("% percent pct per")
_AFTER_ADVERB = words("to for in on the with")  # local: what `up` goes with
_BEFORE_NOW = words("before previously expected at in on during when last")  # local: what a time before begins with
_AMOUNTS = words("gain loss cut fall")
"""Nouns of change that are said with an amount of their own: `a gain of $3m`."""


class Cue(NamedTuple):
    """A word of change at token `at` that leads to the figure of `draft`.

    `near` is the first token of what comes next to the word on the side of the figure: the figure, one that was passed
    on the way, or, where the word comes after the figure, the token after that. `to`, `by` and `of` say which of these
    come between.
    """

    at: int
    draft: Draft
    near: int
    to: bool = False
    by: bool = False
    of: bool = False

    @property
    def led(self) -> bool:
        """Whether the figure is what something went to or by."""
        return self.to or self.by


def _a_noun(line: Line, cue: Cue) -> bool:
    """`two tanks`: a form that is a noun more often, if it is not a verb."""
    return line.word(cue.at) in DOUBTFUL_WAY and not verbs.is_verb(line, cue.at, cue.near, cue.draft, led=cue.led)


def _of_money(line: Line, cue: Cue) -> bool:
    """`a loss of $5 million`."""
    return line.word(cue.at) in ("loss", "losses") and cue.draft.kind == "money"


def _with_a_verb(line: Line, cue: Cue) -> bool:
    """`took up 5 seats`, `picked up 10 people`."""
    verb, draft = line.word(cue.at - 1), cue.draft
    counted = draft.kind == "count" and draft.unit not in ("", "point")
    takes_up = counted and verb.endswith(("ed", "ing")) and verb not in VERBS_OF_EDGING - {"picked"}
    return line.word(cue.at) == "up" and (verb in VERBS_WITH_UP or takes_up)


def _of_an_adjective(line: Line, cue: Cue) -> bool:
    """`lost a 12-game series`."""
    return line.word(cue.at) in WAY and cue.draft.kind == "count" and cue.draft.hyphenated and not cue.led


def _of_a_body(line: Line, cue: Cue) -> bool:
    """`slid 40 metres`, `fell about 153 feet`: no water or wall falls that far."""
    word, draft = line.word(cue.at), cue.draft
    far = draft.unit in METRES and float(draft.top) * METRES[draft.unit] >= _FAR_TO_FALL and word in FALLING
    return draft.kind == "measure" and (word in MOVEMENTS_OF_BODIES or far) and not cue.led


def _to_so_many(line: Line, cue: Cue) -> bool:
    """`have come down to two issues`."""
    down = line.word(cue.at) == "down" and line.word(cue.at + 1) == "to"
    return down and cue.draft.kind == "count" and line.word(cue.at - 1) in COMING_AND_BOILING and not cue.draft.change


def _of_a_limit(line: Line, cue: Cue) -> bool:
    """`no fewer than 30`."""
    return line.word(cue.at) == "fewer"


def _done(line: Line, cue: Cue) -> bool:
    """`raised $5 million`, `added 12 rooms`: what was done to as much, if nothing says that there was more of it."""
    word = line.word(cue.at)
    doubtful = word in WAY and word in AMBIGUOUS and not cue.led and not cue.draft.relative
    grows = word in ("cut", "cuts") if cue.of else _grows(line, word, cue.draft)  # `cuts of £35bn`
    return doubtful and not grows


def _grows(line: Line, word: str, draft: Draft) -> bool:
    """Whether a word like `added` or `cut` says that there is more or less of what is counted or weighed here."""
    if draft.kind == "count" and not draft.unit and word in GAINING_AND_LOSING:
        return _traded(line, draft)
    if draft.kind == "count" and not draft.unit and word in ADVANCING:
        return draft.precision < 1  # as an index is read: `advanced 111.04`
    if draft.kind == "money":
        return (word.startswith("add") and line.word(draft.last + 1) == "to") or (
            word in GAINING_AND_LOSING and _traded(line, draft)
        )
    if word in GAINING_AND_LOSING and (draft.kind in ("measure", "ratio") or draft.unit in FOLLOWERS):
        return draft.unit != "yard"
    return draft.kind == "count" and draft.unit in JOBS and word not in ("raise", "raised", "loss", "losses")


def _traded(line: Line, draft: Draft) -> bool:
    """Whether a price moved by this: `gained 1.85 cents, or 1.9 percent`, `shares lost $2 to $30`."""
    i = draft.last + 1
    share = line.word(i) in (",", "(", "or") and any(line.word(k) in _PERCENT for k in range(i + 1, i + 5))
    return share or line.word(i) == "to" or any(line.word(k) in TRADED for k in range(draft.first - 8, draft.first))


BEFORE: tuple[Rule[[Line, Cue]], ...] = (
    Rule(
        "change-noun",
        "it is a noun here",
        "The army moved its tanks 5% closer.",
        "Shares tank 5%.",
        _a_noun,
    ),
    Rule(
        "change-sum",
        "it is an amount by itself",
        "It made a loss of $5 million.",
        "It saw a fall of $5 million.",
        _of_money,
    ),
    Rule(
        "change-up-verb",
        "`up` goes with the verb",
        "The firm took up 5 seats.",
        "The index is up 5 points.",
        _with_a_verb,
    ),
    Rule(
        "change-adjective",
        "the number is part of an adjective",
        "They lost a 12-game series.",
        "They lost by 12 points.",
        _of_an_adjective,
    ),
    Rule(
        "change-motion",
        "it is a distance moved",
        "The ship sank 40 metres.",
        "The level sank by 40 metres.",
        _of_a_body,
    ),
    Rule(
        "change-comes-down",
        "it says what something depends on",
        "The talks have come down to two issues.",
        "The number was brought down to two.",
        _to_so_many,
    ),
    Rule(
        "change-limit",
        "it is part of a limit",
        "The ferry had no fewer than 30 guests.",
        "The ferry had 30 fewer guests.",
        _of_a_limit,
    ),
    Rule(
        "change-deed",
        "it says what was done with the amount",
        "The firm raised $5 million.",
        "The firm raised fees by $5.",
        _done,
    ),
)
"""Where a word of change before a figure gives no direction."""


def _of_another_amount(line: Line, cue: Cue) -> bool:
    """`exposed to 2 grams`, `cut power to 400,000 homes`."""
    word = line.word(cue.at)
    return word in WORDS_WITH_TO or (cue.draft.kind == "count" and word in SUPPLIES)


TO_NO_LEVEL = Rule(
    "change-to",
    "the `to` after it leads to no new level",
    "The seeds were exposed to 2 grams of salt.",
    "The dose rose to 2 grams.",
    _of_another_amount,
)
"""Where `to` before a figure says nothing of where something went."""


def _as_much_as(line: Line, cue: Cue) -> bool:
    """`three times higher`."""
    return cue.draft.kind == "multiple" and line.word(cue.at) in _COMPARED


def _of_one_and_another(line: Line, cue: Cue) -> bool:
    """`£73 less than Rome`, `$5 higher than Oslo`, but not `£73 less than a year ago`."""
    word, money = line.word(cue.at), cue.draft.kind == "money"
    compared = word in ("fewer", "less") or (word in ("more", "higher", "lower") and money)
    return compared and cue.at == cue.near and not _than_before(line, cue.at + 1)


def _than_before(line: Line, i: int) -> bool:
    """Whether nothing but a time before is compared with at token `i`: `£73 less than a year ago`, not `than Rome`."""
    if line.word(i) != "than":
        return True
    return line.word(i + 2) in NOUNS_OF_TIME or line.word(i + 1) in _BEFORE_NOW


def _itself(line: Line, cue: Cue) -> bool:
    """`a $5 million loss`, but not `settled $1.14 higher`."""
    word, draft = line.word(cue.at), cue.draft
    step = draft.kind == "money" and cue.at == cue.near and word in ("higher", "lower")
    return word in NOUN_WAY and word in AMBIGUOUS and not draft.relative and not step


def _with_another(line: Line, cue: Cue) -> bool:
    """`5% in the run up to May`, `5% of its fleet is up for sale`."""
    separated = cue.at > cue.near or line.word(cue.at + 1) in _AFTER_ADVERB
    return line.word(cue.at) in ("up", "down") and separated


def _of_its_own(line: Line, cue: Cue) -> bool:
    """`the 5% stake brought a loss of $3 million`."""
    return line.word(cue.at) in _AMOUNTS and line.word(cue.at + 1) == "of"


AFTER: tuple[Rule[[Line, Cue]], ...] = (
    Rule(
        "change-multiple",
        "it says how many times another it is",
        "The tower is three times higher.",
        "The fare is 5% higher.",
        _as_much_as,
    ),
    Rule(
        "change-other",
        "it is compared with another's",
        "The fare is £73 less than Rome has.",
        "The fare is £73 less than a year ago.",
        _of_one_and_another,
    ),
    Rule(
        "change-amount",
        "the amount itself was gained or lost",
        "It took a $5 million loss.",
        "It saw a $5 million fall.",
        _itself,
    ),
    Rule(
        "change-adverb",
        "it goes with what follows it",
        "They put 5% up for sale.",
        "The index was 5% up.",
        _with_another,
    ),
    Rule(
        "change-own-amount",
        "it has an amount of its own",
        "The 5% stake brought a loss of $3 million.",
        "The 5% stake brought a loss.",
        _of_its_own,
    ),
)
"""Where a word of change after a figure gives no direction."""
MAY_BE_REFUSED = frozenset(NOUN_WAY) | _COMPARED
"""The words that any of these asks about."""
