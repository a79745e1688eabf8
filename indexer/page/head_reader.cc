#include "indexer/page/head_reader.h"

#include <algorithm>

#include "indexer/page/block_text.h"
#include "shared/text/letters.h"
#include "shared/text/utf8.h"

namespace pressmark {
namespace {

constexpr std::size_t kMetas = 1'000;
constexpr std::size_t kTimes = 2'000;
constexpr std::size_t kTitleBytes = 4'000;
constexpr std::size_t kTimeBytes = 400;
constexpr std::size_t kContentBytes = 32'000;
constexpr std::size_t kJsonBytes = 4'000'000;  // of all scripts of a page

bool is_json_ld(std::string_view type) {
  return to_lower(cut_to(type, 100)).find("ld+json") != std::string::npos;
}

bool has_relation(std::string_view relations, std::string_view word) {
  const std::string padded = " " + to_lower(cut_to(relations, 200)) + " ";
  return padded.find(" " + std::string(word) + " ") != std::string::npos;
}

}  // namespace

void HeadReader::start(std::string_view name, const Attributes& attributes) {
  if (name == "title" && head_.title.empty() && !blocks_.is_skipping()) {
    capture_ = Capture::title;
    captured_.clear();
  } else if (name == "script") {
    capture_ = is_json_ld(attributes.get("type").value_or("")) ? Capture::json_ld : Capture::nothing;
    captured_.clear();
  } else if (name == "meta") {
    read_meta(attributes);
  } else if (name == "link") {
    read_link(attributes);
  } else if (name == "time") {
    start_time(attributes);
  } else if (name == "html" && head_.language.empty()) {
    head_.language = to_lower(
        block_text(cut_to(attributes.get("lang").value_or(attributes.get("xml:lang").value_or("")), 100)));
  } else if (attributes.get("itemprop") && attributes.get("content")) {
    add_meta(*attributes.get("itemprop"), *attributes.get("content"));
  }
}

void HeadReader::end(std::string_view name) {
  if (capture_ == Capture::title && name == "title") {
    head_.title = block_text(captured_);
  } else if (capture_ == Capture::json_ld && name == "script") {
    if (!captured_.empty()) head_.json_ld.push_back(std::move(captured_));
  } else if (capture_ == Capture::time && name == "time") {
    head_.times.back().text = block_text(captured_);
  } else {
    return;
  }
  capture_ = Capture::nothing;
  captured_.clear();
}

void HeadReader::text(std::string_view piece) {
  if (capture_ != Capture::title && capture_ != Capture::time) return;
  const std::size_t limit = capture_ == Capture::title ? kTitleBytes : kTimeBytes;
  captured_.append(cut_to(piece, limit - std::min(limit, captured_.size())));
}

void HeadReader::raw(std::string_view piece) {
  if (capture_ != Capture::json_ld || captured_bytes_ + piece.size() > kJsonBytes) return;
  captured_.append(piece);
  captured_bytes_ += piece.size();
}

void HeadReader::start_time(const Attributes& attributes) {
  if (head_.times.size() >= kTimes || blocks_.is_skipping()) return;
  TimeElement time;
  time.datetime = block_text(cut_to(attributes.get("datetime").value_or(""), kTimeBytes));
  time.labels = blocks_.labels_here();
  time.block = blocks_.next_block();
  head_.times.push_back(std::move(time));
  capture_ = Capture::time;
  captured_.clear();
}

void HeadReader::read_meta(const Attributes& attributes) {
  const auto content = attributes.get("content");
  if (!content) return;
  for (const std::string_view key : {"name", "property", "itemprop"}) {
    if (const auto name = attributes.get(key)) add_meta(*name, *content);
  }
}

void HeadReader::read_link(const Attributes& attributes) {
  if (!head_.canonical_url.empty() || !has_relation(attributes.get("rel").value_or(""), "canonical")) return;
  head_.canonical_url = block_text(cut_to(attributes.get("href").value_or(""), kContentBytes));
}

void HeadReader::add_meta(std::string_view name, std::string_view content) {
  if (name.empty() || head_.metas.size() >= kMetas) return;
  head_.metas.emplace_back(to_lower(block_text(cut_to(name, 200))),
                           block_text(cut_to(content, kContentBytes)));
}

std::optional<std::string> Head::meta(const std::string& name) const {
  for (const auto& [key, content] : metas) {
    if (key == name && !content.empty()) return content;
  }
  return std::nullopt;
}

}  // namespace pressmark
