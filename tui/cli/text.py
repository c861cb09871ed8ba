"""`--text`: the text of one file as it is read, for git to compare (textconv) and for pipes."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.cli import messages, output
from tui.cli.articles import Articles
from tui.errors import CrossreadError, ExitCode
from tui.reading.origins import STDIN

if TYPE_CHECKING:
    from tui.reading.documents import Document

_RULE = "\n\n* * *\n\n"
"""Between the articles of one file."""


def show(arguments: argparse.Namespace) -> int:
    """Print the text of the one file, or page, named; nothing for an empty one. CrossreadError if it cannot be read."""
    from tui.reading import files, stand_ins  # noqa: PLC0415 - --help does not need the readers
    from tui.reading.addresses import is_address  # noqa: PLC0415 - as above
    from tui.reading.sanitise import one_line  # noqa: PLC0415 - as above

    if len(arguments.paths) != 1:
        raise CrossreadError("--text prints the text of one file; name one, or - for standard input.")
    (path,) = arguments.paths
    if is_address(path):
        fetched = Articles(arguments).read_all()
        for trouble in fetched.troubles:
            messages.show(trouble.text)
        output.to_stdout(text_of(fetched.documents))
        return ExitCode.DONE
    if path == STDIN:
        name, read = "Standard input", files.load_stdin(sys.stdin.buffer)
    else:
        name = stand_ins.path_meant(path)
        read = stand_ins.load(path, name)
    for remark in read.remarks:
        messages.show(f"{one_line(name)} {remark}.")
    output.to_stdout(text_of(read.documents))
    return ExitCode.DONE


def text_of(documents: Sequence[Document]) -> str:
    """The text of the documents: a line for each paragraph and each row of a table, cells separated by tabs."""
    texts = [re.sub(" +$", "", document.text, flags=re.MULTILINE).strip("\n") for document in documents]
    return _RULE.join(texts) + "\n" if any(texts) else ""
