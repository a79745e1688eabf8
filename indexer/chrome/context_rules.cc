#include <algorithm>
#include <cmath>

#include "indexer/chrome/rules.h"

namespace pressmark::chrome {
namespace {

bool is_list_cue(Cue cue) { return cue == Cue::related || cue == Cue::most_read; }

bool whole_cue(const Shape& shape) { return shape.cue.cue != Cue::none && shape.cue.reach == Reach::whole; }

constexpr Rule kContextRules[] = {
    // clang-format off
    //                                                     HTML   dump
    {"the block by itself", 0.62, 0.56, [](const BlockView& v) { return std::clamp(v.around.local, -6.0, 6.0); }},
    {"every block", -0.39, -0.05, [](const BlockView&) { return 1.0; }},
    {"text right before", 0.18, 0.95, [](const BlockView& v) { return v.around.before1; }},
    {"text before", 0.20, 0.16, [](const BlockView& v) { return v.around.before3; }},
    {"text further before", -1.63, -0.47, [](const BlockView& v) { return v.around.before8; }},
    {"text right after", 0.03, 0.90, [](const BlockView& v) { return v.around.after1; }},
    {"text after", 0.03, 0.01, [](const BlockView& v) { return v.around.after3; }},
    {"text further after", 0.23, 0.98, [](const BlockView& v) { return v.around.after8; }},
    {"short among text", 0.80, 0.01, [](const BlockView& v) { return v.shape.length() < 12 ? std::min(v.around.before3, v.around.after3) : 0.0; }},
    {"between paragraphs", 0, 0, [](const BlockView& v) { return std::min(v.around.before1, v.around.after1); }},
    {"amid text", 0.82, 0.01, [](const BlockView& v) { return std::min(v.around.before8, v.around.after8); }},
    {"leads into text", -0.08, -0.07, [](const BlockView& v) { return v.shape.length() < 12 ? v.around.after1 : 0.0; }},
    {"not among text", -0.10, 1.08, [](const BlockView& v) { return std::max(v.around.before3, v.around.after3); }},
    {"among headlines of other stories", 0.52, 1.39, [](const BlockView& v) { return v.around.headings_near; }},
    {"sentence among headlines of other stories", -0.26, -0.41, [](const BlockView& v) { return v.shape.sentence_end ? v.around.headings_near : 0.0; }},
    {"list of headlines", 0, -0.03, [](const BlockView& v) { return std::min(v.around.run, 8) / 8.0; }},
    {"repeated on the page", -0.08, -0.56, [](const BlockView& v) { return yes(v.around.repeats > 1); }},
    {"outside the body of the page", -0.59, -1.33, [](const BlockView& v) { return yes(v.around.from_body != 0); }},
    {"before the article", 0, 0, [](const BlockView& v) { return v.around.from_body < 0 ? std::log1p(-v.around.from_body) : 0.0; }},
    {"after the article", -0.42, -0.32, [](const BlockView& v) { return v.around.from_body > 0 ? std::log1p(v.around.from_body) : 0.0; }},
    {"in the body", 0.43, 0.64, [](const BlockView& v) { return yes(v.around.from_body == 0 && v.shape.length() < 15); }},
    {"sentence in the body", 0.05, 0.01, [](const BlockView& v) { return yes(v.around.from_body == 0 && v.shape.sentence_end); }},
    {"position in the page", -0.34, -0.55, [](const BlockView& v) { return v.around.position; }},
    {"under a heading of other stories", -1.02, -0.78, [](const BlockView& v) { return yes(is_list_cue(v.around.section)); }},
    {"short and under a heading of other stories", -0.19, -0.67, [](const BlockView& v) { return yes(is_list_cue(v.around.section) && v.shape.length() < 15); }},
    {"in the comment section", -1.12, -1.41, [](const BlockView& v) { return yes(v.around.section == Cue::comments); }},
    {"under an offer", -0.53, -0.18, [](const BlockView& v) { return yes(v.around.section == Cue::subscribe || v.around.section == Cue::advert || v.around.section == Cue::consent); }},
    {"furniture by its words", -1.72, -1.98, [](const BlockView& v) { return yes(whole_cue(v.shape)); }},
    {"begins like furniture", -0.38, -0.72, [](const BlockView& v) { return yes(v.shape.cue.cue != Cue::none && v.shape.cue.reach == Reach::start); }},
    {"furniture in a sentence", -0.59, -0.02, [](const BlockView& v) { return yes(v.shape.cue.cue != Cue::none && v.shape.cue.reach == Reach::any); }},
    {"in an author box", -0.78, -0.30, [](const BlockView& v) { return yes(v.around.section == Cue::author); }},
    {"in the container of the text", 2.18, 0, [](const BlockView& v) { return v.around.container; }},
    {"far from the container of the text", 0, 0, [](const BlockView& v) { return yes(v.around.container < 0.2); }},
    {"short and in the container of the text", -0.41, 0, [](const BlockView& v) { return v.shape.length() < 12 ? v.around.container : 0.0; }},
    {"like other elements of the text", -0.83, 0, [](const BlockView& v) { return v.around.same_path; }},
    {"most of the text is in such elements", 1.22, 0, [](const BlockView& v) { return v.around.path_mass; }},
    {"before the headline", -1.86, 0, [](const BlockView& v) { return yes(v.around.before_title); }},
    {"links in the body", 0.14, 0, [](const BlockView& v) { return v.around.from_body == 0 ? share_of(v.block.linked_words, v.block.words) : 0.0; }},
    // clang-format on
};

}  // namespace

std::span<const Rule> context_rules() { return kContextRules; }

}  // namespace pressmark::chrome
