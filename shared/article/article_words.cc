#include "shared/article/article_words.h"

namespace pressmark {
namespace {

template <class Enum>
struct EnumWord {
  Enum value;
  std::string_view word;
};

constexpr EnumWord<TitleSource> kTitleSources[] = {{TitleSource::given, "given"},
                                                   {TitleSource::json_ld, "json-ld"},
                                                   {TitleSource::opengraph, "opengraph"},
                                                   {TitleSource::heading, "heading"},
                                                   {TitleSource::title, "title"},
                                                   {TitleSource::line, "line"},
                                                   {TitleSource::first_sentence, "first-sentence"}};
constexpr EnumWord<PublishedSource> kPublishedSources[] = {
    {PublishedSource::given, "given"}, {PublishedSource::json_ld, "json-ld"},
    {PublishedSource::meta, "meta"},   {PublishedSource::time, "time"},
    {PublishedSource::url, "url"},     {PublishedSource::text, "text"}};
constexpr EnumWord<PageKind> kPageKinds[] = {{PageKind::article, "article"},
                                             {PageKind::page, "page"},
                                             {PageKind::list, "list"},
                                             {PageKind::error, "error"}};
constexpr EnumWord<EntityType> kEntityWords[] = {
    {EntityType::person, "person"}, {EntityType::org, "org"}, {EntityType::place, "place"}};
constexpr EnumWord<Granularity> kGranularities[] = {
    {Granularity::day, "day"},         {Granularity::week, "week"}, {Granularity::month, "month"},
    {Granularity::quarter, "quarter"}, {Granularity::year, "year"}, {Granularity::decade, "decade"}};
constexpr EnumWord<Mention::In> kPlaces[] = {
    {Mention::In::text, "text"}, {Mention::In::title, "title"}, {Mention::In::caption, "caption"}};

template <class Enum, std::size_t n>
std::string_view find_word(const EnumWord<Enum> (&table)[n], Enum value) {
  for (const auto& row : table) {
    if (row.value == value) return row.word;
  }
  return {};
}

template <class Enum, std::size_t n>
Enum find_value(const EnumWord<Enum> (&table)[n], std::string_view word, Enum otherwise) {
  for (const auto& row : table) {
    if (row.word == word) return row.value;
  }
  return otherwise;
}

}  // namespace

std::string_view word_of(TitleSource value) { return find_word(kTitleSources, value); }
std::string_view word_of(PublishedSource value) { return find_word(kPublishedSources, value); }
std::string_view word_of(PageKind value) { return find_word(kPageKinds, value); }
std::string_view word_of(EntityType value) { return find_word(kEntityWords, value); }
std::string_view word_of(Granularity value) { return find_word(kGranularities, value); }
std::string_view word_of(Mention::In value) { return find_word(kPlaces, value); }

TitleSource value_of(std::string_view word, TitleSource otherwise) {
  return find_value(kTitleSources, word, otherwise);
}
PublishedSource value_of(std::string_view word, PublishedSource otherwise) {
  return find_value(kPublishedSources, word, otherwise);
}
PageKind value_of(std::string_view word, PageKind otherwise) {
  return find_value(kPageKinds, word, otherwise);
}
EntityType value_of(std::string_view word, EntityType otherwise) {
  return find_value(kEntityWords, word, otherwise);
}
Granularity value_of(std::string_view word, Granularity otherwise) {
  return find_value(kGranularities, word, otherwise);
}
Mention::In value_of(std::string_view word, Mention::In otherwise) {
  return find_value(kPlaces, word, otherwise);
}

}  // namespace pressmark
