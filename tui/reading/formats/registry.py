"""The formats that are read: how each is known, by its content first and its ending second, and what reads it.

Nothing here imports a library, so to find out what a file is costs nothing. A module named here, in the folder of
its family, has a function `read(data: bytes) -> tuple[Content, ...]`: an article each, in the order of the file;
UnreadableError, with the end of a sentence that begins with the file's name, if it is not one.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

from tui.errors import UnreadableError
from tui.reading.formats import signs
from tui.records import dataclass

if TYPE_CHECKING:
    from tui.reading.content import Content

Sign = Callable[[bytes], bool]


@dataclass(frozen=True, slots=True)
class Format:
    """A format: `name` with its article, as sentences call it; the endings of its files in lower case; its module.

    `holds` says whether bytes are of it. `is_plain` formats are decoded text, read in this process; others are read in
    a worker. `extra` is what crossread is installed with where the library that reads it does not come along.
    """

    name: str
    suffixes: tuple[str, ...]
    module: str
    holds: Sign
    is_plain: bool = False
    by_suffix: bool = False
    extra: str = ""

    @property
    def short(self) -> str:
        """What documents call it: the last part of the name of its module."""
        return self.module.rpartition(".")[2]

    def read(self, data: bytes) -> tuple[Content, ...]:
        """The articles of a file; its module is imported with the first. UnreadableError where a library is missing."""
        try:
            reader = import_module(f"tui.reading.formats.{self.module}")
        except ModuleNotFoundError as error:
            if not self.extra or (error.name or "").startswith("tui"):
                raise
            raise UnreadableError(
                f"is {self.name}, and {error.name} is not installed, which reads it;"
                f' install crossread with it: pip install "crossread[{self.extra}]"'
            ) from None
        contents: tuple[Content, ...] = reader.read(data)
        return contents


READERS = (
    Format("a diff", (), "texts.diff", signs.is_diff, is_plain=True),
    Format("a PDF", (".pdf",), "pdf.pdf", signs.is_pdf),
    Format("a Word document", (".docx", ".docm", ".dotx", ".dotm"), "office.docx", signs.is_docx),
    Format("an OpenDocument text", (".odt", ".fodt", ".ott"), "office.odt", signs.is_odt),
    Format("an EPUB", (".epub",), "publications.epub", signs.is_epub),
    Format("a web archive", (".wacz",), "pages.warc", signs.is_wacz, extra="warc"),
    Format("a zipped web page", (".zip",), "pages.zipped_page", signs.is_zipped_page),
    Format("a web archive", (".warc", ".warc.gz"), "pages.warc", signs.is_warc, extra="warc"),
    Format("an RTF document", (".rtf",), "office.rtf", signs.is_rtf),
    Format("a mailbox", (".mbox", ".mbx"), "messages.mail", signs.is_mbox),
    Format("a saved web page", (".mhtml", ".mht"), "messages.mail", signs.is_mhtml),
    Format("a message", (".eml",), "messages.mail", signs.is_message),
    Format("a NITF article", (".xml", ".nitf"), "agencies.nitf", signs.is_nitf),
    Format("a NewsML-G2 item", (".xml", ".newsml"), "agencies.newsml", signs.is_newsml),
    Format("a JATS article", (".xml", ".nxml"), "publications.jats", signs.is_jats),
    Format("a feed", (".rss", ".atom", ".xml"), "feeds.feed", signs.is_feed),
    Format("a JSON feed", (".json",), "feeds.feed", signs.is_json_feed),
    Format("a ninjs article", (".json",), "agencies.ninjs", signs.is_ninjs),
    Format("a Factiva export", (".html", ".htm"), "exports.factiva", signs.is_factiva_page),
    Format("a Europresse export", (".html", ".htm"), "exports.europresse", signs.is_europresse),
    Format("a web page", (".html", ".htm", ".xhtml"), "pages.html", signs.is_html),
    Format("a Nexis export", (".txt",), "exports.nexis", signs.is_nexis_text),
    Format("a ProQuest export", (".txt",), "exports.proquest", signs.is_proquest),
    Format("a Factiva export", (".txt",), "exports.factiva", signs.is_factiva_text),
    Format("a wire story", (".iptc", ".anpa"), "agencies.wire", signs.is_wire),
    Format("a table of articles", (".csv", ".tsv"), "exports.csv_table", signs.never, by_suffix=True),
    Format("a Markdown file", (".md", ".markdown"), "texts.markdown", signs.never, is_plain=True, by_suffix=True),
    Format("a text", (".txt", ".text"), "texts.plain", signs.always, is_plain=True),
)
"""In the order in which they are asked for: what is recognised by more of its content comes first."""

SUFFIXES = tuple(sorted({suffix for one in READERS for suffix in one.suffixes}))
"""How the names of files end that a folder is read for, in lower case."""
PLAIN_SUFFIXES = tuple(suffix for one in READERS if one.is_plain for suffix in one.suffixes)
"""How the names of files end that are decoded and nothing else."""


def format_of(data: bytes, suffix: str) -> Format:
    """The format of `data`, the file of which ends in `suffix`."""
    suffix = suffix.casefold()
    return next(one for one in READERS if one.holds(data) or (one.by_suffix and suffix in one.suffixes))
