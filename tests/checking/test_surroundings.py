"""What two sentences share around an item: the same as without the words of the item, computed from scratch."""

from __future__ import annotations

import pytest

import tui
from tui.checking import near
from tui.checking.surroundings import Surroundings
from tui.claims.profiles import Profile
from tui.reading.documents import Span

DRAFT = "At 9 am the ferry Aurelia carried 240 passengers, 31 bicycles and 12 dogs from Halden to Brask for $14 each."
SOURCES = (
    "The ferry Aurelia carried 61 bicycles and 12 dogs to Brask at 11 am. "
    "Halden sold passengers $14 tickets for the ferry. Nobody swam there at 9 am. Dogs slept."
)


def _profiles() -> tuple[Profile, tuple[Profile, ...]]:
    comparison = tui.compare([tui.document(DRAFT, name="draft"), tui.document(SOURCES, name="source")])
    draft, source = (near.read(comparison, document, {}) for document in comparison.documents)
    return draft[0], source


def _from_scratch(draft: Profile, span: Span, source: Profile) -> tuple[float, int]:
    own = {term: weight for term, weight in draft.weights.items() if not draft.words[term].span.overlaps(span)}
    shared = own.keys() & source.weights.keys()
    if not shared:
        return 0.0, 0
    placed = sorted((draft.words[term].span.start, term) for term in own)
    before, behind = ([one for one in placed if (one[0] < span.start) is left] for left in (True, False))
    frame = {term for _, term in (*before[-4:], *behind[:4])}
    whole = sum(own[term] for term in shared) / sum(own.values())
    local = sum(own[term] for term in frame & shared) / sum(own[term] for term in frame)
    held = sum(source.weights[term] for term in shared) / source.total
    strength = max(whole, local, held if len(shared) > 1 else 0.0)
    return strength if len(shared) > 1 or len(own) == 1 else strength / 2, len(shared)


def test_each_item_is_left_out_as_if_it_alone_were_looked_at() -> None:
    draft, sources = _profiles()
    around = Surroundings(draft)
    spans = [token.span for token in draft.line] + [Span(draft.line[0].span.start, draft.line[3].span.end)]
    found = [(around.context(span, source), _from_scratch(draft, span, source)) for span in spans for source in sources]
    assert all(one.words == words and one.strength == pytest.approx(strength) for one, (strength, words) in found)
    assert len({one.words for one, _ in found}) > 3, "the sentences share more and less"


def test_sentences_with_other_times_of_day_are_distinguished() -> None:
    draft, sources = _profiles()
    around = Surroundings(draft)
    assert [around.is_at_another_time(source) for source in sources] == [True, False, False, False]
    assert [around.is_at_another_time(source) for source in sources] == [True, False, False, False]
