#!/usr/bin/python3
"""Compares what the readers find in a folder of archive files with what is expected of each.

archive_files.py [--sanitized] SOURCE_PAGES FOLDER [FORMAT...]

FOLDER holds expected.jsonl, one object a file: `file` (below FOLDER or its parent), `format`, and `html`, the HTML
responses and resources in it with `status`, `bytes` and the first digits of the `sha256` of each body; `problems` lists
what is damaged in it. Pages with status 2xx must be found, byte for byte. Prints a line for each file that differs and
the sum. Exit status 1 if a reader crashed, hung, took too much memory, said nothing, or lost a page of a file without
problems; 77 if the folder is not there. --sanitized: memory has no limit and time has more, for the sanitizers take both.
"""
import collections
import hashlib
import json
import os
import resource
import subprocess
import sys

MEMORY = 1_000_000 * 1024
SECONDS = 30


SANITIZED = "--sanitized" in sys.argv
TIMEOUT = SECONDS * (10 if SANITIZED else 1)


def limited():
    if not SANITIZED:
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def items_of(program, path):
    """-> (items, why the program failed or None)"""
    try:
        done = subprocess.run([program, path], stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=TIMEOUT, preexec_fn=limited)
    except subprocess.TimeoutExpired:
        return [], "took longer than %d s" % TIMEOUT
    items, at, out = [], 0, done.stdout
    while at < len(out):
        end = out.index(b"\n", at)
        item = json.loads(out[at:end])
        at = end + 1
        if "page" in item:
            item["sha256"] = hashlib.sha256(out[at:at + item["page"]]).hexdigest()
            at += item["page"] + 1
        items.append(item)
    return items, "ended with %d: %s" % (done.returncode, done.stderr[-200:]) if done.returncode else None


def expected_pages(row):
    rows = [row] + (row.get("inner") or [])
    return [h for r in rows for h in r.get("html") or [] if str(h.get("status") or 200).startswith("2") and h.get("bytes")]


def main():
    program, folder, *formats = (word for word in sys.argv[1:] if word != "--sanitized")
    if not os.path.isfile(os.path.join(folder, "expected.jsonl")):
        sys.exit(77)
    sums, failed = collections.Counter(), False
    for line in open(os.path.join(folder, "expected.jsonl"), encoding="utf-8"):
        row = json.loads(line)
        if formats and row["format"] not in formats:
            continue
        path = os.path.join(folder, row["file"])
        if not os.path.exists(path):
            path = os.path.join(os.path.dirname(os.path.abspath(folder)), row["file"])
        items, why = items_of(program, path)
        pages = collections.Counter(i["sha256"][:16] for i in items if "page" in i)
        want = collections.Counter(h["sha256"][:16] for h in expected_pages(row))
        lost, more = want - pages, pages - want
        errors = [i["error"] for i in items if "error" in i]
        sums.update(files=1, expected=sum(want.values()), found=sum((want & pages).values()), more=sum(more.values()),
                    errors=len(errors), silent=int(not items[1:]))
        failed = failed or bool(lost and not row.get("problems")) or why is not None or not items[1:]
        if lost or more or why or not items[1:]:
            print("%s: expected %d, found %d, others %d%s" % (row["file"], sum(want.values()), sum((want & pages).values()),
                                                             sum(more.values()), ", " + why if why else ""))
            for error in errors[:3]:
                print("   ", error)
    print(", ".join("%s %d" % pair for pair in sums.items()))
    sys.exit(1 if failed else 0)


main()
