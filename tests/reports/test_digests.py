"""The digest's lines: which words are shown and which places are cited."""

from __future__ import annotations

from dataclasses import replace

import tui
from tui.claims.claim import Claim, Pair, Passage, Reason, ReasonKind
from tui.comparison import Comparison
from tui.figures.outcome import Outcome
from tui.reading.documents import Document, Span
from tui.reports.digests import CITED, DigestLine, DigestPart, parts
from tui.reports.rows import rows
from tui.summaries.summary import Digest


def digest_of(comparison: Comparison) -> tuple[DigestPart, ...]:
    return parts(comparison, rows(comparison))


def first(part: DigestPart) -> DigestLine:
    return part.groups[0].lines[0]


def test_what_is_shared_is_listed_once(comparison: Comparison) -> None:
    shared = digest_of(comparison)[1]
    (reading,) = first(shared).readings
    assert (shared.heading, shared.size) == ("Agreed", 1)
    assert reading.words == "Sales grew 8% to $38.38 billion …"
    assert [source.citation for source in reading.sources] == ["A 2, sentence 1", "A 3, sentence 2"]


def test_what_differs_has_each_reading_and_says_what_differs(comparison: Comparison) -> None:
    (group,) = digest_of(comparison)[0].groups
    assert [reading.sources[0].citation for reading in group.lines[0].readings] == [
        "A 1, sentence 1",
        "A 2, sentence 1",
    ]
    assert group.title == "sales · Mill · quarter to Dec 2024 · $200m apart (0.52%)"
    assert group.what == "$38.58 billion and $38.38 billion differ by 0.52%"


def test_what_contradicts_is_described_with_its_words(comparison: Comparison) -> None:
    reasons = (
        replace(against(comparison, "name", "both name Ann", "Ann", "Ann"), weight=1.0),
        against(comparison, "polarity", "one denies it", "is", "is not"),
    )
    assert differing(comparison, *reasons) == "one denies it: is | is not"


def test_the_same_words_are_one_reading(comparison: Comparison) -> None:
    claim = comparison.claims[0]
    twice = replace(claim, passages=(*claim.passages, claim.passages[0]))
    changed = replace(comparison, claims=(twice, *comparison.claims[1:]))
    line = first(digest_of(changed)[0])
    assert [len(reading.sources) for reading in line.readings] == [2, 1]


def test_part_of_a_sentence_says_so() -> None:
    text = "Gulls slept; the ferry stopped, and (so it was) divers came."
    document = tui.compare([tui.document(text, name="a")]).documents[0]
    sentence = document.sentences[0]

    def words(part: str) -> str:
        span = Span(text.index(part), text.index(part) + len(part))
        claim = Claim("c", "single", "", 0.0, (Passage(document.id, sentence.id, span),))
        alone = Comparison(documents=(document,), claims=(claim,), digest=Digest(single=("c",)))
        return first(digest_of(alone)[0]).readings[0].words

    assert words("the ferry stopped,") == "… the ferry stopped …"
    assert words("Gulls slept;") == "Gulls slept …"
    assert words("divers came") == "… divers came"
    assert words(text) == text


def test_sources_and_how_many_of_them_are_independent() -> None:
    assert title("Rain fell.", "It rained.", "Wet it was.") == "3 of 3 sources"
    assert title("Rain fell.", "Rain fell.", "It rained.") == "3 of 3 sources (2 independent)"


def test_the_same_words_are_distinguished_from_nearly_the_same() -> None:
    assert title("Rain fell.", "Rain fell.", "Rain fell.") == "3 of 3 sources, in the same words"
    comparison = one_claim_of("Rain fell on Oban.", "Rain fell on Oban!", "Rain fell in Oban.")
    copied = replace(comparison.claims[0], copies=((0, 1, 2),))
    (part,) = digest_of(replace(comparison, claims=(copied,)))
    assert part.groups[0].title == "3 of 3 sources, in nearly the same words"


def test_agreement_is_in_the_order_of_the_number_of_sources() -> None:
    texts = ["Rain fell.", "Rain fell.", "Rain fell.", "Gulls slept.", "All gulls slept."]
    first = one_claim_of(*texts)
    passages = first.claims[0].passages
    copied, independent = (
        Claim(name, "agree", "", 1.0, chosen) for name, chosen in (("c", passages[:3]), ("d", passages[3:]))
    )
    comparison = replace(first, claims=(copied, independent), digest=Digest(("d", "c")))
    assert [group.title[:6] for group in digest_of(comparison)[0].groups] == ["3 of 5", "2 of 5"]


def title(*texts: str) -> str:
    return digest_of(one_claim_of(*texts))[0].groups[0].title


def one_claim_of(*texts: str) -> Comparison:
    """One claim with a passage in every text."""
    documents = tuple(Document(f"d{n}", f"d{n}", "", text, "", "", None, (), "") for n, text in enumerate(texts))
    passages = tuple(Passage(each.id, f"{each.id}.s1", Span(0, len(each.text))) for each in documents)
    return Comparison(documents=documents, claims=(Claim("c", "agree", "", 1.0, passages),), digest=Digest(("c",)))


