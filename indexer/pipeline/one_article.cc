#include "indexer/pipeline/one_article.h"

#include <filesystem>
#include <optional>
#include <utility>
#include <variant>

#include "indexer/pipeline/make_page.h"
#include "indexer/source/reader.h"

namespace pressmark {
namespace {

/// Goes through what a source gives, and keeps its one article.
class Search {
 public:
  Search(const std::string& name, const StopRequest& stop) : name_(name) {
    settings_.documents = true;
    settings_.read.stop = &stop;
    settings_.extract.page.bytes = settings_.read.page_bytes;
  }

  const ReadLimits& limits() const { return settings_.read; }

  /// False once the answer is known.
  bool take(SourceItem item) {
    if (auto* page = std::get_if<SourcePage>(&item)) return take(std::move(*page));
    if (const auto* error = std::get_if<Error>(&item)) fault_ = fault_ ? fault_ : std::optional(*error);
    if (const auto* none = std::get_if<NoPages>(&item)) none_ = none_ ? none_ : std::optional(none->why);
    return true;
  }

  Result<OneArticle> found() {
    if (several_) {
      return failed("it holds more than one article", "give a file of one, or index it and give ids");
    }
    if (!found_ && pages_ == 1) take_what_it_says();
    if (!found_) return why_none();
    if (fault_) remark("read in part: " + fault_->why);
    return std::move(*found_);
  }

 private:
  bool take(SourcePage page) {
    ++pages_;
    PageResult made = result_of(page);
    if (!made.document) {
      left_out_ = std::move(page);
      return true;
    }
    several_ = found_.has_value();
    keep(std::move(made));
    return !several_;
  }

  // What cannot be worked on is a fault, as in a run.
  PageResult result_of(const SourcePage& page) {
    pipeline::Done done = pipeline::make_page({page, nullptr}, settings_);
    if (auto* made = std::get_if<PageResult>(&done)) {
      skipped_ = made->extraction.skipped;
      return std::move(*made);
    }
    if (const auto* error = std::get_if<Error>(&done)) fault_ = *error;
    return {};
  }

  void keep(PageResult made) {
    found_ = OneArticle{std::move(*made.extraction.article), std::move(*made.document), {}};
    for (const std::string& limit : made.extraction.limits) remark(limit);
    for (const std::string& value : made.extraction.not_understood) remark("not understood: " + value);
  }

  void take_what_it_says() {
    if (!left_out_ || (skipped_ != Skipped::list && skipped_ != Skipped::no_text)) return;
    const bool list = skipped_ == Skipped::list;
    settings_.extract.keep_all = true;
    PageResult made = result_of(*left_out_);
    if (!made.document) {
      // A line of a text may look like chrome.
      settings_.extract.compose.keep_chrome = true;
      made = result_of(*left_out_);
    }
    if (!made.document) return;
    keep(std::move(made));
    remark(list ? "a list or a short note, no article: taken for what it says"
                : "has no prose: taken for its title and what else it says");
  }

  void remark(const std::string& what) { found_->remarks.push_back(name_ + ": " + what); }

  Error failed(std::string why, std::string advice) const {
    return {ErrorKind::bad_input, name_, std::move(why), std::move(advice)};
  }

  Error why_none() const {
    if (fault_) return *fault_;
    if (pages_ > 1) return failed("none of its pages is an article", "give the file of an article");
    if (pages_ == 1 && skipped_ == Skipped::error_page)
      return failed("it is an error page, no article", "give the file of an article");
    if (pages_ == 1 || none_ == NoPage::empty_page)
      return failed("it has no text to compare", "give the file of an article");
    if (!none_ || none_ == NoPage::empty_file) return failed("it is empty", "give the file of an article");
    if (none_ == NoPage::no_text) return failed("it is no text", "give HTML, text or a JSON record");
    return failed("it has no page", "give the file of an article");
  }

  const std::string name_;
  PipelineSettings settings_;
  std::optional<OneArticle> found_;
  std::optional<SourcePage> left_out_;
  std::optional<Error> fault_;
  std::optional<NoPage> none_;
  Skipped skipped_ = Skipped::no;
  int pages_ = 0;
  bool several_ = false;
};

}  // namespace

Result<OneArticle> read_one_article(const std::string& path, const StopRequest& stop) {
  const std::string name = path == "-" ? "standard input" : path;
  std::error_code error;
  if (path != "-" && std::filesystem::is_directory(path, error))
    return Error{ErrorKind::bad_input, name, "it is a folder", "give a file of one article"};
  Search search(name, stop);
  Result<std::unique_ptr<Reader>> reader = open_reader(path, search.limits());
  if (!reader) return reader.error();
  while (std::optional<SourceItem> item = (*reader)->next()) {
    if (!search.take(std::move(*item))) break;
  }
  return search.found();
}

}  // namespace pressmark
