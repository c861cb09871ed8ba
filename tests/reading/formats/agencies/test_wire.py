"""Stories in the text formats of the wires."""

from __future__ import annotations

from datetime import date

import pytest

from tui.errors import UnreadableError
from tui.reading.content import Content
from tui.reading.formats.agencies import wire
from tui.reading.formats.registry import format_of

HEAD = b"\x16\x16\x01swi0142 4 vm 171 nature SW 260310-99-00065\r\nSund/Herons\r\n"
TEXT = (
    b"Herons on the roof=\r\nVon Ada Fenn=\r\n\r\n"
    b"   Sund (sw) - Two herons nest\r\non the roof.\r\n   They have 3 young.\r\n"
)
END = b"\x03\r\n101530 Mar 26\r\n\r\n\x04"
ANPA = (
    b"\x16\x16\x01a0142\x1fnat-\r\nu i \x12bt\x14\r\nBC-Herons,150<\r\n03-10 0150\r\n"
    b"\x02^Herons on the roof<\n^By ADA FENN=\n"
    b"^Sund Wire Writer=\n\tSUND (SW) _ Two herons nest on the roof, ``they stay,''\nthe harbour said.<\n"
    b"\tThey have 3 young.<\nSW-NY-03-10-26 1530EST<\x03\x04"
)


def read(data: bytes) -> tuple[Content, ...]:
    assert format_of(data, ".iptc").short == "wire"
    return wire.read(data)


def kinds_and_texts(content: Content) -> list[tuple[str, str]]:
    return [(part.kind, part.text) for part in content.parts]


def test_iptc_7901() -> None:
    (content,) = read(HEAD + b"\x02" + TEXT + END)
    assert (content.title, content.source, content.byline) == ("Herons on the roof", "SWI", "Von Ada Fenn")
    assert content.published == date(2026, 3, 10)
    assert content.details == (("number", "0142"), ("category", "vm"), ("slug", "Sund/Herons"))
    assert kinds_and_texts(content) == [
        ("prose", "Sund (sw) - Two herons nest on the roof."),
        ("prose", "They have 3 young."),
    ]


def test_anpa_1312() -> None:
    (content,) = read(ANPA)
    assert (content.title, content.source, content.byline) == ("Herons on the roof", "SW", "ADA FENN")
    assert content.published == date(2026, 3, 10)
    assert kinds_and_texts(content) == [
        ("furniture", "Sund Wire Writer"),
        ("prose", "SUND (SW) _ Two herons nest on the roof, “they stay,” the harbour said."),
        ("prose", "They have 3 young."),
    ]


@pytest.mark.parametrize(
    ("tail", "expected"),
    [
        (b"\x03\r\n101530 MAR 99\r\n\x04", date(1999, 3, 10)),
        (b"\x03\r\n101530 Okt 26\r\n\x04", date(2026, 10, 10)),
        (b"\x03\r\n991530 Mar 26\r\n\x04", None),
        (b"\x03\x04", None),
        (b"", None),
    ],
)
def test_days(tail: bytes, expected: date | None) -> None:
    assert read(HEAD + b"\x02" + TEXT + tail)[0].published == expected


@pytest.mark.parametrize(
    ("text", "correction", "details"),
    [
        (b"Herons=\r\nEds: Corrects number of young=\r\n\r\nThey have 3.", "Eds: Corrects number of young", 3),
        (b"Herons=\r\nEds: With photos=\r\n\r\nThey have 3.", "", 4),
        (b"Herons=\r\n\r\n(Corrects number of young)\r\n\r\nThey have 3.", "(Corrects number of young)", 3),
    ],
)
def test_notes(text: bytes, correction: str, details: int) -> None:
    (content,) = read(HEAD + b"\x02" + text + END)
    assert (content.correction, len(content.details)) == (correction, details)


def test_text_without_marks_is_left_as_lines() -> None:
    (content,) = read(HEAD + b"\x02Herons on the roof\r\n\r\nThey have 3 young,\r\nand stay.\r\n" + END)
    assert (content.title, kinds_and_texts(content)) == (
        "",
        [("lines", "Herons on the roof\n\nThey have 3 young,\nand stay.")],
    )


def test_instructions_for_the_printer_and_control_bytes_are_left_out() -> None:
    (content,) = read(HEAD + b"\x02One\x0cbold\x0b two\x11 three caf\xe9.\r\n" + END)
    assert content.parts[0].text == "One two  three café."


def test_several_stories() -> None:
    assert len(read((HEAD + b"\x02" + TEXT + END) * 3)) == 3


def test_a_story_that_breaks_off() -> None:
    assert read(HEAD + b"\x02" + TEXT[:-9])[0].parts[-1].text == "They have 3"


@pytest.mark.parametrize("data", [b"", b"words", HEAD + b"\x02\x03\x04", b"\x01" * 100_000])
def test_no_text(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="without a text"):
        wire.read(data)
