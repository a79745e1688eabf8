#include "shared/text/dates.h"

#include "tests/support/catch.h"

using namespace pressmark;

namespace {

// "text=value" of each date, parted by "; ".
std::string told(std::string_view text, NumericOrder order = NumericOrder::unknown) {
  std::string out;
  for (const FoundDate& date : scan_dates(text, order)) {
    if (!out.empty()) out += "; ";
    out += std::string(text.substr(date.start, date.end - date.start)) + "=" + date.value;
  }
  return out;
}

}  // namespace

TEST_CASE("A day with a month's name is read in either order, with or without its year", "[text]") {
  CHECK(told("They met on 16 May 2024.") == "16 May 2024=2024-05-16");
  CHECK(told("They met on May 16, 2024, at noon") == "May 16, 2024=2024-05-16");
  CHECK(told("They met on 16 May.") == "16 May=XXXX-05-16");
  CHECK(told("by Dec. 31 they had left") == "Dec. 31=XXXX-12-31");
  CHECK(told("the 4th of July 1999") == "4th of July 1999=1999-07-04");
}

TEST_CASE("A month alone counts only where its neighbours make a date of it", "[text]") {
  CHECK(told("before the end of August") == "August=XXXX-08");
  CHECK(told("It may rain in May and June.") == "May=XXXX-05; June=XXXX-06");
  CHECK(told("May we march on March Street?").empty());
  CHECK(told("They will march in March.") == "March=XXXX-03");
  CHECK(told("April Miller met August Sander.").empty());
  CHECK(told("The January meeting") == "January=XXXX-01");
  CHECK(told("eggs in mayo, life on Mars, out of 3, two years ago").empty());
}

TEST_CASE("Days in other languages are read", "[text]") {
  CHECK(told("am 16. Mai 2023 und im Juli") == "16. Mai 2023=2023-05-16; Juli=XXXX-07");
  CHECK(told("le 1er mai 2023") == "1er mai 2023=2023-05-01");
  CHECK(told("el 16 de mayo de 2024") == "16 de mayo de 2024=2024-05-16");
  CHECK(told("12 мая 2023 г.") == "12 мая 2023=2023-05-12");
  CHECK(told("12 травня 2023 року") == "12 травня 2023=2023-05-12");
  CHECK(told("3 maja 2024 roku") == "3 maja 2024=2024-05-03");
  CHECK(told("16 Μαΐου 2024") == "16 Μαΐου 2024=2024-05-16");
  CHECK(told("16 Mayıs 2024 günü") == "16 Mayıs 2024=2024-05-16");
  CHECK(told("2024. május 16-án") == "2024. május 16=2024-05-16");
  CHECK(told("16 مايو 2024") == "16 مايو 2024=2024-05-16");
  CHECK(told("于2023年5月16日举行") == "2023年5月16日=2023-05-16");
  CHECK(told("2023년 5월 16일에") == "2023년 5월 16일=2023-05-16");
  CHECK(told("从5月起") == "5月=XXXX-05");
}

TEST_CASE("Days in Arabic and Persian digits are read", "[text]") {
  CHECK(told("١٥ نوفمبر ٢٠٢٥") == "١٥ نوفمبر ٢٠٢٥=2025-11-15");
  CHECK(told("۲۰۲۴-۰۵-۱۶") == "۲۰۲۴-۰۵-۱۶=2024-05-16");
}

TEST_CASE("Dates of numbers are read where they can be nothing else", "[text]") {
  CHECK(told("31.12.2023") == "31.12.2023=2023-12-31");
  CHECK(told("2024-05-16T18:40:00Z") == "2024-05-16=2024-05-16");
  CHECK(told("5/16/2024") == "5/16/2024=2024-05-16");
  CHECK(told("version 1.2.23, host 192.168.10.12, ratio 10/12, 30.02.2024").empty());
}

TEST_CASE("Of a day that could be read in two ways only the year is told", "[text]") {
  CHECK(told("05/06/2024") == "05/06/2024=2024");
  CHECK(told("05/06/2024", NumericOrder::day_first) == "05/06/2024=2024-06-05");
  CHECK(told("05/06/2024", NumericOrder::month_first) == "05/06/2024=2024-05-06");
}

TEST_CASE("Lists and ranges of days share month and year", "[text]") {
  CHECK(told("on 16 and 17 May 2024") == "16=2024-05-16; 17 May 2024=2024-05-17");
  CHECK(told("the 16-18 May talks") == "16=XXXX-05-16; 18 May=XXXX-05-18");
  CHECK(told("May 16-18, 2024").find("May 16=2024-05-16") == 0);
}

TEST_CASE("Years, decades, quarters and weeks are dates, counts and prices are none", "[text]") {
  CHECK(told("since 2023, in the 1990s") == "2023=2023; 1990s=199");
  CHECK(told("the third quarter of 2020, Q3 2021") == "third quarter of 2020=2020-Q3; Q3 2021=2021-Q3");
  CHECK(told("week 3 of 2027") == "week 3 of 2027=2027-W03");
  CHECK(told("from 1939-1945 (1865–1923)") == "1939=1939; 1945=1945; 1865=1865; 1923=1923");
  CHECK(told("2000 people paid $2024 or 2,024 at 1930 GMT, 2024% of 2024.5").empty());
}

TEST_CASE("A day that no calendar has is none", "[text]") {
  CHECK(told("29 Feb. 2023").find("29") == std::string::npos);
  CHECK(told("29 February 2024") == "29 February 2024=2024-02-29");
  CHECK(is_possible({0, 2, 29}));
  CHECK_FALSE(is_possible({2023, 2, 29}));
  CHECK_FALSE(is_possible({2023, 13, 1}));
}

TEST_CASE("The first whole day of a machine's or a person's stamp is parsed", "[text]") {
  CHECK(parse_day("2024-05-16T18:40:00+02:00") == IsoDate{2024, 5, 16});
  CHECK(parse_day("20240516") == IsoDate{2024, 5, 16});
  CHECK(parse_day("Thu, 16 May 2024 18:40:00 GMT") == IsoDate{2024, 5, 16});
  CHECK(parse_day("Updated: May 2024, first on May 16, 2024") == IsoDate{2024, 5, 16});
  CHECK_FALSE(parse_day("May 2024"));
  CHECK_FALSE(parse_day("16 May 1492"));
}

TEST_CASE("Offsets of dates hold past many lines and long ones", "[text]") {
  const std::string text = std::string(200'000, 'x') + " since 2023\n" + "on 16 May 2024";
  const auto dates = scan_dates(text);
  REQUIRE(dates.size() == 2);
  CHECK(text.substr(dates[0].start, dates[0].end - dates[0].start) == "2023");
  CHECK(text.substr(dates[1].start, dates[1].end - dates[1].start) == "16 May 2024");
}

TEST_CASE("A day that is glued to the name before it is read", "[text]") {
  CHECK(told("Ann Lee, ReporterDec 22, 2023, 10:15 PM") == "Dec 22, 2023=2023-12-22");
  CHECK(told("in LeMay and by McMay said").empty());
}

TEST_CASE("Names of months and weekdays are known in any case", "[text]") {
  CHECK(month_of("SEPT.") == 9);
  CHECK(month_of("Février") == 2);
  CHECK(month_of("мая") == 5);
  CHECK(month_of("maybe") == 0);
  CHECK(weekday_of("Donnerstag") == 4);
  CHECK(weekday_of("sun") == 7);
  CHECK(weekday_of("sunny") == 0);
}
