"""Queries made of articles' own words, the same ones each time: for benchmarks and for tests of the ranking."""
import json
import math
import re
import zlib
from collections import Counter

WORD = re.compile(r"[^\W\d_]{3,}")
SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")

# Function words: nobody would type them to find an article again.
STOP_WORDS = frozenset(
    "about after again against all also and another any are because been before being between both but can could did does doing down "
    "during each even ever few for from further get had has have having her here hers him his how into its itself just let like made "
    "make many may might more most much must nor not now off once one only other our out over own per said same say says she should "
    "since some still such than that the their them then there these they this those through too two under until upon use very via was "
    "way well were what when where which while who whom why will with within without would yet you your".split())


def articles(path, count=None):
    """The first `count` records of a file of JSON Lines, or all of them."""
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number == count:
                return
            yield json.loads(line)


def words_of(text):
    """Its words in lower case, each once, in order; without function words, numbers and what has fewer than three letters."""
    return list(dict.fromkeys(word for word in WORD.findall(text.lower()) if word not in STOP_WORDS))


def spread(items, count):
    """`count` of the items at equal distances, or all if there are not so many."""
    count = min(count, len(items))
    return [items[i * len(items) // count] for i in range(count)]


def titles_alone(records):
    """The records whose title no other one has."""
    titles = Counter(" ".join(record["title"].lower().split()) for record in records)
    return [record for record in records if titles[" ".join(record["title"].lower().split())] == 1]


def title_words(record, count):
    """The first `count` words of the title, or None if it has fewer."""
    words = words_of(record["title"])[:count]
    return words if len(words) == count else None


def sentence_words(record, count):
    """The first `count` words, of those that the title lacks, of one sentence of the text; the id says which of those that have so many."""
    title = set(words_of(record["title"]))
    sentences = [[word for word in words_of(sentence) if word not in title] for sentence in SENTENCE.split(record["text"])]
    enough = [words for words in sentences if len(words) >= count]
    return enough[zlib.crc32(record["id"].encode()) % len(enough)][:count] if enough else None


def title_pair(record):
    """Two words that stand beside each other in the title, or None."""
    for first, second in re.findall(r"(?=\b([^\W\d_]{3,}) ([^\W\d_]{3,})\b)", record["title"].lower()):
        if first not in STOP_WORDS and second not in STOP_WORDS:
            return [first, second]
    return None


class Frequencies:
    """In how many of some records each word stands."""

    def __init__(self, records):
        self._documents, self._all = Counter(), 0
        for record in records:
            self._documents.update(set(words_of(record["title"] + "\n" + record["text"])))
            self._all += 1

    def idf(self, word):
        """How rare the word is; 0 if it stands in one record alone: it finds nothing but that."""
        documents = self._documents[word]
        return math.log(self._all / documents) if documents > 1 else 0.0

    def rarest(self, words, count):
        """Of words the `count` rarest, the rarest first; None if there are not so many."""
        rare = sorted(words, key=lambda word: (-self.idf(word), word))[:count]
        return rare if len(rare) == count else None

    def telling(self, record, count):
        """The words of an article by sqrt(frequency) * idf, the best first; None if there are not so many."""
        counts = Counter(WORD.findall((record["title"] + "\n" + record["text"]).lower()))
        weights = {word: math.sqrt(n) * self.idf(word) for word, n in counts.items() if word not in STOP_WORDS}
        best = sorted((word for word in weights if weights[word] > 0), key=lambda word: (-weights[word], word))[:count]
        return best if len(best) == count else None
