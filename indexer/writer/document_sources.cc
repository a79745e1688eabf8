#include "indexer/writer/document_sources.h"

#include "shared/database/fields.h"

namespace pressmark::writer {

std::vector<std::string> sources_of(const Xapian::Document& document) {
  std::vector<std::string> terms;
  auto at = document.termlist_begin();
  for (at.skip_to(std::string(kSourcePrefix));
       at != document.termlist_end() && (*at).starts_with(kSourcePrefix); ++at) {
    if (!(*at).starts_with(kHolderPrefix)) terms.push_back(*at);
  }
  return terms;
}

std::string holder_of(const Xapian::Document& document) {
  auto at = document.termlist_begin();
  at.skip_to(std::string(kHolderPrefix));
  if (at == document.termlist_end() || !(*at).starts_with(kHolderPrefix)) return "";
  return std::string(kSourcePrefix) + (*at).substr(kHolderPrefix.size());
}

std::string holder_term(const std::string& source_term) {
  return std::string(kHolderPrefix) + source_term.substr(kSourcePrefix.size());
}

std::string id_of(const Xapian::Document& document) {
  auto term = document.termlist_begin();
  term.skip_to("Q");
  const bool found = term != document.termlist_end() && (*term).starts_with('Q');
  return found ? (*term).substr(1) : "";
}

bool has_term(const Xapian::Document& document, const std::string& term) {
  auto at = document.termlist_begin();
  at.skip_to(term);
  return at != document.termlist_end() && *at == term;
}

}  // namespace pressmark::writer
