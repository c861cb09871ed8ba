from __future__ import annotations

import subprocess
import sys

from tui.english import forms, kinds, opposites, synonyms
from tui.english.tables import entries, lines

TABLES = {
    "forms": "_listed",
    "synonyms": "_sets",
    "kinds": "_generals",
    "opposites": "_table",
    "polarity": "_guarded",
}


def test_comments_and_empty_lines_are_no_entries() -> None:
    assert not [line for line in lines("synonyms.txt") if not line or line.startswith("#")]


def test_a_hyphen_joins_as_a_blank_does() -> None:
    assert not [entry for entry in entries("synonyms.txt") if "-" in entry]


def test_nothing_is_read_before_the_first_question() -> None:
    asked = "\n".join(
        f"from tui.english import {module}\nprint({module}.{table}.cache_info().currsize)"
        for module, table in TABLES.items()
    )
    done = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["0"] * len(TABLES)


def test_each_list_is_read_once() -> None:
    for word in ("alpha", "beta", "gamma"):
        synonyms.alike(word, "delta")
        kinds.within(word, "delta")
        opposites.opposed(word, "delta")
    tables = (forms._listed, synonyms._pairs, synonyms._sets, kinds._generals, opposites._table)
    assert {table.cache_info().misses for table in tables} == {1}
