#pragma once

#include <optional>
#include <string>

#include "indexer/pipeline/extract.h"
#include "indexer/report/problem_file.h"
#include "indexer/report/problems.h"
#include "indexer/report/tally.h"
#include "indexer/source/walk.h"
#include "shared/message.h"

namespace pressmark {

/// How much is told, and where to.
struct FindingsSettings {
  bool verbose = false;               // name each page and file that is left out
  std::optional<std::string> errors;  // the file of --errors
};

/// What a run finds out about its input: counts it for the summary, tells problems, names with --verbose what
/// is left out, and writes all of it to the file of --errors.
class Findings {
 public:
  /// `messages` must outlive it. Throws Failure where the file cannot be opened.
  Findings(Messages& messages, const FindingsSettings& settings);

  /// A source or a part of one that gives no page.
  void problem(const Error& error);
  /// Parts of a source that hold no page, which is no fault.
  void no_pages(const NoPages& passed);
  /// Any page that was read.
  void page(const Locator& locator, const Extraction& extraction);
  /// A page whose article is known.
  void known_page();
  /// What the walk left out.
  void passed_over(const PassedOver& left);
  /// Tells of problems that were too many to be told one by one.
  void finish() const { problems_.tell_rest(messages_); }

  const Tally& tally() const { return tally_; }
  Tally& tally() { return tally_; }

 private:
  void leave_out(const Finding& finding);
  void write(const Finding& finding);

  Messages& messages_;
  bool verbose_;
  std::optional<ProblemFile> file_;
  Problems problems_;
  Tally tally_;
};

}  // namespace pressmark
