#include "indexer/entities/line_work.h"

#include <algorithm>
#include <utility>

namespace pressmark::entities {

LineWork::LineWork(const Reading& reading, std::size_t index, std::vector<Span>& found)
    : reading_(reading),
      line_(reading.lines[index]),
      index_(index),
      found_(found),
      taken_(line_.tokens.size(), false) {}

const Token* LineWork::before(std::size_t token) const {
  while (token > 0 && tokens()[token - 1].stop) --token;
  return token > 0 ? &tokens()[token - 1] : nullptr;
}

const Token* LineWork::after(std::size_t token) const {
  token = skip_stops(line_, token);
  return token < tokens().size() ? &tokens()[token] : nullptr;
}

bool LineWork::comes(std::size_t token, std::string_view text) const {
  const Token* next = after(token);
  return next != nullptr && next->text == text;
}

bool LineWork::comes_kind(std::size_t token, std::uint32_t kinds) const {
  const Token* next = after(token);
  return next != nullptr && next->shape == Shape::lower && next->is(kinds);
}

bool LineWork::stands_before(std::size_t token, std::uint32_t kinds) const {
  const Token* word = before(token);
  return word != nullptr && word->shape == Shape::lower && word->is(kinds);
}

bool LineWork::is_acronym(const Unit& unit) const {
  return unit.shape == Shape::capitals && !unit.multi && !line_.capitals &&
         tokens()[unit.begin].text.size() < 6;
}

bool LineWork::person_before(std::size_t token) const {
  if (found_.empty()) return false;
  const Span& last = found_.back();
  return last.line == index_ && last.end == token && last.type == EntityType::person;
}

gazetteer::Entry LineWork::place_behind(std::size_t end) const {
  if (!comes(end, ",")) return {};
  const std::size_t next = skip_stops(line_, end) + 1;
  if (next >= tokens().size() || !tokens()[next].has_capital()) return {};
  const Unit unit = unit_at(line_, next);
  return unit.has(gazetteer::kCountry | gazetteer::kRegion) ? unit.entry : gazetteer::Entry{};
}

Span* LineWork::add(std::size_t begin, std::size_t end, EntityType type, bool sure,
                    const gazetteer::Entry* known, const std::string& role) {
  const auto from = taken_.begin() + static_cast<std::ptrdiff_t>(begin);
  const auto to = taken_.begin() + static_cast<std::ptrdiff_t>(end);
  if (std::find(from, to, true) != to) return nullptr;
  std::fill(from, to, true);
  Span span;
  span.line = index_;
  span.begin = begin;
  span.end = end;
  span.type = type;
  span.sure = sure;
  span.role = role;
  if (known != nullptr) {
    span.known_name = known->name;
    span.country = known->country;
  }
  found_.push_back(std::move(span));
  return &found_.back();
}

std::size_t LineWork::take_next() { return std::exchange(next_, 0); }

void LineWork::hand_role_on(const std::string& role, std::size_t at) {
  role_ = role;
  role_at_ = at;
}

std::string LineWork::take_role(std::size_t at) {
  std::string role = std::exchange(role_, {});
  return role_at_ == at ? role : std::string();
}

}  // namespace pressmark::entities
