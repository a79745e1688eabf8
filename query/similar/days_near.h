#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "query/language/query.h"
#include "query/search/likeness.h"

namespace pressmark {

/// The articles that were published at most `distance` ("30d", "2w", "6m", "1y") before or after one of the
/// given ones, both days included. Notes say which days that are, and which of those have none; nothing where
/// none has one.
std::optional<Xapian::Query> days_near(const Archive& archive, const std::vector<GivenArticle>& articles,
                                       std::string_view distance, std::vector<Note>& notes);

}  // namespace pressmark
