from __future__ import annotations

import hashlib
import os
import stat
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import msgspec
import pytest

import tui
from tui.cache import FOLDER, Cache, key
from tui.claims.corrections import Corrections
from tui.comparison import Comparison, compare
from tui.errors import StoppedError
from tui.options import Options
from tui.reading.documents import Document, Span

TEXTS = (
    "Port of Anselm fined $2.4m\n\nThe port of Anselm was fined $2.4 million on Tuesday for letting oil into the bay, "
    'a court said. "It was careless," Judge Ida Marr said. Cleaning up took 11 days.',
    "A court fined the port of Anselm $2.6 million for an oil spill in the bay.\n\nThe cleaning took eleven days.",
)


@pytest.fixture
def documents() -> tuple[Document, ...]:
    return tuple(tui.document(text, name=f"account {n}", published=date(2024, 3, 6)) for n, text in enumerate(TEXTS, 1))


@pytest.fixture
def user_cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache")


def files(user_cache: Cache, kind: str = "") -> list[Path]:
    assert user_cache.folder is not None
    return sorted(user_cache.folder.glob(f"{kind}*"))


def computed(user_cache: Cache, documents: tuple[Document, ...], options: Options | None = None) -> bool:
    """Whether the comparison is computed, not found in the cache."""
    steps: list[str] = []
    user_cache.compare(documents, options, progress=lambda *step: steps.append(step[0]))
    return bool(steps)


def test_the_second_time_it_is_found_and_the_same(user_cache: Cache, documents: tuple[Document, ...]) -> None:
    first = user_cache.compare(documents)
    assert not computed(user_cache, documents)
    assert user_cache.compare(documents) == first == tui.compare(documents)
    for form in ("plain", "markdown", "html", "json", "csv"):
        assert tui.render(user_cache.compare(documents), form) == tui.render(tui.compare(documents), form)


def test_find_only_looks(user_cache: Cache, documents: tuple[Document, ...]) -> None:
    assert user_cache.find(documents) is None
    made = user_cache.compare(documents)
    assert user_cache.find(documents) == made


def test_the_texts_alone_say_whether_there_may_be_something(user_cache: Cache, documents: tuple[Document, ...]) -> None:
    first, second = documents
    assert not user_cache.may_hold(documents)
    user_cache.compare(documents, Options(sentences=1))
    assert user_cache.may_hold(documents)
    assert user_cache.may_hold((replace(first, name="renamed"), second))
    assert not user_cache.may_hold((first,))
    assert not user_cache.may_hold((second, first))
    assert not Cache.none().may_hold(documents)


def test_whatever_the_answer_depends_on_is_in_the_key(user_cache: Cache, documents: tuple[Document, ...]) -> None:
    user_cache.compare(documents)
    first, second = documents
    others = [
        (second, first),
        (first,),
        (replace(first, name="renamed"), second),
        (replace(first, published=date(2024, 3, 7)), second),
        (replace(first, text=first.text.replace("11", "12")), second),
        (replace(first, blocks=first.blocks[1:]), second),
    ]
    assert all(computed(user_cache, other) for other in others)
    assert computed(user_cache, documents, Options(sentences=1))
    assert computed(user_cache, documents, Options(sentences="10%"))
    assert computed(user_cache, documents, Options(summary="luhn"))
    assert not computed(user_cache, documents)


def test_what_the_reader_decided_of_the_line_up_is_in_the_key(
    user_cache: Cache, documents: tuple[Document, ...]
) -> None:
    plain = user_cache.compare(documents)
    places = tuple((document.id, Span(0, len(document.text))) for document in documents)
    corrections = Corrections(separated=((places[0], places[1]),))
    assert user_cache.find(documents, corrections=corrections) is None
    made = user_cache.compare(documents, corrections=corrections)
    assert made == compare(documents, corrections=corrections) != plain
    assert user_cache.find(documents, corrections=corrections) == made
    assert user_cache.find(documents) == plain
    assert user_cache.find(documents, corrections=Corrections(together=corrections.separated)) is None
    assert user_cache.find(documents, corrections=Corrections(aliases=(("the port", "Anselm"),))) is None


