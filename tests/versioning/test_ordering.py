"""Versions in the order of their time, and how it is known."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.versioning.texts import read
from tui.reading.documents import Document
from tui.versioning.ordering import Times, ordered


def texts(*days: date | None) -> list[Document]:
    return [read(f"Version {n} of the text.", f"v{n}", published=day) for n, day in enumerate(days)]


def order(documents: list[Document], times: Times, *, fixed: bool = False) -> tuple[str, list[str], list[str]]:
    found = ordered(documents, times, fixed=fixed)
    return found[0].basis, [each.document.name for each in found], [each.when for each in found]


APRIL, MAY = date(2026, 4, 1), date(2026, 5, 1)


def test_days_that_the_texts_give_decide() -> None:
    assert order(texts(MAY, APRIL), {}) == ("modified", ["v1", "v0"], ["2026-04-01", "2026-05-01"])


def test_captures_come_before_what_the_texts_say() -> None:
    one, other = texts(MAY, APRIL)
    captured = [replace(one, details=(("captured", "2026-01-02, 2026-01-03"),)),
                replace(other, details=(("captured", "2026-02-01"),))]  # fmt: skip
    assert order(captured, {}) == ("captured", ["v0", "v1"], ["2026-01-02", "2026-02-01"])


def test_a_day_of_change_counts_and_a_text_without_one_is_as_it_was_published() -> None:
    one, other = texts(APRIL, APRIL)
    assert order([replace(one, modified=MAY), other], {})[1] == ["v1", "v0"]


def test_commits_decide_where_the_texts_give_one_day() -> None:
    times: Times = {"commit": ["2026-05-02T10:00:00", "2026-05-01T09:00:00"], "file": ["2026-01-01", "2026-01-02"]}
    assert order(texts(APRIL, APRIL), times)[:2] == ("commit", ["v1", "v0"])


def test_the_times_of_two_files_do_not_turn_them_round() -> None:
    times: Times = {"commit": ["", ""], "file": ["2026-05-02T10:00:00", "2026-05-01T09:00:00"]}
    assert order(texts(None, None), times) == ("place", ["v0", "v1"], ["", ""])


def test_the_times_of_three_files_put_them_in_order() -> None:
    times: Times = {"file": ["2026-05-02T10:00:00", "2026-05-01T09:00:00", "2026-05-01T08:00:00"]}
    assert order(texts(None, None, None), times)[:2] == ("file", ["v2", "v1", "v0"])


def test_a_basis_that_is_not_known_of_all_says_nothing() -> None:
    assert order(texts(MAY, None), {"commit": ["2026-05-01T09:00:00", ""]})[0] == "place"


def test_versions_of_one_file_stay_in_its_order() -> None:
    assert order(texts(MAY, APRIL), {}, fixed=True)[:2] == ("place", ["v0", "v1"])
    assert order(texts(APRIL, MAY), {}, fixed=True)[:2] == ("modified", ["v0", "v1"])


def test_versions_of_one_moment_stay_in_the_order_given() -> None:
    assert order(texts(MAY, APRIL, APRIL), {})[1] == ["v1", "v2", "v0"]


@pytest.mark.parametrize("count", [0, 1])
def test_few_versions_are_in_order(count: int) -> None:
    assert len(ordered(texts(*[MAY] * count), {}, fixed=False)) == count
