#!/usr/bin/env bash
# git 2.39.5 calls an external diff with 7 arguments (path, old-file, old-hex, old-mode, new-file, new-hex, new-mode) and
# with 1 for an unmerged path; that is all its manual (git(1), "Git Diffs") mentions. For a renamed file there are 9:
# the first is the OLD path, the eighth is the new one, and the ninth has several lines ("similarity index ...", "rename
# from ...", "rename to ...", "index ..."), which end in a newline. A program that insists on 7 stops git at the first
# rename ("fatal: external diff died"), and the files after it are not shown. An unmerged path is passed twice by
# "git diff --ours": once alone, once with its 7 arguments. Nine arguments are no sign of a rename either: "git diff
# --no-index old.txt new.txt" passes them too, and the ninth then has only the line "index ...".
# Observed with git 2.39.5 on Debian 12 and 2.47.3 of Debian 13. Fails if the behaviour changes.
set -euo pipefail
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
export HOME="$room" GIT_CONFIG_GLOBAL="$room/config" GIT_CONFIG_NOSYSTEM=1 LC_ALL=C
git --version
git init --quiet --initial-branch main "$room/work"
cd "$room/work"
git config user.name Ann
git config user.email ann@lorne.example
seq 100 >first.txt
seq 100 >quay.txt
git add .
git commit --quiet --message first

printf '#!/bin/sh\nprintf "%%s arguments, 1: %%s" $# "$1"\n[ $# = 9 ] && printf ", 8: %%s, 9: %%s" "$8" "$9" | tr "\\n" "/"\necho\n' >"$room/show"
printf '#!/bin/sh\n[ $# = 7 ] && echo "$1"\n' >"$room/seven"
chmod +x "$room/show" "$room/seven"

git mv first.txt second.txt
echo 101 >>second.txt
echo 101 >>quay.txt
echo 101 >third.txt
git add .
renamed=$(git -c diff.external="$room/show" diff --cached)
echo "$renamed"
grep --quiet '^7 arguments, 1: quay.txt$' <<<"$renamed"
grep --quiet '^7 arguments, 1: third.txt$' <<<"$renamed"
grep --quiet '^9 arguments, 1: first.txt, 8: second.txt, 9: similarity index 98%/rename from first.txt/rename to second.txt/index .*/$' <<<"$renamed"
code=0
stopped=$(git -c diff.external="$room/seven" diff --cached 2>&1) || code=$?
echo "a program that takes 7 arguments: exit code $code: $(tail -1 <<<"$stopped")"
[ "$code" = 128 ]
if grep --quiet third.txt <<<"$stopped"; then exit 1; fi

git commit --quiet --message second
git checkout --quiet -b other
echo other >>quay.txt
git commit --quiet --all --message other
git checkout --quiet main
echo main >>quay.txt
git commit --quiet --all --message main
git merge --quiet other >/dev/null 2>&1 || true
unmerged=$(git -c diff.external="$room/show" diff --ours)
echo "$unmerged"
[ "$unmerged" = "$(printf '1 arguments, 1: quay.txt\n7 arguments, 1: quay.txt')" ]
two=$(git -c diff.external="$room/show" diff --no-index quay.txt second.txt) || true
echo "$two"
grep --quiet '^9 arguments, 1: quay.txt, 8: second.txt, 9: index [0-9a-f.]* 100644/$' <<<"$two"
echo "as observed: nine arguments for a rename, and two calls for an unmerged path"
