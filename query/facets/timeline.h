#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include <xapian.h>

#include "shared/database/archive.h"

namespace pressmark {

/// The step of a timeline. Weeks are those of ISO 8601, from Monday on.
enum class TimeUnit { day, week, month, year };

/// "day", "week", "month" or "year".
std::string_view word_of(TimeUnit unit);

/// One step: articles that were counted, of all that the archive has.
struct Period {
  std::string name;  // "2025-07-23", "2025-W30", "2025-07", "2025"
  std::size_t count = 0, indexed = 0;
};

/// When the articles were published.
struct Timeline {
  TimeUnit unit = TimeUnit::month;
  std::vector<Period> periods;  // from the first that has one to the last
  std::size_t undated = 0, undated_indexed = 0;
  bool gaps = false;  // empty periods are left out, as there are too many
};

/// The timeline of these documents (rising). Empty periods between others are there, unless there are more
/// than ten thousand in all.
Timeline timeline_of(const Archive& archive, TimeUnit unit, const std::vector<Xapian::docid>& documents);

}  // namespace pressmark
