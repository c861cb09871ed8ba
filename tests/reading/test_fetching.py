"""Pages over the network, from a server on the loopback address: what is taken, and what is refused and why."""

from __future__ import annotations

import gzip
import socket
from collections.abc import Iterator

import pytest

from tests.reading.server import ARTICLE, Site, serving
from tui.errors import UnreadableError
from tui.reading import fetching
from tui.reading.fetching import fetch


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as served:
        yield served


def test_a_page_is_fetched(site: Site) -> None:
    page = fetch(site.put("/pier", ARTICLE))
    assert (page.data.decode(), page.suffix) == (ARTICLE, ".html")
    assert site.asked == ["/pier"]


def test_a_redirect_is_followed_to_its_end(site: Site) -> None:
    site.put("/new", ARTICLE)
    page = fetch(site.put("/old", "", status=301, Location="/new"))
    assert page.address == f"{site.address}/new"
    assert page.data.decode() == ARTICLE


def test_a_packed_page_is_unpacked(site: Site) -> None:
    page = fetch(site.put("/pier", gzip.compress(ARTICLE.encode()), Content_Encoding="gzip"))
    assert page.data.decode() == ARTICLE


def test_the_encoding_that_the_server_names_is_marked_in_the_bytes(site: Site) -> None:
    page = fetch(site.put("/pier", "Café".encode("cp1252"), "text/html; charset=windows-1252"))
    assert page.data == "\ufeffCafé".encode()


def test_the_western_encoding_is_that_of_browsers(site: Site) -> None:
    page = fetch(site.put("/pier", "“Café”".encode("cp1252"), "text/html; charset=ISO-8859-1"))
    assert page.data == "\ufeff“Café”".encode()


@pytest.mark.parametrize("charset", ["nonsense", "rot13", "utf-7x"])
def test_an_encoding_that_is_none_leaves_the_bytes(site: Site, charset: str) -> None:
    assert fetch(site.put("/pier", b"Caf\xe9", f"text/html; charset={charset}")).data == b"Caf\xe9"


@pytest.mark.parametrize(
    ("kind", "suffix"),
    [("application/pdf", ".pdf"), ("text/plain", ".txt"), ("application/rss+xml", ".rss")],
)
def test_the_type_gives_the_ending(site: Site, kind: str, suffix: str) -> None:
    assert fetch(site.put("/pier", b"x", kind)).suffix == suffix


def refused(address: str, why: str) -> None:
    with pytest.raises(UnreadableError, match=why) as caught:
        fetch(address)
    message = str(caught.value)
    assert message.startswith(address)
    assert message.endswith(".")
    assert "\n" not in message


def test_what_is_no_article_is_refused_by_its_type(site: Site) -> None:
    refused(site.put("/map", b"\x89PNG", "image/png"), "is image/png, which is not an article")


@pytest.mark.parametrize("status", [403, 404, 410, 429, 500])
def test_the_answer_of_the_server_is_reported(site: Site, status: int) -> None:
    refused(site.put("/gone", "", status=status), f"the server answers {status}")


def test_a_page_that_is_too_large_is_refused(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "LARGEST", 1000)
    refused(site.put("/long", b"x" * 70_000), "is larger than")
    refused(site.put("/bomb", gzip.compress(b"x" * 70_000), Content_Encoding="gzip"), "is larger than")


def test_a_page_that_is_packed_wrongly_is_refused(site: Site) -> None:
    refused(site.put("/pier", b"no gzip", Content_Encoding="gzip"), "arrived damaged")


def test_redirects_come_to_an_end(site: Site) -> None:
    refused(site.put("/round", "", status=302, Location="/round"), "the server answers 302")


def test_a_redirect_to_no_page_of_the_web_is_not_followed(site: Site) -> None:
    refused(site.put("/out", "", status=302, Location="file:///etc/hostname"), "could not be fetched")


def test_a_redirect_from_outside_into_this_network_is_not_followed(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fetching, "_is_inside", lambda address: address.endswith("/secret"))
    site.put("/secret", ARTICLE)
    refused(site.put("/out", "", status=302, Location="/secret"), "redirects into the local network")
    assert site.asked == ["/out"]


@pytest.mark.parametrize(
    ("address", "inside"),
    [
        ("http://127.0.0.1:8000/", True),
        ("http://[::1]/", True),
        ("http://10.1.2.3/a", True),
        ("http://8.8.8.8/", False),
    ],
)
def test_addresses_of_this_network_are_known(address: str, inside: bool) -> None:
    assert fetching._is_inside(address) is inside


def test_a_host_that_does_not_answer_is_given_up() -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        address = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        with pytest.raises(UnreadableError, match="it does not answer"):
            fetch(address, seconds=0.1)


def test_a_refused_connection_is_reported() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    refused(f"http://127.0.0.1:{port}/", "Connection refused")


def test_an_address_that_is_none_is_refused() -> None:
    refused("http://[bad/", "could not be fetched")
