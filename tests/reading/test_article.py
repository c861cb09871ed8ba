"""A text made into a document."""

from __future__ import annotations

import hashlib

from tui.reading.article import document


def test_markup_is_kept_as_it_is_written() -> None:
    text = "[@click=app.quit]x[/] and [to top] and [/usr/bin] and [sic]"
    assert document(text, name="case").text == text


def test_hidden_characters_are_counted_and_offsets_stay() -> None:
    made = document("one\x1b]52;c;aGk=\x07two\u202ethree", name="case")
    assert made.hidden == 3
    assert made.text.index("three") == len("one\x1b]52;c;aGk=\x07two\u202e")


def test_a_name_holds_no_control_character() -> None:
    made = document("Text.", name="a\x1b[2J\nb", title="t\x9b", source="s\x00")
    assert (made.name, made.title, made.source) == ("a␛[2J␊b", "t�", "s␀")


def test_the_id_comes_from_the_content() -> None:
    made = document("Text.", name="case")
    assert made.sha256 == hashlib.sha256(b"Text.").hexdigest()
    assert made.id == made.sha256[:8]
    assert document("Text.", name="case", sha256="ab" * 32).id == "abababab"


def test_a_byte_order_mark_at_the_start_is_no_character_of_the_text() -> None:
    made = document("\ufeffText.", name="case")
    assert (made.text, made.hidden) == ("Text.", 0)


def test_a_lone_surrogate_is_survived() -> None:
    assert document("a\ud800b", name="case").text == "a�b"
