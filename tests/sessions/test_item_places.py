from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.drafts import COAST, DRAFT, HARBOUR, checked, drafted
from tui.checking.check import Check
from tui.checking.review import CheckEntry, Decision
from tui.sessions.item_places import ItemPlaces, calculation_id, check_review
from tui.sessions.item_values import ItemValue, read_item, write_item
from tui.sessions.session import Edit, ItemEditKind


def item(check: Check, words: str) -> str:
    draft = check.document(check.draft)
    return next(each.id for each in check.items if draft.slice(each.item.span) == words)


def edit(check: Check, words: str, kind: ItemEditKind, number: int = 1, *, picked: bool = False, **given: str) -> Edit:
    places = ItemPlaces(check)
    subject = places.subject(item(check, words) if words else calculation_id(0))
    assert subject is not None
    found = next((each.evidence for each in check.items if each.id == subject.id), ())
    target = places.target(subject.id, (found[0].document, found[0].span) if picked else None)
    value = ItemValue(subject.kind, found=subject.state, **given)
    return Edit(number, "2026-11-30T12:00:00.000+00:00", kind, target, write_item(value))


def decided(check: Check, words: str, decision: Decision = "checked off") -> Edit:
    return edit(check, words, "item-decision", value=decision, by="JD")


def after(check: Check, now: Check, words: str, *edits: Edit) -> CheckEntry:
    del check
    review = check_review(edits, now)
    assert not review.orphans
    return review.of(item(now, words))


def test_a_decision_has_initials_and_a_day() -> None:
    check = checked()
    entry = after(check, check, "84 passengers", decided(check, "84 passengers", "author asked"))
    assert entry == CheckEntry("author asked", by="JD", day=date(2026, 11, 30))
    assert entry.pending


@pytest.mark.parametrize(
    ("decision", "open_after"),
    [
        ("checked off", False), ("verified", False), ("left as it is", False),
        ("to be corrected", True), ("author asked", True), ("unclear", True),
    ],
)  # fmt: skip
def test_only_a_settling_decision_closes_an_item(decision: Decision, *, open_after: bool) -> None:
    check = checked()
    review = check_review([decided(check, "84 passengers", decision)], check)
    (wrong,) = [each for each in check.items if each.id == item(check, "84 passengers")]
    assert review.is_open(wrong) == open_after
    assert review.reviewed == (not open_after)


def test_a_supported_item_to_be_corrected_is_open() -> None:
    check = checked()
    review = check_review([decided(check, "Odd Lier", "to be corrected")], check)
    assert item(check, "Odd Lier") in [each.id for each in review.open(check.items)]


def test_decisions_follow_their_words_into_a_draft_with_other_text_before_them() -> None:
    check = checked()
    now = checked(drafted("New line here.\n\n" + DRAFT.replace("blamed the fog", "blamed a thick fog")))
    edits = [decided(check, words) for words in ("3 May", "84 passengers", "1.5 million")]
    for words in ("3 May", "84 passengers", "1.5 million"):
        entry = after(check, now, words, *edits)
        assert entry.reviewed
        assert not entry.changes


def test_an_item_whose_words_were_corrected_is_open_again_and_says_what_was_changed() -> None:
    check = checked()
    corrected = DRAFT.replace("84 passengers", "86 passengers")
    now = checked(drafted(corrected), [("86 passengers", "figure", "supported", ())])
    entry = after(check, now, "86 passengers", decided(check, "84 passengers", "to be corrected"))
    assert entry.decision == "to be corrected"
    (change,) = entry.changes
    assert "with 84 passengers" in change[0]
    assert "with 86 passengers" in change[1]


def test_other_words_in_the_sentence_open_an_item_again() -> None:
    check = checked()
    now = checked(drafted(DRAFT.replace("ran aground off", "was freed near")))
    entry = after(check, now, "84 passengers", decided(check, "84 passengers"))
    assert entry.changes
    assert not entry.reviewed


def test_deciding_again_accepts_the_new_words() -> None:
    check = checked()
    now = checked(drafted(DRAFT.replace("ran aground off", "was freed near")))
    entry = after(check, now, "84 passengers", decided(check, "84 passengers"), decided(now, "84 passengers"))
    assert entry.reviewed


def test_an_item_that_was_checked_off_is_open_again_where_another_state_is_found() -> None:
    check = checked()
    now = replace(check, items=tuple(replace(each, state="unsupported") for each in check.items))
    entry = after(check, now, "3 May", decided(check, "3 May"))
    assert (entry.was, entry.reviewed) == ("supported", False)
    entry = after(check, now, "3 May", decided(check, "3 May", "verified"))
    assert (entry.was, entry.reviewed) == ("", True)


def test_a_short_item_does_not_move_to_the_same_words_elsewhere() -> None:
    check = checked()
    moved = DRAFT.replace(" with 84 passengers", "") + " A choir of 84 passengers sang."
    now = checked(drafted(moved))
    review = check_review([decided(check, "84 passengers")], now)
    assert not review.entries
    assert [words for words, _ in review.orphans] == ["84 passengers"]


def test_evidence_that_was_chosen_and_has_changed_since_opens_the_item_again() -> None:
    check = checked()
    words = "84 passengers"
    edits = [
        edit(check, words, "item-evidence", value="Coast: 86", right="86", picked=True),
        edit(check, words, "item-decision", 2, value="verified", picked=True),
    ]
    assert after(check, check, words, *edits).reviewed
    entry = after(check, check, words, *edits)
    assert (entry.evidence, entry.right) == ("Coast: 86", "86")
    now = checked(drafted(DRAFT, COAST.replace("86 passengers", "85 passengers"), HARBOUR))
    assert after(check, now, words, *edits).changes == (("86 passengers", "85 passengers"),)


def test_notes_stand_beside_decisions_and_can_be_cleared() -> None:
    check = checked()
    note = edit(check, "3 May", "item-note", value="asked", by="AB")
    assert after(check, check, "3 May", note, decided(check, "3 May")).note == "asked"
    gone = edit(check, "3 May", "item-note", 3, value="")
    assert not check_review([note, gone], check).entries


def test_a_calculation_can_be_checked_off() -> None:
    check = checked()
    review = check_review([edit(check, "", "item-decision", value="checked off")], check)
    assert review.of("calculation-1").reviewed


@pytest.mark.parametrize(
    "value", ["", "{}", "[1]", '{"item": 3}', '{"item": "figure", "value": "approved"}', '{"item":"","found":"x"}']
)
def test_a_value_that_crossread_never_writes_is_not_read(value: str) -> None:
    assert read_item("item-decision", value) is None


def test_a_value_is_read_as_it_was_written_and_cleaned() -> None:
    assert read_item("item-note", write_item(ItemValue("figure", "a\x1b[0m", by=" JD\x07"))) == ItemValue(
        "figure", "a␛[0m", by="JD␇"
    )
