"""The quotations of a draft: the words in which the sources have them, and whom they attribute them to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from tui.checking.check import Evidence
from tui.checking.findings import Finding
from tui.checking.word_stream import Word, Words, words
from tui.claims.meaning_changes import meaning_change
from tui.claims.quotations import other_speaker
from tui.english.function_words import ARTICLES
from tui.quotes import Quote
from tui.reading.documents import Document, Span
from tui.records import dataclass
from tui.rows.sources import outlet

_INSERTED = re.compile(r"\[[^\]]{0,60}\]|\([\w’'. -]{1,30}\)", re.IGNORECASE)
_LEFT_OUT = re.compile(r"\[?(?:\.\s?\.\s?\.+|…)\]?")
_TRIED = 60
"""Places of a source that are compared with a quotation, those that share most of its words first."""
_DRIFTED = 0.6
"""The least share of equal words at which one is the other with some words changed."""
_DRIFTED_BRIEF, _BRIEF = 0.75, 6
"""The same for a short quotation, and the most words of one."""
_SURE = 0.8
"""The least share at which they are certainly the same quotation."""
_TERM = 3
"""A quotation of fewer words is a common expression that anybody may use."""
_GAP = 60
"""Words that an ellipsis may stand for."""


@dataclass(frozen=True, slots=True)
class _Match:
    """Where a source has the words of a quotation: `ratio` is 1 for the same words; `changed` as in `Evidence`."""

    first: int
    last: int
    ratio: float
    changed: tuple[tuple[Span, Span], ...] = ()


def find(draft: Document, quote: Quote, source: Words, spoken: Words) -> Iterator[Finding]:
    """What a source has of a quotation: the same words, drifted ones, or the same words as somebody else's."""
    pieces = [piece for piece in _pieces(draft.text, quote.span) if piece]
    if not pieces:
        return
    size = sum(map(len, pieces))
    match = _exact(pieces, source)
    if match is None and size > _TERM and (match := _exact(pieces, spoken)):
        source = spoken
    if match is None:
        said = [word for piece in pieces for word in piece]
        drifted = [(found, words_of) for words_of in (source, spoken) if (found := _drifted(said, words_of))]
        if not drifted:
            return
        match, source = max(drifted, key=lambda one: one[0].ratio)
    span = Span(source.words[match.first].span.start, source.words[match.last - 1].span.end)
    held = source.quote(span)
    ref = held.id if held else ""
    sentence = source.sentence(span)
    name = source.document.id
    if match.ratio < 1:
        shown = "; ".join(_change(draft.text, source.document.text, each) for each in match.changed[:_SHOWN])
        meaning = meaning_change(draft.slice(quote.span), source.document.slice(span))
        material = bool(meaning) or any(_is_material(draft.text, source.document.text, each) for each in match.changed)
        sure = material and match.ratio >= _SURE and size > _BRIEF
        evidence = Evidence(name, span, "differs", f"other words: {shown}", ref, sentence, sure, match.changed)
        yield Finding("against", match.ratio, evidence)
    elif held is not None and size >= _TERM and _speakers_differ(quote, held):
        why = f"the same words, said by {held.speaker} and not by {quote.speaker}"
        yield Finding("against", 1.0, Evidence(name, span, "differs", why, ref, sentence, sure=False))
    elif held is None and not _speaks(quote, source.document):
        why = "the same words, but not as a quotation"
        strength = 1.0 if size < _TERM else _UNMARKED
        yield Finding("for", strength, Evidence(name, span, "same", why, ref, sentence, sure=size < _TERM))
    else:
        yield Finding("for", 1.0, Evidence(name, span, "same", "the same words", ref, sentence))


_SHOWN = 4
"""Changed words of a quotation that are named."""
_UNMARKED = 0.3
"""The strength of words that a source has, but not in quotation marks."""


def _speakers_differ(quote: Quote, held: Quote) -> bool:
    return bool(quote.named and held.speaker and other_speaker(quote.speaker, held.speaker))


def _speaks(quote: Quote, source: Document) -> bool:
    """Whether the words are quoted from a source itself: `"…," the Argus reported`."""
    said = {word.casefold() for word in re.findall(r"\w+", quote.speaker)} - _ARTICLES
    called = re.findall(r"\w+", outlet(source).casefold())
    return bool(said) and (said <= {*called} or said == {"".join(word[0] for word in called)})


_ARTICLES = ARTICLES | {"newspaper", "report"}


