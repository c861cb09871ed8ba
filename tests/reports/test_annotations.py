"""The annotations against the requirements of the W3C Web Annotation Data Model."""

from __future__ import annotations

import json
from typing import Any

from tui.comparison import Comparison
from tui.reports.formats import render
from tui.sessions.session import Review

MOTIVATIONS = {
    "assessing", "bookmarking", "classifying", "commenting", "describing", "editing", "highlighting", "identifying",
    "linking", "moderating", "questioning", "replying", "tagging",
}  # fmt: skip


def collection(comparison: Comparison, review: Review) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(render(comparison, "annotations", review))
    return found


def test_an_annotation_has_what_the_model_asks_for(comparison: Comparison, review: Review) -> None:
    found = collection(comparison, review)
    items = found["first"]["items"]
    assert found["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (found["type"], found["first"]["type"], found["total"]) == ("AnnotationCollection", "AnnotationPage", 4)
    assert len({item["id"] for item in items}) == len(items)
    for item in items:
        assert item["type"] == "Annotation"
        assert set(item["motivation"]) <= MOTIVATIONS
        assert all(body["type"] == "TextualBody" and body["value"] for body in item["body"])
        assert item["target"]


def test_the_selectors_find_the_words(comparison: Comparison, review: Review) -> None:
    texts = {document.name: document.text for document in comparison.documents}
    for item in collection(comparison, review)["first"]["items"][:2]:
        for target in item["target"]:
            quote, position = target["selector"]
            text = texts[target["source"]["schema:name"]]
            folded = " ".join(text.split())
            assert " ".join(text[position["start"] : position["end"]].split()) == quote["exact"]
            assert quote["prefix"] + quote["exact"] + quote["suffix"] in folded


def test_only_what_was_reviewed_is_annotated(comparison: Comparison, review: Review) -> None:
    bodies = [
        {body["purpose"]: body["value"] for body in item["body"]}
        for item in collection(comparison, review)["first"]["items"]
    ]
    assert bodies[0]["assessing"] == "disputed"
    assert bodies[0]["commenting"] == "[see](x) the <b>filing</b>"
    assert bodies[0]["classifying"] == "Conflicts: sales · Mill · quarter to Dec 2024"
    assert bodies[2]["classifying"] == "Wrong matches, separated"
    assert bodies[3]["classifying"] == "Notes and verdicts that lost their claim"
    assert collection(comparison, Review())["total"] == 0


def test_no_path_on_the_readers_disk_is_written(comparison: Comparison, review: Review) -> None:
    assert "/in/" not in render(comparison, "annotations", review)
