#include "query/search/near_names.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "query/search/name_query.h"
#include "query/search/suggest.h"
#include "shared/article/article_words.h"
#include "shared/database/fields.h"
#include "shared/names/names.h"
#include "shared/names/resolve.h"
#include "shared/text/edit_distance.h"
#include "shared/text/utf8.h"

namespace pressmark {
namespace {

constexpr std::size_t kMostWordsOfName = 8;  // of a name that is asked for
constexpr std::size_t kMostNearWords = 16;   // that each of them may be a slip for
constexpr std::size_t kMostFormsLookedAt = 50'000, kMostAtKey = 10'000;  // forms
constexpr std::size_t kMostSlips = 3;
constexpr std::size_t kMostForms = 24;  // whose names are looked up
constexpr std::size_t kMostNearNames = 3;

struct NearForm {
  std::string form;
  std::size_t slips = 0;
  unsigned documents = 0;
};

bool is_nearer_form(const NearForm& a, const NearForm& b) {
  return std::tie(a.slips, b.documents, a.form) < std::tie(b.slips, a.documents, b.form);
}

/// Looks for the forms that have nearly the words.
class NearForms {
 public:
  NearForms(const Archive& archive, EntityType type, const std::vector<std::string>& words)
      : archive_(archive), type_(type), words_(words) {}

  /// The nearest, in order.
  std::vector<NearForm> run() {
    const std::string prefix(name_word_prefix(type_));
    std::set<std::string> keys;
    for (const std::string& word : words_) {
      keys.insert(word_key(word));
      for (const NearWord& near : near_words(archive_.database(), prefix, word, kMostNearWords))
        keys.insert(word_key(near.word));
    }
    for (const std::string& key : keys) look_at(key);
    std::vector<NearForm> forms;
    for (auto& [form, found] : found_) forms.push_back({form, found.first, found.second});
    std::sort(forms.begin(), forms.end(), is_nearer_form);
    return forms;
  }

 private:
  void look_at(const std::string& key) {
    const std::string begin = std::string(name_form_prefix(type_)) + key + ":";
    const Xapian::Database& database = archive_.database();
    std::size_t here = 0;
    for (auto term = database.allterms_begin(begin); term != database.allterms_end(begin); ++term) {
      if (++looked_at_ > kMostFormsLookedAt || ++here > kMostAtKey) return;
      const std::string form = (*term).substr(begin.size());
      const std::size_t slips = slips_of(form);
      if (slips > kMostSlips) continue;
      const unsigned documents = archive_.names().documents_at(term);
      if (documents > 0) found_.emplace(form, std::pair(slips, documents));
    }
  }

  // More than there may be if a word is missing.
  std::size_t slips_of(const std::string& form) const {
    const std::vector<std::string> own = name_words(form);
    std::size_t all = 0;
    for (const std::string& asked : words_) {
      std::size_t least = kMostSlips + 1;
      for (const std::string& word : own) least = std::min(least, slips_between(asked, word));
      all += least;
      if (all > kMostSlips) break;
    }
    return all;
  }

  std::size_t slips_between(const std::string& asked, const std::string& word) const {
    constexpr std::size_t kTooMany = kMostSlips + 1;
    if (asked == word || (asked.size() == 1 && word.starts_with(asked))) return 0;
    if (are_spellings(asked, word, type_)) return 0;
    const std::size_t letters = code_points(asked), length = code_points(word);
    const std::size_t allowed = slips_allowed(letters);
    if (length > letters + allowed || length + allowed < letters) return kTooMany;
    const std::size_t slips = edit_distance(asked, word);
    return slips > allowed ? kTooMany : slips;
  }

  const Archive& archive_;
  EntityType type_;
  const std::vector<std::string>& words_;
  std::map<std::string, std::pair<std::size_t, unsigned>> found_;  // by form: slips, documents
  std::size_t looked_at_ = 0;
};

bool gives_way(const NearName& name, const std::vector<NearName>& names) {
  if (name.slips > names.front().slips && !is_rare_beside(names.front().documents, name.documents))
    return true;
  return std::any_of(names.begin(), names.end(), [&](const NearName& other) {
    return other.slips <= name.slips && is_rare_beside(name.documents, other.documents);
  });
}

std::vector<NearName> nearest_of(std::vector<NearName> names) {
  std::sort(names.begin(), names.end(), [](const NearName& a, const NearName& b) {
    return std::tie(a.slips, b.documents, a.type, a.name) < std::tie(b.slips, a.documents, b.type, b.name);
  });
  std::vector<NearName> nearest;
  for (const NearName& name : names) {
    if (nearest.size() < kMostNearNames && !gives_way(name, names)) nearest.push_back(name);
  }
  return nearest;
}

}  // namespace

std::vector<NearName> near_names(const Archive& archive, EntityType type,
                                 const std::vector<std::string>& words) {
  if (words.empty() || words.size() > kMostWordsOfName) return {};
  std::map<std::string, NearName> names;
  std::map<std::size_t, std::size_t> looked_up;  // by slips
  const std::vector<NearForm> forms = NearForms(archive, type, words).run();
  for (const NearForm& form : forms) {
    if (form.slips > forms.front().slips + 1) break;
    if (++looked_up[form.slips] > kMostForms) continue;
    const std::string name = archive.names().canonical_of(type, form.form);
    names.try_emplace(name, NearName{type, name, form.slips}).first->second.documents += form.documents;
  }
  std::vector<NearName> all;
  for (auto& [name, near] : names) all.push_back(std::move(near));
  return nearest_of(std::move(all));
}

std::vector<NearName> near_names(const Archive& archive, const std::vector<std::string>& words) {
  std::vector<NearName> all;
  for (const EntityType type : kEntityTypes) {
    std::vector<NearName> names = near_names(archive, type, words);
    all.insert(all.end(), names.begin(), names.end());
  }
  return nearest_of(std::move(all));
}

std::string as_query(const NearName& name) {
  Query leaf;
  leaf.field = find_field(word_of(name.type));
  leaf.text = name.name;
  return to_text(leaf);
}

std::string one_of(const std::vector<std::string>& things) {
  std::string list;
  for (std::size_t i = 0; i < things.size(); ++i)
    list += (i == 0 ? "" : i + 1 < things.size() ? ", " : " or ") + things[i];
  return list;
}

std::string names_meant(const Archive& archive, const Query& leaf) {
  std::vector<std::string> meant;
  for (const NearName& name : near_names(archive, leaf.field->entity, asked_name_words(leaf.text)))
    meant.push_back(as_query(name));
  return one_of(meant);
}

}  // namespace pressmark
