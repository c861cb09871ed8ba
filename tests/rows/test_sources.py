"""The names of sources: outlets, file names, short names, and how equal names are distinguished."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rows.made import document
from tui.rows.sources import COLOURS, SHORT, SourceChange, from_file_name, outlet, sources


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("2014-12-28-usa-today.txt", "USA Today"),
        ("2014_12_28_harbour_gazette.html", "Harbour Gazette"),
        ("3-trade-note.txt", "Trade Note"),
        ("harbour-gazette-2014-12-28.txt", "Harbour Gazette"),
        ("the voice of the quay.md", "The Voice of the Quay"),
        ("McNulty.txt", "McNulty"),
        ("2014-12-28.txt", "2014 12 28"),
        ("article", "Article"),
        ("...", "..."),
    ],
)
def test_a_file_is_called_as_a_person_would_write_it(name: str, words: str) -> None:
    assert from_file_name(name) == words


def test_the_source_is_named_after_the_outlet_or_else_the_file() -> None:
    assert outlet(document(source=" Harbour Gazette ")) == "Harbour Gazette"
    assert outlet(document(source="https://www.quay.example/news")) == "quay.example"
    assert outlet(document("2014-12-28-harbour-gazette.txt")) == "Harbour Gazette"
    assert outlet(document(source="BBC HARBOUR TODAY")) == "BBC Harbour Today"


def test_a_source_has_its_title_and_day() -> None:
    (found,) = sources([document(source="Gazette", title="Pier\nsinks", published=date(2014, 12, 28))])
    assert found.heading == "Gazette · 28 Dec 2014"
    assert found.citation == "Gazette, “Pier␊sinks”, 28 Dec 2014"
    assert sources([document(source="Gazette")])[0].citation == "Gazette"


def test_a_title_that_is_only_the_file_name_is_ignored() -> None:
    assert sources([document("pier", title="pier")])[0].title == ""


def test_two_of_one_outlet_are_distinguished_by_day_then_by_file() -> None:
    days = [document(str(n), source="Gazette", published=date(2014, 12, n)) for n in (3, 4)]
    assert [found.name for found in sources(days)] == ["Gazette, 3 Dec 2014", "Gazette, 4 Dec 2014"]
    files = [document(name, name=f"{name}.txt", source="Gazette") for name in ("early", "late")]
    assert [found.name for found in sources(files)] == ["Gazette, Early", "Gazette, Late"]
    same = [document(str(n), name="pier.txt", source="Gazette") for n in range(3)]
    assert [found.name for found in sources(same)] == ["Gazette", "Gazette 2", "Gazette 3"]


def test_short_names_are_the_usual_ones_and_never_shared() -> None:
    named = ["The Washington Times", "Los Angeles Times", "Agence France-Presse", "Brenn and District Weekly Courier"]
    shorts = [found.short for found in sources([document(str(n), source=name) for n, name in enumerate(named)])]
    assert shorts[1:3] == ["LA Times", "AFP"]
    assert len(set(shorts)) == 4
    assert all(len(short) <= SHORT for short in shorts)


def test_a_name_of_two_words_is_not_cut_to_the_first() -> None:
    named = ["Harbour Review", "Northernmost Weekly Agriculture", "Agriculturalists Observer"]
    shorts = [found.short for found in sources([document(str(n), source=name) for n, name in enumerate(named)])]
    assert shorts == ["Harbour Review", "NWA", "Agricultura…"]


def test_very_long_names_that_begin_alike_have_short_forms_too() -> None:
    named = [f"The {'Exceedingly ' * 9}Long {last}" for last in ("Gazette", "Globe")]
    shorts = [found.short for found in sources([document(str(n), source=name) for n, name in enumerate(named)])]
    assert shorts == ["The Exceedi…", "The Exceedi… 2"]


def test_the_reader_renames_dates_and_colours_a_source() -> None:
    made = [document("a", source="Gazette"), document("b", source="Courier")]
    change = SourceChange(name="The Other", short="Oth", day=date(2020, 1, 2), colour=5)
    one, other = sources(made, {"b": change})
    assert (one.name, one.colour) == ("Gazette", 0)
    assert (other.name, other.short, other.day, other.colour) == ("The Other", "Oth", date(2020, 1, 2), 4)


NAMES = st.text(max_size=20)


@given(st.lists(st.tuples(NAMES, NAMES), max_size=6))
def test_names_are_unique_short_and_on_one_line(given_names: list[tuple[str, str]]) -> None:
    made = [document(str(n), name=name or "x", source=source) for n, (name, source) in enumerate(given_names)]
    found = sources(made)
    assert [each.document for each in found] == [each.id for each in made]
    for values in ([each.name for each in found], [each.short for each in found]):
        assert len(set(values)) == len(values)
        assert not any(set(value) & set("\n\r\t\x1b") for value in values)
    assert all(each.name and each.short and 0 <= each.colour < COLOURS for each in found)
