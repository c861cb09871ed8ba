from __future__ import annotations

import os
from pathlib import Path

import pytest

from tui import settings
from tui.errors import CrossreadError
from tui.settings import Settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def test_no_file_is_no_settings(file: Path) -> None:
    assert settings.load(file) == Settings()


def test_every_section_is_read(file: Path) -> None:
    file.write_text('[keys]\nzoom = "Z"\n\n[aliases]\n"The Lady" = "Ann Lee"\n\n[habits]\nvim-changes = true\n')
    assert settings.load(file) == Settings(keys={"zoom": "Z"}, aliases={"The Lady": "Ann Lee"}, vim_changes=True)


def test_the_initials_of_whoever_reviews_are_read(file: Path) -> None:
    file.write_text('[review]\ninitials = " JD\\n"\n')
    assert settings.load(file).initials == "JD␊"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[aliases]\nx = "y"\n[colours]\nred = "x"\n', "line 3: there is no section 'colours'"),
        ("keys = 3\n", "line 1: there is no section"),
        ("[keys]\nzoom = \n", "line 2"),
        ("x = " + "[\n" * 100_000, "is not valid TOML"),
        ("x = " + "9" * 4310, "line 1: it has more than 4,096 characters"),
        ("[keys]\n" + "a." * 100_000 + "a = 1", "line 2: it has more than 4,096 characters"),
        ("[keys]\nx = 9999-99-99", "is not valid TOML"),
        ("x = 1\n" * 50_000, "could not be read: it is larger than 256 KB"),
        ("[aliases]\nx = 1\n", "line 2: 'x' needs the name"),
        ('[aliases]\na = "b"\nb = "c"\n', "line 2: 'b' is an alias itself"),
        ("[habits]\n\nemacs = true\n", "line 3: there is no habit 'emacs'"),
        ("[review]\ninitials = 3\n", "line 2: initials need quotation marks"),
        ('[review]\nname = "x"\n', "line 2: there is no setting 'name'"),
        ("[habits]\nvim-changes = 1\n", "line 2: vim-changes must be true or false"),
    ],
)
def test_an_error_is_reported_with_its_line(file: Path, text: str, message: str) -> None:
    file.write_text(text)
    with pytest.raises(CrossreadError) as caught:
        settings.load(file)
    assert message in str(caught.value)
    assert str(file) in str(caught.value)


def test_bytes_that_are_not_text_are_rejected(file: Path) -> None:
    file.write_bytes(b"\xff\xfe[keys]")
    with pytest.raises(CrossreadError, match="could not be read"):
        settings.load(file)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
@pytest.mark.parametrize(
    ("kind", "message"),
    [("pipe", "it is a pipe, not a file"), ("folder", "it is a folder, not a file"), ("link", "it is a device, not a")],
)
def test_what_is_no_file_is_rejected(file: Path, kind: str, message: str) -> None:
    if kind == "pipe":
        os.mkfifo(file)
    elif kind == "folder":
        file.mkdir()
    else:
        file.symlink_to("/dev/zero")
    with pytest.raises(CrossreadError, match=message):
        settings.load(file)


def test_a_long_name_is_cut_in_the_message(file: Path) -> None:
    file.write_text(f'[habits]\n"{4000 * "a"}" = true\n')
    with pytest.raises(CrossreadError) as caught:
        settings.load(file)
    assert len(str(caught.value)) < 500


def test_control_characters_of_the_file_do_not_reach_the_terminal(file: Path) -> None:
    file.write_text('[habits]\n"a\\u001b[31m" = true\n')
    with pytest.raises(CrossreadError) as caught:
        settings.load(file)
    assert "\x1b" not in str(caught.value)
