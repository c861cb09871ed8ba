"""What a row of the figures table is called: measure or noun, holder and period, else the words around a figure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tui.comparison import Comparison
from tui.english.casualties import STATES
from tui.english.plurals import plural_of
from tui.figures.figure import Figure
from tui.figures.grammar.nouns import singular
from tui.figures.kinds import NAMED_BY_NOUN
from tui.figures.table import FigureRow
from tui.figures.wording import format_period
from tui.language.words import is_common
from tui.reading.documents import Document
from tui.reading.sanitise import one_line

_BEFORE, _AFTER = 4, 4
"""The maximum number of words before and after a figure that label it, if the text has no name for it."""
_ENOUGH = 2
"""This many content words after a figure describe it; with fewer, the words before it are given too."""
_STOP = re.compile(r"[.,;:!?()“”\"—–]|\s--?\s|\n")
_NEAR = 70


class Labels:
    """Names rows with the words of the articles."""

    def __init__(self, comparison: Comparison) -> None:
        self._documents = {document.id: document for document in comparison.documents}
        self._sentences = {
            sentence.id: sentence.span for document in comparison.documents for sentence in document.sentences
        }

    def label(self, row: FigureRow) -> str:
        """What · whose · when: `Palestinians killed`, `age · Ann Lee`, `revenue · Mill Corp · quarter to Dec 2024`."""
        figures = row.figures
        what = self._what(row, figures)
        if not what or (row.kind == "age" and not row.holder):
            what = " · ".join(part for part in (what, self.around(figures)) if part)
        when = "" if row.kind == "date" else format_period(row.period)
        return one_line(" · ".join(part for part in (what, row.holder, when) if part)) or row.kind

    def distinguished(self, name: str, row: FigureRow) -> str:
        """A name that other rows share, extended by the words around one of its figures."""
        around = self.around(row.figures)
        return name if not around or around in name else f"{name} · {around}"

    def around(self, figures: Sequence[Figure]) -> str:
        """The shortest meaningful words around one of the figures, in quotation marks, `…` in its place."""
        found = list(dict.fromkeys(words for figure in figures if (words := self._around(figure))))
        best = min(found, key=lambda words: (-min(_ENOUGH, _content_words(words)), len(words)), default="")
        return f"“{best}”" if best else ""

    def _around(self, figure: Figure) -> str:
        document, span = self._documents[figure.document], self._sentences.get(figure.sentence)
        if span is None or not span.contains(figure.span):
            return ""
        text = document.text[figure.span.end : min(span.end, figure.span.end + _NEAR)]
        after = _up_to_stop(text).split()[:_AFTER] if text[:1].isspace() or text[:1] == "-" else []
        while after and (is_common(after[-1]) or (len(text) == _NEAR and text.endswith(after[-1]))):
            after.pop()
        before: list[str] = []
        if _content_words(" ".join(after)) < _ENOUGH or figure.kind == "date":
            behind = document.text[max(span.start, figure.span.start - _NEAR) : figure.span.start]
            before = _up_to_stop(behind[::-1])[::-1].split()[-_BEFORE:]
            if _content_words(" ".join((*before, *after))) < _ENOUGH:
                before = behind.split()[-_BEFORE:]
            while len(before) > 1 and is_common(before[0]):
                before.pop(0)
        return one_line(" ".join((*before, "…", *after))) if before or after else ""

    def _what(self, row: FigureRow, figures: Sequence[Figure]) -> str:
        measure = _lower(row.measure)
        if row.kind not in NAMED_BY_NOUN and measure in STATES:
            return ""
        if row.kind not in NAMED_BY_NOUN:
            return f"change in {measure}" if measure and row.kind == "percent" and _changes(figures) else measure
        noun = self._noun(figures)
        if not noun or row.kind != "count":
            return measure if row.kind == "count" else ""
        if measure in STATES:
            return f"{noun} {measure}"
        nouns = self._nouns(figures) if row.verdict == "differs" and row.articles > 1 else noun
        alike = singular(measure.lower()) in nouns.lower()
        if nouns != noun or alike:
            return nouns
        return f"{nouns} or {plural_of(singular(measure))}" if row.verdict == "differs" else f"{measure} · {noun}"

    def _nouns(self, figures: Sequence[Figure]) -> str:
        """The nouns of figures in conflict: `passengers or Indonesians`."""
        first = {singular(figure.unit.lower()): figure for figure in reversed(figures) if figure.unit}
        return " or ".join(sorted(self._noun([figure]) for figure in first.values())[:2])

    def _noun(self, figures: Sequence[Figure]) -> str:
        """What is counted, in the plural, as the first article writes it: `Palestinians`; of several the longest."""
        named = [figure for figure in figures if figure.unit]
        if not named:
            return ""
        first = max(named, key=lambda figure: (len(figure.unit.split()), -named.index(figure)))
        noun = _as_written(first, self._documents[first.document])
        return noun if all(figure.value == 1 for figure in figures) else plural_of(singular(noun))


def _as_written(figure: Figure, document: Document) -> str:
    """The noun of a figure with the capitals that the article gives it."""
    near = document.text[figure.span.end : figure.span.end + _NEAR]
    at = near.lower().find(figure.unit.lower())
    return near[at : at + len(figure.unit)] if at >= 0 and near[at : at + 1].isupper() else figure.unit


def _up_to_stop(text: str) -> str:
    found = _STOP.search(text)
    return text[: found.start()] if found else text


def _content_words(words: str) -> int:
    return sum(not is_common(word) for word in words.split() if word != "…")


def _changes(figures: Sequence[Figure]) -> bool:
    return any(figure.change in {"up", "down"} for figure in figures)


def _lower(name: str) -> str:
    """A name as written within a sentence: `Revenue` and `Jobless Rate` in lower case, `GDP` unchanged."""
    if name.istitle():
        return name.lower()
    return name if name[1:2].isupper() or not name[1:2].isalpha() else name[:1].lower() + name[1:]
