"""Texts of one shape each, of any size: what a table, a filing, a scraped page or a stranger's paste looks like.

`SHAPES` has a function for each name: it is given the number of elements and the number of the account, and makes the
bytes of a file. The accounts of one shape say partly the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

_LETTERS = "bcdfghklmnprstvz"
_VOWELS = "aeiou"
_NOUNS = ("jobs", "homes", "ships", "tonnes", "pupils", "patients", "trees", "cars")
_VERBS = ("closed", "sold", "rebuilt", "opened", "praised", "measured", "delayed")


@dataclass(frozen=True, slots=True)
class Shape:
    """One shape: how a text of so many elements is made, the suffix of its file, and a size that takes a moment."""

    make: Callable[[int, int], str]
    size: int = 1000
    suffix: str = ".txt"


def word(number: int) -> str:
    """A made-up word for a number: different numbers have different words."""
    made = ""
    number += 4097
    while number:
        number, at = divmod(number, len(_LETTERS) * len(_VOWELS))
        made += _LETTERS[at % len(_LETTERS)] + _VOWELS[at // len(_LETTERS)]
    return made


def _name(number: int) -> str:
    return f"{word(number).title()} {word(number * 7 + 3).title()}"


def _lines(sentences: Iterable[str], apart: str = "\n\n") -> str:
    return apart.join(sentences) + "\n"


def _changed(at: int, account: int) -> int:
    """A number that the accounts share but for each seventh."""
    return at + (account if at % 7 == 3 else 0)


def _prose(count: int, account: int) -> str:
    return _lines(
        f"{_name(at % 40)} {_VERBS[at % 7]} {_changed(at, account) % 900 + 2} {_NOUNS[at % 8]} near {word(at * 3)} and "
        f"{word(at % 300)} while the {word(at % 90)} of {word(at % 70)} was {_VERBS[(at + account) % 7]} too."
        for at in range(count)
    )


def _percentages(count: int, account: int) -> str:
    return "The shares were " + ", ".join(f"{_changed(at, account) % 970 / 10}%" for at in range(count)) + ".\n"


def _counts(count: int, account: int) -> str:
    parts = (f"{_changed(at, account) % 9000 + 2:,} {_NOUNS[at % 8]} in {word(at).title()}" for at in range(count))
    return "They counted " + ", ".join(parts) + ".\n"


def _tabbed(count: int, account: int) -> str:
    rows = ("\t".join(f"{_changed(at * 8 + column, account) * 3:,}" for column in range(8)) for at in range(count))
    return _lines(rows, "\n")


def _tabbed_row(count: int, account: int) -> str:
    return "\t".join(f"{_changed(at, account) * 3:,}" for at in range(count)) + "\n"


def _html(rows: Iterable[Iterable[str]]) -> str:
    body = "\n".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    return (
        "<html><body><article><h1>Results of the year</h1><p>The company gives its results in the table below.</p>"
        f"<table>{body}</table></article></body></html>\n"
    )


def _deep_table(count: int, account: int) -> str:
    head = ["Item", "2024", "2023", "2022"]
    rows = (
        [f"{_name(at)} revenue", *(f"{_changed(at, account) * 7 + year:,}" for year in range(3))] for at in range(count)
    )
    return _html([head, *rows])


def _wide_table(count: int, account: int) -> str:
    head = ["Item", *(f"Unit {at}" for at in range(count))]
    rows = (
        [f"{_name(row)} revenue", *(f"{_changed(at * 5 + row, account):,}" for at in range(count))] for row in range(4)
    )
    return _html([head, *rows])


def _cell(count: int, account: int) -> str:
    numbers = " ".join(f"{_changed(at, account) * 3:,}" for at in range(count))
    return _html([["Item", "2024", "2023"], ["Revenue", numbers, "77"], ["Costs", "12", "13"]])


def _new_words(count: int, account: int) -> str:
    return _lines(f"The {word(at)} {_VERBS[(at + account) % 7]} the {word(at + 1)} again." for at in range(count))


def _one_list(count: int, account: int) -> str:
    return _lines(
        (f"- {_changed(at, account) + 2} {_NOUNS[at % 8]} in {word(at).title()}" for at in range(count)), "\n"
    )


def _one_noun(count: int, account: int) -> str:
    return _lines((f"- {_changed(at, account) + 2} people" for at in range(count)), "\n")


def _one_measure(count: int, account: int) -> str:
    return _lines((f"- Revenue: ${_changed(at, account) + 2} million" for at in range(count)), "\n")


def _bare_numbers(count: int, account: int) -> str:
    return _lines((f"- {_changed(at, account) + 2}" for at in range(count)), "\n")


def _list_of_percentages(count: int, account: int) -> str:
    return _lines((f"- {_name(at)} {_changed(at, account) % 970 / 10}%" for at in range(count)), "\n")


def _list_of_years(count: int, account: int) -> str:
    return _lines((f"- {_name(at)}, {_changed(at, account) % 120 + 1900}" for at in range(count)), "\n")


def _list_of_money(count: int, account: int) -> str:
    return _lines((f"- {_name(at)}: ${_changed(at, account) + 2} million" for at in range(count)), "\n")


def _quotations(count: int, account: int) -> str:
    return _lines(
        f"“We {_VERBS[at % 7]} the {word(at)} for {word(_changed(at, account) * 3)} and never {word(at % 90)},” said "
        f"{_name(at % 60)}."
        for at in range(count)
    )


def _identical(count: int, account: int) -> str:
    return _lines(f"The ferry was {_VERBS[account % 7]} with 12 people aboard near the old pier." for _ in range(count))


def _identical_in_one(count: int, account: int) -> str:
    return _lines((f"The ferry was {_VERBS[account % 7]} with 12 people near the pier." for _ in range(count)), " ")


def _near_copies(count: int, account: int) -> str:
    return _lines(
        f"The ferry from {word(_changed(at, account)).title()} was late with {at + 2} people aboard near the old pier."
        for at in range(count)
    )


def _near_copies_in_words(count: int, account: int) -> str:
    return _lines(
        f"The ferry company {_VERBS[(at + account) % 7]} the {word(at)} near the old pier of the harbour town."
        for at in range(count)
    )


def _one_word(count: int, account: int) -> str:
    return " ".join(["harbour"] * count) + "." * account + "\n"


def _one_number(count: int, account: int) -> str:
    return " ".join([f"{12 + account}"] * count) + "\n"


def _one_sentence(count: int, account: int) -> str:
    return "The " + " ".join(word(_changed(at, account)) for at in range(count)) + ".\n"


def _one_clause_after_another(count: int, account: int) -> str:
    clauses = (f"the {word(at % 900)} {_VERBS[(at + account) % 7]} the {word(at)}" for at in range(count))
    return "Then " + ", and ".join(clauses) + ".\n"


def _semicolons(count: int, account: int) -> str:
    return (
        "Then " + "; ".join(f"{_name(at)} {_VERBS[(at + account) % 7]} {at + 2} homes" for at in range(count)) + ".\n"
    )


def _dates(count: int, account: int) -> str:
    return _lines(
        f"It {_VERBS[at % 7]} the {word(at)} on {_changed(at, account) % 28 + 1} March {1900 + at % 120}."
        for at in range(count)
    )


def _dates_in_one(count: int, account: int) -> str:
    days = (f"{_changed(at, account) % 28 + 1} March {1900 + at % 120}" for at in range(count))
    return "It happened on " + ", ".join(days) + ".\n"


def _weekdays(count: int, account: int) -> str:
    days = ("Monday", "Tuesday", "Friday")
    return _lines(f"On {days[(at + account) % 3]} they {_VERBS[at % 7]} the {word(at)}." for at in range(count))


def _durations(count: int, account: int) -> str:
    return _lines(f"It took {_changed(at, account) + 2} days to sell the {word(at)}." for at in range(count))


def _names(count: int, account: int) -> str:
    return _lines(f"Mr {_name(_changed(at, account))} of {word(at).title()} Group spoke." for at in range(count))


def _names_in_one(count: int, account: int) -> str:
    return "There came " + ", ".join(_name(_changed(at, account)) for at in range(count)) + ".\n"


def _capitals(count: int, account: int) -> str:
    return " ".join(word(_changed(at, account)).upper() for at in range(count)) + "\n"


def _titled_words(count: int, account: int) -> str:
    return " ".join(word(_changed(at, account)).title() for at in range(count)) + "\n"


def _headings(count: int, account: int) -> str:
    return _lines(f"The {word(_changed(at, account)).title()} of {word(at).title()}" for at in range(count))


def _markdown_headings(count: int, account: int) -> str:
    return _lines(f"## The {word(_changed(at, account))}\n\nIt has {at + 2} homes." for at in range(count))


def _opened_brackets(count: int, account: int) -> str:
    return "It said " + "(" * count + f"{account}\n"


def _brackets(count: int, account: int) -> str:
    return "It had " + " ".join(f"({word(_changed(at, account))})" for at in range(count)) + ".\n"


def _nested_brackets(count: int, account: int) -> str:
    return "It " + "".join(f"({word(at % 90)} " for at in range(count)) + ")" * count + "." * (account + 1) + "\n"


def _opened_quotes(count: int, account: int) -> str:
    return "It said " + " ".join(f"“{word(_changed(at, account))}" for at in range(count)) + ".\n"


def _straight_quotes(count: int, account: int) -> str:
    return "It said " + " ".join(f'"{word(_changed(at, account))}' for at in range(count)) + ".\n"


def _quotes_in_one(count: int, account: int) -> str:
    said = (f"“{word(_changed(at, account))} {word(at * 3)} {word(at * 5)}”" for at in range(count))
    return "They said " + ", ".join(said) + ".\n"


def _apostrophes(count: int, account: int) -> str:
    return " ".join(f"'{word(_changed(at, account))}'s" for at in range(count)) + "\n"


def _footnotes(count: int, account: int) -> str:
    said = (f"The {word(at)} had {_changed(at, account) + 2} homes.[{at + 1}]" for at in range(count))
    notes = (f"[{at + 1}] {_name(at)}, The {word(at).title()}, {1900 + at % 120}, p. {at}." for at in range(count))
    return _lines([*said, *notes])


def _markdown_footnotes(count: int, account: int) -> str:
    said = (f"The {word(at)} had {_changed(at, account) + 2} homes.[^{at + 1}]" for at in range(count))
    notes = (f"[^{at + 1}]: {_name(at)} in The {word(at).title()}." for at in range(count))
    return _lines([*said, *notes])


def _markdown_table(count: int, account: int) -> str:
    rows = (f"| {_name(at)} | {_changed(at, account) * 3:,} | {at}% |" for at in range(count))
    return "# Results\n\nThe table has them.\n\n| Item | 2024 | Share |\n| --- | --- | --- |\n" + _lines(rows, "\n")


def _short_lines(count: int, account: int) -> str:
    return _lines((word(_changed(at, account)) for at in range(count)), "\n")


def _wrapped(count: int, account: int) -> str:
    return _lines(
        (f"the {word(at)} of {word(_changed(at, account))} was {word(at % 90)} and" for at in range(count)), "\n"
    )


def _blank_lines(count: int, account: int) -> str:
    return "One." + "\n" * count + f"Two {account}.\n"


def _spaces(count: int, account: int) -> str:
    return "One" + " " * count + f"two {account}.\n"


def _stops(count: int, account: int) -> str:
    return "One" + "." * count + f" two {account}.\n"


def _dashes(count: int, account: int) -> str:
    return "One " + "- " * count + f"two {account}.\n"


def _initials(count: int, account: int) -> str:
    return " ".join(f"{chr(65 + (at + account) % 26)}." for at in range(count)) + "\n"


def _abbreviations(count: int, account: int) -> str:
    return " ".join(f"Mr. {word(_changed(at, account)).title()} Inc." for at in range(count)) + "\n"


def _questions(count: int, account: int) -> str:
    return "Why" + "?!" * count + f" {account}\n"


def _long_word(count: int, account: int) -> str:
    return "It " + "harbour" * count + "s" * account + ".\n"


def _hyphens(count: int, account: int) -> str:
    return "It " + "-".join(word(_changed(at, account)) for at in range(count)) + ".\n"


def _combining(count: int, account: int) -> str:
    return "e" + "\u0301" * count + f" {account}.\n"


def _ideographs(count: int, account: int) -> str:
    return "".join(chr(0x4E00 + (at * 7 + account) % 9000) for at in range(count)) + "\n"


def _addresses(count: int, account: int) -> str:
    return _lines(f"See https://{word(at)}.example/{_changed(at, account)} for it." for at in range(count))


def _fractions(count: int, account: int) -> str:
    return "They took " + ", ".join(f"{at % 7 + 1}/{_changed(at, account) + 8}" for at in range(count)) + ".\n"


def _ranges(count: int, account: int) -> str:
    return "They took " + ", ".join(f"{at}-{_changed(at, account) + 8} homes" for at in range(count)) + ".\n"


def _money(count: int, account: int) -> str:
    return "They paid " + ", ".join(f"${_changed(at, account) + 8} million" for at in range(count)) + ".\n"


def _money_said(count: int, account: int) -> str:
    return _lines(
        f"Revenue of {_name(at)} rose {at % 90 + 1}% to ${_changed(at, account) + 8} million." for at in range(count)
    )


def _changes(count: int, account: int) -> str:
    changes = (f"from {at + 2} to {_changed(at, account) + 8}" for at in range(count))
    return "The number rose " + ", ".join(changes) + ".\n"


def _spelled(count: int, account: int) -> str:
    words = ("two", "thirty", "hundred", "seven", "thousand", "and")
    return "They had " + " ".join(words[(at * 5 + account) % 6] for at in range(count)) + " homes.\n"


def _currencies(count: int, account: int) -> str:
    return "$" * count + f"{account}\n"


def _signs(count: int, account: int) -> str:
    return "It grew " + "%" * count + f" {account}\n"


def _digits_apart(count: int, account: int) -> str:
    return "It grew " + ",".join(f"{(at + account) % 10}" for at in range(count)) + ".\n"


def _times(count: int, account: int) -> str:
    return _lines(f"At {at % 24}:{_changed(at, account) % 60:02} they left the {word(at)}." for at in range(count))


def _scores(count: int, account: int) -> str:
    return "They won " + ", ".join(f"{at % 7}-{_changed(at, account) % 9}" for at in range(count)) + ".\n"


def _ages(count: int, account: int) -> str:
    return _lines(f"{_name(at)}, {_changed(at, account) % 80 + 10}, sold the house." for at in range(count))


def _he_said(count: int, account: int) -> str:
    return _lines(f"He said that she said the {word(_changed(at, account))} was his." for at in range(count))


def _said_chain(count: int, account: int) -> str:
    return "He " + " ".join(f"said {word(_changed(at, account) % 900)}" for at in range(count)) + ".\n"


def _negations(count: int, account: int) -> str:
    return "He did " + "not " * (count + account) + "go.\n"


def _paragraph(count: int, account: int) -> str:
    return _prose(count, account).replace("\n\n", " ")


def _codes(count: int, account: int) -> str:
    return " ".join(f"X{_changed(at, account)}-{at}B" for at in range(count)) + "\n"


def _emoji(count: int, account: int) -> str:
    return "Well " + "👩‍👩‍👧" * count + f" {account}.\n"


def _html_paragraphs(count: int, account: int) -> str:
    body = "".join(f"<p>{line}</p>" for line in _prose(count, account).split("\n\n"))
    return f"<html><body><article><h1>News</h1>{body}</article></body></html>\n"


def _html_nested(count: int, account: int) -> str:
    body = "<div>" * count + f"<p>The ferry had {account + 2} people aboard, said the harbour.</p>" + "</div>" * count
    return f"<html><body>{body}</body></html>\n"


def _html_links(count: int, account: int) -> str:
    body = " ".join(f'<a href="https://x.example/{at}">{word(_changed(at, account))}</a>' for at in range(count))
    return f"<html><body><article><h1>News</h1><p>{body}</p></article></body></html>\n"


def _tables_and_prose(count: int, account: int) -> str:
    said = "".join(f"<p>{_name(at)} revenue was {_changed(at, account) * 7:,} in 2024.</p>" for at in range(count))
    return _deep_table(count, account).replace("</table>", f"</table>{said}")


SHAPES = {
    "prose": Shape(_prose),
    "one paragraph": Shape(_paragraph),
    "percentages in a sentence": Shape(_percentages),
    "counts in a sentence": Shape(_counts),
    "tabbed rows": Shape(_tabbed, 500),
    "one tabbed row": Shape(_tabbed_row, 2000),
    "deep table": Shape(_deep_table, 500, ".html"),
    "wide table": Shape(_wide_table, 500, ".html"),
    "numbers in a cell": Shape(_cell, 1000, ".html"),
    "table and prose": Shape(_tables_and_prose, 300, ".html"),
    "Markdown table": Shape(_markdown_table, 500, ".md"),
    "new words": Shape(_new_words),
    "list items": Shape(_one_list),
    "list of one noun": Shape(_one_noun),
    "list of one measure": Shape(_one_measure),
    "list of numbers": Shape(_bare_numbers),
    "list of percentages": Shape(_list_of_percentages),
    "list of years": Shape(_list_of_years),
    "list of money": Shape(_list_of_money),
    "quotations": Shape(_quotations),
    "identical sentences": Shape(_identical),
    "identical, one paragraph": Shape(_identical_in_one),
    "near copies": Shape(_near_copies),
    "near copies in words": Shape(_near_copies_in_words),
    "one word": Shape(_one_word, 10_000),
    "one number": Shape(_one_number, 2000),
    "one sentence": Shape(_one_sentence, 10_000),
    "clauses": Shape(_one_clause_after_another, 2000),
    "semicolons": Shape(_semicolons),
    "dates": Shape(_dates),
    "dates in a sentence": Shape(_dates_in_one),
    "weekdays": Shape(_weekdays),
    "durations": Shape(_durations),
    "names": Shape(_names),
    "names in a sentence": Shape(_names_in_one, 2000),
    "capitals": Shape(_capitals, 5000),
    "titled words": Shape(_titled_words, 5000),
    "headings": Shape(_headings),
    "Markdown headings": Shape(_markdown_headings, 1000, ".md"),
    "opened brackets": Shape(_opened_brackets, 10_000),
    "brackets": Shape(_brackets, 5000),
    "nested brackets": Shape(_nested_brackets, 5000),
    "opened quotation marks": Shape(_opened_quotes, 5000),
    "straight quotation marks": Shape(_straight_quotes, 5000),
    "quotations in a sentence": Shape(_quotes_in_one, 1000),
    "apostrophes": Shape(_apostrophes, 5000),
    "footnotes": Shape(_footnotes),
    "Markdown footnotes": Shape(_markdown_footnotes, 1000, ".md"),
    "short lines": Shape(_short_lines, 5000),
    "wrapped lines": Shape(_wrapped, 2000),
    "blank lines": Shape(_blank_lines, 100_000),
    "spaces": Shape(_spaces, 100_000),
    "full stops": Shape(_stops, 20_000),
    "dashes": Shape(_dashes, 10_000),
    "initials": Shape(_initials, 5000),
    "abbreviations": Shape(_abbreviations, 2000),
    "question marks": Shape(_questions, 10_000),
    "one long word": Shape(_long_word, 10_000),
    "hyphens": Shape(_hyphens, 5000),
    "combining marks": Shape(_combining, 20_000),
    "ideographs": Shape(_ideographs, 20_000),
    "addresses": Shape(_addresses),
    "fractions": Shape(_fractions),
    "ranges": Shape(_ranges),
    "money in a sentence": Shape(_money),
    "money in sentences": Shape(_money_said),
    "changes in a sentence": Shape(_changes),
    "spelled numbers": Shape(_spelled),
    "currency signs": Shape(_currencies, 10_000),
    "percent signs": Shape(_signs, 10_000),
    "digits and commas": Shape(_digits_apart, 5000),
    "times of day": Shape(_times),
    "scores": Shape(_scores),
    "ages": Shape(_ages),
    "he said": Shape(_he_said),
    "chain of said": Shape(_said_chain, 2000),
    "negations": Shape(_negations, 5000),
    "codes": Shape(_codes, 2000),
    "emoji": Shape(_emoji, 5000),
    "HTML paragraphs": Shape(_html_paragraphs, 1000, ".html"),
    "HTML nested": Shape(_html_nested, 2000, ".html"),
    "HTML links": Shape(_html_links, 1000, ".html"),
}
"""Every shape by its name."""
