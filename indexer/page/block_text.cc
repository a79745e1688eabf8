#include "indexer/page/block_text.h"

#include "shared/text/utf8.h"

namespace pressmark {

std::string block_text(std::string_view raw) { return to_nfc(fold_white_space(raw)); }

}  // namespace pressmark
