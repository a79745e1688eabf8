#include "indexer/metadata/printed_day.h"

#include <algorithm>

#include "indexer/metadata/compare.h"
#include "shared/text/letters.h"
#include "shared/text/one_of.h"
#include "shared/text/words.h"

namespace pressmark {
namespace {

constexpr std::size_t kLongestDayLine = 160;  // bytes of a line that prints a day
constexpr int kSure = 8;                      // weight of a line that surely tells the day

// Lower case.
constexpr std::string_view kPublishedCues[] = {"published",
                                               "posted",
                                               "first published",
                                               "publication date",
                                               "date published",
                                               "pub date",
                                               "created",
                                               "veröffentlicht",
                                               "erstellt",
                                               "erschienen",
                                               "stand:",
                                               "publié",
                                               "mis en ligne",
                                               "paru",
                                               "publicado",
                                               "publicada",
                                               "publicación",
                                               "pubblicato",
                                               "publicado em",
                                               "gepubliceerd",
                                               "geplaatst",
                                               "opublikowano",
                                               "data publikacji",
                                               "dodano",
                                               "опубликовано",
                                               "дата публикации",
                                               "опубліковано",
                                               "δημοσιεύτηκε",
                                               "δημοσίευση",
                                               "yayınlanma",
                                               "giriş",
                                               "发布",
                                               "来源：",
                                               "來源：",
                                               "稿源：",
                                               "发表",

                                               "時間",
                                               "时间",

                                               "掲載",
                                               "公開",
                                               "入力",
                                               "입력",
                                               "등록",
                                               "julkaistu",
                                               "publicerad",
                                               "publisert",
                                               "udgivet",
                                               "zveřejněno",
                                               "data publicării"};

constexpr std::string_view kUpdatedCues[] = {
    "updated",    "modified",   "edited",     "aktualisiert",   "mis à jour", "actualizado",
    "aggiornato", "atualizado", "bijgewerkt", "zaktualizowano", "обновлено",  "оновлено",
    "güncelle",   "更新",       "수정",       "modifié",        "last update"};

// Few words beside the date: weekday, time, place, author.
bool is_little_more(std::string_view text, const FoundDate& date) {
  const std::size_t around = count_words(text.substr(0, date.start)) + count_words(text.substr(date.end));
  return around <= 8;
}

bool is_in_chrome_place(const Block& block) {
  if (has_word(block.labels, "datepublished") || has_word(block.labels, "published")) return false;
  // The footer of an article is not that of the page.
  const bool footer = has(block.inside, Inside::footer) && !has(block.inside, Inside::article);
  if (has(block.inside, Inside::nav) || footer) return true;
  // Blogs call all of the page a widget; only the element itself and what is right around it count.
  if (has_word(nearest_labels(block.labels, 3), "widget")) return true;
  const std::string_view near = nearest_labels(block.labels, 5);
  for (const std::string_view word :
       {"comment", "comments", "related", "sidebar", "footer", "copyright", "archive"}) {
    if (has_word(near, word)) return true;
  }
  return false;
}

bool is_labelled_date(const Block& block) {
  const std::string_view near = nearest_labels(block.labels, 4);
  for (const std::string_view word : {"date", "time", "published", "posted", "meta", "timestamp", "datum",
                                      "fecha", "data", "pubdate", "info", "created", "submitted"}) {
    if (has_label(near, word)) return true;
  }
  return false;
}

// Where a line stands: close to the headline, between it and the text, below the text.
enum class Place { elsewhere, below, above, head };

Place place_of(const Subject& subject, std::size_t i) {
  const std::size_t top = std::min(subject.title_at, subject.text_start);
  constexpr std::size_t kClose = 6;
  constexpr std::size_t kHeadBlocks = 10;
  if (i >= top && (i <= top + kHeadBlocks || i <= subject.text_start + 1)) return Place::head;
  // In a dump the day above the headline is that of the crawl.
  if (i < top && i + kClose >= top) return subject.page.is_html ? Place::above : Place::elsewhere;
  return i >= subject.text_end && i < subject.text_end + kClose ? Place::below : Place::elsewhere;
}

// "(18.01.2018) The farmers ...", "31 October 2023. They ..." at the head of the text.
bool opens_with_day(const Subject& subject, std::size_t i, const FoundDate& date) {
  const std::string& text = subject.page.blocks[i].text;
  const bool closed =
      date.end < text.size() && std::string_view(".):,").find(text[date.end]) != std::string_view::npos;
  return i == subject.text_start && date.start <= 1 && closed;
}

// "Last updated:" as a line of its own before the day.
bool follows_update_cue(const Subject& subject, std::size_t i) {
  if (i == 0) return false;
  const std::string& before = subject.page.blocks[i - 1].text;
  return before.size() <= 40 && holds_one_of(to_lower(before), kUpdatedCues);
}

// A day right above the headline that is not today's day in the header of the page.
bool is_right_above(const Subject& subject, std::size_t i) {
  const Block& block = subject.page.blocks[i];
  if (has(block.inside, Inside::header) && !has(block.inside, Inside::article)) return false;
  return i < subject.title_at && i + 2 >= subject.title_at;
}

// A whole day has a year; most lines are passed over by this.
bool has_number(std::string_view text) {
  int digits = 0;
  for (const char c : text.substr(0, kLongestDayLine)) {
    digits = c >= '0' && c <= '9' ? digits + 1 : 0;
    if (digits == 2) return true;
  }
  return false;
}

enum class Telling { nothing, update, published };

struct Told {
  Telling what = Telling::nothing;
  int weight = 0;
};

// What a line tells of the days of the article, and how well.
Told told_by(const Subject& subject, std::size_t i, NumericOrder order) {
  const Block& block = subject.page.blocks[i];
  if (!has_number(block.text)) return {};
  const bool judged = subject.role(i) == Role::dateline || subject.role(i) == Role::byline;
  if ((block.text.size() > kLongestDayLine && i != subject.text_start) || block.alternative) return {};
  if (!judged && is_in_chrome_place(block)) return {};
  const Place place = place_of(subject, i);
  if (place == Place::elsewhere && !subject.page.is_html) return {};
  const auto date = find_day(std::string_view(block.text).substr(0, kLongestDayLine), order);
  if (!date) return {};
  const Role role = subject.role(i);
  const bool bare = is_little_more(block.text, *date);
  if (role == Role::text && !bare)
    return opens_with_day(subject, i, *date) ? Told{Telling::published, 3} : Told{};
  const std::string lower = to_lower(block.text.substr(0, kLongestDayLine));
  const bool cue = holds_one_of(lower, kPublishedCues);
  const bool marked = judged || is_labelled_date(block);
  int weight = (cue ? 6 : 0) + (role == Role::dateline ? 2 : 0) + (marked ? 4 : 0) + (bare ? 1 : 0);
  if (place == Place::head) weight += bare ? 4 : 1;
  if (place == Place::above) weight += is_right_above(subject, i) ? 3 : 2;
  const int least = place == Place::elsewhere ? 7 : place == Place::below ? 6 : 4;
  if (weight < least) return {};
  const bool update = !cue && (holds_one_of(lower, kUpdatedCues) || follows_update_cue(subject, i));
  return {update ? Telling::update : Telling::published, weight};
}

}  // namespace

PrintedDays find_printed_days(const Subject& subject, NumericOrder order) {
  PrintedDays days;
  int published = 0;
  int updated = 0;
  for (std::size_t i = 0; i < subject.page.blocks.size(); ++i) {
    const Told told = told_by(subject, i, order);
    const std::string& text = subject.page.blocks[i].text;
    if (told.what == Telling::published && told.weight > published) {
      days.published = text.substr(0, kLongestDayLine);
      published = told.weight;
      days.is_sure = told.weight >= kSure;
    } else if (told.what == Telling::update && told.weight > updated) {
      days.updated = text.substr(0, kLongestDayLine);
      updated = told.weight;
    }
  }
  return days;
}

}  // namespace pressmark
