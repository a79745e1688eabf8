#include "shared/text/dates_reader.h"

#include "shared/text/letters.h"
#include "shared/text/utf8.h"

namespace pressmark {
namespace {

const DateToken kNoToken{};

}  // namespace

const DateToken& DateReader::at(std::size_t i) const { return i < tokens.size() ? tokens[i] : kNoToken; }

const DateToken& DateReader::before(std::size_t i) const { return i > 0 ? at(i - 1) : kNoToken; }

std::string_view DateReader::written(const DateToken& token) const {
  return text.substr(token.start, token.end - token.start);
}

std::string DateReader::lower(std::size_t i) const {
  return is_word(i) ? to_lower(written(at(i))) : std::string();
}

bool DateReader::is_mark(std::size_t i, char32_t mark) const {
  return at(i).kind == DateToken::Kind::mark && at(i).mark == mark;
}

bool DateReader::is_joint(std::size_t i, char32_t mark) const {
  return is_mark(i, mark) && !at(i).spaced && i + 1 < tokens.size() && !at(i + 1).spaced;
}

bool DateReader::is_number(std::size_t i, int most_digits, int low, int high) const {
  const DateToken& token = at(i);
  return token.kind == DateToken::Kind::number && token.digits <= most_digits && token.value >= low &&
         token.value <= high;
}

bool DateReader::is_year(std::size_t i) const { return at(i).digits == 4 && is_number(i, 4, 1000, 2100); }

bool DateReader::is_capitalised(std::size_t i) const {
  return is_word(i) && is_upper(code_point_at(text, at(i).start).value);
}

bool DateReader::goes_on(std::size_t i) const {
  if (i >= tokens.size() || at(i).spaced) return false;
  if (at(i).kind == DateToken::Kind::number) return true;
  if (is_mark(i, U'%') || is_mark(i, U'°') || is_mark(i, U'€')) return true;
  const bool separates = is_mark(i, U'.') || is_mark(i, U',') || is_mark(i, U'/') || is_mark(i, U':');
  return separates && at(i + 1).kind == DateToken::Kind::number && !at(i + 1).spaced;
}

bool DateReader::is_tail(std::size_t i) const {
  if (i == 0 || at(i).spaced) return false;
  const DateToken& last = before(i);
  const bool glued_month = last.kind == DateToken::Kind::word && at(i).month.kind != MonthKind::none;
  if (last.kind != DateToken::Kind::mark) return !glued_month;
  constexpr std::u32string_view kAmounts = U"$€£¥₽₴#№@_=&%\\";
  if (kAmounts.find(last.mark) != std::u32string_view::npos) return true;
  constexpr std::u32string_view kJoints = U".,:/-–+";
  return kJoints.find(last.mark) != std::u32string_view::npos && !last.spaced && i > 1 &&
         before(i - 1).kind == DateToken::Kind::number;
}

}  // namespace pressmark
