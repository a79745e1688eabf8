#include <algorithm>
#include <cmath>

#include "indexer/chrome/rules.h"

namespace pressmark::chrome {
namespace {

double yes(bool holds) { return holds ? 1.0 : 0.0; }
double share_of(int part, int whole) {
  return whole > 0 ? std::min(1.0, static_cast<double>(part) / whole) : 0.0;
}

bool is_list_cue(Cue cue) { return cue == Cue::related || cue == Cue::most_read; }

constexpr Rule kContextRules[] = {
    // clang-format off
    //                                                     HTML   dump
    {"the block by itself", 0.64, 0.59, [](const BlockView& v) { return std::clamp(v.around.local, -6.0, 6.0); }},
    {"every block", -0.47, -0.17, [](const BlockView&) { return 1.0; }},
    {"text right before", 0.17, 0.85, [](const BlockView& v) { return v.around.before1; }},
    {"text before", 0.27, 0.04, [](const BlockView& v) { return v.around.before3; }},
    {"text further before", -1.53, -0.22, [](const BlockView& v) { return v.around.before8; }},
    {"text right after", 0.01, 0.69, [](const BlockView& v) { return v.around.after1; }},
    {"text after", 0.01, 0.01, [](const BlockView& v) { return v.around.after3; }},
    {"text further after", 0.41, 1.18, [](const BlockView& v) { return v.around.after8; }},
    {"short among text", 0.76, 0.11, [](const BlockView& v) { return v.shape.length() < 12 ? std::min(v.around.before3, v.around.after3) : 0.0; }},
    {"between paragraphs", 0, 0, [](const BlockView& v) { return std::min(v.around.before1, v.around.after1); }},
    {"amid text", 0.73, 0.01, [](const BlockView& v) { return std::min(v.around.before8, v.around.after8); }},
    {"leads into text", -0.02, 0.16, [](const BlockView& v) { return v.shape.length() < 12 ? v.around.after1 : 0.0; }},
    {"not among text", 0, 1.28, [](const BlockView& v) { return std::max(v.around.before3, v.around.after3); }},
    {"among headlines of other stories", 0.46, 1.30, [](const BlockView& v) { return v.around.headings_near; }},
    {"sentence among headlines of other stories", -0.45, -0.33, [](const BlockView& v) { return v.shape.sentence_end ? v.around.headings_near : 0.0; }},
    {"list of headlines", 0, -0.04, [](const BlockView& v) { return std::min(v.around.run, 8) / 8.0; }},
    {"repeated on the page", 0, -0.56, [](const BlockView& v) { return yes(v.around.repeats > 1); }},
    {"outside the body of the page", -0.29, -1.20, [](const BlockView& v) { return yes(v.around.from_body != 0); }},
    {"before the article", 0, 0, [](const BlockView& v) { return v.around.from_body < 0 ? std::log1p(-v.around.from_body) : 0.0; }},
    {"after the article", -0.42, -0.26, [](const BlockView& v) { return v.around.from_body > 0 ? std::log1p(v.around.from_body) : 0.0; }},
    {"in the body", 0.32, 0.53, [](const BlockView& v) { return yes(v.around.from_body == 0 && v.shape.length() < 15); }},
    {"sentence in the body", 0.01, 0.01, [](const BlockView& v) { return yes(v.around.from_body == 0 && v.shape.sentence_end); }},
    {"position in the page", -0.27, -0.32, [](const BlockView& v) { return v.around.position; }},
    {"under a heading of other stories", -0.64, -0.82, [](const BlockView& v) { return yes(is_list_cue(v.around.section)); }},
    {"short and under a heading of other stories", -0.48, -0.70, [](const BlockView& v) { return yes(is_list_cue(v.around.section) && v.shape.length() < 15); }},
    {"in the comment section", -0.91, -1.45, [](const BlockView& v) { return yes(v.around.section == Cue::comments); }},
    {"under an offer", -0.25, -0.33, [](const BlockView& v) { return yes(v.around.section == Cue::subscribe || v.around.section == Cue::advert || v.around.section == Cue::consent); }},
    {"in an author box", -0.87, -0.45, [](const BlockView& v) { return yes(v.around.section == Cue::author); }},
    {"outside the container of the text", 2.13, 0, [](const BlockView& v) { return v.around.container; }},
    {"far from the container of the text", 0, 0, [](const BlockView& v) { return yes(v.around.container < 0.2); }},
    {"short and outside the container of the text", -0.28, 0, [](const BlockView& v) { return v.shape.length() < 12 ? v.around.container : 0.0; }},
    {"unlike the elements of the text", -0.91, 0, [](const BlockView& v) { return v.around.same_path; }},
    {"rare element", 1.22, 0, [](const BlockView& v) { return v.around.path_mass; }},
    {"before the headline", -1.95, 0, [](const BlockView& v) { return yes(v.around.before_title); }},
    {"links in the body", -0.07, 0, [](const BlockView& v) { return v.around.from_body == 0 ? share_of(v.block.linked_words, v.block.words) : 0.0; }},
    // clang-format on
};

}  // namespace

std::span<const Rule> context_rules() { return kContextRules; }

}  // namespace pressmark::chrome
