#include "shared/database/schema.h"

#include <charconv>

#include "shared/article/article.h"
#include "shared/failure.h"

namespace pressmark {
namespace {

[[noreturn]] void refuse(const std::string& path, std::string why, const char* advice) {
  throw Failure(Error{ErrorKind::unsupported, path, std::move(why), advice});
}

// The number that a text is and nothing else; 0 if it is none.
int number_of(const std::string& text) {
  int number = 0;
  const char* end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  return read.ec == std::errc() && read.ptr == end ? number : 0;
}

}  // namespace

void check_schema(const Xapian::Database& database, const std::string& path) {
  const std::string schema = database.get_metadata("schema");
  if (schema.empty())
    refuse(path, "a Xapian database, but not one of Pressmark",
           "make one with pressmark-index, under another name");
  const int number = number_of(schema);
  if (number < 1) refuse(path, "its schema is no number: the database is damaged", "index the sources again");
  if (number > kSchema) {
    refuse(path,
           "written by a newer Pressmark (schema " + schema + ", this one reads " + std::to_string(kSchema) +
               ")",
           "update Pressmark");
  }
}

}  // namespace pressmark
