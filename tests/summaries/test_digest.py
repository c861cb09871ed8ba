from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tui.claims.claim import Claim, Pair, Passage, Relation
from tui.reading.documents import Document, Kind, Sentence, Span
from tui.summaries.digest import SHARED, SINGLE, SINGLES, digest, independent_sources
from tui.summaries.summary import Digest

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


def claim(name: str, relation: Relation, *passages: Passage, sure: bool = True, gap_percent: float = 0.0) -> Claim:
    pairs = tuple(Pair(0, n, 0.5, relation, sure, ()) for n in range(1, len(passages)))
    return Claim(name, relation, name, 0.5, passages, pairs, gap_percent)


COPIED = claim("copied", "agree", passage("a", "The ferry stopped."), passage("b", "The ferry stopped."))
SHARED_CLAIM = claim("shared", "agree", passage("a", "The ferry stopped."), passage("c", "A boat was halted."))


def test_copies_count_as_one_source() -> None:
    assert independent_sources(COPIED, BY_ID) == 1
    assert independent_sources(SHARED_CLAIM, BY_ID) == 2
    long = claim("long", "agree", passage("a", "ferry engine"), passage("b", "A ferry engine broke."))
    assert independent_sources(replace(long, copies=((0, 1),)), BY_ID) == 1
    assert independent_sources(long, BY_ID) == 2


def test_shared_claims_by_independent_independent_sources() -> None:
    broke = claim("broke", "agree", passage("b", "A ferry engine broke."), passage("c", "Divers came."))
    assert digest(DOCUMENTS, [COPIED, broke]).shared == ("broke", "copied")
    texts = [f"{letter}ulls slept." for letter in "bcdfghjklmnprstv"]
    groups = [(made(f"{n}a", text), made(f"{n}b", f"{text} {text}")) for n, text in enumerate(texts)]
    assert len(texts) > SHARED
    assert digest(*many(*groups)).shared == tuple(f"claim{n}" for n in range(SHARED))


def test_a_passage_is_shared_once_by_its_weightiest_claim() -> None:
    assert digest(DOCUMENTS, [COPIED, SHARED_CLAIM]).shared == ("shared",)
    part = claim("part", "agree", passage("a", "ferry engine failed"), passage("b", "A ferry engine broke."))
    assert set(digest(DOCUMENTS, [SHARED_CLAIM, part]).shared) == {"shared", "part"}


def test_a_repetition_in_other_words_is_left_out() -> None:
    first = made("a", "The old ferry stopped on Monday with 90 aboard."), made("b", "The ferry stopped.")
    again = made("c", "The old ferry had stopped."), made("d", "Ferry stopped.")
    other = made("e", "The old ferry stopped with 40 aboard."), made("f", "It had 40 aboard.")
    assert set(digest(*many(first, again, other)).shared) == {"claim0", "claim2"}


def test_another_part_of_sentences_that_were_used_comes_last() -> None:
    text = "The ferry stopped near Oban and its crew swam ashore."
    first, second = Span(0, 27), Span(28, len(text))
    documents = [replace(DOCUMENTS[0], id=name, text=text) for name in "ab"]
    parts = [
        Claim(name, "agree", name, score, tuple(Passage(d, f"{d}.s1", span) for d in "ab"))
        for name, span, score in (("stopped", first, 0.9), ("swam", second, 0.8))
    ]
    others = made("c", "Divers came from Mull."), made("d", "From Mull came divers.")
    more, claims = many(others)
    assert digest([*documents, *more], [*parts, replace(claims[0], score=0.1)]).shared == ("claim0", "stopped", "swam")


def test_what_is_disputed_is_not_shared_too() -> None:
    spans = (passage("a", "The ferry stopped."), passage("c", "A boat was halted."))
    assert digest(DOCUMENTS, [claim("disputed", "differ", *spans), claim("shared", "agree", *spans)]).shared == ()
    other = claim("other", "agree", spans[0], passage("b", "The ferry stopped."))
    assert digest(DOCUMENTS, [claim("disputed", "differ", *spans), other]).shared == ("other",)


def made(name: str, text: str) -> Document:
    """A document of one sentence."""
    sentence = Sentence(f"{name}.s1", Span(0, len(text)), "prose")
    return Document(name, name, "", text, "", "", None, (), "", sentences=(sentence,))


def many(*groups: Sequence[Document]) -> tuple[list[Document], list[Claim]]:
    """The documents of all groups, and for each group a claim that all its documents make."""
    claims = []
    for number, group in enumerate(groups):
        passages = tuple(Passage(each.id, f"{each.id}.s1", Span(0, len(each.text))) for each in group)
        claims.append(Claim(f"claim{number}", "agree", "", 0.5, passages))
    return [each for group in groups for each in group], claims


