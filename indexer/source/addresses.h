#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "shared/article/article.h"
#include "shared/result.h"
#include "shared/stop.h"

namespace pressmark {

/// The addresses of saved pages, from the lines `path TAB address` of a file (--urls). An absolute path is
/// that file; a relative one is every file whose path ends in it, by whole names. Of several the longest
/// counts.
class Addresses {
 public:
  /// Reads the file ("-": standard input). Lines that cannot be used go to `problem`, one by one. An error
  /// where the file itself cannot be read.
  static Result<Addresses> read(const std::string& path, const StopRequest* stop,
                                const std::function<void(const Error&)>& problem);

  /// The address of a page, by the path of its file and, in an archive, the name of its member.
  std::optional<std::string> of(const Locator& locator);

  /// What the lines say of all the pages of a file, before it is read: two equal ones give its pages the same
  /// addresses. Of an archive any line may be meant. "" where they say nothing.
  std::string of_pages_in(const std::string& locator);

  /// Lines whose address `of` has given to no page yet.
  std::uint64_t unused() const;
  bool empty() const { return lines_.empty(); }

 private:
  struct Entry {
    std::string address;
    bool used = false;
  };
  Result<void> add(const std::string& line);

  std::unordered_map<std::string, Entry> lines_;  // by path
  std::uint64_t digest_ = 0;                      // of them all, in whatever order
};

}  // namespace pressmark
