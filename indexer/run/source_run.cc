#include "indexer/run/source_run.h"

#include <algorithm>
#include <thread>

#include <fmt/core.h>

#include "indexer/report/figures.h"
#include "indexer/report/progress.h"
#include "indexer/source/locator.h"
#include "indexer/source/name_list.h"
#include "indexer/source/walk.h"
#include "shared/failure.h"

namespace pressmark {
namespace {

using Action = IndexSettings::Action;

// A page that is worked on takes up to this times its bytes.
constexpr std::size_t kMemoryOfAPage = 128;

PipelineSettings pipeline_settings(const IndexSettings& settings) {
  PipelineSettings pipeline;
  pipeline.jobs = job_count(settings);
  pipeline.documents = settings.action == Action::index || settings.action == Action::rebuild;
  pipeline.options = article_options(settings);
  pipeline.bytes_in_flight = (static_cast<std::size_t>(settings.memory_mb) << 20) / kMemoryOfAPage;
  pipeline.read.page_bytes = static_cast<std::size_t>(settings.page_limit_mb) << 20;
  pipeline.extract.page.bytes = pipeline.read.page_bytes;
  pipeline.extract.compose = {settings.keep_chrome, settings.language, settings.site};
  pipeline.extract.keep_all = settings.keep_all;
  pipeline.extract.mentions = settings.mentions;
  pipeline.extract.explain = settings.action == Action::explain_chrome;
  return pipeline;
}

}  // namespace

SourceRun::SourceRun(const IndexSettings& settings, Streams streams)
    : settings_(settings),
      streams_(streams),
      findings_(streams.messages, {settings.verbose, settings.errors}) {
  const WalkEvents events{[this](const Error& error) { findings_.problem(error); },
                          [this](const PassedOver& left) { findings_.passed_over(left); }};
  sources_ = listed_sources();
  files_ = walk(sources_, {settings.rules, &streams_.stop}, events);
  read_addresses();
  stopped_ = streams_.stop.requested();
}

std::vector<std::string> SourceRun::listed_sources() {
  std::vector<std::string> sources = settings_.sources;
  if (!settings_.names_from) return sources;
  Result<std::vector<std::string>> names = read_name_list(*settings_.names_from, &streams_.stop);
  if (!names && streams_.stop.requested()) return {};
  if (!names) throw Failure(names.error());
  sources.insert(sources.end(), names->begin(), names->end());
  return sources;
}

void SourceRun::read_addresses() {
  if (!settings_.addresses || streams_.stop.requested()) return;
  Result<Addresses> addresses = Addresses::read(*settings_.addresses, &streams_.stop,
                                                [this](const Error& error) { findings_.problem(error); });
  if (!addresses && streams_.stop.requested()) return;
  if (!addresses) throw Failure(addresses.error());
  addresses_ = std::move(*addresses);
}

SourceFacts SourceRun::facts_of_file(const std::string& file) {
  SourceFacts facts = facts_of(file);
  facts.address = addresses_.of_pages_in(facts.locator);
  return facts;
}

void SourceRun::finish() {
  findings_.finish();
  if (unheard_ > 0) {
    streams_.messages.note(fmt::format(
        "{} that gave some of the same articles {} read with other options: index {} anew with those",
        unheard_ == 1 ? "1 file" : with_commas(unheard_) + " files", unheard_ == 1 ? "was" : "were",
        unheard_ == 1 ? "it" : "them"));
  }
  if (const auto unused = addresses_.unused(); unused > 0 && !stopped_) {
    streams_.messages.note(fmt::format("{}: {} of its lines stand for no page that was read",
                                       *settings_.addresses, with_commas(unused)));
  }
}

void SourceRun::read(const std::vector<std::string>& files, Sink& sink, const KnownPagesOf& known_pages) {
  Progress progress(streams_.messages, files, Progress::usual(settings_.quiet));
  const PipelineEvents events{[this](const Error& error) { findings_.problem(error); },
                              [this](const NoPages& passed) { findings_.no_pages(passed); },
                              [&](std::size_t done, std::uint64_t offset) {
                                progress.update(done, offset, findings_.tally().articles);
                              }};
  PipelineSettings pipeline = pipeline_settings(settings_);
  pipeline.stop = &streams_.stop;
  pipeline.read.stop = &streams_.stop;
  pipeline.addresses = &addresses_;
  pipeline.known_pages = known_pages;
  stopped_ = !run_pipeline(files, pipeline, events, sink) || stopped_;
  progress.finish();
}

void SourceRun::hear_again(Writer& writer, Sink& sink) {
  for (auto again = writer.sources_to_hear(); !again.empty() && !stopped_; again = writer.sources_to_hear()) {
    std::transform(again.begin(), again.end(), again.begin(), path_of);
    // With other options a source would give other articles, or other ids.
    const auto others = std::partition(again.begin(), again.end(), [&](const std::string& file) {
      return writer.has_options_of(facts_of_file(file));
    });
    unheard_ += static_cast<std::size_t>(again.end() - others);
    again.erase(others, again.end());
    read(again, sink);
  }
}

ExitCode SourceRun::exit_code() const {
  if (stopped_) return ExitCode::interrupted;
  if (findings_.tally().missing > 0) return ExitCode::error;
  return findings_.tally().faults > 0 ? ExitCode::some_failed : ExitCode::done;
}

int job_count(const IndexSettings& settings) {
  return settings.jobs > 0 ? settings.jobs
                           : static_cast<int>(std::max(std::thread::hardware_concurrency(), 1u));
}

std::string article_options(const IndexSettings& settings, int extraction) {
  return fmt::format("extraction={} keep-chrome={} keep-all={} language={} site={} page-limit={}", extraction,
                     settings.keep_chrome, settings.keep_all, settings.language.value_or(""),
                     settings.site.value_or(""), settings.page_limit_mb);
}

}  // namespace pressmark
