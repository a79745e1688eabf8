#!/usr/bin/env bash
# Asks the completions for what a user would: completions.sh MAN-FOLDER CORPUS PROGRAM-FOLDER... That of bash is run,
# those of zsh and fish where these shells are installed.
set -uo pipefail
status=0
man=$1 corpus=$2
shift 2
for folder in "$@"; do PATH=$folder:$PATH; done
export LC_ALL=C.UTF-8
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
pressmark-index -q -d "$place/archive.db" "$corpus/pages" "$corpus/wire.jsonl" || exit 1
export PRESSMARK_DATABASE=$place/archive.db
for program in pressmark-index pressmark-query; do . "$man/bash/$program" || exit 1; done

same() { [ "$2" = "$3" ] || { echo "$1: '$2' and not '$3'"; status=1; }; }

# expect WANTED WORD...: the last word is the one under the cursor.
expect() {
  local wanted=$1
  shift
  COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()
  "_${1//-/_}" 2>/dev/null
  same "bash: $*" "${COMPREPLY[*]}" "$wanted"
}
expect "--limit" pressmark-query --lim
expect "json jsonl" pressmark-query -f js
expect "json jsonl" pressmark-query --format = js
expect "newest" pressmark-query --sort = n
expect "" pressmark-query --limit ""
expect "--extract" pressmark-index --extr
expect "person: people: place: published:" pressmark-query ferry p
expect "site: section: source_id: similar:" pressmark-query s
expect "Hryhorenko" pressmark-query person : hryh
expect "Hryhorenko" pressmark-query ferry -- -person : HRYH
expect "people:Hryhorenko" pressmark-query people:hryh
expect "" pressmark-query org : hryh
expect "Authority" pressmark-query org : auth
expect "" pressmark-query person :
expect "" pressmark-query site : mer
expect "article" pressmark-query kind : a
expect "da de" pressmark-query language : d
expect "de" pressmark-query lang : de
expect "article page list error" pressmark-query kind :
unset PRESSMARK_DATABASE
expect "" pressmark-query person : hryh
expect "Hryhorenko" pressmark-query -d "$place/archive.db" person : hryh
expect "Hryhorenko" pressmark-query --database = "$place/archive.db" person : hryh
expect "" pressmark-query -d "$place/none.db" person : hryh

# What a hostile archive calls a person never comes to the command line as anything but a word.
pressmark-index -q --extract "$corpus/wire.jsonl" |
  sed 's/Hryhorenko/Hrybrand Hry`id` Hry$(id) Hry;id Hry\&id/g' >"$place/evil.jsonl"
pressmark-index -q -d "$place/evil.db" "$place/evil.jsonl" || exit 1
pressmark-query -d "$place/evil.db" --names hry -f ids | grep -q -F 'Hry$(id)' || { echo "no hostile name"; status=1; }
expect "Hrybrand" pressmark-query -d "$place/evil.db" person : hry

if command -v zsh >/dev/null; then
  zsh -n "$man/zsh/_pressmark-query" && zsh -n "$man/zsh/_pressmark-index" || status=1
  export PRESSMARK_DATABASE=$place/archive.db
  same "zsh: the names" "$(zsh -c 'eval "$(sed -n "/^_pressmark_query_names/,/^}/p" "$1")"; _pressmark_query_names person hryh' - "$man/zsh/_pressmark-query" | tr '\n' ' ')" \
    "$(_pressmark_query_names person hryh | tr '\n' ' ')"
fi
if command -v fish >/dev/null; then
  export PRESSMARK_DATABASE=$place/archive.db
  offered() { fish --no-config -c "source $man/fish/pressmark-query.fish; complete -C '$1'" | cut -f 1 | tr '\n' ' '; }
  same "fish: --lim" "$(offered 'pressmark-query --lim')" "--limit "
  same "fish: person:hryh" "$(offered 'pressmark-query person:hryh')" "person:Hryhorenko "
  same "fish: kind:a" "$(offered 'pressmark-query kind:a')" "kind:article "
fi

cd "$man/.." || exit 1
expect "man" pressmark-index -d man
expect "man" pressmark-index man
exit $status
