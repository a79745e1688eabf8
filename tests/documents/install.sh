#!/bin/sh
# Installs into an empty folder and uses what is there: install.sh CMAKE BUILD-FOLDER.
set -eu
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
"$1" --install "$2" --prefix "$place" >"$place/log"
cd "$place"
bin/pressmark-index -q -d archive.db share/doc/pressmark/examples
[ "$(bin/pressmark-query -d archive.db --count person:grigorenko)" -gt 0 ]
for file in share/man/man1/pressmark-index.1 share/man/man1/pressmark-query.1 share/man/man7/pressmark-query-syntax.7 \
  share/man/man5/pressmark-database.5 share/bash-completion/completions/pressmark-query \
  share/zsh/site-functions/_pressmark-query share/fish/vendor_completions.d/pressmark-query.fish \
  share/doc/pressmark/LICENSE share/doc/pressmark/NOTICE.gazetteer share/pressmark/answer.schema.json; do
  [ -s "$file" ] || { echo "$file is not installed"; exit 1; }
done
