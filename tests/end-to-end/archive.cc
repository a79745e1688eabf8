#include "tests/end-to-end/archive.h"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include <xapian.h>

#include "tests/support/catch.h"
#include "tests/support/gzip.h"

namespace pressmark::test {

namespace {

namespace fs = std::filesystem;

struct Story {
  const char* file;
  const char* title;
  std::vector<std::string> paragraphs;
};

std::vector<Story> stories() {
  return {
      {"harbour.html", "Harbour of Tarnwick reopens after the flood", harbour_story()},
      {"budget.html",
       "Council of Tarnwick passes a smaller budget",
       {"The council of Tarnwick passed a budget on Tuesday that is smaller by a tenth than the one before, "
        "after a debate of "
        "nine hours in which the treasurer, Ottoline Marsh, defended every cut.",
        "Marsh said that the flood had taken more from the town than any rise of the rates could bring back "
        "within a year, and "
        "that the reserve was gone.",
        "The opposition voted against the budget. Its leader, Casper Dunnock, said that the harbour was "
        "rebuilt with money "
        "that had been promised to the schools."}},
      {"chess.html",
       "Young player wins the chess open in Vellmar",
       {"A player of fifteen years, Ilse Brandauer, won the chess open of Vellmar on Sunday without losing a "
        "single game, the "
        "first to do so since the tournament began forty years ago.",
        "Brandauer beat Casper Dunnock, the champion of the county, in the last round after five hours, with "
        "a knight that "
        "nobody in the hall had expected to move.",
        "The organisers said that two hundred players from nine countries had come to Vellmar, more than "
        "ever before."}},
      {"ferry.html",
       "Ferry line to Sandholm is given up",
       {"The ferry between Tarnwick and Sandholm will make its last trip in October, the Northern Ferry "
        "Company said on "
        "Wednesday, because fewer and fewer people take a car to the island.",
        "Ottoline Marsh, the treasurer of Tarnwick, called the decision of the company a blow for the "
        "harbour, which had only "
        "just been opened again.",
        "A spokesman of the company said that a smaller boat for people on foot would sail twice a day in "
        "the summer."}},
      {"museum.html",
       "Museum shows the paintings of Leopold Varga",
       {"The museum of Vellmar shows eighty paintings by Leopold Varga until the end of the winter, many of "
        "which have not "
        "been seen in public since the painter left the country.",
        "The director, Ilse Brandauer's mother Hedwig, found a dozen of them in the cellar of a bank, "
        "wrapped in newspapers "
        "and dry as on the day when they were put there.",
        "The exhibition is open every day but Monday. On the first evening people stood in the rain around "
        "two corners."}},
      {"storm.html",
       "Storm takes the roof of the station in Sandholm",
       {"A storm took the roof of the old station in Sandholm on Friday night and carried it over the road "
        "into a field, where "
        "it lay in one piece in the morning.",
        "Nobody was hurt. The mayor, Pelle Lindgren, said that the trains would stop at the next station "
        "until the building "
        "was safe, which might take until the spring.",
        "The weather service had warned of gusts, but not of such ones, Lindgren said; he did not blame "
        "anybody for it."}},
  };
}

}  // namespace

std::vector<std::string> harbour_story() {
  return {
      "The harbour of Tarnwick opened again on Monday after four months in which no ship could enter it, "
      "because the "
      "flood of last winter had filled its mouth with sand and stones.",
      "The harbour master, Casper Dunnock, said that the first three ships came in with the morning tide and "
      "that a "
      "dredger of the Northern Ferry Company would stay for the rest of the year.",
      "\"We have waited long for this day,\" said Ottoline Marsh, the treasurer of the town, who had found "
      "the money "
      "for the work in a fund that was meant for roads.",
      "The fishermen will be able to use their old berths from next week on. The market hall beside the quay "
      "stays "
      "closed until the ministry of transport has looked at its walls."};
}

std::string article_page(const std::string& title, const std::vector<std::string>& paragraphs) {
  std::string page =
      "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>" + title +
      " - The Tarnwick Courier</title>\n<meta property=\"og:site_name\" content=\"The Tarnwick Courier\">\n"
      "<meta property=\"og:title\" content=\"" +
      title +
      "\">\n<meta property=\"article:published_time\" content=\"2024-09-17T08:30:00+02:00\">\n</head><body>\n"
      "<nav class=\"menu\"><ul><li><a href=\"/\">Home</a></li><li><a href=\"/town\">Town</a></li><li><a "
      "href=\"/sport\">Sport</a></li>"
      "<li><a href=\"/weather\">Weather</a></li></ul></nav>\n<main><article><h1>" +
      title +
      "</h1>\n<p class=\"byline\">By Agnes Pell</p>\n<time datetime=\"2024-09-17\">17 September "
      "2024</time>\n";
  for (const std::string& paragraph : paragraphs) page += "<p>" + paragraph + "</p>\n";
  page +=
      "</article></main>\n<aside><h2>Most read</h2><ul><li><a href=\"/1\">Ten cakes for a rainy "
      "afternoon</a></li>"
      "<li><a href=\"/2\">The quiz of the week</a></li></ul></aside>\n"
      "<footer><p>&copy; The Tarnwick Courier. All rights reserved. <a href=\"/terms\">Terms</a> <a "
      "href=\"/privacy\">Privacy</a></p>"
      "</footer></body></html>\n";
  return page;
}

std::string write_pages(const TemporaryFolder& folder) {
  for (const Story& story : stories()) {
    folder.write(std::string("pages/") + story.file, article_page(story.title, story.paragraphs));
  }
  return folder.path("pages");
}

Outcome run_index(const std::vector<std::string>& words, const std::string& folder,
                  const std::string& input) {
  return run({PRESSMARK_INDEX, words, folder, input, {}});
}

Outcome run_query(const std::vector<std::string>& words, const std::string& folder) {
  return run({PRESSMARK_QUERY, words, folder, "", {}});
}

Outcome indexed(const std::vector<std::string>& words, int code) {
  const Outcome outcome = run_index(words);
  INFO(shown(outcome));
  REQUIRE(outcome.code == code);
  return outcome;
}

void age(const std::string& folder) {
  for (const auto& entry : fs::recursive_directory_iterator(folder)) {
    if (entry.is_regular_file())
      fs::last_write_time(entry.path(), fs::last_write_time(entry.path()) - std::chrono::hours(1));
  }
}

std::vector<std::string> digest_of(const std::string& database) {
  const Outcome outcome = run({PRESSMARK_DIGEST, {database}, "", "", {}});
  if (outcome.code != 0) throw std::runtime_error("no digest: " + outcome.err);
  return lines_of(outcome.out);
}

int count_of(const std::string& database, const std::string& query) {
  const Outcome outcome = run_query({"-d", database, "--count", query});
  if (outcome.code != 0 && outcome.code != 1) throw std::runtime_error("no answer: " + shown(outcome));
  return std::stoi(outcome.out);
}

std::string generation_of(const std::string& database) {
  std::ifstream stub(database + "/XAPIANDB");
  std::string type, name;
  if (!(stub >> type >> name)) throw std::runtime_error("no stub in " + database);
  return database + "/" + name;
}

void damage_an_article(const std::string& database) {
  Xapian::WritableDatabase writable(generation_of(database), Xapian::DB_OPEN);
  Xapian::Document document = writable.get_document(1);
  document.set_data("{");
  writable.replace_document(1, document);
}

bool says(const Outcome& outcome, const std::string& words) {
  return outcome.err.find(words) != std::string::npos || outcome.out.find(words) != std::string::npos;
}

std::string record(const std::string& id, const std::string& word) {
  return "{" + (id.empty() ? "" : "\"id\": \"" + id + "\", ") + "\"title\": \"The " + word +
         " of Tarnwick\", \"text\": \"The town of Tarnwick has a " + word +
         " now, the mayor said on Monday, and it will be open to all who live near the harbour. " +
         "The council paid for it from the fund that was meant for the roads of the town.\"}\n";
}

std::string capture(const std::string& word, const std::string& captured, const std::string& page) {
  return "{\"url\": \"https://tarnwick.example/" + page + "\", \"captured\": \"" + captured + "\", " +
         record("", word).substr(1);
}

std::string gzipped(const std::string& bytes) { return gzip_member(bytes); }

std::string shown(const Outcome& outcome) {
  return "exit " + std::to_string(outcome.code) + " signal " + std::to_string(outcome.signal) + "\n" +
         outcome.out.substr(0, 2000) + outcome.err.substr(0, 2000);
}

}  // namespace pressmark::test
