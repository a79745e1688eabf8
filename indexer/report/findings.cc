#include "indexer/report/findings.h"

#include <fmt/core.h>

#include "indexer/report/figures.h"
#include "indexer/report/left_out.h"
#include "indexer/source/locator.h"
#include "shared/text/display.h"

namespace pressmark {
namespace {

std::string_view kind_of(const Error& error) {
  if (error.kind == ErrorKind::not_found) return "not-found";
  return "damaged";
}

std::string_view kind_of(NoPage why) {
  switch (why) {
    case NoPage::empty_file:
      return "empty";
    case NoPage::no_text:
      return "no-text";
    case NoPage::request:
      return "request";
    case NoPage::revisit:
      return "revisit";
    case NoPage::other_record:
      return "other-record";
    case NoPage::other_status:
      return "other-status";
    case NoPage::other_type:
      return "other-type";
    case NoPage::empty_page:
      return "empty-page";
    case NoPage::other_member:
      return "other-member";
    case NoPage::inner_archive:
      return "inner-archive";
    case NoPage::special_member:
      return "special-member";
  }
  return "";
}

std::string_view kind_of(PassedOver::Reason reason) {
  using Reason = PassedOver::Reason;
  switch (reason) {
    case Reason::other_kind:
      return "other-kind";
    case Reason::excluded:
      return "excluded";
    case Reason::not_included:
      return "not-included";
    case Reason::no_file:
      return "no-file";
    case Reason::known_already:
      return "known-already";
  }
  return "";
}

// A page that gives no article: its kind and why. Damaged records are problems of their source.
std::optional<Finding> left_out(const Locator& locator, const Extraction& extraction) {
  Finding finding{locator.source, locator.member, locator.offset, "", ""};
  switch (extraction.skipped) {
    case Skipped::no:
    case Skipped::damaged_record:
      return std::nullopt;
    case Skipped::list:
      finding.kind = "list";
      finding.why =
          extraction.kept_words == 0
              ? "a list or a short note, no text beside its title; --keep-all keeps it"
              : fmt::format("a list or a short note, {} of text beside its title; --keep-all keeps it",
                            counted({extraction.kept_words, "word", "words"}));
      break;
    case Skipped::error_page:
      finding.kind = "error-page";
      finding.why = "a page that says that there is no article; --keep-all keeps it";
      break;
    case Skipped::no_text:
      finding.kind = "no-prose";
      finding.why = fmt::format("no prose among {} words; --keep-all keeps it if it has a title",
                                extraction.page_words);
      break;
  }
  return finding;
}

std::string place(const Finding& finding) {
  return place_of(Locator{finding.what, finding.member, finding.offset});
}

}  // namespace

Findings::Findings(Messages& messages, const FindingsSettings& settings)
    : messages_(messages), verbose_(settings.verbose), problems_(settings.verbose) {
  if (settings.errors) file_.emplace(*settings.errors);
}

void Findings::problem(const Error& error) {
  tally_.count(error);
  const auto offset = error.at == Error::npos ? std::nullopt : std::optional<std::uint64_t>(error.at);
  const Finding finding{error.what, std::nullopt, offset, kind_of(error), error.why};
  problems_.tell(error, messages_);
  write(finding);
}

void Findings::no_pages(const NoPages& passed) {
  tally_.count(passed);
  leave_out({passed.what, std::nullopt, std::nullopt, kind_of(passed.why), counted(passed)});
}

void Findings::page(const Locator& locator, const Extraction& extraction) {
  tally_.count(extraction);
  Finding finding{locator.source, locator.member, locator.offset, "cut", ""};
  for (const std::string& limit : extraction.limits) {
    finding.why = limit;
    problems_.tell({ErrorKind::bad_input, place(finding), limit, ""}, messages_);
    write(finding);
  }
  finding.kind = "not-understood";
  for (const std::string& value : extraction.not_understood) {
    finding.why = value;
    leave_out(finding);
  }
  if (const auto left = left_out(locator, extraction)) leave_out(*left);
}

void Findings::known_page() {
  ++tally_.pages;
  ++tally_.articles;
}

void Findings::passed_over(const PassedOver& left) {
  tally_.count(left);
  leave_out({left.path, std::nullopt, std::nullopt, kind_of(left.reason), left.why});
}

void Findings::leave_out(const Finding& finding) {
  if (verbose_)
    messages_.note(harmless(fmt::format("{}: {}: {}", place(finding), finding.kind, finding.why)));
  write(finding);
}

void Findings::write(const Finding& finding) {
  if (file_) file_->add(finding);
}

}  // namespace pressmark
