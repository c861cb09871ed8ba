"""Addresses of web pages: which text is one, and what its page is called."""

from __future__ import annotations

import re

_ADDRESS = re.compile(r"https?://[^\s/]", re.IGNORECASE)


def is_address(text: object) -> bool:
    """Whether `text` is the address of a page, and not the name of a file."""
    return isinstance(text, str) and _ADDRESS.match(text) is not None


def page_name(address: str) -> str:
    """The last part of the path, without its ending; the host if there is no path."""
    from urllib.parse import unquote, urlsplit  # noqa: PLC0415 - a start without addresses does not need it

    parts = urlsplit(address)
    last = unquote(parts.path.rstrip("/").rpartition("/")[2])
    stem = re.sub(r"\.\w{2,5}$", "", last)
    return stem or parts.hostname or address


def host(address: str) -> str:
    """The name of the host; empty if there is none."""
    from urllib.parse import urlsplit  # noqa: PLC0415 - as above

    return urlsplit(address).hostname or ""
