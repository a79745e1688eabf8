#include "query/search/compile.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include <fmt/format.h>

#include "query/search/expansions.h"
#include "query/search/likeness.h"
#include "query/search/looked_for.h"
#include "query/search/name_query.h"
#include "query/search/near.h"
#include "query/search/query_languages.h"
#include "query/search/query_words.h"
#include "query/search/value_query.h"
#include "shared/database/fields.h"
#include "shared/failure.h"
#include "shared/text/letters.h"
#include "shared/text/words.h"

namespace pressmark {
namespace {

using Op = Xapian::Query;

// Neighbours of one article in a query: a list of more is half of the archive.
constexpr std::size_t kMostNeighbours = 1000;
// Each costs as much as a search.
constexpr int kMostLikenesses = 20;

Xapian::Query joined(Xapian::Query::op op, const std::vector<Xapian::Query>& parts) {
  if (parts.size() == 1) return parts.front();
  return Xapian::Query(op, parts.begin(), parts.end());
}

std::string_view prefix_of(const Query& leaf) { return leaf.field == nullptr ? "" : leaf.field->prefix; }

// Not Xapian::Query::MatchAll: threads may not share that.
Xapian::Query all_articles() { return Xapian::Query(std::string()); }

// What an explanation calls a word.
std::string label(const Query& leaf, std::string_view word) {
  const std::string field = leaf.field == nullptr ? "" : std::string(leaf.field->name) + ":";
  return field + std::string(word);
}

void collect_words(const Query& query, std::set<std::string>& words) {
  for (const Query& child : query.children) collect_words(child, words);
  if (!is_text_leaf(query) || query.kind != QueryKind::value || query.exact) return;
  for (const Word& word : words_of(query.text)) words.insert(fold(word.text));
}

std::size_t distinct_words(const Query& query) {
  std::set<std::string> words;
  collect_words(query, words);
  return words.size();
}

// For words that may have been meant as operators.
std::string capitals_hint(const std::string& word) {
  if (word == "or") return " (OR in capitals is an operator)";
  return word == "not" ? " (NOT in capitals is an operator)" : "";
}

// What a word of the title adds to its score; chosen with tests/quality/default_ranking, see README.md.
constexpr double kTitleFactor = 0.1;

class Compiler {
 public:
  Compiler(const Archive& archive, const Query& query, const CompileSettings& settings)
      : archive_(archive),
        words_(archive.collection(), languages_for(query, archive), archive.has_unknown_languages(),
               distinct_words(query)),
        settings_(settings) {}

  Xapian::Query tree(const Query& query) {
    switch (query.kind) {
      case QueryKind::all_of:
        return all_of(query.children);
      case QueryKind::any_of:
        return any_of(query.children);
      case QueryKind::none_of:
        return Xapian::Query(Op::OP_AND_NOT, all_articles(), excluded(query.children.front()));
      case QueryKind::near:
        return near(query.children, query.distance);
      default:
        return leaf(query);
    }
  }

  RankedParts parts() const {
    RankedParts all = parts_;
    all.words.insert(all.words.end(), titles_.begin(), titles_.end());
    return all;
  }
  const std::vector<PlacedWord>& near() const { return near_; }
  const std::vector<std::string>& stems() const { return stems_; }

  std::vector<Note> notes() const {
    std::vector<Note> all = notes_;
    if (auto cut_short = words_.note()) all.push_back(std::move(*cut_short));
    if (!left_out_somewhere_.empty()) {
      std::string list;
      for (const auto& [word, languages] : left_out_somewhere_)
        list += fmt::format("{}{} ({}){}", list.empty() ? "" : ", ", word, fmt::join(languages, ", "),
                            capitals_hint(word));
      all.push_back({"stop-word", "not looked for in languages in which they stand in most articles: " + list,
                     first_left_out_somewhere_});
    }
    if (left_out_.empty()) return all;
    std::string list;
    for (const std::string& word : left_out_) list += (list.empty() ? "" : ", ") + word + capitals_hint(word);
    all.push_back({"stop-word", "not looked for, as they stand in most articles: " + list, first_left_out_});
    return all;
  }

