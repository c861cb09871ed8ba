"""The arguments, and what is made from them: help, the manual page, the completions."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tui.app import keys
from tui.cli import completion, main, manual
from tui.cli.arguments import SHELLS, parse, parser
from tui.errors import ExitCode


def options() -> list[str]:
    return [name for action in parser()._actions for name in action.option_strings]


def test_the_manual_page_names_every_option_that_help_names() -> None:
    page = manual.page(parser()).replace("\\-", "-")
    assert all(name in page for name in options())
    assert all(name in parser().format_help() for name in options())


def test_the_manual_page_names_every_exit_code() -> None:
    page = manual.page(parser())
    assert all(f"\\fB{int(code)}\\fR\n" in page for code in ExitCode)


def test_the_manual_page_names_every_action_with_its_keys_and_every_file() -> None:
    page = manual.page(parser()).replace("\\-", "-")
    for action in keys.ACTIONS:
        assert not action.listed or (f"\\fB{action.id}  " in page and action.sentence in page)
    for file in ("config.toml", "sessions.sqlite3", "faults.log"):
        assert file in page


@pytest.mark.skipif(not shutil.which("groff"), reason="no groff is installed")
def test_roff_accepts_the_manual_page() -> None:
    done = subprocess.run(
        ["groff", "-man", "-ww", "-Tutf8"], input=manual.page(parser()).encode(), capture_output=True, check=True
    )
    assert done.stderr == b""


@pytest.mark.parametrize("shell", SHELLS)
def test_the_completions_name_every_long_option(shell: str) -> None:
    script = completion.script(parser(), shell)
    named = [name for name in options() if name.startswith("--")]
    assert all(re.search(rf"(?<![\w-])(?:--)?{name.removeprefix('--')}(?![\w-])", script) for name in named)


@pytest.mark.parametrize(
    ("shell", "check"), [("bash", ["bash", "-n"]), ("zsh", ["zsh", "-n"]), ("fish", ["fish", "--no-execute"])]
)
def test_the_shell_can_read_its_completions(shell: str, check: list[str]) -> None:
    if not shutil.which(shell):
        pytest.skip(f"no {shell} is installed")
    script = completion.script(parser(), shell).encode()
    done = subprocess.run([*check, "/dev/stdin"], input=script, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_descriptions_beside_completions_are_short() -> None:
    descriptions = re.findall(r"--[a-z-]+\[([^]]+)\]", completion.script(parser(), "zsh"))
    assert "write a report instead of opening the app" in descriptions
    assert all(len(words) < 80 for words in descriptions)


def test_bash_completes_an_option_and_its_values() -> None:
    script = completion.script(parser(), "bash")
    asked = 'COMP_WORDS=(crossread --format fig); COMP_CWORD=2; _shtab_crossread; echo "${COMPREPLY[@]}"'
    done = subprocess.run(["bash", "-c", f"{script}\n{asked}"], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["figures-csv"]


def test_bash_completes_the_new_options_and_their_files(tmp_path: Path) -> None:
    (tmp_path / "draft.docx").write_bytes(b"")
    script = completion.script(parser(), "bash")
    for words, expected in (
        (("--git",), ["--git-diff"]),
        (("--tex",), ["--text"]),
        (("--versio",), ["--versions", "--version"]),
        (("--fail-on", "unann"), ["unannounced"]),
        (("--check", "dra"), ["draft.docx"]),
        (("--text", "dra"), ["draft.docx"]),
    ):
        asked = f"COMP_WORDS=(crossread {' '.join(words)}); COMP_CWORD={len(words)}; _shtab_crossread"
        line = f'{script}\n{asked}; echo "${{COMPREPLY[@]}}"'
        done = subprocess.run(["bash", "-c", line], cwd=tmp_path, capture_output=True, text=True, check=True)
        assert sorted(done.stdout.split()) == sorted(expected), words


def test_pages_go_to_stdout(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["--man"]) == ExitCode.DONE
    assert capsysbinary.readouterr().out.startswith(b".TH CROSSREAD 1")
    assert main(["--completion", "bash"]) == ExitCode.DONE
    assert b"crossread" in capsysbinary.readouterr().out


def test_help_loads_no_engine() -> None:
    code = "import sys\nfrom tui.cli import main\ntry:\n main(['--help'])\nfinally:\n print('|', *sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    loaded = set(done.stdout.split("|")[-1].split())
    assert not loaded & {"textual", "rich", "nltk", "numpy", "tui.comparison", "tui.sessions", "platformdirs", "shtab"}


def rejected(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """The one line with which the arguments are rejected."""
    with pytest.raises(SystemExit) as left:
        parse(arguments)
    assert left.value.code == ExitCode.USAGE
    message = capsys.readouterr().err
    assert message.count("\n") == 1
    return message


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--form", "json", "--demo"), "There is no option --form; did you mean --format?"),
        (("a.txt", "--quite"), "There is no option --quite; did you mean --quiet?"),
        (("a.txt", "--zzzz=1", "b.txt"), "There is no option --zzzz."),
        (("--format", "jsn", "a.txt"), "--format: there is no format 'jsn'; did you mean json?"),
        (("--completion", "tcsh"), "--completion: there is no shell 'tcsh'; choose from bash, zsh, fish."),
        (("--summary", "best", "a.txt"), "--summary: there is no summary method 'best'; choose from auto, "),
        (("--serve", "a.txt"), "--serve: 'a.txt' is not a port (1 to 65535); name the articles before --serve."),
        (("a.txt", "--output"), "--output needs a value."),
        (("a.txt", "--versions", "b.txt", "--text"), "--versions and --text cannot be combined."),
        (("--check", "a.txt", "--git-diff", "b.txt"), "--check and --git-diff cannot be combined."),
    ],
)
def test_an_error_names_what_is_wrong_and_what_was_meant(
    arguments: tuple[str, ...], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = rejected(capsys, *arguments)
    assert text.startswith(f"crossread: {message}")
    assert text.endswith(" See crossread --help.\n")


@pytest.mark.parametrize(
    ("arguments", "paths"),
    [
        (("a.txt", "--plain", "b.txt"), ["a.txt", "b.txt"]),
        (("--plain", "a.txt", "b.txt"), ["a.txt", "b.txt"]),
        (("a.txt", "--plain", "--", "-b.txt", "--"), ["a.txt", "-b.txt", "--"]),
        (("--plain",), []),
    ],
)
def test_options_can_stand_anywhere_before_two_dashes(arguments: tuple[str, ...], paths: list[str]) -> None:
    parsed = parse(arguments)
    assert (parsed.paths, parsed.format) == (paths, "plain")
