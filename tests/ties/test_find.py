"""Sentences of a release and the accounts: what is right, what a slip made of it, and what no table holds."""

from __future__ import annotations

import pytest

import tui
from tests.ties.accounts import HALF, QUARTER, YEAR_BEFORE, compared, read, ties

RIGHT = [
    (f"Net sales were $41.7 million {QUARTER}.", "$41.7 million", "41,682", "rounding"),
    (f"Net sales were $38.9 million {YEAR_BEFORE}.", "$38.9 million", "38,914", "rounding"),
    (f"Gross profit was $27.387 million {HALF}.", "$27.387 million", "27,387", "same"),
    (f"The company recorded an income tax expense of $2.2 million {QUARTER}.", "$2.2 million", "2,219", "rounding"),
    (f"A loss of $418 thousand on the sale of looms was recorded {QUARTER}.", "$418 thousand", "(418)", "same"),
    (f"Earnings per share were $1.32 {HALF}.", "$1.32", "1.32", "same"),
    ("As of June 30, 2031, long-term debt was $22.5 million.", "$22.5 million", "22,500", "same"),
]


@pytest.mark.parametrize(("sentence", "figure", "cell", "verdict"), RIGHT)
def test_a_figure_is_tied_to_the_cell_that_holds_it(sentence: str, figure: str, cell: str, verdict: str) -> None:
    tie, held = ties(sentence)[figure]
    assert (held, tie.verdict) == (cell, verdict)
    assert {reason.kind for reason in tie.reasons} >= {"value", "measure", "period"}


WRONG = [
    (f"Gross profit was $14.7 million {QUARTER}.", "$14.7 million", "14,367", "digits"),
    (f"Net sales were $14.682 million {QUARTER}.", "$14.682 million", "41,682", "digits"),
    (f"Marketing expense was $3.1 billion {QUARTER}.", "$3.1 billion", "3,148", "scale"),
    ("As of June 30, 2031, inventories were $9.9 thousand.", "$9.9 thousand", "9,871", "scale"),
    (f"Warehouse rent was $3.8 million {QUARTER}.", "$3.8 million", "1,926", "period"),
    ("As of June 30, 2031, cash and cash equivalents were $16.3 million.", "$16.3 million", "18,455", "period"),
]


@pytest.mark.parametrize(("sentence", "figure", "cell", "why"), WRONG)
def test_a_slip_is_called_with_the_cell_that_is_meant(sentence: str, figure: str, cell: str, why: str) -> None:
    tie, held = ties(sentence)[figure]
    assert (held, tie.verdict) == (cell, "differs")
    assert tie.reasons[0].kind == why
    assert tie.reasons[0].cell


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        (f"Net income increased $1.0 million {QUARTER}.", "$1.0 million"),
        (f"Marketing expense rose by $0.2 million {QUARTER}.", "$0.2 million"),
        (f"Net income increased 16% {QUARTER}.", "16%"),
    ],
)
def test_a_change_is_computed_from_two_cells(sentence: str, figure: str) -> None:
    tie, _ = ties(sentence)[figure]
    assert len(tie.sources) == 2
    assert tie.verdict == "same"
    assert tie.reasons[0].kind == "difference"


@pytest.mark.parametrize(
    "sentence",
    [
        "The mill hired 140 weavers in March.",
        f"Marketing expense included $0.9 million of fees for a fair {QUARTER}.",
        f"Net sales of linen were $12.5 million {QUARTER}.",
        "A rival, Tolland Looms, had sales of $55 million.",
        "The board bought back shares for $2.5 million in May 2029.",
        "The new loom cost $41 thousand.",
    ],
)
def test_what_no_table_holds_is_not_called(sentence: str) -> None:
    assert not [tie for tie, _ in ties(sentence).values() if tie.verdict == "differs"]


def test_the_ties_of_an_article_to_its_own_tables() -> None:
    text = (
        "Brackwater Mills reports\n\nNet sales were $41.7 million for the three months ended June 30, 2031.\n\n"
        "(in thousands of dollars)\n\n"
        "| | Three Months Ended June 30, 2031 | Three Months Ended June 30, 2030 |\n|---|---|---|\n"
        "| Net sales | 41,682 | 38,914 |\n| Net income | 7,074 | 6,114 |\n"
    )
    (tie,) = tui.compare([read(text, "release.md")]).ties
    assert tie.verdict == "rounding"


def test_an_article_without_tables_has_no_ties() -> None:
    other = tui.document("The mill grew\n\nNet sales were $41.7 million in 2031.\n", name="a.txt")
    again = tui.document("The mill shrank\n\nNet sales were $41.2 million in 2031.\n", name="b.txt")
    assert tui.compare([other, again]).ties == ()


def test_every_tie_points_at_figures_of_the_comparison() -> None:
    found = compared(f"Net sales were $41.7 million and gross profit was $14.7 million {QUARTER}.")
    ids = {figure.id for figure in found.figures}
    assert len(found.ties) == 2
    for tie in found.ties:
        assert {tie.figure, *tie.sources} <= ids
        assert {reason.cell for reason in tie.reasons} - {""} <= ids


def test_the_ties_do_not_depend_on_the_order_of_the_articles() -> None:
    release = tui.document(f"Mills\n\nGross profit was $14.7 million {QUARTER}.\n", name="release.txt")
    accounts = compared("Mills.").documents[1]
    verdicts = [
        [(t.verdict, t.sure) for t in tui.compare(order).ties] for order in ([release, accounts], [accounts, release])
    ]
    assert verdicts[0] == verdicts[1] == [("differs", True)]
