#include "shared/database/stored_names.h"

#include <charconv>
#include <optional>

#include <fmt/format.h>

#include "shared/article/article_words.h"
#include "shared/database/fields.h"

namespace pressmark {
namespace {

// To be raised when other forms are one name than before, or are kept in another way.
constexpr int kVersion = 3;
constexpr char kNameEnd = ';';

// Another state has another revision, a copy of the database another UUID.
std::string stamp_of(const Xapian::Database& database, unsigned commits_ahead) {
  try {
    return fmt::format("{} {} {}", kVersion, database.get_uuid(), database.get_revision() + commits_ahead);
  } catch (const Xapian::Error&) {
    return "";  // several databases, or one on another machine
  }
}

// "4:Kyiv", cut off `rest`.
std::optional<std::string_view> take_form(std::string_view& rest) {
  std::size_t size = 0;
  const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), size);
  const std::size_t begin = static_cast<std::size_t>(end - rest.data()) + 1;
  if (error != std::errc() || begin > rest.size() || size > rest.size() - begin) return std::nullopt;
  const std::string_view form = rest.substr(begin, size);
  rest.remove_prefix(begin + size);
  return form;
}

}  // namespace

std::string stored_names_prefix(EntityType type) { return fmt::format("names:{}:", word_of(type)); }

std::string stored_names_key(EntityType type, std::string_view home) {
  return make_term(stored_names_prefix(type), home);
}

StoredNames stored_names_of(const std::vector<Name>& names) {
  StoredNames stored;
  for (const Name& name : names) {
    if (name.forms.size() < 2) continue;
    std::vector<std::string>& forms = stored.emplace_back();
    forms.push_back(name.canonical);
    for (const NameForm& form : name.forms) {
      if (form.form != name.canonical) forms.push_back(form.form);
    }
  }
  return stored;
}

std::string to_metadata(const StoredNames& names) {
  std::string metadata;
  for (const std::vector<std::string>& forms : names) {
    for (const std::string& form : forms) metadata += fmt::format("{}:{}", form.size(), form);
    metadata += kNameEnd;
  }
  return metadata;
}

StoredNames stored_names_from(std::string_view metadata) {
  StoredNames names;
  std::vector<std::string> forms;
  while (!metadata.empty()) {
    if (metadata[0] == kNameEnd) {
      names.push_back(std::move(forms));
      forms.clear();
      metadata.remove_prefix(1);
      continue;
    }
    const auto form = take_form(metadata);
    if (!form) return {};
    forms.emplace_back(*form);
  }
  return names;
}

std::string next_names_stamp(const Xapian::Database& database) { return stamp_of(database, 1); }

bool has_current_names(const Xapian::Database& database) {
  const std::string stamp = stamp_of(database, 0);
  return !stamp.empty() && database.get_metadata(kNamesStampKey) == stamp;
}

}  // namespace pressmark
