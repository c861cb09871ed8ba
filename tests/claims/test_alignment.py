from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from tests.claims.stories import BESIDE, OTHER, article, between, claims, story
from tui.claims.alignment import align
from tui.claims.reasons import replay
from tui.claims.worded import worded
from tui.errors import StoppedError
from tui.language.sentences import split
from tui.reading.article import document

FIRST = article(
    "Corvane Motors said on Monday that it would close its engine plant in Ellerby.",
    "The plant employs 1,240 people, and revenue at the unit fell 12% to $310 million.",
    "“Nobody here saw this coming at all,” said Ines Roth, who leads the union.",
)
SECOND = article(
    "The engine plant in Ellerby is to be closed, Corvane Motors announced on Monday.",
    "Some 1,500 people work at the engine plant in Ellerby.",
    "Union leader Ines Roth said: “Nobody here saw this coming at all.”",
)
THIRD = article(
    "Ellerby will lose its engine plant, which Corvane Motors is going to close.",
    "Revenue at the unit fell 12% to $310 million.",
    "A bakery next door has been there since the war.",
)
UNRELATED = article(*BESIDE, *OTHER)


def said(found: object) -> set[tuple[object, ...]]:
    return {(each.id, each.relation, frozenset(each.passages)) for each in found}  # type: ignore[attr-defined]


def test_any_order_of_the_articles_gives_the_same_claims() -> None:
    documents = story(FIRST, SECOND, THIRD)
    expected = said(claims(documents))
    for order in permutations(documents):
        assert said(claims(order)) == expected


def test_an_unrelated_article_changes_nothing_among_the_others() -> None:
    documents = story(FIRST, SECOND, THIRD, UNRELATED)
    alone = claims(documents[:3])
    beside = [each for each in claims(documents) if not any(p.document == documents[3].id for p in each.passages)]
    assert said(beside) == said(alone)


def test_three_accounts_of_one_thing_stand_in_one_claim() -> None:
    documents = story(FIRST, SECOND, THIRD)
    wanted = {document.sentences[0].id for document in documents}
    assert [each for each in claims(documents) if wanted <= {passage.sentence for passage in each.passages}]


def test_replaying_the_reasons_gives_the_score() -> None:
    pairs = [pair for each in claims(story(FIRST, SECOND, THIRD)) for pair in each.pairs]
    assert pairs
    for pair in pairs:
        assert replay(pair.reasons) == pytest.approx(pair.score, abs=1e-6)
        assert 0 < pair.score < 1


def test_every_two_passages_of_different_articles_have_a_pair() -> None:
    for each in claims(story(FIRST, SECOND, THIRD)):
        passages = each.passages
        expected = {
            (a, b) for b in range(len(passages)) for a in range(b) if passages[a].document != passages[b].document
        }
        assert {(pair.a, pair.b) for pair in each.pairs} == expected


def test_no_sentence_that_says_something_is_lost() -> None:
    documents = story(FIRST, SECOND, THIRD, UNRELATED)
    taken = {passage.sentence for each in claims(documents) for passage in each.passages}
    assert taken == {sentence.id for document in documents for sentence in document.sentences}


def test_the_table_lists_differences_first_and_agreement_last() -> None:
    rank = {"differ": 0, "single": 2, "related": 3}
    quake = "The quake in Tessaly killed {} people, officials said."
    articles = [article(FIRST, quake.format(41)), article(quake.format(36), SECOND)]
    found = [each for each in claims(story(*articles)) if each.relation != "agree"]
    assert [rank[each.relation] for each in found] == sorted(rank[each.relation] for each in found)
    assert {each.relation for each in found} >= {"differ", "single"}


def test_a_clause_meets_what_another_article_says_in_a_sentence_of_its_own() -> None:
    documents = story(FIRST, THIRD)
    pairs = between(claims(documents), (documents[0], 1), (documents[1], 1))
    assert [pair for pair in pairs if pair.relation == "agree"]


def test_a_copied_sentence_is_known_as_a_copy() -> None:
    copied = "The old bridge over the Tarn was closed on Friday after a lorry struck its southern arch."
    documents = story(article(copied, *BESIDE), article(*OTHER, copied))
    (found,) = [each for each in claims(documents) if each.relation == "agree"]
    assert found.copies == ((0, 1),)
    assert any(reason.kind == "verbatim" for reason in found.pairs[0].reasons)


def test_a_difference_keeps_its_distance_and_what_agrees_beside_it() -> None:
    first = "Halden Foods said revenue rose 8% to 280.1 billion yuan ($38.58 billion) in the quarter to December."
    second = "In the quarter to December revenue at Halden Foods rose 8% to 280.2 billion yuan ($38.38 billion)."
    documents = story(article(first, *BESIDE), article(*OTHER, second))
    (pair,) = between(claims(documents), (documents[0], 0), (documents[1], 2))
    assert pair.relation == "differ"
    outcomes = {
        (each.a, each.b): each.reason.outcome for each in worded(pair.reasons, *documents) if each.reason.outcome
    }
    assert outcomes["280.1 billion yuan", "280.2 billion yuan"] == "differs"
    assert outcomes["$38.58 billion", "$38.38 billion"] == "differs"
    assert outcomes["8%", "8%"] == "same"
    (found,) = (each for each in claims(documents) if each.relation == "differ")
    assert found.gap_percent == pytest.approx(0.52, abs=0.005)


