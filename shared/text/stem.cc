#include "shared/text/stem.h"

#include <algorithm>
#include <iterator>

#include <libstemmer.h>

#include "shared/text/letters.h"

namespace pressmark {
namespace {

struct Algorithm {
  std::string_view language;
  const char* name;
};

// ISO 639-1 to libstemmer's names.
constexpr Algorithm kAlgorithms[] = {
    {"ar", "arabic"},     {"ca", "catalan"},    {"da", "danish"},    {"de", "german"},   {"el", "greek"},
    {"en", "english"},    {"es", "spanish"},    {"eu", "basque"},    {"fi", "finnish"},  {"fr", "french"},
    {"ga", "irish"},      {"hi", "hindi"},      {"hu", "hungarian"}, {"hy", "armenian"}, {"id", "indonesian"},
    {"it", "italian"},    {"lt", "lithuanian"}, {"ne", "nepali"},    {"nl", "dutch"},    {"no", "norwegian"},
    {"pt", "portuguese"}, {"ro", "romanian"},   {"ru", "russian"},   {"sr", "serbian"},  {"sv", "swedish"},
    {"ta", "tamil"},      {"tr", "turkish"},    {"yi", "yiddish"},
};

// Stemmers grow with the word; no real one is longer than this, and none may cost more.
constexpr std::size_t kLongestStemmedWord = 64;

const char* algorithm_of(std::string_view language) {
  if (language == "nb" || language == "nn") language = "no";
  const auto* row = std::find_if(std::begin(kAlgorithms), std::end(kAlgorithms),
                                 [&](const Algorithm& a) { return a.language == language; });
  return row == std::end(kAlgorithms) ? nullptr : row->name;
}

struct Release {
  void operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }
};

}  // namespace

struct Stemmer::State {
  std::unique_ptr<sb_stemmer, Release> stemmer;
};

Stemmer::Stemmer(std::string_view language) : state_(std::make_unique<State>()) {
  if (const char* name = algorithm_of(language)) state_->stemmer.reset(sb_stemmer_new(name, nullptr));
}
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;
Stemmer::~Stemmer() = default;

std::string Stemmer::stem(std::string_view word) const {
  const std::string lower = to_lower(word);
  if (!state_->stemmer || lower.size() > kLongestStemmedWord) return fold(lower);
  const auto* bytes = reinterpret_cast<const sb_symbol*>(lower.data());
  const sb_symbol* stemmed = sb_stemmer_stem(state_->stemmer.get(), bytes, static_cast<int>(lower.size()));
  const int length = sb_stemmer_length(state_->stemmer.get());
  if (stemmed == nullptr || length <= 0) return fold(lower);
  return fold({reinterpret_cast<const char*>(stemmed), static_cast<std::size_t>(length)});
}

const std::vector<std::string>& stemmed_languages() {
  static const std::vector<std::string> languages = [] {
    std::vector<std::string> list;
    for (const Algorithm& row : kAlgorithms) list.emplace_back(row.language);
    return list;
  }();
  return languages;
}

}  // namespace pressmark
