#!/usr/bin/env bash
# Asks the completion of bash for what a user would: completions.sh FOLDER.
set -uo pipefail
status=0
for program in pressmark-index pressmark-query; do . "$1/bash/$program" || exit 1; done

# expect WANTED WORD...: the last word is the one under the cursor.
expect() {
  local wanted=$1
  shift
  COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()
  "_${1//-/_}" 2>/dev/null
  [ "${COMPREPLY[*]}" = "$wanted" ] || { echo "$*: '${COMPREPLY[*]}' and not '$wanted'"; status=1; }
}
expect "--limit" pressmark-query --lim
expect "json jsonl" pressmark-query -f js
expect "json jsonl" pressmark-query --format = js
expect "newest" pressmark-query --sort = n
expect "" pressmark-query --limit ""
expect "--extract" pressmark-index --extr
cd "$1/.." || exit 1
expect "man" pressmark-index -d man
expect "man" pressmark-index man
exit $status
