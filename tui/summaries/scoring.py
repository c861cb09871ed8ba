"""The interface to sumy: its document model built from our sentences, and every score of its methods."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.summaries.candidates import Candidate

CLASSES = {
    "lexrank": "LexRank",
    "textrank": "TextRank",
    "lsa": "Lsa",
    "luhn": "Luhn",
    "sumbasic": "SumBasic",
    "kl": "Kl",
    "reduction": "Reduction",
}
"""The class of each method, in the module of the same name in `rankers`."""


class _Words:
    """The tokenizer sumy asks for the words of a sentence; its own would need data that must be downloaded."""

    def __init__(self, sentences: Sequence[Candidate]) -> None:
        self._tokens = {sentence.text: sentence.tokens for sentence in sentences}

    def to_words(self, text: str) -> tuple[str, ...]:
        return self._tokens[text]


def model(sentences: Sequence[Candidate]) -> Any:
    """A sumy document with one paragraph of `sentences`."""
    from sumy.models.dom import (  # noqa: PLC0415 - sumy is slow to import
        ObjectDocumentModel,
        Paragraph,
        Sentence,
    )

    tokenizer = _Words(sentences)
    return ObjectDocumentModel([Paragraph([Sentence(sentence.text, tokenizer) for sentence in sentences])])


def prepared(summarizer: Any, sentences: Sequence[Candidate]) -> Any:
    """`summarizer` with the common words set."""
    common = {word.text.lower() for sentence in sentences for word in sentence.words if word.common}
    summarizer.stop_words = frozenset(common)
    return summarizer


def score(sentences: Sequence[Candidate], method: str) -> list[tuple[int, float]]:
    """The places of `sentences` with the scores that `method` gives them, best first."""
    ranker = getattr(import_module(f"tui.summaries.rankers.{method}"), CLASSES[method])
    stems = {token: word.stem for each in sentences for token, word in zip(each.tokens, each.words, strict=True)}
    return order(prepared(ranker(stems.__getitem__), sentences), model(sentences))


def order(summarizer: Any, document: Any) -> list[tuple[int, float]]:
    """Every sentence's place and score in the order of `summarizer`, best first."""
    ranked: list[tuple[int, float]] = []

    def record(infos: Sequence[Any]) -> Sequence[Any]:
        # sumy accepts as count a function of the sorted sentences, the only place where it exposes their ratings
        ranked.extend((info.order, float(info.rating)) for info in infos)
        return infos

    summarizer(document, record)
    return ranked
