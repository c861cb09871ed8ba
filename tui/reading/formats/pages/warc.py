"""Web archives, WARC and WACZ: the pages in them, several captures of one as its versions."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from tui.errors import UnreadableError
from tui.reading.content import Content
from tui.reading.formats import fields
from tui.reading.formats.pages import html
from tui.reading.formats.pages.captures import Capture, Repeat, captures
from tui.reading.formats.pages.wacz import files, pages

_MOST = 1_000
"""Pages and captures that are read of one file."""


def read(data: bytes) -> tuple[Content, ...]:
    """A document a page, in the order in which they were captured; its older captures are its earlier versions."""
    found: dict[str, list[Capture]] = {}
    repeats: list[Repeat] = []
    unread: list[str] = []
    for archive in files(data):
        for capture in captures(archive, unread):
            if isinstance(capture, Repeat):
                repeats.append(capture)
            else:
                found.setdefault(_key(capture.url), []).append(capture)
    listed = {_key(url) for url in pages(data)}
    if listed & found.keys():
        found = {key: versions for key, versions in found.items() if key in listed}
    missing = _repeated(found, repeats)
    contents = [
        content
        for versions in list(found.values())[:_MOST]
        if (content := _page(sorted(versions, key=lambda one: one.stamp))) is not None
    ]
    if not contents:
        raise UnreadableError(_why_empty(repeats, unread))
    doubts = []
    if unread:
        doubts.append(f"has captures that cannot be read, {len(unread)} in all: {unread[0]}")
    if missing:
        doubts.append(f"has captures whose text lies in another archive, {len(missing)} in all: {missing[0]}")
    return fields.first_with(tuple(contents), "; ".join(doubts))


def _key(url: str) -> str:
    """What two addresses of one page have in common."""
    return url.partition("#")[0].partition("://")[2].removesuffix("/") or url


def _repeated(found: dict[str, list[Capture]], repeats: list[Repeat]) -> list[str]:
    """Add to the pages what was captured again as it was before; of what that was only elsewhere, address and day."""
    by_digest = {one.digest: one for versions in found.values() for one in versions if one.digest}
    by_place = {(_key(one.url), one.stamp): one for versions in found.values() for one in versions}
    missing: list[str] = []
    for repeat in repeats:
        key = _key(repeat.url)
        same = by_digest.get(repeat.digest) or by_place.get(
            (_key(repeat.refers_to_url or repeat.url), repeat.refers_to)
        )
        if same is not None:
            found.setdefault(key, []).append(replace(same, url=repeat.url, stamp=repeat.stamp))
        elif repeat.is_page:
            missing.append(f"{repeat.url} of {repeat.day or 'an unknown day'}")
    return missing


def _page(versions: list[Capture]) -> Content | None:
    """The newest version of a page, with the earlier ones that had another text; None if it has no text."""
    read_: list[Content] = []
    seen: dict[str, Content | None] = {}
    for capture in versions[-_MOST:]:
        digest = hashlib.sha256(capture.body).hexdigest()
        if digest not in seen:
            seen[digest] = _read(capture)
        content = seen[digest]
        if content is None:
            continue
        day = capture.day.isoformat() if capture.day else ""
        if read_ and read_[-1].parts == content.parts and read_[-1].title == content.title:
            read_[-1] = replace(read_[-1], details=_with_day(read_[-1], day))
        else:
            url = content.url or capture.url
            source = content.source or fields.host(url)
            read_.append(replace(content, details=_with_day(content, day), url=url, source=source))
    if not read_:
        return None
    *earlier, newest = read_
    return replace(newest, earlier=(*earlier, *newest.earlier))


def _with_day(content: Content, day: str) -> tuple[tuple[str, str], ...]:
    """The details of a page with one more day on which it was captured so."""
    others = tuple(pair for pair in content.details if pair[0] != "captured")
    days = [value for label, value in content.details if label == "captured"]
    return (*others, *fields.details(("captured", ", ".join(dict.fromkeys(filter(None, (*days, day)))))))


def _read(capture: Capture) -> Content | None:
    try:
        return next(iter(html.read(capture.body, charset=capture.charset)), None)
    except UnreadableError:
        return None


def _why_empty(repeats: list[Repeat], unread: list[str]) -> str:
    if unread:
        return f"is a web archive without a page that can be read: {unread[0]}"
    if repeats:
        return "is a web archive that only says which pages had not changed; open the one that holds them"
    return "is a web archive without a page in it"
