"""crossread as git starts it: every configuration of `docs/git.md`, in a repository of a real git."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.repository import Repository, blocks
from tests.reading.formats.office import office_files as office
from tests.reading.formats.pdf import pdf_files

pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="no git is installed")

PAGE = (
    "<!doctype html><html><head><title>Pier to reopen</title></head><body><article><h1>Pier to reopen</h1>"
    "<p>The pier at Lorne will reopen on Monday after repairs that cost {cost}, the mayor said on Friday.</p>"
    "<p>It was closed in March, when a storm broke two of its forty pillars and a part of the deck.</p>"
    "<table><tr><th>Year</th><th>Visitors</th></tr><tr><td>2023</td><td>41,000</td></tr></table>"
    "</article></body></html>\n"
)
TEXT = """\
Pier to reopen

The pier at Lorne will reopen on Monday after repairs that cost $3 million, the mayor said on Friday.

It was closed in March, when a storm broke two of its forty pillars and a part of the deck.

Year\tVisitors
2023\t41,000
"""


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "work")


@pytest.fixture
def as_text(repository: Repository) -> Repository:
    """The text of web pages instead of their markup, as the guide says."""
    heading = "Word, PDF and web pages as text"
    repository.configure(blocks(heading, "ini"))
    repository.write(".gitattributes", blocks(heading, "gitattributes"))
    return repository


def changes(diff: str) -> list[str]:
    """The lines of a diff that were added and removed."""
    return [line for line in diff.splitlines() if line.startswith(("+", "-")) and line[:3] not in {"+++", "---"}]


def test_git_shows_the_text_of_a_page(as_text: Repository) -> None:
    as_text.write("pages/pier.html", PAGE.format(cost="$3 million"))
    as_text.commit()
    as_text.write("pages/pier.html", PAGE.format(cost="$4 million").replace("<article>", "<article id='a'>"))
    removed, added = changes(as_text.git("diff"))
    assert removed == "-" + TEXT.splitlines()[2]
    assert added == removed.replace("$3", "$4").replace("-", "+", 1)
    assert "[-$3-]{+$4+} million" in as_text.git("diff", "--word-diff")
    as_text.commit()
    assert changes(as_text.git("log", "-p", "-1")) == changes(as_text.git("show")) == [removed, added]
    assert as_text.git("grep", "--textconv", "-c", "forty pillars") == "pages/pier.html:1\n"
    assert as_text.git("show", "--textconv", "HEAD~1:pages/pier.html") == TEXT


def word(cost: str) -> bytes:
    rows = office.tbl(office.tr("Year", "Cost"), office.tr("2024", cost))
    return office.docx(office.p("Pier to reopen") + office.p(f"The repairs cost {cost}.") + rows)


def open_document(cost: str) -> bytes:
    return office.odt(f"<text:p>Pier to reopen</text:p><text:p>The repairs cost {cost}.</text:p>")


def portable(cost: str) -> bytes:
    return pdf_files.pdf(pdf_files.text(72, 700, "Pier to reopen.") + pdf_files.text(72, 660, f"It cost {cost}."))


@pytest.mark.parametrize(
    ("name", "made", "removed"),
    [
        ("draft.docx", word, ["-The repairs cost $3 million.", "-2024\t$3 million"]),
        ("draft.odt", open_document, ["-The repairs cost $3 million."]),
        ("draft.pdf", portable, ["-It cost $3 million."]),
    ],
)
def test_git_shows_the_text_of_a_draft(
    as_text: Repository, name: str, made: Callable[[str], bytes], removed: list[str]
) -> None:
    as_text.write(name, made("$3 million"))
    as_text.commit()
    assert "Binary files" not in as_text.git("show")
    as_text.write(name, made("$4 million"))
    found = changes(as_text.git("diff", "-U0"))
    assert [line for line in found if line[0] == "-"] == removed
    assert [line for line in found if line[0] == "+"] == [f"+{line[1:].replace('$3', '$4')}" for line in removed]


def test_git_saves_the_texts_and_they_stay_the_same(as_text: Repository) -> None:
    as_text.write("pier.html", PAGE.format(cost="$3 million"))
    as_text.commit()
    first = as_text.git("log", "-p")
    assert "refs/notes/textconv/crossread" in as_text.git("for-each-ref")
    assert as_text.git("log", "-p") == first
    as_text.git("update-ref", "-d", "refs/notes/textconv/crossread")
    assert as_text.git("log", "-p") == first


@pytest.mark.parametrize("name", ["-pier.html", "pier of Lorne.html", "Küste.html", "a'b.html"])
def test_a_file_can_have_any_name(as_text: Repository, name: str) -> None:
    as_text.write(name, PAGE.format(cost="$3 million"))
    as_text.git("add", "--all", ".")
    assert "+It was closed in March" in as_text.git("diff", "--cached")
    as_text.commit()
    as_text.write(name, PAGE.format(cost="$4 million"))
    assert len(changes(as_text.git("diff"))) == 2


def test_files_that_come_and_go_and_have_nothing_in_them(as_text: Repository) -> None:
    for name in ("gone.html", "emptied.html", "filled.html"):
        as_text.write(name, "" if name == "filled.html" else PAGE.format(cost="$3 million"))
    as_text.commit()
    (as_text.folder / "gone.html").unlink()
    as_text.write("emptied.html", "")
    as_text.write("filled.html", PAGE.format(cost="$3 million"))
    as_text.write("new.html", PAGE.format(cost="$3 million"))
    as_text.write("new.docx", "")
    as_text.git("add", "--all", ".")
    whole = TEXT.splitlines()
    added, removed = [f"+{line}" for line in whole], [f"-{line}" for line in whole]
    assert changes(as_text.git("diff", "--cached", "--no-renames")) == removed + added + removed + added


def test_text_wins_over_binary_where_it_is_written_after_it(as_text: Repository) -> None:
    as_text.write("pier.html", PAGE.format(cost="$3 million"))
    as_text.commit()
    as_text.write("pier.html", PAGE.format(cost="$4 million"))
    as_text.write(".gitattributes", "*.html binary diff=crossread\n")
    assert "+The pier at Lorne" in as_text.git("diff", "--", "pier.html")
    as_text.write(".gitattributes", "*.html diff=crossread binary\n")
    assert "Binary files" in as_text.git("diff", "--", "pier.html")


def test_a_file_that_cannot_be_read_is_named_by_its_own_name(as_text: Repository) -> None:
    as_text.write("draft.docx", b"PK\x03\x04 and no more")
    as_text.commit()
    done = as_text.run("show")
    assert done.returncode == 128
    assert done.stderr.splitlines()[0].startswith("crossread: draft.docx ")
    assert done.stderr.splitlines()[1:] == ["fatal: unable to read files to diff"]
    assert "draft.docx" in as_text.git("show", "--no-textconv")


def test_a_diff_on_standard_input_is_said_to_be_one(repository: Repository) -> None:
    repository.write("pier.txt", "It cost $3 million.\n")
    repository.commit()
    repository.write("pier.txt", "It cost $4 million.\n")
    repository.configure("[alias]\nread = !git diff --color=always | crossread -\nlook = !git log -p | crossread -\n")
    for alias in ("read", "look"):
        done = repository.run(alias)
        assert (done.returncode, done.stdout) == (3, "")
        assert done.stderr.startswith("crossread: Standard input is a diff and not an article; name the two versions, ")
        assert done.stderr.count("\n") == 1
