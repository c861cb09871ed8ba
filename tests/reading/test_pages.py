"""Pages that were fetched are there when the network is not."""

from __future__ import annotations

import json
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.reading.server import ARTICLE, Site, serving
from tui.errors import CrossreadError, UnreadableError
from tui.reading.gathering import gather
from tui.reading.pages import Pages


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as served:
        yield served


@pytest.fixture
def pages(tmp_path: Path) -> Pages:
    return Pages(tmp_path / "pages")


def test_a_page_becomes_a_document(site: Site, pages: Pages) -> None:
    address = site.put("/news/pier-reopens.html", ARTICLE)
    (found,) = pages.load(address).documents
    assert (found.name, found.path, found.url, found.title) == ("pier-reopens", address, address, "Pier reopens")
    assert "cost 4.1 million euros" in found.text


def test_it_is_fetched_again_and_read_as_it_was_where_that_cannot_be(site: Site, pages: Pages) -> None:
    address = site.put("/pier", ARTICLE)
    first = pages.load(address)
    site.put("/pier", ARTICLE.replace("4.1", "4.3"))
    assert "4.3 million" in pages.load(address).documents[0].text
    site.put("/pier", "", status=503)
    again = pages.load(address)
    assert "4.3 million" in again.documents[0].text
    assert "it could not be fetched: the server answers 503" in again.remarks[0]
    assert first.remarks == ()


def test_a_comparison_is_opened_again_without_the_network(site: Site, pages: Pages) -> None:
    address = site.put("/pier", ARTICLE)
    pages.load(address)
    offline = Pages(pages.folder, offline=True)
    found = offline.load(address)
    assert "4.1 million" in found.documents[0].text
    assert found.remarks[0].endswith("; reading it again fetches it")
    assert site.asked == ["/pier"]
    offline.load(site.put("/quay", ARTICLE))
    assert site.asked == ["/pier", "/quay"]


def test_nothing_that_a_page_names_is_fetched(site: Site, pages: Pages) -> None:
    names = "".join(f'<img src="/{n}.png"><script src="/{n}.js"></script><link href="/{n}.css">' for n in range(3))
    pages.load(site.put("/pier", ARTICLE.replace("<p>", names + "<p>")))
    assert site.asked == ["/pier"]


def test_what_was_put_by_and_is_damaged_is_not_read(site: Site, pages: Pages) -> None:
    address = site.put("/pier", ARTICLE)
    pages.load(address)
    for path in pages.folder.glob("*.page"):
        path.write_bytes(b"other bytes")
    site.pages.clear()
    with pytest.raises(UnreadableError, match="the server answers 404"):
        pages.load(address)


def test_what_is_put_by_is_the_readers_alone(site: Site, pages: Pages) -> None:
    pages.load(site.put("/pier", ARTICLE))
    assert stat.S_IMODE(pages.folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in pages.folder.iterdir()} == {0o600}


def test_where_nothing_can_be_put_by_it_is_read_all_the_same(site: Site, tmp_path: Path) -> None:
    (tmp_path / "pages").write_text("a file")
    assert Pages(tmp_path / "pages").load(site.put("/pier", ARTICLE)).documents
    with pytest.raises(CrossreadError, match="could not be written"):
        Pages(tmp_path / "pages").paste("A text.")


def test_a_pasted_text_is_a_file(pages: Pages) -> None:
    path = pages.paste("Pier reopens\n\nThe pier reopens on Friday.\n")
    (found,) = gather([path]).documents
    assert found.title == "Pier reopens"
    assert pages.paste("Pier reopens\n\nThe pier reopens on Friday.\n") == path


def test_addresses_are_gathered_beside_files(site: Site, pages: Pages, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The pier reopens in May.")
    address, gone = site.put("/pier", ARTICLE), f"{site.address}/gone"
    gathered = gather([address, tmp_path / "a.txt", gone, address], pages=pages)
    assert [found.name for found in gathered.documents] == ["pier", "a"]
    refused, twice = gathered.troubles
    assert refused.fatal
    assert refused.text == f"{gone} could not be fetched: the server answers 404."
    assert "it is read once" in twice.text
    assert site.asked.count("/pier") == 1


def test_without_pages_nothing_is_fetched(site: Site) -> None:
    (trouble,) = gather([site.put("/pier", ARTICLE)]).troubles
    assert trouble.fatal
    assert "nothing is fetched here" in trouble.text
    assert site.asked == []


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("address", "file:///etc/passwd"),
        ("address", "http://[broken"),
        ("address", 9),
        ("fetched", "\x1b[2J"),
        ("fetched", "9" * 50),
        ("asked", "https://other.example"),
    ],
)
def test_what_a_page_never_was_is_not_read(site: Site, pages: Pages, name: str, value: object) -> None:
    address = site.put("/pier", ARTICLE)
    pages.load(address)
    (about,) = pages.folder.glob("*.json")
    about.write_text(json.dumps(json.loads(about.read_bytes()) | {name: value}))
    site.put("/pier", "", status=503)
    with pytest.raises(UnreadableError, match="503"):
        pages.load(address)


def test_pages_that_others_may_read_are_closed_to_them(site: Site, pages: Pages) -> None:
    pages.load(site.put("/pier", ARTICLE))
    left = pages.folder / f".crossread-{16 * 'a'}.part"
    left.touch()
    pages.folder.chmod(0o755)
    for path in pages.folder.iterdir():
        path.chmod(0o644)
    pages.load(site.put("/quay", ARTICLE))
    assert stat.S_IMODE(pages.folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in pages.folder.iterdir()} == {0o600}
    assert not left.exists()
