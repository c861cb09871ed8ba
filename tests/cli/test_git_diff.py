"""`--git-diff` as git starts it: as an external diff, as a difftool, and as lazygit does."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import pexpect
import pyte
import pytest

from tests.cli.repository import Repository, blocks
from tests.cli.test_git import PAGE, changes
from tui.cli import git_versions, main
from tui.cli.git_change import Change
from tui.errors import ExitCode

pytestmark = pytest.mark.skipif(not shutil.which("git"), reason="no git is installed")

PATIENCE = 90
"""Seconds until a wait times out; far more than is ever needed."""
REPORT = "Changes of figures, names, dates and quotations"
CHANGED = "≠ figure: $3 million → $4 million"


def version() -> tuple[int, ...]:
    """Of the git that is installed."""
    done = subprocess.run(["git", "--version"], capture_output=True, text=True, check=True)
    return tuple(int(number) for number in re.findall(r"\d+", done.stdout)[:2])


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """With a page in it, and the attributes that the guide says."""
    made = Repository(tmp_path / "work")
    made.write(".gitattributes", blocks("Word, PDF and web pages as text", "gitattributes") + "*.txt diff=crossread\n")
    made.write("pages/pier.html", PAGE.format(cost="$3 million"))
    made.commit()
    return made


@pytest.fixture
def reporting(repository: Repository) -> Repository:
    """The report instead of a diff."""
    repository.configure(blocks(REPORT, "ini"))
    return repository


@pytest.fixture
def with_tool(repository: Repository) -> Repository:
    """The report of a difftool."""
    repository.configure(blocks("One file after another, in the app", "ini"))
    return repository


def raise_cost(repository: Repository, name: str = "pages/pier.html") -> None:
    repository.write(name, PAGE.format(cost="$4 million"))


def headings(report: str, names: Iterable[str]) -> list[str]:
    """The lines of a report that begin with one of these names."""
    return [line for line in report.splitlines() if line.startswith(tuple(names))]


def test_a_diff_is_a_report_of_what_was_changed(reporting: Repository) -> None:
    raise_cost(reporting)
    report = reporting.git("diff")
    assert report.startswith("pages/pier.html\n")
    assert CHANGED in report
    assert "without a note" in report
    assert re.search(r"\[-[^]]*3[^]]*-\]\{\+[^}]*4[^}]*\+\}", report)
    assert "unchanged" in report
    assert "forty pillars" not in report
    assert "git-blob" not in report
    assert "\x1b" not in report
    assert reporting.git("diff") == report


def test_it_can_be_tried_without_configuring_anything(repository: Repository) -> None:
    raise_cost(repository)
    words = shlex.split(blocks(REPORT, "sh"))
    assert CHANGED in repository.git(*words[1:])


def test_the_report_and_the_text_go_together(reporting: Repository) -> None:
    reporting.configure(blocks("Word, PDF and web pages as text", "ini"))
    raise_cost(reporting)
    assert CHANGED in reporting.git("diff")
    assert len(changes(reporting.git("diff", "--no-ext-diff"))) == 2
    reporting.commit()
    assert len(changes(reporting.git("log", "-p", "-1"))) == len(changes(reporting.git("show"))) == 2
    assert CHANGED in reporting.git("log", "-p", "-1", "--ext-diff")


def test_files_that_come_go_and_move(reporting: Repository) -> None:
    for name in ("gone.html", "moved.html", "program.html"):
        reporting.write(name, PAGE.format(cost="$3 million").replace("Lorne", name))
    reporting.commit()
    (reporting.folder / "gone.html").unlink()
    (reporting.folder / "moved.html").rename(reporting.folder / "pages" / "quay.html")
    (reporting.folder / "program.html").chmod(0o755)
    raise_cost(reporting)
    reporting.write("new one.html", "<p>The quay reopens on Monday, when its repairs are finished, the mayor said.</p>")
    reporting.write("empty.html", "")
    reporting.git("add", "--all", ".")
    report = reporting.git("diff", "--cached")
    assert headings(report, ["gone", "moved", "program", "pages", "new", "empty"]) == [
        "empty.html (new): the text is the same.",
        "gone.html (removed)",
        "new one.html (new)",
        "pages/pier.html",
        "moved.html → pages/quay.html (renamed): the text is the same.",
        "program.html · mode 100644 → 100755: the text is the same.",
    ]
    assert "The quay reopens on Monday" in report
    assert "git-blob" not in report
    reporting.git("commit", "--quiet", "--message", "Moved")
    reporting.write("copied.html", PAGE.format(cost="$5 million").replace("Lorne", "program.html"))
    reporting.git("add", "--all", ".")
    copied = reporting.git("diff", "--cached", "--find-copies-harder")
    assert headings(copied, ["program"]) == ["program.html → copied.html (copied) · mode 100755 → 100644"]
    assert "≠ figure: $3 million → $5 million" in copied


def test_only_the_markup_was_changed(reporting: Repository) -> None:
    reporting.write("pages/pier.html", PAGE.format(cost="$3 million").replace("<article>", "<article id='a'>"))
    assert reporting.git("diff") == "pages/pier.html: the text is the same.\n"


def test_links_submodules_and_conflicts_are_one_line_each(reporting: Repository, tmp_path: Path) -> None:
    reporting.git("config", "diff.external", "crossread --git-diff --")
    (reporting.folder / "latest").symlink_to("pages/pier.html")
    (tmp_path / "elsewhere").mkdir()
    other = Repository(tmp_path / "elsewhere" / "other")
    other.write("a.txt", "The pier reopens.\n")
    other.commit()
    reporting.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(other.folder), "library")
    reporting.commit()
    (reporting.folder / "latest").unlink()
    (reporting.folder / "latest").symlink_to("pages/quay.html")
    commits = [other.git("rev-parse", "HEAD").strip()]
    other.write("a.txt", "The pier opens.\n")
    other.commit()
    commits.append(other.git("rev-parse", "HEAD").strip())
    reporting.git("-C", "library", "pull", "--quiet")
    reporting.git("config", "diff.ignoreSubmodules", "none")
    assert reporting.git("diff").splitlines() == [
        "latest was a symbolic link to pages/pier.html and is now a symbolic link to pages/quay.html.",
        f"library was a submodule at commit {commits[0][:10]} and is now a submodule at commit {commits[1][:10]}.",
    ]


def test_a_file_in_conflict_is_named_with_the_way_to_compare_its_sides(reporting: Repository) -> None:
    reporting.write("pier.txt", "The pier reopens on Monday.\n")
    reporting.commit()
    reporting.git("checkout", "--quiet", "-b", "other")
    reporting.write("pier.txt", "The pier reopens on Tuesday.\n")
    reporting.commit()
    reporting.git("checkout", "--quiet", "main")
    reporting.write("pier.txt", "The pier reopens on Friday.\n")
    reporting.commit()
    assert reporting.run("merge", "--quiet", "other").returncode == 1
    first, *rest = reporting.git("diff", "--ours").splitlines()
    assert first == (
        "pier.txt has a merge conflict; resolve it first, or compare both sides with crossread "
        "<(git show :2:pier.txt) <(git show :3:pier.txt)."
    )
    assert rest[0] == "pier.txt"


def test_a_version_that_cannot_be_read_is_said_in_its_place_and_git_goes_on(reporting: Repository) -> None:
    reporting.write("a.docx", b"PK\x03\x04 and no more")
    reporting.write("b.txt", "It cost $3 million.\n")
    reporting.commit()
    reporting.write("a.docx", b"PK\x03\x04 and some more")
    reporting.write("b.txt", "It cost $4 million.\n")
    first, second, *_ = reporting.git("diff").splitlines()
    assert first.startswith("Old version: a.docx ")
    assert second == "b.txt"


def test_the_ending_of_the_path_decides_the_format(reporting: Repository) -> None:
    reporting.git("config", "diff.external", "crossread --git-diff --")
    reporting.write("pier.md", "# Pier\n\nThe **pier** reopens on Monday.\n")
    reporting.commit()
    reporting.write("pier.md", "# Pier\n\nThe pier reopens on Monday.\n")
    assert reporting.git("diff") == "pier.md: the text is the same.\n"


@pytest.mark.parametrize("name", ["-pier.txt", "the 'pier'\n of Lorne.txt", "Küste ☂.txt"])
def test_a_file_can_have_any_name(reporting: Repository, name: str) -> None:
    reporting.write(name, "It cost $3 million.\n")
    reporting.commit()
    reporting.write(name, "It cost $4 million.\n")
    report = reporting.git("diff")
    assert report.startswith(name.replace("\n", "␊") + "\n")
    assert CHANGED in report


def test_colour_follows_git(repository: Repository) -> None:
    raise_cost(repository)
    code = "from tui.cli import git_colour; print(git_colour.is_wanted())"
    asked = ("-c", f"diff.external={shlex.quote(sys.executable)} -c {shlex.quote(code)}")
    always = ("-c", "color.ui=always")
    assert repository.git(*asked, "diff") == "False\n"
    assert repository.git(*asked, *always, "diff") == "True\n"
    assert repository.git(*asked, "diff", GIT_PAGER_IN_USE="1") == "True\n"
    assert repository.git(*asked, "-c", "color.diff=never", "diff", GIT_PAGER_IN_USE="1") == "False\n"
    assert repository.git(*asked, *always, "diff", NO_COLOR="1") == "False\n"


def test_a_report_in_colour_has_the_same_words(reporting: Repository) -> None:
    raise_cost(reporting)
    coloured = reporting.git("-c", "color.ui=always", "diff")
    assert "\x1b[" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == reporting.git("diff")


@pytest.mark.parametrize(("choice", "is_coloured"), [("always", True), ("never", False), ("auto", False)])
def test_colour_can_be_chosen(
    tmp_path: Path, choice: str, is_coloured: bool, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    file = tmp_path / "new.txt"
    file.write_text("It cost $3 million.\n")
    assert main(["--git-diff", "--color", choice, "pier.txt", "/dev/null", str(file)]) == ExitCode.DONE
    assert (b"\x1b" in capsysbinary.readouterr().out) == is_coloured


@pytest.mark.skipif(version() >= (2, 46), reason="this git takes exit codes")
def test_an_older_git_takes_an_exit_code_for_a_crash(repository: Repository) -> None:
    repository.configure(blocks("Exit codes", "ini"))
    raise_cost(repository)
    done = repository.run("diff")
    assert done.returncode == 128
    assert CHANGED in done.stdout
    assert done.stderr == "fatal: external diff died, stopping at pages/pier.html\n"


@pytest.mark.skipif(version() < (2, 46), reason="this git takes no exit codes")
def test_the_text_decides_the_exit_code(repository: Repository) -> None:
    repository.configure(blocks("Exit codes", "ini"))
    raise_cost(repository)
    assert CHANGED in repository.git("diff")
    assert repository.run("diff", "--exit-code").returncode == 1
    assert repository.run("diff", "--quiet", "--ext-diff").returncode == 1
    repository.write("pages/pier.html", PAGE.format(cost="$3 million").replace("<article>", "<article id='a'>"))
    assert repository.run("diff", "--exit-code").returncode == 0
    assert repository.run("diff", "--quiet", "--ext-diff").returncode == 0


def test_a_difftool_prints_the_report_where_there_is_no_terminal(with_tool: Repository) -> None:
    raise_cost(with_tool)
    with_tool.write("new.txt", "The pier reopens on Monday.\n")
    with_tool.git("add", "--all", ".")
    report = with_tool.git("difftool", "-t", "crossread", "HEAD")
    assert CHANGED in report
    assert headings(report, ["new", "pages"]) == ["new.txt (new)", "pages/pier.html"]
    assert with_tool.git("-C", "pages", "difftool", "HEAD", "--", "pier.html").startswith("pages/pier.html\n")
    with_tool.commit()
    committed = with_tool.git("difftool", "HEAD~1", "HEAD")
    assert committed == report
    assert "git-blob" not in report


def test_a_difftool_opens_one_file_after_another_in_a_terminal(with_tool: Repository) -> None:
    raise_cost(with_tool)
    with_tool.write("same.html", PAGE.format(cost="$3 million"))
    with_tool.commit()
    raise_cost(with_tool, "same.html")
    with_tool.write("pages/pier.html", PAGE.format(cost="$5 million"))
    screen = pyte.Screen(140, 40)
    stream = pyte.ByteStream(screen)
    child: pexpect.spawn[bytes] = pexpect.spawn(
        "git", ["difftool"], dimensions=(40, 140), timeout=PATIENCE, cwd=str(with_tool.folder),
        env=with_tool.environment,
    )  # fmt: skip

    def await_text(words: str) -> None:
        end = time.monotonic() + PATIENCE
        while words not in "\n".join(screen.display):
            assert time.monotonic() < end, screen.display
            with suppress(pexpect.TIMEOUT):
                stream.feed(child.read_nonblocking(65536, timeout=0.1))

    await_text("pages/pier.html (old)")
    await_text("$4 million → $5 million")
    child.send("q")
    await_text("same.html (old)")
    await_text("$3 million → $4 million")
    child.send("q")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0


def test_temporary_files_are_called_by_what_they_stand_for(with_tool: Repository) -> None:
    raise_cost(with_tool)
    report = with_tool.git("difftool", "--extcmd", "crossread --versions")
    assert CHANGED in report
    assert "version 1 → version 2" in report
    assert "git-blob" not in report
    with_tool.write("new.txt", "The pier reopens on Monday.\n")
    with_tool.git("add", "--intent-to-add", "new.txt")
    assert "nothing → new.txt" in with_tool.git("difftool", "--extcmd", "crossread --versions", "--", "new.txt")


def test_a_difftool_of_folders_prints_all_reports(with_tool: Repository) -> None:
    raise_cost(with_tool)
    with_tool.write("new.txt", "The pier reopens on Monday.\n")
    with_tool.git("add", "--all", ".")
    report = with_tool.git("difftool", "--dir-diff", "HEAD")
    assert CHANGED in report
    assert headings(report, ["new", "pages"]) == ["new.txt (new)", "pages/pier.html"]
    assert "git-difftool" not in report


def test_a_difftool_stops_at_an_exit_code_if_it_is_to_trust_it(with_tool: Repository) -> None:
    with_tool.write("a.docx", b"PK\x03\x04 and no more")
    with_tool.commit()
    assert with_tool.run("difftool", "HEAD~1").returncode == 0
    trusting = ("difftool", "--trust-exit-code")
    done = with_tool.run(*trusting, "HEAD~1")
    assert done.returncode != 0
    assert done.stdout.startswith("New version: a.docx ")
    raise_cost(with_tool)
    assert with_tool.run(*trusting).returncode == 0
    command = blocks("One file after another, in the app", "ini").partition("cmd = ")[2].strip().replace("\\", "")
    with_tool.git("config", "difftool.crossread.cmd", command.replace("--git-diff", "--git-diff --fail-on changed"))
    assert with_tool.run(*trusting).returncode != 0


@pytest.mark.parametrize(
    ("condition", "new", "code"),
    [
        ("changed", "It cost $3 million.", ExitCode.DONE),
        ("changed", "It cost three million dollars.", ExitCode.FOUND),
        ("differ", "It cost only $3 million.", ExitCode.DONE),
        ("differ", "It cost $4 million.", ExitCode.FOUND),
        ("figures", "It cost only $3 million.", ExitCode.DONE),
        ("figures", "It cost $4 million.", ExitCode.FOUND),
        ("unannounced", "It cost $4 million.", ExitCode.FOUND),
        ("changed", "\0\1\2", ExitCode.UNREADABLE),
    ],
)
def test_what_a_condition_asks_for(tmp_path: Path, condition: str, new: str, code: ExitCode) -> None:
    files = [tmp_path / name for name in ("old.txt", "new.txt")]
    files[0].write_text("It cost $3 million.\n")
    files[1].write_text(f"{new}\n")
    assert main(["--git-diff", "--fail-on", condition, "pier.txt", *map(str, files)]) == code


@pytest.mark.parametrize(("condition", "code"), [([], ExitCode.DONE), (["--fail-on", "figures"], ExitCode.FOUND)])
def test_git_goes_on_after_a_version_that_cannot_be_read(tmp_path: Path, condition: list[str], code: ExitCode) -> None:
    file = tmp_path / "new.txt"
    file.write_bytes(b"\0\1\2")
    words = ["pier.txt", "/dev/null", ".", ".", str(file), "0" * 40, "100644"]
    assert main(["--git-diff", *condition, *words]) == code


def test_lazygit_shows_the_report_in_colour(repository: Repository) -> None:
    (command,) = re.findall(r"command: (.*)", blocks("lazygit", "yaml"), re.IGNORECASE)
    external = ("-c", "diff.noprefix=false", "-c", f"diff.external={command}")
    options = ("--ext-diff", "--submodule", "--color=always")
    raise_cost(repository)
    report = repository.git(*external, "diff", *options)
    assert "\x1b[" in report
    assert CHANGED in re.sub(r"\x1b\[[\d;]*m", "", report)
    repository.commit()
    assert report in repository.git(*external, "show", *options)
    for name in ("before", "after"):
        repository.write(f"{name}/pier.txt", f"It reopens on {'Monday' if name == 'before' else 'Friday'}.\n")
    trees = repository.run(*external, "diff", "--no-index", "--no-prefix", "--color=always", "before", "after")
    assert trees.returncode == 1
    assert "before/pier.txt → after/pier.txt" in trees.stdout
    # How it asks what a program can do.
    nothing = [str(repository.write(f"probe{side}", "")) for side in ("old", "new")]
    words = ["probe", nothing[0], "0000000", "100644", nothing[1], "0000000", "100644"]
    probed = subprocess.run(
        [*shlex.split(command), *words], env=repository.environment, capture_output=True, text=True, check=True
    )
    assert probed.stdout == "probe: the text is the same.\n"


def test_other_formats_are_printed_too(repository: Repository) -> None:
    raise_cost(repository)
    (repository.folder / "latest").symlink_to("pages/pier.html")
    repository.git("add", "--intent-to-add", "latest")
    done = repository.run("-c", "diff.external=crossread --git-diff --format json --", "diff")
    assert done.stderr == "crossread: latest is new: a symbolic link to pages/pier.html.\n"
    (step,) = json.loads(done.stdout)["steps"]
    assert step["changes"]


@pytest.mark.parametrize(
    ("option", "message"),
    [
        ("--output report.txt", "--git-diff prints to standard output, as git starts it for every file; "),
        ("--format docx", "--git-diff prints to standard output, as git starts it for every file; "),
        ("--format annotations", "--versions has no format annotations; "),
        ("--fail-on unreviewed", "--versions has no condition unreviewed; "),
    ],
)
def test_what_git_cannot_show_is_rejected(
    tmp_path: Path, option: str, message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--git-diff", *option.split(), "pier.txt", "/dev/null", str(tmp_path)]) == ExitCode.USAGE
    assert capsys.readouterr().err.startswith(f"crossread: {message}")


def test_a_doubt_about_a_version_is_said(tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    file = tmp_path / "new.txt"
    file.write_text('{"title": "Pier"}')
    assert main(["--git-diff", "--color", "never", "pier.txt", "/dev/null", str(file)]) == ExitCode.DONE
    heading, remark, *_ = capsysbinary.readouterr().out.decode().splitlines()
    assert heading == f"{file} (new)"
    assert remark == f"New version: {file} is JSON of an unknown kind, so its names are read as text."


def test_the_next_file_is_set_apart_from_doubts_about_one(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    files = [tmp_path / name for name in ("old.txt", "new.txt")]
    for file in files:
        file.write_text('{"title": "Pier"}')
    assert main(["--git-diff", "--color", "never", "pier.txt", *map(str, files)]) == ExitCode.DONE
    lines = capsysbinary.readouterr().out.decode().split("\n")
    assert lines[0].endswith(": the text is the same.")
    assert [line[:12] for line in lines[1:3]] == ["Old version:", "New version:"]
    assert lines[3:] == ["", ""]


def test_the_articles_of_a_file_are_compared_one_by_one(tmp_path: Path) -> None:
    def feed(*items: tuple[str, str]) -> str:
        inner = "".join(
            f"<item><title>{title}</title><description>{text}</description></item>" for title, text in items
        )
        return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Lorne</title>{inner}</channel></rss>'

    same = ("Fair opens", "The fair opened on Friday with a speech of the mayor, and it will be open until Sunday.")
    gone = ("Road closed", "The road to the lighthouse is closed from Monday on, the council said on Thursday.")
    pier = "The pier will reopen after repairs that cost {} million dollars, the mayor said on Friday."
    (tmp_path / "old.rss").write_text(feed(("Pier to reopen", pier.format(3)), same, gone))
    (tmp_path / "new.rss").write_text(feed(same, ("Pier to reopen", pier.format(4))))
    (change,) = git_versions.changes(["news.rss", str(tmp_path / "old.rss"), str(tmp_path / "new.rss")])
    found = git_versions.found(change)
    histories = git_versions.histories(found)
    titles = [[one.document.title for one in history.versions] for history in histories]
    assert titles == [["Pier to reopen", "Pier to reopen"], ["Road closed", ""]]
    assert [item.outcome for item in histories[0].steps[0].items if item.kind == "figure"] == ["differs"]


def test_a_change_without_versions_is_its_sentence() -> None:
    change = Change("pier.txt", "pier.txt")
    assert git_versions.found(change).sentence == change.sentence != ""
