"""What an office document says of itself: its title, who wrote it, when it was saved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui.english.documents import DOCUMENT_LABELS
from tui.reading.content import Part

_NOBODY = (
    "admin", "administrator", "anonymous", "apache poi", "aspose", "author", "default", "docx", "docx4j", "owner", "pc",
    "google docs", "libreoffice", "microsoft office user", "microsoft", "office user", "openoffice", "pandoc", "user",
    "python-docx", "un-named", "unknown", "unknown author", "user name", "utilisateur", "benutzer", "usuario", "wps",
    "microsoft account", "windows user", "word document", "guest", "test", "root", "docxtemplater", "html-docx-js",
)  # fmt: skip
_HEAD = 3
"""Parts from the top, one of which may be the title."""
_LONGEST = 160
_MOST_WORDS = 25


def author(named: str) -> str:
    """The author a file names, unless it is only the name of a program or of an account."""
    names = [name for one in named.replace("\n", ";").split(";") if (name := " ".join(one.split()))]
    return ", ".join(name for name in names if name.casefold() not in _NOBODY and any(map(str.isalpha, name)))


def headed(parts: Sequence[Part], styled: str, named: str) -> tuple[str, tuple[Part, ...]]:
    """The title of a text, empty if it has none, and its parts with the title as a heading.

    It is the paragraph near the top with the style of a title, otherwise the one with the title in the file's
    properties, `named`, otherwise the first heading that says more than what sort of document it is. Without any, a
    short first paragraph above a long one is it.
    """
    made = list(parts)
    head = [(n, part) for n, part in enumerate(made[:_HEAD]) if _words(part.text) not in DOCUMENT_LABELS]
    known = (
        next((n for n, part in head if styled and part.text == styled), None),
        next((n for n, part in head if named and _letters(part.text) == _letters(named)), None),
        next((n for n, part in head if part.kind == "heading"), None),
        head[0][0]
        if head and any(_stands_over(head[0][1], part) for part in made[head[0][0] + 1 : _HEAD + 1])
        else None,
    )
    place = next((n for n in known if n is not None), None)
    if place is None:
        return "", tuple(made)
    if made[place].kind == "prose":
        made[place] = replace(made[place], kind="heading")
    return " ".join(made[place].text.split()), tuple(made)


def _stands_over(first: Part, second: Part) -> bool:
    text = first.text
    is_short = len(text) <= _LONGEST and len(text.split()) <= _MOST_WORDS
    is_sentence = text.rstrip("\"'”’»)").endswith((".", ":", ",", ";"))
    return (
        first.kind == second.kind == "prose" and is_short and not is_sentence and len(second.text) > max(80, len(text))
    )


def _words(text: str) -> str:
    return " ".join(text.casefold().strip(" .:*–—-").split())


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()
