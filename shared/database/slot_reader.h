#pragma once

#include <string>

#include <xapian.h>

namespace pressmark {

/// Reads one value slot along rising documents.
class SlotReader {
 public:
  SlotReader(const Xapian::Database& database, Xapian::valueno slot)
      : value_(database.valuestream_begin(slot)), end_(database.valuestream_end(slot)) {}

  /// The value of the document, "" if it has none. Each document must come after the one before.
  std::string at(Xapian::docid document) {
    if (value_ != end_) value_.skip_to(document);
    return value_ != end_ && value_.get_docid() == document ? *value_ : std::string();
  }

 private:
  Xapian::ValueIterator value_, end_;
};

}  // namespace pressmark
