#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/chrome/chrome.h"

namespace pressmark::tests {

/// A page with its judgements, to ask for the role of a block by the beginning of its text.
class JudgedPage {
 public:
  explicit JudgedPage(Page page) : page_(std::move(page)), judgements_(judge(page_)) {}

  /// The role of the first block that begins so; nullopt if there is none.
  std::optional<Role> role(std::string_view beginning) const {
    const std::optional<std::size_t> at = find(beginning);
    return at ? std::optional(judgements_[*at].role) : std::nullopt;
  }
  std::string_view reason(std::string_view beginning) const {
    const std::optional<std::size_t> at = find(beginning);
    return at ? judgements_[*at].reason : std::string_view();
  }
  bool keeps(std::string_view beginning) const {
    const std::optional<Role> found = role(beginning);
    return found == Role::text || found == Role::subhead || found == Role::deck;
  }
  const std::vector<Judgement>& judgements() const { return judgements_; }

 private:
  std::optional<std::size_t> find(std::string_view beginning) const {
    for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
      if (page_.blocks[i].text.compare(0, beginning.size(), beginning) == 0) return i;
    }
    return std::nullopt;
  }

  Page page_;
  std::vector<Judgement> judgements_;
};

inline JudgedPage judged_dump(const std::string& text) {
  return JudgedPage(read_dump(text, std::nullopt, PageLimits{}));
}
inline JudgedPage judged_html(const std::string& html) {
  return JudgedPage(read_html(html, std::nullopt, PageLimits{}));
}

/// Paragraphs of an invented report, to stand around what a test is about.
inline constexpr std::string_view kOpening =
    "The harbour council of Weserholm voted on Tuesday to rebuild the old ferry pier, ending a dispute that "
    "had split the town for more than six years.";
inline constexpr std::string_view kSecond =
    "Mayor Anneke Torvald said the work would begin in spring and cost about 14 million crowns, most of it "
    "paid by the region and a loan from the port authority.";
inline constexpr std::string_view kThird =
    "\"We could not wait any longer,\" she told reporters after the vote. \"The pilings are rotten, and "
    "every winter we close the pier for weeks.\"";
inline constexpr std::string_view kFourth =
    "Opponents, who had collected more than 3,000 signatures, fear that larger ferries will bring more "
    "lorries through the narrow streets behind the market.";
inline constexpr std::string_view kFifth =
    "The council promised a new road around the old town, but it has not yet said where the money for it "
    "should come from or when it might be built.";
inline constexpr std::string_view kSixth =
    "A first contract is to be signed in March, and the region's auditors will look at the figures before "
    "any of the money is spent.";

}  // namespace pressmark::tests
