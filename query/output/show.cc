#include "query/output/show.h"

#include <algorithm>
#include <ostream>
#include <string>

#include <fmt/format.h>

#include "query/output/link.h"
#include "shared/text/display.h"
#include "shared/text/lines.h"

namespace pressmark {
namespace {

constexpr int kReadableColumns = 80;

void print_wrapped(std::string_view text, std::ostream& out, int columns) {
  for (const std::string& line : wrap(harmless(text), columns)) out << line << '\n';
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : std::string(between)) + part;
  return text;
}

void print_text(const Article& article, std::ostream& out, int columns) {
  for_each_line(article.text, [&](std::string_view paragraph) {
    out << '\n';
    print_wrapped(paragraph, out, columns);
  });
}

void print_list(std::string_view heading, const std::vector<std::string>& items, std::ostream& out,
                int columns) {
  if (!items.empty()) print_wrapped(std::string(heading) + ": " + joined(items, ", "), out, columns);
}

std::vector<std::string> names_of(const Article& article, EntityType type) {
  std::vector<std::string> names;
  for (const Entity& entity : article.entities) {
    if (entity.type != type) continue;
    const std::string name = entity.canonical.value_or(entity.name);
    // A name that stands under a picture only has no count.
    names.push_back(entity.count > 0 ? fmt::format("{} ({})", name, entity.count) : name);
  }
  return names;
}

}  // namespace

std::string facts_line(const Article& article) {
  std::vector<std::string> parts{article.publisher.value_or(article.site.value_or("unknown site"))};
  std::string when = article.published.value_or("undated");
  if (article.published_time) when += " " + *article.published_time;
  parts.push_back(when);
  if (article.section) parts.push_back(*article.section);
  if (article.language) parts.push_back(*article.language);
  parts.push_back(fmt::format("{} words", article.words));
  return joined(parts, " · ");
}

std::string all_names(const Article& article) {
  std::vector<std::string> names;
  for (const Entity& entity : article.entities) names.push_back(entity.canonical.value_or(entity.name));
  return joined(names, ", ");
}

void show_article(const Article& article, std::ostream& out, const Style& style) {
  const int columns = std::min(style.columns, kReadableColumns);
  const std::string target = link_target(article);
  for (const std::string& line : wrap(harmless(article.title.value_or("(untitled)")), columns)) {
    out << linked(styled(line, Look::title, style), target, style) << '\n';
  }
  if (!article.byline.empty()) print_wrapped("By " + joined(article.byline, ", "), out, columns);
  print_wrapped(facts_line(article), out, columns);
  const auto& address = article.url ? article.url : article.canonical_url;
  // Addresses and paths stay whole, for whoever copies them.
  if (address) out << harmless(*address) << '\n';
  out << harmless(article.locator.source + (article.locator.member ? ": " + *article.locator.member : ""))
      << '\n';
  for (const std::string& line : wrap(harmless(article.id), columns))
    out << styled(line, Look::quiet, style) << '\n';
  print_text(article, out, columns);
  out << '\n';
  print_list("Pictures", article.captions, out, columns);
  print_list("People", names_of(article, EntityType::person), out, columns);
  print_list("Organisations", names_of(article, EntityType::org), out, columns);
  print_list("Places", names_of(article, EntityType::place), out, columns);
  std::vector<std::string> dates;
  for (const TextDate& date : article.dates) dates.push_back(fmt::format("{} ({})", date.text, date.value));
  print_list("Dates", dates, out, columns);
}

}  // namespace pressmark
