"""Every format against its bytes: `golden/` holds them; look at a difference before you accept it."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

from tui.comparison import Comparison
from tui.errors import CrossreadError
from tui.figures.figure import Period
from tui.reports.formats import FORMATS, render
from tui.reports.json import written
from tui.sessions.session import Review

GOLDEN = Path(__file__).parent / "golden"
HOSTILE = "\x1b]52;c;eA==\x07\x9b2J\x00\u202e[/][@click=app.quit]x[/]"


@pytest.mark.parametrize("name", FORMATS)
def test_the_bytes_are_those_that_were_looked_at(comparison: Comparison, review: Review, name: str) -> None:
    golden = GOLDEN / f"report.{name}"
    assert render(comparison, name, review).encode() == golden.read_bytes()


@pytest.mark.parametrize("name", FORMATS)
def test_no_control_character_leaves(comparison: Comparison, review: Review, name: str) -> None:
    documents = tuple(replace(d, name=HOSTILE, title=HOSTILE, source=HOSTILE) for d in comparison.documents)
    claims = tuple(replace(claim, label=HOSTILE) for claim in comparison.claims)
    figures = tuple(
        replace(one, measure=HOSTILE, holder=HOSTILE, text=HOSTILE, basis=HOSTILE, period=Period(HOSTILE))
        for one in comparison.figures
    )
    entry = replace(review.of("c1"), note=HOSTILE)
    anchors = tuple(replace(a, name=HOSTILE, exact=HOSTILE, prefix=HOSTILE) for a in review.lost[0].target)
    said = Review({**review.entries, "c1": entry}, (replace(review.lost[0], target=anchors, note=HOSTILE),))
    told = render(replace(comparison, documents=documents, claims=claims, figures=figures), name, said)
    kept = {c for c in told if unicodedata.category(c) in {"Cc", "Cf"}} - {"\n", "\r"}
    assert not kept


def test_there_is_no_other_format(comparison: Comparison) -> None:
    with pytest.raises(CrossreadError, match="the formats are plain"):
        render(comparison, "docx")


def test_json_has_every_field_of_the_schema(comparison: Comparison) -> None:
    told = json.loads(render(comparison, "json"))
    assert told["schema"] == "crossread/1"
    contract = {"schema", "tool", "options", "documents", "figures", "quotes", "claims", "summaries", "digest"}
    assert set(told) == contract | {"sums", "rates", "table", "review"}
    document = {"id", "name", "path", "sha256", "title", "source", "published", "text", "hidden", "sentences"}
    assert document <= set(told["documents"][0])
    figure = "id document sentence start end text kind value low high unit bound change measure holder period"
    assert set(figure.split()) <= set(told["figures"][0])
    assert told["figures"][0]["value"] == 38580000000
    assert isinstance(told["figures"][0]["value"], int)
    reason = told["claims"][0]["pairs"][0]["reasons"][0]
    assert {"kind", "text", "a", "b", "verdict"} <= set(reason)


@pytest.mark.parametrize("name", ["csv", "figures-csv"])
def test_no_cell_starts_a_formula(comparison: Comparison, review: Review, name: str) -> None:
    formula = "=HYPERLINK(1)"
    claims = tuple(replace(claim, label=formula) for claim in comparison.claims)
    figures = tuple(replace(one, text=formula, measure="+1", holder="-1", unit="@x") for one in comparison.figures)
    told = render(replace(comparison, claims=claims, figures=figures), name, review)
    for row in list(csv.reader(io.StringIO(told, newline="")))[1:]:
        assert not any(cell[:1] in {"=", "+", "@", "-"} for cell in row)


def test_every_figure_has_its_row_in_the_csv_of_figures(comparison: Comparison) -> None:
    told = list(csv.DictReader(io.StringIO(render(comparison, "figures-csv"), newline="")))
    assert sorted(row["figure"] for row in told) == sorted(figure.id for figure in comparison.figures)
    assert [row["figure"] for row in told if row["odd"] == "yes"] == ["d1.f1"]


def test_the_last_bytes_say_what_was_said_of_lost_rows(comparison: Comparison, review: Review) -> None:
    told = list(csv.DictReader(io.StringIO(render(comparison, "csv", review), newline="")))
    assert [(row["relation"], row["verdict"], row["note"]) for row in told][-1] == ("lost", "confirmed", "'+1")
    assert json.loads(render(comparison, "json", review))["review"]["lost"][0]["passages"][0]["exact"] == "=gone | <i>"


@pytest.mark.parametrize("name", FORMATS)
def test_a_comparison_of_nothing_is_a_report_too(name: str) -> None:
    assert render(Comparison(), name)


def test_an_array_made_one_by_one_has_the_same_bytes() -> None:
    made = [{"b": [1, {"c": "x\ny"}], "a": []}, {}, 2.5]
    data = {"z": made, "empty": [], "a": {"n": None}}
    told = json.dumps(data, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    assert written(data) == written({**data, "z": iter(made), "empty": iter([])}) == told
    assert written({}) == "{}\n"
