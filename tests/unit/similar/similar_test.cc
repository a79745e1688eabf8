#include "query/similar/similar.h"

#include <algorithm>

#include "query/language/parse.h"
#include "query/search/likeness.h"
#include "query/search/looked_for.h"
#include "tests/support/archive_builder.h"
#include "tests/support/catch.h"

using namespace pressmark;
using pressmark::test::sample_article;
using pressmark::test::sample_entity;
using pressmark::test::SampleArchive;

namespace {

// Thirty articles on other things, so that the archive is no small one; two on a ferry, one of which is a
// copy.
std::vector<Article> articles() {
  std::vector<Article> all;
  for (int i = 0; i < 30; ++i) {
    const std::string n = std::to_string(i);
    Article other =
        sample_article("o" + n, "Item number" + n,
                       "Council topic" + n + " plans a budget" + std::to_string(i % 10) + " for the city.");
    other.site = i % 2 == 0 ? "example.org" : "example.net";
    all.push_back(other);
  }
  all.push_back(
      sample_article("ferry", "Ferry runs aground",
                     "The ferry Aurora ran aground off Skerry island; tugs freed the ferry at high tide."));
  Article same =
      sample_article("same", "Tugs free Aurora",
                     "Tugs freed the Aurora at high tide after the ferry ran aground near Skerry island.");
  same.site = "example.org";
  all.push_back(same);
  all.push_back(sample_article("tide", "High tide", "A high tide is due in the city, the council said."));
  return all;
}

GivenArticle given(SampleArchive& sample, const std::string& id) {
  const auto document = sample.archive().find(id);
  REQUIRE(document);
  return given_article(sample.archive(), *document);
}

SimilarRequest request_of(SampleArchive& sample, const std::vector<std::string>& ids) {
  SimilarRequest request;
  for (const std::string& id : ids) request.like.push_back(given(sample, id));
  return request;
}

SearchResult like(SampleArchive& sample, const std::string& id, const SimilarRequest& options = {}) {
  SimilarRequest request = options;
  request.like = {given(sample, id)};
  return similar_to(sample.archive(), request).found;
}

// All articles that share a word.
SimilarRequest all_of() {
  SimilarRequest request;
  request.rank.limit = 0;
  request.min_share = 0;
  return request;
}

SimilarRequest above(double share) {
  SimilarRequest request;
  request.min_share = share;
  return request;
}

std::vector<std::string> ids(SampleArchive& sample, const SearchResult& found) {
  std::vector<std::string> list;
  for (const Ranked& hit : found.ranking.hits) {
    list.push_back(sample.archive().stored_article(hit.document).source_id.value());
  }
  return list;
}

bool has_note(const SearchResult& found, const std::string& kind) {
  return std::any_of(found.notes.begin(), found.notes.end(),
                     [&](const Note& note) { return note.kind == kind; });
}

}  // namespace

TEST_CASE("the same story is first, the article itself is no hit", "[similar]") {
  SampleArchive sample(articles());
  const auto list = ids(sample, like(sample, "ferry"));
  REQUIRE_FALSE(list.empty());
  CHECK(list.front() == "same");
  CHECK(std::find(list.begin(), list.end(), "ferry") == list.end());
}

TEST_CASE("a score is the share of the article's own score", "[similar]") {
  SampleArchive sample(articles());
  const SearchResult found = like(sample, "ferry", all_of());
  double last = 1.0001;
  for (const Ranked& hit : found.ranking.hits) {
    CHECK(hit.score > 0);
    CHECK(hit.score <= last);
    last = hit.score;
  }
}

TEST_CASE("a copy of the article has a share of about one", "[similar]") {
  std::vector<Article> all = articles();
  Article copy = all[30];
  copy.id = pressmark::test::sample_id("copy");
  copy.source_id = "copy";
  all.push_back(copy);
  SampleArchive sample(all);
  CHECK(like(sample, "ferry").ranking.hits.front().score == Approx(1));
}

TEST_CASE("what is too little alike is neither listed nor counted; --min-share 0 lists it", "[similar]") {
  SampleArchive sample(articles());
  const SearchResult near = like(sample, "ferry", above(0.5));
  const SearchResult all = like(sample, "ferry", above(0));
  CHECK(near.ranking.total == 1);
  CHECK(all.ranking.total > 1);
}

