#include "indexer/run/names_file.h"

#include "indexer/source/bytes.h"
#include "shared/failure.h"
#include "shared/names/name_rules.h"
#include "shared/text/utf8.h"

namespace pressmark {
namespace {

// It is read at every opening of the database.
constexpr std::size_t kMostBytes = std::size_t{16} << 20;

}  // namespace

std::string read_names_file(const std::string& path) {
  Result<std::unique_ptr<ByteStream>> stream = open_file_or_pipe(path);
  if (!stream) {
    Error error = stream.error();
    error.what = path;
    throw Failure(error);
  }
  Result<std::string> text = read_all(**stream, kMostBytes);
  if (!text)
    throw Failure(Error{ErrorKind::bad_input, path, text.error().why, "a names file has at most 16 MB"});
  if (!is_valid_utf8(*text))
    throw Failure(Error{ErrorKind::bad_input, path, "is not UTF-8", "convert it with iconv"});
  if (const Result<NameRules> rules = NameRules::parse(*text); !rules) {
    const Error& error = rules.error();
    throw Failure(Error{ErrorKind::usage, path + ": " + error.what, error.why, error.advice});
  }
  return std::move(text).value();
}

}  // namespace pressmark
