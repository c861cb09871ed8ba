from __future__ import annotations

import tui
from tui.app.entries.quotations import entries
from tui.reading.article import document

QUOTATION = '"The bridge is safe and will open on the first of May," said Mayor Ann Field.'
CHANGED = '"The bridge is safe and will open on the second of May," said Mayor Ann Field.'


def test_what_was_changed_stands_before_the_many_that_have_the_same_words() -> None:
    comparison = tui.compare(
        [document(text, name=str(at)) for at, text in enumerate([QUOTATION, QUOTATION, QUOTATION, CHANGED, QUOTATION])]
    )
    found = [each for each in entries(comparison) if each.target is not None]
    assert [each.target.article for each in found if each.target] == [0, 3, 1, 2, 4]


def words(*texts: str) -> str:
    comparison = tui.compare([document(text, name=str(at)) for at, text in enumerate(texts)])
    return "\n".join(paragraph.text for each in entries(comparison) for paragraph in each.paragraphs)


def test_what_turns_a_quotation_is_named() -> None:
    text = words(QUOTATION, QUOTATION.replace("is safe", "is not safe"))
    assert "Altered quotes that say something else" in text
    assert "altered · says the contrary: one is a denial" in text


def test_a_harmless_word_is_only_changed() -> None:
    text = words(QUOTATION, QUOTATION.replace("will open", "shall open"))
    assert "Altered quotes · 1" in text
    assert "says" not in text


def test_a_paraphrase_is_listed_below_the_quotation() -> None:
    text = words(QUOTATION, "It rained. Mayor Ann Field said the bridge is safe and will open on the first of May.")
    assert "Quoted by one source, paraphrased by another · 1" in text
    assert "the bridge is safe and will open on the first of May · without quotation marks" in text


def test_each_quotation_is_led_by_the_name_of_its_source() -> None:
    comparison = tui.compare([document(QUOTATION, name="Herald"), document(CHANGED, name="Post")])
    heads = [(each.paragraphs[0].head, each.paragraphs[0].head_look) for each in entries(comparison) if each.target]
    assert heads == [("≠ Herald  ", "differ"), ("  Post    ", "source-2")]


def test_other_punctuation_is_the_same_quote() -> None:
    text = words(QUOTATION, QUOTATION.replace("is safe and", "is safe, and"))
    assert "same quote, different punctuation" in text


def test_words_that_differ_are_marked() -> None:
    texts = {"Herald": QUOTATION, "Post": QUOTATION.replace("bridge", "ferry")}
    comparison = tui.compare([document(text, name=name) for name, text in texts.items()])
    paragraphs = [each.paragraphs[0] for each in entries(comparison) if each.target]
    marked = [[each.text[span.start : span.end] for span, mark in each.marks if mark != "label"] for each in paragraphs]
    assert "bridge" in " ".join(marked[0])
    assert "ferry" in " ".join(marked[1])
