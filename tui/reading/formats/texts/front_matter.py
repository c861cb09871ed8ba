"""Front matter: what a Markdown file says of its text above it, as YAML, TOML, JSON or a title block."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from tui.english.word_lists import listed
from tui.reading.formats import fields
from tui.reading.formats.days import first_day
from tui.reading.formats.texts import simple_yaml
from tui.records import dataclass

_LONGEST = 400
"""Lines of front matter at the most."""
_YAML_LINE = re.compile(r"[\"']?[^\W\d][\w .@/-]{0,60}?[\"']?\s*:(?:\s|$)")
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
_WIKI = re.compile(r"\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]")

_TITLES = ("title", "headline")
_PUBLISHED = listed("date published publishdate pubdate datepublished publishedat publicationdate")  # local: keys
_MODIFIED = listed("lastmod modified updated datemodified lastmodified lastmodifiedat lastupdated")  # local: keys
_AUTHORS = listed("author authors byline by creator")  # local: keys
_SOURCES = listed("source publication outlet site publisher newspaper website sitename containertitle")  # local: keys
_ADDRESSES = listed("url link canonical canonicalurl sourceurl originalurl permalink")  # local: keys
_LANGUAGES = ("lang", "language", "locale")
_CORRECTIONS = ("correction", "corrections")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a file says of its text; `lines` are how many it takes for that, from the top."""

    lines: int = 0
    title: str = ""
    source: str = ""
    byline: str = ""
    published: date | None = None
    modified: date | None = None
    correction: str = ""
    url: str = ""
    language: str = ""


def read(lines: Sequence[str]) -> FrontMatter:
    """The front matter at the top of the lines of a file; of no lines if there is none."""
    first = next((number for number, line in enumerate(lines[:20]) if line.strip()), -1)
    if first < 0:
        return FrontMatter()
    mark = lines[first].strip()
    if mark == "---":
        return _yaml(lines, first)
    if mark == "+++":
        return _toml(lines, first)
    if mark.startswith("{") and not mark.startswith(("{%", "{{")):
        return _json(lines, first)
    return _title_block(lines, first) if mark.startswith("% ") else FrontMatter()


def _closing(lines: Sequence[str], first: int, marks: Iterable[str]) -> int:
    """The number of the line that closes what the line `first` opens; -1 if none does."""
    wanted = frozenset(marks)
    within = range(first + 1, min(len(lines), first + _LONGEST))
    return next((number for number in within if lines[number].rstrip() in wanted), -1)


def _yaml(lines: Sequence[str], first: int) -> FrontMatter:
    end = _closing(lines, first, ("---", "..."))
    body = lines[first + 1 : end]
    written = [line for line in body if line.strip() and not line.lstrip().startswith("#")]
    # A rule above a text and another one below it are not front matter.
    if end < 0 or not (written and _YAML_LINE.match(written[0])):
        return FrontMatter()
    return _of_keys(simple_yaml.read(body), end + 1)


def _toml(lines: Sequence[str], first: int) -> FrontMatter:
    end = _closing(lines, first, ("+++",))
    if end < 0:
        return FrontMatter()
    try:
        held = tomllib.loads("\n".join(lines[first + 1 : end]))
    except (tomllib.TOMLDecodeError, RecursionError):
        return FrontMatter(lines=end + 1)
    return _of_keys(held, end + 1)


def _json(lines: Sequence[str], first: int) -> FrontMatter:
    text = "\n".join(lines[first : first + _LONGEST])
    try:
        held, length = json.JSONDecoder().raw_decode(text.lstrip())
    except (ValueError, RecursionError):
        return FrontMatter()
    if not isinstance(held, dict):
        return FrontMatter()
    before = len(text) - len(text.lstrip())
    return _of_keys(held, first + 1 + text.count("\n", 0, before + length))


def _title_block(lines: Sequence[str], first: int) -> FrontMatter:
    """The title, authors and day of Pandoc, a line each that begins with `%`."""
    values: list[str] = []
    end = first
    while end < len(lines) and len(values) < 3 and lines[end].startswith("%"):
        values.append(lines[end][1:].strip())
        end += 1
    if end < len(lines) and lines[end].strip():
        return FrontMatter()
    return _of_keys(dict(zip(("title", "author", "date"), values, strict=False)), end)


def _of_keys(held: Mapping[str, Any], lines: int) -> FrontMatter:
    known: dict[str, Any] = {}
    below = [one for name in ("params", "extra") if isinstance(one := held.get(name), dict)]
    for key, value in (pair for one in (held, *below) for pair in one.items()):
        known.setdefault(re.sub(r"[\s_.-]", "", str(key)).casefold(), value)
    source = _first(known, _SOURCES)
    url = next((text for text in _texts(known, _ADDRESSES) if _ADDRESS.fullmatch(text)), "")
    if _ADDRESS.fullmatch(source):
        source, url = next((one for one in _texts(known, _SOURCES) if not _ADDRESS.fullmatch(one)), ""), url or source
    return FrontMatter(
        lines=lines,
        title=_first(known, _TITLES),
        source=source,
        byline=fields.byline(", ".join(_texts(known, _AUTHORS))),
        published=first_day(_texts(known, _PUBLISHED)),
        modified=first_day(_texts(known, _MODIFIED)),
        correction="\n".join(_texts(known, _CORRECTIONS)),
        url=url,
        language=fields.language(_first(known, _LANGUAGES)),
    )


def _first(held: Mapping[str, Any], keys: Iterable[str]) -> str:
    return next(iter(_texts(held, keys)), "")


def _texts(held: Mapping[str, Any], keys: Iterable[str]) -> list[str]:
    """The words that are under the keys, each once."""
    found = [" ".join(_WIKI.sub(r"\1", text).split()) for key in keys for text in _flat(held.get(key))]
    return [text for text in dict.fromkeys(found) if text]


def _flat(value: object, depth: int = 4) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, date):
        return [value.isoformat()]
    if isinstance(value, dict) and depth:
        return _flat(next((value[key] for key in ("name", "title", "display_name") if key in value), None), depth - 1)
    if isinstance(value, list) and depth:
        return [text for one in value[:50] for text in _flat(one, depth - 1)]
    return [str(value)] if isinstance(value, int | float) and not isinstance(value, bool) else []
