from __future__ import annotations

from dataclasses import replace
from typing import get_args

from tests.drafts import ITEMS, checked, drafted
from tui.app.check.counts import counts
from tui.app.check.filters import filters
from tui.app.check.rows import KINDS, CheckRow, in_order, is_open, rows
from tui.checking.review import CheckEntry, CheckReview
from tui.items.item import ItemKind
from tui.rows.sources import sources

NOTHING = CheckReview()


def made(*, calculations: bool = True) -> tuple[CheckRow, ...]:
    check = checked(calculations=calculations)
    return rows(check, sources(check.comparison.documents))


def of(words: str) -> CheckRow:
    return next(row for row in made() if row.words == words)


def test_each_source_is_named_once_with_its_first_words() -> None:
    assert of("84 passengers").answer == "Coast 86 passengers · Harbour 86 passengers"
    assert of("Odd Lier").answer == "Coast Odd Lier · Harbour Odd Lier"


def test_where_no_source_has_it_that_is_said_and_what_is_near_is_not_taken_for_an_answer() -> None:
    assert of("1.5 million").answer == "no source has it"
    words, kind, _, evidence = ITEMS[4]
    check = checked(items=[(words, kind, "unsupported", evidence)])
    (row,) = [row for row in rows(check, sources(check.comparison.documents)) if row.item]
    assert row.answer == "near: Coast 2.41 million euros"


def test_a_calculation_has_its_words_in_order_and_what_it_is() -> None:
    row = next(row for row in made() if row.item is None)
    assert row.words == "2.4 million euros · 1.5 million · 0.9 million euros"
    assert (row.word, row.answer) == ("holds", "total: the parts add up to the total")


def test_open_items_come_first_the_worst_on_top_and_what_is_decided_last() -> None:
    found = made()
    wrong = of("84 passengers").id
    review = CheckReview({wrong: CheckEntry("checked off", reviewed=True)})
    assert not is_open(of("84 passengers"), review)
    order = [row.words for row in in_order(found, "open", review)]
    assert order[:3] == ["“We saw nothing at all,”", "1.5 million", "0.9 million euros"]
    assert order[-1] == "84 passengers"
    assert in_order(found, "draft", review) == found


def test_the_sentence_counts_what_there_is() -> None:
    assert counts((), NOTHING) == ""
    assert counts(made(calculations=False), NOTHING) == (
        "0 of 8 checked off: 2 contradicted, 2 unsupported, 1 rounded, 2 supported, 1 not checkable"
    )
    check = checked()
    wrong = replace(check.calculations[0], state="does_not_hold")
    several = replace(check, calculations=(wrong, wrong, check.calculations[0]))
    found = rows(several, sources(check.comparison.documents))
    assert counts(found, NOTHING).endswith("; 3 calculations: 2 do not hold, 1 holds")
    assert counts([row for row in found if row.item is None][:1], NOTHING) == "1 calculation: 1 does not hold"


def test_filters_are_those_that_show_something_and_every_state() -> None:
    offered = {each.id: count for each, count in filters(made(), NOTHING)}
    assert (offered["open"], offered["contradicted"], offered["unsure"], offered["calculation"]) == (4, 2, 0, 1)
    assert offered["kind quote"] == 1
    assert "kind place" not in offered
    assert "verified" not in offered
    review = CheckReview({of("3 May").id: CheckEntry("verified", note="x", reviewed=True)})
    offered = {each.id: count for each, count in filters(made(), review)}
    assert (offered["verified"], offered["done"], offered["left"], offered["note"]) == (1, 1, 8, 1)


def test_the_items_of_every_kind_have_a_name() -> None:
    assert set(KINDS) == set(get_args(ItemKind))


def test_no_filter_has_the_letter_of_another_or_of_a_move() -> None:
    letters = [each.key for each, _ in filters(made(), NOTHING) if each.key]
    assert len(letters) == len(set(letters))
    assert not set(letters) & {"j", "k", "q", "x"}


def test_hostile_words_are_shown_as_text() -> None:
    documents = drafted("The ferry had 84\x1b[31m passengers.")
    words = documents[0].text[len("The ferry had ") : -1]
    check = checked(documents, [(words, "figure", "unsupported", ())])
    (row,) = rows(check, sources(check.comparison.documents))
    assert row.words.isprintable()
    assert row.words.startswith("84")
