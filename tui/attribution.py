"""Who said it: the words around a quotation that name its speaker."""

from __future__ import annotations

import re

from tui.english.calendar import MONTHS, WEEKDAYS
from tui.english.function_words import MODAL_VERBS
from tui.english.nouns import IN_LY, NOUNS_OF_TIME
from tui.english.speech import IN_DIALOGUE, LABELLING, QUOTING
from tui.english.word_lists import either
from tui.language.clauses import is_abbreviated
from tui.language.subjects import phrase, subject
from tui.language.titles import is_title
from tui.reading.notes import GLUED_NOTES

SPEECH = 5
"""Fewer quoted words than this are a term or a title and take no speaker from the sentence before."""

_VERB = either(QUOTING)
_SPOKE = either(QUOTING | IN_DIALOGUE)
"""Verbs after quoted words, where `"Stop!" he cried` names the speaker as well."""
_NOUN = r"[^\W\d_][\w’'.&-]*"
_JOINING = (
    r"(?:and|but|or|nor|so|yet|while|whereas|although|though|because|since|when|if|where|unless|until|who|which|that"
    r"|whose|whether)\b"
)
"""A clause that begins this way says nothing about the speaker of the words before it: `…, but Varrow said`."""
_JOINED = re.compile(_JOINING)
_AFTER_VERB = re.compile(rf"^[,.]?\s*(?:{_SPOKE})\s+(?!{_JOINING}|(?:it|there|to)\b)(?P<who>[^\W\d_].*)$", re.DOTALL)
_AFTER_NOUN = re.compile(
    rf"^[,.]?\s*(?P<who>(?:{_NOUN}(?:\s\([^()]{{0,40}}\))?[\s,]+(?:\d{{1,3}}[\s,]+)?){{1,12}}?)"
    rf"(?:(?:also|later|has|had|(?!{either(IN_LY)}\b)[a-z]+ly)\s)?(?:{_SPOKE}|(?:was|is|were)\squoted\sas\ssaying)\b(?P<rest>.*)$",
    re.DOTALL,
)
_CLOSED = re.compile(
    r"\s*(?:$|[.,;(]|(?:on|in|at|during|after|before|last|this|yesterday|late|early|[A-Z][a-z]+day)\b)"
)
"""What comes after a verb of saying that adds nothing: `Varrow said on Monday`."""
_RECALLED = re.compile(
    r"^[,.]?\s*[^\W\d_][^,.;:]{0,60}?\s(?:quote[sd]|recall(?:s|ed)|remember(?:s|ed)|cite[sd])\s(?P<who>[^,.;:]{1,60}?)\sas\ssaying\b"
)
"""`Amis quoted Roth as saying`."""
_COMPLEMENT = re.compile(r"\s(?:that|if|whether|it|he|she|they|there|this|the|an?|his|her|its|their)\b")
_ACCORDING = re.compile(r"\baccording to (?P<who>[^\W\d_].*)$", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?][”\"’)]*\s+(?=[^a-z])")
SAYS = re.compile(rf"(?<![\w-])(?:{_VERB}|named|hailed|according)\b", re.IGNORECASE)
"""Words without which a sentence attributes nothing."""
_NOT_AFTER = "".join(f"(?<!{word} )" for word in sorted(MODAL_VERBS | {"to", "not", "n’t", "n't"}))
"""Words before `call` after which it attributes nothing: `liked to call it`."""
_LEADS = re.compile(
    rf"(?<![\w-])(?:{_VERB}|{_NOT_AFTER}{either(LABELLING)}(?=\s(?:(?:it|them|him|her|this|that|these|those)\b"
    r"|(?:the|an?|its|his|their)\s\w))"
    r"|(?:was|is|were|been)\s(?:\w+\s)?quoted\s(?:\w+\s){0,4}?as\ssaying)\b"
)
_INVERTED = re.compile(rf"{_VERB}\s+(?P<who>(?:[A-Z]|the\s|an?\s|its\s|his\s|her\s|their\s).*)$", re.DOTALL)
_PASSIVE = re.compile(
    r"\b(?:am|is|are|was|were|been|being|be|get|gets|got)(?:\s(?:not|also|once|often|later|\w+ly))?\s*$"
)
_PARTICIPLE = re.compile(r"(?:called|described|quoted)\s*(?:as\b|by\b|$)")
"""A participle after its noun: `a scheme called "a danger"`."""
_NEXT_CLAUSE = re.compile(r"\s(?:it|he|she|they|there|the|if)\b")
_AGENT = re.compile(r"^[,.]?\s*(?:\w+\s){0,3}?by\s+(?P<who>[^\W\d_].*)$", re.DOTALL)
_TIMES = NOUNS_OF_TIME | {"end", "then", "now", "noon"} | set(WEEKDAYS) | set(MONTHS)
"""What comes after `by` and is not a person: `by the end`."""
_NOTES = re.compile(rf"^{GLUED_NOTES}{{1,9}}")
"""Marks of footnotes after quoted words."""
_FAR = 2_000
"""Characters before quoted words in which the beginning of their sentence is looked for."""
_SUBORDINATE = re.compile(r"^(?:While|Whereas|Although|Though|Even though)\b")
"""A clause that opens a sentence, whose own speaker is not that of the next clause."""


