from __future__ import annotations

from tests.claims.stories import BESIDE, article, story
from tui.claims.candidates import PER_ARTICLE, candidates
from tui.claims.passages import passages
from tui.claims.profiles import Profile, profiles
from tui.reading.documents import Document


def profiled(documents: tuple[Document, ...]) -> list[Profile]:
    return [each for document in documents for each in profiles(document, passages(document, ()), (), ())]


def test_what_shares_rare_words_is_a_candidate_and_nothing_else() -> None:
    documents = story(
        article("The Aurelia struck rocks off Port Hask.", *BESIDE),
        article("Off Port Hask the ferry Aurelia ran onto rocks.", "Gardeners planted tulips along the canal."),
    )
    assert candidates(profiled(documents)) == [(0, 3)]


def test_candidates_grow_with_the_text_and_not_with_its_square() -> None:
    def count(articles: int) -> int:
        texts = [article(f"The Aurelia struck rocks off Port Hask number {n}.", *BESIDE) for n in range(articles)]
        return len(candidates(profiled(story(*texts))))

    assert count(240) <= 2 * count(120) + PER_ARTICLE * 240


def test_what_hundreds_of_articles_share_still_points_from_one_to_the_next() -> None:
    texts = [article(f"The Aurelia struck rocks off Port Hask, witness {n} said.", *BESIDE) for n in range(120)]
    found = candidates(profiled(story(*texts)))
    assert {0, 3} <= {position for pair in found for position in pair}


def test_one_article_has_no_candidates() -> None:
    assert candidates(profiled(story(article(*BESIDE, *BESIDE)))) == []
