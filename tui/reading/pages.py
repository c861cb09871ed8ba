"""Pages that were fetched, and texts that were pasted, held next to the session so that they can be opened offline."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tui import atomic, own_files
from tui.errors import CrossreadError, UnreadableError
from tui.reading.addresses import host, is_address, page_name
from tui.reading.opening import LARGEST, reason
from tui.reading.page import Page
from tui.reading.sanitise import one_line
from tui.records import dataclass

if TYPE_CHECKING:
    from tui.reading.reader import Read

_LARGEST_RECORD = 1 << 20
"""Bytes of what is put by with a page."""


@dataclass(frozen=True, slots=True)
class Pages:
    """The pages in `folder`, which is made with the first of them. `offline` ones are fetched only if they are new."""

    folder: Path
    offline: bool = False

    def load(self, address: str) -> Read:
        """The documents of the page at `address`: fetched, or as it was the last time where that cannot be done.

        UnreadableError if neither is possible.
        """
        held = self._held(address)
        if held is None or not self.offline:
            from tui.reading.fetching import fetch  # noqa: PLC0415 - the network is rarely needed

            try:
                page = fetch(address)
            except UnreadableError as error:
                if held is None:
                    raise
                why = str(error).partition(": ")[2].rstrip(".") or "the network does not give it"
                return self._read(address, held[0], f"is read as it was on {held[1]}; it could not be fetched: {why}")
            self._hold(address, page)
            return self._read(address, page)
        return self._read(address, held[0], f"is read as it was on {held[1]}; reading it again fetches it")

    def paste(self, text: str) -> Path:
        """A file with a text that the reader pasted; CrossreadError if it cannot be written."""
        data = text.encode("utf-8", "replace")
        path = self.folder / f"pasted-{hashlib.sha256(data).hexdigest()[:8]}.txt"
        try:
            self._made()
            atomic.replace(path, data, private=True)
        except OSError as error:
            raise CrossreadError(f"{one_line(str(path))} could not be written: {reason(error)}.") from None
        return path

    def _read(self, address: str, page: Page, remark: str = "") -> Read:
        from tui.reading.files import parse  # noqa: PLC0415 - the first frame does not need the readers
        from tui.reading.reader import Label  # noqa: PLC0415 - as above

        label = Label(one_line(address), page_name(address), address, page.suffix)
        found = parse(page.data, label)
        return found.at(page.address).remarked(remark)

    def _paths(self, address: str) -> tuple[Path, Path]:
        name = hashlib.sha256(address.encode("utf-8", "surrogatepass")).hexdigest()[:32]
        return self.folder / f"{name}.page", self.folder / f"{name}.json"

    def _held(self, address: str) -> tuple[Page, str] | None:
        """The page as it was fetched the last time, and the day; None if it is not there, or is not what it was."""
        import json  # noqa: PLC0415 - a start without addresses does not need it

        page, about = self._paths(address)
        with suppress(OSError, ValueError, KeyError, TypeError, RecursionError):
            record = json.loads(own_files.read(about, _LARGEST_RECORD))
            data = own_files.read(page, LARGEST)
            found, suffix, day = str(record["address"]), str(record["suffix"]), str(record["fetched"])[:10]
            host(found)  # ValueError where it cannot be one
            is_whole = record["sha256"] == hashlib.sha256(data).hexdigest() and record["asked"] == address
            if is_whole and is_address(found) and date.fromisoformat(day):
                return Page(data, found, suffix), day
        return None

    def _hold(self, address: str, page: Page) -> None:
        """Put a page by; where that cannot be done it is read all the same, and fetched again the next time."""
        import json  # noqa: PLC0415 - as above

        path, about = self._paths(address)
        record = {
            "asked": address,
            "address": page.address,
            "suffix": page.suffix,
            "fetched": datetime.now(UTC).isoformat(timespec="seconds"),
            "sha256": hashlib.sha256(page.data).hexdigest(),
        }
        with suppress(OSError, UnicodeEncodeError):
            self._made()
            atomic.replace(path, page.data, private=True)
            atomic.replace(about, json.dumps(record, indent=1).encode(), private=True)

    def _made(self) -> None:
        own_files.make_folder(self.folder)
        atomic.clean(self.folder)
        for path in self.folder.iterdir():
            own_files.narrow(path)
