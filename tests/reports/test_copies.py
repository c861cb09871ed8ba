"""What is copied to be pasted elsewhere: cited by outlet, title and day, in clean Markdown and in HTML."""

from __future__ import annotations

from dataclasses import replace

from tui.claims.claim import Passage
from tui.comparison import Comparison
from tui.reports.copies import row, sentence
from tui.sessions.session import Review


def test_a_sentence_has_its_full_citation(comparison: Comparison) -> None:
    copied = sentence(comparison, comparison.claims[0].passages[0])
    assert copied.text == "“Sales *rose* 8% to $38.58 billion.” — A 1, “Up, up & [away](x)”, 20 Feb 2025"
    assert copied.html == f"<p>{copied.text.replace('&', '&amp;')}</p>\n"


def test_a_sentence_in_quotation_marks_has_no_second_pair(comparison: Comparison) -> None:
    first = replace(comparison.documents[0], text="“We sold 40.”", sentences=())
    (passage,) = (Passage(first.id, "", first.blocks[0].span),)
    copied = sentence(replace(comparison, documents=(first, *comparison.documents[1:])), passage)
    assert copied.text.startswith("“We sold 40.” — ")


def test_a_file_with_pages_is_cited_with_the_page(comparison: Comparison) -> None:
    first = comparison.documents[0]
    paged = replace(first, blocks=tuple(replace(block, page=4) for block in first.blocks))
    copied = sentence(
        replace(comparison, documents=(paged, *comparison.documents[1:])), comparison.claims[0].passages[0]
    )
    assert copied.text.endswith(", 20 Feb 2025, page 4")


def test_a_row_has_headline_values_and_quotations(comparison: Comparison, review: Review) -> None:
    assert row(comparison, comparison.claims[0], review).text == (
        "**sales · Mill · quarter to Dec 2024**\n\n"
        "A 2, A 3 **$38.38 bn** · A 1 **$38.58 bn** (odd one out) — $200m apart (0.52%)\n\n"
        "> Sales \\*rose\\* 8% to **$38.58 billion**. — A 1, “Up, up & [away\\](x)”, 20 Feb 2025\n\n"
        "> Sales grew 8% to **$38.38 billion** … — A 2\n\n"
        "> Mill sales were **$38.38 billion**. — A 3, 1 Mar 2025\n\n"
        "**Verdict:** disputed\n\n"
        "**Right value:** $38.38 billion\n\n"
        "**Evidence:** <https://filing.example/*q4*>\n\n"
        "**Note:** [see\\](x) the \\<b>filing\\</b>\n"
    )


def test_a_row_without_a_headline_is_its_quotations(comparison: Comparison) -> None:
    assert row(comparison, comparison.claims[2]).text == (
        "> \\<b>[/]\\</b> said “=1+1”. — A 1, “Up, up & [away\\](x)”, 20 Feb 2025\n"
    )


def test_the_formatted_row_marks_the_values_and_runs_nothing(comparison: Comparison, review: Review) -> None:
    html = row(comparison, comparison.claims[0], review).html
    assert '<mark class="odd">$38.58 billion</mark>' in html
    assert "<mark>$38.38 billion</mark>" in html
    assert "the &lt;b&gt;filing&lt;/b&gt;" in html
    assert 'href="#' not in html, "what is copied has no places to lead to"
