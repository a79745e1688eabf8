#include "indexer/metadata/published.h"

#include <algorithm>

#include "indexer/metadata/clock_time.h"
#include "indexer/metadata/compare.h"
#include "indexer/metadata/printed_day.h"
#include "indexer/metadata/site.h"
#include "indexer/metadata/url_day.h"
#include "shared/text/letters.h"

namespace pressmark {
namespace {

// Best first. What a page calls its day of publishing; then days that are mostly that.
constexpr const char* kPublishedMetas[] = {"article:published_time",
                                           "og:article:published_time",
                                           "article:published",
                                           "og:published_time",
                                           "datepublished",
                                           "parsely-pub-date",
                                           "sailthru.date",
                                           "pubdate",
                                           "publishdate",
                                           "publish-date",
                                           "publish_date",
                                           "publication_date",
                                           "published",
                                           "article.published",
                                           "bt:pubdate",
                                           "rnews:datepublished",
                                           "originalpublicationdate",
                                           "cxenseparse:recs:publishtime",
                                           "cxenseparse:publishtime",
                                           "dc.date.issued",
                                           "dcterms.issued",
                                           "dc.issued",
                                           "dc.date",
                                           "dcterms.date",
                                           "dcterms.created",
                                           "dc.date.created",
                                           "article_date_original",
                                           "published_time",
                                           "published_date",
                                           "og:pubdate",
                                           "vr:published_time",
                                           "citation_publication_date",
                                           "citation_online_date",
                                           "citation_date",
                                           "date_published",
                                           "article:post_date",
                                           "pub_date",
                                           "date",
                                           "datecreated",
                                           "created",
                                           "article-publication-date",
                                           "publishtime",
                                           "apub:time",
                                           "weibo:article:create_at",
                                           "release_date",
                                           "dcsext.articlefirstpublished"};

constexpr const char* kModifiedMetas[] = {
    "article:modified_time", "og:updated_time", "datemodified", "article:modified", "dcterms.modified",
    "dc.date.modified",      "last-modified",   "lastmod",      "last-updated",     "updated_time"};

struct Stamp {
  IsoDate day;
  std::optional<std::string> time;
};

std::optional<Stamp> read_stamp(std::string_view text, NumericOrder order) {
  const auto found = find_day(text.substr(0, 200), order);
  if (!found) return std::nullopt;
  return Stamp{found->date, find_clock_time(text.substr(found->end))};
}

int days_since_1900(const IsoDate& date) {
  constexpr int kBefore[] = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
  const int past = date.year - 1900;
  const bool leap = is_possible({date.year, 2, 29});
  return past * 365 + (past + 3) / 4 + kBefore[date.month - 1] + (leap && date.month > 2 ? 1 : 0) + date.day;
}

bool are_neighbours(const IsoDate& one, const IsoDate& other) {
  const int apart = days_since_1900(one) - days_since_1900(other);
  return apart == 1 || apart == -1;
}

struct Finder {
  const Subject& subject;
  NumericOrder order;
  Published result;

