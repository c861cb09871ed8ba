"""What the articles of all newspaper libraries' exports have in common: their labels, paragraphs and bylines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from tui.reading.content import Content, Part
from tui.reading.encodings import decode
from tui.reading.formats.fields import details, first_with
from tui.reading.furniture import blocks
from tui.records import dataclass

_LABEL = re.compile(r"(?P<label>[^\W\d_][\w /&-]{1,32}?)\s?:(?:\s+|$)(?P<value>.*)", re.DOTALL)
_BY = re.compile(r"(?:by|von|par|por|di|door|per|af|av)\b\s*:?\s+(?=\S)", re.IGNORECASE)
_COPYRIGHT = re.compile(r"(?:copyright|©|\(c\))\s*(?:©|\(c\)|\d{4}|by\b|,)", re.IGNORECASE)
_RIGHTS = re.compile(
    r"all rights reserved\W*|(?:alle|tous) (?:rechte|droits) (?:vorbehalten|réservés)\W*", re.IGNORECASE
)
_PAGE = re.compile(
    r"[;,]?\s*\b(?:pg|pp?|s|pag|blz|pagina|seite|page)\b\.?\s*(?P<page>\w+(?:[-–.]\w+)*)\s*$", re.IGNORECASE
)
_HYPHENATED = re.compile(r"[^\W\d_]-$")
_SUSPENDED = frozenset(["and", "or", "to", "und", "oder", "et", "ou", "y", "o", "e", "en", "of"])  # local: names
"""Before these a hyphen at the end of a line stays: `pre- and post-war`."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines without an empty one between them: as one line, and how far the first is indented, in characters.

    `part` is what becomes of it in an article.
    """

    part: Part
    text: str
    lines: tuple[str, ...]
    indent: int = 0


def read(data: bytes, articles: Callable[[Sequence[Paragraph]], Sequence[Content]]) -> tuple[Content, ...]:
    """The articles of an export as plain text; if none can be distinguished, the whole as one."""
    decoded = decode(data)
    found = articles(paragraphs(decoded.text)) or [Content((Part(decoded.text, "lines"),))]
    return first_with(found, decoded.remark)


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of a plain text, their wraps undone."""
    made: list[Paragraph] = []
    gathered: list[str] = []
    for line in [*text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n").split("\n"), ""]:
        if line.strip():
            gathered.append(line.rstrip())
        elif gathered:
            made.append(_paragraph(gathered))
            gathered = []
    return made


def of_parts(parts: Iterable[Part]) -> list[Paragraph]:
    """The parts of a text, of which each is a paragraph, or lines of which each is one; empty ones are left out."""
    made: list[Paragraph] = []
    for part in parts:
        if part.kind == "lines":
            made += paragraphs(part.text)
        elif part.rows:
            made.append(Paragraph(part, " ".join(part.whole.split()), tuple(part.whole.split("\n"))))
        elif text := " ".join(part.text.split()):
            made.append(Paragraph(part, text, tuple(line.strip() for line in part.text.split("\n"))))
    return made


def prose(text: str) -> Part:
    """A paragraph of an article; a heading or an item of a list where it looks like one."""
    found = blocks(text)
    kind = found[0].kind if len(found) == 1 else "prose"
    return Part(text, kind if kind in {"heading", "list"} else "prose")


def _paragraph(lines: Sequence[str]) -> Paragraph:
    pieces = [lines[0].strip()]
    for line in lines[1:]:
        words = line.strip()
        tight = _HYPHENATED.search(pieces[-1][-3:]) and words[0].isalpha() and words.split(None, 1)[0] not in _SUSPENDED
        pieces += [words] if tight else [" ", words]
    joined = re.sub(r"[ \t]+", " ", "".join(pieces))
    indent = len(lines[0]) - len(lines[0].lstrip())
    return Paragraph(prose(joined), joined, tuple(line.strip() for line in lines), indent)


def labelled(text: str, known: Mapping[str, str]) -> tuple[str, str]:
    """What the label before a colon means by `known`, whose keys are in lower case, and what comes after it.

    Both are empty if the text begins with no such label.
    """
    match = _LABEL.match(text)
    meaning = known.get(match["label"].casefold(), "") if match else ""
    return (meaning, match["value"].strip()) if match and meaning else ("", "")


def writers(text: str) -> str:
    """The names of a byline as papers print it, without the `By` of any language before them."""
    return _BY.sub("", " ".join(text.split()), count=1).strip(" ,;")


def is_byline(text: str) -> bool:
    """Whether a line begins as a byline does, and continues a name."""
    match = _BY.match(text)
    return match is not None and text[match.end()].isupper() and len(text) < 200 and not text.endswith((".", "!", "?"))


def is_copyright(text: str) -> bool:
    """Whether a paragraph is a notice of copyright."""
    return len(text) <= 300 and bool(_COPYRIGHT.match(text) or _RIGHTS.fullmatch(text))


def is_rights(line: str) -> bool:
    """Whether a line is nothing but the last of a notice of copyright."""
    return _RIGHTS.fullmatch(line) is not None


def section(text: str) -> tuple[tuple[str, str], ...]:
    """The details of a section as Nexis and others write it, `NEWS; Pg. 4`: its name, and the page."""
    match = _PAGE.search(text)
    name = text[: match.start()] if match else text
    return details(("section", name.strip(" ;,")), ("page", match["page"] if match else ""))


def words(text: str) -> str:
    """The number of words in a field such as `1,543 words`; empty if there is none."""
    match = re.match(r"\d[\d.,\s]*", text)
    return re.sub(r"\D", "", match[0]) if match else ""
