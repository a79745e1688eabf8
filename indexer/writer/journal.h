#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

namespace pressmark::writer {

/// Makes the terms of a document anew from its data.
using Remake = std::function<Xapian::Document(const std::string& data)>;

/// What a batch did, small enough to be kept until it is committed, and enough to do it again.
class Journal {
 public:
  explicit Journal(Remake remake) : remake_(std::move(remake)) {}

  void put(Xapian::docid at, const Xapian::Document& document);
  void remove(Xapian::docid at);
  void set_metadata(const std::string& key, const std::string& value);
  void clear();

  /// Bytes of the articles in it.
  std::size_t bytes() const { return bytes_; }
  std::size_t size() const { return deeds_.size(); }

  /// Does the deeds from `begin` to `end` again.
  void play(std::size_t begin, std::size_t end, Xapian::WritableDatabase& database) const;

  /// The stored text of the document that deed `number` put; "" for other deeds.
  const std::string& data_of(std::size_t number) const { return deeds_[number].data; }

 private:
  enum class Kind { put, remove, metadata };
  struct Deed {
    Kind kind;
    Xapian::docid at = 0;
    std::string key;                                              // of metadata
    std::string data;                                             // of the document; the value of metadata
    std::vector<std::string> run_terms;                           // of the document: those that the run gave
    std::vector<std::pair<Xapian::valueno, std::string>> values;  // likewise
  };
  Xapian::Document document_of(const Deed& deed) const;

  Remake remake_;
  std::vector<Deed> deeds_;
  std::size_t bytes_ = 0;
};

}  // namespace pressmark::writer
