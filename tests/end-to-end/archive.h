#pragma once

#include <string>
#include <vector>

#include "tests/support/run.h"
#include "tests/support/temporary_folder.h"

namespace pressmark::test {

/// A page of an invented outlet: menu, headline, byline, date, the paragraphs, teasers, footer.
std::string article_page(const std::string& title, const std::vector<std::string>& paragraphs);

/// Writes six pages below `pages/` of the folder and gives its path.
std::string write_pages(const TemporaryFolder& folder);

/// The paragraphs of the first of them.
std::vector<std::string> harbour_story();

Outcome run_index(const std::vector<std::string>& words, const std::string& folder = "",
                  const std::string& input = "");
Outcome run_query(const std::vector<std::string>& words, const std::string& folder = "");

/// Runs pressmark-index, which must end with this code.
Outcome indexed(const std::vector<std::string>& words, int code = 0);

/// Lets the files of a folder be an hour old: what was written a moment ago is read again to be sure.
void age(const std::string& folder);

/// The lines of pressmark-database-digest.
std::vector<std::string> digest_of(const std::string& database);

/// How many articles `pressmark-query --count QUERY` finds.
int count_of(const std::string& database, const std::string& query);

/// The folder of the current generation of a database, which xapian-check wants.
std::string generation_of(const std::string& database);

/// Leaves of the article of the database's first document nothing that can be read.
void damage_an_article(const std::string& database);

/// True if the program wrote this on standard output or error.
bool says(const Outcome& outcome, const std::string& words);

/// One JSON record with a story of its own; "" for no source id.
std::string record(const std::string& id, const std::string& word);

/// The same as a capture of a page of the town's site at a time.
std::string capture(const std::string& word, const std::string& captured, const std::string& page = "one");

std::string gzipped(const std::string& bytes);

/// What a terminal shows of an outcome, for INFO.
std::string shown(const Outcome& outcome);

}  // namespace pressmark::test
