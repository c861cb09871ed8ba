"""The draft check: what is shown, where the keys lead, what is decided and saved."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from tests.app.checks import checking, checks, main, ready, shown, words
from tests.app.conftest import screen
from tests.app.hosting import HOSTILE, drawn, harmless, walk_whole_and_harmless
from tests.app.sight import note
from tests.drafts import COAST, DRAFT, HARBOUR, checked, comparison, drafted, read
from tui.app import keys
from tui.app.app import CrossreadApp
from tui.app.features.draft_check import NOTHING_SHOWN
from tui.app.rows import Prepared, prepare
from tui.app.screens.check import CheckScreen
from tui.app.setup import Setup
from tui.checking.check import Check
from tui.errors import StoppedError
from tui.reading.documents import Document

COUNTS = "0 of 8 checked off: 2 contradicted, 2 unsupported, 1 rounded, 2 supported, 1 not checkable"


def line(page: str, part: str) -> str:
    return next(row for row in page.splitlines() if part in row)


# What is shown


async def test_the_check_counts_in_a_sentence_and_lists_the_items_in_the_order_of_the_draft() -> None:
    async with checking() as pilot:
        page = drawn(pilot)
        assert "Draft check: Draft ── 1 of 9 ── draft order" in page.splitlines()[0]
        assert f"{COUNTS}; 1 calculation: 1 holds" in page
        listed = [row.words for row in shown(pilot).view.rows]
        assert listed[:3] == ["3 May", "84 passengers", "Odd Lier"]
        assert listed == sorted(listed, key=lambda each: DRAFT.index(each.split(" · ")[-1]))


async def test_each_item_has_a_sign_a_word_its_words_and_those_of_each_source() -> None:
    async with checking() as pilot:
        row = line(drawn(pilot), "≠ contradicted    84 passengers")
        assert "Coast 86 passengers · Harbour 86 passengers" in row
        assert "∅ unsupported     1.5 million" in drawn(pilot)
        assert "≈ rounded         2.4 million euros" in drawn(pilot)
        assert "· not checkable   worst" in drawn(pilot)


async def test_the_evidence_has_the_sentences_with_the_words_marked_and_the_reason() -> None:
    async with checking("j") as pilot:
        page = drawn(pilot)
        assert "≠ contradicted: 84 passengers" in page
        assert "with [84 passengers]." in page
        assert "The coast guard took [86 passengers] ashore. — 84 against 86" in line(page, "≠  Coast")


async def test_a_comment_that_names_a_source_is_beside_the_sentence() -> None:
    async with checking() as pilot:
        assert "per the Coast, p. 2 → Coast, asked first" in line(drawn(pilot), "Comment")
        await pilot.press("j", "j")
        assert "per the Coast" not in drawn(pilot)


async def test_words_that_a_quotation_adds_are_marked_on_both_sides() -> None:
    def by(documents: tuple[Document, ...], primary: tuple[str, ...]) -> Check:
        made = checked(documents, primary=primary)
        draft, coast = documents[:2]
        added = draft.text.index(" at all")
        quote = next(each for each in made.items if each.item.kind == "quote")
        odd = replace(
            quote.evidence[0], changed=((replace(quote.item.span, start=added, end=added + 7), quote.evidence[0].span),)
        )
        del coast
        other = replace(quote, evidence=(odd,))
        return replace(made, items=tuple(other if each is quote else each for each in made.items))

    async with checking("j", "j", "j", by=by) as pilot:
        assert "We saw nothing ‹at all›,”" in line(drawn(pilot), "│    Draft")


async def test_the_steps_of_a_calculation_are_shown() -> None:
    async with checking() as pilot:
        await pilot.press("f", "a")
        await pilot.pause()
        assert words(pilot) == "2.4 million euros · 1.5 million · 0.9 million euros"
        assert "1.5 million + 0.9 million = 2.4 million" in line(drawn(pilot), "Steps")


async def test_a_doubtful_state_has_a_question_mark() -> None:
    def by(documents: tuple[Document, ...], primary: tuple[str, ...]) -> Check:
        made = checked(documents, primary=primary)
        doubtful = tuple(replace(each, sure=False) for each in made.items[:2])
        return replace(made, items=doubtful + made.items[2:])

    async with checking(by=by) as pilot:
        assert "? supported?      3 May" in drawn(pilot)
        assert "≠ contradicted?   84 passengers" in drawn(pilot)
        assert "(2 doubtful)" in drawn(pilot)


# Where the keys lead


async def test_the_document_in_focus_is_the_draft() -> None:
    async with checking(at_once=False) as pilot:
        await pilot.press("2", "D")
        await ready(pilot)
        assert "Draft check: Coast" in drawn(pilot).splitlines()[0]
        await pilot.press("D")
        assert main(pilot) == "coast"
        await pilot.press("1", "D")
        await ready(pilot)
        assert "Draft check: Draft" in drawn(pilot).splitlines()[0]


async def test_next_and_previous_open_item() -> None:
    async with checking() as pilot:
        found = []
        for _ in range(4):
            await pilot.press("]")
            found.append(words(pilot))
        assert found == ["84 passengers", "“We saw nothing at all,”", "1.5 million", "0.9 million euros"]
        await pilot.press("]")
        assert note(pilot) == "No more open items"
        await pilot.press("2", "[")
        assert words(pilot) == "“We saw nothing at all,”"


async def test_an_item_that_is_checked_off_is_no_longer_open() -> None:
    async with checking("]", "r", "g", "]") as pilot:
        assert words(pilot) == "“We saw nothing at all,”"


async def test_enter_goes_to_the_words_of_the_source_and_backspace_comes_back() -> None:
    async with checking("j", "full_stop", "enter") as pilot:
        assert main(pilot) == "harbour"
        aim = screen(pilot).desk.selection.aim
        assert aim is not None
        assert aim.span.of(HARBOUR) == "86 passengers"
        beside = screen(pilot).desk.selection.beside
        assert beside is not None
        assert beside.span.of(DRAFT) == "84 passengers"
        assert {0, 2} <= set(screen(pilot).desk.columns.in_sight)
        await pilot.press("backspace")
        await ready(pilot)
        assert words(pilot) == "84 passengers"
        assert "Draft check: Draft" in drawn(pilot).splitlines()[0]


async def test_before_the_sources_is_the_draft() -> None:
    async with checking("j", "comma", "comma", "enter") as pilot:
        assert main(pilot) == "draft"


async def test_after_a_jump_the_same_draft_is_checked() -> None:
    async with checking("j", "enter", "D") as pilot:
        await ready(pilot)
        assert "Draft check: Draft" in drawn(pilot).splitlines()[0]


async def test_an_unsupported_item_leads_to_the_draft() -> None:
    async with checking("]", "]", "]") as pilot:
        assert "no source has it" in line(drawn(pilot), "Why")
        await pilot.press("enter")
        assert main(pilot) == "draft"


async def test_the_items_are_filtered_by_state_with_counts() -> None:
    async with checking("f") as pilot:
        page = drawn(pilot)
        for part, count in (("Open", 4), ("≠ Contradicted", 2), ("∅ Unsupported", 2), ("Quotations", 1)):
            assert line(page, part).rstrip(" ┃│").endswith(f" {count}")
        await pilot.press("u")
        await pilot.pause()
        assert [row.words for row in shown(pilot).view.rows] == ["1.5 million", "0.9 million euros"]
        assert "unsupported only, 7 hidden" in drawn(pilot).splitlines()[0]
        await pilot.press("escape")
        assert len(shown(pilot).view.rows) == 9


async def test_a_filter_that_shows_nothing_says_so() -> None:
    async with checking("f", "d") as pilot:
        await pilot.pause()
        assert note(pilot) == "No item is doubtful; Esc shows all"


async def test_open_items_can_come_first() -> None:
    async with checking("j", "O") as pilot:
        assert words(pilot) == "84 passengers"
        assert [row.word for row in shown(pilot).view.rows[:4]] == ["contradicted"] * 2 + ["unsupported"] * 2
        assert "open items first" in drawn(pilot).splitlines()[0]


async def test_the_items_are_searched() -> None:
    async with checking("slash", *"euros") as pilot:
        assert words(pilot) == "2.4 million euros"
        await pilot.press("enter", "n")
        assert words(pilot) == "0.9 million euros"
        await pilot.press("n")
        first = words(pilot)
        await pilot.press("N")
        assert words(pilot) == "0.9 million euros"
        assert "euros" in first
        await pilot.press("escape", "slash", *"nowhere", "enter")
        assert note(pilot) == "“nowhere” is in no item"


async def test_escape_closes_where_nothing_is_searched_or_hidden() -> None:
    async with checking("escape") as pilot:
        assert pilot.app.screen is screen(pilot)


async def test_help_lists_every_key_and_the_palette_finds_the_check() -> None:
    async with checking("question_mark") as pilot:
        assert "Keys in the draft check" in drawn(pilot)
        assert "∅" in drawn(pilot)
        await pilot.press("q", "colon", *"contradicted")
        await pilot.pause()
        assert "Show: Contradicted" in drawn(pilot)
    assert "fact check" in next(action for action in keys.ACTIONS if action.id == "draft-check").words


# Decisions


async def test_checking_off_saves_signs_and_goes_on(tmp_path: Path) -> None:
    async with checking("j", "r", session=tmp_path / "s") as pilot:
        review = shown(pilot).review
        (entry,) = review.entries.values()
        assert (entry.decision, entry.by, entry.reviewed) == ("checked off", "JD", True)
        assert words(pilot) == "Odd Lier"
        assert note(pilot) == "Checked off: 84 passengers"
        assert "1 of 8 checked off" in drawn(pilot)
        assert "✓ " in line(drawn(pilot), "≠ contradicted    84 passengers")


@pytest.mark.parametrize(
    ("letter", "decision", "done"),
    [
        ("v", "verified", 1), ("c", "to be corrected", 0), ("a", "author asked", 0), ("l", "left as it is", 1),
        ("u", "unclear", 0),
    ],
)  # fmt: skip
async def test_a_decision_is_a_letter(letter: str, decision: str, done: int) -> None:
    async with checking("j", "v") as pilot:
        assert "v verified  c to be corrected  a author asked" in note(pilot)
        await pilot.press(letter, "k")
        assert f"{decision.capitalize()} · JD · " in line(drawn(pilot), "You")
        assert f"{done} of 8 checked off" in drawn(pilot)
        await pilot.press("v", "n")
        assert not shown(pilot).review.entries


async def test_what_waits_for_somebody_is_counted() -> None:
    async with checking("j", "v", "a", "v", "c") as pilot:
        counts = " ".join(row.strip("┃ ") for row in drawn(pilot).splitlines()[1:3])
        assert "1 to be corrected, 1 author asked" in counts


async def test_another_letter_decides_nothing() -> None:
    async with checking("v", "x") as pilot:
        assert note(pilot) == "Not a decision. Use v, c, a, l, u or n"
        await pilot.press("v", "escape")
        assert note(pilot) == "Cancelled"
        assert not shown(pilot).review.entries


async def test_a_capital_adds_a_note() -> None:
    async with checking("j", "v", "A", *"rang", "tab", *"86", "tab", *"log", "enter") as pilot:
        (entry,) = shown(pilot).review.entries.values()
        assert (entry.decision, entry.note, entry.right, entry.evidence) == ("author asked", "rang", "86", "log")
        assert words(pilot) == "Odd Lier"
        await pilot.press("k")
        page = drawn(pilot)
        assert "→ Author asked · right value: 86 · JD" in page
        assert "Evidence: log" in page
        assert "✎ rang" in page


async def test_the_words_of_a_source_are_taken_as_evidence() -> None:
    async with checking("j", "full_stop", "a") as pilot:
        (entry,) = shown(pilot).review.entries.values()
        assert entry.evidence == "Harbour: “86 passengers”"
        await pilot.press("c", "tab", "tab", "escape")
        assert note(pilot) == "Note unchanged"
        await pilot.press("comma", "comma", "a")
        assert note(pilot) == "Choose the words of a source with . and ,"


async def test_edits_are_undone_redone_and_listed() -> None:
    async with checking("j", "r", "r") as pilot:
        await pilot.press("u")
        assert note(pilot) == "Undid: checked off: “Odd Lier” in “Its captain, Odd Lier, blamed the fog.”"
        assert words(pilot) == "Odd Lier"
        await pilot.press("u")
        assert "0 of 8 checked off" in drawn(pilot)
        await pilot.press("u")
        assert note(pilot) == "Nothing to undo"
        await pilot.press("ctrl+r", "G", "L")
        await pilot.pause()
        assert "checked off: “84 passengers”" in drawn(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert words(pilot) == "84 passengers"


async def test_initials_are_asked_for_once_and_can_be_changed(tmp_path: Path) -> None:
    async with checking("r", initials="", session=tmp_path / "s") as pilot:
        assert "Your initials" in drawn(pilot)
        assert not shown(pilot).review.entries
        await pilot.press(*"AB", "enter")
        assert next(iter(shown(pilot).review.entries.values())).by == "AB"
        await pilot.press("r")
        assert [entry.by for entry in shown(pilot).review.entries.values()] == ["AB", "AB"]
        await pilot.press("I", "backspace", "backspace", *"CD", "enter", "r")
        assert [entry.by for entry in shown(pilot).review.entries.values()] == ["AB", "AB", "CD"]
    other = drafted(DRAFT.replace("Halda", "Orsa"))
    async with checking("r", initials="", documents=other, session=tmp_path / "s") as pilot:
        assert next(iter(shown(pilot).review.entries.values())).by == "CD"


async def test_giving_initials_is_undone_like_any_edit() -> None:
    async with checking("r", *"AB", "enter", "u", "u", initials="") as pilot:
        assert note(pilot) == "Undid: initials AB"
        await pilot.press("r")
        assert "Your initials" in drawn(pilot)
        await pilot.press("escape", "r")
        assert [entry.by for entry in shown(pilot).review.entries.values()] == ["", ""]


async def test_a_source_is_made_primary_and_the_check_begins_again() -> None:
    asked: list[tuple[str, ...]] = []

    def by(documents: tuple[Document, ...], primary: tuple[str, ...]) -> Check:
        asked.append(primary)
        return checked(documents, primary=primary)

    async with checking("j", "p", by=by) as pilot:
        assert "Primary source?   1 Coast  2 Harbour" in note(pilot)
        await pilot.press("2")
        await ready(pilot)
        harbour = shown(pilot).desk.sources[2].document
        assert asked == [(), (harbour,)]
        assert "Harbour ★" in drawn(pilot)
        assert words(pilot) == "84 passengers"
        await pilot.press("u")
        await ready(pilot)
        assert asked[-1] == ()
        assert "★" not in drawn(pilot)
        await pilot.press("p", "enter")
        await ready(pilot)
        assert "Coast ★" in drawn(pilot)
        await pilot.press("p", "9")
        assert note(pilot) == "No such source"


async def test_decisions_survive_a_kill(tmp_path: Path) -> None:
    # The second app reads what is in the file while nothing is closed in the first.
    async with (
        checking("j", "r", "v", "c", "c", *"x", "enter", session=tmp_path / "s") as pilot,
        checking(session=tmp_path / "s") as other,
    ):
        assert shown(other).review == shown(pilot).review
        assert len(shown(other).review.entries) == 3


async def test_decisions_of_another_terminal_are_shown(tmp_path: Path) -> None:
    async with (
        checking(session=tmp_path / "s") as pilot,
        checking("j", "r", session=tmp_path / "s"),
    ):
        assert "0 of 8 checked off" in drawn(pilot)
        screen(pilot).features.edits.take_in()
        await pilot.pause()
        assert "1 of 8 checked off" in drawn(pilot)
        assert "✓ " in line(drawn(pilot), "≠ contradicted    84 passengers")


# Copies, editor, reports


async def test_the_sentence_and_the_item_are_copied(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    async with checking("j", "y") as pilot:
        assert note(pilot).startswith("Copied: “The coast guard took 86 passengers ashore.” — Coast")
        await pilot.press("Y")
        assert "Copied: **84 passengers**: contradicted (84 against 86)" in drawn(pilot)
        await pilot.press("ctrl+y")
        assert "84 passengers" in (tmp_path / "crossread-copied.md").read_text(encoding="utf-8")


async def test_the_editor_is_opened_on_the_file_of_the_sentence() -> None:
    async with checking("j", "e") as pilot:
        assert note(pilot) == "coast was not read from a file that is there."
        await pilot.press("comma", "comma", "e")
        assert note(pilot) == "draft was not read from a file that is there."


async def test_the_check_is_written_as_a_report(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    async with checking("j", "v", "c", "E") as pilot:
        await pilot.pause()
        assert "HTML" in drawn(pilot)
        assert "Annotations" not in drawn(pilot)
        await pilot.press("m")
        for _ in range(300):
            await pilot.pause(0.01)
            if "Written to" in drawn(pilot):
                break
        text = (tmp_path / "crossread-check.md").read_text(encoding="utf-8")
        assert "84 passengers" in text
        assert "to be corrected" in text


# A draft that is edited


async def test_a_draft_that_was_changed_is_checked_again_and_decisions_stay_with_their_words(tmp_path: Path) -> None:
    texts = {"draft": DRAFT, "coast": COAST, "harbour": HARBOUR}
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    documents = tuple(
        replace(each, path=str(tmp_path / f"{each.name}.txt")) for each in (read(t, n) for n, t in texts.items())
    )
    async with checking("r", "r", "r", documents=documents, session=tmp_path / "s") as pilot:
        await pilot.press("G", "k")
        here = words(pilot)
        changed = DRAFT.replace("84 passengers", "86 passengers").replace("Repairs will", "In all, repairs will")
        (tmp_path / "draft.txt").write_text(changed, encoding="utf-8")
        await pilot.press("ctrl+l")
        for _ in range(300):
            await pilot.pause(0.01)
            if isinstance(pilot.app.screen, CheckScreen) and "86 passengers" in pilot.app.screen._model.document.text:
                break
        await ready(pilot)
        assert words(pilot) == here
        entries = {row.words: shown(pilot).review.of(row.id) for row in shown(pilot).rows}
        assert entries["Odd Lier"].reviewed
        assert not entries["3 May"].reviewed
        assert entries["3 May"].changes
        await pilot.press("g")
        assert "! Text changed since: was “The ferry Halda" in drawn(pilot)


async def test_nothing_was_changed() -> None:
    async with checking("ctrl+l") as pilot:
        for _ in range(100):
            await pilot.pause(0.01)
            if "No changes on disk" in note(pilot):
                break
        assert note(pilot) == "No changes on disk"
        assert isinstance(pilot.app.screen, CheckScreen)


# While it is worked out


async def test_the_check_goes_on_beside_the_keys_and_can_be_stopped_and_resumed() -> None:
    begun, going = Event(), Event()

    def engine(comparison: object, draft: str, primary: tuple[str, ...], progress: object, stopped: object) -> Check:
        assert callable(progress)
        assert callable(stopped)
        progress("check", 3, 20)
        begun.set()
        while not going.wait(0.005):
            if stopped():
                raise StoppedError("Stopped.")
        return checks()(comparison, draft, primary, progress, stopped)  # type: ignore[arg-type]

    async with checking(engine=engine) as pilot:
        for _ in range(200):
            await pilot.pause(0.01)
            if "3 of 20" in drawn(pilot):
                break
        assert "Checking: 3 of 20 sentences … Ctrl+G stops" in drawn(pilot)
        await pilot.press("r", "v", "c", "j", "y", "Y", "E", "e", "a", "f", "O", "enter")
        await pilot.press("ctrl+g")
        assert "Stopped; Ctrl+G checks again" in drawn(pilot)
        going.set()
        await pilot.press("ctrl+g")
        await ready(pilot)
        assert COUNTS in drawn(pilot)


async def test_while_the_articles_are_compared_that_is_said_and_can_be_stopped() -> None:
    going = Event()

    def work(on_progress: Any, stopped: Any) -> Prepared:
        on_progress("alignment", 1, 3)
        while not going.wait(0.005):
            if stopped():
                raise StoppedError("Stopped.")
        return prepare(comparison(drafted()))

    app = CrossreadApp(drafted(), (), work, setup=Setup(checks=checks(), draft=True))
    async with app.run_test(size=(120, 40)) as pilot:
        for _ in range(200):
            await pilot.pause(0.01)
            if "alignment 1 of 3" in drawn(pilot):
                break
        assert "Comparing first: alignment 1 of 3 … Ctrl+G stops" in drawn(pilot)
        await pilot.press("ctrl+g")
        await pilot.pause(0.05)
        assert "Stopped; Ctrl+G compares the articles again." in drawn(pilot)
        going.set()
        await pilot.press("ctrl+g")
        await ready(pilot)
        assert COUNTS in drawn(pilot)


async def test_a_check_that_fails_says_why() -> None:
    def engine(*_: object) -> Check:
        raise ZeroDivisionError

    async with checking(engine=engine) as pilot:
        for _ in range(200):
            await pilot.pause(0.01)
            if "ZeroDivisionError" in drawn(pilot):
                break
        assert "This could not be worked out (ZeroDivisionError)." in drawn(pilot)


async def test_a_draft_alone_has_nothing_to_be_checked_against() -> None:
    async with checking("D", documents=drafted()[:1], at_once=False) as pilot:
        assert note(pilot) == "Add a source first: press A"
        assert pilot.app.screen is screen(pilot)


async def test_a_draft_without_items_says_so() -> None:
    documents = drafted("Nothing much was said.", COAST, HARBOUR)
    async with checking("j", "r", "v", "enter", documents=documents) as pilot:
        assert NOTHING_SHOWN in drawn(pilot)


# At every size, with any text


async def test_hostile_text_is_shown_as_it_is() -> None:
    def hostile(text: str) -> str:
        return text.replace("86 passengers", f"86 passengers {HOSTILE}").replace("84 passengers", f"84{HOSTILE}")

    items = [
        (hostile("84 passengers"), "figure", "contradicted", ((1, f"86 passengers {HOSTILE}", "differs", HOSTILE),))
    ]

    def by(documents: tuple[Document, ...], primary: tuple[str, ...]) -> Check:
        draft = documents[0]
        given = [(draft.text[draft.text.index("84") : draft.text.index("[bold]") + 6], *items[0][1:3], ())]
        made = checked(documents, given, primary=primary)  # type: ignore[arg-type]
        return replace(made, items=tuple(replace(each, why=HOSTILE) for each in made.items))

    documents = drafted(hostile(DRAFT), hostile(COAST), hostile(HARBOUR))
    async with checking("r", "v", "a", "c", *"[/]x", "enter", size=(200, 50), documents=documents, by=by) as pilot:
        assert "[@click=app.quit]x" in drawn(pilot)
        assert harmless(drawn(pilot))
        await walk_whole_and_harmless(pilot, (200, 50), (120, 40), (80, 24), (40, 12), (30, 8))


async def test_without_colours_nothing_is_lost(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with checking("j", size=(80, 24)) as pilot:
        assert "≠ contradicted" in drawn(pilot)
        assert "▌   ≠" in drawn(pilot)
        assert "with [84" in drawn(pilot)


async def test_the_narrowest_terminal_shows_signs_and_words() -> None:
    async with checking("j", size=(50, 16)) as pilot:
        assert "≠ 84 passengers" in drawn(pilot)


async def test_two_thousand_items_are_drawn_only_where_they_are_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    made = checked()

    def by(documents: tuple[Document, ...], primary: tuple[str, ...]) -> Check:
        del primary
        item = checked(documents).items[1]
        many = tuple(replace(item, item=replace(item.item, id=f"i{number}")) for number in range(2_000))
        return replace(made, items=many)

    async with checking(by=by, documents=made.comparison.documents) as pilot:
        view = shown(pilot).view
        drawn_rows: list[int] = []
        draw = view._draw

        def counted(index: int, *given: Any, **named: Any) -> Any:
            drawn_rows.append(index)
            return draw(index, *given, **named)

        monkeypatch.setattr(view, "_draw", counted)
        await pilot.press("G", "k", "k", "k", "b", "1", "0", "0", "0", "G")
        assert view.cursor == 999
        assert len(view.rows) == 2_001
        assert len(drawn_rows) < 10 * view.size.height
