#include "indexer/run/writer_settings.h"

#include <ctime>

#include <fmt/chrono.h>
#include <fmt/core.h>

#include "indexer/run/names_file.h"
#include "indexer/run/source_run.h"
#include "shared/text/display.h"

namespace pressmark {
namespace {

// Uncommitted terms take up to this times the bytes of their articles.
constexpr std::size_t kMemoryOfAnArticle = 128;

}  // namespace

WriterSettings writer_settings(const IndexSettings& settings, Messages& messages, Findings& findings) {
  WriterSettings writer;
  writer.batch_bytes = (static_cast<std::size_t>(settings.memory_mb) << 20) / kMemoryOfAnArticle;
  writer.jobs = job_count(settings);
  writer.options = article_options(settings);
  if (settings.names_file) writer.names_file = read_names_file(*settings.names_file);
  writer.first_seen = fmt::format("{:%Y%m%d%H%M%S}", fmt::gmtime(std::time(nullptr)));
  writer.lock_timeout = std::chrono::seconds(settings.lock_timeout_s);
  writer.dry = settings.dry_run;
  writer.prune = settings.prune;
  writer.refused = [&findings](const Error& error) { findings.problem(error); };
  if (settings.verbose) {
    writer.removed = [&messages](const std::string& article) {
      messages.note("removed: " + harmless(article));
    };
  }
  return writer;
}

}  // namespace pressmark
