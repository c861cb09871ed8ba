"""Small web pages for tests, in invented words."""

from __future__ import annotations

from tui.reading.content import Content
from tui.reading.formats.pages.html import read

HARBOUR = (
    "The harbour board of Tollmere said on Tuesday that repairs to the long pier would cost 4.2 million pounds.",
    "Engineers found that 31 of the 118 timber piles had been hollowed out by gribble worm since the last survey.",
    "The board expects the work to begin in March and to close the northern berth to ferries for eleven weeks.",
    "Ferry operators fear that they will lose a third of the passengers who cross to Sandholm in the spring.",
    "A petition against the closure had been signed by 2,900 residents by Monday evening, its organisers said.",
)
"""Paragraphs of one story."""
NAVIGATION = """
<nav><ul><li><a href="/">Front page</a></li><li><a href="/sport">Sport</a></li><li><a href="/tides">Tides</a></li></ul>
</nav>"""
FOOTER = """
<footer><p>Tollmere Gazette is printed by the Gazette Works, 9 Quay Street, and is not answerable for other sites.</p>
</footer>"""


def paragraphs(texts: tuple[str, ...] = HARBOUR) -> str:
    """Each text in a `p`."""
    return "\n".join(f"<p>{text}</p>" for text in texts)


def page(body: str, head: str = "", *, site: bool = True) -> bytes:
    """A page with `body`; with the navigation and the footer of a `site` around it."""
    before, after = (NAVIGATION, FOOTER) if site else ("", "")
    return f"<!DOCTYPE html><html><head>{head}</head><body>{before}{body}{after}</body></html>".encode()


def article(inner: str, head: str = "") -> bytes:
    """A page of a site with one `article`, under its headline."""
    return page(f"<main><article><h1>Pier repairs to cost 4.2 million</h1>{inner}</article></main>", head)


def one(data: bytes, charset: str = "") -> Content:
    """The only article of a page."""
    (content,) = read(data, charset=charset)
    return content


def texts(content: Content, *kinds: str) -> list[str]:
    """The texts of the parts of these kinds; of all where none is named."""
    return [part.whole for part in content.parts if not kinds or part.kind in kinds]
