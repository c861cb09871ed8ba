"""The modules of nltk by themselves do what they do within nltk."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from tui.language import nltk_modules

_BOTH = """
import json, sys
from tui.language import nltk_modules
from tui.language.sentences import _punkt_breaks
from tui.language.words import stem
from tui.resources import samples

texts = [path.read_text(encoding="utf-8") for path in sorted(samples().glob("*.txt"))]
words = sorted({word for text in texts for word in text.split()})
small = [word.casefold() for word in words if word.isalpha()]

def split(punkt):
    splitter = punkt.PunktSentenceTokenizer(punkt.PunktParameters())
    return [list(splitter.span_tokenize(text, realign_boundaries=False)) for text in texts]

def stems(snowball):
    stemmer = snowball.EnglishStemmer()
    return [stemmer.stem(word) for word in small]

alone = split(nltk_modules.load("tokenize.punkt")), stems(nltk_modules.load("stem.snowball"))
used = [_punkt_breaks(text) for text in texts], [stem(word) for word in words]
loaded = [name for name in sys.modules if name.partition(".")[0] in {"nltk", "numpy"}]
import nltk.stem.snowball, nltk.tokenize.punkt
within = split(nltk.tokenize.punkt), stems(nltk.stem.snowball)
print(json.dumps([len(small), sum(map(len, alone[0])), loaded, alone == within]))
"""


def test_single_modules_split_and_stem_as_nltk_does_and_load_nothing_else_of_it() -> None:
    done = subprocess.run([sys.executable, "-c", _BOTH], capture_output=True, text=True, check=True)
    words, sentences, loaded, same = json.loads(done.stdout)
    assert words > 500
    assert sentences > 50
    assert loaded == []
    assert same


def test_another_nltk_is_imported_in_the_ordinary_way(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(name: str) -> None:
        raise ImportError(name)

    monkeypatch.setattr(nltk_modules, "_module", fail)
    monkeypatch.delitem(sys.modules, "nltk", raising=False)
    imported: list[str] = []
    monkeypatch.setattr(nltk_modules, "import_module", imported.append)
    nltk_modules.load("stem.snowball")
    assert imported == ["nltk.stem.snowball"]


def test_what_is_not_loaded_is_looked_up_when_it_is_called() -> None:
    assert nltk_modules._Later("os", "path", "basename")("folder/name") == "name"
    assert nltk_modules._Later("os").path.basename("folder/name") == "name"


def test_a_class_cannot_derive_from_what_is_not_loaded() -> None:
    with pytest.raises(TypeError, match="needed"):

        class _Derived(nltk_modules._Later("nltk.probability", "FreqDist")):  # type: ignore[misc]
            pass