  /// A query of function words alone keeps them.
  void note_stop_words(const Query& query) {
    if (query.kind == QueryKind::none_of || !all_stop_words(query)) return;
    notes_.push_back({"stop-words-kept",
                      "the query has only words that stand in most articles; they are looked for", query.at});
  }

 private:
  // What must not be there ranks nothing.
  Xapian::Query excluded(const Query& query) {
    const std::size_t words = parts_.words.size(), marks = parts_.marks.size(), stems = stems_.size();
    const std::size_t titles = titles_.size(), near = near_.size();
    Xapian::Query made = tree(query);
    titles_.resize(titles);
    near_.resize(near);
    parts_.words.resize(words);
    parts_.marks.resize(marks);
    stems_.resize(stems);
    return made;
  }

  // Languages in which this part is one function word, that may be left out beside other words.
  std::vector<std::string> stop_languages(const Query& part) const {
    if (part.kind != QueryKind::value || !is_text_leaf(part) || part.exact) return {};
    const std::vector<Word> words = words_of(part.text);
    return words.size() == 1 ? words_.stop_languages(words.front().text) : std::vector<std::string>{};
  }

  bool is_stop_word(const Query& part) const {
    if (stop_languages(part).empty()) return false;
    return is_function_word(fold(words_of(part.text).front().text), words_.languages());
  }

  bool all_stop_words(const Query& query) const {
    if (query.children.empty()) return is_stop_word(query);
    return std::all_of(query.children.begin(), query.children.end(),
                       [&](const Query& child) { return all_stop_words(child); });
  }

  Xapian::Query all_of(const std::vector<Query>& children) {
    std::vector<Xapian::Query> wanted, unwanted;
    const bool others = std::any_of(children.begin(), children.end(), [&](const Query& child) {
      return ranks(child) && stop_languages(child).empty();
    });
    for (const Query& child : children) {
      if (child.kind == QueryKind::none_of) {
        unwanted.push_back(excluded(child.children.front()));
        continue;
      }
      if (others && left_out(child)) continue;
      wanted.push_back(others ? or_in_language(child) : tree(child));
    }
    const Xapian::Query all = wanted.empty() ? all_articles() : joined(Op::OP_AND, wanted);
    return unwanted.empty() ? all : Xapian::Query(Op::OP_AND_NOT, all, joined(Op::OP_OR, unwanted));
  }

  bool left_out(const Query& child) {
    if (!is_stop_word(child)) return false;
    if (left_out_.empty()) first_left_out_ = child.at;
    if (std::find(left_out_.begin(), left_out_.end(), child.text) == left_out_.end())
      left_out_.push_back(child.text);
    return true;
  }

  // "die" is a function word in German: a German article need not have it, an English one must.
  Xapian::Query or_in_language(const Query& child) {
    const std::vector<std::string> languages = stop_languages(child);
    if (languages.empty()) return tree(child);
    if (left_out_somewhere_.empty()) first_left_out_somewhere_ = child.at;
    left_out_somewhere_.emplace(child.text, languages);
    std::vector<Xapian::Query> parts{tree(child)};
    for (const std::string& language : languages) {
      parts.emplace_back(exact_term(*find_field("language"), language));
    }
    return joined(Op::OP_OR, parts);
  }

  Xapian::Query any_of(const std::vector<Query>& children) {
    std::vector<Xapian::Query> parts;
    const bool others = std::any_of(children.begin(), children.end(),
                                    [&](const Query& child) { return ranks(child) && !is_stop_word(child); });
    for (const Query& child : children) {
      if (others && left_out(child)) continue;
      parts.push_back(tree(child));
    }
    return joined(Op::OP_OR, parts);
  }

