#include "indexer/chrome/label_words.h"

#include <algorithm>
#include <array>
#include <vector>

namespace pressmark::chrome {
namespace {

constexpr int kNearWords = 4;  // words of labels that count as near

struct Part {
  std::string_view text;
  Hint hint;
};

// Parts of class and id words, as substrings of a word.
constexpr Part kParts[] = {
    {"articlebody", Hint::body},
    {"article-body", Hint::body},
    {"article_body", Hint::body},
    {"article-content", Hint::body},
    {"article-text", Hint::body},
    {"article_text", Hint::body},
    {"articletext", Hint::body},
    {"story-body", Hint::body},
    {"storybody", Hint::body},
    {"entry-content", Hint::body},
    {"post-content", Hint::body},
    {"post-body", Hint::body},
    {"content-body", Hint::body},
    {"body-text", Hint::body},
    {"bodytext", Hint::body},
    {"paragraph", Hint::body},
    {"main-content", Hint::body},
    {"maincontent", Hint::body},
    {"story-content", Hint::body},
    {"news-text", Hint::body},
    {"newstext", Hint::body},
    {"article__", Hint::body},
    {"richtext", Hint::body},
    {"rich-text", Hint::body},
    {"wysiwyg", Hint::body},
    {"field-name-body", Hint::body},
    {"prose", Hint::body},
    {"byline", Hint::meta},
    {"author", Hint::meta},
    {"dateline", Hint::meta},
    {"timestamp", Hint::meta},
    {"publish", Hint::meta},
    {"meta", Hint::meta},
    {"date", Hint::meta},
    {"breadcrumb", Hint::furniture},
    {"caption", Hint::media},
    {"figure", Hint::media},
    {"gallery", Hint::media},
    {"image", Hint::media},
    {"photo", Hint::media},
    {"video", Hint::media},
    {"slide", Hint::media},
    {"credit", Hint::media},
    {"related", Hint::related},
    {"recommend", Hint::related},
    {"more-", Hint::related},
    {"readmore", Hint::related},
    {"read-more", Hint::related},
    {"popular", Hint::related},
    {"trending", Hint::related},
    {"most-read", Hint::related},
    {"mostread", Hint::related},
    {"latest", Hint::related},
    {"recirc", Hint::related},
    {"outbrain", Hint::related},
    {"taboola", Hint::related},
    {"similar", Hint::related},
    {"also", Hint::related},
    {"next-", Hint::related},
    {"prev", Hint::related},
    {"pagination", Hint::related},
    {"tags", Hint::related},
    {"taglist", Hint::related},
    {"archive", Hint::related},
    {"ranking", Hint::related},
    {"comment", Hint::comment},
    {"disqus", Hint::comment},
    {"respond", Hint::comment},
    {"reply", Hint::comment},
    {"discussion", Hint::comment},
    {"forum", Hint::comment},
    {"review", Hint::comment},
    {"share", Hint::share},
    {"sharing", Hint::share},
    {"social", Hint::share},
    {"follow", Hint::share},
    {"addthis", Hint::share},
    {"toolbar", Hint::share},
    {"tools", Hint::share},
    {"print", Hint::share},
    {"newsletter", Hint::promo},
    {"subscri", Hint::promo},
    {"signup", Hint::promo},
    {"sign-up", Hint::promo},
    {"promo", Hint::promo},
    {"sponsor", Hint::promo},
    {"advert", Hint::promo},
    {"banner", Hint::promo},
    {"paywall", Hint::promo},
    {"donat", Hint::promo},
    {"cta", Hint::promo},
    {"popup", Hint::promo},
    {"modal", Hint::promo},
    {"overlay", Hint::promo},
    {"dialog", Hint::promo},
    {"widget", Hint::furniture},
    {"sidebar", Hint::furniture},
    {"side-bar", Hint::furniture},
    {"aside", Hint::furniture},
    {"navbar", Hint::furniture},
    {"navigation", Hint::furniture},
    {"menu", Hint::furniture},
    {"footer", Hint::furniture},
    {"masthead", Hint::furniture},
    {"topbar", Hint::furniture},
    {"header", Hint::furniture},
    {"search", Hint::furniture},
    {"login", Hint::furniture},
    {"copyright", Hint::furniture},
    {"legal", Hint::furniture},
    {"right-col", Hint::furniture},
    {"rightcol", Hint::furniture},
    {"left-col", Hint::furniture},
    {"leftcol", Hint::furniture},
    {"cookie", Hint::consent},
    {"consent", Hint::consent},
    {"gdpr", Hint::consent},
    {"privacy", Hint::consent},
    {"onetrust", Hint::consent},
    {"teaser", Hint::teaser},
    {"card", Hint::teaser},
    {"excerpt", Hint::teaser},
    {"summary", Hint::deck},
    {"thumb", Hint::teaser},
    {"listing", Hint::teaser},
    {"grid", Hint::teaser},
    {"carousel", Hint::teaser},
    {"swiper", Hint::teaser},
    {"headline", Hint::headline},
    {"title", Hint::headline},
    {"standfirst", Hint::deck},
    {"subtitle", Hint::deck},
    {"deck", Hint::deck},
    {"intro", Hint::deck},
    {"lead", Hint::deck},
    {"dek", Hint::deck},
    {"sidecol", Hint::furniture},
    {"bio", Hint::meta},
};

// Words that count only whole.
constexpr Part kWhole[] = {
    {"nav", Hint::furniture},  {"ad", Hint::promo},       {"ads", Hint::promo},
    {"body", Hint::body},      {"text", Hint::body},      {"content", Hint::body},
    {"article", Hint::body},   {"story", Hint::body},     {"entry", Hint::body},
    {"post", Hint::body},      {"tag", Hint::related},    {"more", Hint::related},
    {"news", Hint::none},      {"side", Hint::furniture}, {"right", Hint::furniture},
    {"hot", Hint::related},    {"top", Hint::furniture},  {"bottom", Hint::furniture},
    {"foot", Hint::furniture}, {"head", Hint::furniture}, {"list", Hint::teaser},
    {"item", Hint::teaser},    {"box", Hint::teaser},     {"p", Hint::body},
};

// The parts that begin with this letter.
const std::vector<const Part*>& parts_from(char letter) {
  static const std::array<std::vector<const Part*>, 27> table = [] {
    std::array<std::vector<const Part*>, 27> parts;
    for (const Part& row : kParts) parts[static_cast<std::size_t>(row.text[0] - 'a')].push_back(&row);
    return parts;
  }();
  return table[letter >= 'a' && letter <= 'z' ? static_cast<std::size_t>(letter - 'a') : 26];
}

Hint hint_of(std::string_view word) {
  for (const Part& row : kWhole) {
    if (word == row.text) return row.hint;
  }
  Hint hint = Hint::none;
  for (std::size_t at = 0; at < word.size(); ++at) {
    for (const Part* row : parts_from(word[at])) {
      if (word.compare(at, row->text.size(), row->text) == 0) hint = hint | row->hint;
    }
  }
  return hint;
}

}  // namespace

Hints LabelReader::hints_of(std::string_view labels) {
  if (labels.empty()) return {};
  const auto [seen, fresh_labels] = labels_.try_emplace(labels);
  Hints& hints = seen->second;
  if (!fresh_labels) return hints;
  int word = 0;
  for (std::size_t from = 0; from < labels.size();) {
    const std::size_t to = std::min(labels.find(' ', from), labels.size());
    if (to > from) {
      Hint& target = word++ < kNearWords ? hints.near : hints.far;
      const auto [found, fresh] = words_.try_emplace(labels.substr(from, to - from), Hint::none);
      if (fresh) found->second = hint_of(found->first);
      target = target | found->second;
    }
    from = to + 1;
  }
  return hints;
}

}  // namespace pressmark::chrome
