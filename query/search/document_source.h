#pragma once

#include <functional>
#include <vector>

#include <xapian.h>

namespace pressmark {

/// Finds documents of one database, rising.
using FindDocuments = std::function<std::vector<Xapian::docid>(const Xapian::Database&)>;

/// The documents that the function finds, as a part of a query: for what Xapian's operators cannot say. It is
/// called once for each database; one on another machine cannot be asked so, and throws.
Xapian::Query documents_query(FindDocuments find);

}  // namespace pressmark
