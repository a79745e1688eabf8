// pressmark-pasted-lines DATABASE [EVERY]: asks each line of the text, title and captions of every EVERY-th
// article as a query, and looks whether it finds the article. Prints the lines that do not, and how many
// there were. Exit status 1 if a line fails that has nothing in it that is an operator.
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/core.h>
#include <xapian.h>

#include "query/language/field_names.h"
#include "query/language/parse.h"
#include "query/search/compile.h"
#include "shared/database/archive.h"
#include "shared/failure.h"
#include "shared/text/words.h"

namespace {

using namespace pressmark;

struct Counts {
  std::size_t lines = 0, with_operators = 0, refused = 0, missed = 0;
};

bool is_blank(char c) { return c == ' ' || c == '\t'; }

std::vector<std::string_view> pieces_of(std::string_view line) {
  std::vector<std::string_view> pieces;
  for (std::size_t at = 0; at < line.size();) {
    std::size_t end = at;
    while (end < line.size() && !is_blank(line[end])) ++end;
    if (end > at) pieces.push_back(line.substr(at, end - at));
    at = end + 1;
  }
  return pieces;
}

bool is_operator(std::string_view piece) {
  while (!piece.empty() && (piece.front() == '(' || piece.front() == '"')) piece.remove_prefix(1);
  while (!piece.empty() && (piece.back() == ')' || piece.back() == '"')) piece.remove_suffix(1);
  const std::string_view name = piece.substr(0, piece.find('/'));
  if (piece == "AND" || piece == "OR" || piece == "NOT" || name == "NEAR") return true;
  if (piece.size() > 1 && piece[0] == '-' && piece[1] != '-') return true;
  const std::size_t colon = piece.find(':');
  if (colon == std::string_view::npos || colon + 1 == piece.size()) return false;
  return given_field(piece.substr(0, colon)) || !meant_field(piece.substr(0, colon)).empty();
}

// What a line may hold that is read as more than text.
bool has_operators(std::string_view line) {
  std::size_t marks = 0;
  for (const char c : line) marks += c == '"' ? 1 : 0;
  if (marks % 2 == 1) return true;
  for (const std::string_view piece : pieces_of(line)) {
    if (is_operator(piece)) return true;
  }
  return false;
}

bool finds(const Archive& archive, const Query& query, const std::string& id) {
  const Xapian::Query matching = compile(query, archive).query.matching;
  Xapian::Enquire enquire(archive.database());
  enquire.set_query(Xapian::Query(Xapian::Query::OP_FILTER, Xapian::Query("Q" + id), matching));
  return !enquire.get_mset(0, 1).empty();
}

void ask(const Archive& archive, const Article& article, const std::string& line, Counts& counts) {
  if (words_of(line).empty()) return;
  ++counts.lines;
  const bool operators = has_operators(line);
  if (operators) ++counts.with_operators;
  const auto parsed = parse_query(line, {"2025-07-20"});
  if (!parsed) {
    if (operators) return;
    ++counts.refused;
    fmt::print("refused: {}: {}\n", describe(parsed.error()), line);
  } else if (!finds(archive, parsed->query, article.id) && !operators) {
    ++counts.missed;
    fmt::print("missed in {}: {}\n", article.id, line);
  }
}

void ask_all(const Archive& archive, const Article& article, Counts& counts) {
  for (std::size_t at = 0; at < article.text.size();) {
    const std::size_t end = std::min(article.text.find('\n', at), article.text.size());
    ask(archive, article, article.text.substr(at, end - at), counts);
    at = end + 1;
  }
  if (article.title && article.title_source != TitleSource::first_sentence)
    ask(archive, article, *article.title, counts);
  for (const std::string& caption : article.captions) ask(archive, article, caption, counts);
}

}  // namespace

int main(int count, char** words) try {
  if (count < 2) {
    std::cerr << "usage: pressmark-pasted-lines DATABASE [EVERY]\n";
    return 2;
  }
  const Archive archive({words[1]});
  const Xapian::docid every = count > 2 ? static_cast<Xapian::docid>(std::strtoul(words[2], nullptr, 10)) : 1;
  Counts counts;
  for (auto document = archive.database().postlist_begin(""); document != archive.database().postlist_end("");
       ++document) {
    if (every < 2 || *document % every == 0) ask_all(archive, archive.stored_article(*document), counts);
  }
  fmt::print("{} lines, {} with operators, {} refused, {} missed\n", counts.lines, counts.with_operators,
             counts.refused, counts.missed);
  return counts.lines == 0 || counts.refused + counts.missed > 0 ? 1 : 0;
} catch (const Failure& failure) {
  std::cerr << describe(failure.error()) << '\n';
  return 2;
}