def test_what_is_shared_is_in_the_plainest_wording_with_what_is_not_shared() -> None:
    loaded = (
        "Shockingly, the ferry stopped near Oban, and gulls slept on roofs of the old harbour as they had for years."
    )
    plain = "The old ferry stopped near Oban."
    (reading,) = first(digest_of(one_claim_of(loaded, "The ferry stopped near Oban on Monday.", plain))[0]).readings
    assert [source.number for source in reading.sources] == [3, 1, 2]
    assert reading.pieces == (("The old ferry stopped near Oban.", True),)
    (reading,) = first(digest_of(one_claim_of(loaded, plain.replace("old", "red")))[0]).readings
    assert reading.pieces == (("… the ferry stopped near Oban …", True),)
    (reading,) = first(digest_of(one_claim_of(plain, plain.replace("old", "red")))[0]).readings
    assert reading.pieces == (("The ", True), ("old", False), (" ferry stopped near Oban.", True))


def test_a_figure_that_is_all_that_is_shared_is_given_with_its_label() -> None:
    comparison = one_claim_of("Sailors counted 84 gulls.", "On board were 84 guests of honour.")
    claim = comparison.claims[0]
    reason = Reason("figure", "84 = 84", Span(16, 18), Span(14, 16), "same")
    claim = replace(claim, label="gulls · Halda", pairs=(Pair(0, 1, 0.9, "agree", True, (reason,)),))
    (reading,) = first(digest_of(replace(comparison, claims=(claim,)))[0]).readings
    assert reading.words == "gulls · Halda: 84"


def test_many_places_are_counted() -> None:
    (reading,) = first(digest_of(one_claim_of(*(f"Rain {n}" for n in range(CITED + 4))))[0]).readings
    assert len(reading.sources) == CITED
    assert reading.rest == " and 4 more"


def test_of_many_readings_those_that_differ_come_first() -> None:
    comparison = one_claim_of(*(f"Rain {n}" for n in range(CITED + 4)))
    pair = Pair(2, CITED + 3, 0.9, "differ", True, ())
    claim = replace(comparison.claims[0], relation="differ", pairs=(pair,))
    line = first(digest_of(replace(comparison, claims=(claim,), digest=Digest((), ("c",))))[0])
    assert [reading.words for reading in line.readings[:3]] == ["Rain 2", f"Rain {CITED + 3}", "Rain 0"]
    assert (len(line.readings), line.where) == (CITED, "4 more readings, row 1")


def test_what_only_one_says_is_under_its_source(comparison: Comparison) -> None:
    single = digest_of(comparison)[2]
    assert [group.title for group in single.groups] == ["A 1 · 20 Feb 2025 · 1 only in this source"]


def test_a_claim_that_is_gone_and_an_empty_part_are_left_out(comparison: Comparison) -> None:
    assert digest_of(replace(comparison, digest=Digest(("gone",), (), ()))) == ()


WORDS = " ".join((*map(str, range(40, 60)), "Ann", "Bob", "Cid", "is not"))
"""Words added to every article, for the reasons to point at."""


def against(
    comparison: Comparison, kind: ReasonKind, text: str, a: str, b: str, outcome: Outcome | None = None
) -> Reason:
    """A reason of the first claim, by the words on either side."""
    starts = [
        len(document.text) + 1 + WORDS.index(word) for document, word in zip(comparison.documents, (a, b), strict=False)
    ]
    return Reason(kind, text, Span(starts[0], starts[0] + len(a)), Span(starts[1], starts[1] + len(b)), outcome)


def differing(comparison: Comparison, *found: Reason) -> str:
    """The description of the first claim's difference if these are its reasons."""
    documents = tuple(replace(document, text=f"{document.text} {WORDS}") for document in comparison.documents)
    claim = comparison.claims[0]
    pair = replace(claim.pairs[0], relation="differ", reasons=found)
    claims = (replace(claim, pairs=(pair,)), *comparison.claims[1:])
    changed = replace(comparison, documents=documents, claims=claims)
    return digest_of(changed)[0].groups[0].what


def test_what_differs_is_described_once_per_pair_and_together_if_several_differ(
    comparison: Comparison,
) -> None:
    found = [
        against(comparison, "figure", "40 | 43 differ", "40", "43", "differs"),
        against(comparison, "name", "another name in the same place", "Ann", "Bob"),
        against(comparison, "figure", "43 | 40 differ", "43", "40", "differs"),
        against(comparison, "name", "another name in the same place", "Bob", "Cid"),
    ]
    assert differing(comparison, *found) == "40 | 43 differ; another name in the same place: Ann | Bob | Cid"


def test_of_many_differences_a_few_are_described_and_the_rest_counted(comparison: Comparison) -> None:
    found = [against(comparison, "figure", f"40 | {at} differ", "40", str(at), "differs") for at in range(41, 60)]
    assert differing(comparison, *found).endswith("40 | 44 differ; and 15 more")
