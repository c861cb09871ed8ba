"""Filters of the claims: each group has one choice, and a row passes that answers all of them."""

from __future__ import annotations

from dataclasses import asdict

import pytest

from tui.app.filter import NO_FILTER, Filter, from_values, kinds_of
from tui.app.filter_options import counted, option, options
from tui.claims.claim import Claim, ReasonKind
from tui.claims.sections import Section
from tui.rows.row import Row
from tui.rows.sources import Source
from tui.rows.values import Given
from tui.sessions.session import Change, Entry, Review

SOURCES = tuple(
    Source(name, index, name, name, "", None, index) for index, name in enumerate(("Harbour", "Mail", "Echo"))
)


def row(
    name: str, section: Section, sources: tuple[int, ...], *kinds: ReasonKind, given: tuple[Given, ...] = ()
) -> Row:
    claim = Claim(name, "agree", name, 0.5, ())
    return Row(claim, 1, section, True, "", name, sources, given, kinds=frozenset(kinds))


ROWS = (
    row(
        "cost", "conflict", (0, 1, 2), "figure",
        given=(Given("41", (0, 2)), Given("43", (1,), odd=True)),
    ),
    row("mayor", "conflict", (0, 1), "name", given=(Given("Anna Berg", (0,)), Given("Anne Berg", (1,)))),
    row("opened", "check", (1, 2), "wording"),
    row("denied", "dispute", (0, 2), "polarity"),
    row("cars", "agree", (0, 1, 2), "figure", "term"),
    row("day", "related", (0, 1), "date"),
    row("choir", "single", (0,)),
    row("ferry", "single", (2,), "quote"),
)  # fmt: skip
REVIEW = Review(
    {
        "cost": Entry((), "confirmed", reviewed=True),
        "cars": Entry((), note="see the budget", marks=("a",)),
        "day": Entry((), changes=(Change("d1", "Monday", "Tuesday"),)),
    }
)


def names(chosen: Filter) -> list[str]:
    return [each.claim.id for each in chosen.rows(ROWS, REVIEW)]


@pytest.mark.parametrize(
    ("chosen", "shown"),
    [
        (NO_FILTER, [each.claim.id for each in ROWS]),
        (Filter(section="conflict"), ["cost", "mayor"]),
        (Filter(section="check"), ["opened"]),
        (Filter(section="single"), ["choir", "ferry"]),
        (Filter(part="involved", source=1), ["cost", "mayor", "opened", "cars", "day"]),
        (Filter(part="alone", source=2), ["ferry"]),
        (Filter(part="disagrees", source=0), ["mayor", "denied"]),
        (Filter(part="disagrees", source=1), ["cost", "mayor", "opened"]),
        (Filter(kind="figures"), ["cost", "cars"]),
        (Filter(kind="quotations"), ["ferry"]),
        (Filter(kind="wording"), ["opened", "denied", "cars"]),
        (Filter(state="reviewed"), ["cost"]),
        (Filter(state="resolved"), ["cost"]),
        (Filter(state="changed"), ["day"]),
        (Filter(state="noted"), ["cars"]),
        (Filter(state="marked"), ["cars"]),
        (Filter(section="conflict", state="unreviewed"), ["mayor"]),
        (Filter(section="conflict", part="disagrees", source=1, kind="figures"), ["cost"]),
    ],
)
def test_the_rows_that_answer_every_choice_are_shown(chosen: Filter, shown: list[str]) -> None:
    assert names(chosen) == shown


def test_where_most_sources_agree_only_the_odd_one_disagrees() -> None:
    assert names(Filter(part="disagrees", source=2)) == ["opened", "denied"]


def test_a_row_without_reasons_is_of_no_kind() -> None:
    assert kinds_of(ROWS[6]) == frozenset()


def test_what_is_shown_is_said_in_words() -> None:
    assert NO_FILTER.describe(SOURCES) == ""
    assert Filter(section="conflict").describe(SOURCES) == "conflicts only"
    several = Filter(section="conflict", part="involved", source=1, kind="figures", state="unreviewed")
    assert several.describe(SOURCES) == "conflicts only, involving Mail, figures, unreviewed"
    assert Filter(part="disagrees", source=2).describe(SOURCES) == "where Echo disagrees"


def test_a_filter_is_on_where_it_may_hide_a_row() -> None:
    assert not NO_FILTER.is_on
    assert not Filter(source=2).is_on
    assert Filter(state="marked").is_on


@pytest.mark.parametrize(
    "chosen", [NO_FILTER, Filter(section="check"), Filter(part="alone", source=2, kind="dates", state="noted")]
)
def test_a_saved_filter_is_the_same_filter(chosen: Filter) -> None:
    assert from_values(asdict(chosen), 3) == chosen


@pytest.mark.parametrize(
    "values",
    [
        None, "differ", ["conflict"], {"section": "differ"}, {"section": []}, {"colour": 1},
        {"part": "alone", "source": 7}, {"source": "1"}, {"state": 3},
    ],
)  # fmt: skip
def test_what_is_not_a_saved_filter_hides_nothing(values: object) -> None:
    assert from_values(values, 3) == NO_FILTER


# The choices


def test_each_choice_has_a_name_and_a_key_of_its_own() -> None:
    every = tuple(options(SOURCES))
    assert len({each.id for each in every}) == len(every)
    given = [each.key for each in every if each.key]
    assert len(set(given)) == len(given)
    assert not set(given) & {"j", "k", "g", "G", "x"}
    assert all(option(each.id, SOURCES) == each for each in every)
    assert option("nothing", SOURCES) is None


def test_the_choices_say_how_many_rows_each_would_show() -> None:
    counts = {each.words: count for each, count in counted(ROWS, REVIEW, SOURCES, NO_FILTER)}
    assert counts["Conflicts"] == 2
    assert counts["Where Mail disagrees"] == 3
    assert counts["Only in Echo"] == 1
    assert counts["Figures"] == 2
    assert "Only in Mail" not in counts, "a choice that shows nothing is not offered"


def test_the_counts_are_those_beside_the_other_choices() -> None:
    chosen = Filter(section="conflict", kind="names")
    counts = {each.words: count for each, count in counted(ROWS, REVIEW, SOURCES, chosen)}
    assert counts["Conflicts"] == 1
    assert counts["Figures"] == 1, "in place of the names"
    assert "Agreed" not in counts


def test_a_choice_is_made_and_taken_back() -> None:
    conflicts, mail = option("conflict", SOURCES), option("involved 1", SOURCES)
    assert conflicts
    assert mail
    both = mail.toggle_in(conflicts.toggle_in(NO_FILTER))
    assert both == Filter(section="conflict", part="involved", source=1)
    assert mail.chosen_in(both)
    assert mail.toggle_in(both) == Filter(section="conflict")
    assert conflicts.toggle_in(conflicts.put_in(NO_FILTER)) == NO_FILTER
