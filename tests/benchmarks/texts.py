"""Made-up articles for the benchmarks: the same for one seed, with names, figures and words as frequent as in news."""

from __future__ import annotations

import random
from datetime import date, timedelta
from itertools import accumulate

from tui.reading.article import document
from tui.reading.documents import Document

_COMMON = [
    "the",
    "of",
    "and",
    "to",
    "in",
    "a",
    "that",
    "for",
    "on",
    "with",
    "as",
    "was",
    "by",
    "at",
    "from",
    "its",
    "an",
]
_VERBS = ["said", "told", "reported", "announced", "warned", "denied", "expects", "plans", "bought", "closed", "raised"]
_ONSETS = ["b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v", "st", "br", "tr"]
_RIMES = ["a", "e", "i", "o", "u", "an", "er", "il"]
_FIGURES = (
    "{n} people",
    "${n} million",
    "{n}.{d}%",
    "{n} billion yuan",
    "about {n} of them",
    "{n} kilometres",
    "on 1{d} March 2024",
    "more than {n},{d}00 jobs",
    "the first {n} days of June",
)


class Writer:
    """Generates sentences in an invented language whose word frequencies follow Zipf's law."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - the same text every time, no secret
        syllables = [onset + rime for onset in _ONSETS for rime in _RIMES]
        self._words = ["".join(self._random.choices(syllables, k=self._random.randint(2, 4))) for _ in range(20_000)]
        self._weights = list(accumulate(1 / rank for rank in range(10, 20_010)))

    def _some(self, words: list[str], count: int) -> list[str]:
        return self._random.choices(words, k=count)

    def _clause(self, topic: list[str]) -> list[str]:
        written = []
        for _ in range(self._random.randint(5, 12)):
            draw = self._random.random()
            if draw < 0.45:
                written += self._some(_COMMON, 1)
            elif draw < 0.6:
                written += self._some(topic, 1)
            else:
                written += self._random.choices(self._words, cum_weights=self._weights)
        return written

    def facts(self, count: int) -> list[list[str]]:
        """The sentences of one story, of which each article repeats a part in other words: about 110 characters."""
        names = [word.title() for word in self._some(self._words, 12)]
        topic = self._some(self._words, 40) + names * 2
        found = []
        for _ in range(count):
            figure = self._random.choice(_FIGURES).format(n=self._random.randint(2, 99), d=self._random.randint(1, 9))
            middle = [
                *self._some(_VERBS, 1),
                *self._clause(topic),
                *(figure.split() if self._random.random() < 0.4 else ()),
            ]
            found.append([*self._some(names, 1), *middle, *self._clause(topic)])
        return found

    def _sentence(self, fact: list[str]) -> str:
        words = [word for word in fact if self._random.random() < 0.85] or fact
        return " ".join([words[0].title(), *words[1:]]) + "."

    def article(self, facts: list[list[str]], sentences: int, name: str, day: date) -> Document:
        """An article with this many sentences, most of them from the facts of a story and the rest its own."""
        written = [self._sentence(fact) for fact in self._random.sample(facts, min(len(facts), sentences * 3 // 4))]
        written += [self._sentence(fact) for fact in self.facts(sentences - len(written))]
        text = "\n\n".join(" ".join(written[at : at + 3]) for at in range(0, len(written), 3))
        return document(text, name=name, published=day)


def one_story(articles: int, sentences: int = 30, seed: int = 1) -> list[Document]:
    """Articles of one story, published within a week."""
    writer = Writer(seed)
    facts = writer.facts(max(40, articles * sentences // 20))
    day = date(2024, 3, 4)
    return [writer.article(facts, sentences, f"account {n}", day + timedelta(days=n % 7)) for n in range(articles)]


def books(words: int = 100_000, seed: int = 2) -> list[Document]:
    """Two texts with this many words that partly say the same."""
    writer = Writer(seed)
    sentences = words // 19
    facts = writer.facts(sentences)
    return [writer.article(facts, sentences, f"book {n}", date(2024, 3, 4)) for n in range(2)]


def archive(stories: int, articles: int, seed: int = 3) -> list[tuple[int, Document]]:
    """Articles of many stories, each with the number of its story, in no order."""
    writer = Writer(seed)
    made = []
    for story in range(stories):
        facts = writer.facts(40)
        day = date(2024, 1, 1) + timedelta(days=story)
        made += [(story, writer.article(facts, 25, f"{story} {n}", day)) for n in range(articles)]
    random.Random(seed).shuffle(made)  # noqa: S311 - as above
    return made
