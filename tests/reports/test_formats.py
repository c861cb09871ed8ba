"""Every format against its bytes in `golden/`: look at a difference before you accept it."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

from tests.reports.texts import parts_of, text_of
from tui.claims.claim import Reason
from tui.comparison import Comparison, compare
from tui.errors import CrossreadError
from tui.figures.figure import Period
from tui.reading.article import document
from tui.reading.documents import Span
from tui.reports.formats import FORMATS, KINDS, format_of_ending, render, render_bytes
from tui.reports.json import written
from tui.sessions.session import Review

GOLDEN = Path(__file__).parent / "golden"
HOSTILE = "\x1b]52;c;eA==\x07\x9b2J\x00\u202e[/][@click=app.quit]x[/]"


@pytest.mark.parametrize("name", FORMATS)
def test_the_bytes_are_those_of_the_golden_file(comparison: Comparison, review: Review, name: str) -> None:
    golden = GOLDEN / f"report.{name}"
    assert parts_of(render_bytes(comparison, name, review)) == parts_of(golden.read_bytes())


@pytest.mark.parametrize("name", FORMATS)
def test_two_runs_give_the_same_bytes(comparison: Comparison, review: Review, name: str) -> None:
    assert render_bytes(comparison, name, review) == render_bytes(comparison, name, review)


@pytest.mark.parametrize("name", FORMATS)
def test_no_control_character_leaves(comparison: Comparison, review: Review, name: str) -> None:
    documents = tuple(replace(d, name=HOSTILE, title=HOSTILE, source=HOSTILE) for d in comparison.documents)
    claims = tuple(replace(claim, label=HOSTILE) for claim in comparison.claims)
    figures = tuple(
        replace(one, measure=HOSTILE, holder=HOSTILE, text=HOSTILE, basis=HOSTILE, period=Period(HOSTILE))
        for one in comparison.figures
    )
    entry = replace(review.of("c1"), note=HOSTILE)
    anchors = tuple(replace(a, name=HOSTILE, exact=HOSTILE, prefix=HOSTILE) for a in review.orphans[0].target)
    reviewed = Review({**review.entries, "c1": entry}, (replace(review.orphans[0], target=anchors, note=HOSTILE),))
    found = text_of(replace(comparison, documents=documents, claims=claims, figures=figures), name, reviewed)
    left = {c for c in found if unicodedata.category(c) in {"Cc", "Cf"}} - {"\n", "\r"}
    assert not left


def test_there_is_no_other_format(comparison: Comparison) -> None:
    with pytest.raises(CrossreadError, match="the formats are html"):
        render(comparison, "odt")


def test_what_is_no_text_is_not_given_as_text(comparison: Comparison) -> None:
    with pytest.raises(CrossreadError, match="write it to a file"):
        render(comparison, "docx")


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("report.html", "html"), ("REPORT.HTM", "html"), ("a/b.md", "markdown"), ("b.figures.csv", "figures-csv"),
        ("b.csv", "csv"), ("b.docx", "docx"), ("b.txt", "plain"), ("b.jsonld", "annotations"), ("b.json", "json"),
        ("b", ""), ("b.odt", ""), (".html", "html"),
    ],
)  # fmt: skip
def test_the_ending_of_a_file_means_a_format(path: str, name: str) -> None:
    assert format_of_ending(path) == name


def test_every_format_has_a_name_an_ending_and_a_letter_of_its_own() -> None:
    for values in ([k.name for k in KINDS], [k.ending for k in KINDS], [k.key for k in KINDS]):
        assert len(set(values)) == len(values)
    assert not {kind.key for kind in KINDS} & set("jkqr"), "letters that mean something else in the export panel"


@pytest.mark.parametrize("name", FORMATS)
def test_a_report_of_what_was_reviewed_has_nothing_else(comparison: Comparison, review: Review, name: str) -> None:
    everything = render_bytes(comparison, name, review)
    limited = render_bytes(comparison, name, review, reviewed_only=True)
    if name == "json":
        assert [claim["id"] for claim in json.loads(limited)["claims"]] == ["c1", "c2"]
    elif name == "csv":
        assert {row["claim"] for row in csv.DictReader(io.StringIO(limited.decode(), newline=""))} == {"c1", "c2", ""}
    elif name in {"html", "markdown", "plain", "docx"}:
        words = "".join(parts_of(limited).values())
        assert "Only the reviewed claims are shown: 2 of 4." in words
        assert "Agreed" not in words.partition("<h2")[2] or name != "html"
        assert len(limited) < len(everything)


def test_json_has_every_field_of_the_schema(comparison: Comparison) -> None:
    data = json.loads(render(comparison, "json"))
    assert data["schema"] == "crossread/2"
    contract = {"schema", "tool", "options", "documents", "figures", "quotes", "claims", "summaries", "digest"}
    assert set(data) == contract | {"sums", "rates", "table", "ties", "items", "facts", "review", "sources"}
    document = {"id", "name", "path", "sha256", "title", "source", "published", "text", "hidden", "sentences"}
    document |= {"byline", "modified", "correction", "url", "language", "format", "details"}
    document |= {"tables", "comments", "links"}
    assert document <= set(data["documents"][0])
    figure = "id document sentence start end text kind value low high unit bound change measure holder period"
    assert set(figure.split()) <= set(data["figures"][0])
    assert data["figures"][0]["value"] == 38580000000
    assert isinstance(data["figures"][0]["value"], int)
    figure, term = data["claims"][0]["pairs"][0]["reasons"]
    assert set(figure) == {"kind", "text", "weight", "outcome", "verdict", "a", "b"}
    assert (figure["outcome"], figure["a"], figure["b"]) == ("differs", "d1.f1", "d2.f1")
    assert figure["verdict"] == "differs", "its name for those who read crossread/1"
    assert (term["outcome"], term["a"], term["b"]) == (None, [0, 5], [0, 5])


def test_json_names_a_quotation_and_the_figure_it_is_by_what_a_reason_is_about(comparison: Comparison) -> None:
    claim = comparison.claims[0]
    quote = comparison.quotes[0]
    figure = replace(comparison.figures[0], id="d1.f9", span=quote.span)
    given = [Reason(kind, "", quote.span) for kind in ("quote", "attribution", "figure")]
    pair = replace(claim.pairs[0], reasons=tuple(given))
    changed = replace(comparison, figures=(figure,), claims=(replace(claim, pairs=(pair,)),))
    reasons = json.loads(render(changed, "json"))["claims"][0]["pairs"][0]["reasons"]
    assert [(reason["a"], reason["b"]) for reason in reasons] == [("d1.q1", None), ("d1.q1", None), ("d1.f9", None)]


def test_json_names_an_item_where_no_figure_or_quotation_has_the_place(comparison: Comparison) -> None:
    claim = comparison.claims[1]
    pair = replace(claim.pairs[0], reasons=(Reason("name", "", Span(0, 5), Span(0, 4)),))
    changed = replace(comparison, claims=(replace(claim, pairs=(pair,)),))
    (reason,) = json.loads(render(changed, "json"))["claims"][0]["pairs"][0]["reasons"]
    assert (reason["a"], reason["b"]) == ([0, 5], "d3.i1")


def test_json_has_a_fact_a_row_with_who_gives_which_value(comparison: Comparison) -> None:
    data = json.loads(render(comparison, "json"))
    fact = next(each for each in data["facts"] if each["measure"] == "sales")
    assert [(value["text"], value["sources"]) for value in fact["values"]] == [
        ("$38.58 billion", ["d1"]),
        ("$38.38 billion", ["d2", "d3"]),
    ]
    assert (fact["majority"], fact["odd"], fact["outcome"], fact["unit"]) == (
        "$38.38 billion",
        ["d1"],
        "differs",
        "USD",
    )
    assert [each["id"] for each in data["facts"]] == ["fact1", "fact2"]
    assert fact["id"] in data["claims"][0]["facts"]
    assert data["claims"][1]["facts"] == []
    assert data["claims"][0]["dispute"] is False


def test_json_lists_the_echoes_of_a_quotation() -> None:
    texts = (
        "“The bridge is safe and will open in spring,” said Mayor Ann Field.",
        "“The bridge is not safe and will open in spring,” said Mayor Ann Field.",
    )
    documents = [document(text, name=str(number)) for number, text in enumerate(texts)]
    one, other = json.loads(render(compare(documents), "json"))["quotes"]
    (heard,), (back,) = one["echoes"], other["echoes"]
    assert (heard["quote"], back["quote"]) == (other["id"], one["id"])
    assert (heard["state"], heard["meaning_change"], heard["other_speaker"]) == ("altered", "polarity", False)
    assert (heard["changed"], back["changed"]) == ([{"a": "", "b": "not"}], [{"a": "not", "b": ""}])


@pytest.mark.parametrize("name", ["csv", "figures-csv"])
def test_no_cell_starts_a_formula(comparison: Comparison, review: Review, name: str) -> None:
    formula = "=HYPERLINK(1)"
    claims = tuple(replace(claim, label=formula) for claim in comparison.claims)
    figures = tuple(replace(one, text=formula, measure="+1", holder="-1", unit="@x") for one in comparison.figures)
    found = render(replace(comparison, claims=claims, figures=figures), name, review)
    for row in list(csv.reader(io.StringIO(found, newline="")))[1:]:
        assert not any(cell[:1] in {"=", "+", "@", "-"} for cell in row)


def test_every_figure_has_its_row_in_the_csv_of_figures(comparison: Comparison) -> None:
    found = list(csv.DictReader(io.StringIO(render(comparison, "figures-csv"), newline="")))
    assert sorted(row["figure"] for row in found) == sorted(figure.id for figure in comparison.figures)
    assert [row["figure"] for row in found if row["odd"] == "yes"] == ["d1.f1"]


def test_the_last_rows_are_reviews_that_lost_their_claim(comparison: Comparison, review: Review) -> None:
    found = list(csv.DictReader(io.StringIO(render(comparison, "csv", review), newline="")))
    assert [(row["section"], row["verdict"], row["note"]) for row in found][-1] == ("orphan", "confirmed", "'+1")
    (orphan,) = json.loads(render(comparison, "json", review))["review"]["orphans"]
    assert orphan["passages"][0]["exact"] == "=gone | <i>"


@pytest.mark.parametrize("name", FORMATS)
def test_a_comparison_of_nothing_is_a_report_too(name: str) -> None:
    assert render_bytes(Comparison(), name)


def test_an_array_made_one_by_one_has_the_same_bytes() -> None:
    made = [{"b": [1, {"c": "x\ny"}], "a": []}, {}, 2.5]
    data = {"z": made, "empty": [], "a": {"n": None}}
    found = json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    assert written(data) == written({**data, "z": iter(made), "empty": iter([])}) == found
    assert written({}) == "{}\n"
