#!/usr/bin/env bash
# git-difftool(1) says of --trust-exit-code: "git-difftool will forward the exit code of the invoked tool". git 2.39.5
# never does. File by file, whatever the tool exits with, git difftool exits with 128 ("fatal: external diff died"),
# since it runs the tool as an external diff, and shows no further files. With --dir-diff it exits with 0 whatever the
# tool exits with. A script can therefore not learn from git difftool whether a tool found a difference (1) or could not
# read a file (3). git 2.47.3 forwards the exit code with --dir-diff, but still exits with 128 file by file.
# Observed with git 2.39.5 on Debian 12 and 2.47.3 of Debian 13. Fails if the behaviour changes.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
export HOME="$room" GIT_CONFIG_GLOBAL="$room/config" GIT_CONFIG_NOSYSTEM=1 LC_ALL=C
version=$(git --version | sed 's/[^0-9]*\([0-9]*\)\.\([0-9]*\).*/\1 \2/')
git --version
git init --quiet "$room/work"
cd "$room/work"
git config user.name Ann
git config user.email ann@lorne.example
for name in a b; do echo "It cost 3m." >$name.txt; done
git add .
git commit --quiet --message first
for name in a b; do echo "It cost 4m." >$name.txt; done

case $version in "2 39") folders="0 0" ;; *) folders="1 3" ;; esac
read -r folders_1 folders_3 <<<"$folders"
check() { # the exit code of the tool, the exit code that is expected, how often the tool is called, the options
    local tool=$1 expected=$2 calls=$3 code=0
    shift 3
    git config difftool.cross.cmd "echo called; sh -c 'exit $tool'"
    git difftool --no-prompt --tool cross --trust-exit-code "$@" >"$room/out" 2>"$room/errors" || code=$?
    printf 'the tool exits with %s, git difftool %-10s with %3s after %s of 2 files: %s\n' \
        "$tool" "$*" "$code" "$(grep -c called "$room/out")" "$(tail -1 "$room/errors")"
    [ "$code" = "$expected" ] && [ "$(grep -c called "$room/out")" = "$calls" ]
}
check 0 0 2
check 1 128 1
check 3 128 1
check 1 "$folders_1" 1 --dir-diff
check 3 "$folders_3" 1 --dir-diff
echo "as observed: the exit code of the tool is not forwarded"