  Xapian::Query leaf(const Query& query) {
    if (is_text_leaf(query)) return text(query);
    switch (query.field->kind) {
      case FieldKind::name:
        return query.kind == QueryKind::value ? name_query(archive_, query, notes_, settings_.suggests)
                                              : name_prefix_query(archive_, query, notes_);
      case FieldKind::likeness:
        return neighbours(query);
      default:
        return value_query(archive_, query, notes_);
    }
  }

  // What ranks neighbours ranks here, too.
  Xapian::Query neighbours(const Query& query) {
    if (++likenesses_ > kMostLikenesses) throw Failure(too_many(query));
    const Result<Xapian::docid> document = archive_.find(query.text);
    if (!document) throw Failure(at_its_place(document.error(), query));
    const std::vector<GivenArticle> given{given_article(archive_, *document)};
    Likeness likeness = likeness_to(archive_, given);
    if (auto note = nothing_to_compare(likeness)) {
      note->at = query.at;
      notes_.push_back(std::move(*note));
      return Xapian::Query::MatchNothing;
    }
    const Ranking found = nearest(likeness);
    if (found.total > found.hits.size()) {
      notes_.push_back({"similar-limit",
                        fmt::format("{} articles are neighbours by {}, of which the nearest {} are taken",
                                    found.total, to_text(query), found.hits.size()),
                        query.at});
    }
    call_by_forms(likeness.parts, looked_for(likeness.telling, given));
    parts_.words.insert(parts_.words.end(), likeness.parts.words.begin(), likeness.parts.words.end());
    parts_.marks.insert(parts_.marks.end(), likeness.parts.marks.begin(), likeness.parts.marks.end());
    const std::vector<std::string> shown = shown_stems(likeness.telling);
    stems_.insert(stems_.end(), shown.begin(), shown.end());
    std::vector<std::string> ids;
    for (const Ranked& hit : found.hits)
      ids.push_back(exact_term(*find_field("id"), id_of(archive_.database(), hit.document)));
    return ids.empty() ? Xapian::Query::MatchNothing : any_term(ids);
  }

  Ranking nearest(const Likeness& likeness) {
    RankRequest wanted;
    wanted.limit = kMostNeighbours;
    wanted.min_score = likeness.own * least_share(archive_, std::nullopt, notes_);
    return pressmark::rank(archive_.collection(), neighbours_of(likeness), wanted);
  }

  static Error too_many(const Query& query) {
    return {ErrorKind::bad_query, "query",
            fmt::format("it has \"similar:\" more than {} times", kMostLikenesses),
            "for articles like several ones give --similar several times", query.at};
  }

  static Error at_its_place(const Error& error, const Query& query) {
    return {ErrorKind::bad_query, to_text(query), error.why, error.advice, query.at};
  }

  Xapian::Query text(const Query& query) {
    const std::vector<Word> words = words_of(query.text);
    if (query.kind != QueryKind::value) {
      const Expansion expansion = expansion_of(query, prefix_of(query), fold(query.text));
      Xapian::Query like = pressmark::matching(expansion, expand(expansion, "ranked"));
      // A star of a pasted text ("sh*t") stands between words.
      if (query.kind == QueryKind::prefix) return like;
      return Xapian::Query(Op::OP_OR, like, words_.phrase(words, prefix_of(query), true));
    }
    rank(query, words);
    return words.size() > 1 ? words_.phrase(words, prefix_of(query), query.exact)
                            : matching(parts_.words.back());
  }

  // Each word of a word or phrase counts for itself.
  void rank(const Query& query, const std::vector<Word>& words) {
    const std::string_view prefix = prefix_of(query);
    for (const Word& word : words) {
      const bool exact = query.exact || (words.size() > 1 && word.unspaced);
      parts_.words.push_back(exact ? RankedWord{{QueryWords::exact(word, prefix)}}
                                   : words_.word(word, prefix));
      parts_.words.back().what = label(query, word.text);
      if (settings_.words_alone || !prefix.empty()) continue;
      rank_in_title(word, exact);
      near_.push_back({QueryWords::exact(word, prefix), parts_.words.size() - 1});
    }
  }

