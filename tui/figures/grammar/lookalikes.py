"""Numbers that are not quantities: names, scores, versions, times, telephone and section numbers, years."""

from __future__ import annotations

from tui.english.clock import CLOCK_WORDS, TIME_ZONES
from tui.english.naming import GUNS, NOUNS_BEFORE_NUMBERS, NUMBERED_PLURALS, VERBS_OF_CALLING
from tui.english.word_lists import words
from tui.figures.grammar import named, surroundings
from tui.figures.grammar.draft import Draft
from tui.figures.grammar.named import Names
from tui.figures.grammar.nouns import plural
from tui.figures.grammar.rule import Rule, first
from tui.figures.grammar.tokens import Line

_CLOCK = (CLOCK_WORDS | TIME_ZONES) - words("pt ct mt")
_SHORT_NUMBERS = words("no nos tel sec art")  # local: what a full stop cuts short
"""Words in short before a number: `No. 5`."""
_HYPHENED = words("of in on for a")  # local: within a score
"""`17-of-35`, `1-in-100`, `3-on-3`, `2-for-1`, `5-a-side`."""
_EMERGENCIES = frozenset({911, 999, 112})
_FEW = 30
"""Below this a number alone in brackets is that of an item: `(3)`."""


def _in_an_address(line: Line, draft: Draft, _names: Names) -> bool:
    """`example.org/2024`, `user_42`."""
    return surroundings.address(line, draft.first, draft.last)


def _clock_time(line: Line, draft: Draft, _names: Names) -> bool:
    """`half past six`, `ten past seven`."""
    return surroundings.in_clock_words(line, draft.first, draft.last)


def _of_so_many_digits(line: Line, draft: Draft, _names: Names) -> bool:
    """`six-figure`, `four-letter`."""
    return draft.hyphenated and line.word(draft.last + 2) in ("figure", "digit", "letter")


def _in_a_code(line: Line, draft: Draft, _names: Names) -> bool:
    """`A350`, `24/7`."""
    return draft.digits and surroundings.part_of_a_word(line, draft.first, draft.last)


def _bore(line: Line, draft: Draft, _names: Names) -> bool:
    """`.38 revolver`."""
    return line.written(draft.first).startswith(".") and draft.scale == 1 and line.word(draft.last + 1) in GUNS


def _of_the_clock(line: Line, draft: Draft, _names: Names) -> bool:
    """`5 p.m.`, `7 o'clock`, `5:30`."""
    after, behind = line.word(draft.last + 1), line.word(draft.last + 2)
    minutes = after == ":" and line.glued(draft.last + 1) and line.kind(draft.last + 2) == "number"
    return draft.digits and (after in _CLOCK or (after == "o" and behind in ("'", "’")) or minutes)


def _joined_by_hyphens(line: Line, draft: Draft, _names: Names) -> bool:
    """`3-1`, `555-0142`."""
    return draft.digits and surroundings.joined_by_hyphens(line, draft.first, draft.last)


def _of_an_item(line: Line, draft: Draft, _names: Names) -> bool:
    """`3) Salt`, `(3)`, `3. Salt`."""
    before, after = line.word(draft.first - 1), line.written(draft.last + 1)
    closed = after == ")" and "(" not in line.words(draft.first - 12, 12)
    bracketed = before == "(" and after == ")" and draft.top < _FEW and draft.first == draft.last
    leads = draft.first == 0 and after in (".", ")") and line.glued(draft.last + 1)
    return draft.digits and draft.scale == 1 and (closed or bracketed or leads)


def _of_a_round(line: Line, draft: Draft, _names: Names) -> bool:
    """`the round of 16`, `the Group of 20`."""
    return draft.digits and line.word(draft.first - 1) == "of" and surroundings.of_round_or_group(line, draft.first - 2)


def _called(line: Line, draft: Draft, _names: Names) -> bool:
    """`dial 911`."""
    return draft.digits and line.word(draft.first - 1) in VERBS_OF_CALLING and draft.top in _EMERGENCIES


def _of_a_clause(line: Line, draft: Draft, _names: Names) -> bool:
    """`a 401(k) plan`."""
    last = draft.last
    return line.word(last + 1) == "(" and line.glued(last + 1) and line.word(last + 2) in ("k", "c", "b")


