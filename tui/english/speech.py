"""Verbs of saying, with what may be concluded from each."""

from __future__ import annotations

from typing import NamedTuple

from tui.english.forms import lemmas
from tui.english.tables import lines
from tui.english.word_lists import words


class VerbOfSaying(NamedTuple):
    """A verb in the present, the third person and the past, and its marks as the table explains them."""

    base: str
    third: str
    past: str
    marks: frozenset[str]


def _read() -> tuple[VerbOfSaying, ...]:
    found = []
    for line in lines("verbs_of_saying.txt"):
        forms, _, marks = line.partition(":")
        base, third, past = forms.split()
        found.append(VerbOfSaying(base, third, past, words(marks)))
    return tuple(found)


VERBS_OF_SAYING = _read()


def _forms(mark: str) -> frozenset[str]:
    """The past of the verbs with a mark, and the third person if it is not a noun."""
    marked = [verb for verb in VERBS_OF_SAYING if mark in verb.marks]
    third = frozenset(verb.third for verb in marked if "noun" not in verb.marks)
    return third | {verb.past for verb in marked}


NEUTRAL = frozenset(verb.base for verb in VERBS_OF_SAYING if "neutral" in verb.marks)
"""Dictionary forms of those that writers choose among freely; another one of them says nothing else."""
QUOTING = (
    _forms("quotes") | words("say read believes") | {verb.past for verb in VERBS_OF_SAYING if "quoted" in verb.marks}
)
"""Forms of those that come next to quoted words."""
IN_DIALOGUE = _forms("dialogue") | {"say"}
"""Forms of those that follow what somebody exclaims or asks: `"Who is it?" she cried.`"""
OF_SOURCES = _forms("source") | words("projects estimates forecasts")
"""Forms of those whose subject is where the news comes from: `Moody's estimated`."""
WITH_THAT = _forms("that")
"""Forms of those that only say what follows where `that` does: `reported that 12 died`, not `reported a loss`."""
ISSUING = words("sent posted issued released published wrote shared put circulated signed delivered read")
"""Pasts of what is done with words that then say something themselves: `issued a statement that said`."""
NOUNS_WITH_THAT = words(
    "fact word report claim claims allegation suggestion news idea view belief evidence sign so such"
)
"""What `that` opens a statement after, next to the verbs: `the fact that`; after other nouns it is a pronoun."""
AFTER_SPEAKERS = words(
    "known named called nicknamed dubbed identified described wearing speaking standing holding adding referring "
    "citing turned whose which where because if though although"
)
"""What is said about a speaker after the words that name them: `said a docker known as Big Lou`."""
LABELLING = words("calls call labelled labeled branded dubbed hailed slammed blasted dismissed slams hails blasts dubs")
"""Forms that say what somebody calls something, where that comes after them: `critics call it`."""
VERBS_OF_ANSWERING = words("respond decline return reply answer refuse request")


def says(word: str) -> bool:
    """Whether a word in lower case is a neutral verb of saying in any of its forms."""
    return not lemmas(word).isdisjoint(NEUTRAL)
