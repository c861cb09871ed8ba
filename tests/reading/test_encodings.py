"""Bytes to text, and the remarks on it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.errors import UnreadableError
from tui.reading.encodings import decode

TEXT = "“Café” costs £4.5 — 8% more."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_unicode_is_read_without_a_remark(encoding: str) -> None:
    decoded = decode(TEXT.encode(encoding))
    assert (decoded.text, decoded.remark) == (TEXT, "")


def test_big_endian_by_its_mark() -> None:
    assert decode(b"\xfe\xff" + TEXT.encode("utf-16-be")).text == TEXT


@pytest.mark.parametrize(
    ("data", "text", "remark"),
    [
        (TEXT.encode("cp1252"), TEXT, "cp1252"),
        (("Long enough to tell. " * 9).encode("utf-16-le"), "Long enough to tell. " * 9, "UTF-16-LE"),
        ((TEXT * 9).encode() + b"\xe2\x80", TEXT * 9 + "�", "1 broken character"),
        ("Цена пирса выросла на восемь процентов за год. ".encode("cp1251") * 9, None, "not UTF-8"),
        (b"\xff\xfeA\x00\x00\xd8A\x00", "A�A", "not UTF-16-LE"),
        (b'<?xml version="1.0"?><stock>Text.', '<?xml version="1.0"?><stock>Text.', "XML of an unknown kind"),
    ],
)
def test_a_guess_is_reported(data: bytes, text: str | None, remark: str) -> None:
    decoded = decode(data)
    assert remark in decoded.remark
    assert text is None or decoded.text == text


def test_one_nul_does_not_make_a_text_binary() -> None:
    assert decode(b"The pier\x00 will be rebuilt.").text == "The pier\x00 will be rebuilt."


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"PK\x03\x04 ... PK\x05\x06 ...", "nothing that is read"),
        (b"PK\x03\x04 ...", "breaks off; get the file once more"),
        (b"\xd0\xcf\x11\xe0 ...", "a password locks"),
        (b"\x89PNG\r\n", "picture"),
        (bytes(range(256)) * 4, "binary"),
        (b"\x00\x01\x02\x03text\x00\x00\x00", "binary"),
    ],
)
def test_what_is_no_text_is_named(data: bytes, what: str) -> None:
    with pytest.raises(UnreadableError, match=what):
        decode(data)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        said = decode(data).remark
    except UnreadableError as error:
        said = str(error)
    assert said == "" or said.startswith(("is ", "has ", "was "))
