"""EPUB books: by their spine, with the titles of their contents."""

from __future__ import annotations

import io
import zipfile
from datetime import date

import pytest

from tui.errors import UnreadableError
from tui.reading.content import Content
from tui.reading.formats.publications import epub
from tui.reading.formats.registry import format_of

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="{}"/></rootfiles></container>'
)
TOC = '<item id="nav" properties="nav" href="nav.xhtml" media-type="application/xhtml+xml"/>'
TOC_2 = '<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
METADATA = (
    "<dc:title>Birds of Sund</dc:title><dc:creator>Ada Fenn</dc:creator><dc:creator>Bo Lund</dc:creator>"
    "<dc:publisher>Quay Press</dc:publisher><dc:date>2026-03-10T00:00:00Z</dc:date><dc:language>de</dc:language>"
)
LONG = "<p>" + "The herons nest on the roof of the ferry office at Sund. " * 400 + "</p>"


def page(body: str, title: str = "") -> str:
    head = f"<title>{title}</title>" if title else "<title/>"
    return (
        f'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head>{head}</head><body>{body}</body></html>'
    )


def book(
    chapters: dict[str, str],
    *,
    spine: tuple[str, ...] = (),
    contents: str = "",
    metadata: str = METADATA,
    extra: dict[str, str] | None = None,
    guide: str = "",
    toc: str = TOC,
) -> bytes:
    """A book whose chapters are files of the folder `O E`; `contents` is its list of links."""
    items = "".join(
        f'<item id="{name}" href="{name.replace(" ", "%20")}.xhtml" media-type="application/xhtml+xml"/>'
        for name in chapters
    )
    refs = "".join(f'<itemref idref="{name}"/>' for name in spine or ("nav", *chapters))
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<metadata>{metadata}</metadata><manifest>{items}{toc}</manifest><spine>{refs}</spine><guide>{guide}</guide></package>"
    )
    files = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": CONTAINER.format("O E/book.opf"),
        "O E/book.opf": package,
        "O E/nav.xhtml": page(f"<nav><ol>{contents}</ol></nav><p>Contents</p>"),
        **{f"O E/{name}.xhtml": text for name, text in chapters.items()},
        **(extra or {}),
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return made.getvalue()


def read(data: bytes) -> tuple[Content, ...]:
    assert format_of(data, ".epub").short == "epub"
    return epub.read(data)


def texts(content: Content) -> list[str]:
    return [part.text for part in content.parts]


def test_a_short_book_is_one_text_in_the_order_of_its_spine() -> None:
    chapters = {"c 1": page("<h1>One</h1><p>Herons.</p>"), "c2": page("<h1>Two</h1><p>&#160;Gulls.</p>")}
    (content,) = read(book(chapters, spine=("nav", "c2", "c 1")))
    assert texts(content) == ["Two", "Gulls.", "One", "Herons."]
    assert (content.title, content.source, content.byline) == ("Birds of Sund", "Quay Press", "Ada Fenn, Bo Lund")
    assert (content.published, content.language) == (date(2026, 3, 10), "de")


def test_a_long_book_is_read_by_its_chapters() -> None:
    chapters = {
        "a": page("<h1>Of the text</h1>" + LONG),
        "b": page("<p>Goes on.</p>", "not this"),
        "c": page("<h1>Heading</h1>" + LONG),
    }
    first, second = read(book(chapters, contents='<li><a href="a.xhtml#x">Of the contents</a></li>'))
    assert (first.title, texts(first)[-1]) == ("Of the contents", "Goes on.")
    assert (second.title, second.source) == ("Heading", "Quay Press")
    assert second.details == (("book", "Birds of Sund"),)


def test_contents_of_epub_2() -> None:
    point = '<navPoint><navLabel><text>Of the points</text></navLabel><content src="a.xhtml"/></navPoint>'
    data = book(
        {"a": page(LONG), "c": page(LONG)}, toc=TOC_2, extra={"O E/toc.ncx": f"<ncx><navMap>{point}</navMap></ncx>"}
    )
    assert [content.title for content in read(data)] == ["Of the points"]


def test_an_issue_of_a_paper_is_read_by_its_articles() -> None:
    metadata = METADATA + '<meta name="calibre:publication_type" content="periodical:newspaper:calibre"/>'
    chapters = {"a": page("<h1>One</h1><p>Herons.</p>"), "b": page("<h1>Two</h1><p>Gulls.</p>")}
    assert [content.title for content in read(book(chapters, metadata=metadata))] == ["One", "Two"]


def test_pages_that_are_no_text() -> None:
    guide = '<reference type="copyright-page" href="b.xhtml"/>'
    (content,) = read(book({"a": page("<p>Herons.</p>"), "b": page("<p>All rights.</p>")}, guide=guide))
    assert texts(content) == ["Herons."]


@pytest.mark.parametrize("text", ["<html><body><p>Fish & birds<p>caf&eacute;", page("<p>Fish &amp; birds</p><p>café")])
def test_damaged_pages(text: str) -> None:
    (content,) = read(book({"a": text}))
    assert " ".join(texts(content)) == "Fish & birds café"


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (book({"a": page("<img/>")}), "without a text"),
        (book({"a": "\x00\x01"}, extra={"META-INF/encryption.xml": "<x href='O E/a.xhtml'/>"}), "DRM"),
        (book({}), "without a text"),
        (book({"a": "x"}).replace(b"book.opf", b"boom.opf", 1), "is damaged"),
        (book({"a": page("<p>Herons.</p>")})[:-30], "archive cannot be opened"),
    ],
)
def test_unreadable(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableError, match=said):
        epub.read(data)
