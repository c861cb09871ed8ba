"""Members of an archive: extracted within a limit, and refused in a sentence that names the way out."""

from __future__ import annotations

import io
import zipfile

import pytest

from tui.errors import UnreadableError
from tui.reading.formats import archives
from tui.reading.formats.archives import Archive

WORDS = b"The pier reopens on Friday. " * 40


def zipped() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("pier.txt", WORDS)
    return stream.getvalue()


def locked() -> bytes:
    """An archive whose member says that it is encrypted."""
    data = bytearray(zipped())
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def spoilt() -> bytes:
    data = bytearray(zipped())
    data[45:50] = b"\xff" * 5
    return bytes(data)


def test_a_member_is_taken_out_by_its_name() -> None:
    archive = Archive(zipped())
    assert archive.names == ("pier.txt",)
    assert archive.get("pier.txt") == WORDS
    assert archive.get("quay.txt") is None


@pytest.mark.parametrize(
    ("data", "largest", "sentence"),
    [
        (zipped()[:-30], 1 << 20, "is damaged: its archive cannot be opened; get the file once more"),
        (spoilt(), 1 << 20, "is damaged: a part of it cannot be unpacked; get the file once more"),
        (locked(), 1 << 20, "is locked by a password; save it without one"),
        (zipped(), 1 << 10, "holds a part of more than 0 MB when it is unpacked; save its text as a .txt file"),
    ],
)
def test_what_cannot_be_extracted_says_what_to_do(
    data: bytes, largest: int, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archives, "LARGEST", largest)
    with pytest.raises(UnreadableError) as raised:
        Archive(data).get("pier.txt")
    assert str(raised.value) == sentence