def test_another_program_has_other_keys(documents: tuple[Document, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    before = key(documents, Options())
    monkeypatch.setattr("tui.cache.program", lambda: ("upgraded",))
    assert key(documents, Options()) != before


def test_a_key_is_the_same_in_another_process(documents: tuple[Document, ...]) -> None:
    code = (
        "import tui\nfrom datetime import date\nfrom tui.cache import key\nfrom tui.options import Options\n"
        f"print(key((tui.document({TEXTS[0]!r}, name='account 1', published=date(2024, 3, 6)),), Options()))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == key(documents[:1], Options())


@pytest.mark.parametrize(
    "damage",
    [
        lambda content: content[:0],
        lambda content: content[:-1],
        lambda content: content[: len(content) // 2],
        lambda content: content[:100] + bytes([content[100] ^ 1]) + content[101:],
        lambda content: b"x" + content,
        lambda content: b"\x80\x04\x95 a pickle, say" + content,
    ],
)
def test_a_damaged_entry_is_ignored_and_written_again(
    user_cache: Cache, documents: tuple[Document, ...], damage: object
) -> None:
    first = user_cache.compare(documents)
    assert callable(damage)
    for path in files(user_cache):
        path.write_bytes(damage(path.read_bytes()))
    assert computed(user_cache, documents)
    assert user_cache.compare(documents) == first
    assert not computed(user_cache, documents)


def test_a_whole_entry_of_another_kind_is_ignored(user_cache: Cache, documents: tuple[Document, ...]) -> None:
    user_cache.compare(documents)
    for foreign in ({"documents": 3}, [1, 2], {"claims": [{"id": 7}], "figures": [3]}):
        payload = msgspec.msgpack.encode(foreign)
        for path in files(user_cache):
            path.write_bytes(b"crossread record\n" + hashlib.sha256(payload).digest() + payload)
        assert computed(user_cache, documents)


def forged(user_cache: Cache, documents: tuple[Document, ...], alter: Callable[[Any], object]) -> Comparison | None:
    """What is found once a record was altered by somebody who knows the checksum."""
    user_cache.compare(documents)
    (path,) = files(user_cache, "comparison")
    record = msgspec.msgpack.decode(path.read_bytes()[49:])
    alter(record)
    payload = msgspec.msgpack.encode(record)
    path.write_bytes(b"crossread record\n" + hashlib.sha256(payload).digest() + payload)
    return user_cache.find(documents)


def test_an_entry_whose_reasons_hold_words_is_ignored(user_cache: Cache, documents: tuple[Document, ...]) -> None:
    def alter(record: Any) -> None:
        pair = next(pair for claim in record[1]["claims"] for pair in claim["pairs"])
        pair["reasons"] = [{"kind": "figure", "text": "2 differ", "a": "$2.4m", "b": "", "weight": 0.0}]

    assert forged(user_cache, documents, lambda record: record) == tui.compare(documents)
    assert forged(user_cache, documents, alter) is None


def test_what_was_given_is_never_read_from_an_entry(user_cache: Cache, documents: tuple[Document, ...]) -> None:
    def alter(record: Any) -> None:
        record[1]["documents"] = [{"id": "x"}]

    def choose(record: Any) -> None:
        record[1]["options"] = {"summary": "luhn", "sentences": 9}

    def break_options(record: Any) -> None:
        record[1]["options"] = {"summary": "none", "sentences": -9}

    assert forged(user_cache, documents, alter) is None
    assert forged(user_cache, documents, choose) == tui.compare(documents)
    assert forged(user_cache, documents, break_options) is None


def test_an_entry_with_more_or_less_articles_is_ignored(user_cache: Cache, documents: tuple[Document, ...]) -> None:
    assert forged(user_cache, documents, lambda record: record[0].pop()) is None
    assert forged(user_cache, documents, lambda record: record[0].append([])) is None


def test_an_article_that_was_made_up_is_examined_again(user_cache: Cache, documents: tuple[Document, ...]) -> None:
    user_cache.compare(documents)
    for path in files(user_cache, "article"):
        record = msgspec.msgpack.decode(path.read_bytes()[49:])
        record["sentences"][0]["span"]["end"] = 10_000
        payload = msgspec.msgpack.encode(record)
        path.write_bytes(b"crossread record\n" + hashlib.sha256(payload).digest() + payload)
    assert compared(user_cache, documents, Options(sentences=1)) == [(0, 2), (1, 2), (2, 2)]
    assert compared(user_cache, tuple(reversed(documents))) == [(0, 2), (1, 2), (2, 2)]


def compared(
    user_cache: Cache, documents: tuple[Document, ...], options: Options | None = None
) -> list[tuple[int, int]]:
    """The numbers of articles done and in total, as reported while they were read."""
    reports: list[tuple[int, int]] = []
    found = user_cache.compare(
        documents, options, progress=lambda step, *done: reports.append(done) if step == "articles" else None
    )
    assert found == tui.compare(documents, options)
    return reports


def test_an_article_that_was_in_another_comparison_is_not_read_again(
    user_cache: Cache, documents: tuple[Document, ...]
) -> None:
    third = tui.document("The port of Anselm said it would pay. Its 40 ships wait.", name="account 3")
    assert compared(user_cache, documents) == [(0, 2), (1, 2), (2, 2)]
    assert compared(user_cache, (third, *documents)) == [(2, 3), (3, 3)]
    assert compared(user_cache, (third, replace(documents[0], name="moved", path="elsewhere"))) == [(2, 2)]
    assert compared(user_cache, (third,), Options(sentences=1)) == [(0, 1), (1, 1)]
    assert compared(user_cache, (replace(documents[0], published=None),)) == [(0, 1), (1, 1)]
    assert len(files(user_cache, "article")) == 5


def test_two_copies_of_one_article_are_distinguished(user_cache: Cache, documents: tuple[Document, ...]) -> None:
    compared(user_cache, documents)
    compared(user_cache, (documents[0], documents[0]))


def test_only_the_owner_may_read(user_cache: Cache, documents: tuple[Document, ...]) -> None:
    user_cache.compare(documents)
    assert user_cache.folder is not None
    assert stat.S_IMODE(user_cache.folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in files(user_cache)} == {0o600}


def test_records_that_others_may_read_are_closed_to_them(user_cache: Cache, documents: tuple[Document, ...]) -> None:
    user_cache.compare(documents)
    assert user_cache.folder is not None
    user_cache.folder.chmod(0o755)
    for path in files(user_cache):
        path.chmod(0o644)
    user_cache.compare(documents, Options(sentences=1))
    test_only_the_owner_may_read(user_cache, documents)


def test_a_folder_with_other_files_stays_open(user_cache: Cache, documents: tuple[Document, ...]) -> None:
    assert user_cache.folder is not None
    user_cache.folder.mkdir(mode=0o755)
    (user_cache.folder / "notes.txt").touch()
    user_cache.compare(documents)
    assert stat.S_IMODE(user_cache.folder.stat().st_mode) == 0o755
    assert [stat.S_IMODE(path.stat().st_mode) for path in files(user_cache, "[ac]")] == [0o600] * 3


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
@pytest.mark.parametrize("kind", ["pipe", "folder", "device", "loop", "huge"])
def test_what_is_no_file_is_no_record(user_cache: Cache, documents: tuple[Document, ...], kind: str) -> None:
    first = user_cache.compare(documents)
    for path in files(user_cache):
        path.unlink()
        if kind == "pipe":
            os.mkfifo(path)
        elif kind == "folder":
            path.mkdir()
        elif kind == "huge":
            path.touch()
            os.truncate(path, 1 << 40)
        else:
            path.symlink_to("/dev/zero" if kind == "device" else path)
    assert user_cache.find(documents) is None
    assert user_cache.compare(documents) == first
    assert computed(user_cache, documents) == (kind == "folder")
    user_cache.clear()


def test_the_least_recently_used_go_first(user_cache: Cache, documents: tuple[Document, ...]) -> None:
    methods = [Options(sentences=n) for n in (1, 2, 3)]
    for age, options in zip((30, 20, 10), methods, strict=True):
        before = set(files(user_cache)) if user_cache.folder and user_cache.folder.exists() else set()
        user_cache.compare(documents, options)
        for path in set(files(user_cache)) - before:
            os.utime(path, (time.time() - age, time.time() - age))
    assert user_cache.find(documents, methods[0])
    whole, comparison = (
        sum(path.stat().st_size for path in files(user_cache, kind)) / 3 for kind in ("", "comparison")
    )
    small = replace(user_cache, limit=int(whole + 1.5 * comparison))
    small.compare(documents, Options(sentences=4))
    found = [small.find(documents, options) is not None for options in methods]
    assert found == [True, False, False]
    assert sum(path.stat().st_size for path in files(user_cache)) <= small.limit


def test_what_is_larger_than_the_cache_is_not_stored(user_cache: Cache, documents: tuple[Document, ...]) -> None:
    assert replace(user_cache, limit=10).compare(documents) == tui.compare(documents)
    assert user_cache.find(documents) is None


def test_what_another_program_left_half_written_goes(user_cache: Cache, documents: tuple[Document, ...]) -> None:
    user_cache.compare(documents)
    assert user_cache.folder is not None
    left, foreign = user_cache.folder / f".crossread-{16 * 'a'}.part", user_cache.folder / "notes.txt"
    for path in (left, foreign):
        path.write_text("half")
    user_cache.compare(documents, Options(sentences=1))
    assert not left.exists()
    assert foreign.exists()


def test_clearing_forgets_what_is_the_caches_own(user_cache: Cache, documents: tuple[Document, ...]) -> None:
    user_cache.compare(documents)
    assert user_cache.folder is not None
    (user_cache.folder / "notes.txt").write_text("mine")
    user_cache.clear()
    assert [path.name for path in files(user_cache)] == ["notes.txt"]
    assert computed(user_cache, documents)


def test_a_folder_that_cannot_be_made_is_as_good_as_none(tmp_path: Path, documents: tuple[Document, ...]) -> None:
    (tmp_path / "file").write_text("in the way")
    for folder in (tmp_path / "file", tmp_path / "file" / "below"):
        cache = Cache(folder)
        assert cache.compare(documents) == tui.compare(documents)
        assert cache.find(documents) is None
        cache.clear()


def test_no_cache_stores_nothing(
    documents: tuple[Document, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(FOLDER, str(tmp_path))
    assert Cache.none().compare(documents) == tui.compare(documents)
    assert Cache.none().find(documents) is None
    Cache.none().clear()
    assert not list(tmp_path.iterdir())


def test_the_folder_may_be_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(FOLDER, str(tmp_path))
    assert Cache.usual() == Cache(tmp_path)
    monkeypatch.delenv(FOLDER)
    assert Cache.usual().folder != tmp_path


def test_an_article_whose_path_is_not_text_is_compared_and_not_stored(
    user_cache: Cache, documents: tuple[Document, ...]
) -> None:
    odd = (replace(documents[0], path="caf\udce9.txt"), documents[1])
    assert computed(user_cache, odd)
    assert computed(user_cache, odd)


def test_a_stopped_comparison_is_not_stored(user_cache: Cache, documents: tuple[Document, ...]) -> None:
    with pytest.raises(StoppedError):
        user_cache.compare(documents, stopped=lambda: True)
    assert user_cache.find(documents) is None


def test_an_empty_comparison_is_one_too(user_cache: Cache) -> None:
    assert user_cache.compare(()) == Comparison()
    assert user_cache.find(()) == Comparison()


WRITER = """
import sys, tui
from pathlib import Path
from tui.cache import Cache
documents = [tui.document(text, name=name) for name, text in zip("ab", {texts!r})]
cache = Cache(Path(sys.argv[1]), limit=int(sys.argv[2]))
expected = tui.compare(documents)
for turn in range(30):
    if turn % 3 == 0:
        cache.clear()
    assert cache.compare(documents, tui.Options(sentences=1 + turn % 5)).claims == expected.claims
"""


def test_two_programs_may_use_it_at_once(tmp_path: Path) -> None:
    code = WRITER.format(texts=TEXTS)
    command = [sys.executable, "-c", code, str(tmp_path / "cache"), "20000"]
    writers = [subprocess.Popen(command, stderr=subprocess.PIPE, text=True) for _ in range(2)]
    outputs = [writer.communicate()[1] for writer in writers]
    assert [writer.returncode for writer in writers] == [0, 0], outputs
    assert not list((tmp_path / "cache").glob("*.part"))
