"""Quotations of a draft: the same words, drifted words, words of somebody else, and words that are nowhere."""

from __future__ import annotations

import pytest

from tests.checking.stories import item, of
from tui.checking.check import Check

SOURCE = """Wharf fire

"We will not rebuild the pier," said Ann Lee, the mayor, "until the council has paid for a proper wall." The con-
tractor, Bob Ray, said: “This isn't a diﬃcult job; it is a long-term one.”

Lee called the plan "rotten". The harbour office called it a matter of time, and nobody was hurt.
"""


def check(words: str, speaker: str = "Ann Lee") -> Check:
    return of(f"Wharf\n\n“{words}” {speaker} said on the pier.", source=SOURCE)


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("We will not rebuild the pier until the council has paid for a proper wall,", "Ann Lee"),
        ("we won’t rebuild the pier,", "Ann Lee"),
        ("We will not rebuild … until the council has paid for a proper wall,", "Ann Lee"),
        ("[Lorne] will not rebuild the pier,", "Ann Lee"),
        ("We (the council) will not rebuild the pier,", "Ann Lee"),
        ("This is not a difficult job; it is a long term one,", "Bob Ray"),
        ("THIS ISN'T A DIFFICULT JOB,", "Bob Ray"),
    ],
)
def test_a_quotation_is_found_however_it_is_written(words: str, speaker: str) -> None:
    found = item(check(words, speaker), words, "quote")
    assert (found.state, found.sure) == ("supported", True)
    assert len(found.evidence) == 1


@pytest.mark.parametrize(
    ("words", "mine", "theirs"),
    [
        ("We will not rebuild the pier until the council has paid for a sea wall,", "sea", "proper"),
        ("We will not rebuild the pier until the council has paid for a proper sea wall,", "sea", ""),
        ("We will rebuild the pier when the council has paid for a proper wall,", "", "not"),
    ],
)
def test_a_drifted_quotation_names_the_words_that_changed(words: str, mine: str, theirs: str) -> None:
    checked = check(words)
    found = item(checked, words, "quote")
    assert (found.state, found.sure) == ("contradicted", True)
    evidence = found.evidence[0]
    source = checked.document(evidence.document)
    changed = {(checked.document(checked.draft).slice(a), source.slice(b)) for a, b in evidence.changed}
    assert (mine, theirs) in changed


def test_words_given_to_somebody_else_are_doubtful() -> None:
    words = "We will not rebuild the pier until the council has paid,"
    found = item(check(words, "Bob Ray"), words, "quote")
    assert (found.state, found.sure) == ("contradicted", False)
    assert "Ann Lee" in found.why


def test_words_that_no_source_has_are_unsupported() -> None:
    words = "There is no money at all in the till of the town,"
    assert item(check(words), words, "quote").state == "unsupported"


def test_words_that_a_source_says_itself_are_doubtful_as_a_quotation() -> None:
    words = "a matter of time, and nobody was hurt"
    found = item(check(words), words, "quote")
    assert (found.state, found.sure) == ("supported", False)
    assert "not as a quotation" in found.why


def test_a_quotation_beyond_the_end_of_a_line_is_found() -> None:
    words = "The plan is as rotten as the old pier of Lorne,"
    draft = (
        "The wharf\n\nShe was asked on Friday whether the town would build it, and shook her\nhead. “The plan is as "
        "rotten as\nthe old pier of Lorne,” said Ann Lee, who is the mayor of the town.\n"
    )
    source = (
        "Wharf\n\nThe mayor was asked on Friday about the wharf and the money. “The plan is as rot-\nten as the old "
        "pier of Lorne,” Ann Lee said to those who had come to hear her speak.\n"
    )
    assert item(of(draft, source=source), words, "quote").state == "supported"


def test_a_number_in_a_quotation_may_be_spelled() -> None:
    words = "We lost twelve boats and 40 percent of the nets,"
    source = "“We lost 12 boats and 40% of the nets,” Ann Lee said on the pier."
    assert item(of(f"Wharf\n\n“{words}” Ann Lee said.", source=source), words, "quote").state == "supported"


def test_a_short_term_in_marks_is_no_drifted_quotation() -> None:
    check_ = of("It is the “Lorne Argus Sunday” now.", source="The Lorne Argus prints on Monday.")
    assert item(check_, "Lorne Argus Sunday", "quote").state != "contradicted"