def speaker(before: str, quoted: str, after: str) -> str:
    """The speaker of the words between `before` and `after`, as the text names them; empty if it does not."""
    after = _first_sentence(_NOTES.sub("", after))
    lead = _lead(before)
    subordinate = _SUBORDINATE.match(lead)
    leads = quoted.endswith(".") and after.endswith((":", ","))  # a speaker named after the words says what follows
    closed = quoted[-1:] in ",.!?" or after[:1] == "," or not before
    who = _before(lead, after) if lead and quoted.endswith(".") else ""
    who = who or (_after(after) if closed and not (leads or subordinate or _narrates(quoted, after)) else "")
    who = who or (_before(lead, after) if lead else "")
    if who:
        return who
    for part in (lead, after):
        match = _ACCORDING.search(part)
        if match:
            return phrase(match["who"])
    if leads or subordinate or (len(quoted.split()) < SPEECH and not closed):
        return ""
    return _at_end(after)


def _narrates(quoted: str, after: str) -> bool:
    """Whether a sentence after the quoted one reports what somebody else says: `"…." Roth says it is.`"""
    match = _AFTER_NOUN.match(after) if quoted.endswith(".") else None
    return match is not None and _COMPLEMENT.match(match["rest"]) is not None


def titled(before: str, quoted: str) -> bool:
    """Whether quoted words are the title of a work or the name of a ship, so nobody says them."""
    return is_title(_lead(before), quoted)


def follows(after: str) -> bool:
    """Whether the words after a quotation begin with its speaker."""
    after = _NOTES.sub("", after)
    return bool(_AFTER_VERB.match(after) or _AFTER_NOUN.match(after))


def attributed(plain: str) -> str:
    """Who a sentence says that something was said, asked or called; a semicolon replaces what is quoted in it.

    As in the text, so it may be `he`; empty if nobody is named.
    """
    match = _ACCORDING.search(plain)
    if match:
        return phrase(match["who"])
    for verb in SAYS.finditer(plain):
        before, behind = plain[: verb.start()], plain[verb.end() :]
        if _PASSIVE.search(before):
            who = _agent(behind)
        else:
            inverted = _INVERTED.match(plain[verb.start() :]) if before.rstrip()[-1:] in (",", ";") else None
            who = phrase(inverted["who"]) if inverted else subject(before)
        if who:
            return who
    return ""


def _after(after: str) -> str:
    """The speaker named right after the words."""
    match = _RECALLED.match(after) or _AFTER_VERB.match(after)
    who = phrase(match["who"]) if match else ""
    if not who:
        match = _AFTER_NOUN.match(after)
        who = subject(match["who"]) if match and not _JOINED.match(match["who"]) else ""
    return who


def _at_end(after: str) -> str:
    """The speaker named after a continuation of the words: `…," which it did, Varrow said.`"""
    match = _AFTER_NOUN.match(after)
    if not match or (_JOINED.match(match["who"]) and not ("," in match["who"] and _CLOSED.match(match["rest"]))):
        return ""
    return subject(match["who"])


def _before(lead: str, after: str) -> str:
    """The speaker named before the words, in their sentence; `after` may name the agent of a passive."""
    verbs = list(_LEADS.finditer(lead))
    if not verbs:
        return ""
    verb = verbs[-1]
    if _PASSIVE.search(lead[: verb.start()]) or _PARTICIPLE.match(lead, verb.start()):
        return _agent(lead[verb.end() :]) or _agent(after)
    return subject(lead[: verb.start()])


def _agent(text: str) -> str:
    """The agent of a passive, at the start of `text`: ` by the mayor of Lorne`."""
    match = _AGENT.match(text)
    who = phrase(_NEXT_CLAUSE.split(match["who"], maxsplit=1)[0]) if match else ""
    return "" if not who or who.split()[-1].casefold() in _TIMES or who.endswith("ing") else who


def _lead(before: str) -> str:
    """The beginning of the sentence before the words."""
    return "" if before.endswith((".", "!", "?")) else _last_sentence(before[-_FAR:])


def _first_sentence(text: str) -> str:
    for match in _SENTENCE.finditer(text):
        if not is_abbreviated(text, match.start()):
            return text[: match.start() + 1]
    return text


def _last_sentence(text: str) -> str:
    start = 0
    for match in _SENTENCE.finditer(text):
        if not is_abbreviated(text, match.start()):
            start = match.end()
    return text[start:]
