// What users of search tools ask for most often, a case for each: what is typed is found, nothing else is,
// counts agree, and whatever is left out, widened or guessed is said.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "tests/end-to-end/archive.h"
#include "tests/support/catch.h"

using namespace pressmark::test;
using Json = nlohmann::json;

namespace {

using Strings = std::vector<std::string>;

Json parsed(const Outcome& outcome) {
  INFO(shown(outcome));
  REQUIRE(Json::accept(outcome.out));
  return Json::parse(outcome.out);
}

Strings pieces_of(const std::string& text) {
  std::istringstream all(text);
  return {std::istream_iterator<std::string>(all), {}};
}

/// A database that is made once, with what is asked of it.
class Asked {
 public:
  explicit Asked(std::vector<std::string> databases) : databases_(std::move(databases)) {}

  Outcome ask(const Strings& words, const std::string& input = "") const {
    Strings all;
    for (const std::string& database : databases_) all.insert(all.end(), {"-d", database});
    all.insert(all.end(), words.begin(), words.end());
    return run({PRESSMARK_QUERY, all, "", input, {}});
  }

  Json json(Strings words) const {
    words.insert(words.begin(), {"-f", "json"});
    return parsed(ask(words));
  }

  int count(const std::string& query) const {
    const Outcome outcome = ask({"--count", "--", query});
    INFO(query << "\n" << shown(outcome));
    REQUIRE(outcome.code != 2);
    return std::stoi(outcome.out);
  }

  /// The ids that each query finds, all queries in one run.
  std::vector<std::set<std::string>> found(const Strings& queries, const Strings& options = {}) const {
    std::string lines;
    for (std::size_t i = 0; i < queries.size(); ++i) lines += std::to_string(i) + "\t" + queries[i] + "\n";
    Strings words{"-f", "trec", "-n", "0", "--batch", "-"};
    words.insert(words.end(), options.begin(), options.end());
    const Outcome outcome = ask(words, lines);
    INFO(shown(outcome));
    CHECK(outcome.code == 0);
    std::vector<std::set<std::string>> ids(queries.size());
    for (const std::string& line : lines_of(outcome.out)) {
      std::istringstream row(line);
      std::string qid, q0, id;
      row >> qid >> q0 >> id;
      ids.at(std::stoul(qid)).insert(id);
    }
    return ids;
  }

 private:
  std::vector<std::string> databases_;
};

/// The pages and the wire of corpus/, and one capture.
class Newsstand : public Asked {
 public:
  Newsstand() : Newsstand(std::make_shared<TemporaryFolder>()) {}
  const std::string& folder() const { return path_; }

