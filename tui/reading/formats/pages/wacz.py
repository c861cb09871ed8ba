"""WACZ: web archives in a zip, with a list of the pages that somebody visited."""

from __future__ import annotations

import json
from collections.abc import Iterator

from tui.reading.formats.archives import Archive
from tui.reading.formats.json_values import first, lowered
from tui.reading.formats.signs import is_wacz


def files(data: bytes) -> Iterator[bytes]:
    """The WARC files in `data`, which may be one itself."""
    if not is_wacz(data):
        yield data
        return
    archive = Archive(data)
    for name in archive.names:
        if name.startswith("archive/") and name.endswith((".warc", ".warc.gz")):
            yield archive.get(name) or b""


def pages(data: bytes) -> Iterator[str]:
    """The addresses of the pages that were visited; what they brought along is not among them."""
    if not is_wacz(data):
        return
    archive = Archive(data)
    for name in ("pages/pages.jsonl", "pages/extraPages.jsonl"):
        for line in (archive.get(name) or b"").splitlines():
            try:
                url = first(lowered(json.loads(line)), "url")
            except (ValueError, RecursionError):
                continue
            if url:
                yield url
