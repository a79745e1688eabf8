#include "indexer/writer/name_terms.h"

#include <algorithm>
#include <set>

#include "shared/database/fields.h"
#include "shared/names/names.h"
#include "shared/text/letters.h"

namespace pressmark {
namespace {

void add_entity(const Entity& entity, Xapian::Document& document) {
  const std::vector<std::string> own_words = name_words(entity.name);
  std::set<std::string> words(own_words.begin(), own_words.end());
  for (const Form& form : entity.forms) {
    const std::vector<std::string> form_words = name_words(form.form);
    const bool shares = std::any_of(form_words.begin(), form_words.end(), [&](const std::string& word) {
      return std::find(own_words.begin(), own_words.end(), word) != own_words.end();
    });
    if (!shares && form.form != entity.name) {
      document.add_boolean_term(
          make_term(name_alias_prefix(entity.type), fold(form.form) + ":" + entity.name));
    }
    words.insert(form_words.begin(), form_words.end());
  }
  for (const std::string& word : words)
    document.add_boolean_term(make_term(name_word_prefix(entity.type), word));
  for (const std::string& word : own_words) {
    document.add_boolean_term(make_term(name_form_prefix(entity.type), word_key(word) + ":" + entity.name));
  }
}

}  // namespace

void add_name_terms(const Article& article, Xapian::Document& document) {
  for (const Entity& entity : article.entities) {
    add_entity(entity, document);
    if (entity.country) document.add_boolean_term(exact_term(*find_field("country"), *entity.country));
  }
}

}  // namespace pressmark
