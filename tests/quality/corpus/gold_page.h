#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/article/article.h"
#include "shared/result.h"

namespace pressmark::corpus {

/// A name that the article has. Found if the name or an alias is one of the forms.
struct GoldEntity {
  EntityType type = EntityType::person;
  std::string name;
  std::vector<std::string> aliases;
  bool required = false;
};

/// A date that the text speaks of: "2011-03-03", or "XXXX-10-19" where it gives no year.
struct GoldDate {
  std::string value;
  std::string text;
};

/// What a page has in common with other pages: the text of an agency, word for word or changed.
struct GoldCopy {
  std::string group;  // empty: the text stands nowhere else
  std::string how;    // original, exact or edited
};

/// What is known of one page; corpus/README.md says what each part means.
struct GoldPage {
  std::string file;    // path below corpus/
  std::string record;  // id of a JSON Lines record, else empty
  std::string kind;
  std::string language;
  std::optional<std::string> title, title_source, published, site;
  std::optional<std::vector<std::string>> byline;  // nullopt: any answer is right
  std::vector<std::string> text, captions, credits, alts, optional, chrome, absent;
  std::string dateline;  // words at the head of the first paragraph that the text may lack
  std::vector<GoldEntity> entities;
  std::vector<GoldDate> dates;
  std::string event;  // empty: no other page tells of it
  GoldCopy copy;

  bool is_article() const { return kind == "article"; }
  std::string outlet() const;  // "brightwire"; of a record "wire"
  std::string label() const { return record.empty() ? file : file + "#" + record; }
};

/// The pages of a gold file (JSON Lines), in its order.
Result<std::vector<GoldPage>> read_gold(const std::string& path);

}  // namespace pressmark::corpus