def test_disputed_claims_sure_ones_first_then_by_distance() -> None:
    spans = (passage("a", "The ferry stopped."), passage("c", "A boat was halted."))
    some = [claim("far", "differ", *spans, gap_percent=9.0), claim("near", "differ", *spans, gap_percent=1.0)]
    doubtful = claim("doubtful", "differ", *spans, sure=False, gap_percent=50.0)
    related = claim("related", "related", *spans)
    assert digest(DOCUMENTS, [doubtful, *reversed(some), related]).disputed == ("far", "near", "doubtful")


def test_single_claims_of_each_article_by_what_all_speak_of() -> None:
    asides = ["Gulls slept.", "Dogs barked.", "Rain fell.", "Bells rang."]
    singles = [claim(f"aside{n}", "single", passage("a", text)) for n, text in enumerate(asides)]
    engine = claim("engine", "single", passage("a", "The ferry engine failed."))
    divers = claim("divers", "single", passage("c", "Divers came."))
    assert len(singles) > SINGLE
    found = digest(DOCUMENTS, [divers, *singles, engine, COPIED, SHARED_CLAIM]).single
    assert found == ("engine", "aside0", "aside1", "divers")


def test_whole_sentences_before_parts_and_no_headings() -> None:
    text = "Ferry stops\nFerries: the ferry\nThe ferry stopped, which a ferry does.\nGulls slept."
    kinds: dict[str, Kind] = {
        "Ferry stops": "heading",
        "Ferries: the ferry": "list",
        "The ferry stopped, which a ferry does.": "prose",
        "Gulls slept.": "prose",
    }
    places = {each: Span(text.index(each), text.index(each) + len(each)) for each in kinds}
    sentences = tuple(Sentence(f"a.s{n}", places[each], kind) for n, (each, kind) in enumerate(kinds.items(), 1))
    document = replace(DOCUMENTS[0], text=text, sentences=sentences)
    spans = [
        ("heading", sentences[0].id, places["Ferry stops"]),
        ("announces", sentences[1].id, Span(12, 20)),
        ("part", sentences[2].id, Span(text.index("which"), text.index("does.") + 5)),
        ("whole", sentences[3].id, places["Gulls slept."]),
    ]
    claims = [Claim(name, "single", name, 0.0, (Passage("a", sentence, span),)) for name, sentence, span in spans]
    assert digest([document, DOCUMENTS[1]], claims).single == ("whole", "part")


def test_what_comes_early_and_has_a_figure_weighs_more() -> None:
    texts = [f"The {word} ferry came." for word in ("red", "blue", "green", "black", "white", "brown", "grey", "pink")]
    texts[6] = "The 17 ferry came."
    text = " ".join(texts)
    spans = [Span(text.index(each), text.index(each) + len(each)) for each in texts]
    sentences = tuple(Sentence(f"a.s{n}", span, "prose") for n, span in enumerate(spans))
    document = replace(DOCUMENTS[0], text=text, sentences=sentences)
    claims = [Claim(each.id, "single", "", 0.0, (Passage("a", each.id, each.span),)) for each in sentences]
    documents = [document, DOCUMENTS[1]]
    assert digest(documents, claims[5:]).single[:1] == ("a.s6",)
    assert digest(documents, [claims[4], claims[7]]).single[:1] == ("a.s4",)


def test_one_article_alone_says_nothing_that_others_do_not() -> None:
    assert digest(DOCUMENTS[:1], [claim("engine", "single", passage("a", "The ferry engine failed."))]) == Digest()


def test_of_claims_with_as_many_sources_what_all_speak_of_comes_first() -> None:
    aside = made("a", "Gulls slept."), made("b", "The gulls were asleep.")
    about = made("c", "The ferry engine failed."), made("d", "An engine failed, the ferry crew said.")
    more = made("e", "The ferry engine was new."), made("f", "New was the engine of the ferry.")
    documents, claims = many(aside, about, more)
    assert digest(documents, [replace(claims[0], score=0.9), *claims[1:]]).shared[-1] == "claim0"


def test_many_articles_have_fewer_lines_each() -> None:
    documents = [made(f"d{n}", f"Ferry w{chr(97 + n)} stopped. Gulls slept.") for n in range(SINGLES)]
    claims = [
        Claim(f"{each.id}.{start}", "single", "", 0.0, (Passage(each.id, f"{each.id}.s1", Span(start, end)),))
        for each in documents
        for start, end in ((0, 17), (18, len(each.text)))
    ]
    assert [name.split(".")[0] for name in digest(documents, claims).single] == [each.id for each in documents]


def test_no_claims_no_digest() -> None:
    assert digest(DOCUMENTS, []).shared == digest([], [SHARED_CLAIM]).shared == ()
