"""Quoted words and who said them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tui.reading.documents import Document, Span


@dataclass(frozen=True, slots=True)
class Quote:
    """Words in quotation marks (the span is without the marks), with the speaker where the text names one.

    `named` tells whether the speaker is named beside the words, and not taken over from a sentence before.
    """

    id: str
    document: str
    span: Span
    speaker: str = ""
    named: bool = False


def find(document: Document) -> tuple[Quote, ...]:
    """The quotations of a document in reading order; marks within a quotation open no other one."""
    found: list[Quote] = []
    last = ""
    for block in _blocks(document):
        text = block.of(document.text)
        spans = list(_quoted(text))
        carried = ""
        for position, span in enumerate(spans):
            before = text[spans[position - 1].end + 1 if position else 0 : max(span.start - 1, 0)]
            after = text[span.end + 1 : spans[position + 1].start - 1 if position + 1 < len(spans) else len(text)]
            named = _speaker(" ".join(before.split()), span.of(text), " ".join(after.split()))
            beside = bool(named) and named.lower() not in _PRONOUNS
            if named.lower() in _PRONOUNS:
                named = last
            speech = len(span.of(text).split()) >= _SPEECH
            speaker = named or (carried if speech else "")
            if named:
                carried = last = named
            moved = Span(block.start + span.start, block.start + span.end)
            found.append(Quote(f"{document.id}.q{len(found) + 1}", document.id, moved, speaker, beside))
    return tuple(found)


_SPEECH = 5
"""Fewer quoted words than this are a term or a title and take no speaker from the sentence before."""
_PRONOUNS = frozenset({"he", "she", "they", "it"})
_PAIRS = {"“": "”", "„": "”", "«": "»", "‘": "’"}
_LONGEST_GAP = 4000
"""A quotation that is not closed within so many characters was no quotation."""


def _blocks(document: Document) -> Iterator[Span]:
    """Where a quotation may lie: the blocks that are not furniture, or paragraphs where none were found."""
    if document.blocks:
        yield from (block.span for block in document.blocks if block.kind != "furniture")
        return
    for paragraph in re.finditer(r"[^\n]+(?:\n[^\n]+)*", document.text):
        yield Span(paragraph.start(), paragraph.end())


def _quoted(text: str) -> Iterator[Span]:
    """The outermost quotations of one block, without their marks."""
    place = 0
    while place < len(text):
        mark = text[place]
        if mark in '"“„«' or (mark in "'‘" and _opens_single(text, place)):
            end = _closing(text, place)
            if end is not None:
                inner = text[place + 1 : end]
                start = place + 1 + len(inner) - len(inner.lstrip())
                stop = end - (len(inner) - len(inner.rstrip()))
                if any(character.isalnum() for character in inner):
                    yield Span(start, stop)
                place = end + 1
                continue
        place += 1


def _opens_single(text: str, place: int) -> bool:
    before = text[place - 1] if place else " "
    after = text[place + 1] if place + 1 < len(text) else " "
    return (before.isspace() or before in "(—–-[") and (after.isalpha() or after == '"')


def _closing(text: str, opening: int) -> int | None:
    """Where the mark opened at `opening` is closed; the end of the block for a double mark that never is."""
    mark = text[opening]
    if mark == '"' and opening and text[opening - 1].isdigit():
        return None
    limit = min(len(text), opening + _LONGEST_GAP)
    if mark in "'‘":
        return _closing_single(text, opening, limit)
    wanted = _PAIRS.get(mark, mark)
    for place in range(opening + 1, limit):
        if text[place] == wanted or (mark == "“" and text[place] == '"'):
            return place
    return limit if limit == len(text) and mark in '"“' else None


def _closing_single(text: str, opening: int, limit: int) -> int | None:
    for place in range(opening + 2, limit):
        if text[place] not in "'’":
            continue
        after = text[place + 1] if place + 1 < len(text) else " "
        if not after.isalnum() and not text[place - 1].isspace() and not _possessive(text, place, limit):
            return place
    return None


def _possessive(text: str, place: int, limit: int) -> bool:
    """Whether the mark after an s stands for a plural's possessive: a later mark still closes the quotation."""
    if text[place - 1] != "s" or text[place + 1 : place + 2] != " ":
        return False
    stop = re.search(r"[.!?]\s", text[place:limit])
    rest = text[place + 1 : place + stop.start() if stop else limit]
    return bool(re.search(r"[\w.,!?]['’](?!\w)", rest)) and not re.search(r"(?:^|\s)['‘]\w", rest)


_VERB = (
    r"(?:said|says|say|told|tells|added|adds|stated|states|noted|notes|wrote|writes|announced|declared|observed"
    r"|explained|explains|continued|asked|asks|replied|argued|argues|claimed|claims|warned|warns|insisted|insists"
    r"|tweeted|testified|recalled|acknowledged|admitted|conceded|remarked|commented|concluded|confirmed|called"
    r"|described|reads|read|responded|joked|shouted|yelled|promised|pledged|predicted|stressed|emphasi[sz]ed"
    r"|suggested|alleged|alleges|quipped|complained|cautioned|countered|estimated|believes|reported|boasted)"
)
_NOUN = r"[^\W\d_][\w’'.&-]*"
_STOP = re.compile(
    r"(?:,|;|:|\(|[.!?](?:\s|$)|[—–]|\s(?:in|at|on|to|during|after|before|when|as|while|who|that|about|by|from|with"
    r"|and|but|last|this|late|early|yesterday|today|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b)"
)
_AFTER_VERB = re.compile(rf"^[,.]?\s*(?:{_VERB})\s+(?P<who>[^\W\d_].*)$", re.DOTALL)
_AFTER_NOUN = re.compile(rf"^[,.]?\s*(?P<who>(?:{_NOUN}[\s,]+){{1,12}}?)(?:also\s|later\s|has\s|had\s)?{_VERB}\b")
_ACCORDING = re.compile(r"\baccording to (?P<who>[^\W\d_].*)$", re.IGNORECASE)
_SENTENCE = re.compile(r"[.!?][”\"’)]*\s+(?=[^a-z])")
_ABBREVIATED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|St|Jr|Sr|Inc|Corp|Co|Ltd|U\.S|[A-Z])$")


_NAME = re.compile(r"(?:[A-Z][\w’'.-]*\s){1,3}[A-Z][\w’'-]*")
_CALLED = re.compile(rf",\s+(?P<name>{_NAME.pattern})(?=[,.;]|\s*$)")
"""A name that stands behind what its bearer is: `the mayor of Lorne, Karl Amis`."""


def _speaker(before: str, quoted: str, after: str) -> str:
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
    match = _AFTER_NOUN.match(after) if len(quoted.split()) >= _SPEECH else None
    return _subject(match["who"]) if match else ""


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
