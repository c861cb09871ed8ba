"""Articles in another language next to English ones."""

from __future__ import annotations

from dataclasses import replace

from tests.claims.stories import article, claims, story
from tui.claims.alignment import align
from tui.claims.claim import Claim, Passage
from tui.claims.corrections import NONE, Corrections
from tui.claims.foreign import BOTH, ONE, documents_of, doubts
from tui.claims.reasons import describe_reasons
from tui.claims.worded import worded
from tui.figures.find import find
from tui.reading.documents import Document, Span

ENGLISH = article(
    "Corvane Motors closes its plant in Ellerby with 1,240 workers and pays $310 million.",
    "Corvane Motors named Ines Roth, 52, as head of the Ellerby plant in Wick.",
)
ALIKE = article(
    "Corvane Motors closes its plant in Ellerby with 1,500 workers and pays $310 million.",
    "Corvane Motors named Ines Roth, 52, as head of the Ellerby plant in Wick.",
)
GERMAN = (
    "Die Firma Corvane Motors schließt nach eigenen Angaben ihr Werk in Ellerby, das 12 km von Wick entfernt ist, weil"
    " sie 5 % weniger verkauft. Das sagte die Leiterin des Werks, Ines Roth, am Montag; es sei nicht mehr zu halten."
)


def sure(found: tuple[Claim, ...]) -> list[bool]:
    return [pair.sure for claim in found for pair in claim.pairs]


def texts(found: tuple[Claim, ...]) -> set[str]:
    return {
        reason.text for claim in found for pair in claim.pairs for reason in pair.reasons if reason.kind == "language"
    }


def in_german(document: Document) -> Document:
    """The same words, held to be in another language."""
    return replace(document, language="de")


def test_nothing_is_sure_beside_an_article_in_another_language() -> None:
    one, other = story(ENGLISH, ALIKE)
    before = claims((one, other))
    assert any(sure(before))
    assert not texts(before)
    after = claims((one, in_german(other)))
    assert {claim.relation for claim in after} >= {"differ"}
    assert not any(sure(after))
    assert texts(after) == {ONE}
    assert texts(claims((in_german(one), in_german(other)))) == {BOTH}


def test_other_pairs_of_the_claim_stay_sure() -> None:
    one, other, third = story(ENGLISH, ALIKE, ENGLISH.replace("$310", "$320"))
    found = claims((one, other, in_german(third)))
    foreign = {third.id}
    for claim in found:
        for pair in claim.pairs:
            documents = {claim.passages[pair.a].document, claim.passages[pair.b].document}
            assert not (pair.sure and documents & foreign)
    assert any(sure(found))


def test_what_the_reader_pinned_is_sure() -> None:
    one, other = story(ENGLISH, ALIKE)
    other = in_german(other)
    places = [(each.id, each.sentences[0].span) for each in (one, other)]
    figures = [figure for each in (one, other) for figure in find(each)]
    found = align((one, other), figures, (), Corrections(together=((places[0], places[1]),)))
    assert any(sure(found))
    assert not any(sure(align((one, other), figures, (), NONE)))


def test_figures_are_found_in_another_language_and_are_not_sure() -> None:
    (document,) = story(GERMAN)
    assert document.language == "de"
    found = find(document)
    assert {(figure.value, figure.unit) for figure in found} >= {(5, "%"), (12, "kilometre")}
    assert not any(figure.sure for figure in found)
    assert all(figure.sure for figure in find(story(ENGLISH)[0]))


def test_doubts() -> None:
    one, other = story(ENGLISH, ALIKE)
    a, b = (Passage(each.id, "s", Span(0, 1)) for each in (one, other))
    assert documents_of((one, in_german(other))) == {other.id}
    assert doubts(frozenset(), a, b) == doubts(frozenset({"x"}), a, b) == ()
    assert [reason.text for reason in doubts(frozenset({a.document}), a, b)] == [ONE]


def test_the_doubt_is_a_reason() -> None:
    one, other = story(ENGLISH, ALIKE)
    documents = {each.id: each for each in (one, in_german(other))}
    found = claims(tuple(documents.values()))
    (claim,) = [each for each in found if each.relation == "differ"]
    (pair,) = claim.pairs
    sides = [documents[claim.passages[place].document] for place in (pair.a, pair.b)]
    assert ONE in describe_reasons(worded(pair.reasons, *sides))
