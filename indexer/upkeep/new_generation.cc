#include "indexer/upkeep/new_generation.h"

#include <xapian.h>

#include "indexer/upkeep/check.h"
#include "indexer/writer/generation.h"
#include "shared/article/article.h"
#include "shared/failure.h"

namespace pressmark {

namespace fs = std::filesystem;

NewGeneration::NewGeneration(const std::string& folder) : folder_(folder), path_(folder_ / "generation.new") {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

NewGeneration::~NewGeneration() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
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
