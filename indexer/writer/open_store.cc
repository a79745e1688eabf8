#include "indexer/writer/open_store.h"

#include <fmt/core.h>

#include "indexer/writer/disk_store.h"
#include "indexer/writer/document.h"
#include "indexer/writer/dry_store.h"
#include "indexer/writer/generation.h"
#include "shared/article/article_json.h"
#include "shared/database/archive.h"
#include "shared/failure.h"

namespace pressmark::writer {
namespace {

Xapian::Document remade(const std::string& data) {
  const Result<Article> article = article_from_json(data);
  if (!article) throw Failure(article.error());
  return make_document(*article);
}

std::unique_ptr<Store> disk_store(Xapian::WritableDatabase database, const std::string& path,
                                  const WriterSettings& settings) {
  return std::make_unique<DiskStore>(std::move(database), path,
                                     DiskStoreSettings{settings.batch_bytes, remade, settings.refused});
}

std::unique_ptr<Store> dry_store(const std::string& folder) {
  if (!database_folder::exists(folder))
    return std::make_unique<DryStore>(Xapian::WritableDatabase("", Xapian::DB_BACKEND_INMEMORY));
  return std::make_unique<DryStore>(Archive({folder}).database());
}

}  // namespace

OpenedStore open_store(const std::string& folder, const WriterSettings& settings) {
  OpenedStore opened;
  if (!settings.generation.empty()) {
    Xapian::WritableDatabase database(settings.generation, Xapian::DB_OPEN);
    opened.store = disk_store(std::move(database), settings.generation, settings);
    return opened;
  }
  check_folder(folder);
  if (settings.dry) {
    opened.store = dry_store(folder);
    return opened;
  }
  opened.lock = std::make_unique<WriterLock>(folder, settings.lock_timeout);
  Xapian::WritableDatabase database = open_generation(folder);
  database_folder::remove_old_generations(folder);
  opened.store =
      disk_store(std::move(database), database_folder::current_generation(folder).string(), settings);
  return opened;
}

void fail_writing(const std::string& folder, const Xapian::Error& error, std::uint64_t safe) {
  if (std::string_view(error.get_type()) == "DatabaseLockError") {
    throw Failure(Error{ErrorKind::locked, folder, "the database cannot be written: " + error.get_msg(),
                        "another program writes to it; try later"});
  }
  const std::string advice =
      safe == 0 ? "run this again when the cause is gone"
                : fmt::format(
                      "the {} articles that were in it at the last commit are safe; run this again when "
                      "the cause is gone, and it goes on from there",
                      safe);
  const char* reason = error.get_error_string();
  const std::string why =
      error.get_msg() + (reason == nullptr ? std::string() : fmt::format(" ({})", reason));
  throw Failure(Error{ErrorKind::storage, folder, "the database cannot be written: " + why, advice});
}

}  // namespace pressmark::writer
