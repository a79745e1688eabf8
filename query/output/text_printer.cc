#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "query/output/link.h"
#include "query/output/marked_lines.h"
#include "query/output/printers.h"
#include "shared/text/display.h"

namespace pressmark {
namespace {

constexpr int kFewestColumns = 10;
constexpr std::size_t kNames = 3;  // on the line below the title

// The most mentioned names; one that is a person and a body is told once.
std::string names_of(const Article& article) {
  std::vector<std::string> names;
  for (const Entity& entity : article.entities) {
    const std::string name = entity.canonical.value_or(entity.name);
    if (names.size() < kNames && std::find(names.begin(), names.end(), name) == names.end())
      names.push_back(name);
  }
  std::string line;
  for (const std::string& name : names) line += (line.empty() ? "" : ", ") + name;
  return line;
}

// "example.org · 2025-07-23 · Ada Example, Exampletown"
std::string origin_of(const Article& article) {
  std::string line = article.site.value_or(article.publisher.value_or("unknown site"));
  line += " · " + article.published.value_or("undated");
  const std::string names = names_of(article);
  if (!names.empty()) line += " · " + names;
  return harmless(line);
}

// "score 7.31 = strike 4.2 + harbour 3.11"
std::string earned_line(const Hit& hit) {
  if (hit.earned->empty()) return "no score: the order is another";
  std::string line = fmt::format("score {:.4g}", hit.score);
  const char* before = " = ";
  for (const Earned& one : *hit.earned) {
    line += fmt::format("{}{} {:.3g}", before, one.what, one.score);
    before = " + ";
  }
  return line;
}

class TextPrinter : public Printer {
 public:
  TextPrinter(std::ostream& out, const Style& style) : out_(out), style_(style) {}
  Detail detail() const override { return Detail::full; }
  void begin(const Summary& summary) override {
    if (!summary.qid) return;
    const std::string query = summary.query.empty() ? "" : ": " + summary.query;
    const std::string count = fmt::format(" ({})", summary.total);
    const std::string name = cut_to_width(harmless(fmt::format("== {}{}", *summary.qid, query)),
                                          style_.columns - static_cast<int>(count.size()));
    out_ << styled(name + count, Look::quiet, style_) << "\n\n";
  }

  void hit(const Hit& hit) override {
    if (!first_) out_ << '\n';
    first_ = false;
    const std::string rank = fmt::format("{}. ", hit.rank);
    const std::string indent(rank.size(), ' ');
    const int columns = std::max(style_.columns - static_cast<int>(rank.size()), kFewestColumns);
    const std::vector<std::string> title = title_lines(hit, columns);
    const std::string target = link_target(hit.article);
    for (std::size_t i = 0; i < title.size(); ++i) {
      out_ << (i == 0 ? rank : indent) << linked(title[i], target, style_) << '\n';
    }
    out_ << indent << cut_to_width(origin_of(hit.article), columns) << '\n';
    for (const std::string& line : marked_lines(hit.snippet, columns, style_)) out_ << indent << line << '\n';
    if (hit.earned) {
      for (const std::string& line : wrap(harmless(earned_line(hit)), columns))
        out_ << indent << styled(line, Look::quiet, style_) << '\n';
    }
    for (const std::string& line : wrap(harmless(hit.article.id), columns))
      out_ << indent << styled(line, Look::quiet, style_) << '\n';
  }

  void end(const Summary& summary) override {
    if (summary.qid) out_ << (first_ ? "no article found\n\n" : "\n");
  }

 private:
  std::vector<std::string> title_lines(const Hit& hit, int columns) const {
    constexpr std::string_view kUntitled = "(untitled)";
    std::vector<std::string> lines;
    if (hit.article.title)
      lines = marked_lines({*hit.article.title, hit.title_marks}, columns, style_, Look::title);
    if (lines.empty()) lines.push_back(styled(kUntitled, Look::title, style_));
    return lines;
  }

  std::ostream& out_;
  Style style_;
  bool first_ = true;
};

}  // namespace

std::unique_ptr<Printer> text_printer(std::ostream& out, const Style& style) {
  return std::make_unique<TextPrinter>(out, style);
}

}  // namespace pressmark
