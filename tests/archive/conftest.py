from __future__ import annotations

import json
from pathlib import Path

import pytest

CASES = Path(__file__).parents[1] / "stories" / "cases" / "stories.json"


def write_articles(folder: Path) -> int:
    """Articles on several events in folders of their own, and a file that is damaged; returns how many articles."""
    count = 0
    for story, articles in json.loads(CASES.read_text(encoding="utf-8")).items():
        within = folder / f"week {count % 2}" / story
        within.mkdir(parents=True)
        for number, article in enumerate(articles):
            text = f"{article['title']}\n\nPublished {article['published']}\n\n{article['text']}"
            (within / f"{number}.txt").write_text(text, encoding="utf-8")
            count += 1
    (folder / "damaged.pdf").write_bytes(b"%PDF-1.7")
    return count


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("archive") / "papers"
    made.mkdir()
    write_articles(made)
    return made
