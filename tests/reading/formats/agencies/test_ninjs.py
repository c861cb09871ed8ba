"""ninjs of the generations 1 to 3, and what is wrapped around it."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from tui.errors import UnreadableError
from tui.reading.content import Content
from tui.reading.formats.agencies import ninjs
from tui.reading.formats.registry import format_of

FIRST: dict[str, Any] = {
    "uri": "urn:sund:1",
    "type": "text",
    "versioncreated": "2026-03-10T09:15:00+01:00",
    "pubstatus": "usable",
    "language": "en-GB",
    "copyrightholder": "Sund Wire",
    "headline": "Herons on the roof",
    "byline": "By Ada Fenn",
    "located": "Sund",
    "subject": [{"name": "Nature"}, {"code": "1"}],
    "body_xhtml": "<p>Herons nest.</p><p>They have 3 young.</p>",
}
SECOND: dict[str, Any] = {
    "uri": "urn:sund:1",
    "type": "text",
    "versioncreated": "2026-03-10T09:15:00+01:00",
    "infosources": [{"name": "Sund Wire"}],
    "headlines": [{"role": "sub", "value": "Nest stays"}, {"role": "main", "value": "Herons on the roof"}],
    "by": "By Ada Fenn",
    "located": "Sund",
    "subjects": [{"name": "Nature"}],
    "bodies": [
        {"role": "text", "contenttype": "text/plain", "value": "Herons nest.\n\nThey have 3 young."},
        {"role": "html", "contenttype": "text/html", "value": "<p>Herons nest.</p><p>They have 3 young.</p>"},
        {"role": "odd", "contenttype": "application/xml", "value": "<ODD><X>Herons</X> nest and so on and on</ODD>"},
    ],
}
THIRD: dict[str, Any] = {
    {"versioncreated": "versionCreated", "infosources": "infoSources"}.get(key, key): value
    for key, value in SECOND.items()
} | {"bodies": [{"role": "main", "contentType": "application/xhtml+xml", "value": FIRST["body_xhtml"]}]}


def read(*values: Any) -> tuple[Content, ...]:
    data = "\n".join(json.dumps(value, ensure_ascii=False) for value in values).encode()
    assert format_of(data, ".json").short == "ninjs"
    return ninjs.read(data)


def texts(content: Content) -> list[str]:
    return [part.text for part in content.parts]


@pytest.mark.parametrize("item", [FIRST, SECOND, THIRD], ids=["1", "2", "3"])
def test_generations(item: dict[str, Any]) -> None:
    (content,) = read(item)
    assert (content.title, content.source, content.byline) == ("Herons on the roof", "Sund Wire", "Ada Fenn")
    assert (content.published, content.language) == (date(2026, 3, 10), "")
    assert content.details == (("place", "Sund"), ("subjects", "Nature"))
    assert texts(content) == ["Herons nest.", "They have 3 young."]


@pytest.mark.parametrize(
    "values",
    [
        ([FIRST, FIRST | {"uri": "urn:sund:2"}],),
        (FIRST, FIRST | {"uri": "urn:sund:2"}),
        ({"_items": [FIRST, FIRST | {"uri": "urn:sund:2"}]},),
        ({"data": {"items": [{"item": FIRST}, {"item": FIRST | {"uri": "urn:sund:2"}}]}},),
        (
            [
                {"guid": FIRST["uri"]} | {key: value for key, value in FIRST.items() if key != "uri"},
                SECOND | {"uri": "urn:sund:2"},
            ],
        ),
        (FIRST | {"associations": {"more": FIRST | {"uri": "urn:sund:2"}}},),
        (SECOND | {"associations": [{"name": "more"} | SECOND | {"uri": "urn:sund:2"}]},),
    ],
    ids=["array", "lines", "wrapped", "wrapped twice", "guid", "associated", "associated in a list"],
)
def test_several(values: tuple[Any, ...]) -> None:
    assert [texts(content) for content in read(*values)] == 2 * [["Herons nest.", "They have 3 young."]]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"body_xhtml": None, "body_text": "Herons nest.\r\n\r\nThey do."}, ["Herons nest.\n\nThey do."]),
        ({"body_xhtml": None, "body_html": "Loose <b>words</b>. <p>And more."}, ["Loose words.", "And more."]),
        ({"body_text": "Herons nest. They have 3 young."}, ["Herons nest.", "They have 3 young."]),
        (
            {"body_xhtml": "<p>Herons</p>", "body_text": "Herons nest.\nThey have 3 young."},
            ["Herons nest.\nThey have 3 young."],
        ),
        ({"body_xhtml": "", "description_text": "In short."}, ["In short."]),
        (
            {"body_xhtml": "", "body_nitf": "<nitf><body><body.content><p>Herons.</p></body.content></body></nitf>"},
            ["Herons."],
        ),
        ({"body_xhtml": "", "body_nitf": "<nitf"}, None),
    ],
)
def test_bodies(change: dict[str, Any], expected: list[str] | None) -> None:
    if expected is None:
        with pytest.raises(UnreadableError, match="without a text"):
            read(FIRST | change)
    else:
        assert texts(read(FIRST | change)[0]) == expected


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"copyrightholder": None, "source": "Vanne Press"}, "Vanne Press"),
        ({"copyrightholder": None, "provider": {"name": "Vanne Press"}}, "Vanne Press"),
        ({"copyrightholder": "sund.example", "source": "Vanne Press"}, "Vanne Press"),
        ({"copyrightholder": "", "copyrightnotice": "Copyright 2026 Vanne Press, www.v.example"}, "Vanne Press"),
        ({"copyrightholder": 5}, "5"),
        ({"copyrightholder": ["x"]}, ""),
    ],
)
def test_outlets(change: dict[str, Any], expected: str) -> None:
    assert read(FIRST | change)[0].source == expected


@pytest.mark.parametrize(
    ("note", "correction", "details"),
    [
        ("Corrects the figure in paragraph 2.", "Corrects the figure in paragraph 2.", ()),
        ("<p>With photos.</p>", "", (("editor's note", "With photos."),)),
    ],
)
def test_notes(note: str, correction: str, details: tuple[tuple[str, str], ...]) -> None:
    (content,) = read(FIRST | {"ednote": note})
    assert (content.correction, content.details[2:]) == (correction, details)


@pytest.mark.parametrize("status", ["canceled", "withheld"])
def test_status(status: str) -> None:
    (content,) = read(THIRD | {"pubStatus": status})
    assert status in content.doubt
    assert content.doubt.endswith(": Herons on the roof")


def test_versions_of_one_item_are_one_document() -> None:
    old = FIRST | {"version": "2", "body_xhtml": "<p>Herons nest.</p>"}
    new = FIRST | {"version": "10", "firstcreated": "2026-03-09", "versioncreated": "2026-03-11"}
    (content,) = read([new, old])
    assert (content.published, content.modified) == (date(2026, 3, 9), date(2026, 3, 11))
    assert [texts(one) for one in content.earlier] == [["Herons nest."]]


def test_captions_of_associated_pictures_each_once() -> None:
    picture = {"uri": "urn:sund:p", "type": "picture", "headline": "A heron", "description_text": "A heron at Sund."}
    body = FIRST["body_xhtml"] + "<figure><figcaption>A nest.</figcaption></figure>"
    pictures = {"a": picture, "b": picture, "c": picture | {"description_text": "A nest."}, "d": None, "e": "x"}
    (content,) = read(FIRST | {"body_xhtml": body, "associations": pictures})
    assert [part.text for part in content.parts if part.kind == "caption"] == ["A nest.", "A heron at Sund."]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b'{"uri": "u", "headline": "h"', "its JSON cannot be read"),
        (b'{"uri": "u", "headline": "h"}', "without a text"),
        (b"[]", "without a text"),
        (b"", "without a text"),
        (b"[" * 100_000, "nested too deep"),
        (b'{"a":' * 100_000, "nested too deep"),
    ],
)
def test_unreadable(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableError, match=said):
        ninjs.read(data)


def test_lines_behind_a_damaged_one_are_lost() -> None:
    data = json.dumps(FIRST).encode() + b'\n{"uri": "cut'
    assert len(ninjs.read(data)) == 1


def test_a_byte_order_mark_and_wild_types() -> None:
    item = FIRST | {"subject": {"name": "Nature"}, "byline": ["x"], "authors": [{"name": "Ada Fenn"}], "version": None}
    (content,) = ninjs.read(b"\xef\xbb\xbf" + json.dumps(item).encode())
    assert content.byline == "Ada Fenn"
