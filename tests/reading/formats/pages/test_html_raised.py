"""Raised figures of a page: none runs into the number before it."""

from __future__ import annotations

import pytest
from lxml import html

from tui.reading.formats.pages import html_tree


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("10<sup>9</sup> boats", "10⁹ boats"),
        ("5%<sup> 1 </sup>more", "5%¹more"),
        ("2024<sup><a href='#n3'>3</a></sup> it", "2024³ it"),
        ("2024<a href='#n3'><sup>3</sup></a> it", "2024³ it"),
        ("2024<sup class='reference'><a href='#n3'><span>(</span>3<span>)</span></a></sup>", "2024⁽³⁾"),
        ("2024<a href='#n3'>3</a> it", "2024³ it"),
        ("<span>2024</span><a id='r3'></a><span><a href='https://lorne.example/p#n3'>3</a></span> it", "2024³ it"),
        ("<b>2024</b><a href='#n3'>3</a> it", "2024³ it"),
        ("the 5<sup>th</sup> pier", "the 5th pier"),
        ("<a href='#p1'>June</a><a href='#p1'>30</a><a href='#p1'>, 2023</a>", "June30, 2023"),
        ("2024<a href='#n3'>3</a><a href='#n4'>4</a>", "2024³⁴"),
        ("2024<sup>[<a href='#n3'>3</a>]</sup>", "2024[3]"),
        ("page <a href='#p5'>5</a>", "page 5"),
        ("2024<br><a href='#n3'>3</a> it", "20243 it"),
        ("<a href='#n3'>3</a> The note.", "3 The note."),
    ],
)
def test_figures_are_raised_in_the_tree(markup: str, text: str) -> None:
    root = html.document_fromstring(f"<html><body><p>{markup}</p></body></html>")
    html_tree.clean(root)
    assert root.xpath("string(.//p)") == text
