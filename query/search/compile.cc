#include "query/search/compile.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include <fmt/format.h>

#include "query/language/values.h"
#include "query/search/name_query.h"
#include "query/search/query_words.h"
#include "shared/article/identity.h"
#include "shared/database/fields.h"
#include "shared/text/letters.h"
#include "shared/text/words.h"

namespace pressmark {
namespace {

using Op = Xapian::Query;

Xapian::Query joined(Xapian::Query::op op, const std::vector<Xapian::Query>& parts) {
  if (parts.size() == 1) return parts.front();
  return Xapian::Query(op, parts.begin(), parts.end());
}

Xapian::Query any_term(const std::vector<std::string>& terms) {
  if (terms.size() == 1) return Xapian::Query(terms.front());
  return Xapian::Query(Op::OP_OR, terms.begin(), terms.end());
}

std::string digits_of(const std::string& iso_day) {
  std::string digits;
  for (const char c : iso_day) {
    if (c != '-') digits += c;
  }
  return digits;
}

bool is_text(const Query& leaf) { return leaf.field == nullptr || leaf.field->kind == FieldKind::words; }

std::string_view prefix_of(const Query& leaf) { return leaf.field == nullptr ? "" : leaf.field->prefix; }

// The beginning of a value by the rule of exact_term. An address has neither scheme nor capitals in its host.
std::string value_beginning(const Query& leaf) {
  if (leaf.field->name == "source_id") return leaf.text;
  if (leaf.field->name != "url") return fold(leaf.text);
  const std::string_view address = without_scheme(leaf.text);
  const std::size_t host = std::min(address.find_first_of("/?"), address.size());
  return to_lower(address.substr(0, host)) + std::string(address.substr(host));
}

// What an explanation calls a word.
std::string label(const Query& leaf, std::string_view word) {
  const std::string field = leaf.field == nullptr ? "" : std::string(leaf.field->name) + ":";
  return field + std::string(word);
}

class Compiler {
 public:
  Compiler(const Archive& archive, const std::vector<std::string>& languages)
      : archive_(archive), words_(archive.database(), languages, archive.has_unknown_languages()) {}

  Xapian::Query tree(const Query& query) {
    switch (query.kind) {
      case QueryKind::all_of:
        return all_of(query.children);
      case QueryKind::any_of:
        return any_of(query.children);
      case QueryKind::none_of:
        return Xapian::Query(Op::OP_AND_NOT, Xapian::Query::MatchAll, excluded(query.children.front()));
      default:
        return leaf(query);
    }
  }

  const RankedParts& parts() const { return parts_; }

  std::vector<Note> notes() const {
    std::vector<Note> all = notes_;
    all.insert(all.end(), words_.notes().begin(), words_.notes().end());
    if (left_out_.empty()) return all;
    std::string list;
    for (const std::string& word : left_out_) list += (list.empty() ? "" : ", ") + word;
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
    const std::size_t before = parts_.words.size();
    Xapian::Query made = tree(query);
    parts_.words.resize(before);
    return made;
  }

  // Languages in which this part is one function word, that may be left out beside other words.
  std::vector<std::string> stop_languages(const Query& part) const {
    if (part.kind != QueryKind::value || !is_text(part) || part.exact) return {};
    const std::vector<Word> words = words_of(part.text);
    return words.size() == 1 ? words_.stop_languages(words.front().text) : std::vector<std::string>{};
  }

  bool is_stop_word(const Query& part) const {
    const std::size_t languages = words_.languages().size();
    return languages > 0 && stop_languages(part).size() == languages;
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
    const Xapian::Query all = wanted.empty() ? Xapian::Query::MatchAll : joined(Op::OP_AND, wanted);
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
    if (is_text(query)) return text(query);
    switch (query.field->kind) {
      case FieldKind::name:
        return query.kind == QueryKind::prefix ? name_prefix_query(archive_, query, notes_)
                                               : name_query(archive_, query, notes_);
      case FieldKind::number:
        return numbers(query);
      case FieldKind::date:
        return days(query);
      case FieldKind::mention:
        return query.kind == QueryKind::days ? mentioned_days(query)
                                             : Xapian::Query(make_term(query.field->prefix, query.text));
      case FieldKind::words:
      case FieldKind::exact:
        break;
    }
    return exact(query);
  }

