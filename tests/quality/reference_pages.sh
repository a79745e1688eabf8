#!/usr/bin/env bash
# Five real pages on one event, with gold, that lie beside the project and not in it: indexed, exported and compared;
# found by every spelling; each one's neighbours are the other four. Skipped (77) where they are not there.
# reference_pages.sh INDEX QUERY FOLDER
set -euo pipefail
index=$1 query=$2 reference=$3
[ -f "$reference/seeds/gold.json" ] && [ -x /usr/bin/python3 ] || exit 77

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
database=$work/archive.db
"$index" -q -d "$database" "$reference"/seeds/*.txt
"$index" -d "$database" --export > "$work/articles.jsonl"
failed=0
fail() {
  echo "FAIL: $*"
  failed=1
}

/usr/bin/python3 "$reference/tools/check_seeds.py" "$reference/seeds/gold.json" "$work/articles.jsonl" \
  --min-f1 person=0.95 --min-f1 organisation=0.90 --min-f1 place=0.95 || fail "the gold of the pages"

ask() { "$query" -d "$database" --format ids "$@" 2>"$work/stderr" || [ $? -eq 1 ] || fail "$* ($(cat "$work/stderr"))"; }

for spelling in zelensky zelenskyy zelenskiy; do
  found=$(ask "person:$spelling" | wc -l)
  [ "$found" -eq 5 ] || fail "person:$spelling finds $found of 5"
done

# Names that stand in no article: neither as a phrase nor as any kind of entity.
/usr/bin/python3 - "$reference/seeds/gold.json" > "$work/absent" <<'PYTHON'
import json, sys
gold = json.load(open(sys.argv[1]))
absent = [set(page["absent"]) for page in gold["pages"]]
here = [" ".join(l["line"] for l in page["lines"] if l["label"] in ("text", "subhead", "title", "caption", "deck", "optional")) for page in gold["pages"]]
for name in sorted(set().union(*absent)):
    if not any(name.lower() in text.lower() for text in here):
        print(name)
PYTHON
while read -r name; do
  for asked in "\"$name\"" "person:\"$name\"" "org:\"$name\"" "place:\"$name\""; do
    [ -z "$(ask -- "$asked")" ] || fail "$asked finds something"
  done
done < "$work/absent"
[ "$(wc -l < "$work/absent")" -ge 50 ] || fail "too few absent names were asked"

for id in $(ask --limit 0 --any russia ukraine); do
  neighbours=$(ask --similar "$id" --limit 4 | sort -u | wc -l)
  [ "$neighbours" -eq 4 ] || fail "--similar $id gives $neighbours of 4"
done
exit $failed
