"""Web archives: pages and their captures, codings of their bodies, repeats, frames."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
import zlib
from dataclasses import dataclass, field

import brotli
import pytest
import zstandard
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from tui.errors import UnreadableError
from tui.reading.content import Content
from tui.reading.formats.pages import warc
from tui.reading.formats.pages.content_codings import LARGEST, decoded
from tui.reading.formats.registry import format_of

URL = "https://sund.example/1"


def page(young: int) -> bytes:
    years = "".join(
        f"<p>In year {year} the ferry office at Sund had {year - 2000} herons on its roof, the harbour said.</p>"
        for year in range(2010, 2020)
    )
    said = f"<p>They have {young} young in the nest above the café, which nobody had foreseen.</p>"
    text = f"<article><h1>Herons</h1>{said}{years}</article>"
    return f"<html><head><title>Herons</title></head><body>{text}</body></html>".encode()


@dataclass
class Archive:
    """A WARC file in the making."""

    packed: bool = True
    made: io.BytesIO = field(default_factory=io.BytesIO)

    def __post_init__(self) -> None:
        self._writer = WARCWriter(self.made, gzip=self.packed)

    def add(
        self, body: bytes, day: str = "2026-03-10", *, url: str = URL, status: str = "200 OK", **headers: str
    ) -> Archive:
        named = {"Content-Type": "text/html; charset=utf-8"} | {
            name.replace("_", "-"): value for name, value in headers.items()
        }
        http = StatusAndHeaders(status, list(named.items()), protocol="HTTP/1.1")
        self._write("response", url, day, io.BytesIO(body), http)
        return self

    def ask(self, day: str, target: str, *, url: str = URL) -> Archive:
        http = StatusAndHeaders("GET /1 HTTP/1.1", [("Sec-Fetch-Dest", target)], is_http_request=True)
        self._write("request", url, day, None, http)
        return self

    def repeat(self, day: str, *, of: str = "", digest: str = "sha1:NONE", url: str = URL) -> Archive:
        http = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.1")
        self._writer.write_record(
            self._writer.create_revisit_record(
                url, digest, url, f"{of}T10:00:00Z", http, warc_headers_dict={"WARC-Date": f"{day}T10:00:00Z"}
            )
        )
        return self

    def _write(self, kind: str, url: str, day: str, payload: io.BytesIO | None, http: StatusAndHeaders) -> None:
        date = {"WARC-Date": f"{day}T10:00:00Z"}
        record = self._writer.create_warc_record(url, kind, payload, http_headers=http, warc_headers_dict=date)
        self._writer.write_record(record)

    @property
    def data(self) -> bytes:
        return self.made.getvalue()


def read(archive: Archive | bytes, suffix: str = ".warc") -> tuple[Content, ...]:
    data = archive.data if isinstance(archive, Archive) else archive
    assert format_of(data, suffix).short == "warc"
    return warc.read(data)


def young(content: Content) -> str:
    return next(part.text.split()[2] for part in content.parts if part.text.startswith("They have"))


def captured(content: Content) -> str:
    return dict(content.details)["captured"]


def chunked(body: bytes) -> bytes:
    pieces = (body[place : place + 400] for place in range(0, len(body), 400))
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


@pytest.mark.parametrize("packed", [True, False])
def test_captures_of_a_page_are_its_versions(packed: bool) -> None:
    archive = Archive(packed).add(page(2), "2026-03-11").add(page(1), "2026-03-10").add(page(2), "2026-03-12")
    (content,) = read(archive.add(page(3), "2026-03-14", url="http://sund.example/1#top"))
    assert (content.title, young(content), captured(content)) == ("Herons", "3", "2026-03-14")
    assert content.source == "sund.example"
    assert [(young(one), captured(one)) for one in content.earlier] == [
        ("1", "2026-03-10"),
        ("2", "2026-03-11, 2026-03-12"),
    ]


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        pytest.param(gzip.compress(page(3)), {"Content_Encoding": "gzip"}, id="gzip"),
        pytest.param(brotli.compress(page(3)), {"Content_Encoding": "br"}, id="Brotli"),
        pytest.param(zstandard.compress(page(3)), {"Content_Encoding": "zstd"}, id="Zstandard"),
        pytest.param(zlib.compress(page(3)), {"Content_Encoding": "deflate"}, id="deflate"),
        pytest.param(zlib.compress(page(3), wbits=-15), {"Content_Encoding": "deflate"}, id="deflate without a header"),
        pytest.param(brotli.compress(gzip.compress(page(3))), {"Content_Encoding": "gzip, br"}, id="two codings"),
        pytest.param(page(3), {"Content_Encoding": "br"}, id="decoded by the crawler"),
        pytest.param(gzip.compress(page(3)), {}, id="not said"),
        pytest.param(chunked(page(3)), {"Transfer_Encoding": "chunked"}, id="chunked"),
        pytest.param(
            chunked(brotli.compress(page(3))),
            {"Transfer_Encoding": "chunked", "Content_Encoding": "br"},
            id="chunked Brotli",
        ),
        pytest.param(page(3), {"Transfer_Encoding": "chunked"}, id="joined by the crawler"),
        pytest.param(
            page(3).decode().encode("latin-1"), {"Content_Type": "text/html; charset=iso-8859-1"}, id="charset"
        ),
        pytest.param(page(3), {"Content_Type": ""}, id="no type"),
    ],
)
def test_codings(body: bytes, headers: dict[str, str]) -> None:
    (content,) = read(Archive().add(body, **headers))
    assert young(content) == "3"
    assert any("café" in part.text for part in content.parts)


def test_what_is_no_page_is_passed_over() -> None:
    archive = (
        Archive()
        .add(page(1), url="https://sund.example/gone", status="404 Not Found")
        .add(b"", url="https://sund.example/moved", status="301 Moved", Location=URL)
        .add(b"body{}", url="https://sund.example/x.css", Content_Type="text/css")
        .add(page(9), url="https://ads.example/")
        .ask("2026-03-10", "iframe", url="https://ads.example/")
        .add(page(3))
        .ask("2026-03-10", "document")
    )
    assert [content.url for content in read(archive)] == [URL]


@pytest.mark.parametrize("found_by", [{"of": "2026-03-10"}, {"digest": "told"}])
def test_repeats_are_looked_up(found_by: dict[str, str]) -> None:
    archive = Archive().add(page(3))
    if "digest" in found_by:
        text = gzip.decompress(archive.data).decode("latin-1")
        found_by = {"digest": text.partition("WARC-Payload-Digest: ")[2].split()[0]}
    (content,) = read(archive.repeat("2026-03-12", **found_by))
    assert (captured(content), content.earlier, content.doubt) == ("2026-03-10, 2026-03-12", (), "")


def test_repeats_of_what_lies_elsewhere_are_said() -> None:
    (content,) = read(Archive().add(page(3)).repeat("2026-03-12", of="2026-01-01"))
    assert content.doubt == (f"has captures whose text lies in another archive, 1 in all: {URL} of 2026-03-12")
    with pytest.raises(UnreadableError, match="only says which pages had not changed"):
        read(Archive().repeat("2026-03-12", of="2026-01-01"))


@pytest.mark.parametrize(
    ("body", "coding", "said"),
    [
        (b"\x00garbage", "br", r"cannot be unpacked \(br\)"),
        (gzip.compress(page(1))[:-30][::-1], "gzip", r"cannot be unpacked \(gzip\)"),
        (b"x", "sdch", r"unknown way \(sdch\)"),
    ],
)
def test_damaged_bodies_are_named(body: bytes, coding: str, said: str) -> None:
    other = "https://sund.example/2"
    (content,) = read(Archive().add(body, url=other, Content_Encoding=coding).add(page(3)))
    assert content.doubt.startswith(f"has captures that cannot be read, 1 in all: {other} ")
    with pytest.raises(UnreadableError, match=said):
        read(Archive().add(body, Content_Encoding=coding))


@pytest.mark.parametrize(
    ("bomb", "coding"),
    [
        (gzip.compress(b" " * (LARGEST + 9)), "gzip"),
        (brotli.compress(b" " * (LARGEST + 9), quality=1), "br"),
        (zstandard.compress(b" " * (LARGEST + 9)), "zstd"),
        (zlib.compress(b" " * (LARGEST + 9)), "deflate"),
    ],
)
def test_bombs(bomb: bytes, coding: str) -> None:
    with pytest.raises(UnreadableError, match="is larger than 32 MB"):
        decoded(bomb, coding)


@pytest.mark.parametrize("listed", [True, False])
def test_wacz(listed: bool) -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("archive/one.warc.gz", Archive().add(page(1)).add(page(5), url="https://ads.example/").data)
        archive.writestr("archive/two.warc", Archive(packed=False).add(page(2), "2026-03-11").data)
        if listed:
            lines = [{"format": "json-pages-1.0"}, {"url": URL, "title": "Herons"}]
            archive.writestr("pages/pages.jsonl", "\n".join(map(json.dumps, lines)) + "\n{broken")
    first, *others = read(made.getvalue(), ".wacz")
    assert (young(first), [young(one) for one in first.earlier]) == ("2", ["1"])
    assert len(others) == (0 if listed else 1)


def test_an_archive_packed_as_a_whole() -> None:
    archive = Archive(packed=False).add(page(1)).add(page(2), url="https://sund.example/2")
    assert len(read(gzip.compress(archive.data))) == 2


def test_cut_off() -> None:
    archive = Archive(packed=False).add(page(1)).add(page(2), url="https://sund.example/2")
    contents = read(archive.data[:-300])
    assert young(contents[0]) == "1"


def test_what_the_library_finds_odd_stays_off_the_terminal(capfd: pytest.CaptureFixture[str]) -> None:
    data = Archive(packed=False).add(page(1)).add(page(2), url="https://sund.example/2").data
    read(data.replace(b"</article>", b"</article>\x1b[31m", 1))
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"WARC/1.0\r\n",
        b"WARC/1.1\r\nWARC-Type: response\r\n",
        b"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: http://a\r\nContent-Length: 9999999999999999999\r\n\r\nx",
        Archive().data,
        Archive().ask("2026-03-10", "x").data,
    ],
)
def test_no_page(data: bytes) -> None:
    with pytest.raises(UnreadableError):
        warc.read(data)
