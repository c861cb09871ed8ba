"""The legend: every sign, colour and mark of the screen, with what it means."""

from __future__ import annotations

from tui.app import review_wording
from tui.app.check import wording as check_wording
from tui.app.check.rows import LOOKS, PRIMARY
from tui.checking.check import STATE_MARKS, STATE_NAMES, UNSURE_MARK, State
from tui.claims.sections import SECTIONS, Section
from tui.records import dataclass


@dataclass(frozen=True, slots=True)
class Sample:
    """A sign or word as it is drawn on the screen, the look it is drawn in, and what it means."""

    text: str
    look: str
    meaning: str


@dataclass(frozen=True, slots=True)
class LegendPart:
    """A part of the legend; samples of a `dense` part follow each other on one line."""

    title: str
    samples: tuple[Sample, ...]
    dense: bool = False


_MEANINGS: dict[Section, str] = {
    "conflict": "the sources contradict each other",
    "check": "a possible conflict: read both sentences",
    "dispute": "the people quoted disagree, the sources do not",
    "agree": "they say the same",
    "related": "another period, group or measure: not comparable",
    "single": "no other source says it",
}


_STATES: dict[State, str] = {
    "contradicted": "a source says something else of the same thing",
    "unsupported": "no source has it",
    "rounding": "a source has it, rounded or more exactly",
    "supported": "a source has it",
    "not_checkable": "no source could have it: an opinion, the draft's own",
}


def check_legend() -> tuple[LegendPart, ...]:
    """The parts of the legend of a draft check."""
    states = [
        Sample(mark, LOOKS[state], f"{STATE_NAMES[state].capitalize()} – {_STATES[state]}")
        for state, mark in STATE_MARKS.items()
    ]
    states.append(Sample(UNSURE_MARK, "check", "Doubtful – the words may be about something else: read both sentences"))
    decisions = [Sample(sign, "chosen-bar", decision) for decision, sign in check_wording.SIGNS.items()]
    return (
        LegendPart("Signs", tuple(states)),
        LegendPart("In the evidence", (
            Sample("[84]", "clash", "words that contradict each other"),
            Sample("‹said›", "changed", "words that differ"),
            Sample("3 May", "item", "the item, and the words of a source"),
            Sample(PRIMARY, "label", "a primary source, which decides where sources disagree"),
        )),
        LegendPart("Your review", (
            *decisions,
            Sample(check_wording.CHANGED, "chosen-bar", "changed since: open again"),
            Sample(review_wording.NOTED, "chosen-bar", "note, right value or evidence"),
        ), dense=True),
    )  # fmt: skip


def versions_legend() -> tuple[LegendPart, ...]:
    """The parts of the legend of the versions of one text."""
    return (
        LegendPart("Changes", (
            Sample("≠", "conflict", "a paragraph in which a figure, name, date or quotation was changed"),
            Sample("~ + -", "label", "edited, added, removed"),
            Sample("»", "label", "moved, as it was or edited"),
        )),
        LegendPart("In the words", (
            Sample("[155]", "clash", "an item that was changed"),
            Sample("‹said›", "changed", "other words"),
            Sample("only", "only", "words that were added or removed"),
            Sample("moved", "moved", "words that were moved"),
            Sample("a dozen", "immaterial", "the same, written differently"),
        ), dense=True),
        LegendPart("Items", (
            Sample("≠", "differ", "another value"), Sample("≈", "related", "rounded, or both can be right"),
            Sample("=", "agree", "the same in another form"), Sample("+ -", "single", "added, removed"),
        ), dense=True),
    )  # fmt: skip


def legend() -> tuple[LegendPart, ...]:
    """The parts of the legend, in the order in which a reader encounters the signs."""
    signs = [Sample(words.sign, name, f"{words.heading} – {_MEANINGS[name]}") for name, words in SECTIONS.items()]
    signs.append(Sample("=? ~?", "agree", "Not sure – the sentences may not be about the same thing"))
    verdicts = [Sample(sign, "chosen-bar", verdict) for verdict, sign in review_wording.SIGNS.items()]
    return (
        LegendPart("Signs", tuple(signs)),
        LegendPart("In the claims", (
            Sample("≠30", "odd", "the odd one out"), Sample("CNN", "source-1", "a source, in its colour"),
        ), dense=True),
        LegendPart("In a source", (
            Sample("▌", "chosen-bar", "the sentence of the row under the cursor"),
            Sample("▏", "summary-bar", "a sentence of the summary"),
            Sample("‹ ›", "label", "beside a name: more sources to the left or right"),
        )),
        LegendPart("In the diff", (
            Sample("[155]", "clash", "words that contradict each other"),
            Sample("‹said›", "changed", "words that differ"),
            Sample("only", "only", "words only in this source"),
            Sample("moved", "moved", "words elsewhere in the other"),
        ), dense=True),
        LegendPart("Figures", (
            Sample("$41 million", "money", "amount of money"), Sample("12%", "percent", "percentage"),
            Sample("155", "count", "count"), Sample("3 May", "date", "date"),
            Sample("12%", "failing", "does not add up"),
        ), dense=True),
        LegendPart("Your review", (
            *verdicts,
            Sample(review_wording.REVIEWED, "chosen-bar", "reviewed"),
            Sample(review_wording.NOTED, "chosen-bar", "note"),
            Sample(review_wording.LINKED, "chosen-bar", "linked by hand"),
            Sample("a", "chosen-bar", "mark a"),
        ), dense=True),
    )  # fmt: skip
