#include <cstddef>
#include <cstdint>

#include "shared/text/dates.h"
#include "tests/fuzz/require.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string text = pressmark::to_valid_utf8({reinterpret_cast<const char*>(bytes), size});
  std::size_t end = 0;
  for (const pressmark::FoundDate& date : pressmark::scan_dates(text)) {
    pressmark::require(end <= date.start && date.start < date.end && date.end <= text.size(),
                       "dates stand in the text, one behind the other");
    pressmark::require(pressmark::is_valid_utf8(text.substr(date.start, date.end - date.start)),
                       "a date begins and ends with whole characters");
    pressmark::require(!date.value.empty(), "a date has a value");
    end = date.end;
  }
  if (const auto day = pressmark::find_day(text, pressmark::NumericOrder::day_first)) {
    pressmark::require(pressmark::is_possible(day->date), "such a day can be");
    pressmark::require(pressmark::parse_day(text, pressmark::NumericOrder::day_first) == day->date,
                       "it is the same day without its place");
  }
  return 0;
}
