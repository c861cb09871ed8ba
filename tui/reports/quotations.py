"""The quotations of a comparison with how other articles have them: exact, cut, altered, paraphrased or elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from tui.claims.meaning_changes import MeaningChange
from tui.claims.quoted import Counterpart, quoted
from tui.comparison import Comparison
from tui.quotes import Quote
from tui.reading.documents import Span

State = Literal["exact", "cut", "altered", "paraphrased", "elsewhere"]
"""`paraphrased`: said without quotation marks; `elsewhere`: quoted, in a sentence that is not lined up."""


@dataclass(frozen=True, slots=True)
class Echo:
    """How another article has a quotation: `quote` is the id of its own, empty where it has the words without marks.

    `changed` are the words that differ, first as the quotation has them; `turn` tells by what the other one says
    something else, empty where it is harmless.
    """

    state: State
    document: str
    span: Span
    quote: str = ""
    changed: tuple[tuple[str, str], ...] = ()
    turn: MeaningChange = ""
    other_speaker: bool = False


def echoes(comparison: Comparison) -> Mapping[str, Sequence[Echo]]:
    """Id of a quotation to how others have it: the first of its words has all of them, each other one the first."""
    found: dict[str, list[Echo]] = defaultdict(list)
    for each in quoted(comparison.documents, comparison.quotes, comparison.claims):
        lead = each.quote
        for other in each.counterparts:
            if other.quote.document != lead.document:
                turned = tuple((b, a) for a, b in other.match.changed)
                found[lead.id].append(_echo(other, other.quote, other.match.changed))
                found[other.quote.id].append(_echo(other, lead, turned))
        found[lead.id] += [Echo("paraphrased", said.document, said.span) for said in each.paraphrases]
    return found


def _echo(met: Counterpart, quote: Quote, changed: tuple[tuple[str, str], ...]) -> Echo:
    """What is told of the one that is `quote`; that the words were altered goes before where it stands."""
    how = met.match.how
    state: State = how if how == "altered" or met.match.changes_meaning or met.lined_up else "elsewhere"
    return Echo(state, quote.document, quote.span, quote.id, changed, met.match.meaning_change, met.other_speaker)
