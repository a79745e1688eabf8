#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/page/page.h"

namespace pressmark {

/// The bytes up to the limit; adds a note if there were more.
std::string_view cut_to_bytes(std::string_view bytes, const PageLimits& limits,
                              std::vector<std::string>& notes);

/// The note for a page whose blocks after the limit are left out.
std::string too_many_blocks(const PageLimits& limits);

/// The note for elements nested deeper than the limit: their tags are ignored, their text is kept.
std::string too_deep(const PageLimits& limits);

/// The note for elements nested so deep that the rest of the page was left out.
std::string cut_too_deep(const PageLimits& limits);

/// The note for an element whose attributes after the limit are ignored.
std::string too_many_attributes(const PageLimits& limits);

}  // namespace pressmark
