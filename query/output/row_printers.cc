#include <ostream>

#include <fmt/format.h>

#include "query/output/printers.h"

namespace pressmark {
namespace {

class IdsPrinter : public Printer {
 public:
  explicit IdsPrinter(std::ostream& out) : out_(out) {}
  Detail detail() const override { return Detail::id; }
  void begin(const Summary&) override {}
  void hit(const Hit& hit) override { out_ << hit.article.id << '\n'; }
  void end(const Summary&) override {}

 private:
  std::ostream& out_;
};

class TsvPrinter : public Printer {
 public:
  explicit TsvPrinter(std::ostream& out) : out_(out) {}
  Detail detail() const override { return Detail::row; }
  void begin(const Summary&) override {}
  void hit(const Hit& hit) override {
    const Article& article = hit.article;
    out_ << hit.rank << '\t' << fmt::format("{:.6g}", hit.score) << '\t' << tsv_cell(article.id);
    const auto& address = article.url ? article.url : article.canonical_url;
    for (const auto* value : {&article.published, &article.site, &article.title, &address}) {
      out_ << '\t' << tsv_cell(value->value_or(""));
    }
    out_ << '\n';
  }
  void end(const Summary&) override {}

 private:
  std::ostream& out_;
};

}  // namespace

std::string tsv_cell(std::string_view text) {
  std::string cell(text);
  for (char& c : cell) {
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
  }
  return cell;
}

std::unique_ptr<Printer> ids_printer(std::ostream& out) { return std::make_unique<IdsPrinter>(out); }
std::unique_ptr<Printer> tsv_printer(std::ostream& out) { return std::make_unique<TsvPrinter>(out); }

std::unique_ptr<Printer> make_printer(Format format, std::ostream& out, const Style& style) {
  switch (format) {
    case Format::json:
      return json_printer(out);
    case Format::jsonl:
      return json_lines_printer(out);
    case Format::ids:
      return ids_printer(out);
    case Format::tsv:
      return tsv_printer(out);
    case Format::text:
      break;
  }
  return text_printer(out, style);
}

}  // namespace pressmark
