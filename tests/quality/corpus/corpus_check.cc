#include <cstdio>
#include <fstream>
#include <string>
#include <vector>

#include "shared/article/article_json.h"
#include "shared/failure.h"
#include "tests/quality/corpus/command_line.h"
#include "tests/quality/corpus/comparison.h"
#include "tests/quality/corpus/gold_page.h"
#include "tests/quality/corpus/groups.h"
#include "tests/quality/corpus/perfect.h"
#include "tests/quality/corpus/report.h"
#include "tests/quality/corpus/stories.h"

namespace pressmark::corpus {
namespace {

constexpr int kHolds = 0, kBelow = 1, kFailed = 2;

int fail(const Error& error) {
  std::fprintf(stderr, "pressmark-corpus-check: %s\n", describe(error).c_str());
  return kFailed;
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

int print_perfect(const std::vector<GoldPage>& pages) {
  for (const GoldPage& gold : pages) print(to_json(perfect_article(gold)) + "\n");
  return kHolds;
}

std::vector<Comparison> compare_all(const Settings& settings, const std::vector<GoldPage>& pages,
                                    const std::vector<Article>& articles) {
  std::vector<const Article*> found;
  std::vector<Comparison> comparisons;
  for (const GoldPage& gold : pages) {
    found.push_back(article_of(gold, articles));
    comparisons.push_back(compare(gold, found.back()));
  }
  compare_copies(pages, found, comparisons);
  if (!settings.database.empty())
    compare_neighbours(pages, neighbours_in(settings.database, pages), comparisons);
  return comparisons;
}

// Leaves out the pages that were not asked for; copies and neighbours have been compared over all.
void keep_only(const std::string& path, std::vector<GoldPage>& pages, std::vector<Comparison>& comparisons) {
  std::size_t kept = 0;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (!pages[i].file.starts_with(path)) continue;
    if (kept != i) pages[kept] = std::move(pages[i]);
    if (kept != i) comparisons[kept] = std::move(comparisons[i]);
    ++kept;
  }
  pages.resize(kept);
  comparisons.resize(kept);
}

int judge(const Settings& settings, const std::vector<Group>& groups) {
  const Comparison total = groups.empty() ? Comparison{} : groups.front().total;
  print(table(total, settings.floors) + "\n" + groups_table(groups));
  std::vector<std::string> faults;
  if (!settings.floors_file.empty()) {
    const Result<std::vector<Floors>> floors = read_floors(settings.floors_file);
    if (!floors) return fail(floors.error());
    faults = below(groups, *floors);
  }
  for (const std::string& fault : faults) print("BELOW: " + fault + "\n");
  return holds(total, settings.floors) && faults.empty() ? kHolds : kBelow;
}

int check(const Settings& settings, std::vector<GoldPage> pages, const std::vector<Article>& articles) {
  std::vector<Comparison> comparisons = compare_all(settings, pages, articles);
  keep_only(settings.only, pages, comparisons);
  const std::vector<Group> groups = groups_of(pages, comparisons);
  if (settings.print_floors) {
    print(floors_text(groups));
    return kHolds;
  }
  for (std::size_t i = 0; settings.faults && i < pages.size(); ++i)
    print(faults_of(pages[i].label(), comparisons[i]));
  return judge(settings, groups);
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

int main(int argc, char** argv) {
  try {
    return pressmark::corpus::run({argv + 1, argv + argc});
  } catch (const pressmark::Failure& failure) {
    return pressmark::corpus::fail(failure.error());
  }
}
