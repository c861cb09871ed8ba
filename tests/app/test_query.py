"""Words are found as they are written; a regular expression is one only on request."""

from __future__ import annotations

import pytest

from tui.app.query import Query
from tui.errors import CrossreadError

TEXT = (
    "The plan costs $1.6 trillion (CNN), the U.S. said. “We don’t know,” Mr. Lorne\nadded; 2014–15 was worse [sic]. "
    "Is it 50%? C++ * 3."
)


def found(text: str, regex: bool = False) -> list[str]:
    return [match.group() for match in Query(text, regex).compile().finditer(TEXT)]


@pytest.mark.parametrize(
    ("typed", "matches"),
    [
        ("$1.6", ["$1.6"]), ("(CNN)", ["(CNN)"]), ("U.S.", ["U.S."]), ("u.s.", ["U.S."]), ("[sic]", ["[sic]"]),
        ("50%?", ["50%?"]), ("C++", ["C++"]), ("* 3", ["* 3"]), ("lorne added", ["Lorne\nadded"]), ("\\S", []),
        ("don't", ["don’t"]), ('"we', ["“We"]), ("2014-15", ["2014–15"]), ("the", ["The", "the"]), ("The", ["The"]),
        ("it ", ["it "]), ("CNn", []), ("?", ["?"]),
    ],
)  # fmt: skip
def test_words_find_what_they_say(typed: str, matches: list[str]) -> None:
    assert found(typed) == matches


@pytest.mark.parametrize(
    ("typed", "matches"),
    [(r"\$\d\.\d", ["$1.6"]), (r"\bS\w+", []), (r"\bt\w+n\b", ["trillion"]), (r"U\.S\.", ["U.S."]), ("$1.6", [])],
)
def test_a_regular_expression_is_one_on_request(typed: str, matches: list[str]) -> None:
    assert found(typed, regex=True) == matches


@pytest.mark.parametrize(
    ("typed", "regex", "ignored"),
    [
        ("bank", False, True), ("Bank", False, False), (r"\Sank", True, True), (r"\Sank", False, False),
        (r"\p{Lu}ank", True, True), (r"\\Bank", True, False), ("éa", False, True), ("Éa", False, False),
    ],
)  # fmt: skip
def test_without_a_capital_capitals_are_found_too(typed: str, regex: bool, ignored: bool) -> None:
    assert Query(typed, regex).ignores_case is ignored


@pytest.mark.parametrize("typed", ["(", "[", "*", "a{2,1}", "(?P<x", "\\"])
def test_an_incomplete_pattern_is_reported_and_the_same_words_are_not(typed: str) -> None:
    with pytest.raises(CrossreadError, match="Incomplete pattern: "):
        Query(typed, regex=True).compile()
    assert Query(typed).compile().search(f"a {typed} b")


def test_a_very_long_pattern_is_refused() -> None:
    with pytest.raises(CrossreadError, match="limited to 1,000"):
        Query("a" * 1001).compile()


def test_a_query_is_shown_as_what_it_is() -> None:
    assert str(Query("U.S.")) == "U.S."
    assert str(Query("U.S", regex=True)) == "/U.S/"
    assert not Query("")
    assert Query(" ")
