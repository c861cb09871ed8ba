from __future__ import annotations

from datetime import date

import pytest

import tui
from tui.examination import examine
from tui.items.item import Item, ItemKind
from tui.options import Options


def items(text: str) -> tuple[tuple[Item, ...], str]:
    document = tui.document(text, name="a", published=date(2024, 3, 6))
    return examine(document, Options()).items, document.text


def found(text: str, kind: ItemKind) -> list[tuple[str, str]]:
    found, whole = items(text)
    return [(item.span.of(whole), item.value) for item in found if item.kind == kind]


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("The mill lost $2.4 million in March.", "figure", ("$2.4 million", "money 2400000 USD")),
        ("The strike went on for two weeks.", "figure", ("two weeks", "duration 14 day")),
        ("The strike went on for 14 days.", "figure", ("14 days", "duration 14 day")),
        ("It opened on March 3, 2024, as planned.", "date", ("March 3, 2024", "2024-03-03")),
        ("It opened in March 2024, as planned.", "date", ("March 2024", "2024-03-01/2024-03-31")),
        ("The doors opened at 3 p.m. to a crowd.", "time", ("3 p.m.", "15:00")),
        ("The doors opened at 15:00 to a crowd.", "time", ("15:00", "15:00")),
        ("They slept through the night in a barn.", "time", ("night", "18:00-06:00")),
        ("The club won 3-1 against its neighbours.", "number", ("3-1", "score 3-1")),
        ("We met Ines Roth at the well.", "name", ("Ines Roth", "ines roth")),
        ("The acting police chief of the town resigned.", "role", ("acting police chief", "acting police chief")),
        ("A letter to Mrs. Roth was never sent.", "title", ("Mrs", "mrs")),
        ("The ship sailed for France in spring.", "place", ("France", "france")),
        ("A French ship sailed in spring.", "place", ("French", "france")),
        ("He brought several lamps to the well.", "quantity", ("several", "2-15")),
        ("The well is not deep enough for that.", "polarity", ("not", "not")),
        ("The well has never been deep enough.", "polarity", ("never", "not")),
        ("Sales of lamps grew in spring.", "direction", ("grew", "rise")),
        ("The men were acquitted in spring.", "outcome", ("acquitted", "acquitted")),
        ("The men may come in spring.", "certainty", ("may", "may")),
        ("They ate before they left for the well.", "sequence", ("before", "before")),
        ("“The well is deep,” said the miller.", "quote", ("The well is deep,", "the well is deep")),
    ],
)
def test_each_kind_has_its_place_and_a_value(text: str, kind: ItemKind, expected: tuple[str, str]) -> None:
    assert expected in found(text, kind)


def test_one_deed_is_the_same_in_the_active_and_the_passive() -> None:
    (active,) = found("Ines Roth sued Tomas Veld in spring.", "deed")
    (passive,) = found("Tomas Veld was sued by Ines Roth in spring.", "deed")
    assert active == passive == ("sued", "ines roth sue tomas veld")


def test_not_only_denies_nothing() -> None:
    assert found("The well is not only deep, but cold.", "polarity") == []


def test_a_name_that_an_article_knows_in_full_is_no_place() -> None:
    assert found("We met Ines Paris at the well. Later Paris left.", "place") == []


def test_figures_and_quotations_are_named_and_all_are_in_reading_order() -> None:
    found, _ = items("“We lost 12 lamps,” Ines Roth said on Monday.\n\nSales fell by 4% in France, she said.")
    assert {item.ref for item in found if item.kind in {"figure", "quote"}} >= {found[0].ref}
    assert [item.ref[-2:] for item in found if item.kind == "quote"] == ["q1"]
    assert all(item.ref for item in found if item.kind in {"figure", "date", "quote"})
    assert [item.span.start for item in found] == sorted(item.span.start for item in found)
    assert [item.id.rpartition(".")[2] for item in found] == [f"i{n}" for n in range(1, len(found) + 1)]


def test_a_section_heading_has_no_items() -> None:
    assert {item.sentence[-2:] for item in items("In France\n\nThe well of the French is deep.")[0]} == {"s2"}


def test_a_sentence_on_two_lines_is_read_as_one() -> None:
    lines = "The men who had come from the harbour slept in a barn by the well until 3\np.m. and then walked home."
    assert found(lines, "time") == [("3\np.m.", "15:00")]
