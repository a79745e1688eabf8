#!/usr/bin/env bash
# Each line of each article finds it: of corpus/, or of pages of other people that lie beside the project where somebody has
# them; skipped (77) where they are not there. One in EVERY articles is asked.
# pasted_lines.sh INDEX PASTED EVERY SOURCE...
set -euo pipefail
index=$1 pasted=$2 every=$3
shift 3
for source in "$@"; do [ -e "$source" ] || exit 77; done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$index" -q -d "$work/archive.db" "$@" || [ $? -eq 1 ]
"$pasted" "$work/archive.db" "$every"
