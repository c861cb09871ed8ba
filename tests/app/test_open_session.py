from __future__ import annotations

from pathlib import Path

from tests.app.conftest import compared, story
from tui.app.analysis import findings, known_findings
from tui.app.open_session import OpenSession
from tui.cache import Cache
from tui.claims.corrections import NONE, Corrections
from tui.options import Options
from tui.sessions.places import corrections


def test_what_was_decided_of_articles_is_known_while_others_are_shown(tmp_path: Path) -> None:
    three = story()
    open_session = OpenSession(tmp_path / "s.sqlite3")
    assert open_session.decided(three) == NONE
    reviewer = open_session.open(three)
    passages = compared(three).claims[0].passages[:2]
    reviewer.link([(passage.document, passage.span) for passage in passages])
    open_session.leave()
    found = open_session.decided(three)
    assert found == corrections(reviewer.store.edits(reviewer.session), three)
    assert len(found.together) == 1
    assert open_session.decided(three[:2]) == NONE


def test_other_names_hold_for_all_articles(tmp_path: Path) -> None:
    open_session = OpenSession(tmp_path / "s.sqlite3", aliases={"GM": "General Motors"})
    assert open_session.decided(story()).aliases == (("GM", "General Motors"),)


def test_what_was_found_about_articles_is_known_from_the_cache() -> None:
    three, known = story(), known_findings(Options(), cached=True)
    assert known(three, NONE) is None
    found = Cache.usual().compare(three)
    assert known(three, NONE) == findings(found)
    assert known(three, Corrections(aliases=(("GM", "General Motors"),))) is None
    assert known_findings(Options(), cached=False)(three, NONE) is None
