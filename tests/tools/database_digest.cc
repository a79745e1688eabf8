// pressmark-database-digest [-v] DIR: what makes two databases equal, as one digest each of their terms,
// positions, values, names and articles. What comes from the run and not from the articles is left out: XSRC:
// terms, the value slots of the first sight and of the page's hash, the metadata of sources and settings.
// Documents count in the order of their ids. With -v the lines that the digests are made of, for diff.
#include <cstdio>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include <fmt/core.h>
#include <xapian.h>
#include <xxhash.h>

#include "shared/database/archive.h"
#include "shared/database/fields.h"
#include "shared/failure.h"

namespace {

using namespace pressmark;

// Takes lines, gives their digest.
class Part {
 public:
  Part(std::string_view title, bool verbose) : title_(title), verbose_(verbose), state_(XXH3_createState()) {
    XXH3_128bits_reset(state_);
  }
  Part(const Part&) = delete;
  Part& operator=(const Part&) = delete;
  ~Part() { XXH3_freeState(state_); }

  void line(const std::string& text) {
    if (verbose_) fmt::print("{}\t{}\n", title_, text);
    XXH3_128bits_update(state_, text.data(), text.size());
    XXH3_128bits_update(state_, "\n", 1);
    ++lines_;
  }

  void print() const {
    const XXH128_hash_t digest = XXH3_128bits_digest(state_);
    fmt::print("{}\t{:016x}{:016x}\t{}\n", title_, digest.high64, digest.low64, lines_);
  }

 private:
  std::string title_;
  bool verbose_;
  XXH3_state_t* state_;
  std::size_t lines_ = 0;
};

struct Parts {
  Part terms, positions, values, names, articles;
};

using Documents = std::map<std::string, Xapian::docid>;

Documents documents_by_id(const Xapian::Database& database) {
  Documents documents;
  for (auto term = database.allterms_begin("Q"); term != database.allterms_end("Q"); ++term) {
    const auto posting = database.postlist_begin(*term);
    if (posting != database.postlist_end(*term)) documents.emplace(*term, *posting);
  }
  return documents;
}

void add_terms(const Xapian::Database& database, const std::string& id, Xapian::docid document,
               Parts& parts) {
  parts.terms.line(fmt::format("{} length {}", id, database.get_doclength(document)));
  for (auto term = database.termlist_begin(document); term != database.termlist_end(document); ++term) {
    if ((*term).starts_with(kSourcePrefix)) continue;
    parts.terms.line(fmt::format("{} {} {}", id, *term, term.get_wdf()));
    std::string positions;
    for (auto at = term.positionlist_begin(); at != term.positionlist_end(); ++at)
      positions += fmt::format(" {}", *at);
    if (!positions.empty()) parts.positions.line(fmt::format("{} {}{}", id, *term, positions));
  }
}

void add_values(const std::string& id, const Xapian::Document& document, Parts& parts) {
  for (auto value = document.values_begin(); value != document.values_end(); ++value) {
    const Xapian::valueno slot = value.get_valueno();
    if (slot == kFirstSeenSlot || slot == kPageHashSlot) continue;
    parts.values.line(fmt::format("{} {} {}", id, slot, *value));
  }
}

void add_names(const Archive& archive, Parts& parts) {
  for (const EntityType type : kEntityTypes) {
    for (const Name& name : archive.names().with_prefix(type, "")) {
      std::string line = fmt::format("{} {} {}:", name_form_prefix(type), name.canonical, name.documents);
      for (const NameForm& form : name.forms) line += fmt::format(" [{} {}]", form.form, form.documents);
      parts.names.line(line);
    }
  }
}

void digest(const std::string& path, bool verbose) {
  const Archive archive({path});
  const Xapian::Database& database = archive.database();
  Parts parts{{"terms", verbose},
              {"positions", verbose},
              {"values", verbose},
              {"names", verbose},
              {"articles", verbose}};
  for (const auto& [id, document] : documents_by_id(database)) {
    const Xapian::Document stored = database.get_document(document);
    add_terms(database, id, document, parts);
    add_values(id, stored, parts);
    parts.articles.line(stored.get_data());
  }
  // A document without an id would be missed above.
  parts.articles.line(fmt::format("{} documents", database.get_doccount()));
  add_names(archive, parts);
  if (verbose) return;
  for (const Part* part : {&parts.terms, &parts.positions, &parts.values, &parts.names, &parts.articles})
    part->print();
}

}  // namespace

int main(int argc, char** argv) {
  const bool verbose = argc == 3 && std::string_view(argv[1]) == "-v";
  if (argc != 2 && !verbose) {
    std::fputs("usage: pressmark-database-digest [-v] DIR\n", stderr);
    return 2;
  }
  try {
    digest(argv[argc - 1], verbose);
    return 0;
  } catch (const Failure& failure) {
    fmt::print(stderr, "pressmark-database-digest: {}\n", failure.what());
  } catch (const Xapian::Error& error) {
    fmt::print(stderr, "pressmark-database-digest: {}\n", error.get_description());
  }
  return 2;
}
