"""Pages in a zip archive."""

from __future__ import annotations

import io
import zipfile

import pytest

from tests.reading.formats.pages.page_files import HARBOUR, page, paragraphs
from tui.errors import UnreadableError
from tui.reading.formats.pages.zipped_page import read


def zipped(members: dict[str, bytes]) -> bytes:
    """An archive of these members."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return stream.getvalue()


PAGE = page(paragraphs(), site=False)
OTHER = page("<p>Another page.</p>", site=False)


@pytest.mark.parametrize(
    "members",
    [
        {"PierRepairs.html": PAGE, "images/image1.png": b"\x89PNG"},
        {"images/note.html": OTHER, "Pier.HTML": PAGE},
        {"other.html": OTHER, "index.html": PAGE},
        {"__MACOSX/._Pier.html": b"\0\5\26\7", "Pier.html": PAGE},
    ],
)
def test_the_page_at_the_top_is_read(members: dict[str, bytes]) -> None:
    (content,) = read(zipped(members))
    assert [part.text for part in content.parts] == list(HARBOUR)


@pytest.mark.parametrize(
    "data", [zipped({"a.txt": b"text"}), zipped({"a.html": b""}), zipped({"a.html": PAGE})[:-30], b"PK\x03\x04", b""]
)
def test_what_holds_no_page_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        read(data)


def test_it_is_said_that_other_pages_beside_it_are_not_read() -> None:
    (content,) = read(zipped({"a/quay.html": OTHER, "pier.html": PAGE, "boats.html": OTHER, "gulls.htm": OTHER}))
    remark = "contains 2 more web pages besides pier.html, the only one that is read; unpack it to read them"
    assert content.doubt == remark
    assert read(zipped({"a/quay.html": OTHER, "pier.html": PAGE}))[0].doubt == ""
