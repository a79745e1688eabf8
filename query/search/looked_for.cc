#include "query/search/looked_for.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>

#include <fmt/format.h>

#include "shared/article/article_json.h"
#include "shared/database/fields.h"
#include "shared/failure.h"
#include "shared/text/stem.h"
#include "shared/text/words.h"

namespace pressmark {
namespace {

/// How often each form of a stem stands in articles, by the term of the stem.
class Forms {
 public:
  explicit Forms(const TellingTerms& telling) {
    for (const TellingTerm& word : telling.words) forms_[word.term];
  }

  void read(const Article& article) {
    const Stemmer stemmer(article.language.value_or(""));
    if (article.title) read(*article.title, stemmer);
    read(article.text, stemmer);
    for (const std::string& caption : article.captions) read(caption, stemmer);
  }

  /// The most frequent form; of equal ones that without capitals.
  std::string most_frequent(const std::string& term) const {
    std::string best = term.substr(1);
    int most = 0;
    for (const auto& [form, count] : forms_.at(term)) {
      if (count >= most) best = form;
      most = std::max(most, count);
    }
    return best;
  }

 private:
  void read(std::string_view text, const Stemmer& stemmer) {
    std::map<std::string_view, std::map<std::string, int>*> known;
    for (const Word& word : words_of(text)) {
      const auto [place, fresh] = known.try_emplace(word.text, nullptr);
      if (fresh) {
        const auto wanted = forms_.find(make_term("Z", stemmer.stem(word.text)));
        if (wanted != forms_.end()) place->second = &wanted->second;
      }
      if (place->second != nullptr) ++(*place->second)[std::string(word.text)];
    }
  }

  std::map<std::string, std::map<std::string, int>> forms_;
};

double rounded(double weight) { return std::round(weight * 1000) / 1000; }

std::string list_of(const std::vector<LookedFor::Part>& parts) {
  std::string list;
  for (const LookedFor::Part& part : parts)
    list += fmt::format("{}{} {:.2f}", list.empty() ? "" : ", ", part.text, part.weight);
  return list;
}

}  // namespace

LookedFor looked_for(const TellingTerms& telling, const std::vector<GivenArticle>& articles) {
  Forms forms(telling);
  for (const GivenArticle& article : articles)
    forms.read(or_fail(article_from_json(article.document.get_data())));
  LookedFor found;
  for (const TellingTerm& word : telling.words)
    found.words.push_back({forms.most_frequent(word.term), rounded(word.weight)});
  for (const TellingTerm& name : telling.names)
    found.names.push_back({telling_name(name), rounded(name.weight)});
  return found;
}

void call_by_forms(RankedParts& parts, const LookedFor& looked_for) {
  for (std::size_t i = 0; i < std::min(looked_for.words.size(), parts.words.size()); ++i)
    parts.words[i].what = looked_for.words[i].text;
}

Note note_of(const LookedFor& looked_for) {
  std::string text = "looked for by the words " + list_of(looked_for.words);
  if (looked_for.words.empty()) text = "looked for by no word";
  if (!looked_for.names.empty()) text += "; the names " + list_of(looked_for.names);
  return {"similar-words", std::move(text)};
}

}  // namespace pressmark
