"""Who an article is about."""

from __future__ import annotations

from tests.figures import cases_of
from tui.figures.grammar.tokens import tokenise
from tui.figures.meaning import holders, participants


def _cast(*sentences: str) -> participants.Participants:
    lines = [tokenise(sentence) for sentence in sentences]
    proper = frozenset({"northwind", "mara", "quill", "tidal"})
    found = [holders.names(line, frozenset(), proper, frozenset(), titled=False) for line in lines]
    return participants.participants(list(zip(lines, found, strict=True)))


def test_a_role_identifies_a_person() -> None:
    assert _cast("Mara Quill, the CEO, spoke.").person("Quill")
    assert _cast("It was up to analyst Mara Quill.").person("Mara Quill")
    assert not _cast("Northwind, which has a new CEO, grew.").person("Northwind")


def test_an_abbreviated_rank_identifies_a_person() -> None:
    assert _cast("It was up to Maj. Mara Quill.").person("Mara Quill")
    assert _cast("It was up to the Rev. Mara Quill.").person("Mara Quill")
    assert not _cast("It was up to the Justice Northwind Office.").person("Northwind")


def test_a_surname_that_speaks_is_of_a_person() -> None:
    assert _cast("The nets are by Mara Quill.", "Quill said so.").person("Quill")


def test_the_chief_organisation_is_named_most_and_acts() -> None:
    found = _cast("Northwind reported a loss.", "The boats of Northwind and Tidal sailed.", "Northwind shares fell.")
    assert found.chief == "Northwind"


def test_no_chief_without_an_act() -> None:
    assert _cast("Rain fell in Northwind.", "In Northwind it was wet.").chief == ""


def test_terms_are_spelt_out_in_small_letters() -> None:
    assert participants.terms("machine weaving (MW) at the Net Makers (NM)") == {"mw"}


def test_a_person_holds_an_age_and_no_revenue() -> None:
    text = "Mara Quill, the CEO, said revenue was $5 million. Mara Quill, 45, said she was glad."
    holders_of = {figure.text: figure.holder for figure in cases_of.figures(text)}
    assert holders_of == {"$5 million": "", "45": "Mara Quill"}
