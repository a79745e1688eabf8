#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/entities/spans.h"
#include "indexer/entities/units.h"

namespace pressmark::entities {

using Units = std::vector<Unit>;

/// One line while the rules read it from left to right: what stands around a token, and what was found so
/// far.
class LineWork {
 public:
  /// The reading and the list must outlive the work.
  LineWork(const Reading& reading, std::size_t index, std::vector<Span>& found);

  const Reading& reading() const { return reading_; }
  const Line& line() const { return line_; }
  const std::vector<Token>& tokens() const { return line_.tokens; }

  /// The token before or at a place, full stops of abbreviations passed over; nullptr at the ends.
  const Token* before(std::size_t token) const;
  const Token* after(std::size_t token) const;
  /// True if that sign or word comes next.
  bool comes(std::size_t token, std::string_view text) const;
  /// True if a word in small letters of these kinds comes next, or stands before.
  bool comes_kind(std::size_t token, std::uint32_t kinds) const;
  bool stands_before(std::size_t token, std::uint32_t kinds) const;

  bool sentence_start(const Unit& unit) const { return tokens()[unit.begin].sentence_start; }
  WordUse use_of(const Unit& unit) const { return reading_.use_of(tokens()[unit.begin].folded); }
  /// True if the person found last ends right before the token.
  bool person_before(std::size_t token) const;
  /// A short word in capitals, where not all are.
  bool is_acronym(const Unit& unit) const;
  /// "Lincoln, Nebraska": the region or country behind a comma; no flags if there is none.
  gazetteer::Entry place_behind(std::size_t end) const;
  bool place_comes(std::size_t end) const { return place_behind(end).flags != 0; }

  /// A name from token to token. nullptr if one of the tokens belongs to another; else valid until the next
  /// call.
  Span* add(std::size_t begin, std::size_t end, EntityType type, bool sure,
            const gazetteer::Entry* known = nullptr, const std::string& role = {});
  bool is_taken(std::size_t token) const { return taken_[token]; }

  /// A rule read further than its run: go on there.
  void go_on_at(std::size_t token) { next_ = std::max(next_, token); }
  /// Where to go on, asked once.
  std::size_t take_next();

  /// A role whose name is to come at that token: "Secretary of State | X".
  void hand_role_on(const std::string& role, std::size_t at);
  /// The role that was handed on to that token, or "". It is forgotten then.
  std::string take_role(std::size_t at);

 private:
  const Reading& reading_;
  const Line& line_;
  std::size_t index_;
  std::vector<Span>& found_;
  std::vector<bool> taken_;
  std::size_t next_ = 0;
  std::string role_;
  std::size_t role_at_ = 0;
};

}  // namespace pressmark::entities
