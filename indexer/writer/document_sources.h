#pragma once

#include <string>
#include <vector>

#include <xapian.h>

namespace pressmark::writer {

// Which sources gave a document: its XSRC: terms, and XSRC:@ of the one whose article it holds.

/// The XSRC: terms of all sources that gave its id.
std::vector<std::string> sources_of(const Xapian::Document& document);

/// The XSRC: term of the source whose article the document holds; "" if that source no longer gives it.
std::string holder_of(const Xapian::Document& document);

/// The XSRC:@ term that says that this source is the holder.
std::string holder_term(const std::string& source_term);

/// The id, from the document's Q term; "" if it has none.
std::string id_of(const Xapian::Document& document);

/// True if the document has the term.
bool has_term(const Xapian::Document& document, const std::string& term);

}  // namespace pressmark::writer
