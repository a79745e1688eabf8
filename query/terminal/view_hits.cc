#include <algorithm>

#include <fmt/format.h>

#include "query/output/marked_text.h"
#include "query/output/show.h"
#include "query/terminal/marked_runs.h"
#include "query/terminal/view.h"
#include "shared/text/display.h"

namespace pressmark::screen {
namespace {

using Runs = std::vector<Run>;

constexpr int kWidestPreview = 80;

std::string site_of(const Article& article) {
  return article.site.value_or(article.publisher.value_or("unknown site"));
}

// "> 2025-09-18  littoralpress.example  Six Black Sea nations sign treaty"
Runs hit_row(const Hit& hit, bool selected, int columns) {
  constexpr int kRoomForSite = 72;  // from which on a row tells the site
  constexpr int kSiteColumns = 20;
  Runs row{run(selected ? "> " : "  ", Role::accent),
           run(hit.article.published.value_or("undated   "), Role::quiet), run("  ")};
  if (columns >= kRoomForSite) {
    for (Run& one : fit({run(site_of(hit.article), Role::quiet)}, kSiteColumns))
      row.push_back(std::move(one));
    row.push_back(run("  "));
  }
  const MarkedText title = marked_text({hit.article.title.value_or("(untitled)"), hit.title_marks});
  for (Run& one : marked_runs(title.text, title.marks, 0, title.text.size(), Role::plain))
    row.push_back(std::move(one));
  return row;
}

void add_wrapped(const MarkedText& text, int columns, Role role, std::vector<Runs>& rows) {
  for (const auto& [begin, end] : wrapped(text.text, columns))
    rows.push_back(marked_runs(text.text, text.marks, begin, end, role));
}

std::vector<std::string> nothing_found(const State& state) {
  if (!state.found) return {};
  if (state.answered.empty()) return {"The archive is empty. Fill it: pressmark-index -d DIR FOLDER"};
  if (!state.answered.like.empty()) return {"No article is enough like this one."};
  return {"No article has all of this. Fewer words find more; what each finds alone stands below."};
}

}  // namespace

std::vector<Runs> list_view(const State& state, int columns, int rows) {
  std::vector<Runs> list;
  if (!state.found || state.found->hits.empty()) {
    for (const std::string& text : nothing_found(state)) {
      for (const std::string& line : wrap(text, columns)) list.push_back({run(line, Role::quiet)});
    }
    return list;
  }
  const std::vector<Hit>& hits = state.found->hits;
  for (std::size_t i = state.top; i < hits.size() && list.size() < static_cast<std::size_t>(rows); ++i)
    list.push_back(hit_row(hits[i], i == state.selected, columns));
  return list;
}

std::vector<Runs> preview_view(const State& state, int columns, int rows) {
  std::vector<Runs> lines;
  if (!state.found || state.selected >= state.found->hits.size()) return lines;
  const Hit& hit = state.found->hits[state.selected];
  const int width = std::min(columns, kWidestPreview);
  lines.push_back({run(std::string(static_cast<std::size_t>(std::max(width, 1)), ' '))});
  add_wrapped(marked_text({hit.article.title.value_or("(untitled)"), hit.title_marks}), width, Role::title,
              lines);
  lines.push_back(cut({run(fmt::format("{} · {} · {} words", site_of(hit.article),
                                       hit.article.published.value_or("undated"), hit.article.words),
                           Role::quiet)},
                      width));
  add_wrapped(marked_text({hit.snippet.text, hit.snippet.marks}), width, Role::plain, lines);
  const std::string names = all_names(hit.article);
  if (!names.empty()) {
    for (const std::string& line : wrap(harmless(names), width)) lines.push_back({run(line, Role::quiet)});
  }
  if (lines.size() > static_cast<std::size_t>(rows)) lines.resize(static_cast<std::size_t>(rows));
  return lines;
}

}  // namespace pressmark::screen
