"""What `--fail-on` finds in a comparison."""

from __future__ import annotations

from dataclasses import replace

from tests.reports.conftest import example, reviewed
from tui.cli.failures import found
from tui.comparison import Comparison
from tui.sessions.session import Entry, Review

NONE = Review()


def without_conflict() -> Comparison:
    made = example()
    return replace(made, claims=made.claims[1:], figures=())


def test_nothing_is_found_where_nothing_was_asked() -> None:
    assert not found([], example(), NONE)


def test_a_claim_that_differs() -> None:
    assert found(["differ"], example(), NONE)
    assert not found(["differ"], without_conflict(), NONE)


def test_figures_that_differ_for_sure_in_a_claim_or_in_the_table() -> None:
    made = example()
    assert found(["figures"], replace(made, figures=()), NONE)
    assert found(["figures"], replace(made, claims=made.claims[1:]), NONE)
    assert not found(["figures"], without_conflict(), NONE)


def test_doubtful_figures_are_no_failure() -> None:
    made = example()
    claim = made.claims[0]
    doubtful = replace(claim, pairs=tuple(replace(pair, sure=False) for pair in claim.pairs))
    assert not found(["figures"], replace(made, claims=(doubtful,), figures=()), NONE)


def test_a_row_that_differs_and_has_no_verdict() -> None:
    assert found(["unreviewed"], example(), NONE)
    assert not found(["unreviewed"], example(), reviewed())
    assert not found(["unreviewed"], example(), Review({"c1": Entry((), reviewed=True)}))
    assert found(["unreviewed"], example(), Review({"c1": Entry((), note="later")}))


def test_one_of_several_is_enough() -> None:
    assert found(["unreviewed", "differ"], example(), reviewed())
