from __future__ import annotations

from pathlib import Path

import pytest

from tui.app import keys, settings
from tui.app.glyphs import glyph
from tui.errors import CrossreadError
from tui.settings import Settings, load


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def test_keys_are_taken_as_they_are_printed(file: Path) -> None:
    file.write_text('[keys]\nzoom = "Z"\nundo = ["U", "Ctrl+T", "F5", "PgDn"]\npage-down = "space"\n')
    assert settings.own_keys(load(file)) == {
        "zoom": ("Z",), "undo": ("U", "ctrl+t", "f5", "pagedown"), "page-down": ("space",),
    }  # fmt: skip


def test_the_former_name_of_an_action_still_names_it(file: Path) -> None:
    file.write_text('[keys]\nnext-difference = "B"\nleave = "F9"\narticle-2 = "F2"\n')
    assert settings.own_keys(load(file)) == {
        "next-conflict": ("B",),
        "quit": ("f9", "ctrl+q", "Q"),
        "source-2": ("f2",),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('[keys]\n\nzom = "z"\n', "line 3: there is no action 'zom'"),
        ('[keys]\nzoom = "q"\n', "line 2: q is already the key of close"),
        ('[keys]\nzoom = "Z"\nundo = "Z"\n', "line 3: Z is already the key of zoom"),
        ('[keys]\nzoom = "Ctrl+H"\n', "line 2: a terminal cannot tell Ctrl+H from another key"),
        ('[keys]\nzoom = "Ctrl+["\n', "line 2: a terminal cannot tell Ctrl+["),
        ('[keys]\nzoom = "hyper"\n', "line 2: 'hyper' is not a key"),
        ('[keys]\nzoom = "Alt+x"\n', "line 2: 'Alt+x' is not a key"),
        ('[keys]\nnext-difference = "q"\n', "line 2: q is already the key of close"),
        (
            '[keys]\nnext-conflict = "B"\nnext-difference = "C"\n',
            "line 3: next-difference is the former name of next-conflict; give only one of them",
        ),
        ('[keys]\nfilter = "Ctrl+Q"\n', "line 2: Ctrl+Q is already the key of quit"),
        ('[keys]\nquit = "B"\nfilter = "Ctrl+Q"\n', "line 3: Ctrl+Q is already the key of quit"),
        ('[keys]\nundo = "F5"\nfilter = "u"\n', "line 2: undo needs a letter or a sign as well"),
        ("[keys]\nzoom = 3\n", "line 2: zoom needs a key"),
        ("[keys]\nzoom = []\n", "line 2: zoom needs a key"),
    ],
)
def test_what_is_wrong_is_refused_with_its_line(file: Path, text: str, expected: str) -> None:
    file.write_text(text)
    with pytest.raises(CrossreadError) as caught:
        settings.own_keys(load(file))
    assert expected in str(caught.value)
    assert str(file) in str(caught.value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('quit = "F24"', {"quit": ("f24", "ctrl+q", "Q")}),
        ('quit = "B"\nfilter = "Q"', {"quit": ("B", "ctrl+q"), "filter": ("Q",)}),
        ('close = "Ctrl+."\nhelp = "F9"', {"close": ("ctrl+full_stop", "q"), "help": ("f9", "question_mark", "f1")}),
        ('undo = "ü"', {"undo": ("ü", "u")}),
        ('undo = "U"\nfilter = "u"', {"undo": ("U",), "filter": ("u",)}),
        ('undo = "5"\nsource-5 = "F5"', {"undo": ("5", "u"), "source-5": ("f5",)}),
        ('undo = ["F5", "u"]', {"undo": ("f5", "u")}),
    ],
)
def test_leaving_help_and_undo_always_have_a_key_that_arrives(
    file: Path, text: str, expected: dict[str, tuple[str, ...]]
) -> None:
    file.write_text(f"[keys]\n{text}\n")
    assert settings.own_keys(load(file)) == expected


def test_what_hides_in_the_file_does_not_reach_the_terminal(file: Path) -> None:
    file.write_text('[keys]\n"a\\u001b[31m" = "x"\n')
    with pytest.raises(CrossreadError) as caught:
        settings.own_keys(load(file))
    assert "\x1b" not in str(caught.value)


def test_every_key_of_the_key_map_can_be_written_as_it_is_printed() -> None:
    for action in keys.ACTIONS:
        for key in action.keys:
            assert settings.parse(glyph(key)) == key, key


def test_no_two_actions_of_a_pane_share_a_key() -> None:
    settings.refuse_collisions({}, Settings())
