#include <ostream>

#include <fmt/core.h>
#include <xapian.h>

#include "indexer/actions/actions.h"
#include "indexer/report/figures.h"
#include "indexer/upkeep/check.h"
#include "indexer/upkeep/new_generation.h"
#include "indexer/upkeep/stats.h"
#include "indexer/writer/open_store.h"
#include "shared/database/archive.h"
#include "shared/database/folder.h"
#include "shared/database/reading.h"
#include "shared/database/stored_names.h"

namespace pressmark {
namespace {

// The copy says the same of names, which its new stamp tells.
void keep_names(const std::string& path) {
  Xapian::WritableDatabase copy(path, Xapian::DB_OPEN);
  copy.set_metadata(kNamesStampKey, next_names_stamp(copy));
  copy.commit();
}

void compact_into(NewGeneration& fresh, const std::string& database) {
  Archive archive({database});  // refuses what is no database of ours
  try {
    archive.database().compact(fresh.path(), Xapian::DBCOMPACT_NO_RENUMBER);
    if (has_current_names(archive.database())) keep_names(fresh.path());
  } catch (const Xapian::Error& error) {
    throw Failure(Error{ErrorKind::storage, database, "the smaller copy cannot be made: " + reason_of(error),
                        "the database is as it was"});
  }
}

}  // namespace

ExitCode compact_database(const IndexSettings& settings, Streams streams) {
  const std::string database = database_path(settings.database);
  return with_failures(database, [&] {
    check_database_is_there(database);
    const WriterLock lock(database, std::chrono::seconds(settings.lock_timeout_s));
    WriterSettings writing;
    writing.refused = [&](const Error& error) { streams.messages.error(error); };
    writer::take_up_segments(database, writing);
    const auto before = database_folder::bytes_of(database_folder::current_generation(database));
    NewGeneration fresh(database);
    compact_into(fresh, database);
    fresh.publish();
    const auto after = database_folder::bytes_of(database_folder::current_generation(database));
    streams.messages.note(fmt::format(
        "{}: {} before, {} now; the generation before stays a minute for readers and goes with the next run",
        database, size_of(before), size_of(after)));
    return ExitCode::done;
  });
}

ExitCode print_stats(const IndexSettings& settings, Streams streams) {
  const std::string database = database_path(settings.database);
  return with_failures(database, [&] {
    streams.out << stats_of(Archive({database}));
    return ExitCode::done;
  });
}

ExitCode check_for_damage(const IndexSettings& settings, Streams streams) {
  const std::string database = database_path(settings.database);
  const CheckReport report = with_failures(database, [&] { return check_database(database); });
  for (Error fault : report.faults) {
    fault.what = database + ": " + fault.what;
    streams.messages.error(fault);
  }
  if (!report.tables_checked)
    streams.messages.note(database + ": may not be written to, so Xapian's own check was left out");
  const std::string seen = fmt::format("{} articles, the terms of {} made anew, {} posting lists, {} sources",
                                       with_commas(report.articles), with_commas(report.remade),
                                       with_commas(report.terms), with_commas(report.sources));
  streams.out << (report.faults.empty() ? "no damage found: " : "damaged: ") << seen << '\n';
  if (report.unfinished > 0) {
    streams.messages.note(
        fmt::format("sources that were not read whole and are read again by the next run: {}",
                    with_commas(report.unfinished)));
  }
  return report.faults.empty() ? ExitCode::done : ExitCode::some_failed;
}

}  // namespace pressmark
