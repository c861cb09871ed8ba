"""Rewrite the golden files: python -m tests.reports.write_golden. Review every difference before committing it."""

from __future__ import annotations

from pathlib import Path

from tests.reports.conftest import example, reviewed
from tui.reports.formats import FORMATS, render_bytes

GOLDEN = Path(__file__).parent / "golden"


def main() -> None:
    GOLDEN.mkdir(exist_ok=True)
    for name in FORMATS:
        (GOLDEN / f"report.{name}").write_bytes(render_bytes(example(), name, reviewed()))


if __name__ == "__main__":
    main()
