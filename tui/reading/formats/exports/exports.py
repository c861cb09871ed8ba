"""What a library of newspapers exports: many articles in one text, separated by their fields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui.reading.content import Content, Place, Remark
from tui.reading.formats.exports import clippings, factiva, nexis, proquest
from tui.reading.formats.fields import first_with


def articles(content: Content) -> tuple[Content, ...]:
    """The articles of a text that was exported from Nexis, Factiva or ProQuest; of any other the text itself."""
    paragraphs = clippings.of_parts(content.parts)
    found = factiva.articles(paragraphs) or proquest.articles(paragraphs) or nexis.articles(paragraphs)
    if not found:
        return (content,)
    return first_with(_with_remarks(found, content) if content.remarks else found, content.doubt)


def _with_remarks(found: Sequence[Content], content: Content) -> list[Content]:
    """The articles with the comments on their parts; one on anything else is of the first article, and on no words."""
    places = {id(part): (number, place) for number, one in enumerate(found) for place, part in enumerate(one.parts)}
    remarks: dict[int, list[Remark]] = {}
    for remark in content.remarks:
        ends = [end for end in (remark.start, remark.end) if end]
        new = [places.get(id(content.parts[end.part])) for end in ends]
        if len(new) == 2 and new[0] and new[1] and new[0][0] == new[1][0]:
            start, end = (Place(place[1], old.offset) for place, old in zip(new, ends, strict=True) if place)
            remarks.setdefault(new[0][0], []).append(replace(remark, start=start, end=end))
        else:
            remarks.setdefault(0, []).append(replace(remark, start=None, end=None))
    return [replace(one, remarks=tuple(remarks.get(number, ()))) for number, one in enumerate(found)]
