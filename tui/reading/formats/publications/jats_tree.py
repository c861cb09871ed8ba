"""The tree of a JATS article, brought to a form in which every part says of itself what it is."""

from __future__ import annotations

from lxml import etree

from tui.reading.formats.xml import children, first, line, name, named

_REFERENCES = frozenset({"bibr", "fn", "table-fn", "aff", "corresp"})


def prepared(article: etree._Element) -> None:
    """Put labels before what they number, captions into their tables, and raise the numbers of references."""
    for title in list(named(article, "article-title")):
        etree.strip_elements(title, "xref", "fn", with_tail=False)
    for box in list(named(article, "table-wrap", "fig", "sec", "boxed-text", "app")):
        _label(box)
    for wrap in list(named(article, "table-wrap")):
        table, caption = first(wrap, "table"), next(children(wrap, "caption"), None)
        if table is not None and caption is not None:
            # A caption within its table is its own, as in HTML; words of neighbouring elements must not run together.
            for one in caption:
                one.tail = f"{one.tail or ''} "
            caption.tail = None
            table.insert(0, caption)
    for reference in list(named(article, "xref")):
        _raise(reference)


def _label(box: etree._Element) -> None:
    """Write the label of a box, `Table 1` or `2.1`, before the title or the caption after it."""
    label = next(children(box, "label"), None)
    if label is None:
        return
    titled = next(children(box, "title"), None)
    caption = next(children(box, "caption"), None)
    target = titled if titled is not None else caption
    said = line(label)
    if target is None:
        label.tag = "title" if name(box) == "sec" else "caption"
        return
    inner = next(iter(children(target, "title", "p")), target) if target is caption else target
    mark = " " if said.endswith((".", ":")) or target is titled else ". "
    inner.text = f"{said}{mark}{(inner.text or '').lstrip()}"
    box.remove(label)


def _raise(reference: etree._Element) -> None:
    """A number that refers to a note or a source and comes right after a word is one that is printed raised."""
    said = "".join(reference.itertext()).strip()
    if reference.get("ref-type") not in _REFERENCES or not said.isdecimal():
        return
    above, before = reference.getparent(), reference.getprevious()
    if above is None or name(above) == "sup":
        return
    behind = (before.tail if before is not None else above.text) or ""
    if behind[-1:].isalnum() or behind[-1:] in {".", ",", ";", ")", "%", "”", '"'}:
        reference.tag = "sup"
