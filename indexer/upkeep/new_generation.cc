#include "indexer/upkeep/new_generation.h"

#include <xapian.h>

#include "indexer/upkeep/check.h"
#include "shared/article/article.h"
#include "shared/database/folder.h"
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
  const unsigned number = database_folder::current_number(folder_) + 1;
  const fs::path final_path = folder_ / database_folder::generation_name(number);
  std::error_code error;
  fs::remove_all(final_path, error);
  fs::rename(path_, final_path, error);
  if (error) {
    throw Failure({ErrorKind::storage, folder_.string(),
                   "the new generation cannot be renamed: " + error.message(),
                   "the old one stays; check permissions"});
  }
  database_folder::point_to(folder_, number);
  database_folder::remove_old_generations(folder_);
}

}  // namespace pressmark