TEST_CASE("a query beside it is a filter that leaves scores as they are", "[similar]") {
  SampleArchive sample(articles());
  const auto filter = parse_query("site:example.org", {"2025-07-20", false});
  REQUIRE(filter);
  SimilarRequest narrowed = above(0);
  narrowed.filter = filter->query;
  const SearchResult found = like(sample, "ferry", narrowed);
  const SearchResult free = like(sample, "ferry", above(0));
  CHECK(ids(sample, found).front() == "same");
  CHECK(found.ranking.total < free.ranking.total);
  CHECK(found.ranking.hits.front().score == Approx(free.ranking.hits.front().score));
}

TEST_CASE("words that no other article has are never chosen, nor function words", "[similar]") {
  SampleArchive sample(articles());
  const auto words = likeness_to(sample.archive(), {given(sample, "ferry")}).telling.words;
  REQUIRE_FALSE(words.empty());
  CHECK(words.front().weight == Approx(1));
  for (const TellingTerm& word : words) {
    INFO(word.term);
    CHECK(sample.archive().database().get_termfreq(word.term) >= 2);
    CHECK(word.term != "Zthe");
  }
}

TEST_CASE("an article that shares nothing has no neighbour, and that is said", "[similar]") {
  std::vector<Article> all = articles();
  all.push_back(sample_article("odd", "Zyzzyva", "Qwertz uiop asdfg."));
  SampleArchive sample(all);
  const SearchResult found = like(sample, "odd");
  CHECK(found.ranking.total == 0);
  CHECK(has_note(found, "nothing-shared"));
}

TEST_CASE("in a small archive nothing is cut, and that is said", "[similar]") {
  std::vector<Article> few = articles();
  few.erase(few.begin(), few.begin() + 25);
  SampleArchive sample(few);
  const SearchResult found = like(sample, "ferry");
  CHECK(has_note(found, "small-archive"));
  CHECK(found.ranking.total == like(sample, "ferry", above(0)).ranking.total);
}

TEST_CASE("articles that share a name only are found by it", "[similar]") {
  std::vector<Article> all = articles();
  Article a = sample_article("a", "One", "Alpha beta.");
  a.entities = {sample_entity(EntityType::person, "Nadia Brandt")};
  Article b = sample_article("b", "Two", "Gamma delta.");
  b.entities = {sample_entity(EntityType::person, "Nadia Brandt")};
  all.push_back(a);
  all.push_back(b);
  SampleArchive sample(all);
  CHECK(ids(sample, like(sample, "a", above(0))) == std::vector<std::string>{"b"});
}

TEST_CASE("a filter that every article matches changes nothing", "[similar]") {
  SampleArchive sample(articles());
  for (const char* id : {"ferry", "tide", "o3"}) {
    const SimilarRequest all = all_of();
    SimilarRequest filtered = all;
    filtered.filter = parse_query("words:>=0", {"2025-07-20"})->query;
    CHECK(ids(sample, like(sample, id, all)) == ids(sample, like(sample, id, filtered)));
  }
}

TEST_CASE("several articles: what is like all of them is first, and none of them is a hit", "[similar]") {
  std::vector<Article> all = articles();
  all.push_back(
      sample_article("strike", "Dockers strike", "Dockers began a strike over pay in the container port."));
  all.push_back(sample_article("both", "Strike strands a ferry",
                               "Dockers on strike left the ferry Aurora aground near Skerry at high tide."));
  all.push_back(sample_article("dock", "Pay of dockers", "Dockers in the container port want more pay."));
  SampleArchive sample(all);
  SimilarRequest request = request_of(sample, {"ferry", "strike"});
  request.min_share = 0;
  const auto list = ids(sample, similar_to(sample.archive(), request).found);
  REQUIRE_FALSE(list.empty());
  CHECK(list.front() == "both");
  for (const char* one : {"ferry", "strike"}) CHECK(std::find(list.begin(), list.end(), one) == list.end());
}

TEST_CASE("the same article given twice is that article", "[similar]") {
  SampleArchive sample(articles());
  SimilarRequest once = request_of(sample, {"ferry"}), twice = request_of(sample, {"ferry", "ferry"});
  once.min_share = twice.min_share = 0;
  const SearchResult one = similar_to(sample.archive(), once).found;
  const SearchResult two = similar_to(sample.archive(), twice).found;
  REQUIRE(ids(sample, one) == ids(sample, two));
  for (std::size_t i = 0; i < one.ranking.hits.size(); ++i)
    CHECK(one.ranking.hits[i].score == Approx(two.ranking.hits[i].score));
}

