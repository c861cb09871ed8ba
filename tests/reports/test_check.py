"""A draft check in every format: open items on top, the draft marked, comments in Word, and hostile text."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest

import tui
from tests.checking.stories import checked, item, of
from tui.checking.check import Check
from tui.checking.review import CheckEntry, CheckReview
from tui.errors import CrossreadError
from tui.reports.formats import CHECKS, FORMATS, render, render_bytes

HOSTILE = "A <b>fire</b> & [bold]12[/] people =1+1 | *died* on “3 May\x1b[31m” `x`."


def reviewed(check: Check) -> CheckReview:
    """The first open item checked off, and a note on the second."""
    first, second = check.open[:2]
    entry = CheckEntry("verified", note="asked the brigade", evidence="call, 4 May", reviewed=True, by="JD")
    return CheckReview(
        {
            first.id: replace(entry, day=date(2026, 5, 4)),
            second.id: CheckEntry("author asked", right="420 feet", by="JD", day=date(2026, 5, 4)),
        }
    )


@pytest.mark.parametrize("name", CHECKS)
def test_two_runs_give_the_same_bytes(name: str) -> None:
    assert render_bytes(checked(), name) == render_bytes(checked(), name)


@pytest.mark.parametrize("name", sorted(set(FORMATS) - set(CHECKS)))
def test_other_formats_are_refused(name: str) -> None:
    with pytest.raises(CrossreadError, match="no format"):
        render_bytes(checked(), name)


@pytest.mark.parametrize("name", ["plain", "markdown"])
def test_open_items_come_before_all_items(name: str) -> None:
    text = render(checked(), name).casefold()
    assert text.index("open items") < text.index("arithmetic") if "arithmetic" in text else True
    assert text.index("open items") < text.index("all items")
    assert text.index("contradicted: ") < text.index("all items")


def test_what_was_decided_is_in_the_report_and_no_longer_open() -> None:
    check = checked()
    review = reviewed(check)
    text = render(check, "plain", review)
    words = check.document(check.draft).slice(check.open[0].item.span)
    before, _, behind = text.partition("ALL ITEMS")
    assert f": {words} —" not in before
    assert f": {words} —" in behind
    assert "(verified)" in behind
    assert "Decision: author asked, JD, 2026-05-04" in before
    assert "Right value: 420 feet" in before
    assert "1 checked off" in before


def test_decisions_on_words_that_are_gone_are_listed() -> None:
    review = CheckReview(orphans=(("the old pier", CheckEntry("verified", note="seen")),))
    assert "the old pier — Decision: verified; Note: seen" in render(checked(), "plain", review)


def test_the_word_document_has_a_comment_at_each_item(tmp_path: Path) -> None:
    check = checked()
    path = tmp_path / "report.docx"
    path.write_bytes(render_bytes(check, "docx", reviewed(check)))
    read = tui.read(path)
    draft = check.document(check.draft)
    assert len(read.comments) == len(check.items)
    for comment, each in zip(read.comments, check.items, strict=True):
        assert comment.span is not None
        assert read.slice(comment.span) == draft.slice(each.item.span)
        assert each.why in comment.text
    feet = next(comment for comment in read.comments if comment.span and read.slice(comment.span) == "240 feet")
    assert "contradicted" in feet.text
    assert "420 feet" in feet.text
    assert "Argus" in feet.text
    assert {comment.author for comment in read.comments} == {"crossread"}


class _Page(HTMLParser):
    """The ids of a page, where its links lead, and the text of its items."""

    def __init__(self) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.scripts = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.scripts += tag == "script"
        self.ids += [found["id"] or ""] if "id" in found else []
        self.links += [(found["href"] or "")[1:]] if tag == "a" and (found.get("href") or "").startswith("#") else []


def test_the_page_has_the_draft_with_its_items_and_the_notes_beside() -> None:
    check = checked()
    text = render(check, "html", reviewed(check))
    page = _Page()
    page.feed(text)
    assert page.scripts == 0
    assert len(page.ids) == len(set(page.ids))
    assert set(page.links) <= {*page.ids}
    assert {each.id for each in check.items} <= {*page.ids}
    assert '<span class="item contradicted">240 feet</span>' in text.replace(" unsure", "")


def test_json_has_the_comparison_and_the_check() -> None:
    check = checked()
    data = json.loads(render(check, "json", reviewed(check)))
    assert data["schema"] == "crossread/2"
    found = data["check"]
    assert found["draft"] == check.draft
    assert found["counts"] == check.counts
    assert [each["id"] for each in found["items"]] == [each.id for each in check.items]
    texts = {document["id"]: document["text"] for document in data["documents"]}
    feet = next(each for each in found["items"] if each["id"] == item(check, "240 feet").id)
    place = feet["evidence"][0]
    assert texts[place["document"]][place["start"] : place["end"]] == "420 feet"
    assert found["items"][0]["review"] is None
    assert sum(each["review"] is not None for each in found["items"]) == 2


def test_csv_has_a_row_for_each_place_of_evidence() -> None:
    check = checked()
    rows = list(csv.DictReader(io.StringIO(render(check, "csv"))))
    places = sum(max(1, len(each.evidence)) for each in check.items)
    assert len(rows) == places + len(check.calculations)
    feet = next(row for row in rows if row["text"] == "240 feet")
    assert (feet["state"], feet["source"], feet["source_text"]) == ("contradicted", "Argus", "420 feet")


@pytest.mark.parametrize("name", CHECKS)
def test_hostile_text_stays_text(name: str) -> None:
    check = of(HOSTILE, source=HOSTILE.replace("12", "14"))
    assert check.items
    found = render_bytes(check, name)
    if name == "docx":
        return
    assert b"\x1b" not in found
    if name == "html":
        assert b"<b>fire" not in found
    if name == "csv":
        assert not any(cell[:1] in "=+-@" for row in csv.reader(io.StringIO(found.decode())) for cell in row if cell)


def test_a_hostile_draft_is_read_back_from_the_word_document(tmp_path: Path) -> None:
    check = of(HOSTILE, source=HOSTILE.replace("12", "14"))
    path = tmp_path / "report.docx"
    path.write_bytes(render_bytes(check, "docx"))
    assert "A <b>fire</b> & [bold]12[/] people" in tui.read(path).text