def _change(draft: str, source: str, change: tuple[Span, Span]) -> str:
    mine, theirs = (" ".join(span.of(text).split()) for span, text in zip(change, (draft, source), strict=True))
    if not theirs:
        return f"“{mine}” was added"
    return f"“{theirs}” became “{mine}”" if mine else f"“{theirs}” was left out"


def _is_material(draft: str, source: str, change: tuple[Span, Span]) -> bool:
    """Whether a word other than an article was changed."""
    keys = [key for span, text in zip(change, (draft, source), strict=True) for key, _ in words(span.of(text), 0)]
    return any(key not in ARTICLES for key in keys)


def _pieces(text: str, span: Span) -> Iterator[list[Word]]:
    """The pieces of a quotation between its ellipses and insertions."""
    quoted = span.of(text)
    start = 0
    cuts = sorted((*_INSERTED.finditer(quoted), *_LEFT_OUT.finditer(quoted)), key=lambda match: match.start())
    for match in (*cuts, None):
        end = match.start() if match else len(quoted)
        if end > start:
            yield list(words(quoted[start:end], span.start + start))
        start = max(start, match.end()) if match else start


def _exact(pieces: Sequence[Sequence[Word]], source: Words) -> _Match | None:
    """Where a source has all pieces in order, each in the same words; preferably within quotation marks."""
    found = []
    rare = min(range(len(pieces[0])), key=lambda n: (len(source.places.get(pieces[0][n].key, ())), n))
    for place in source.places.get(pieces[0][rare].key, ()):
        first = place - rare
        last = _following(pieces, source, first)
        if first >= 0 and last:
            found.append(_Match(first, last, 1.0))
    quoted = [each for each in found if source.quote(source.words[each.first].span)]
    return next(iter((*quoted, *found)), None)


def _following(pieces: Sequence[Sequence[Word]], source: Words, first: int) -> int:
    """Where the last piece ends if the first begins at a word; 0 if they are not there."""
    place = first
    for number, piece in enumerate(pieces):
        keys = [word.key for word in piece]
        reach = range(place, place + (_GAP if number else 1))
        start = next((n for n in reach if [word.key for word in source.words[n : n + len(keys)]] == keys), -1)
        if start < 0:
            return 0
        place = start + len(keys)
    return place


def _drifted(words: Sequence[Word], source: Words) -> _Match | None:
    """The passage of a source that has most of the words in the same order, and where they differ."""
    keys = [word.key for word in words]
    if len(keys) < _TERM:
        return None
    near: Counter[int] = Counter()
    for n, key in enumerate(keys):
        places = source.places.get(key, ())
        for place in places if len(places) <= _COMMON else ():
            near[max(0, place - n) // _STEP] += 1
    best: _Match | None = None
    for block, count in sorted(near.items(), key=lambda one: (-one[1], one[0]))[:_TRIED]:
        if count < max(2, len(keys) * _SHARE):
            break
        low = max(0, block * _STEP - _STEP)
        window = [word.key for word in source.words[low : low + 3 * _STEP + len(keys)]]
        match = _aligned(words, keys, source, low, window)
        if match is not None and (best is None or match.ratio > best.ratio):
            best = match
    return best


_COMMON = 400
_STEP = 8
_SHARE = 0.3


def _aligned(
    words: Sequence[Word], keys: Sequence[str], source: Words, low: int, window: Sequence[str]
) -> _Match | None:
    matcher = SequenceMatcher(None, keys, window, autojunk=False)
    blocks = [each for each in matcher.get_matching_blocks() if each.size]
    if not blocks:
        return None
    # The stretch is cut to where the words of the quotation are, with room for its first and last words.
    first = max(0, blocks[0].b - blocks[0].a)
    last = min(len(window), blocks[-1].b + len(keys) - blocks[-1].a)
    matcher = SequenceMatcher(None, keys, window[first:last], autojunk=False)
    ratio = matcher.ratio()
    if ratio < (_DRIFTED if len(keys) > _BRIEF else _DRIFTED_BRIEF):
        return None
    at = low + first
    changed = tuple(
        (_span(words, i, j), _span(source.words, at + k, at + m))
        for tag, i, j, k, m in matcher.get_opcodes()
        if tag != "equal" and "".join(keys[i:j]) != "".join(window[first + k : first + m])
    )
    return _Match(at, low + last, min(ratio, _BELOW) if changed else 1.0, changed)


_BELOW = 0.999


def _span(words: Sequence[Word], first: int, last: int) -> Span:
    """The place of some words; if there are none, an empty one before the next word."""
    if last > first:
        return Span(words[first].span.start, words[last - 1].span.end)
    place = words[first].span.start if first < len(words) else words[-1].span.end
    return Span(place, place)
