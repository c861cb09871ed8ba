"""The history of a text in every format."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

import tui
from tests.versioning.texts import NEW, OLD, ferry, made, read
from tui.errors import CrossreadError
from tui.reports import versions_colour, versions_copies, versions_plain
from tui.reports.formats import VERSIONS
from tui.versioning import labels
from tui.versioning.history import History
from tui.versioning.make import history

HOSTILE = "[/] \x1b]52;c;eA==\x07 \u202eb <script>alert(1)</script> [-x-] =1+1"


def hostile() -> History:
    evil = read(OLD.replace("museum", HOSTILE), "old")
    edited = read(OLD.replace("museum", HOSTILE).replace("14 berths", f"15 {HOSTILE} berths"), "new")
    return history([replace(evil, path="a\x1b[31m.txt"), replace(edited, path="b\u202e.txt")], in_order=True)


def plain() -> list[str]:
    return versions_plain.render(ferry()[0]).splitlines()


def test_the_plain_report_begins_with_what_was_changed() -> None:
    lines = plain()
    assert lines[:9] == [
        "Ferry fire at Marlow kills five",
        "2 versions, in the order given:",
        "  old.txt",
        "  new.txt",
        "",
        "old.txt → new.txt",
        "Paragraphs: 5 edited, 2 added, 1 removed, 1 moved.",
        "7 items changed, 6 of them not named by the note; 1 removed.",
        "Note: Correction: An earlier version misspelled the name of the captain.",
    ]


def test_items_are_listed_before_the_changes_loud_ones_first() -> None:
    lines = plain()
    items = lines[lines.index("Items") + 1 : lines.index("Changes") - 1]
    assert items[0] == "≠ figure: four → five · title · the note does not name it"
    assert "≠ name: Rosa Halden → Rosa Marchetti · announced by the note" in items
    assert "≠ quotation: nothing → “good” · the note does not name it" in items
    assert items[-2:] == [
        "= figure: 12 → a dozen · lead · the same, written differently",
        "= time: 3 p.m. → 15:00 · the same, written differently",
    ]


def test_changes_are_written_as_git_marks_words() -> None:
    lines = plain()
    assert "~ title edited: Ferry fire at Marlow kills [-four-]{+five+}" in lines
    assert "» moved: Investigators of the ministry will report on the cause of the fire …" in lines
    assert "+ Divers will search the wreck tomorrow." in lines
    assert "- The port has 14 berths and a museum." in lines


def test_the_unchanged_is_folded() -> None:
    _, step = made(OLD, OLD.replace("12 on", "13 on"))
    found, _ = made(OLD, OLD.replace("12 on", "13 on"))
    lines = versions_plain.render(found).splitlines()
    assert "  … 1 paragraph unchanged" in lines
    assert f"  … {step.counts['unchanged'] - 1} paragraphs unchanged" in lines
    assert not any("berths" in line for line in lines)


def test_a_stealth_change_is_named() -> None:
    found, _ = made(OLD, OLD.replace("12 on", "13 on"))
    lines = versions_plain.render(found).splitlines()
    assert "1 item changed, without a note." in lines
    assert "≠ figure: 12 → 13 · lead · 1 apart (8.33%) · changed without a note" in lines


def test_nothing_changed_is_said() -> None:
    found, _ = made(OLD, OLD)
    lines = versions_plain.render(found).splitlines()
    assert lines[6] == "Nothing was changed in 7 paragraphs."
    assert "Changes" not in lines


def test_colour_adds_nothing_but_escapes() -> None:
    coloured = versions_colour.render(ferry()[0])
    assert "\x1b[1;7;31m" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == versions_plain.render(ferry()[0])


def test_the_json_has_every_change_with_its_places() -> None:
    found, step = ferry()
    data = json.loads(tui.render(found, "json"))
    assert data["schema"] == "crossread-versions/1"
    assert [version["name"] for version in data["versions"]] == ["old.txt", "new.txt"]
    (written,) = data["steps"]
    assert len(written["changes"]) == len(step.changes)
    assert sum(written["counts"].values()) == len(step.changes)
    title = written["changes"][0]
    texts = [version["document"]["text"] for version in data["versions"]]
    (item,) = title["items"]
    spans = (item["old"], item["new"])
    assert [text[span["start"] : span["end"]] for text, span in zip(texts, spans, strict=True)] == ["four", "five"]
    assert "".join(texts[1][p["start"] : p["end"]] for p in title["words"]["new"]) == "Ferry fire at Marlow kills five"
    known = {figure["id"] for version in data["versions"] for figure in version["figures"]}
    refs = {
        ref for change in written["changes"] for each in change["items"] for ref in (each["old_ref"], each["new_ref"])
    }
    assert {ref for ref in refs if ".f" in ref} <= known


def test_two_runs_give_the_same_bytes() -> None:
    for name in VERSIONS:
        one = tui.render_bytes(history([read(OLD, "old"), read(NEW, "new")], in_order=True), name)
        assert one == tui.render_bytes(history([read(OLD, "old"), read(NEW, "new")], in_order=True), name)


def test_the_csv_has_a_row_for_every_item_and_every_change() -> None:
    found, step = ferry()
    rows = list(csv.DictReader(io.StringIO(tui.render(found, "csv"))))
    changes = [change for change in step.changes if change.kind != "unchanged"]
    assert len(rows) == len(changes) + len(step.items)
    assert {(row["kind"], row["old"], row["new"]) for row in rows if row["row"] == "item"} >= {
        ("figure", "four", "five"), ("name", "Rosa Halden", "Rosa Marchetti"),
    }  # fmt: skip


def test_markdown_and_html_mark_words_of_both_versions() -> None:
    for name in ("markdown", "html"):
        written = tui.render(ferry()[0], name)
        assert "<del>four</del><ins>five</ins>" in written
        assert "9 paragraphs" not in written


def test_the_html_is_well_formed_and_links_to_nothing_remote() -> None:
    class Tags(HTMLParser):
        open: list[str] = []  # noqa: RUF012 - of this test only

        def handle_starttag(self, tag: str, _attrs: object) -> None:
            if tag not in {"meta", "br"}:
                self.open.append(tag)

        def handle_endtag(self, tag: str) -> None:
            assert self.open.pop() == tag

    parser = Tags()
    written = tui.render(ferry()[0], "html")
    parser.feed(written)
    assert not parser.open
    assert "http:" not in written


def test_the_word_document_has_the_changes_tracked(tmp_path: Path) -> None:
    path = tmp_path / "versions.docx"
    path.write_bytes(tui.render_bytes(ferry()[0], "docx"))
    old, new = tui.versions(path)
    assert "Ferry fire at Marlow kills four" in old.text
    assert "Ferry fire at Marlow kills five" in new.text


@pytest.mark.parametrize("name", VERSIONS)
def test_hostile_text_is_shown_and_never_obeyed(name: str) -> None:
    written = tui.render_bytes(hostile(), name)
    if name == "docx":
        return
    text = written.decode()
    assert not any(character in text for character in "\x1b\x07\u202e")
    if name == "html":
        assert "<script" not in text


def test_formats_of_a_comparison_alone_are_refused() -> None:
    with pytest.raises(CrossreadError, match="has no format 'annotations'"):
        tui.render(ferry()[0], "annotations")


@pytest.mark.parametrize("count", [0, 1])
def test_a_history_without_steps_is_written_too(count: int) -> None:
    for name in VERSIONS:
        assert tui.render_bytes(history([read(OLD)] * count), name)


def test_a_change_is_copied_whole_with_its_versions() -> None:
    found, step = ferry()
    change = next(each for each in step.changes if each.part == "title")
    copied = versions_copies.change(found.versions[0], found.versions[1], change, "old.txt", "new.txt")
    assert (
        copied.text == "Ferry fire at Marlow kills <del>four</del><ins>five</ins> — title edited, old.txt → new.txt\n"
    )
    assert "<ins>five</ins>" in copied.html


def test_an_item_is_copied_with_what_is_said_of_it() -> None:
    found, step = ferry()
    change, item = labels.listed(step)[0]
    copied = versions_copies.item(found.versions[0], found.versions[1], change, item, "old.txt", "new.txt")
    assert copied.text == "figure: four → five · title · the note does not name it — old.txt → new.txt\n"
