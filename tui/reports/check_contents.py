"""The contents of the report of a draft check for people: what is open, the arithmetic, and every item in order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from tui.checking.check import Check, CheckedItem, Evidence
from tui.checking.review import CheckReview
from tui.reading.documents import Document, Span
from tui.reports import check_words
from tui.reports.outline import Block, Group, Item, Look, Paragraph, Part, Quotation, Report, Run, Runs
from tui.reports.words import details, making, places
from tui.rows.sources import Source

NO_REVIEW = CheckReview()
_SHOWN = 3
"""Places of sources that are quoted for an item; the others are in the list of what the sources have."""


def contents(check: Check, review: CheckReview = NO_REVIEW) -> Report:
    """The report: open items first, then the arithmetic, then all items."""
    return Report(
        title=check_words.title(check),
        summary=check_words.found(check, review),
        sources=tuple(_sources(check)),
        parts=tuple(_Contents(check, review).parts()),
        making=making(check.comparison),
    )


def _sources(check: Check) -> Iterator[Runs]:
    for name, source in check_words.named(check).items():
        document = check.document(name)
        role = "Draft: " if name == check.draft else "Primary source: " if name in check.primary else "Source: "
        about = f" ({details(document)}), sha256 {document.sha256}"
        yield Run(role, "strong"), Run(source.citation), Run(about, "soft")


class _Contents:
    """Makes the parts; the names of the sources and the numbers of their sentences are found once."""

    def __init__(self, check: Check, review: CheckReview) -> None:
        self._check = check
        self._review = review
        self._draft = check.document(check.draft)
        self._names: Mapping[str, Source] = check_words.named(check)
        self._numbers = places(check.comparison)
        self._documents = {document.id: document for document in check.comparison.documents}
        self._sentences = {
            sentence.id: sentence.span for document in check.comparison.documents for sentence in document.sentences
        }

    def parts(self) -> Iterator[Part]:
        """Those that have something in them."""
        open_ = self._review.open(self._check.items)
        if open_:
            yield Part("open", "Open items", tuple(self._group(each) for each in _by_urgency(open_)))
        sums = tuple(self._sums())
        if sums:
            yield Part("arithmetic", "Arithmetic of the draft", sums)
        if self._check.items:
            yield Part("items", "All items", tuple(self._all()))
        notes = tuple(self._notes())
        if notes:
            yield Part("citations", "Comments, footnotes and links of the draft", notes)
        gone = tuple(self._gone())
        if gone:
            yield Part("orphans", "Decisions on words that are gone", gone)

    def _group(self, checked: CheckedItem) -> Group:
        return Group(tuple(self._blocks(checked)), id=f"open-{checked.id}")

    def _blocks(self, checked: CheckedItem) -> Iterator[Block]:
        words = check_words.words(self._draft, checked.item.span)
        runs = (
            Run(f"{check_words.state(checked)}: "),
            Run(words, "strong", target=checked.id),
            Run(f" — {checked.why}"),
        )
        yield Paragraph(runs, "lead")
        sentence = self._sentences.get(checked.item.sentence, checked.item.span)
        yield Quotation((*_marked(self._draft, sentence, (checked.item.span,), "value"), Run(" — draft", "soft")))
        for each in checked.evidence[:_SHOWN]:
            yield self._quoted(each)
        yield from self._decided(checked)

    def _quoted(self, evidence: Evidence) -> Quotation:
        document = self._documents[evidence.document]
        sentence = self._sentences.get(evidence.sentence, evidence.span)
        look: Look = "odd" if evidence.outcome in ("differs", "later") else "value"
        cited = check_words.place(self._check, evidence, self._names, self._numbers)
        spans = tuple(span for _, span in evidence.changed if len(span)) or (evidence.span,)
        return Quotation((*_marked(document, sentence, spans, look), Run(f" — {cited}", "soft")))

    def _decided(self, checked: CheckedItem) -> Iterator[Block]:
        for name, text in check_words.reviewed(self._review.of(checked.id)):
            yield Paragraph((Run(f"{name}: ", "strong"), Run(text)), "review")

    def _sums(self) -> Iterator[Block]:
        for each in check_words.calculations(self._check):
            kind = check_words.CALCULATION_KINDS[each.kind]
            runs = (
                Run(f"{check_words.CALCULATION_MARKS[each.state]} {kind}: "),
                Run(each.why, "strong" if each.state == "does_not_hold" else ""),
            )
            yield Item(runs)
            yield from (Item((Run(step),), depth=1) for step in each.steps)

    def _all(self) -> Iterator[Block]:
        """Sentence by sentence, with the items of each."""
        for name, group in groupby(self._check.items, key=lambda each: each.item.sentence):
            items = list(group)
            span = self._sentences.get(name, items[0].item.span)
            yield Paragraph(_marked(self._draft, span, tuple(each.item.span for each in items), "strong"))
            for each in items:
                decision = self._review.of(each.id).decision
                runs = (
                    Run(f"{check_words.state(each)}: "),
                    Run(check_words.words(self._draft, each.item.span), "strong"),
                    Run(f" — {each.why}" if each.why else ""),
                    Run(f" ({decision})" if decision else "", "soft"),
                )
                yield Item(runs, id=each.id)

    def _notes(self) -> Iterator[Block]:
        for each in self._check.citations:
            meant = self._names[each.document].name if each.document else "none of the sources given"
            words = check_words.words(self._draft, each.span)
            yield Item((Run(f"{each.kind} on “{words}”: "), Run(each.text), Run(f" — {meant}", "soft")))

    def _gone(self) -> Iterator[Block]:
        for words, entry in self._review.orphans:
            said = "; ".join(f"{name}: {text}" for name, text in check_words.reviewed(entry))
            yield Item((Run(words, "strong"), Run(f" — {said}")))


def _by_urgency(items: tuple[CheckedItem, ...]) -> list[CheckedItem]:
    """What is contradicted, unsupported, then doubtful, each in the order of the draft."""
    order = ("contradicted", "unsupported")
    return sorted(items, key=lambda each: order.index(each.state) if each.state in order else len(order))


def _marked(document: Document, sentence: Span, spans: tuple[Span, ...], look: Look) -> Runs:
    """A sentence with some of its words marked; what reaches beyond it is marked as far as it goes."""
    runs: list[Run] = []
    place = sentence.start
    for span in sorted(spans):
        start, end = max(span.start, place), min(span.end, sentence.end)
        if start >= end:
            continue
        runs += [Run(_flat(document, Span(place, start))), Run(_flat(document, Span(start, end)), look)]
        place = end
    runs.append(Run(_flat(document, Span(place, sentence.end))))
    return tuple(run for run in runs if run.text)


def _flat(document: Document, span: Span) -> str:
    """The text of a stretch with single spaces, those at its ends too."""
    text = document.level(span)
    middle = " ".join(text.split())
    if not middle:
        return " " if text else ""
    return f"{' ' if text[0] == ' ' else ''}{middle}{' ' if text[-1] == ' ' else ''}"
