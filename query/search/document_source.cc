#include "query/search/document_source.h"

#include <algorithm>
#include <utility>

namespace pressmark {
namespace {

class DocumentSource : public Xapian::PostingSource {
 public:
  explicit DocumentSource(FindDocuments find) : find_(std::move(find)) {}

  void init(const Xapian::Database& database) override {
    documents_ = find_(database);
    next_ = 0;
    started_ = false;
  }
  PostingSource* clone() const override { return new DocumentSource(find_); }

  Xapian::doccount get_termfreq_min() const override { return size(); }
  Xapian::doccount get_termfreq_est() const override { return size(); }
  Xapian::doccount get_termfreq_max() const override { return size(); }

  void next(double) override {
    if (started_) ++next_;
    started_ = true;
  }
  void skip_to(Xapian::docid document, double) override {
    started_ = true;
    const auto from = documents_.begin() + static_cast<std::ptrdiff_t>(next_);
    next_ = static_cast<std::size_t>(std::lower_bound(from, documents_.end(), document) - documents_.begin());
  }
  bool at_end() const override { return next_ >= documents_.size(); }
  Xapian::docid get_docid() const override { return documents_[next_]; }

 private:
  Xapian::doccount size() const { return static_cast<Xapian::doccount>(documents_.size()); }

  FindDocuments find_;
  std::vector<Xapian::docid> documents_;
  std::size_t next_ = 0;
  bool started_ = false;  // Xapian asks for the next one before the first
};

}  // namespace

Xapian::Query documents_query(FindDocuments find) {
  return Xapian::Query((new DocumentSource(std::move(find)))->release());
}

}  // namespace pressmark
