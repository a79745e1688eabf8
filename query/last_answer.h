#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "shared/result.h"

namespace pressmark {

/// A hit as an answer lists it.
struct ListedHit {
  std::size_t rank = 0;
  std::string id;
};

/// Hits that are remembered of an answer.
inline constexpr std::size_t kMostListed = 1000;

/// What is remembered of the last answer that was printed on a terminal.
struct LastAnswer {
  std::vector<std::string> databases;  // absolute paths, sorted
  std::vector<ListedHit> hits;         // those that it listed, at most kMostListed
};

/// The same databases give the same paths, however they are named.
std::vector<std::string> plain_paths(const std::vector<std::string>& databases);

/// Writes it to the file, which only its owner may read; the folder is made. A failure leaves the file as it
/// was: nothing is lost but a convenience.
void remember(const LastAnswer& answer, const std::string& file);

/// What the file remembers; nothing where there is none, or one that is damaged.
std::optional<LastAnswer> remembered(const std::string& file);

/// 3 of "@3"; nothing of what is no such place.
std::optional<std::size_t> asked_rank(std::string_view subject);

/// The id of the hit of that rank in the last answer of these databases, or why there is none.
Result<std::string> id_of_hit(std::size_t rank, const std::optional<LastAnswer>& last,
                              const std::vector<std::string>& databases);

}  // namespace pressmark