  Xapian::Query text(const Query& query) {
    const std::string_view prefix = prefix_of(query);
    if (query.kind == QueryKind::prefix)
      return ranked(words_.beginning(query.text, make_term(prefix, fold(query.text))),
                    label(query, query.text + "*"));
    const std::vector<Word> words = words_of(query.text);
    for (const Word& word : words) {
      const bool exact = query.exact || (words.size() > 1 && word.unspaced);
      parts_.words.push_back(exact ? RankedWord{{QueryWords::exact(word, prefix)}}
                                   : words_.word(word, prefix));
      parts_.words.back().what = label(query, word.text);
    }
    return words.size() > 1 ? words_.phrase(words, prefix, query.exact) : matching(parts_.words.back());
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

  Xapian::Query ranked(std::vector<std::string> terms, std::string what) {
    parts_.words.push_back({std::move(terms)});
    parts_.words.back().what = std::move(what);
    return any_term(parts_.words.back().terms);
  }

  Xapian::Query exact(const Query& query) {
    if (query.kind == QueryKind::prefix)
      return any_term(words_.beginning(query.text, make_term(query.field->prefix, value_beginning(query))));
    Xapian::Query asked(exact_term(*query.field, query.text));
    if (query.field->name != "site") return asked;
    const auto domain = registrable_domain(query.text);
    if (!domain || *domain == fold(query.text)) return asked;
    notes_.push_back(
        {"site", fmt::format("sites are known by their domain: {} is looked for as {}", query.text, *domain),
         query.at});
    return Xapian::Query(Op::OP_OR, asked, Xapian::Query(exact_term(*query.field, *domain)));
  }

  static Xapian::Query numbers(const Query& query) {
    const auto slot = static_cast<Xapian::valueno>(query.field->slot);
    const NumberRange& range = query.numbers;
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    const double low = range.low_open ? std::nextafter(range.low, kInfinity) : range.low;
    const double high = range.high_open ? std::nextafter(range.high, -kInfinity) : range.high;
    return Xapian::Query(Op::OP_VALUE_RANGE, slot, Xapian::sortable_serialise(low),
                         Xapian::sortable_serialise(high));
  }

  // A year, a month or a day is a term; other ranges read the value slot. Its values may go on with the time.
  static Xapian::Query days(const Query& query) {
    const DayRange& range = query.days;
    const std::string period = digits_of(to_text(range));
    if (query.field->name == "date" && period.find('.') == std::string::npos) {
      const char* prefix = period.size() == 4 ? "Y" : period.size() == 6 ? "M" : "D";
      return Xapian::Query(make_term(prefix, period));
    }
    constexpr char kAfterDigits = ':';
    const auto slot = static_cast<Xapian::valueno>(query.field->slot);
    const std::string from = range.from.empty() ? "0" : digits_of(range.from);
    const std::string to = (range.to.empty() ? "9999" : digits_of(range.to)) + kAfterDigits;
    return Xapian::Query(Op::OP_VALUE_RANGE, slot, from, to);
  }

  // The days, months and years that lie in the range.
  Xapian::Query mentioned_days(const Query& query) {
    const DayRange& range = query.days;
    std::vector<std::string> terms;
    const std::string begin(query.field->prefix);
    const auto& database = archive_.database();
    for (auto term = database.allterms_begin(begin); term != database.allterms_end(begin); ++term) {
      const auto period = days_of((*term).substr(begin.size()), "");
      const bool inside = period && (range.from.empty() || period->from >= range.from) &&
                          (range.to.empty() || period->to <= range.to);
      if (inside) terms.push_back(*term);
    }
    if (terms.empty()) return Xapian::Query::MatchNothing;
    return Xapian::Query(Op::OP_OR, terms.begin(), terms.end());
  }

  const Archive& archive_;
  QueryWords words_;
  RankedParts parts_;
  std::optional<Xapian::Query> known_language_;  // all articles with a language
  std::vector<Note> notes_;
  std::vector<std::string> left_out_;  // function words, each once
  std::size_t first_left_out_ = 0;
};

// A word, or words of which any will do.
bool is_any_word(const Query& query) {
  if (query.kind == QueryKind::any_of)
    return std::all_of(query.children.begin(), query.children.end(),
                       [](const Query& child) { return child.children.empty() && is_any_word(child); });
  if (query.kind != QueryKind::value && query.kind != QueryKind::prefix) return false;
  return is_text(query) && (query.kind == QueryKind::prefix || count_words(query.text) == 1);
}

const Query* language_leaf(const Query& query) {
  const auto is_language = [](const Query& part) {
    return part.kind == QueryKind::value && part.field != nullptr && part.field->name == "language";
  };
  if (is_language(query)) return &query;
  if (query.kind != QueryKind::all_of) return nullptr;
  const auto found = std::find_if(query.children.begin(), query.children.end(), is_language);
  return found == query.children.end() ? nullptr : &*found;
}

}  // namespace

std::vector<std::string> languages_for(const Query& query, const Archive& archive) {
  if (const Query* leaf = language_leaf(query)) return {fold(leaf->text)};
  return archive.languages();
}

Compiled compile(const Query& query, const Archive& archive) {
  Compiler compiler(archive, languages_for(query, archive));
  compiler.note_stop_words(query);
  Compiled compiled;
  compiled.query.matching = compiler.tree(query);
  compiled.query.parts = compiler.parts();
  compiled.notes = compiler.notes();
  // Reading the lists of the words once gives matches and scores.
  if (is_any_word(query)) compiled.query.match = RankedQuery::Match::parts;
  return compiled;
}

}  // namespace pressmark
