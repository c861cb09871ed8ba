"""Keys go through the guard of the keyboard, a paste is text and nothing else, and the rest is dropped."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.app.terminal.feeding import read
from tui.app.terminal import guard

BEGIN, END = b"\x1b[200~", b"\x1b[201~"


@pytest.mark.parametrize(
    ("sent", "keys"),
    [
        (b"vq", ["v", "q"]),
        ("é中".encode(), ["é", "中"]),
        (b"\x1b", ["\x1b"]),
        (b"\x1b\x1b", ["\x1b", "\x1b"]),
        (b"\x1b\r", ["\x1b", "\r"]),
        (b"\x1ba", ["\x1ba"]),
        (b"\x1b]", ["\x1b]"]),
        (b"\x1b[A", ["\x1b[A"]),
        (b"\x1b[1;5C", ["\x1b[1;5C"]),
        (b"\x1bOP", ["\x1bOP"]),
        (b"\x1b[[A", ["\x1b[[A"]),
        (b"\x1b[3$", ["\x1b[3$"]),
        (b"\x1b[97;5u", ["\x1b[97;5u"]),
        (b"\x1b[I\x1b[O", ["\x1b[I", "\x1b[O"]),
        (b"\x1b[?2026;2$y", ["\x1b[?2026;2$y"]),
        (b"\x1b[<0;5;7M", ["\x1b[<0;5;7M"]),
        (b"\x1b[<0;5000;7M", ["\x1b[<0;80;7M"]),
        (b"j" * 200, ["j"] * 200),
    ],
)
def test_a_key_goes_through(sent: bytes, keys: list[str]) -> None:
    assert read(sent) == (keys, [])
    assert read(*(sent[n : n + 1] for n in range(len(sent)))) == (keys, [])


@pytest.mark.parametrize(
    "sent",
    [
        b"\xff\xfe",
        b"\xc3",
        b"\xed\xa0\x80",
        "\x85\x9c\ufffd".encode(),
        b"\x9b31m",
        "\x9b31m".encode(),
        b"\x9d0;vq\x07",
        b"\x1b]0;vq\x07",
        b"\x1b]11;rgb:ffff/ffff\x1b\\",
        b"\x1b]52;c;" + b"q" * 20_000 + b"\x07",
        b"\x1bP1$r0m\x1b\\",
        b"\x1b_Gi=1;OK\x1b\\",
        b"\x1b^vq\x1b\\",
        b"\x1b]0;vq\x18",
        b"\x1b]0;vq",
        b"\x1b[?1;2c",
        b"\x1b[5;5R",
        b"\x1b[48;1;1;0;0t",
        b"\x1b[?2048;2$y",
        b"\x1b[99999999u",
        b"\x1b[55296u",
        b"\x1b[97;;27:99999999u",
        b"\x1b[" + b"9" * 5000 + b"A",
        b"\x1b[1;",
        b"\x1b[12",
        b"\x1b[<0;99999;7M",
        b"\x1b[<0;-3;7M",
        "\x1b[1é;7M".encode(),
        b"\x1b[<999;5;7M",
        b"\x1b[M\x80\xff ",
        b"\x1b[M !!",
        b"\x1b[201~",
    ],
)
def test_what_is_no_key_is_dropped_and_the_next_key_is_one(sent: bytes) -> None:
    parts = (sent[n : n + 1] for n in range(len(sent))) if len(sent) < 100 else (sent[:7], sent[7:])
    assert read(sent, 2.0, b"j") == (["j"], [])
    assert read(*parts, 2.0, b"j") == (["j"], [])


@pytest.mark.parametrize(
    ("parts", "keys", "pastes"),
    [
        ((BEGIN, b"vcq\r", END), [], ["vcq\n"]),
        ((BEGIN + b"one" + END, 0.5, b"j"), ["j"], ["one"]),
        ((BEGIN + b"one" + END, b"j"), ["j"], ["one"]),
        ((BEGIN + b"one" + END + b"vq\r" + END,), [], ["onevq\n"]),
        ((BEGIN + b"one" + END, b"vq\r", END, b"j"), ["j"], ["one", "vq\n"]),
        ((BEGIN + b"one" + END + BEGIN + b"two" + END,), [], ["onetwo"]),
        ((BEGIN + b"a\x1b[Ab\x00c\x1b]0;q\x07\x9b\td\r\ne\x7f" + END,), [], ["a[Abc]0;q\td\ne"]),
        (
            (
                BEGIN + b"one\x1b",
                b"[20",
                b"0~two" + END,
            ),
            [],
            ["onetwo"],
        ),
        ((BEGIN + b"one", 2.0, b"j", 0.5, b"k"), ["j", "k"], ["one"]),
        ((BEGIN + b"one", 2.0, b"\x1b[B", 0.5, b"k"), ["\x1b[B", "k"], ["one"]),
        ((BEGIN + b"one", 2.0, b"vcq\r", 0.5, b"vq" + END, 0.5, b"j"), ["j"], ["one", "vcq\n", "vq"]),
        ((BEGIN + b"one", 2.0, b"v", BEGIN + b"q" + END, 0.5, b"j"), ["j"], ["one", "vq"]),
        (
            (
                b"\x1b",
                0.3,
                b"[200~vq",
                b"\r" + END,
            ),
            ["\x1b"],
            ["vq\n"],
        ),
        (
            (
                b"\x1b",
                0.3,
                b"[2",
                b"00~vq" + END,
            ),
            ["\x1b"],
            ["vq"],
        ),
        ((b"\x1b", 0.3, b"[", b"2"), ["\x1b", "[", "2"], []),
        ((BEGIN + b"one" + END + b"v", 0.05, b"q", 0.25, b"\r", END), [], ["one", "vq\n"]),
        ((b"j" + BEGIN + b"one" + END, 0.5, b"k"), ["j", "k"], ["one"]),
        ((b"the ferry left at nine and ran late\rq", b"vq"), [], ["the ferry left at nine and ran late\nq", "vq"]),
        ((b"the ferry left at nine and ran late", 0.5, b"j"), ["j"], ["the ferry left at nine and ran late"]),
        ((b"\x1b[0;;104:105:113u",), [], ["hiq"]),
    ],
)
def test_a_paste_is_text_and_nothing_else(parts: tuple[bytes | float, ...], keys: list[str], pastes: list[str]) -> None:
    assert read(*parts) == (keys, pastes)


def test_a_long_paste_ends_where_it_is_too_long() -> None:
    parts = [b"12345678" * 8192] * 160
    keys, pastes = read(BEGIN, *parts, END, 0.5, b"j")
    assert keys == ["j"]
    assert [len(paste) for paste in pastes] == [guard.LONGEST_PASTE]


@settings(max_examples=200, deadline=None)
@given(text=st.binary(max_size=60), cuts=st.lists(st.integers(0, 80), max_size=6))
def test_a_paste_of_anything_is_no_key_wherever_it_is_split(text: bytes, cuts: list[int]) -> None:
    sent = BEGIN + text + END
    places = sorted({0, *(min(cut, len(sent)) for cut in cuts), len(sent)})
    keys, pastes = read(*(sent[a:b] for a, b in pairwise(places)), 0.5, b"\x1b[B")
    assert keys == ["\x1b[B"]
    assert not any(char in paste for paste in pastes for char in "\x00\x1b\r\x7f\x9b")


@settings(max_examples=200, deadline=None)
@given(sent=st.lists(st.one_of(st.binary(max_size=8), st.sampled_from([BEGIN, END, b"\x1b[", b"\x1b]", b"\x1b"]))))
def test_whatever_comes_is_read_and_a_key_is_a_key_after_it(sent: list[bytes]) -> None:
    keys, _ = read(*sent, 2.5, b"\x1b[B", 2.5, b"\x1b[B")
    assert keys[-1:] == ["\x1b[B"]