def _of_a_note(line: Line, draft: Draft, _names: Names) -> bool:
    """`harbour [3]`."""
    return draft.digits and line.word(draft.first - 1) == "[" and line.word(draft.last + 1) == "]"


def _numbered(line: Line, draft: Draft, _names: Names) -> bool:
    """`No. 5`, `#5`, `Section 230`, `Flight 8501`."""
    before, lead = line.word(draft.first - 1), line.word(draft.first - 2)
    noun = before in NOUNS_BEFORE_NUMBERS and draft.scale == 1 and not surroundings.plainly_an_amount(line, draft)
    return draft.digits and (before == "#" or (before == "." and lead in _SHORT_NUMBERS) or noun)


def _in_a_street(line: Line, draft: Draft, _names: Names) -> bool:
    """`10 Downing Street`."""
    return draft.digits and surroundings.in_a_street(line, draft.last)


def _is_a_year(line: Line, draft: Draft, _names: Names) -> bool:
    """`in 1969`, `the 1969 landing`."""
    return draft.digits and draft.bound in (None, "about") and surroundings.year(line, draft)


def _is_a_day(line: Line, draft: Draft, _names: Names) -> bool:
    """`May 14`."""
    return draft.digits and surroundings.day_of_a_month(line, draft)


def _of_a_run(line: Line, draft: Draft, _names: Names) -> bool:
    """`a 10k race`."""
    return line.word(draft.last) == "k" and draft.mantissa <= 10 and not plural(line.word(draft.last + 1))


def _left_open(line: Line, draft: Draft, _names: Names) -> bool:
    """`a 24- to 30-day ban`, whose end is read."""
    last = draft.last
    return draft.digits and line.hyphen(last + 1) and line.spaced(last + 2) and line.word(last + 2) in ("to", "or")


def _of_a_score(line: Line, draft: Draft, _names: Names) -> bool:
    """`17-of-35`, `3 under par`, `5 for 40`."""
    last, after = draft.last, line.word(draft.last + 1)
    joined = line.hyphen(last + 1) and line.word(last + 2) in _HYPHENED and line.hyphen(last + 3)
    par = after in ("under", "over") and line.word(last + 2) in ("par", ",", ".", "")
    return draft.digits and (joined or par or surroundings.for_so_many(line, draft.first, last))


def _of_a_zone(line: Line, draft: Draft, _names: Names) -> bool:
    """`GMT+5`."""
    return line.word(draft.first - 1) == "+" and line.glued(draft.first)


def _listed(line: Line, draft: Draft, _names: Names) -> bool:
    """`Flights 11 and 175`, `stages 1, 3 and 4`: numbers of what the name or noun before the first says."""
    k, after = draft.first, draft.last + 1
    while line.word(k - 1) in ("and", "or", ",", "&") and line.kind(k - 2) == "number":
        k -= 2
    goes_on = line.word(after) in ("and", "or", ",", "&") and line.kind(after + 1) == "number"
    noun = line.word(k - 1) in NUMBERED_PLURALS and (k < draft.first or goes_on)
    named = noun or (k < draft.first and k > 1 and line.written(k - 1)[:1].isupper())
    plain = draft.digits and draft.scale == 1 and "," not in line.written(draft.first)
    return plain and named and not plural(line.word(after))


def _telephoned(line: Line, draft: Draft, _names: Names) -> bool:
    """`0845 125 2222`."""
    return draft.digits and surroundings.in_a_telephone_number(line, draft.first)


def _follows_a_name(line: Line, draft: Draft, names: Names) -> bool:
    return draft.digits and named.follows_a_name(line, draft, names)


def _used_as_a_name(line: Line, draft: Draft, names: Names) -> bool:
    return draft.digits and named.used_as_a_name(line, draft, names)


