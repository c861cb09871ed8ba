"""Stories of a wire in the text formats of the agencies: IPTC 7901, and ANPA 1312, its American relative."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.errors import UnreadableError
from tui.reading.content import Content, Part
from tui.reading.encodings import decode
from tui.reading.formats import fields
from tui.reading.formats.days import of_fields
from tui.records import dataclass

_STORY = re.compile(
    rb"\x01(?P<head>[^\x01\x02]{0,2000})\x02(?P<text>[^\x03\x04]*)(?:\x03(?P<tail>[^\x01\x04]{0,300}))?"
)
"""Between start of header, start of text, end of text and end of transmission."""
_INSTRUCTION = re.compile(rb"\x0c[^\x0b\x0c]{0,80}\x0b")
"""What is meant for the machine that sets the type."""
_CONTROLS = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]+")
_BREAKS = re.compile(r"\r\n|\n\r|\r|\n")
_FIRST_LINE = re.compile(
    r"\W*(?P<source>[A-Za-z]{2,4})(?P<number>\d{3,4})\s+(?P<urgency>\d)\s+(?P<category>[A-Za-z]{1,3})\b\s*(?P<words>\d{1,5})?"
)
"""Of IPTC 7901: who sends it and which of his messages it is, how urgent, what about, how long."""
_SENT = re.compile(r"(?<!\d)(?P<day>\d{2})\d{4}\s+(?P<month>[^\W\d_]{3,4})\.?\s+(?P<year>\d{2})(?!\d)")
_SIGNED = re.compile(
    r"(?P<source>[A-Z]{2,6})-[A-Z]{2,3}-(?P<month>\d\d)-(?P<day>\d\d)-(?P<year>\d\d) \d{4}[A-Z]{0,4}<?"
)
"""The last line of an American agency's story."""
_INDENT = re.compile(r"(?:\t| {2,})\S")
_BYLINE = re.compile(r"\W*(?:by|von|par|por)\s+\S", re.IGNORECASE)
"""Fewer words than exports have for it: the lines may be headlines too, which begin with `Per` or `Di`."""
_NOTE = re.compile(r"\W*(?:eds?|editors?|note to editors|achtung|nota)\b[^:]{0,30}:", re.IGNORECASE)
_BRACKETED = re.compile(r"[(\[].{5,400}[)\]]\.?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Head:
    """What is in the header of a story."""

    source: str
    details: tuple[tuple[str, str], ...]


def read(data: bytes) -> tuple[Content, ...]:
    """The stories, in their order."""
    found = [content for story in _STORY.finditer(data) if (content := _content(story)).parts]
    if not found:
        raise UnreadableError("is a wire story without a text")
    return tuple(found)


def _content(story: re.Match[bytes]) -> Content:
    head = _head(_decoded(story["head"]))
    lines = [line.rstrip() for line in _BREAKS.split(_decoded(story["text"]))]
    signed = next((found for line in lines[-4:] if (found := _SIGNED.fullmatch(line.strip()))), None)
    if signed:
        lines = [line for line in lines if not _SIGNED.fullmatch(line.strip())]
    sent = signed or _SENT.search(_decoded(story["tail"] or b""))
    marked = list(_marked(lines))
    body = lines[sum(1 for _ in _leading(lines)) :]
    title = marked[0] if marked and not _BYLINE.match(marked[0]) else ""
    notes = [line for line in marked if _NOTE.match(line)]
    bylines = [line for line in marked if _BYLINE.match(line)]
    parts = tuple(_parts(body))
    first = parts[0].text.split("\n\n")[0].strip() if parts else ""
    sorted_notes = fields.notes(*notes, *([first] if _BRACKETED.fullmatch(first) else []))
    others = (line for line in marked if line not in {title, *bylines, *notes})
    return Content(
        (*(Part(line, "furniture") for line in others), *parts) if parts else (),
        title=title,
        source=signed["source"] if signed else head.source,
        byline=fields.byline(bylines[0]) if bylines else "",
        published=of_fields(sent["year"], sent["month"], sent["day"]) if sent else None,
        correction=sorted_notes.correction,
        details=(*head.details, *sorted_notes.details),
    )


def _decoded(data: bytes) -> str:
    clean = _CONTROLS.sub(b" ", _INSTRUCTION.sub(b"", data))
    try:
        return decode(clean).text.replace("``", "“").replace("''", "”")
    except UnreadableError:
        return clean.decode("latin-1")


def _head(text: str) -> _Head:
    lines = [" ".join(line.split()) for line in _BREAKS.split(text) if line.strip()]
    found = _FIRST_LINE.match(lines[0]) if lines else None
    if found is None:
        return _Head("", fields.details(("header", " · ".join(lines))))
    return _Head(
        found["source"].upper(),
        fields.details(
            ("number", found["number"]),
            ("category", found["category"]),
            ("slug", lines[1] if len(lines) > 1 else ""),
        ),
    )


def _leading(lines: list[str]) -> Iterator[str]:
    """The lines above a text that are marked as headlines, bylines or notes, and the empty ones between them."""
    for line in lines[:12]:
        bare = line.strip()
        if bare and not (bare.startswith("^") or bare.endswith(("=", "<")) or _NOTE.match(bare)):
            return
        yield line


def _marked(lines: list[str]) -> Iterator[str]:
    for line in _leading(lines):
        if bare := line.strip().strip("^<>= ").strip():
            yield bare


def _parts(lines: list[str]) -> Iterator[Part]:
    """The paragraphs, where each begins indented; else the lines as they are."""
    clean = [line.strip("\r").removeprefix("^").removesuffix("<") for line in lines]
    filled = [line for line in clean if line.strip()]
    indented = sum(bool(_INDENT.match(line)) for line in filled)
    if not filled:
        return
    if indented < 2 or indented == len(filled) or any("\t" in line.strip() for line in filled):
        yield Part("\n".join(line.strip() for line in clean).strip(), "lines")
        return
    paragraph: list[str] = []
    for line in clean:
        if paragraph and (not line.strip() or _INDENT.match(line)):
            yield Part(" ".join(paragraph))
            paragraph = []
        if line.strip():
            paragraph.append(" ".join(line.split()))
    if paragraph:
        yield Part(" ".join(paragraph))