 private:
  explicit Newsstand(const std::shared_ptr<TemporaryFolder>& folder)
      : Asked({folder->path("a.db")}), folder_(folder), path_(folder->path("")) {
    indexed({"-q", "-d", folder->path("a.db"), PRESSMARK_CORPUS "/pages", PRESSMARK_CORPUS "/wire.jsonl",
             folder->write("capture.jsonl", capture("weathercock", "2026-01-02T03:04:05Z"))});
  }
  std::shared_ptr<TemporaryFolder> folder_;
  std::string path_;
};

const Newsstand& newsstand() {
  static const Newsstand instance;
  return instance;
}

/// What stands in a text, and what people type or paste to find it.
struct Notice {
  std::string text;
  Strings typed;
};

const std::vector<Notice>& notices() {
  static const std::vector<Notice> all{
      {"Call the office at +44 20 7946 0958 before noon.",
       {"+44 20 7946 0958", "\"+44 20 7946 0958\"", "7946-0958", "0958", "7946"}},
      {"The night desk is at (020) 7946-0321.", {"(020) 7946-0321", "020 7946 0321", "7946-0321"}},
      {"The company is HRB 12345 B in the register, VAT GB123456789.",
       {"HRB 12345 B", "\"HRB 12345\"", "GB123456789", "12345"}},
      {"Part LX-4420/7-B was late again.", {"LX-4420/7-B", "LX-4420", "4420/7", "lx 4420"}},
      {"Letters go to press.office@harbour-trust.example only.",
       {"press.office@harbour-trust.example", "press.office", "@harbour-trust.example"}},
      {"The form was dated 01/18/2010, the stamp 2010-01-19.", {"01/18/2010", "2010-01-19", "18/2010"}},
      {"They wrote #SaveOurPier on the wall.", {"#SaveOurPier", "SaveOurPier", "#saveourpier"}},
      {"The file _minutes_final_ was gone, and so was draft_seven.",
       {"_minutes_final_", "minutes_final", "draft_seven", "draft seven"}},
      {"In the settings colour=blue stood beside size==9.", {"colour=blue", "size==9", "=colour=blue"}},
      {"A ticket is $1,204.50 (€1.104,50) or 15.5% of it.",
       {"$1,204.50", "€1.104,50", "(€1.104,50)", "15.5%", "1,204.50"}},
      {"See https://www.harbour-trust.example/tides?day=7#top for the tides.",
       {"https://www.harbour-trust.example/tides?day=7#top", "tides?day=7",
        "www.harbour-trust.example/tides"}},
      {"Version v2.0.17 runs under C++ and .NET at AT&T.", {"v2.0.17", ".NET", "AT&T", "C++"}},
      {"The naïve café at Łódź closed; the ﬁnal bill was −5°.", {"naïve café", "naive cafe", "Łódź", "lodz"}},
  };
  return all;
}

// Hyphens, slashes, dots, apostrophes: words that a tokeniser may part.
const Strings& parted_words() {
  static const Strings words = pieces_of(
      "e-mail co-operate x-ray T-shirt mother-in-law twenty-one state-of-the-art vice-president "
      "ex-minister well-known long-term short-lived high-speed low-cost self-made re-elected pre-war "
      "post-war anti-tank non-stop half-time all-night on-the-spot face-to-face door-to-door "
      "one-on-one Baden-Baden Stratford-upon-Avon Saint-Malo Anglo-Irish Afro-Cuban Sino-Russian "
      "Caldwell-Hayes Jean-Luc F-16 MiG-29 Covid-19 G-7 5-year 80-metre 2024-25 3-2 A-level U-boat "
      "rock-'n'-roll and/or km/h 24/7 9/11 TCP/IP AC/DC n/a c/o w/o 1/2 input/output his/her either/or "
      "2023/24 ft/min client/server HIV/AIDS Lufthansa/Swiss S/2019/321 U.S. U.K. D.C. a.m. i.e. e.g. "
      "Ph.D. J.R.R. St.Gallen 3.14 1.000 v1.2.3 10.0.0.1 node.js example.org www.example.net Inc. No.5 "
      "p.m. B.B.C. readme.txt 12:30 3:2 16:9 don't o'clock O'Neill rock'n'roll it's L'Aquila d'état "
      "R&D Marks&Spencer 50% 1,200 x+y foo_bar user@host key=value ~/.profile C#m");
  return words;
}

/// What people type, each in an article of its own: n0, n1, ... and w0, w1, ...
class Notices : public Asked {
 public:
  Notices() : Notices(std::make_shared<TemporaryFolder>()) {}

 private:
  explicit Notices(const std::shared_ptr<TemporaryFolder>& folder)
      : Asked({folder->path("n.db")}), folder_(folder) {
    std::string lines;
    for (std::size_t i = 0; i < notices().size(); ++i)
      lines += line("n" + std::to_string(i), "A notice", notices()[i].text);
    for (std::size_t i = 0; i < parted_words().size(); ++i) {
      const std::string& word = parted_words()[i];
      lines += line("w" + std::to_string(i), "Entry " + word + " was read",
                    "Nobody knew why " + word + " stood there.");
    }
    indexed({"-q", "-d", folder->path("n.db"), "--keep-chrome", folder->write("notices.jsonl", lines)});
  }

