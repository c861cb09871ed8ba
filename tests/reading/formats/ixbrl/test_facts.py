"""Facts that a filing tags: their values, and where their words are."""

from __future__ import annotations

from datetime import date
from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reading.formats.ixbrl.filing import document, filing, number, shown
from tui.reading.documents import TaggedFact

HALF = (date(2031, 1, 1), date(2031, 6, 30))


def fact(data: bytes) -> TaggedFact:
    ((_, found),) = shown(data)
    return found


@pytest.mark.parametrize("prefix", ["ix", "inline", "x.1", "IX"])
def test_a_number_is_read_as_it_is_tagged_whatever_the_prefix(prefix: str) -> None:
    ((words, found),) = shown(filing(f"<p>Revenue was €{number('41,702', scale='3', decimals='-3')}.</p>", prefix))
    assert words == "41,702"
    assert (found.concept, found.value, found.unit) == ("fer:Revenue", 41_702_000.0, "EUR")
    assert (found.start, found.end) == HALF
    assert (found.decimals, found.scale, found.dimensions, found.why) == (-3, 3, (), "")


@pytest.mark.parametrize(
    ("said", "value", "unit"),
    [
        ({"scale": "6"}, 5_000_000.0, "EUR"),
        ({"scale": "-2", "unitRef": "share"}, 0.05, "pure"),
        ({"sign": "-"}, -5.0, "EUR"),
        ({"unitRef": "parts"}, 5.0, "shares"),
        ({"unitRef": "each"}, 5.0, "EUR/shares"),
        ({"unitRef": "crew"}, 5.0, "Sailor"),
        ({"format": ""}, 5.0, "EUR"),
    ],
)
def test_sign_scale_and_unit(said: dict[str, str], value: float, unit: str) -> None:
    found = fact(filing(f"<p>It is {number('5', **said)} here.</p>"))
    assert (found.value, found.unit, found.why) == (value, unit, "")


def test_an_instant_has_an_end_alone_and_midnight_belongs_to_the_day_before() -> None:
    found = fact(filing(f"<p>We own {number('14', contextRef='north', unitRef='crew', decimals='INF')} boats.</p>"))
    assert (found.start, found.end, found.decimals) == (None, date(2031, 6, 30), None)
    assert found.dimensions == (("fer:RouteAxis", "fer:NorthMember"),)


WRONG = [
    ({"contextRef": "gone"}, "its context “gone” is not in the filing"),
    ({"contextRef": "wrong"}, "the period of its context cannot be read"),
    ({"unitRef": "gone"}, "its unit “gone” is not in the filing"),
    ({"format": "ixt:made-up"}, "the format madeup is not known"),
    ({"format": "ixt:zerodash"}, "“41,702” is not a dash"),
    ({"scale": "99"}, "its scale “99” is none"),
    ({"sign": "+"}, "its sign “+” is none"),
    ({"name": ""}, "it names no concept"),
]


@pytest.mark.parametrize(("said", "why"), WRONG)
def test_a_tag_that_is_wrong_has_no_value_and_says_why(said: dict[str, str], why: str) -> None:
    ((words, found),) = shown(filing(f"<p>Revenue was {number('41,702', **said)}.</p>"))
    assert (words, found.value, found.why) == ("41,702", None, why)


def test_a_number_of_four_hundred_digits_is_not_read() -> None:
    found = fact(filing(f"<p>Revenue was {number('7' * 400)}.</p>"))
    assert (found.value, found.why) == (None, "it is too long for a number")


def test_a_fact_that_is_nil_is_empty_and_no_mistake() -> None:
    found = fact(filing(f"<p>Revenue was {number('—', xsi_nil='true', format='')}.</p>"))
    assert (found.value, found.why) == (None, "")


def test_words_dashes_and_nested_tags() -> None:
    said = {"unitRef": "crew", "format": "ixt-sec:numwordsen"}
    outer = number(number("two", name="fer:Piers", **said), name="fer:Docks", **said)
    found = shown(filing(f"<p>We have {outer} piers and {number('—', format='ixt:fixed-zero')} debts.</p>"))
    assert [(words, one.concept, one.value) for words, one in found] == [
        ("two", "fer:Docks", 2.0),
        ("two", "fer:Piers", 2.0),
        ("—", "fer:Revenue", 0.0),
    ]


