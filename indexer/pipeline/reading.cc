#include "indexer/pipeline/reading.h"

#include <exception>
#include <new>

#include <fmt/core.h>

#include "indexer/source/page_name.h"

namespace pressmark::pipeline {
namespace {

std::size_t weight_of(const SourceItem& item) {
  const auto* page = std::get_if<SourcePage>(&item);
  return page == nullptr ? 0 : page->bytes.size();
}

Work work_of(SourceItem item, const std::shared_ptr<const KnownPages>& known) {
  if (auto* page = std::get_if<SourcePage>(&item)) return PageWork{std::move(*page), known};
  if (auto* passed = std::get_if<NoPages>(&item)) return std::move(*passed);
  return std::get<Error>(std::move(item));
}

// Faults beside which the rest of a source is still read: what is nothing but faults would be as much work
// for the reader of the messages as for the machine. Pages make up for many.
constexpr std::uint64_t kMostFaults = 1000, kFaultsOfAPage = 10;

// What a file is like is asked before it is opened and after it was read: it may be written meanwhile.
bool has_changed(const std::string& path, const SourceFacts& before) {
  const SourceFacts after = facts_of(path);
  return after.bytes != before.bytes || after.modified_ns != before.modified_ns;
}

// Records, which have no path of their own, have the address that their source gives them or none.
bool has_path(const Locator& locator) {
  if (!locator.member) return !locator.offset;
  return !page_extension(*locator.member).empty() && !is_name_of_records(*locator.member);
}

}  // namespace

void Reading::read(const std::vector<std::string>& files) {
  try {
    read_all(files);
  } catch (...) {
    workers_.fail(std::current_exception());
  }
}

void Reading::read_all(const std::vector<std::string>& files) {
  for (const std::string& file : files) {
    try {
      if (!read_file(file)) return;
    } catch (const std::bad_alloc&) {
      if (!push(Error{ErrorKind::bad_input, file, "not enough memory", ""})) return;
    } catch (const std::exception& error) {
      if (!push(Error{ErrorKind::bad_input, file, error.what(), ""})) return;
    }
  }
  workers_.close();
}

// False: nobody wants more.
bool Reading::read_file(const std::string& path) {
  cut_ = cut_ || stopped();
  if (cut_) return true;
  SourceFacts facts = facts_of(path);
  if (settings_.addresses != nullptr) facts.address = settings_.addresses->of_pages_in(facts.locator);
  Result<std::unique_ptr<Reader>> reader = open_reader(path, settings_.read);
  if (!reader) {
    cut_ = stopped();
    return cut_ || push(reader.error());
  }
  if (!push(Begin{facts}) || !read_pages(facts, **reader)) return false;
  if (!cut_ && has_changed(path, facts)) {
    const Error changed{ErrorKind::bad_input, path, "has changed while it was read", "run this again"};
    if (!push(changed)) return false;
  }
  return push(End{cut_});
}

bool Reading::read_pages(const SourceFacts& facts, Reader& reader) {
  const auto known = settings_.known_pages ? settings_.known_pages(facts) : nullptr;
  std::uint64_t faults = 0, pages = 0;
  while (!cut_) {
    if (faults > kMostFaults + kFaultsOfAPage * pages)
      return push(Error{ErrorKind::bad_input, facts.locator,
                        fmt::format("has {} faults and {} pages so far; the rest is not read", faults, pages),
                        ""});
    std::optional<SourceItem> item = reader.next();
    // Input that was cut off by the request is no fault of its own.
    cut_ = stopped() && (!item || std::holds_alternative<Error>(*item));
    if (!item || cut_) return true;
    if (auto* page = std::get_if<SourcePage>(&*item)) {
      give_address(*page);
      ++pages;
    }
    faults += std::holds_alternative<Error>(*item) ? 1 : 0;
    const std::size_t weight = weight_of(*item);
    if (!push(work_of(std::move(*item), known), weight)) return false;
    cut_ = stopped();
  }
  return true;
}

void Reading::give_address(SourcePage& page) {
  if (settings_.addresses == nullptr || page.given.url || !has_path(page.locator)) return;
  page.given.url = settings_.addresses->of(page.locator);
}

}  // namespace pressmark::pipeline
