#include "query/given_articles.h"

#include <filesystem>

#include "indexer/pipeline/one_article.h"
#include "shared/database/reading.h"
#include "shared/failure.h"

namespace pressmark {
namespace {

bool is_file(const std::string& path) {
  std::error_code error;
  return std::filesystem::exists(path, error);
}

Error neither(const std::string& value, const Error& no_article) {
  return {ErrorKind::not_found, value, "no article has this id, and there is no file of this name",
          no_article.advice};
}

}  // namespace

GivenArticles::GivenArticles(Archive& archive, const std::vector<std::string>& values,
                             const StopRequest& stop) {
  for (const std::string& value : values) {
    const auto document = with_reopening(archive, [&] { return archive.find(value); });
    if (value != "-" && document) {
      given_.push_back({value, std::nullopt});
      continue;
    }
    if (value != "-" && document.error().kind != ErrorKind::not_found) throw Failure(document.error());
    if (value != "-" && !is_file(value)) throw Failure(neither(value, document.error()));
    OneArticle read = or_fail(read_one_article(value, stop));
    for (std::string& remark : read.remarks) notes_.push_back({"given-file", std::move(remark)});
    given_.push_back({value, GivenArticle{std::move(read.document)}});
  }
}

std::vector<GivenArticle> GivenArticles::in(const Archive& archive) const {
  std::vector<GivenArticle> articles;
  for (const Given& given : given_) {
    if (given.file) {
      articles.push_back(found_in(archive, *given.file));
    } else {
      articles.push_back(given_article(archive, or_fail(archive.find(given.value))));
    }
  }
  return articles;
}

}  // namespace pressmark
