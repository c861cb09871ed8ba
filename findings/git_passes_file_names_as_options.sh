#!/usr/bin/env bash
# git 2.39.5 gives an external diff and a textconv filter the name of a file in the work tree as it is, without "./" or
# an absolute path in front of it. For a file named "-n.txt", a filter that is configured as the documentation shows it
# ("textconv = exif", here "cat") gets "-n.txt" and takes it for options: "git diff" and "git blame" fail, while
# "git show" of the same contents works, since a version from the repository is in a temporary file with an absolute
# path. A filter therefore needs "--" at the end of its command ("textconv = cat --").
# Observed with git 2.39.5 on Debian 12 and 2.47.3 of Debian 13. Fails if the behaviour changes.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
export HOME="$room" GIT_CONFIG_GLOBAL="$room/config" GIT_CONFIG_NOSYSTEM=1 LC_ALL=C
git --version
git init --quiet "$room/work"
cd "$room/work"
git config user.name Ann
git config user.email ann@lorne.example
echo "*.txt diff=text" >.gitattributes
echo "It cost 3m." >./-n.txt
git add .
git commit --quiet --message first
echo "It cost 4m." >./-n.txt

check() { # what it is, the textconv, the exit code that is expected, the command
    local name=$1 filter=$2 expected=$3 code=0
    shift 3
    git -c diff.text.textconv="$filter" "$@" >"$room/out" 2>&1 || code=$?
    printf '%-40s exit code %s: %s\n' "$name" "$code" "$(grep -v 'gitattributes\|diff=text' "$room/out" | tail -1)"
    [ "$code" = "$expected" ]
}

check "git diff, textconv = cat" "cat" 128 diff
check "git blame, textconv = cat" "cat" 128 blame -- -n.txt
check "git show, textconv = cat" "cat" 0 show
check "git diff, textconv = cat --" "cat --" 0 diff
printf '#!/bin/sh\necho "$5"\n' >"$room/fifth"
chmod +x "$room/fifth"
passed=$(git -c diff.external="$room/fifth" diff)
echo "git diff, external diff                  the new file is passed as $passed"
[ "$passed" = "-n.txt" ]
echo "as observed: names of the work tree are passed as they are, and may be taken for options"
