#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace pressmark {

/// The version of the article JSON and of the database made from it.
inline constexpr int kSchema = 1;

/// Where the title was found.
enum class TitleSource { none, given, json_ld, opengraph, heading, title, line, first_sentence };
/// Where the day of publishing was found.
enum class PublishedSource { none, given, json_ld, meta, time, url, text };
/// An article; other prose (documentation, a forum); a list of pages; a page that says that there is none.
enum class PageKind { article, page, list, error };
/// What a name stands for.
enum class EntityType { person, org, place };
/// All of these.
inline constexpr EntityType kEntityTypes[] = {EntityType::person, EntityType::org, EntityType::place};

/// How exact a date is.
enum class Granularity { day, week, month, quarter, year, decade };

/// A spelling of a name and how often it stands in the document.
struct Form {
  std::string form;
  int count = 0;
};

/// One person, organisation or place of a document with all its spellings.
struct Entity {
  EntityType type = EntityType::person;
  std::string name;                      // the fullest form here, or the gazetteer's name
  std::optional<std::string> canonical;  // the archive's name; only when a database answers
  std::vector<Form> forms;               // by falling count, then by form
  int count = 0;                         // mentions in text and title together
  std::vector<std::string> roles;        // persons: "President", as written
  std::optional<std::string> country;    // places: ISO 3166-1 alpha-2, upper case
};

/// A date that the text speaks of. A part that cannot be known is X: "XXXX-05-16".
struct TextDate {
  std::string text;
  std::string value;
  Granularity granularity = Granularity::day;
};

/// Where a name stands: offsets in code points, end exclusive.
struct Mention {
  enum class In { text, title, caption };
  std::size_t start = 0;
  std::size_t end = 0;
  EntityType type = EntityType::person;
  std::string name;  // the entity's name
  In in = In::text;
  std::size_t index = 0;  // which caption
};

/// The place and date that open a report: "ISTANBUL, May 16 (Reuters) -".
struct Dateline {
  std::optional<std::string> place;
  std::optional<std::string> date;
};

/// Where a page lies, enough to read it again.
struct Locator {
  std::string source;                   // absolute path, links resolved; "-" for standard input
  std::optional<std::string> member;    // name inside an archive, "#N": see read_warc
  std::optional<std::uint64_t> offset;  // of the record; in packed bytes for a WARC
};

/// What is indexed: everything known of one page. An unknown value is empty or nullopt, never guessed.
struct Article {
  std::string id;
  std::optional<std::string> source_id, url, canonical_url, site, publisher;
  std::optional<std::string> title;
  TitleSource title_source = TitleSource::none;
  std::vector<std::string> byline;
  std::optional<std::string> published;       // ISO day as the page prints it
  std::optional<std::string> published_time;  // "18:40+02:00", as printed
  PublishedSource published_source = PublishedSource::none;
  std::optional<std::string> modified;  // ISO day
  std::optional<std::string> captured;  // ISO day and time, UTC
  PageKind kind = PageKind::article;
  std::optional<std::string> language;  // ISO 639-1, lower case
  std::optional<std::string> section;
  std::vector<std::string> keywords;
  std::optional<Dateline> dateline;
  std::string text;  // one paragraph a line
  std::vector<std::string> captions, credits;
  bool paywalled = false;
  double confidence = 0;  // that text is the article and nothing but it: 0 to 1, two decimals
  int words = 0;          // of text
  std::optional<std::string> image, licence;
  std::vector<Entity> entities;
  std::vector<TextDate> dates;
  std::optional<std::vector<Mention>> mentions;  // only on request
  Locator locator;
};

}  // namespace pressmark
