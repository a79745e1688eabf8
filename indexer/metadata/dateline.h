#pragma once

#include <optional>
#include <string_view>

#include "shared/article/article.h"

namespace pressmark {

/// The place and date that open a report: "ISTANBUL, May 16 (Reuters) -", "BERLIN (dpa) -", "Warszawa, 3 maja
/// (PAP) –", "新华社北京5月16日电". nullopt if the paragraph does not open so.
std::optional<Dateline> find_dateline(std::string_view first_paragraph);

}  // namespace pressmark
