"""Comments in a document that Google Docs exported as a page: notes at its end, with a mark where each hangs."""

from __future__ import annotations

from lxml import html

from tui.reading.content import Remark
from tui.reading.formats.xml import line

_MARK, _NOTE = "cmnt_ref", "cmnt"
"""What the ids of the marks in the text and of the notes at the end begin with."""


def comments(root: html.HtmlElement) -> tuple[Remark, ...]:
    """The comments, which are taken out of the tree with their marks. The export gives no author and no day."""
    found = []
    for anchor in list(root.iter("a")):
        name, target = anchor.get("id") or "", anchor.get("href") or ""
        if name.startswith(_MARK) and target.startswith(f"#{_NOTE}"):
            mark = anchor.getparent() if _is_alone(anchor) else anchor
            if mark is not None and mark.getparent() is not None:
                mark.drop_tree()
        elif name.startswith(_NOTE) and target.startswith(f"#{_MARK}"):
            note = next((box for box in anchor.iterancestors("div")), None)
            if note is not None and note.getparent() is not None:
                words = [line(paragraph) for paragraph in note.iter("p")]
                label = line(anchor)
                text = "\n".join(filter(None, words)).removeprefix(label).strip()
                note.drop_tree()
                found.append(Remark("", None, text))
    return tuple(remark for remark in found if remark.text)


def _is_alone(anchor: html.HtmlElement) -> bool:
    parent = anchor.getparent()
    return parent is not None and parent.tag == "sup" and len(parent) == 1
