#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include <xapian.h>

#include "shared/result.h"

namespace pressmark::writer {

/// Where the writer keeps documents: in a database, or nowhere (dry run). Xapian's errors pass through.
class Store {
 public:
  virtual ~Store() = default;

  /// The document with this id, or 0.
  virtual Xapian::docid find(const std::string& id) const = 0;
  virtual Xapian::Document document(Xapian::docid at) const = 0;
  /// The documents of an XSRC: term that were there before this run (of later ones perhaps not all).
  virtual std::vector<Xapian::docid> documents_of(const std::string& source_term) const = 0;
  virtual std::uint64_t count() const = 0;
  /// What is on the disk, as of the last commit; nullptr where nothing is.
  virtual const Xapian::Database* database() const { return nullptr; }

  /// Puts a document in the place `at`, or in a new one if that is 0. Gives the place; 0 if Xapian refuses
  /// the document, which is then as if it had never been put.
  virtual Xapian::docid put(Xapian::docid at, const Xapian::Document& document) = 0;
  virtual void remove(Xapian::docid at) = 0;

  /// Sets a metadata value; "" takes it away. What is there already is not written.
  virtual void set_metadata(const std::string& key, const std::string& value) = 0;
  /// The same, saved not later than what was done to known documents before.
  virtual void set_metadata_first(const std::string& key, const std::string& value) {
    set_metadata(key, value);
  }
  virtual std::string metadata(const std::string& key) const = 0;
  virtual void for_each_source(const std::function<void(const std::string& metadata)>& each) const = 0;

  /// Ends the batch: everything up to here is safe.
  virtual void commit() = 0;
  /// Documents that were there at the last commit.
  virtual std::uint64_t safe_count() const = 0;
};

/// Called with a document that Xapian refused, and why.
using Refused = std::function<void(const Error&)>;

}  // namespace pressmark::writer
