#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace pressmark::warc {

/// "Name: value" lines: of a WARC record, of an HTTP message. Names are in lower case; of a name that is
/// repeated the first value stays. Values are valid UTF-8, without blanks around them.
using Fields = std::map<std::string, std::string, std::less<>>;

/// Where the lines from `at` on end with an empty line: the place behind it; npos if there is none yet. Line
/// ends may be LF, CR LF, also CR CR LF.
std::size_t end_of_head(std::string_view text, std::size_t at = 0);

/// The fields of a head whose first line was left out. Folded lines are joined, lines without a colon are
/// passed over.
Fields read_fields(std::string_view head);

/// The value of a field; "" without it.
std::string_view value_of(const Fields& fields, std::string_view name);

/// The length of the block that the record names, if it names a sensible one.
std::optional<std::uint64_t> block_length(const Fields& fields);

/// Whether a record begins here: "WARC/", a digit, and a line that looks like a field. Needs some hundred
/// bytes of `text`, or all there is.
bool begins_record(std::string_view text);

/// The first place from `from` on where a record begins: at a line, or behind other bytes if the next line is
/// one of records alone. npos if there is none.
std::size_t find_record(std::string_view text, std::size_t from);

}  // namespace pressmark::warc