  bool take(const std::optional<Stamp>& stamp, PublishedSource source) {
    if (!stamp) return false;
    result.day = to_string(stamp->day);
    result.time = stamp->time;
    result.source = source;
    return true;
  }
  // Machines are often told the day in UTC; where the page prints the day before or after, that is the day.
  void prefer_printed(const std::optional<std::string>& line) {
    const bool by_machine =
        result.source == PublishedSource::json_ld || result.source == PublishedSource::meta;
    const bool utc = result.time && result.time->size() > 6 && result.time->substr(5) == "+00:00";
    if (!line || !by_machine || !utc) return;
    const auto printed = read_stamp(*line, order);
    const auto day = parse_day(*result.day);
    if (printed && day && are_neighbours(printed->day, *day)) take(printed, PublishedSource::text);
  }
  bool take_text(const std::optional<std::string>& text, PublishedSource source) {
    return text && take(read_stamp(*text, order), source);
  }
};

std::optional<Stamp> given_stamp(const Given& given, NumericOrder order) {
  if (!given.published) return std::nullopt;
  auto stamp = read_stamp(*given.published, order);
  if (stamp && given.published_time) {
    stamp->time = find_clock_time(*given.published_time);
    if (!stamp->time) stamp->time = *given.published_time;
  }
  return stamp;
}

// The days that a name gives; names of elements inside the page (itemprop) may give those of other stories,
// too.
std::optional<Stamp> only_stamp(const Head& head, std::string_view name, NumericOrder order) {
  std::optional<Stamp> only;
  for (const auto& [key, content] : head.metas) {
    if (key != name) continue;
    auto stamp = read_stamp(content, order);
    if (!stamp) continue;
    if (only && !(only->day == stamp->day)) return std::nullopt;
    if (!only) only = std::move(stamp);
  }
  return only;
}

std::optional<Stamp> meta_stamp(const Head& head, NumericOrder order) {
  for (const char* name : kPublishedMetas) {
    if (auto stamp = only_stamp(head, name, order)) return stamp;
  }
  return std::nullopt;
}

std::optional<std::string> find_modified(const Subject& subject, NumericOrder order) {
  if (subject.linked.modified) {
    if (const auto day = parse_day(*subject.linked.modified, order)) return to_string(*day);
  }
  for (const char* name : kModifiedMetas) {
    const auto content = subject.page.head.meta(name);
    const auto day = content ? parse_day(*content, order) : std::nullopt;
    if (day) return to_string(*day);
  }
  return std::nullopt;
}

bool is_update(const TimeElement& time) {
  for (const std::string_view word : {"updated", "modified", "update", "datemodified"}) {
    if (has_label(time.labels, word)) return true;
  }
  return false;
}

bool is_marked_published(const TimeElement& time) {
  for (const std::string_view word : {"published", "datepublished", "publish", "pubdate", "entry-date"}) {
    if (has_label(time.labels, word)) return true;
  }
  return false;
}

bool is_of_others(const TimeElement& time) {
  for (const std::string_view word : {"comment", "related", "sidebar", "widget", "footer", "nav", "teaser"}) {
    if (has_label(nearest_labels(time.labels), word)) return true;
  }
  return false;
}

// The <time> of the article: marked as its day of publishing, else the first near its head.
std::optional<Stamp> time_stamp(const Subject& subject, NumericOrder order) {
  const std::size_t top = std::min(subject.title_at, subject.text_start);
  std::optional<Stamp> best;
  int best_score = 0;
  for (const TimeElement& time : subject.page.head.times) {
    if (is_of_others(time) && !is_marked_published(time)) continue;
    const bool near = time.block + 10 >= top && time.block <= subject.text_start + 2;
    const bool below = time.block >= subject.text_end && time.block < subject.text_end + 4;
    const int score = (near    ? 4
                       : below ? 2
                               : 0) +
                      (is_marked_published(time) ? 3 : 0) - (is_update(time) ? 2 : 0);
    if (score <= best_score) continue;
    auto stamp = read_stamp(time.datetime, order);
    if (!stamp) stamp = read_stamp(time.text, order);
    if (!stamp) continue;
    best = stamp;
    best_score = score;
  }
  return best;
}

std::optional<Stamp> url_stamp(const Subject& subject) {
  const auto canonical = find_canonical_url(subject.page.head);
  for (const auto& url : {subject.source.given.url, canonical}) {
    const auto day = url ? day_in_url(*url) : std::nullopt;
    if (day) return Stamp{*day, std::nullopt};
  }
  return std::nullopt;
}

bool is_month_first_region(std::string_view tag) {
  return tag == "en-us" || tag == "en_us" || tag == "en-ph";
}

// Languages whose readers write 16/5/2024 with strokes; others use dots, and what has strokes there is a
// machine's.
constexpr std::string_view kStrokeLanguages[] = {"fr", "es", "pt", "it", "el", "ca", "gl",
                                                 "vi", "id", "ms", "he", "ar", "th"};

bool is_day_first(std::string_view tag) {
  const std::string_view language = tag.substr(0, std::min(tag.find_first_of("-_"), tag.size()));
  const bool british = language == "en" && tag.size() > 2;
  return british || std::find(std::begin(kStrokeLanguages), std::end(kStrokeLanguages), language) !=
                        std::end(kStrokeLanguages);
}

}  // namespace

NumericOrder numeric_order_of(const Subject& subject) {
  const std::string& tag = subject.page.head.language;
  const std::string locale = to_lower(subject.page.head.meta("og:locale").value_or(""));
  if (is_month_first_region(tag) || is_month_first_region(locale)) return NumericOrder::month_first;
  return is_day_first(tag) ? NumericOrder::day_first : NumericOrder::unknown;
}

Published find_published(const Subject& subject) {
  const NumericOrder order = numeric_order_of(subject);
  const PrintedDays printed = find_printed_days(subject, order);
  Finder finder{subject, order, {}};
  finder.result.modified = find_modified(subject, order);
  if (const auto day = parse_day(printed.updated.value_or(""), order); day && !finder.result.modified) {
    finder.result.modified = to_string(*day);
  }
  const Given& given = subject.source.given;
  const bool found = finder.take(given_stamp(given, order), PublishedSource::given) ||
                     finder.take_text(subject.linked.published, PublishedSource::json_ld) ||
                     finder.take(meta_stamp(subject.page.head, order), PublishedSource::meta) ||
                     finder.take(time_stamp(subject, order), PublishedSource::time) ||
                     finder.take(url_stamp(subject), PublishedSource::url) ||
                     finder.take_text(printed.published, PublishedSource::text);
  if (found && printed.is_sure) finder.prefer_printed(printed.published);
  return finder.result;
}

}  // namespace pressmark
