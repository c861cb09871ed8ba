"""What languages are called."""

from __future__ import annotations

from tui.english.languages import LANGUAGES, called
from tui.reading.language import known


def test_every_language_that_is_recognised_has_a_name() -> None:
    assert known() - LANGUAGES.keys() <= {"iw", "yue"}


def test_what_is_not_listed_is_called_by_its_code() -> None:
    assert (called("de"), called("xx"), called("")) == ("German", "xx", "")
