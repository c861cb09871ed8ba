"""A page as it came over the network."""

from __future__ import annotations

from tui.records import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """What came: the bytes (of a text, in UTF-8 with its mark where the server named its encoding), the address that
    it came from in the end, and the ending of a file of its type."""

    data: bytes
    address: str
    suffix: str
