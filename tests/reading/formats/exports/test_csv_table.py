"""Tables of articles, and tables of anything else."""

from __future__ import annotations

import csv
import io
from datetime import date

import pytest

from tui.errors import UnreadableError
from tui.reading.content import Content
from tui.reading.formats.exports import csv_table
from tui.reading.formats.registry import format_of

LONG = (
    "Two herons nest on the roof of the weighing house, the keeper said on Tuesday, and they have fourteen young"
    " between the two of them, which is more than last year."
)


def table(*rows: tuple[str, ...], delimiter: str = ",") -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter).writerows(rows)
    return text.getvalue()


ROWS = (
    ("id", "Title", "Publish_Date", "Media_Name", "Author", "URL", "Full Text", "language"),
    ("1", "Herons nest", "2026-03-10 08:15:00", "The Weir Post", "By Ada Fenn", "https://weir.example/1", LONG, "en"),
    (
        "2",
        "Ferry at night",
        "March 11, 2026",
        "The Ferry Log",
        "",
        "https://weir.example/2",
        f"One.\n\n{LONG}",
        "German",
    ),
)


def texts(content: Content) -> list[str]:
    return [part.text for part in content.parts]


@pytest.mark.parametrize(
    "data",
    [
        table(*ROWS).encode(),
        table(*ROWS).encode("utf-8-sig"),
        table(*ROWS).encode("utf-16"),
        table(*ROWS, delimiter=";").encode(),
        table(*ROWS, delimiter="\t").encode(),
        table(*ROWS, delimiter="|").encode(),
        table(*ROWS).replace("\r\n", "\n").encode(),
        ("sep=;\r\n" + table(*ROWS, delimiter=";")).encode(),
        table(("Search results of 27 March",), *ROWS).encode(),
        table(*ROWS, ("", "", "", "", "", "", "", "")).encode(),
    ],
    ids=["commas", "mark", "UTF-16", "semicolons", "tabs", "bars", "newlines", "stated", "line above", "empty row"],
)
def test_each_row_is_an_article(data: bytes) -> None:
    first, second = csv_table.read(data)
    assert (first.title, first.source, first.byline) == ("Herons nest", "The Weir Post", "Ada Fenn")
    assert (first.published, first.url, first.language) == (date(2026, 3, 10), "https://weir.example/1", "")
    assert texts(first) == [LONG]
    assert (second.title, second.published, second.language) == ("Ferry at night", date(2026, 3, 11), "de")
    assert texts(second)[0].replace("\r", "") == f"One.\n\n{LONG}"


@pytest.mark.parametrize(
    "names",
    [
        ("headline", "body", "date", "outlet", "byline", "link"),
        ("Headline", "Article Text", "Published At", "Publication", "Authors", "Permalink"),
        ("title", "content", "pub_date", "source", "creator", "url"),
        ("Titel", "Volltext", "Datum", "Quelle", "Autor", "Link"),
        ("title", "article", "publish_date", "newspaper", "author", "article_url"),
    ],
)
def test_names_of_columns(names: tuple[str, ...]) -> None:
    row = ("Herons nest", LONG, "10 March 2026", "The Weir Post", "Ada Fenn", "https://weir.example/1")
    (one,) = csv_table.read(table(names, row).encode())
    assert (one.title, one.source, one.byline, one.url) == (row[0], row[3], row[4], row[5])
    assert (one.published, texts(one)) == (date(2026, 3, 10), [LONG])


def test_the_longest_of_several_texts_is_the_text() -> None:
    (one,) = csv_table.read(table(("title", "content", "text"), ("Herons", "None.", LONG)).encode())
    assert texts(one) == [LONG]


def test_texts_that_are_pieces_of_pages() -> None:
    (one,) = csv_table.read(table(("title", "text"), ("Herons", f"<p>{LONG}</p><p>They &amp; theirs.</p>")).encode())
    assert texts(one) == [LONG, "They & theirs."]


def test_days_by_the_order_of_their_column() -> None:
    rows = [("title", "date", "text"), ("A", "03/04/2026", LONG), ("B", "25/03/2026", f"{LONG} Two.")]
    first, second = csv_table.read(table(*rows).encode())
    assert (first.published, second.published) == (date(2026, 4, 3), date(2026, 3, 25))


def test_rows_without_a_text_are_reported() -> None:
    (one,) = csv_table.read(table(*ROWS[:2], ("3", "Gulls", "", "", "", "", "", "")).encode())
    assert one.doubt == "has 1 row without a text; they are left out"


def test_large_fields() -> None:
    (one,) = csv_table.read(table(("title", "text"), ("Herons", "heron " * 50_000)).encode())
    assert len(one.parts[0].text) > 290_000
    assert csv.field_size_limit() == 131_072


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        (
            "Metric;2025;2026\nSales;1.234,5;1.300\nLoss;(12);(3)\n",
            "Metric\t2025\t2026\nSales\t1.234,5\t1.300\nLoss\t(12)\t(3)",
        ),
        ("region,births,deaths\nWeir,12,3\n\nFerry,4,\n", "region\tbirths\tdeaths\nWeir\t12\t3\nFerry\t4\t"),
        (
            "title,url,media_name\nHerons nest,https://weir.example/1,The Weir Post\n",
            "title\turl\tmedia_name\nHerons nest\thttps://weir.example/1\tThe Weir Post",
        ),
        ('text,count\n"herons",3\n', "text\tcount\nherons\t3"),
        ('name,note\n"Weir\nhouse","12 ""young"""\n', 'name\tnote\nWeir house\t12 "young"'),
        ("one line\nand another\n", "one line\nand another"),
        ('a,"never closed\nb,c\n', "a\tnever closed b,c"),
    ],
    ids=["numbers", "empty cell", "addresses", "short texts", "quoted lines", "no delimiter", "open quotation"],
)
def test_other_tables_are_one_document(text: str, whole: str) -> None:
    (content,) = csv_table.read(text.encode())
    (part,) = content.parts
    assert (part.kind, part.whole) == ("table", whole)


def test_heads_of_rows_and_columns() -> None:
    (content,) = csv_table.read(b"region,births\nWeir,12\nFerry,4\n")
    assert [[cell.head for cell in row] for row in content.parts[0].rows] == [
        [True, True],
        [True, False],
        [True, False],
    ]


def test_known_by_its_ending_alone() -> None:
    assert format_of(b"a,b\n1,2\n", ".csv").short == "csv_table"
    assert format_of(b"a\tb\n1\t2\n", ".TSV").short == "csv_table"
    assert format_of(b"a,b\n1,2\n", ".txt").short == "plain"


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\xef\xbb\xbf"])
def test_nothing_to_read(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="is empty; there is nothing in it to compare"):
        csv_table.read(data)
