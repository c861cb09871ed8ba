"""The words that name who says something: the subject of a verb of saying, or what follows one."""

from __future__ import annotations

import re

from tui.english.calendar import MONTHS, WEEKDAY_NAMES, WEEKDAYS
from tui.english.function_words import (
    DETERMINERS,
    FORMS_OF_BE,
    FORMS_OF_HAVE,
    MODAL_VERBS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
)
from tui.english.nouns import IN_LY
from tui.english.speech import AFTER_SPEAKERS, QUOTING
from tui.english.verbs import COMMON_FINITE_VERBS
from tui.english.word_lists import either, words
from tui.language.clauses import is_abbreviated, of_subject

_LONGEST = 9
"""Words of a noun phrase after a verb; before one it has fewer."""
_LONGEST_BEFORE = 6
_STOP = re.compile(
    r"(?:,|;|:|\(|[.!?](?:\s|$)|[—–]|\s(?:in|at|on|to|during|after|before|when|as|while|who|that|about|by|from|with"
    rf"|and|but|last|this|late|early|yesterday|today|{either(name.capitalize() for name in WEEKDAY_NAMES)}"
    rf"|{either(AFTER_SPEAKERS)})\b)"
)
_NAME = re.compile(r"(?:[A-Z][\w’'.-]*\s){1,3}[A-Z][\w’'-]*")
_CALLED = re.compile(rf"(?:\s(?:to|for)\s[^,.;:]{{1,60}})?,\s+(?P<name>{_NAME.pattern})(?=[,.;]|\s*$)")
"""A name after a description of its bearer: `the mayor of Lorne, Karl Amis`."""
_GIVEN = re.compile(r",\s+(?P<name>[A-Z][\w’'-]+)(?=[,.;]|\s*$)")
"""The same with one word, after a relation to somebody: `Varrow's brother, Tom`."""
_POSSESSED = re.compile(
    rf"^[^,]*?[’']s?\s(?:(?!{either(PREPOSITIONS | {'the', 'and'})}\s)[a-z][\w-]*\s)+"
    r"(?P<name>(?:[A-Z][\w’'.-]*\s){0,3}[A-Z][\w’'-]*)$"
)
"""A name after a possessive description of its bearer: `Varrow's lawyer Ilse Pardoe`."""
_OWNED = re.compile(r"[’']s?\s[a-z]")
_POSSESSOR = re.compile(r"[’']s?\s")
_APPOSED = re.compile(
    rf"^(?!{either(word.capitalize() for word in PREPOSITIONS)}\s)(?P<name>{_NAME.pattern}),"
    r"\s(?:an?|the|its|his|her|their|former|then)\s[a-z][^,]*$"
)
"""A name before a description of its bearer, without a comma after it: `Karl Amis, a lawyer said`."""
_LEADING = re.compile(
    r"^(?:(?i:and|but|while|whereas|although|though|as|when|that|which|where|later|then)\b\s*|[a-z]+ly\s(?=[A-Z])"
    r"|[-–—\".]\s*)+"
)
_PRONOUN = re.compile(rf"(?:^|\s)(?P<word>(?i:{either(SUBJECT_PRONOUNS)}))$")
_PERSON = re.compile(r"(?:the|an?|he|she|they|his|her|their)\b")
_BEFORE_TIMES = frozenset({"even", "just", "only", "when"})
_AUXILIARY = re.compile(
    r"(?:^|\s)(?:also|later|then|once|never|yesterday|today|just|earlier|has|had|have"
    r"|(?:this|last)\s(?:week|month|year|night|spring|summer|autumn|fall|winter)"
    rf"|(?:on\s)?{either(name.capitalize() for name in WEEKDAY_NAMES)})$"
)
_MANNER = re.compile(r"(?<=\w)\s(?P<word>[a-z]+ly)$")
_LINKS = r"(?:of|for|and|in|on|the|to|at)"
_INSTITUTION = re.compile(
    rf"(?!{either(word.capitalize() for word in PREPOSITIONS)}\s)[A-Z]\S*(?:\s(?:[A-Z]\S*|{_LINKS}))+"
)
"""A name of many words: `Citizens for Ethics and Order in the Port of Lorne`."""
_DESCRIBED = re.compile(
    r"^(?P<who>(?:(?:an?|the|its|his|her|their|some|many|other|several|two|three)\s)(?:[a-z-]+\s){0,2}[a-z-]+|[a-z-]+s)"
    r"\s(?:of|for|in|at|from|with)\s"
)
"""A noun before the institution of its bearers: `prosecutors for the Southern District of Lorne`."""
_PARTY = re.compile(r"^[RDI]-[A-Z]")
_JOINED = re.compile(r"\s(?:and|but|then)$")
_CONTRACTED = re.compile(r"(?:n[’']t|[’'](?:re|ve|ll|d|m))\b")
_LEFT = words("like than as who most more very")  # local: what is left if a noun was taken for a verb
_ENDLESS = PREPOSITIONS | DETERMINERS | _LEFT
"""Words that no phrase ends with."""
_PASTS = words("came became began went took gave")  # local: pasts that are not a noun or adjective as well
_AMBIGUOUS = words("being been having read will may can")  # local: forms that are part of a name or noun phrase too
_FINITE = (FORMS_OF_BE | FORMS_OF_HAVE | MODAL_VERBS | QUOTING | _PASTS) - _AMBIGUOUS
"""Words that mark a phrase as a clause."""


