"""The arguments, and what is made of them: help, the manual page, the completions."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys

import pytest

from tui.app import keys
from tui.cli import completion, manual
from tui.cli.arguments import SHELLS, parser
from tui.cli.command import main
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
def test_roff_has_nothing_to_say_against_the_manual_page() -> None:
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


def test_bash_completes_an_option_and_its_values() -> None:
    script = completion.script(parser(), "bash")
    asked = 'COMP_WORDS=(crossread --format fig); COMP_CWORD=2; _shtab_crossread; echo "${COMPREPLY[@]}"'
    done = subprocess.run(["bash", "-c", f"{script}\n{asked}"], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["figures-csv"]


def test_what_is_printed_is_data(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["--man"]) == ExitCode.DONE
    assert capsysbinary.readouterr().out.startswith(b".TH CROSSREAD 1")
    assert main(["--completion", "bash"]) == ExitCode.DONE
    assert b"crossread" in capsysbinary.readouterr().out


def test_help_loads_no_engine() -> None:
    code = "import sys\nfrom tui.cli import main\ntry:\n main(['--help'])\nfinally:\n print('|', *sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    loaded = set(done.stdout.split("|")[-1].split())
    assert not loaded & {"textual", "rich", "nltk", "numpy", "tui.comparison", "tui.sessions", "platformdirs", "shtab"}


def test_a_word_is_not_guessed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--form", "json", "--demo"])
    assert left.value.code == ExitCode.USAGE
    assert capsys.readouterr().err.count("\n") == 1
