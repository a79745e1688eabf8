#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include <xapian.h>

namespace pressmark {

/// What the database keeps of a source that was read: enough to tell later whether it has to be read again.
struct SourceRecord {
  enum class Read {
    whole,  // to its end, without a problem
    part,   // something in it could not be read
    left,   // whole, but articles that it no longer gives are kept
  };
  std::string locator;
  std::uint64_t bytes = 0;
  std::int64_t modified_ns = 0;  // since 1970; 0: too young to be trusted, or not known
  Read read = Read::whole;
  std::string settings;  // fingerprint of what its articles depend on besides its bytes
};

/// What stands in a record for the options that articles depend on and the address that was given for the
/// file.
std::string settings_fingerprint(const std::string& options, const std::string& address);

/// The hash that stands for a source in metadata keys and XSRC: terms.
std::string source_hash(const std::string& locator);

/// The metadata key of a source, "source:<hash>".
std::string source_key(const std::string& locator);

/// The XSRC: term of a source.
std::string source_term(const std::string& locator);

/// The metadata key of the source that has this XSRC: term.
std::string source_key_of_term(const std::string& term);

/// One line: bytes, time, how far, settings, locator, between tabs.
std::string to_metadata(const SourceRecord& record);

/// What `to_metadata` wrote; nullopt for anything else.
std::optional<SourceRecord> source_record_of(const std::string& metadata);

/// Calls `each` with the metadata key and value of every source, in the order of the hashes.
void for_each_source(const Xapian::Database& database,
                     const std::function<void(const std::string& key, const std::string& metadata)>& each);

}  // namespace pressmark
