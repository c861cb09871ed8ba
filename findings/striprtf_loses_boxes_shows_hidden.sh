#!/usr/bin/env bash
# striprtf 0.0.35 (PyPI) gives the text of RTF. The words of a text box (\shptxt) and of an object's picture of itself
# (\result) are lost, words that the writer has hidden (\v) come out as if they were shown and glued to their
# neighbours, and a link comes out as its words with its target in brackets and quotation marks behind them. A reader
# who compares what two drafts say sees neither the pull quote nor that a figure was hidden.
# Seen with 0.0.35 on Python 3.11. Fails if that changes.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/venv"
"$room/venv/bin/pip" install --quiet --disable-pip-version-check striprtf==0.0.35 2>/dev/null
"$room/venv/bin/python" - <<'PYTHON'
from striprtf.striprtf import rtf_to_text

CASES = {
    "a text box": (r"{\rtf1 Sales rose. {\shp{\*\shpinst{\shptxt Loss of 3m\par}}}\par}", "Sales rose. \n"),
    "an object": (r"{\rtf1 Sales rose. {\object\objemb{\result 3m}}\par}", "Sales rose. \n"),
    "hidden words": (r"{\rtf1 Sales rose 5{\v  or 3}%\par}", "Sales rose 5 or 3%\n"),
    "a link": (
        r'{\rtf1 See {\field{\*\fldinst{HYPERLINK "https://lorne.example"}}{\fldrslt{the report}}}.\par}',
        'See the report("https://lorne.example").\n',
    ),
}
for name, (rtf, seen) in CASES.items():
    found = rtf_to_text(rtf)
    print(f"{name:12} -> {found!r}")
    assert found == seen, found
print("as seen: boxes and objects are lost, hidden words are shown")
PYTHON
