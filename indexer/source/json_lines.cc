#include "indexer/source/json_lines.h"

#include <fmt/core.h>
#include <simdjson.h>

#include "indexer/source/lines.h"
#include "shared/article/identity.h"
#include "shared/text/utf8.h"

namespace pressmark {
namespace {

namespace od = simdjson::ondemand;

// The string of a value; numbers and the like as they are written; nullopt for null and "".
std::optional<std::string> text_of(od::value value) {
  switch (value.type()) {
    case od::json_type::string: {
      std::string text(std::string_view(value.get_string()));
      return text.empty() ? std::nullopt : std::optional(std::move(text));
    }
    case od::json_type::number:
    case od::json_type::boolean: {
      std::string text(std::string_view(value.raw_json_token()));
      text.erase(text.find_last_not_of(" \t\r\n") + 1);
      return text;
    }
    default:
      return std::nullopt;
  }
}

// The same, and for an object or a list its outline: so it is said that the value was not understood, and
// nobody picks a date from among what is in it.
std::optional<std::string> text_or_outline_of(od::value value) {
  if (value.type() == od::json_type::object) return "{...}";
  if (value.type() == od::json_type::array) return "[...]";
  return text_of(value);
}

// "2016-03-01T10:00:00Z" is a day and its time; anything else that does not begin with a day is passed on for
// reading as a date in words.
void set_date(Given& given, const std::string& text) {
  const bool iso =
      text.size() > 11 && text[4] == '-' && text[7] == '-' && (text[10] == 'T' || text[10] == ' ');
  given.published = iso ? text.substr(0, 10) : text;
  if (iso) given.published_time = text.substr(11);
}

// The text of a value, which must be a string (or, with `numbers`, a number or the like) or null; what is
// something else is noted.
std::optional<std::string> plain_text_of(const char* field, od::value value, bool numbers, Given& given) {
  const od::json_type type = value.type();
  const bool is_number = type == od::json_type::number || type == od::json_type::boolean;
  if (type == od::json_type::string || type == od::json_type::null || (is_number && numbers))
    return text_of(value);
  given.of_wrong_kind.emplace_back(field);
  return std::nullopt;
}

struct Record {
  Given given;
  std::optional<std::string> text, html;
  bool has_schema = false;  // a number, as articles of ours have it
};

void read_field(Record& record, std::string_view key, od::value value) {
  Given& given = record.given;
  if (key == "schema")
    record.has_schema = value.type() == od::json_type::number;
  else if (key == "id")
    given.source_id = plain_text_of("id", value, true, given);
  else if (key == "url")
    given.url = text_or_outline_of(value);
  else if (key == "title")
    given.title = plain_text_of("title", value, true, given);
  else if (key == "site")
    given.site = plain_text_of("site", value, true, given);
  else if (key == "language")
    given.language = text_or_outline_of(value);
  else if (key == "captured")
    given.captured = text_or_outline_of(value);
  else if (key == "text")
    record.text = plain_text_of("text", value, false, given);
  else if (key == "html")
    record.html = plain_text_of("html", value, false, given);
  else if (key == "date") {
    if (const auto date = text_or_outline_of(value)) set_date(given, *date);
  }
}

Record record_of(od::parser& parser, const simdjson::padded_string& json) {
  Record record;
  od::document document = parser.iterate(json);
  for (od::field field : document.get_object())
    read_field(record, std::string_view(field.unescaped_key()), field.value());
  return record;
}

Error no_text() { return {ErrorKind::bad_input, "", "the object has no \"text\" and no \"html\"", ""}; }

// What keeps a record that should have a text from having one.
std::optional<Error> without_text(const std::vector<std::string>& of_wrong_kind) {
  for (const std::string& field : of_wrong_kind) {
    if (field == "text" || field == "html")
      return Error{ErrorKind::bad_input, "", fmt::format("the \"{}\" of the object is no string", field), ""};
  }
  return std::nullopt;
}

class JsonLinesReader : public Reader {
 public:
  JsonLinesReader(std::string head, std::unique_ptr<ByteStream> rest, std::string locator,
                  const ReadLimits& limits)
      : lines_(std::move(head), std::move(rest), limits.page_bytes),
        locator_(std::move(locator)),
        limits_(limits) {}

  std::optional<SourceItem> next() override {
    while (!ended_) {
      Result<std::optional<Line>> line = lines_.next();
      if (!line) {
        ended_ = true;
        return SourceItem(named(line.error()));
      }
      if (!*line) break;
      if ((*line)->text.find_first_not_of(" \t\r\n") != std::string::npos) return item_of(std::move(**line));
    }
    return std::nullopt;
  }

 private:
  Error named(Error error) const {
    error.what = locator_;
    return error;
  }

  Error named(Error error, const Line& line) const {
    error.what = fmt::format("{}:{}", locator_, line.number);
    error.at = line.offset;
    return error;
  }

  SourceItem item_of(Line line) {
    if (line.overlong) {
      return named(
          {ErrorKind::bad_input, "", fmt::format("the line is longer than {} MB", limits_.page_bytes >> 20),
           "raise it with --page-limit"},
          line);
    }
    if (line.number == 1 && line.text.starts_with("\xEF\xBB\xBF")) line.text.erase(0, 3);
    if (!is_valid_utf8(line.text)) line.text = to_valid_utf8(line.text);
    try {
      return page_of(record_of(parser_, simdjson::padded_string(line.text)), line);
    } catch (const simdjson::simdjson_error& error) {
      return named({ErrorKind::bad_input, "", fmt::format("no JSON object: {}", error.what()), ""}, line);
    }
  }

  SourceItem page_of(Record record, Line& line) const {
    SourcePage page;
    page.locator = {locator_, std::nullopt, line.offset};
    if (record.has_schema && is_article_id(record.given.source_id.value_or(""))) {
      page.form = PageForm::article;
      page.bytes = std::move(line.text);
      return page;
    }
    if (!record.text && !record.html) {
      const auto fault = without_text(record.given.of_wrong_kind);
      if (fault || !record.given.title) return named(fault.value_or(no_text()), line);
    }
    page.form = record.html ? PageForm::html : PageForm::dump;
    page.bytes = record.html ? std::move(*record.html) : std::move(record.text).value_or("");
    page.given = std::move(record.given);
    page.given.charset = "utf-8";  // whatever an HTML page said before it became a JSON string
    return page;
  }

  LineReader lines_;
  std::string locator_;
  ReadLimits limits_;
  od::parser parser_;
  bool ended_ = false;
};

}  // namespace

std::unique_ptr<Reader> read_json_lines(std::string head, std::unique_ptr<ByteStream> rest,
                                        std::string locator, const ReadLimits& limits) {
  return std::make_unique<JsonLinesReader>(std::move(head), std::move(rest), std::move(locator), limits);
}

}  // namespace pressmark
