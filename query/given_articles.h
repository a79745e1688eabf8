#pragma once

#include <optional>
#include <string>
#include <vector>

#include "query/search/likeness.h"
#include "shared/database/archive.h"
#include "shared/stop.h"

namespace pressmark {

/// What the values of an option stand for: articles of the archive by their ids, and the articles of files.
class GivenArticles {
 public:
  /// Each value is an id if the archive has it, else a file; "-" is standard input. Reads the files. Throws
  /// Failure: it is neither, more than one article has it, a file has no article or several.
  GivenArticles(Archive& archive, const std::vector<std::string>& values, const StopRequest& stop);

  /// The articles as they lie in the archive now. An article of a file is one of the archive if that has its
  /// id, else if it has its address. Throws Failure: an article is not there any more.
  std::vector<GivenArticle> in(const Archive& archive) const;

  /// What must be said of the files.
  const std::vector<Note>& notes() const { return notes_; }

 private:
  struct Given {
    std::string value;
    std::optional<GivenArticle> file;
  };

  std::vector<Given> given_;
  std::vector<Note> notes_;
};

}  // namespace pressmark
