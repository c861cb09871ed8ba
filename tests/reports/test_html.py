"""The HTML report for a browser, a screen reader and a reader with low vision."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from tui.comparison import Comparison, compare
from tui.reading.article import assemble, document
from tui.reading.content import CellText, Content, Part
from tui.reports.formats import render
from tui.reports.html_style import DARK, LIGHT
from tui.sessions.session import Review

LANDMARKS = {"header", "nav", "main", "footer"}


@dataclass
class Page(HTMLParser):
    """The structure of the page: its tags, links, ids, headings and labels."""

    tags: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    headings: list[int] = field(default_factory=list)
    attributes: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.tags.append(tag)
        self.attributes |= set(found)
        self.links += [found["href"]] if "href" in found else []
        self.ids += [found["id"]] if "id" in found else []
        self.labels += found.get("aria-labelledby", "").split()
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))


def page(comparison: Comparison, review: Review | None = None) -> Page:
    made = Page()
    made.feed(render(comparison, "html", review))
    return made


def test_nothing_runs_and_nothing_is_asked_for(comparison: Comparison, review: Review) -> None:
    made = page(comparison, review)
    assert not set(made.tags) & {"script", "img", "iframe", "link", "object", "form", "b>["}
    assert not {name for name in made.attributes if name.startswith("on")} | (made.attributes & {"src", "style"})
    outward = {document.url for document in comparison.documents if document.url}
    outward.add(review.of("c1").resolution.evidence)
    assert all(link.startswith("#") or link in outward for link in made.links)


def test_every_link_and_label_has_its_place(comparison: Comparison, review: Review) -> None:
    made = page(comparison, review)
    assert len(made.ids) == len(set(made.ids))
    within = {link.removeprefix("#") for link in made.links if link.startswith("#")}
    assert within | set(made.labels) <= set(made.ids)


def test_claims_and_sentences_lead_to_each_other(comparison: Comparison) -> None:
    links = page(comparison).links
    for claim in comparison.claims:
        assert f"#{claim.id}" in links
        assert {f"#{passage.sentence}" for passage in claim.passages} <= set(links)


def test_a_screen_reader_finds_its_way(comparison: Comparison, review: Review) -> None:
    made = page(comparison, review)
    assert set(made.tags) >= LANDMARKS
    assert all(made.tags.count(landmark) == 1 for landmark in LANDMARKS)
    assert made.links[0] == "#content"
    assert made.headings[0] == 1
    assert made.headings.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(made.headings))
    assert made.tags.count("table") == made.tags.count("caption")


def test_the_policy_names_the_one_style(comparison: Comparison) -> None:
    found = render(comparison, "html")
    style = found[found.index("<style>") + len("<style>") : found.index("</style>")]
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'" in found


def test_markup_in_an_article_stays_words(comparison: Comparison, review: Review) -> None:
    claims = tuple(replace(claim, label="</h3><script>x</script>") for claim in comparison.claims)
    names = tuple(replace(document, name='"><img src=x>') for document in comparison.documents)
    made = page(replace(comparison, claims=claims, documents=names), review)
    assert not {"script", "img"} & set(made.tags)


def test_the_title_is_the_story_and_its_days_and_the_sentence_comes_first(comparison: Comparison) -> None:
    html = render(comparison, "html")
    assert "<title>Up, up &amp; [away](x) · 20 Feb – 1 Mar 2025 – crossread</title>" in html
    assert '</h1><p class="summary">1 conflict, 2 agree, 1 in one source.</p>' in html


def test_parts_are_in_the_order_of_their_importance(comparison: Comparison, review: Review) -> None:
    html = render(comparison, "html", review)
    parts = re.findall('<h2 id="([a-z-]+)"', html)
    assert parts[:2] == ["reviewed", "section-conflict"]
    assert parts.index("section-agree") < parts.index("section-single") < parts.index("figures")
    assert parts[-2:] == ["articles", "sources"]


def test_claims_of_one_source_are_folded_under_it_with_their_count(comparison: Comparison) -> None:
    html = render(comparison, "html")
    folded = html.partition('<details id="single-1"><summary>A 1 · 20 Feb 2025: 1 claim</summary>')[2]
    assert "&lt;b&gt;[/]&lt;/b&gt; said “=1+1”." in folded.partition("</details>")[0]
    assert '<details open id="single-1">' not in html


def test_values_are_marked_and_the_odd_one_out_is_so_in_words_too(comparison: Comparison) -> None:
    html = render(comparison, "html")
    assert "A 2, A 3 <mark>$38.38 bn</mark>" in html
    assert 'A 1 <mark class="odd">$38.58 bn</mark> (odd one out)' in html
    assert "<mark>$38.38 billion</mark>" in html
    assert '<mark class="odd">$38.58 billion</mark>' in html


def test_pages_open_without_a_word_of_the_report(comparison: Comparison) -> None:
    links = re.findall("<a href=.https?:[^>]*>", render(comparison, "html"))
    assert links
    assert all('rel="noopener noreferrer"' in link for link in links)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//x.example"])
def test_only_web_pages_are_links(comparison: Comparison, url: str) -> None:
    documents = tuple(replace(document, url=url) for document in comparison.documents)
    assert url not in page(replace(comparison, documents=documents)).links


def luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["ground", "shade"])
def test_every_text_colour_has_the_contrast_of_wcag_aa(colours: dict[str, str], ground: str) -> None:
    for name in set(colours) - {"ground", "shade", "line", "value", "odd"}:
        assert contrast(colours[name], colours[ground]) >= 4.5, name


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("ground", ["value", "odd"])
def test_marked_values_have_the_contrast_of_wcag_aa(colours: dict[str, str], ground: str) -> None:
    assert contrast(colours["ink"], colours[ground]) >= 4.5


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_a_table_of_an_article_is_a_table() -> None:
    rows = ((CellText(""), CellText("2025")), (CellText("<Boats>"), CellText("1,234")))
    made = assemble(Content((Part("They come back."), Part(kind="table", rows=rows))), name="pier")
    found = render(compare([made, document("They come back.", name="quay")]), "html")
    assert "<td></td><td>2025</td></tr>" in found
    assert "<td>&lt;Boats&gt;</td><td>1,234</td></tr>" in found
    assert found.count("<table>") == found.count("</table>")
