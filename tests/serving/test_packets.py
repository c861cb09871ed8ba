from __future__ import annotations

import asyncio
import json

import pytest

from tui.serving import packets
from tui.serving.packets import Message, WrongError, message


@pytest.mark.parametrize(
    ("sent", "expected"),
    [
        (["stdin", "é"], Message(b"D\0\0\0\2\xc3\xa9")),
        (["stdin", "\ud800"], Message(b"D\0\0\0\1?")),
        (["ping", "17"], Message(answer='["pong", "17"]')),
        (["ping", "1" * 100], Message(answer=json.dumps(["pong", "1" * 32]))),
        (["focus"], Message(packets.meta("focus"))),
        (["blur"], Message(packets.meta("blur"))),
        (["resize", {"width": 90, "height": 20}], Message(packets.meta("resize", width=90, height=20))),
        (["resize", {"width": 10**9, "height": -1}], Message(packets.meta("resize", width=1000, height=1))),
    ],
)
def test_what_the_page_sends_is_understood(sent: object, expected: Message) -> None:
    assert message(json.dumps(sent)) == expected


@pytest.mark.parametrize(
    "sent",
    [
        *("", "{", "[]", "null", "7", '"stdin"', "[" * 100_000, "[" + "9" * 5000 + "]", '["stdin"]', '["stdin", 3]'),
        *(
            '["stdin", "a", "b"]',
            '["resize", {}]',
            '["resize", {"width": "9", "height": 9}]',
            '["quit"]',
            '[["focus"]]',
        ),
        '["resize", {"width": 1.5, "height": NaN}]',
    ],
)
def test_anything_else_is_refused(sent: str) -> None:
    with pytest.raises(WrongError):
        message(sent)


async def test_packets_of_the_app_are_read_to_their_end() -> None:
    stream = asyncio.StreamReader()
    stream.feed_data(packets.packet(packets.DATA, b"drawn") + b"D\0\0")
    stream.feed_eof()
    assert await packets.read(stream) == (b"D", b"drawn")
    with pytest.raises(EOFError):
        await packets.read(stream)


async def test_a_packet_larger_than_any_screen_is_refused() -> None:
    stream = asyncio.StreamReader()
    stream.feed_data(b"D\xff\xff\xff\xff")
    with pytest.raises(WrongError, match="4,294,967,295 bytes"):
        await packets.read(stream)
