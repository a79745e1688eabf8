#include "indexer/writer/segment.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

namespace pressmark::writer {
namespace {

namespace fs = std::filesystem;

// A path beside `path` for work that is not done yet.
std::string unfinished(const std::string& path) { return path + ".new"; }

using Numbers = std::set<std::size_t>;

void appear(const std::string& fresh, const std::string& path) {
  std::error_code error;
  fs::rename(fresh, path, error);
  if (error) throw Xapian::DatabaseError(path + " cannot be made: " + error.message());
}

void clear(const std::string& path) {
  std::error_code error;
  fs::remove_all(path, error);
  if (error) throw Xapian::DatabaseError(path + " cannot be removed: " + error.message());
}

void put(const SegmentBatch& batch, std::size_t number, Xapian::WritableDatabase& database) {
  database.replace_document(batch.first + static_cast<Xapian::docid>(number), batch.documents[number]);
}

// Nobody reads a segment before it is whole and a killed run leaves it aside, so that no block has to be
// written twice.
Xapian::WritableDatabase fresh_database(const std::string& path) {
  clear(path);
  return Xapian::WritableDatabase(path, Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_BACKEND_GLASS |
                                            Xapian::DB_NO_SYNC | Xapian::DB_DANGEROUS);
}

// Writes the documents from `begin` to `end` but the `refused`.
void write(const SegmentBatch& batch, std::size_t begin, std::size_t end, const Numbers& refused,
           const std::string& path) {
  Xapian::WritableDatabase database = fresh_database(path);
  for (std::size_t i = begin; i < end; ++i) {
    if (!refused.contains(i)) put(batch, i, database);
  }
  for (const auto& [key, value] : batch.metadata) database.set_metadata(key, value);
  database.commit();
  database.close();
}

// Looks for the documents that Xapian refuses, by halving: some are refused only when they are committed.
class Culprits {
 public:
  Culprits(const SegmentBatch& batch, const std::string& path) : batch_(batch), path_(path) {
    search(0, batch.documents.size());
  }

  const Numbers& numbers() const { return numbers_; }
  std::vector<RefusedDocument> take() { return std::move(refused_); }

 private:
  void search(std::size_t begin, std::size_t end) {
    if (begin == end) return;
    try {
      write(batch_, begin, end, {}, path_);
    } catch (const Xapian::LogicError& error) {
      if (end - begin == 1) return add(begin, error);
      const std::size_t middle = begin + (end - begin) / 2;
      search(begin, middle);
      search(middle, end);
    }
  }

  void add(std::size_t number, const Xapian::Error& error) {
    numbers_.insert(number);
    refused_.push_back({batch_.documents[number].get_data(), error.get_msg()});
  }

  const SegmentBatch& batch_;
  const std::string& path_;
  Numbers numbers_;
  std::vector<RefusedDocument> refused_;
};

using Metadata = std::map<std::string, std::string>;

// The last values of the keys that several parts have: compaction meets them in no certain order.
Metadata last_of_doubles(const std::vector<std::string>& parts) {
  const Xapian::Database first(parts.front());
  Metadata later, doubles;
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const Xapian::Database part(parts[i]);
    for (auto key = part.metadata_keys_begin(); key != part.metadata_keys_end(); ++key) {
      const std::string value = part.get_metadata(*key);
      if (!later.insert_or_assign(*key, value).second || !first.get_metadata(*key).empty())
        doubles[*key] = value;
    }
  }
  return doubles;
}

void set_metadata(const Metadata& values, const std::string& path) {
  if (values.empty()) return;
  Xapian::WritableDatabase database(path, Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
  for (const auto& [key, value] : values) database.set_metadata(key, value);
  database.commit();
}

}  // namespace

std::vector<RefusedDocument> build_segment(const SegmentBatch& batch, const std::string& path) {
  const std::string fresh = unfinished(path);
  std::vector<RefusedDocument> refused;
  try {
    write(batch, 0, batch.documents.size(), {}, fresh);
  } catch (const Xapian::LogicError&) {
    Culprits culprits(batch, fresh);
    write(batch, 0, batch.documents.size(), culprits.numbers(), fresh);
    refused = culprits.take();
  }
  appear(fresh, path);
  return refused;
}

void join_databases(const std::vector<std::string>& parts, const std::string& path) {
  const std::string fresh = unfinished(path);
  clear(fresh);
  Xapian::Database all;
  for (const std::string& part : parts) all.add_database(Xapian::Database(part));
  all.compact(fresh, Xapian::DBCOMPACT_NO_RENUMBER);
  set_metadata(last_of_doubles(parts), fresh);
  appear(fresh, path);
}

}  // namespace pressmark::writer
