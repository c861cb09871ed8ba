#!/usr/bin/env bash
# nicknames 1.0.1 (PyPI) lists nicknames of given names, but also full names that newspapers never use for one another:
# "Erin" as a nickname of "Aaron", "Ian" of "John" and "John" of "Ian", and "Julia" and "Julie" of each other. A program
# that treats every listed nickname as the same person merges different people.
# Observed with 1.0.1 on Python 3.11: every pair below is listed, as are the ordinary ones (Bob, Molly).
# Fails if the behaviour changes.
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
print("as observed: full names of different people are listed as nicknames of each other")
PYTHON
