#include "indexer/page/charset.h"

#include "shared/text/utf8.h"

namespace pressmark {

Decoded decode(std::string_view bytes, const std::optional<std::string>&, bool) {
  return {to_valid_utf8(bytes), "utf-8"};
}

}  // namespace pressmark