TEST_CASE("an article that was never indexed has the neighbours that it has in the archive", "[similar]") {
  SampleArchive sample(articles());
  Article stranger = articles()[30];
  stranger.id = pressmark::test::sample_id("stranger");
  SimilarRequest request = all_of();
  request.like = {found_in(sample.archive(), {make_document(stranger)})};
  CHECK(request.like.front().itself.empty());
  const auto found = similar_to(sample.archive(), request).found;
  const auto list = ids(sample, found);
  REQUIRE(list.size() > 1);
  CHECK(list.front() == "ferry");
  CHECK(found.ranking.hits.front().score == Approx(1));
  CHECK(list[1] == ids(sample, like(sample, "ferry", all_of())).front());
}

TEST_CASE("fields that an article lacks are passed over", "[similar]") {
  std::vector<Article> all = articles();
  all[30].title = std::nullopt;
  all[31].entities = {sample_entity(EntityType::place, "Skerry Island")};
  SampleArchive sample(all);
  CHECK(ids(sample, like(sample, "ferry")).front() == "same");
  Article bare;
  bare.id = pressmark::test::sample_id("bare");
  bare.text = all[30].text;
  SimilarRequest request = all_of();
  request.like = {found_in(sample.archive(), {make_document(bare)})};
  CHECK(ids(sample, similar_to(sample.archive(), request).found).front() == "ferry");
  bare.text = "";
  bare.title = "Ferry Aurora aground";
  bare.language = "en";
  request.like = {found_in(sample.archive(), {make_document(bare)})};
  CHECK(ids(sample, similar_to(sample.archive(), request).found).front() == "ferry");
}

TEST_CASE("an article with the id or address of one in the archive is that one", "[similar]") {
  std::vector<Article> all = articles();
  all[30].url = "https://example.org/ferry";
  SampleArchive sample(all);
  Article by_address = all[30];
  by_address.id = pressmark::test::sample_id("other");
  for (const Article& article : {all[30], by_address}) {
    SimilarRequest request = all_of();
    request.like = {found_in(sample.archive(), {make_document(article)})};
    const SearchResult found = similar_to(sample.archive(), request).found;
    const SearchResult by_id = like(sample, "ferry", all_of());
    CHECK(ids(sample, found) == ids(sample, by_id));
    for (std::size_t i = 0; i < by_id.ranking.hits.size(); ++i)
      CHECK(found.ranking.hits[i].score == Approx(by_id.ranking.hits[i].score));
  }
}

namespace {

// Two fires in one town, of which the articles share most words, among thirty on other things.
std::vector<Article> two_fires() {
  std::vector<Article> all = articles();
  const std::string fire =
      "Firefighters fought a blaze in the old town for hours; residents fled the smoke. ";
  all.push_back(sample_article("m1", "Mill fire", fire + "The flour mill by the weir burned down."));
  all.push_back(
      sample_article("m2", "Flour mill burns", fire + "The weir saved the rest of the flour mill."));
  all.push_back(
      sample_article("m3", "After the mill", fire + "The owner of the mill at the weir wept for flour."));
  all.push_back(
      sample_article("t1", "Theatre fire", fire + "The theatre lost its stage and its velvet curtain."));
  all.push_back(
      sample_article("t2", "Stage burns", fire + "A velvet curtain caught fire on the theatre stage."));
  all.push_back(
      sample_article("t3", "After the theatre", fire + "Actors of the theatre mourn the stage, the velvet."));
  return all;
}

bool is_mill(const std::string& id) { return id[0] == 'm'; }

}  // namespace

TEST_CASE("--unlike pushes away what is like the other article", "[similar]") {
  SampleArchive sample(two_fires());
  SimilarRequest request = request_of(sample, {"m1"});
  const auto before = ids(sample, similar_to(sample.archive(), request).found);
  CHECK(std::count_if(before.begin(), before.end(), is_mill) == 2);
  CHECK(before.size() > 2);
  request.unlike = {given(sample, "t1")};
  const SearchResult found = similar_to(sample.archive(), request).found;
  auto after = ids(sample, found);
  std::sort(after.begin(), after.end());
  CHECK(after == std::vector<std::string>{"m2", "m3"});
  CHECK(found.ranking.total == 2);
  CHECK(has_note(found, "unlike"));
}

