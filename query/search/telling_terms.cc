#include "query/search/telling_terms.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string_view>

#include "shared/database/fields.h"

namespace pressmark {
namespace {

// nDCG@10 on articles of 64 known events grows from .9615 to .9627 with 80 words; the time grows more.
constexpr std::size_t kMostWords = 60;
constexpr std::size_t kMostNames = 15;
// What more than a tenth of the articles have is two fifths of what would be read, and tells nothing: without
// it nDCG@10 is .9615, with it .9611. In an archive of few articles a tenth is no measure.
constexpr Xapian::doccount kCommonPart = 10, kFewArticles = 1'000;

bool is_stem_of_text(std::string_view term) {
  return term.size() > 1 && term[0] == 'Z' && (term[1] < 'A' || term[1] > 'Z');
}

/// "XPF:<key>:<name>", taken apart.
struct NameTerm {
  EntityType type = EntityType::person;
  std::string name;
};

std::optional<NameTerm> name_term(const std::string& term) {
  for (const EntityType type : kEntityTypes) {
    const std::string_view prefix = name_form_prefix(type);
    if (!term.starts_with(prefix)) continue;
    const std::size_t colon = term.find(':', prefix.size());
    if (colon != std::string::npos) return NameTerm{type, term.substr(colon + 1)};
  }
  return std::nullopt;
}

// A name has a form term for each of its words.
bool is_new_name(const std::string& term, std::set<std::pair<EntityType, std::string>>& known) {
  auto found = name_term(term);
  return found && known.emplace(found->type, std::move(found->name)).second;
}

// As Lucene's BM25 has it: above 0 even for a term that all articles have, so that the smallest archive has
// neighbours.
double idf(const Collection& collection, double documents) {
  const double all = collection.documents();
  return std::log(1 + (all - documents + 0.5) / (documents + 0.5));
}

void keep_best(std::vector<TellingTerm>& terms, std::size_t most) {
  std::erase_if(terms, [](const TellingTerm& term) { return term.weight <= 0; });
  const auto before = [](const TellingTerm& a, const TellingTerm& b) {
    return a.weight != b.weight ? a.weight > b.weight : a.term < b.term;
  };
  const auto end = terms.begin() + static_cast<std::ptrdiff_t>(std::min(most, terms.size()));
  std::partial_sort(terms.begin(), end, terms.end(), before);
  terms.erase(end, terms.end());
}

/// What tells articles from those of a collection.
class Telling {
 public:
  Telling(const Archive& archive, const std::vector<ArticleTerms>& articles, const std::vector<bool>& indexed)
      : archive_(archive), collection_(archive.collection()), articles_(articles), indexed_(indexed) {}

  /// By terms that at most so many articles have.
  TellingTerms terms(Xapian::doccount most) const;

 private:
  // The idf of a term that stands in an article beside the given ones, and not in too many; else 0.
  double told_by(const std::string& term, double documents, Xapian::doccount most) const {
    double given = 0;
    for (std::size_t i = 0; i < articles_.size(); ++i)
      given += indexed_[i] && (articles_.size() == 1 || articles_[i].count(term) > 0) ? 1 : 0;
    return documents > given && documents <= most ? idf(collection_, documents) : 0;
  }

  double word_told_by(const std::string& term, Xapian::doccount most) const {
    return told_by(term, collection_.frequency(term).documents, most);
  }

  // In any spelling: those of one name seldom stand in one article.
  double name_told_by(const std::string& term, Xapian::doccount most) const {
    double documents = 0;
    for (const std::string& form : spellings_of(archive_, term))
      documents += collection_.frequency(form).documents;
    return told_by(term, std::min<double>(documents, collection_.documents()), most);
  }

  const Archive& archive_;
  const Collection& collection_;
  const std::vector<ArticleTerms>& articles_;
  const std::vector<bool>& indexed_;
};

// The mean over the articles; each list is in the order of its terms.
std::vector<TellingTerm> mean_of(std::vector<std::vector<TellingTerm>> lists) {
  if (lists.size() == 1) return std::move(lists.front());
  std::map<std::string, double> sums;
  for (const std::vector<TellingTerm>& list : lists) {
    for (const TellingTerm& term : list) sums[term.term] += term.weight;
  }
  std::vector<TellingTerm> mean;
  for (const auto& [term, sum] : sums) mean.push_back({term, sum / static_cast<double>(lists.size())});
  return mean;
}

void relative_to_best(std::vector<TellingTerm>& terms) {
  double best = 0;
  for (const TellingTerm& term : terms) best = std::max(best, term.weight);
  if (best <= 0) return terms.clear();
  for (TellingTerm& term : terms) term.weight /= best;
}

TellingTerms Telling::terms(Xapian::doccount most) const {
  constexpr double kLeast = 1e-9;  // in an archive of one article
  const double rarest = std::max(idf(collection_, 1), kLeast);
  std::vector<std::vector<TellingTerm>> words, names;
  for (const ArticleTerms& article : articles_) {
    std::vector<TellingTerm>& own_words = words.emplace_back();
    for (const auto& [term, count] : article.stems)
      own_words.push_back({term, std::sqrt(static_cast<double>(count)) * word_told_by(term, most)});
    relative_to_best(own_words);
    std::vector<TellingTerm>& own_names = names.emplace_back();
    for (const std::string& term : article.names)
      own_names.push_back({term, name_told_by(term, most) / rarest});
  }
  TellingTerms telling{mean_of(std::move(words)), mean_of(std::move(names))};
  relative_to_best(telling.words);
  keep_best(telling.words, kMostWords);
  keep_best(telling.names, kMostNames);
  return telling;
}

}  // namespace

Xapian::termcount ArticleTerms::count(const std::string& term) const {
  if (term.empty() || term[0] != 'Z') return std::binary_search(names.begin(), names.end(), term) ? 1 : 0;
  const auto at =
      std::lower_bound(stems.begin(), stems.end(), term,
                       [](const auto& stem, const std::string& wanted) { return stem.first < wanted; });
  return at != stems.end() && at->first == term ? at->second : 0;
}

ArticleTerms terms_of(const Xapian::Document& document) {
  ArticleTerms found;
  std::set<std::pair<EntityType, std::string>> known;
  for (auto at = document.termlist_begin(); at != document.termlist_end(); ++at) {
    const Xapian::termcount count = at.get_wdf();
    found.length += count;
    std::string term = *at;
    if (count > 0 && is_stem_of_text(term)) {
      found.stems.emplace_back(std::move(term), count);
    } else if (term[0] == 'X' && is_new_name(term, known)) {
      found.names.push_back(std::move(term));
    }
  }
  return found;
}

std::string telling_name(const TellingTerm& name) {
  const auto found = name_term(name.term);
  return found ? found->name : name.term;
}

std::set<std::string> spellings_of(const Archive& archive, const std::string& term) {
  const auto found = name_term(term);
  std::set<std::string> terms;
  if (found) terms = archive.names().form_terms(found->type, found->name);
  terms.insert(term);
  return terms;
}

TellingTerms telling_terms(const Archive& archive, const std::vector<ArticleTerms>& articles,
                           const std::vector<bool>& indexed) {
  const Telling telling(archive, articles, indexed);
  const Xapian::doccount all = archive.collection().documents();
  TellingTerms rare = telling.terms(std::max(all / kCommonPart, kFewArticles));
  // In an archive of one story what tells least is all there is.
  return rare.empty() ? telling.terms(all) : rare;
}

}  // namespace pressmark
