"""The HTML report in a real browser: layout, blocked content, network requests."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

import tui
from tests.chromium import chromium, measured, needed
from tui.comparison import Comparison
from tui.reports.formats import render
from tui.sessions.session import Review

pytestmark = needed

LONG = "x" * 400
SIZES = "page.documentElement.scrollWidth + ' ' + page.documentElement.clientWidth"


@pytest.fixture
def report(comparison: Comparison, review: Review) -> str:
    documents = tuple(
        replace(document, title=f"{document.title} {LONG}", source=f"{document.name}{LONG}", url=f"https://{LONG}/x")
        for document in comparison.documents
    )
    entry = replace(review.of("c1"), note=LONG)
    reviewed = replace(review, entries={**review.entries, "c1": entry})
    return render(replace(comparison, documents=documents), "html", reviewed)


@pytest.mark.parametrize("width", [360, 390, 1200, 1400])
def test_nothing_hangs_out_of_the_page(report: str, width: int, tmp_path: Path) -> None:
    inside, room = map(int, measured(report, SIZES, width, tmp_path).split())
    assert inside <= room


def test_the_columns_stand_side_by_side_where_there_is_room(report: str, tmp_path: Path) -> None:
    tops = "[...page.querySelectorAll('.articles > article')].map(a => a.getBoundingClientRect().top)"
    lines = f"new Set({tops}).size"
    assert measured(report, lines, 1400, tmp_path) == "1"
    assert measured(report, lines, 360, tmp_path) == "3"


def test_the_style_is_let_in_and_nothing_else_is_asked_for(report: str, tmp_path: Path) -> None:
    page, log = tmp_path / "report.html", tmp_path / "net.json"
    planted = (
        "<script>document.title='ran'</script><img src='http://planted.invalid/x.png'>"
        "<link rel='stylesheet' href='http://planted.invalid/x.css'><style>body { display: none }</style>"
    )
    page.write_text(report.replace("</main>", f"{planted}</main>"), encoding="utf-8")
    done = chromium("--enable-logging=stderr", f"--log-net-log={log}", "--dump-dom", page.as_uri())
    assert "<title>ran" not in done.stdout
    assert done.stderr.count("Content Security Policy") >= 4
    # The browser itself queries its vendor for the time; the page may not request anything.
    asked = [str(event.get("params", {}).get("url", "")) for event in json.loads(log.read_text("utf-8"))["events"]]
    assert not [url for url in asked if "planted.invalid" in url]


def test_the_one_style_passes_its_own_policy(report: str, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    page.write_text(report, encoding="utf-8")
    assert "Content Security Policy" not in chromium("--enable-logging=stderr", "--dump-dom", page.as_uri()).stderr


def test_figures_are_stacked_where_there_is_no_room_for_columns(report: str, tmp_path: Path) -> None:
    shown = "getComputedStyle(page.querySelector('.figures tbody td')).display"
    assert measured(report, shown, 390, tmp_path) == "block"
    assert measured(report, shown, 1200, tmp_path) == "table-cell"


def test_what_is_folded_is_printed(report: str, tmp_path: Path) -> None:
    page, printed = tmp_path / "report.html", tmp_path / "report.pdf"
    page.write_text(report, encoding="utf-8")
    chromium(f"--print-to-pdf={printed}", page.as_uri())
    assert "said “=1+1”" in tui.read(printed).text.partition("Only in one source")[2]


def test_it_prints(report: str, tmp_path: Path) -> None:
    page, printed = tmp_path / "report.html", tmp_path / "report.pdf"
    page.write_text(report, encoding="utf-8")
    chromium(f"--print-to-pdf={printed}", page.as_uri())
    assert printed.read_bytes().startswith(b"%PDF")
