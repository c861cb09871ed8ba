"""The quotations of a comparison with how other articles have them: exact, cut, altered, paraphrased or elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Literal

from tui.claims.meaning_changes import MeaningChange
from tui.claims.quoted import Counterpart, quoted
from tui.comparison import Comparison
from tui.quotes import Quote
from tui.reading.documents import Span
from tui.records import dataclass

State = Literal["exact", "cut", "altered", "paraphrased", "elsewhere"]
"""`paraphrased`: without quotation marks; `elsewhere`: quoted in a sentence that was not matched."""


@dataclass(frozen=True, slots=True)
class Echo:
    """How another article gives a quotation: `quote` is the id of its own, empty if it has no quotation marks.

    `changed` are the words that differ, this quotation's first; `meaning_change` is the kind of change that alters
    the meaning, empty if the changes are harmless.
    """

    state: State
    document: str
    span: Span
    quote: str = ""
    changed: tuple[tuple[str, str], ...] = ()
    meaning_change: MeaningChange = ""
    other_speaker: bool = False


def echoes(comparison: Comparison) -> Mapping[str, Sequence[Echo]]:
    """The echoes of each quotation by its id: the first one has all of them, each other one only the first."""
    found: dict[str, list[Echo]] = defaultdict(list)
    for each in quoted(comparison.documents, comparison.quotes, comparison.claims):
        lead = each.quote
        for other in each.counterparts:
            if other.quote.document != lead.document:
                swapped = tuple((b, a) for a, b in other.match.changed)
                found[lead.id].append(_echo(other, other.quote, other.match.changed))
                found[other.quote.id].append(_echo(other, lead, swapped))
        found[lead.id] += [Echo("paraphrased", place.document, place.span) for place in each.paraphrases]
    return found


def _echo(found: Counterpart, quote: Quote, changed: tuple[tuple[str, str], ...]) -> Echo:
    """`quote` as an echo; altered words matter more than a sentence that was not matched."""
    how = found.match.how
    state: State = how if how == "altered" or found.match.changes_meaning or found.lined_up else "elsewhere"
    return Echo(state, quote.document, quote.span, quote.id, changed, found.match.meaning_change, found.other_speaker)
