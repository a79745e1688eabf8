// The yardstick of bench: JSON Lines into Xapian the plain way. One thread, TermGenerator on title and text,
// the record as the document's data, Xapian's own rhythm of commits.
#include <fstream>
#include <string>

#include <fmt/core.h>
#include <nlohmann/json.hpp>
#include <xapian.h>

namespace {

std::string text_of(const nlohmann::json& record, const char* key) {
  const auto found = record.find(key);
  return found != record.end() && found->is_string() ? found->get<std::string>() : "";
}

void index_records(std::istream& lines, Xapian::WritableDatabase& database) {
  Xapian::TermGenerator generator;
  for (std::string line; std::getline(lines, line);) {
    const nlohmann::json record = nlohmann::json::parse(line, nullptr, false);
    if (record.is_discarded()) continue;
    Xapian::Document document;
    document.set_data(line);
    generator.set_document(document);
    generator.set_termpos(0);
    generator.set_stemmer(Xapian::Stem("en"));
    generator.index_text(text_of(record, "title"), 1, "S");
    generator.index_text(text_of(record, "title"));
    generator.increase_termpos();
    generator.index_text(text_of(record, "text"));
    const std::string id = "Q" + text_of(record, "id");
    document.add_boolean_term(id);
    database.replace_document(id, document);
  }
}

}  // namespace

int main(int count, char** words) {
  if (count < 3) {
    fmt::print(stderr, "usage: plain_writer DATABASE FILE.jsonl...\n");
    return 2;
  }
  Xapian::WritableDatabase database(words[1], Xapian::DB_CREATE_OR_OVERWRITE);
  for (int i = 2; i < count; ++i) {
    std::ifstream lines(words[i]);
    index_records(lines, database);
  }
  database.commit();
  fmt::print("{} documents\n", database.get_doccount());
  return 0;
}
