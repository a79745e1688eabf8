#include "indexer/writer/open_store.h"

#include <filesystem>

#include <fmt/core.h>

#include "indexer/writer/disk_store.h"
#include "indexer/writer/document.h"
#include "indexer/writer/dry_store.h"
#include "indexer/writer/generation.h"
#include "indexer/writer/segment_store.h"
#include "shared/article/article_json.h"
#include "shared/database/archive.h"
#include "shared/database/xapian_error.h"
#include "shared/failure.h"

namespace pressmark::writer {
namespace {

Xapian::Document remade(const std::string& data) {
  const Result<Article> article = article_from_json(data);
  if (!article) throw Failure(article.error());
  return make_document(*article);
}

std::unique_ptr<DiskStore> disk_store(Xapian::WritableDatabase database, const std::string& path,
                                      const WriterSettings& settings) {
  return std::make_unique<DiskStore>(std::move(database), path,
                                     DiskStoreSettings{settings.batch_bytes, remade, settings.refused});
}

SegmentStoreSettings segment_settings(const WriterSettings& settings, const std::string& folder) {
  SegmentStoreSettings segments;
  segments.threads = settings.jobs;
  segments.folder = folder;
  segments.refused = settings.refused;
  return segments;
}

std::string segments_of(const std::string& folder) { return folder + "/segments"; }

// Documents into the current generation of a folder.
std::unique_ptr<Store> store_in(const std::string& folder, const WriterSettings& settings) {
  SegmentStoreSettings segments = segment_settings(settings, segments_of(folder));
  segments.open = [folder, settings] {
    Xapian::WritableDatabase database = open_generation(folder);
    return disk_store(std::move(database), database_folder::current_generation(folder).string(), settings);
  };
  segments.publish = [folder](const std::string& path) { publish_generation(folder, path); };
  return std::make_unique<SegmentStore>(std::move(segments));
}

// Documents into a generation that nobody reads yet.
std::unique_ptr<Store> store_in_new(const std::string& generation, const WriterSettings& settings) {
  SegmentStoreSettings segments = segment_settings(settings, generation + ".segments");
  segments.open = [generation, settings] {
    return disk_store(Xapian::WritableDatabase(generation, Xapian::DB_OPEN), generation, settings);
  };
  segments.publish = [generation](const std::string& path) {
    std::filesystem::remove_all(generation);
    std::filesystem::rename(path, generation);
  };
  return std::make_unique<SegmentStore>(std::move(segments));
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
    opened.store = store_in_new(settings.generation, settings);
    return opened;
  }
  check_folder(folder);
  if (settings.dry) {
    opened.store = dry_store(folder);
    return opened;
  }
  opened.lock = std::make_unique<WriterLock>(folder, settings.lock_timeout);
  if (database_folder::exists(folder)) database_folder::remove_old_generations(folder);
  opened.store = store_in(folder, settings);
  return opened;
}

void take_up_segments(const std::string& folder, const WriterSettings& settings) {
  if (std::filesystem::exists(segments_of(folder))) store_in(folder, settings)->commit();
}

void fail_writing(const std::string& folder, const Xapian::Error& error, std::uint64_t safe) {
  const std::string why = "the database cannot be written: " + reason_of(error);
  if (is_locked(error)) {
    throw Failure(Error{ErrorKind::locked, folder, why, "another program writes to it; try later"});
  }
  const std::string advice =
      safe == 0 ? "run this again when the cause is gone"
                : fmt::format(
                      "the {} articles that were in it at the last commit are safe; run this again when "
                      "the cause is gone, and it goes on from there",
                      safe);
  throw Failure(Error{ErrorKind::storage, folder, why, advice});
}

}  // namespace pressmark::writer