TEST_CASE("--unlike of something else changes no neighbour", "[similar]") {
  SampleArchive sample(two_fires());
  SimilarRequest request = request_of(sample, {"m1"});
  const SearchResult before = similar_to(sample.archive(), request).found;
  request.unlike = {given(sample, "o3")};
  const SearchResult after = similar_to(sample.archive(), request).found;
  CHECK(ids(sample, before) == ids(sample, after));
  CHECK_FALSE(has_note(after, "unlike"));
}

TEST_CASE("--within keeps what was published near one of the given articles", "[similar]") {
  std::vector<Article> all = two_fires();
  const std::size_t first = all.size() - 6;
  const char* days[] = {"2025-03-31", "2025-03-01", "2025-04-30", "2025-02-27", "2025-05-01", ""};
  for (std::size_t i = 0; i < 5; ++i) all[first + i].published = days[i];
  SampleArchive sample(all);
  const auto near = [&](const std::vector<std::string>& given_ids, const std::string& distance) {
    SimilarRequest request = request_of(sample, given_ids);
    request.min_share = 0.05;
    request.within = distance;
    auto list = ids(sample, similar_to(sample.archive(), request).found);
    std::sort(list.begin(), list.end());
    return list;
  };
  SimilarRequest around = request_of(sample, {"m1", "m3"});
  around.within = "30d";
  const SearchResult dated = similar_to(sample.archive(), around).found;
  const auto said = std::find_if(dated.notes.begin(), dated.notes.end(),
                                 [](const Note& note) { return note.kind == "within-days"; });
  REQUIRE(said != dated.notes.end());
  CHECK(said->text == "--within 30d is date:2025-03-01..2025-04-30 or date:2025-03-31..2025-05-30");
  CHECK(near({"m1"}, "30d") == std::vector<std::string>{"m2", "m3"});
  CHECK(near({"m1"}, "29d").empty());
  CHECK(near({"m1"}, "1m") == std::vector<std::string>{"m2", "m3"});
  CHECK(near({"m1"}, "6w") == std::vector<std::string>{"m2", "m3", "t1", "t2"});
  CHECK(near({"m1", "t2"}, "1d") == std::vector<std::string>{"m3"});
}

TEST_CASE("--within an article without a day leaves out nothing, and that is said", "[similar]") {
  SampleArchive sample(two_fires());
  SimilarRequest request = request_of(sample, {"m1"});
  const SearchResult all = similar_to(sample.archive(), request).found;
  request.within = "2w";
  const SearchResult found = similar_to(sample.archive(), request).found;
  CHECK(ids(sample, found) == ids(sample, all));
  CHECK(has_note(found, "within"));
}

TEST_CASE("what is looked for is told in words that stand in the article, and names", "[similar]") {
  std::vector<Article> all = articles();
  all[30].entities = all[31].entities = {sample_entity(EntityType::place, "Skerry Island")};
  SampleArchive sample(all);
  SimilarRequest request = request_of(sample, {"ferry"});
  const SimilarResult result = similar_to(sample.archive(), request);
  const LookedFor told = looked_for(result.telling, request.like);
  const auto& words = told.words;
  REQUIRE_FALSE(words.empty());
  CHECK(words.front().weight == 1);
  const auto has = [&](const std::string& text) {
    return std::any_of(words.begin(), words.end(), [&](const auto& word) { return word.text == text; });
  };
  CHECK(has("ferry"));
  CHECK(has("tugs"));
  CHECK_FALSE(has("ferri"));
  REQUIRE(told.names.size() == 1);
  CHECK(told.names.front().text == "Skerry Island");
  CHECK(note_of(told).text.find("Skerry Island") != std::string::npos);
}

TEST_CASE("an article of function words alone has nothing to compare, and that is said", "[similar]") {
  std::vector<Article> all = articles();
  all.push_back(sample_article("none", "", "It was there and then it was not."));
  SampleArchive sample(all);
  CHECK(has_note(like(sample, "none"), "no-telling-word"));
}
