"""The label of a story: a title if its articles have one, otherwise the words that distinguish it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tui.language.words import written
from tui.reading.documents import Document
from tui.stories.linkage import Cluster
from tui.stories.profiles import term_of
from tui.stories.vectors import Vector, dot

_WORDS = 5
_LONGEST = 100


def label(cluster: Cluster, documents: Sequence[Document], vectors: Sequence[Vector]) -> str:
    """The title of the article nearest to the centre of all; without titles, the words they rely on most."""
    nearest = sorted(cluster.members, key=lambda i: (-dot(vectors[i], cluster.total), documents[i].id))
    title = next((documents[i].title for i in nearest if documents[i].title), "")
    if title:
        return title if len(title) <= _LONGEST else title[: _LONGEST - 1].rstrip() + "…"
    return _distinctive(cluster.total, documents[nearest[0]]) or documents[nearest[0]].name


def _distinctive(weights: Vector, document: Document) -> str:
    """The heaviest terms as `document` writes them most often, in its order."""
    forms: dict[str, Counter[str]] = {}
    for word in written(document.text):
        term = term_of(word)
        if term:
            forms.setdefault(term, Counter())[word] += 1
    heaviest = sorted(forms, key=lambda term: (-weights.get(term, 0.0), term))[:_WORDS]
    return ", ".join(forms[term].most_common(1)[0][0] for term in forms if term in heaviest)
