#!/bin/sh
# Fails if an article has a key that the page of the database does not explain: keys.sh PRESSMARK-INDEX ARTICLES PAGE.
set -eu
keys=$("$1" -q --extract --mentions "$2" | grep -o '"[a-z_]*":' | tr -d '":' | sort -u)
[ "$(echo "$keys" | wc -l)" -gt 30 ] || { echo "too few keys: $keys"; exit 1; }
status=0
for key in $keys; do
  grep -q -E "^\.(Cm|It Cm|Pq Cm|Pq) .*\b$key\b|^\.Pq .*\b$key\b" "$3" || { echo "$key: not in $3"; status=1; }
done
exit $status
