#include <algorithm>
#include <cmath>

#include "indexer/chrome/rules.h"

namespace pressmark {
namespace {

double yes(bool holds) { return holds ? 1.0 : 0.0; }
double share_of(int part, int whole) {
  return whole > 0 ? std::min(1.0, static_cast<double>(part) / whole) : 0.0;
}

bool is_list_cue(Cue cue) { return cue == Cue::related || cue == Cue::most_read; }

constexpr Rule kContextRules[] = {
    // clang-format off
    //                                                     HTML   dump
    {"the block by itself", 0.65, 0.60, [](const BlockView& v) { return std::clamp(v.around.local, -6.0, 6.0); }},
    {"any block here", -0.67, -0.21, [](const BlockView&) { return 1.0; }},
    {"text right before", 0.45, 1.24, [](const BlockView& v) { return v.around.before1; }},
    {"text before", 0.21, 0.11, [](const BlockView& v) { return v.around.before3; }},
    {"text further before", -1.39, -0.08, [](const BlockView& v) { return v.around.before8; }},
    {"text right after", 0.25, 0.89, [](const BlockView& v) { return v.around.after1; }},
    {"text after", 0.04, 0.03, [](const BlockView& v) { return v.around.after3; }},
    {"text further after", 0.46, 2.01, [](const BlockView& v) { return v.around.after8; }},
    {"short among text", 0.67, 0.03, [](const BlockView& v) { return v.shape.length() < 12 ? std::min(v.around.before3, v.around.after3) : 0.0; }},
    {"between paragraphs", -0.63, -0.94, [](const BlockView& v) { return std::min(v.around.before1, v.around.after1); }},
    {"amid text", 0.75, -0.58, [](const BlockView& v) { return std::min(v.around.before8, v.around.after8); }},
    {"leads into text", 0, 0.12, [](const BlockView& v) { return v.shape.length() < 12 ? v.around.after1 : 0.0; }},
    {"not among text", -0.01, 1.08, [](const BlockView& v) { return std::max(v.around.before3, v.around.after3); }},
    {"among headlines of other stories", 0.08, 1.02, [](const BlockView& v) { return v.around.headings_near; }},
    {"sentence among headlines of other stories", -0.15, -0.30, [](const BlockView& v) { return v.shape.sentence_end ? v.around.headings_near : 0.0; }},
    {"list of headlines", 0.44, 0.08, [](const BlockView& v) { return std::min(v.around.run, 8) / 8.0; }},
    {"repeated on the page", -0.02, -0.46, [](const BlockView& v) { return yes(v.around.repeats > 1); }},
    {"outside the body of the page", -0.78, -1.31, [](const BlockView& v) { return yes(v.around.from_body != 0); }},
    {"before the article", 0.32, 0.07, [](const BlockView& v) { return v.around.from_body < 0 ? std::log1p(-v.around.from_body) : 0.0; }},
    {"after the article", -0.29, -0.24, [](const BlockView& v) { return v.around.from_body > 0 ? std::log1p(v.around.from_body) : 0.0; }},
    {"in the body", 0.30, 0.45, [](const BlockView& v) { return yes(v.around.from_body == 0 && v.shape.length() < 15); }},
    {"sentence in the body", -0.04, -0.08, [](const BlockView& v) { return yes(v.around.from_body == 0 && v.shape.sentence_end); }},
    {"position in the page", -0.22, -0.24, [](const BlockView& v) { return v.around.position; }},
    {"under a heading of other stories", -0.62, -0.84, [](const BlockView& v) { return yes(is_list_cue(v.around.section)); }},
    {"short and under a heading of other stories", -0.53, -0.49, [](const BlockView& v) { return yes(is_list_cue(v.around.section) && v.shape.length() < 15); }},
    {"in the comment section", -0.93, -1.50, [](const BlockView& v) { return yes(v.around.section == Cue::comments); }},
    {"under an offer", -0.27, -0.40, [](const BlockView& v) { return yes(v.around.section == Cue::subscribe || v.around.section == Cue::advert || v.around.section == Cue::consent); }},
    {"in an author box", -0.82, -0.44, [](const BlockView& v) { return yes(v.around.section == Cue::author); }},
    {"outside the container of the text", 2.27, 0, [](const BlockView& v) { return v.around.container; }},
    {"far from the container of the text", 0.20, 0, [](const BlockView& v) { return yes(v.around.container < 0.2); }},
    {"short and outside the container of the text", -0.23, 0, [](const BlockView& v) { return v.shape.length() < 12 ? v.around.container : 0.0; }},
    {"unlike the elements of the text", -1.01, 0, [](const BlockView& v) { return v.around.same_path; }},
    {"rare element", 1.31, 0, [](const BlockView& v) { return v.around.path_mass; }},
    {"before the headline", -2.62, 0, [](const BlockView& v) { return yes(v.around.before_title); }},
    {"links in the body", -0.12, 0, [](const BlockView& v) { return v.around.from_body == 0 ? share_of(v.block.linked_words, v.block.words) : 0.0; }},
    // clang-format on
};

}  // namespace

std::span<const Rule> context_rules() { return kContextRules; }

}  // namespace pressmark
