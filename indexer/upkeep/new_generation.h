#pragma once

#include <filesystem>
#include <string>

namespace pressmark {

/// A generation that is made beside the current one. Only for the holder of the database's lock. Removed
/// again if it is not published.
class NewGeneration {
 public:
  /// `folder` holds a database. Nothing is made yet.
  explicit NewGeneration(const std::string& folder);
  NewGeneration(const NewGeneration&) = delete;
  NewGeneration& operator=(const NewGeneration&) = delete;
  ~NewGeneration();

  /// Where it is made.
  std::string path() const { return path_.string(); }

  /// Makes an empty database there.
  void create();

  /// Checks it, gives it its name, lets the stub point to it and keeps of the older ones only the last. The
  /// database must be closed. Throws Failure if it has a fault; the current generation then stays.
  void publish();

 private:
  void remove() const;

  std::filesystem::path folder_, path_;
};

}  // namespace pressmark
