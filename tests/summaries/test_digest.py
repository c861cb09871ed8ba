from __future__ import annotations

from dataclasses import replace

from tui.claims.claim import Claim, Pair, Passage, Relation
from tui.reading.documents import Document, Span
from tui.summaries.digest import SHARED, SINGLE, digest, witnesses

TEXTS = {
    "a": "The ferry stopped. Gulls slept. Dogs barked. Rain fell. Bells rang. The ferry engine failed.",
    "b": "The ferry stopped. A ferry engine broke.",
    "c": "A boat was halted. Divers came.",
}
DOCUMENTS = [Document(name, name, "", text, "", "", None, (), "") for name, text in TEXTS.items()]
BY_ID = {document.id: document for document in DOCUMENTS}


def passage(document: str, text: str) -> Passage:
    start = TEXTS[document].index(text)
    return Passage(document, f"{document}.s1", Span(start, start + len(text)))


def claim(name: str, relation: Relation, *passages: Passage, sure: bool = True, apart: float = 0.0) -> Claim:
    pairs = tuple(Pair(0, n, 0.5, relation, sure, ()) for n in range(1, len(passages)))
    return Claim(name, relation, name, 0.5, passages, pairs, apart)


COPIED = claim("copied", "agree", passage("a", "The ferry stopped."), passage("b", "The ferry stopped."))
TOLD = claim("told", "agree", passage("a", "The ferry stopped."), passage("c", "A boat was halted."))


def test_copies_are_one_witness() -> None:
    assert witnesses(COPIED, BY_ID) == 1
    assert witnesses(TOLD, BY_ID) == 2
    long = claim("long", "agree", passage("a", "ferry engine"), passage("b", "A ferry engine broke."))
    assert witnesses(replace(long, copies=((0, 1),)), BY_ID) == 1
    assert witnesses(long, BY_ID) == 2


def test_shared_claims_by_independent_witnesses() -> None:
    broke = claim("broke", "agree", passage("b", "A ferry engine broke."), passage("c", "Divers came."))
    assert digest(DOCUMENTS, [COPIED, broke]).shared == ("broke", "copied")
    many = [
        claim(f"t{n}", "agree", Passage("a", "a.s1", Span(n, n + 1)), Passage("c", "c.s1", Span(n, n + 1)))
        for n in range(SHARED + 3)
    ]
    assert digest(DOCUMENTS, many).shared == tuple(f"t{n}" for n in range(SHARED))


def test_a_passage_is_shared_once_by_its_weightiest_claim() -> None:
    assert digest(DOCUMENTS, [COPIED, TOLD]).shared == ("told",)
    part = claim("part", "agree", passage("a", "ferry engine failed"), passage("b", "A ferry engine broke."))
    assert set(digest(DOCUMENTS, [TOLD, part]).shared) == {"told", "part"}


def test_disputed_claims_sure_ones_first_then_by_distance() -> None:
    spans = (passage("a", "The ferry stopped."), passage("c", "A boat was halted."))
    some = [claim("far", "differ", *spans, apart=9.0), claim("near", "differ", *spans, apart=1.0)]
    doubtful = claim("doubtful", "differ", *spans, sure=False, apart=50.0)
    related = claim("related", "related", *spans)
    assert digest(DOCUMENTS, [doubtful, *reversed(some), related]).disputed == ("far", "near", "doubtful")


def test_single_claims_of_each_article_by_what_all_speak_of() -> None:
    asides = ["Gulls slept.", "Dogs barked.", "Rain fell.", "Bells rang."]
    singles = [claim(f"aside{n}", "single", passage("a", text)) for n, text in enumerate(asides)]
    engine = claim("engine", "single", passage("a", "The ferry engine failed."))
    divers = claim("divers", "single", passage("c", "Divers came."))
    assert len(singles) > SINGLE
    found = digest(DOCUMENTS, [divers, *singles, engine, COPIED, TOLD]).single
    assert found == ("engine", "aside0", "aside1", "divers")


def test_no_claims_no_digest() -> None:
    assert digest(DOCUMENTS, []).shared == digest([], [TOLD]).shared == ()
