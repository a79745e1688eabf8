#include <charconv>
#include <ostream>

#include <fmt/format.h>

#include "query/output/printers.h"
#include "shared/text/display.h"
#include "shared/text/letters.h"
#include "shared/text/utf8.h"

namespace pressmark {
namespace {

class IdsPrinter : public Printer {
 public:
  IdsPrinter(std::ostream& out, char row_end) : out_(out), row_end_(row_end) {}
  Detail detail() const override { return Detail::id; }
  void begin(const Summary& summary) override {
    if (summary.qid) qid_ = tsv_cell(*summary.qid) + '\t';
  }
  void hit(const Hit& hit) override { out_ << qid_ << tsv_cell(hit.article.id) << row_end_; }
  void end(const Summary&) override {}

 private:
  std::ostream& out_;
  const char row_end_;
  std::string qid_;
};

// The cells of a table.
std::vector<std::string> cells_of(const Hit& hit) {
  const Article& article = hit.article;
  const auto& address = article.url ? article.url : article.canonical_url;
  std::vector<std::string> cells = {std::to_string(hit.rank), fmt::format("{:.6g}", hit.score), article.id};
  for (const auto* value : {&article.published, &article.site, &article.title, &address})
    cells.push_back(value->value_or(""));
  return cells;
}

// Rows of cells with something between them.
class TablePrinter : public Printer {
 public:
  using Cell = std::string (*)(std::string_view text);
  TablePrinter(std::ostream& out, Cell cell, char between, char row_end, std::string head)
      : out_(out), cell_(cell), between_(between), row_end_(row_end), head_(std::move(head)) {}

  Detail detail() const override { return Detail::row; }
  void begin(const Summary& summary) override {
    if (!summary.qid) out_ << head_;
    if (summary.qid) qid_ = cell_(*summary.qid) + between_;
  }
  void hit(const Hit& hit) override {
    std::string row = qid_;
    for (const std::string& cell : cells_of(hit)) row += cell_(cell) + between_;
    row.back() = row_end_;
    out_ << row;
  }
  void end(const Summary&) override {}

 private:
  std::ostream& out_;
  const Cell cell_;
  const char between_, row_end_;
  const std::string head_;
  std::string qid_;
};

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

// Of which a spreadsheet makes no formula, though it may begin with a sign.
bool is_number(std::string_view cell) {
  if (cell.starts_with('+')) cell.remove_prefix(1);
  double number = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
  return error == std::errc() && end == cell.data() + cell.size();
}

// White space would part the columns.
std::string trec_word(std::string_view text) {
  std::string word;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    for (const char byte : text.substr(at, c.bytes)) {
      if (is_space(c.value) || is_hostile(c.value) || c.value == '%') {
        word += fmt::format("%{:02X}", static_cast<unsigned char>(byte));
      } else {
        word += byte;
      }
    }
    at += c.bytes;
  }
  return word.empty() ? "-" : word;
}

class TrecPrinter : public Printer {
 public:
  explicit TrecPrinter(std::ostream& out) : out_(out) {}
  Detail detail() const override { return Detail::id; }
  void begin(const Summary& summary) override { qid_ = trec_word(summary.qid.value_or("1")); }

  // Programs that judge a ranking sort it by score again: equal ones would come in another order.
  void hit(const Hit& hit) override {
    constexpr double kSteps = 1e6;
    const auto score = static_cast<long long>(hit.score * kSteps);
    last_ = is_first_ ? score : std::min(score, last_ - 1);
    is_first_ = false;
    out_ << fmt::format("{} Q0 {} {} {:.6f} pressmark\n", qid_,
                        trec_word(hit.article.source_id.value_or(hit.article.id)), hit.rank,
                        static_cast<double>(last_) / kSteps);
  }
  void end(const Summary&) override {}

 private:
  std::ostream& out_;
  std::string qid_;
  long long last_ = 0;
  bool is_first_ = true;
};

}  // namespace

std::string tsv_cell(std::string_view text) {
  std::string cell;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    if (is_control(c.value)) {
      cell += ' ';
    } else if (!is_hostile(c.value)) {
      cell += text.substr(at, c.bytes);
    }
    at += c.bytes;
  }
  return cell;
}

std::string csv_cell(std::string_view text) {
  const std::string plain = tsv_cell(text);
  const std::size_t first = plain.find_first_not_of(' ');
  std::string cell = "\"";
  const bool signed_or_at =
      first != std::string::npos && std::string_view("=+-@").find(plain[first]) != std::string_view::npos;
  if (signed_or_at && !is_number(plain)) cell += '\'';
  for (const char c : plain) cell += c == '"' ? std::string("\"\"") : std::string(1, c);
  return cell + '"';
}

std::string csv_head(bool in_batch) {
  return std::string(in_batch ? "qid," : "") + "rank,score,id,published,site,title,url\n";
}

std::unique_ptr<Printer> ids_printer(std::ostream& out, char row_end) {
  return std::make_unique<IdsPrinter>(out, row_end);
}
std::unique_ptr<Printer> tsv_printer(std::ostream& out, char row_end) {
  return std::make_unique<TablePrinter>(out, tsv_cell, '\t', row_end, "");
}
std::unique_ptr<Printer> csv_printer(std::ostream& out) {
  return std::make_unique<TablePrinter>(out, csv_cell, ',', '\n', csv_head(false));
}
std::unique_ptr<Printer> trec_printer(std::ostream& out) { return std::make_unique<TrecPrinter>(out); }

std::unique_ptr<Printer> make_printer(Format format, std::ostream& out, const Style& style, char row_end) {
  switch (format) {
    case Format::json:
      return json_printer(out);
    case Format::jsonl:
      return json_lines_printer(out);
    case Format::ids:
      return ids_printer(out, row_end);
    case Format::tsv:
      return tsv_printer(out, row_end);
    case Format::csv:
      return csv_printer(out);
    case Format::trec:
      return trec_printer(out);
    case Format::text:
      break;
  }
  return text_printer(out, style);
}

}  // namespace pressmark
