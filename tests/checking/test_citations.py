"""What a draft says its sentences are from, and the source that is asked first for it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import tui
from tests.checking.stories import item
from tests.reading.formats.office.office_files import docx, p
from tui.checking.check import Check
from tui.reading.documents import Comment, Document, Link, Span

ARGUS = "The fire killed 12 people on the pier of Lorne."
HERALD = "The fire killed 14 people on the pier of Lorne. It cost $3 million."


def sources() -> list[Document]:
    return [
        tui.document(ARGUS, name="argus-may.txt"),
        tui.document(HERALD, name="herald.txt", title="Pier of Lorne burns"),
    ]


def commented(text: str, words: str, comment: str) -> Check:
    start = text.index(words)
    draft = tui.document(text, name="draft.txt")
    note = Comment("JD", None, comment, Span(start, start + len(words)))
    return tui.check(replace(draft, comments=(note,)), sources())


def test_a_comment_names_a_source_by_its_file_title_or_outlet() -> None:
    for comment in ("see argus-may.txt", "Argus May", "from the Argus May, p. 3"):
        check = commented("The fire killed 12 people.", "12", comment)
        assert [each.document for each in check.citations] == [check.sources[0]], comment
    check = commented("The fire killed 12 people.", "12", "“Pier of Lorne burns”")
    assert check.citations[0].document == check.sources[1]


def test_a_comment_that_names_no_source_is_listed() -> None:
    check = commented("The fire killed 12 people.", "12", "ask Ann")
    assert [(each.text, each.document) for each in check.citations] == [("ask Ann", "")]
    assert item(check, "12").cited == ""


def test_the_cited_source_is_asked_first() -> None:
    check = commented("The fire killed 12 people.", "12", "herald.txt")
    found = item(check, "12")
    assert (found.cited, found.state) == (check.sources[1], "contradicted")
    assert found.why.endswith(" has it")
    check = commented("The fire killed 12 people.", "12", "argus-may.txt")
    found = item(check, "12")
    assert (found.cited, found.state, found.sure) == (check.sources[0], "supported", True)


def test_a_cited_source_without_the_item_is_named() -> None:
    check = commented("The fire cost $3 million.", "$3 million", "argus-may.txt")
    found = item(check, "$3 million")
    assert (found.state, found.sure) == ("supported", False)
    assert "does not have it; found in" in found.why


def test_the_footnotes_of_a_word_document_are_citations_and_no_claims(tmp_path: Path) -> None:
    body = p("The fire killed 12 people", "<w:r><w:footnoteReference w:id='2'/></w:r>", ".")
    notes = {"footnotes": f'<w:footnote w:id="2">{p(" argus-may.txt, 4 May 1987.")}</w:footnote>'}
    (tmp_path / "draft.docx").write_bytes(docx(body, parts=notes))
    check = tui.check(tui.read(tmp_path / "draft.docx"), sources())
    assert [(each.kind, each.document) for each in check.citations] == [("footnote", check.sources[0])]
    assert item(check, "12").cited == check.sources[0]
    assert not [each for each in check.items if each.item.kind == "date"]


def test_a_link_names_its_page() -> None:
    page = replace(tui.document(ARGUS, name="page"), url="https://lorne.example/news/pier/?utm=1")
    draft = tui.document("The fire killed 12 people.", name="draft.txt")
    linked = replace(draft, links=(Link(Span(4, 8), "https://www.lorne.example/news/pier"),))
    check = tui.check(linked, [page, tui.document(HERALD, name="herald.txt")])
    assert check.citations[0].document == check.sources[0]
