"""Proper names in an article: where they stand, and which short form means which long one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tui.language.words import is_common
from tui.reading.documents import Document, Sentence, Span

_NAME = re.compile(
    r"(?<![\w$€£])[A-Z][\w’'.&-]*\w|(?<![\w$€£])[A-Z](?=[\s,.;:’'\"”)]|$)",
)
_LINKS = frozenset({"of", "the", "and", "&", "de", "del", "la", "al", "bin", "van", "von", "der", "for"})
_TITLES = frozenset(
    "mr mrs ms dr sir lord lady president chief prime minister sen rep gov judge justice captain col gen lt sgt"
    " inspector officer professor prof ceo chairman chairwoman spokesman spokeswoman director king queen prince"
    " princess pope senator mayor sheriff".split()
)
_CALENDAR = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
    " september october november december jan feb mar apr jun jul aug sept sep oct nov dec".split()
)


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name as it stands in the text; `key` is the longest form the article gives it, in lower case."""

    span: Span
    key: str


def find(document: Document) -> tuple[Name, ...]:
    """The names of the sentences that take part in claims, short forms resolved within the article."""
    lower = _lower_case_words(document.text)
    found: list[Name] = []
    for sentence in document.sentences:
        if sentence.kind != "furniture":
            found.extend(_in_sentence(document, sentence, lower))
    longest = _longest({name.key for name in found}, document.text)
    return tuple(Name(name.span, longest.get(name.key, name.key)) for name in found)


def same(a: str, b: str) -> bool:
    """Whether two keys can name one thing: equal, one within the other, or an acronym of it."""
    if a == b:
        return True
    short, long = sorted((a.split(), b.split()), key=len)
    if len(short) < len(long) and set(short) <= set(long):
        return True
    return len(short) == 1 and len(long) > 1 and short[0] == _initials(long)


def _initials(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words if word not in _LINKS)


def _lower_case_words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"(?<![\w’'-])[a-z][a-z’'-]*", text))


def _in_sentence(document: Document, sentence: Sentence, lower: frozenset[str]) -> list[Name]:
    text = sentence.span.of(document.text)
    tokens = list(re.finditer(r"\S+", text))
    capitals = [bool(re.match(r"[\W_]*[A-Z]", token[0])) for token in tokens]
    titled = len(tokens) > 3 and sum(capitals) >= 0.7 * len(tokens)
    found: list[Name] = []
    run: list[re.Match[str]] = []
    fresh = True
    for token, capital in zip(tokens, capitals, strict=True):
        core = token[0].strip("\"'“”‘’()[]{},.;:!?–—-*|…")
        word = re.sub(r"[’']s?$", "", core)
        low = word.lower()
        begins = fresh or token[0][0] in "\"'“‘("
        ordinary = (begins or titled) and (is_common(low) or low in lower)
        takes = capital and bool(word) and not ordinary and low not in _CALENDAR
        if run and begins:
            found.extend(_name(run, sentence.span.start, text))
            run = []
        if takes:
            run.append(token)
        elif run and low in _LINKS and token[0] == low:
            run.append(token)
        else:
            found.extend(_name(run, sentence.span.start, text))
            run = []
        if run and (token[0][-1] in ',.;:!?)"”' and not re.fullmatch(r"(?:[A-Z]\.)+|\w{2,3}\.", token[0])):
            found.extend(_name(run, sentence.span.start, text))
            run = []
        fresh = token[0][-1] in ".!?:" and not re.fullmatch(r"(?:[A-Z]\.)+|(?:Mr|Mrs|Ms|Dr|St|Sen|Gov|Gen)\.", token[0])
    found.extend(_name(run, sentence.span.start, text))
    return found


def _name(run: list[re.Match[str]], offset: int, text: str) -> list[Name]:
    while run and run[-1][0].lower() in _LINKS:
        run = run[:-1]
    if not run:
        return []
    whole = text[run[0].start() : run[-1].end()]
    stripped = whole.lstrip("\"'“‘([{*|–—-")
    start = run[0].start() + len(whole) - len(stripped)
    kept = re.sub(r"[\"'“”‘’()\[\]{},;:!?–—*|…-]+$", "", stripped)
    kept = re.sub(r"[’']s$|[’']$", "", kept)
    if not kept.endswith(tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ."[:26])) or True:
        kept = kept.rstrip(".")
    words = [w for w in re.sub(r"[^\w& ]+", " ", kept.lower().replace("’s", "").replace("'s", "")).split()]
    core = [w for w in words if w not in _TITLES] or words
    if not core or (len(core) == 1 and (is_common(core[0]) or core[0].isdigit())):
        return []
    return [Name(Span(offset + start, offset + start + len(kept)), " ".join(core))]


def _longest(keys: set[str], text: str) -> dict[str, str]:
    """Short key to the one longer key it is part of, or that its letters stand for."""
    longest: dict[str, str] = {}
    split = {key: key.split() for key in keys}
    for key in sorted(keys):
        words = split[key]
        if len(words) > 2:
            continue
        longer = [
            other
            for other in keys
            if other != key
            and len(split[other]) > len(words)
            and ((words == split[other][-len(words) :]) or (words == split[other][: len(words)]) or same(key, other))
        ]
        full = [other for other in longer if not any(o != other and set(split[other]) < set(split[o]) for o in longer)]
        if len(full) == 1:
            longest[key] = full[0]
    del text
    return longest
