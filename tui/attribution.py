"""Who said it: the words around a quotation that name its speaker."""

from __future__ import annotations

import re

from tui.english.abbreviations import WITHIN_NAMES
from tui.english.calendar import WEEKDAY_NAMES
from tui.english.speech import QUOTING
from tui.english.word_lists import either

SPEECH = 5
"""Fewer quoted words than this are a term or a title and take no speaker from the sentence before."""

_VERB = either(QUOTING)
_NOUN = r"[^\W\d_][\w’'.&-]*"
_STOP = re.compile(
    r"(?:,|;|:|\(|[.!?](?:\s|$)|[—–]|\s(?:in|at|on|to|during|after|before|when|as|while|who|that|about|by|from|with"
    rf"|and|but|last|this|late|early|yesterday|today|{either(name.capitalize() for name in WEEKDAY_NAMES)})\b)"
)
_AFTER_VERB = re.compile(rf"^[,.]?\s*(?:{_VERB})\s+(?P<who>[^\W\d_].*)$", re.DOTALL)
_AFTER_NOUN = re.compile(rf"^[,.]?\s*(?P<who>(?:{_NOUN}[\s,]+){{1,12}}?)(?:also\s|later\s|has\s|had\s)?{_VERB}\b")
_ACCORDING = re.compile(r"\baccording to (?P<who>[^\W\d_].*)$", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?][”\"’)]*\s+(?=[^a-z])")
_ABBREVIATED = re.compile(rf"\b(?:{either(WITHIN_NAMES)}|U\.S|[A-Z])$")
_NAME = re.compile(r"(?:[A-Z][\w’'.-]*\s){1,3}[A-Z][\w’'-]*")
_CALLED = re.compile(rf",\s+(?P<name>{_NAME.pattern})(?=[,.;]|\s*$)")
"""A name that stands behind what its bearer is: `the mayor of Lorne, Karl Amis`."""
SAYS = re.compile(rf"(?<![\w-])(?:{_VERB}|named|hailed|according)\b", re.IGNORECASE)
"""The words without which a sentence attributes nothing."""
_INVERTED = re.compile(rf"{_VERB}\s+(?P<who>(?:[A-Z]|the\s|an?\s|its\s|his\s|her\s|their\s).*)$", re.DOTALL)


def speaker(before: str, quoted: str, after: str) -> str:
    """Who says the words between `before` and `after`, as the text names them; empty where it does not."""
    after = _first_sentence(after)
    closed = quoted[-1:] in ",.!?" or after[:1] == ","
    if closed or not before:
        for pattern in (_AFTER_VERB, _AFTER_NOUN):
            match = pattern.match(after)
            if match:
                who = _phrase(match["who"]) if pattern is _AFTER_VERB else _subject(match["who"])
                if who:
                    return who
    lead = "" if before.endswith((".", "!", "?")) else _last_sentence(before)
    verbs = list(re.finditer(rf"(?<![\w-]){_VERB}\b", lead))
    if verbs and lead:
        who = _subject(lead[: verbs[-1].start()])
        if who:
            return who
    for part in (lead, after):
        match = _ACCORDING.search(part)
        if match:
            return _phrase(match["who"])
    match = _AFTER_NOUN.match(after) if len(quoted.split()) >= SPEECH else None
    return _subject(match["who"]) if match else ""


def follows(after: str) -> bool:
    """Whether what stands behind quoted words begins with who says them."""
    return bool(_AFTER_VERB.match(after) or _AFTER_NOUN.match(after))


def attributed(plain: str) -> str:
    """Who a sentence says that something was said, asked or called; a semicolon stands for what is quoted in it.

    As the text has it, so it may be `he`; empty where nobody is named.
    """
    match = _ACCORDING.search(plain)
    if match:
        return _phrase(match["who"])
    for verb in SAYS.finditer(plain):
        after = _INVERTED.match(plain[verb.start() :]) if plain[: verb.start()].rstrip()[-1:] in (",", ";") else None
        who = _phrase(after["who"]) if after else _subject(plain[: verb.start()])
        if who:
            return who
    return ""


def _first_sentence(text: str) -> str:
    for match in _SENTENCE.finditer(text):
        if not _ABBREVIATED.search(text[: match.start()]):
            return text[: match.start() + 1]
    return text


def _last_sentence(text: str) -> str:
    start = 0
    for match in _SENTENCE.finditer(text):
        if not _ABBREVIATED.search(text[: match.start()]):
            start = match.end()
    return text[start:]


def _phrase(text: str) -> str:
    """The name or noun phrase at the head of `text`."""
    stop = next((m for m in _STOP.finditer(text) if not _ABBREVIATED.search(text[: m.start()])), None)
    phrase = (text[: stop.start()] if stop else text).strip(' ,.;:“”"')
    called = _CALLED.match(text[len(phrase) :]) if phrase[:1].islower() else None
    if called:
        return called["name"]
    return phrase if 0 < len(phrase.split()) <= 9 else ""


def _subject(text: str) -> str:
    """The noun phrase before a verb of speech: the last name of the clause, or what follows its last comma."""
    clause = text.rstrip()
    clause = re.sub(r"\s(?:also|later|then|has|had|have)$", "", clause.rstrip(" ,")) + (
        "," if clause.endswith(",") else ""
    )
    parts = [part.strip() for part in re.split(r"[,;:()—–]\s*", clause) if part.strip()]
    if not parts:
        return ""
    phrase = parts[-1]
    if clause.endswith(",") and len(parts) > 1 and not (_NAME.fullmatch(phrase) and parts[-2][:1].islower()):
        phrase = parts[-2]  # an apposition stands between the name and the verb
    names = re.findall(r"(?:[A-Z][\w’'.-]*\s?)+", phrase)
    if len(phrase.split()) <= 6:
        return re.sub(r"^(?:(?:and|but|while|as|when|that|later|then)\b\s*|[-–—]\s*)+", "", phrase, flags=re.IGNORECASE)
    return names[-1].strip() if names else ""
