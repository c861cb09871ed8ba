from __future__ import annotations

from tui.reading.article import document
from tui.stories.profiles import profile


def test_what_stands_in_the_title_counts_most_and_the_lead_before_the_rest() -> None:
    body = "Quarry workers met. " + "Nothing was agreed. " * 60 + "The harbour stayed shut."
    strengths = profile(document(body, name="a", title="Walkout")).strengths
    assert strengths["walkout"] > strengths["quarri"] > strengths["harbor"]


def test_names_count_more_than_other_words() -> None:
    strengths = profile(document("In the yard Brannagh waited.", name="a")).strengths
    assert strengths["brannagh"] > strengths["wait"]


def test_figures_are_terms_however_their_digits_are_set_apart() -> None:
    one = profile(document("It sold 1,250 boats for 7 days.", name="a")).strengths
    assert "#1250" in one
    assert not any(term.startswith("#7") for term in one)


def test_function_words_are_no_terms() -> None:
    assert not {"the", "of", "and"} & set(profile(document("The end of the road and more", name="a")).strengths)


def test_a_book_costs_no_more_than_a_report() -> None:
    book = " ".join(f"{a}{b}ing{c}" for a in "bcdfghjklm" for b in "aeiou" for c in "nprstvwxyz")
    assert len(profile(document(book, name="a")).strengths) == 300
