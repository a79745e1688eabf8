#!/usr/bin/env bash
# Fails when help, man page and completions do not name the same options: options.sh MAN-FOLDER PROGRAM-FOLDER... It also
# fails if it would not see an option that is missing in one of them.
set -uo pipefail
man=$1
shift
for folder in "$@"; do PATH=$folder:$PATH; done
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
status=0

# The options that a document names, one a line: names_in KIND <DOCUMENT.
names_in() {
  case $1 in
    help) grep -oE '^ +(-., )?--[a-z0-9-]+' | grep -oE -e '--[a-z0-9-]+' ;;
    short) grep -oE -e '--[a-z0-9-]+' | grep -v -x -e '--help' ; echo --help ;;
    page) sed -n '/^\.Sh OPTIONS/,/^\.Sh [^O]/s/^\.It .*Fl \\-\([a-z0-9\\-]*\).*/--\1/p' | tr -d '\\' ;;
    bash) grep -oE "compgen -W '--[^']*'" | grep -oE -e '--[a-z0-9-]+' ;;
    zsh) grep -oE "^  '\*?--[a-z0-9-]+" | grep -oE -e '--[a-z0-9-]+' ;;
    fish) grep '^complete ' | grep -oE ' -l [a-z0-9-]+' | sed 's/ -l /--/' ;;
  esac | sort -u
}

for program in pressmark-index pressmark-query; do
  "$program" --help >"$place/help"
  "$program" -h >"$place/short"
  cp "$man/man1/$program.1" "$place/page"
  cp "$man/bash/$program" "$place/bash"
  cp "$man/zsh/_$program" "$place/zsh"
  cp "$man/fish/$program.fish" "$place/fish"
  names_in help <"$place/help" >"$place/wanted"
  [ "$(wc -l <"$place/wanted")" -ge 15 ] || { echo "$program --help: too few options"; status=1; }
  for kind in help short page bash zsh fish; do
    names_in $kind <"$place/$kind" | diff "$place/wanted" - >"$place/difference" ||
      { echo "$program: $kind differs from --help:"; cat "$place/difference"; status=1; }
    sed 's/limit\|jobs/imit/g' "$place/$kind" | names_in $kind | cmp -s "$place/wanted" - &&
      { echo "$program: $kind: an option that is missing is not seen"; status=1; }
  done
done
exit $status
