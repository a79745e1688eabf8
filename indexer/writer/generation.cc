#include "indexer/writer/generation.h"

#include <filesystem>

#include "shared/article/article.h"
#include "shared/database/folder.h"
#include "shared/database/schema.h"
#include "shared/failure.h"

namespace pressmark {
namespace {

namespace fs = std::filesystem;

// A new database is made under a temporary name and renamed whole, so that no half-made one is ever seen.
void make_generation(const fs::path& folder) {
  const fs::path fresh = folder / "generation.new";
  std::error_code error;
  fs::remove_all(fresh, error);
  {
    Xapian::WritableDatabase database(fresh.string(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
    database.set_metadata("schema", std::to_string(kSchema));
    database.commit();
  }
  const fs::path generation = folder / database_folder::generation_name(1);
  fs::remove_all(generation, error);
  fs::rename(fresh, generation, error);
  if (error)
    throw Failure(
        Error{ErrorKind::storage, folder.string(), error.message(), "check permissions and free space"});
  database_folder::point_to(folder, 1);
}

}  // namespace

void check_folder(const std::string& path) {
  const fs::path folder(path);
  std::error_code error;
  if (database_folder::exists(folder) || !fs::exists(folder, error)) return;
  if (!fs::is_directory(folder, error)) {
    throw Failure(Error{ErrorKind::usage, folder.string(), "is a file, not a database folder",
                        "give another name with -d"});
  }
  database_folder::check_stub_not_lost(folder);
  if (!fs::is_empty(folder, error) && !fs::exists(folder / "lock", error)) {
    throw Failure(Error{ErrorKind::usage, folder.string(), "the folder holds other files and no database",
                        "give a new or an empty folder with -d"});
  }
}

Xapian::WritableDatabase open_generation(const std::string& folder) {
  if (!database_folder::exists(folder)) make_generation(folder);
  Xapian::WritableDatabase database(database_folder::current_generation(folder).string(), Xapian::DB_OPEN);
  check_schema(database, folder);
  return database;
}

void publish_generation(const std::string& folder, const std::string& path) {
  const unsigned number = database_folder::current_number(folder) + 1;
  const fs::path place = fs::path(folder) / database_folder::generation_name(number);
  std::error_code error;
  fs::remove_all(place, error);
  fs::rename(path, place, error);
  if (error) {
    throw Failure(Error{ErrorKind::storage, folder,
                        "the new generation cannot be renamed: " + error.message(),
                        "the old one stays; check permissions"});
  }
  database_folder::point_to(folder, number);
  database_folder::remove_old_generations(folder);
}

}  // namespace pressmark
