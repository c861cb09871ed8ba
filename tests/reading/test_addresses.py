from __future__ import annotations

from pathlib import Path

import pytest

from tui.reading.addresses import is_address, page_name


@pytest.mark.parametrize("text", ["https://lorne.example/pier", "HTTP://lorne.example", "http://127.0.0.1:8/"])
def test_addresses(text: str) -> None:
    assert is_address(text)


@pytest.mark.parametrize(
    "text", ["pier.html", "https:/pier", "http://", "ftp://lorne.example/", "-", Path("https://x")]
)
def test_names_of_files(text: object) -> None:
    assert not is_address(text)


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://lorne.example/news/pier-reopens.html?x=1#top", "pier-reopens"),
        ("https://lorne.example/news/pier/", "pier"),
        ("https://lorne.example/caf%C3%A9", "café"),
        ("https://lorne.example", "lorne.example"),
        ("https://lorne.example/.html", "lorne.example"),
    ],
)
def test_what_a_page_is_called(address: str, name: str) -> None:
    assert page_name(address) == name
