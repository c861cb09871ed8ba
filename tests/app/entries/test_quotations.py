from __future__ import annotations

import tui
from tui.app.entries.quotations import entries
from tui.reading.article import document

SAID = '"The bridge is safe and will open on the first of May," said Mayor Ann Field.'
CHANGED = '"The bridge is safe and will open on the second of May," said Mayor Ann Field.'


def test_what_was_changed_stands_before_the_many_that_have_the_same_words() -> None:
    comparison = tui.compare(
        [document(text, name=str(at)) for at, text in enumerate([SAID, SAID, SAID, CHANGED, SAID])]
    )
    found = [each for each in entries(comparison) if each.target is not None]
    assert [each.target.article for each in found if each.target] == [0, 3, 1, 2, 4]


def words(*texts: str) -> str:
    comparison = tui.compare([document(text, name=str(at)) for at, text in enumerate(texts)])
    return "\n".join(paragraph.text for each in entries(comparison) for paragraph in each.paragraphs)


def test_what_turns_a_quotation_is_named() -> None:
    told = words(SAID, SAID.replace("is safe", "is not safe"))
    assert "Altered quotes that say something else" in told
    assert "altered · says the contrary: one is a denial" in told


def test_a_harmless_word_is_only_changed() -> None:
    told = words(SAID, SAID.replace("will open", "shall open"))
    assert "Altered quotes · 1" in told
    assert "says" not in told


def test_what_is_said_without_marks_stands_beneath_the_quotation() -> None:
    told = words(SAID, "It rained. Mayor Ann Field said the bridge is safe and will open on the first of May.")
    assert "Quoted by one source, paraphrased by another · 1" in told
    assert "the bridge is safe and will open on the first of May · without quotation marks" in told


def test_each_quotation_is_led_by_the_name_of_its_source() -> None:
    comparison = tui.compare([document(SAID, name="Herald"), document(CHANGED, name="Post")])
    heads = [(each.paragraphs[0].head, each.paragraphs[0].head_look) for each in entries(comparison) if each.target]
    assert heads == [("≠ Herald  ", "differ"), ("  Post    ", "source-2")]


def test_other_punctuation_is_said_to_be_the_same_quote() -> None:
    told = words(SAID, SAID.replace("is safe and", "is safe, and"))
    assert "same quote, different punctuation" in told


def test_words_that_differ_are_marked() -> None:
    comparison = tui.compare([document(SAID, name="Herald"), document(SAID.replace("bridge", "ferry"), name="Post")])
    paragraphs = [each.paragraphs[0] for each in entries(comparison) if each.target]
    marked = [[each.text[span.start : span.end] for span, mark in each.marks if mark != "label"] for each in paragraphs]
    assert "bridge" in " ".join(marked[0])
    assert "ferry" in " ".join(marked[1])
