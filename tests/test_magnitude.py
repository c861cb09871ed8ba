"""Numbers beyond all measure are left unread, and every report is made of articles that are full of them."""

from __future__ import annotations

import json
import math
import random
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.hostile_numbers import NUMBERS, article, documents, filled, reports, unbounded
from tests.reading.formats.ixbrl.filing import document as filing_of
from tests.reading.formats.ixbrl.filing import filing, number
from tui import magnitude
from tui.figures.find import find, refusals
from tui.figures.tables import written
from tui.language.sentences import split
from tui.reading.article import document
from tui.reading.documents import Span


@pytest.mark.parametrize(
    ("value", "beyond"),
    [("0", False), ("1e35", False), ("-9.99e35", False), ("1e36", True), ("-1e36", True), ("1e-36", False),
     ("9e-37", True), ("0e-5000", False), ("9" * 5000, True), ("1e999999", True), ("1e-999999", True)],
)  # fmt: skip
def test_what_is_beyond_all_measure(value: str, *, beyond: bool) -> None:
    assert magnitude.is_beyond(Decimal(value)) == beyond
    assert (magnitude.within(Decimal(value)) == magnitude.BEYOND) == beyond


def test_a_number_that_is_written_too_long_is_beyond_it() -> None:
    assert magnitude.within(Decimal("0.5"), "0." + "5" * 46) == Decimal("0.5")
    assert magnitude.within(Decimal("0.5"), "0." + "5" * 47) == magnitude.BEYOND


@pytest.mark.parametrize(
    ("digits", "found"), [("0", 0), ("31", 31), ("0031", 31), ("32", 32), ("33", 32), ("9" * 5000, 32)]
)
def test_digits_are_read_up_to_the_most_that_is_asked_for(digits: str, found: int) -> None:
    assert magnitude.whole(digits, 32) == found


def _refused(text: str) -> list[str]:
    read = split(document(text, name="one"))
    assert not find(read)
    return [refusal.rule for refusal in refusals(read, Span(0, len(text)))]


@pytest.mark.parametrize(
    "written_as",
    ["9" * 309, "1" + ",000" * 103, "5 " + "million " * 60, "1e400", "2 x 10^99"],
    ids=["digits", "groups", "scales", "e", "power"],
)
def test_a_figure_beyond_all_measure_is_left_unread_with_the_id_of_its_rule(written_as: str) -> None:
    assert _refused(f"The bank paid ${written_as} in fines.") == ["beyond-measure"]


def test_a_long_row_of_scales_is_one_number_read_in_linear_time() -> None:
    read = split(document("The bank paid five " + "trillion " * 2000 + "dollars.", name="one"))
    assert len(read.sentences) > 0
    assert all(len(figure.steps) < 50 for figure in find(read))


def test_a_cell_beyond_all_measure_is_no_number() -> None:
    assert written.read("8" * 36) is not None
    assert written.read("9" * 37) is None
    assert written.read(f"{'9' * 30}bn") is None


def test_a_fact_beyond_all_measure_is_a_tag_that_cannot_be_read() -> None:
    body = f"<p>Revenue was {number('9' * 30, scale='12')} and costs were {number('5', scale='6')} euros.</p>"
    one, two = filing_of(filing(body)).tagged
    assert (one.value, one.why) == (None, "it is too large or too small to be a quantity")
    assert two.value == 5_000_000


@settings(max_examples=30, deadline=None)
@given(chance=st.randoms(use_true_random=False), sentence=st.text("{} -–/.,$€%x×^()kmbn'½", max_size=30))
def test_every_figure_is_of_a_bounded_size(chance: random.Random, sentence: str) -> None:
    safe = sentence.replace("{", " ").replace("}", " {} ")
    text = filled(safe, chance) + "\n" + article(chance, 2)
    for figure in find(split(document(text.encode("utf-8", "replace").decode(), name="one"))):
        for value in (figure.value, figure.low, figure.high, figure.precision, figure.scale):
            assert value is None or (math.isfinite(value) and abs(value) < 1e49), figure
        for step in figure.steps:
            assert not isinstance(step.value, float) or math.isfinite(step.value), figure


def test_every_report_is_made_of_articles_full_of_them() -> None:
    chance = random.Random(1)  # noqa: S311 - cases that can be repeated
    texts = documents(chance)
    for n, name in enumerate(NUMBERS[::4]):
        texts[n % 2] = document(f"{texts[n % 2].text}\n\nBerth {n} cost the port ${name} in 2031.", name=str(n % 2))
    for name, made in reports(texts):
        assert made, name
        if name.endswith("json"):
            assert not [*unbounded(json.loads(made))], name
