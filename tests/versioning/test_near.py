"""Which articles are nearly the same text."""

from __future__ import annotations

from tests.versioning.texts import NEW, OLD, read
from tui.versioning.near import near_copies

OTHER = """Marlow counts its dead after a fire at sea

The town of Marlow mourned on Wednesday for the people who died when the ferry Anselm burned in the harbour. Relatives
laid flowers at the quay, and the mayor asked for a minute of silence in all schools of the district.

"It is the worst day that I remember," said Olav Brandvold, who has run the harbour office for twenty years.
"""


def test_two_versions_of_one_text_are_nearly_the_same() -> None:
    assert near_copies([read(OLD), read(OTHER), read(OLD.replace("12 on", "13 on"))]) == ((0, 2),)


def test_two_accounts_of_one_event_are_not() -> None:
    assert near_copies([read(OLD), read(OTHER)]) == ()


def test_several_versions_are_one_group() -> None:
    versions = [read(OLD.replace("12 on", f"{n} on")) for n in range(12, 16)]
    assert near_copies([read(OTHER), *versions]) == ((1, 2, 3, 4),)


def test_an_excerpt_is_no_version() -> None:
    assert near_copies([read(NEW), read("\n\n".join(NEW.split("\n\n")[:3]))]) == ()


def test_short_texts_are_alike_by_chance() -> None:
    assert near_copies([read("The bridge is open again."), read("The bridge is open again.")]) == ()


def test_there_are_none_among_none() -> None:
    assert near_copies([]) == near_copies([read(OLD)]) == ()
