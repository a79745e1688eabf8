#include "indexer/metadata/byline.h"

#include <algorithm>

#include "indexer/chrome/agencies.h"
#include "indexer/metadata/compare.h"
#include "indexer/metadata/names.h"
#include "indexer/metadata/names_han.h"
#include "indexer/metadata/site.h"
#include "indexer/metadata/site_tail.h"
#include "shared/text/letters.h"
#include "shared/text/words.h"

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

void add_all(Names& names, const Names& more) {
  for (const std::string& name : more) add_name(names, name);
}

Names linked_authors(const Subject& subject) {
  Names names;
  for (const std::string& author : subject.linked.authors) add_all(names, names_in_field(author, false));
  return names;
}

// "Written by" beside a value, as pages tell it to cards: twitter:label1, twitter:data1.
Names card_authors(const Head& head) {
  Names names;
  for (const char* number : {"1", "2"}) {
    const auto label = head.meta(std::string("twitter:label") + number);
    const auto value = head.meta(std::string("twitter:data") + number);
    if (label && value && begins_byline(*label + " x")) add_all(names, names_in_field(*value, false));
  }
  return names;
}

Names meta_authors(const Head& head) {
  for (const char* name : kMetaNames) {
    Names names;
    const std::string_view key_name(name);
    const bool family_first = key_name == "citation_author" || key_name.starts_with("dc");
    for (const auto& [key, content] : head.metas) {
      if (key == key_name) add_all(names, names_in_field(content, family_first));
    }
    if (!names.empty()) return names;
  }
  return card_authors(head);
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
    if (subject.role(i) == Role::byline) add_all(names, names_in_byline(subject.page.blocks[i].text));
  }
  return names;
}

bool is_author_label(const std::string& labels) {
  return has_label(labels, "author") || has_label(labels, "byline") || has_label(labels, "authors") ||
         has_label(labels, "contributor") || has_label(labels, "autor") || has_label(labels, "auteur") ||
         has_word(labels, "writer") || has_label(labels, "firma") || has_label(labels, "signature");
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
      add_all(names, names_in_byline(block.text));
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
    add_all(names, names_in_byline(block.text));
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

// A person's name that ends in the outlet's: "Ann Lee Example Post".
void cut_outlet(Names& names, const Subject& subject) {
  const Names outlets = site_names_of(subject);
  for (std::string& name : names) {
    for (const std::string& outlet : outlets) {
      const bool ends = name.size() > outlet.size() + 4 && outlet.size() >= 3 &&
                        to_lower(name.substr(name.size() - outlet.size())) == to_lower(outlet);
      const std::string person =
          ends ? tidy_author(name.substr(0, name.size() - outlet.size())) : std::string();
      if (count_words(person) >= 2) name = person;
    }
  }
}

// What stands for the authors where no agency is named.
constexpr std::string_view kStaff[] = {"staff report", "staff reports", "news service", "agencies",
                                       "agenturen"};

// Bodies alone are kept only where no person is found elsewhere.
bool is_only_bodies(const Names& names, const Subject& subject) {
  const Names outlets = site_names_of(subject);
  return std::all_of(names.begin(), names.end(), [&](const std::string& name) {
    const std::string lower = to_lower(name);
    return is_name_of_site(name, outlets) || chrome::is_agency(lower) ||
           std::find(std::begin(kStaff), std::end(kStaff), lower) != std::end(kStaff);
  });
}

// Chinese pages name the author anywhere in the line of day and source, or in brackets at the head of the
// report.
Names han_lines(const Subject& subject) {
  for (std::size_t i = 0; i < subject.page.blocks.size(); ++i) {
    const bool head = i == subject.text_start;
    if (subject.page.blocks[i].text.size() > 600 && !head) continue;
    if (!head && (subject.role(i) == Role::text || !is_near_article(subject, i))) continue;
    Names names = names_after_han_cue(subject.page.blocks[i].text, true);
    if (!names.empty()) return names;
  }
  return {};
}

Names dated_lines(const Subject& subject) {
  Names names;
  for (std::size_t i = 0; i < subject.page.blocks.size() && names.empty(); ++i) {
    if (subject.role(i) == Role::dateline) add_all(names, names_beside_date(subject.page.blocks[i].text));
  }
  return names;
}

}  // namespace

std::vector<std::string> find_byline(const Subject& subject) {
  Names bodies;
  for (const auto find : {linked_authors, +[](const Subject& s) { return meta_authors(s.page.head); },
                          judged_bylines, labelled_authors, worded_byline, han_lines, dated_lines}) {
    Names names = find(subject);
    if (names.empty()) continue;
    cut_outlet(names, subject);
    if (!is_only_bodies(names, subject)) return without_outlet(std::move(names), subject);
    if (bodies.empty()) bodies = std::move(names);
  }
  return bodies;
}

}  // namespace pressmark
