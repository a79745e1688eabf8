#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "query/output/marked_text.h"
#include "query/search/rank.h"
#include "query/search/search.h"

namespace pressmark::screen {

/// What the screen asks for: a query, or articles like one, narrowed down by the query.
struct Request {
  std::string query;
  std::string like = {};        // the id of an article
  std::string like_title = {};  // what people call it
  Sort sort = Sort::relevance;
  std::size_t wanted = 50;  // hits

  /// True if nothing is asked for: the newest articles are shown.
  bool empty() const { return query.find_first_not_of(' ') == std::string::npos && like.empty(); }
  friend bool operator==(const Request&, const Request&) = default;
};

/// Its answer: the first hits of all that were found, in order.
struct Found {
  std::size_t total = 0;
  std::vector<Hit> hits;
  std::vector<Note> notes;
};

/// An article for reading.
struct Reading {
  std::string id;
  std::string title;
  std::vector<MarkedText> paragraphs;  // title, byline and facts, text, captions and names
};

/// A line of a sheet of facts: what it is about, and what is said of that.
struct Fact {
  std::string name;
  std::string text;
};

/// Answers what the screen asks for. Is used by one thread; throws Failure.
class Engine {
 public:
  virtual ~Engine() = default;
  virtual Found search(const Request& request) = 0;
  /// The article, with what the request looks for marked.
  virtual Reading open(const std::string& id, const Request& request) = 0;
  /// What is known of the article.
  virtual std::vector<Fact> record(const std::string& id) = 0;
  /// What its score in the answer to the request is made of.
  virtual std::vector<Fact> explain(const std::string& id, const Request& request) = 0;
};

}  // namespace pressmark::screen
