#pragma once

#include <string>
#include <vector>

#include "query/terminal/key_decoder.h"
#include "query/terminal/state.h"
#include "query/terminal/view.h"
#include "shared/text/display.h"

namespace pressmark::test {

using namespace pressmark::screen;

inline Hit sample_hit(int number) {
  Hit hit;
  hit.rank = static_cast<std::size_t>(number);
  hit.article.id = "id" + std::to_string(number);
  hit.article.title = "Harbour strike " + std::to_string(number);
  hit.article.site = "example.org";
  hit.article.published = "2025-07-20";
  hit.snippet = {"Crews strike at the harbour.", {{6, 12}, {20, 27}}};
  return hit;
}

/// An answer of so many hits, of which the first are there.
inline Found sample_found(int total, int first) {
  Found found;
  found.total = static_cast<std::size_t>(total);
  for (int i = 1; i <= first; ++i) found.hits.push_back(sample_hit(i));
  return found;
}

/// A screen that is driven without a terminal and without an archive.
class TestScreen {
 public:
  explicit TestScreen(Size size = {80, 24}) : state_(first_state(size)) {}

  /// The keys of these bytes; the answer to a search that they ask for is given by `answer`.
  TestScreen& type(const std::string& bytes) {
    KeyDecoder decoder;
    std::vector<Key> keys = decoder.feed(bytes);
    for (const Key& key : decoder.pause()) keys.push_back(key);
    for (const Key& key : keys) happen(Typed{key});
    return *this;
  }
  TestScreen& happen(const Event& event) {
    state_ = update(std::move(state_), event, wishes_);
    return *this;
  }
  TestScreen& answer(Found found) { return happen(Answered{state_.generation, std::move(found)}); }

  /// The latest wish of a kind; null if there was none since `forget`.
  template <class Kind>
  const Kind* wish() const {
    for (auto one = wishes_.rbegin(); one != wishes_.rend(); ++one) {
      if (const Kind* found = std::get_if<Kind>(&*one)) return found;
    }
    return nullptr;
  }
  void forget() { wishes_.clear(); }

  const State& state() const { return state_; }

  /// What stands on the screen, a line a row, panes in their columns.
  std::vector<std::string> rows() const {
    std::vector<std::string> rows;
    for (const Row& row : view(state_).rows) {
      std::string text;
      for (const Row::Part& part : row.parts) {
        const int missing = part.column - display_width(text);
        if (missing > 0) text.append(static_cast<std::size_t>(missing), ' ');
        for (const Run& run : part.runs) text += run.text;
      }
      rows.push_back(text);
    }
    return rows;
  }
  std::string text() const {
    std::string all;
    for (const std::string& row : rows()) all += row + "\n";
    return all;
  }
  bool shows(const std::string& part) const { return text().find(part) != std::string::npos; }

 private:
  State state_;
  std::vector<Wish> wishes_;
};

inline Reading sample_reading(int paragraphs) {
  Reading reading{"id1", "Harbour strike", {{"Harbour strike", {{0, 7}}}, {"example.org · 2025-07-20", {}}}};
  for (int i = 0; i < paragraphs; ++i) {
    reading.paragraphs.push_back({"Paragraph " + std::to_string(i) +
                                      " tells at some length what happened at the quay, so that it takes two "
                                      "lines of a screen and a word like harbour stands in it.",
                                  {}});
    auto& last = reading.paragraphs.back();
    const std::size_t at = last.text.find("harbour");
    last.marks.emplace_back(at, at + 7);
  }
  return reading;
}

}  // namespace pressmark::test
