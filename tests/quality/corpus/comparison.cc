#include "tests/quality/corpus/comparison.h"

#include <algorithm>

#include "shared/article/article_json.h"
#include "shared/text/utf8.h"

namespace pressmark::corpus {
namespace {

// Shorter lines of chrome may stand inside a paragraph by chance; they must not be one.
constexpr std::size_t kLongLine = 25;
constexpr std::size_t kDerivedTitleAtLeast = 20;

using Lines = std::vector<std::string>;

Lines lines_of(const std::string& text) {
  Lines lines;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    if (std::string line = fold_white_space(text.substr(start, end - start)); !line.empty())
      lines.push_back(std::move(line));
    start = end + 1;
  }
  return lines;
}

bool contains(const Lines& lines, const std::string& line) {
  return std::find(lines.begin(), lines.end(), line) != lines.end();
}

bool any_holds(const Lines& lines, const std::string& part) {
  return std::any_of(lines.begin(), lines.end(),
                     [&](const std::string& line) { return line.find(part) != std::string::npos; });
}

// The spellings in which a paragraph may be kept: whole, or without the dateline at its head.
Lines ways_to_keep(const std::string& paragraph, const std::string& dateline) {
  Lines ways = {paragraph};
  if (!dateline.empty() && paragraph.compare(0, dateline.size(), dateline) == 0)
    ways.push_back(fold_white_space(paragraph.substr(dateline.size())));
  return ways;
}

void compare_text(const GoldPage& gold, const Lines& kept, Comparison& comparison) {
  std::vector<bool> used(kept.size(), false);
  std::size_t from = 0;
  for (const std::string& paragraph : gold.text) {
    const Lines ways = ways_to_keep(paragraph, gold.dateline);
    std::size_t at = from;
    while (at < kept.size() && !contains(ways, kept[at])) ++at;
    const bool found = at < kept.size();
    comparison.count(Measure::text, found, "lost: " + paragraph);
    if (!found) continue;
    used[at] = true;
    from = at + 1;
  }
  for (std::size_t i = 0; i < kept.size(); ++i)
    if (used[i] || !contains(gold.optional, kept[i]))
      comparison.count(Measure::clean, used[i], "not of the article: " + kept[i]);
}

void compare_chrome(const GoldPage& gold, const Lines& kept, const Article& article, Comparison& comparison) {
  Lines all = kept;
  all.insert(all.end(), article.captions.begin(), article.captions.end());
  for (const std::string& line : gold.chrome) {
    const bool there = contains(all, line) || (line.size() >= kLongLine && any_holds(all, line));
    comparison.count(Measure::chrome, !there, "chrome kept: " + line);
  }
  for (const std::string& alt : gold.alts)
    comparison.count(Measure::chrome, !any_holds(kept, alt), "alternative text kept as text: " + alt);
  for (const std::string& caption : gold.captions)
    comparison.count(Measure::chrome, !any_holds(kept, caption), "caption kept as text: " + caption);
}

void compare_captions(const GoldPage& gold, const Article& article, Comparison& comparison) {
  for (const std::string& caption : gold.captions)
    comparison.count(Measure::caption, any_holds(article.captions, caption), "caption not found: " + caption);
}

std::string shown(const std::optional<std::string>& value) {
  return value ? "\"" + *value + "\"" : "nothing";
}

std::string differs(std::string_view what, const std::optional<std::string>& is,
                    const std::optional<std::string>& wanted) {
  return std::string(what) + " is " + shown(is) + ", not " + shown(wanted);
}

// A derived title is the beginning of the first sentence, perhaps with an ellipsis.
bool is_derived_title(const GoldPage& gold, const Article& article) {
  if (!article.title) return true;
  if (article.title_source != TitleSource::first_sentence || gold.text.empty()) return false;
  std::string title = *article.title;
  for (const std::string_view ellipsis : {"…", "..."})
    if (title.ends_with(ellipsis)) title = fold_white_space(title.substr(0, title.size() - ellipsis.size()));
  const Lines ways = ways_to_keep(gold.text.front(), gold.dateline);
  return title.size() >= kDerivedTitleAtLeast &&
         std::any_of(ways.begin(), ways.end(),
                     [&](const std::string& way) { return way.starts_with(title); });
}

void compare_title(const GoldPage& gold, const Article& article, Comparison& comparison) {
  const bool source_holds =
      !gold.title || !gold.title_source || word_of(article.title_source) == *gold.title_source;
  const bool holds = gold.title ? article.title == gold.title : is_derived_title(gold, article);
  comparison.count(
      Measure::title, holds && source_holds,
      differs("title", article.title, gold.title) + ", from " + std::string(word_of(article.title_source)));
}

std::string joined(const Lines& lines) {
  std::string all;
  for (const std::string& line : lines) all += (all.empty() ? "" : "; ") + line;
  return all;
}

// Where the page itself says no day, its address may.
bool is_published(const GoldPage& gold, const Article& article) {
  if (!gold.published && article.published_source == PublishedSource::url) return true;
  return article.published == gold.published;
}

void compare_metadata(const GoldPage& gold, const Article& article, Comparison& comparison) {
  compare_title(gold, article, comparison);
  if (gold.byline)
    comparison.count(Measure::byline, article.byline == *gold.byline,
                     "byline is \"" + joined(article.byline) + "\", not \"" + joined(*gold.byline) + "\"");
  comparison.count(Measure::published, is_published(gold, article),
                   differs("published", article.published, gold.published));
  if (article.url || article.canonical_url)
    comparison.count(Measure::site, article.site == gold.site, differs("site", article.site, gold.site));
  comparison.count(Measure::language, article.language == gold.language,
                   differs("language", article.language, gold.language));
}

// All that the gold demands, missing: told in one line, not for each paragraph and name.
Comparison nothing_of(const GoldPage& gold) {
  const Article nothing;
  Comparison comparison;
  comparison.count(Measure::kind, false, "");
  comparison.count(Measure::sort, false, "");
  compare_text(gold, {}, comparison);
  compare_captions(gold, nothing, comparison);
  compare_metadata(gold, nothing, comparison);
  compare_names(gold, nothing, comparison);
  for (Score& score : comparison.scores) score.held = 0;
  comparison.faults = {"not extracted"};
  return comparison;
}

}  // namespace

double share_of(const Score& score) {
  return score.of == 0 ? 0 : static_cast<double>(score.held) / static_cast<double>(score.of);
}

void Comparison::count(Measure measure, bool holds, const std::string& fault) {
  Score& score = (*this)[measure];
  ++score.of;
  if (holds)
    ++score.held;
  else
    faults.push_back(fault);
}

Comparison compare(const GoldPage& gold, const Article* article) {
  const bool is_article = article != nullptr && article->kind == PageKind::article;
  Comparison comparison;
  comparison.count(
      Measure::kind, is_article == gold.is_article(),
      gold.is_article() ? "not extracted as an article" : "extracted as an article, but is " + gold.kind);
  comparison.count(
      Measure::sort, article != nullptr && word_of(article->kind) == gold.kind,
      "is " + std::string(article ? word_of(article->kind) : "not extracted") + ", not " + gold.kind);
  if (!gold.is_article()) return comparison;
  if (!article) return nothing_of(gold);
  const Lines kept = lines_of(article->text);
  compare_text(gold, kept, comparison);
  compare_captions(gold, *article, comparison);
  compare_chrome(gold, kept, *article, comparison);
  compare_metadata(gold, *article, comparison);
  compare_names(gold, *article, comparison);
  return comparison;
}

}  // namespace pressmark::corpus
