#include "indexer/upkeep/new_generation.h"

#include <xapian.h>

#include "indexer/upkeep/check.h"
#include "indexer/writer/generation.h"
#include "shared/article/article.h"
#include "shared/failure.h"

namespace pressmark {

namespace fs = std::filesystem;

NewGeneration::NewGeneration(const std::string& folder) : folder_(folder), path_(folder_ / "generation.new") {
  remove();
}

NewGeneration::~NewGeneration() { remove(); }

// What another one left behind when it was killed is of other options, or of other files.
void NewGeneration::remove() const {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
  fs::remove_all(path_.string() + ".segments", ignored);
}

void NewGeneration::create() {
  Xapian::WritableDatabase database(path(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
  database.set_metadata("schema", std::to_string(kSchema));
  database.commit();
}

void NewGeneration::publish() {
  if (const CheckReport report = check_generation(path()); !report.faults.empty()) {
    Error fault = report.faults.front();
    throw Failure({ErrorKind::storage, folder_.string(),
                   "the new generation has a fault, the old one stays: " + describe(fault), ""});
  }
  publish_generation(folder_.string(), path());
}

}  // namespace pressmark
