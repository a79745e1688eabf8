#include "indexer/pipeline/make_page.h"

#include <exception>
#include <new>

#include "indexer/source/locator.h"
#include "indexer/writer/document.h"
#include "shared/database/fields.h"

namespace pressmark::pipeline {
namespace {

Done result_of(const SourcePage& page, const KnownPages* known, const PipelineSettings& settings) {
  PageResult result;
  result.locator = page.locator;
  if (settings.documents) result.hash = page_hash(page, settings.options);
  if (known != nullptr && (result.known = known->find(result.hash))) return result;
  result.extraction = extract(page, settings.extract);
  if (result.extraction.skipped == Skipped::damaged_record) {
    return Error{ErrorKind::bad_input, place_of(page.locator), result.extraction.damage, "",
                 page.locator.offset.value_or(Error::npos)};
  }
  if (settings.documents && result.extraction.article) {
    result.document = make_document(*result.extraction.article);
    result.document->add_value(kPageHashSlot, result.hash);
  }
  return result;
}

}  // namespace

Done make_page(const PageWork& work, const PipelineSettings& settings) {
  try {
    return result_of(work.page, work.known.get(), settings);
  } catch (const std::bad_alloc&) {
    return Error{ErrorKind::bad_input, place_of(work.page.locator), "not enough memory", ""};
  } catch (const std::exception& error) {
    return Error{ErrorKind::bad_input, place_of(work.page.locator), error.what(), ""};
  } catch (const Xapian::Error& error) {
    return Error{ErrorKind::bad_input, place_of(work.page.locator), error.get_msg(), ""};
  }
}

}  // namespace pressmark::pipeline
