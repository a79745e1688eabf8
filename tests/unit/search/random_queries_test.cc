#include <cstdlib>
#include <functional>
#include <map>
#include <random>

#include "tests/support/found.h"

using namespace pressmark;
using namespace pressmark::test;

namespace {

using Words = std::vector<std::string>;

// Each line is one stem.
const std::vector<Words> kStems{{"strike", "strikes", "striking"},
                                {"harbour", "harbours"},
                                {"ferry", "ferries"},
                                {"storm", "storms", "stormed"},
                                {"crane", "cranes"},
                                {"dawn"},
                                {"station", "stations"},
                                {"strange"},
                                {"hardly"}};
const Words kSites{"a.example", "b.example", "c.example"};
const Words kPersons{"Ada Berg", "Otto Lind", "Ria Quist"};

/// An article as lists of words: what a query is held against, without an index.
struct Model {
  std::string name;
  Words title;
  std::vector<Words> paragraphs;
  std::string site, person, day;
  int words = 0;

  std::vector<Words> texts() const {
    std::vector<Words> all = paragraphs;
    all.push_back(title);
    return all;
  }
};

/// A query: as it is written, and whether it finds an article.
struct Asked {
  std::string text;
  std::function<bool(const Model&)> finds;
};

std::size_t stem_of(const std::string& word) {
  for (std::size_t i = 0; i < kStems.size(); ++i) {
    if (std::find(kStems[i].begin(), kStems[i].end(), word) != kStems[i].end()) return i;
  }
  return kStems.size();
}

bool same_stem(const std::string& a, const std::string& b) { return stem_of(a) == stem_of(b); }

std::string joined(const Words& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

template <class Is>
bool any_word(const std::vector<Words>& texts, Is is) {
  for (const Words& text : texts) {
    if (std::any_of(text.begin(), text.end(), is)) return true;
  }
  return false;
}

bool has_phrase(const Words& text, const Words& phrase, bool exact) {
  return std::search(text.begin(), text.end(), phrase.begin(), phrase.end(),
                     [&](const std::string& a, const std::string& b) {
                       return exact ? a == b : same_stem(a, b);
                     }) != text.end();
}

bool are_near(const Words& text, const std::string& a, const std::string& b, std::size_t distance) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    for (std::size_t k = 0; k < text.size(); ++k) {
      const std::size_t apart = i < k ? k - i : i - k;
      if (i != k && apart <= distance && same_stem(text[i], a) && same_stem(text[k], b)) return true;
    }
  }
  return false;
}

/// Makes articles and queries, always the same ones.
class Chance {
 public:
  std::size_t below(std::size_t end) { return random_() % end; }

  template <class T>
  const T& one_of(const std::vector<T>& all) {
    return all[below(all.size())];
  }

  // Some words are much rarer than others.
  std::string word() { return one_of(kStems[std::min(below(kStems.size()), below(kStems.size()))]); }

  Words words(std::size_t count) {
    Words made;
    for (std::size_t i = 0; i < count; ++i) made.push_back(word());
    return made;
  }

  std::string day() { return "2024-0" + std::to_string(1 + below(9)) + "-" + std::to_string(10 + below(18)); }

  Model article(int number) {
    Model made;
    made.name = "n" + std::to_string(number) + "x";  // ids are padded with 0
    made.title = words(below(4));
    for (std::size_t i = 1 + below(3); i > 0; --i) made.paragraphs.push_back(words(1 + below(8)));
    made.site = one_of(kSites);
    if (below(2) == 0) made.person = one_of(kPersons);
    if (below(4) != 0) made.day = day();
    made.words = static_cast<int>(below(1000));
    return made;
  }

  Asked query(int depth) {
    if (depth == 0 || below(3) == 0) return leaf();
    const Asked a = query(depth - 1), b = query(depth - 1);
    switch (below(4)) {
      case 0:
        return {"(" + a.text + " " + b.text + ")",
                [=](const Model& article) { return a.finds(article) && b.finds(article); }};
      case 1:
        return {"(" + a.text + " OR " + b.text + ")",
                [=](const Model& article) { return a.finds(article) || b.finds(article); }};
      case 2:
        return {"(" + a.text + " -" + b.text + ")",
                [=](const Model& article) { return a.finds(article) && !b.finds(article); }};
      default:
        return {"(NOT " + a.text + ")", [=](const Model& article) { return !a.finds(article); }};
    }
  }

 private:
  Asked leaf() {
    switch (below(11)) {
      case 0:
        return phrase(false);
      case 1:
        return phrase(true);
      case 2:
        return near();
      case 3:
        return beginning();
      case 4:
        return stars();
      case 5:
        return in_title();
      case 6:
        return value();
      case 7:
        return exact_word();
      default:
        return one_word();
    }
  }

  Asked one_word() {
    const std::string asked = word();
    return {asked, [=](const Model& article) {
              return any_word(article.texts(), [&](const std::string& one) { return same_stem(one, asked); });
            }};
  }

  Asked exact_word() {
    const std::string asked = word();
    return {"=" + asked, [=](const Model& article) {
              return any_word(article.texts(), [&](const std::string& one) { return one == asked; });
            }};
  }

