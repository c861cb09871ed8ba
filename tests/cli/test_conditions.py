"""The conditions of `--fail-on`."""

from __future__ import annotations

from dataclasses import replace

from tests.reports.conftest import example, reviewed
from tests.ties.accounts import QUARTER, compared
from tui.cli.conditions import any_met
from tui.comparison import Comparison
from tui.sessions.session import Entry, Review

NONE = Review()


def without_conflict() -> Comparison:
    made = example()
    return replace(made, claims=made.claims[1:], figures=())


def test_no_condition_is_never_met() -> None:
    assert not any_met([], example(), NONE)


def test_a_claim_that_differs() -> None:
    assert any_met(["differ"], example(), NONE)
    assert not any_met(["differ"], without_conflict(), NONE)


def test_figures_that_certainly_differ_in_a_claim_or_in_the_table() -> None:
    made = example()
    assert any_met(["figures"], replace(made, figures=()), NONE)
    assert any_met(["figures"], replace(made, claims=made.claims[1:]), NONE)
    assert not any_met(["figures"], without_conflict(), NONE)


def test_uncertain_figures_do_not_count() -> None:
    made = example()
    claim = made.claims[0]
    uncertain = replace(claim, pairs=tuple(replace(pair, sure=False) for pair in claim.pairs))
    assert not any_met(["figures"], replace(made, claims=(uncertain,), figures=()), NONE)


def test_a_row_that_differs_and_has_no_verdict() -> None:
    assert any_met(["unreviewed"], example(), NONE)
    assert not any_met(["unreviewed"], example(), reviewed())
    assert not any_met(["unreviewed"], example(), Review({"c1": Entry((), reviewed=True)}))
    assert any_met(["unreviewed"], example(), Review({"c1": Entry((), note="later")}))


def test_one_of_several_is_enough() -> None:
    assert any_met(["unreviewed", "differ"], example(), reviewed())


def test_a_figure_that_differs_from_a_table() -> None:
    made = compared(f"Gross profit was $14,637 thousand {QUARTER}.")
    (tie,) = made.ties
    assert tie.verdict == "differs"
    certain, doubtful = (replace(made, ties=(replace(tie, sure=sure),)) for sure in (True, False))
    assert any_met(["differ"], doubtful, NONE)
    assert not any_met(["figures"], doubtful, NONE)
    assert any_met(["figures"], certain, NONE)
    assert not any_met(["differ", "figures"], compared(f"Gross profit was $14,367 thousand {QUARTER}."), NONE)
