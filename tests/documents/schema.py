#!/usr/bin/env python3
"""Fails if the programs print JSON that query/output/answer.schema.json does not allow, or if the schema allows what it
should not: schema.py PRESSMARK-INDEX PRESSMARK-QUERY SCHEMA CORPUS."""
import copy
import functools
import json
import os
import subprocess
import sys
import tempfile

import jsonschema

index, query, schema_file, corpus = sys.argv[1:]
with open(schema_file, encoding="utf-8") as file:
    SCHEMA = json.load(file)
Draft = jsonschema.Draft202012Validator
Draft.check_schema(SCHEMA)
faults = []


@functools.cache
def validator(kind):
    """Of one kind of output, or of all together."""
    if kind is None:
        return Draft(SCHEMA)
    return Draft({"$ref": f"#/$defs/{kind}", "$defs": SCHEMA["$defs"]})


def run(program, *words, given=None, codes=(0, 1)):
    done = subprocess.run([program, *words], input=given, capture_output=True, encoding="utf-8", check=False)
    if done.returncode not in codes:
        faults.append(f"{' '.join(words)}: exit status {done.returncode}: {done.stderr}")
    return done.stdout


def check(kind, value, words):
    for error in validator(kind).iter_errors(value):
        faults.append(f"{' '.join(words)}: {kind}: {'/'.join(map(str, error.absolute_path))}: {error.message}")


def objects(value, place=()):
    """The objects in a value, each with its place; of a list only its first."""
    if isinstance(value, dict):
        yield place
    children = value.items() if isinstance(value, dict) else enumerate(value[:1]) if isinstance(value, list) else ()
    for key, child in children:
        yield from objects(child, (*place, key))


def at(value, place):
    for key in place:
        value = value[key]
    return value


# Keys that are there in some outputs only.
OPTIONAL = {"qid", "explain", "why", "apart", "mentions"}
# Objects whose keys are data.
OPEN = {"facets"}


def check_strictness(kind, value):
    """A key that nobody knows, one that is missing and one that is no text any more: each must be found."""
    if not validator(None).is_valid(value):
        faults.append(f"{kind}: it is not one of what the schema allows")
    tried = 0
    for place in objects(value):
        if place and place[-1] in OPEN:
            continue
        changes = [("with a new key", lambda o: o.update({"drift": 1}))]
        for key in at(value, place):
            if key not in OPTIONAL:
                changes.append((f"without {key}", lambda o, key=key: o.pop(key)))
            changes.append((f"with an object as {key}", lambda o, key=key: o.update({key: {"drift": 1}})))
        for name, change in changes:
            other = copy.deepcopy(value)
            change(at(other, place))
            tried += 1
            if validator(kind).is_valid(other) or validator(None).is_valid(other):
                faults.append(f"{kind}: the schema allows {'/'.join(map(str, place))} {name}")
    if tried < 10:
        faults.append(f"{kind}: only {tried} changes were tried")


def main():
    with tempfile.TemporaryDirectory() as folder:
        database = os.path.join(folder, "archive.db")
        run(index, "-q", "-d", database, os.path.join(corpus, "pages"), os.path.join(corpus, "wire.jsonl"))
        os.environ["PRESSMARK_DATABASE"] = database
        seen = {}

        def objects_of(kind, words):
            value = json.loads(run(query, *words) or "null")
            check(kind, value, words)
            seen.setdefault(kind, value)

        def lines_of(line_kind, end_kind, words, given=None, ends=1):
            lines = [json.loads(line) for line in run(query, *words, given=given).splitlines()]
            summaries = [line for line in lines if line.get("type") == "summary"]
            if len(summaries) != ends or not lines or lines[-1] != summaries[-1]:
                faults.append(f"{' '.join(words)}: {len(summaries)} summaries and not {ends}, one at the end")
            for line in lines:
                kind = end_kind if line in summaries else line_kind
                check(kind, line, words)
                seen.setdefault(kind, line)

        searches = [["ferry", "--facets", "--timeline", "--explain"], ["ferry"],
                    ["ferry", "accord", "--explain"], ["--limit", "0", "the"], ["zebra", "ferrry"],
                    ["-n", "0", "words:>0"], ["ferry", "harbor:x", "--any"], ["date:2025-09", "--sort", "newest"],
                    ["person:grigorenko", "--explain"], ["ferry", "--offset", "1000"],
                    ["--facets=site", "--timeline=week", "zebra"],
                    ["--similar", "LP20250913-077"], ["--similar", "LP20250913-077", "--explain", "ferry"],
                    ["--url", "https://www.littoralpress.example/wire/LP20250913-077"],
                    ["--url", "https://nowhere.example/"]]
        for words in searches:
            objects_of("answer", [*words, "-f", "json"])
            lines_of("hit_line", "summary_line", [*words, "-f", "jsonl"])
        lines_of("hit_line", "summary_line", ["--batch", "-", "-f", "jsonl"], given="q\tferry\nzebra\n", ends=2)
        for words, given in ((["persn:x"], None), (["similar:nowhere"], None), (["--show", "nowhere"], None),
                             (["--similar", "nowhere"], None), (["-d", "/nowhere", "ferry"], None),
                             (["--batch", "-"], "q\t(\n"), (["--similar-batch", "-"], "nowhere\n")):
            for kind, form in (("error_answer", "json"), ("error_line", "jsonl")):
                value = json.loads(run(query, *words, "-f", form, given=given, codes=(2,)) or "null")
                check(kind, value, words)
                seen[kind] = value
        for words in (["--names", "hry"], ["--names", "hry", "--explain"], ["--names", "b", "-n", "0"],
                      ["--names", "zzz"]):
            objects_of("name_list", [*words, "-f", "json"])
            lines_of("name", "name_summary_line", [*words, "-f", "jsonl"])
        ids = run(query, "-n", "0", "words:>=0", "-f", "ids").split()
        if len(ids) < 50:
            faults.append(f"only {len(ids)} articles")
        for article in ids:
            objects_of("article", ["--show", article, "-f", "json"])
        for line in run(index, "-q", "--extract", "--mentions", os.path.join(corpus, "pages")).splitlines():
            check("article", json.loads(line), ["--extract", "--mentions"])

        for kind in ("answer", "hit_line", "summary_line", "error_answer", "error_line", "name_list", "name", "name_summary_line", "article"):
            if kind not in seen:
                faults.append(f"{kind}: no such output was seen")
            elif kind not in ("name_summary_line", "error_line"):  # which are the same but for their type
                check_strictness(kind, seen[kind])


main()
print("\n".join(faults[:40]), end="\n" if faults else "")
sys.exit(1 if faults else 0)
