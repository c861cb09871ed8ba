"""What a reader copies of a history: a change, or an item, with the versions it is from."""

from __future__ import annotations

from tui.reading.sanitise import one_line
from tui.reports import html_blocks, markdown
from tui.reports.copies import Copy
from tui.reports.outline import Group, Look, Paragraph, Run, Runs
from tui.versioning import labels
from tui.versioning.history import BlockChange, ItemChange, Version
from tui.versioning.inline import inline

_LOOKS: dict[str, Look] = {"same": "", "removed": "removed", "added": "added"}


def change(old: Version, new: Version, found: BlockChange, old_name: str, new_name: str) -> Copy:
    """A paragraph with what was taken out and put in: `killed <del>four</del><ins>five</ins> people`."""
    if found.words is not None:
        runs: Runs = tuple(
            Run(one_line(run.text), _LOOKS[run.mark]) for run in inline(old.document, new.document, found, folded=False)
        )
    else:
        document, span = (new.document, found.new) if found.new else (old.document, found.old)
        look = _LOOKS.get(found.kind, "")
        runs = (Run(one_line(document.slice(span)) if span else "", look),)
    return _copy((*runs, Run(f" — {labels.change_label(found) or 'unchanged'}, {old_name} → {new_name}")))


def item(old: Version, new: Version, found: BlockChange, each: ItemChange, old_name: str, new_name: str) -> Copy:
    """An item: `figure: four → five · lead · changed without a note — old.txt → new.txt`."""
    remarks = "".join(f" · {remark}" for remark in labels.item_remarks(each, found.part))
    words = labels.item_words(each, old.document, new.document)
    return _copy((Run(f"{labels.item_kind(each.kind)}: {words}{remarks} — {old_name} → {new_name}"),))


def _copy(runs: Runs) -> Copy:
    group = Group((Paragraph(runs),))
    html = "\n".join(html_blocks.blocks(group.blocks, group.section))
    return Copy(markdown.row(group), f"<section>\n{html}\n</section>\n")
