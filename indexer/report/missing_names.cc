#include "indexer/report/missing_names.h"

#include <algorithm>

#include <fmt/core.h>

#include "indexer/report/figures.h"
#include "shared/article/article_json.h"
#include "shared/text/display.h"

namespace pressmark {

std::string missing_names_line(const std::vector<NameRules::TypedForm>& forms, bool all) {
  constexpr std::size_t kMostShown = 5;
  if (forms.empty()) return "";
  const std::size_t shown = all ? forms.size() : std::min(forms.size(), kMostShown);
  std::string line = forms.size() == 1
                         ? "1 name of the names file is in no article: "
                         : with_commas(forms.size()) + " names of the names file are in no article: ";
  for (std::size_t i = 0; i < shown; ++i) {
    const auto& [type, form] = forms[i];
    line += fmt::format("{}'{}' ({})", i == 0 ? "" : ", ", harmless(form), word_of(type));
  }
  if (shown < forms.size())
    line += fmt::format(", {} more (-v names them)", with_commas(forms.size() - shown));
  return line;
}

}  // namespace pressmark
