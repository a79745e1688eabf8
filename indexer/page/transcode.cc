#include "indexer/page/transcode.h"

#include <array>
#include <memory>

#include <unicode/ucnv.h>

namespace pressmark {
namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter open_converter(const char* name) {
  UErrorCode status = U_ZERO_ERROR;
  Converter converter(ucnv_open(name, &status));
  if (U_FAILURE(status)) converter.reset();
  return converter;
}

void count_and_substitute(const void* errors, UConverterToUnicodeArgs* arguments, const char* units,
                          int32_t length, UConverterCallbackReason reason, UErrorCode* status) {
  if (reason <= UCNV_IRREGULAR) ++*static_cast<std::size_t*>(const_cast<void*>(errors));
  UCNV_TO_U_CALLBACK_SUBSTITUTE(nullptr, arguments, units, length, reason, status);
}

void convert(UConverter* from, UConverter* to, std::string_view bytes, std::string& out) {
  std::array<char, 16'384> chunk;
  std::array<UChar, 4'096> pivot;
  UChar* pivot_source = pivot.data();
  UChar* pivot_target = pivot.data();
  const char* source = bytes.data();
  const char* const source_end = source + bytes.size();
  UErrorCode status = U_ZERO_ERROR;
  do {
    status = U_ZERO_ERROR;
    char* target = chunk.data();
    ucnv_convertEx(to, from, &target, chunk.data() + chunk.size(), &source, source_end, pivot.data(),
                   &pivot_source, &pivot_target, pivot.data() + pivot.size(), false, true, &status);
    out.append(chunk.data(), target);
  } while (status == U_BUFFER_OVERFLOW_ERROR);
}

}  // namespace

std::optional<Transcoded> transcode(std::string_view bytes, const std::string& name) {
  const Converter from = open_converter(name.c_str());
  const Converter to = open_converter("UTF-8");
  if (!from || !to) return std::nullopt;
  Transcoded result;
  UErrorCode status = U_ZERO_ERROR;
  ucnv_setToUCallBack(from.get(), count_and_substitute, &result.errors, nullptr, nullptr, &status);
  if (U_FAILURE(status)) return std::nullopt;
  result.text.reserve(bytes.size() + bytes.size() / 2);
  convert(from.get(), to.get(), bytes, result.text);
  return result;
}

}  // namespace pressmark
