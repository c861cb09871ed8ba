"""Every format against its bytes: `golden/` holds them; look at a difference before you accept it."""

from __future__ import annotations

import csv
import io
import json
import unicodedata
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from tui.comparison import Comparison
from tui.errors import CrossreadError
from tui.reports.formats import FORMATS, render

GOLDEN = Path(__file__).parent / "golden"
HOSTILE = "\x1b]52;c;eA==\x07\x9b2J\x00\u202e[/][@click=app.quit]x[/]"


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.links: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        told = dict(attrs)
        self.links += [told["href"] or ""] if "href" in told else []
        self.ids += [told["id"] or ""] if "id" in told else []


@pytest.mark.parametrize("name", FORMATS)
def test_the_bytes_are_those_that_were_looked_at(comparison: Comparison, name: str) -> None:
    golden = GOLDEN / f"report.{name}"
    assert render(comparison, name).encode() == golden.read_bytes()


@pytest.mark.parametrize("name", FORMATS)
def test_no_control_character_leaves(comparison: Comparison, name: str) -> None:
    documents = tuple(replace(d, name=HOSTILE, title=HOSTILE, source=HOSTILE) for d in comparison.documents)
    claims = tuple(replace(claim, label=HOSTILE) for claim in comparison.claims)
    told = render(replace(comparison, documents=documents, claims=claims), name)
    kept = {c for c in told if unicodedata.category(c) in {"Cc", "Cf"}} - {"\n", "\r"}
    assert not kept


def test_there_is_no_other_format(comparison: Comparison) -> None:
    with pytest.raises(CrossreadError, match="the formats are plain"):
        render(comparison, "docx")


def test_json_has_every_field_of_the_schema(comparison: Comparison) -> None:
    told = json.loads(render(comparison, "json"))
    assert told["schema"] == "crossread/1"
    assert set(told) == {"schema", "tool", "options", "documents", "figures", "quotes", "claims", "summaries", "digest"}
    document = {"id", "name", "path", "sha256", "title", "source", "published", "text", "hidden", "sentences"}
    assert document <= set(told["documents"][0])
    figure = "id document sentence start end text kind value low high unit bound change measure holder period"
    assert set(figure.split()) <= set(told["figures"][0])
    assert told["figures"][0]["value"] == 38580000000
    assert isinstance(told["figures"][0]["value"], int)
    reason = told["claims"][0]["pairs"][0]["reasons"][0]
    assert {"kind", "text", "a", "b", "verdict"} <= set(reason)


def test_html_runs_nothing_and_every_link_has_its_place(comparison: Comparison) -> None:
    tags = Tags()
    tags.feed(render(comparison, "html"))
    assert not tags.tags & {"script", "b>[", "img", "iframe", "link"}
    assert len(tags.ids) == len(set(tags.ids))
    assert {link.removeprefix("#") for link in tags.links} <= set(tags.ids)
    assert all(link.startswith("#") for link in tags.links)


def test_no_cell_starts_a_formula(comparison: Comparison) -> None:
    claims = tuple(replace(claim, label="=HYPERLINK(1)") for claim in comparison.claims)
    for row in list(csv.reader(io.StringIO(render(replace(comparison, claims=claims), "csv"), newline="")))[1:]:
        assert not any(cell[:1] in {"=", "+", "@"} for cell in row)


@pytest.mark.parametrize("name", FORMATS)
def test_a_comparison_of_nothing_is_a_report_too(name: str) -> None:
    assert render(Comparison(), name)
