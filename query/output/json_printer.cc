#include <algorithm>
#include <ostream>

#include "query/output/hit_json.h"
#include "query/output/printers.h"

namespace pressmark {
namespace {

// The notes that say that more articles may match than were found.
constexpr std::string_view kInexact[] = {"prefix-unfinished", "name-limit", "similar-limit",
                                         "phrase-inflections", "unavailable"};

bool is_exact(const Summary& summary) {
  return std::none_of(summary.notes.begin(), summary.notes.end(), [](const Note& note) {
    return std::find(std::begin(kInexact), std::end(kInexact), note.kind) != std::end(kInexact);
  });
}

Json head_of(const Summary& summary) {
  return {{"schema", kSchema},          {"qid", or_null(summary.qid)},
          {"query", summary.query},     {"understood", summary.understood},
          {"total", summary.total},     {"exact", is_exact(summary)},
          {"took_ms", summary.took_ms}, {"scoring", or_null(summary.scoring)}};
}

Json facets_json(const std::vector<Facet>& facets) {
  Json all = Json::object();
  for (const Facet& facet : facets) {
    Json counts = Json::array();
    for (const FacetCount& value : facet.counts)
      counts.push_back({{"name", value.name}, {"count", value.count}});
    if (facet.without > 0) counts.push_back({{"name", nullptr}, {"count", facet.without}});
    all[std::string(facet.field->name)] = std::move(counts);
  }
  return all;
}

Json timeline_json(const std::optional<Timeline>& timeline) {
  if (!timeline) return nullptr;
  Json periods = Json::array();
  for (const Period& period : timeline->periods)
    periods.push_back({{"period", period.name}, {"count", period.count}, {"indexed", period.indexed}});
  return {{"unit", word_of(timeline->unit)},
          {"undated", timeline->undated},
          {"undated_indexed", timeline->undated_indexed},
          {"periods", std::move(periods)}};
}

Json json_of(const std::vector<LookedFor::Part>& parts, const char* name) {
  Json list = Json::array();
  for (const LookedFor::Part& part : parts) list.push_back({{name, part.text}, {"weight", part.weight}});
  return list;
}

// By what neighbours were looked for, where that is said.
Json similar_of(const Summary& summary) {
  if (!summary.looked_for) return nullptr;
  return {{"words", json_of(summary.looked_for->words, "word")},
          {"names", json_of(summary.looked_for->names, "name")}};
}

Json tail_of(const Summary& summary) {
  return {{"facets", facets_json(summary.counts.facets)},
          {"timeline", timeline_json(summary.counts.timeline)},
          {"similar", similar_of(summary)},
          {"notes", json_of(summary.notes)}};
}

// One object; the hits are written as they come.
class JsonPrinter : public Printer {
 public:
  explicit JsonPrinter(std::ostream& out) : out_(out) {}
  Detail detail() const override { return Detail::full; }

  void begin(const Summary& summary) override {
    std::string head = dumped(head_of(summary));
    head.back() = ',';  // the object goes on
    out_ << head << "\"hits\":[";
  }

  void hit(const Hit& hit) override {
    out_ << (first_ ? "\n" : ",\n") << dumped(json_of(hit));
    first_ = false;
  }

  void end(const Summary& summary) override {
    out_ << (first_ ? "" : "\n") << "]," << dumped(tail_of(summary)).substr(1) << '\n';
  }

 private:
  std::ostream& out_;
  bool first_ = true;
};

class JsonLinesPrinter : public Printer {
 public:
  explicit JsonLinesPrinter(std::ostream& out) : out_(out) {}
  Detail detail() const override { return Detail::full; }
  void begin(const Summary& summary) override { qid_ = summary.qid; }
  void hit(const Hit& hit) override {
    Json line = {{"type", "hit"}};
    if (qid_) line["qid"] = *qid_;
    line.update(json_of(hit));
    out_ << dumped(line) << '\n';
  }

  void end(const Summary& summary) override {
    Json line = {{"type", "summary"}};
    line.update(head_of(summary));
    line.update(tail_of(summary));
    out_ << dumped(line) << '\n';
  }

 private:
  std::ostream& out_;
  std::optional<std::string> qid_;
};

}  // namespace

std::unique_ptr<Printer> json_printer(std::ostream& out) { return std::make_unique<JsonPrinter>(out); }
std::unique_ptr<Printer> json_lines_printer(std::ostream& out) {
  return std::make_unique<JsonLinesPrinter>(out);
}

}  // namespace pressmark