def test_no_article_and_one_article_have_nothing_to_line_up() -> None:
    assert claims(()) == ()
    assert {each.relation for each in claims(story(FIRST))} == {"single"}


def test_furniture_and_bare_headings_take_no_part() -> None:
    rights = "All contents © copyright 2025 Harbour Press. All rights reserved."
    text = article("Background", "The old bridge was closed on Friday.", rights)
    (document,) = story(text)
    kinds = {sentence.id: sentence.kind for sentence in document.sentences}
    taken = {passage.sentence for each in claims((document,)) for passage in each.passages}
    assert {kinds[each] for each in taken} == {"prose"}
    assert "furniture" in kinds.values()


def test_progress_is_reported_and_can_end_the_work() -> None:
    read = [
        split(document(text, name=name)) for name, text in (("a", "The mill closed in May."), ("b", "The mill shut."))
    ]
    reports: list[tuple[int, int]] = []
    align(read, (), (), on_progress=lambda done, total: reports.append((done, total)))
    assert reports == sorted(reports)
    assert (reports[0], reports[-1]) == ((0, 100), (100, 100))

    def enough(done: int, total: int) -> None:
        raise StoppedError("Enough.")

    with pytest.raises(StoppedError):
        align(read, (), (), on_progress=enough)


FACTS = (
    "Corvane Motors said on Monday that it would close its engine plant in Ellerby.",
    "The ferry to Halden ran aground on a sandbank before dawn in thick fog.",
    "Surveyors measured the cracks in the northern dike after the spring tide.",
    "Ines Roth urged the harbour board to publish its accounts without delay.",
    "A wildfire burned through the pine forest above the village of Tarn.",
)


def shortened(fact: str, number: int) -> str:
    """The fact with one word left out, another in each article, but never its first or last."""
    words = fact.split()
    left = 1 + number % (len(words) - 2)
    return " ".join([*words[:left], *words[left + 1 :]])


def test_what_very_many_articles_say_is_one_claim() -> None:
    articles = [
        article(*(shortened(FACTS[(n + at) % len(FACTS)], n + at) for at in range(len(FACTS)))) for n in range(40)
    ]
    found = [each for each in claims(story(*articles)) if each.relation != "single"]
    assert {each.relation for each in found} == {"agree"}
    assert sum(len(each.passages) for each in found) == len(articles) * len(FACTS)
    assert len(found) <= len(FACTS) + 1


def test_copies_are_found_among_very_many_sources() -> None:
    words = FACTS[0].split()
    own = [article(" ".join(word for at, word in enumerate(words) if (at + n) % 7 or not at)) for n in range(8)]
    wire = [article(FACTS[0], f"Reporter {n} wrote about the weather of that day.") for n in range(12)]
    documents = story(*own, *wire)
    found = max(claims(documents), key=lambda claim: len(claim.passages))
    ids = [document.id for document in documents[len(own) :]]
    copies = [{found.passages[n].document for n in family} for family in found.copies]
    assert any(family >= set(ids) for family in copies)


CLAUSES = article(
    "The harbour board raised its fees by 12% to $310 million in May, though the quay it runs on was older.",
    "Corvane Motors plans a school in Ellerby, after the union led by Ines Roth had asked for one.",
)


def test_words_that_stand_in_another_article_too_are_never_only_here() -> None:
    documents = story(CLAUSES, CLAUSES + "\n\nA bakery next door has been there since the war.")
    found = claims(documents)
    (single,) = [each for each in found if each.relation == "single"]
    assert single.passages[0].document == documents[1].id
    assert {each.relation for each in found} == {"agree", "single"}


def test_two_values_are_compared_among_very_many_sources() -> None:
    fact = "The ferry to Halden ran aground on a sandbank before dawn on Friday in thick fog"
    wordings = [f"{fact}.", f"{fact} and 12 people were injured.", f"{fact} and 15 people were injured."]
    articles = [article(wordings[{8: 1, 13: 2}.get(n, 0)], f"Quay{n}ton has bakery number{n}x.") for n in range(18)]
    found = max(claims(story(*articles)), key=lambda claim: len(claim.passages))
    assert len(found.passages) == len(articles)
    assert found.relation == "differ"
    assert [(pair.a, pair.b) for pair in found.pairs if pair.relation == "differ"] == [(8, 13)]


def test_a_figure_in_the_same_words_is_the_same_whatever_day_is_named_before_it() -> None:
    closed = "Two schools in the town closed for the day."
    (one,) = story(article("The minister will come on Friday.", closed, *BESIDE), published=date(2024, 3, 5))
    (other,) = story(article(closed, *OTHER), published=date(2024, 3, 7))
    (found,) = [each for each in claims((one, other)) if each.relation != "single"]
    assert found.relation == "agree"