  Asked in_title() {
    const std::string asked = word();
    return {"title:" + asked, [=](const Model& article) {
              return any_word({article.title}, [&](const std::string& one) { return same_stem(one, asked); });
            }};
  }

  Asked phrase(bool exact) {
    const Words asked = words(2 + below(2));
    return {(exact ? "=\"" : "\"") + joined(asked) + "\"", [=](const Model& article) {
              const std::vector<Words> texts = article.texts();
              return std::any_of(texts.begin(), texts.end(),
                                 [&](const Words& text) { return has_phrase(text, asked, exact); });
            }};
  }

  Asked near() {
    const std::string a = word(), b = word();
    const std::size_t distance = 1 + below(5);
    return {"(" + a + " NEAR/" + std::to_string(distance) + " " + b + ")", [=](const Model& article) {
              const std::vector<Words> texts = article.texts();
              return std::any_of(texts.begin(), texts.end(),
                                 [&](const Words& text) { return are_near(text, a, b, distance); });
            }};
  }

  Asked beginning() {
    const std::string asked = word().substr(0, 2 + below(3));
    return {asked + "*", [=](const Model& article) {
              return any_word(article.texts(),
                              [&](const std::string& one) { return one.starts_with(asked); });
            }};
  }

  Asked stars() {
    const std::string pattern = word(), begin = pattern.substr(0, 2),
                      end = pattern.substr(pattern.size() - 1);
    return {begin + "*" + end, [=](const Model& article) {
              return any_word(article.texts(), [&](const std::string& one) {
                return one.size() > begin.size() && one.starts_with(begin) && one.ends_with(end);
              });
            }};
  }

  Asked value() {
    switch (below(4)) {
      case 0: {
        const std::string site = one_of(kSites);
        return {"site:" + site, [=](const Model& article) { return article.site == site; }};
      }
      case 1: {
        const std::string person = one_of(kPersons);
        return {"person:\"" + person + "\"", [=](const Model& article) { return article.person == person; }};
      }
      case 2: {
        const int words = static_cast<int>(below(1000));
        return {"words:>" + std::to_string(words),
                [=](const Model& article) { return article.words > words; }};
      }
      default: {
        std::string from = day(), to = day();
        if (to < from) std::swap(from, to);
        return {"date:" + from + ".." + to, [=](const Model& article) {
                  return !article.day.empty() && from <= article.day && article.day <= to;
                }};
      }
    }
  }

  std::minstd_rand random_{11};
};

Article article_of(const Model& model) {
  std::vector<std::string> paragraphs;
  for (const Words& words : model.paragraphs) paragraphs.push_back(joined(words));
  std::string text;
  for (const std::string& paragraph : paragraphs) text += (text.empty() ? "" : "\n") + paragraph;
  Article article = sample_article(model.name, joined(model.title), text);
  article.site = model.site;
  article.words = model.words;
  if (!model.day.empty()) article.published = model.day;
  if (!model.person.empty()) article.entities.push_back(sample_entity(EntityType::person, model.person));
  return article;
}

std::string found_in(const std::vector<Model>& models, const Asked& asked) {
  Words names;
  for (const Model& model : models) {
    if (asked.finds(model)) names.push_back(model.name);
  }
  std::sort(names.begin(), names.end());
  return joined(names);
}

// By the number of the document.
std::map<Xapian::docid, std::string> names_of(SampleArchive& sample) {
  const Xapian::Database& database = sample.archive().database();
  std::map<Xapian::docid, std::string> names;
  for (auto at = database.postlist_begin(""); at != database.postlist_end(""); ++at)
    names[*at] = sample.archive().stored_article(*at).source_id.value();
  return names;
}

std::string names_of(const Ranking& ranking, const std::map<Xapian::docid, std::string>& names) {
  Words found;
  for (const Ranked& hit : ranking.hits) found.push_back(names.at(hit.document));
  std::sort(found.begin(), found.end());
  return joined(found);
}

std::vector<Model> models_of(Chance& chance, int count) {
  std::vector<Model> models;
  for (int i = 0; i < count; ++i) models.push_back(chance.article(i));
  return models;
}

SampleArchive archive_of(const std::vector<Model>& models) {
  std::vector<Article> articles;
  for (const Model& model : models) articles.push_back(article_of(model));
  return SampleArchive(articles);
}

// More than the usual thousand where PRESSMARK_RANDOM_QUERIES says so.
int queries_to_ask() {
  const char* set = std::getenv("PRESSMARK_RANDOM_QUERIES");
  return set == nullptr ? 1000 : std::atoi(set);
}

}  // namespace

TEST_CASE("random queries find what reading every article finds", "[search][property]") {
  Chance chance;
  constexpr int kArticles = 80, kQueriesEach = 1000;
  for (int left = queries_to_ask(); left > 0; left -= kQueriesEach) {
    const std::vector<Model> models = models_of(chance, kArticles);
    SampleArchive sample = archive_of(models);
    const std::map<Xapian::docid, std::string> names = names_of(sample);
    for (int i = 0; i < std::min(left, kQueriesEach); ++i) {
      const Asked asked = chance.query(3);
      INFO(asked.text);
      const Ranking ranking = searched(sample, asked.text).ranking;
      REQUIRE(names_of(ranking, names) == found_in(models, asked));
      REQUIRE(ranking.total == ranking.hits.size());
    }
  }
}
