"""The codings of HTTP by which the body of a page is compressed: gzip, deflate, br, zstd."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable

import brotli
import zstandard

from tui.errors import UnreadableError

LARGEST = 32 * 1024 * 1024
"""Bytes of a page, compressed or not."""
_STEP = 1 << 12
"""Compressed bytes that are unpacked at a time, so a bomb is seen before it has filled the memory."""
_MAGIC = ((b"\x1f\x8b", "gzip"), (b"\x28\xb5\x2f\xfd", "zstd"))
"""What bodies begin with that are compressed though nothing says so."""


def decoded(body: bytes, codings: str) -> bytes:
    """The body with its codings undone, the last first; UnreadableError where one is not known or the body is damaged.

    A body that is not in the coding that is stated is left: crawlers that decode leave the header as it was.
    """
    if len(body) > LARGEST:
        raise UnreadableError(_TOO_LARGE)
    named = [one.strip().casefold() for one in codings.split(",") if one.strip()]
    for coding in reversed(named):
        if coding in {"identity", "none", "utf-8"}:
            continue
        decode = _DECODERS.get(coding)
        if decode is None:
            raise UnreadableError(f"is compressed in an unknown way ({coding})")
        body = _tried(decode, body, coding)
    for magic, coding in _MAGIC:
        if body.startswith(magic):
            body = _tried(_DECODERS[coding], body, coding)
    return body


_TOO_LARGE = f"is larger than {LARGEST >> 20} MB"


def _tried(decode: Callable[[bytes], bytes], body: bytes, coding: str) -> bytes:
    try:
        found = decode(body)
    except (zlib.error, brotli.error, zstandard.ZstdError, EOFError) as error:
        if body.lstrip()[:1] == b"<":
            return body
        raise UnreadableError(f"is damaged: it cannot be unpacked ({coding})") from error
    if len(found) > LARGEST:
        raise UnreadableError(_TOO_LARGE)
    if body and not found:
        raise UnreadableError(f"is damaged: it cannot be unpacked ({coding})")
    return found


def _gzip(body: bytes) -> bytes:
    return zlib.decompressobj(31).decompress(body, LARGEST + 1)


def _deflate(body: bytes) -> bytes:
    """With the header of zlib as the standard says, or bare as many servers send it."""
    try:
        return zlib.decompressobj().decompress(body, LARGEST + 1)
    except zlib.error:
        return zlib.decompressobj(-15).decompress(body, LARGEST + 1)


def _brotli(body: bytes) -> bytes:
    unpacker = brotli.Decompressor()
    if hasattr(unpacker, "can_accept_more_data"):
        # Since 1.2 the output has a limit.
        return bytes(unpacker.process(body, output_buffer_limit=LARGEST + 1))
    pieces: list[bytes] = []
    size = 0
    for place in range(0, len(body), _STEP):
        pieces.append(unpacker.process(body[place : place + _STEP]))
        size += len(pieces[-1])
        if size > LARGEST:
            raise UnreadableError(_TOO_LARGE)
    return b"".join(pieces)


def _zstd(body: bytes) -> bytes:
    with zstandard.ZstdDecompressor(max_window_size=1 << 27).stream_reader(io.BytesIO(body)) as reader:
        return reader.read(LARGEST + 1)


_DECODERS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": _gzip,
    "x-gzip": _gzip,
    "deflate": _deflate,
    "br": _brotli,
    "zstd": _zstd,
}