RULES: tuple[Rule[[Line, Draft, Names]], ...] = (
    Rule(
        "lookalike-address",
        "it is in a web address or a code",
        "See example.org/item=42 for more.",
        "See 42 items for more.",
        _in_an_address,
    ),
    Rule(
        "lookalike-clock-words",
        "it gives a time of day",
        "They met at half past six.",
        "They met six past presidents.",
        _clock_time,
    ),
    Rule(
        "lookalike-digits",
        "it says how a number is written",
        "She has a six-figure salary.",
        "She has a six-storey house.",
        _of_so_many_digits,
    ),
    Rule(
        "lookalike-word-of-a-name",
        "the word is part of a name",
        "They had supper at Five Guys yesterday.",
        "They had supper with five guests yesterday.",
        named.word_of_a_name,
    ),
    Rule(
        "lookalike-code",
        "the digits are part of a word or code",
        "They flew an A350 home.",
        "They flew 350 jets home.",
        _in_a_code,
    ),
    Rule(
        "lookalike-bore",
        "it is the calibre of a gun",
        "He drew a .38 revolver.",
        "He drew .38 of a unit.",
        _bore,
    ),
    Rule(
        "lookalike-clock",
        "it is a time of day",
        "It began at 5 p.m. there.",
        "It began with 5 guests there.",
        _of_the_clock,
    ),
    Rule(
        "lookalike-hyphens",
        "numbers joined by hyphens are a score or a phone number",
        "They won 3-1 at home.",
        "They won 3 games at home.",
        _joined_by_hyphens,
    ),
    Rule(
        "lookalike-item",
        "it numbers an item of a list",
        "3) Salt the fish well.",
        "3 fish were salted well.",
        _of_an_item,
    ),
    Rule(
        "lookalike-round",
        "it names a round or a group",
        "They reached the round of 16.",
        "They reached a total of 16.",
        _of_a_round,
    ),
    Rule(
        "lookalike-call",
        "it is a phone number",
        "She dialled 911 at once.",
        "She sold 911 at once.",
        _called,
    ),
    Rule(
        "lookalike-clause",
        "it names a clause or a plan",
        "He has a 401(k) plan.",
        "He has 401 (or more) plans.",
        _of_a_clause,
    ),
    Rule(
        "lookalike-listed",
        "things are listed by their numbers",
        "The crews of Flights 11 and 175 were late.",
        "The crews of 11 and 175 boats were late.",
        _listed,
    ),
    Rule(
        "lookalike-telephone",
        "it is part of a phone number",
        "Call 0845 125 2222 for help.",
        "Call 125 friends for help.",
        _telephoned,
    ),
    Rule(
        "lookalike-note",
        "it is the mark of a note",
        "The harbour [3] was shut.",
        "The harbour held 3 boats.",
        _of_a_note,
    ),
    Rule(
        "lookalike-numbered",
        "the word before it names things by number",
        "They took Flight 8501 home.",
        "They took 8501 flights home.",
        _numbered,
    ),
    Rule(
        "lookalike-street",
        "it is a house number",
        "They met at 10 Downing Street.",
        "They met 10 Downing College aides.",
        _in_a_street,
    ),
    Rule(
        "lookalike-year",
        "it is a year",
        "The 1969 landing was live.",
        "The 1969 people were live.",
        _is_a_year,
    ),
    Rule(
        "lookalike-day",
        "it is the day of a month",
        "He left on dec . 12 at last.",
        "He left 12 boats at last.",
        _is_a_day,
    ),
    Rule(
        "lookalike-run",
        "it names a race",
        "She ran a 10k race.",
        "She sold 10k books.",
        _of_a_run,
    ),
    Rule(
        "lookalike-open-end",
        "it is the near end of a range whose far end was read",
        "He faces a 24- or even longer ban.",
        "He faces a 24- to 30-day ban.",
        _left_open,
    ),
    Rule(
        "lookalike-score",
        "it is part of a score",
        "She finished 3 under par.",
        "She finished 3 books.",
        _of_a_score,
    ),
    Rule(
        "lookalike-zone",
        "it is a time zone",
        "It is GMT +5 there.",
        "It is 5 there.",
        _of_a_zone,
    ),
    Rule(
        "lookalike-name",
        "it is part of the name before it",
        "The Boeing 737 took off.",
        "The firm sold 737 jets.",
        _follows_a_name,
    ),
    Rule(
        "lookalike-known-name",
        "it is used as a name in this article",
        "Their 737 airliner took off.",
        "Their 737 airliners took off.",
        _used_as_a_name,
    ),
)
"""What a bare number may be instead of a quantity, in the order in which it is asked."""


def why_not(line: Line, draft: Draft, names: Names) -> Rule[[Line, Draft, Names]] | None:
    """The rule by which a bare number is not a quantity, None if it is one."""
    return first(RULES, line, draft, names)
