"""A draft held against its sources: what supports each item, what contradicts it, and what decides."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import tui
from tests.checking.stories import checked, item, of, story
from tui.checking.check import STATES
from tui.errors import CrossreadError, StoppedError


@pytest.mark.parametrize(("words", "state"), story()["items"].items())
def test_each_item_of_a_draft_has_its_state(words: str, state: str) -> None:
    assert item(checked(), words).state == state


def test_the_items_are_in_the_order_of_the_draft_and_are_counted() -> None:
    check = checked()
    starts = [each.item.span.start for each in check.items]
    assert starts == sorted(starts)
    assert len({each.id for each in check.items}) == len(check.items)
    assert sum(check.counts.values()) == len(check.items)
    assert tuple(check.counts) == STATES


def test_evidence_names_the_place_in_the_source() -> None:
    check = checked()
    for each in check.items:
        for place in each.evidence:
            document = check.document(place.document)
            assert place.document in check.sources
            sentence = next(one for one in document.sentences if one.id == place.sentence)
            assert sentence.span.overlaps(place.span)
    feet = item(check, "240 feet").evidence[0]
    assert check.document(feet.document).slice(feet.span) == "420 feet"
    assert (feet.outcome, feet.ref != "") == ("differs", True)


def test_every_state_has_a_reason() -> None:
    assert all(each.why for each in checked().items)


def test_what_is_contradicted_unsupported_or_doubtful_is_open() -> None:
    check = checked()
    assert {check.document(check.draft).slice(each.item.span) for each in check.open} >= {"240 feet", "Halcyon", "57"}
    assert item(check, "12") not in check.open


@pytest.mark.parametrize(
    ("draft", "source", "words"),
    [
        ("The fire killed 12 people.", "The restaurant had 12 tables. The fire killed nobody.", "12"),
        ("The firm cut 340 jobs in Lorne.", "The road to Harrow is closed for 340 metres.", "340"),
        ("Two pilots were on board.", "The mayor has two daughters and a dog.", "Two"),
        ("He was abducted at the age of 2.", "Two other women were found in the house.", "2"),
        ("The vote is on 4 May.", "The choir sings in the cathedral on 4 May.", "4 May"),
        ("It was the third bridge to fall.", "Three brothers were arrested.", "third"),
    ],
)
def test_a_number_in_another_context_supports_nothing(draft: str, source: str, words: str) -> None:
    found = item(of(draft, source=source), words)
    assert found.state == "unsupported"


@pytest.mark.parametrize(
    ("draft", "source", "words", "state"),
    [
        ("Sales rose to $4.2 billion.", "Sales rose to $4.18 billion.", "$4.2 billion", "rounding"),
        ("A third of the boats sank.", "33 percent of the boats sank.", "A third", "supported"),
        ("The meeting is at 3 p.m.", "The meeting is at 15:00.", "3 p.m.", "supported"),
        ("More than 100 people came to the fair.", "Exactly 104 people came to the fair.", "100", "supported"),
        ("The council met on 9 March 2024.", "The council met on March 9, 2024.", "9 March 2024", "supported"),
        ("The council met on 9 March 2024.", "The council met on March 8, 2024.", "9 March 2024", "contradicted"),
        ("The meeting is at 3 p.m.", "The meeting is at 4 p.m.", "3 p.m.", "contradicted"),
        ("The council elected Ann Marsh.", "The council elected Ann Finch.", "Ann Marsh", "contradicted"),
        ("Flight 212 landed in Lorne.", "Flight 217 landed in Lorne.", "212", "contradicted"),
        ("The firm sold 61 of its 240 shops.", "Mill sold 60 of the 240 shops that it has.", "61", "contradicted"),
        ("The ferry left from Dover for Calais.", "The ferry left from Dover for Ostend.", "Calais", "contradicted"),
    ],
)
def test_another_form_supports_and_another_value_contradicts(draft: str, source: str, words: str, state: str) -> None:
    assert item(of(draft, source=source), words).state == state


def test_what_says_more_than_its_source_is_doubtful() -> None:
    found = item(of("Exactly 104 people came to the fair.", source="More than 100 people came to the fair."), "104")
    assert (found.state, found.sure) == ("supported", False)


def test_a_name_is_supported_by_its_own_words_only() -> None:
    check = of(
        "Ann Marsh spoke to the Lorne Argus in Lorne.",
        source="The mayor, Marsh, spoke in Lorne. The Argus is printed there.",
    )
    found = item(check, "Ann Marsh")
    assert (found.state, found.sure) == ("supported", False)
    assert item(of("The Lorne Argus said so.", source="It rained in Lorne."), "Lorne Argus").sure is False


def test_sources_that_disagree_leave_a_doubt() -> None:
    check = of("The fire killed 12 people.", one="The fire killed 12 people.", two="The fire killed 14 people.")
    found = item(check, "12")
    assert (found.state, found.sure) == ("supported", False)
    assert "disagree" in found.why
    assert {each.outcome for each in found.evidence} == {"same", "differs"}


def test_a_primary_source_decides_and_says_so() -> None:
    sources = {"one": "The fire killed 12 people.", "two": "The fire killed 14 people."}
    found = item(of("The fire killed 12 people.", None, ("two",), **sources), "12")
    assert (found.state, found.sure) == ("contradicted", True)
    assert "the primary source decides" in found.why
    found = item(of("The fire killed 12 people.", None, ("one",), **sources), "12")
    assert (found.state, found.sure) == ("supported", True)
    assert found.evidence[0].outcome == "same"


def test_an_office_is_of_a_person() -> None:
    draft = "Deputy mayor Ann Marsh opened the fair. Sheriff Karl Finch spoke."
    check = of(draft, source="The mayor, Ann Marsh, opened the fair. Dora Quill is the sheriff. Karl Finch came.")
    assert item(check, "Deputy mayor").state in ("contradicted", "unsupported")
    assert item(check, "Sheriff").state == "unsupported"
    assert item(of(draft, source="Deputy mayor Ann Marsh came."), "Deputy mayor").state == "supported"


def test_words_that_have_an_opposite_are_listed_where_a_source_says_it() -> None:
    check = of(
        "The court acquitted Karl Finch of arson on Monday.",
        source="The court convicted Karl Finch of arson on Monday.",
    )
    found = item(check, "acquitted")
    assert (found.state, found.item.kind) == ("contradicted", "outcome")
    same = of(
        "The court convicted Karl Finch of arson on Monday.",
        source="The court convicted Karl Finch of arson on Monday.",
    )
    assert not any(each.item.kind == "outcome" for each in same.items)


@pytest.mark.parametrize(
    ("draft", "words", "why"),
    [
        ("It was the ugliest building of the town.", "ugliest building", "opinion"),
        ("The town might lose 300 boats.", "300", "possible"),
        ("We counted 41 of them on our walk.", "41", "itself"),
    ],
)
def test_what_no_source_could_have_is_not_checkable(draft: str, words: str, why: str) -> None:
    found = item(of(draft, source="It rained."), words)
    assert found.state == "not_checkable"
    assert why in found.why


def test_what_a_firm_says_of_itself_needs_a_source() -> None:
    check = of("In May we recognized a loss of $7.2 million on our shops.", source="It rained.")
    assert item(check, "$7.2 million").state == "unsupported"


def test_an_opinion_that_a_source_has_is_supported() -> None:
    check = of("It was the ugliest building of the town.", source="It was the ugliest building of the town, she said.")
    assert item(check, "ugliest building").state == "supported"


def test_a_draft_needs_a_source() -> None:
    with pytest.raises(CrossreadError, match="at least one source"):
        tui.check(tui.document("It rained.", name="draft.txt"), [])


def test_a_draft_without_items_has_an_empty_check() -> None:
    check = of("It rained.", source="The sun shone.")
    assert check.items == ()
    assert check.open == ()


def test_it_reports_progress_and_stops() -> None:
    draft, source = tui.document("It rained on 3 May. It was cold.", name="a"), tui.document("It rained.", name="b")
    steps = []
    tui.check(draft, [source], progress=lambda step, done, total: steps.append((step, done, total)))
    assert [step for step in steps if step[0] == "check"] == [("check", 0, 2), ("check", 1, 2)]
    answers = iter([False] * (len(steps) - 2) + [True] * 20)
    with pytest.raises(StoppedError):
        tui.check(draft, [source], stopped=lambda: next(answers))


def test_the_order_of_the_sources_makes_no_difference_to_the_states() -> None:
    found = story()
    turned = of(found["draft"], **dict(reversed(found["sources"].items())))
    states = [(each.id, each.state, each.sure) for each in turned.items]
    assert states == [(each.id, each.state, each.sure) for each in checked().items]


def test_two_runs_give_the_same_check() -> None:
    found = story()
    assert of(found["draft"], **found["sources"]) == of(found["draft"], **found["sources"])


def test_a_draft_that_is_its_source_is_supported_throughout() -> None:
    for text in story()["sources"].values():
        check = of(text, source=text)
        assert check.items
        assert {each.state for each in check.items} == {"supported"}


def test_relative_days_are_those_of_each_article() -> None:
    check = of("The council met on Tuesday.", date(2024, 5, 8), source="The council met on Tuesday.")
    assert item(check, "Tuesday").state == "supported"


@settings(max_examples=30, deadline=None)
@given(st.text(max_size=200), st.text(max_size=200))
def test_any_text_can_be_checked(draft: str, source: str) -> None:
    check = of(draft, source=source)
    text = check.document(check.draft).text
    for each in check.items:
        assert each.state in STATES
        assert 0 <= each.item.span.start < each.item.span.end <= len(text)
