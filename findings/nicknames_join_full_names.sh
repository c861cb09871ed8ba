#!/usr/bin/env bash
# nicknames 1.0.1 (PyPI) lists nicknames of given names. Some of what it lists are full names that newspapers never
# write for each other: "Erin" as a nickname of "Aaron", "Ian" of "John" and "John" of "Ian", "Julia" and "Julie" each
# as a nickname of the other. A program that takes a listed nickname for the same person makes one of two.
# Seen with 1.0.1 on Python 3.11: every pair below is listed, and so are the ordinary ones (Bob, Molly).
# Fails if that changes.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
python3 -m venv "$room/venv"
"$room/venv/bin/pip" install --quiet --disable-pip-version-check nicknames==1.0.1 2>/dev/null
"$room/venv/bin/python" - <<'PYTHON'
from nicknames import NickNamer

namer = NickNamer()
ordinary = {("robert", "bob"), ("mary", "molly")}
surprising = {("aaron", "erin"), ("john", "ian"), ("ian", "john"), ("julia", "julie"), ("julie", "julia")}
for name, nickname in sorted(ordinary | surprising):
    listed = nickname in namer.nicknames_of(name)
    print(f"{nickname} is listed as a nickname of {name}: {listed}")
    assert listed, (name, nickname)
print("as seen: full names of two persons are listed as nicknames of each other")
PYTHON
