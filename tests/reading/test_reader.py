"""The bytes of a file made documents: what a file says of itself cannot command a terminal through an error."""

from __future__ import annotations

import pytest

from tui.errors import UnreadableError
from tui.reading import reader
from tui.reading.content import Content, Part
from tui.reading.formats.texts import plain
from tui.reading.reader import Label

LABEL = Label("pier.txt", "pier", "/articles/pier.txt", ".txt")


def test_an_error_is_a_sentence_on_one_line_that_names_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_data: bytes) -> tuple[Content, ...]:
        raise UnreadableError("holds quay\x1b[2J\nquay, which is no text")

    monkeypatch.setattr(plain, "read", fail)
    with pytest.raises(UnreadableError) as raised:
        reader.read(b"The pier.", LABEL)
    assert str(raised.value) == "pier.txt holds quay␛[2J␊quay, which is no text."


def test_a_doubt_is_on_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    held = (Content((Part("The pier."),), doubt="holds quay\x1b[2J\u2028quay"),)
    monkeypatch.setattr(plain, "read", lambda _data: held)
    assert reader.read(b"The pier.", LABEL).remarks == ("holds quay␛[2J␊quay",)
