#include "indexer/source_run.h"

#include <algorithm>
#include <thread>

#include <unistd.h>

#include "indexer/progress.h"
#include "indexer/source/walk.h"

namespace pressmark {
namespace {

using Action = IndexSettings::Action;

PipelineSettings pipeline_settings(const IndexSettings& settings) {
  PipelineSettings pipeline;
  const int cores = static_cast<int>(std::max(std::thread::hardware_concurrency(), 1u));
  pipeline.jobs = settings.jobs > 0 ? settings.jobs : cores;
  pipeline.documents = settings.action == Action::index;
  pipeline.read.page_bytes = static_cast<std::size_t>(settings.page_limit_mb) << 20;
  pipeline.extract.page.bytes = pipeline.read.page_bytes;
  pipeline.extract.compose = {settings.keep_chrome, settings.language, settings.site};
  pipeline.extract.keep_all = settings.keep_all;
  pipeline.extract.mentions = settings.mentions;
  pipeline.extract.explain = settings.action == Action::explain_chrome;
  return pipeline;
}

}  // namespace

SourceRun::SourceRun(const IndexSettings& settings, Messages& messages)
    : settings_(settings), messages_(messages) {
  files_ = walk(settings.sources, [this](const Error& error) { problem(error); });
}

void SourceRun::read_sources(Sink& sink) {
  read(files_, sink);
  problems_.tell_rest(messages_);
}

void SourceRun::read(const std::vector<std::string>& files, Sink& sink) {
  Progress progress(messages_, files, !settings_.quiet && ::isatty(STDERR_FILENO) == 1);
  const PipelineEvents events{
      [this](const Error& error) { problem(error); },
      [&](std::size_t done, std::uint64_t offset) { progress.update(done, offset, tally_.articles); }};
  run_pipeline(files, pipeline_settings(settings_), events, sink);
  progress.finish();
}

ExitCode SourceRun::exit_code() const {
  if (missing_) return ExitCode::error;
  return tally_.faults > 0 ? ExitCode::some_failed : ExitCode::done;
}

void SourceRun::problem(const Error& error) {
  tally_.count(error);
  missing_ = missing_ || error.kind == ErrorKind::not_found;
  // Files without a page are counted, not told one by one.
  if (error.kind != ErrorKind::unsupported) problems_.tell(error, messages_);
}

}  // namespace pressmark
