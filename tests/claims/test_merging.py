from __future__ import annotations

from collections.abc import Sequence

from tui.claims.claim import Claim, Pair, Passage, Reason, Relation
from tui.claims.merging import merged
from tui.reading.documents import Span


def passage(document: str, start: int = 0) -> Passage:
    return Passage(document, f"{document}.{start}", Span(start, start + 20))


def clash(a: int, b: int, *, sure: bool = False) -> Reason:
    return Reason("figure", f"{a} | {b}", Span(a, a + 2), Span(b, b + 2), "differs", 1.0 if sure else 0.5)


def claim(
    name: str,
    passages: Sequence[Passage],
    reasons: Sequence[tuple[int, int, Reason]],
    relation: Relation = "differ",
    *,
    sure: bool = False,
) -> Claim:
    pairs = tuple(Pair(a, b, 0.5, relation, sure, (reason,)) for a, b, reason in reasons)
    return Claim(name, relation, name, 0.5, tuple(passages), pairs, gap_percent=float(len(name)))


def joined(*claims: Claim) -> list[Claim]:
    return merged(
        claims,
        lambda found: "+".join(each.document for each in found),
        lambda each: (ord(each.document), each.span.start, 0),
    )


def test_two_conflicts_with_one_side_in_common_are_one_row() -> None:
    one = claim("one", [passage("a"), passage("c")], [(0, 1, clash(5, 7))])
    two = claim("other", [passage("b"), passage("c")], [(0, 1, clash(9, 7))], sure=True)
    (found,) = joined(one, two)
    assert [each.document for each in found.passages] == ["a", "b", "c"]
    assert [(pair.a, pair.b, pair.sure) for pair in found.pairs] == [(0, 2, False), (1, 2, True)]
    assert found.label == "other", "the surest names it"
    assert found.gap_percent == 5.0


def test_one_denial_is_one_row() -> None:
    denied = Reason("polarity", "", None, Span(7, 10), "differs")
    one = claim("one", [passage("a"), passage("c")], [(0, 1, denied)])
    two = claim("two", [passage("b"), passage("c")], [(0, 1, denied)])
    other = claim("three", [passage("b"), passage("d")], [(0, 1, denied)])
    assert [[each.document for each in row.passages] for row in joined(one, two, other)] == [
        ["a", "b", "c"],
        ["b", "d"],
    ]


def test_the_sides_of_a_pair_stay_with_their_passages() -> None:
    one = claim("one", [passage("c"), passage("z")], [(0, 1, clash(7, 1))])
    two = claim("two", [passage("a"), passage("c")], [(0, 1, clash(9, 7))])
    (found,) = joined(one, two)
    for pair in found.pairs:
        reason = pair.reasons[0]
        sides = {found.passages[pair.a].document: reason.a, found.passages[pair.b].document: reason.b}
        assert sides["c"] == Span(7, 9)


def test_other_rows_are_left_alone() -> None:
    one = claim("one", [passage("a"), passage("c")], [(0, 1, clash(5, 7))])
    two = claim("two", [passage("a"), passage("c")], [(0, 1, clash(15, 17))])
    agreed = claim("three", [passage("a"), passage("c")], [(0, 1, clash(5, 7))], "agree")
    assert joined(one, two, agreed) == [one, two, agreed]
