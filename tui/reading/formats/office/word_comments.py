"""The comments of a Word document and the words they are anchored to."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from tui.reading.content import Remark
from tui.reading.formats.days import day
from tui.reading.formats.office.word_body import Body
from tui.reading.formats.office.word_changes import OUT
from tui.reading.formats.office.word_names import children, tag, value
from tui.reading.formats.office.word_package import Package
from tui.reading.formats.xml import name

_BREAKS = {"w:tab": " ", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-"}


def remarks(package: Package, body: Body) -> Iterator[Remark]:
    """The comments in the order of their part; an answer hangs where what it answers does, if nowhere else."""
    comments = list(children(package.related("comments"), "w:comment"))
    answered = _answered(package, comments)
    for comment in comments:
        number = value(comment, "id")
        stretch = body.runs.anchors.get(number) or body.runs.anchors.get(answered.get(number, ""))
        start, end = body.flow.span(stretch) if stretch is not None else (None, None)
        text = "\n".join(filter(None, (_text(one) for one in comment.iter() if tag(one) == "w:p")))
        yield Remark(value(comment, "author"), day(value(comment, "date")), text, start, end)


def _answered(package: Package, comments: list[etree._Element]) -> dict[str, str]:
    """By the id of an answer the id of the comment it answers."""
    threads = package.related("commentsExtended")
    if threads is None:
        return {}
    by_paragraph = {
        _attribute(paragraph, "paraId"): value(comment, "id")
        for comment in comments
        for paragraph in children(comment, "w:p")
    }
    found = {}
    for one in threads:
        answer, first = (by_paragraph.get(_attribute(one, key)) for key in ("paraId", "paraIdParent"))
        if answer and first:
            found[answer] = first
    return found


def _attribute(element: etree._Element, wanted: str) -> str:
    return next((str(text) for key, text in element.items() if str(key).rpartition("}")[2] == wanted), "")


def _text(paragraph: etree._Element) -> str:
    pieces = []
    for one in paragraph.iter():
        if tag(one) == "w:t" and not any(tag(above) in OUT for above in one.iterancestors()):
            pieces.append(one.text or "")
        elif name(one):
            pieces.append(_BREAKS.get(tag(one), ""))
    return "\n".join(" ".join(line.split()) for line in "".join(pieces).split("\n")).strip()
