#pragma once

#include <string>
#include <vector>

#include "tests/end-to-end/archive.h"

namespace pressmark::test {

/// The n-th call on files whose path has `path` in it goes wrong; preload.cc says how.
struct Fault {
  std::string call;  // read, write, sync, open, rename
  int number = 1;
  std::string what;  // EIO, ENOSPC, EMFILE, EACCES, KILL
  bool always = false;
  std::string path;
};

/// What a disturbed program did, and whether the disturbance came at all.
struct Disturbed {
  Outcome outcome;
  bool came = false;
};

/// Runs pressmark-index or pressmark-query under a fault.
Disturbed run_with(const Fault& fault, const std::string& program, const std::vector<std::string>& words);

/// `count` records as JSON Lines: articles of a few paragraphs out of some thousand words and names, the same
/// ones for the same seed.
std::string records(int count, unsigned seed);

/// What a run finds that is disturbed.
enum class Before { nothing, six_articles };

/// A database, or none, and input that a run is to add while something goes wrong.
class Scene {
 public:
  /// `input` is what the run adds: JSON Lines.
  Scene(Before before, const std::string& input);

  /// Makes the database, called a.db, as it was before the run; its path.
  std::string database() const;

  /// The words of the run that is disturbed.
  std::vector<std::string> words(const std::string& database) const;

  std::string input() const { return input_; }
  std::string path(const std::string& name) const { return folder_.path(name); }

  /// After a run that was disturbed: the database is whole (xapian-check), answers, still has what it had,
  /// and the same command makes of it what it would have been without a disturbance.
  void check_recovers(const std::string& database) const;

  /// The lines of the digest of the database after a run that nothing disturbed.
  const std::vector<std::string>& whole() const { return whole_; }

 private:
  TemporaryFolder folder_;
  Before before_;
  std::string input_;
  std::vector<std::string> whole_;
};

/// xapian-check finds no error in the current generation; also true if there is no database yet.
bool is_whole(const std::string& database);

/// Articles that pressmark-query finds in all; -1 if it cannot tell.
int articles_of(const std::string& database);

}  // namespace pressmark::test
