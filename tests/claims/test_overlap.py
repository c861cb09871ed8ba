from __future__ import annotations

from tui.claims.claim import Claim, Passage, Relation
from tui.claims.overlap import overlap
from tui.language.sentences import split
from tui.reading.article import document
from tui.reading.documents import Document


def story() -> list[Document]:
    texts = ("One thing was said. Another was added. A third came.", "One thing was said. Then it rained.", "")
    return [split(document(text, name=str(number))) for number, text in enumerate(texts, 1)]


def passage(read: Document, number: int) -> Passage:
    sentence = read.sentences[number]
    return Passage(read.id, sentence.id, sentence.span)


def claim(name: str, relation: Relation, *passages: Passage, copies: tuple[tuple[int, ...], ...] = ()) -> Claim:
    return Claim(name, relation, name, 0.9, passages, copies=copies)


def test_the_share_of_each_in_each_is_counted_in_sentences() -> None:
    a, b, empty = documents = story()
    claims = [
        claim("c1", "agree", passage(a, 0), passage(b, 0)),
        claim("c2", "differ", passage(a, 1), passage(b, 1)),
        claim("c3", "related", passage(a, 2), passage(b, 1)),
    ]
    first, second, third = overlap(documents, claims)
    assert (first.sentences, first.shared[b.id], first.anywhere) == (3, 2, 2)
    assert first.share(b.id) == 2 / 3
    assert second.share(a.id) == second.share() == 1.0
    assert third.share() == third.share(a.id) == 0.0
    assert third.document == empty.id


def test_a_sentence_of_several_claims_counts_once() -> None:
    a, b, _ = documents = story()
    claims = [claim(name, "agree", passage(a, 0), passage(b, 0)) for name in ("c1", "c2")]
    assert overlap(documents, claims)[0].shared[b.id] == 1


def test_copies_are_counted_both_ways_with_their_passages() -> None:
    a, b, _ = documents = story()
    copied = claim("c1", "agree", passage(a, 0), passage(b, 0), copies=((0, 1),))
    first, second, _ = overlap(documents, [copied])
    assert first.copied == {b.id: 1}
    assert second.runs[a.id] == (passage(b, 0),)


def test_two_passages_of_one_article_are_no_overlap() -> None:
    a, *_ = documents = story()
    assert overlap(documents, [claim("c1", "agree", passage(a, 0), passage(a, 1))])[0].anywhere == 0
