#include <algorithm>
#include <cmath>

#include "indexer/chrome/rules.h"

namespace pressmark::chrome {
namespace {

bool between(double value, double over, double upto) { return value > over && value <= upto; }

bool short_cue(const Shape& shape, Cue cue) { return shape.cue.cue == cue && shape.cue.reach != Reach::any; }
bool long_cue(const Shape& shape, Cue cue) { return shape.cue.cue == cue && shape.cue.reach == Reach::any; }

bool is_calendar_line(const Shape& shape) {
  return shape.words <= 12 && shape.numbers > 0 && (shape.numbers + shape.calendar) * 2 >= shape.words;
}

constexpr Rule kLocalRules[] = {
    // clang-format off
    //                                                     HTML   dump
    {"every block", -0.81, -1.58, [](const BlockView&) { return 1.0; }},
    {"few words", 0.85, 0.45, [](const BlockView& v) { return std::log1p(v.shape.length()); }},
    {"one or two words", -1.96, -2.74, [](const BlockView& v) { return yes(v.shape.length() <= 2); }},
    {"three to five words", -0.56, -0.97, [](const BlockView& v) { return yes(between(v.shape.length(), 2, 5)); }},
    {"six to ten words", -0.28, -0.93, [](const BlockView& v) { return yes(between(v.shape.length(), 5, 10)); }},
    {"eleven to eighteen words", -0.68, -1.19, [](const BlockView& v) { return yes(between(v.shape.length(), 10, 18)); }},
    {"nineteen to forty words", -0.60, -0.63, [](const BlockView& v) { return yes(between(v.shape.length(), 18, 40)); }},
    {"no sentence end", -0.58, -1.30, [](const BlockView& v) { return yes(!v.shape.sentence_end); }},
    {"short and no sentence end", 0.13, 0.15, [](const BlockView& v) { return yes(!v.shape.sentence_end && v.shape.length() < 15); }},
    {"a sentence", 0.19, 0.82, [](const BlockView& v) { return yes(v.shape.sentence_end && v.shape.length() >= 8); }},
    {"long and a sentence", 0.64, 0.40, [](const BlockView& v) { return yes(v.shape.sentence_end && v.shape.length() >= 25); }},
    {"cut short by an ellipsis", -2.67, -3.28, [](const BlockView& v) { return yes(v.shape.ellipsis_end); }},
    {"ends with a colon", 0.80, 2.26, [](const BlockView& v) { return yes(v.shape.colon_end); }},
    {"sentences", -0.37, -0.33, [](const BlockView& v) { return double(std::min(v.shape.inner_ends, 4)); }},
    {"commas", 0.07, 0.24, [](const BlockView& v) { return double(std::min(v.shape.commas, 4)); }},
    {"few small words", -0.59, 0.22, [](const BlockView& v) { return v.shape.share(v.shape.function_words); }},
    {"small words", -0.36, 1.03, [](const BlockView& v) { return v.shape.length() >= 6 ? v.shape.share(v.shape.function_words) : 0.0; }},
    {"a verb of sentences", -0.10, 0.25, [](const BlockView& v) { return yes(v.shape.linking_verb); }},
    {"a verb and a sentence end", 0.10, 0.02, [](const BlockView& v) { return yes(v.shape.linking_verb && v.shape.sentence_end); }},
    {"capital letters like a heading", -0.57, -0.12, [](const BlockView& v) { return v.shape.words >= 3 ? share_of(v.shape.capitalised, v.shape.cased) : 0.0; }},
    {"all capitals", -0.19, -0.70, [](const BlockView& v) { return v.shape.words >= 2 ? share_of(v.shape.shouted, v.shape.cased) : 0.0; }},
    {"numbers", -1.12, 0.69, [](const BlockView& v) { return v.shape.share(v.shape.numbers); }},
    {"date or time", -1.76, -1.15, [](const BlockView& v) { return v.shape.share(v.shape.calendar); }},
    {"date or time alone", 0.06, -0.28, [](const BlockView& v) { return yes(is_calendar_line(v.shape)); }},
    {"quotation", 0.12, 0.02, [](const BlockView& v) { return yes(v.shape.quotes > 1); }},
    {"quoted speech", 0.10, 0.42, [](const BlockView& v) { return yes(v.shape.starts_quote && v.shape.length() > 6); }},
    {"separators", -0.10, -0.18, [](const BlockView& v) { return double(std::min(v.shape.separators, 3)); }},
    {"separator in a short line", -0.32, -0.53, [](const BlockView& v) { return yes(v.shape.separators > 0 && v.shape.length() < 15); }},
    {"symbols", -0.40, -1.08, [](const BlockView& v) { return std::min(v.shape.share(v.shape.symbols), 1.0); }},
    {"program code", 2.25, 4.91, [](const BlockView& v) { return std::min(v.shape.share(v.shape.code), 1.0); }},
    {"address of a page or mailbox", -1.75, -1.13, [](const BlockView& v) { return yes(v.shape.address); }},
    {"copyright sign", -2.16, -2.53, [](const BlockView& v) { return yes(v.shape.copyright_sign); }},
    {"words glued together", -0.02, -0.05, [](const BlockView& v) { return double(std::min(v.shape.glued, 3)); }},
    {"words glued in a short line", 0, 0, [](const BlockView& v) { return yes(v.shape.glued > 0 && v.shape.length() < 15); }},
    {"small letter first", -1.41, -1.01, [](const BlockView& v) { return yes(v.shape.starts_lower); }},
    {"bullet or dash first", 0.39, 0.48, [](const BlockView& v) { return yes(v.shape.starts_mark); }},
    {"bracket first", -0.75, -1.06, [](const BlockView& v) { return yes(v.shape.starts_bracket); }},
    {"ends with a bracket", -0.03, 0.43, [](const BlockView& v) { return yes(v.shape.closed_end); }},
    {"placeholder", -0.79, -1.12, [](const BlockView& v) { return yes(v.shape.file_like); }},
    {"image description", -3.00, 0, [](const BlockView& v) { return yes(v.block.alternative); }},
    {"share bar", -2.07, -1.77, [](const BlockView& v) { return yes(short_cue(v.shape, Cue::share)); }},
    {"leads to other stories", -2.61, -1.89, [](const BlockView& v) { return yes(v.shape.cue.cue == Cue::related && v.shape.cue.reach == Reach::whole); }},
    {"begins like a lead to another story", -1.94, -1.23, [](const BlockView& v) { return yes(v.shape.cue.cue == Cue::related && v.shape.cue.reach == Reach::start); }},
    {"ranking of stories", -1.58, -0.96, [](const BlockView& v) { return yes(short_cue(v.shape, Cue::most_read)); }},
    {"offers a subscription", -2.21, -1.95, [](const BlockView& v) { return yes(short_cue(v.shape, Cue::subscribe)); }},
    {"asks to subscribe", -2.15, -1.93, [](const BlockView& v) { return yes(long_cue(v.shape, Cue::subscribe)); }},
    {"advertisement", -1.17, -0.05, [](const BlockView& v) { return yes(short_cue(v.shape, Cue::advert)); }},
    {"advertising notice", -1.95, -1.71, [](const BlockView& v) { return yes(long_cue(v.shape, Cue::advert)); }},
    {"comment section", -2.04, -2.17, [](const BlockView& v) { return yes(short_cue(v.shape, Cue::comments)); }},
    {"comment form", -2.41, -2.87, [](const BlockView& v) { return yes(long_cue(v.shape, Cue::comments)); }},
    {"consent button", -0.13, -1.62, [](const BlockView& v) { return yes(short_cue(v.shape, Cue::consent)); }},
    {"consent or terms", -3.16, -4.30, [](const BlockView& v) { return yes(long_cue(v.shape, Cue::consent)); }},
    {"site information", -1.94, -2.28, [](const BlockView& v) { return yes(short_cue(v.shape, Cue::copyright)); }},
    {"legal line", -3.10, -3.42, [](const BlockView& v) { return yes(long_cue(v.shape, Cue::copyright)); }},
    {"account", -0.72, -1.65, [](const BlockView& v) { return yes(short_cue(v.shape, Cue::account)); }},
    {"account notice", -0.04, -0.24, [](const BlockView& v) { return yes(long_cue(v.shape, Cue::account)); }},
    {"offers an app", -1.15, -0.24, [](const BlockView& v) { return yes(v.shape.cue.cue == Cue::app); }},
    {"navigation", -0.38, -0.82, [](const BlockView& v) { return yes(short_cue(v.shape, Cue::navigation)); }},
    {"tags", -0.58, -0.66, [](const BlockView& v) { return yes(short_cue(v.shape, Cue::tags)); }},
    {"author line", -0.60, 0.50, [](const BlockView& v) { return yes(short_cue(v.shape, Cue::author)); }},
    {"author box", -1.00, -0.83, [](const BlockView& v) { return yes(long_cue(v.shape, Cue::author)); }},
    {"picture credit", -1.82, -1.56, [](const BlockView& v) { return yes(short_cue(v.shape, Cue::credit)); }},
    {"button or state", -1.46, -2.01, [](const BlockView& v) { return yes(short_cue(v.shape, Cue::dialogue)); }},
    {"notice of a player", -3.00, -3.00, [](const BlockView& v) { return yes(v.shape.cue.cue == Cue::dialogue && v.shape.cue.reach == Reach::any && v.shape.length() < 40); }},
    {"notice of the site", -0.37, -1.61, [](const BlockView& v) { return yes(v.shape.cue.cue == Cue::broken); }},
    {"invitation to follow", -1.50, -1.05, [](const BlockView& v) { return yes(long_cue(v.shape, Cue::share)); }},
    {"links", -2.76, 0, [](const BlockView& v) { return share_of(v.block.linked_words, v.block.words); }},
    {"links only", -0.72, 0, [](const BlockView& v) { return yes(v.block.words > 0 && v.block.linked_words * 10 >= v.block.words * 9); }},
    {"links in a long text", -1.99, 0, [](const BlockView& v) { return v.block.words > 20 ? share_of(v.block.linked_words, v.block.words) : 0.0; }},
    {"paragraph element", -0.43, 0, [](const BlockView& v) { return yes(v.block.tag == "p"); }},
    {"list item", -0.47, 0, [](const BlockView& v) { return yes(v.block.tag == "li" || has(v.block.inside, Inside::list)); }},
    {"list item with links", -0.88, 0, [](const BlockView& v) { return yes((v.block.tag == "li" || has(v.block.inside, Inside::list)) && v.block.linked_words * 2 > v.block.words); }},
    {"table cell", -1.02, 0, [](const BlockView& v) { return yes(v.block.tag == "td" || v.block.tag == "th"); }},
    {"plain container", -1.48, 0, [](const BlockView& v) { return yes(v.block.tag == "div"); }},
    {"main heading", -1.78, 0, [](const BlockView& v) { return yes(v.block.heading == 1); }},
    {"heading", 0.16, 0, [](const BlockView& v) { return yes(v.block.heading == 2 || v.block.heading == 3); }},
    {"small heading", -0.58, 0, [](const BlockView& v) { return yes(v.block.heading > 3); }},
    {"in an article element", 0.78, 0, [](const BlockView& v) { return yes(has(v.block.inside, Inside::article)); }},
    {"in the main element", 1.04, 0, [](const BlockView& v) { return yes(has(v.block.inside, Inside::main)); }},
    {"in an aside", -2.08, 0, [](const BlockView& v) { return yes(has(v.block.inside, Inside::aside)); }},
    {"in a navigation element", -0.02, 0, [](const BlockView& v) { return yes(has(v.block.inside, Inside::nav)); }},
    {"in a header", -0.02, 0, [](const BlockView& v) { return yes(has(v.block.inside, Inside::header)); }},
    {"in a footer", -3.84, 0, [](const BlockView& v) { return yes(has(v.block.inside, Inside::footer)); }},
    {"in a form", -1.13, 0, [](const BlockView& v) { return yes(has(v.block.inside, Inside::form)); }},
    {"in a figure", -1.50, 0, [](const BlockView& v) { return yes(has(v.block.inside, Inside::figure)); }},
    {"in a quotation element", -0.85, 0, [](const BlockView& v) { return yes(has(v.block.inside, Inside::quote)); }},
    {"button", -1.71, 0, [](const BlockView& v) { return yes(has(v.block.inside, Inside::button)); }},
    {"hidden", -3.67, 0, [](const BlockView& v) { return yes(has(v.block.inside, Inside::hidden)); }},
    {"marked as the body of the text", 1.19, 0, [](const BlockView& v) { return yes(has(v.hints.near, Hint::body)); }},
    {"within the body of the text", 0.18, 0, [](const BlockView& v) { return yes(has(v.hints.far, Hint::body)); }},
    {"marked as author or date", -1.45, 0, [](const BlockView& v) { return yes(has(v.hints.near, Hint::meta)); }},
    {"within author or date", -0.74, 0, [](const BlockView& v) { return yes(has(v.hints.far, Hint::meta)); }},
    {"marked as media", -1.67, 0, [](const BlockView& v) { return yes(has(v.hints.near, Hint::media)); }},
    {"within media", -0.53, 0, [](const BlockView& v) { return yes(has(v.hints.far, Hint::media)); }},
    {"marked as other stories", -0.45, 0, [](const BlockView& v) { return yes(has(v.hints.near, Hint::related)); }},
    {"within other stories", -1.50, 0, [](const BlockView& v) { return yes(has(v.hints.far, Hint::related)); }},
    {"marked as comments", -2.92, 0, [](const BlockView& v) { return yes(has(v.hints.near, Hint::comment)); }},
    {"within comments", -1.69, 0, [](const BlockView& v) { return yes(has(v.hints.far, Hint::comment)); }},
    {"marked as sharing", -1.61, 0, [](const BlockView& v) { return yes(has(v.hints.near, Hint::share)); }},
    {"within sharing", -0.64, 0, [](const BlockView& v) { return yes(has(v.hints.far, Hint::share)); }},
    {"marked as offers", -1.16, 0, [](const BlockView& v) { return yes(has(v.hints.near, Hint::promo)); }},
    {"within offers", -1.58, 0, [](const BlockView& v) { return yes(has(v.hints.far, Hint::promo)); }},
    {"marked as page furniture", -1.06, 0, [](const BlockView& v) { return yes(has(v.hints.near, Hint::furniture)); }},
    {"within page furniture", -0.05, 0, [](const BlockView& v) { return yes(has(v.hints.far, Hint::furniture)); }},
    {"marked as consent", -2.10, 0, [](const BlockView& v) { return yes(has(v.hints.near, Hint::consent)); }},
    {"within consent", -0.15, 0, [](const BlockView& v) { return yes(has(v.hints.far, Hint::consent)); }},
    {"marked as a teaser", -1.40, 0, [](const BlockView& v) { return yes(has(v.hints.near, Hint::teaser)); }},
    {"within a teaser", 0.77, 0, [](const BlockView& v) { return yes(has(v.hints.far, Hint::teaser)); }},
    {"marked as a headline", -0.89, 0, [](const BlockView& v) { return yes(has(v.hints.near, Hint::headline)); }},
    {"within a headline", -0.52, 0, [](const BlockView& v) { return yes(has(v.hints.far, Hint::headline)); }},
    {"marked as a standfirst", -0.36, 0, [](const BlockView& v) { return yes(has(v.hints.near, Hint::deck)); }},
    {"within a standfirst", 0.27, 0, [](const BlockView& v) { return yes(has(v.hints.far, Hint::deck)); }},
    // clang-format on
};

}  // namespace

std::span<const Rule> local_rules() { return kLocalRules; }

}  // namespace pressmark::chrome
