"""Which figures share a row, what the row's verdict is, and which cell is the odd one out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.comparison import compare
from tui.figures.figure import Change, Figure, FigureKind, Period
from tui.figures.table import Conflict, FigureRow, table
from tui.reading.article import document
from tui.reading.documents import Document, Sentence, Span

QUARTER = Period("the quarter", date(2024, 10, 1), date(2024, 12, 31))
YEAR = Period("2023", date(2023, 1, 1), date(2023, 12, 31))
NAMES = ("a", "b", "c", "d")
DOCUMENTS = tuple(Document(name, name, "", "x" * 999, "", "", None, (), name * 64) for name in NAMES)


def figure(
    name: str,
    text: str,
    value: float,
    *,
    kind: FigureKind = "money",
    unit: str = "USD",
    measure: str = "revenue",
    holder: str = "Mill Corp",
    period: Period | None = QUARTER,
    precision: float = 0.0,
    change: Change | None = None,
    at: int = 0,
) -> Figure:
    return Figure(
        f"{name}.f{at}", name, f"{name}.s{at}", Span(at, at + 1), text, kind, value, unit=unit, measure=measure,
        holder=holder, period=period, precision=precision, change=change,
    )  # fmt: skip


def texts(row: FigureRow) -> list[list[str]]:
    return [[figure.text for figure in cell.figures] for cell in row.cells]


def test_one_thing_measured_is_one_row_with_its_gaps() -> None:
    said = [figure("a", "$38.58bn", 38.58e9, precision=1e7), figure("c", "$38.6bn", 38.6e9, precision=1e8)]
    (row,) = table(DOCUMENTS, said)
    assert texts(row) == [["$38.58bn"], [], ["$38.6bn"], []]
    assert (row.verdict, row.sure, row.measure, row.period) == ("rounding", True, "revenue", QUARTER)


def test_the_odd_one_out_is_the_one_against_the_most() -> None:
    said = [figure(name, "$38m", 38e6) for name in "abd"] + [figure("c", "$43m", 43e6)]
    (row,) = table(DOCUMENTS, said)
    assert row.verdict == "differs"
    assert [cell.odd for cell in row.cells] == [False, False, True, False]
    assert row.judgement.gap == pytest.approx(5e6)


def test_of_two_that_differ_none_is_the_odd_one() -> None:
    (row,) = table(DOCUMENTS, [figure("a", "$38m", 38e6), figure("b", "$43m", 43e6)])
    assert row.verdict == "differs"
    assert not any(cell.odd for cell in row.cells)


def test_two_that_fit_a_third_may_still_differ() -> None:
    said = [
        figure("a", "$39bn", 39e9, precision=1e9),
        figure("b", "$38.58bn", 38.58e9, precision=1e7),
        figure("c", "$39.31bn", 39.31e9, precision=1e7),
    ]
    (row,) = table(DOCUMENTS, said)
    assert row.verdict == "differs"
    assert row.judgement.gap == pytest.approx(0.73e9)


@pytest.mark.parametrize(
    "other",
    [
        {"period": YEAR},
        {"holder": "Dale Holdings"},
        {"measure": "net profit"},
        {"unit": "EUR"},
        {"kind": "percent", "unit": "%"},
    ],
)
def test_what_measures_something_else_has_a_row_of_its_own(other: dict[str, object]) -> None:
    second = replace(figure("b", "$43m", 43e6), **other)  # type: ignore[arg-type]  # the keys are the fields'
    rows = table(DOCUMENTS, [figure("a", "$38m", 38e6), second])
    assert [row.verdict for row in rows] == ["alone", "alone"]


def test_a_figure_of_unknown_period_joins_the_one_row_it_can_and_is_not_sure() -> None:
    said = [figure("a", "$38m", 38e6), figure("b", "$39m", 39e6, period=None)]
    (row,) = table(DOCUMENTS, said)
    assert (row.verdict, row.sure, row.unknown) == ("differs", False, ("period",))


def test_a_figure_of_unknown_period_far_from_the_row_stays_apart() -> None:
    said = [figure("a", "$38m", 38e6), figure("b", "$125m", 125e6, period=None)]
    assert [row.verdict for row in table(DOCUMENTS, said)] == ["alone", "alone"]


def test_a_figure_that_could_be_of_two_rows_joins_neither() -> None:
    said = [
        figure("a", "$38m", 38e6),
        figure("a", "$37m", 37e6, period=YEAR, at=5),
        figure("b", "$37.5m", 37.5e6, period=None),
    ]
    assert [row.verdict for row in table(DOCUMENTS, said)] == ["alone"] * 3


def test_a_particular_number_is_met_by_chance_by_nobody() -> None:
    bare = {"kind": "count", "unit": "job", "measure": "", "holder": "", "period": None}
    said = [figure(name, "171,000", 171_000, **bare) for name in "ab"]  # type: ignore[arg-type]  # fields
    (row,) = table(DOCUMENTS, said)
    assert (row.verdict, row.sure) == ("same", True)
    few = [replace(one, value=12.0) for one in said]
    assert [row.verdict for row in table(DOCUMENTS, few)] == ["alone", "alone"]
    others = [said[0], replace(said[1], unit="euro")]
    assert [row.verdict for row in table(DOCUMENTS, others)] == ["alone", "alone"]


def test_a_value_of_another_time_in_one_article_is_of_another_thing() -> None:
    said = [replace(figure("a", "10%", 10), bound="about"), figure("a", "9%", 9, period=None, at=1)]
    said = [replace(one, kind="percent", unit="%", measure="unemployment rate") for one in said]
    assert [row.verdict for row in table(DOCUMENTS, said)] == ["alone", "alone"]


def test_with_neither_holder_nor_period_only_an_equal_value_joins() -> None:
    bare = {"holder": "", "period": None}
    same = [figure("a", "$38m", 38e6), replace(figure("b", "$38m", 38e6), **bare)]  # type: ignore[arg-type]
    other = [figure("a", "$38m", 38e6), replace(figure("b", "$43m", 43e6), **bare)]  # type: ignore[arg-type]
    assert [row.verdict for row in table(DOCUMENTS, same)] == ["same"]
    assert [row.verdict for row in table(DOCUMENTS, other)] == ["alone", "alone"]


def test_a_figure_without_a_measure_needs_a_link() -> None:
    said = [
        figure("a", "six units", 6, kind="count", unit="unit", measure=""),
        figure("b", "seven units", 7, kind="count", unit="unit", measure=""),
    ]
    assert [row.verdict for row in table(DOCUMENTS, said)] == ["alone", "alone"]
    (row,) = table(DOCUMENTS, said, [("a.f0", "b.f0"), ("a.f0", "gone")])
    assert (row.verdict, row.sure) == ("differs", False)


def test_an_article_that_contradicts_itself_is_shown() -> None:
    said = [figure("a", "$38m", 38e6), figure("a", "$43m", 43e6, at=9)]
    (row,) = table(DOCUMENTS, said)
    assert (row.verdict, row.articles, texts(row)[0]) == ("differs", 1, ["$38m", "$43m"])


def test_the_cell_of_an_article_that_contradicts_itself_is_marked() -> None:
    said = [figure("a", "$38m", 38e6), figure("a", "$43m", 43e6, at=9), figure("b", "$38m", 38e6)]
    (row,) = table(DOCUMENTS, said)
    assert row.verdict == "differs"
    assert [cell.contradicts for cell in row.cells] == [True, False, False, False]


def test_what_an_article_says_far_apart_is_of_two_things() -> None:
    said = [figure("a", "$38m", 38e6), figure("a", "$343m", 343e6, at=9)]
    assert [row.verdict for row in table(DOCUMENTS, said)] == ["alone", "alone"]


@pytest.mark.parametrize("hedge", ["Analysts had forecast $43m.", "It was first told to be $43m, later revised."])
def test_a_forecast_does_not_contradict_its_article(hedge: str) -> None:
    plain = "It made $38m."
    sentences = (
        Sentence("a.s0", Span(0, len(plain)), "prose"),
        Sentence("a.s9", Span(len(plain) + 1, len(plain) + 1 + len(hedge)), "prose"),
    )
    article = replace(DOCUMENTS[0], text=f"{plain} {hedge}", sentences=sentences)
    said = [figure("a", "$38m", 38e6), figure("a", "$43m", 43e6, at=9)]
    assert [row.verdict for row in table([article], said)] == ["alone", "alone"]


def test_the_change_of_a_share_price_is_one_of_a_day() -> None:
    rise = {"kind": "percent", "unit": "%", "measure": "shares", "period": None, "change": "up"}
    said = [figure("a", "12%", 12, **rise), figure("a", "8.5%", 8.5, **rise, at=9)]  # type: ignore[arg-type]  # fields
    (row,) = table(DOCUMENTS, said)
    assert (row.verdict, row.sure, row.unknown) == ("differs", False, ("period",))
    sales = [replace(one, measure="sales") for one in said]
    assert [row.verdict for row in table(DOCUMENTS, sales)] == ["alone", "alone"]


def test_what_can_both_hold_is_one_thing_only_where_it_is_near() -> None:
    over = figure("a", "12%", 12, kind="percent", unit="%", measure="share", period=None)
    over = replace(over, bound="more_than")
    near, far = figure("b", "14%", 14), figure("b", "60%", 60)
    near, far = (
        replace(one, kind="percent", unit="%", measure="share", period=None, change=None) for one in (near, far)
    )
    assert [row.verdict for row in table(DOCUMENTS, [over, near])] == ["compatible"]
    assert [row.verdict for row in table(DOCUMENTS, [over, far])] == ["alone", "alone"]


def test_passages_that_say_the_same_thing_take_the_doubt_away() -> None:
    said = [figure("a", "$38m", 38e6), figure("b", "$39m", 39e6, period=None)]
    (row,) = table(DOCUMENTS, said, [("a.f0", "b.f0")])
    assert (row.verdict, row.sure, row.unknown) == ("differs", True, ())
    (three,) = table(DOCUMENTS, [*said, figure("c", "$39m", 39e6, period=None)], [("a.f0", "b.f0")])
    assert not three.sure


@pytest.mark.parametrize(("low", "high"), [(171_000.0, 180_000.0), (2.0, 3.0)])
def test_ranges_are_held_against_each_other_like_numbers(low: float, high: float) -> None:
    said = [replace(figure(name, "a range", 0.0), value=None, low=low, high=high) for name in "ab"]
    (row,) = table(DOCUMENTS, said)
    assert (row.verdict, texts(row)) == ("same", [["a range"], ["a range"], [], []])


def test_rows_of_one_value_become_one_where_passages_tie_them() -> None:
    mill = [figure("a", "157", 157, kind="count", unit="person", measure="killed")]
    mill.append(replace(mill[0], id="b.f0", document="b", sentence="b.s0"))
    dale = [replace(one, id=f"{one.id}9", holder="Dale", span=Span(9, 10)) for one in mill]
    assert len(table(DOCUMENTS, [*mill, *dale])) == 2
    (row,) = table(DOCUMENTS, [*mill, *dale], [("a.f0", "b.f09")])
    assert [len(cell.figures) for cell in row.cells] == [2, 2, 0, 0]
    other = [replace(one, measure="injured") for one in dale]
    assert len(table(DOCUMENTS, [*mill, *other], [("a.f0", "b.f09")])) == 2


def test_linked_figures_far_apart_stay_apart() -> None:
    said = [figure("a", "$50bn", 50e9, holder="", period=None), figure("b", "$200bn", 200e9, holder="", period=None)]
    assert [row.verdict for row in table(DOCUMENTS, said, [("a.f0", "b.f0")])] == ["alone", "alone"]


def test_none_is_the_odd_one_where_none_differs() -> None:
    said = [replace(figure(name, "1,900", 1900, period=None), bound="about") for name in "abd"]
    (row,) = table(DOCUMENTS, [*said, figure("c", "1,900", 1900, period=None)])
    assert row.verdict == "rounding"
    assert not any(cell.odd for cell in row.cells)


def test_what_says_little_comes_last() -> None:
    first = figure("a", "first", 1, kind="ordinal", unit="", measure="")
    two = figure("a", "two", 2, kind="count", unit="dog", measure="", at=1)
    many = figure("a", "40", 40, kind="count", unit="dog", measure="", at=2)
    assert [texts(row)[0] for row in table(DOCUMENTS, [first, two, many])] == [["40"], ["two"], ["first"]]


def test_two_values_in_one_sentence_are_said_of_two_things() -> None:
    said = [figure("a", "$38m", 38e6), replace(figure("a", "$43m", 43e6, at=9), sentence="a.s0")]
    assert [row.verdict for row in table(DOCUMENTS, said)] == ["alone", "alone"]


def test_where_a_figure_came_from_is_of_an_earlier_time() -> None:
    said = [replace(figure("a", "$38m", 38e6), origin="a.f9"), figure("a", "$43m", 43e6, at=9)]
    assert [texts(row)[0] for row in table(DOCUMENTS, said)] == [["$38m"]]


def test_what_differs_most_comes_first_and_what_one_alone_says_last() -> None:
    said = [
        figure("a", "$9m", 9e6, measure="debt"),
        figure("a", "$38m", 38e6, at=1), figure("b", "$39m", 39e6, at=1),
        figure("a", "$7m", 7e6, measure="fine", at=2), figure("b", "$7m", 7e6, measure="fine", at=2),
        figure("a", "$10m", 10e6, measure="net profit", at=3), figure("b", "$15m", 15e6, measure="net profit", at=3),
    ]  # fmt: skip
    assert [row.measure for row in table(DOCUMENTS, said)] == ["net profit", "revenue", "fine", "debt"]


def test_dates_and_durations_of_one_article_come_last_and_are_minor() -> None:
    day = figure("a", "Friday", 0, kind="date", unit="")
    hours = figure("a", "72-hour", 72, kind="duration", unit="hour", measure="", at=1)
    few = figure("a", "hours", 0, kind="duration", unit="hour", measure="", at=2)
    two = figure("a", "two", 2, kind="count", unit="dog", measure="", at=3)
    rows = table(DOCUMENTS, [day, hours, replace(few, value=None), two])
    assert [(texts(row)[0], row.is_minor) for row in rows] == [
        (["two"], False), (["Friday"], True), (["72-hour"], True),
    ]  # fmt: skip


_FIGURES = st.builds(
    figure,
    st.sampled_from(NAMES),
    st.just("x"),
    st.sampled_from([1.0, 2.0, 2.04, 100.0]),
    measure=st.sampled_from(["revenue", "sales", "net profit", ""]),
    holder=st.sampled_from(["Mill Corp", "Dale Holdings", ""]),
    period=st.sampled_from([QUARTER, YEAR, None]),
    precision=st.sampled_from([0.0, 0.1, 1.0]),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_FIGURES, max_size=14))
def test_every_figure_stands_in_one_cell_of_its_own_article(drawn: list[Figure]) -> None:
    said = [replace(one, id=f"{one.document}.f{n}", span=Span(n, n + 1)) for n, one in enumerate(drawn)]
    rows = table(DOCUMENTS, said)
    assert sorted(figure.id for row in rows for figure in row.figures) == sorted(figure.id for figure in said)
    for row in rows:
        assert [cell.document for cell in row.cells] == list(NAMES)
        assert all(figure.document == cell.document for cell in row.cells for figure in cell.figures)
        assert all(not cell.odd for cell in row.cells if not cell.figures)
    assert rows == table(DOCUMENTS, said)


@settings(max_examples=60, deadline=None)
@given(st.lists(_FIGURES, min_size=2, max_size=14), st.randoms(use_true_random=False))
def test_the_rows_do_not_depend_on_the_order_of_the_figures(drawn: list[Figure], chance: Random) -> None:
    said = [replace(one, id=f"{one.document}.f{n}", span=Span(n, n + 1)) for n, one in enumerate(drawn)]
    shuffled = chance.sample(said, len(said))
    assert table(DOCUMENTS, shuffled) == table(DOCUMENTS, said)


def test_what_a_correction_takes_back_gives_no_value() -> None:
    said = [figure("a", "$4.1bn", 4.1e9, precision=1e8), figure("b", "$4.3bn", 4.3e9, precision=1e8)]
    taken_back = Sentence("b.s0", Span(0, 9), "furniture")
    documents = tuple(replace(one, sentences=(taken_back,)) if one.id == "b" else one for one in DOCUMENTS)
    assert texts(table(documents, said)[0]) == [["$4.1bn"], [], [], []]
    assert texts(table(DOCUMENTS, said)[0]) == [["$4.1bn"], ["$4.3bn"], [], []]


def _read(*accounts: str) -> tuple[FigureRow, ...]:
    """The table of some accounts, with nothing known of their claims."""
    documents = compare([document(text, name=f"n{number}") for number, text in enumerate(accounts, 1)])
    return table(documents.documents, documents.figures)


def _shared(*accounts: str) -> list[tuple[str, str, list[list[str]]]]:
    rows = [row for row in _read(*accounts) if row.articles > 1]
    return [(row.verdict, row.holder, texts(row)) for row in rows]


@pytest.mark.parametrize(
    ("accounts", "row"),
    [
        (
            ("The army said it had destroyed 32 tunnels.", "Overnight 32 tunnels near Ostel were filled in."),
            ("same", "", [["32"], ["32"]]),
        ),
        (
            (
                "The army said 86,000 reservists were sent home.",
                "Ostel released the 86,000 reservists it had called up.",
            ),
            ("same", "", [["86,000"], ["86,000"]]),
        ),
        (
            (
                "Two divers searched the flooded limestone quarry in vain.",
                "Two divers in vain went into the flooded limestone quarry.",
            ),
            ("same", "", [["Two"], ["Two"]]),
        ),
    ],
)
def test_equal_counts_of_one_noun_are_one_row(accounts: tuple[str, ...], row: tuple[str, str, list[list[str]]]) -> None:
    padding = "The harbour was calm. Nobody had seen the boats leave. A choir sang in the market square."
    assert row in _shared(*(f"{account} {padding}" for account in accounts))


@pytest.mark.parametrize(
    "accounts",
    [
        ("Two officials in Ostel spoke to reporters.", "Two officials of the bank of Lorne resigned."),
        ("The fire killed 32 people.", "The crash injured 32 people."),
        ("Mill Corp's revenue was $40 million in 2024.", "Dale Holdings' revenue was $40 million in 2023."),
        ("Ann Reed, 52, was freed.", "Tom Hale, 52, lost the vote."),
        ("Ann Reed, 52, and Tom Hale, 54, were freed.", "Ann Reed, 34, was freed."),
    ],
)
def test_what_is_known_to_be_of_two_things_stays_on_two_rows(accounts: tuple[str, ...]) -> None:
    assert _shared(*accounts) == []


def test_the_ages_of_one_person_are_one_row_with_the_odd_one_out() -> None:
    accounts = (
        "Ann Reed, 32, was found on Monday.",
        "The 32-year-old Reed was found alive. Doctors treated Ann Reed.",
        "Reed, 30, was hurt. Ann Reed was found on Monday.",
        "Ann Reed (32) was found alive.",
    )
    (row,) = [row for row in _read(*accounts) if row.kind == "age"]
    assert (row.verdict, row.holder, row.sure) == ("differs", "Ann Reed", False)
    assert [cell.odd for cell in row.cells] == [False, False, True, False]


def test_an_age_of_years_ago_is_no_conflict() -> None:
    accounts = ("Ann Reed, 32, was found. Reed was 21 when she vanished.", "Ann Reed, 32, vanished at age 21.")
    found = [(row.verdict, texts(row)) for row in _read(*accounts) if row.kind == "age"]
    assert found == [("same", [["32"], ["32"]]), ("same", [["21"], ["21"]])]


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("Mill Corp's revenue was $40 million in 2024.", "Mill Corp"),
        ("Mill Corp reported revenue of $40 million in 2024.", "Mill Corp"),
        ("Mill Corp had a good year. In 2024 revenue climbed to $40 million, Mill Corp said.", "Mill Corp"),
        ("Fighting with Ostel has killed 1,900 people.", ""),
        ("After a visit to Ostel, which is small, revenue was $40 million.", ""),
    ],
)
def test_a_holder_is_shown_where_the_clause_names_it(text: str, holder: str) -> None:
    assert [row.holder for row in _read(text) if row.kind in ("money", "count")] == [holder]


def test_figures_in_conflict_share_a_row_whatever_is_known_of_them() -> None:
    said = [figure("a", "155", 155, kind="count", unit="passenger", measure="", holder="Ostel Air", period=None),
            figure("b", "149", 149, kind="count", unit="visitor", measure="", holder="Lorne", period=None)]  # fmt: skip
    (row,) = table(DOCUMENTS, said, conflicts=[Conflict("a.f0", "b.f0", sure=False), Conflict("a.f0", "gone")])
    assert (row.verdict, row.sure) == ("differs", False)
    (row,) = table(DOCUMENTS, said, conflicts=[Conflict("a.f0", "b.f0")])
    assert (row.verdict, row.sure) == ("differs", True)


def test_a_conflict_of_one_of_two_rows_that_an_article_gives_both_takes_the_two_figures_alone() -> None:
    given = {"kind": "count", "measure": "", "period": None, "holder": ""}
    said = [
        figure("a", "155", 155, unit="passenger", **given),  # type: ignore[arg-type]  # fields
        figure("b", "155", 155, unit="passenger", **given),  # type: ignore[arg-type]  # fields
        figure("b", "149", 149, unit="visitor", at=5, **given),  # type: ignore[arg-type]  # fields
        figure("c", "155", 155, unit="passenger", **given),  # type: ignore[arg-type]  # fields
    ]
    rows = table(DOCUMENTS, said, conflicts=[Conflict("a.f0", "b.f5")])
    assert [(row.verdict, texts(row)) for row in rows] == [
        ("differs", [["155"], ["149"], [], []]),
        ("same", [[], ["155"], ["155"], []]),
    ]


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Ann Reed, now 52, was freed.", "Ann Reed"),
        ("Ann Reed (52) was freed.", "Ann Reed"),
        ("The 52-year-old Ann Reed was freed.", "Ann Reed"),
        ("The 52-year-old farmer Ann Reed was freed.", "Ann Reed"),
        ("Ann Reed was freed. Reed, 52, is well.", "Ann Reed"),
        ("Ann Reed vanished at age 14 from Ostel.", "Ann Reed"),
        ("Ann Reed, a 52-year-old Ostel woman, was freed.", "Ann Reed"),
        ("Ann Reed said those killed were aged 46.", ""),
        ("She died in her Ostel home at the age of 95.", ""),
        ("A 52-year-old was freed.", ""),
    ],
)
def test_an_age_is_of_the_person_named_right_beside_it(text: str, owner: str) -> None:
    assert [row.holder for row in _read(text) if row.kind == "age"] == [owner]
