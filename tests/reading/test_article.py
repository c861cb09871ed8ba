"""A text made into a document."""

from __future__ import annotations

import hashlib

from tui.reading.article import assemble, document
from tui.reading.content import CellText, Content, LinkText, Part, Place, Remark


def test_markup_stays_as_it_is_written() -> None:
    text = "[@click=app.quit]x[/] and [to top] and [/usr/bin] and [sic]"
    assert document(text, name="case").text == text


def test_hidden_characters_are_counted_and_offsets_stay() -> None:
    made = document("one\x1b]52;c;aGk=\x07two\u202ethree", name="case")
    assert made.hidden == 3
    assert made.text.index("three") == len("one\x1b]52;c;aGk=\x07two\u202e")


def test_figures_and_days_are_read_through_soft_hyphens() -> None:
    text = "The 14 sail\xadors go on Tues\xadday, 9 Sep\u200btem\u2060ber.\n\nPay 5\ufeff million for 1\xad200 nets."
    made = document(text, name="case", title="Sail\xadors leave")
    assert made.title == "Sailors leave"
    assert [block.span.of(made.text) for block in made.blocks] == [
        "The 14 sailors go on Tuesday, 9 September.",
        "Pay 5 million for 1200 nets.",
    ]
    assert len(made.text) == len(text)
    assert made.text.index("Pay") == text.index("Pay")


def test_offsets_into_parts_are_moved_with_their_words() -> None:
    text = "The har\xadbour board met."
    place = text.index("board")
    made = assemble(
        Content(
            (
                Part("The har\xadbour", "heading"),
                Part(text, links=(LinkText(place, place + 5, "https://a.example"),)),
                Part(rows=((CellText("Net\xad sum", head=True), CellText(""), CellText("1\u200b200")),)),
            ),
            remarks=(Remark("Ann Vale", None, "Which?", Place(1, place), Place(1, place + 5)),),
        ),
        name="case",
    )
    assert [made.slice(link.span) for link in made.links] == ["board"]
    assert [comment.span and made.slice(comment.span) for comment in made.comments] == ["board"]
    assert [cell.span.of(made.text) for row in made.tables[0].rows for cell in row] == ["Net sum", "", "1200"]


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


def test_a_list_of_other_articles_in_parts_is_furniture() -> None:
    parts = (
        Part("Pier to be rebuilt", "heading"),
        Part("The board of the harbour voted.", "prose"),
        Part("Most Read", "heading"),
        Part("Ferry sinks with 40 aboard", "list"),
        Part("Mayor quits", "list"),
        Part("Half of it is paid.", "prose"),
        Part("What it costs", "list"),
    )
    made = assemble(Content(parts), name="case")
    kinds = [block.kind for block in made.blocks]
    assert kinds == ["heading", "prose", "furniture", "furniture", "furniture", "prose", "list"]
