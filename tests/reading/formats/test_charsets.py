"""Bytes with a charset that is stated, rightly or wrongly."""

from __future__ import annotations

import pytest

from tui.reading.formats.charsets import codec, text

SAID = "Der Fährmann zählt 12 Reiher."


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("utf8", "utf-8"),
        ("ISO-8859-1", "cp1252"),
        (" 'latin1' ", "cp1252"),
        ("us-ascii", "cp1252"),
        ("iso-8859-11", "cp874"),
        ("GB2312", "gb18030"),
        ("x-sjis", "cp932"),
        ("ks_c_5601-1987", "cp949"),
        ("Big5", "big5hkscs"),
        ("no-such-thing", ""),
        ("rot13", ""),
        ("base64", ""),
        ("", ""),
        ("a\0b", ""),
    ],
)
def test_labels_are_read_as_browsers_do(label: str, expected: str) -> None:
    assert codec(label) == expected


@pytest.mark.parametrize(
    ("encoding", "stated"),
    [
        ("utf-8", "iso-8859-1"),
        ("cp1252", "us-ascii"),
        ("utf-7", "utf-7"),
        ("utf-8", "utf-7"),
        ("utf-8", "iso-2022-jp"),
        ("utf-16", "utf-16"),
        ("utf-8-sig", "cp1252"),
    ],
)
def test_text_is_read_by_what_is_stated_where_that_can_be(encoding: str, stated: str) -> None:
    assert text(SAID.encode(encoding), stated) == (SAID, "")


def test_letters_that_only_escapes_distinguish_from_ascii() -> None:
    said = "渡し船は 12 羽のサギを数えた。"
    assert text(said.encode("iso-2022-jp"), "iso-2022-jp") == (said, "")
