#!/usr/bin/env bash
# striprtf 0.0.35 (PyPI) extracts the text of RTF. It loses the text of text boxes (\shptxt) and of the rendering of
# embedded objects (\result), shows hidden text (\v) as if it were visible and joined to its neighbours, and turns a link
# into its text followed by the target in parentheses and quotation marks. Comparing two drafts by that text misses pull
# quotes, and does not show that a figure was hidden.
# Observed with 0.0.35 on Python 3.11. Fails if the behaviour changes.
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
print("as observed: boxes and objects are lost, hidden text is shown")
PYTHON
