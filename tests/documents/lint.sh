#!/bin/sh
# Fails if mandoc finds fault with a man page, or if one refers to a page of ours that is not there: lint.sh FOLDER.
set -u
command -v mandoc >/dev/null || { echo "mandoc is not installed (script/bootstrap test)"; exit 1; }
pages=$(find "$1" -name 'pressmark-*.[157]')
[ "$(echo "$pages" | wc -l)" -eq 5 ] || { echo "there should be five pages in $1: $pages"; exit 1; }

# Pages of ours are looked for below, for mandoc wants them installed; .Os with a name is bad style on NetBSD only.
# shellcheck disable=SC2086
faults=$(mandoc -T lint -W base $pages 2>/dev/null | grep -v -e 'referenced manual not found' -e 'operating system explicitly specified')
# shellcheck disable=SC2086
for page in $(sed -n 's/^\.Xr \(pressmark-[a-z-]*\) \([0-9]\).*/man\2\/\1.\2/p' $pages | sort -u); do
  [ -e "$1/$page" ] || faults="$faults
$page is referred to and not there"
done
[ -z "$faults" ] || { echo "$faults"; exit 1; }
