"""Filings that are read in one pass: as pages of other kinds are, only sooner."""

from __future__ import annotations

import pytest

from tests.reading.formats.ixbrl.filing import content, filing, number, shown
from tests.reading.formats.pages.page_files import page
from tui.reading.content import Content
from tui.reading.formats.pages import filings, html, html_tree

STYLE = "color:#000;font-size:10pt"
HEAD = "<title>Half-year report of the ferries of Lorne</title><meta name='author' content='Ann Lee'>"
ROWS = (
    "<tr style='display:none'><td>Hidden</td><td>7,777</td></tr>"
    "<tr><td rowspan='2'>Fares<sup>2</sup></td><td>$</td><td>1,204</td><td>)</td><td colspan='3'></td><td>12.5</td>"
    "<td>%</td></tr>"
    "<tr><td style='display:none'>7,777</td><td><span style='display:block'>a</span>b</td><td>3</td></tr>"
    "<tr><th scope='row'>Grants</th><td><p>one</p><p>two</p></td><td><a href='#n1'>(1)</a></td><td>—</td></tr>"
)
TABLE = f"<table><tbody>{ROWS}</tbody></table>"
LAYOUT = "<table><tr><td>•</td><td>Boats must be in the harbour of Lorne by nightfall in winter</td></tr></table>"
WORDS = (
    f"<div style='{STYLE}'><span style='font-weight:700'>Results by route</span></div>"
    "<div>Fares rose by <b>5.1</b>%<sup>1</sup> in the half year<br>that ended in June, <a href='https://lorne.example'>"
    "the firm</a> said.</div><p>Of this, 12 million&#160;dollars came from the north<a href='#n3'>3</a>.</p>"
    "<ul><li>Sandholm</li><li class='sr-only'>Unseen 7,777</li><li>Tollmere</li></ul><div>4</div>"
)
PLAIN = page((WORDS + TABLE + LAYOUT + TABLE) * 6, HEAD, site=False)


def slowly(data: bytes, monkeypatch: pytest.MonkeyPatch) -> tuple[Content, ...]:
    """What is read of a page that is not taken for a filing."""
    with monkeypatch.context() as patched:
        patched.setattr(filings, "read", lambda _source: None)
        return html.read(data)


def test_a_page_of_many_tables_is_read_as_any_document_is(monkeypatch: pytest.MonkeyPatch) -> None:
    assert filings.read(html_tree.source(PLAIN)) is not None
    assert html.read(PLAIN) == slowly(PLAIN, monkeypatch)
    assert "7,777" not in "".join(part.whole for part in html.read(PLAIN)[0].parts)


def test_a_tagged_page_has_the_same_text_as_on_the_long_way(monkeypatch: pytest.MonkeyPatch) -> None:
    data = filing(WORDS + TABLE + f"<div>Revenue was {number('41,702')} euros.</div>" + LAYOUT + TABLE)
    (one,), (other,) = html.read(data), slowly(data, monkeypatch)
    assert [part.whole for part in one.parts] == [part.whole for part in other.parts]
    assert [part.kind for part in one.parts] == [part.kind for part in other.parts]
    assert one.facts
    assert not other.facts


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(page(TABLE * 11, site=False), id="few tables"),
        pytest.param(page(TABLE * 20), id="a site"),
        pytest.param(page(f"<article>{TABLE * 20}</article>", site=False), id="an article"),
        pytest.param(page(TABLE * 20 + "<p>Was <del>7</del><ins>8</ins>.</p>", site=False), id="changes"),
        pytest.param(page(TABLE * 20, '<meta name="generator" content="Microsoft Word 15">', site=False), id="Word"),
        pytest.param(page(TABLE * 20, '<meta property="og:type" content="article">', site=False), id="news"),
        pytest.param(page(LAYOUT * 20 + "<p><a href='/a'>Other</a></p>" * 90, site=False), id="links"),
    ],
)
def test_other_pages_take_the_long_way(data: bytes) -> None:
    assert filings.read(html_tree.source(data)) is None


def test_a_page_that_only_writes_of_tags_is_no_filing() -> None:
    words = "<h1>How to tag</h1><p>A number goes into &lt;ix:nonFraction&gt; of /inlineXBRL, they say.</p>"
    assert filings.read(html_tree.source(page(f"<article>{words}</article>"))) is None


def test_a_filing_may_have_an_article_where_it_is_tagged() -> None:
    data = filing(f"<article><p>Revenue was {number('41,702')} euros in the half year.</p></article>")
    assert [words for words, _ in shown(data)] == ["41,702"]


def test_a_filing_whose_words_are_marked_as_changed_has_two_versions() -> None:
    data = filing(f"<p>Revenue was <del>{number('41,000')}</del><ins>{number('41,702')}</ins> euros.</p>")
    found = content(data)
    assert [part.text for part in found.parts] == ["Revenue was 41,702 euros."]
    assert [part.text for one in found.earlier for part in one.parts] == ["Revenue was 41,000 euros."]
    assert [(words, fact.value) for words, fact in shown(data)] == [("41,702", 41_702.0)]


def test_a_filing_too_deep_for_a_tree_is_read_without_its_tags() -> None:
    data = filing("<div>" * 5_000 + f"Revenue was {number('41,702')} euros." + "</div>" * 5_000)
    assert "41,702" in content(data).parts[-1].text
    assert shown(data) == []