def phrase(text: str) -> str:
    """The name or noun phrase at the start of `text`; empty if there is a clause."""
    stop = next((m for m in _STOP.finditer(text) if not is_abbreviated(text, m.start())), None)
    found = (text[: stop.start()] if stop else text).strip(' ,.;:“”"')
    called = _CALLED.match(text[len(found) :]) if found and _is_common(found) else None
    if called is None and _POSSESSOR.search(found) and _is_common(found):
        called = _GIVEN.match(text[len(found) :])
    if called:
        return called["name"]
    return _checked(found) if 0 < len(found.split()) <= _LONGEST else ""


def subject(text: str) -> str:
    """The noun phrase before a verb of saying: the last name of the clause, or what follows its last comma."""
    clause = of_subject(text)
    bare = _bare(clause.rstrip(" ,"))
    closed = clause.endswith(",") or bare.endswith(",")
    clause = bare.rstrip(" ,")
    apposed = _APPOSED.match(clause)
    if apposed and not closed and not _is_time(apposed["name"]):
        return apposed["name"]
    parts = [part.strip() for part in re.split(r"[,;:()—–]\s*", clause) if part.strip()]
    if parts and _PARTY.match(parts[-1]):
        closed = False
    parts = [part for part in parts if not _PARTY.match(part)]
    if not parts:
        return ""
    if closed and len(parts) > 1 and not (_NAME.fullmatch(parts[-1]) and _is_common(parts[-2])):
        return _apposed(parts[:-1])
    return _named(parts[-1])


def _apposed(parts: list[str]) -> str:
    """Who is meant if an apposition ends before the verb: what comes before it, or the name it describes."""
    for part in reversed(parts):
        if _NAME.fullmatch(part) and part.split()[0].casefold() not in PREPOSITIONS and not _is_time(part):
            return _named(part)
        if not part[:1].islower():
            break
    return _named(parts[-1])


def _named(found: str) -> str:
    """The name, noun or pronoun of a phrase that ends before a verb of saying."""
    found = _bare(_LEADING.sub("", found))
    pronoun = _PRONOUN.search(found)
    if pronoun or not found:
        return pronoun["word"] if pronoun else ""
    tokens = found.split()
    first = tokens[0].casefold()
    if first in SUBJECT_PRONOUNS:
        return ""
    names = re.findall(r"(?:[A-Z][\w’'.-]*\s?)+", found)
    if first in PREPOSITIONS or first in _BEFORE_TIMES:
        named = len(tokens) > 2 and names and found.endswith(names[-1]) and not _is_time(names[-1])
        return names[-1].strip() if named else ""
    if len(tokens) <= _LONGEST_BEFORE or _INSTITUTION.fullmatch(found):
        return _checked(found)
    described = _DESCRIBED.match(found)
    if described:
        return described["who"]
    return names[-1].strip() if names else ""


def _bare(found: str) -> str:
    """A phrase without auxiliaries, adverbs and days at its end."""
    while True:
        shorter = _AUXILIARY.sub("", found)
        manner = _MANNER.search(shorter)
        if manner and manner["word"] not in IN_LY and (shorter != shorter.lower() or _PERSON.match(shorter)):
            shorter = shorter[: manner.start()]
        if shorter == found:
            return found
        found = shorter


def _is_time(name: str) -> bool:
    """Whether the last word of a name is a day or a month: `Last Friday`."""
    word = name.rsplit(maxsplit=1)[-1].casefold()
    return word in WEEKDAYS or word in MONTHS


def _is_common(found: str) -> bool:
    """Whether a phrase describes somebody instead of naming them: `the mayor`, `Varrow's lawyer`."""
    return found[:1].islower() or found.rsplit(maxsplit=1)[-1][:1].islower() or _OWNED.search(found) is not None


def _checked(found: str) -> str:
    """A phrase without adverbs at its end; only the name if the phrase describes its bearer; empty if it is not one."""
    if found.split(maxsplit=1)[0] in COMMON_FINITE_VERBS:
        return ""
    if _JOINED.search(found):
        return _first(found)
    small = [word for word in found.split() if word.islower()]
    if _CONTRACTED.search(found) or found.rsplit(maxsplit=1)[-1] in _ENDLESS or found.startswith("who "):
        return ""
    if not _FINITE.isdisjoint(small[1:] if found[:1].islower() else small):
        return _after(found)
    possessed = _POSSESSED.match(found)
    return possessed["name"] if possessed else found


def _first(found: str) -> str:
    """The subject of the first of several verbs: `Amis` of `Amis rose and`."""
    tokens = found.split()
    verb = next((n for n, word in enumerate(tokens) if word in COMMON_FINITE_VERBS or word.endswith("ed")), 0)
    return " ".join(tokens[:verb])


def _after(found: str) -> str:
    """What follows the last verb in a phrase, if that is a name or a pronoun: `Amis said Roth`."""
    tokens = found.split()
    last = max(n for n, word in enumerate(tokens) if word in _FINITE)
    rest = " ".join(tokens[last + 1 :])
    return rest if _NAME.fullmatch(rest) or re.fullmatch(r"[A-Z][\w’'-]+|[Hh]e|[Ss]he|[Tt]hey", rest) else ""