  // A word that stands in the title, too, counts more. Whatever has it there has it in its text.
  void rank_in_title(const Word& word, bool exact) {
    const std::string_view prefix = find_field("title")->prefix;
    std::vector<std::string> terms =
        exact ? std::vector{QueryWords::exact(word, prefix)} : words_.stem_terms(word, prefix);
    if (!terms.empty())
      titles_.push_back({std::move(terms), kTitleFactor, {}, std::string(word.text) + " in the title"});
  }

  // The words that one with a star stands for rank as one.
  Expanded expand(const Expansion& expansion, std::string_view used) {
    Expanded found = expanded(archive_.database(), expansion, notes_);
    if (found.is_cut()) notes_.push_back(cut_note(expansion, found, used));
    parts_.words.push_back({found.terms});
    parts_.words.back().what = expansion.written;
    return found;
  }

  Xapian::Query near(const std::vector<Query>& children, unsigned distance) {
    std::vector<NearPart> parts;
    for (const Query& child : children) {
      NearPart part;
      if (child.kind == QueryKind::value) {
        const std::vector<Word> words = words_of(child.text);
        rank(child, words);
        for (const Word& word : words) part.push_back(words_.forms(word, prefix_of(child), child.exact));
      } else {
        const Expansion expansion = expansion_of(child, prefix_of(child), fold(child.text));
        part.push_back(expand(expansion, "looked for").terms);
      }
      parts.push_back(std::move(part));
    }
    return near_query(parts, distance);
  }

  Xapian::Query matching(const RankedWord& word) {
    if (word.unstemmed.empty()) return any_term(word.terms);
    if (!known_language_) {
      const Xapian::Database& database = archive_.database();
      const std::string prefix(find_field("language")->prefix);
      const std::vector<std::string> all(database.allterms_begin(prefix), database.allterms_end(prefix));
      known_language_ = Xapian::Query(Op::OP_OR, all.begin(), all.end());
    }
    return Xapian::Query(Op::OP_OR, any_term(word.terms),
                         Xapian::Query(Op::OP_AND_NOT, any_term(word.unstemmed), *known_language_));
  }

  const Archive& archive_;
  QueryWords words_;
  RankedParts parts_;
  std::optional<Xapian::Query> known_language_;  // all articles with a language
  const CompileSettings settings_;
  std::vector<RankedWord> titles_;
  std::vector<PlacedWord> near_;
  std::vector<std::string> stems_;
  int likenesses_ = 0;
  std::vector<Note> notes_;
  std::vector<std::string> left_out_;  // function words, each once
  std::size_t first_left_out_ = 0;
  std::map<std::string, std::vector<std::string>> left_out_somewhere_;  // those of some languages
  std::size_t first_left_out_somewhere_ = 0;
};

// A word, or words of which any will do.
bool is_any_word(const Query& query) {
  if (query.kind == QueryKind::any_of)
    return std::all_of(query.children.begin(), query.children.end(),
                       [](const Query& child) { return child.children.empty() && is_any_word(child); });
  return query.kind == QueryKind::value && is_text_leaf(query) && count_words(query.text) == 1;
}

}  // namespace

Compiled compile(const Query& query, const Archive& archive, const CompileSettings& settings) {
  Compiler compiler(archive, query, settings);
  compiler.note_stop_words(query);
  Compiled compiled;
  compiled.query.matching = compiler.tree(query);
  compiled.query.parts = compiler.parts();
  compiled.query.near = compiler.near();
  compiled.stems = compiler.stems();
  compiled.by_likeness = !compiled.stems.empty();
  compiled.notes = compiler.notes();
  // Reading the lists of the words once gives matches and scores.
  if (is_any_word(query)) compiled.query.match = RankedQuery::Match::parts;
  return compiled;
}

}  // namespace pressmark
