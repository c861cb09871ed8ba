"""The documents: links that lead somewhere, options and formats that exist, and a table of keys that is up to date."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests import key_table
from tests.test_walls import ROOMS
from tui.cli.arguments import parser
from tui.reports.formats import KINDS, Format

ROOT = Path(__file__).parent.parent
DOCUMENTS = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "seeds/README.md")),
    *sorted((ROOT / "docs").glob("*.md")),
]
FOREIGN = {"--upgrade", "--target", "--no-dev", "--extra", "--snapshot-update", "--navigate"}
"""Options of other programs that the documents name."""


def test_there_are_documents_to_check() -> None:
    assert len(DOCUMENTS) > 7


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_within_the_repository_leads_to_a_file(path: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)", path.read_text(encoding="utf-8"))
    local = [link for link in links if "://" not in link]
    assert [link for link in local if not (path.parent / link).exists()] == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_option_named_is_one_of_the_command(path: Path) -> None:
    options = {name for action in parser()._actions for name in action.option_strings}
    text = re.sub(r"`git [^`]*`", "", path.read_text(encoding="utf-8"))
    named = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", text))
    assert named - options - FOREIGN == set()


def test_the_architecture_names_every_package() -> None:
    table = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("## Architecture")[2].partition("\n- ")[0]
    named = {name.strip("/").removeprefix("tui/").removesuffix(".py") for name in re.findall(r"`([^`]+)`", table)}
    assert set(ROOMS) - {"__main__"} - named == set()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_the_readme_names_every_report_format_with_its_ending(kind: Format) -> None:
    table = (ROOT / "README.md").read_text(encoding="utf-8").partition("| format | ending |")[2].partition("\n\n")[0]
    assert any(f"`{kind.name}`" in line and f"`{kind.ending}`" in line for line in table.splitlines())


def test_the_table_of_keys_is_that_of_the_app() -> None:
    assert key_table.page() == key_table.PAGE.read_text(encoding="utf-8"), "run python -m tests.key_table"


def test_the_command_that_runs_the_tests_is_the_one_of_the_readme() -> None:
    command = "python3 -m pip install --quiet --upgrade --target .tools uv && .tools/bin/uv run pytest\n"
    assert command in (ROOT / "README.md").read_text(encoding="utf-8")
    assert command in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
