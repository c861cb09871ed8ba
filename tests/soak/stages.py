"""The starts of the app that a soak begins with: articles in a folder of their own, and the app on them."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.app.conftest import TEXTS, compared
from tests.app.made import archive
from tests.drafts import COAST, DRAFT, HARBOUR
from tests.ties.accounts import FILING, QUARTER
from tests.versioning.texts import NEW, OLD
from tui.app.analysis import Work, comparing, known_findings, recalling
from tui.app.app import CrossreadApp
from tui.app.features.near_copies import histories
from tui.app.open_session import OpenSession
from tui.app.rows import prepare
from tui.app.setup import Setup
from tui.cache import FOLDER
from tui.claims.corrections import Corrections
from tui.language.sentences import split
from tui.options import Options
from tui.reading.documents import Document
from tui.reading.gathering import gather

STORY = dict(TEXTS)
FILES: dict[str, dict[str, str]] = {
    "story": {f"{name}.txt": text for name, text in STORY.items()},
    "twins": {"x.txt": COAST, "y.txt": COAST, "z.txt": COAST.replace("86", "88"), "harbour.txt": HARBOUR},
    "draft": {"a draft.txt": DRAFT, "coast.txt": COAST, "harbour.txt": HARBOUR, "copy.txt": DRAFT},
    "versions": {"1.txt": OLD, "2.txt": NEW, "3.txt": NEW.replace("five people", "six people"), "4.txt": NEW},
    "stories": {f"{each.name}.txt": each.text for each in archive()},
    "ties": {
        "filing.html": FILING,
        "note.txt": f"Brackwater Mills\n\nNet sales {QUARTER} were $41.7 million. Gross profit was $14.3 million.",
    },
    "one": {"coast.txt": COAST},
    "nothing": {"coast.txt": COAST, "harbour.txt": HARBOUR, "x.txt": COAST},
}
"""The texts of each stage, by the names of their files."""
STAGES = tuple(FILES)


@dataclass(frozen=True, slots=True)
class Stage:
    """The folder of the articles, the session, and the files as they were at first."""

    name: str
    folder: Path

    @property
    def session(self) -> Path:
        """The file of the reader's edits."""
        return self.folder / "session.sqlite3"

    @property
    def files(self) -> list[Path]:
        """The files of the articles."""
        return [self.folder / "articles" / name for name in FILES[self.name]]

    def lay(self) -> None:
        """Write the articles."""
        (self.folder / "articles").mkdir(parents=True)
        for path in self.files:
            self.restore(path)

    def restore(self, path: Path) -> None:
        """Write an article as it was at first."""
        path.write_text(FILES[self.name][path.name], encoding="utf-8")


def app_on(stage: Stage) -> CrossreadApp:
    """The app on a stage; results come from a cache of its own, the second time."""
    os.environ[FOLDER] = str(stage.folder / "cache")
    read = gather([] if stage.name == "nothing" else stage.files)
    documents = () if stage.name == "versions" else read.documents
    return CrossreadApp(
        documents,
        read.troubles,
        works=_by_hand if stage.name == "story" else _by_engine,
        open_session=OpenSession(stage.session),
        setup=Setup(
            recall=recalling(Options(), cached=True) if stage.name != "story" else None,
            known_findings=known_findings(Options(), cached=True),
            draft=stage.name == "draft",
            initials="" if stage.name == "twins" else "JD",
            versions=histories(read.documents) if stage.name == "versions" else None,
            vim_changes=stage.name == "ties",
            first_use=stage.name == "one",
        ),
    )


def _by_engine(documents: tuple[Document, ...], corrections: Callable[[], Corrections]) -> Work:
    return comparing(documents, Options(), corrections, cached=True)


def _by_hand(documents: tuple[Document, ...], corrections: Callable[[], Corrections]) -> Work:
    """The claims of the story, or those of the engine if its articles are not as they were."""
    whole = {read.name: read.text for read in documents} == STORY and [read.name for read in documents] == list(STORY)
    return (lambda *_: prepare(compared(tuple(map(split, documents))))) if whole else _by_engine(documents, corrections)
