"""Units aligned: anchors, edits, splits, joins and moves, also where nothing is unique."""

from __future__ import annotations

from tests.versioning.texts import read
from tui.versioning.alignment import Match, align
from tui.versioning.unit import Unit, unit

LINES = [
    "The harbour of Orle was closed on Monday after a storm that lasted two days.",
    "Mayor Anna Brodersen said that fourteen boats were lost and that nobody was hurt.",
    "The repairs of the quay will cost three million euros and take until the autumn.",
    "The railway to Varna is open again, and trains run every hour on both tracks.",
    "A new wall of three hundred metres is planned for the northern side of the town.",
]


def units(*lines: str) -> list[Unit]:
    document = read("\n\n".join(lines))
    return [unit(document, block.span, block.kind) for block in document.blocks]


def one(i: int, j: int, *, moved: bool = False) -> Match:
    return Match((i, i + 1), (j, j + 1), moved)


def test_equal_units_are_matched_in_order() -> None:
    assert align(units(*LINES), units(*LINES)) == [one(n, n) for n in range(5)]


def test_a_unit_that_was_edited_is_matched_between_its_neighbours() -> None:
    edited = [*LINES[:2], LINES[2].replace("three", "nine"), *LINES[3:]]
    assert align(units(*LINES), units(*edited)) == [one(n, n) for n in range(5)]


def test_a_unit_alone_between_its_neighbours_needs_little_in_common() -> None:
    edited = [*LINES[:2], "Work on the quay will begin at once and cost a fortune, the town said.", *LINES[3:]]
    assert one(2, 2) in align(units(*LINES), units(*edited))


def test_another_unit_in_its_place_is_no_edit() -> None:
    other = [*LINES[:2], "Schools open on Thursday.", *LINES[3:]]
    assert one(2, 2) not in align(units(*LINES), units(*other))


def test_the_smaller_part_moved() -> None:
    assert align(units(*LINES), units(*LINES[1:], LINES[0])) == [
        *(one(n + 1, n) for n in range(4)),
        one(0, 4, moved=True),
    ]


def test_a_unit_that_moved_and_was_edited() -> None:
    moved = [*LINES[1:], LINES[0].replace("two days", "three days")]
    assert one(0, 4, moved=True) in align(units(*LINES), units(*moved))


def test_a_unit_split_in_two_and_back() -> None:
    long = f"{LINES[0]} {LINES[1]}"
    assert align(units(long, *LINES[2:]), units(*LINES))[0] == Match((0, 1), (0, 2))
    assert align(units(*LINES), units(long, *LINES[2:]))[0] == Match((0, 2), (0, 1))


def test_a_join_that_was_edited_too() -> None:
    joined = f"{LINES[0]} Mayor Anna Castellan said that fourteen ships were lost and that nobody was hurt."
    assert align(units(*LINES), units(joined, *LINES[2:]))[0] == Match((0, 2), (0, 1))


def test_repeated_lines_are_matched_in_order() -> None:
    old = ["Yes, he said."] * 400
    new = ["No, she said." if n % 50 == 7 else line for n, line in enumerate(old)]
    found = align(units(*old), units(*new))
    assert len(found) >= 392
    assert not any(match.moved for match in found)
    assert [match.old for match in found] == sorted(match.old for match in found)


def test_short_repeated_units_do_not_move() -> None:
    assert not any(match.moved for match in align(units("* * *", *LINES, "* * *"), units(*LINES, "* * *", "* * *")))


def test_nothing_is_matched_with_nothing() -> None:
    assert align([], []) == align(units(*LINES), []) == align([], units(*LINES)) == []
