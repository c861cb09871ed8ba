"""What may pass and what gets a stand-in."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.reading.sanitise import STAND_IN, one_line, sanitise, visible


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_newlines_of_every_kind_become_one(newline: str) -> None:
    assert sanitise(f"a{newline}b").text == "a\nb"
    assert sanitise(f"a{newline}b").hidden == 0


def test_a_carriage_return_before_crlf_is_a_line_of_its_own() -> None:
    assert sanitise("a\r\r\nb").text == "a\n\nb"


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("\x1b[31mred", "␛[31mred"),
        ("\x1b]52;c;ZWNobw==\x07", "␛]52;c;ZWNobw==␇"),
        ("\x9b31m", "�31m"),
        ("\x90q\x9c", "�q�"),
        ("a\x00b", "a␀b"),
        ("a\x7fb", "a␡b"),
        ("a\x08b", "a␈b"),
        ("user\u202etxt.exe", "user�txt.exe"),
        ("a\u2066b\u2069", "a�b�"),
        ("a\u200eb", "a�b"),
        ("a\U000e0041\U000e0042", "a��"),
        ("a\ufe01", "a�"),
        ("a\U000e0101", "a�"),
        ("a\ud800b", "a�b"),
        ("a\u3164b", "a�b"),
    ],
)
def test_what_commands_or_hides_is_replaced_one_for_one(text: str, want: str) -> None:
    clean = sanitise(text)
    assert clean.text == want
    assert len(clean.text) == len(text)
    assert clean.hidden == sum(one != other for one, other in zip(text, want, strict=True))


UNSEEN = "\xad\u200b\u200c\u200d\u2060\ufeff"


@pytest.mark.parametrize("unseen", UNSEEN)
def test_what_has_no_width_is_looked_through(unseen: str) -> None:
    text = f"A har{unseen}bour of {unseen}1{unseen}200 sail{unseen}ors.\nIts pier\n"
    clean = sanitise(text)
    assert clean.text == "A harbour of 1200 sailors.    \nIts pier\n"
    assert clean.hidden == 0
    assert visible(text).replace(STAND_IN, "\u2010").count("\u2010") == 4
    for word in ("bour", "200", "ors", "pier"):
        assert clean.text.startswith(word, clean.offset(text.index(word)))


def test_a_cell_is_closed_up_by_itself() -> None:
    clean = sanitise("Har\xadbour\t1\u200b,200\nsum", tabs=True)
    assert clean.text == "Harbour \t1,200 \nsum"
    assert clean.offset(len("Har\xadbour\t1\u200b,")) == len("Harbour \t1,")


def test_a_soft_hyphen_that_breaks_a_word_over_two_lines_is_shown() -> None:
    assert sanitise("sail\xad\nors").text == "sail\u2010\nors"


@pytest.mark.parametrize(
    "text",
    [
        "[to top] [/] [@click=app.quit]x[/]",
        "£4.5m — “quoted” … café ½ × €",
        "👩\u200d👩\u200d👧 and 🏳\ufe0f\u200d🌈 and 👍🏽 and 1\ufe0f\u20e3",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "می\u200cخواهم",
        "क्\u200dष",
        "שלום\u200f",
        "中\ufe00文 日本語",
        "non\xa0breaking\u202fspace",
    ],
)
def test_what_is_written_so_passes(text: str) -> None:
    assert sanitise(text).text == text
    assert sanitise(text).hidden == 0


def test_every_format_character_between_letters_is_replaced() -> None:
    signs = {0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}
    signs |= set(range(0x13430, 0x13440))  # they join what is drawn and hide nothing
    for code in range(0x110000):
        character = chr(code)
        if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Zl", "Zp"} and code not in signs | {0x0A}:
            assert sanitise(f"a{character}b").text[1] != character, hex(code)


def test_an_emoji_carries_no_long_tail() -> None:
    assert sanitise("😀" + "\ufe0f" * 5).hidden == 4


def test_tabs_become_spaces_uncounted() -> None:
    assert sanitise("a\tb").text == "a b"
    assert sanitise("a\tb").hidden == 0


def test_one_line_has_no_newline() -> None:
    assert one_line("a\nb\x1b") == "a␊b␛"


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet=st.characters(), max_size=80))
def test_nothing_dangerous_is_left_and_again_changes_nothing(text: str) -> None:
    clean = visible(text)
    assert not any(unicodedata.category(character) in {"Cc", "Cs"} and character != "\n" for character in clean)
    assert not set(clean) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
    assert visible(clean) == clean
    clean.encode("utf-8")


@settings(max_examples=200, deadline=None)
@given(st.text(alphabet="a1\n\x00\x1b\xad\u200b\u200d\u202e\ufeff👩ش\U000e0041\ufe0f", max_size=40))
def test_lines_stay_where_they_are_and_as_long(text: str) -> None:
    clean = sanitise(text)
    assert [len(line) for line in clean.text.split("\n")] == [len(line) for line in text.split("\n")]
    assert visible(clean.text) == clean.text
    seen = [(place, sign) for place, sign in enumerate(text) if place not in clean.unseen and sign != "\n"]
    changed = [now for place, sign in seen if (now := clean.text[clean.offset(place)]) != sign]
    assert len(changed) - changed.count("\u2010") == clean.hidden
    assert set(changed) <= {STAND_IN, "␀", "␛", "\u2010"}


@given(st.text(alphabet="ab\x00\xad\u200b👩ش\ufe0f", max_size=40))
def test_on_the_way_out_replacement_is_one_for_one(text: str) -> None:
    assert len(visible(text)) == len(text)
    assert {now for was, now in zip(text, visible(text), strict=True) if was != now} <= {STAND_IN, "␀", "\u2010"}
