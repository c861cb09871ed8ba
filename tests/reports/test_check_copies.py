from __future__ import annotations

from datetime import date

from tests.drafts import checked
from tui.checking.review import CheckEntry, CheckReview
from tui.reports import check_copies
from tui.rows.sources import sources


def test_an_item_is_copied_with_its_evidence_cited_and_the_decision() -> None:
    check = checked()
    item = check.items[1].id
    review = CheckReview({item: CheckEntry("to be corrected", "86", "asked", "log", by="JD", day=date(2026, 5, 5))})
    copied = check_copies.row(check, item, review, sources(check.comparison.documents))
    assert copied.text.startswith("**84 passengers**: contradicted (84 against 86)\n")
    assert "> The coast guard took 86 passengers ashore. — Coast" in copied.text
    assert "**Decision:** to be corrected, JD, 2026-05-05" in copied.text.replace(": **", ":** ")
    assert "<strong>84 passengers</strong>: contradicted" in copied.html


def test_what_is_hostile_is_escaped() -> None:
    check = checked()
    item = check.items[1].id
    review = CheckReview({item: CheckEntry(note="<b>[x](y)</b>")})
    copied = check_copies.row(check, item, review, sources(check.comparison.documents))
    assert "<b>" not in copied.html
