from __future__ import annotations

import pytest

from tests.sessions.conftest import FIRST, SECOND, Make, claim, edit
from tui.sessions.places import Places
from tui.sessions.resolution import NO_RESOLUTION, Resolution, read, write
from tui.sessions.session import EditKind, Entry, Target, entries


@pytest.fixture
def target(make: Make) -> Target:
    a, b = make(FIRST, "a"), make(SECOND, "b")
    return Places((a, b)).target(claim("c", (a, "About 40 people"), (b, "Some 45 people")))


@pytest.mark.parametrize(
    "made",
    [
        NO_RESOLUTION,
        Resolution(none_right=True),
        Resolution(none_right=True, value="42", evidence="the union, by phone"),
        Resolution(value="“42”\n\\"),
    ],
)
def test_a_resolution_is_read_as_it_was_written(target: Target, made: Resolution) -> None:
    assert read(write(made, target), target) == made


def test_so_is_the_source_that_is_right(target: Target) -> None:
    made = Resolution(target[1], value="45", evidence="https://example.org/report.pdf")
    assert read(write(made, target), target) == made


def test_what_commands_a_terminal_is_made_visible(target: Target) -> None:
    found = read(write(Resolution(value="\x1b]52;c;x\x07", evidence="\u202e"), target), target)
    assert found is not None
    assert "\x1b" not in found.value
    assert "\u202e" not in found.evidence


@pytest.mark.parametrize("value", ["[]", "{", '{"right": 2}', '{"right": -1}', '{"right": "0"}', '{"evidence": null}'])
def test_what_is_not_a_resolution_is_refused(target: Target, value: str) -> None:
    assert read(value, target) is None


@pytest.mark.parametrize(
    ("kind", "value", "stays"),
    [
        ("verdict", "disputed", True),
        ("verdict", "unclear", True),
        ("note", "ask", True),
        ("verdict", "", False),
        ("verdict", "wrong match", False),
        ("apart", "0", False),
        ("resolution", "", False),
    ],
)
def test_a_row_that_is_no_conflict_any_more_has_no_resolution(
    target: Target, kind: EditKind, value: str, stays: bool
) -> None:
    edits = [
        edit("verdict", target, "confirmed"),
        edit("resolution", target, write(Resolution(target[0]), target), 2),
        edit("note", target, "n", 3),
    ]
    (before,) = entries(edits)
    assert (before.resolved, before.resolution.right) == (True, target[0])
    (entry,) = entries([*edits, edit(kind, target, value, 4)])
    assert bool(entry.resolution) is stays


def test_a_resolution_alone_makes_a_row_resolved(target: Target) -> None:
    entry = Entry(target).after(edit("resolution", target, write(Resolution(value="42"), target)))
    assert (entry.resolved, entry.reviewed, entry.blank) == (True, False, False)
