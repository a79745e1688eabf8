"""The engines that tests/bench/search asks, each behind the same two methods: ask(question) gives the milliseconds that finding the
best ten took, close() ends it. A question is a kind (any, both, phrase, similar) with its words, or with the id of an article."""
import json
import os
import sqlite3
import subprocess
import time

import article_queries

try:
    import xapian
except ImportError:  # a python that is not Debian's
    xapian = None

HITS = 10


def timed(work):
    start = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - start)


class Pressmark:
    """One program that is asked line by line: its own figure, without reading and printing the hits."""

    OPTIONS = {"any": ["--any", "--batch", "-"], "both": ["--batch", "-"], "phrase": ["--batch", "-"], "similar": ["--similar-batch", "-"]}

    def __init__(self, program, database, kind):
        command = [program, "-d", database, "--format", "jsonl", "--limit", str(HITS), *self.OPTIONS[kind]]
        self._program = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)

    def ask(self, question):
        kind, words = question
        line = {"phrase": '"%s"', "similar": "%s"}.get(kind, "%s") % (words if kind == "similar" else " ".join(words))
        self._program.stdin.write(line + "\n")
        self._program.stdin.flush()
        for answer in self._program.stdout:
            if answer.startswith('{"type":"summary"'):
                return json.loads(answer)["took_ms"]
        raise RuntimeError("pressmark-query ended: " + line)

    def close(self):
        self._program.stdin.close()
        self._program.stdout.close()
        self._program.wait()


class Xapian:
    """Xapian in this process on the same database, ranking by BM25 as it comes; `every`: every match is looked at."""

    def __init__(self, database, every):
        self._database = xapian.Database(database)
        self._checked = self._database.get_doccount() if every else 0
        self._stem = xapian.Stem("english")
        self._enquire = xapian.Enquire(self._database)

    def _stemmed(self, words):
        return ["Z" + self._stem(word).decode() for word in words]

    def _like(self, id):
        """The sixty best terms of Xapian's expansion, each by its weight."""
        article = next(self._database.postlist("XI:" + id)).docid
        likes = xapian.RSet()
        likes.add_document(article)
        terms = self._enquire.get_eset(60, likes, xapian.Enquire.USE_EXACT_TERMFREQ, 1.0, xapian.ExpandDeciderFilterPrefix("Z"))
        scaled = [xapian.Query(xapian.Query.OP_SCALE_WEIGHT, xapian.Query(term.term), max(term.weight, 0.0)) for term in terms]
        return xapian.Query(xapian.Query.OP_OR, scaled)

    def _query(self, kind, words):
        if kind == "similar":
            return self._like(words)
        if kind == "phrase":
            return xapian.Query(xapian.Query.OP_PHRASE, words)
        return xapian.Query(xapian.Query.OP_OR if kind == "any" else xapian.Query.OP_AND, self._stemmed(words))

    def ask(self, question):
        def find():
            self._enquire.set_query(self._query(*question))
            self._enquire.get_mset(0, HITS, self._checked)
        return timed(find)

    def close(self):
        self._database.close()


def fts_query(kind, words):
    if kind == "phrase":
        return '"%s"' % " ".join(words)
    return (" OR " if kind == "any" else " AND ").join('"%s"' % word for word in words)


FTS_SEARCH = "SELECT id, title FROM articles WHERE articles MATCH ? ORDER BY rank LIMIT %d" % HITS


def build_fts(records, path):
    """An FTS5 table of title and text: the porter tokeniser, joined into one piece as a database that is finished would be."""
    database = sqlite3.connect(path)
    database.execute("CREATE VIRTUAL TABLE articles USING fts5(id UNINDEXED, title, text, tokenize = 'porter unicode61')")
    with database:
        database.executemany("INSERT INTO articles VALUES (?, ?, ?)", ((one["id"], one["title"], one["text"]) for one in records))
    database.execute("INSERT INTO articles(articles) VALUES ('optimize')")
    database.commit()
    database.close()


class Fts:
    """SQLite FTS5 in this process, ranking by its bm25."""

    def __init__(self, path):
        self._database = sqlite3.connect(path)

    def found(self, question):
        return [id for id, _ in self._database.execute(FTS_SEARCH, (fts_query(*question),))]

    def ask(self, question):
        return timed(lambda: self.found(question))

    def close(self):
        self._database.close()
