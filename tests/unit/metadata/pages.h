#pragma once

#include <string>
#include <vector>

#include "indexer/metadata/compose.h"
#include "indexer/metadata/subject.h"

namespace pressmark::testing {

/// A page with what it was made of, so that a Subject can point into it.
struct Sample {
  SourcePage source;
  Page page;
  std::vector<Judgement> judgements;

  Subject subject() const { return make_subject(source, page, judgements); }
  Article article(const ComposeOptions& options = {}) const {
    return compose(source, page, judgements, options);
  }
};

/// Judges by hand: p is text, h1 the title, h2 a subhead, figcaption a caption; an element of class byline,
/// dateline, source, deck or chrome is that.
inline Role role_by_hand(const Block& block) {
  const auto is = [&](const char* word) { return block.labels.find(word) != std::string::npos; };
  if (is("byline")) return Role::byline;
  if (is("dateline")) return Role::dateline;
  if (is("outlet")) return Role::source;
  if (is("deck")) return Role::deck;
  if (is("chrome")) return Role::chrome;
  if (block.tag == "p") return Role::text;
  if (block.tag == "h1") return Role::title;
  if (block.tag == "h2") return Role::subhead;
  if (block.tag == "figcaption") return Role::caption;
  return Role::chrome;
}

inline Sample html(const std::string& head, const std::string& body, Given given = {}) {
  Sample sample;
  sample.source.bytes = "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">" + head +
                        "</head><body>" + body + "</body></html>";
  sample.source.given = std::move(given);
  sample.page = read_html(sample.source.bytes, std::nullopt, PageLimits{});
  for (const Block& block : sample.page.blocks)
    sample.judgements.push_back({role_by_hand(block), "by hand", 0.9});
  return sample;
}

struct Line {
  std::string text;
  Role role;
};

inline Sample dump(const std::vector<Line>& lines, Given given = {}) {
  Sample sample;
  for (const Line& line : lines) sample.source.bytes += line.text + "\n";
  sample.source.form = PageForm::dump;
  sample.source.given = std::move(given);
  sample.page = read_dump(sample.source.bytes, std::nullopt, PageLimits{});
  for (const Block& block : sample.page.blocks) {
    const auto at = static_cast<std::size_t>(block.line) - 1;
    sample.judgements.push_back({at < lines.size() ? lines[at].role : Role::chrome, "by hand", 0.9});
  }
  return sample;
}

/// Two paragraphs of invented prose, enough to tell their language.
inline const std::string kProse =
    "<p>The harbour board of Lindvale agreed on Monday to rebuild the old pier before the winter storms "
    "arrive.</p>"
    "<p>Engineers said the work would take about seven months and cost less than the repairs of the last "
    "decade.</p>";

}  // namespace pressmark::testing
