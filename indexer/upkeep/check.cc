#include "indexer/upkeep/check.h"

#include <algorithm>
#include <cerrno>
#include <sstream>

#include <fmt/core.h>
#include <unistd.h>
#include <xapian.h>

#include "indexer/upkeep/compare_documents.h"
#include "indexer/writer/document.h"
#include "indexer/writer/document_sources.h"
#include "shared/article/article_json.h"
#include "shared/database/fields.h"
#include "shared/database/folder.h"
#include "shared/database/schema.h"
#include "shared/database/source_record.h"
#include "shared/failure.h"

namespace pressmark {
namespace {

constexpr std::size_t kMostFaults = 20;
constexpr Xapian::doccount kRemade = 1'000;  // articles whose terms are made anew

// Xapian's check opens a table for writing, which somebody else may not.
bool is_read_only(const std::string& path) {
  return ::access((path + "/docdata.glass").c_str(), W_OK) != 0 && errno != ENOENT;
}

class Check {
 public:
  explicit Check(std::string path) : path_(std::move(path)) { report_.tables_checked = !is_read_only(path_); }

  CheckReport run() {
    part("Xapian's check", [this] { check_tables(); });
    part("database", [this] {
      database_ = Xapian::Database(path_);
      check_schema(database_, "metadata");
      opened_ = true;
    });
    part("articles", [this] { check_articles(); });
    part("posting lists", [this] { check_postings(); });
    part("sources", [this] { check_sources(); });
    for (Error& fault : report_.faults) {
      if (!fault.advice.empty()) continue;
      fault.advice = opened_ ? "--rebuild makes the database anew"
                             : "it cannot be opened any more: index its sources into a new one";
    }
    return std::move(report_);
  }

 private:
  void fault(const std::string& what, const std::string& why, const std::string& advice = "") {
    if (report_.faults.size() < kMostFaults)
      report_.faults.push_back({ErrorKind::storage, what, why, advice});
  }

  // Damage that Xapian runs into ends only the part that met it.
  template <class Part>
  void part(const char* name, Part part) {
    try {
      part();
    } catch (const Xapian::Error& error) {
      fault(name, error.get_description());
    } catch (const Failure& failure) {
      fault(failure.error().what, failure.error().why, failure.error().advice);
    }
  }

  void check_tables() {
    if (!report_.tables_checked) return;
    std::ostringstream said;
    const std::size_t errors = Xapian::Database::check(path_, 0, &said);
    if (errors == 0) return;
    std::string text = said.str();
    std::replace(text.begin(), text.end(), '\n', ' ');
    fault("Xapian's check", fmt::format("{} errors: {}", errors, text));
  }

  void check_articles() {
    const Xapian::doccount count = database_.get_doccount();
    const Xapian::doccount step = std::max<Xapian::doccount>(count / kRemade, 1);
    for (auto at = database_.postlist_begin(""); at != database_.postlist_end(""); ++at) {
      // Damage to one article must not hide that to another.
      part("articles", [&] { check_article(*at, report_.articles % step == 0); });
      ++report_.articles;
    }
    if (report_.articles != count)
      fault("articles", fmt::format("{} are listed, but {} are counted", report_.articles, count));
  }

  void check_article(Xapian::docid at, bool remake) {
    const Xapian::Document stored = database_.get_document(at);
    const std::string name = fmt::format("document {}", at), id = writer::id_of(stored);
    const Result<Article> article = article_from_json(stored.get_data());
    if (!article) return fault(name, "its article cannot be read: " + describe(article.error()));
    if (make_term("Q", article->id) != "Q" + id)
      return fault(name, fmt::format("its id is {}, but its term says '{}'", article->id, id));
    if (writer::sources_of(stored).empty()) fault(article->id, "no source gave it");
    if (!remake) return;
    ++report_.remade;
    if (const std::string difference = first_difference(stored, make_document(*article)); !difference.empty())
      fault(article->id, difference);
  }

  void check_postings() {
    const Xapian::docid last = database_.get_lastdocid();
    for (auto term = database_.allterms_begin(); term != database_.allterms_end(); ++term, ++report_.terms) {
      Xapian::doccount postings = 0;
      const std::string name = *term;
      bool outside = false;
      for (auto at = database_.postlist_begin(name); at != database_.postlist_end(name); ++at, ++postings)
        outside = outside || *at > last;
      if (postings != term.get_termfreq() || outside)
        fault(fmt::format("term '{}'", name),
              fmt::format("it is counted in {} articles and listed in {}", term.get_termfreq(), postings));
      if (name.starts_with('Q') && postings > 1) fault(name.substr(1), "more than one article has this id");
    }
  }

  void check_sources() {
    for_each_source(database_, [this](const std::string& key, const std::string& metadata) {
      const auto record = source_record_of(metadata);
      ++report_.sources;
      report_.unfinished += record && record->read == SourceRecord::Read::part ? 1 : 0;
      if (!record) {
        fault(key, "the record of the source cannot be read");
      } else if (source_key(record->locator) != key) {
        fault(key, "the record is that of another source: " + record->locator);
      }
    });
    const std::string prefix(kSourcePrefix);
    for (auto term = database_.allterms_begin(prefix); term != database_.allterms_end(prefix); ++term) {
      if ((*term).starts_with(kHolderPrefix)) continue;
      if (database_.get_metadata(source_key_of_term(*term)).empty())
        fault(*term, "articles come from a source that has no record");
    }
  }

  std::string path_;
  Xapian::Database database_;
  bool opened_ = false;
  CheckReport report_;
};

}  // namespace

CheckReport check_generation(const std::string& path) { return Check(path).run(); }

void check_database_is_there(const std::string& folder) {
  database_folder::check_stub_not_lost(folder);
  if (!database_folder::exists(folder)) {
    throw Failure({ErrorKind::not_found, folder, "there is no such database",
                   "make one: pressmark-index -d " + folder + " FOLDER"});
  }
}

CheckReport check_database(const std::string& folder) {
  check_database_is_there(folder);
  return check_generation(database_folder::current_generation(folder).string());
}

}  // namespace pressmark