def test_a_day_that_goes_on_elsewhere() -> None:
    tag = '<ix:nonNumeric name="dei:End" contextRef="half" format="ixt:date-monthname-day-year-en" continuedAt="{}">'
    near = f"<p>It ended {tag.format('a')}June 30,</ix:nonNumeric> <ix:continuation id='a'>2031</ix:continuation>.</p>"
    rest = "<ix:continuation id='b'>2031.</ix:continuation>"
    far = f"<p>It ended {tag.format('b')}June 30,</ix:nonNumeric> as was said,</p><p>{rest}</p>"
    for body, words in ((near, "June 30, 2031"), (far, "June 30,")):
        ((said, found),) = shown(filing(body))
        assert (said, found.value, found.unit) == (words, "2031-06-30", "")


def test_continuations_in_a_circle_come_to_an_end() -> None:
    tag = '<ix:nonNumeric name="dei:End" contextRef="half" format="ixt:date-monthname-day-year-en" continuedAt="a">'
    body = f"<p>{tag}June 30,</ix:nonNumeric> <ix:continuation id='a' continuedAt='a'>2031</ix:continuation></p>"
    assert [found.value for _, found in shown(filing(body))] == ["2031-06-30"]


def test_what_is_excluded_is_shown_and_not_read() -> None:
    tag = '<ix:nonNumeric name="dei:End" contextRef="half" format="ixt:date-monthname-day-year-en">'
    ((said, found),) = shown(filing(f"<p>{tag}June 30, <ix:exclude>[page 4] </ix:exclude>2031</ix:nonNumeric></p>"))
    assert (said, found.value) == ("June 30, [page 4] 2031", "2031-06-30")


def test_hidden_facts_and_words_alone_are_not_among_them() -> None:
    words = '<ix:nonNumeric name="dei:Name" contextRef="half">Ferries of Lorne</ix:nonNumeric>'
    unseen = f'<p style="display: none">{number("9")}</p>'
    data = filing(
        f"<p>{words} earned {number('5')}.</p>{unseen}<table><tr><td>a</td><td>{number(' ')}</td></tr></table>"
    )
    found = document(data)
    assert [fact.span.of(found.text) for fact in found.tagged] == ["5"]
    assert "731" not in found.text
    assert "9" not in found.text


def test_cells_with_signs_in_cells_of_their_own() -> None:
    row = f"<tr><td>Net loss</td><td>€</td><td>({number('1,204', sign='-', scale='3')}</td><td>)</td><td>x</td></tr>"
    data = filing(f"<table><tr><th>Half</th><th></th><th>2031</th><th></th><th>Note</th></tr>{row}</table>")
    ((words, found),) = shown(data)
    assert (words, found.value) == ("1,204", -1_204_000.0)
    assert "€(1,204)" in document(data).text


def test_marks_of_any_kind_in_the_text_are_only_text() -> None:
    odd = "\ue000\uf8ff\U000f0000\u200b &#xE000; ix:nonFraction &lt;ix:nonFraction name='x'&gt;9&lt;/ix:nonFraction&gt;"
    ((words, found),) = shown(filing(f"<p>{odd} Revenue {odd} was\u200b {number('41,702')} \u200b{odd}</p>"))
    assert (words, found.value) == ("41,702", 41_702.0)


PIECES = st.text(st.sampled_from("ab 1,\u00ad\u200b\u00a0\ue000—(€\n"), max_size=12)
NUMBERS = st.integers(0, 10**9).map("{:,}".format)
CELLS = st.lists(st.tuples(PIECES, st.none() | NUMBERS, PIECES), min_size=1, max_size=6)


@settings(max_examples=150, deadline=None)
@given(st.lists(CELLS, min_size=1, max_size=5), st.booleans())
def test_the_span_of_a_fact_holds_what_was_shown(rows: list[list[tuple[str, str | None, str]]], tabled: bool) -> None:
    def run(before: str, value: str | None, after: str) -> str:
        return f"<span>{escape(before)}</span>{number(f' {value} ') if value else ''}{escape(after)}"

    runs = [[run(*cell) for cell in row] for row in rows]
    if tabled:
        body = "".join("<tr>" + "".join(f"<td>{one}</td>" for one in row) + "</tr>" for row in runs)
        data = filing(f"<p>Words.</p><table>{body}</table>")
    else:
        data = filing("<p>Words.</p>" + "".join(f"<p>{'<br/>'.join(row)}</p>" for row in runs))
    values = [value for row in rows for _, value, _ in row if value]
    found = shown(data)
    assert [words for words, _ in found] == values
    assert [fact.value for _, fact in found] == [float(value.replace(",", "")) for value in values]
