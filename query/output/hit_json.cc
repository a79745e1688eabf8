#include "query/output/hit_json.h"

#include <fmt/format.h>

#include "query/output/printers.h"
#include "shared/article/article_json.h"
#include "shared/text/display.h"
#include "shared/text/utf8.h"

namespace pressmark {
namespace {

Json marks_json(const Marks& marks) {
  Json list = Json::array();
  for (const auto& [start, end] : marks) list.push_back(Json::array({start, end}));
  return list;
}

Json snippet_json(const Snippet& snippet) {
  return {{"text", snippet.text}, {"marks", marks_json(snippet.marks)}};
}

Json names_json(const Article& article) {
  Json names = Json::array();
  for (const Entity& entity : article.entities) {
    names.push_back({{"type", word_of(entity.type)},
                     {"name", entity.canonical.value_or(entity.name)},
                     {"count", entity.count}});
  }
  return names;
}

Json locator_json(const Locator& locator) {
  return {
      {"source", locator.source}, {"member", or_null(locator.member)}, {"offset", or_null(locator.offset)}};
}

Json earned_json(const std::vector<Earned>& earned) {
  Json parts = Json::array();
  for (const Earned& one : earned) parts.push_back({{"what", one.what}, {"score", one.score}});
  return parts;
}

}  // namespace

std::string dumped(const Json& json) {
  return inert_json(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

std::string inert_json(std::string_view json) {
  std::string inert;
  inert.reserve(json.size());
  for (std::size_t at = 0; at < json.size();) {
    const CodePoint c = code_point_at(json, at);
    if (is_hostile(c.value) && c.value >= 0x7F) {
      inert += fmt::format("\\u{:04x}", static_cast<unsigned>(c.value));
    } else {
      inert += json.substr(at, c.bytes);
    }
    at += c.bytes;
  }
  return inert;
}

Json json_of(const Hit& hit) {
  const Article& article = hit.article;
  Json json = {{"rank", hit.rank},
               {"id", article.id},
               {"source_id", or_null(article.source_id)},
               {"score", hit.score},
               {"title", or_null(article.title)},
               {"title_marks", marks_json(hit.title_marks)},
               {"url", or_null(article.url)},
               {"canonical_url", or_null(article.canonical_url)},
               {"site", or_null(article.site)},
               {"publisher", or_null(article.publisher)},
               {"published", or_null(article.published)},
               {"language", or_null(article.language)},
               {"words", article.words},
               {"snippet", snippet_json(hit.snippet)},
               {"names", names_json(article)},
               {"locator", locator_json(article.locator)}};
  if (hit.earned) json["explain"] = earned_json(*hit.earned);
  return json;
}

Json json_of(const Note& note) {
  constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);
  return {
      {"kind", note.kind}, {"text", note.text}, {"at", note.at == kNowhere ? Json(nullptr) : Json(note.at)}};
}

Json json_of(const std::vector<Note>& notes) {
  Json list = Json::array();
  for (const Note& note : notes) list.push_back(json_of(note));
  return list;
}

}  // namespace pressmark
