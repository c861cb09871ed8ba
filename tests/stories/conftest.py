from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from tui.reading.article import document
from tui.reading.documents import Document

Cases = dict[str, list[Document]]


@pytest.fixture(scope="session")
def cases() -> Cases:
    """Articles by their story."""
    stories = json.loads((Path(__file__).parent / "cases" / "stories.json").read_text(encoding="utf-8"))
    return {
        story: [
            document(a["text"], name=f"{story} {n}", title=a["title"], published=date.fromisoformat(a["published"]))
            for n, a in enumerate(articles, 1)
        ]
        for story, articles in stories.items()
    }


@pytest.fixture(scope="session")
def documents(cases: Cases) -> list[Document]:
    return [article for articles in cases.values() for article in articles]
