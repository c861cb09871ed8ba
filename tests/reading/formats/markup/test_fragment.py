"""Pieces of HTML: paragraphs, lists, captions, tables; what is not seen, withdrawn, or only a layout."""

from __future__ import annotations

import pytest

from tui.reading.content import Part
from tui.reading.formats.markup import fragment


def kinds_and_texts(html: str) -> list[tuple[str, str]]:
    return [(part.kind, part.whole) for part in fragment.parts(html)]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param(
            "<p>Herons\n  nest </p><p>here.</p>", [("prose", "Herons nest"), ("prose", "here.")], id="paragraphs"
        ),
        pytest.param("Loose <b>words</b><p>and more", [("prose", "Loose words"), ("prose", "and more")], id="loose"),
        pytest.param("<h2>Head</h2>Text", [("heading", "Head"), ("prose", "Text")], id="heading"),
        pytest.param("<p>a<br>b<br/><br/>c</p>", [("prose", "a\nb"), ("prose", "c")], id="breaks"),
        pytest.param(
            "<p>25&nbsp;000 &eacute; &amp;lt; &#8217;</p>", [("prose", "25\u00a0000 é &lt; ’")], id="entities"
        ),
        pytest.param("<p>&nbsp;</p><p> </p>", [], id="empty paragraphs"),
        pytest.param("<ul><li>one<ul><li><p>in</p></li></ul></li></ul>", [("list", "one"), ("list", "in")], id="lists"),
        pytest.param("<blockquote><p>“So.”</p></blockquote>", [("prose", "“So.”")], id="quotation"),
        pytest.param(
            '<blockquote type="cite"><p>Earlier</p></blockquote>', [("furniture", "Earlier")], id="answered message"
        ),
        pytest.param(
            "<figure><img src=x><figcaption>A boat.</figcaption></figure>", [("caption", "A boat.")], id="figure"
        ),
        pytest.param(
            "<p>was <del>5</del> <ins>6</ins>%, <s>so</s> now</p>", [("prose", "was 6%, now")], id="withdrawn"
        ),
        pytest.param(
            "<p>1.2bn<sup>3</sup>, 10<sup>9</sup>, 5<sup>th</sup></p>", [("prose", "1.2bn³, 10⁹, 5th")], id="raised"
        ),
        pytest.param(
            '<p>In 2024<a href="#n1">1</a> and 2<sup><a href="#n2">3</a></sup>, see <a href="#n4">4</a></p>',
            [("prose", "In 2024¹ and 2³, see 4")],
            id="links to notes",
        ),
        pytest.param("<pre>a  b\nc</pre>", [("lines", "a  b\nc")], id="verbatim"),
        pytest.param(
            "<header><ul><li>Harbour</li></ul><h1>Head</h1></header><p>T</p>",
            [("furniture", "Harbour"), ("heading", "Head"), ("prose", "T")],
            id="keywords",
        ),
        pytest.param(
            "<p>a</p><footer>Imprint</footer><nav>Home</nav>", [("prose", "a"), ("furniture", "Imprint")], id="footer"
        ),
        pytest.param(
            '<div style="display: none">x</div><p hidden>y</p><p class="sr-only">z</p>ok',
            [("prose", "ok")],
            id="hidden",
        ),
        pytest.param(
            '<td style="font-size:0px"><p style="font-size:9px">seen</p></td>',
            [("prose", "seen")],
            id="no font size of a box hides",
        ),
        pytest.param(
            "<p>a</p><script>b</script><style>c</style><template>d</template>", [("prose", "a")], id="scripts"
        ),
        pytest.param("<p>5 < 6 & 7 > 2</p>", [("prose", "5 < 6 & 7 > 2")], id="bare signs"),
        pytest.param('<?xml version="1.0" encoding="latin-1"?><p>é</p>', [("prose", "é")], id="declared encoding"),
        pytest.param("<x-box>a <x-b>b</x-b></x-box>", [("prose", "a b")], id="unknown elements"),
        pytest.param("", [], id="nothing"),
        pytest.param("<!-- only this -->", [], id="a comment"),
    ],
)
def test_parts(html: str, expected: list[tuple[str, str]]) -> None:
    assert kinds_and_texts(html) == expected


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        pytest.param(
            "<table><tr><th>Year</th><th>Tonnes</th></tr><tr><td>2025</td><td>643</td></tr></table>",
            "Year\tTonnes\n2025\t643",
            id="heads",
        ),
        pytest.param(
            "<table><tr><td>Sales</td><td>40</td></tr><tr><td>Loss</td><td>(12)</td></tr></table>",
            "Sales\t40\nLoss\t(12)",
            id="short cells",
        ),
        pytest.param(
            "<table><tr><th>Loss</th><td>$</td><td>12</td></tr></table>", "Loss\t$12", id="a sign in a cell of its own"
        ),
        pytest.param(
            "<table><tr><th>a</th><td>was <del>1</del><b>2</b><i style='display:none'>3</i></td></tr></table>",
            "a\twas 2",
            id="withdrawn in a cell",
        ),
    ],
)
def test_tables_of_data(html: str, expected: str) -> None:
    assert [part.whole for part in fragment.parts(html) if part.rows] == [expected]


@pytest.mark.parametrize(
    "html",
    [
        pytest.param("<table><tr><td>{0}</td><td><img></td></tr><tr><td>{1}</td></tr></table>", id="one column"),
        pytest.param("<table role=presentation><tr><td>{0}<td>{1}</tr><tr><td>a<td>b</table>", id="says so"),
        pytest.param("<table><tr><td><h2>{0}</h2><td>x</tr><tr><td>y<td>{1}</table>", id="headings"),
        pytest.param("<table><tr><td><table><tr><td>{0}</table><td>x</tr><tr><td>{1}<td>y</table>", id="nested"),
    ],
)
def test_tables_of_layout_are_read_cell_by_cell(html: str) -> None:
    parts = fragment.parts(html.format("Herons nest.", "Two of them."))
    assert not any(part.rows for part in parts)
    assert {"Herons nest.", "Two of them."} <= {part.text for part in parts}


def test_caption_stands_before_its_table() -> None:
    caption, table = fragment.parts("<table><caption>Tonnes</caption><tr><th>a</th><td>1</td></tr></table>")
    assert (caption, table.caption) == (Part("Tonnes", "caption"), "Tonnes")


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>See <a href='https://a.example'>the  map</a>.</p>", [("the map", "https://a.example")]),
        ("<a href=u><p>one</p><p>two</p></a>", [("one", "u"), ("two", "u")]),
        ("<p><a href=u> </a><a>b</a></p>", []),
        ("<p>&nbsp;<a href=u>end </a></p>", [("end", "u")]),
    ],
)
def test_links(html: str, expected: list[tuple[str, str]]) -> None:
    parts = fragment.parts(html)
    assert [(part.text[one.start : one.end], one.target) for part in parts for one in part.links] == expected


@pytest.mark.parametrize("depth", [300, 20_000])
def test_deep_nesting_ends(depth: int) -> None:
    assert fragment.parts("<div>" * depth + "x" + "</div>" * depth + "<p>end</p>") is not None


def test_words() -> None:
    assert fragment.words("Sales &amp; <i>losses</i>\n of 5 < 6") == "Sales & losses of 5 < 6"
