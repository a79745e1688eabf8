#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

#include "shared/article/article_json.h"
#include "tests/quality/corpus/command_line.h"
#include "tests/quality/corpus/comparison.h"
#include "tests/quality/corpus/gold_page.h"
#include "tests/quality/corpus/perfect.h"
#include "tests/quality/corpus/report.h"

namespace pressmark::corpus {
namespace {

constexpr int kHolds = 0, kBelow = 1, kUsage = 2;

int fail(const Error& error) {
  std::fprintf(stderr, "pressmark-corpus-check: %s\n", describe(error).c_str());
  return kUsage;
}

void print(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stdout); }

Result<std::vector<Article>> read_articles(const std::string& path) {
  std::ifstream in(path);
  if (!in) return Error{ErrorKind::not_found, path, "cannot be read", ""};
  std::vector<Article> articles;
  for (std::string line; std::getline(in, line);) {
    if (line.empty()) continue;
    Result<Article> article = article_from_json(line);
    if (!article) return article.error();
    articles.push_back(std::move(*article));
  }
  return articles;
}

bool ends_with_path(const std::string& path, const std::string& tail) {
  return path == tail || path.ends_with("/" + tail);
}

const Article* article_of(const GoldPage& gold, const std::vector<Article>& articles) {
  for (const Article& article : articles)
    if (ends_with_path(article.locator.source, gold.file) &&
        (gold.record.empty() || article.source_id == gold.record))
      return &article;
  return nullptr;
}

void add(const Comparison& one, Comparison& total) {
  for (std::size_t i = 0; i < kMeasureCount; ++i) {
    total.scores[i].held += one.scores[i].held;
    total.scores[i].of += one.scores[i].of;
  }
}

int print_perfect(const std::vector<GoldPage>& pages) {
  for (const GoldPage& gold : pages)
    if (gold.is_article()) print(to_json(perfect_article(gold)) + "\n");
  return kHolds;
}

int check(const Settings& settings, const std::vector<GoldPage>& pages,
          const std::vector<Article>& articles) {
  Comparison total;
  for (const GoldPage& gold : pages) {
    if (!gold.file.starts_with(settings.only)) continue;
    const Comparison comparison = compare(gold, article_of(gold, articles));
    if (settings.faults) print(faults_of(gold.label(), comparison));
    add(comparison, total);
  }
  print(table(total, settings.floors));
  return holds(total, settings.floors) ? kHolds : kBelow;
}

int run(const std::vector<std::string>& arguments) {
  const Result<Settings> settings = read_command_line(arguments);
  if (!settings) return fail(settings.error());
  const Result<std::vector<GoldPage>> pages = read_gold(settings->gold);
  if (!pages) return fail(pages.error());
  if (settings->perfect) return print_perfect(*pages);
  const Result<std::vector<Article>> articles = read_articles(settings->articles);
  if (!articles) return fail(articles.error());
  return check(*settings, *pages, *articles);
}

}  // namespace
}  // namespace pressmark::corpus

int main(int argc, char** argv) { return pressmark::corpus::run({argv + 1, argv + argc}); }