  static std::string line(const std::string& id, const std::string& title, const std::string& text) {
    return Json{{"id", id}, {"title", title}, {"text", text}, {"language", "en"}}.dump() + "\n";
  }
  std::shared_ptr<TemporaryFolder> folder_;
};

const Notices& noticeboard() {
  static const Notices instance;
  return instance;
}

Strings notes_of(const Json& answer, const std::string& kind) {
  Strings texts;
  for (const Json& note : answer["notes"]) {
    if (note["kind"] == kind) texts.push_back(note["text"]);
  }
  return texts;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

// The articles of a database, as --export writes them.
std::vector<Json> exported(const std::string& database) {
  std::vector<Json> articles;
  for (const std::string& line : lines_of(run_index({"-q", "-d", database, "--export"}).out))
    articles.push_back(Json::parse(line));
  return articles;
}

// What may be a line of a batch that has no operator in it.
bool is_plain_text(const std::string& text) {
  for (const std::string& piece : pieces_of(text)) {
    const bool word = piece == "AND" || piece == "OR" || piece == "NOT" || piece.starts_with("NEAR");
    if (word || piece[0] == '-' || has(piece, "\"") || has(piece, ":")) return false;
  }
  return true;
}

// Pieces of a text with what stands between them: a few of its middle, or all.
std::string copied_from(const std::string& text, std::size_t length) {
  const Strings pieces = pieces_of(text);
  const std::size_t begin = pieces.size() > length ? (pieces.size() - length) / 2 : 0;
  std::string copy;
  for (std::size_t i = begin; i < std::min(pieces.size(), begin + length); ++i)
    copy += (copy.empty() ? "" : " ") + pieces[i];
  return copy;
}

// What somebody may copy from an article: the title, some words of its beginning, most of its second
// paragraph.
Strings copies_of(const Json& article) {
  std::istringstream paragraphs(article["text"].get<std::string>());
  std::string first, second;
  std::getline(paragraphs, first);
  std::getline(paragraphs, second);
  Strings copies{copied_from(first, 4), copied_from(second, 12)};
  if (!article["title"].is_null()) copies.push_back(article["title"]);
  std::erase(copies, "");
  return copies;
}

}  // namespace

TEST_CASE("what is copied from an article finds it", "[end-to-end]") {
  // Whatever has an operator in it is asked with --literal.
  Strings texts[2], ids[2];
  bool every_second = false;
  for (const Json& article : exported(newsstand().folder() + "/a.db")) {
    every_second = !every_second;
    if (!every_second) continue;
    for (const std::string& copy : copies_of(article)) {
      const std::size_t kind = is_plain_text(copy) ? 0 : 1;
      texts[kind].push_back(copy);
      ids[kind].push_back(article["source_id"].is_null() ? article["id"] : article["source_id"]);
    }
  }
  CHECK(texts[0].size() > 80);
  CHECK(texts[1].size() > 5);
  for (const std::size_t kind : {0U, 1U}) {
    const auto found = newsstand().found(texts[kind], kind == 0 ? Strings{} : Strings{"--literal"});
    for (std::size_t i = 0; i < found.size(); ++i) {
      INFO(ids[kind][i] << ": " << texts[kind][i]);
      CHECK(found[i].contains(ids[kind][i]));
    }
  }
}

TEST_CASE("a hundred hyphenated, slashed and dotted words are found, in texts and in fields",
          "[end-to-end]") {
  const Strings& words = parted_words();
  REQUIRE(words.size() >= 100);
  for (const char* before : {"", "=", "title:", "title:=", "text:"}) {
    Strings queries;
    for (const std::string& word : words) queries.push_back(before + word);
    const auto found = noticeboard().found(queries);
    for (std::size_t i = 0; i < words.size(); ++i) {
      INFO(queries[i]);
      CHECK(found[i].contains("w" + std::to_string(i)));
      CHECK(found[i].size() <= 8);
    }
  }
}

TEST_CASE("numbers, addresses, tags and sums are found as they stand", "[end-to-end]") {
  for (std::size_t i = 0; i < notices().size(); ++i) {
    const auto found = noticeboard().found(notices()[i].typed);
    for (std::size_t k = 0; k < found.size(); ++k) {
      INFO(notices()[i].typed[k]);
      CHECK(found[k].contains("n" + std::to_string(i)));
      CHECK(found[k].size() <= 8);
    }
  }
}

TEST_CASE("no mark beside a word makes a query fail", "[end-to-end]") {
  Strings queries;
  for (char mark = '!'; mark <= '~'; ++mark) {
    if (std::isalnum(static_cast<unsigned char>(mark)) || mark == '"') continue;
    const std::string m(1, mark);
    for (const std::string& query :
         {m + "harbour", "harbour" + m, "harbour " + m + " trust", "har" + m + "bour",
          "harbour " + m + m + " trust", m + m + "harbour" + m + m})
      queries.push_back(query);
  }
  noticeboard().found(queries);  // which checks that none is an error
}

TEST_CASE("a phrase finds something behind every field", "[end-to-end]") {
  std::map<std::string, std::string> values{{"text", "black sea"},
                                            {"title", "black sea"},
                                            {"byline", "petra lindgren"},
                                            {"caption", "negotiating table"},
                                            {"person", "oleksandr hryhorenko"},
                                            {"org", "black sea passage authority"},
                                            {"place", "black sea"},
                                            {"country", "united kingdom"},
                                            {"site", "meridiandaily.example"},
                                            {"language", "english"},
                                            {"section", "world"},
                                            {"kind", "article"},
                                            {"date", "2025-09-01..2025-09-30"},
                                            {"captured", "2026-01"},
                                            {"mentions", "2025"},
                                            {"url", "https://www.littoralpress.example/wire/LP20250913-077"},
                                            {"source_id", "LP20250913-077"},
                                            {"similar", "LP20250913-077"},
                                            {"confidence", ">0.5"},
                                            {"words", "100..300"}};
  values["id"] = newsstand().json({"source_id:LP20250913-077"})["hits"][0]["id"];
  const std::string usage = newsstand().ask({"-h"}).out;
  std::istringstream fields(usage.substr(usage.find("Fields:") + 7));
  std::size_t tried = 0;
  for (std::string field; fields >> field && field.ends_with(':'); ++tried) {
    const std::string name = field.substr(0, field.size() - 1);
    INFO(name);
    REQUIRE(values.contains(name));
    const int straight = newsstand().count(field + "\"" + values[name] + "\"");
    CHECK(straight > 0);
    CHECK(newsstand().count(field + "“" + values[name] + "”") == straight);
    CHECK(newsstand().count(field + "(\"" + values[name] + "\")") == straight);
  }
  CHECK(tried == values.size());
}

TEST_CASE("a mistake in a query does not look like nothing found", "[end-to-end]") {
  const Asked& news = newsstand();
  for (const char* format : {"text", "json", "jsonl", "tsv", "csv", "ids", "trec"}) {
    INFO(format);
    const Outcome none = news.ask({"-f", format, "zeppelin"});
    const Outcome mistake = news.ask({"-f", format, "\"zeppelin"});
    CHECK(none.code == 1);
    CHECK(mistake.code == 2);
    const bool is_json = std::string(format).starts_with("json");
    CHECK(mistake.out.empty() != is_json);
    if (is_json) CHECK(Json::parse(mistake.out)["error"]["kind"] == "bad-query");
    CHECK_FALSE(says(mistake, "no article found"));
    CHECK_FALSE(says(mistake, "0 articles"));
    CHECK(says(mistake, "a quotation mark has no partner"));
    if (is_json) CHECK(has(none.out, "\"total\":0"));
  }
  CHECK(news.ask({"--count", "zeppelin"}).out == "0\n");
  CHECK(news.ask({"--count", "\"zeppelin"}).out.empty());
  const Outcome batch = news.ask({"-f", "jsonl", "--batch", "-"}, "none\tzeppelin\nbad\t\"zeppelin\n");
  CHECK(batch.code == 2);
  const auto lines = lines_of(batch.out);
  REQUIRE(lines.size() == 2);
  CHECK(Json::parse(lines[0])["total"] == 0);
  CHECK(Json::parse(lines[1])["qid"] == "bad");
  CHECK(Json::parse(lines[1])["error"]["kind"] == "bad-query");
  CHECK(says(batch, "bad: query: a quotation mark has no partner"));
}

TEST_CASE("what nobody wrote is not found, only offered", "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string database = folder.path("a.db");
  indexed({"-q", "-d", database, "--keep-chrome",
           folder.write("two.jsonl", R"({"text": "The liberties of the Siberian rivers.", "language": "en"})"
                                     "\n"
                                     R"({"text": "Trains to Sweden leave at noon.", "language": "en"})"
                                     "\n")});
  CHECK(count_of(database, "siberia") == 0);
  CHECK(count_of(database, "swedes") == 0);
  CHECK(count_of(database, "libertines") == 0);
  const Outcome slip = run_query({"-d", database, "librties"});
  CHECK(slip.code == 1);
  CHECK(slip.out.empty());
  CHECK(says(slip, "librties: 0 articles; did you mean liberties?"));
  const Json named = newsstand().json({"person:kervadek"});
  CHECK(named["total"] == 0);
  REQUIRE(notes_of(named, "no-such-name").size() == 1);
  CHECK(has(notes_of(named, "no-such-name")[0], "did you mean person:\"Maëlle Kervadec-Lunel\"?"));
}

TEST_CASE("each widening of a query is said, and = or --literal takes it back", "[end-to-end]") {
  const Asked& news = newsstand();
  const Json inflected = news.json({"ferries"}), exact = news.json({"=ferries"});
  CHECK(inflected["understood"] == "ferries");
  CHECK(exact["understood"] == "=ferries");
  CHECK(inflected["total"] > exact["total"]);
  CHECK(exact["total"] > 0);
  CHECK(news.count("=ferries =ferry") < news.count("ferries ferry"));
  CHECK(news.count("=\"ferry lanes\"") == 0);
  CHECK(news.count("\"ferry lanes\"") > 0);

  const Json name = news.json({"person:Григоренко"}), as_written = news.json({"person:=Григоренко"});
  REQUIRE(notes_of(name, "names").size() == 1);
  CHECK(has(notes_of(name, "names")[0], "asks for the words grigorenko, hryhorenko"));
  CHECK(notes_of(as_written, "names").empty());
  CHECK(name["total"] > as_written["total"]);

  const Json dropped = news.json({"the ferry language:en"});
  CHECK(notes_of(dropped, "stop-word").size() == 1);
  CHECK(notes_of(news.json({"=the ferry language:en"}), "stop-word").empty());
  REQUIRE(notes_of(news.json({"the ferry"}), "stop-word").size() == 1);
  CHECK(has(notes_of(news.json({"the ferry"}), "stop-word")[0], "the (en)"));

  CHECK(notes_of(news.json({"language:german"}), "code") ==
        Strings{"language:german is read as language:de"});
  CHECK(notes_of(news.json({"site:www.meridiandaily.example"}), "site").size() == 1);
  CHECK(news.json({"--any", "ferry lane"})["understood"] == "ferry OR lane");
  CHECK(news.json({"--literal", "ferry OR lane*"})["understood"] == "ferry \"OR\" lane");
}

TEST_CASE("one query leaves out a site, keeps a month and asks for words within 25 words", "[end-to-end]") {
  const Asked& news = newsstand();
  const std::string near = "Varna NEAR/25 authority",
                    all = near + " -site:littoralpress.example date:2025-09";
  const Json hits = news.json({"-n", "0", all})["hits"];
  REQUIRE_FALSE(hits.empty());
  for (const Json& hit : hits) {
    CHECK(hit["site"] != "littoralpress.example");
    CHECK(hit["published"].get<std::string>().starts_with("2025-09"));
  }
  const int everywhere = news.count(near);
  CHECK(static_cast<int>(hits.size()) ==
        everywhere - news.count(near + " (site:littoralpress.example OR NOT date:2025-09)"));
  CHECK(everywhere > static_cast<int>(hits.size()));
  CHECK(everywhere < news.count("Varna NEAR/1000 authority"));
}

TEST_CASE("one language of queries holds alone, in a batch, beside --similar and for counts",
          "[end-to-end]") {
  const Asked& news = newsstand();
  const Strings queries{"title:\"black sea\"",        "ferry -site:northsound.example",
                        "person:grigorenko",          "(ferry OR comet) words:>=200",
                        "har* date:2025-09..2025-11", "U.S. language:en",
                        "Varna NEAR/25 sea",          "country:Ukraine"};
  const auto batch = news.found(queries);
  const auto like = news.found({"similar:LP20250913-077"})[0];
  for (std::size_t i = 0; i < queries.size(); ++i) {
    INFO(queries[i]);
    const auto alone = news.json({"-n", "0", "--facets=language", "--timeline=year", "--", queries[i]});
    CHECK(alone["total"] > 0);
    CHECK(batch[i].size() == alone["total"]);
    std::size_t languages = 0, years = alone["timeline"]["undated"];
    for (const Json& value : alone["facets"]["language"]) languages += value["count"].get<std::size_t>();
    for (const Json& year : alone["timeline"]["periods"]) years += year["count"].get<std::size_t>();
    CHECK(languages == alone["total"]);
    CHECK(years == alone["total"]);
    std::set<std::string> both;
    std::set_intersection(batch[i].begin(), batch[i].end(), like.begin(), like.end(),
                          std::inserter(both, both.end()));
    const Json narrowed = news.json({"-n", "0", "--similar", "LP20250913-077", "--", queries[i]});
    CHECK(narrowed["total"] == both.size());
    CHECK(narrowed["understood"] == alone["understood"]);
  }
}

TEST_CASE("one overlong article does not make a search fail", "[end-to-end]") {
  const TemporaryFolder folder;
  const Asked archive({folder.path("a.db")});
  std::string words, lines;
  for (int i = 0; i < 30'000; ++i) words += "word" + std::to_string(i % 7'919) + " ";
  for (int i = 0; i < 4'000; ++i) lines += "The lighthouse was dark.\n";
  std::string records;
  for (const std::string& text :
       {words + "lighthouse", "lighthouse " + std::string(300'000, 'x'), lines, std::string("A lighthouse.")})
    records += Json{{"title", "Lighthouse"}, {"text", text}, {"language", "en"}}.dump() + "\n";
  indexed({"-q", "-d", folder.path("a.db"), "--keep-chrome", folder.write("long.jsonl", records)});
  for (const char* query :
       {"lighthouse", "title:lighthouse", "lighthouse OR word7*", "\"lighthouse was dark\""}) {
    INFO(query);
    const Outcome outcome = archive.ask({"-f", "jsonl", query});
    CHECK(outcome.code == 0);
    for (const std::string& line : lines_of(outcome.out)) CHECK(line.size() < 10'000);
  }
  CHECK(archive.count("lighthouse") == 4);
  CHECK(archive.ask({"lighthouse"}).code == 0);
}

TEST_CASE("the exact title comes first", "[end-to-end]") {
  const Json all = newsstand().json({"-n", "0", "words:>=0"})["hits"];
  Strings titles;
  std::string lines;
  for (const Json& hit : all) {
    if (hit["title"].is_null() || has(hit["title"], "\"")) continue;
    titles.push_back(hit["title"]);
    lines += titles.back() + "\n";
  }
  REQUIRE(titles.size() > 60);
  const Strings rows = lines_of(newsstand().ask({"-f", "tsv", "-n", "1", "--batch", "-"}, lines).out);
  REQUIRE(rows.size() == titles.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    INFO(titles[i] << "\n" << rows[i]);
    CHECK(has(rows[i], "\t" + titles[i] + "\t"));
  }
}

TEST_CASE("an answer is the same from run to run, alone and in a batch", "[end-to-end]") {
  const Strings queries{"ferry", "comet OR ferry", "title:sea", "person:grigorenko", "har*"};
  std::string lines, alone;
  for (const std::string& query : queries) {
    lines += query + "\t" + query + "\n";
    const std::string first = newsstand().ask({"-f", "tsv", "-n", "0", query}).out;
    CHECK(newsstand().ask({"-f", "tsv", "-n", "0", query}).out == first);
    for (const std::string& row : lines_of(first)) alone += query + "\t" + row + "\n";
  }
  CHECK(newsstand().ask({"-f", "tsv", "-n", "0", "--batch", "-"}, lines).out == alone);
}

TEST_CASE("JSON names what its scores are", "[end-to-end]") {
  const Asked& news = newsstand();
  const Json ranked = news.json({"ferry"});
  CHECK(ranked["scoring"] == "In_eB2, titles, nearness");
  CHECK(ranked["hits"][0]["score"] > 0);
  CHECK(news.json({"--plain", "ferry"})["scoring"] == "In_eB2");
  CHECK(news.json({"--similar", "LP20250913-077"})["scoring"] == "share");
  for (const Strings& words : {Strings{"language:en"}, Strings{"--sort", "newest", "ferry"},
                               Strings{"--url", "www.littoralpress.example/wire/LP20250913-077"}}) {
    const Json unranked = news.json(words);
    CHECK(unranked["scoring"].is_null());
    CHECK(unranked["hits"][0]["score"] == 0);
  }
}

TEST_CASE("several databases answer as the one of all their articles, and neighbours lie in any of them",
          "[end-to-end]") {
  const TemporaryFolder folder;
  const std::string left = folder.path("left.db"), right = folder.path("right.db");
  indexed({"-q", "-d", left, PRESSMARK_CORPUS "/pages", "--exclude", "[l-z]*/"});
  indexed({"-q", "-d", right, PRESSMARK_CORPUS "/pages", "--exclude", "[a-k]*/",
           PRESSMARK_CORPUS "/wire.jsonl", newsstand().folder() + "/capture.jsonl"});
  const Asked both({left, right});
  CHECK(Asked({left}).count("words:>=0") > 10);
  CHECK(Asked({right}).count("words:>=0") > 10);
  const std::string page = PRESSMARK_CORPUS "/pages/brightwire/ukraine-ferry-deal.html";
  for (const Strings& words : {Strings{"ferry"}, Strings{"--any", "black sea ferry"},
                               Strings{"person:grigorenko"}, Strings{"\"black sea\" -title:ferry"},
                               Strings{"--similar", "LP20250913-077"}, Strings{"--similar", page}}) {
    INFO(words.back());
    Strings all{"-f", "tsv", "-n", "0"};
    all.insert(all.end(), words.begin(), words.end());
    const Outcome one = newsstand().ask(all), parted = both.ask(all);
    CHECK(one.code == 0);
    CHECK(parted.out == one.out);
  }
}

TEST_CASE("a copy is an article of its own, and the address of each copy is found", "[end-to-end]") {
  const TemporaryFolder folder;
  const Asked archive({folder.path("a.db")});
  const std::string story = record("", "weathercock").substr(1);
  std::string lines;
  for (const char* url :
       {"https://one.example/a", "https://two.example/b?utm_source=feed", "https://three.example/c"})
    lines += std::string("{\"url\": \"") + url + "\", " + story;
  indexed({"-q", "-d", folder.path("a.db"), folder.write("copies.jsonl", lines)});
  CHECK(archive.count("weathercock") == 3);
  for (const char* url : {"https://one.example/a", "http://two.example/b", "three.example/c#top"}) {
    INFO(url);
    CHECK(archive.ask({"-f", "ids", "--url", url}).code == 0);
  }
  CHECK(archive.ask({"--url", "https://four.example/a"}).code == 1);
  CHECK(archive.ask({"--url", "mailto:desk@one.example"}).code == 2);
}

TEST_CASE("neighbours tell the words they were looked for by, and no function word is among them",
          "[end-to-end]") {
  const Asked& news = newsstand();
  const std::set<std::string> function_words{"the", "of", "and", "by", "to", "in", "that", "a", "for", "was"};
  for (const char* id : {"LP20250913-077", "LP20250917-031", "LP20251120-066"}) {
    const Json answer = news.json({"--similar", id});
    const Json& words = answer["similar"]["words"];
    CHECK(words.size() > 10);
    for (const Json& word : words) {
      std::string lower = word["word"];
      std::transform(lower.begin(), lower.end(), lower.begin(),
                     [](unsigned char c) { return std::tolower(c); });
      INFO(lower);
      CHECK_FALSE(function_words.contains(lower));
    }
    const Outcome explained = news.ask({"--similar", id, "--explain"});
    CHECK(says(explained, "looked for by the words " + words[0]["word"].get<std::string>()));
    CHECK(says(explained, "score 0."));
  }
}

TEST_CASE("a facet counts what a query for its value finds", "[end-to-end]") {
  const Asked& news = newsstand();
  for (const std::string query : {"ferry", "comet OR cockerel", "words:>=0"}) {
    const Json answer = news.json({"--facets", "--facet-limit", "0", query});
    CHECK(answer["total"] == news.count(query));
    for (const auto& [field, values] : answer["facets"].items()) {
      int sum = 0, tried = 0;
      for (const Json& value : values) {
        sum += value["count"].get<int>();
        if (value["name"].is_null() || ++tried > 5) continue;
        const std::string narrowed =
            "(" + query + ") " + field + ":\"" + value["name"].get<std::string>() + "\"";
        INFO(narrowed);
        CHECK(value["count"] == news.count(narrowed));
      }
      INFO(field);
      if (field == "site" || field == "language" || field == "section") CHECK(sum == answer["total"]);
    }
  }
}

TEST_CASE("a timeline is a table with a row for each day, and its columns are the counts", "[end-to-end]") {
  const Asked& news = newsstand();
  const Strings rows = lines_of(news.ask({"-f", "csv", "--timeline=day", "person:grigorenko"}).out);
  REQUIRE(rows.size() > 10);
  CHECK(rows[0] == "period,articles,indexed");
  int hits = 0;
  std::string last;
  for (std::size_t i = 1; i < rows.size(); ++i) {
    std::istringstream row(rows[i]);
    std::string day, count, indexed;
    std::getline(row, day, ',');
    std::getline(row, count, ',');
    std::getline(row, indexed, ',');
    CHECK(day > last);
    last = day;
    hits += std::stoi(count.substr(1));
    const int of_day = std::stoi(indexed.substr(1));
    if (i + 1 == rows.size() || of_day == 0) continue;
    INFO(day);
    CHECK(of_day == news.count("date:" + day.substr(1, day.size() - 2)));
  }
  CHECK(last == "\"undated\"");
  CHECK(hits == news.count("person:grigorenko"));
}

TEST_CASE("ages and distances in time are printed as the days that they stand for", "[end-to-end]") {
  const Asked& news = newsstand();
  for (const char* query : {"since:2w", "date:today", "date:yesterday", "until:1y"}) {
    const std::string understood = news.json({query})["understood"];
    INFO(query << " " << understood);
    CHECK(understood.starts_with("date:"));
    CHECK(has(understood, "-"));
    CHECK_FALSE(has(understood, "day"));
    CHECK(says(news.ask({"--explain", "--count", query}), "understood as: date:"));
  }
  const std::string days = "--within 3w is date:2025-08-23..2025-10-04";
  CHECK(notes_of(news.json({"--similar", "LP20250913-077", "--within", "3w"}), "within-days") ==
        Strings{days});
  CHECK(says(news.ask({"--similar", "LP20250913-077", "--within", "3w", "--explain"}), days));
  CHECK_FALSE(says(news.ask({"--similar", "LP20250913-077", "--within", "3w"}), days));
}

TEST_CASE("--limit 0 writes all, and what is less says of how many", "[end-to-end]") {
  const Asked& news = newsstand();
  const auto total = static_cast<std::size_t>(news.count("words:>=0"));
  REQUIRE(total > 50);
  for (const char* format : {"ids", "tsv", "trec"})
    CHECK(lines_of(news.ask({"-f", format, "-n", "0", "words:>=0"}).out).size() == total);
  CHECK(lines_of(news.ask({"-f", "csv", "-n", "0", "words:>=0"}).out).size() == total + 1);
  CHECK(says(news.ask({"-n", "0", "words:>=0"}), std::to_string(total) + " articles"));
  for (const char* format : {"text", "ids", "tsv", "csv", "trec"}) {
    INFO(format);
    CHECK(says(news.ask({"-f", format, "words:>=0"}), "1 to 10 of " + std::to_string(total) + " articles"));
  }
  const Strings lines = lines_of(news.ask({"-f", "jsonl", "-n", "7", "words:>=0"}).out);
  REQUIRE(lines.size() == 8);
  CHECK(Json::parse(lines.back())["total"] == total);
  CHECK(news.json({"-n", "7", "words:>=0"})["hits"].size() == 7);
}

TEST_CASE("each hit tells where its page lies", "[end-to-end]") {
  const Json hits = newsstand().json({"-n", "0", "words:>=0"})["hits"];
  std::set<std::pair<std::string, std::string>> places;
  for (const Json& hit : hits) {
    const Json& locator = hit["locator"];
    INFO(locator.dump());
    CHECK(std::ifstream(locator["source"].get<std::string>()).good());
    places.emplace(locator["source"], locator["offset"].dump());
  }
  CHECK(places.size() == hits.size());
}

TEST_CASE("queries are typed in at once, and each row of the answers says whose it is", "[end-to-end]") {
  const Asked& news = newsstand();
  const std::string input = "boats\tferry\nsky\tcomet\nnothing\tzeppelin\n";
  for (const char* format : {"tsv", "ids"}) {
    const Strings rows = lines_of(news.ask({"-f", format, "-n", "2", "--batch", "-"}, input).out);
    REQUIRE(rows.size() == 4);
    for (std::size_t i = 0; i < rows.size(); ++i) CHECK(rows[i].starts_with(i < 2 ? "boats\t" : "sky\t"));
  }
  std::map<std::string, int> hits;
  std::map<std::string, std::string> asked;
  for (const std::string& text : lines_of(news.ask({"-f", "jsonl", "-n", "2", "--batch", "-"}, input).out)) {
    const Json line = Json::parse(text);
    if (line["type"] == "hit") ++hits[line["qid"]];
    if (line["type"] == "summary") asked[line["qid"]] = line["query"];
  }
  CHECK(hits == std::map<std::string, int>{{"boats", 2}, {"sky", 2}});
  CHECK(asked ==
        std::map<std::string, std::string>{{"boats", "ferry"}, {"sky", "comet"}, {"nothing", "zeppelin"}});
}

TEST_CASE("the names of an archive are a table with their spellings and counts", "[end-to-end]") {
  const Strings rows = lines_of(newsstand().ask({"-f", "csv", "-n", "0", "--names", ""}).out);
  REQUIRE(rows.size() > 100);
  CHECK(rows[0] == "type,name,articles,forms");
  CHECK(rows[1] ==
        "\"person\",\"Oleksandr Hryhorenko\",\"11\",\"Oleksandr Hryhorenko (5); Aleksandr Hryhorenko (2); "
        "Olexandr Hryhorenko (2); Olexander Grigorenko (1); Александр Григоренко (1)\"");
  const std::string count = newsstand().ask({"--count", "--names", ""}).out;
  CHECK(std::to_string(rows.size() - 1) + "\n" == count);
}
