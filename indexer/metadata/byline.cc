#include "indexer/metadata/byline.h"

#include <algorithm>

#include "indexer/metadata/compare.h"
#include "indexer/metadata/names.h"
#include "indexer/metadata/site.h"

namespace pressmark {
namespace {

constexpr std::size_t kMostAuthors = 24;

constexpr const char* kMetaNames[] = {"author",
                                      "parsely-author",
                                      "sailthru.author",
                                      "article:author",
                                      "dc.creator",
                                      "dcterms.creator",
                                      "dc.creator.author",
                                      "byl",
                                      "citation_author",
                                      "authors",
                                      "article.author",
                                      "cxenseparse:author",
                                      "og:article:author",
                                      "article:author_name",
                                      "dcsext.author",
                                      "creator"};

using Names = std::vector<std::string>;

void add_name(Names& names, const std::string& name) {
  const std::string key = title_key(name);
  if (key.empty() || names.size() >= kMostAuthors) return;
  const bool known =
      std::any_of(names.begin(), names.end(), [&](const std::string& n) { return title_key(n) == key; });
  if (!known) names.push_back(name);
}

void add_line(Names& names, const std::string& line) {
  for (const std::string& name : names_in_byline(line)) add_name(names, name);
}

Names linked_authors(const Subject& subject) {
  Names names;
  for (const std::string& author : subject.linked.authors) add_line(names, author);
  return names;
}

Names meta_authors(const Head& head) {
  for (const char* name : kMetaNames) {
    Names names;
    for (const auto& [key, content] : head.metas) {
      if (key == name) add_line(names, content);
    }
    if (!names.empty()) return names;
  }
  return {};
}

// From a little above the headline to a little below the start of the text, and just below its end.
bool is_near_article(const Subject& subject, std::size_t block) {
  const std::size_t top = std::min(subject.title_at, subject.text_start);
  const bool head = block + 8 >= top && block <= subject.text_start + 3;
  return head || (block >= subject.text_end && block < subject.text_end + 4);
}

Names judged_bylines(const Subject& subject) {
  Names names;
  for (std::size_t i = 0; i < subject.page.blocks.size(); ++i) {
    if (subject.role(i) == Role::byline) add_line(names, subject.page.blocks[i].text);
  }
  return names;
}

bool is_author_label(const std::string& labels) {
  return has_label(labels, "author") || has_label(labels, "byline") || has_label(labels, "authors") ||
         has_label(labels, "contributor") || has_label(labels, "autor") || has_label(labels, "auteur");
}

// Elements that are marked as the author's name, near the article and not a comment.
Names labelled_authors(const Subject& subject) {
  Names names;
  constexpr std::size_t kLongest = 150;
  for (std::size_t i = 0; i < subject.page.blocks.size(); ++i) {
    const Block& block = subject.page.blocks[i];
    if (block.text.size() > kLongest || block.heading > 0 || block.alternative ||
        !is_near_article(subject, i))
      continue;
    if (has_label(block.labels, "comment") || has_label(block.labels, "bio")) continue;
    if (is_author_label(block.labels) && (names.empty() || begins_byline(block.text)))
      add_line(names, block.text);
  }
  return names;
}

// "By Ann Lee" on a short line near the headline.
Names worded_byline(const Subject& subject) {
  constexpr std::size_t kLongest = 120;
  for (std::size_t i = 0; i < subject.page.blocks.size(); ++i) {
    const Block& block = subject.page.blocks[i];
    const bool kept =
        subject.role(i) == Role::text || subject.role(i) == Role::title || subject.role(i) == Role::subhead;
    if (kept || block.text.size() > kLongest || !is_near_article(subject, i) || !begins_byline(block.text))
      continue;
    Names names;
    add_line(names, block.text);
    if (!names.empty()) return names;
  }
  return {};
}

// The outlet is no author where a person is one.
Names without_outlet(Names names, const Subject& subject) {
  const std::vector<std::string> outlets = site_names_of(subject);
  const auto is_outlet = [&](const std::string& name) {
    const std::string key = title_key(name);
    return std::any_of(outlets.begin(), outlets.end(),
                       [&](const std::string& o) { return title_key(o) == key; });
  };
  if (std::all_of(names.begin(), names.end(), is_outlet)) return names;
  names.erase(std::remove_if(names.begin(), names.end(), is_outlet), names.end());
  return names;
}

bool is_only_outlet(const Names& names, const Subject& subject) {
  const Names outlets = site_names_of(subject);
  return std::all_of(names.begin(), names.end(), [&](const std::string& name) {
    return std::any_of(outlets.begin(), outlets.end(),
                       [&](const std::string& o) { return title_key(o) == title_key(name); });
  });
}

}  // namespace

std::vector<std::string> find_byline(const Subject& subject) {
  Names fallback;
  const auto consider = [&](Names names) {
    if (names.empty()) return false;
    if (!is_only_outlet(names, subject)) {
      fallback = without_outlet(std::move(names), subject);
      return true;
    }
    if (fallback.empty()) fallback = std::move(names);
    return false;
  };
  if (consider(linked_authors(subject))) return fallback;
  if (consider(meta_authors(subject.page.head))) return fallback;
  if (consider(judged_bylines(subject))) return fallback;
  if (consider(labelled_authors(subject))) return fallback;
  consider(worded_byline(subject));
  return fallback;
}

}  // namespace pressmark
